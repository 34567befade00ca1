/// Where an answer stands: `servicio/nps`, or `prestamos#k3f9/monto` inside a repeat instance.
///
/// Steps are element names joined by `/`; a repeat's step carries its instance after `#`.
package struct AnswerPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// The question's own name.
  package var name: String {
    let step = text.split(separator: "/").last ?? ""
    return String(step.prefix { $0 != "#" })
  }

  /// Whether any step names an instance.
  package var hasInstances: Bool {
    let sign = UInt8(ascii: "#")
    // Through the bytes themselves: imports and merges ask this of every answer.
    return text.utf8.withContiguousStorageIfAvailable { $0.contains(sign) }
      ?? text.utf8.contains(sign)
  }

  /// The path of the element in its form, without instances.
  package var elementPath: String {
    guard hasInstances else { return text }
    return text.split(separator: "/").map { $0.prefix { $0 != "#" } }.joined(separator: "/")
  }

  /// The instances on the way, outermost first.
  package var instances: [InstanceID] {
    guard hasInstances else { return [] }
    return text.split(separator: "/").compactMap { step in
      step.firstIndex(of: "#").map { InstanceID(String(step[step.index(after: $0)...])) }
    }
  }

  package static func < (left: AnswerPath, right: AnswerPath) -> Bool { left.text < right.text }
}

/// One turn of a repeat, named at random when it is made, so that two devices never mean the same.
///
/// Where `repeat_count` rules, the name is the ordinal, so that both devices mean the same.
package struct InstanceID: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// A name of eight letters and digits out of 40 random bits, without i, l, o and u.
  package init(random bits: UInt64) {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let name = (0..<8).map { place in letters[Int(truncatingIfNeeded: bits >> (5 * place)) & 31] }
    text = String(decoding: name, as: UTF8.self)
  }
}
