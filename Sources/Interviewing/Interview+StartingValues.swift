import Expressions
import Forms
import Responses

/// What a question holds before anybody answers it; computed defaults come with recalculation.
extension Interview {
  /// Sets the fixed defaults and the preloads of a new block.
  mutating func fillIn(block: Int, of loop: Int?) {
    for id in plan.elements(inBlockOf: loop) {
      guard let question = form.elements[id].question else { continue }
      let node = tree.node(of: id, inBlock: block)
      if case .fixed(let value) = question.initialValue { tree[node].value = value }
      if let value = preloaded(question) { tree[node].value = value }
    }
  }

  /// Takes away defaults, which imported interviews were not given here.
  mutating func clearStartingValues() {
    for id in plan.elements(inBlockOf: nil) where form.elements[id].question?.type.isAsked == true {
      put(nil, into: tree.node(of: id, inBlock: 0))
    }
  }

  /// What the program knows by itself; nil where it is the respondent's to say.
  func preloaded(_ question: Question) -> String? {
    switch question.measures.preload {
    case .purpose: return opening.purpose.rawValue
    case .language: return language.code ?? language.name
    case .interviewer: return opening.interviewer
    case .device: return device
    case .case: return opening.caseID
    case nil: break
    }
    guard case .metadata(let metadata) = question.type else { return nil }
    switch metadata {
    case .start: return opening.startedAt.dateTimeString
    case .today: return opening.startedAt.date.iso
    case .username: return opening.interviewer
    case .deviceID: return device
    default: return nil
    }
  }
}
