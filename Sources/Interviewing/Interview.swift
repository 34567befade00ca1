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
  /// What undoing goes back to.
  var past = Past()

  /// What a verb did: save `changes`, then go on with `interview`.
  package struct Advance: Sendable {
    package var changes: [InterviewChange]
    package var interview: Interview
    /// What to ask before saving; once confirmed it is saved as it is, with a remark.
    package var doubt: AnswerDoubt?
  }

  package init(plan: InterviewPlan, opening: InterviewOpening, device: String = "") {
    self.plan = plan
    self.opening = opening
    self.device = device
    moment = opening.startedAt
    seed = RandomSequence.seed(of: opening.id)
    let wanted = opening.language.isEmpty ? nil : plan.form.language(matching: opening.language)
    language = wanted ?? plan.form.defaultLanguage
    tree = AnswerTree(plan: plan)
    computeStart()
    position = firstStop(after: nil)
    noteShown()
  }

  package var form: Form { plan.form }

  /// Replays one saved change; `moment` is when it was made, which `now()` and `today()` ask for.
  package mutating func apply(_ change: InterviewChange, at moment: Moment? = nil) {
    if let moment { self.moment = moment }
    switch change {
    case .answered(let path, let answer): set(answer, at: path)
    case .cleared(let path): set(nil, at: path)
    case .instances(let path, let instances): set(instances, at: path)
    case .closedRepeat(let path, let isClosed): close(path, isClosed)
    case .remarked(let remark): remarks.append(remark)
    case .switchedLanguage(let name): switchLanguage(name)
    case .movedTo(let path): move(to: path.text.isEmpty ? nil : tree.node(at: path))
    case .undone: undoStep()
    }
  }

  /// Puts a node on the screen, which ends the step that went before.
  mutating func move(to node: Int?) {
    position = node
    past.endStep()
    noteShown()
  }

  private mutating func noteShown() {
    guard let position, !tree[position].wasShown else { return }
    tree[position].wasShown = true
  }

  private mutating func set(_ instances: [InstanceID], at path: AnswerPath) {
    guard let container = tree.node(at: path), form.elements[tree[container].element].loop != nil,
      instances != tree.instances(of: container)
    else { return }
    remember()
    changeInstances(of: container, to: instances)
  }

  private mutating func close(_ path: AnswerPath, _ isClosed: Bool) {
    guard let container = tree.node(at: path), tree[container].isClosed != isClosed else { return }
    remember()
    tree[container].isClosed = isClosed
  }

  private mutating func set(_ answer: Answer?, at path: AnswerPath) {
    guard let node = tree.node(at: path), answer != self.answer(at: node) else { return }
    remember()
    put(answer, into: node)
    recalculate(after: node)
  }

  mutating func put(_ answer: Answer?, into node: Int) {
    tree[node].value = answer?.value ?? ""
    guard case .missing(let kind) = answer else {
      tree[node].missing = nil
      return
    }
    tree[node].missing = kind
  }

  /// What a node holds, shown or not.
  func answer(at node: Int) -> Answer? {
    let state = tree[node]
    if let missing = state.missing { return .missing(missing) }
    return state.value.isEmpty ? nil : .value(state.value)
  }

  private mutating func switchLanguage(_ name: String) {
    guard let found = form.language(matching: name), found != language else { return }
    language = found
    recalculateWords()
  }
}
