import Languages

extension PyxformChecks {
  /// A sheet name that was probably meant to be this one.
  func nearestSheet(to name: String) -> String? {
    nearest(
      to: name,
      among: source.sheets.map(\.name).filter {
        !$0.hasPrefix("_") && !Self.sheetNames.contains($0)
      })
  }

  mutating func readSettings() {
    guard let sheet = sheet("settings") else { return metaNames.append("instanceID") }
    let table = table(sheet, .settings)
    guard let row = table.rows.first else { return metaNames.append("instanceID") }
    settings = row
    if let name = row["name"], !PyxformName.isName(name) {
      refuse(.pyxform(.refusedName(name)), in: table, row: row.number, column: "name")
    }
    let omits = row["omit_instanceID"].flatMap(\.pyxformYesNo) ?? false
    if omits, row["public_key"] != nil {
      refuse(.pyxform(.keyWithoutInstance), in: table, row: row.number, column: "public_key")
    }
    if !omits { metaNames.append("instanceID") }
    if row["instance_name"] != nil { metaNames.append("instanceName") }
  }

  mutating func readChoices() {
    if let sheet = sheet("external_choices") {
      let table = table(sheet, .choices)
      externalLists = Dictionary(
        grouping: table.rows.filter { $0["list name"] != nil }, by: { $0["list name"] ?? "" })
    }
    guard let sheet = sheet("choices") else { return }
    let table = table(sheet, .choices)
    choicesSheet = table
    guard !table.rows.isEmpty else { return }
    guard table.hasColumn("name") else {
      return refuse(.missingColumn("name"), in: table, row: sheet.rows.first?.number ?? 1)
    }
    choices = Dictionary(
      grouping: table.rows.filter { $0["list name"] != nil }, by: { $0["list name"] ?? "" })
    let allows = settings?["allow_choice_duplicates"].flatMap(\.pyxformYesNo) ?? false
    for (list, rows) in choices.sorted(by: { $0.key < $1.key }) {
      check(rows, of: list, allowsDuplicates: allows, in: table)
    }
  }

  private mutating func check(
    _ rows: [PyxformSheet.Row], of list: String, allowsDuplicates: Bool, in table: PyxformSheet
  ) {
    var firstRows: [String: Int] = [:]
    for row in rows {
      guard let name = row["name"] else {
        refuse(.choiceWithoutName(list: list), in: table, row: row.number, column: "name")
        continue
      }
      if let first = firstRows[name], !allowsDuplicates {
        let problem = FormProblem.repeatedChoice(name, list: list, firstRow: first)
        refuse(problem, in: table, row: row.number, column: "name")
      }
      firstRows[name] = firstRows[name] ?? row.number
    }
  }
}
