import Analysis
import Forms
import Languages
import Testing

/// The causes of the example of `pareto.chart` in the R package qcc, and their costs.
private let form = """
  | survey | | | | | | |
  | | type | name | label | bind::campo:measure | bind::campo:role | bind::campo:missing | bind::campo:segment |
  | | select_multiple causes | why | Why? | reason | | dk=dk | |
  | | rank causes | order | Order | reason | | | |
  | | select_one causes | origin | Origin | reason | root | dk=dk | |
  | | select_one causes | drop | Last straw | reason | trigger | | |
  | | select_one zones | zone | Zone | | | | yes |
  | choices | | | | | |
  | | list_name | name | label::Español (es) | label::English (en) | cost | client |
  | | causes | price | Código de precio | Price code | 2.5 | 1 |
  | | causes | schedule | Fecha | Schedule date | 1 | |
  | | causes | supplier | Proveedor | Supplier code | 0.125 | 1 |
  | | causes | contact | Contacto | Contact number | 1 | 1 |
  | | causes | part | Pieza | Part number | 1 | 1 |
  | | causes | other | Otro | Other | 1 | 1 |
  | | causes | dk | No sabe | Does not know | | |
  | | zones | urban | Ciudad | City | | |
  | | zones | rural | Campo | Country | | |
  """

private let qcc: [(count: Int, answers: [String: String])] = [
  (80, ["why": "price"]), (27, ["why": "schedule"]), (66, ["why": "supplier"]),
  (94, ["why": "contact"]), (33, ["why": "part"]),
]

struct ParetoCausesTests {
  @Test func `three causes that reach exactly 80 per cent are the vital few`() throws {
    let rows = try Study(form, qcc).causes().total.rows
    #expect(rows.map(\.reason) == ["contact", "price", "supplier", "part", "schedule"])
    #expect(rows.map(\.count) == [94, 80, 66, 33, 27])
    #expect(rows.map(\.cumulativePercent)[2] == 80)
    #expect(rows.map(\.isVital) == [true, true, true, false, false])
  }

  @Test func `several choices of one answer are several mentions of one person`() throws {
    let causes = try Study(
      form, [(10, ["why": "price part"]), (5, ["why": "part"]), (3, ["why": "dk"]), (2, [:])]
    ).causes().total
    #expect(causes.mentions == 25)
    #expect(causes.respondents == 15)
    #expect(causes.rows.map(\.count) == [15, 10])
    #expect(causes.interviews == 20)
  }

  @Test func `an ordering of the same list is not counted again`() throws {
    let causes = try Study(form, [(1, ["why": "price part", "order": "part price"])]).causes().total
    #expect(causes.questions == ["why"])
    #expect(causes.mentions == 2)
  }

  @Test func `everything else stands last whatever its size`() throws {
    let rows = try Study(form, [(9, ["why": "other"]), (1, ["why": "price"])]).causes().total.rows
    #expect(rows.map(\.reason) == ["price", "other"])
  }

  @Test func `a role has its own causes`() throws {
    let study = try Study(form, [(2, ["why": "price part", "origin": "part", "drop": "price"])])
    let root = try study.causes(ParetoCauses.Request(role: .root)).total
    #expect(root.questions == ["origin"])
    #expect(root.rows.map(\.reason) == ["part"])
  }

  @Test func `what contributes is neither root nor trigger`() throws {
    let study = try Study(
      form, [(2, ["why": "price part contact", "origin": "part", "drop": "price"])])
    let rows = try study.causes(ParetoCauses.Request(role: .contributing)).total.rows
    #expect(rows.map(\.reason) == ["contact"])
  }

  @Test func `a choice named in several columns by one person counts once`() throws {
    let columns = """
      | survey | | | | |
      | | type | name | label | bind::campo:measure |
      | | select_one codes | s1 | First | suggestion |
      | | select_one codes | s2 | Second | suggestion |
      | | select_one codes | s3 | Third | suggestion |
      | choices | | | |
      | | list_name | name | label |
      | | codes | 1 | Toilets |
      | | codes | 2 | Seats |
      """
    let causes = try Study(
      columns,
      [(1, ["s1": "1", "s2": "2", "s3": "1"]), (1, ["s1": "2", "s2": "2"]), (1, ["s3": "1"])]
    ).causes().total
    #expect(causes.measure == .suggestion)
    #expect(causes.rows.map(\.count) == [2, 2])
    #expect(causes.respondents == 3)
  }

  @Test func `in a repeat each instance is a mention`() throws {
    var study = try Study(
      """
      | survey | | | | |
      | | type | name | label | bind::campo:measure |
      | | begin_repeat | said | Said | |
      | | select_one codes | code | Code | mention |
      | | end_repeat | | | |
      | choices | | | |
      | | list_name | name | label |
      | | codes | speed | Speed |
      | | codes | price | Price |
      """)
    study.tabulator.interviews = [
      MemoryInterview([:], instances: [["said/code": "speed"], ["said/code": "price"]]),
      MemoryInterview([:], instances: [["said/code": "speed"]]),
    ]
    let causes = try study.causes().total
    #expect(causes.rows.map(\.reason) == ["speed", "price"])
    #expect(causes.rows.map(\.count) == [2, 1])
    #expect(causes.respondents == nil)
    #expect(causes.interviews == 2)
  }

  @Test func `an impact weighs the mentions exactly`() throws {
    let rows = try Study(form, qcc).causes(ParetoCauses.Request(impact: "COST")).total.rows
    #expect(rows.map(\.reason) == ["price", "contact", "part", "schedule", "supplier"])
    #expect(rows.map(\.weight) == [200, 94, 33, 27, 8.25])
    #expect(rows.first?.count == 80)
    #expect(isClose(rows.first?.percent, 100 * 200 / 362.25))
  }

  @Test func `a named choice without a number in the impact column is refused`() throws {
    let study = try Study(form, qcc)
    #expect(
      throws: AnalysisFailure.noImpact(
        choice: "Fecha", column: "client", available: ["client", "cost"])
    ) { try study.causes(ParetoCauses.Request(impact: "client")) }
  }

  @Test func `an unknown impact column is refused with those there are`() throws {
    let study = try Study(form, qcc)
    #expect(
      throws: AnalysisFailure.unknownImpactColumn(
        "costs", available: ["client", "cost"], nearest: "cost")
    ) { try study.causes(ParetoCauses.Request(impact: "costs")) }
  }

  @Test func `labels come in the language of the screen`() throws {
    var study = try Study(form, qcc)
    study.language = .english
    #expect(try study.causes().total.rows.first?.label == "Contact number")
  }

  @Test func `questions can be named one by one`() throws {
    let study = try Study(form, [(1, ["drop": "price", "origin": "part"])])
    let causes = try study.causes(ParetoCauses.Request(questions: ["DROP"])).total
    #expect(causes.rows.map(\.reason) == ["price"])
  }

  @Test func `each group has its own vital few`() throws {
    let study = try Study(
      form,
      [
        (3, ["why": "price", "zone": "rural"]), (1, ["why": "part", "zone": "rural"]),
        (5, ["why": "part", "zone": "urban"]),
      ])
    let groups = try study.causes(by: "zone").groups
    #expect(groups.map(\.label) == ["Ciudad", "Campo"])
    #expect(groups.map { $0.result.rows.first?.reason } == ["part", "price"])
  }
}
