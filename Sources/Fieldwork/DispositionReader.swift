import Languages

/// Reads the rows of an edited table of outcomes and says all that is wrong with them.
struct DispositionReader {
  private let table: RegisterTable
  private(set) var findings: [RegisterFinding] = []
  private var row = 0

  init(_ table: RegisterTable) { self.table = table }

  /// The first edition a row names.
  var edition: String {
    let position = table.position(of: Column.edition.names)
    let named = table.rows.indices.lazy.map { table.text($0, position) }.first { !$0.isEmpty }
    return named ?? DispositionTable.standardEdition
  }

  mutating func dispositions() -> [Disposition] {
    for column in [Column.code, .spanish] where table.position(of: column.names) == nil {
      findings.append(RegisterFinding(row: nil, .missingColumn(column.rawValue)))
    }
    guard findings.isEmpty else { return [] }
    var result: [Disposition] = []
    var firstRows: [String: Int] = [:]
    for index in table.rows.indices where !table.isBlank(index) {
      row = index
      guard let disposition = disposition() else { continue }
      if let first = firstRows[disposition.code] {
        report(.repeatedValue(column: Column.code.rawValue, firstRow: first))
      }
      firstRows[disposition.code] = table.number(ofRow: index)
      result.append(disposition)
    }
    if table.rows.indices.allSatisfy(table.isBlank) {
      findings.append(RegisterFinding(row: nil, .noRows))
    }
    let missing = DispositionTable.neededCodes.filter { firstRows[$0] == nil }
    if findings.isEmpty, !missing.isEmpty {
      findings.append(RegisterFinding(row: nil, .missingCodes(missing)))
    }
    return result
  }

  private mutating func disposition() -> Disposition? {
    guard let code = code(), let label = filled(.spanish) else { return nil }
    let group = group(of: code)
    let english = text(.english)
    let rank = wholeNumber(.rank)
    return Disposition(
      code: code, group: group, label: Sentence(es: label, en: english.isEmpty ? label : english),
      stage: choice(.stage) ?? (group == nil ? .interim : .final),
      delayMinutes: wholeNumber(.delay) ?? 0,
      contacted: flag(.contacted) ?? group?.isContact ?? false,
      eligible: table.position(of: Column.eligible.names) == nil
        ? group?.eligible : flag(.eligible),
      modes: modes(), menuRank: rank, refusal: choice(.refusal) ?? .none,
      doNotContact: flag(.doNotContact) ?? false, nextNumber: flag(.nextNumber) ?? false)
  }

  /// Digits and points with a digit first, then perhaps one letter.
  private mutating func code() -> String? {
    guard let code = filled(.code) else { return nil }
    let digits = code.last?.isLetter == true ? code.dropLast() : Substring(code)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isCode =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
      }
    if !isCode { report(.notACode(typed: code)) }
    return isCode ? code : nil
  }

  private mutating func group(of code: String) -> OutcomeGroup? {
    let implied = OutcomeGroup(code: code)
    let stated: OutcomeGroup? = choice(.group)
    if let stated, let implied, stated != implied {
      report(
        .groupDiffers(code: code, group: stated.rawValue, expected: implied.rawValue))
    }
    return stated ?? implied
  }

  private mutating func modes() -> Set<ContactMode> {
    let words = text(.modes).folded.split { " ,;/".contains($0) }
    var modes: Set<ContactMode> = []
    for word in words {
      if let mode = ContactMode(typed: word) {
        modes.insert(mode)
      } else {
        let allowed = ContactMode.allCases.map(\.rawValue)
        report(
          .unknownWord(column: Column.modes.rawValue, typed: String(word), allowed: allowed))
      }
    }
    return words.isEmpty ? Set(ContactMode.allCases) : modes
  }
}

extension DispositionReader {
  private enum Column: String {
    case code, group, stage, delay, contacted, eligible, modes, rank, refusal, edition
    case spanish = "label_es"
    case english = "label_en"
    case doNotContact = "do_not_contact"
    case nextNumber = "next_number"

    /// As folded words, the name this program writes first.
    var names: [String] { [rawValue.headerWords] + spanishNames }

    private var spanishNames: [String] {
      switch self {
      case .code: ["codigo"]
      case .group: ["grupo"]
      case .stage: ["etapa"]
      case .delay: ["espera", "demora"]
      case .contacted: ["contactado"]
      case .eligible: ["elegible"]
      case .modes: ["modos", "modo"]
      case .rank: ["orden"]
      case .refusal: ["rechazo"]
      case .edition: ["edicion"]
      case .spanish: ["etiqueta", "etiqueta es", "resultado"]
      case .english: ["etiqueta en"]
      case .doNotContact: ["no volver a contactar"]
      case .nextNumber: ["siguiente numero"]
      }
    }
  }

  private mutating func report(_ problem: RegisterFinding.Problem) {
    findings.append(RegisterFinding(row: table.number(ofRow: row), problem))
  }

  private func text(_ column: Column) -> String {
    table.text(row, table.position(of: column.names))
  }

  private mutating func filled(_ column: Column) -> String? {
    let text = text(column)
    guard text.isEmpty else { return text }
    report(.emptyCell(column: column.rawValue))
    return nil
  }

  private mutating func wholeNumber(_ column: Column) -> Int? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let number = Int(text), number >= 0 { return number }
    report(.notAWholeNumber(column: column.rawValue, typed: text))
    return nil
  }

  private mutating func flag(_ column: Column) -> Bool? {
    let text = text(column)
    switch text.folded {
    case "": return nil
    case "yes", "si", "true", "1", "x": return true
    case "no", "false", "0": return false
    default:
      report(.unknownWord(column: column.rawValue, typed: text, allowed: ["yes", "no"]))
      return nil
    }
  }

  private mutating func choice<Value>(_ column: Column) -> Value?
  where Value: RawRepresentable<String> & CaseIterable {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let value = Value.allCases.first(where: { $0.rawValue.folded == text.folded }) {
      return value
    }
    let allowed = Value.allCases.map(\.rawValue)
    report(.unknownWord(column: column.rawValue, typed: text, allowed: allowed))
    return nil
  }
}

extension ContactMode {
  /// As a person writes it: `phone`, `teléfono`, `visit`, `visita` and the like.
  package init?(typed text: some StringProtocol) {
    switch text.folded {
    case "phone", "call", "telefono", "llamada", "llamar": self = .phone
    case "visit", "visita", "visitar", "person", "presencial": self = .visit
    default: return nil
    }
  }
}
