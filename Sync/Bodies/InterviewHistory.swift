import Expressions
import Forms
package import Responses

/// What the seals of one interview add up to: the interview as it stands, and what is in dispute.
package struct InterviewHistory: Sendable {
  /// The provisional whole, as one seal.
  package let current: InterviewSeal
  /// Fields whose heads disagree, computed values left out.
  package let conflicts: [FieldConflict<Field>]
  /// Parents of the next seal.
  package let heads: [EntryID]
  package let entryCount: Int

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

    package init(header: EntryHeader, id: EntryID, seal: InterviewSeal) {
      self.header = header
      self.id = id
      self.seal = seal
    }

    fileprivate var precedence: Precedence {
      Precedence(at: header.at, origin: header.origin, seq: header.seq, id: id)
    }
  }

  /// The history of the seals of one interview, at least one, in any order.
  package init?(_ entries: [SealedEntry]) {
    let ordered = entries.sorted { $0.precedence < $1.precedence }
    guard let last = ordered.last else { return nil }
    entryCount = ordered.count
    guard ordered.count > 1 else {
      (current, conflicts, heads) = (last.seal, [], [last.id])
      return
    }
    let history = SubjectHistory(ordered.map(Self.entry))
    let newestHeads = history.heads
    heads = newestHeads
    conflicts = history.conflicts
    let newest = ordered.last { newestHeads.contains($0.id) } ?? last
    current = Self.whole(newest.seal, ordered, history)
  }

  private static func entry(_ sealed: SealedEntry) -> HistoryEntry<Field> {
    var fields: [String: Field] = [:]
    for (path, answer) in sealed.seal.answers { fields[path.text] = .answer(answer) }
    for path in sealed.seal.cleared { fields[path.text] = .cleared }
    for (path, instances) in sealed.seal.instances { fields[path.text] = .instances(instances) }
    return HistoryEntry(
      id: sealed.id, at: sealed.header.at, origin: sealed.header.origin, seq: sealed.header.seq,
      parents: sealed.header.parents, fields: fields)
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

extension InterviewSeal {
  /// The seal that turns `earlier` into this one: only the fields that differ.
  package func changes(since earlier: InterviewSeal) -> InterviewSeal {
    var delta = self
    delta.answers = answers.filter { earlier.answers[$0.key] != $0.value }
    delta.instances = instances.filter { earlier.instances[$0.key] != $0.value }
    delta.cleared = Set(earlier.answers.keys).subtracting(answers.keys)
      .union(Set(earlier.instances.keys).subtracting(instances.keys))
    delta.remarks = remarks.filter { !earlier.remarks.contains($0) }
    return delta
  }

  /// Whether sealing this after `earlier` would say anything new.
  package func differs(from earlier: InterviewSeal) -> Bool {
    let delta = changes(since: earlier)
    return
      !(delta.answers.isEmpty && delta.instances.isEmpty && delta.cleared.isEmpty
      && delta.remarks.isEmpty && status == earlier.status
      && opening.purpose == earlier.opening.purpose)
  }
}
