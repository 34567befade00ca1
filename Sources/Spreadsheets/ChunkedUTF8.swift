/// Checks UTF-8 across chunks, because Foundation's parser traps on names that are not.
struct ChunkedUTF8 {
  let isUTF8: Bool
  /// The beginning of a character whose end comes with the next chunk.
  private(set) var pending: [UInt8] = []

  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  mutating func restorePending(into chunk: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = pending.count
    _ = chunk.update(fromContentsOf: pending)
    pending = []
    return count
  }

  /// False for bytes that are not UTF-8, such as a character that the end of the part cuts off.
  mutating func accepts(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isUTF8 else { return true }
    let tail = incompleteTail(of: chunk)
    guard tail < chunk.count || chunk.isEmpty else { return false }
    let whole = UnsafeBufferPointer(rebasing: chunk.dropLast(tail))
    pending = Array(chunk.suffix(tail))
    return (try? UTF8Span(validating: whole.span)) != nil
  }

  /// Bytes at the end that begin a character without finishing it.
  private func incompleteTail(of chunk: UnsafeBufferPointer<UInt8>) -> Int {
    for (distance, byte) in chunk.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return distance + 1 < length ? distance + 1 : 0
    }
    return 0
  }
}
