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
    case .decimal: (value, trouble) = Self.decimal(text)
    case .range: (value, trouble) = Self.range(text, question)
    case .date: (value, trouble) = Self.date(text)
    case .dateTime:
      let isMoment = Moment(iso: text, zoneOffsetMinutes: 0) != nil
      (value, trouble) = (text, isMoment ? nil : .notADate)
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

  /// Plain digits, also for a number with an exponent.
  private static func decimal(_ text: String) -> (String, RowProblem.Kind?) {
    guard let number = Double(text), number.isFinite else { return (text, .notANumber) }
    guard text.contains(where: \.isLetter) else { return (text, nil) }
    let plain = Int(exactly: number).map { String($0) } ?? "\(number)"
    return plain.contains("e") || text.contains("x") ? (text, .notANumber) : (plain, nil)
  }

  private static func range(
    _ text: String, _ question: Question
  ) -> (String, RowProblem.Kind?) {
    let (value, trouble) = decimal(text)
    guard trouble == nil, let number = Double(value) else { return (value, trouble) }
    let isInside = question.range?.contains(number) ?? true
    let plain = Int(exactly: number).map { String($0) } ?? value
    return (plain, isInside ? nil : .constraint(message: ""))
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
    let day = text.prefix { $0 != "T" && $0 != " " }
    guard let date = CivilDate(iso: day) else { return (text, .notADate) }
    return (date.iso, nil)
  }

  private static func choices(
    _ names: [String], _ question: Question, _ form: Form
  ) -> (String, RowProblem.Kind?) {
    guard let list = form.choices(of: question) else { return (names.joined(separator: " "), nil) }
    if names.count == 1, list[names[0]] != nil { return (names[0], nil) }
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
