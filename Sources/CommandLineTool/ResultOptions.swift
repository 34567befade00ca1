import Analysis
import ArgumentParser
import Foundation
import Languages
import Reporting
import Responses
import Spreadsheets
import Storage

/// What every result command takes, and how its result is written.
struct ResultOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var population: PopulationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Desglosa por una pregunta segmento.", en: "Cuts the result by a segment question."),
      valueName: say(es: "pregunta", en: "question")))
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe el resultado.", en: "How the result is written."),
      valueName: say(es: "formato", en: "format")))
  var format: Format = .table

  /// Computes on the study's answers and writes what came out to standard output.
  func show(
    _ compute: (StudyQuestions, any Tabulator, Population) throws -> any ResultPresentation
  ) throws {
    let file = try study.openFile()
    let stored = try population.storedForm(in: file)
    let questions = StudyQuestions(form: stored.form, language: .ofThisProcess)
    let result = try compute(questions, file, population.population(of: stored.form))
    switch format {
    case .table:
      Streams.show(
        result.text(
          width: Streams.width, language: .ofThisProcess, plain: Streams.isPlain))
    case .json: Streams.show(result.json().rendered(pretty: true))
    case .csv:
      var text: [UInt8] = []
      var writer = CSVWriter(lineEnding: .lf) { text.append(contentsOf: $0) }
      for record in result.csvRecords() { try writer.append(record) }
      Streams.show(String(decoding: text, as: UTF8.self))
    }
  }
}
