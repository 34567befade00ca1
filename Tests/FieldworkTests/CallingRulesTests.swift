import Fieldwork
import Languages
import Testing

struct CallingHoursTests {
  @Test(arguments: [
    ("16 08:59", false), ("16 09:00", true), ("16 19:59", true), ("16 20:00", false),
    ("21 12:00", true), ("15 12:00", false), ("22 12:00", false),
  ])
  func `people are called from 9 to 20, Monday to Saturday`(time: String, expected: Bool) {
    #expect(CallingHours.standard.isCallable(lima(time)) == expected)
  }

  @Test(arguments: [
    ("16 08:00", "16 09:00"), ("16 12:00", "16 12:00"), ("16 20:00", "17 09:00"),
    ("21 20:30", "23 09:00"), ("22 10:00", "23 09:00"),
  ])
  func `closed hours open again at the next window`(from: String, opening: String) {
    #expect(CallingHours.standard.nextCallable(from: lima(from)) == lima(opening))
  }

  @Test func `hours are read in Spanish and in English`() throws {
    let spanish = try #require(
      CallingHours("lun-vie 9:00-13:00,15:00-20:00; sáb 9:00-13:00; dom no"))
    let english = try #require(CallingHours("mon-fri 9-13,15-20; saturday 9:00-13:00"))
    #expect(spanish == english)
    #expect(spanish.isCallable(lima("16 12:59")))
    #expect(!spanish.isCallable(lima("16 14:00")))
    #expect(spanish.nextCallable(from: lima("16 14:00")) == lima("16 15:00"))
    #expect(!spanish.isCallable(lima("21 13:00")))
  }

  @Test func `a part that comes later overrides an earlier one`() throws {
    let hours = try #require(CallingHours("lun-dom 9-20; dom 10-12"))
    #expect(!hours.isCallable(lima("15 09:00")))
    #expect(hours.isCallable(lima("15 10:00")))
  }

  @Test(arguments: [
    "", "siempre", "lun", "lun 20:00-9:00", "lun 9:00", "lun 9:61-10:00", "lun-mar-mie 9-10",
    "lun 9-12,11-13", "xyz 9-10", "lun 9-25",
  ])
  func `hours that say nothing are not read`(text: String) {
    #expect(CallingHours(text) == nil)
  }

  @Test func `without any window there is no next opening`() throws {
    let hours = try #require(CallingHours("dom no"))
    #expect(hours.nextCallable(from: lima("16 10:00")) == nil)
  }
}

struct CallingRulesTests {
  @Test func `the initial rules are the ones declared`() {
    let rules = CallingRules()
    #expect(rules.maximumAttempts == 6)
    #expect(rules.minimumDayParts == 3)
    #expect(rules.needsEvening && rules.needsWeekend)
    #expect(rules.conversions == 1)
    #expect(rules.completeness == CompletenessRule(partialFrom: 50, completeAbove: 80))
  }

  @Test(arguments: [
    ("16 12:59", DayPart.morning), ("16 13:00", .afternoon), ("16 17:59", .afternoon),
    ("16 18:00", .evening), ("21 10:00", .weekend), ("15 19:00", .weekend),
  ])
  func `a moment lies in a part of the week`(time: String, part: DayPart) {
    #expect(CallingRules().dayPart(of: lima(time)) == part)
  }

  @Test func `parts without hours cannot be reached`() throws {
    let rules = try CallingRules(settings: ["calls.hours": "mon-fri 9:00-18:00"])
    #expect(rules.reachableParts == [.morning, .afternoon])
    #expect(CallingRules().reachableParts == Set(DayPart.allCases))
  }

  @Test func `settings are read by their Spanish and English names`() throws {
    let rules = try CallingRules(settings: [
      "llamadas.intentos": "8", "calls.day-parts": "2", "llamadas.noche": "no",
      "calls.weekend": "no", "llamadas.tarde-desde": "12:30", "calls.evening-from": "19",
      "calls.conversions": "0", "calls.appointment-lead": "10", "llamadas.cita-tolerancia": "30",
      "interview.partial-from": "40", "entrevista.completa-sobre": "90",
      "phones.calling-code": "+51", "telefonos.digitos": "8-9", "calls.least-tried-only": "sí",
      "idioma": "es",
    ])
    #expect(rules.maximumAttempts == 8)
    #expect(rules.minimumDayParts == 2)
    #expect(!rules.needsEvening && !rules.needsWeekend && rules.onlyLeastTriedParts)
    #expect(rules.noon == 750 && rules.evening == 1140)
    #expect(rules.conversions == 0)
    #expect(rules.appointmentLeadMinutes == 10 && rules.appointmentGraceMinutes == 30)
    #expect(rules.completeness == CompletenessRule(partialFrom: 40, completeAbove: 90))
    #expect(rules.numberPlan == NumberPlan(callingCode: "51", nationalDigits: 8...9))
  }

