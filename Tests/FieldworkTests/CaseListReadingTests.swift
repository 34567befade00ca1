import Fieldwork
import Languages
import Testing

struct CaseListReadingTests {
  private let headers = ["caso", "nombre", "celular", "prioridad"]

  @Test func `rows become cases in the order of the file`() {
    let reading = CaseListReading(
      headers: headers, rows: [["C2", "Ana", "987654321", "70"], ["C1", "Luis", "912345678", ""]])
    #expect(reading.cases.map(\.id) == ["C2", "C1"])
    #expect(reading.cases.first?.fields.map(\.name) == headers)
    #expect(reading.cases.first?.priority == 70)
    #expect(reading.findings.isEmpty)
  }

  @Test func `every kind of finding names its row and not what it says`() {
    let reading = CaseListReading(
      headers: headers + [""],
      rows: [
        ["C1", "Ana", "987654321", "70"], ["", "Luis", "912345678", ""],
        ["C1", "Pedro", "912345678", ""], ["C3", "Eva", "no tiene", "alta"],
        ["C4", "a", "987654322", "1", "", "x"], ["", "", "", ""], ["C5", "Iris", "987654323"],
      ])
    #expect(
      reading.findings == [
        CaseFinding(row: nil, .emptyHeader(position: 5)), CaseFinding(row: 3, .missingID),
        CaseFinding(row: 4, .repeatedID(firstRow: 2)), CaseFinding(row: 5, .noPhone),
        CaseFinding(row: 5, .unreadablePriority(column: "prioridad")),
        CaseFinding(row: 6, .longRow(cells: 6, columns: 5)),
      ])
    #expect(reading.cases.map(\.id) == ["C1", "C3", "C5"])
    for finding in reading.findings {
      for person in ["Ana", "Luis", "Pedro", "Eva", "9123", "C1"] {
        #expect(!finding.sentence.spanish.contains(person))
        #expect(!finding.sentence.english.contains(person))
      }
    }
  }

  @Test func `a list without an id column is refused and says what to do`() {
    let reading = CaseListReading(headers: ["agencia", "celular"], rows: [["Lima", "987654321"]])
    #expect(reading.cases.isEmpty)
    let finding = reading.findings.first { $0.isRefusal }
    #expect(finding?.problem == .noIDColumn(headers: ["agencia", "celular"]))
    #expect(finding?.sentence.spanish.contains("«caso»") == true)
  }

  @Test func `the id column may be stated`() {
    let reading = CaseListReading(
      headers: ["cuenta", "celular"], rows: [["77", "987654321"]], stated: ["cuenta": .id])
    #expect(reading.cases.map(\.id) == ["77"])
  }

  @Test func `two columns of one name are refused`() {
    let reading = CaseListReading(headers: ["caso", "tel", "tel"], rows: [["1", "2", "3"]])
    #expect(reading.findings == [CaseFinding(row: nil, .repeatedHeader("tel"))])
    #expect(reading.cases.isEmpty)
  }

  @Test func `a row with a null character is left out and named`() {
    let reading = CaseListReading(
      headers: ["caso", "telefono"], rows: [["1", "999888777"], ["2", "999\0888777"]])
    #expect(reading.cases.map(\.id) == ["1"])
    #expect(
      reading.findings == [CaseFinding(row: 3, .nullCharacter(column: "telefono"))])
    #expect(reading.findings[0].isRefusal)
  }

  @Test func `an empty list is refused`() {
    let reading = CaseListReading(headers: headers, rows: [["", ""]])
    #expect(reading.findings == [CaseFinding(row: nil, .noRows)])
  }

  @Test func `a list without numbers is read with a remark`() {
    let reading = CaseListReading(headers: ["caso", "direccion"], rows: [["1", "Jr. Puno 1"]])
    #expect(reading.cases.count == 1)
    #expect(reading.findings == [CaseFinding(row: nil, .noPhoneColumn)])
    #expect(reading.findings.first?.isRefusal == false)
  }

  @Test(arguments: [
    CaseFinding.Problem.noIDColumn(headers: ["a"]), .repeatedHeader("a"), .emptyHeader(position: 1),
    .noRows, .missingID, .repeatedID(firstRow: 2), .longRow(cells: 3, columns: 2), .noPhone,
    .nullCharacter(column: "a"),
    .unreadablePriority(column: "p"), .noPhoneColumn, .damagedNumbers(column: "a"),
    .unknownZone("Lima", near: "America/Lima"), .unknownZone("aquí", near: nil),
  ])
  func `each finding is worded in both languages`(problem: CaseFinding.Problem) {
    let sentence = CaseFinding(row: 7, problem).sentence
    #expect(sentence.spanish.hasPrefix("fila 7: "))
    #expect(sentence.english.hasPrefix("row 7: "))
    #expect(sentence.spanish.hasSuffix(".") && sentence.english.hasSuffix("."))
  }

  @Test func `numbers that a spreadsheet damaged are told once a column`() {
    let reading = CaseListReading(
      headers: ["caso", "celular", "teléfono 2"],
      rows: [
        ["1", "987654321", ""], ["2", "9.88655E+08", "014452211"], ["3", "9.7E+08", "014452212"],
      ])
    #expect(reading.cases.count == 3)
    #expect(reading.findings == [CaseFinding(row: 3, .damagedNumbers(column: "celular"))])
    let sentence = reading.findings.first?.sentence
    #expect(
      sentence?.spanish.hasPrefix("fila 3: la columna «celular» trae números dañados") == true)
  }

  @Test(
    arguments: [
      ("Lima", "America/Lima"), ("Perú", "America/Lima"), ("America/Bogotá D", nil),
      ("america/lima", "America/Lima"), ("buenos aires", "America/Argentina/Buenos_Aires"),
      ("aquí", nil), ("America/", nil), ("-5 horas", nil), ("Norte/Sur", nil),
    ] as [(String, String?)])
  func `a zone that is no zone is told once and its row stays`(zone: String, near: String?) {
    let reading = CaseListReading(
      headers: ["caso", "celular", "huso"],
      rows: [["1", "987654321", zone], ["2", "987654322", zone]])
    #expect(reading.cases.count == 2)
    #expect(reading.findings == [CaseFinding(row: 2, .unknownZone(zone, near: near))])
    #expect(reading.findings.first?.isRefusal == false)
  }

  @Test(arguments: [
    "America/Lima", "America/Argentina/Buenos_Aires", "Europe/Madrid", "Etc/GMT+5", "-05:00",
    "UTC-5", "UTC", "",
  ])
  func `a zone that looks like one is not remarked upon`(zone: String) {
    let reading = CaseListReading(
      headers: ["caso", "celular", "huso"], rows: [["1", "987654321", zone]])
    #expect(reading.findings.isEmpty)
  }

  @Test func `the zone that was meant is said`() {
    let sentence = CaseFinding(row: 2, .unknownZone("Lima", near: "America/Lima")).sentence
    #expect(sentence.spanish == "fila 2: zona horaria «Lima»: escriba America/Lima.")
    #expect(sentence.english == "row 2: time zone 'Lima': write America/Lima.")
  }
}
