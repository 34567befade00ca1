import Forms
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
    var base = population.population(of: stored.form)
    let recorder = QuestionRecorder(file)
    var result = try compute(questions, recorder, base)
    let conflicts = try ConflictBase(
      population.conflicts.conflicts, in: &base, about: recorder.asked, of: file)
    if !base.excluded.isEmpty {
      do { result = try compute(questions, file, base) } catch {
        conflicts.sentence.map(Streams.complain)
        throw error
      }
    }
    let notes =
      try [conflicts.sentence].compactMap(\.self)
      + VersionNotes(of: stored.form.id, asked: recorder.asked, in: file).sentences
    try Self.show(result, as: format, notes: notes, conflicts: conflicts)
  }

  /// Writes a result to standard output, and what a reader should know of its base.
  static func show(
    _ result: any ResultPresentation, as format: Format, notes: [String] = [],
    conflicts: ConflictBase? = nil
  ) throws {
    switch format {
    case .table:
      Streams.show(
        result.text(
          width: Streams.width, language: .ofThisProcess, plain: Streams.isPlain)
          + notes.flatMap { $0.wrapped(to: Streams.width) }.map { $0 + "\n" }.joined())
    case .json:
      var json = result.json()
      if case .object(let members) = json, let conflicts {
        let versions = notes.dropFirst(conflicts.sentence == nil ? 0 : 1)
        json = .object(
          members + [
            ("conflicts", conflicts.json),
            ("versionNotes", .array(versions.map(JSONValue.string))),
          ])
      }
      Streams.show(json.rendered(pretty: true))
    case .csv:
      var text: [UInt8] = []
      var writer = CSVWriter(lineEnding: .lf) { text.append(contentsOf: $0) }
      for record in result.csvRecords() { try writer.append(record) }
      Streams.show(String(decoding: text, as: UTF8.self))
      for note in notes { Streams.complain(note) }
    }
  }
}
