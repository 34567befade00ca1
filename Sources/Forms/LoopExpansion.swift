import Expressions

/// Writes out `begin loop over list`: a group with one group for each choice, `%(name)s` and
/// `%(label)s` filled in, as pyxform does.
struct LoopExpansion {
  let lists: [String: ChoiceList]
  /// Rows of loops that were not written out, because they would give more than `limit` rows.
  private(set) var endless: [Int] = []

  /// No questionnaire comes near; loops within loops over long lists multiply.
  static let limit = 100_000

  init(lists: [String: ChoiceList]) {
    self.lists = lists
  }

  /// The rows with every loop written out; loops within loops too.
  mutating func expanded(_ rows: [TableRow]) -> [TableRow] {
    guard rows.contains(where: { list(of: $0) != nil }) else { return rows }
    var result: [TableRow] = []
    var index = 0
    while index < rows.count {
      guard let list = list(of: rows[index]) else {
        result.append(rows[index])
        index += 1
        continue
      }
      let end = end(of: index, in: rows)
      let inside = expanded(Array(rows[(index + 1)..<end]))
      result.append(rows[index])
      result += copies(of: inside, for: list, begin: rows[index])
      if end < rows.count { result.append(rows[end]) }
      index = end + 1
    }
    return result
  }

  private func list(of row: TableRow) -> ChoiceList? {
    guard let type = row.cells["type"], let begin = PyxformType.begin(type), begin.kind == .list,
      let name = begin.list
    else { return nil }
    return lists[name]
  }

  /// The row that ends a loop; one past the last when none does.
  private func end(of start: Int, in rows: [TableRow]) -> Int {
    var depth = 0
    for index in start..<rows.count {
      let type = rows[index].cells["type"] ?? ""
      if PyxformType.begin(type)?.kind == .list { depth += 1 }
      if PyxformType.end(type) == .list { depth -= 1 }
      if depth == 0 { return index }
    }
    return rows.count
  }

  private mutating func copies(
    of rows: [TableRow], for list: ChoiceList, begin: TableRow
  ) -> [TableRow] {
    guard rows.count * list.choices.count <= Self.limit else {
      endless.append(begin.number)
      return rows
    }
    return list.choices.filter { $0.name != "none" }
      .flatMap { copy(of: rows, for: $0, begin: begin) }
  }

  private func copy(of rows: [TableRow], for choice: Choice, begin: TableRow) -> [TableRow] {
    let group = TableRow(
      number: begin.number, cells: ["type": "begin_group", "name": choice.name],
      texts: ["label": choice.label.templates.mapValues(\.source)])
    let end = TableRow(number: begin.number, cells: ["type": "end_group"], texts: [:])
    return [group] + rows.map { filled($0, with: choice) } + [end]
  }

  private func filled(_ row: TableRow, with choice: Choice) -> TableRow {
    let texts = row.texts.mapValues { cells in
      Dictionary(
        uniqueKeysWithValues: cells.map { language, text in
          (language, filled(text, choice, in: language))
        })
    }
    return TableRow(
      number: row.number, cells: row.cells.mapValues { filled($0, choice, in: .unnamed) },
      texts: texts)
  }

  private func filled(_ text: String, _ choice: Choice, in language: FormLanguage) -> String {
    guard text.contains("%(") else { return text }
    let named = text.pieces(keepingSpaces: "%(name)s").joined(separator: choice.name)
    return named.pieces(keepingSpaces: "%(label)s")
      .joined(separator: choice.label.source(in: language))
  }
}
