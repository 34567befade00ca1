package import Fieldwork
import GRDB
import Sync

/// What became of the cases of a list.
package struct CaseImport: Sendable, Equatable {
  package var new = 0
  package var changed = 0
  package var same = 0
}

extension SurveyFile {
  /// Brings in a contact list in one transaction; the same list brings nothing the second time.
  ///
  /// `holders` says for whom single cases are; the others stay with whom they are, and new ones are
  /// nobody's yet.
  package func importCases(
    _ contacts: [ContactCase], for holders: [String: CaseHolder] = [:], by person: String = ""
  ) throws(StorageFailure) -> CaseImport {
    try write { database in
      var known = Dictionary(
        try self.cases(in: database).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      let current = try self.caseHolders(in: database)
      let sealed = try self.sealedCases(in: database)
      var report = CaseImport()
      var drafts: [String: Draft] = [:]
      var order: [String] = []
      for contact in contacts {
        guard known[contact.id] != contact else {
          report.same += 1
          continue
        }
        if known.updateValue(contact, forKey: contact.id) == nil {
          report.new += 1
        } else {
          report.changed += 1
        }
        if drafts[contact.id] == nil { order.append(contact.id) }
        let parents =
          try sealed.contains(contact.id)
          ? FieldworkProjector(database: database).heads(.case, contact.id) : []
        let holder = current[contact.id] ?? holders[contact.id] ?? .nobody
        drafts[contact.id] = Draft(
          kind: .case, subject: contact.id, by: person, caseID: contact.id,
          audience: holder.audience, parents: parents, body: contact.body)
      }
      try self.appendFieldwork(order.compactMap { drafts[$0] }, in: database)
      let moved = Dictionary(grouping: holders.keys.sorted()) { holders[$0] ?? .nobody }
      for (holder, ids) in moved {
        _ = try self.assign(ids, to: holder, by: person, in: database)
      }
      return report
    }
  }

  /// Cases that have entries, those withdrawn or not to be read among them.
  private func sealedCases(in database: Database) throws -> Set<String> {
    Set(
      try String.fetchAll(
        database,
        sql: "SELECT subject FROM entry WHERE kind = 'case' AND \(Schema.isNoInterview)"))
  }

  /// Everybody on the study's contact lists, in the order they came in.
  package func cases() throws(StorageFailure) -> [ContactCase] {
    try read { try self.cases(in: $0) }
  }

  package func contactCase(_ id: String) throws(StorageFailure) -> ContactCase? {
    try read { try self.contactCase(id, in: $0) }
  }

  func contactCase(_ id: String, in database: Database) throws -> ContactCase? {
    var reader = CaseRowReader()
    return try Row.fetchOne(database, sql: "SELECT * FROM cases WHERE id = ?", arguments: [id])
      .flatMap { reader.contact($0) }
  }

  package func caseCount() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM cases") ?? 0 }
  }

  func cases(in database: Database) throws -> [ContactCase] {
    var reader = CaseRowReader()
    var contacts: [ContactCase] = []
    let cursor = try Row.fetchCursor(
      database,
      sql: "SELECT id, columns, cells, roles FROM cases ORDER BY at, origin, seq")
    while let row = try cursor.next() {
      if let contact = reader.contact(row) { contacts.append(contact) }
    }
    return contacts
  }
}

/// Reads rows of `cases`; the columns and roles of a list are read once for all its cases.
private struct CaseRowReader {
  private var columns: [String: [String]] = [:]
  private var roles: [String: CaseRoles] = [:]

  mutating func contact(_ row: Row) -> ContactCase? {
    guard let columns = columns(row["columns"]), let roles = roles(row["roles"]),
      let cells = Self.value(row["cells"])?.stringsValue
    else { return nil }
    return ContactCase(
      id: row["id"], fields: zip(columns, cells).map { CaseField(name: $0, value: $1) },
      roles: roles)
  }

  private mutating func columns(_ text: String) -> [String]? {
    if let known = columns[text] { return known }
    let read = Self.value(text)?.stringsValue
    columns[text] = read
    return read
  }

  private mutating func roles(_ text: String) -> CaseRoles? {
    if let known = roles[text] { return known }
    let read = Self.value(text).map(CaseRoles.init(body:))
    roles[text] = read
    return read
  }

  private static func value(_ text: String) -> CanonicalValue? {
    try? CanonicalValue(canonical: Array(text.utf8))
  }
}
