/// A chart that can be drawn: values in, SVG text out, with words for those who do not see it.
package protocol Figure: Sendable {
  var title: String { get }
  /// What it shows, in a sentence or two.
  var summary: String { get }
  /// In user units; text stays legible when a phone shows it 360 pixels wide.
  var width: Double { get }

  func draw(on canvas: inout Canvas)
}

extension Figure {
  package var width: Double { 400 }

  /// The chart as an `svg` element for a page that holds `FigureStyle.css`.
  ///
  /// `id` is unique in the page: title and summary are referred to by it.
  package func element(id: String) -> String {
    var canvas = Canvas(width: width)
    draw(on: &canvas)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(id)-t \(id)-d" \
      viewBox="0 0 \(number(canvas.width)) \(number(canvas.height))" class="figure"\
      \(width > 400 ? " style=\"min-width:\(number(width))px\"" : "")>\
      <title id="\(id)-t">\(escaped(title))</title><desc id="\(id)-d">\(escaped(summary))</desc>\
      \(canvas.content)</svg>
      """
  }

  /// The chart as a file of its own.
  package func file() -> String {
    var canvas = Canvas(width: width, top: 34)
    canvas.text(
      canvas.fitted(title, width: width - 16, size: 15), x: 8, y: 22, ink: .text, size: 15,
      isBold: true)
    draw(on: &canvas)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" \
      width="\(number(canvas.width * 2))" \
      viewBox="0 0 \(number(canvas.width)) \(number(canvas.height))" class="figure">
      <title id="t">\(escaped(title))</title>
      <desc id="d">\(escaped(summary))</desc>
      <style>\(FigureStyle.variables)\(FigureStyle.css)</style>
      <rect width="100%" height="100%" class="paper"/>
      \(canvas.content)
      </svg>

      """
  }
}

/// Text as it may stand in HTML and in XML, in content and in attributes.
package func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\t", "\n": result.unicodeScalars.append(scalar)
    case let other where other.value < 0x20 || other.value == 0x7F: result += " "
    // Marks that would turn the text after them round.
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
    case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A coordinate with one decimal; what is no number lies at the origin.
func number(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let tenths = Int((min(max(value, -100_000), 100_000) * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}
