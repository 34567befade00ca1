import Analysis
import Interviewing
import Languages
import Scoring
import Spreadsheets
import Storage

/// Exit codes: 0 done, 1 done with findings that fail, else those of sysexits.h.
enum ExitStatus: Int32 {
  case findings = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case `internal` = 70
  case cannotCreate = 73
  case cannotWrite = 74
  case tryAgain = 75
  case notPermitted = 77

  static func of(_ failure: any ExplainedFailure) -> ExitStatus {
    switch failure {
    case let failure as CommandFailure: failure.exitStatus
    case let failure as CorrectionFailure: failure.exitStatus
    case let failure as StorageFailure: of(failure)
    case SpreadsheetFailure.missing, SpreadsheetFailure.unreadable: .noInput
    case is SpreadsheetFailure: .badData
    case let failure as AnalysisFailure: of(failure)
    case ReportFailure.noGrid: .noInput
    case is ReportFailure: .usage
    default: .badData
    }
  }

  private static func of(_ failure: StorageFailure) -> ExitStatus {
    switch failure {
    case .noSuchFile, .cannotOpen: .noInput
    case .alreadyExists: .cannotCreate
    case .unreadableAttachment: .noInput
    case .cannotWrite, .diskFull, .readOnly, .fileGone, .cannotSave, .notReadBack: .cannotWrite
    case .noKeys, .keysUnreadable, .noCentreKeys: .noInput
    case .cannotSealFor: .notPermitted
    case .busy, .draftInUse, .attemptInUse: .tryAgain
    case .unknownForm, .unknownDraft, .unknownQuestion, .unknownAttempt, .unknownDevice,
      .severalDevices:
      .usage
    case .unexpected: .internal
    default: .badData
    }
  }

  private static func of(_ failure: AnalysisFailure) -> ExitStatus {
    switch failure {
    case .unknownQuestion, .unknownSegment, .notASegment, .unknownImpactColumn,
      .thresholdOutOfRange,
      .notAChoiceQuestion, .notARating, .notComparable:
      .usage
    default: .badData
    }
  }
}
