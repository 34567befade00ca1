import GRDB
package import Responses
import Sync

/// A sealed interview opened again on a screen: a draft that ends as a correction.
///
/// Beside the draft the file remembers what its author had seen; what arrives meanwhile is no part of
/// it, and shows as a difference where both changed one answer.
extension SurveyFile {
  /// Opens a draft to correct an interview as it stands; the one begun before, if there is one.
  package func startCorrection(_ record: InterviewRecord) throws(StorageFailure) -> OpenDraft {
    let id = record.seal.opening.id
    if let begun = try drafts().first(where: { $0.opening.id == id }) {
      return try reopenDraft(begun.number).draft
    }
    let draft = try startDraft(record.seal.opening)
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)",
        arguments: [
          Self.memory(id), record.heads.map(\.description).joined(separator: " "),
        ])
    }
    return draft
  }

  /// The interview that a draft corrects, as its author saw it; nil for a draft of a new one.
  package func corrected(by draft: OpenDraft) throws(StorageFailure) -> InterviewRecord? {
    let names = try deviceNames()
    return try read { database in
      let heads = try self.seenHeads(draft.opening.id, in: database)
      let projector = Projector(file: self, database: database)
      let (seals, bare) = try projector.entries(of: draft.opening.id)
      guard !heads.isEmpty,
        let history = InterviewHistory.seen(from: heads, seals, besides: bare)
      else { return nil }
      return try InterviewRecord(history, seals, bare, projector, names)
    }
  }

  private func seenHeads(_ id: String, in database: Database) throws -> [EntryID] {
    let text = try String.fetchOne(
      database, sql: "SELECT value FROM local WHERE key = ?", arguments: [Self.memory(id)])
    return (text ?? "").split(separator: " ").compactMap { EntryID(hex: String($0)) }
  }

  static func memory(_ id: String) -> String { "correction \(id)" }
}

extension OpenDraft {
  /// Seals the draft as a correction of what it was opened from, and lets it go.
  ///
  /// An interview that was returned is sealed even if nothing changed: it is answered for again.
  package func finalize(
    as seal: InterviewSeal, correcting record: InterviewRecord, because reason: String = "",
    by person: String
  ) throws(StorageFailure) {
    let isReturned = record.review?.review?.verdict == .returned
    try end { database, file in
      if seal.differs(from: record.seal) || isReturned {
        try file.append(
          .correction, record.seal.opening, heads: record.heads, heldUnder: record.origin,
          seal.changes(since: record.seal).body(because: reason), by: person, in: database)
      }
      try database.execute(
        sql: "DELETE FROM local WHERE key = ?",
        arguments: [SurveyFile.memory(record.seal.opening.id)])
    }
  }
}
