import Expressions
package import Fieldwork
package import Languages
package import Scoring

/// How the fieldwork stands: outcome rates with the numbers behind them, progress by day and
/// interviewer, and the cells of the quota.
package struct FieldworkPresentation: ResultPresentation, Sendable {
  private let states: [CaseState]
  private let attempts: [Attempt]
  private let table: DispositionTable
  private let rates: OutcomeRates
  private let quota: [QuotaFill]

  private var counts: OutcomeCounts { rates.counts }

  package init(
    states: [CaseState], table: DispositionTable, rates: OutcomeRates, quota: [QuotaFill]
  ) {
    self.states = states
    attempts = states.flatMap(\.attempts)
    self.table = table
    self.rates = rates
    self.quota = quota
  }

  /// Cases with an attempt, and those of them of whom somebody was spoken with.
  private var tried: Int { states.count { !$0.attempts.isEmpty } }
  private var reached: Int {
    states.count { $0.attempts.contains { table.disposition(for: $0.code).contacted } }
  }
  private var contactability: Double? { tried > 0 ? Double(reached) / Double(tried) : nil }
  private var interimCases: Int { states.count { !$0.outcome.isFinal } }

  /// A day, an interviewer or a mode with what was done.
  private struct Line {
    let key: String
    var day: CivilDate?
    let progress: FieldworkProgress
  }

  private var days: [Line] {
    FieldworkProgress.byDay(attempts, table: table).map { Line(key: $0.iso, day: $0, progress: $1) }
  }

  private var interviewers: [Line] {
    FieldworkProgress.byInterviewer(attempts, table: table).map { Line(key: $0, progress: $1) }
  }

  // MARK: Text

  package func text(width: Int, language: Language, plain: Bool) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    var parts = [casesText(writer), ratesText(writer)]
    if !quota.isEmpty { parts.append(quotaText(writer)) }
    if !attempts.isEmpty {
      parts.append(
        progressText(
          writer, writer.words("Avance por día", "Progress by day"),
          writer.words("Día", "Day"), days))
      parts.append(
        progressText(
          writer, writer.words("Avance por encuestador/a", "Progress by interviewer"),
          writer.words("Quién", "Who"), interviewers))
    }
    return parts.joined(separator: "\n")
  }

  private func casesText(_ writer: ResultWriter) -> String {
    let title = writer.heading(writer.words("Trabajo de campo", "Fieldwork"))
    let share = writer.percent(contactability.map { $0 * 100 })
    return title
      + writer.lines([
        writer.words(
          "\(writer.count(states.count)) casos; \(writer.count(attempts.count)) intentos en "
            + "\(writer.count(tried)) casos; contactabilidad \(share) "
            + "(\(writer.count(reached)) de \(writer.count(tried)) con contacto).",
          "\(writer.count(states.count)) cases; \(writer.count(attempts.count)) attempts on "
            + "\(writer.count(tried)) cases; contactability \(share) "
            + "(\(writer.count(reached)) of \(writer.count(tried)) reached).")
      ])
  }

  private func ratesText(_ writer: ResultWriter) -> String {
    let table = TextTable(
      columns: [
        TableColumn(writer.words("Tasa", "Rate")),
        TableColumn(writer.words("Valor", "Value"), alignment: .trailing),
        TableColumn(writer.words("De dónde sale", "From"), alignment: .trailing),
        TableColumn(writer.words("Qué mide", "What it measures"), shrinks: true),
      ],
      rows: told.map { rate in
        let fraction = rates.fraction(rate)
        return [
          rate.rawValue, writer.percent(fraction.map { $0.value * 100 }),
          fraction.map { from($0, writer) } ?? "–", writer(rate.meaning),
        ]
      }, footnotes: [groups(writer), eligibility(writer), interim(writer)].compactMap(\.self))
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private func from(_ fraction: OutcomeRates.Fraction, _ writer: ResultWriter) -> String {
    let places = fraction.denominator == fraction.denominator.rounded() ? 0 : 1
    return writer.number(fraction.numerator, places: 0) + "/"
      + writer.number(fraction.denominator, places: places)
  }

  /// LOC1 and LOC2 are not AAPOR's and not asked for.
  private var told: [OutcomeRate] {
    OutcomeRate.allCases.filter { $0 != .loc1 && $0 != .loc2 }
  }

  private func groups(_ writer: ResultWriter) -> String {
    let groups: [(String, Double)] = [
      ("I", counts.complete), ("P", counts.partial), ("R", counts.refusal),
      ("NC", counts.nonContact), ("O", counts.other), ("UH", counts.unknownHousehold),
      ("UO", counts.unknownOther), ("NE", counts.notEligible),
    ]
    return groups.map { "\($0.0) = \(writer.number($0.1, places: 0))" }.joined(separator: " · ")
      + "; \(table.edition)"
  }

  private func eligibility(_ writer: ResultWriter) -> String {
    let value = writer.number(rates.eligibleShare, places: 3)
    return switch rates.eligibleShareSource {
    case .proportional:
      writer.words(
        "e = \(value): elegibles entre los casos resueltos (regla de la calculadora AAPOR 4.0).",
        "e = \(value): eligible among the resolved cases (rule of AAPOR's calculator 4.0).")
    case .stated:
      writer.words("e = \(value), fijado por el estudio.", "e = \(value), stated by the study.")
    }
  }

  private func interim(_ writer: ResultWriter) -> String? {
    guard interimCases > 0 else { return nil }
    return writer.words(
      "Provisional: \(writer.count(interimCases)) casos aún no tienen resultado definitivo y "
        + "cuentan por su último intento.",
      "Interim: \(writer.count(interimCases)) cases have no final outcome yet and count by their "
        + "last attempt.")
  }

  private func quotaText(_ writer: ResultWriter) -> String {
    writer.heading(writer.words("Metas por celda", "Quota cells"))
      + TextTable(
        columns: [
          TableColumn(writer.words("Celda", "Cell"), shrinks: true),
          TableColumn(writer.words("Hechas", "Done"), alignment: .trailing),
          TableColumn(writer.words("Meta", "Target"), alignment: .trailing),
          TableColumn(writer.words("Cómo va", "State"), shrinks: true),
        ],
        rows: quota.map { fill in
          [
            fill.cell.label, writer.count(fill.filled), writer.count(fill.cell.target),
            state(of: fill, writer),
          ]
        }, footnotes: []
      ).rendered(width: writer.width, plain: writer.plain)
  }

  private func state(of fill: QuotaFill, _ writer: ResultWriter) -> String {
    if fill.over > 0 {
      return writer.words("\(fill.over) de más", "\(fill.over) over")
    }
    guard fill.open > 0 else { return writer.words("cumplida", "filled") }
    return writer.words(
      "\(fill.open == 1 ? "falta" : "faltan") \(fill.open)", "\(fill.open) open")
  }

  private func progressText(
    _ writer: ResultWriter, _ title: String, _ key: String, _ lines: [Line]
  ) -> String {
    writer.heading(title)
      + TextTable(
        columns: [
          TableColumn(key, shrinks: true),
          TableColumn(writer.words("Intentos", "Attempts"), alignment: .trailing),
          TableColumn(writer.words("Contactos", "Contacts"), alignment: .trailing),
          TableColumn("%", alignment: .trailing),
          TableColumn(writer.words("Completas", "Complete"), alignment: .trailing),
          TableColumn(writer.words("Parciales", "Partial"), alignment: .trailing),
          TableColumn(writer.words("Rechazos", "Refusals"), alignment: .trailing),
          TableColumn(writer.words("Citas", "Appointm."), alignment: .trailing),
        ],
        rows: lines.map { line in
          [
            line.day.map { dayText($0, in: writer.language) } ?? line.key,
            writer.count(line.progress.attempts), writer.count(line.progress.contacts),
            writer.number(line.progress.contactability.map { $0 * 100 }, places: 0),
            writer.count(line.progress.completes), writer.count(line.progress.partials),
            writer.count(line.progress.refusals), writer.count(line.progress.appointments),
          ]
        }, footnotes: []
      ).rendered(width: writer.width, plain: writer.plain)
  }

  // MARK: Data

  package func json() -> JSONValue {
    .object([
      ("cases", .integer(states.count)), ("interim_cases", .integer(interimCases)),
      ("cases_tried", .integer(tried)), ("cases_reached", .integer(reached)),
      ("contactability", JSONValue(contactability)), ("attempts", .integer(attempts.count)),
      ("edition", .string(table.edition)),
      (
        "groups",
        .object([
          ("I", .number(counts.complete)), ("P", .number(counts.partial)),
          ("R", .number(counts.refusal)), ("NC", .number(counts.nonContact)),
          ("O", .number(counts.other)), ("UH", .number(counts.unknownHousehold)),
          ("UO", .number(counts.unknownOther)), ("NE", .number(counts.notEligible)),
        ])
      ),
      ("e", JSONValue(rates.eligibleShare)),
      (
        "rates", .object(told.map { ($0.rawValue, JSONValue(rates[$0])) })
      ),
      ("days", .array(days.map(json))), ("interviewers", .array(interviewers.map(json))),
      (
        "quota",
        .array(
          quota.map {
            .object([
              ("cell", .string($0.cell.label)), ("filled", .integer($0.filled)),
              ("target", .integer($0.cell.target)),
            ])
          })
      ),
    ])
  }

  private func json(_ line: Line) -> JSONValue {
    let progress = line.progress
    return .object([
      ("key", .string(line.key)), ("attempts", .integer(progress.attempts)),
      ("contacts", .integer(progress.contacts)),
      ("contactability", JSONValue(progress.contactability)),
      ("complete", .integer(progress.completes)), ("partial", .integer(progress.partials)),
      ("refusals", .integer(progress.refusals)),
      ("appointments", .integer(progress.appointments)),
    ])
  }

  package func csvRecords() -> [[String]] {
    [["rate", "value", "numerator", "denominator"]]
      + told.map { rate in
        let fraction = rates.fraction(rate)
        return [
          rate.rawValue, fraction.map { shortestText(of: $0.value) } ?? "",
          fraction.map { shortestText(of: $0.numerator) } ?? "",
          fraction.map { shortestText(of: $0.denominator) } ?? "",
        ]
      }
  }
}

