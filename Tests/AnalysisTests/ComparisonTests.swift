import Analysis
import Forms
import Languages
import Reporting
import Scoring
import Testing

private let form = """
  | survey | | | | | | |
  | | type | name | label | bind::campo:measure | bind::campo:scale | bind::campo:segment |
  | | integer | nps | Recommend | nps | 0 10 | |
  | | integer | all | Overall | overall | 1 10 | |
  | | select_one brands | brand | Brand | | | |
  | | select_multiple brands | used | Used | | | |
  | | select_one regions | region | Region | | | yes |
  | | select_one branches | branch | Branch | | | yes |
  | | select_multiple branches | visited | Visited | | | yes |
  | | text | word | Word | | | |
  | | decimal | peso | Weight | | | |
  | choices | | | |
  | | list_name | name | label |
  | | brands | a | Brand A |
  | | brands | b | Brand B |
  | | brands | c | Brand C |
  | | regions | n | North |
  | | regions | s | South |
  | | branches | one | One |
  | | branches | two | Two |
  """

/// Brand A is chosen by 40 of 50 in the north and by 15 of 50 in the south.
private func study() throws -> Study {
  func people(_ region: String, _ branch: String, _ brand: String, _ mark: Int)
    -> [String: String]
  {
    [
      "region": region, "branch": branch, "brand": brand, "used": "\(brand) c",
      "nps": String(mark), "all": String(mark), "visited": "one two", "word": "x", "peso": "2",
    ]
  }
  return try Study(
    form,
    [
      (40, people("n", "one", "a", 9)), (10, people("n", "two", "b", 10)),
      (15, people("s", "one", "a", 6)), (35, people("s", "two", "b", 7)),
    ])
}

struct ComparisonTests {
  private let brand = Comparison.Request(segments: ["region"], questions: ["brand"])

  @Test func `shares stand by column with the letter of the column they exceed`() throws {
    let question = try #require(try study().comparison(brand).questions.first)
    #expect(question.kind == .single)
    #expect(question.rows.map(\.key) == ["a", "b", "c"])
    #expect(question.rows.map(\.total.value) == [55, 45, 0])
    #expect(question.rows[0].cells.map(\.value) == [80, 30])
    #expect(question.rows[0].cells.map(\.count) == [40, 15])
    #expect(question.rows[0].cells.map(\.letters) == ["B", ""])
    #expect(question.rows[1].cells.map(\.letters) == ["", "A"])
    #expect(question.rows[2].cells.map(\.letters) == [nil, nil])
  }

  /// Oracle: scipy, `chi2_contingency([[40, 15], [10, 35]], correction=False)`.
  @Test func `a choice is tested against the segment`() throws {
    let test = try #require(try study().comparison(brand).questions.first?.tests.first)
    guard case .chiSquare(let chiSquare) = test else {
      Issue.record("\(String(describing: test))")
      return
    }
    #expect(isClose(chiSquare.statistic, 25.25252525))
    #expect(isClose(chiSquare.p, 5.0e-7, within: 5e-8))
  }

  @Test func `means and NPS stand by column and differ by letter`() throws {
    let comparison = try study().comparison(Comparison.Request(segments: ["region"]))
    #expect(comparison.questions.map(\.kind) == [.nps, .mean])
    let nps = try #require(comparison.questions.first?.rows.first)
    #expect(nps.cells.map(\.value) == [100, -30])
    #expect(nps.cells.map(\.letters) == ["B", ""])
    let mean = try #require(comparison.questions.last?.rows.first)
    #expect(mean.cells.map(\.value) == [9.2, 6.7])
    #expect(mean.cells.map(\.letters) == ["B", ""])
  }

  @Test func `two segments are banners side by side, lettered on and tested apart`() throws {
    let comparison = try study().comparison(
      Comparison.Request(segments: ["region", "branch"], questions: ["all"]))
    #expect(comparison.banners.map(\.name) == ["region", "branch"])
    #expect(comparison.banners.flatMap(\.columns).map(\.letter) == ["A", "B", "C", "D"])
    let cells = try #require(comparison.questions.first?.rows.first).cells
    #expect(cells.map(\.base) == [50, 50, 55, 45])
    #expect(cells[0].letters == "B")
    #expect(cells[2].letters?.contains("B") == false)
  }

