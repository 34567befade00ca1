import Fieldwork
import Forms
import Foundation
import Languages
import Storage
import Sync

/// The study's own tables, or what holds until it has them.
extension SurveyFile {
  func dispositionTable() throws -> DispositionTable {
    guard let stored = try register(StudyRegister.dispositions.rawValue) else { return .standard }
    return try DispositionTable(columns: stored.columns, rows: stored.rows)
  }

  func answerSheet() throws -> AnswerSheet {
    guard let stored = try register(StudyRegister.answers.rawValue) else {
      return .standard(in: .ofThisProcess)
    }
    return try AnswerSheet(columns: stored.columns, rows: stored.rows)
  }

  func quotaPlan() throws -> QuotaPlan? {
    guard let stored = try register(StudyRegister.quotas.rawValue) else { return nil }
    return try QuotaPlan(columns: stored.columns, rows: stored.rows)
  }

  /// What a quota may look at: every question outside repeats, of any version, with the names of its
  /// choices, and every column of the contact list with whatever it holds.
  func quotaVariables() throws -> [String: Set<String>?] {
    var known: [String: Set<String>?] = [:]
    for stored in try formIDs().flatMap({ try forms($0) }) {
      for element in stored.form.elements where element.loops.isEmpty {
        guard let question = element.question else { continue }
        guard case .selectOne = question.type, question.choiceSource == nil else {
          known[element.name] = .some(nil)
          continue
        }
        let names = Set((stored.form.choices(of: question)?.choices ?? []).map(\.name))
        guard case .some(let before) = known[element.name] else {
          known[element.name] = names
          continue
        }
        known[element.name] = .some(before.map { $0.union(names) })
      }
    }
    for contact in try cases() {
      for field in contact.fields { known[field.name] = .some(nil) }
    }
    return known
  }

  func steps() throws -> InDepthSteps {
    guard let stored = try register(StudyRegister.steps.rawValue) else { return InDepthSteps() }
    return try InDepthSteps(columns: stored.columns, rows: stored.rows)
  }

  /// The form of that id, the one the study calls with, or its only one.
  func onlyForm(or id: String?) throws -> StoredForm {
    if let id { return try form(id) }
    let known = try formIDs()
    if let chosen = try settings()[StudySetting.questionnaire.key], known.contains(chosen) {
      return try form(chosen)
    }
    guard known.count != 1 else { return try form(known[0]) }
    guard let chosen = FormMenu(known).choice() else { throw CommandFailure.noForm(known: known) }
    return try form(chosen)
  }
}

/// Asks which questionnaire, once for as long as the program runs.
private struct FormMenu {
  private static let memory = "CAMPO_FORM"
  let ids: [String]

  init(_ ids: [String]) { self.ids = ids }

  /// Nil where nobody is there to be asked.
  func choice() -> String? {
    let remembered = ProcessInfo.processInfo.environment[Self.memory]
    if let remembered, ids.contains(remembered) { return remembered }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    for (place, id) in ids.enumerated() { Streams.show("  \(place + 1)  \(id)") }
    print(say(es: "¿Con qué cuestionario? ", en: "With which questionnaire? "), terminator: "")
    fflush(nil)
    guard let typed = readLine()?.trimmingCharacters(in: .whitespaces), !typed.isEmpty else {
      return nil
    }
    let place = Int(typed).map { $0 - 1 }
    let chosen =
      place.flatMap { ids.indices.contains($0) ? ids[$0] : nil }
      ?? ids.first { $0.folded.hasPrefix(typed.folded) }
    if let chosen { setenv(Self.memory, chosen, 1) }
    return chosen
  }
}
