import Reporting
import Testing

struct JSONValueTests {
  @Test func `keys keep their order`() {
    let value = JSONValue.object([("z", .integer(1)), ("a", .bool(true)), ("m", .null)])
    #expect(value.rendered() == #"{"z":1,"a":true,"m":null}"#)
  }

  @Test(arguments: [
    (0.1, "0.1"), (60, "60"), (60.333333333333336, "60.333333333333336"), (1e-5, "1e-05"),
    (1e16, "1e+16"), (-0.5, "-0.5"),
  ])
  func `a number is the shortest text that reads back the same`(value: Double, text: String) {
    #expect(JSONValue.number(value).rendered() == text)
    #expect(Double(text) == value)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number is null`(value: Double) {
    #expect(JSONValue.number(value).rendered() == "null")
  }

  @Test func `a missing value is null`() {
    #expect(JSONValue(Double?.none).rendered() == "null")
    #expect(JSONValue(Int?.some(3)).rendered() == "3")
    #expect(JSONValue(String?.none).rendered() == "null")
  }

  @Test func `text is escaped as JSON asks`() {
    let text = "a\"b\\c\nd\te\u{1B}\u{2028}ñ😀"
    #expect(
      JSONValue.string(text).rendered() == #""a\"b\\c\nd\te\u001b\u2028ñ😀""#)
    #expect(JSONValue.string("a\r\nb").rendered() == #""a\r\nb""#)
  }

  @Test func `a pretty text is indented by two spaces`() {
    let value = JSONValue.object([
      ("score", .object([("value", .number(30.98))])),
      ("rows", .array([.integer(1), .integer(2)])),
      ("none", .array([])),
    ])
    #expect(
      value.rendered(pretty: true) == """
        {
          "score": {
            "value": 30.98
          },
          "rows": [
            1,
            2
          ],
          "none": []
        }
        """)
  }
}
