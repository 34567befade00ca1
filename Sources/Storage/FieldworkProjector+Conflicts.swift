import Expressions
import Fieldwork
import Foundation
import GRDB
import Sync

/// Where people disagree about cases, settings and the study's tables.
extension FieldworkProjector {
  func conflicts(_ names: [OriginID: String]) throws -> [OpenConflict] {
    var conflicts: [OpenConflict] = []
    for kind in [EntryKind.case, .register] {
      for subject in try subjectsWithSeveralEntries(kind) {
        let entries = try entries(kind, subject)
        let heads = Set(Self.heads(entries))
        let candidates = entries.reversed().filter { heads.contains($0.id) && $0.body != nil }
        guard Set(candidates.map { $0.body?.text }).count > 1 else { continue }
        conflicts.append(
          OpenConflict(
            matter: kind == .case ? .contactCase : .register, subject: subject, field: "",
            candidates: try candidates.compactMap { entry in
              try Self.value(of: entry, kind).map { try candidate(entry.id, $0, names) }
            }))
      }
    }
    return try conflicts + settingConflicts(names)
  }

  private func settingConflicts(_ names: [OriginID: String]) throws -> [OpenConflict] {
    let entries = try entries(.settings, SettingsBody.subject)
    let history = SubjectHistory(
      entries.map { $0.history($0.body.flatMap(SettingsBody.init)?.fields ?? [:]) })
    return try history.conflicts.map { conflict in
      OpenConflict(
        matter: .setting, subject: SettingsBody.subject, field: conflict.field,
        candidates: try conflict.candidates.map { head in
          var value: String?
          if case .set(let text) = head.value { value = text }
          return try candidate(head.id, .setting(value), names)
        })
    }
  }

  private func subjectsWithSeveralEntries(_ kind: EntryKind) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT subject FROM entry WHERE kind = ? AND \(Schema.isNoInterview)
        GROUP BY subject HAVING count(*) > 1 ORDER BY subject
        """, arguments: [kind.rawValue])
  }

  private static func value(of entry: SubjectEntry, _ kind: EntryKind) -> OpenConflict.Value? {
    guard let body = entry.body else { return nil }
    if kind == .register { return RegisterBody(body: body).map(OpenConflict.Value.table) }
    let contact = ContactCase(id: "", body: body)
    return contact.map { contact in
      .cells(
        Dictionary(contact.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
    }
  }

  private func candidate(
    _ id: EntryID, _ value: OpenConflict.Value, _ names: [OriginID: String]
  ) throws -> OpenConflict.Candidate {
    let row = try Row.fetchOne(
      database, sql: "SELECT at, zone, \"by\", origin FROM entry WHERE id = ?",
      arguments: [Data(id.bytes)])
    let origin = (row?["origin"] as Data?).flatMap { OriginID(bytes: $0) }
    return OpenConflict.Candidate(
      entry: id, value: value,
      at: Moment(milliseconds: row?["at"] ?? 0, zoneOffsetMinutes: row?["zone"] ?? 0),
      by: row?["by"] ?? "",
      device: origin.map { names[$0] ?? String($0.description.prefix(8)) } ?? "")
  }
}
