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
  static let instanceKeys = ["instanceID", "instance", "parent", "ordinal"]

  var sheets: [ExportSheet] {
    var loops: [String] = []
    for table in layout.tables where !loops.contains(table.loop) { loops.append(table.loop) }
    return loops.map(sheet(ofLoop:))
  }

  private func sheet(ofLoop loop: String) -> ExportSheet {
    let found = layout.tables(ofLoop: loop).flatMap { table in
      table.columns.compactMap { column(of: $0, table: table.name) }
    }.sorted { $0.position < $1.position }
    let shown = found.filter {
      settings.includesIdentifying || !$0.column.question.measures.identifies
    }
    let keys = loop.isEmpty ? Self.interviewKeys : Self.instanceKeys
    let names = unambiguous(shown.map(\.column.name), besides: keys)
    return ExportSheet(
      name: loop.split(separator: "/").last.map(String.init) ?? layout.formID,
      header: keys + names + ["missing"],
      leftOut: found.filter { found in !shown.contains { $0.column.name == found.column.name } }
        .map(\.column.name),
      loop: loop, keys: keys, columns: shown.map(\.column))
  }

  /// A question called like one of the key columns gets `_2`.
  private func unambiguous(_ names: [String], besides keys: [String]) -> [String] {
    let taken = Set((keys + ["missing"]).map { $0.lowercased() })
    return names.map { taken.contains($0.lowercased()) ? $0 + "_2" : $0 }
  }

  /// The newest version's question and place decide; questions it dropped come last.
  private func column(
    of column: ProjectionLayout.Column, table: String
  ) -> (position: Int, column: ExportSheet.Column)? {
    for (age, form) in versions.reversed().enumerated() {
      guard let element = column.paths.lazy.compactMap(form.element).first,
        let question = element.question
      else { continue }
      let position = age * 1_000_000 + element.id
      return (
        position,
        ExportSheet.Column(
          table: table, name: column.name, question: question, list: form.choices(of: question))
      )
    }
    return nil
  }
}
