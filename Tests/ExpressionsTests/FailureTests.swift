import Languages
import Testing

@testable import Expressions

@Suite struct FailureTests {
  @Test func `what is wrong is found with its place`() {
    let cases: [(String, ExpressionFailure)] = [
      ("", .emptyExpression),
      (" \u{A0}", .emptyExpression),
      ("1 +", .unexpectedEnd(offset: 3)),
      ("1 2", .unexpectedToken(offset: 2, found: "2")),
      ("and 1", .unexpectedToken(offset: 4, found: "1")),
      ("a/", .unexpectedEnd(offset: 2)),
      ("1 + $x", .bareReference(name: "x", offset: 4)),
      ("$", .unexpectedToken(offset: 0, found: "$")),
      ("1 + # 2", .unexpectedToken(offset: 4, found: "#")),
      ("if(1, 2, )", .unexpectedToken(offset: 9, found: ")")),
      ("'a'[1]", .unexpectedToken(offset: 3, found: "[")),
      ("${a} == 1", .unknownOperator(found: "==", offset: 5, instead: "=")),
      ("${a} && 1", .unknownOperator(found: "&&", offset: 5, instead: "and")),
      ("${a} ≥ 1", .unknownOperator(found: "≥", offset: 5, instead: ">=")),
      ("${a} &amp; 1", .unknownOperator(found: "&amp;", offset: 5, instead: "and")),
      ("${a} – 1", .unknownOperator(found: "–", offset: 5, instead: "-")),
      ("selectd(., 1)", .unknownFunction(name: "selectd", offset: 0, nearest: "selected")),
      ("1 + If(1,2,3)", .unknownFunction(name: "If", offset: 4, nearest: "if")),
      ("zzzzzz()", .unknownFunction(name: "zzzzzz", offset: 0, nearest: nil)),
      ("childs::a", .unknownAxis(name: "childs", offset: 0, nearest: "child")),
      (
        "if(1, 2)",
        .wrongArgumentCount(function: "if", offset: 0, expected: ArgumentCount(3, 3), found: 2)
      ),
      (
        "indexed-repeat(${a}, ${b}, 1, ${c})",
        .wrongArgumentCount(
          function: "indexed-repeat", offset: 0, expected: ArgumentCount(3, 11, step: 2), found: 4)
      ),
      ("(1 + 2", .unbalancedParenthesis(offset: 0, found: "(")),
      ("1 + 2)", .unbalancedParenthesis(offset: 5, found: ")")),
      ("a[1", .unbalancedParenthesis(offset: 1, found: "[")),
      ("a[(1]", .unexpectedToken(offset: 4, found: "]")),
      ("concat('a", .unterminatedString(offset: 7)),
      ("1 + ${a", .unterminatedReference(offset: 4)),
      ("${a + ${b}", .unterminatedReference(offset: 0)),
      ("${ }", .emptyReference(offset: 0)),
      ("count(5)", .needsNodes(function: "count", offset: 6)),
      ("${a} | 5", .needsNodes(function: "|", offset: 7)),
      (
        "digest('a', 'MD4')",
        .unknownOption(
          function: "digest", offset: 12,
          known: ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"])
      ),
      ("regex(., '[a')", .unreadablePattern(offset: 9)),
    ]
    for (source, expected) in cases { #expect(failure(source) == expected, "\(source)") }
  }

  @Test func `strict reading refuses what ODK does not read`() {
    let cases: [(String, ExpressionFailure)] = [
      ("1 + linebreak()", .unsupportedFunction(name: "linebreak", offset: 4)),
      ("device-info()", .unsupportedFunction(name: "device-info", offset: 0)),
      ("${a} &lt; 1", .unknownOperator(found: "&lt;", offset: 5, instead: "<")),
    ]
    for (source, expected) in cases {
      #expect(throws: expected, "\(source)") { try XPathExpression(source, isStrict: true) }
      #expect(failure(source) == nil, "\(source)")
    }
    #expect(throws: Never.self) {
      try XPathExpression("pulldata('a', 'b', 'c', property('deviceid'))", isStrict: true)
    }
  }

  @Test func `functions that are foreign or cannot be evaluated are listed`() throws {
    let expression = try XPathExpression(
      "concat(duration(), linebreak(), duration(), hash('a', 'b'), property('email'))")
    #expect(expression.unsupportedFunctions == ["duration", "hash", "property"])
    #expect(expression.foreignFunctions == ["duration", "linebreak", "hash"])
    #expect(try text("concat('<', duration(), '>')") == "<>")
  }

  @Test func `a value where a set is needed fails at evaluation`() throws {
    let expression = try XPathExpression("count(if(1, 'a', ${b}))")
    #expect(throws: ExpressionFailure.needsNodes(function: "count", offset: 6)) {
      try expression.evaluate(in: TreeScope("data"))
    }
  }

