import Fieldwork
import Testing

struct ContactCaseTests {
  @Test(arguments: [("", 50), ("80", 80), ("0", 0), ("250", 100), ("-3", 0), ("alta", 50)])
  func `priority is 0 to 100 and 50 where nothing is said`(text: String, expected: Int) {
    #expect(contact(priority: text).priority == expected)
  }

  @Test func `numbers come in the order of their roles and empty ones are left out`() {
    let both = contact(mobile: " 987 654 321 ", landline: "01 445-2211")
    #expect(both.phones.map(\.column) == ["celular", "fijo"])
    #expect(both.phones.first?.number == "987 654 321")
    #expect(contact(mobile: "no tiene", landline: "12").phones.isEmpty)
  }

  @Test func `a column that is missing or blank has no value`() {
    #expect(contact().value(of: "agencia") == nil)
    #expect(contact().value(of: nil) == nil)
    #expect(contact(zone: "  ").zone == nil)
    #expect(contact().name == "Ana")
  }
}

struct NumberPlanTests {
  private let peru = NumberPlan(callingCode: "51", nationalDigits: 8...9)

  @Test(arguments: [
    "987654321", "987 654 321", "(987) 654-321", "+51 987654321", "0051987654321", "51987654321",
    "0987654321", "987654321 anexo 12",
  ])
  func `one number has many ways of being written`(text: String) {
    #expect(peru.international(PhoneNumber(text)) == "51987654321")
  }

  @Test(arguments: ["", "no tiene", "12345", "999999999", "98765432101", "+51 12"])
  func `what cannot be a number of the country is not plausible`(text: String) {
    #expect(peru.international(PhoneNumber(text)) == nil)
  }

  @Test func `a number of another country keeps its own digits`() {
    #expect(peru.international(PhoneNumber("+54 11 5555 1234")) == "541155551234")
  }

  @Test(
    arguments: [
      ("987654321", "987654321"), ("0987654321", "987654321"), ("+51 987 654 321", "51987654321"),
      ("51987654321", nil), ("12345", nil), ("999999999", nil),
    ] as [(String, String?)])
  func `without a country only the length is judged`(text: String, expected: String?) {
    #expect(NumberPlan(nationalDigits: 9...9).international(PhoneNumber(text)) == expected)
  }
}

struct DamagedNumberTests {
  @Test(arguments: ["9.88655E+08", "9,88655e+8", " 9.88655E+08 ", "1E+09", "9.88655E-08"])
  func `what a spreadsheet damaged is neither plausible nor dialled`(text: String) {
    let number = PhoneNumber(text)
    #expect(number.isDamaged)
    #expect(!number.isDialable)
    #expect(NumberPlan(nationalDigits: 6...12).international(number) == nil)
    #expect(contact(mobile: text).phones.isEmpty)
  }

  @Test(arguments: ["988655123", "988655123 ext 2", "01.445.2211", "4452211e12", "+51 988655123"])
  func `other ways of writing are not damage`(text: String) {
    let number = PhoneNumber(text)
    #expect(!number.isDamaged)
    #expect(number.isDialable)
  }
}
