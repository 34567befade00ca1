import Interviewing
import Reporting
import Responses

/// The topics of a guide: how much of each is covered, and for how long.
struct TopicScreen {
  let outline: Outline
  let times: Paradata
  let words: ScreenWords

  func add(to screen: inout ScreenText) {
    screen.add(rule: words.topics)
    let current = outline.items.first(where: \.isCurrent)?.topic
    let width = min(
      screen.width - 34, outline.topics.map { displayWidth(of: $0.label.onOneLine) }.max() ?? 0)
    for (place, topic) in outline.topics.enumerated() {
      let number = "\(place + 1)".padded(to: 3, alignment: .trailing)
      let label = topic.label.onOneLine.truncated(to: max(12, width)).padded(to: width)
      let minutes = (topic.seconds(in: times) + 30) / 60
      let state = words.topicState(answered: topic.answered, of: topic.total, minutes: minutes)
      let style: TextStyle =
        place == current ? .heading : topic.answered == topic.total ? .instruction : .plain
      screen.add(line: "\(place == current ? ">" : " ")\(number) \(label)  \(state)", style)
    }
  }
}
