import Forms

/// Which sheets and columns an export has.
struct ExportPlan {
  let layout: ProjectionLayout
  let versions: [Form]
  let settings: ExportSettings

  static let interviewKeys = [
    "instanceID", "form_version", "purpose", "status", "device", "interviewer", "language",
    "started", "ended", "source",
  ]
  /// The last column: why answers are missing.
  static let reasons = "missing"
  static let instanceKeys = ["instanceID", "instance", "parent", "ordinal"]

  var sheets: [ExportSheet] {
    var loops: [String] = []
    for table in layout.tables where !loops.contains(table.loop) { loops.append(table.loop) }
    var names = UniqueNames()
    return loops.map { loop in sheet(ofLoop: loop, named: name(of: loop, in: &names)) }
  }

  /// The form's id or the repeat's name, or its path where another sheet has that already.
  private func name(of loop: String, in names: inout UniqueNames) -> String {
    let steps = loop.split(separator: "/")
    let name = steps.last.map(String.init) ?? layout.formID
    return names.take(names.isFree(name) ? name : steps.joined(separator: "__"))
  }

  private func sheet(ofLoop loop: String, named name: String) -> ExportSheet {
    let tables = layout.tables(ofLoop: loop)
    let found = tables.flatMap { table in
      table.columns.compactMap { column(of: $0, table: table.name) }
    }.sorted { $0.position < $1.position }.map(\.column)
    let shown = found.filter {
      settings.includesIdentifying || !$0.question.measures.identifies
    }
    let keys = loop.isEmpty ? Self.interviewKeys : Self.instanceKeys
    return ExportSheet(
      name: name, header: header(keys, shown.map(\.name)),
      leftOut: found.filter { !settings.includesIdentifying && $0.question.measures.identifies }
        .map(\.name),
      loop: loop, tables: tables.map(\.name), keys: keys, columns: shown)
  }

  /// A question called like one of the key columns gets `_2`.
  private func header(_ keys: [String], _ names: [String]) -> [String] {
    var taken = UniqueNames(taken: keys + [Self.reasons])
    return keys + names.map { taken.take($0) } + [Self.reasons]
  }

  /// The newest version's question and place decide; questions it dropped come last.
  private func column(
    of column: ProjectionLayout.Column, table: String
  ) -> (position: Int, column: ExportSheet.Column)? {
    for (age, form) in versions.reversed().enumerated() {
      let found = form.elements.first { column.addresses.contains(ElementAddress($0, in: form)) }
      guard let element = found, let question = element.question else { continue }
      return (
        age * 1_000_000 + element.id,
        ExportSheet.Column(
          table: table, name: column.name, question: question, list: form.choices(of: question))
      )
    }
    return nil
  }
}
