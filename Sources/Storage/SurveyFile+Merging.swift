import Foundation
import GRDB
import Responses
package import Sync

/// What one source brought.
package struct MergeReport: Sendable, Equatable {
  package struct Device: Sendable, Equatable {
    package let origin: OriginID
    package let name: String
    package let new: Int
    package let known: Int
    /// Interviews of this device that stand in conflict after the merge.
    package let conflicts: Int
  }

  package let source: String
  package let devices: [Device]
  /// Places where one device wrote two different entries under one number.
  package let forks: [Fork]
  /// Interviews in progress there, which only their own device can finish.
  package let drafts: Int
  /// Entries meant for other devices.
  package let notForUs: Int

  package var new: Int { devices.reduce(0) { $0 + $1.new } }
  package var known: Int { devices.reduce(0) { $0 + $1.known } }
}

extension SurveyFile {
  /// Takes in every entry of another file of the study that is meant for this one.
  ///
  /// The source is read from a private copy. All of it is checked before anything is written, and
  /// what is written is one transaction: refused means unchanged. Equal digests mean nothing to do;
  /// otherwise only the origins whose digests differ are compared, entry by entry. The source's
  /// digests are counted from its entries, as its own table may say anything.
  package func merge(_ source: String) throws(StorageFailure) -> MergeReport {
    let copy = try PrivateCopy(of: source)
    return try merge(try copy.open(surroundings: surroundings))
  }

  /// Takes in what the opened private copy of a file holds.
  func merge(_ other: SurveyFile) throws(StorageFailure) -> MergeReport {
    guard other.installation.study == installation.study else {
      throw .otherStudy(file: other.path, study: (try? other.studyName()) ?? "")
    }
    let incoming = try other.incoming(for: self)
    let forks = try write { database in
      try self.take(incoming.entries, in: database)
      try self.log(other.path, new: incoming.entries.count, in: database)
      return try self.forks(of: incoming.entries, in: database)
    }
    return MergeReport(
      source: other.path, devices: try devices(incoming, from: other), forks: forks,
      drafts: try other.draftCount(), notForUs: incoming.notForUs)
  }

  /// What a source holds for the reader, and how much of it the reader has.
  struct Incoming {
    var entries: [Entry] = []
    var known: [OriginID: Int] = [:]
    var notForUs = 0
  }

  /// The entries of this file that `reader` may hold and does not, checked one by one.
  private func incoming(for reader: SurveyFile) throws(StorageFailure) -> Incoming {
    let theirs = try read { try Self.countedDigests(in: $0) }
    let ours = try reader.read { try Self.digests(in: $0) }
    var incoming = Incoming()
    for (key, digest) in theirs.sorted(by: { $0.key.origin < $1.key.origin }) {
      guard reader.isMeant(key) else {
        incoming.notForUs += Int(digest.count)
        continue
      }
      if ours[key] == digest {
        incoming.known[key.origin, default: 0] += Int(digest.count)
      } else {
        try collect(key, for: reader, into: &incoming)
      }
    }
    return incoming
  }

  /// A centre takes everything; a device takes what is for everyone and what is for it.
  private func isMeant(_ key: DigestKey) -> Bool {
    installation.role == .centre || key.audience == EntryHeader.everyone
      || key.audience == installation.origin.description
  }

  private func collect(
    _ key: DigestKey, for reader: SurveyFile, into incoming: inout Incoming
  ) throws(StorageFailure) {
    let known = try reader.read { database in
      Set(
        try Data.fetchAll(
          database, sql: "SELECT id FROM entry WHERE origin = ? AND audience IS ?",
          arguments: [Data(key.origin.bytes), key.audience]))
    }
    let entries = try read { database -> [Entry] in
      let cursor = try Row.fetchCursor(
        database, sql: "SELECT * FROM entry WHERE origin = ? AND audience IS ? ORDER BY seq, id",
        arguments: [Data(key.origin.bytes), key.audience])
      var entries: [Entry] = []
      while let row = try cursor.next() {
        guard !known.contains(row["id"]) else {
          incoming.known[key.origin, default: 0] += 1
          continue
        }
        entries.append(try self.checked(row))
      }
      return entries
    }
    incoming.entries.append(contentsOf: entries)
  }

  private func checked(_ row: Row) throws -> Entry {
    guard let entry = Self.entry(from: row, study: installation.study) else {
      throw StorageFailure.damaged(file: path)
    }
    do { try entry.verify() } catch {
      throw StorageFailure.forgedEntry(file: path, entry: entry.id.description)
    }
    return entry
  }

  /// Stores entries, questionnaires first, and computes the rows of every interview they touch.
  private func take(_ entries: [Entry], in database: Database) throws {
    try store(entries, in: database)
    for entry in entries where entry.header.kind == .form {
      guard let value = try? entry.bodyValue(), let form = FormBody(body: value) else { continue }
      try register(form, entry: entry.id, in: database)
    }
    var seen = Set<String>()
    try FieldworkProjector(database: database).project(entries)
    let projector = Projector(file: self, database: database)
    for entry in entries where [.interview, .correction].contains(entry.header.kind) {
      guard seen.insert(entry.header.subject).inserted else { continue }
      try projector.project(stored: entry)
    }
  }

  private func forks(of entries: [Entry], in database: Database) throws -> [Fork] {
    let statement = try database.cachedStatement(
      sql: "SELECT origin, seq, id FROM entry WHERE origin = ? AND seq = ?")
    var all: [(origin: OriginID, seq: Int64, id: EntryID)] = []
    for entry in entries {
      let header = entry.header
      let rows = try Row.fetchAll(
        statement, arguments: [Data(header.origin.bytes), header.seq])
      for row in rows where rows.count > 1 {
        guard let id = EntryID(bytes: row["id"] as Data) else { continue }
        all.append((header.origin, header.seq, id))
      }
    }
    return Fork.all(in: all)
  }

  private func devices(
    _ incoming: Incoming, from other: SurveyFile
  ) throws(StorageFailure) -> [MergeReport.Device] {
    let names = try deviceNames().merging(try other.deviceNames()) { own, _ in own }
    let new = Dictionary(grouping: incoming.entries, by: \.header.origin).mapValues(\.count)
    let conflicts = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT entry.origin, entry.subject FROM conflict
          JOIN entry ON entry.subject = conflict.interview
          """
      ).reduce(into: [OriginID: Int]()) { counts, row in
        guard let origin = OriginID(bytes: row["origin"] as Data) else { return }
        counts[origin, default: 0] += 1
      }
    }
    return Set(new.keys).union(incoming.known.keys).map { origin in
      MergeReport.Device(
        origin: origin, name: names[origin] ?? String(origin.description.prefix(8)),
        new: new[origin] ?? 0, known: incoming.known[origin] ?? 0, conflicts: conflicts[origin] ?? 0
      )
    }.sorted { ($0.name, $0.origin) < ($1.name, $1.origin) }
  }
}
