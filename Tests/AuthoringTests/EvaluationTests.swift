import Authoring
import Documents
import Expressions
import Forms
import Languages
import Testing

@Suite struct EvaluationTests {
  @Test(arguments: [
    ("1 + 2", "number 3"), ("0.1 + 0.2", "number 0.30000000000000004"),
    ("1 div 0", "number Infinity"),
    ("'a'", "string a"), ("1 = 1", "boolean true"), ("number('x')", "number NaN"),
    ("concat('a', 2)", "string a2"),
  ])
  func `a value is told with its type`(source: String, text: String) throws {
    #expect(try value(source).text == text)
  }

  @Test(arguments: [
    (Evaluation.ResultType.string, "string 3"), (.number, "number 3"),
    (.boolean, "boolean true"),
  ])
  func `a value is converted to the type asked for`(
    kind: Evaluation.ResultType, text: String
  ) throws {
    #expect(try value("1 + 2", as: kind).text == text)
  }

  @Test func `a value is no set of nodes`() {
    #expect { try value("1", as: .nodeset) } throws: { failure in
      (failure as? EvaluationFailure)?.sentence.english.contains("(number), not nodes") == true
    }
  }

  @Test func `a failure to parse shows the place, the reason and the cure`() {
    #expect { try XPathExpression(reading: "1 + uper('a')") } throws: { failure in
      let sentence = (failure as? EvaluationFailure)?.sentence.english ?? ""
      return sentence.hasPrefix("1 + uper('a')\n    ^\n") && sentence.contains("uper")
    }
  }

  private func value(
    _ source: String, as kind: Evaluation.ResultType? = nil
  ) throws -> Evaluation {
    try Evaluation(
      try XPathExpression(reading: source), in: BareScope(moment: trialMoment), as: kind)
  }
}

let trialMoment = Moment(milliseconds: 1_773_590_400_000, zoneOffsetMinutes: -300)

@Suite struct TrialInterviewTests {
  private let household = """
    | survey |
    | | type | name | label | calculation | relevant |
    | | integer | edad | ¿Edad? | | |
    | | calculate | doble | | ${edad} * 2 | |
    | | select_multiple gustos | gustos | ¿Gustos? | | |
    | | text | tutor | ¿Tutor? | | ${edad} < 18 |
    | | begin_group | casa | Casa | | |
    | | text | piso | ¿Piso? | | |
    | | end_group | | | | |
    | | begin_repeat | hijos | Hijos | | |
    | | text | hijo | ¿Nombre? | | |
    | | integer | anos | ¿Años? | | |
    | | end_repeat | | | | |
    | choices |
    | | list_name | name | label |
    | | gustos | leer | Leer |
    | | gustos | cine | Cine |
    """
  private let answers = """
    {"edad": 30, "gustos": ["leer", "cine"], "casa": {"piso": "tierra"}, "tutor": "Eva",
     "hijos": [{"hijo": "Ana", "anos": 4}, {"hijo": "Luis", "anos": 7}]}
    """

  @Test(
    arguments: [
      ("${edad}", nil, "30"), ("${doble} + 1", nil, "61"),
      ("selected(${gustos}, 'cine')", nil, "true"),
      ("${piso}", nil, "tierra"), ("${tutor}", nil, ""), ("sum(${anos})", nil, "11"),
      (".", "edad", "30"), (". + 1", "hijos[2]/anos", "8"), ("${hijo}", "anos", "Ana"),
      ("${hijo}", "hijos[2]/anos", "Luis"),
    ] as [(String, String?, String)])
  func `expressions see the answers, what they compute and what is relevant`(
    source: String, place: String?, text: String
  ) throws {
    #expect(try value(source, at: place, answers: answers) == text)
  }

  @Test func `without answers an interview is as it begins`() throws {
    #expect(try value("count-non-empty(${gustos})", at: nil, answers: nil) == "0")
  }

  @Test(arguments: [
    ("{\"edat\": 1}", "Did you mean “edad”?"), ("[1]", "no JSON object"), ("{", "no JSON object"),
    ("{\"casa\": 1}", "a group takes an object"), ("{\"edad\": {}}", "“edad”"),
    ("{\"hijos\": {}}", "a repeat a list"),
  ])
  func `answers that do not fit are explained`(answers: String, words: String) {
    #expect { try value("1", at: nil, answers: answers) } throws: { failure in
      (failure as? EvaluationFailure)?.sentence.english.contains(words) == true
    }
  }

  @Test func `a place that the form does not have is told with the nearest`() {
    #expect { try value("1", at: "edat", answers: answers) } throws: { failure in
      (failure as? EvaluationFailure)?.sentence.spanish.contains("¿Quiso decir «edad»?") == true
    }
  }

  private func value(_ source: String, at place: String?, answers: String?) throws -> String {
    let trial = try TrialInterview(
      form: try form(household), answers: answers.map { Array($0.utf8) }, moment: trialMoment)
    let scope = try trial.scope(at: place)
    return try XPathExpression(reading: source).evaluate(in: scope).string(in: scope)
  }
}
