import Fieldwork
import Languages
import Testing

struct QuotaPlanTests {
  private func plan() throws -> QuotaPlan {
    try QuotaPlan(
      columns: ["sexo", "edad", "agencia", "meta"],
      rows: [
        ["mujer", "18-39", "", "10"], ["mujer", "40+", "", "5"],
        ["hombre", "", "Lima|Callao", "4"],
      ])
  }

  private func values(_ pairs: [String: String]) -> (String) -> String? { { pairs[$0] } }

  @Test func `conditions that no question or list has are found, with the nearest`() throws {
    let plan = try QuotaPlan(
      columns: ["sexoo", "zona", "edad", "meta"],
      rows: [["mujer", "norte", "18-29", "3"], ["", "nrte|Sur", "60+", "2"]])
    let known: [String: Set<String>?] = [
      "sexo": ["mujer", "hombre"], "zona": ["norte", "sur"], "edad": nil,
    ]
    #expect(
      plan.findings(known: known) == [
        RegisterFinding(row: nil, .unknownVariable("sexoo", near: "sexo")),
        RegisterFinding(row: nil, .unknownValue("nrte", of: "zona", near: "norte")),
      ])
  }

  @Test func `each row is a cell with its conditions and target`() throws {
    let plan = try plan()
    #expect(plan.cells.map(\.target) == [10, 5, 4])
    #expect(
      plan.cells.map(\.label)
        == [
          "sexo = mujer, edad = 18-39", "sexo = mujer, edad = 40+",
          "sexo = hombre, agencia = Lima|Callao",
        ])
    #expect(plan.variables == ["sexo", "edad", "agencia"])
  }

  @Test(arguments: [
    (["sexo": "Mujer", "edad": "18"], [0]), (["sexo": "MUJER ", "edad": "39"], [0]),
    (["sexo": "mujer", "edad": "40"], [1]), (["sexo": "hombre", "agencia": "callao"], [2]),
    (["sexo": "hombre", "agencia": "Cusco"], []), (["sexo": "mujer"], []),
    (["sexo": "mujer", "edad": "x"], []),
  ])
  func `values belong to the cells whose conditions they meet`(
    pairs: [String: String], expected: [Int]
  ) throws {
    #expect(try plan().cells(matching: values(pairs)) == expected)
  }

  @Test func `a cell is open, filled or over`() throws {
    let fills = try plan().fill([9, 5, 6])
    #expect(fills.map(\.open) == [1, 0, 0])
    #expect(fills.map(\.over) == [0, 0, 2])
    #expect(fills[0].sentence.spanish == "sexo = mujer, edad = 18-39: 9 de 10; falta 1")
    #expect(fills[1].sentence.spanish.hasSuffix("5 de 5; cumplida"))
    #expect(fills[2].sentence.spanish.hasSuffix("6 de 4; 2 de más"))
    #expect(fills[0].sentence.english.hasSuffix("9 of 10; 1 open"))
  }

  @Test func `interviews are counted in their cells`() throws {
    let interviews = [
      values(["sexo": "mujer", "edad": "25"]), values(["sexo": "mujer", "edad": "70"]),
      values(["sexo": "mujer", "edad": "30"]), values(["sexo": "otro"]),
    ]
    #expect(try plan().fill(interviews: interviews).map(\.filled) == [2, 1, 0])
  }

  @Test func `one more in a filled cell is told beforehand`() throws {
    let plan = try plan()
    let man = values(["sexo": "hombre", "agencia": "Lima"])
    #expect(plan.filledCells(for: man, counts: [0, 0, 3]).isEmpty)
    #expect(plan.filledCells(for: man, counts: [0, 0, 4]).map(\.target) == [4])
  }

  @Test func `a case belongs to a cell by its own fields`() throws {
    let plan = try QuotaPlan(columns: ["nombre", "target"], rows: [["ana", "3"]])
    #expect(plan.cells(of: contact()) == [0])
  }

  @Test func `a cell may have a name`() throws {
    let plan = try QuotaPlan(
      columns: ["celda", "sexo", "meta"], rows: [["Mujeres", "mujer", "3"]])
    #expect(plan.cells.map(\.label) == ["Mujeres"])
    #expect(plan.variables == ["sexo"])
  }

  @Test func `every wrong cell of a plan is found`() {
    let findings = [
      RegisterFinding(row: 2, .notAWholeNumber(column: "meta", typed: "diez")),
      RegisterFinding(row: 3, .emptyCell(column: "meta")),
    ]
    #expect(throws: FieldworkFailure.registerNotReadable(.quotas, findings)) {
      try QuotaPlan(columns: ["sexo", "meta"], rows: [["mujer", "diez"], ["hombre", ""]])
    }
  }

  @Test func `a plan needs a target, conditions and rows, each once`() {
    #expect(
      throws: FieldworkFailure.registerNotReadable(
        .quotas, [RegisterFinding(row: nil, .missingColumn("meta"))])
    ) { try QuotaPlan(columns: ["sexo"], rows: [["mujer"]]) }
    #expect(
      throws: FieldworkFailure.registerNotReadable(
        .quotas, [RegisterFinding(row: nil, .noConditions)])
    ) { try QuotaPlan(columns: ["meta"], rows: [["3"]]) }
    #expect(
      throws: FieldworkFailure.registerNotReadable(.quotas, [RegisterFinding(row: nil, .noRows)])
    ) { try QuotaPlan(columns: ["sexo", "meta"], rows: []) }
    #expect(
      throws: FieldworkFailure.registerNotReadable(
        .quotas, [RegisterFinding(row: 3, .repeatedValue(column: "sexo = mujer", firstRow: 2))])
    ) { try QuotaPlan(columns: ["sexo", "meta"], rows: [["mujer", "1"], ["mujer", "2"]]) }
  }
}
