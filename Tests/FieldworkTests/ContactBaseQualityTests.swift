import Expressions
import Fieldwork
import Languages
import Testing

struct ContactBaseQualityTests {
  private let peru = NumberPlan(callingCode: "51", nationalDigits: 8...9)

  private func quality(
    _ cases: [ContactCase], attempts: [Attempt] = [], used: Set<String> = []
  ) -> ContactBaseQuality {
    ContactBaseQuality(
      cases: cases, attempts: attempts, table: .standard, plan: peru, used: used)
  }

  @Test func `numbers are counted and judged`() {
    let quality = quality([
      contact("A", mobile: "987654321", landline: "123"), contact("B", mobile: "+51 987654322"),
      contact("C", mobile: ""), contact("D", mobile: "no tiene"),
    ])
    #expect(quality.cases == 4)
    #expect(quality.numbers == 4)
    #expect(quality.plausibleNumbers == 2)
    #expect(quality.plausibleShare == 0.5)
    #expect(quality.casesWithoutNumber == 1)
    #expect(quality.casesWithoutPlausibleNumber == 2)
  }

  @Test func `one number on several cases is found however it is written`() {
    let quality = quality([
      contact("A", mobile: "987654321"), contact("B", mobile: "+51 987-654-321"),
      contact("C", mobile: "987654399", landline: "0987654321"), contact("D", mobile: "912345678"),
    ])
    #expect(quality.sharedNumbers.map(\.caseIDs) == [["A", "B", "C"]])
    #expect(quality.casesSharingNumbers == 3)
  }

  @Test func `a case with one number twice shares it with nobody`() {
    let quality = quality([contact("A", mobile: "987654321", landline: "987654321")])
    #expect(quality.sharedNumbers.isEmpty)
  }

  @Test func `contactability is told by mode`() {
    let attempts = [
      call("3.13", at: lima("16 10:00"), caseID: "A"),
      call("2.11", at: lima("16 15:00"), caseID: "A"),
      call("3.12", at: lima("16 10:00"), caseID: "B"),
      call("1.1", at: lima("17 10:00"), caseID: "C", mode: .visit),
    ]
    let found = quality([contact("A"), contact("B"), contact("C")], attempts: attempts)
      .contactability
    #expect(found.map(\.mode) == [.phone, .visit])
    #expect(found.map(\.attempts) == [3, 1])
    #expect(found.map(\.share) == [0.5, 1])
  }

  @Test func `personal columns that nothing uses are surplus`() {
    let reading = CaseListReading(
      headers: ["caso", "nombre", "celular", "dni", "correo", "agencia"],
      rows: [["1", "Ana", "987654321", "123", "a@b.c", "Lima"]])
    #expect(quality(reading.cases, used: ["correo"]).surplusColumns == ["dni"])
  }

  @Test func `advice names what to correct and shows no number`() {
    let advice = quality([
      contact("A", mobile: "987654321"), contact("B", mobile: "987654321"),
      contact("C", mobile: "12"),
    ]).advice
    #expect(advice.count == 2)
    #expect(advice[0].spanish.hasPrefix("1 de 3 casos no tiene un número plausible. Complételo"))
    #expect(advice[0].english.hasPrefix("1 of 3 cases has no plausible number. Complete it"))
    #expect(advice[1].spanish.hasPrefix("1 número compartido por 2 casos."))
    #expect(advice[1].english.hasPrefix("1 number shared by 2 cases."))
    #expect(!advice.contains { $0.spanish.contains("98765") })
  }

  @Test func `several are told in the plural`() {
    let advice = quality([
      contact("A", mobile: "987654321"), contact("B", mobile: "987654321"),
      contact("C", mobile: "987654322"), contact("D", mobile: "987654322"),
      contact("E", mobile: "12"), contact("F", mobile: ""),
    ]).advice
    #expect(advice[0].spanish.hasPrefix("2 de 6 casos no tienen un número plausible."))
    #expect(advice[1].spanish.hasPrefix("2 números compartidos por 4 casos."))
    #expect(advice[1].english.hasPrefix("2 numbers shared by 4 cases."))
  }

  @Test func `cases without a number are those that the queue shows so`() {
    let cases = [
      contact("A", mobile: ""), contact("B", mobile: "9.88655E+08"),
      contact("C", mobile: "98765432101"), contact("D"),
    ]
    let found = quality(cases)
    #expect(found.casesWithoutNumber == 1)
    #expect(found.casesWithoutDialableNumber == 2)
    #expect(found.casesWithoutPlausibleNumber == 3)
    let counts = queue(cases.map { state([], of: $0) }, at: lima("16 10:00")).counts
    #expect(counts.withoutNumber == found.casesWithoutDialableNumber)
  }

  @Test func `an empty base has no shares`() {
    let quality = quality([])
    #expect(quality.plausibleShare == nil)
    #expect(quality.contactability.isEmpty && quality.advice.isEmpty)
  }
}

struct FieldworkProgressTests {
  private let attempts = [
    call("3.13", at: lima("16 10:00")), call("1.1", at: lima("16 15:00"), by: "juan"),
    call("2.11", at: lima("17 10:00")),
    call("0.1", at: lima("17 11:00"), appointment: Appointment(at: lima("18 10:00"))),
  ]

  @Test func `progress is told by day`() {
    let days = FieldworkProgress.byDay(attempts, table: .standard)
    #expect(days.map(\.day.iso) == ["2026-03-16", "2026-03-17"])
    #expect(days.map(\.progress.attempts) == [2, 2])
    #expect(days.map(\.progress.completes) == [1, 0])
    #expect(days.map(\.progress.contactability) == [0.5, 1])
  }

  @Test func `progress is told by interviewer`() {
    let people = FieldworkProgress.byInterviewer(attempts, table: .standard)
    #expect(people.map(\.interviewer) == ["juan", "rosa"])
    #expect(people.map(\.progress.refusals) == [0, 1])
    #expect(people.map(\.progress.appointments) == [0, 1])
  }

  @Test func `the total is the sum of the days`() {
    let total = FieldworkProgress.total(attempts, table: .standard)
    #expect(total.attempts == 4)
    #expect(total.contacts == 3)
    #expect(FieldworkProgress().contactability == nil)
  }
}
