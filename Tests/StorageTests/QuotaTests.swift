import Analysis
import Fieldwork
import Forms
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Interviews by the values that quotas are set by.
struct QuotaTests {
  private let study: FieldStudy
  private let population = Population(formID: "encuesta")

  init() throws {
    study = try FieldStudy()
    _ = try study.centre.importCases([
      .sample("1", area: "norte"), .sample("2", area: "sur"), .sample("3", area: "sur"),
    ])
    for (id, caseID, age) in [
      ("a", "1", "30"), ("b", "2", "30"), ("c", "3", "40"), ("d", "9", "40"),
    ] {
      let opening = InterviewOpening(
        id: id, formID: "encuesta", formHash: study.body.hash, purpose: .real, interviewer: "Ana",
        language: "", startedAt: .sample, caseID: caseID)
      let seal = InterviewSeal(
        opening: opening, status: .complete, endedAt: .sample,
        answers: [AnswerPath("edad"): .value(age), AnswerPath("zona"): .missing(.refused)])
      try study.centre.startDraft(opening).finalize(seal)
    }
  }

  private func counts(_ variables: [String]) throws -> Set<QuotaCombination> {
    Set(try study.centre.quotaCounts(variables, in: population))
  }

  @Test func `answers are counted by their question's name`() throws {
    #expect(
      try counts(["edad"]) == [
        QuotaCombination(values: ["edad": "30"], interviews: 2),
        QuotaCombination(values: ["edad": "40"], interviews: 2),
      ])
  }

  @Test func `what is no question is a column of the case`() throws {
    #expect(
      try counts(["nombre", "edad"]) == [
        QuotaCombination(values: ["nombre": "Ñusta «1»", "edad": "30"], interviews: 1),
        QuotaCombination(values: ["nombre": "Ñusta «2»", "edad": "30"], interviews: 1),
        QuotaCombination(values: ["nombre": "Ñusta «3»", "edad": "40"], interviews: 1),
        QuotaCombination(values: ["edad": "40"], interviews: 1),
      ])
  }

  @Test func `an answer goes before the case, whose column stands in where there is none`() throws {
    #expect(
      try counts(["zona"]) == [
        QuotaCombination(values: ["zona": "norte"], interviews: 1),
        QuotaCombination(values: ["zona": "sur"], interviews: 2),
        QuotaCombination(values: [:], interviews: 1),
      ])
  }

  @Test func `other interviews are not counted`() throws {
    var partial = HeldInterview("e", ["edad": "30"])
    partial.status = .partial
    try study.hold(partial)
    #expect(try study.centre.quotaCounts(["edad"], in: population).map(\.interviews) == [2, 2])
  }
}
