package import Languages

/// One check of a survey file and its surroundings, with what to do.
package struct DiagnosisLine: Sendable, Equatable {
  package enum Check: String, Sendable, CaseIterable {
    case integrity, entries, digests, projections, forks, quarantine, drafts, keys, origin, clock
    case encryption, space, handover, copies
  }

  package enum Verdict: String, Sendable {
    /// Nothing to do.
    case fine
    /// Somebody has to do something.
    case attention
    /// It could not be found out.
    case unknown
  }

  package let check: Check
  package let verdict: Verdict
  package let sentence: Sentence

  package init(_ check: Check, _ verdict: Verdict, es spanish: String, en english: String) {
    self.check = check
    self.verdict = verdict
    sentence = Sentence(es: spanish, en: english)
  }
}
