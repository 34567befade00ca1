/// What a figure draws on: shapes in the order they are painted, growing downwards.
package struct Canvas {
  package enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  /// Below what was drawn so far; the next row begins here.
  private(set) var height: Double
  private(set) var content = ""

  init(width: Double, top: Double = 0) {
    self.width = width
    height = top
  }

  /// Takes the next rows' room and returns where it begins.
  mutating func take(_ room: Double) -> Double {
    defer { height += room }
    return height
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, ink: Ink, radius: Double = 0
  ) {
    guard width > 0, height > 0 else { return }
    let corner = radius > 0 ? " rx=\"\(number(radius))\"" : ""
    content += """
      <rect x="\(number(x))" y="\(number(y))" width="\(number(width))" height="\(number(height))"\
      \(corner) class="\(ink.rawValue)"/>
      """
  }

  mutating func line(
    _ from: Point, _ to: Point, ink: Ink, thickness: Double = 1, isDashed: Bool = false
  ) {
    content += """
      <line x1="\(number(from.x))" y1="\(number(from.y))" x2="\(number(to.x))" \
      y2="\(number(to.y))" class="s-\(ink.rawValue)" stroke-width="\(number(thickness))"\
      \(isDashed ? " stroke-dasharray=\"4 3\"" : "")/>
      """
  }

  mutating func polyline(_ points: [Point], ink: Ink, thickness: Double = 2) {
    guard points.count > 1 else { return }
    let list = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    content += """
      <polyline points="\(list)" class="s-\(ink.rawValue)" stroke-width="\(number(thickness))"/>
      """
  }

  /// A dot; an open one is a ring.
  mutating func dot(_ at: Point, radius: Double, ink: Ink, isOpen: Bool = false) {
    let style =
      isOpen ? "class=\"open s-\(ink.rawValue)\" stroke-width=\"2\"" : "class=\"\(ink.rawValue)\""
    content += """
      <circle cx="\(number(at.x))" cy="\(number(at.y))" r="\(number(radius))" \(style)/>
      """
  }

  mutating func text(
    _ text: String, x: Double, y: Double, ink: Ink = .text, size: Double = 12,
    anchor: Anchor = .start, isBold: Bool = false
  ) {
    content += """
      <text x="\(number(x))" y="\(number(y))" font-size="\(number(size))" \
      class="\(ink.rawValue)\(isBold ? " b" : "")"\
      \(anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")>\(escaped(text))</text>
      """
  }

  /// Text on a filled shape.
  mutating func label(_ text: String, x: Double, y: Double, size: Double = 11) {
    content += """
      <text x="\(number(x))" y="\(number(y))" font-size="\(number(size))" class="on b" \
      text-anchor="middle">\(escaped(text))</text>
      """
  }

  /// About how wide a text is drawn; fonts differ, so it is on the safe side.
  func textWidth(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.share(of: $1) } * size
  }

  /// The text, or its beginning with … where it does not fit.
  func fitted(_ text: String, width: Double, size: Double) -> String {
    guard textWidth(text, size: size) > width else { return text }
    var result = ""
    var used = size
    for character in text {
      used += textWidth(String(character), size: size)
      guard used <= width else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text in lines broken between words, the last one cut where there are more than `count`.
  func lines(_ text: String, width: Double, size: Double, count: Int = 2) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || textWidth(longer, size: size) <= width || lines.count == count {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { fitted($0, width: width, size: size) }
  }

  /// Of the font's size: wide scripts take all of it, capitals and digits more than letters.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      1.05
    default:
      if "iljtfrI.,:;'|!()[] ".unicodeScalars.contains(scalar) {
        0.34
      } else if scalar == "m"
        || scalar == "w" || scalar == "M" || scalar == "W" || scalar == "%"
      {
        0.92
      } else if scalar.properties.isUppercase {
        0.7
      } else {
        0.58
      }
    }
  }
}

package struct Point: Sendable, Hashable {
  package let x: Double
  package let y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
