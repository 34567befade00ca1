/// A condition of a form as far as it can be put into words.
indirect enum Condition: Equatable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case comparison(Subject, Operator, Value)
  /// A select_multiple and one of its choices.
  case includes(Subject, String)

  enum Subject: Equatable {
    case question(String)
    /// The question itself.
    case answer
    /// How many choices of a select_multiple.
    case count(of: String)
  }

  enum Operator: String {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    var opposite: Operator {
      switch self {
      case .equal: .notEqual
      case .notEqual: .equal
      case .less: .atLeast
      case .atMost: .greater
      case .greater: .atMost
      case .atLeast: .less
      }
    }

    /// The same with both sides exchanged.
    var mirrored: Operator {
      switch self {
      case .equal, .notEqual: self
      case .less: .greater
      case .atMost: .atLeast
      case .greater: .less
      case .atLeast: .atMost
      }
    }
  }

  enum Value: Equatable {
    case text(String)
    case number(String)
    case today
    case question(String)
  }

  /// The condition that holds when this one does not; an empty answer apart.
  var negated: Condition {
    switch self {
    case .not(let inner): inner
    case .comparison(let subject, let sign, let value):
      .comparison(subject, sign.opposite, value)
    default: .not(self)
    }
  }
}
