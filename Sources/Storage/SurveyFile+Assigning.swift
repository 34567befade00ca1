package import Fieldwork
import GRDB
import Sync

/// Who holds a case: who may see the person and call.
package enum CaseHolder: Sendable, Hashable {
  /// Centres alone.
  case nobody
  /// Every device.
  case everyone
  /// One device, by its id.
  case device(String)

  init(audience: String?) {
    switch audience {
    case nil, "": self = .nobody
    case EntryHeader.everyone?: self = .everyone
    case let id?: self = .device(id)
    }
  }

  var audience: String? {
    switch self {
    case .nobody: nil
    case .everyone: EntryHeader.everyone
    case .device(let id): id
    }
  }
}

extension SurveyFile {
  /// Gives cases to a device, to everyone or back to the centre, in one transaction.
  ///
  /// The new holder gets the case with its attempts; a former one drops it with the next sync.
  /// - Returns: how many changed hands.
  package func assign(
    _ cases: [String], to holder: CaseHolder, by person: String = ""
  ) throws(StorageFailure) -> Int {
    try write { database in
      let known = try Set(String.fetchAll(database, sql: "SELECT id FROM cases"))
      let unknown = cases.filter { !known.contains($0) }
      guard unknown.isEmpty else { throw StorageFailure.unknownCases(ids: unknown) }
      return try self.assign(cases, to: holder, by: person, in: database)
    }
  }

  func assign(
    _ cases: [String], to holder: CaseHolder, by person: String, in database: Database
  ) throws -> Int {
    let handing = CaseHanding(
      projector: FieldworkProjector(database: database), holder: holder, person: person)
    var drafts: [Draft] = []
    var moved: Set<String> = []
    for id in cases where !moved.contains(id) {
      let own = try handing.drafts(of: id)
      guard !own.isEmpty else { continue }
      moved.insert(id)
      drafts += own
      guard let audience = holder.audience else { continue }
      for attempt in try String.fetchAll(
        database, sql: "SELECT id FROM attempt WHERE \"case\" = ? ORDER BY at, id", arguments: [id])
      {
        drafts += try handing.drafts(ofAttempt: attempt, case: id, for: audience)
      }
    }
    try appendFieldwork(drafts, in: database)
    return moved.count
  }

  /// Who holds each case.
  package func caseHolders() throws(StorageFailure) -> [String: CaseHolder] {
    try read { try self.caseHolders(in: $0) }
  }

  func caseHolders(in database: Database) throws -> [String: CaseHolder] {
    let cursor = try Row.fetchCursor(database, sql: "SELECT id, device FROM cases")
    var holders: [String: CaseHolder] = [:]
    while let row = try cursor.next() { holders[row[0]] = CaseHolder(audience: row[1]) }
    return holders
  }

  /// The cases to be worked on in this file: at a centre not those that devices have.
  package func workableCases() throws(StorageFailure) -> [ContactCase] {
    let all = try cases()
    guard installation.role == .centre else { return all }
    let holders = try caseHolders()
    let own = CaseHolder.device(installation.device)
    return all.filter { contact in
      guard case .device = holders[contact.id] ?? .nobody else { return true }
      return holders[contact.id] == own
    }
  }
}

/// What is sealed when a case changes hands.
private struct CaseHanding {
  let projector: FieldworkProjector
  let holder: CaseHolder
  let person: String

  /// The case for its new holder, and a release for each who had it; nothing where it is so already.
  func drafts(of id: String) throws -> [SurveyFile.Draft] {
    let entries = try projector.entries(.case, id)
    let ids = Set(FieldworkProjector.heads(entries))
    let heads = entries.filter { ids.contains($0.id) }
    let cases = heads.filter { $0.kind == .case }
    guard let body = cases.last(where: { $0.body != nil })?.body,
      cases.contains(where: { $0.audience != holder.audience })
    else { return [] }
    let former = Dictionary(grouping: cases, by: \.audience)
    let releases = former.keys.compactMap(\.self).sorted().filter { $0 != holder.audience }
    return [draft(.case, id, for: holder.audience, after: heads, body)]
      + releases.map { audience in
        draft(.release, id, for: audience, after: former[audience] ?? [], .object([:]))
      }
  }

  /// An attempt as its case's new holder may read it.
  func drafts(
    ofAttempt attempt: String, case id: String, for audience: String
  ) throws -> [SurveyFile.Draft] {
    let entries = try projector.entries(.attempt, attempt)
    let ids = Set(FieldworkProjector.heads(entries))
    let heads = entries.filter { ids.contains($0.id) }
    guard let last = heads.last(where: { $0.body != nil }), let body = last.body,
      last.audience != audience
    else { return [] }
    var draft = draft(.attempt, attempt, for: audience, after: heads, body)
    draft.caseID = id
    return [draft]
  }

  private func draft(
    _ kind: EntryKind, _ subject: String, for audience: String?, after parents: [SubjectEntry],
    _ body: CanonicalValue
  ) -> SurveyFile.Draft {
    SurveyFile.Draft(
      kind: kind, subject: subject, by: person, caseID: subject, audience: audience,
      parents: parents.map(\.id), body: body)
  }
}
