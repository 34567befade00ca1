import CArchive
import Foundation

/// Feeds one part of a zip to an XML parser chunk by chunk, so that it is never whole in memory.
final class PartStream: InputStream {
  enum Defect {
    case damagedArchive, damagedPart, documentType
  }

  private(set) var defect: Defect?
  private let file: OpaquePointer
  private let size: UInt64
  private var unpacked: UInt64 = 0
  private var validation: ChunkedUTF8?
  /// Bytes since the last `<` that no `>` has followed; nil outside tags.
  private var tagLength: Int?

  /// The parser compares each attribute of a tag with all others, so that one of megabytes takes
  /// hours; Excel's longest text, 32,767 characters, fits in as well.
  private static let longestTag = 256 << 10

  /// Takes charge of an open zip entry and its unpacked size according to the directory.
  init(file: OpaquePointer, size: UInt64) {
    self.file = file
    self.size = size
    super.init(data: Data())
  }

  deinit { zip_fclose(file) }

  override func open() {}
  override func close() {}

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    guard defect == nil else { return 0 }
    let chunk = UnsafeMutableBufferPointer(start: buffer, count: maxLength)
    let carried = validation?.restorePending(into: chunk) ?? 0
    let count = fill(chunk, from: carried)
    if defect == nil { defect = examine(UnsafeBufferPointer(rebasing: chunk[..<count])) }
    return defect == nil ? count - (validation?.pending.count ?? 0) : 0
  }

  /// Unpacks behind what is already there; gives the count of bytes in the chunk.
  private func fill(_ chunk: UnsafeMutableBufferPointer<UInt8>, from carried: Int) -> Int {
    var count = carried
    while count < chunk.count, let start = chunk.baseAddress {
      let read = zip_fread(file, start + count, UInt64(chunk.count - count))
      guard read != 0 else { break }
      unpacked += UInt64(max(0, read))
      guard read > 0, unpacked <= size else {
        defect = .damagedArchive
        break
      }
      count += Int(read)
    }
    return count
  }

  private func examine(_ chunk: UnsafeBufferPointer<UInt8>) -> Defect? {
    if validation == nil {
      validation = ChunkedUTF8(isUTF8: !chunk.prefix(4).contains(0))
      if let defect = prologDefect(in: chunk) { return defect }
    }
    return hasEndlessTag(chunk) || validation?.accepts(chunk) == false ? .damagedPart : nil
  }

  private func hasEndlessTag(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = tagLength ?? -1
    var longest = 0
    for byte in chunk {
      if byte == UInt8(ascii: "<") {
        length = 0
      } else if byte == UInt8(ascii: ">") {
        length = -1
      } else if length >= 0 {
        length += 1
        longest = max(longest, length)
      }
    }
    tagLength = length < 0 ? nil : length
    return longest > Self.longestTag
  }
}

/// What is wrong before the first element, which must begin within the first 8 KB.
///
/// Document types are found here, before the parser sees them: they are the way to entities that
/// expand without end. Zero bytes are passed over because a part may be in UTF-16.
private func prologDefect(in bytes: UnsafeBufferPointer<UInt8>) -> PartStream.Defect? {
  var rest = bytes.prefix(8192).filter { $0 != 0 }[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[start...]
    if rest.starts(with: "<!--".utf8) {
      rest = rest.behind("-->")
    } else if rest.starts(with: "<?".utf8) {
      rest = rest.behind("?>")
    } else {
      return rest.starts(with: "<!".utf8) ? .documentType : nil
    }
  }
  return .damagedPart
}

extension ArraySlice<UInt8> {
  /// What follows the first occurrence of a text; nothing when it does not occur.
  fileprivate func behind(_ text: String) -> ArraySlice<UInt8> {
    firstRange(of: Array(text.utf8)).map { self[$0.upperBound...] } ?? []
  }
}
