import Authoring
import Expressions
import Languages
import Testing

@Suite struct ExpressionBatchTests {
  @Test(arguments: [
    (#"{"expr": "1 + 2"}"#, #"{"type":"number","value":3}"#),
    (#"{"expr": "1 div 0"}"#, #"{"type":"number","value":"Infinity"}"#),
    (#"{"expr": "concat('ñ', '\"')"}"#, #"{"type":"string","value":"ñ\""}"#),
    (#"{"expr": "1", "type": "boolean"}"#, #"{"type":"boolean","value":true}"#),
    (
      #"{"expr": "//b", "xml": "<a><b>1</b><b>2</b></a>"}"#,
      #"{"type":"nodeset","value":["1","2"]}"#
    ),
    (
      #"{"expr": ". + 1", "xml": "<a><b>1</b><b>2</b></a>", "context": "/a/b[2]"}"#,
      #"{"type":"number","value":3}"#
    ),
    (
      #"{"expr": "//q:b", "xml": "<a xmlns='urn:x'><b>1</b></a>", "namespaces": {"q": "urn:x"}}"#,
      #"{"type":"nodeset","value":["1"]}"#
    ),
    (
      #"{"expr": "format-date('2026-02-01', '%b')", "xml": "<a/>"}"#,
      #"{"type":"string","value":"Feb"}"#
    ),
    (#"{"expr": "max('a', 1)"}"#, #"{"type":"number","value":"NaN"}"#),
  ])
  func `a line is answered with type and value`(line: String, answer: String) {
    #expect(answers(to: [line]) == [answer])
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"expr": 1}"#, #"{"expr": "1 +"}"#, #"{"expr": ""}"#,
    #"{"expr": "1", "xml": "<a>"}"#, #"{"expr": "1", "xml": "<a/>", "context": "/b"}"#,
    #"{"expr": "1", "xml": "<a/>", "context": "["}"#, #"{"expr": "1", "type": "date"}"#,
    #"{"expr": "1", "type": "nodeset"}"#, "\u{0}",
  ])
  func `a bad line is answered with its reason and the next goes on`(line: String) {
    let answers = answers(to: [line, #"{"expr": "2"}"#])
    #expect(answers.first?.hasPrefix(#"{"error":""#) == true)
    #expect(answers.last == #"{"type":"number","value":2}"#)
  }

  @Test func `chance differs from line to line and is the same for a moment`() {
    let lines = [
      #"{"expr": "random()"}"#, #"{"expr": "random()", "xml": "<a/>"}"#,
      #"{"expr": "uuid() = uuid()"}"#, #"{"expr": "random() >= 0 and random() < 1"}"#,
    ]
    let answers = answers(to: lines)
    #expect(answers[0] != answers[1])
    #expect(answers[2] == #"{"type":"boolean","value":false}"#)
    #expect(answers[3] == #"{"type":"boolean","value":true}"#)
    #expect(answers == self.answers(to: lines))
  }

  @Test func `what is kept of one line does not colour the next`() {
    let one = #"{"expr": "count(q:*)", "xml": "<a xmlns:q='urn:1'><q:b/></a>""#
    let answers = answers(to: [
      one + #", "context": "/a"}"#, one + #", "context": "/a/q:b"}"#,
      one + #", "context": "/a", "namespaces": {"q": "urn:2"}}"#, one + "}",
    ])
    let counts = [1, 0, 0, 0].map { #"{"type":"number","value":\#($0)}"# }
    #expect(answers == counts)
  }

  private func answers(to lines: [String]) -> [String] {
    var batch = ExpressionBatch(
      language: .spanish, scopes: DocumentScopes(moment: trialMoment))
    return lines.map { batch.answer(to: $0) }
  }
}
