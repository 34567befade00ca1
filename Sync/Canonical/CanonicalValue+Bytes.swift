extension CanonicalValue {
  /// The canonical text as UTF-8 bytes.
  package func canonicalBytes() throws(CanonicalFailure) -> [UInt8] {
    var writer = CanonicalWriter()
    try writer.append(self)
    return writer.bytes
  }

  /// The value of a text, which must be byte for byte canonical.
  package init(canonical bytes: [UInt8]) throws(CanonicalFailure) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(CanonicalFailure) in
      try CanonicalValue(canonical: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The value of a text, which must be byte for byte canonical.
  package init(canonical bytes: some Collection<UInt8>) throws(CanonicalFailure) {
    try self.init(canonical: Array(bytes))
  }

  /// The value of a text, which must be byte for byte canonical.
  package init(canonical buffer: UnsafeRawBufferPointer) throws(CanonicalFailure) {
    var reader = CanonicalReader(buffer)
    self = try reader.onlyValue()
  }

  /// Throws unless a text is byte for byte canonical, without building its value.
  package static func check(canonical buffer: UnsafeRawBufferPointer) throws(CanonicalFailure) {
    var reader = CanonicalReader(buffer)
    try reader.skipOnlyValue()
    // Keys that may not be in normal form can equal others that differ in bytes: only then compare.
    if reader.sawUnusualKey { _ = try CanonicalValue(canonical: buffer) }
  }
}
