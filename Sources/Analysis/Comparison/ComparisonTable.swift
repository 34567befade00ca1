import Forms
import Scoring

/// One question of a comparison: figures, letters and tests from its joint counts.
struct ComparisonTable {
  private let asked: ComparedQuestion
  private let banners: BannerSegments
  private let request: Comparison.Request
  private let design: SampleDesign
  private let isDesigned: Bool
  private let cells: [TallyCell]
  private let counts: [Int]
  /// For every banner and row, the columns the row's people are in.
  private let places: [[[Int]]]

  init(
    _ asked: ComparedQuestion, _ rows: [TallyRow], _ banners: BannerSegments,
    _ design: DesignQuestions, _ request: Comparison.Request
  ) {
    self.asked = asked
    self.banners = banners
    self.request = request
    isDesigned = !design.isEmpty
    // People of one cluster must stay apart from those of another, never from one another.
    let rows =
      design.cluster == nil
      ? rows : rows.flatMap { row in Array(repeating: row.single, count: row.count) }
    cells = rows.map { $0.cells[0] }
    counts = rows.map(\.count)
    self.design = design.design(rows.map(\.cells), counts: counts)
    let width = banners.elements.count
    places = banners.banners.indices.map { banner in
      rows.map { banners.columns(of: banner, cells: Array($0.cells[1..<(1 + width)])) }
    }
  }

  var question: Comparison.Question {
    let values = cells.indices.map { row in
      design.weights[row] > 0
        ? asked.values(of: cells[row]) : asked.options.map { _ -> Double? in nil }
    }
    let rows = asked.options.indices.map { option in
      row(option, answers: values.map { $0[option] })
    }
    let missing = cells.indices.reduce(0) { sum, row in
      sum + (values[row].contains { $0 != nil } ? 0 : counts[row])
    }
    return Comparison.Question(
      name: asked.element.name, label: asked.label, kind: asked.kind,
      rows: rows, tests: banners.banners.indices.map(test), missing: missing)
  }

  private func row(_ option: Int, answers: [Double?]) -> Comparison.Row {
    let total = cell(
      design.mean(of: answers), count: people(answers) { _ in true }, letters: nil,
      isHidden: false)
    var offset = 0
    var cells: [Comparison.Cell] = []
    for (place, banner) in banners.banners.enumerated() {
      cells += self.cells(answers, banner: place, columns: banner.columns.count, offset: offset)
      offset += banner.columns.count
    }
    let item = asked.options[option]
    return Comparison.Row(key: item.key, label: item.label, total: total, cells: cells)
  }

  private func cells(
    _ answers: [Double?], banner: Int, columns: Int, offset: Int
  ) -> [Comparison.Cell] {
    let isOverlapping = banners.banners[banner].isOverlapping
    let groups = places[banner].map(\.first)
    let estimates =
      isOverlapping
      ? (0..<columns).map { column in
        design.mean(
          of: answers.indices.map { places[banner][$0].contains(column) ? answers[$0] : nil })
      } : []
    let joint = isOverlapping ? nil : design.means(of: answers, by: groups, count: columns)
    let letters = joint.map { self.letters($0, offset: offset) }
    let counts = (0..<columns).map { column in
      people(answers) { places[banner][$0].contains(column) }
    }
    let hidden = hiddenColumns(counts)
    return (0..<columns).map { column in
      cell(
        joint?.estimates[column] ?? estimates[column], count: counts[column],
        letters: letters?[column], isHidden: hidden[column])
    }
  }

  private func letters(_ estimates: DesignEstimates, offset: Int) -> [String?] {
    switch asked.kind {
    case .mean, .nps:
      return ColumnLetters(estimates, correction: request.correction, offset: offset).letters
    case .single, .multiple:
      let columns = estimates.estimates.map { estimate in
        ColumnLetters.Column(
          share: (estimate.value ?? 0) / 100,
          base: isDesigned ? estimate.effectiveN : Double(estimate.n))
      }
      return ColumnLetters(columns, correction: request.correction, offset: offset).letters
    }
  }

  /// People who chose the option; nil for a mean.
  private func people(_ answers: [Double?], where includes: (Int) -> Bool) -> Int? {
    guard asked.kind == .single || asked.kind == .multiple else { return nil }
    return answers.indices.reduce(0) { sum, row in
      sum + (answers[row] == 100 && includes(row) ? counts[row] : 0)
    }
  }

  private func hiddenColumns(_ counts: [Int?]) -> [Bool] {
    guard let smallest = request.smallestCell else { return counts.map { _ in false } }
    let known = counts.compactMap(\.self)
    guard known.count == counts.count else { return counts.map { _ in false } }
    return DisclosureRule(smallestCell: smallest).hiding(known).map { $0 == nil }
  }

  private func cell(
    _ estimate: DesignEstimate, count: Int?, letters: String?, isHidden: Bool
  ) -> Comparison.Cell {
    let isShown = BaseSizeRule.standard.size(of: estimate.n) != .verySmall && !isHidden
    return Comparison.Cell(
      value: isShown ? estimate.value : nil,
      standardError: isShown ? estimate.standardError : nil, base: estimate.n,
      effectiveBase: estimate.effectiveN, count: isHidden ? nil : count,
      letters: isShown ? letters : nil, isHidden: isHidden)
  }

  private func test(banner: Int) -> Comparison.Test? {
    guard asked.kind == .single, !banners.banners[banner].isOverlapping else { return nil }
    let options = cells.indices.map { row in
      design.weights[row] > 0 ? asked.option(of: cells[row]) : nil
    }
    let columns = places[banner].map(\.first)
    guard !isDesigned else {
      return RaoScottTest(design: design, rows: options, columns: columns)
        .map(Comparison.Test.raoScott)
    }
    var table = Array(
      repeating: Array(repeating: 0, count: banners.banners[banner].columns.count),
      count: asked.options.count)
    for row in cells.indices {
      guard let option = options[row], let column = columns[row] else { continue }
      table[option][column] += counts[row]
    }
    let crossed = ContingencyTable(table)
    guard let chiSquare = crossed.chiSquare else { return nil }
    guard !chiSquare.isValid else { return .chiSquare(chiSquare) }
    return FisherExactTest(crossed, mostTables: 200_000).map(Comparison.Test.fisher) ?? .notValid
  }
}

extension TallyRow {
  fileprivate var single: TallyRow { TallyRow(group: group, cells: cells, count: 1) }
}
