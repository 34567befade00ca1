import Fieldwork
import Languages
import Testing

struct DispositionTableTests {
  private let table = DispositionTable.standard

  /// Every telephone code of AAPOR's list, with queXS' SQL table as a cross-check.
  @Test(arguments: [
    "1.1", "1.2", "2.10", "2.11", "2.111", "2.112", "2.12", "2.20", "2.21", "2.22", "2.221",
    "2.222", "2.30", "2.31", "2.32", "2.33", "2.331", "2.332", "2.333", "2.34", "2.35", "2.36",
    "3.10", "3.11", "3.12", "3.13", "3.14", "3.15", "3.16", "3.161", "3.20", "3.21", "3.30", "3.90",
    "4.10", "4.20", "4.30", "4.31", "4.32", "4.33", "4.40", "4.41", "4.42", "4.43", "4.44", "4.45",
    "4.46", "4.47", "4.50", "4.51", "4.52", "4.53", "4.54", "4.70", "4.80", "4.90",
  ])
  func `the table has every telephone code`(code: String) {
    #expect(table[code]?.modes.contains(.phone) == true)
  }

  @Test(arguments: [
    "2.23", "2.24", "2.25", "3.17", "3.18", "4.60", "4.61", "4.62", "4.63", "1.1", "2.11", "4.70",
  ])
  func `the table has the codes of visits`(code: String) {
    #expect(table[code]?.modes.contains(.visit) == true)
  }

  @Test func `no code is listed twice`() {
    #expect(Set(table.dispositions.map(\.code)).count == table.dispositions.count)
  }

  @Test func `every group agrees with its code`() {
    for disposition in table.dispositions {
      #expect(disposition.group == OutcomeGroup(code: disposition.code), "\(disposition.code)")
    }
  }

  @Test func `eligibility follows the group`() {
    for disposition in table.dispositions {
      guard let group = disposition.group else { continue }
      #expect(disposition.eligible == group.eligible, "\(disposition.code)")
    }
  }

  /// queXS: no answer, technical, voicemail 180 minutes; soft refusal and away 7 days; busy 30.
  @Test(arguments: [
    ("3.13", 180), ("3.16", 180), ("3.14", 180), ("2.21", 180), ("3.12", 30), ("2.11", 10_080),
    ("0.2", 10_080), ("0.3", 10_080), ("0.1", 0),
  ])
  func `an interim outcome rests as long as its precedent`(code: String, minutes: Int) {
    #expect(table[code]?.delayMinutes == minutes)
    #expect(table[code]?.stage == .interim)
  }

  @Test func `soft refusals may be converted and hard ones may not`() {
    #expect(table["2.11"]?.refusal == .soft)
    #expect(table["2.11b"]?.refusal == .hard)
    #expect(table["2.11b"]?.stage == .final)
    #expect(table["2.11c"]?.doNotContact == true)
  }

  @Test func `outcomes that AAPOR does not have are never final`() {
    for disposition in table.dispositions where disposition.code.hasPrefix("0.") {
      #expect(disposition.stage == .interim, "\(disposition.code)")
      #expect(disposition.group == nil, "\(disposition.code)")
    }
  }

  @Test func `the first screen of a call has the eight usual outcomes`() {
    let labels = table.menu(for: .phone).prefix(DispositionTable.firstScreen)
      .map(\.label.spanish)
    #expect(
      labels == [
        "No contesta", "Ocupado", "Buzón de voz", "No está / volver a intentar", "Cita acordada",
        "Rechazo al inicio", "Número equivocado o ya no es del cliente", "Fuera de servicio",
      ])
  }

  @Test func `the first screen of a visit has the eight usual outcomes`() {
    let labels = table.menu(for: .visit).prefix(DispositionTable.firstScreen)
      .map(\.label.spanish)
    #expect(
      labels == [
        "Nadie en casa", "Ya no vive ahí / se mudó", "Dirección no encontrada",
        "No está / volver a intentar", "Cita acordada", "Rechazo al inicio",
        "Zona insegura, no se llegó", "Completa",
      ])
  }

  @Test(arguments: [
    "Completa", "Parcial", "Rechazo al inicio", "Interrumpida", "Cita acordada", "No contesta",
    "Ocupado", "Buzón de voz", "Mensaje dejado", "Fuera de servicio", "Falleció", "Idioma",
    "No elegible", "Cuota cumplida", "Pide no ser contactado",
  ])
  func `the menu of calls has every word of the trade`(label: String) {
    #expect(table.menu(for: .phone).contains { $0.label.spanish == label })
  }

  @Test func `a menu offers nothing of the other mode`() {
    #expect(table.menu(for: .phone).allSatisfy { $0.modes.contains(.phone) })
    #expect(table.menu(for: .visit).allSatisfy { $0.modes.contains(.visit) })
    #expect(!table.menu(for: .visit).contains { $0.code == "3.12" })
  }

  @Test func `a code of another edition still has its group`() {
    let unknown = table.disposition(for: "2.37")
    #expect(unknown.group == .other)
    #expect(unknown.stage == .interim)
    #expect(table.disposition(for: "4.99").stage == .final)
  }

  @Test func `a code tells its standard part`() {
    #expect(table["2.11b"]?.standardCode == "2.11")
    #expect(table["2.112"]?.standardCode == "2.112")
  }
}

