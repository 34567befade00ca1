import Expressions
import Interviewing
import Languages
import Responses

/// The ways an interview stops before its last question; the draft always stays.
extension InterviewSession {
  /// Pauses, agrees on another day or breaks off.
  mutating func end(_ command: SessionCommand) -> SessionEnd? {
    switch command.verb {
    case .appointment: makeAppointment(command.argument)
    case .breakOff: breakOff(command.argument)
    default: pause(command.argument)
    }
  }

  /// Pauses; `why; when` may follow the command, else the line is asked for and may be left out.
  private mutating func pause(_ text: String) -> SessionEnd? {
    let asked = text.isEmpty ? sideLine(prompt: words.pausePrompt + " >") ?? "" : text
    let parts = asked.onOneLine.split(separator: ";", maxSplits: 1).map {
      String($0).withoutOuterSpaces
    }
    let pause = Pause(reason: parts.first ?? "", resumes: parts.count > 1 ? parts[1] : "")
    let time = understood(pause.resumes)
    keep(words.pauseNote(pause.reason, time ?? pause.resumes), unless: parts.isEmpty)
    if let time { say(words.goesOn(time), .confirmation, indent: 2) }
    return goodbye(words.paused, .paused(pause))
  }

  /// The time that a phrase is understood as; nil when it is not, or when there is none.
  private func understood(_ phrase: String) -> String? {
    guard !phrase.isEmpty, case .understood(let time)? = study.readAppointment?(phrase) else {
      return nil
    }
    return time
  }

  /// Agrees on another day, in words that are understood; Enter goes back to the question.
  private mutating func makeAppointment(_ text: String) -> SessionEnd? {
    var phrase = text
    let keys = text.isEmpty ? appointmentKeys : [:]
    while true {
      if phrase.isEmpty {
        let typed = sideLine(prompt: words.appointmentPrompt + " >", keys: keys)
        guard let typed, stopSignal == nil, !typed.onOneLine.isEmpty else { return back() }
        phrase = typed.onOneLine
      }
      switch study.readAppointment?(phrase) ?? .understood(phrase) {
      case .understood(let time):
        keep(words.appointmentNote(phrase), unless: false)
        say(words.appointed(time), .confirmation)
        return goodbye(words.left, .appointment(phrase: phrase))
      case .refused(let reason):
        say(reason, .warning)
        phrase = ""
      }
    }
  }

  /// The usual times by one key each, said on terminals that have such keys.
  private var appointmentKeys: [FunctionKey: String] {
    guard terminal.redraws else { return [:] }
    let isEvening = now().millisecondOfDay > 17 * 3_600_000
    let phrases = words.usualAppointments(isEvening: isEvening)
    let keys = Array(zip([FunctionKey.f1, .f2, .f3, .f4], phrases))
    var screen = blankScreen
    let pieces = keys.map { key, phrase in
      (text: "F\(key.rawValue) \(phrase)", style: TextStyle.instruction)
    }
    screen.add(pieces: pieces, separator: " · ", indent: 2)
    show(screen)
    return Dictionary(uniqueKeysWithValues: keys)
  }

  /// Ends with an outcome chosen by one key; Enter goes back to the question.
  private mutating func breakOff(_ text: String) -> SessionEnd? {
    let labels = study.outcomes.map { $0.label(in: language) }
    var place = outcome(meant: text, labels)
    if place == nil {
      var screen = blankScreen
      screen.add(words.breakOffQuestion, .warning)
      for (place, outcome) in study.outcomes.enumerated() {
        screen.add(lead: "  \(place + 1) ", "\(labels[place]) (\(outcome.code))")
      }
      show(screen)
      place = choice(of: labels, prompt: words.breakOffPrompt)
    }
    guard let place else { return back() }
    let outcome = study.outcomes[place]
    keep(words.breakOffNote(labels[place]), unless: false)
    return goodbye(words.brokenOff(labels[place]), .brokenOff(BreakOff(code: outcome.code)))
  }

  /// The outcome that a number, a code or the beginning of a label means.
  private func outcome(meant text: String, _ labels: [String]) -> Int? {
    guard !text.isEmpty else { return nil }
    if let number = Int(text), labels.indices.contains(number - 1) { return number - 1 }
    return study.outcomes.firstIndex { $0.code == text }
      ?? labels.firstIndex { $0.folded.hasPrefix(text.folded) }
  }

  private mutating func back() -> SessionEnd? {
    needsScreen = stopSignal == nil
    return nil
  }

  /// Writes the reason into the draft, where it is safe whatever comes next.
  private mutating func keep(_ note: String, unless isEmpty: Bool) {
    guard !isEmpty else { return }
    let advance = interview.remarking(.note, note, at: now())
    guard (try? journal.record(advance.changes, at: advance.interview.moment)) != nil else {
      return
    }
    interview = advance.interview
  }

  // MARK: Leaving

  /// Says that the draft is kept and how to take it up again.
  func goodbye(_ text: String, _ end: SessionEnd) -> SessionEnd {
    let toResume = if case .paused = end { words.toResumeInterview } else { words.toResume }
    guard !study.isPartOfCall else {
      say(text)
      return end
    }
    say("\(text) \(toResume)")
    say(resumeCommand ?? words.resumeCommand, indent: 2)
    return end
  }

  /// Keeps the line that was being typed; the system will not wait long.
  func stop(_ signal: Int32, unfinished: String) -> SessionEnd {
    if !unfinished.isEmpty { try? journal.keep(unfinished: unfinished) }
    return goodbye(words.left, .stopped(signal: signal))
  }

  /// Ctrl-C: the first says how to go on, a second one in a row asks by one key.
  mutating func interrupted(_ line: String) -> SessionEnd? {
    initial = line
    initialUse = .replacedByCommand
    guard wasInterrupted else {
      wasInterrupted = true
      say(words.interrupted, .warning)
      return nil
    }
    wasInterrupted = false
    let verbs: [SessionCommand.Verb] = [.pause, .appointment, .breakOff, .quit]
    let items = verbs.map { words.explanation($0) }
    var screen = blankScreen
    for (place, item) in items.enumerated() { screen.add(lead: "  \(place + 1) ", item) }
    show(screen)
    guard let place = choice(of: items, prompt: words.interruptedPrompt) else { return nil }
    return obey(SessionCommand(verb: verbs[place], argument: ""), typed: line)
  }
}