  @Test func `a pattern that is computed fails at evaluation`() throws {
    let expression = try XPathExpression("regex('a', concat('[', 'a'))")
    #expect(throws: ExpressionFailure.unreadablePattern(offset: 11)) {
      try expression.evaluate(in: TreeScope("data"))
    }
  }

  @Test func `a caret points under the place`() {
    let source = "${a} > 18 and selectd(${b}, 'x')"
    #expect(
      failure(source)?.caret(in: source) == """
        ${a} > 18 and selectd(${b}, 'x')
                      ^
        """)
    #expect(ExpressionFailure.emptyExpression.caret(in: "") == "")
    #expect(ExpressionFailure.unexpectedEnd(offset: 9).caret(in: "1 +") == "1 +\n   ^")
  }

  @Test func `a caret keeps its place in long and broken lines`() {
    let source = String(repeating: "${a} +\n", count: 30) + "? 1"
    #expect(
      failure(source)?.caret(in: source)
        == "…+ ${a} + ${a} + ${a} + ${a} + ? 1\n" + String(repeating: " ", count: 31) + "^")
  }

  @Test func `each failure has its sentence in both languages`() {
    let cases: [(ExpressionFailure, String, String)] = [
      (.emptyExpression, "La expresión está vacía", "The expression is empty"),
      (.unexpectedToken(offset: 1, found: ")"), "no se esperaba «)»", "')' was not expected"),
      (.unexpectedEnd(offset: 1), "termina donde falta un valor", "ends where a value is missing"),
      (
        .unknownOperator(found: "==", offset: 1, instead: "="),
        "«==» no es un operador; escriba «=»", "'==' is not an operator; write '='"
      ),
      (
        .unknownFunction(name: "selectd", offset: 1, nearest: "selected"),
        "no existe la función «selectd»; ¿quiso escribir «selected»?",
        "there is no function 'selectd'; did you mean 'selected'?"
      ),
      (
        .unknownFunction(name: "zz", offset: 1, nearest: nil),
        "no existe la función «zz»; revise el nombre", "no function 'zz'; check the name"
      ),
      (
        .unknownAxis(name: "zz", offset: 1, nearest: nil), "no existe el eje «zz»",
        "there is no axis 'zz'"
      ),
      (
        .wrongArgumentCount(function: "if", offset: 1, expected: ArgumentCount(3, 3), found: 2),
        "«if» lleva 3 argumentos y aquí tiene 2", "'if' takes 3 arguments and has 2 here"
      ),
      (
        .wrongArgumentCount(function: "not", offset: 1, expected: ArgumentCount(1, 1), found: 2),
        "lleva 1 argumento y", "takes 1 argument and"
      ),
      (
        .wrongArgumentCount(function: "round", offset: 1, expected: ArgumentCount(1, 2), found: 3),
        "de 1 a 2 argumentos", "from 1 to 2 arguments"
      ),
      (
        .wrongArgumentCount(function: "max", offset: 1, expected: ArgumentCount(1, nil), found: 0),
        "al menos 1", "at least 1"
      ),
      (
        .wrongArgumentCount(
          function: "x", offset: 1, expected: ArgumentCount(3, 7, step: 2), found: 0),
        "3, 5, 7 argumentos", "3, 5, 7 arguments"
      ),
      (
        .unbalancedParenthesis(offset: 1, found: "("), "«(» no tiene pareja", "'(' has no partner"
      ),
      (.unterminatedString(offset: 1), "cierre las comillas", "close the quotes"),
      (.unterminatedReference(offset: 1), "«${» no se cierra", "'${' is not closed"),
      (.emptyReference(offset: 1), "«${}» no nombra", "'${}' names no question"),
      (.tooDeep(offset: 1, limit: 200), "más de 200 niveles", "more than 200 levels"),
      (.needsNodes(function: "count", offset: 1), "«count» necesita", "'count' needs"),
      (
        .unknownOption(function: "digest", offset: 1, known: ["hex", "base64"]),
        "«digest» admite allí hex, base64", "'digest' takes hex, base64 there"
      ),
      (.bareReference(name: "a", offset: 1), "faltan las llaves de «$a»", "'$a' lacks its braces"),
      (.unsupportedFunction(name: "f", offset: 1), "«f» no es de ODK", "'f' is not one of ODK's"),
      (.tooManyNodes(limit: 1), "recorre demasiadas preguntas", "goes through too many questions"),
      (.unreadablePattern(offset: 1), "expresión regular", "regular expression"),
      (.slowPattern(offset: 1), "demasiado larga de comprobar", "takes too long to check"),
      (
        .unknownPrefix("z", offset: 1), "el prefijo «z» no tiene espacio de nombres",
        "the prefix 'z' has no namespace"
      ),
    ]
    for (failure, spanish, english) in cases {
      let sentence = failure.sentence
      #expect(sentence(in: .spanish).contains(spanish))
      #expect(sentence(in: .english).contains(english))
      if failure.offset != nil {
        #expect(sentence(in: .spanish).hasPrefix("Posición 2: "))
        #expect(sentence(in: .english).hasPrefix("Position 2: "))
      }
    }
  }
}
