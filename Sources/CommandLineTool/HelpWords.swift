import Languages

/// The few words that swift-argument-parser writes itself, in Spanish.
enum HelpWords {
  static func translated(_ text: String, to language: Language) -> String {
    guard language == .spanish else { return text }
    return pairs.reduce(text) { text, pair in text.replacing(pair.english, with: pair.spanish) }
  }

  private static let pairs: [(english: String, spanish: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "USO: "),
    ("Usage: ", "Uso: "),
    ("ARGUMENTS:", "ARGUMENTOS:"),
    ("OPTIONS:", "OPCIONES:"),
    ("SUBCOMMANDS:", "ÓRDENES:"),
    ("Show the version.", "Muestra la versión."),
    ("Show help information.", "Muestra esta ayuda."),
    ("  See 'campo help <subcommand>' for detailed help.", "  Más en «campo help ORDEN»."),
    ("  See 'campo --help' for more information.", "  Más en «campo --help»."),
    ("for more information.", "para saber más."),
    ("Error: Missing expected argument", "Falta"),
    ("Error: Missing value for", "Falta el valor de"),
    ("Error: Unknown option", "No existe la opción"),
    ("Error: Unexpected argument", "Sobra"),
    ("Error: ", ""),
    ("Did you mean", "¿Quiso decir"),
    ("<subcommand>", "<orden>"),
    ("(default: ", "(inicial: "),
    ("(values: ", "(valores: "),
    ("Help:", "Ayuda:"),
    (" is invalid for ", " no sirve para "),
    ("The value ", "El valor "),
  ]
}
