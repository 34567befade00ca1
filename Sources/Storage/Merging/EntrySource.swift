package import Sync

/// Where entries come from: another file of the study, or a bundle.
///
/// A source says what it holds and passes it; the merge checks every entry itself.
package protocol EntrySource: AnyObject {
  /// As the user gave it.
  var name: String { get }
  var study: StudyID { get }
  /// The study's name, as far as the source tells it.
  var studyName: String { get }
  var sender: EntrySender { get }
  /// One for each origin and audience.
  var offers: [EntryOffer] { get }
  /// Interviews in progress there, which only their own device can finish.
  var drafts: Int { get }

  /// The `device` and `enrolment` entries it brings; they are few.
  func introductions() throws -> [Entry]

  /// Passes every entry of some keys; the buffers are good during the call alone.
  func forEachEntry(of keys: [DigestKey], _ body: (EntryColumns) throws -> Void) throws

  /// Throws when the source was changed while it was read; called before anything is committed.
  func finish() throws
}

/// What the sender of entries says of itself.
package struct EntrySender: Sendable {
  package var origin: OriginID?
  /// The id of its device; empty when it has none.
  package var device: String
  package var role: SurveyFile.Installation.Role
  package var name: String
  /// Whether a signature that holds vouches for the sender.
  package var isSigned: Bool
  /// What it says it holds.
  package var holds: [DigestKey: Digest]
  /// Withdrawals that it says it has carried out.
  package var withdrawals: [EntryID] = []

  package init(
    origin: OriginID?, device: String, role: SurveyFile.Installation.Role, name: String,
    isSigned: Bool = false, holds: [DigestKey: Digest], withdrawals: [EntryID] = []
  ) {
    self.origin = origin
    self.device = device
    self.role = role
    self.name = name
    self.isSigned = isSigned
    self.holds = holds
    self.withdrawals = withdrawals
  }
}

/// What a source has of one origin for one audience.
package struct EntryOffer: Sendable, Hashable {
  package let key: DigestKey
  /// All that the sender knows; equal to ours there is nothing to do.
  package let whole: Digest
  /// What the source really passes.
  package let included: Digest

  package init(key: DigestKey, whole: Digest, included: Digest) {
    self.key = key
    self.whole = whole
    self.included = included
  }
}
