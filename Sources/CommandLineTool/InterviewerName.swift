import Expressions
import Foundation
import Languages

/// Who is at the keyboard: as told, from the environment, asked once a day, or the account's name.
enum InterviewerName {
  static func known(_ told: String?) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let name = told ?? environment["CAMPO_INTERVIEWER"], !name.isEmpty { return name }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return account }
    let last = Remembered.load()
    if let last, last.day == Moment.now().date.iso { return last.name }
    let name = asked(offering: last?.name ?? account)
    Remembered(name: name, day: Moment.now().date.iso).save()
    return name
  }

  /// Who makes a change to the study: as told by the environment, else the account's name.
  static var ofThisAccount: String {
    let environment = ProcessInfo.processInfo.environment
    if let name = environment["CAMPO_INTERVIEWER"], !name.isEmpty { return name }
    return account
  }

  private static var account: String {
    ProcessInfo.processInfo.environment["USER"] ?? NSUserName()
  }

  private static func asked(offering name: String) -> String {
    let question = say(
      es: "¿Quién entrevista? (Enter: \(name)) ", en: "Who is interviewing? (Enter: \(name)) ")
    print(question, terminator: "")
    fflush(nil)
    let typed = readLine()?.trimmingCharacters(in: .whitespaces)
      .precomposedStringWithCanonicalMapping
    return typed.flatMap { $0.isEmpty ? nil : $0 } ?? name
  }

  /// The name given last on this laptop, and on which day.
  private struct Remembered {
    let name: String
    let day: String

    static func load() -> Remembered? {
      guard let path = StateFolder.path("interviewer"),
        let text = try? String(contentsOfFile: path, encoding: .utf8)
      else { return nil }
      let lines = text.split(separator: "\n").map(String.init)
      return lines.count == 2 ? Remembered(name: lines[1], day: lines[0]) : nil
    }

    func save() { StateFolder.write("\(day)\n\(name)\n", to: "interviewer") }
  }
}

/// Where the program keeps small conveniences of this user, apart from any study.
enum StateFolder {
  static func path(_ name: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let state = environment["XDG_STATE_HOME"], !state.isEmpty { return "\(state)/campo/\(name)" }
    return environment["HOME"].map { "\($0)/.local/state/campo/\(name)" }
  }

  /// Nothing is said when it cannot be written: it is only a convenience.
  static func write(_ text: String, to name: String) {
    guard let path = path(name) else { return }
    let file = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: file, options: .atomic)
  }
}
