import Expressions
import Foundation
import GRDB
import Sync

/// Sealing what others lack into one file.
extension SurveyFile {
  /// Writes a bundle into a folder: all or nothing, and read back.
  package func pack(_ order: PackOrder, to folder: String) throws(StorageFailure) -> PackedBundle {
    guard let ring = surroundings.keys else { throw .noKeys }
    let identity = try ring.identity()
    for device in order.receiver.devices where device.state == .revoked {
      throw .cannotSealFor(device: device.name)
    }
    let names = order.receiver.devices.map(\.name)
    guard !order.recipients.isEmpty else {
      throw .cannotSealFor(device: names.joined(separator: ", "))
    }
    if !isReadOnly { try write { try self.requireOrigin(in: $0) } }
    let path = BundleName.free(
      in: folder, from: installation.name, to: names.first ?? "", at: surroundings.now())
    let file = try DurableFile(at: path, mode: 0o600)
    let packed = try read { try self.pack(order, by: identity, into: file, in: $0) }
    guard try file.finish() else { throw .cannotSave(file: path, code: EEXIST) }
    do {
      try file.readBack()
    } catch {
      unlink(path)
      throw error
    }
    return packed
  }

  /// One snapshot of the file, gone through twice: to count what the manifest says, and to seal it.
  private func pack(
    _ order: PackOrder, by identity: DeviceIdentity, into file: DurableFile, in database: Database
  ) throws -> PackedBundle {
    let digests = try Self.digests(in: database)
    let starts = try starts(order, digests, in: database)
    var tally = BundleTally()
    var contents = PackedContents()
    try forEachLine(of: starts, in: database) { entry, line in
      tally.add(entry, line: line)
      contents.add(entry.header)
    }
    let manifest = manifest(
      order, identity, tally, digests, try withdrawals(carriedOutFor: order, in: database))
    var sealed: [UInt8] = []
    var size = 0
    var writer = try BundleWriter(
      manifest, signedBy: identity, randomBits: surroundings.randomBits, into: &sealed)
    func flush() throws {
      size += sealed.count
      try file.write(sealed)
      sealed.removeAll(keepingCapacity: true)
    }
    try forEachLine(of: starts, in: database) { _, line in
      try writer.add(line: line, into: &sealed)
      if sealed.count >= 1 << 20 { try flush() }
    }
    try writer.finish(into: &sealed)
    try flush()
    return PackedBundle(
      path: file.path, receivers: order.receiver.devices.map(\.name), entries: contents.entries,
      interviews: contents.interviews.count, attempts: contents.attempts.count,
      confirmed: confirmed(order, digests, tally), size: size)
  }

  private func confirmed(
    _ order: PackOrder, _ digests: [DigestKey: Digest], _ tally: BundleTally
  ) -> Int {
    let all = digests.filter { order.mayHold($0.key) }.values.reduce(0) { $0 + $1.count }
    return Int(all - tally.total.entries)
  }

  private func manifest(
    _ order: PackOrder, _ identity: DeviceIdentity, _ tally: BundleTally,
    _ digests: [DigestKey: Digest], _ withdrawals: [EntryID]
  ) -> BundleManifest {
    let now = surroundings.now()
    let (entries, bytes, digest) = tally.total
    return BundleManifest(
      study: installation.study, origin: installation.origin, signing: identity.keys.signing,
      name: installation.name, role: installation.role.rawValue, at: now.milliseconds,
      zone: now.zoneOffsetMinutes, recipients: order.recipients, receiver: order.device,
      ranges: tally.list, entries: entries, bytes: bytes, digest: digest,
      holds: digests.filter { order.mayKnow($0.key) }, withdrawals: withdrawals)
  }

  /// A withdrawal is carried out here as soon as its entry is here; centres want to know.
  private func withdrawals(
    carriedOutFor order: PackOrder, in database: Database
  ) throws -> [EntryID] {
    guard order.device == nil else { return [] }
    return try Data.fetchAll(
      database,
      sql: "SELECT id FROM entry WHERE kind = 'withdrawal' AND \(Schema.isNoInterview) ORDER BY id"
    ).compactMap { EntryID(bytes: $0) }
  }

  // MARK: What the receiver lacks

  /// From which number on each origin's entries for an audience go in.
  private func starts(
    _ order: PackOrder, _ digests: [DigestKey: Digest], in database: Database
  ) throws -> [DigestKey: Int64] {
    var starts: [DigestKey: Int64] = [:]
    for (key, digest) in digests where order.mayHold(key) {
      guard !order.isWhole else {
        starts[key] = 1
        continue
      }
      // Several centres: what any of them lacks goes in.
      let held = try order.receiver.devices.map { try lastHeld(by: $0, key, digest, in: database) }
      let least = held.min() ?? 0
      if least < Int64.max { starts[key] = max(1, least) }
    }
    return starts
  }

  /// The last number of a key that a device said it holds; the greatest of all where it holds all.
  private func lastHeld(
    by device: KnownDevice, _ key: DigestKey, _ whole: Digest, in database: Database
  ) throws -> Int64 {
    var last: Int64 = 0
    for origin in device.origins {
      let row = try Row.fetchOne(
        database,
        sql: "SELECT * FROM acknowledged WHERE centre = ? AND origin = ? AND audience = ?",
        arguments: [Data(origin.bytes), Data(key.origin.bytes), key.audience ?? ""])
      guard let row, let xor = Hash32(bytes: row["xor"] as Data) else { continue }
      let digest = Digest(count: row["count"], xor: xor)
      guard digest != whole else { return Int64.max }
      last = max(last, try lastHeld(of: digest, key, in: database) ?? 0)
    }
    return last
  }

  /// Passes the entries from some numbers on, each with its line, in one order.
  private func forEachLine(
    of starts: [DigestKey: Int64], in database: Database,
    _ use: (Entry, [UInt8]) throws -> Void
  ) throws {
    var line: [UInt8] = []
    for (key, first) in starts.sorted(by: { $0.key < $1.key }) {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT * FROM entry WHERE origin = ? AND audience IS ? AND seq >= ? ORDER BY seq, id
          """, arguments: [Data(key.origin.bytes), key.audience, first])
      while let row = try rows.next() {
        guard let entry = Self.entry(from: row, study: installation.study) else {
          throw StorageFailure.damaged(file: path)
        }
        line.removeAll(keepingCapacity: true)
        try BundleLine.append(entry, to: &line)
        try use(entry, line)
      }
    }
  }

  // MARK: Whom to pack for

  /// The centre that founded the study, as far as this file knows its keys.
  package func founder() throws(StorageFailure) -> KnownDevice {
    let id = try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT device FROM entry JOIN device_origin USING (origin)
          WHERE kind = 'study' AND \(Schema.isNoInterview)
          ORDER BY at, entry.origin, seq, id
          """)
    }
    guard let device = try devices().first(where: { $0.id == id }) else { throw .noCentreKeys }
    return device
  }
}

/// What a bundle holds, for people.
private struct PackedContents {
  var entries = 0
  var interviews = Set<String>()
  var attempts = Set<String>()

  mutating func add(_ header: EntryHeader) {
    entries += 1
    if EntryKind.seals.contains(header.kind) { interviews.insert(header.subject) }
    if header.kind == .attempt { attempts.insert(header.subject) }
  }
}
