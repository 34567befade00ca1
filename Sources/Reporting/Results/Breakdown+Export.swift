import Analysis
import Forms
import Responses
import Scoring

extension Breakdown {
  /// The total's members, then the segment with its groups, then the notes.
  func json(_ members: (Result) -> [(String, JSONValue)]) -> JSONValue {
    var object: [(String, JSONValue)] = [
      ("form", .string(population.formID)),
      ("purposes", .array(population.purposes.map(\.rawValue).sorted().map(JSONValue.string))),
      ("statuses", .array(population.statuses.map(\.rawValue).sorted().map(JSONValue.string))),
    ]
    object += members(total)
    if let segment { object += json(groupsOf: segment, members) }
    let notes = notes.map { note in
      JSONValue.object([
        ("note", .string(note.kind.rawValue)), ("subject", .string(note.subject)),
      ])
    }
    return .object(object + [("notes", .array(notes))])
  }

  private func json(
    groupsOf segment: Heading, _ members: (Result) -> [(String, JSONValue)]
  ) -> [(String, JSONValue)] {
    let groups = groups.map { group in
      JSONValue.object(
        [
          ("segment", .string(segment.name)), ("value", JSONValue(group.value)),
          ("label", .string(group.label)),
        ] + members(group.result))
    }
    return [("segmentLabel", .string(segment.label)), ("groups", .array(groups))]
  }

  /// The header, then the records of every slice, each begun with its segment and value.
  func records(header: [String], _ records: (Result) -> [[String]]) -> [[String]] {
    var table = [["segment", "value"] + header]
    table += records(total).map { ["", ""] + $0 }
    for group in groups {
      table += records(group.result).map { [segment?.name ?? "", group.value ?? ""] + $0 }
    }
    return table
  }
}

/// The missing answers by kind, as exported results name them.
func missingKinds(_ missing: MissingAnswers) -> JSONValue {
  .object(
    MissingKind.allCases.compactMap { kind in
      missing.counts[kind].map { (kind.rawValue, .integer($0)) }
    })
}

func field(_ value: Double?) -> String {
  guard let value, value.isFinite else { return "" }
  return shortestText(of: value)
}

func field(_ value: Int?) -> String { value.map(String.init) ?? "" }

/// A share and its interval in percent.
func percentages(_ proportion: Proportion) -> JSONValue {
  let interval = proportion.interval()
  return .object([
    ("percent", JSONValue(proportion.percent)), ("low", JSONValue(interval.map { 100 * $0.low })),
    ("high", JSONValue(interval.map { 100 * $0.high })),
    ("method", JSONValue(interval?.method.rawValue)),
  ])
}

func baseName(_ n: Int) -> JSONValue {
  .string(BaseSizeRule.standard.size(of: n).rawValue)
}
