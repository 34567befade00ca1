import Expressions
import Forms
import GRDB
import Responses

extension InterviewChange {
  /// A change as a row; `moment` only where the change has one of its own.
  struct Columns {
    let kind: String
    var path = ""
    var value = ""
    var moment: Moment?
  }

  /// The change as a row; lists are joined by spaces, which no instance's name has.
  var columns: Columns {
    switch self {
    case .answered(let path, .value(let value)):
      Columns(kind: "answer", path: path.text, value: value)
    case .answered(let path, .missing(let kind)):
      Columns(kind: "missing", path: path.text, value: kind.rawValue)
    case .cleared(let path): Columns(kind: "clear", path: path.text)
    case .instances(let path, let instances):
      Columns(
        kind: "instances", path: path.text, value: instances.map(\.text).joined(separator: " "))
    case .closedRepeat(let path, let isClosed):
      Columns(kind: "closed", path: path.text, value: isClosed ? "1" : "0")
    case .remarked(let remark):
      Columns(
        kind: remark.kind.rawValue, path: remark.path?.text ?? "", value: remark.text,
        moment: remark.at)
    case .switchedLanguage(let name): Columns(kind: "language", value: name)
    case .movedTo(let path): Columns(kind: "move", path: path.text)
    case .undone: Columns(kind: "undo")
    }
  }

  init?(row: Row) {
    let path = AnswerPath(row["path"])
    let value: String = row["value"]
    switch row["kind"] as String {
    case "answer": self = .answered(path, .value(value))
    case "missing":
      guard let kind = MissingKind(rawValue: value) else { return nil }
      self = .answered(path, .missing(kind))
    case "clear": self = .cleared(path)
    case "instances":
      self = .instances(path, value.split(separator: " ").map { InstanceID(String($0)) })
    case "closed": self = .closedRepeat(path, value == "1")
    case "language": self = .switchedLanguage(value)
    case "move": self = .movedTo(path)
    case "undo": self = .undone
    case let kind:
      guard let kind = Remark.Kind(rawValue: kind) else { return nil }
      let place = path.text.isEmpty ? nil : path
      self = .remarked(Remark(kind, path: place, text: value, at: Moment(row: row)))
    }
  }
}

extension Moment {
  init(row: Row) {
    self.init(milliseconds: row["at"], zoneOffsetMinutes: row["zone"])
  }
}
