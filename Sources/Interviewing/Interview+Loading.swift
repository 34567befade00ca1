package import Responses

/// Many answers at once, as an import or a sealed interview brings them.
extension Interview {
  /// Puts in all answers, then computes once; places the form does not have are returned.
  package mutating func load(
    answers: [AnswerPath: Answer], instances: [AnswerPath: [InstanceID]] = [:]
  ) -> [AnswerPath] {
    if !instances.isEmpty {
      // An outer repeat's path is the shorter one.
      let outermostFirst = instances.sorted { $0.key.text.utf8.count < $1.key.text.utf8.count }
      putInstances(outermostFirst.map { ($0.key, $0.value) })
    }
    var unknown: [AnswerPath] = []
    var blocks: [Int: [InstanceID: Int]] = [:]
    for (path, answer) in answers {
      let node = tree.node(at: path) { container, instance in
        if let found = blocks[container] { return found[instance] }
        blocks[container] = tree.blocks(of: container)
        return blocks[container]?[instance]
      }
      guard let node else {
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
