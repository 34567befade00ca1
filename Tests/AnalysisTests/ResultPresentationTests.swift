import Analysis
import Languages
import Reporting
import Testing

private let longForm = """
  | survey | | | | | | | | |
  | | type | name | label::Español (es) | label::English (en) | bind::campo:measure | bind::campo:attribute | bind::campo:scale | bind::campo:segment |
  | | integer | nps | En una escala de 0 a 10, ¿qué tan probable es que recomiende la institución a un familiar o amigo? | How likely are you to recommend us to a relative or friend, from 0 to 10? | nps | | | |
  | | integer | all | Y tomando todo en cuenta, ¿qué tan satisfecho está? | Everything considered, how satisfied are you? | overall | | 1 10 | |
  | | integer | sat_trato | ¿Qué tan satisfecho está con el trato respetuoso del personal? | How satisfied are you with respectful treatment? | satisfaction | trato | 1 10 | |
  | | integer | imp_trato | ¿Qué tan importante es el trato? | How important is treatment? | importance | trato | 1 10 | |
  | | integer | sat_plazo | ¿Qué tan satisfecho está con que el plazo y la fecha de las cuotas se ajusten a sus ingresos? | How satisfied are you with term and dates? | satisfaction | plazo | 1 10 | |
  | | integer | imp_plazo | ¿Qué tan importante es el plazo? | How important is the term? | importance | plazo | 1 10 | |
  | | select_multiple reasons | why | ¿Por qué? | Why? | reason | | | |
  | | select_one branches | branch | Agencia | Branch | | | | yes |
  | choices | | | | |
  | | list_name | name | label::Español (es) | label::English (en) | impact |
  | | reasons | slow | Demora en la entrega del crédito desde que se solicita | Slow delivery of the loan since applying | 2.5 |
  | | reasons | dear | Intereses y comisiones altos | High interest and fees | 1 |
  | | reasons | other | Otro motivo | Other reason | 1 |
  | | branches | n | Agencia del mercado mayorista del norte | Branch of the northern wholesale market | |
  | | branches | s | Agencia Sur | Southern branch | |
  """

private func study(_ language: Language = .spanish) throws -> Study {
  let base = ["all": "9", "sat_trato": "9", "imp_trato": "10", "sat_plazo": "6", "imp_plazo": "9"]
  func interview(_ nps: String, _ why: String, _ branch: String?) -> [String: String] {
    var answers = base.merging(["nps": nps, "why": why]) { first, _ in first }
    answers["branch"] = branch
    return answers
  }
  var study = try Study(
    longForm,
    [
      (90, interview("10", "slow other", "n")), (60, interview("7", "slow dear", "n")),
      (20, interview("3", "other", "s")), (5, interview("?refused", "dear", nil)),
    ])
  study.language = language
  return study
}

private func presentations(of study: Study, by segment: String?) throws -> [any ResultPresentation]
{
  [
    ScoresPresentation(try study.scores(by: segment)),
    GapsPresentation(try study.gaps(by: segment)),
    ParetoPresentation(try study.causes(by: segment)),
    ParetoPresentation(try study.causes(ParetoCauses.Request(impact: "impact"), by: segment)),
  ]
}

struct ResultPresentationTests {
  @Test(arguments: Language.allCases, [nil, "branch"])
  func `no line is wider than 80 columns`(language: Language, segment: String?) throws {
    for presentation in try presentations(of: study(language), by: segment) {
      for plain in [false, true] {
        let lines = presentation.text(width: 80, language: language, plain: plain)
          .split(separator: "\n")
        #expect(lines.allSatisfy { displayWidth(of: $0) <= 80 })
      }
    }
  }

  @Test(arguments: [nil, "branch"])
  func `records are as wide as their header`(segment: String?) throws {
    for presentation in try presentations(of: study(), by: segment) {
      let records = presentation.csvRecords()
      #expect(records.count > 1)
      #expect(Set(records.map(\.count)).count == 1)
    }
  }

  @Test func `the text of an NPS shows value, interval, groups and method`() throws {
    let text = ScoresPresentation(try study().scores()).text(language: .spanish)
    // 90 promoters, 60 passives, 20 detractors: 100·70/170; adjusted 40.46 ± 1.96·5.27.
    #expect(text.contains("NPS 41,2 (entre 30,1 y 50,8); n = 170"))
    #expect(text.contains("Detractores (0–6)"))
    #expect(text.contains("Wald ajustado"))
    #expect(text.contains("Sin dato: 5 (no responde 5)."))
    #expect(text.contains("Entrevistas: 175 (reales; completas)"))
  }

