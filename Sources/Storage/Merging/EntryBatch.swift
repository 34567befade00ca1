import Foundation
import Sync

/// Entries that wait for some more, as many as a bounded memory holds.
struct EntryBatch {
  private var entries: [Entry] = []
  private var bytes = 0

  var isFull: Bool { entries.count >= 256 || bytes >= 4 << 20 }

  mutating func append(_ entry: Entry) {
    entries.append(entry)
    bytes += entry.body?.count ?? 0
  }

  mutating func take() -> [Entry] {
    defer { (entries, bytes) = ([], 0) }
    return entries
  }
}

extension EntryColumns {
  /// Whether the entry seals an interview or a part of one.
  var isSeal: Bool { isFirstSeal || isKind("correction") || isKind("resolution") }

  var isFirstSeal: Bool { isKind("interview") }
  var isForm: Bool { isKind("form") }

  private func isKind(_ name: StaticString) -> Bool {
    guard kind.count == name.utf8CodeUnitCount else { return false }
    return kind.elementsEqual(UnsafeRawBufferPointer(start: name.utf8Start, count: kind.count))
  }
}

extension EntryHeader {
  var isSeal: Bool { EntryKind.seals.contains(kind) }
}

extension Entry {
  var idData: Data { Data(id.bytes) }
}
