package import Responses

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

  /// The body of a `correction` or `resolution` with what its author said of it.
  package func body(because reason: String) -> CanonicalValue {
    guard !reason.isEmpty, case .object(var members) = body else { return body }
    members["reason"] = .string(reason)
    return .object(members)
  }
}
