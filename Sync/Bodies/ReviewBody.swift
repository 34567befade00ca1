/// The body of a `review` entry: what a reviewer decided of an interview as it then stood.
package struct ReviewBody: Sendable, Hashable {
  package enum Verdict: String, Sendable, CaseIterable {
    case approved, returned
  }

  package let verdict: Verdict
  package let comment: String
  /// The questions it is about, as paths of the interview, sorted; none: the whole interview.
  package let paths: [String]

  package init(verdict: Verdict, comment: String = "", paths: [String] = []) {
    self.verdict = verdict
    self.comment = comment
    self.paths = Set(paths).sorted()
  }

  package var body: CanonicalValue {
    var members: [String: CanonicalValue] = ["verdict": .string(verdict.rawValue)]
    if !comment.isEmpty { members["comment"] = .string(comment) }
    if !paths.isEmpty { members["paths"] = .strings(paths) }
    return .object(members)
  }

  package init?(body: CanonicalValue) {
    guard let verdict = body["verdict"]?.stringValue.flatMap(Verdict.init) else { return nil }
    self.init(
      verdict: verdict, comment: body["comment"]?.stringValue ?? "",
      paths: (body["paths"]?.arrayValue ?? []).compactMap(\.stringValue))
  }
}
