import Expressions
package import Forms
import FoundationEssentials
import Languages
package import Responses

/// Answers written as a JSON object: names of questions, or their paths, and values.
///
///     {"edad": 30, "intereses": ["leer", "cine"], "hogar": {"piso": "tierra"},
///      "hijos": [{"nombre": "Ana"}, {"nombre": "Luis"}]}
///
/// An object answers a group, a list of objects a repeat, a list of names a select_multiple.
package struct AnswerObject {
  package private(set) var answers: [AnswerPath: Answer] = [:]
  package private(set) var instances: [AnswerPath: [InstanceID]] = [:]
  private let form: Form

  package init(_ json: [UInt8], for form: Form) throws(EvaluationFailure) {
    self.form = form
    guard case .object(let members)? = try? JSONDecoder().decode(JSONInput.self, from: Data(json))
    else { throw .unreadableAnswers }
    try read(members, inside: "")
  }

  private mutating func read(
    _ members: [String: JSONInput], inside parent: String
  ) throws(EvaluationFailure) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let path = try path(of: name, inside: parent)
      switch (form.element(atPath: AnswerPath(path).elementPath)?.kind, value) {
      case (_, .null): continue
      case (.group, .object(let members)): try read(members, inside: path)
      case (.loop, .array(let turns)): try read(turns, of: path)
      case (.question, _):
        guard let text = value.answerText else { throw .wrongShape(name) }
        answers[AnswerPath(path)] = .value(text)
      default: throw .wrongShape(name)
      }
    }
  }

  private mutating func read(_ turns: [JSONInput], of path: String) throws(EvaluationFailure) {
    instances[AnswerPath(path)] = turns.indices.map { InstanceID(String($0 + 1)) }
    for (index, turn) in turns.enumerated() {
      guard case .object(let members) = turn else { throw .wrongShape(path) }
      try read(members, inside: "\(path)#\(index + 1)")
    }
  }

  /// The place of a name: inside its parent, or anywhere in the form when only one is called so.
  private func path(of name: String, inside parent: String) throws(EvaluationFailure) -> String {
    let inside = parent.isEmpty ? name : "\(parent)/\(name)"
    if form.element(atPath: AnswerPath(inside).elementPath) != nil { return inside }
    return try form.place(named: name, inside: parent)
  }
}

extension Form {
  /// The path of the only element called so, where the repeats around it are those of `parent`.
  func place(named name: String, inside parent: String) throws(EvaluationFailure) -> String {
    let found = elements(named: name)
    guard let element = found.first else {
      throw .unknownPlace(name, nearest: nearest(to: name, among: elements.map(\.name)))
    }
    guard found.count == 1 else { throw .ambiguousName(name, paths: found.map(\.path)) }
    let around = AnswerPath(parent)
    guard element.loops.count == around.instances.count,
      around.elementPath.isEmpty || element.path.hasPrefix(around.elementPath + "/")
    else { throw .unknownPlace(name, nearest: element.path) }
    return parent.isEmpty
      ? element.path : parent + element.path.dropFirst(around.elementPath.count)
  }
}

extension JSONInput {
  /// The value as a form keeps it; nil for what no question can hold.
  fileprivate var answerText: String? {
    switch self {
    case .null: ""
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): XPathValue.number(number).numeral
    case .string(let text): text
    case .array(let values):
      values.contains { $0.answerText == nil }
        ? nil : values.compactMap(\.answerText).joined(separator: " ")
    case .object: nil
    }
  }
}
