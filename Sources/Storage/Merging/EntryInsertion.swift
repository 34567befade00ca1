import GRDB
import Sync

/// Appends rows to the log straight from the bytes they came as.
final class EntryInsertion {
  private let insertion: RawStatement
  private let probe: RawStatement
  /// Fixed-size values as bytes: id, origin, nonce, body hash.
  private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 96, alignment: 8)

  init(in database: Database) throws {
    insertion = try RawStatement(
      """
      INSERT INTO entry (id, origin, seq, at, zone, "by", kind, subject, "case", audience, parents,
                         nonce, bodyHash, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
      """, in: database)
    probe = try RawStatement("SELECT 1 FROM entry WHERE id = ?", in: database)
  }

  deinit { scratch.deallocate() }

  func isKnown(_ id: EntryID) throws -> Bool {
    id.hash.store(to: scratch.start)
    probe.bind(1, blob: scratch.part(0, 32))
    defer { probe.reset() }
    return try probe.step()
  }

  /// Appends an entry, without its content if so told; false when it is there already.
  func insert(_ entry: EntryColumns, erased: Bool) throws -> Bool {
    entry.id.hash.store(to: scratch.start)
    entry.origin.store(to: scratch.start + 32)
    entry.bodyHash.store(to: scratch.start + 64)
    insertion.bind(1, blob: scratch.part(0, 32))
    insertion.bind(2, blob: scratch.part(32, 16))
    insertion.bind(3, entry.seq)
    insertion.bind(4, entry.at)
    insertion.bind(5, Int64(entry.zone))
    insertion.bind(6, text: entry.by)
    insertion.bind(7, text: entry.kind)
    insertion.bind(8, text: entry.subject)
    insertion.bind(9, optionalText: entry.case)
    insertion.bind(10, optionalText: entry.audience)
    insertion.bind(11, copiedBlob: entry.parents.packed)
    insertion.bind(13, blob: scratch.part(64, 32))
    if let nonce = entry.nonce, !erased {
      nonce.store(to: scratch.start + 48)
      insertion.bind(12, blob: scratch.part(48, 16))
      insertion.bind(14, optionalText: entry.body)
    } else {
      insertion.bindNull(12)
      insertion.bindNull(14)
    }
    try insertion.run()
    return insertion.changes > 0
  }
}

extension UnsafeMutableRawBufferPointer {
  /// The address of a buffer that was allocated.
  var start: UnsafeMutableRawPointer {
    guard let baseAddress else { preconditionFailure("A buffer of bytes has an address.") }
    return baseAddress
  }

  fileprivate func part(_ place: Int, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[place..<place + count])
  }
}
