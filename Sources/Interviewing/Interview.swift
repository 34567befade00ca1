package import Expressions
package import Forms
package import Responses

/// One interview in progress, as a value.
///
/// Every verb (`answering`, `movingBack`, …) leaves the value as it is and returns an `Advance`:
/// the changes to keep and the interview as it would be after them. Whoever runs the interview
/// saves the changes first and takes the new value then, so what is on the screen is never ahead
/// of what is on the disk. Replaying the saved changes with `apply` gives the same state.
package struct Interview: Sendable {
  package let plan: InterviewPlan
  package let opening: InterviewOpening
  package let device: String
  package internal(set) var language: FormLanguage
  package internal(set) var remarks: [Remark] = []
  /// When the last verb was used; `today()` and `now()` mean this moment.
  package internal(set) var moment: Moment
  let seed: UInt64
  var tree: AnswerTree
  /// The node on the screen; nil is the review after the last question.
  var position: Int?

  /// What a verb did: save `changes`, then go on with `interview`.
  package struct Advance: Sendable {
    package var changes: [InterviewChange]
    package var interview: Interview
  }

  package init(plan: InterviewPlan, opening: InterviewOpening, device: String = "") {
    self.plan = plan
    self.opening = opening
    self.device = device
    moment = opening.startedAt
    seed = RandomSequence.seed(of: opening.id)
    language = plan.form.language(matching: opening.language) ?? plan.form.defaultLanguage
    tree = AnswerTree(plan: plan)
    prepareBlock(0, elements: plan.form.elements.indices)
    position = firstStop(after: nil)
  }

  package var form: Form { plan.form }

  /// Replays one saved change.
  package mutating func apply(_ change: InterviewChange) {
    switch change {
    case .answered(let path, let answer): set(answer, at: path)
    case .cleared(let path): set(nil, at: path)
    case .instances(let path, let instances): setInstances(instances, at: path)
    case .closedRepeat(let path, let isClosed):
      if let node = tree.node(at: path) { tree[node].isClosed = isClosed }
    case .remarked(let remark): remarks.append(remark)
    case .switchedLanguage(let name): switchLanguage(name)
    case .movedTo(let path): position = path.text.isEmpty ? nil : tree.node(at: path)
    }
  }

  private mutating func set(_ answer: Answer?, at path: AnswerPath) {
    guard let node = tree.node(at: path) else { return }
    put(answer, into: node)
    recalculate(after: node)
  }

  mutating func put(_ answer: Answer?, into node: Int) {
    switch answer {
    case .value(let value):
      tree[node].value = value
      tree[node].missing = nil
    case .missing(let kind):
      tree[node].value = ""
      tree[node].missing = kind
    case nil:
      tree[node].value = ""
      tree[node].missing = nil
    }
  }

  private mutating func switchLanguage(_ name: String) {
    guard let found = form.language(matching: name) else { return }
    language = found
    guard let element = form.elements.first(where: { $0.question?.measures.preload == .language })
    else { return }
    tree[tree.node(of: element.id, inBlock: 0)].value = found.code ?? found.name
    recalculate(after: tree.node(of: element.id, inBlock: 0))
  }

  private mutating func setInstances(_ instances: [InstanceID], at path: AnswerPath) {
    guard let container = tree.node(at: path) else { return }
    changeInstances(of: container, to: instances)
    recalculate(after: container)
  }

  /// Keeps the instances named, in the order given, and makes the new ones.
  mutating func changeInstances(of container: Int, to instances: [InstanceID]) {
    let kept = Dictionary(
      tree[container].instances.compactMap { node in tree[node].instance.map { ($0, node) } },
      uniquingKeysWith: { first, _ in first })
    tree[container].instances = []
    for id in instances {
      if let node = kept[id] {
        tree[container].instances.append(node)
      } else {
        let element = form.elements[tree[container].element]
        let block = tree.addInstance(id, to: container)
        prepareBlock(block, elements: element.id + 1..<element.subtreeEnd)
      }
    }
  }
}
