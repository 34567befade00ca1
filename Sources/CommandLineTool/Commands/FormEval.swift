import ArgumentParser
import Authoring
import Documents
import Expressions
import Forms
import Foundation
import Languages
import Spreadsheets

struct FormEval: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "eval",
      abstract: say(
        es: "Evalúa una expresión de XLSForm y dice su tipo y su valor.",
        en: "Evaluates an expression of XLSForm and says its type and value."),
      discussion: say(
        es: """
          campo form eval "round(7 div 3, 2)"
          campo form eval '${edad} >= 18' --form encuesta.md --answers respuestas.json

          Las respuestas son un objeto JSON: {"edad": 30, "hijos": [{"nombre": "Ana"}]}.
          Con --batch lee de la entrada una línea JSON por expresión, {"expr", "xml", "context", \
          "namespaces", "type"}, y responde cada una con {"type", "value"} o {"error"}.
          """,
        en: """
          campo form eval "round(7 div 3, 2)"
          campo form eval '${age} >= 18' --form survey.md --answers answers.json

          The answers are a JSON object: {"age": 30, "children": [{"name": "Ana"}]}.
          With --batch it reads one JSON line per expression, {"expr", "xml", "context", \
          "namespaces", "type"}, and answers each with {"type", "value"} or {"error"}.
          """),
      aliases: ["evaluar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "La expresión, entre comillas.", en: "The expression, in quotes."),
      valueName: say(es: "expresión", en: "expr")))
  var expression: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cuestionario cuyas preguntas nombra.",
        en: "The questionnaire whose questions it names."),
      valueName: say(es: "archivo", en: "file")))
  var form: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Respuestas, un objeto JSON.", en: "Answers, a JSON object."), valueName: "json"))
  var answers: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Documento XML en que se evalúa.", en: "XML document to evaluate in."),
      valueName: "xml"))
  var instance: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Desde dónde: una ruta XPath del documento, o una pregunta del cuestionario.",
        en: "From where: an XPath of the document, or a question of the questionnaire."),
      valueName: say(es: "lugar", en: "place")))
  var context: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Tipo del resultado (inicial: el que da la expresión).",
        en: "Type of the result (default: what the expression gives)."),
      valueName: say(es: "tipo", en: "type")))
  var type: Evaluation.ResultType?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Una expresión por línea, en JSON.", en: "One expression per line, in JSON.")))
  var batch = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard batch != (expression != nil) else {
      throw ValidationError(
        say(
          es: "Escriba una expresión, o --batch para leerlas de la entrada.",
          en: "Type an expression, or --batch to read them from standard input."))
    }
    guard answers == nil || form != nil else {
      throw ValidationError(
        say(es: "--answers va con --form.", en: "--answers goes with --form."))
    }
  }

  func run() throws {
    guard let expression else { return answerLines() }
    let parsed = try XPathExpression(reading: expression)
    Streams.show(try Evaluation(parsed, in: try scope(), as: type).text)
  }

  private func scope() throws -> any Scope {
    guard let form else {
      let xml = try instance.map { String(decoding: try file(at: $0), as: UTF8.self) }
      return try DocumentScopes(moment: .now()).scope(
        xml: xml, context: context)
    }
    let interview = try TrialInterview(
      form: try FormInFile(at: form).form, answers: try answers.map { try file(at: $0) },
      moment: .now())
    return try interview.scope(at: context)
  }

  /// Each answer goes out at once, so that a program can ask one line after another.
  private func answerLines() {
    var batch = ExpressionBatch(
      language: .ofThisProcess, scopes: DocumentScopes(moment: .now()))
    while let line = readLine() {
      Streams.show(batch.answer(to: line))
    }
  }
}

extension Evaluation.ResultType: ExpressibleByArgument {}
