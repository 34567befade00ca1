import Foundation

/// The text parts of an age file's head: base64 without padding, of one spelling only.
enum AgeText {
  /// Columns of a stanza's body.
  static let lineLength = 64

  static func encoded(_ bytes: [UInt8]) -> String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  /// The bytes a text spells; nil unless it is the very text that is written for them.
  static func decoded(_ text: Substring) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: text + padding) else { return nil }
    let bytes = Array(data)
    return encoded(bytes) == text ? bytes : nil
  }
}

/// Walks over the lines of a head that may not have arrived whole.
struct AgeLines {
  private let bytes: [UInt8]
  private(set) var position: Int
  /// Where the line last returned begins.
  private(set) var lineStart = 0

  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next line without its break; nil when it has not arrived whole.
  mutating func next() throws(SealFailure) -> Substring? {
    guard position < bytes.count, let end = bytes[position...].firstIndex(of: 0x0A) else {
      return nil
    }
    lineStart = position
    position = end + 1
    guard bytes[lineStart..<end].allSatisfy({ (32...126).contains($0) }) else { throw .changed }
    return Substring(String(decoding: bytes[lineStart..<end], as: UTF8.self))
  }
}
