import Forms
import Languages
import Testing

struct FindingTests {
  @Test(arguments: FindingExample.all)
  func `a form with one thing amiss gets one finding, of the right weight`(
    example: FindingExample
  ) {
    let reading = reading(example.form)
    #expect(reading.codes == [example.code])
    #expect(reading.findings.first?.severity == example.severity)
    #expect((reading.form == nil) == (example.severity == .refusal))
  }

  @Test(arguments: FindingExample.all)
  func `a finding says where, what and what to do in both languages`(example: FindingExample) {
    let sentence = reading(example.form).findings.first?.sentence
    #expect(sentence?(in: .spanish) == example.spanish)
    #expect(sentence?(in: .english) == example.english)
  }

  @Test func `a row refused for its type is not missed by those who name it`() {
    let reading = reading(
      """
      | survey |
      |        | type     | name | label | relevant    |
      |        | hologram | a    | A     |             |
      |        | text     | b    | B     | ${a} = '1'  |
      """)
    #expect(reading.codes == ["unknown-type"])
  }

  @Test func `a list that is missing is reported once however often it is read`() {
    let reading = reading(
      """
      | survey |
      |        | type      | name | calculation                     |
      |        | calculate | a    | pulldata('towns', 'n', 'k', '1') |
      |        | calculate | b    | pulldata('towns', 'n', 'k', '2') |
      """)
    #expect(reading.codes == ["unknown-instance"])
  }
}
