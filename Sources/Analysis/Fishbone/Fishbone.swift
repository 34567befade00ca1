import Languages

/// Ishikawa's diagram of an effect: its bones and on each the causes, counted where people name them.
package struct Fishbone: Sendable {
  /// What a person asks for.
  package struct Request: Sendable, Hashable {
    /// What is counted; its threshold and impact have no part in it.
    package var causes: ParetoCauses.Request
    /// The column of the choices sheet that names the bone of a reason.
    package var column: String
    package var template: FishboneTemplate?
    /// The words at the head; nil for those of the question.
    package var effect: String?

    package init(
      causes: ParetoCauses.Request = ParetoCauses.Request(), column: String = "category",
      template: FishboneTemplate? = nil, effect: String? = nil
    ) {
      self.causes = causes
      self.column = column
      self.template = template
      self.effect = effect
    }
  }

  package struct Cause: Sendable, Hashable {
    /// The choice it is counted by; nil for a cause nobody was asked about.
    package let reason: String?
    package let label: String
    package let count: Int?
    /// Of the base.
    package let percent: Double?
  }

  package struct Bone: Sendable, Hashable {
    package let key: String
    package let label: String
    /// The most named first, those not counted last.
    package let causes: [Cause]

    package var mentions: Int { causes.reduce(0) { $0 + ($1.count ?? 0) } }
  }

  package let population: Population
  package let interviews: Int
  package let effect: String
  package let bones: [Bone]
  package let mentions: Int
  /// People who named a reason; nil where a repeat asks each several times.
  package let respondents: Int?
  package let questions: [String]

  /// What percentages are of: people, or mentions where people cannot be told apart.
  package var base: Int { respondents ?? mentions }
}

/// A table of bones and causes: `bone`, then `es`, `en`, `cause` and `reason` where they are known.
package struct FishboneTemplate: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package let bone: String
    /// Empty where the line is of the bone alone.
    package let cause: String
    /// The choice that counts the cause; empty for none.
    package let reason: String
  }

  package let lines: [Line]
  private let labels: [String: Sentence]

  /// - Throws: `AnalysisFailure.malformedTemplate` with the row that cannot be read, from 1.
  package init(header: [String], rows: [[String]]) throws(AnalysisFailure) {
    let names = header.map(\.folded)
    guard let bone = names.firstIndex(of: "bone") else { throw .malformedTemplate(row: 1) }
    func cell(_ row: [String], _ name: String) -> String {
      guard let place = names.firstIndex(of: name), row.indices.contains(place) else { return "" }
      return row[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var lines: [Line] = []
    var labels: [String: Sentence] = [:]
    for (place, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
      guard row.indices.contains(bone), !row[bone].isEmpty else {
        throw .malformedTemplate(row: place + 2)
      }
      let key = cell(row, "bone")
      let (spanish, english) = (cell(row, "es"), cell(row, "en"))
      if labels[key] == nil, !(spanish + english).isEmpty {
        labels[key] = Sentence(
          es: spanish.isEmpty ? english : spanish, en: english.isEmpty ? spanish : english)
      }
      lines.append(Line(bone: key, cause: cell(row, "cause"), reason: cell(row, "reason")))
    }
    guard !lines.isEmpty else { throw .malformedTemplate(row: 2) }
    self.lines = lines
    self.labels = labels
  }

  func label(of bone: String, in language: Language) -> String? {
    labels[bone].map { $0(in: language) }
  }
}
