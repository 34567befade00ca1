import Fieldwork
import Languages

/// A case on the screen: who, where, why now, what is read, and how it can end.
struct CallScreen {
  let card: CallCard
  let menu: OutcomeMenu
  let words: CallWords
  /// The number to dial now.
  let phone: CasePhone?
  let width: Int
  let showsStyle: Bool

  var text: ScreenText {
    var screen = ScreenText(width: width, showsStyle: showsStyle)
    screen.addBlank()
    addHeader(to: &screen)
    addContact(to: &screen)
    for line in card.history.prefix(3) {
      screen.add("\(words.earlier): \(line)", .instruction, indent: 2, hanging: 2)
    }
    addIntroduction(to: &screen)
    addMenu(to: &screen)
    return screen
  }

  private func addHeader(to screen: inout ScreenText) {
    if let banner = ScreenWords(language: words.language).banner(card.purpose) {
      screen.add(" \(banner) ", .banner)
    }
    let pieces = [words.caseLabel(card.caseID), card.name ?? "", card.reason]
    screen.add(
      pieces: pieces.filter { !$0.isEmpty }.map { ($0, .heading) }, separator: " · ")
    if card.wasCutShort { screen.add(words.cutShort, .warning) }
    if !card.note.isEmpty { screen.add(words.noted(card.note.onOneLine), .instruction, indent: 2) }
  }

  private func addContact(to screen: inout ScreenText) {
    switch card.mode {
    case .phone:
      screen.add("\(words.dial(.phone)): \(phone?.number ?? words.noNumber)", .reading)
      let others = card.phones.filter { $0 != phone }.map(\.number)
      if !others.isEmpty {
        let list = others.joined(separator: ", ")
        screen.add(
          "\(words.otherNumbers): \(list) (\(words.otherNumberHint))", .instruction, indent: 2)
      }
    case .visit:
      screen.add("\(words.dial(.visit)): \(card.address ?? words.noAddress)", .reading)
    }
    guard !card.details.isEmpty else { return }
    screen.add(
      pieces: card.details.map { ("\($0.name): \($0.value.onOneLine)", .instruction) },
      separator: " · ", indent: 2)
  }

  private func addIntroduction(to screen: inout ScreenText) {
    guard !card.introduction.isEmpty, !card.wasCutShort else { return }
    screen.add("\(words.readAloud): \(card.introduction)", .reading, hanging: 2)
  }

  private func addMenu(to screen: inout ScreenText) {
    screen.add(words.start(card.mode), indent: 2)
    menu.add(from: 0, to: &screen)
    if menu.hidden > 0 { screen.add(words.more(menu.hidden), .instruction, indent: 2) }
  }
}
