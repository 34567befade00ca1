import Forms
import GRDB
import Responses
import Sync

/// The tables of one version of a form, ready to take cells as bytes.
final class SealTarget {
  let formID: [UInt8]
  private let paths: SealPaths
  private let tables: [Table]

  /// Zero stands for a cell that needs no reason.
  private typealias Reason = UInt8

  private final class Table {
    let insertion: RawStatement
    let unanswered: [Reason]
    let keys: [(column: Int, name: [UInt8])]
    var reasons: [Reason]
    var isFilled: [Bool]

    init(_ table: ProjectionGuide.Table, _ database: Database) throws {
      insertion = try RawStatement(table.insertion, in: database)
      unanswered = table.unanswered.map { $0.map(SealTarget.reason) ?? 0 }
      keys = table.keys.map { ($0.column, Array($0.name.utf8)) }
      reasons = unanswered
      isFilled = Array(repeating: false, count: unanswered.count)
    }
  }

  init(_ stored: StoredForm, guide: ProjectionGuide, _ database: Database) throws {
    formID = Array(stored.form.id.utf8)
    paths = SealPaths(stored.form, guide.layout)
    // Tables of repeats come after those of the form itself.
    tables = try zip(guide.layout.tables, guide.tables)
      .prefix { $0.0.loop.isEmpty }
      .map { try Table($0.1, database) }
  }

  /// Puts an interview's answers into the statements; false when they must be read as a whole.
  func lay(_ outline: SealOutline, of body: UnsafeRawBufferPointer) -> Bool {
    for table in tables {
      table.insertion.clearBindings()
      for column in table.reasons.indices {
        table.reasons[column] = table.unanswered[column]
        table.isFilled[column] = false
      }
    }
    return lay(outline.answers, of: body, put: put) && lay(outline.computed, of: body, put: put)
      && lay(outline.missing, of: body, put: putMissing)
  }

  /// Writes the rows of the interview laid out last.
  func insert(interview: UnsafeRawBufferPointer) throws {
    for table in tables {
      try missing(of: table).withUnsafeBytes { missing in
        table.insertion.bind(1, text: interview)
        table.insertion.bind(Int32(table.reasons.count + 2), text: missing)
        try table.insertion.run()
      }
    }
  }

  private func lay(
    _ members: [SealOutline.Member], of body: UnsafeRawBufferPointer,
    put: (SealOutline.Text, UnsafeRawBufferPointer, SealPaths.Cell, Table) -> Bool
  ) -> Bool {
    var cursor = 0
    for member in members {
      if member.path.hasEscapes { return false }
      switch paths.find(body.part(member.path), from: &cursor) {
      case .cell(let cell):
        guard cell.table < tables.count else { return false }
        let table = tables[cell.table]
        // Two paths for one column: which of them counts is not for here to say.
        if table.isFilled[cell.column] { return false }
        table.isFilled[cell.column] = true
        guard put(member.value, body, cell, table) else { return false }
      case .nowhere: continue
      case .odd: return false
      }
    }
    return true
  }

  private func put(
    _ value: SealOutline.Text, _ body: UnsafeRawBufferPointer, _ cell: SealPaths.Cell,
    _ table: Table
  ) -> Bool {
    if !cell.missing.isEmpty, let kind = cell.missing[body.plain(value)] {
      table.reasons[cell.column] = SealTarget.reason(kind)
    } else {
      table.reasons[cell.column] = 0
      table.insertion.bind(Int32(cell.column + 2), value, in: body)
    }
    return true
  }

  private func putMissing(
    _ value: SealOutline.Text, _ body: UnsafeRawBufferPointer, _ cell: SealPaths.Cell,
    _ table: Table
  ) -> Bool {
    guard let kind = MissingKind(rawValue: body.plain(value)) else { return false }
    table.reasons[cell.column] = SealTarget.reason(kind)
    return true
  }

  /// Canonical JSON of why cells of a row are empty.
  private func missing(of table: Table) -> [UInt8] {
    var text = [UInt8(ascii: "{")]
    for (column, name) in table.keys where table.reasons[column] > 0 {
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text += name
      text += SealTarget.words[Int(table.reasons[column])]
    }
    text.append(UInt8(ascii: "}"))
    return text
  }

  private static let kinds = MissingKind.allCases
  /// The kinds as JSON strings, by reason.
  private static let words: [[UInt8]] = [[]] + kinds.map { Array("\"\($0.rawValue)\"".utf8) }

  private static func reason(_ kind: MissingKind) -> Reason {
    kinds.firstIndex(of: kind).map { Reason($0 + 1) } ?? 0
  }
}

extension UnsafeRawBufferPointer {
  /// A text with its escapes undone.
  fileprivate func plain(_ text: SealOutline.Text) -> String {
    text.hasEscapes ? String(decoding: text.unescaped(in: self), as: UTF8.self) : string(text)
  }
}