extension OutcomeRate {
  /// What the rate relates to what, in a few words.
  var meaning: Sentence {
    switch self {
    case .rr1:
      Sentence(es: "completas; todo lo desconocido cuenta", en: "complete; all unknown count")
    case .rr2: Sentence(es: "completas y parciales; ídem", en: "complete and partial; likewise")
    case .rr3: Sentence(es: "completas; lo desconocido × e", en: "complete; unknown × e")
    case .rr4: Sentence(es: "completas y parciales; × e", en: "complete and partial; × e")
    case .rr5: Sentence(es: "completas; sin lo desconocido", en: "complete; without unknown")
    case .rr6:
      Sentence(
        es: "completas y parciales; sin lo desconocido", en: "complete and partial; without unknown"
      )
    case .coop1: Sentence(es: "cooperación: completas", en: "cooperation: complete")
    case .coop2: Sentence(es: "cooperación: con parciales", en: "cooperation: with partial")
    case .coop3:
      Sentence(es: "cooperación: completas, sin «otro»", en: "cooperation: complete, without other")
    case .coop4:
      Sentence(
        es: "cooperación: con parciales, sin «otro»", en: "cooperation: with partial, without other"
      )
    case .ref1:
      Sentence(es: "rechazo; todo lo desconocido cuenta", en: "refusal; all unknown count")
    case .ref2: Sentence(es: "rechazo; lo desconocido × e", en: "refusal; unknown × e")
    case .ref3: Sentence(es: "rechazo; sin lo desconocido", en: "refusal; without unknown")
    case .con1:
      Sentence(es: "contacto; todo lo desconocido cuenta", en: "contact; all unknown count")
    case .con2: Sentence(es: "contacto; lo desconocido × e", en: "contact; unknown × e")
    case .con3: Sentence(es: "contacto; sin lo desconocido", en: "contact; without unknown")
    case .loc1, .loc2: Sentence(es: "localización", en: "location")
    }
  }
}
