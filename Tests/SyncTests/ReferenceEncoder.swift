import Sync

/// A second encoder in another style: text scalar by scalar, members sorted by insertion.
enum ReferenceEncoder {
  static func text(of value: CanonicalValue) -> String {
    switch value {
    case .null: "null"
    case .bool(true): "true"
    case .bool(false): "false"
    case .integer(let number): "\(number)"
    case .string(let text): quoted(text)
    case .array(let values): "[" + values.map(text(of:)).joined(separator: ",") + "]"
    case .object(let members): "{" + sorted(members).joined(separator: ",") + "}"
    }
  }

  private static func sorted(_ members: [String: CanonicalValue]) -> [String] {
    var done: [(key: [UInt8], text: String)] = []
    for (key, value) in members {
      let bytes = Array(key.utf8)
      let place = done.firstIndex { isLess(bytes, $0.key) } ?? done.endIndex
      done.insert((bytes, quoted(key) + ":" + text(of: value)), at: place)
    }
    return done.map(\.text)
  }

  private static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    for place in 0..<min(left.count, right.count) where left[place] != right[place] {
      return left[place] < right[place]
    }
    return left.count < right.count
  }

  private static func quoted(_ text: String) -> String {
    let short: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\u{8}": "\\b", "\t": "\\t", "\n": "\\n", "\u{C}": "\\f",
      "\r": "\\r",
    ]
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let escape = short[scalar] {
        result.append(contentsOf: escape.unicodeScalars)
      } else if scalar.value < 32 {
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return "\"" + String(result) + "\""
  }
}
