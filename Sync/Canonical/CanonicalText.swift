/// Text that can be written as a canonical string: a Swift string, or a column's raw bytes.
protocol CanonicalText {
  /// Whether the bytes are known to be well-formed UTF-8.
  var isValidUTF8: Bool { get }
  func withTextBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension String: CanonicalText {
  var isValidUTF8: Bool { true }

  func withTextBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let result = utf8.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
    return result ?? Array(utf8).withUnsafeBytes(body)
  }
}

extension UnsafeRawBufferPointer: CanonicalText {
  var isValidUTF8: Bool { false }

  func withTextBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(self) }
}
