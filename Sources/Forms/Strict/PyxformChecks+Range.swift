extension PyxformChecks {
  /// A range's numbers must fall on its steps.
  mutating func checkRange(_ row: PyxformSheet.Row, _ parameters: [String: String]) {
    let ticks = ["tick_interval", "placeholder", "tick_labelset"]
    let numeric = ["start", "end", "step", "tick_interval", "placeholder"]
    guard checkKeys(parameters, Set(numeric).union(ticks), row) else { return }
    let appearance = row["control", "appearance"] ?? ""
    let suitsTicks =
      appearance.isEmpty || appearance.contains("vertical") || appearance.contains("no-ticks")
    if !suitsTicks, ticks.contains(where: { parameters[$0] != nil }) {
      refuse(.ticksNeedAppearance, row, "parameters")
    }
    let values = ["start": "1", "end": "10", "step": "1"].merging(parameters) { $1 }
    var numbers: [String: ScaledDecimal] = [:]
    for name in numeric {
      guard let value = values[name] else { continue }
      guard let number = ScaledDecimal(value) else {
        return refuse(.parameterNoNumber(name), row, "parameters")
      }
      numbers[name] = number
    }
    guard let start = numbers["start"], let end = numbers["end"], let step = numbers["step"]
    else { return }
    let range = PyxformRange(start: start, end: end, step: step, interval: numbers["tick_interval"])
    for problem in range.problems(placeholder: numbers["placeholder"]) {
      refuse(problem, row, "parameters")
    }
    if !step.isZero, let list = parameters["tick_labelset"] {
      checkLabels(of: range, list, row, hasNoTicks: appearance.contains("no-ticks"))
    }
  }

  private mutating func checkLabels(
    of range: PyxformRange, _ list: String, _ row: PyxformSheet.Row, hasNoTicks: Bool
  ) {
    guard let rows = choices[list] else {
      return refuse(.unknownList(list, nearest: nil), row, "parameters")
    }
    var values: [ScaledDecimal] = []
    for choice in rows {
      let name = choice["name"] ?? ""
      guard let value = ScaledDecimal(name), range.contains(value), range.isOnTick(value) else {
        refuse(.rangeLabel(name), row, "parameters")
        continue
      }
      values.append(value)
    }
    guard hasNoTicks else { return }
    let ends = [range.start, range.end]
    let isBoth = ends.allSatisfy { end in values.contains { $0.isEqual(to: end) } }
    let isOnly = values.allSatisfy { value in ends.contains { $0.isEqual(to: value) } }
    if !isBoth || !isOnly { refuse(.rangeEndLabels, row, "parameters") }
  }
}

/// The numbers of a range question.
struct PyxformRange {
  let start: ScaledDecimal
  let end: ScaledDecimal
  let step: ScaledDecimal
  let interval: ScaledDecimal?

  func problems(placeholder: ScaledDecimal?) -> [PyxformRule] {
    var problems: [PyxformRule] = []
    guard !step.isZero else { return [.parameterZero("step")] }
    if width.isLess(than: step) { problems.append(.parameterTooWide("step")) }
    if let interval {
      if interval.isZero {
        problems.append(.parameterZero("tick_interval"))
      } else if width.isLess(than: interval) {
        problems.append(.parameterTooWide("tick_interval"))
      } else if !interval.isMultiple(of: step) {
        problems.append(.parameterOffStep("tick_interval"))
      }
    }
    if let placeholder {
      if !placeholder.minus(start).isMultiple(of: step) {
        problems.append(.parameterOffStep("placeholder"))
      } else if !contains(placeholder) {
        problems.append(.parameterOutside("placeholder"))
      }
    }
    return problems
  }

  func contains(_ value: ScaledDecimal) -> Bool {
    let isBackward = end.isLess(than: start)
    let low = isBackward ? end : start
    let high = isBackward ? start : end
    return !value.isLess(than: low) && !high.isLess(than: value)
  }

  func isOnTick(_ value: ScaledDecimal) -> Bool {
    let offset = value.minus(start)
    if let interval, !interval.isZero, !offset.isMultiple(of: interval) { return false }
    return offset.isMultiple(of: step)
  }

  private var width: ScaledDecimal {
    end.isLess(than: start) ? start.minus(end) : end.minus(start)
  }
}
