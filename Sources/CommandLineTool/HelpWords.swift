import Languages

/// What swift-argument-parser writes itself, in the words and the language of this program.
///
/// The patterns follow its `UsageGenerator`, `HelpGenerator` and `MessageInfo`, version 1.8.
enum HelpWords {
  static func reworded(_ text: String, in language: Language, width: Int) -> String {
    var text = text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
    if language == .spanish { text = headings(in: refusals(in: spanishNames(in: text))) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { isUsage($0) ? wrapped($0, width: width) : String($0) }.joined(separator: "\n")
  }

  /// The commands of usage lines and of pointers to more help by their Spanish names.
  private static func spanishNames(in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let start = ["USAGE: ", "Usage: "].first { line.hasPrefix($0) }
      guard let start else { return pointers(in: String(line)) }
      return start + CommandNames.inSpanish(String(line.dropFirst(start.count)))
    }.joined(separator: "\n")
  }

  /// `See 'campo help call' for …` and `See 'campo call --help' for …`.
  private static func pointers(in line: String) -> String {
    line.replacing(/See '([^']*)' for/) { "See '\(CommandNames.inSpanish(String($0.1)))' for" }
  }

  // MARK: Refusals

  /// The sentences about what was typed; only the first line holds them.
  private static func refusals(in text: String) -> String {
    text
      .replacing(/^Unknown option '([^']*)'\.? ?/) { "No existe la opción \($0.1). " }
      .replacing(/Did you mean '([^']*)'\?/) { "¿Quiso decir \($0.1)?" }
      .replacing(/^Missing value for '([^\n]*)'/) { "Falta el valor de \($0.1)." }
      .replacing(/^Missing expected argument '([^\n]*)'/) { "Falta \($0.1)." }
      .replacing(/^Unexpected argument '([^\n]*)'/) { "Sobra «\($0.1)»." }
      .replacing(/^(\d+) unexpected arguments: '([^\n]*)'/) {
        "Sobran \($0.1) palabras: «\($0.2.replacing("', '", with: "», «"))»."
      }
      .replacing(/^The option '([^']*)' does not take any value, but '([^\n]*)' was specified\./) {
        "La opción \($0.1) no lleva un valor; sobra «\($0.2)»."
      }
      .replacing(/^The value '([^\n]*)' is invalid for '([^']*)'(\.)?/) {
        "«\($0.1)» no sirve para \($0.2)."
      }
      .replacing(/Please provide one of ('[^\n]*')\./) {
        "Elija \($0.1.replacing(" and ", with: " o ").replacing(" or ", with: " o "))."
      }
      .replacing("Please provide one of the following:", with: "Elija uno de estos:")
      .replacing(/^Can't generate completion scripts for '([^']*)'\./) {
        "No hay un archivo de autocompletado para «\($0.1)»."
      }
      .replacing("Can't autodetect a supported shell.", with: "No se reconoce el intérprete.")
      .replacing(/Please use (--generate-completion-script=<shell>) with one of:/) {
        "Use \($0.1) con uno de estos:"
      }
      .replacing(#/(?m)^Help:  /#, with: "Ayuda:  ")
      .replacing(/(?m)^  See '([^']*)' for more information\./) { "  Más en «\($0.1)»." }
  }

  // MARK: Help

  /// The fixed words of a help screen.
  private static func headings(in text: String) -> String {
    pairs.reduce(text) { text, pair in text.replacing(pair.english, with: pair.spanish) }
      .replacing(/(?m)^  See '([^']*)' for detailed help\./) { "  Más en «\($0.1)»." }
  }

  private static let pairs: [(english: String, spanish: String)] = [
    ("OVERVIEW: ", "RESUMEN: "),
    ("USAGE: ", "USO: "),
    ("Usage: ", "Uso: "),
    ("ARGUMENTS:", "ARGUMENTOS:"),
    ("SUBCOMMANDS:", "ÓRDENES:"),
    ("OPTIONS:", "OPCIONES:"),
    ("Show the version.", "Muestra la versión."),
    ("Show help information.", "Muestra esta ayuda."),
    ("Show subcommand help information.", "Muestra la ayuda de una orden."),
    ("<options>", "<opciones>"),
    ("<subcommand>", "<orden>"),
    ("<subcommands>", "<órdenes>"),
    ("(default:", "(inicial:"),
    ("(default)", "(inicial)"),
    ("; default:", "; inicial:"),
    (" default:", " inicial:"),
    ("(values:", "(valores:"),
  ]

  // MARK: Usage

  private static func isUsage(_ line: Substring) -> Bool {
    ["USAGE: ", "Usage: ", "USO: ", "Uso: "].contains { line.hasPrefix($0) }
  }

  /// Breaks between options, never inside one.
  private static func wrapped(_ line: Substring, width: Int) -> String {
    let parts = line.replacing(#/ (?=\[|--|<|\.\.\.)/#, with: "\n")
      .replacing("\n...", with: " ...").replacing(/(--\w+)\n</) { "\($0.1) <" }
    var lines = [""]
    for part in parts.split(separator: "\n") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] += part
      } else if lines[lines.count - 1].count + 1 + part.count <= width {
        lines[lines.count - 1] += " " + part
      } else {
        lines.append("       " + part)
      }
    }
    return lines.joined(separator: "\n")
  }
}