struct DispositionRowsTests {
  @Test func `the table written as rows is read back`() throws {
    let again = try DispositionTable(
      columns: DispositionTable.columns, rows: DispositionTable.standard.rows)
    #expect(again == DispositionTable.standard)
  }

  @Test func `an edited table keeps its edition and its order`() throws {
    let table = try DispositionTable(
      columns: ["código", "etiqueta", "edición", "orden"],
      rows: [["3.13", "Timbra y nadie", "AAPOR 2016 (9)", "2"], ["1.1", "Hecha", "", "1"]]
        + ["1.2", "2.11", "2.12", "0.1"].map { [$0, "Otra", "", ""] })
    #expect(table.edition == "AAPOR 2016 (9)")
    #expect(table.menu(for: .phone).map(\.code) == ["1.1", "3.13"])
    #expect(table["3.13"]?.group == .unknownHousehold)
    #expect(table["3.13"]?.label.english == "Timbra y nadie")
  }

  private func findings(_ columns: [String], _ rows: [[String]]) -> [RegisterFinding] {
    do {
      _ = try DispositionTable(columns: columns, rows: rows)
      return []
    } catch {
      guard case .registerNotReadable(.dispositions, let findings) = error else { return [] }
      return findings
    }
  }

  @Test func `missing columns are named`() {
    #expect(
      findings(["code"], [["1.1"]])
        == [RegisterFinding(row: nil, .missingColumn("label_es"))])
  }

  @Test func `an empty table is refused`() {
    #expect(findings(["code", "label_es"], []) == [RegisterFinding(row: nil, .noRows)])
  }

  @Test func `every wrong cell is found with its row`() {
    let found = findings(
      ["code", "label_es", "group", "stage", "delay", "contacted", "modes"],
      [
        ["1.1", "Completa", "R", "final", "0", "yes", "phone"],
        ["x1", "Otra", "", "final", "0", "yes", "phone"],
        ["3.13", "", "", "final", "0", "yes", "phone"],
        ["3.12", "Ocupado", "", "luego", "media hora", "tal vez", "fax"],
        ["1.1", "Completa", "", "", "", "", ""],
      ])
    #expect(
      found == [
        RegisterFinding(row: 2, .groupDiffers(code: "1.1", group: "R", expected: "I")),
        RegisterFinding(row: 3, .notACode(typed: "x1")),
        RegisterFinding(row: 4, .emptyCell(column: "label_es")),
        RegisterFinding(
          row: 5, .unknownWord(column: "stage", typed: "luego", allowed: ["interim", "final"])),
        RegisterFinding(row: 5, .notAWholeNumber(column: "delay", typed: "media hora")),
        RegisterFinding(
          row: 5, .unknownWord(column: "contacted", typed: "tal vez", allowed: ["yes", "no"])),
        RegisterFinding(
          row: 5, .unknownWord(column: "modes", typed: "fax", allowed: ["phone", "visit"])),
        RegisterFinding(row: 6, .repeatedValue(column: "code", firstRow: 2)),
      ])
  }

  @Test func `blank rows are passed over`() throws {
    let table = try DispositionTable(
      columns: ["code", "label_es"],
      rows: [["", " "]] + DispositionTable.neededCodes.map { [$0, "Resultado"] } + [[]])
    #expect(table.dispositions.map(\.code) == DispositionTable.neededCodes)
  }

  @Test(arguments: ["1.1", "1.2", "2.12", "0.1", "2.11"])
  func `a table without a code that the program gives is refused`(missing: String) {
    let rows = DispositionTable.standard.rows.filter { $0.first != missing }
    let found = findings(DispositionTable.columns, rows)
    #expect(found == [RegisterFinding(row: nil, .missingCodes([missing]))])
    #expect(found.first?.sentence.spanish.contains(missing) == true)
  }
}
