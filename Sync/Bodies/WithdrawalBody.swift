/// The body of a `withdrawal` entry: whose content is erased wherever the entry arrives.
package struct WithdrawalBody: Sendable, Hashable {
  package enum Scope: String, Sendable, CaseIterable {
    case interview, `case`
  }

  package let scope: Scope
  package let reason: String
  /// Files that belong to the withdrawn interviews alone, by their SHA-256, sorted.
  package let attachments: [String]

  package init(scope: Scope, reason: String = "", attachments: some Sequence<String> = []) {
    self.scope = scope
    self.reason = reason
    self.attachments = Set(attachments).sorted()
  }

  package var body: CanonicalValue {
    var members: [String: CanonicalValue] = ["scope": .string(scope.rawValue)]
    if !reason.isEmpty { members["reason"] = .string(reason) }
    if !attachments.isEmpty { members["attachments"] = .strings(attachments) }
    return .object(members)
  }

  package init?(body: CanonicalValue) {
    guard let scope = body["scope"]?.stringValue.flatMap(Scope.init) else { return nil }
    self.init(
      scope: scope, reason: body["reason"]?.stringValue ?? "",
      attachments: (body["attachments"]?.arrayValue ?? []).compactMap(\.stringValue)
        .filter { $0.utf8.count == 64 })
  }
}
