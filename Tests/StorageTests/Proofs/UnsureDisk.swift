import TestSupport

/// A disk that has surely written only what was synced.
///
/// At a power cut each sector written since then is kept, dropped, or half written, each write for
/// itself, so that later writes may survive earlier ones.
struct UnsureDisk {
  private struct File {
    /// The content that no power cut can take; nil while the file itself may vanish.
    var sure: [UInt8]?
    var unsure: [RecordedDisk.Operation.Kind] = []
    /// Whether it was made and never synced since: SQLite then syncs its folder as well.
    var isNew = false
  }

  /// What becomes of what was not synced.
  enum Mercy: CaseIterable {
    case none, some, all
  }

  private var files: [String: File] = [:]

  mutating func apply(_ operation: RecordedDisk.Operation) {
    var file = files[operation.file] ?? File()
    switch operation.kind {
    case .sync:
      file.sure = Self.content(file.sure ?? [], after: file.unsure) ?? []
      file.unsure = []
      if file.isNew { syncFolder() }
      file.isNew = false
    case .create:
      file.unsure.append(.create)
      file.isNew = operation.file.contains("-")
    case .syncedDelete: file = File()
    default: file.unsure.append(operation.kind)
    }
    files[operation.file] = file
  }

  /// Which files there are is sure from now on, though not what the others hold.
  private mutating func syncFolder() {
    for (name, file) in files {
      let deletion = file.unsure.lastIndex {
        if case .delete = $0 { true } else { false }
      }
      guard let deletion else { continue }
      files[name]?.sure = nil
      files[name]?.unsure.removeSubrange(...deletion)
    }
  }

  /// The files that the machine finds when it starts again.
  func afterPowerCut(
    _ mercy: Mercy, sector: Int, _ generator: inout SeededGenerator
  ) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      var kept: [RecordedDisk.Operation.Kind] = []
      switch mercy {
      case .none: break
      case .all: kept = file.unsure
      case .some:
        for operation in file.unsure {
          kept += Self.survivors(of: operation, sector: sector, &generator)
        }
      }
      guard file.sure != nil || !kept.isEmpty else { continue }
      found[name] = Self.content(file.sure ?? [], after: kept)
    }
    return found
  }

  /// The parts of an operation that reach the disk.
  private static func survivors(
    of operation: RecordedDisk.Operation.Kind, sector: Int, _ generator: inout SeededGenerator
  ) -> [RecordedDisk.Operation.Kind] {
    guard case .write(let offset, let bytes) = operation else {
      return generator.happens(50) ? [operation] : []
    }
    var parts: [RecordedDisk.Operation.Kind] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, ((offset + start) / sector + 1) * sector - offset)
      let middle = (start + end) / 2
      let range =
        [start..<end, start..<end, end..<end, start..<middle, middle..<end]
        .randomElement(using: &generator) ?? start..<end
      if !range.isEmpty {
        parts.append(.write(offset: offset + range.lowerBound, bytes: Array(bytes[range])))
      }
      start = end
    }
    return parts
  }

  /// What a file holds after some operations; nil when the last thing was its deletion.
  private static func content(
    _ bytes: [UInt8], after operations: [RecordedDisk.Operation.Kind]
  ) -> [UInt8]? {
    var content: [UInt8]? = bytes
    for operation in operations {
      var bytes = content ?? []
      switch operation {
      case .create: bytes = []
      case .write(let offset, let written): bytes.overwrite(from: offset, with: written)
      case .truncate(let size): bytes.resize(to: size)
      case .sync: break
      case .delete, .syncedDelete:
        content = nil
        continue
      }
      content = bytes
    }
    return content
  }
}

extension [UInt8] {
  /// Makes it as long as asked, with zeros where it grows.
  fileprivate mutating func resize(to size: Int) {
    if size < count {
      removeLast(count - size)
    } else {
      append(contentsOf: repeatElement(0, count: size - count))
    }
  }

  fileprivate mutating func overwrite(from offset: Int, with bytes: [UInt8]) {
    if count < offset + bytes.count { resize(to: offset + bytes.count) }
    replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }
}
