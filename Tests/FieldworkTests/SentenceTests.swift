import Fieldwork
import Languages
import Testing

struct SentenceTests {
  private static let time = Sentence(es: "lunes 16 de marzo, 09:00", en: "Monday 16 March, 09:00")

  @Test(arguments: [
    FieldworkFailure.registerNotReadable(.dispositions, [RegisterFinding(row: nil, .noRows)]),
    .registerNotReadable(.quotas, [RegisterFinding(row: 3, .emptyCell(column: "meta"))]),
    .registerNotReadable(.steps, [RegisterFinding(row: nil, .missingColumn("step"))]),
    .settingNotReadable(.attempts, typed: "x"), .unknownSetting("calls.x", near: nil),
    .unknownSetting("calls.attempt", near: "calls.attempts"), .appointmentUnclear(word: "luego"),
    .appointmentUnclear(word: nil), .appointmentNeedsTime(day: time), .appointmentPast(time),
    .appointmentTooFar(time), .noSuchDay("31/4"), .weekdayDiffers(date: time), .noSuchStep(11),
    .settingsDisagree(.afternoonFrom, .eveningFrom),
    .unknownPlaceholder("nombre", setting: StudySetting.introduction.name, near: nil),
    .unknownPlaceholder("studio", setting: StudySetting.introduction.name, near: "study"),
    .settingHasControls(StudySetting.introduction.name),
  ])
  func `each failure says in both languages what to do`(failure: FieldworkFailure) {
    let sentence = failure.sentence
    for text in [sentence.spanish, sentence.english] {
      #expect(text.last.map { ".?".contains($0) } == true)
    }
    #expect(sentence.spanish != sentence.english)
    for word in ["error", "inválid", "abort"] {
      #expect(!sentence.spanish.folded.contains(word.folded))
    }
  }

  @Test(arguments: [
    RegisterFinding.Problem.missingColumn("a"), .emptyCell(column: "a"),
    .repeatedValue(column: "a", firstRow: 2),
    .unknownWord(column: "a", typed: "x", allowed: ["y"]),
    .notAWholeNumber(column: "a", typed: "x"),
    .groupDiffers(code: "1.1", group: "R", expected: "I"), .notACode(typed: "x"), .noRows,
    .missingCodes(["1.1"]),
    .noConditions, .unknownVariable("sexo", near: nil), .ownParent("espera"),
    .unknownValue("x", of: "sexo", near: nil), .unknownParent("x", near: nil),
  ])
  func `each finding of a register says where and what to do`(problem: RegisterFinding.Problem) {
    let sentence = RegisterFinding(row: 5, problem).sentence
    #expect(sentence.spanish.hasPrefix("fila 5: ") && sentence.spanish.hasSuffix("."))
    #expect(sentence.english.hasPrefix("row 5: ") && sentence.english.hasSuffix("."))
  }

  @Test func `every finding stands on its own line`() {
    let failure = FieldworkFailure.registerNotReadable(
      .quotas, [RegisterFinding(row: nil, .noRows), RegisterFinding(row: nil, .noConditions)])
    #expect(failure.sentence.spanish.split(separator: "\n").count == 3)
  }

  @Test func `groups, closures, parts and modes have words`() {
    for group in OutcomeGroup.allCases { #expect(group.word.spanish != group.word.english) }
    for part in DayPart.allCases { #expect(part.word.spanish != part.word.english) }
    for mode in ContactMode.allCases { #expect(mode.word.spanish != mode.word.english) }
    let closures: [CaseClosure] = [
      .interviewed, .refused, .doNotContact, .settled, .noNumberLeft, .attemptsSpent,
    ]
    for closure in closures { #expect(closure.word.spanish != closure.word.english) }
  }

  @Test func `the table of quotas is called as on the screen`() {
    let failure = FieldworkFailure.registerNotReadable(
      .quotas, [RegisterFinding(row: nil, .noRows)])
    #expect(failure.sentence.spanish.hasPrefix("La tabla de metas no se puede usar:"))
  }
}
