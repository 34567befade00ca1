import Forms
import Reporting
import Interviewing
import Languages

/// What can be typed now: the answer first, then the commands by what they are for.
struct HelpScreen {
  let step: Step
  let words: ScreenWords
  let isInDepth: Bool
  /// Whether something can be added and removed by name.
  var hasRepeats = true

  /// Adds the help of one command when `word` begins one, else of all.
  func add(to screen: inout ScreenText, about word: String) {
    let verbs = SessionCommand.Verb.matches(
      String(word.drop { $0 == ":" }).folded, in: words.language)
    guard word.isEmpty || verbs.isEmpty else {
      for verb in verbs { add(verb, to: &screen) }
      return
    }
    screen.add(rule: words.helpHeading)
    screen.add(lead: words.helpNow, words.howToAnswer(step))
    for (title, verbs) in groups {
      let pieces = verbs.map { (verb) -> (text: String, style: TextStyle) in
        let brief = words.shortly(verb)
        let typed = verb.typed(in: words.language)
        return (text: brief.isEmpty ? typed : "\(typed) \(brief)", style: TextStyle.plain)
      }
      var lines = ScreenText(width: screen.width - Self.leadWidth, showsStyle: false)
      lines.add(pieces: pieces, separator: " · ")
      screen.add(lead: title.padded(to: Self.leadWidth), lines.lines.joined(separator: "\n"))
    }
    screen.add(words.helpFooter, .instruction)
  }

  private static let leadWidth = 11

  private func add(_ verb: SessionCommand.Verb, to screen: inout ScreenText) {
    let key = verb.key.flatMap { $0 == .redraw ? "Ctrl-L" : "F\($0.rawValue)" }
    let typed = verb.typed(in: words.language) + (key.map { " (\($0))" } ?? "")
    screen.add(lead: "  " + typed.padded(to: 18) + " ", words.explanation(verb))
  }

  private var groups: [(title: String, verbs: [SessionCommand.Verb])] {
    let moving: [SessionCommand.Verb] =
      [.back, .next, .goTo, .outline] + (isInDepth ? [.topics] : []) + [.undo, .review]
    return [
      (words.groupAnswer, [.dontKnow, .refuse, .notApplicable, .leaveOpen, .explain, .edit]),
      (words.groupMove, moving),
      (words.groupNote, [.note, .quote, .flag, .attach]),
      (words.groupPerson, [.answerSheet, .appointment, .breakOff]),
      (words.groupLists, hasRepeats ? [.add, .remove, .more] : [.more]),
      (words.groupScreen, [.language, .time, .byKey, .redraw]),
      (words.groupEnd, [.pause, .finalize, .quit]),
    ]
  }
}
