package import Scoring

/// Questions crossed with segments side by side: shares and means with what sets columns apart.
package struct Comparison: Sendable {
  /// What a person asks for.
  package struct Request: Sendable, Hashable {
    /// Names of segment questions, each a banner of columns.
    package var segments: [String]
    /// Each segment within the one before: region › branch.
    package var isNested: Bool
    /// Names of questions; empty for all ratings.
    package var questions: [String]
    /// The question that holds weights; nil for the one that measures weight, if any.
    package var weight: String?
    package var correction: ColumnLetters.Correction
    /// Counts from one to below this are hidden; nil hides none.
    package var smallestCell: Int?

    package init(
      segments: [String], isNested: Bool = false, questions: [String] = [],
      weight: String? = nil, correction: ColumnLetters.Correction = .bonferroni,
      smallestCell: Int? = nil
    ) {
      self.segments = segments
      self.isNested = isNested
      self.questions = questions
      self.weight = weight
      self.correction = correction
      self.smallestCell = smallestCell
    }
  }

  /// The columns of one segment; tests are between them only.
  package struct Banner: Sendable, Hashable {
    package let name: String
    package let label: String
    package let columns: [Column]
    /// A person may be in several columns, so that none is tested.
    package let isOverlapping: Bool
  }

  package struct Column: Sendable, Hashable {
    /// As stored; nested values in their order.
    package let values: [String]
    package let label: String
    package let letter: String
  }

  package enum Kind: String, Sendable, Hashable {
    /// The mean of a rating, read so that more is better.
    case mean
    /// 100·(promoters − detractors).
    case nps
    /// Percent of the people who chose one of the options.
    case single
    /// Percent of the people who chose any.
    case multiple
  }

  package struct Cell: Sendable, Hashable {
    /// A mean, points, or percent; nil without answers, on a very small base, and where hidden.
    package let value: Double?
    package let standardError: Double?
    /// People behind the figure's base.
    package let base: Int
    package let effectiveBase: Double
    /// People who chose the option; nil for a mean.
    package let count: Int?
    /// Columns it exceeds; nil where it was not tested.
    package let letters: String?
    package let isHidden: Bool
  }

  package struct Row: Sendable, Hashable {
    package let key: String
    package let label: String
    package let total: Cell
    /// Of all banners' columns, one after the other.
    package let cells: [Cell]
  }

  /// Whether a choice depends on the segment at all.
  package enum Test: Sendable, Hashable {
    case chiSquare(ChiSquareTest)
    case fisher(FisherExactTest)
    case raoScott(RaoScottTest)
    /// Too many expected counts below 5, and too many tables for an exact test.
    case notValid

    package var p: Double? {
      switch self {
      case .chiSquare(let test): test.p
      case .fisher(let test): test.p
      case .raoScott(let test): test.p
      case .notValid: nil
      }
    }
  }

  package struct Question: Sendable {
    package let name: String
    package let label: String
    package let kind: Kind
    package let rows: [Row]
    /// A test a banner; nil where there is nothing to test.
    package let tests: [Test?]
    package let missing: Int
  }

  package let population: Population
  package let interviews: Int
  package let banners: [Banner]
  package let questions: [Question]
  package let weight: String?
  package let stratum: String?
  package let cluster: String?
  package let request: Request
  package let notes: [AnalysisNote]

  /// Whether errors follow a design rather than plain people.
  package var isDesigned: Bool { weight != nil || stratum != nil || cluster != nil }
}
