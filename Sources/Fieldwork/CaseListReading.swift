import Languages

/// A contact list read as cases, with what is wrong in it.
package struct CaseListReading: Sendable {
  /// In the order of the file, without the rows that cannot be used.
  package let cases: [ContactCase]
  package let roles: CaseRoles
  package let findings: [CaseFinding]

  /// Columns whose role is stated keep it; the others take what their header suggests.
  package init(headers: [String], rows: [[String]], stated: [String: CaseRole] = [:]) {
    let headers = headers.map(\.trimmedText)
    roles = CaseRoles(headers: headers.filter { !$0.isEmpty }, stated: stated)
    var reader = CaseListReader(headers: headers, roles: roles)
    reader.readHeaders()
    if let id = roles.id.flatMap(headers.firstIndex), !reader.isRefused {
      reader.read(rows, id: id)
    }
    cases = reader.cases
    findings = reader.findings
  }
}

private struct CaseListReader {
  let headers: [String]
  let roles: CaseRoles
  var cases: [ContactCase] = []
  var findings: [CaseFinding] = []
  /// Columns and zones that were remarked upon once.
  private var remarked: Set<String> = []

  init(headers: [String], roles: CaseRoles) {
    self.headers = headers
    self.roles = roles
  }

  var isRefused: Bool { findings.contains { $0.isRefusal } }

  mutating func readHeaders() {
    var seen: Set<String> = []
    for (position, header) in headers.enumerated() {
      if header.isEmpty {
        findings.append(CaseFinding(row: nil, .emptyHeader(position: position + 1)))
      } else if !seen.insert(header).inserted {
        findings.append(CaseFinding(row: nil, .repeatedHeader(header)))
      }
    }
    if roles.id == nil {
      findings.append(CaseFinding(row: nil, .noIDColumn(headers: headers.filter { !$0.isEmpty })))
    }
    if roles.phones.isEmpty { findings.append(CaseFinding(row: nil, .noPhoneColumn)) }
  }

  mutating func read(_ rows: [[String]], id: Int) {
    var firstRows: [String: Int] = [:]
    cases.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let cells = row.map(\.trimmedText)
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      read(cells, number: index + 2, id: id, firstRows: &firstRows)
    }
    if cases.isEmpty, !isRefused { findings.append(CaseFinding(row: nil, .noRows)) }
  }

  private mutating func read(
    _ cells: [String], number: Int, id: Int, firstRows: inout [String: Int]
  ) {
    guard !cells.dropFirst(headers.count).contains(where: { !$0.isEmpty }) else {
      report(number, .longRow(cells: cells.count, columns: headers.count))
      return
    }
    if let column = cells.firstIndex(where: { $0.unicodeScalars.contains("\0") }) {
      report(number, .nullCharacter(column: headers[column]))
      return
    }
    guard cells.indices.contains(id), !cells[id].isEmpty else {
      report(number, .missingID)
      return
    }
    if let first = firstRows[cells[id]] {
      report(number, .repeatedID(firstRow: first))
      return
    }
    firstRows[cells[id]] = number
    let fields = headers.indices.compactMap { column in
      headers[column].isEmpty
        ? nil
        : CaseField(
          name: headers[column], value: cells.indices.contains(column) ? cells[column] : "")
    }
    take(ContactCase(id: cells[id], fields: fields, roles: roles), number: number)
  }

  private mutating func take(_ contact: ContactCase, number: Int) {
    if !roles.phones.isEmpty, contact.phones.isEmpty { report(number, .noPhone) }
    if let column = roles.priority, let text = contact.value(of: column),
      Int(text).map({ (0...100).contains($0) }) != true
    {
      report(number, .unreadablePriority(column: column))
    }
    remarkNumbers(of: contact, number)
    remarkZone(of: contact, number)
    cases.append(contact)
  }

  /// Once a column.
  private mutating func remarkNumbers(of contact: ContactCase, _ row: Int) {
    for column in roles.phones {
      guard let text = contact.value(of: column), PhoneNumber(text).isDamaged,
        remarked.insert("phone \(column)").inserted
      else { continue }
      report(row, .damagedNumbers(column: column))
    }
  }

  /// Once a zone.
  private mutating func remarkZone(of contact: ContactCase, _ row: Int) {
    guard let zone = contact.zone, !ZoneName(zone).isPlausible,
      remarked.insert("zone \(zone)").inserted
    else { return }
    report(row, .unknownZone(zone, near: ZoneName(zone).meant))
  }

  private mutating func report(_ row: Int, _ problem: CaseFinding.Problem) {
    findings.append(CaseFinding(row: row, problem))
  }
}
