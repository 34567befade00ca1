import Foundation
import Languages

extension Language {
  /// What `--lang` says, else `CAMPO_LANG`, else the locale; Spanish when none says.
  static let ofThisProcess: Language = {
    let arguments = ProcessInfo.processInfo.arguments
    let environment = ProcessInfo.processInfo.environment
    let asked =
      arguments.firstIndex(of: "--lang").flatMap { arguments.dropFirst($0 + 1).first }
      ?? arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    let locales = ["CAMPO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    return ([asked].compactMap(\.self) + locales).lazy.compactMap(Language.init(locale:)).first
      ?? .spanish
  }()
}
