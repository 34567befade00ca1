import Expressions
import Forms
package import Responses

/// What the entries of one interview add up to: the interview as it stands, what is in dispute, and
/// what became of it on review.
package struct InterviewHistory: Sendable {
  /// The provisional whole, as one seal.
  package let current: InterviewSeal
  /// Fields whose heads disagree, computed values left out.
  package let conflicts: [FieldConflict<Field>]
  /// Parents of the next entry.
  package let heads: [EntryID]
  /// How many seals there are.
  package let entryCount: Int
  /// The review that still holds; nil while the interview, or what was corrected since, waits.
  package let review: BareEntry?

  /// What one seal says of one field.
  package enum Field: Sendable, Hashable {
    case answer(Answer)
    case instances([InstanceID])
    case cleared
  }

  /// One sealed entry of the interview, its body read.
  package struct SealedEntry: Sendable {
    package let header: EntryHeader
    package let id: EntryID
    package let seal: InterviewSeal
    /// Why it was corrected, as its author said.
    package let reason: String

    package init(header: EntryHeader, id: EntryID, seal: InterviewSeal, reason: String = "") {
      self.header = header
      self.id = id
      self.seal = seal
      self.reason = reason
    }

    var precedence: Precedence { Precedence(header, id) }
  }

  /// An entry that names no field: a review, one of a newer kind, a seal that cannot be read.
  ///
  /// It ties what came after it to what it had seen.
  package struct BareEntry: Sendable {
    package let header: EntryHeader
    package let id: EntryID
    /// Nil unless it is a review.
    package let review: ReviewBody?

    package init(header: EntryHeader, id: EntryID, review: ReviewBody? = nil) {
      self.header = header
      self.id = id
      self.review = review
    }
  }

  /// The history of one interview with at least one seal, its entries in any order.
  package init?(_ entries: [SealedEntry], besides bare: [BareEntry] = []) {
    let ordered = entries.sorted { $0.precedence < $1.precedence }
    guard let last = ordered.last else { return nil }
    entryCount = ordered.count
    guard ordered.count + bare.count > 1 else {
      (current, conflicts, heads, review) = (last.seal, [], [last.id], nil)
      return
    }
    let all = ordered.map(Self.entry) + bare.map(Self.entry)
    let history = SubjectHistory(all.sorted { $0.precedence < $1.precedence })
    heads = history.heads
    conflicts = history.conflicts
    let newest = history.heads(of: Self.wholeField).first?.id
    current = Self.whole((ordered.last { $0.id == newest } ?? last).seal, ordered, history)
    review = Self.review(among: bare, ordered, heads: Set(history.heads))
  }

  /// Named by every seal, so that its heads are the seals that no later seal has seen; no path.
  static let wholeField = "\0"

  static func entry(_ sealed: SealedEntry) -> HistoryEntry<Field> {
    var fields: [String: Field] = [wholeField: .cleared]
    for (path, answer) in sealed.seal.answers { fields[path.text] = .answer(answer) }
    for path in sealed.seal.cleared { fields[path.text] = .cleared }
    for (path, instances) in sealed.seal.instances { fields[path.text] = .instances(instances) }
    return HistoryEntry(
      id: sealed.id, at: sealed.header.at, origin: sealed.header.origin, seq: sealed.header.seq,
      parents: sealed.header.parents, fields: fields)
  }

  static func entry(_ bare: BareEntry) -> HistoryEntry<Field> {
    HistoryEntry(
      id: bare.id, at: bare.header.at, origin: bare.header.origin, seq: bare.header.seq,
      parents: bare.header.parents, fields: [:])
  }

  /// Of the reviews that nothing came after, the highest; an approval must have seen every seal.
  private static func review(
    among bare: [BareEntry], _ seals: [SealedEntry], heads: Set<EntryID>
  ) -> BareEntry? {
    let last = bare.filter { $0.review != nil && heads.contains($0.id) }
      .max { Precedence($0.header, $0.id) < Precedence($1.header, $1.id) }
    guard last?.review?.verdict == .approved else { return last }
    return seals.contains { heads.contains($0.id) } ? nil : last
  }

  /// Metadata of the newest head, fields as resolved, remarks of all in the order they were made.
  ///
  /// A correction without paradata, as imports make, keeps those of the interview it corrects.
  private static func whole(
    _ newest: InterviewSeal, _ entries: [SealedEntry], _ history: SubjectHistory<Field>
  ) -> InterviewSeal {
    var whole = newest
    (whole.answers, whole.instances, whole.cleared) = ([:], [:], [])
    for (path, field) in history.resolved {
      switch field {
      case .answer(let answer): whole.answers[AnswerPath(path)] = answer
      case .instances(let instances): whole.instances[AnswerPath(path)] = instances
      case .cleared: break
      }
    }
    var remarks: [Remark] = []
    for remark in entries.flatMap(\.seal.remarks) where !remarks.contains(remark) {
      remarks.append(remark)
    }
    whole.remarks = remarks
    whole.paradata = newest.paradata ?? entries.last { $0.seal.paradata != nil }?.seal.paradata
    whole.source = newest.source ?? entries.lazy.compactMap(\.seal.source).first
    return whole
  }
}

extension Precedence {
  init(_ header: EntryHeader, _ id: EntryID) {
    self.init(at: header.at, origin: header.origin, seq: header.seq, id: id)
  }
}
