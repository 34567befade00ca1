extension FormProblem {
  /// How grave it is to a tolerant reading, which refuses only what cannot be run.
  ///
  /// A strict reading differs in this table alone.
  package var severity: Finding.Severity {
    switch self {
    case .missingSheet, .emptySheet, .missingColumn, .missingType, .unknownType, .unusableName,
      .repeatedName, .missingList, .unknownList, .unknownName,
      .circle, .pyxform:
      .refusal
    case .misspelledSheet, .repeatedColumn, .unknownColumn, .unknownMeasureColumn,
      .unavailableType, .namesDifferByCase, .missingLabel, .missingCalculation, .choiceWithoutList,
      .choiceWithoutLabel, .otherWithFilter, .unknownFilterColumn, .defaultTakenAsText,
      .unknownPath, .lastSaved, .unknownInstance, .malformedPlace, .ownValue, .malformedParameter,
      .unknownParameter,
      .parameterNoNumber, .uselessRange, .missingTranslation, .unknownDefaultLanguage,
      .unknownValue, .malformedScale, .malformedSegment, .unknownCode, .endWithoutBegin,
      .beginWithoutEnd, .choiceWithoutName, .repeatedChoice, .spaceInChoice, .ambiguousName,
      .loosenedCircle, .droppedRelevance, .droppedConstraint, .unknownFunction, .missingFile,
      .unreadableFile,
      .renamed, .replacedName, .missingName, .passedRow, .unknownPlace, .unreadableExpression,
      .endlessLoop:
      .warning
    case .replacedType, .disabledRow, .matchedDefaultLanguage, .matchedName, .matchedList,
      .readWord:
      .note
    }
  }

  /// Whether a reading that goes on has mended the form: it does what its author did not write.
  package var isRepair: Bool {
    switch self {
    case .replacedType, .unavailableType, .matchedDefaultLanguage, .matchedName, .renamed,
      .replacedName, .endWithoutBegin, .beginWithoutEnd, .choiceWithoutList, .choiceWithoutName,
      .repeatedChoice, .spaceInChoice, .ambiguousName, .loosenedCircle, .droppedRelevance,
      .droppedConstraint,
      .unknownFunction,
      .missingFile, .unreadableFile, .defaultTakenAsText, .unknownDefaultLanguage, .uselessRange,
      .parameterNoNumber, .malformedParameter, .malformedPlace, .lastSaved, .unknownPath,
      .unknownInstance, .repeatedColumn, .missingName, .passedRow, .unknownPlace, .matchedList,
      .unreadableExpression, .readWord, .endlessLoop:
      true
    default: false
    }
  }

  /// A stable name for programs and for looking a finding up.
  package var code: String {
    switch self {
    case .missingSheet: "missing-sheet"
    case .emptySheet: "empty-sheet"
    case .misspelledSheet: "misspelled-sheet"
    case .missingColumn: "missing-column"
    case .repeatedColumn: "repeated-column"
    case .unknownColumn: "unknown-column"
    case .unknownMeasureColumn: "unknown-measure-column"
    case .missingType: "missing-type"
    case .unknownType: "unknown-type"
    case .replacedType: "replaced-type"
    case .unavailableType: "unavailable-type"
    case .disabledRow: "disabled-row"
    case .missingName: "missing-name"
    case .passedRow: "passed-row"
    case .unusableName: "unusable-name"
    case .repeatedName: "repeated-name"
    case .namesDifferByCase: "names-differ-by-case"
    case .missingLabel: "missing-label"
    case .missingCalculation: "missing-calculation"
    case .endWithoutBegin: "end-without-begin"
    case .beginWithoutEnd: "begin-without-end"
    case .missingList: "missing-list"
    case .unknownList: "unknown-list"
    case .matchedList: "matched-list"
    case .choiceWithoutList: "choice-without-list"
    case .choiceWithoutName: "choice-without-name"
    case .choiceWithoutLabel: "choice-without-label"
    case .repeatedChoice: "repeated-choice"
    case .spaceInChoice: "space-in-choice"
    case .otherWithFilter: "other-with-filter"
    case .unknownFilterColumn: "unknown-filter-column"
    case .unreadableExpression: "unreadable-expression"
    case .malformedPlace: "malformed-place"
    case .defaultTakenAsText: "default-taken-as-text"
    case .unknownName: "unknown-name"
    case .unknownPlace: "unknown-place"
    case .ambiguousName: "ambiguous-name"
    case .unknownPath: "unknown-path"
    case .lastSaved: "last-saved"
    case .unknownInstance: "unknown-instance"
    case .ownValue: "own-value"
    case .circle: "circle"
    case .loosenedCircle: "loosened-circle"
    case .droppedConstraint: "dropped-constraint"
    case .droppedRelevance: "dropped-relevance"
    case .matchedName: "matched-name"
    case .unknownFunction: "unknown-function"
    case .missingFile: "missing-file"
    case .unreadableFile: "unreadable-file"
    case .renamed: "renamed"
    case .replacedName: "replaced-name"
    case .malformedParameter: "malformed-parameter"
    case .unknownParameter: "unknown-parameter"
    case .parameterNoNumber: "parameter-no-number"
    case .uselessRange: "useless-range"
    case .missingTranslation: "missing-translation"
    case .unknownDefaultLanguage: "unknown-default-language"
    case .matchedDefaultLanguage: "matched-default-language"
    case .unknownValue: "unknown-value"
    case .malformedScale: "malformed-scale"
    case .malformedSegment: "malformed-segment"
    case .unknownCode: "unknown-code"
    case .readWord: "read-word"
    case .endlessLoop: "endless-loop"
    case .pyxform: "pyxform"
    }
  }
}
