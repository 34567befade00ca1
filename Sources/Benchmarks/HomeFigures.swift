import Fieldwork
import Forms
import Foundation
import Interviewing
import Responses
import Spreadsheets
import Storage

/// What an interviewer waits for with a full file: the home screen, and the next prompt after Enter.
struct HomeFigures {
  private static let sizes = [10_000, 30_000, 100_000]
  private static let questions = 500
  private static let runs = 15
  private let bench: Bench

  init(_ bench: Bench) {
    self.bench = bench
  }

  func measure() throws -> [Figure] {
    let file = try SurveyFile.makeStudy(
      at: bench.path("full.campo"), name: "full",
      forms: [Self.short, LargeForm.workbook(questions: Self.questions)].map(Bench.body),
      surroundings: .ofThisMachine)
    var homes: [(size: Int, time: Taken)] = []
    var answers: [(size: Int, time: Taken)] = []
    var held = 0
    for size in Self.sizes {
      try fill(file, from: held, to: size)
      held = size
      homes.append((size, try home()))
      answers.append((size, try answer(in: file)))
    }
    let withCases = try homeWithCases()
    let home = Growth(name: "home screen", unit: "interviews", times: homes)
    let answer = Growth(name: "99th percentile of 500 answers", unit: "interviews", times: answers)
    let full = Self.sizes[Self.sizes.count - 1]
    return [
      Figure(
        "home screen on 100,000 interviews", home.time(of: full), atMost: 0.080,
        comparison: "whole process")
    ] + home.figures + [
      Figure(
        "Enter to next prompt, 99th percentile", answer.time(of: full), atMost: 0.020,
        comparison: "500 questions, 100,000 interviews, on the disk")
    ] + answer.figures + [
      Figure(
        "home screen with 20,000 cases", withCases, atMost: 0.080,
        comparison: "whole process, 20,000 attempts")
    ]
  }

  /// `campo` alone on a contact list of which every other case was called twice.
  private func homeWithCases() throws -> Taken {
    let path = bench.path("cases.campo")
    let file = try SurveyFile.makeStudy(
      at: path, name: "cases", forms: [Bench.body(of: Self.short)], surroundings: .ofThisMachine)
    let roles = CaseRoles(headers: ["caso", "nombre", "celular"])
    _ = try file.importCases(
      (0..<20_000).map { number in
        ContactCase(
          id: "\(number)",
          fields: [
            CaseField(name: "caso", value: "\(number)"), CaseField(name: "nombre", value: "Ana"),
            CaseField(name: "celular", value: "9\(10_000_000 + number)"),
          ], roles: roles)
      })
    try file.record(
      (0..<20_000).map { number in
        Attempt(
          id: file.newID(), caseID: "\(number / 2 * 2)", at: .now, by: "A", device: "uno",
          mode: .phone, code: number.isMultiple(of: 5) ? "2.11b" : "3.13",
          edition: "AAPOR 2023 (10)")
      })
    return try (0..<Self.runs).map { _ in try bench.timeOfProcess(["--study", path]) }.median
  }

  private static let short = MarkdownWorkbook(
    fileName: "corta.md",
    text: """
      | survey |
      | | type | name | label |
      | | start | inicio | |
      | | integer | nota | ¿Nota? |
      | settings |
      | | form_title | form_id | version |
      | | Corta | corta | 1 |
      """)

  /// The interviews of other days: the home screen counts those of today one by one.
  private static let earlier = "2026-01-15T10:00:00.000-05:00"

  private func fill(_ file: SurveyFile, from first: Int, to last: Int) throws {
    let stored = try file.form("corta")
    let rows = RowImport(plan: try InterviewPlan(stored.form), header: ["KEY", "inicio", "nota"])
    let settings = DataImport.Settings(
      formHash: stored.hash, source: "bench", keyColumn: 0, purpose: .sample, person: "A",
      misfits: .keep)
    var bringing = DataImport(into: file, rows: rows, settings: settings)
    for number in first..<last {
      try bringing.add(
        line: number + 2, fields: ["\(number)", Self.earlier, "\(number % 11)"], bytes: [])
    }
    try bringing.flush()
  }

  /// `campo` alone, until its input ends.
  private func home() throws -> Taken {
    try (0..<Self.runs).map { _ in
      try bench.timeOfProcess(["--study", bench.path("full.campo")])
    }.median
  }

  /// The 99th percentile of answering, saving durably and making the next prompt.
  private func answer(in file: SurveyFile) throws -> Taken {
    let stored = try file.form("grande")
    let opening = InterviewOpening(
      id: UUID().uuidString.filter { $0 != "-" }.lowercased(), formID: "grande",
      formHash: stored.hash, purpose: .sample, interviewer: "A",
      language: stored.form.defaultLanguage.name, startedAt: .now)
    let draft = try file.startDraft(opening)
    var interview = Interview(plan: try InterviewPlan(stored.form), opening: opening)
    var times: [Taken] = []
    for number in 0..<Self.questions {
      times.append(
        try Taken {
          let advance = try interview.answering("\(number % 90)", at: .now)
          try draft.record(advance.changes, at: advance.interview.moment)
          interview = advance.interview
          guard case .question = interview.step else { return }
        })
    }
    try draft.discard()
    return times.sorted { $0.wall < $1.wall }[Self.questions * 99 / 100]
  }
}
