import ArgumentParser
import Languages
import Reporting
import Responses
import Storage

struct Status: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say(
        es: "Cuántas entrevistas hay, de quién y en qué estado.",
        en: "How many interviews there are, whose and how far."),
      aliases: ["estado"])
  }

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let counts = try file.interviewCounts()
    let table = TextTable(
      columns: [
        TableColumn(say(es: "Cuestionario", en: "Questionnaire"), shrinks: true),
        TableColumn(say(es: "Equipo", en: "Device"), shrinks: true),
        TableColumn(say(es: "Propósito", en: "Purpose")),
        TableColumn(say(es: "Estado", en: "Status")),
        TableColumn("n", alignment: .trailing),
      ],
      rows: counts.map { count in
        [
          count.formID, count.device, count.purpose.words(in: .ofThisProcess),
          count.status.words(in: .ofThisProcess), String(count.interviews),
        ]
      }, footnotes: [])
    Streams.show(
      say(es: "Estudio «\(try file.studyName())»", en: "Study “\(try file.studyName())”"))
    if counts.isEmpty {
      Streams.show(say(es: "Todavía no hay entrevistas.", en: "There are no interviews yet."))
    } else {
      Streams.show(table.rendered(width: Streams.width, plain: Streams.isPlain))
    }
    try tellOpenMatters(file)
  }

  private func tellOpenMatters(_ file: SurveyFile) throws {
    let drafts = try file.drafts().count
    if drafts > 0 {
      Streams.show(
        say(
          es: "En curso en este equipo: \(drafts) (campo retomar).",
          en: "In progress on this device: \(drafts) (campo resume)."))
    }
    let conflicts = try file.conflictCount()
    if conflicts > 0 {
      Streams.show(
        say(
          es: "Diferencias por resolver: ", en: "Conflicts to resolve: ")
          + counted(conflicts, es: ("respuesta", "respuestas"), en: ("answer", "answers")) + ".")
    }
  }
}

extension Purpose {
  var words: Sentence {
    switch self {
    case .real: Sentence(es: "real", en: "real")
    case .pilot: Sentence(es: "piloto", en: "pilot")
    case .training: Sentence(es: "capacitación", en: "training")
    case .sample: Sentence(es: "muestra", en: "sample")
    }
  }
}

extension InterviewStatus {
  var words: Sentence {
    switch self {
    case .paused: Sentence(es: "en pausa", en: "paused")
    case .partial: Sentence(es: "parcial", en: "partial")
    case .complete: Sentence(es: "completa", en: "complete")
    }
  }
}
