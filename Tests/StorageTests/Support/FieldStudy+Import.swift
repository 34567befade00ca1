import Expressions
import Forms
import Interviewing
import Responses
import Spreadsheets
import Storage
import Sync
import Testing

extension FieldStudy {
  /// Brings CSV text into a file, as `campo import` does.
  @discardableResult
  func bring(
    _ csv: String, into file: SurveyFile? = nil, key: String? = nil, source: String = "panel",
    misfits: DataImport.Misfits = .keep, purpose: Purpose = .real, person: String = "Rosa",
    form stored: StoredForm? = nil
  ) throws -> DataImport.Report {
    var reader = try CSVReader(fileName: "datos.csv", bytes: Array(csv.utf8))
    let header = try #require(try reader.next()).fields
    let rows = RowImport(plan: try InterviewPlan(stored?.form ?? form), header: header)
    let settings = DataImport.Settings(
      formHash: stored?.hash ?? body.hash, source: source,
      keyColumn: key.map { header.firstIndex(of: $0) } ?? rows.keyColumn, purpose: purpose,
      person: person, misfits: misfits)
    var bringing = DataImport(into: file ?? centre, rows: rows, settings: settings)
    while let record = try reader.next() {
      try bringing.add(line: record.line, fields: record.fields, bytes: record.bytes)
    }
    try bringing.flush()
    return bringing.report
  }

  /// The identity of the interview that a row with a key becomes.
  func importedID(_ key: String, source: String = "panel") -> String {
    ImportIdentity.interview(formID: form.id, source: source, key: key)
  }
}
