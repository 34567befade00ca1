import Languages

extension Language {
  /// What `--lang` says, else `CAMPO_LANG`, else the locale; Spanish when none says.
  static func ofTheDemonstration(
    _ arguments: [String], environment: [String: String]
  ) -> Language {
    let asked = arguments.firstIndex(of: "--lang").flatMap { arguments.dropFirst($0 + 1).first }
    let locales = ["CAMPO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    return ([asked].compactMap(\.self) + locales).lazy.compactMap(Language.init(locale:)).first
      ?? .spanish
  }
}