  @Test func `English texts have a decimal point`() throws {
    let text = ScoresPresentation(try study(.english).scores()).text(language: .english)
    #expect(text.contains("NPS 41.2 (between 30.1 and 50.8); n = 170"))
    #expect(text.contains("52.9%"))
  }

  @Test func `small bases are marked and explained`() throws {
    let text = ScoresPresentation(try study().scores(by: "branch")).text(language: .spanish)
    #expect(text.contains("20**"))
    #expect(text.contains("** base muy pequeña (n < 30)"))
    #expect(text.contains("sin dato"))
  }

  @Test func `a large enough base has no mark`() throws {
    let text = ScoresPresentation(try study().scores()).text(language: .spanish)
    #expect(!text.contains("*"))
  }

  @Test func `the JSON of scores has the keys that scripts read`() throws {
    let json = ScoresPresentation(try study().scores()).json()
    let nps = try #require(json["nps"])
    for key in [
      "value", "standardError", "low", "high", "n", "promoters", "passives", "detractors",
      "missing", "method",
    ] {
      #expect(nps[key] != nil, "\(key)")
    }
    #expect(nps["promoters"]?.integer == 90)
    #expect(nps["missing"]?.integer == 5)
    for key in ["value", "low", "high", "n"] { #expect(json["csi"]?[key] != nil, "\(key)") }
  }

  @Test func `the JSON of gaps has the keys that scripts read`() throws {
    let attributes = try #require(GapsPresentation(try study().gaps()).json()["attributes"]?.array)
    #expect(attributes.map { $0["attribute"]?.string } == ["plazo", "trato"])
    for key in [
      "attribute", "label", "importance", "satisfaction", "gap", "standardError", "n", "rank",
    ] {
      #expect(attributes.first?[key] != nil, "\(key)")
    }
    #expect(attributes.first?["gap"]?.number == 3)
  }

  @Test func `the JSON of causes has the keys that scripts read`() throws {
    let rows = try #require(ParetoPresentation(try study().causes()).json()["rows"]?.array)
    #expect(rows.map { $0["reason"]?.string } == ["slow", "dear", "other"])
    for key in ["reason", "label", "count", "percent", "cumulative", "vital"] {
      #expect(rows.first?[key] != nil, "\(key)")
    }
    #expect(rows.first?["count"]?.integer == 150)
  }

  @Test func `groups are objects with segment, value and the same results`() throws {
    let json = ScoresPresentation(try study().scores(by: "branch")).json()
    let groups = try #require(json["groups"]?.array)
    #expect(groups.map { $0["value"]?.string } == ["n", "s", nil])
    #expect(groups.allSatisfy { $0["segment"]?.string == "branch" })
    #expect(groups.first?["nps"]?["promoters"]?.integer == 90)
    #expect(groups.last?["nps"]?["value"]?.isNull == true)
  }

  @Test func `without a segment there are no groups`() throws {
    #expect(ScoresPresentation(try study().scores()).json()["groups"] == nil)
  }

  @Test func `a Pareto text has its rule, its bases and the vital few`() throws {
    let text = ParetoPresentation(try study().causes()).text(language: .spanish)
    #expect(text.contains("── 80 % ──"))
    #expect(text.contains("Los pocos vitales (●)"))
    #expect(text.contains("325 menciones de 175 personas"))
  }

  @Test func `the cumulative line ends at the right of the bars`() throws {
    let text = ParetoPresentation(try study().causes()).text(language: .spanish)
    let rows = text.split(separator: "\n").filter { $0.contains("◆") && $0.contains("  ") }
    let columns = rows.prefix(3).compactMap { row in
      row.firstIndex(of: "◆").map { row.distance(from: row.startIndex, to: $0) }
    }
    #expect(columns.count == 3)
    #expect(columns == columns.sorted())
    #expect(rows[2].contains("◆  110"))
  }

  @Test func `a weighted Pareto says what its n is`() throws {
    let causes = try study().causes(ParetoCauses.Request(impact: "impact"))
    #expect(
      ParetoPresentation(causes).text(language: .spanish)
        .contains("n = menciones × columna «impact»"))
    let record = ParetoPresentation(causes).csvRecords()[1]
    #expect([record[2], record[4], record[5]] == ["slow", "150", "375"])
  }

  @Test func `a gap text explains its sign and marks priorities`() throws {
    let text = GapsPresentation(try study().gaps()).text(language: .spanish)
    #expect(text.contains("+3,00 !!"))
    #expect(text.contains("Brecha = importancia − satisfacción"))
    #expect(text.contains("● satisfacción, ○ importancia"))
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  fileprivate var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  fileprivate var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  fileprivate var number: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  fileprivate var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  fileprivate var isNull: Bool {
    guard case .null = self else { return false }
    return true
  }
}
