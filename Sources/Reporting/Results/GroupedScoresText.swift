import Analysis
import Languages
import Scoring

/// The scores of each value of a segment: a line a group, then attributes by group.
struct GroupedScoresText {
  let breakdown: Breakdown<Scores>
  let writer: ResultWriter

  private var slices: [(label: String, scores: Scores)] {
    [(writer.words("Total", "Total"), breakdown.total)]
      + breakdown.groups.map { ($0.label, $0.result) }
  }

  var blocks: [String] {
    let title = breakdown.segment.map { writer.heading(writer.segment($0)) } ?? ""
    return [title + summary] + attributes + [methods]
  }

  private var summary: String {
    let columns = columns
    var table = TextTable(
      columns: [
        TableColumn(writer.words("Grupo", "Group"), minimumWidth: groupLabelWidth, shrinks: true)
      ] + columns.map(\.heading)
    )
    table.rows = slices.map { slice in [slice.label] + columns.map { $0.cell(slice.scores) } }
    table.footnotes = writer.markFootnotes(slices.flatMap { $0.scores.headlineBases })
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private var groupLabelWidth: Int {
    min(20, slices.map { displayWidth(of: $0.label) }.max() ?? 0)
  }

  private struct Column {
    let heading: TableColumn
    let cell: (Scores) -> String
  }

  private var columns: [Column] {
    let total = breakdown.total
    var columns: [Column] = []
    if !total.recommendations.isEmpty { columns += recommendationColumns }
    if total.index != nil { columns += indexColumns }
    if total.recommendations.isEmpty || total.index == nil, !total.overall.isEmpty {
      columns += overallColumns(long: columns.isEmpty)
    }
    if columns.isEmpty {
      columns.append(Column(heading: figures("n", "n")) { writer.base($0.interviews) })
    }
    return columns
  }

  private var recommendationColumns: [Column] {
    var columns = [
      Column(heading: figures("NPS", "NPS")) {
        writer.number($0.recommendations.first?.score.value, places: 1)
      },
      Column(heading: figures("IC 95 %", "95% CI")) {
        writer.range($0.recommendations.first?.score.interval(), places: 1)
      },
      Column(heading: figures("n", "n")) { scores in
        scores.recommendations.first.map { writer.base($0.score.n) } ?? "–"
      },
    ]
    if breakdown.total.index == nil {
      columns += [
        share("Prom. %", "Prom. %", \.promoters), share("Pas. %", "Pas. %", \.passives),
        share("Detr. %", "Detr. %", \.detractors),
      ]
    }
    return columns
  }

  private func share(
    _ spanish: String, _ english: String, _ people: @escaping (NetPromoterScore) -> Int
  ) -> Column {
    Column(heading: figures(spanish, english)) { scores in
      let score = scores.recommendations.first?.score
      let share = score.flatMap { Proportion(successes: people($0), of: $0.n).percent }
      return writer.number(share, places: 1)
    }
  }

  private var indexColumns: [Column] {
    [
      Column(heading: figures("CSI %", "CSI %")) { writer.number($0.index?.value, places: 1) },
      Column(heading: figures("IC 95 %", "95% CI")) {
        writer.range($0.index?.interval(), places: 1)
      },
      Column(heading: figures("n", "n")) { scores in
        scores.index.map { writer.base($0.n) } ?? "–"
      },
    ]
  }

  private func overallColumns(long: Bool) -> [Column] {
    let mean = Column(heading: figures("Satisf. general", "Overall satisf.")) {
      writer.number($0.overall.first?.answers.moments.mean, places: 2)
    }
    guard long else { return [mean] }
    return [
      mean,
      Column(heading: figures("IC 95 %", "95% CI")) {
        writer.range($0.overall.first?.answers.moments.interval(), places: 2)
      },
      Column(heading: figures("% 2 mejores", "Top-2 %")) {
        writer.number($0.overall.first?.answers.distribution.topTwoBox.percent, places: 1)
      },
      Column(heading: figures("n", "n")) { scores in
        scores.overall.first.map { writer.base($0.answers.n) } ?? "–"
      },
    ]
  }

  /// Mean satisfaction of each rated question, as many groups a table as fit its width.
  private var attributes: [String] {
    guard !breakdown.total.ratedLines.isEmpty, let total = slices.first else { return [] }
    let room = writer.width - labelWidth - columnWidth(total.label)
    var tables: [[(label: String, scores: Scores)]] = [[]]
    var used = 0
    for slice in slices.dropFirst() {
      let width = columnWidth(slice.label)
      if used + width > room, used > 0 {
        tables.append([])
        used = 0
      }
      tables[tables.count - 1].append(slice)
      used += width
    }
    return tables.map { attributeTable([total] + $0) }
  }

  private var labelWidth: Int {
    min(28, breakdown.total.ratedLines.map { displayWidth(of: $0.label) }.max() ?? 0)
  }

  /// The gap before it included; a mean with its mark takes seven columns.
  private func columnWidth(_ label: String) -> Int {
    max(min(displayWidth(of: label), groupWidth), 7) + columnGap.count
  }

  private func attributeTable(_ slices: [(label: String, scores: Scores)]) -> String {
    var table = TextTable(
      columns: [
        TableColumn(
          writer.words("Satisfacción media", "Mean satisfaction"), minimumWidth: labelWidth,
          shrinks: true)
      ]
        + slices.map { slice in
          let title = slice.label.truncated(to: groupWidth, ellipsis: writer.plain ? "..." : "…")
          return TableColumn(title, alignment: .trailing)
        })
    table.rows = breakdown.total.ratedLines.indices.map { line in
      [breakdown.total.ratedLines[line].label]
        + slices.map { slice in
          let answers = slice.scores.ratedLines[line].answers
          return writer.number(answers.moments.mean, places: 2) + writer.mark(answers.n)
        }
    }
    table.footnotes = writer.markFootnotes(
      slices.flatMap { $0.scores.ratedLines.map(\.answers.n) })
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private let groupWidth = 14

  private var methods: String {
    let score = breakdown.total.recommendations.first?.score.interval().map {
      "NPS: \(writer($0.method.sentence))."
    }
    let index = breakdown.total.index.map { "CSI: \(writer($0.method.sentence))." }
    return writer.lines([score, index].compactMap(\.self))
  }

  private func figures(_ spanish: String, _ english: String) -> TableColumn {
    TableColumn(writer.words(spanish, english), alignment: .trailing)
  }
}

extension Scores {
  /// The rated questions in the order they are shown: overall, then attributes.
  fileprivate var ratedLines: [(label: String, answers: RatedAnswers)] {
    overall.map { ($0.label, $0.answers) }
      + attributes.compactMap { attribute in
        attribute.satisfaction.map { (attribute.label, $0) }
      }
  }

  /// The bases in a line of the summary.
  fileprivate var headlineBases: [Int] {
    recommendations.prefix(1).map(\.score.n) + overall.prefix(1).map(\.answers.n)
      + [index?.n].compactMap(\.self)
  }
}
