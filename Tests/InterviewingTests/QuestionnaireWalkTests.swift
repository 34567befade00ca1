import Forms
import Interviewing
import Responses

import TestSupport
import Testing

/// The questionnaires of the kit, answered from end to end at random.
struct QuestionnaireWalkTests {
  @Test func `the kit has its four questionnaires`() {
    #expect(
      ShippedQuestionnaire.all.map(\.name)
        == ["client-exit", "exploratory-phone", "in-depth", "satisfaction"])
  }

  @Test(arguments: ShippedQuestionnaire.all, ["Español", "English"])
  func `valid answers lead from the first question to a complete interview`(
    questionnaire: ShippedQuestionnaire, language: String
  ) throws {
    try walk(questionnaire.form(), language, questionnaire.name)
  }

  @Test(arguments: FieldForm.all)
  func `forms of the field lead to a complete interview in each of their languages`(
    file: FieldForm
  ) throws {
    let form = try #require(try file.form())
    for language in form.languages { try walk(form, language.name, file.name) }
  }

  private func walk(_ form: Form, _ language: String, _ name: String) throws {
    for seed in SoakTime(seconds: 0.2, soaking: 15).seeds() {
      let place = "\(name), \(language), seed \(seed)"
      var interview = try RecordedInterview(form, language: language)
      var answerer = RandomAnswerer(seed: seed)
      hold(&interview, &answerer, place)
      #expect(interview.place == "", "\(place): stuck at \(interview.place)")
      let seal = try #require(try? interview.interview.finalized(at: interview.now), "\(place)")
      #expect(seal.broken == [], "\(place)")
      #expect(interview.replayed.seal(as: .complete, at: interview.now) == seal, "\(place)")
    }
  }

  /// Answers until the review; after three refusals the respondent does not know.
  private func hold(
    _ interview: inout RecordedInterview, _ answerer: inout RandomAnswerer, _ place: String
  ) {
    var refusals = 0
    for _ in 0..<1_500 where interview.place != "" {
      do throws(AnswerRefusal) {
        try reply(in: &interview, &answerer, refusals)
        refusals = 0
      } catch {
        refusals += 1
        #expect(refusals < 5, "\(place): \(interview.place) takes nothing")
      }
    }
  }

  private func reply(
    in interview: inout RecordedInterview, _ answerer: inout RandomAnswerer, _ refusals: Int
  ) throws(AnswerRefusal) {
    guard let prompt = interview.prompt else {
      return try interview.answer(answerer.generator.happens(50) ? "yes" : "no")
    }
    // Most people agree to take part, or no walk would get beyond the consent.
    let agrees = prompt.choices.first { ["si", "yes"].contains($0.name) }
    if let agrees, answerer.generator.happens(85) { return try interview.answer(agrees.name) }
    guard refusals < 3 else { return try interview.answer(missing: .dontKnow) }
    let isSkipped = !prompt.isRequired && answerer.generator.happens(10)
    try interview.answer(isSkipped ? "" : answerer.line(for: prompt))
  }
}
