import Foundation
import Languages

/// The words after the program's name, with `--lang` taken out: it may stand anywhere, before a
/// command and after `help` too.
struct ProgramArguments {
  static let ofThisProcess = ProgramArguments(
    words: Array(ProcessInfo.processInfo.arguments.dropFirst()))

  private(set) var words: [String] = []
  /// What `--lang` says, the last time if several.
  private(set) var language: String?

  init(words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        self.words += [word] + rest
        return
      }
      if word.hasPrefix("--lang=") {
        language = String(word.dropFirst(7))
      } else if word == "--lang", let value = rest.first, !value.hasPrefix("-") {
        language = value
        rest.removeFirst()
      } else {
        self.words.append(word)
      }
    }
  }
}

extension [String] {
  /// The words with values such as -5 behind `--`, where the parser takes no word for an option.
  ///
  /// Only settings are given values that may be negative, and refused with their limits.
  var withNegativeValues: [String] {
    guard let command = first, SettingsCommand.names.contains(command), !contains("--") else {
      return self
    }
    let isNegative = { (word: String) in
      word.first == "-" && word.dropFirst().first?.isNumber == true
    }
    guard contains(where: isNegative) else { return self }
    let place = firstIndex(where: isNegative) ?? endIndex
    let options = self[(place + 1)...]
    return self[..<place] + options + ["--", self[place]]
  }
}

extension Language {
  /// What `--lang` says, else `CAMPO_LANG`, else the locale; Spanish when none says.
  static let ofThisProcess: Language = {
    let environment = ProcessInfo.processInfo.environment
    let locales = ["CAMPO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].map { environment[$0] }
    return ([ProgramArguments.ofThisProcess.language] + locales).lazy
      .compactMap { $0.flatMap(Language.init(locale:)) }.first ?? .spanish
  }()
}

/// The words of the screen in the language of this process.
func say(es spanish: String, en english: String) -> String {
  Sentence(es: spanish, en: english)(in: .ofThisProcess)
}

/// A number and its noun, in the form the number asks for.
func counted(
  _ number: Int, es spanish: (one: String, many: String), en english: (one: String, many: String)
) -> String {
  let noun =
    number == 1
    ? say(es: spanish.one, en: english.one) : say(es: spanish.many, en: english.many)
  return "\(number) \(noun)"
}
