import Languages

/// What the interviewer typed at a prompt, before the form is asked about it.
enum TypedEntry: Equatable {
  case answer(String)
  case command(SessionCommand)
  case unknownCommand(String, nearest: SessionCommand.Verb?)
  case ambiguousCommand(String, [SessionCommand.Verb])

  /// Reads a line; commands begin with a colon, `::` and a leading space make it an answer.
  init(_ line: String, language: Language) {
    switch line.folded {
    case "?":
      self = .command(SessionCommand(verb: .explain, argument: ""))
      return
    case "+":
      self = .command(SessionCommand(verb: .more, argument: ""))
      return
    default: break
    }
    guard line.hasPrefix(":") else {
      self = .answer(line)
      return
    }
    guard !line.hasPrefix("::") else {
      self = .answer(String(line.dropFirst()))
      return
    }
    self = TypedEntry(command: line.dropFirst(), language: language)
  }

  /// Reads what follows the colon: a word and its argument.
  private init(command: Substring, language: Language) {
    let word = command.prefix { !$0.isWhitespace }.folded
    let argument = command.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    let verbs = SessionCommand.Verb.matches(word, in: language)
    switch verbs.count {
    case 1:
      self = .command(
        SessionCommand(verb: verbs[0], argument: String(argument).withoutOuterSpaces))
    case 0: self = .unknownCommand(word, nearest: SessionCommand.Verb.nearest(to: word, language))
    default: self = .ambiguousCommand(word, verbs)
    }
  }
}

/// A command at the prompt, such as `:ir nps`.
struct SessionCommand: Equatable {
  enum Verb: CaseIterable {
    case back, next, goTo, dontKnow, refuse, notApplicable, leaveOpen, outline, review, topics
    case note, quote, flag, attach, edit, language, more, explain, add, remove, undo
    case answerSheet, appointment, breakOff, time, byKey, redraw, pause, quit, finalize, help
  }

  let verb: Verb
  let argument: String
}

extension SessionCommand.Verb {
  /// Its word without the colon; guidance has a sign instead.
  func word(in language: Language) -> String { words(in: language) }

  /// As it is typed: `:atrás`, `?`.
  func typed(in language: Language) -> String {
    self == .explain ? "?" : ":" + word(in: language)
  }

  private var words: Sentence {
    switch self {
    case .back: Sentence(es: "atrás", en: "back")
    case .next: Sentence(es: "siguiente", en: "next")
    case .goTo: Sentence(es: "ir", en: "goto")
    case .dontKnow: Sentence(es: "ns", en: "dk")
    case .refuse: Sentence(es: "nr", en: "refuse")
    case .notApplicable: Sentence(es: "na", en: "na")
    case .leaveOpen: Sentence(es: "pendiente", en: "skip")
    case .outline: Sentence(es: "lista", en: "list")
    case .review: Sentence(es: "revisar", en: "review")
    case .topics: Sentence(es: "temas", en: "topics")
    case .note: Sentence(es: "nota", en: "note")
    case .quote: Sentence(es: "textual", en: "quote")
    case .flag: Sentence(es: "marca", en: "flag")
    case .attach: Sentence(es: "adjuntar", en: "attach")
    case .edit: Sentence(es: "editar", en: "edit")
    case .language: Sentence(es: "idioma", en: "lang")
    case .more: Sentence(es: "más", en: "more")
    case .explain: Sentence(es: "?", en: "?")
    case .add: Sentence(es: "agregar", en: "add")
    case .remove: Sentence(es: "quitar", en: "remove")
    case .undo: Sentence(es: "deshacer", en: "undo")
    case .answerSheet: Sentence(es: "respuestas", en: "faq")
    case .appointment: Sentence(es: "cita", en: "appointment")
    case .breakOff: Sentence(es: "interrumpir", en: "breakoff")
    case .time: Sentence(es: "tiempo", en: "time")
    case .byKey: Sentence(es: "auto", en: "auto")
    case .redraw: Sentence(es: "ver", en: "show")
    case .pause: Sentence(es: "pausa", en: "pause")
    case .quit: Sentence(es: "cerrar", en: "quit")
    case .finalize: Sentence(es: "finalizar", en: "finalize")
    case .help: Sentence(es: "ayuda", en: "help")
    }
  }

  /// One letter for what must go quickly; these go before any longer word.
  private var letter: String? {
    switch self {
    case .appointment: "c"
    case .breakOff: "i"
    case .back: "b"
    default: nil
    }
  }

  /// The key that stands for it on terminals that have such keys.
  var key: FunctionKey? {
    switch self {
    case .help: .f1
    case .answerSheet: .f2
    case .note: .f3
    case .quote: .f4
    case .undo: .f5
    case .appointment: .f6
    case .breakOff: .f7
    case .pause: .f8
    case .outline: .f9
    case .redraw: .redraw
    default: nil
    }
  }

  /// The verbs that a folded word means or begins: whole words first, then the screen's language.
  static func matches(_ word: String, in language: Language) -> [Self] {
    guard !word.isEmpty else { return [.help] }
    let languages = [language] + Language.allCases.filter { $0 != language }
    if let exact = languages.lazy.flatMap({ whole(word, in: $0) }).first { return [exact] }
    if let short = allCases.first(where: { $0.letter == word }) { return [short] }
    return languages.lazy.map { language in
      allCases.filter { $0.word(in: language).folded.hasPrefix(word) }
    }.first { !$0.isEmpty } ?? []
  }

  private static func whole(_ word: String, in language: Language) -> [Self] {
    allCases.filter { $0.word(in: language).folded == word }
  }

  /// The verb whose word in either language is nearest to what was typed.
  fileprivate static func nearest(to word: String, _ language: Language) -> Self? {
    let languages = [language] + Language.allCases.filter { $0 != language }
    let words = languages.flatMap { language in allCases.map { $0.word(in: language) } }
    guard let near = Languages.nearest(to: word, among: words) else { return nil }
    return allCases.first { verb in languages.contains { verb.word(in: $0) == near } }
  }
}
