import Expressions
import Forms
package import Interviewing
package import Responses
import Sync

/// Brings the rows of a data file into a survey file, some thousands to a transaction.
///
/// An interview is known by form, source and key, so the same file brings nothing new the second
/// time, on any device, and a row that changed under a known key becomes a correction.
package struct DataImport {
  /// What to do with a row that does not fit the form.
  package enum Misfits: String, Sendable, CaseIterable {
    case keep, skip
  }

  package struct Settings: Sendable {
    package var formHash: String
    package var source: String
    package var keyColumn: Int?
    package var purpose: Purpose
    package var person: String
    package var misfits: Misfits

    package init(
      formHash: String, source: String, keyColumn: Int?, purpose: Purpose, person: String,
      misfits: Misfits
    ) {
      self.formHash = formHash
      self.source = source
      self.keyColumn = keyColumn
      self.purpose = purpose
      self.person = person
      self.misfits = misfits
    }
  }

  package struct Report: Sendable {
    package var rows = 0
    package var added = 0
    package var corrected = 0
    package var unchanged = 0
    package var leftOut = 0
    /// Rows whose key an earlier row of the same file had; the later one counts.
    package var repeatedKeys = 0
    package var problems: [(line: Int, problem: RowProblem)] = []
  }

  private static let batchSize = 2_000

  private let file: SurveyFile
  private let rows: RowImport
  private let settings: Settings
  private var waiting: [ImportedInterview] = []
  /// How often each row without a key has come, by the hash of its bytes.
  private var occurrences: [Hash32: Int] = [:]
  private var keys: Set<String> = []
  package private(set) var report = Report()

  package init(into file: SurveyFile, rows: RowImport, settings: Settings) {
    self.file = file
    self.rows = rows
    self.settings = settings
  }

  /// Takes one row: its line in the file, its cells and its own bytes.
  package mutating func add(
    line: Int, fields: [String], bytes: ArraySlice<UInt8>
  ) throws(StorageFailure) {
    report.rows += 1
    let id = identity(fields, bytes)
    let moment = file.surroundings.now()
    var isDated = false
    let (seal, problems) = rows.interview(from: fields.map(\.withoutNull)) { started in
      isDated = started != nil
      return InterviewOpening(
        id: id, formID: rows.plan.form.id, formHash: settings.formHash, purpose: settings.purpose,
        interviewer: settings.person, language: rows.plan.form.defaultLanguage.name,
        startedAt: started ?? moment)
    }
    for problem in problems { report.problems.append((line, problem)) }
    guard problems.isEmpty || settings.misfits == .keep else {
      report.leftOut += 1
      return
    }
    var sourced = seal
    sourced.source = settings.source
    waiting.append(
      ImportedInterview(seal: sourced, columns: rows.presentPaths, isDated: isDated))
    if waiting.count == Self.batchSize { try flush() }
  }

  /// Writes what is waiting.
  package mutating func flush() throws(StorageFailure) {
    guard !waiting.isEmpty else { return }
    for outcome in try file.importInterviews(waiting) {
      switch outcome {
      case .added: report.added += 1
      case .corrected: report.corrected += 1
      case .unchanged: report.unchanged += 1
      }
    }
    waiting = []
  }

  private mutating func identity(_ fields: [String], _ bytes: ArraySlice<UInt8>) -> String {
    let formID = rows.plan.form.id
    if let column = settings.keyColumn, column < fields.count, !fields[column].isEmpty {
      let key = fields[column]
      if !keys.insert(key).inserted { report.repeatedKeys += 1 }
      return ImportIdentity.interview(formID: formID, source: settings.source, key: key)
    }
    let hash = bytes.withUnsafeBytes { Hash32(sha256: $0) }
    occurrences[hash, default: 0] += 1
    return ImportIdentity.interview(
      formID: formID, source: settings.source, row: bytes, occurrence: occurrences[hash] ?? 1)
  }
}

extension String {
  /// The text without U+0000, which no entry can hold.
  fileprivate var withoutNull: String {
    let hasNull = utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? utf8.contains(0)
    return hasNull ? String(unicodeScalars.filter { $0.value != 0 }) : self
  }
}
