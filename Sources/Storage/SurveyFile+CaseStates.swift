package import Expressions
package import Fieldwork
import GRDB
import Sync

/// What the home screen tells of the contact list.
package struct CaseOverview: Sendable, Hashable {
  package struct Due: Sendable, Hashable {
    package let caseID: String
    package let at: Moment
  }

  package let cases: Int
  /// Cases that may still be sought.
  package let open: Int
  /// Open appointments before the moment asked about, the earliest first.
  package let appointments: [Due]
}

extension SurveyFile {
  /// How many cases are open and which appointments stand before `limit`.
  ///
  /// How a case stands is worked out once for each attempt, not each time it is asked for: a table
  /// holds it as of some entry, and only cases that later entries name are looked at again.
  package func caseOverview(
    before limit: Moment, table: DispositionTable, rules: CallingRules
  ) throws(StorageFailure) -> CaseOverview {
    guard !isReadOnly else { return try computedOverview(before: limit, table, rules) }
    if try read(CaseStates.Mark.init(now:)) != read(CaseStates.Mark.init(kept:)) {
      try write { try CaseStates(file: self, database: $0, table: table, rules: rules).catchUp() }
    }
    let own = installation.role == .centre ? installation.device : nil
    return try read { try CaseStates.overview(before: limit, ofCentre: own, in: $0) }
  }

  /// The same from the attempts themselves, where nothing can be kept.
  private func computedOverview(
    before limit: Moment, _ table: DispositionTable, _ rules: CallingRules
  ) throws(StorageFailure) -> CaseOverview {
    let states = CaseState.states(
      of: try workableCases(), attempts: try attempts(), table: table, rules: rules)
    let appointments = states.compactMap { state in
      state.appointment.map { CaseOverview.Due(caseID: state.contact.id, at: $0.at) }
    }
    return CaseOverview(
      cases: states.count, open: states.count { !$0.isClosed },
      appointments: appointments.filter { $0.at < limit }.sorted { $0.at < $1.at })
  }
}

/// Keeps `case_state` as the attempts have it.
private struct CaseStates {
  let file: SurveyFile
  let database: Database
  let table: DispositionTable
  let rules: CallingRules

  /// The last entry and how many attempts there are: what the states depend on.
  struct Mark: Equatable {
    var entry: Int64
    var attempts: Int

    private static let key = "case_state"

    /// As the file is.
    init(now database: Database) throws {
      entry = try Int64.fetchOne(database, sql: "SELECT max(number) FROM entry") ?? 0
      attempts = try Int.fetchOne(database, sql: "SELECT count(*) FROM attempt") ?? 0
    }

    /// As it was when the states were last worked out; zeros before the first time.
    init(kept database: Database) throws {
      let text = try String.fetchOne(
        database, sql: "SELECT value FROM local WHERE key = ?", arguments: [Self.key])
      let numbers = (text ?? "").split(separator: " ").compactMap { Int64($0) }
      (entry, attempts) = numbers.count == 2 ? (numbers[0], Int(numbers[1])) : (0, 0)
    }

    func keep(in database: Database) throws {
      try database.execute(
        sql: "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)",
        arguments: [Self.key, "\(entry) \(attempts)"])
    }
  }

  /// Entries of other kinds may change the rules, or take content away: all is worked out again.
  private static let harmless: Set<EntryKind> = [
    .attempt, .case, .interview, .correction, .form, .attachment, .note, .coding, .review,
    .resolution, .device, .enrolment,
  ]

  func catchUp() throws {
    let kept = try Mark(kept: database)
    let now = try Mark(now: database)
    let kinds = try String.fetchSet(
      database, sql: "SELECT DISTINCT kind FROM entry WHERE number > ?", arguments: [kept.entry])
    let isLater = kept.entry > 0 && now.entry >= kept.entry && now.attempts >= kept.attempts
    if isLater, kinds.allSatisfy({ Self.harmless.contains(EntryKind(rawValue: $0)) }) {
      try workOut(casesAfter: kept.entry)
    } else {
      try workOutAll()
    }
    try now.keep(in: database)
  }

  private func workOut(casesAfter entry: Int64) throws {
    let ids = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT "case" FROM entry
        WHERE number > ? AND kind IN ('attempt', 'case') AND "case" IS NOT NULL
        """, arguments: [entry])
    for id in ids {
      let attempts = try file.attempts(of: id, in: database)
      guard !attempts.isEmpty, let contact = try file.contactCase(id, in: database) else {
        try database.execute(sql: "DELETE FROM case_state WHERE \"case\" = ?", arguments: [id])
        continue
      }
      try keep(CaseState(contact, attempts: attempts, table: table, rules: rules))
    }
  }

  private func workOutAll() throws {
    try database.execute(sql: "DELETE FROM case_state")
    let states = CaseState.states(
      of: try file.cases(in: database), attempts: try file.attempts(in: database), table: table,
      rules: rules)
    for state in states where !state.attempts.isEmpty { try keep(state) }
  }

  private func keep(_ state: CaseState) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO case_state VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [
      state.contact.id, state.isClosed ? 1 : 0, state.appointment?.at.milliseconds,
      state.appointment?.at.zoneOffsetMinutes,
    ])
  }

  /// Cases that were taken away since do not count, nor at a centre those that devices have.
  static func overview(
    before limit: Moment, ofCentre device: String?, in database: Database
  ) throws -> CaseOverview {
    let own = device.map { ["", EntryHeader.everyone, $0] }
    let condition = own == nil ? "1" : "cases.device IN (?, ?, ?)"
    let values = StatementArguments(own ?? [])
    let isHere = """
      EXISTS (SELECT 1 FROM cases WHERE cases.id = case_state."case" AND \(condition))
      """
    let cases = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM cases WHERE \(condition)", arguments: values)
    let closed = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM case_state WHERE closed AND \(isHere)",
      arguments: values)
    let appointments = try Row.fetchAll(
      database,
      sql: """
        SELECT "case", appointment, appointment_zone FROM case_state
        WHERE appointment IS NOT NULL AND appointment < ? AND \(isHere)
        ORDER BY appointment
        """, arguments: [limit.milliseconds] + values)
    return CaseOverview(
      cases: cases ?? 0, open: (cases ?? 0) - (closed ?? 0),
      appointments: appointments.compactMap { row in
        Moment(row["appointment"], row["appointment_zone"])
          .map { CaseOverview.Due(caseID: row["case"], at: $0) }
      })
  }
}
