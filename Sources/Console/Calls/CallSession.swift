import Fieldwork
package import Languages

/// Calls or visits one after the other: a case, its number, what is read, and what came of it.
///
/// The desk notes durably that an attempt begins before the case is on the screen, so that an
/// attempt cut by a dead battery is asked for at the next start.
package struct CallSession {
  private let desk: any CallDesk
  private let terminal: any Terminal
  private let words: CallWords
  private var passed: Set<String> = []
  private var phone: CasePhone?
  private var note = ""
  private var menu: OutcomeMenu
  /// What stands in the line already: a line that was not understood, or was left unfinished.
  private var initial = ""
  private var initialUse = InitialUse.replaced
  /// A line was not understood and nothing was done since: an empty one is no start then.
  private var wasRefused = false
  private var isFirst = true

  package init(desk: any CallDesk, terminal: any Terminal, language: Language) {
    self.desk = desk
    self.terminal = terminal
    words = CallWords(language: language)
    menu = OutcomeMenu([], language: language)
  }

  /// What became of the case on the screen.
  private enum Turn {
    case again, next
    case end(CallSessionEnd)
  }

  /// Goes from case to case until there is none or the interviewer leaves.
  package mutating func run() throws -> CallSessionEnd {
    say(words.helpOffer, .instruction)
    while let card = try desk.nextCard(passing: passed) {
      try turn(to: card)
      if let end = try stay(with: card) { return end }
    }
    say([words.nothingLeft, try desk.summary()].filter { !$0.isEmpty }.joined(separator: " "))
    return .nothingLeft
  }

  private mutating func turn(to card: CallCard) throws {
    phone = card.phones.first
    note = card.note
    menu = OutcomeMenu(desk.outcomes(for: card.mode), language: words.language)
    if !card.wasCutShort { try desk.begin(card, phone: phone) }
    show(card)
    (initial, initialUse, wasRefused) = (card.unfinished, .kept, false)
    // Enter starts an interview: none typed ahead for the case before may do so.
    if !isFirst { terminal.discardTyped() }
    isFirst = false
  }

  /// Takes lines until the case has its outcome; the end of the session, when it ends here.
  private mutating func stay(with card: CallCard) throws -> CallSessionEnd? {
    while true {
      let turn: Turn
      let line = terminal.readLine(request)
      let setAside = terminal.unfinished
      (initial, initialUse) = ("", .replaced)
      switch line {
      case .line(let line):
        turn = try attempt(CallEntry(line), card, typed: line)
        if initial.isEmpty { initial = setAside }
      case .endOfInput: turn = try leave(card)
      case .interrupted(let line):
        say(words.interrupted, .warning)
        (initial, initialUse) = (line, .kept)
        turn = .again
      case .stopped(let signal): turn = stop(signal, unfinished: setAside)
      }
      switch turn {
      case .again: continue
      case .next: return nil
      case .end(let end): return end
      }
    }
  }

  private var request: LineRequest {
    let completions = menu.outcomes.map { Completion($0.label(in: words.language)) }
    var request = LineRequest(
      prompt: terminal.glyphs.shown(words.prompt) + " > ", initial: initial,
      completions: { completions })
    request.initialUse = initialUse
    request.keys = words.keys
    return request
  }

  /// Leaves the attempt open with what was noted and typed; the next start asks for it.
  private func stop(_ signal: Int32, unfinished line: String) -> Turn {
    if !note.isEmpty || !line.isEmpty { try? desk.keep(note: note, unfinished: line) }
    return .end(.stopped(signal: signal))
  }

  /// Says why a line is not taken, and offers it again for editing.
  private mutating func refuse(_ reason: String, _ line: String) {
    say(reason, .warning)
    initial = line
    wasRefused = true
  }

  /// Does what was typed; what cannot be saved is told, and the case stays.
  private mutating func attempt(
    _ entry: CallEntry, _ card: CallCard, typed line: String
  ) throws -> Turn {
    let noteBefore = note
    do {
      let isStray = wasRefused && entry == .start
      wasRefused = false
      guard !isStray else {
        show(card)
        return .again
      }
      return try take(entry, card, line)
    } catch let failure as any ExplainedFailure {
      // Enter tries the same line again; it never starts an interview by mistake.
      (note, initial, wasRefused) = (noteBefore, line, true)
      say(words.notSaved + failure.sentence(in: words.language), .alarm)
      return .again
    }
  }

  private mutating func take(
    _ entry: CallEntry, _ card: CallCard, _ line: String
  ) throws -> Turn {
    switch entry {
    case .start: return try hold(card)
    case .outcome(let typed, let remark):
      return try choose(typed, remark, card, line)
    case .appointment(let phrase): return try agree(phrase, card)
    case .pass:
      try desk.withdraw(card)
      passed.insert(card.caseID)
      say(words.passed, .confirmation)
      return .next
    case .quit: return try leave(card)
    case .more:
      showFurther()
    case .number(let text): try dial(text, card)
    case .note(let text):
      add(text)
      guard !text.isEmpty else { break }
      try desk.keep(note: note, unfinished: "")
      say(words.noteKept, .confirmation)
    case .answerSheet: say(desk.answerSheet.isEmpty ? words.noAnswerSheet : desk.answerSheet)
    case .help: say(words.help)
    case .unknown: refuse(words.help, line)
    }
    return .again
  }

  private mutating func add(_ text: String) {
    note = [note, text].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func leave(_ card: CallCard) throws -> Turn {
    if !card.wasCutShort { try desk.withdraw(card) }
    say(words.left(try desk.summary()))
    return .end(.left)
  }

  // MARK: Outcomes

  private mutating func choose(
    _ typed: String, _ remark: String, _ card: CallCard, _ line: String
  ) throws -> Turn {
    switch menu.choice(for: typed) {
    case .one(let outcome):
      add(remark)
      return try end(with: outcome, card)
    case .several(let outcomes):
      refuse(words.which(outcomes.prefix(6).map { $0.label(in: words.language) }), line)
    case .none:
      guard let outcome = desk.outcome(code: typed) else {
        refuse(words.noSuchOutcome(menu.shown.count), line)
        return .again
      }
      add(remark)
      return try end(with: outcome, card)
    }
    return .again
  }

  private mutating func end(with outcome: Disposition, _ card: CallCard) throws -> Turn {
    guard outcome.asksForTime else {
      return try record(AttemptEnding(code: outcome.code, phone: phone, note: note), card)
    }
    return try agree("", card)
  }

  /// Asks until the time is understood; an empty line goes back to the menu.
  private mutating func agree(_ phrase: String, _ card: CallCard) throws -> Turn {
    var phrase = phrase
    var begun = ""
    if phrase.isEmpty { say(words.whenHint, .instruction) }
    while true {
      if phrase.isEmpty {
        let prompt = terminal.glyphs.shown(words.whenPrompt) + " > "
        switch terminal.readLine(prompt: prompt, initial: begun, completions: []) {
        case .line(let line) where !line.isEmpty: phrase = line
        case .interrupted(let line):
          say(words.interruptedTime, .warning)
          begun = line
          continue
        case .stopped(let signal):
          return stop(signal, unfinished: words.appointmentCommand + " " + terminal.unfinished)
        default:
          show(card)
          return .again
        }
      }
      switch desk.readAppointment(phrase, for: card) {
      case .understood(let appointment, let echo):
        say(echo, .confirmation, indent: 2)
        return try record(
          AttemptEnding(
            code: Disposition.appointmentCode, appointment: appointment, phone: phone, note: note),
          card)
      case .refused(let reason):
        say(reason, .warning)
        phrase = ""
      }
    }
  }

  private func record(_ ending: AttemptEnding, _ card: CallCard) throws -> Turn {
    say(try desk.record(ending, of: card), .confirmation, indent: 2)
    return .next
  }

  // MARK: Interviews

  private mutating func hold(_ card: CallCard) throws -> Turn {
    switch try desk.holdInterview(card) {
    case .finished:
      let turn = try record(AttemptEnding(code: "1.1", phone: phone, note: note), card)
      say(words.saved(try desk.summary()), .confirmation)
      return turn
    case .brokenOff(let code, let remark):
      add(remark)
      return try record(AttemptEnding(code: code, phone: phone, note: note), card)
    case .paused(let resumes):
      guard resumes.isEmpty else { return try agree(resumes, card) }
      show(card)
      return .again
    case .stopped(let signal): return .end(.stopped(signal: signal))
    }
  }

  private mutating func dial(_ text: String, _ card: CallCard) throws {
    let wanted = text.isEmpty && card.phones.count == 2 ? nextNumber(card) : Int(text)
    guard let wanted, card.phones.indices.contains(wanted - 1), card.phones.count > 1 else {
      say(words.noNumber(card.phones.count), .warning)
      return
    }
    phone = card.phones[wanted - 1]
    try desk.begin(card, phone: phone)
    if !note.isEmpty { try desk.keep(note: note, unfinished: "") }
    show(card)
  }

  /// The other of two numbers.
  private func nextNumber(_ card: CallCard) -> Int {
    phone == card.phones[0] ? 2 : 1
  }

  // MARK: Showing

  private func show(_ card: CallCard) {
    let screen = CallScreen(
      card: card, menu: menu, words: words, phone: phone, width: min(terminal.width, 100),
      showsStyle: terminal.showsStyle)
    terminal.write(terminal.glyphs.shown(screen.text.text))
  }

  /// The outcomes that the card has no room for, numbered on.
  private mutating func showFurther() {
    menu.showsAll = true
    var screen = ScreenText(width: min(terminal.width, 100), showsStyle: terminal.showsStyle)
    menu.add(from: DispositionTable.firstScreen, to: &screen)
    guard !screen.lines.isEmpty else { return say(words.noMore) }
    terminal.write(terminal.glyphs.shown(screen.text))
  }

  private func say(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) {
    guard !text.isEmpty else { return }
    var screen = ScreenText(width: min(terminal.width, 100), showsStyle: terminal.showsStyle)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      screen.add(String(line), style, indent: indent)
    }
    terminal.write(terminal.glyphs.shown(screen.text))
  }
}
