import Analysis
import Forms
import Languages
import Responses
import Testing

private let plainForm = """
  | survey | | | | |
  | | type | name | label | bind::campo:measure | bind::campo:segment |
  | | integer | nps | Recommend? | nps | |
  | | text | why | Why? | why suggestion | |
  | | select_one zones | zone | Zone | | yes |
  | | text | city | City | | |
  | choices | | | |
  | | list_name | name | label |
  | | zones | urban | City |
  """

struct AnalysisFailureTests {
  @Test func `an unknown segment is refused with those there are and the nearest`() throws {
    let study = try Study(plainForm, [(1, ["nps": "9"])])
    #expect(
      throws: AnalysisFailure.unknownSegment("zona", available: ["zone"], nearest: "zone")
    ) { try study.scores(by: "zona") }
  }

  @Test func `a question that is no segment is refused as such`() throws {
    let study = try Study(plainForm, [(1, ["nps": "9"])])
    #expect(throws: AnalysisFailure.notASegment("city", available: ["zone"])) {
      try study.scores(by: "city")
    }
  }

  @Test func `a population without interviews is refused`() throws {
    let study = try Study(plainForm)
    #expect(throws: AnalysisFailure.noInterviews(study.population)) { try study.scores() }
  }

  @Test func `a form without a measured question is refused`() throws {
    let study = try Study("| survey | | | |\n| | type | name | label |\n| | text | a | A |")
    #expect(throws: AnalysisFailure.noQuestionMeasures([.nps, .overall, .satisfaction])) {
      try study.scores()
    }
  }

  @Test func `a form without pairs has no gaps`() throws {
    let study = try Study(plainForm, [(1, ["nps": "9"])])
    #expect(throws: AnalysisFailure.noPairs) { try study.gaps() }
  }

  @Test func `suggestions written in words are no choices to count`() throws {
    let study = try Study(plainForm, [(1, ["why": "x"])])
    #expect(throws: AnalysisFailure.noChoiceQuestion([.suggestion])) {
      try study.causes(ParetoCauses.Request(measure: .suggestion))
    }
  }

  @Test(arguments: [
    AnalysisFailure.noQuestionMeasures([.nps, .overall]), .noPairs, .noChoiceQuestion([.reason]),
    .noRole(.root), .unknownQuestion("a", nearest: nil), .notAChoiceQuestion("a"),
    .notARating("a"), .notComparable("a"), .malformedTargets(row: 2),
    .malformedTemplate(row: 2),
    .unknownSegment("a", available: [], nearest: nil), .notASegment("a", available: ["b"]),
    .segmentInRepeat("a"), .noInterviews(Population(formID: "a")),
    .noInterviews(Population(formID: "a", purposes: [.pilot])),
    .unknownImpactColumn("a", available: [], nearest: "b"),
    .noImpact(choice: "a", column: "b", available: ["c"]),
    .negativeImpact(choice: "a", column: "b"), .impactTooLarge(column: "a"),
    .thresholdOutOfRange(0),
  ])
  func `every failure says what to do in both languages`(failure: AnalysisFailure) {
    let sentence = failure.sentence
    #expect(sentence.spanish.hasSuffix("."))
    #expect(sentence.english.hasSuffix("."))
    #expect(sentence.spanish != sentence.english)
    #expect(!sentence.spanish.contains("inválid"))
  }

  @Test func `a measure that is missing is named with its column`() {
    let sentence = AnalysisFailure.noQuestionMeasures([.nps]).sentence
    #expect(sentence(in: .spanish).contains("nps en la columna bind::campo:measure"))
  }

  @Test func `an unknown segment suggests the nearest and lists all`() {
    let sentence = AnalysisFailure.unknownSegment(
      "zona", available: ["zone", "branch"], nearest: "zone"
    ).sentence
    #expect(sentence(in: .spanish).contains("¿Quiso decir «zone»?"))
    #expect(sentence(in: .english).contains("Segments available: zone, branch."))
  }
}
