import GRDB
import Sync

extension SurveyFile {
  /// Takes in every entry of another file of the study that is meant for this one.
  package func merge(
    _ path: String, options: MergeOptions = MergeOptions()
  ) throws(StorageFailure) -> MergeReport {
    try merge(try ReceivedFile(path), options: options)
  }

  /// Takes in every entry of a source that is meant for this file.
  ///
  /// What the source says it holds is compared with what is here, origin by origin and audience by
  /// audience; equal digests mean nothing to do, and nothing is written. Of the others every entry
  /// is passed, and those not here are checked and stored, all in one transaction: refused means
  /// unchanged.
  package func merge(
    _ source: any EntrySource, options: MergeOptions = MergeOptions()
  ) throws(StorageFailure) -> MergeReport {
    guard source.study == installation.study else {
      throw .otherStudy(file: source.name, study: source.studyName)
    }
    let plan = try read { database in
      try MergePlan(source, into: self, database)
    }
    guard !plan.isEmpty else { return try read { try plan.report(in: $0) } }
    let work: (Database) throws -> MergeReport = { database in
      var run = try MergeRun(plan, options: options, database)
      return try run.perform()
    }
    if options.isDryRun { return try rehearse(work) }
    let report = try write(work)
    try eraseTraces()
    return report
  }

  /// A centre takes everything; a device takes what is for everyone and what is for it.
  ///
  /// A device without keys is named by its origin.
  func isMeant(_ key: DigestKey) -> Bool {
    installation.role == .centre || key.audience == EntryHeader.everyone
      || key.audience == installation.device
      || key.audience == installation.origin.description
  }

  /// Does what `write` does and undoes it again.
  private func rehearse<Value>(
    _ body: (Database) throws -> Value
  ) throws(StorageFailure) -> Value {
    guard !isReadOnly else { throw .readOnly(file: path) }
    // What is worked out meanwhile belongs to a state of the file that never comes about.
    let before = installation
    defer {
      installation = before
      endOriginCheck(isCommitted: false)
      cache = FormCache()
      counted = nil
    }
    do {
      var value: Value?
      try queue.inTransaction(.immediate) { database in
        value = try body(database)
        return .rollback
      }
      guard let value else { throw StorageFailure.unexpected("rehearsal") }
      return value
    } catch {
      throw StorageFailure(error, file: path)
    }
  }

  /// Stores entries at hand that are not there yet, and computes what follows from them.
  ///
  /// They are checked like those of a source.
  func take(_ entries: [Entry], in database: Database) throws {
    let known = try database.cachedStatement(sql: "SELECT 1 FROM entry WHERE id = ?")
    var seen = Set<EntryID>()
    let new = try entries.filter { entry in
      try entry.verify()
      guard seen.insert(entry.id).inserted else { return false }
      return try Int.fetchOne(known, arguments: [entry.idData]) == nil
    }
    try store(try WithdrawnSubjects(in: database).erasing(new), in: database)
    for entry in new where entry.header.kind == .form { try registerForm(entry, in: database) }
    try arrived(new.filter { !EntryKind.seals.contains($0.header.kind) }, in: database)
    let projector = Projector(file: self, database: database)
    var projected = Set<String>()
    for entry in new where EntryKind.seals.contains(entry.header.kind) {
      guard projected.insert(entry.header.subject).inserted else { continue }
      try projector.project(entry.header.subject)
    }
    try noteForks(among: new.map { ($0.header.origin, $0.header.seq) }, in: database)
  }

  /// Lists the version of a questionnaire that an entry holds, if it is one.
  func registerForm(_ entry: Entry, in database: Database) throws {
    guard let value = try? entry.bodyValue(), let form = FormBody(body: value) else { return }
    try register(form, entry: entry.id, in: database)
  }

  private func noteForks(
    among places: [(origin: OriginID, seq: Int64)], in database: Database
  ) throws {
    let ranges = Dictionary(grouping: places, by: \.origin).compactMapValues { places in
      places.map(\.seq).min().flatMap { first in places.map(\.seq).max().map { first...$0 } }
    }
    _ = try ForkFinder(database: database).note(in: ranges)
  }
}
