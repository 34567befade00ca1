import Forms
import Testing
import TestSupport

/// An interviewer who does anything at all, over all kinds of forms.
///
/// Whatever is done: replaying gives the same state, what was hidden and is shown again is as it
/// was, the interview can be finalized in a bounded number of steps, and nothing hidden is sealed.
struct FuzzTests {
  @Test(arguments: ShippedQuestionnaire.all)
  func `nothing an interviewer does breaks a questionnaire of the kit`(
    questionnaire: ShippedQuestionnaire
  ) throws {
    try fuzz(questionnaire.form(), questionnaire.name, SoakTime(seconds: 0.1, soaking: 60))
  }

  @Test(arguments: FieldForm.all)
  func `nothing an interviewer does breaks a form of the field`(file: FieldForm) throws {
    let form = try #require(try file.form())
    try fuzz(form, file.name, SoakTime(seconds: 0.1, soaking: 60))
  }

  @Test func `nothing an interviewer does breaks a form made at random`() throws {
    for seed in SoakTime(seconds: 2, soaking: 120).seeds() {
      let form = try RandomForm.form(seed: seed, remembers: true)
      var interviewer = try FuzzingInterviewer(form, seed: seed)
      interviewer.hold(steps: 60)
      #expect(interviewer.failures == [], "seed \(seed)")
    }
  }

  private func fuzz(_ form: Form, _ name: String, _ time: SoakTime) throws {
    for seed in time.seeds() {
      var interviewer = try FuzzingInterviewer(form, seed: seed)
      interviewer.hold(steps: 50)
      #expect(interviewer.failures == [], "\(name), seed \(seed)")
    }
  }
}