  @Test func `nested segments are columns of their pairs and small ones stay blank`() throws {
    let comparison = try study().comparison(
      Comparison.Request(segments: ["region", "branch"], isNested: true, questions: ["all"]))
    #expect(
      comparison.banners[0].columns.map(\.label)
        == ["North › One", "North › Two", "South › One", "South › Two"])
    let cells = try #require(comparison.questions.first?.rows.first).cells
    #expect(cells.map(\.base) == [40, 10, 15, 35])
    #expect(cells.map(\.value) == [9, nil, nil, 7])
  }

  @Test func `several answers are shares of people and columns a person shares are not tested`()
    throws
  {
    let comparison = try study().comparison(
      Comparison.Request(segments: ["visited"], questions: ["used"]))
    let question = try #require(comparison.questions.first)
    #expect(question.kind == .multiple)
    #expect(question.rows.map(\.total.value) == [55, 45, 100])
    #expect(question.rows[0].cells.map(\.base) == [100, 100])
    #expect(question.rows[0].cells.map(\.letters) == [nil, nil])
    #expect(question.tests == [nil])
    #expect(comparison.notes == [AnalysisNote(.overlappingGroups, "visited")])
  }

  @Test func `equal weights give the same figures by a designed test`() throws {
    var request = brand
    request.weight = "peso"
    let comparison = try study().comparison(request)
    let question = try #require(comparison.questions.first)
    #expect(comparison.isDesigned)
    #expect(question.rows[0].cells.map { ($0.value ?? 0).rounded() } == [80, 30])
    guard case .raoScott(let test) = question.tests[0] else {
      Issue.record("not Rao-Scott")
      return
    }
    #expect(isClose(test.pearson, 25.25252525))
    #expect(question.rows[0].cells.map(\.letters) == ["B", ""])
  }

  @Test func `people without a weight are outside the base`() throws {
    var study = try study()
    study.tabulator.interviews[0].answers["peso"] = .missing(.skipped)
    var request = brand
    request.weight = "peso"
    let question = try #require(try study.comparison(request).questions.first)
    #expect(question.rows[0].cells[0].base == 49)
    #expect(question.missing == 1)
  }

  @Test func `cells of few people are hidden together with one that would tell them`() throws {
    var request = brand
    request.smallestCell = 12
    let question = try #require(try study().comparison(request).questions.first)
    #expect(question.rows[1].cells.map(\.isHidden) == [true, true])
    #expect(question.rows[1].cells.map(\.value) == [nil, nil])
    #expect(question.rows[1].cells.map(\.count) == [nil, nil])
    #expect(question.rows[0].cells.map(\.isHidden) == [false, false])
  }

  @Test func `words cannot be compared`() throws {
    #expect(throws: AnalysisFailure.notComparable("word")) {
      try study().comparison(Comparison.Request(segments: ["region"], questions: ["word"]))
    }
    #expect(throws: AnalysisFailure.notASegment("all", available: ["region", "branch", "visited"]))
    {
      try study().comparison(Comparison.Request(segments: ["all"]))
    }
  }

  @Test(arguments: Language.allCases)
  func `texts fit the screen and say their rules`(language: Language) throws {
    var study = try study()
    study.language = language
    let comparison = try study.comparison(
      Comparison.Request(
        segments: ["region", "branch"], questions: ["nps", "all", "brand", "used"],
        smallestCell: 12))
    let presentation = ComparisonPresentation(comparison)
    let text = presentation.text(width: 80, language: language)
    #expect(text.split(separator: "\n").allSatisfy { displayWidth(of: $0) <= 80 })
    #expect(text.contains("Bonferroni"))
    #expect(text.contains("χ²(1) = 25"))
    #expect(text.contains("×"))
    let records = presentation.csvRecords()
    #expect(Set(records.map(\.count)).count == 1)
    #expect(records.count == 1 + (1 + 1 + 3 + 3) * 5)
  }
}
