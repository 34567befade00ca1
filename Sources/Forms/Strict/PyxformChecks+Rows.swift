extension PyxformChecks {
  /// Reads one row of the survey sheet.
  mutating func read(_ row: PyxformSheet.Row) {
    guard row["disabled"].flatMap(\.pyxformYesNo) != true else { return }
    guard row.cells.keys.contains(where: { $0 != ["disabled"] }) else { return }
    guard let written = row["type"] else {
      if row.has("name") || row.has("label") { refuse(.missingType, row, "type") }
      return
    }
    let type = PyxformType.canonical[written] ?? written
    var element = PyxformElement(row: row, name: row["name"] ?? "", type: type, isSection: false)
    element.triggers = triggers(of: row)
    let parameters = PyxformParameters(row["parameters"] ?? "")
    if parameters.isMalformed { return refuse(.malformedParameters, row, "parameters") }
    if type == "audit" { return readAudit(row, parameters.values) }
    if type == "calculate", row["bind", "calculate"] == nil, !hasDynamicDefault(row) {
      refuse(.missingCalculation(element.name), row, "calculation")
    }
    guard !Self.settingTypes.contains(type) else { return }
    read(element, parameters.values)
  }

  private mutating func read(_ element: PyxformElement, _ parameters: [String: String]) {
    let row = element.row
    if let kind = PyxformType.end(element.type) {
      checkSaveTo(row, name: nil, isSection: true)
      return end(kind, row)
    }
    guard let name = name(of: element) else { return }
    let begin = PyxformType.begin(element.type)
    checkSaveTo(row, name: name, isSection: begin != nil)
    if let begin { return open(begin, name, row) }
    questionNames.insert(name)
    count(name)
    let named = PyxformElement(
      row: row, name: name, type: element.type, isSection: false, triggers: element.triggers)
    readQuestion(named, parameters)
  }

  private static let settingTypes: Set<String> = [
    "form_title", "set_form_title", "form_id", "set_form_id", "prefix",
  ]

  private func hasDynamicDefault(_ row: PyxformSheet.Row) -> Bool {
    row["default"].map { DefaultCell.isExpression($0, for: .calculate) } ?? false
  }

  /// The names of the trigger cell, one between commas.
  private mutating func triggers(of row: PyxformSheet.Row) -> [String] {
    guard let cell = row["trigger"] else { return [] }
    let pieces = cell.split(separator: ",").map { PyxformReferences(String($0)) }
    let isWrong =
      cell.utf8.count < 3 || !cell.contains("${")
      || pieces.contains { $0.isMalformed || $0.found.count > 1 }
    guard !isWrong else {
      refuse(.malformedTrigger, row, "trigger")
      return []
    }
    let names = pieces.flatMap(\.found).map(\.name)
    triggers += names.map { ($0, row.number) }
    return names
  }

  /// The row's name, noted as taken; nil when it cannot be used.
  private mutating func name(of element: PyxformElement) -> String? {
    var name = element.name
    if name.isEmpty {
      guard element.type == "note", !element.row.has("name") else {
        refuse(.missingName(as: nil), element.row, "name")
        return nil
      }
      name = "generated_note_name_\(element.row.number)"
    }
    guard PyxformName.isName(name) else {
      refuse(.refusedName(name), element.row, "name")
      return nil
    }
    nameCounts[name, default: 0] += 1
    guard name != "meta" else {
      refuse(.reservedName(name), element.row, "name")
      return nil
    }
    if !containers[containers.count - 1].names.insert(name).inserted {
      refuse(.repeatedName(name, firstRow: firstRow(of: name)), element.row, "name")
    }
    return name
  }

  private func firstRow(of name: String) -> Int {
    survey?.rows.first { $0["name"] == name }?.number ?? 0
  }

  /// Notes an element of the converted form, as often as the loops around it repeat it.
  mutating func count(_ name: String) {
    elementCounts[name, default: 0] += containers.reduce(1) { $0 * $1.copies }
  }

  private mutating func open(_ begin: PyxformType.Begin, _ name: String, _ row: PyxformSheet.Row) {
    var container = PyxformContainer(kind: begin.kind, name: name, row: row.number)
    container.path = (containers.last?.path ?? []) + [.init(name: name, kind: begin.kind)]
    count(name)
    switch begin.kind {
    case .group: break
    case .loop: checkRepeat(name, row)
    case .list: container.copies = copies(of: begin, row)
    }
    if let count = row["control", "jr:count"], PyxformReferences.whole(count) == nil {
      generate("\(name)_count")
    }
    elements.append(
      PyxformElement(row: row, name: name, type: begin.kind.rawValue, isSection: true))
    containers.append(container)
    if row["control", "appearance"]?.words.contains("table-list") == true { tableList = .awaited }
  }

  /// Notes a question that pyxform adds to the container at hand.
  mutating func generate(_ name: String) {
    containers[containers.count - 1].generatedNames.insert(name)
    count(name)
  }

  private mutating func checkRepeat(_ name: String, _ row: PyxformSheet.Row) {
    if name == settings?["name"] ?? "data" {
      refuse(.repeatNamedAsForm(name), row, "name")
    } else if !repeatNames.insert(name).inserted || containers.contains(where: { $0.copies > 1 }) {
      refuse(.repeatedRepeat(name), row, "name")
    }
  }

  /// A loop makes a group of every choice but `none`.
  private mutating func copies(of begin: PyxformType.Begin, _ row: PyxformSheet.Row) -> Int {
    guard let list = begin.list else {
      refuse(.loopWithoutList, row, "type")
      return 1
    }
    guard let rows = choices[list] else {
      refuse(.unknownList(list, nearest: nil), row, "type")
      return 1
    }
    let used = rows.filter { $0["name"] != "none" }
    for choice in used {
      let name = choice["name"] ?? ""
      if !PyxformName.isName(name) { refuse(.refusedName(name), row, "type") }
      if !choice.has("label") { refuse(.choiceNeedsLabel(name, list: list), row, "type") }
    }
    return used.count
  }

  private mutating func end(_ kind: PyxformType.Kind, _ row: PyxformSheet.Row) {
    guard let last = containers.last, containers.count > 1, last.kind == kind else {
      return refuse(.endWithoutBegin(kind == .group ? .group : .loop), row, "type")
    }
    tableList = .none
    closeInnermost()
  }

  mutating func closeInnermost() {
    let closed = containers.removeLast()
    for name in closed.generatedNames.intersection(closed.names).sorted() {
      refuse(
        .pyxform(.generatedName(name)), in: survey, row: firstRow(of: name), column: "name")
    }
  }
}
