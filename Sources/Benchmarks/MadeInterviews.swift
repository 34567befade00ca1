import Forms
import Expressions
import Forms
import GRDBSQLite
import Responses
import Spreadsheets
import Storage
import Sync

/// Interviews of forty answers, sealed as one device's, as a source of entries.
///
/// Through it a device's file is filled as fast as a merge goes.
final class MadeInterviews: EntrySource {
  static let answers = 40

  let name: String
  let study: StudyID
  let studyName = ""
  let sender: EntrySender
  let offers: [EntryOffer]
  let drafts = 0
  private let entries: [Entry]

  /// Interviews numbered from `first` on, as entries of some kind of `file`'s own device.
  init(
    _ count: Int, from first: Int, as kind: EntryKind, with stored: StoredForm, in file: SurveyFile,
    numberedAfter last: Int64
  ) throws {
    let installation = file.installation
    (name, study) = ("made", installation.study)
    sender = EntrySender(
      origin: nil, device: "", role: .device, name: installation.name, holds: [:])
    entries = try (0..<count).map { place in
      let number = first + place
      let seal = Self.seal(number, by: installation.name, stored)
      let header = EntryHeader(
        study: installation.study, origin: installation.origin, seq: last + 1 + Int64(place),
        at: seal.endedAt.milliseconds, zone: -300, by: installation.name, kind: kind,
        subject: seal.opening.id, case: nil, audience: nil, parents: [])
      return try Entry.sealed(
        header, body: seal.body, nonce: Token16(high: .random(in: 0 ... .max), low: 7))
    }
    let digest = Digest(of: entries.map(\.id))
    let key = DigestKey(origin: installation.origin, audience: nil)
    offers = [EntryOffer(key: key, whole: digest, included: digest)]
  }

  func introductions() -> [Entry] { [] }

  func forEachEntry(of keys: [DigestKey], _ body: (EntryColumns) throws -> Void) throws {
    for entry in entries { try entry.lend(body) }
  }

  func finish() {}

  private static func seal(_ number: Int, by interviewer: String, _ stored: StoredForm)
    -> InterviewSeal
  {
    let started = Moment(
      milliseconds: 1_767_225_600_000 + Int64(number) * 61_000, zoneOffsetMinutes: -300)
    let id = Token16(high: .random(in: 0 ... .max), low: .random(in: 0 ... .max)).description
    let opening = InterviewOpening(
      id: id, formID: stored.form.id, formHash: stored.hash, purpose: .real,
      interviewer: interviewer, language: "", startedAt: started)
    var answers: [AnswerPath: Answer] = [:]
    for question in 0..<Self.answers {
      answers[AnswerPath(path(question))] = .value(answer(question, of: number))
    }
    return InterviewSeal(
      opening: opening, status: .complete,
      endedAt: Moment(
        milliseconds: started.milliseconds + 540_000, zoneOffsetMinutes: -300),
      answers: answers)
  }

  private static func path(_ question: Int) -> String {
    "p\(question < 10 ? "0" : "")\(question)"
  }

  /// Thirty ratings, eight choices and two short texts.
  private static func answer(_ question: Int, of number: Int) -> String {
    switch question {
    case 0..<30: return String((number * 7 + question * 3) % 11)
    case 30..<38: return ["norte", "sur", "centro", "oriente"][(number + question) % 4]
    default: return "Atención rápida, mesa \(number % 100)"
    }
  }

  /// The questionnaire these interviews were held with.
  static func form() throws -> FormBody {
    let ratings = (0..<30).map { "| | integer | \(path($0)) | Pregunta \($0) |" }
    let choices = (30..<38).map { "| | select_one zona | \(path($0)) | Pregunta \($0) |" }
    let texts = (38..<40).map { "| | text | \(path($0)) | Pregunta \($0) |" }
    let zones = ["norte", "sur", "centro", "oriente"].map { "| | zona | \($0) | \($0) |" }
    let lines =
      ["| survey |", "| | type | name | label |"] + ratings + choices + texts
      + ["| choices |", "| | list_name | name | label |"] + zones
      + ["| settings |", "| | form_id |", "| | cuarenta |"]
    return try Bench.body(
      of: MarkdownWorkbook(fileName: "cuarenta.md", text: lines.joined(separator: "\n")))
  }
}

extension Entry {
  /// Lends the entry as a row of a survey file would be.
  fileprivate func lend(_ body: (EntryColumns) throws -> Void) throws {
    let texts = [header.by, header.kind.rawValue, header.subject].map { Array($0.utf8) }
    try texts[0].withUnsafeBytes { by in
      try texts[1].withUnsafeBytes { kind in
        try texts[2].withUnsafeBytes { subject in
          try (self.body ?? []).withUnsafeBytes { bytes in
            try body(
              EntryColumns(
                id: id, bodyHash: bodyHash, study: header.study, origin: header.origin,
                seq: header.seq, at: header.at, zone: header.zone, by: by, kind: kind,
                subject: subject, case: nil, audience: nil, parents: [], nonce: nonce, body: bytes))
          }
        }
      }
    }
  }
}
