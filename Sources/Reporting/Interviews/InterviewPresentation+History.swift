package import Expressions
package import Languages

extension InterviewPresentation {
  /// One thing that happened to the interview.
  package struct Event: Sendable {
    /// An answer that became another.
    package struct Change: Sendable {
      package let path: String
      package let label: String
      package let before: String
      package let after: String
      package let beforeJSON: JSONValue
      package let afterJSON: JSONValue

      package init(
        path: String, label: String, before: String, after: String, beforeJSON: JSONValue,
        afterJSON: JSONValue
      ) {
        self.path = path
        self.label = label
        self.before = before
        self.after = after
        self.beforeJSON = beforeJSON
        self.afterJSON = afterJSON
      }
    }

    let at: Moment
    let by: String
    let device: String
    let kind: String
    let title: Sentence
    /// A reviewer's comment or the reason of a correction.
    let comment: String
    /// The questions a review is about, in words.
    let about: [String]
    /// How many answers the first seal carried.
    let answers: Int?
    let changes: [Change]

    package init(
      at: Moment, by: String, device: String, kind: String, title: Sentence, comment: String,
      about: [String], answers: Int?, changes: [Change]
    ) {
      self.at = at
      self.by = by
      self.device = device
      self.kind = kind
      self.title = title
      self.comment = comment
      self.about = about
      self.answers = answers
      self.changes = changes
    }
  }

  /// Event by event, each with what it changed from what to what.
  func history(_ writer: ResultWriter) -> String {
    writer.heading(writer.words("Historial", "History"))
      + events.map { event in
        let zone = String(event.at.timeString.suffix(6))
        let when = "\(minuteText(event.at, in: writer.language)) (\(zone))"
        let head = [when, event.by, event.device].filter { !$0.isEmpty }.joined(separator: " · ")
        return writer.lines(["\(head): \(writer(event.title))" + details(event, writer)])
          + event.changes.map { change in
            indented("\(change.label): \(change.before) → \(change.after)", writer)
          }.joined()
          + event.about.map { indented("· \($0)", writer) }.joined()
      }.joined()
  }

  private func details(_ event: Event, _ writer: ResultWriter) -> String {
    let count = event.answers.map { " (\(writer.words("respuestas", "answers")): \($0))" } ?? ""
    return count + (event.comment.isEmpty ? "" : " · \(event.comment.onOneLine)")
  }

  private func indented(_ text: String, _ writer: ResultWriter) -> String {
    text.onOneLine.wrapped(to: max(20, writer.width - 4)).map { "    " + $0 + "\n" }.joined()
  }

  var historyJSON: JSONValue {
    .array(
      events.map { event in
        .object([
          ("kind", .string(event.kind)), ("at", .string(event.at.dateTimeString)),
          ("by", .string(event.by)), ("device", .string(event.device)),
          ("comment", .string(event.comment)),
          ("about", .array(event.about.map(JSONValue.string))),
          ("answers", JSONValue(event.answers)),
          (
            "changes",
            .array(
              event.changes.map { change in
                .object([
                  ("path", .string(change.path)), ("from", change.beforeJSON),
                  ("to", change.afterJSON),
                ])
              })
          ),
        ])
      })
  }
}
