import Expressions
import Forms
import Interviewing
import Languages
import Responses

/// Going to other questions, topics and instances of repeats.
extension InterviewSession {
  /// Moves to another question, after which the order is the questionnaire's again.
  mutating func move(_ command: SessionCommand, _ line: String) {
    isCorrecting = false
    switch command.verb {
    case .back:
      attempt(line) { interview, moment throws(AnswerRefusal) in
        try interview.movingBack(at: moment)
      }
    case .goTo: goTo(command.argument, line)
    case .undo: undo(line)
    case .review: save(interview.movingToReview(at: now()), line)
    default: goOn(line, isLeftOpen: command.verb == .leaveOpen)
    }
  }

  /// Goes to a question by its number in the list, by name or path, or to an instance by its name.
  private mutating func goTo(_ place: String, _ line: String) {
    guard !place.isEmpty else {
      refuse(words.goToWhere, "")
      return
    }
    if let number = Int(place),
      let item = interview.outline.items.first(where: { $0.number == number })
    {
      move(to: item.path.text, line)
    } else if let instance = instance(named: place) {
      attempt(line) { interview, moment throws(AnswerRefusal) in
        try interview.moving(toInstance: instance, at: moment)
      }
    } else {
      move(to: place, line)
    }
  }

  /// The instance of that name, unless a question is called so.
  private func instance(named name: String) -> AnswerPath? {
    guard interview.form.elements(named: name).isEmpty, Int(name) == nil else { return nil }
    return interview.instance(named: name)
  }

  /// Goes on without an answer; nothing comes behind the review.
  private mutating func goOn(_ line: String, isLeftOpen: Bool) {
    if case .review = step {
      refuse(words.reviewIsLast, "")
      return
    }
    save(interview.leavingOpen(at: now()), line, isLeftOpen ? words.leftOpen : nil)
  }

  private mutating func undo(_ line: String) {
    let said = words.undone
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.undoing(at: moment)
    } confirming: { _ in
      said
    }
  }

  // MARK: Repeats

  /// Adds an instance to a repeat or takes one away, both by name.
  mutating func changeRepeat(_ command: SessionCommand, _ line: String) {
    command.verb == .add ? add(to: command.argument, line) : remove(command.argument, line)
  }

  private mutating func add(to name: String, _ line: String) {
    guard let loop = openRepeat(called: name) else {
      let names = interview.repeats.filter { !$0.isCounted }.map(\.label)
      refuse(names.isEmpty ? words.noRepeats : words.whichRepeat(names), line)
      return
    }
    let new = InstanceID(random: randomBits())
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.adding(instance: new, to: loop.path, at: moment)
    }
  }

  /// The repeat meant: the one called so, or without a name the one on offer or the only one.
  private func openRepeat(called name: String) -> RepeatOutline? {
    let repeats = interview.repeats.filter { !$0.isCounted }
    let folded = name.folded
    guard name.isEmpty else {
      return repeats.first { $0.label.folded == folded || $0.path.name.folded == folded }
        ?? repeats.first { $0.label.folded.hasPrefix(folded) }
    }
    if case .offerInstance(let offer) = step {
      return repeats.first { $0.path == offer.path }
    }
    return repeats.count == 1 ? repeats[0] : nil
  }

  private mutating func remove(_ name: String, _ line: String) {
    let path = name.isEmpty ? nil : interview.instance(named: name)
    guard let path, let found = instances.first(where: { $0.path == path }) else {
      let names = instances.map { $0.label(in: language) }
      refuse(names.isEmpty ? words.nothingToRemove : words.whichInstance(names), line)
      return
    }
    guard confirms(words.removes(found.label(in: language), answers: found.answered)) else {
      return
    }
    let said = words.removed(found.label(in: language))
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.removing(instance: path, at: moment)
    } confirming: { _ in
      said
    }
  }

  /// The instances that may be taken away.
  var instances: [InstanceOutline] {
    interview.repeats.filter { !$0.isCounted }.flatMap(\.instances)
  }

  // MARK: Topics

  /// Goes to a topic by number or name; without one shows them all and lets choose by key.
  mutating func chooseTopic(_ name: String, _ line: String) {
    let outline = interview.outline
    guard !outline.topics.isEmpty else {
      say(words.noTopics)
      return
    }
    let labels = outline.topics.map(\.label)
    var place = name.isEmpty ? nil : topic(called: name, among: labels)
    if place == nil {
      var screen = blankScreen
      TopicScreen(outline: outline, times: paradata, words: words).add(to: &screen)
      show(screen)
      place = choice(of: labels, prompt: words.topicPrompt)
    }
    guard let place else {
      needsScreen = true
      return
    }
    let items = outline.items.filter { $0.topic == place && $0.state != .notRelevant }
    guard let goal = items.first(where: { !$0.isAnswered }) ?? items.first else {
      say(words.topicIsEmpty)
      return
    }
    isCorrecting = false
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.moving(toBeginningOf: goal.path, at: moment)
    }
  }

  private func topic(called name: String, among labels: [String]) -> Int? {
    if let number = Int(name), labels.indices.contains(number - 1) { return number - 1 }
    let folded = name.folded
    let found = labels.indices.filter { labels[$0].folded.contains(folded) }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Time

  /// What the record says of the times so far.
  var paradata: Paradata { paradata(until: now()) }

  func paradata(until moment: Moment) -> Paradata {
    let beginning = Interview(plan: interview.plan, opening: interview.opening)
    return Paradata(
      of: history, opening: interview.opening, startingAt: beginning.positionPath, endedAt: moment)
  }

  /// Says how long the interview has lasted, what is left, and the time of each topic.
  mutating func showTime() {
    let outline = interview.outline
    let times = paradata
    var screen = blankScreen
    let counted = outline.items.filter { $0.state != .notRelevant }
    let done = counted.count { $0.isAnswered }
    screen.add(
      words.time(
        minutes: (times.activeSeconds + 30) / 60, answered: done, of: counted.count,
        left: done == 0 ? nil : times.activeSeconds * (counted.count - done) / done / 60))
    if outline.topics.count > 1 {
      TopicScreen(outline: outline, times: times, words: words).add(to: &screen)
    }
    show(list: screen)
  }
}

extension Outline.Item {
  /// Whether nothing more is to be asked here.
  var isAnswered: Bool {
    switch state {
    case .answered: true
    case .missing(let kind): kind != .skipped
    default: false
    }
  }
}
