import Languages
import Reporting
import Testing

struct NumberStyleTests {
  @Test func `Spanish writes a comma and English a point`() {
    #expect(decimal(30.98, places: 2, in: .spanish) == "30,98")
    #expect(decimal(30.98, places: 2, in: .english) == "30.98")
  }

  @Test(arguments: [
    (2.675, 2, "2.68"), (0.5, 0, "1"), (-0.5, 0, "-1"), (12.5, 0, "13"), (9.995, 2, "10.00"),
    (99.96, 1, "100.0"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (1e-7, 3, "0.000"),
    (1e21, 1, "1000000000000000000000.0"), (1234567.125, 2, "1234567.13"), (6e-5, 4, "0.0001"),
    (7, 2, "7.00"), (0, 1, "0.0"),
  ])
  func `half is rounded away from zero`(value: Double, places: Int, text: String) {
    #expect(decimal(value, places: places, in: .english) == text)
  }

  @Test func `no value is a dash`() {
    #expect(decimal(nil, places: 1, in: .spanish) == "–")
    #expect(decimal(.nan, places: 1, in: .spanish) == "–")
    #expect(signedDecimal(.infinity, places: 1, in: .spanish) == "–")
  }

  @Test func `a signed number shows its sign unless it is zero`() {
    #expect(signedDecimal(1.2, places: 1, in: .spanish) == "+1,2")
    #expect(signedDecimal(-1.2, places: 1, in: .spanish) == "-1,2")
    #expect(signedDecimal(0.04, places: 1, in: .spanish) == "0,0")
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (2650, "2\u{A0}650", "2,650"),
    (-2650, "-2\u{A0}650", "-2,650"),
    (1_234_567, "1\u{A0}234\u{A0}567", "1,234,567"),
  ])
  func `thousands stand apart`(value: Int, spanish: String, english: String) {
    #expect(grouped(value, in: .spanish) == spanish)
    #expect(grouped(value, in: .english) == english)
  }
}
