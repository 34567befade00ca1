package import Expressions
package import Languages

/// How far a study has come in the ten steps.
package struct InDepthSteps: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable, Hashable {
    case pending, doing, done

    package var word: Sentence {
      switch self {
      case .pending: Sentence(es: "pendiente", en: "pending")
      case .doing: Sentence(es: "en curso", en: "doing")
      case .done: Sentence(es: "hecho", en: "done")
      }
    }

    /// The state of a word in either language.
    package init?(typed text: String) {
      let folded = text.folded
      let found = State.allCases.first {
        $0.word.spanish == folded || $0.word.english == folded
      }
      guard let found else { return nil }
      self = found
    }
  }

  /// Where one step stands.
  package struct Status: Sendable, Hashable {
    package var state = State.pending
    /// When the state was set.
    package var on: CivilDate?
    package var note = ""
  }

  private var statuses: [InDepthStep: Status] = [:]

  /// Ten pending steps.
  package init() {}

  package subscript(step: InDepthStep) -> Status { statuses[step] ?? Status() }

  /// Nil once all are done.
  package var next: InDepthStep? { InDepthStep.allCases.first { self[$0].state != .done } }

  package var doneCount: Int { InDepthStep.allCases.count { self[$0].state == .done } }

  package var summary: Sentence {
    Sentence(
      es: "\(doneCount) de 10 pasos hechos"
        + (next.map { "; sigue: \($0.rawValue). \($0.title.spanish)" } ?? ""),
      en: "\(doneCount) of 10 steps done"
        + (next.map { "; next: \($0.rawValue). \($0.title.english)" } ?? ""))
  }

  /// The same steps with one changed; a nil note keeps the one there is.
  ///
  /// Throws `noSuchStep` for a number outside 1 to 10.
  package func setting(
    step number: Int, to state: State, on date: CivilDate, note: String? = nil
  ) throws(FieldworkFailure) -> InDepthSteps {
    guard let step = InDepthStep(rawValue: number) else { throw .noSuchStep(number) }
    var result = self
    result.statuses[step] = Status(state: state, on: date, note: note ?? self[step].note)
    return result
  }
}

extension InDepthSteps {
  package static let columns = ["step", "state", "date", "note"]

  /// A row a step, under ``columns``.
  package var rows: [[String]] {
    InDepthStep.allCases.map { step in
      let status = self[step]
      return [String(step.rawValue), status.state.rawValue, status.on?.iso ?? "", status.note]
    }
  }

  /// Reads the rows of the register; steps without a row are pending.
  ///
  /// Throws `registerNotReadable` with every finding.
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    self.init()
    let table = RegisterTable(columns: columns, rows: rows)
    var findings: [RegisterFinding] = []
    let step = table.position(of: ["step", "paso"])
    if step == nil { findings.append(RegisterFinding(row: nil, .missingColumn("step"))) }
    for row in table.rows.indices where step != nil && !table.isBlank(row) {
      if let problem = take(row, of: table, step: step) {
        findings.append(RegisterFinding(row: table.number(ofRow: row), problem))
      }
    }
    guard findings.isEmpty else { throw .registerNotReadable(.steps, findings) }
  }

  private mutating func take(
    _ row: Int, of table: RegisterTable, step position: Int?
  ) -> RegisterFinding.Problem? {
    let number = table.text(row, position)
    guard let step = Int(number).flatMap(InDepthStep.init) else {
      let allowed = InDepthStep.allCases.map { String($0.rawValue) }
      return .unknownWord(column: "step", typed: number, allowed: allowed)
    }
    let typed = table.text(row, table.position(of: ["state", "estado"]))
    guard let state = typed.isEmpty ? .pending : State(typed: typed) else {
      let allowed = State.allCases.map(\.rawValue)
      return .unknownWord(column: "state", typed: typed, allowed: allowed)
    }
    statuses[step] = Status(
      state: state, on: CivilDate(iso: table.text(row, table.position(of: ["date", "fecha"]))),
      note: table.text(row, table.position(of: ["note", "nota"])))
    return nil
  }
}
