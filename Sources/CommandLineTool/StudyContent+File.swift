import Console
import Expressions
import Fieldwork
import Languages
import Storage
import Sync

extension StudyContent {
  /// What an interview that has begun may end in before its last question, the usual ones first.
  private static let endings = ["2.12", "2.11", "2.11b", "2.11c", "2.20", "2.32", "2.33", "4.70"]

  /// What the study's settings and tables lend to an interview at the terminal.
  init(of file: SurveyFile) throws {
    self.init()
    let settings = try file.settings()
    let rules = try CallingRules(settings: settings)
    decimalSign = settings[StudySetting.decimal.key].flatMap(DecimalSign.init(settingValue:))
    advancesByKey = settings[StudySetting.autoAdvance.key] == "yes"
    answerSheet = try file.answerSheet().text
    codebook =
      try file.register(StudyRegister.codebook.rawValue).map {
        try Codebook(columns: $0.columns, rows: $0.rows).codes.map(\.name)
      } ?? []
    moments =
      try file.register(StudyRegister.touchpoints.rawValue).map {
        try TouchpointList(columns: $0.columns, rows: $0.rows).touchpoints
          .map { $0.label(in: .ofThisProcess) }
      } ?? []
    let table = try file.dispositionTable()
    outcomes = Self.endings.compactMap { table[$0] }
      .map { EndingOutcome(code: $0.code, label: $0.label) }
    attachments = FileAttachments(file: file)
    readAppointment = { phrase in
      do throws(FieldworkFailure) {
        let reading = try Fieldwork.AppointmentReading(phrase, now: .now(), rules: rules)
        return .understood(reading.echo(in: .ofThisProcess))
      } catch {
        return .refused(error.sentence(in: .ofThisProcess))
      }
    }
  }
}

extension DecimalSign {
  /// `comma` or `point`, as the setting keeps it.
  init?(settingValue: String) {
    switch settingValue {
    case "comma": self = .comma
    case "point": self = .point
    default: return nil
    }
  }
}

/// Keeps attached files in the survey file.
private final class FileAttachments: AttachmentStore {
  private let file: SurveyFile

  init(file: SurveyFile) { self.file = file }

  func keep(fileAt path: String) throws -> KeptFile {
    let kept = try file.attach(fileAt: path, by: InterviewerName.ofThisAccount)
    return KeptFile(name: kept.name, digest: kept.digest)
  }
}
