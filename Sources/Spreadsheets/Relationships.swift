/// Where the parts that one part refers to are (`_rels/….rels`).
final class Relationships: PartHandler {
  let folder: String
  private var targets: [String: String] = [:]
  private var targetsByType: [String: String] = [:]

  /// The relationships of a part in the given folder, `""` for the archive's root.
  init(folder: String) { self.folder = folder }

  /// The part with a relationship id.
  func part(id: String) -> String? { targets[id] }

  /// The part of a type, named by its last word because the two editions of the standard have
  /// different addresses.
  func part(ofType type: String) -> String? { targetsByType[type] }

  override func begin(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    let path = resolved(target)
    if let id = attributes["Id"] { targets[id] = path }
    if let type = attributes["Type"]?.split(separator: "/").last {
      targetsByType[String(type)] = path
    }
  }

  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for component in target.split(whereSeparator: { $0 == "/" || $0 == "\\" })
    where component != "." {
      if component == ".." { _ = path.popLast() } else { path.append(component) }
    }
    return path.joined(separator: "/")
  }
}
