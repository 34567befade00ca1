import Console
import Expressions
import Forms
import Interviewing
import Languages
import Responses
import Spreadsheets
import Testing

/// An interview over a questionnaire in Markdown, held with a script.
struct HeldInterview {
  let terminal: ScriptedTerminal
  let journal: RecordingJournal
  let end: SessionEnd
  let interview: Interview

  init(
    _ markdown: String, _ transcript: String, language: Language = .spanish,
    formLanguage: String = "", purpose: Purpose = .real, caseID: String? = nil,
    refusing: Set<Int> = [], terminal: ScriptedTerminal? = nil,
    study: StudyContent = StudyContent(), unfinished: String = "", secondsAnAnswer: Int64 = 0
  ) throws {
    let form = try #require(
      FormReading(of: MarkdownWorkbook(fileName: "prueba.md", text: markdown)).form)
    let plan = try InterviewPlan(form)
    let start = try #require(
      Moment(iso: "2026-03-15T10:00:00.000-05:00", zoneOffsetMinutes: -300))
    let opening = InterviewOpening(
      id: "00000000000000000000000000000001", formID: form.id,
      formHash: String(repeating: "0", count: 64), purpose: purpose, interviewer: "Rosa",
      language: formLanguage, startedAt: start, caseID: caseID)
    let terminal = terminal ?? ScriptedTerminal(typing: transcript)
    let journal = RecordingJournal(refusing: refusing)
    let counter = Counter()
    var session = InterviewSession(
      interview: Interview(plan: plan, opening: opening), terminal: terminal, journal: journal,
      language: language,
      now: {
        Moment(
          milliseconds: start.milliseconds + Int64(terminal.initials.count) * secondsAnAnswer
            * 1000,
          zoneOffsetMinutes: start.zoneOffsetMinutes)
      }, randomBits: { counter.next() }, study: study, unfinished: unfinished)
    end = session.run()
    self.terminal = terminal
    self.journal = journal
    interview = session.interview
  }

  /// The value of a question in the finalized interview.
  func value(_ path: String) -> String? { seal?.answers[AnswerPath(path)]?.value }

  var seal: InterviewSeal? {
    guard case .finalize(let seal) = end else { return nil }
    return seal
  }
}

/// Keeps the recorded changes, and refuses the attempts it is told to.
final class RecordingJournal: InterviewJournal {
  private(set) var changes: [InterviewChange] = []
  private(set) var unfinished = ""
  private var attempts = 0
  private let refusing: Set<Int>

  init(refusing: Set<Int> = []) {
    self.refusing = refusing
  }

  func record(_ changes: [InterviewChange], at moment: Moment) throws {
    attempts += 1
    if refusing.contains(attempts) { throw FullDisk() }
    self.changes += changes
  }

  func keep(unfinished line: String) throws {
    unfinished = line
  }
}

struct FullDisk: ExplainedFailure {
  var sentence: Sentence {
    Sentence(es: "No queda espacio en el disco.", en: "The disk is full.")
  }
}

/// Holds the interview that a transcript scripts and compares what came of it with the transcript.
@discardableResult
func expectTranscript(
  of markdown: String, _ transcript: String, language: Language = .spanish,
  formLanguage: String = "", purpose: Purpose = .real, caseID: String? = nil,
  refusing: Set<Int> = [], height: Int = 24, study: StudyContent = StudyContent(),
  unfinished: String = "", secondsAnAnswer: Int64 = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> HeldInterview {
  let held = try HeldInterview(
    markdown, transcript, language: language, formLanguage: formLanguage, purpose: purpose,
    caseID: caseID, refusing: refusing,
    terminal: ScriptedTerminal(typing: transcript, height: height), study: study,
    unfinished: unfinished, secondsAnAnswer: secondsAnAnswer)
  let expected = transcript.split(separator: "\n", omittingEmptySubsequences: false)
  let written = held.terminal.transcript.split(separator: "\n", omittingEmptySubsequences: false)
  let difference = zip(expected, written).first { $0 != $1 }
  #expect(
    held.terminal.transcript == transcript + "\n",
    "expected «\(difference?.0 ?? "")», written «\(difference?.1 ?? "")», in:\n\(held.terminal.transcript)",
    sourceLocation: sourceLocation)
  #expect(held.terminal.tooWide == [], sourceLocation: sourceLocation)
  #expect(!held.terminal.transcript.contains("\u{1B}"), sourceLocation: sourceLocation)
  return held
}

private final class Counter {
  private var bits: UInt64 = 0

  func next() -> UInt64 {
    bits += 1
    return bits
  }
}
