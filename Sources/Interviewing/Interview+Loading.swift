package import Responses

/// Many answers at once, as an import or a sealed interview brings them.
extension Interview {
  /// Puts in all answers, then computes once; places the form does not have are returned.
  package mutating func load(
    answers: [AnswerPath: Answer], instances: [AnswerPath: [InstanceID]] = [:]
  ) -> [AnswerPath] {
    for (path, names) in instances.sorted(by: { $0.key.text.count < $1.key.text.count }) {
      guard let container = tree.node(at: path) else { continue }
      changeInstances(of: container, to: names)
    }
    var unknown: [AnswerPath] = []
    for (path, answer) in answers {
      guard let node = tree.node(at: path) else {
        unknown.append(path)
        continue
      }
      put(answer, into: node)
    }
    recalculateAll()
    position = nil
    return unknown.sorted()
  }
}
