/// Tells a default that is an expression from one that is a plain text, by pyxform's rule.
///
/// It is an expression when it has an arithmetic operator, `|`, `${name}` or a function call outside
/// quotes; a hyphen makes none in dates and places. pyxform: `utils.default_is_dynamic`.
struct DefaultCell {
  private let characters: [Character]
  private let allowsHyphen: Bool
  private var position = 0

  static func isExpression(_ cell: String, for type: QuestionType) -> Bool {
    var cell = DefaultCell(cell, for: type)
    return cell.hasOperation()
  }

  private init(_ cell: String, for type: QuestionType) {
    characters = Array(cell)
    allowsHyphen =
      switch type {
      case .date, .dateTime, .geopoint, .geotrace, .geoshape: true
      default: false
      }
  }

  private mutating func hasOperation() -> Bool {
    while position < characters.count {
      switch characters[position] {
      case "'", "\"": skipQuoted()
      case "*", "+", "|": return true
      case "$" where isReference: return true
      case "-" where !startsNumber(at: position + 1):
        return !allowsHyphen
      case "-": skipNumber()
      case let character where character.isLetter || character == "_":
        if wordCallsOrDivides() { return true }
      case let character where character.isNumber: skipNumber()
      default: position += 1
      }
    }
    return false
  }

  private var isReference: Bool {
    guard position + 2 < characters.count, characters[position + 1] == "{" else { return false }
    return characters[position...].contains("}")
  }

  private func startsNumber(at index: Int) -> Bool {
    guard index < characters.count else { return false }
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    return characters[index].isNumber || characters[index] == "." && next.isNumber
  }

  private mutating func skipQuoted() {
    let quote = characters[position]
    guard let end = characters[(position + 1)...].firstIndex(of: quote) else {
      position += 1
      return
    }
    position = end + 1
  }

  /// Also passes over dates and times, whose hyphens and signs belong to them.
  private mutating func skipNumber() {
    position += 1
    while position < characters.count, characters[position].isNumber || isDatePart {
      position += 1
    }
  }

  private var isDatePart: Bool {
    switch characters[position] {
    case ".", ":", "T", "Z": true
    case "-", "+": startsNumber(at: position + 1)
    default: false
    }
  }

  /// A name before `(` calls a function; `mod` and `div` between spaces divide.
  private mutating func wordCallsOrDivides() -> Bool {
    let start = position
    while position < characters.count, isNamePart(characters[position]) { position += 1 }
    if position < characters.count, characters[position] == "(" { return true }
    let word = String(characters[start..<position])
    let isSurrounded =
      start > 0 && characters[start - 1] == " " && position < characters.count
      && characters[position] == " "
    return isSurrounded && (word == "mod" || word == "div")
  }

  private func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_-.:".contains(character)
  }
}
