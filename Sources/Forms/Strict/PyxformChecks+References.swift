import Languages

extension PyxformChecks {
  /// Every `${name}` must be well formed and name exactly one row.
  mutating func checkReferences() {
    if settings?["omit_instanceID"].flatMap(\.pyxformYesNo) != true {
      nameCounts["instanceID", default: 0] += 1
    }
    if let survey { checkCells(of: survey) { !["type", "name", "trigger"].contains($0.first) } }
    if let table = sheet("settings").map({ table($0, .settings) }) {
      checkCells(of: table) { _ in true }
    }
    if let table = sheet("entities").map({ table($0, .entities) }) {
      checkCells(of: table) { !["dataset", "list_name", "list name", "repeat"].contains($0.first) }
    }
    if let choicesSheet { checkChoices(choicesSheet) }
    for (name, row) in choiceSources {
      check(name, in: survey, row: row, column: "type", counts: elementCounts)
    }
    checkConverted()
  }

  /// Labels are read; where the sheet has none, pyxform reads every column.
  private mutating func checkChoices(_ table: PyxformSheet) {
    let translatable: Set<String?> = ["label", "image", "big-image", "audio", "video"]
    let hasAny = table.paths.contains { translatable.contains($0.first) }
    checkCells(of: table) { !hasAny || translatable.contains($0.first) }
  }

  private mutating func checkCells(of table: PyxformSheet, where isRead: ([String]) -> Bool) {
    for row in table.rows {
      for (column, text) in row.written where isRead(table.paths[column]) {
        let references = PyxformReferences(text)
        let header = table.headers[column]
        if references.isMalformed {
          refuse(.pyxform(.malformedReference), in: table, row: row.number, column: header)
        }
        for reference in references.found {
          check(reference.name, in: table, row: row.number, column: header, counts: nameCounts)
        }
      }
    }
  }

  private mutating func check(
    _ name: String, in table: PyxformSheet?, row: Int, column: String, counts: [String: Int]
  ) {
    let count = counts[name] ?? 0
    guard count != 1 else { return }
    let problem: FormProblem =
      count > 1
      ? .ambiguousName(name, paths: [name])
      : .unknownName(name, nearest: nearest(to: name, among: counts.keys.sorted()))
    refuse(problem, in: table, row: row, column: column)
  }

  /// What is written into the form must also be unique there: loops copy, and pyxform adds names.
  private mutating func checkConverted() {
    for element in elements {
      for (column, text) in element.row.written {
        guard let path = survey?.paths[column], let first = path.first,
          [
            "bind", "control", "label", "hint", "guidance_hint", "default", "choice_filter",
            "media", "instance",
          ].contains(first)
        else { continue }
        for reference in PyxformReferences(text).found
        where nameCounts[reference.name] == 1 && elementCounts[reference.name] != 1 {
          check(
            reference.name, in: survey, row: element.row.number,
            column: survey?.headers[column] ?? "",
            counts: elementCounts)
        }
      }
    }
  }
}
