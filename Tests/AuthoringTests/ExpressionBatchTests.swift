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

  private func answers(to lines: [String]) -> [String] {
    var batch = ExpressionBatch(
      language: .spanish, scopes: DocumentScopes(moment: trialMoment, language: .spanish))
    return lines.map { batch.answer(to: $0) }
  }
}
