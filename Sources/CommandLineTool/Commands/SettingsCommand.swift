import ArgumentParser
import Fieldwork
import Languages
import Reporting
import Storage

struct SettingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settings",
      abstract: say(
        es: "Ajustes del estudio: los muestra, o cambia uno.",
        en: "The study's settings: shows them, or changes one."),
      discussion: say(
        es: """
          Sin argumentos los muestra todos. campo ajustes decimal coma cambia uno; con un valor vacío \
          ("") vuelve al inicial. Los ajustes viajan con el estudio.
          """,
        en: """
          Without arguments it shows them all. campo settings decimal comma changes one; an empty \
          value ("") goes back to the default. Settings travel with the study.
          """),
      aliases: ["ajustes"])
  }

  static var names: [String] { CommandNames.names(of: Self.self) }

  @Argument(
    help: ArgumentHelp(
      say(es: "Ajuste, por su nombre.", en: "The setting's name."),
      valueName: say(es: "ajuste", en: "setting")))
  var key: String?

  @Argument(
    help: ArgumentHelp(
      say(es: "Valor nuevo.", en: "The new value."), valueName: say(es: "valor", en: "value")))
  var value: String?

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let settings = try file.settings()
    guard let key else { return Streams.show(list(settings)) }
    let setting = try known(key)
    guard let value else {
      return Streams.show(shown(setting, settings))
    }
    var changed = settings
    changed[setting.key] = value.isEmpty ? nil : try setting.checked(value)
    // Some settings bind each other: all are read again before one is kept.
    _ = try CallingRules(settings: changed)
    try file.set(setting.key, to: changed[setting.key], by: InterviewerName.ofThisAccount)
    let now = shown(setting, changed)
    Streams.show("\(setting.name(in: .ofThisProcess)): \(now)")
  }

  private func shown(_ setting: StudySetting, _ settings: [String: String]) -> String {
    settings[setting.key].map { setting.shown($0, in: .ofThisProcess) }
      ?? setting.initial(in: .ofThisProcess)
  }

  private func known(_ word: String) throws -> StudySetting {
    if let setting = StudySetting(named: word) { return setting }
    let names = StudySetting.all.flatMap { [$0.name.spanish, $0.key] }
    throw CommandFailure.unknownSetting(word, nearest: nearest(to: word, among: names))
  }

  /// Each setting on a line of its own, and under it what it is.
  private func list(_ settings: [String: String]) -> String {
    StudySetting.all.map { setting in
      let value = shown(setting, settings)
      let mark = settings[setting.key] == nil ? "" : " *"
      let meaning = setting.meaning(in: .ofThisProcess).wrapped(to: Streams.width - 4)
      let head = "\(setting.name(in: .ofThisProcess)) = \(value)\(mark)"
      return (head.wrapped(to: Streams.width) + meaning.map { "    " + $0 })
        .map { $0 + "\n" }.joined()
    }.joined() + say(es: "* cambiado en este estudio", en: "* changed in this study")
  }
}
