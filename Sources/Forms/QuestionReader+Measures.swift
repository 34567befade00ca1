import Expressions
import Languages

extension QuestionReader {
  /// The `campo:` columns of a row.
  mutating func measures(_ row: SurveyRow, _ type: QuestionType) -> MeasureColumns {
    var columns = MeasureColumns()
    guard row.hasMeasureCells else { return columns }
    columns.measures = row[.measure].words.compactMap { value($0, row, .measure) }
    columns.attribute = template(row, .attribute)
    columns.touchpoint = template(row, .touchpoint)
    columns.scale = scale(row)
    columns.role = value(row[.role], row, .role)
    columns.yes = row[.yes].words
    columns.missing = missing(row)
    columns.segment = segment(row)
    columns.identifies = yesOrNo(row, .identifies)
    columns.alert = expression(row, .alert)
    columns.alertTo = row.has(.alertTo) ? row[.alertTo] : nil
    columns.preload = value(row[.preload], row, .preload)
    checkCodes(columns.yes, type, row, .yes)
    checkCodes(columns.missing.keys.sorted(), type, row, .missing)
    return columns
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    _ cell: String, _ row: SurveyRow, _ column: SurveyColumn
  ) -> Value? where Value.RawValue == String {
    cells.value(cell, row: row.number, column: column.rawValue)
  }

  private mutating func yesOrNo(_ row: SurveyRow, _ column: SurveyColumn) -> Bool {
    cells.yesOrNo(row[column], row: row.number, column: column.rawValue) ?? false
  }

  private mutating func template(_ row: SurveyRow, _ column: SurveyColumn) -> TextTemplate? {
    guard row.has(column) else { return nil }
    return cells.template(row[column], row: row.number, column: column.rawValue)
  }

  /// `1 10`: worst, then best.
  private mutating func scale(_ row: SurveyRow) -> Scale? {
    guard row.has(.scale) else { return nil }
    let words = row[.scale].words
    let ends = words.compactMap { Int($0) }
    guard words.count == 2, ends.count == 2, ends[0] != ends[1] else {
      add(.malformedScale(row[.scale]), row.number, .scale)
      return nil
    }
    return Scale(worst: ends[0], best: ends[1])
  }

  /// `ns=dk nr=refused 11`: a code without a kind is blank.
  private mutating func missing(_ row: SurveyRow) -> [String: MissingKind] {
    var kinds: [String: MissingKind] = [:]
    for word in ParameterCell.pieces(row[.missing]) {
      guard let cell = word.value else {
        kinds[word.key] = .blank
        continue
      }
      guard let kind = MissingKind(cell: cell) else {
        cells.addUnknown(
          cell, allowed: MissingKind.declarable.map(\.rawValue), row: row.number,
          column: SurveyColumn.missing.rawValue)
        continue
      }
      kinds[word.key] = kind
    }
    return kinds
  }

  /// `yes`, or a hierarchy and a level such as `place 2`.
  private mutating func segment(_ row: SurveyRow) -> Segment? {
    guard row.has(.segment) else { return nil }
    let words = row[.segment].words
    if words.count == 1, let isSegment = words[0].yesOrNo { return isSegment ? .flat : nil }
    if words.count == 2, let level = Int(words[1]), level > 0 {
      return .level(hierarchy: words[0], level: level)
    }
    add(.malformedSegment(row[.segment]), row.number, .segment)
    return nil
  }

  /// Codes of a select must be names of its choices.
  private mutating func checkCodes(
    _ codes: [String], _ type: QuestionType, _ row: SurveyRow, _ column: SurveyColumn
  ) {
    guard let name = type.listName, let list = lists[name] else { return }
    for code in codes where list[code] == nil {
      if type.hasOther, code == OtherChoice.name { continue }
      let near = nearest(to: code, among: list.choices.map(\.name))
      add(.unknownCode(code, list: name, nearest: near), row.number, column)
    }
  }
}

extension SurveyRow {
  fileprivate var hasMeasureCells: Bool {
    SurveyColumn.measureColumns.contains { has($0) }
  }
}
