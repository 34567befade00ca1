import Fieldwork
import Languages
import Storage

/// Who holds the cases of a study, in words.
struct CaseHolders {
  private let holders: [String: CaseHolder]
  private let names: [String: String]
  private let isCentre: Bool

  init(_ file: SurveyFile) throws {
    holders = try file.caseHolders()
    names = Dictionary(try file.devices().map { ($0.id, $0.name) }) { $1 }
    isCentre = file.installation.role == .centre
  }

  /// Whether there is anything to tell: a device's own file tells nothing of others.
  var areTold: Bool { isCentre && holders.values.contains { $0 != .nobody } }

  subscript(caseID: String) -> CaseHolder { holders[caseID] ?? .nobody }

  /// The device's name, «todos» or nothing.
  func words(for caseID: String) -> String {
    switch self[caseID] {
    case .nobody: ""
    case .everyone: say(es: "todos", en: "everyone")
    case .device(let id): names[id] ?? String(id.prefix(8))
    }
  }

  /// What a centre has to do with cases that no device receives; nil when there are none.
  var reminder: String? {
    let count = holders.values.count { $0 == .nobody }
    guard isCentre, count > 0 else { return nil }
    let cases = counted(
      count, es: ("caso sin asignar", "casos sin asignar"),
      en: ("case not assigned", "cases not assigned"))
    return cases
      + say(
        es: ": ningún equipo recibe lo no asignado hasta «campo casos asignar».",
        en: ": no device receives what is not assigned until “campo cases assign”.")
  }

  /// The holder that a word names: a device, «todos» or «ninguno».
  static func holder(named word: String, in file: SurveyFile) throws -> CaseHolder {
    switch word.folded {
    case "todos", "everyone": .everyone
    case "ninguno", "none": .nobody
    default: .device(try file.device(named: word).id)
    }
  }
}
