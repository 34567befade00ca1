package import Expressions

/// Everything that may be said about a form, with the facts and without the words.
///
/// `nearest` is the known name that was probably meant.
package enum FormProblem: Sendable, Hashable {
  // Sheets and columns
  case missingSheet(String, nearest: String?)
  case emptySheet(String)
  case misspelledSheet(String, nearest: String)
  case missingColumn(String)
  case repeatedColumn(headers: [String])
  case unknownColumn(String, nearest: String)
  case unknownMeasureColumn(String, nearest: String?)

  // Rows, types and names
  case missingType
  case unknownType(String, nearest: String?)
  case notYetRead(type: String)
  case replacedType(String, by: String)
  /// A value only a phone has; the question stays and is left empty.
  case unavailableType(String)
  case disabledRow
  case missingName
  case unusableName(String)
  case repeatedName(String, firstRow: Int)
  case namesDifferByCase(String, other: String)
  case missingLabel(String)
  case missingCalculation(String)
  case endWithoutBegin(SectionKind)
  case beginWithoutEnd(SectionKind, name: String)

  // Choices
  case missingList(type: String)
  case unknownList(String, nearest: String?)
  case choiceWithoutList
  case choiceWithoutName(list: String)
  case choiceWithoutLabel(String)
  case repeatedChoice(String, list: String, firstRow: Int)
  case spaceInChoice(String, list: String)
  case otherWithFilter
  case unknownFilterColumn(String, list: String, nearest: String?)

  // Expressions and references
  case unreadableExpression(source: String, ExpressionFailure)
  /// A `${` that is not closed or holds no name.
  case malformedPlace
  case defaultTakenAsText
  case unknownName(String, nearest: String?)
  case ambiguousName(String, paths: [String])
  case unknownPath(String)
  case lastSaved(String)
  case unknownInstance(String, nearest: String?)
  case ownValue(String)
  case circle(path: [String])

  // Parameters
  case malformedParameter(String)
  case unknownParameter(String, nearest: String?)
  case parameterNoNumber(String, value: String)
  case uselessRange(start: String, end: String, step: String)

  // Languages and settings
  case missingTranslation(language: String, count: Int)
  case unknownDefaultLanguage(String, nearest: String?)
  case matchedDefaultLanguage(String, language: String)

  // Measures
  case unknownValue(String, allowed: [String], nearest: String?)
  case malformedScale(String)
  case malformedSegment(String)
  case unknownCode(String, list: String, nearest: String?)
}

/// What a begin row opens.
package enum SectionKind: String, Sendable, Hashable {
  case group
  case loop = "repeat"
}
