import CArchive

/// The parts of a zip file held in memory, refused when they would unpack beyond the limits.
final class ZipArchive {
  /// No questionnaire comes near: the largest public ones unpack to 2 MB.
  static let largestMegabytes = 512
  /// Deflate reaches 1,032 to 1; sheets of blank rows stay under 50.
  private static let largestRatio: UInt64 = 200
  private static let ratioMattersFrom: UInt64 = 16 << 20

  let fileName: String
  private let contents: UnsafeMutableBufferPointer<UInt8>
  private let archive: OpaquePointer
  private var parts: [String: Part] = [:]

  private struct Part {
    let index: UInt64
    let size: UInt64
  }

  init(fileName: String, contents: [UInt8]) throws(SpreadsheetFailure) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: contents.count)
    _ = copy.initialize(from: contents)
    guard let archive = open(copy) else {
      copy.deallocate()
      throw .damagedArchive(file: fileName)
    }
    self.fileName = fileName
    self.contents = copy
    self.archive = archive
    try readDirectory()
  }

  deinit {
    zip_discard(archive)
    contents.deallocate()
  }

  /// Starts reading a part; nil when there is none of that name, whatever its capitals.
  func stream(of name: String) throws(SpreadsheetFailure) -> PartStream? {
    guard let part = parts[name.lowercased()] else { return nil }
    guard let file = zip_fopen_index(archive, part.index, 0) else {
      throw .damagedArchive(file: fileName)
    }
    return PartStream(file: file, size: part.size)
  }

  private func readDirectory() throws(SpreadsheetFailure) {
    var total: UInt64 = 0
    for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
      var entry = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &entry) == 0, let name = entry.name else {
        throw .damagedArchive(file: fileName)
      }
      guard entry.encryption_method == ZIP_EM_NONE else { throw .protectedOrOld(file: fileName) }
      total += min(entry.size, UInt64(Self.largestMegabytes) << 20 + 1)
      let isBomb =
        entry.size > Self.ratioMattersFrom && entry.size / Self.largestRatio > entry.comp_size
      guard total <= UInt64(Self.largestMegabytes) << 20, !isBomb else {
        throw .unpacksTooLarge(file: fileName, megabytes: Self.largestMegabytes)
      }
      let path = String(cString: name).lowercased().replacing("\\", with: "/")
      parts[path] = Part(index: index, size: entry.size)
    }
  }
}

/// Opens a zip in memory, which must outlive it; nil when it is damaged.
private func open(_ contents: UnsafeMutableBufferPointer<UInt8>) -> OpaquePointer? {
  let source = zip_source_buffer_create(contents.baseAddress, UInt64(contents.count), 0, nil)
  guard let source else { return nil }
  guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
    zip_source_free(source)
    return nil
  }
  return archive
}
