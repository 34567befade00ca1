import Forms
import Interviewing
import Languages
import Responses

/// What is noted beside the answers.
extension InterviewSession {
  mutating func remark(_ command: SessionCommand) {
    switch command.verb {
    case .flag: flag(command.argument)
    case .attach: attach(command.argument)
    case .quote: quote(command.argument)
    default: note(command.argument)
    }
  }

  /// Keeps a note: the rest of the command's line, or else a line of its own.
  private mutating func note(_ text: String) {
    let note =
      text.isEmpty ? sideLine(prompt: words.notePrompt + " >", completions: tags) : text
    remark(.note, note ?? "")
  }

  /// Keeps the person's very words, over as many lines as they take; then what they are about.
  private mutating func quote(_ first: String) {
    var quote = first
    if first.isEmpty {
      say(words.quoteInvitation)
      let command = SessionCommand.Verb.quote.typed(in: language)
      quote = text(behind: [], keptAs: command)
    }
    guard remark(.quote, quote), stopSignal == nil else { return }
    askMoment()
    askSentiment()
  }

  /// Marks the question to come back to.
  private mutating func flag(_ text: String) {
    save(
      interview.remarking(.flag, text, at: now()), "", words.flagged, isRemark: true)
  }

  /// Records a remark beside the question; one without text is none.
  @discardableResult
  private mutating func remark(_ kind: Remark.Kind, _ text: String) -> Bool {
    guard !text.onOneLine.isEmpty else {
      say(words.nothingNoted)
      return false
    }
    return save(interview.remarking(kind, text, at: now()), "", words.noted, isRemark: true)
  }

  /// What Tab writes in a note: the codebook's tags.
  var tags: [Completion] {
    study.codebook.map { Completion("#" + $0, replacing: .lastWord) }
  }

  // MARK: In depth

  /// Asks by one key which moment of the service cycle the words were about.
  private mutating func askMoment() {
    guard interview.form.kind == .inDepth, !study.moments.isEmpty else { return }
    var screen = blankScreen
    let pieces = study.moments.enumerated().map { place, moment in
      (text: "\(place + 1) \(moment)", style: TextStyle.instruction)
    }
    screen.add(pieces: pieces, separator: "  ", indent: 2)
    show(screen)
    guard let place = choice(of: study.moments, prompt: words.momentPrompt) else { return }
    save(
      interview.remarking(.tag, study.moments[place].asTag, at: now()), "", nil, isRemark: true)
  }

  /// Asks by one key how the person spoke of it.
  private mutating func askSentiment() {
    guard interview.form.kind == .inDepth, stopSignal == nil else { return }
    let keys = ["+": words.goodTag, "0": words.neutralTag, "-": words.badTag]
    let typed = sideLine(prompt: words.sentimentPrompt + " >") { keys[$0] != nil }
    guard let typed, let tag = keys[typed.withoutOuterSpaces], stopSignal == nil else { return }
    save(interview.remarking(.tag, tag, at: now()), "", nil, isRemark: true)
  }

  // MARK: Files

  /// Keeps a file beside the question; where the question asks for one, as its answer.
  private mutating func attach(_ path: String) {
    guard let store = study.attachments else {
      say(words.noAttachments, .warning)
      return
    }
    guard !path.isEmpty else {
      say(words.attachWhat, .warning)
      return
    }
    if case .question(let prompt) = step, prompt.question.type.isFile {
      answer(withFileAt: path, path)
      return
    }
    do {
      let file = try store.keep(fileAt: path.asPath)
      let advance = interview.attaching(name: file.name, hash: file.digest, at: now())
      save(advance, "", words.fileKept(file.digest), isRemark: true)
    } catch {
      say(reason(of: error), .warning)
    }
  }
}

extension String {
  /// `#primer-pago` for `Primer pago`.
  fileprivate var asTag: String {
    "#" + folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
