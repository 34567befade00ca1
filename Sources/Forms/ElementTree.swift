/// Grows the flat tree of elements row by row and keeps names unique among siblings.
struct ElementTree {
  private(set) var drafts: [ElementDraft] = []
  private(set) var open: [OpenSection] = []
  /// First row of each name, and the names by lower case, for each level now open.
  private var levels: [Level] = [Level()]

  private struct Level {
    var rows: [String: Int] = [:]
    var spellings: [String: String] = [:]
    /// The number that the next row of a repeated name gets.
    var numbers: [String: Int] = [:]
  }

  /// What is wrong with giving `name` to the next element; notes the name as taken.
  mutating func claim(_ name: String, row: Int) -> FormProblem? {
    let level = levels.count - 1
    if let first = levels[level].rows[name] { return .repeatedName(name, firstRow: first) }
    levels[level].rows[name] = row
    if let other = levels[level].spellings.updateValue(name, forKey: name.lowercased()) {
      return .namesDifferByCase(name, other: other)
    }
    return nil
  }

  /// The first free name of `name_2`, `name_3` and so on, noted as taken; numbers begin at `first`.
  mutating func claimNext(after name: String, from first: Int, row: Int) -> String {
    let level = levels.count - 1
    var number = max(first, levels[level].numbers[name] ?? first)
    while levels[level].spellings["\(name)_\(number)".lowercased()] != nil { number += 1 }
    levels[level].numbers[name] = number + 1
    let next = "\(name)_\(number)"
    _ = claim(next, row: row)
    return next
  }

  /// Adds an element inside the innermost open section and returns its id.
  @discardableResult
  mutating func append(
    _ name: String, _ kind: Element.Kind, _ face: ElementFace, row: Int
  ) -> Int {
    let parent = open.last { $0.element != nil }?.element
    let draft = ElementDraft(
      id: drafts.count, name: name, path: path(of: name, in: parent), parent: parent,
      loops: loops(around: parent), subtreeEnd: drafts.count + 1, kind: kind, face: face, row: row)
    drafts.append(draft)
    return draft.id
  }

  mutating func begin(_ section: OpenSection) {
    open.append(section)
    levels.append(Level())
  }

  /// Closes the innermost section; false when none of this kind is innermost.
  mutating func end(_ kind: SectionKind) -> Bool {
    guard let section = open.last else { return false }
    guard section.kind == kind || !open.contains(where: { $0.kind == kind }) else { return false }
    open.removeLast()
    levels.removeLast()
    if let element = section.element { drafts[element].subtreeEnd = drafts.count }
    return section.kind == kind
  }

  /// Closes what its author left open and returns it, innermost first.
  mutating func endAll() -> [OpenSection] {
    let left = open.reversed()
    for section in left { _ = end(section.kind) }
    return Array(left)
  }

  private func path(of name: String, in parent: Int?) -> String {
    parent.map { "\(drafts[$0].path)/\(name)" } ?? name
  }

  private func loops(around parent: Int?) -> [Int] {
    guard let parent else { return [] }
    guard case .loop = drafts[parent].kind else { return drafts[parent].loops }
    return drafts[parent].loops + [parent]
  }
}
