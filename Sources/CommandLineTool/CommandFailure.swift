import Languages

/// What a command cannot do, before any module is asked.
enum CommandFailure: ExplainedFailure {
  case noStudy
  case severalStudies([String])
  case formOrJoin
  case cannotMake(file: String)
  case refusedForm(file: String)
  case nothingToSync(String)
  case cannotWrite(String)
  case cannotShow
  case noForm(known: [String])
  case noColumn(String, file: String, nearest: String?)
  case noKnownColumn(file: String, form: String)
  case emptyData(String)
  case noDrafts
  case whichDraft([String])
  /// Each is open in another window.
  case draftsInUse([String])
  case folderNeeded(file: String, sheets: Int)
  case unknownCommand(String, nearest: String?)
  case unknownLanguage(String, offered: [String])
  case unknownMeasure(String, nearest: String?)
  case unknownScreenLanguage(String)
  case refusedTable(file: String)
  case unknownSetting(String, nearest: String?)
  case unknownRegister(String, nearest: String?)
  case noCases
  case formWithoutQuestions(String)
  case unknownCase(String, nearest: String?)
  case unknownInterview(String)
  case doNotContact(caseID: String)
  case beingCalled(caseID: String, by: String)
  case whichInterview([String])
  case unknownState(String)
  case onlyAtTheCentre
  case ownDevice
  case noCode(String)
  case unknownCode(String)
  case packForWhom
  case noCentre(String)
  case handoverWhere
  case deviceOrEveryone
  case whichCases
  case noCaseColumn(String, nearest: String?)
  case whatToForget
  case forgetAtCentre
  case forgetUnasked

  var exitStatus: ExitStatus {
    switch self {
    case .noStudy, .noDrafts, .nothingToSync, .noCases: .noInput
    case .refusedForm, .refusedTable, .emptyData, .noKnownColumn, .formWithoutQuestions:
      .badData
    case .doNotContact, .onlyAtTheCentre, .ownDevice, .forgetAtCentre, .forgetUnasked:
      .notPermitted
    case .beingCalled, .draftsInUse: .tryAgain
    case .cannotMake: .cannotCreate
    case .cannotWrite, .cannotShow: .cannotWrite
    default: .usage
    }
  }
}
