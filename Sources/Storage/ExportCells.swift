import Forms
import Foundation
import GRDB
import Languages
import Sync

/// Turns rows of an export's query into its cells.
struct ExportCells {
  let sheet: ExportSheet
  let settings: ExportSettings
  let deviceNames: [OriginID: String]
  private let shown: Set<String>
  /// For each column its table's number and its place among that table's.
  private let places: [(table: Int, column: Int)]
  /// How many columns of each table are shown.
  private let counts: [Int]

  init(sheet: ExportSheet, settings: ExportSettings, deviceNames: [OriginID: String]) {
    self.sheet = sheet
    self.settings = settings
    self.deviceNames = deviceNames
    shown = Set(sheet.columns.map(\.name))
    var counts = [Int](repeating: 0, count: sheet.tables.count)
    places = sheet.columns.map { column in
      let table = sheet.tables.firstIndex(of: column.table) ?? 0
      counts[table] += 1
      return (table, counts[table] - 1)
    }
    self.counts = counts
  }

  /// The cells of a row of the sheet, given its row of the first table and those of the others.
  ///
  /// The columns of a table, then its reasons, are the last ones of its row.
  func cells(of first: Row, _ further: [Row?]) -> [String] {
    let rows = [first] + further
    let reasons = missing(rows)
    let answers = zip(sheet.columns, places).map { column, place in
      let value = rows[place.table].flatMap { row in
        TallyQuery.text(row[row.count - 1 - counts[place.table] + place.column])
      }
      return cell(value, column, reasons)
    }
    return keys(first) + answers + [text(of: reasons)]
  }

  private func keys(_ row: Row) -> [String] {
    guard sheet.loop.isEmpty else {
      let ordinal: Int = row["ordinal"]
      return [row["id"], row["instance"], row["parent"] ?? "", String(ordinal)]
    }
    let origin = OriginID(bytes: row["origin"] as Data)
    let device = origin.flatMap { deviceNames[$0] } ?? ""
    return [
      row["id"], row["form_version"] ?? "", row["purpose"], row["status"], device,
      row["interviewer"], row["language"], row["started"], row["ended"], row["source"] ?? "",
    ]
  }

  private func missing(_ rows: [Row?]) -> [String: String] {
    var reasons: [String: String] = [:]
    for case let row? in rows {
      let text = TallyQuery.text(row[row.count - 1]) ?? "{}"
      let members = (try? CanonicalValue(canonical: Array(text.utf8)))?.objectValue ?? [:]
      for (name, kind) in members where shown.contains(name) { reasons[name] = kind.stringValue }
    }
    return reasons
  }

  private func text(of reasons: [String: String]) -> String {
    let told = reasons.filter { $0.value != MissingKind.notRelevant.rawValue }
    guard !told.isEmpty else { return "" }
    return told.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  private func cell(
    _ value: String?, _ column: ExportSheet.Column, _ reasons: [String: String]
  ) -> String {
    guard let value else {
      return reasons[column.name].flatMap(MissingKind.init(rawValue:))
        .map { word(for: $0, column) } ?? ""
    }
    guard let language = settings.labels, let list = column.list else { return value }
    return value.split(separator: " ").map { name in
      let label = list[String(name)]?.label.source(in: language) ?? ""
      return label.isEmpty ? String(name) : label
    }.joined(separator: "; ")
  }

  /// The form's own choice for a kind of no answer, else the word every tool can tell from data.
  private func word(for kind: MissingKind, _ column: ExportSheet.Column) -> String {
    let own = column.question.measures.missing.filter { $0.value == kind }.keys.min()
    if let own, kind != .blank {
      guard let language = settings.labels else { return own }
      return column.list?[own]?.label.source(in: language) ?? own
    }
    let words: Sentence? =
      switch kind {
      case .dontKnow: Sentence(es: "No sabe", en: "Don't know")
      case .refused: Sentence(es: "No responde", en: "Refused")
      case .notApplicable: Sentence(es: "No aplica", en: "Not applicable")
      default: nil
      }
    guard let words else { return "" }
    guard settings.labels == nil else { return words(in: settings.language) }
    return switch kind {
    case .dontKnow: "ns"
    case .refused: "nr"
    default: "na"
    }
  }
}
