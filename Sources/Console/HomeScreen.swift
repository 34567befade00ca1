import Reporting

/// What an interviewer sees when the program starts: what is under way and what is due.
package struct HomeScreen: Sendable {
  package struct Draft: Sendable, Hashable {
    /// The number that `retomar` takes.
    package let number: Int
    package let title: String
    package let caseID: String?
    /// Such as `hoy 10:32, pregunta 14`.
    package let detail: String

    package init(number: Int, title: String, caseID: String?, detail: String) {
      self.number = number
      self.title = title
      self.caseID = caseID
      self.detail = detail
    }
  }

  /// An interview that a reviewer gave back.
  package struct Returned: Sendable, Hashable {
    /// The beginning of its id, which `corregir` takes.
    package let id: String
    /// Its case and what the reviewer wrote.
    package let detail: String

    package init(id: String, detail: String) {
      self.id = id
      self.detail = detail
    }
  }

  package struct Appointment: Sendable, Hashable {
    /// Such as `16:30` or `mañana 9:00`.
    package let time: String
    package let caseID: String
    package let name: String?
    package let isOverdue: Bool

    package init(time: String, caseID: String, name: String?, isOverdue: Bool) {
      self.time = time
      self.caseID = caseID
      self.name = name
      self.isOverdue = isOverdue
    }
  }

  package var study: String
  package var interviewer: String
  package var drafts: [Draft] = []
  package var appointments: [Appointment] = []
  package var returned: [Returned] = []
  /// Cases still to be reached; nil without a case list.
  package var casesLeft: Int?
  /// Interviews finished today.
  package var finishedToday = 0
  /// When the device last handed over, in words; nil for never.
  package var lastSync: String?
  /// Commands worth a line, with what they do.
  package var hints: [Hint] = []

  package struct Hint: Sendable, Hashable {
    package let command: String
    package let meaning: String

    package init(_ command: String, _ meaning: String) {
      self.command = command
      self.meaning = meaning
    }
  }

  package init(study: String, interviewer: String) {
    self.study = study
    self.interviewer = interviewer
  }

  /// The rows that one screen has for drafts and appointments each.
  package static let most = 6

  func add(to screen: inout ScreenText, _ words: HomeWords) {
    let title = [study, interviewer].filter { !$0.isEmpty }.map { ($0, TextStyle.reading) }
    screen.add(pieces: title + [(words.helpOffer, .instruction)], separator: " · ")
    screen.add(words.day(finished: finishedToday, left: casesLeft, sync: lastSync), .instruction)
    addAppointments(to: &screen, words)
    addDrafts(to: &screen, words)
    addReturned(to: &screen, words)
    for hint in hints { screen.add(lead: "  " + hint.command.padded(to: 22) + " ", hint.meaning) }
  }

  private func addAppointments(to screen: inout ScreenText, _ words: HomeWords) {
    guard !appointments.isEmpty else { return }
    screen.add(rule: words.appointments)
    for appointment in appointments.prefix(Self.most) {
      let who = [appointment.caseID, appointment.name].compactMap(\.self).joined(separator: " · ")
      let late = appointment.isOverdue ? " · " + words.overdue : ""
      screen.add(
        lead: "  " + appointment.time.padded(to: 14) + " ", who + late,
        appointment.isOverdue ? .warning : .plain)
    }
    addRest(appointments.count, to: &screen, words)
  }

  private func addDrafts(to screen: inout ScreenText, _ words: HomeWords) {
    guard !drafts.isEmpty else { return }
    screen.add(rule: words.drafts)
    for draft in drafts.prefix(Self.most) {
      let lead = "\(draft.number)".padded(to: 4, alignment: .trailing) + "  "
      let text = [draft.title, draft.caseID, draft.detail].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: " · ")
      screen.add(lead: lead, text)
    }
    addRest(drafts.count, to: &screen, words)
  }

  private func addReturned(to screen: inout ScreenText, _ words: HomeWords) {
    guard !returned.isEmpty else { return }
    screen.add(rule: words.returned)
    for interview in returned.prefix(Self.most) {
      screen.add(lead: "  " + interview.id + "  ", interview.detail)
    }
    addRest(returned.count, to: &screen, words)
  }

  private func addRest(_ count: Int, to screen: inout ScreenText, _ words: HomeWords) {
    guard count > Self.most else { return }
    screen.add(words.more(count - Self.most), .instruction, indent: 6)
  }
}
