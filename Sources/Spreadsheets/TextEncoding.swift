/// How the bytes of a text file are to be read.
enum TextEncoding {
  case utf8, windows1252

  /// UTF-8 when every byte sequence is valid, Windows-1252 otherwise; nil for UTF-16 with its mark.
  init?(of bytes: [UInt8]) {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    self = (try? UTF8Span(validating: bytes.span)) != nil ? .utf8 : .windows1252
  }

  /// Bytes of the UTF-8 byte order mark at the start, if any.
  static func markLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func decode(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .windows1252: Windows1252.decode(bytes)
    }
  }
}
