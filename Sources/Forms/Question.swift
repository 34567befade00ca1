package import Expressions

/// What is particular to a question: its type, its rules and what it measures.
package struct Question: Sendable {
  package var type: QuestionType
  package var required: Requirement = .never
  package var requiredMessage = TranslatedText()
  package var constraint: XPathExpression?
  package var constraintMessage = TranslatedText()
  package var calculation: XPathExpression?
  package var initialValue: InitialValue?
  /// Names of the questions whose change sets the calculation anew; empty: always.
  package var triggers: [String] = []
  package var choiceFilter: XPathExpression?
  package var parameters: [String: String] = [:]
  package var isReadOnly = false
  /// When a question that is not always read-only is so.
  package var readOnlyCondition: XPathExpression?
  /// The question whose answers, one in each instance of its repeat, are the choices.
  package var choiceSource: String?
  /// What is shown or played beside the label: image, big-image, audio and video files; `autoplay`
  /// says whether it starts by itself.
  package var media: [String: TranslatedText] = [:]
  /// Cells of `body::x`, `instance::x` and `bind::x` columns by their header, kept for other programs.
  package var attributes: [String: String] = [:]
  /// The property of an entity the answer is saved as, `list#` before it where there are several.
  package var saveTo: String?
  package var measures = MeasureColumns()

  package init(type: QuestionType) {
    self.type = type
  }

  package enum Requirement: Sendable {
    case never, always
    case when(XPathExpression)
  }

  /// The `default` column: a fixed text, or an expression evaluated once when the question appears.
  package enum InitialValue: Sendable {
    case fixed(String)
    case computed(XPathExpression)
  }
}

package enum QuestionType: Sendable, Hashable {
  case text, integer, decimal, date, time, dateTime
  case note, acknowledge, calculate, hidden, range, barcode
  case selectOne(list: String, orOther: Bool)
  case selectMultiple(list: String, orOther: Bool)
  case rank(list: String)
  case geopoint, geotrace, geoshape
  case image, audio, video, file
  case metadata(Metadata)

  /// What the program fills in by itself.
  package enum Metadata: String, Sendable, Hashable, CaseIterable {
    case start, end, today, audit, email, username
    case deviceID = "deviceid"
    case phoneNumber = "phonenumber"
    case startGeopoint = "start-geopoint"
    case backgroundAudio = "background-audio"
    case backgroundGeopoint = "background-geopoint"
  }

  package var listName: String? {
    switch self {
    case .selectOne(let list, _), .selectMultiple(let list, _), .rank(let list): list
    default: nil
    }
  }

  /// Whether the interview stops at it: calculates, hidden values and metadata pass unseen.
  package var isAsked: Bool {
    switch self {
    case .calculate, .hidden, .metadata: false
    default: true
    }
  }

  /// Whether it can hold an answer of its own; a note cannot.
  package var holdsValue: Bool { self != .note }

  package var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .range: true
    default: false
    }
  }
}
