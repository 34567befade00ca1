import Expressions
import Forms

/// A cell of a data file as the answer to one question.
struct ImportedCell {
  /// As XForms writes it; what does not fit is kept as it came.
  let value: String
  let trouble: RowProblem.Kind?

  init(_ text: String, _ element: Element, _ form: Form) {
    guard let question = element.question else {
      (value, trouble) = (text, nil)
      return
    }
    switch question.type {
    case .integer: (value, trouble) = Self.integer(text)
    case .decimal, .range: (value, trouble) = (text, Double(text) == nil ? .notANumber : nil)
    case .date: (value, trouble) = Self.date(text)
    case .selectOne: (value, trouble) = Self.choices([text], question, form)
    case .selectMultiple, .rank:
      (value, trouble) = Self.choices(text.split(separator: " ").map(String.init), question, form)
    default: (value, trouble) = (text, nil)
    }
  }

  /// Statistics programs write whole numbers as `7.0`.
  private static func integer(_ text: String) -> (String, RowProblem.Kind?) {
    guard let number = wholeNumber(text) else { return (text, .notANumber) }
    return (String(number), nil)
  }

  private static func wholeNumber(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard let number = Double(text), number == number.rounded(), abs(number) < 1e15 else {
      return nil
    }
    return Int(number)
  }

  /// A date, or the date of a date and time.
  private static func date(_ text: String) -> (String, RowProblem.Kind?) {
    guard let date = CivilDate(iso: text.prefix(10)) else { return (text, .notADate) }
    return (date.iso, nil)
  }

  private static func choices(
    _ names: [String], _ question: Question, _ form: Form
  ) -> (String, RowProblem.Kind?) {
    guard let list = form.choices(of: question) else { return (names.joined(separator: " "), nil) }
    var isKnown = true
    let found = names.map { name -> String in
      if list[name] != nil { return name }
      if let number = wholeNumber(name), list[String(number)] != nil { return String(number) }
      isKnown = false
      return name
    }
    return (found.joined(separator: " "), isKnown ? nil : .unknownChoice)
  }
}
