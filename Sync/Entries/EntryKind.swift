/// What an entry is about; a kind that this version does not know is kept and passed on.
package struct EntryKind: RawRepresentable, Sendable, Hashable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let study = EntryKind(rawValue: "study")
  package static let form = EntryKind(rawValue: "form")
  package static let `case` = EntryKind(rawValue: "case")
  package static let interview = EntryKind(rawValue: "interview")
  package static let correction = EntryKind(rawValue: "correction")
  package static let attempt = EntryKind(rawValue: "attempt")
  package static let note = EntryKind(rawValue: "note")
  package static let coding = EntryKind(rawValue: "coding")
  package static let ticket = EntryKind(rawValue: "ticket")
  package static let plan = EntryKind(rawValue: "plan")
  package static let void = EntryKind(rawValue: "void")
  package static let withdrawal = EntryKind(rawValue: "withdrawal")
  package static let resolution = EntryKind(rawValue: "resolution")
  package static let device = EntryKind(rawValue: "device")
  package static let touchpoints = EntryKind(rawValue: "touchpoints")
  package static let settings = EntryKind(rawValue: "settings")
  package static let register = EntryKind(rawValue: "register")
  package static let attachment = EntryKind(rawValue: "attachment")
  package static let enrolment = EntryKind(rawValue: "enrolment")
  package static let release = EntryKind(rawValue: "release")
  package static let review = EntryKind(rawValue: "review")

  /// The kinds that seal an interview or a part of one.
  package static let seals: Set<EntryKind> = [.interview, .correction, .resolution]
}
