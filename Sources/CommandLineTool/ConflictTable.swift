import Interviewing
import Expressions
import Languages
import Reporting
import Storage
import Sync

/// One difference side by side: each value with who gave it, when and on which device.
struct ConflictTable {
  let conflict: OpenConflict
  /// Nil where the form has not arrived, or where it is about no interview.
  let words: FieldWords?

  init(_ conflict: OpenConflict, in file: SurveyFile, identifying: Bool) throws {
    self.conflict = conflict
    guard case .interview = conflict.matter, let record = try file.interviewRecord(conflict.subject)
    else {
      words = nil
      return
    }
    words = try? FieldWords(
      interview: SealedInterview(record).interview, showsIdentifying: identifying)
  }

  /// What it is about, in one line.
  var title: String {
    switch conflict.matter {
    case .interview: "\(conflict.subject.prefix(8)) · \(question) (\(conflict.field))"
    case .contactCase: say(es: "caso ", en: "case ") + conflict.subject
    case .setting: say(es: "ajuste ", en: "setting ") + conflict.field
    case .register: say(es: "tabla ", en: "table ") + conflict.subject
    }
  }

  /// The question in words, or what stands for it.
  var question: String {
    switch conflict.matter {
    case .interview: words?.label(conflict.field) ?? conflict.field
    case .setting: conflict.field
    case .contactCase, .register: ""
    }
  }

  func text() -> String {
    let table = TextTable(
      columns: [
        TableColumn("", alignment: .trailing),
        TableColumn(say(es: "Valor", en: "Value"), shrinks: true),
        TableColumn(say(es: "Quién", en: "Who"), shrinks: true),
        TableColumn(say(es: "Cuándo", en: "When")),
        TableColumn(say(es: "Equipo", en: "Device"), shrinks: true),
      ],
      rows: conflict.candidates.enumerated().map { number, candidate in
        [
          "\(number + 1)" + (number == 0 ? "*" : ""), value(candidate.value), candidate.by,
          candidate.at.zonedText, candidate.device,
        ]
      },
      footnotes: [
        say(
          es: "* cuenta mientras no se resuelva.", en: "* counts until it is settled.")
      ])
    let title = title.wrapped(to: Streams.width).joined(separator: "\n")
    return title + "\n" + table.rendered(width: Streams.width, plain: Streams.isPlain)
  }

  func value(_ value: OpenConflict.Value) -> String {
    switch value {
    case .field(let field): return words?.value(field, at: conflict.field) ?? "…"
    case .setting(let text): return text ?? say(es: "(el inicial)", en: "(the default)")
    case .table(let register):
      return counted(register.rows.count, es: ("fila", "filas"), en: ("row", "rows"))
    case .cells(let cells):
      let shown = cells.filter { differs($0.key) }.sorted { $0.key < $1.key }
      return shown.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }
  }

  /// Whether the candidates for a case differ in a column.
  private func differs(_ column: String) -> Bool {
    let values = conflict.candidates.map { candidate -> String? in
      guard case .cells(let cells) = candidate.value else { return nil }
      return cells[column]
    }
    return Set(values).count > 1
  }

  var json: JSONValue {
    .object([
      ("matter", .string(matter)), ("subject", .string(conflict.subject)),
      ("field", .string(conflict.field)), ("question", .string(question)),
      (
        "values",
        .array(
          conflict.candidates.enumerated().map { number, candidate in
            .object([
              ("value", json(candidate.value)), ("by", .string(candidate.by)),
              ("at", .string(candidate.at.dateTimeString)), ("device", .string(candidate.device)),
              ("entry", .string(candidate.entry.description)), ("counts", .bool(number == 0)),
            ])
          })
      ),
    ])
  }

  private var matter: String {
    switch conflict.matter {
    case .interview: "interview"
    case .contactCase: "case"
    case .setting: "setting"
    case .register: "register"
    }
  }

  private func json(_ value: OpenConflict.Value) -> JSONValue {
    switch value {
    case .field(let field): words?.json(field, at: conflict.field) ?? .null
    case .setting(let text): JSONValue(text)
    case .table(let register): .integer(register.rows.count)
    case .cells(let cells):
      .object(cells.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }
  }
}