  @Test(arguments: [
    (CallingSetting.attempts, "0"), (.attempts, "seis"), (.dayParts, "5"), (.evening, "quizá"),
    (.hours, "siempre"), (.eveningFrom, "25:00"), (.conversions, "-1"), (.partialFrom, "101"),
    (.lead, "pronto"),
  ])
  func `a setting that cannot be is refused by its name`(setting: CallingSetting, typed: String) {
    let failure = FieldworkFailure.settingNotReadable(setting, typed: typed)
    #expect(throws: failure) { try CallingRules(settings: [setting.name.spanish: typed]) }
    #expect(failure.sentence.spanish.contains("«\(setting.name.spanish)»"))
    #expect(failure.sentence.english.contains("'\(setting.name.english)'"))
  }

  @Test func `settings that contradict each other are refused`() {
    #expect(throws: FieldworkFailure.settingsDisagree(.afternoonFrom, .eveningFrom)) {
      try CallingRules(settings: ["calls.evening-from": "12:00"])
    }
    #expect(throws: FieldworkFailure.settingsDisagree(.partialFrom, .completeAbove)) {
      try CallingRules(settings: ["interview.partial-from": "90"])
    }
  }

  @Test(arguments: [
    (CallingSetting.attempts, "1000", "del 1 al 999"), (.dayParts, "9", "del 1 al 4"),
    (.conversions, "-1", "del 0 al 99"), (.grace, "1441", "del 0 al 1440"),
  ])
  func `a number out of its limits is told the limits`(
    setting: CallingSetting, typed: String, limits: String
  ) {
    let failure = #expect(throws: FieldworkFailure.self) {
      try CallingRules(settings: [setting.name.spanish: typed])
    }
    #expect(failure?.sentence.spanish.contains(limits) == true)
    #expect(failure?.sentence.spanish.contains("«\(setting.name.spanish)»") == true)
  }

  @Test(arguments: [("51", 8...9), ("+34", 9...9), ("999", 6...12)])
  func `a calling code alone takes the digits usual there`(
    code: String, digits: ClosedRange<Int>
  ) throws {
    let plan = try CallingRules(settings: ["telefonos.codigo-pais": code]).numberPlan
    #expect(plan?.callingCode == code.replacing("+", with: ""))
    #expect(plan?.nationalDigits == digits)
  }

  @Test func `digits alone make a plan of any country`() throws {
    let rules = try CallingRules(settings: ["telefonos.digitos": "9"])
    #expect(rules.numberPlan == NumberPlan(nationalDigits: 9...9))
  }

  @Test(arguments: [
    (CallingSetting.callingCode, "Perú"), (.callingCode, "5151"), (.callingCode, ""),
    (.digits, "nueve"), (.digits, "9-7"), (.digits, "3"), (.digits, ""),
  ])
  func `a setting of telephones that says nothing is refused`(
    setting: CallingSetting, typed: String
  ) {
    #expect(throws: FieldworkFailure.settingNotReadable(setting, typed: typed)) {
      try CallingRules(settings: [setting.name.spanish: typed])
    }
  }

  @Test func `a misspelled setting is refused with the near one`() {
    let failure = FieldworkFailure.unknownSetting(
      "llamadas.intento", near: "llamadas.intentos")
    #expect(throws: failure) { try CallingRules(settings: ["llamadas.intento": "6"]) }
    #expect(failure.sentence.spanish.contains("¿Quiso decir «llamadas.intentos»?"))
  }

  @Test(arguments: CallingSetting.allCases)
  func `each setting has names, a meaning and an expectation`(setting: CallingSetting) {
    #expect(CallingSetting(named: setting.name.spanish) == setting)
    #expect(CallingSetting(named: setting.name.english) == setting)
    #expect(!setting.meaning.spanish.isEmpty && !setting.meaning.english.isEmpty)
    #expect(setting.expectation.spanish.hasPrefix("Escriba "))
    #expect(setting.expectation.english.hasPrefix("Write "))
  }
}
