import Interviewing
import Responses
import Testing
import TestSupport

/// Numbers, amounts, ranges and places as people type them.
struct TypedNumberTests {
  @Test(arguments: [
    ("7", "7"), ("-3", "-3"), ("007", "7"), ("  42 ", "42"), ("999999999999999", "999999999999999"),
  ])
  func `a whole number is written with its digits alone`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("integer")) == .value(written))
  }

  @Test(arguments: ["7,5", "7.5", "siete", "1 500", "1.500,00", "9999999999999999", "-", "1e3"])
  func `what is no whole number is refused`(typed: String) throws {
    #expect(try refusal(of: typed, to: oneQuestion("integer")) == .notAnInteger)
  }

  @Test(arguments: [
    ("12,5", "12.5"), ("12.5", "12.5"), ("-0,25", "-0.25"), ("8", "8"), (",5", "0.5"),
    ("-.5", "-0.5"), ("5.", "5"),
  ])
  func `a decimal sign may be a comma or a point`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("decimal")) == .value(written))
  }

  @Test(arguments: ["1.500,00", "doce", "nan", "inf", "0x10", "1e5", "--2", "5-", ".", ","])
  func `what is no decimal is refused`(typed: String) throws {
    #expect(try refusal(of: typed, to: oneQuestion("decimal")) == .notANumber)
  }

  @Test(arguments: [("1", "1"), ("10", "10"), ("5,0", "5")])
  func `a range without parameters goes from one to ten`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("range")) == .value(written))
  }

  @Test(arguments: ["0", "11", "-1", "10,5"])
  func `a number outside a range is refused with its ends`(typed: String) throws {
    #expect(
      try refusal(of: typed, to: oneQuestion("range"))
        == .outsideRange(lowest: "1", highest: "10"))
  }

  @Test(arguments: [
    ("0,1", "0.1"), ("0.3", "0.3"), ("0,7", "0.7"), ("1", "1"), ("0.30", "0.3"), ("0", "0"),
  ])
  func `a range of decimal steps takes each of its values`(typed: String, written: String) throws {
    let range = try oneQuestion("range", parameters: "start=0 end=1 step=0.1")
    #expect(try answer(typed, to: range) == .value(written))
  }

  @Test func `a value between the steps of a range is refused with start and step`() throws {
    let range = try oneQuestion("range", parameters: "start=0 end=1 step=0.1")
    #expect(try refusal(of: "0,15", to: range) == .offRangeStep(start: "0", step: "0.1"))
  }

  @Test func `steps are counted from the start of a range`() throws {
    let range = try oneQuestion("range", parameters: "start=5 end=20 step=5")
    #expect(try answer("15", to: range) == .value("15"))
    #expect(try refusal(of: "12", to: range) == .offRangeStep(start: "5", step: "5"))
  }

  @Test func `a range may lie below zero`() throws {
    let range = try oneQuestion("range", parameters: "start=-2 end=2 step=1")
    #expect(try answer("-2", to: range) == .value("-2"))
    #expect(try refusal(of: "-3", to: range) == .outsideRange(lowest: "-2", highest: "2"))
  }

  @Test(arguments: [
    ("-12.046 -77.043", "-12.046 -77.043 0.0 0.0"),
    ("-12,046 -77,043", "-12.046 -77.043 0.0 0.0"),
    ("-12.046, -77.043", "-12.046 -77.043 0.0 0.0"),
    ("-12.046,-77.043", "-12.046 -77.043 0.0 0.0"),
    ("-12.046; -77.043; 154", "-12.046 -77.043 154.0 0.0"),
    ("-12.046 -77.043 154 5", "-12.046 -77.043 154.0 5.0"),
    ("90 -180", "90.0 -180.0 0.0 0.0"),
  ])
  func `coordinates are latitude and longitude in degrees`(
    typed: String, written: String
  ) throws {
    #expect(try answer(typed, to: oneQuestion("geopoint")) == .value(written))
  }

  @Test(arguments: ["-12.046", "91 0", "0 181", "uno dos", "1 2 3 4 5", "-12 -77 nan", "1 2 inf"])
  func `what lies nowhere on earth is refused`(typed: String) throws {
    #expect(try refusal(of: typed, to: oneQuestion("geopoint")) == .notCoordinates)
  }
}
