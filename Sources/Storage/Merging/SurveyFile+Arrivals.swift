import GRDB
import Sync

/// What follows from entries that were just stored.
extension SurveyFile {
  /// Computes what follows from entries that are no seals of interviews.
  func arrived(_ entries: [Entry], in database: Database) throws {
    var entries = entries
    if entries.contains(where: { $0.header.kind == .withdrawal }) {
      let withdrawn = try applyWithdrawals(since: 0, in: database).subjects
      entries.removeAll { withdrawn.contains($0.header.subject) }
    }
    try FieldworkProjector(database: database).project(entries)
    let subjects = entries.filter {
      Projector.concernsInterviews($0.header.kind) && !EntryKind.seals.contains($0.header.kind)
    }.map(\.header.subject)
    let projector = Projector(file: self, database: database)
    for subject in Set(subjects).sorted() { try projector.project(subject) }
    // An introduction or an enrolment may let out what waited for it.
    if entries.contains(where: { [.device, .enrolment].contains($0.header.kind) }) {
      try takeReleased(in: database)
    }
  }

  /// Leaves nothing of withdrawn answers in the file's unused pages and its log.
  func eraseTraces() throws(StorageFailure) {
    if try isUnswept() { try scrub() }
  }
}
