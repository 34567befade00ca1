package import Expressions

/// Everything that may be said about a form, with the facts and without the words.
///
/// `nearest` is the known name that was probably meant.
package enum FormProblem: Sendable, Hashable {
  // Sheets and columns
  case missingSheet(String, nearest: String?)
  case emptySheet(String)
  case misspelledSheet(String, nearest: String)
  /// A column that the sheet cannot do without.
  case missingColumn(String)
  /// Columns of one meaning, such as `relevant` and `relevance`.
  case repeatedColumn(headers: [String])
  /// A column of the author's own that is one letter away from a known one.
  case unknownColumn(String, nearest: String)
  case unknownMeasureColumn(String, nearest: String?)

  // Rows, types and names
  case missingType
  case unknownType(String, nearest: String?)
  /// A type of another tool that has one sane reading.
  case replacedType(String, by: String)
  /// A value only a phone has; the question stays and is left empty.
  case unavailableType(String)
  /// A row that SurveyCTO's column `disabled` switches off.
  case disabledRow
  /// A row without a name, and the one that a tolerant reading gives it.
  case missingName(as: String?)
  /// A row with a label and neither type nor name, such as a heading of the author's.
  case passedRow
  case unusableName(String)
  /// Siblings of one name; it may serve again in another group.
  case repeatedName(String, firstRow: Int)
  /// The same, read under another name.
  case renamed(String, firstRow: Int, as: String)
  case namesDifferByCase(String, other: String)
  /// A question that is asked and has neither label nor hint.
  case missingLabel(String)
  case missingCalculation(String)
  case endWithoutBegin(SectionKind)
  case beginWithoutEnd(SectionKind, name: String)
  /// A name that no other program takes, and the one it is read as.
  case replacedName(String, by: String)

  // Choices
  /// A select that names no list.
  case missingList(type: String)
  case unknownList(String, nearest: String?)
  /// A list whose name differs by case, spaces, `_` or `-` only.
  case matchedList(String, as: String)
  /// A row of the choices sheet that belongs nowhere.
  case choiceWithoutList
  case choiceWithoutName(list: String)
  case choiceWithoutLabel(String)
  case repeatedChoice(String, list: String, firstRow: Int)
  /// A name with a space in a list whose answers are separated by spaces.
  case spaceInChoice(String, list: String)
  case otherWithFilter
  case unknownFilterColumn(String, list: String, nearest: String?)

  // Expressions and references
  case unreadableExpression(source: String, ExpressionFailure)
  /// A `${` that is not closed or holds no name.
  case malformedPlace
  /// A default that looks like an expression and cannot be read as one.
  case defaultTakenAsText
  case unknownName(String, nearest: String?)
  /// The same in a text, where nothing is shown for it.
  case unknownPlace(String, nearest: String?)
  /// A name that several equally near questions have.
  case ambiguousName(String, paths: [String])
  /// A location path, or a bare word that the author thought to be a question.
  case unknownPath(String)
  /// `${last-saved#name}`.
  case lastSaved(String)
  /// A list or file that `instance()` or `pulldata()` looks in.
  case unknownInstance(String, nearest: String?)
  /// A relevance or calculation that reads `.`.
  case ownValue(String)
  /// Names of questions, each depending on the next and the last on the first.
  case circle(path: [String])
  /// A circle that opens because an answer is computed before the group around it.
  case loosenedCircle(path: [String])
  /// A condition that waits for answers that come after it, and the circle they make.
  case droppedRelevance(String, path: [String])
  /// A constraint that looks in a file that is not there.
  case droppedConstraint(String, file: String)
  /// A name that differs from its question's by case, spaces, `_` or `-` only.
  case matchedName(String, as: String)
  /// A function that this program does not know; its expression is left out.
  case unknownFunction(String, nearest: String?)
  /// A file of choices or values that was not found beside the form.
  case missingFile(String)
  /// A file that was found and holds no table.
  case unreadableFile(String)

  // Parameters
  case malformedParameter(String)
  case unknownParameter(String, nearest: String?)
  case parameterNoNumber(String, value: String)
  /// A range whose end no step reaches.
  case uselessRange(start: String, end: String, step: String)

  // Languages and settings
  /// Texts that other languages have, counted for one column and reported at the first.
  case missingTranslation(language: String, count: Int)
  case unknownDefaultLanguage(String, nearest: String?)
  /// `default_language` gives a code or another case of a header's language.
  case matchedDefaultLanguage(String, language: String)

  // Measures
  /// A word outside the closed list of its column.
  case unknownValue(String, allowed: [String], nearest: String?)
  case malformedScale(String)
  case malformedSegment(String)
  /// A `yes` or `missing` code that the question's list does not have.
  case unknownCode(String, list: String, nearest: String?)

  /// A word that says yes or no to people and to no program.
  case readWord(String, as: String)
  /// A loop over a list that would give more rows than any questionnaire has.
  case endlessLoop(limit: Int)

  /// What only a strict reading asks for.
  case pyxform(PyxformRule)
}

/// What a begin row opens.
package enum SectionKind: String, Sendable, Hashable {
  case group
  case loop = "repeat"
}
