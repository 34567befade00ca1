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
    .unreadablePriority(column: "p"), .noPhoneColumn,
  ])
  func `each finding is worded in both languages`(problem: CaseFinding.Problem) {
    let sentence = CaseFinding(row: 7, problem).sentence
    #expect(sentence.spanish.hasPrefix("fila 7: "))
    #expect(sentence.english.hasPrefix("row 7: "))
    #expect(sentence.spanish.hasSuffix(".") && sentence.english.hasSuffix("."))
  }
}
