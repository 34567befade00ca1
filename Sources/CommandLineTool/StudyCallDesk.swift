import Console
import Expressions
import Fieldwork
import Forms
import Foundation
import Interviewing
import Languages
import Responses
import Storage
import Sync

/// Cases, interviews and attempts of a survey file, for a session of calls or visits.
final class StudyCallDesk: CallDesk {
  private let file: SurveyFile
  private let mode: ContactMode
  /// The case that was asked for; once it has been offered the queue goes on.
  private var wantedCase: String?
  private let form: StoredForm
  private let purpose: Purpose
  private let interviewer: String
  private let study: StudyOptions
  private let screen: ScreenOptions
  private let table: DispositionTable
  private let rules: CallingRules
  private let settings: [String: String]
  private var states: [CaseState]
  private var positions: [String: Int] = [:]
  private var open: OpenAttempt?
  /// The interview of the case at hand, as it was left.
  private var left: (draft: OpenDraft, interview: Interview, runner: InterviewRunner)?

  init(
    file: SurveyFile, mode: ContactMode, wantedCase: String?, form: String?, purpose: Purpose,
    interviewer: String, study: StudyOptions, screen: ScreenOptions
  ) throws {
    self.file = file
    self.mode = mode
    self.wantedCase = wantedCase
    self.form = try file.onlyForm(or: form)
    guard self.form.form.elements.contains(where: { $0.question?.type.holdsValue == true }) else {
      throw CommandFailure.formWithoutQuestions(self.form.form.id)
    }
    self.purpose = purpose
    self.interviewer = interviewer
    self.study = study
    self.screen = screen
    table = try file.dispositionTable()
    settings = try file.settings()
    rules = try CallingRules(settings: settings)
    let cases = try file.workableCases()
    guard !cases.isEmpty else { throw CommandFailure.noCases }
    states = CaseState.states(
      of: cases, attempts: try file.attempts(), table: table, rules: rules)
    for (place, state) in states.enumerated() { positions[state.contact.id] = place }
    if let wantedCase, positions[wantedCase] == nil {
      throw CommandFailure.unknownCase(
        wantedCase, nearest: nearest(to: wantedCase, among: cases.map(\.id)))
    }
  }

  // MARK: Cards

  func nextCard(passing passed: Set<String>) throws -> CallCard? {
    left = nil
    if let cut = try cutShort() { return cut }
    let busy = try file.openAttempts().filter(\.isInUse)
    if let wanted = wantedCase, let place = positions[wanted] {
      wantedCase = nil
      return try chosen(states[place], busy)
    }
    let taken = passed.union(busy.map(\.start.caseID))
    let next = queue.proposals.first { !taken.contains($0.state.contact.id) }
    return next.map { card($0.state, reason: $0.reason.sentence(in: .ofThisProcess)) }
  }

  /// A case asked for by its id: the rules are told, and only a plain no is held against it.
  private func chosen(_ state: CaseState, _ busy: [AttemptInProgress]) throws -> CallCard {
    let id = state.contact.id
    guard !state.isDoNotContact else { throw CommandFailure.doNotContact(caseID: id) }
    if let other = busy.first(where: { $0.start.caseID == id }) {
      throw CommandFailure.beingCalled(caseID: id, by: other.start.by)
    }
    let standing = standing(of: state)
    let byHand = say(es: "elegido a mano", en: "chosen by hand")
    guard standing != .due else { return card(state, reason: byHand) }
    let warning = say(es: "¡OJO!", en: "NOTE:")
    return card(
      state, reason: "\(byHand) · \(warning) \(standing.word(in: .ofThisProcess))")
  }

  /// The attempt of this mode that a program left open when it was killed.
  private func cutShort() throws -> CallCard? {
    guard open == nil else { return nil }
    let attempts = try file.openAttempts()
    guard let cut = attempts.first(where: { !$0.isInUse && $0.start.mode == mode }),
      let place = positions[cut.start.caseID]
    else { return nil }
    open = try file.reopenAttempt(cut.start.id)
    var card = card(
      states[place],
      reason: say(
        es: "intento de las \(cut.start.at.timeString.prefix(5))",
        en: "attempt of \(cut.start.at.timeString.prefix(5))"), wasCutShort: true)
    (card.note, card.unfinished) = (cut.note, cut.unfinished)
    return card
  }

  private var queue: CallQueue {
    CallQueue(
      states: states, rules: rules, interviewer: interviewer, now: .now(), mode: mode,
      zoneOffset: TimeZones.offset(of:at:))
  }

  private func card(
    _ state: CaseState, reason: String, wasCutShort: Bool = false
  ) -> CallCard {
    let contact = state.contact
    return CallCard(
      caseID: contact.id, name: contact.name, phones: phones(of: state), address: contact.address,
      details: details(of: contact), history: state.attempts.reversed().map(line),
      reason: reason, introduction: introduction, mode: mode, purpose: purpose,
      wasCutShort: wasCutShort)
  }

  /// The number to dial now, then the others.
  private func phones(of state: CaseState) -> [CasePhone] {
    guard let next = state.nextPhone else { return state.contact.phones }
    return [next] + state.contact.phones.filter { $0 != next }
  }

  /// What the list says beside who and where: nothing that identifies the person further.
  private func details(of contact: ContactCase) -> [CaseField] {
    let roles = contact.roles
    let told = Set(
      [roles.id, roles.name, roles.address, roles.zone, roles.priority].compactMap(\.self))
    return contact.fields.filter { field in
      !told.contains(field.name) && !roles.phones.contains(field.name)
        && !roles.identifying.contains(field.name) && !field.value.isEmpty
    }.prefix(8).map(\.self)
  }

  private func line(_ attempt: Attempt) -> String {
    let outcome = table.disposition(for: attempt.code)
    let words = outcome.label(in: .ofThisProcess)
    let note = attempt.note.isEmpty ? "" : " · \(attempt.note.prefix(80))"
    return "\(attempt.at.shortText) · \(words) · \(attempt.by)\(note)"
  }

  private var introduction: String {
    StudySetting.introduction.value(in: settings, .ofThisProcess)
      .replacing("{entrevistador}", with: interviewer).replacing("{interviewer}", with: interviewer)
      .replacing("{estudio}", with: (try? file.studyName()) ?? "")
      .replacing("{study}", with: (try? file.studyName()) ?? "")
  }

  // MARK: Attempts

  func begin(_ card: CallCard, phone: CasePhone?) throws {
    if let open { try open.discard() }
    open = try file.beginAttempt(
      AttemptStart(
        id: file.newID(), caseID: card.caseID, mode: mode, phoneColumn: phone?.column,
        by: interviewer, at: .now(), interview: nil))
  }

  func keep(note: String, unfinished line: String) throws {
    try open?.keep(note: note, unfinished: line)
  }

  func withdraw(_ card: CallCard) throws {
    try open?.discard()
    open = nil
  }

  func record(_ ending: AttemptEnding, of card: CallCard) throws -> String {
    guard let open else { return "" }
    let code = try settled(ending.code)
    let attempt = Attempt(
      id: open.start.id, caseID: card.caseID, at: open.start.at, endedAt: .now(), by: interviewer,
      device: file.installation.name, mode: mode,
      phoneColumn: ending.phone?.column ?? open.start.phoneColumn, code: code,
      edition: table.edition, appointment: ending.appointment, interview: open.start.interview,
      note: ending.note)
    try open.end(attempt)
    self.open = nil
    left = nil
    guard let place = positions[card.caseID] else { return "" }
    states[place] = CaseState(
      states[place].contact, attempts: states[place].attempts + [attempt], table: table,
      rules: rules)
    let label = table.disposition(for: code).label(in: .ofThisProcess)
    let consequence = standing(of: states[place])
      .consequence(hereZone: Moment.now().zoneOffsetMinutes)
    return "\(label). \(consequence(in: .ofThisProcess))"
  }

  private func standing(of state: CaseState) -> CaseStanding {
    CallQueue.standing(
      of: state, rules: rules, interviewer: interviewer, now: .now(), mode: mode,
      zoneOffset: TimeZones.offset(of:at:))
  }

  /// An interview that breaks off counts by the study's rule, and what there is of it is sealed;
  /// where the case goes on without a refusal, as after a cut line, it is taken up again later.
  private func settled(_ code: String) throws -> String {
    let outcome = table.disposition(for: code)
    guard let left, outcome.refusal != .none || outcome.stage == .final else { return code }
    let coverage = left.interview.outline.coverage
    let completeness = rules.completeness.completeness(
      answered: coverage.answered, of: coverage.applicable)
    try left.runner.seal(left.interview, as: completeness.status ?? .paused)
    let keepsCode = outcome.doNotContact || outcome.group == .notEligible
    return keepsCode || completeness == .brokenOff ? code : completeness.code
  }

  // MARK: Interviews

  func holdInterview(_ card: CallCard) throws -> CallInterview {
    let held = try interview(of: card)
    try open?.link(interview: held.interview.opening.id)
    let runner = InterviewRunner(
      held: held, screen: screen, resumeCommand: resumeCommand(card), mode: mode)
    let (end, interview) = try runner.hold()
    switch end {
    case .finalize: return .finished
    case .stopped(let signal): return .stopped(signal: signal)
    case .brokenOff(let ending):
      left = (held.draft, interview, runner)
      return .brokenOff(code: ending.code, note: ending.note)
    case .paused(let pause): return .paused(resumes: pause.resumes)
    case .appointment(let phrase): return .paused(resumes: phrase)
    case .left: return .paused(resumes: "")
    }
  }

  /// Calling again takes up the interview where it was left.
  private func resumeCommand(_ card: CallCard) -> String {
    switch mode {
    case .phone: say(es: "campo llamar \(card.caseID)", en: "campo call \(card.caseID)")
    case .visit: say(es: "campo visitar \(card.caseID)", en: "campo visit \(card.caseID)")
    }
  }

  /// The interview in progress of this case, else a new one with what the list knows filled in.
  private func interview(of card: CallCard) throws -> HeldInterview {
    let draft = try file.drafts().first { draft in
      draft.opening.caseID == card.caseID && draft.opening.formID == form.form.id && !draft.isInUse
    }
    if let draft { return try HeldInterview(resuming: draft.number, in: file) }
    let contact = positions[card.caseID].map { states[$0].contact }
    let spoken =
      contact?.language.flatMap(form.form.language)
      ?? form.form.language(matching: Language.ofThisProcess.rawValue) ?? form.form.defaultLanguage
    let opening = InterviewOpening(
      id: file.newID(), formID: form.form.id, formHash: form.hash, purpose: purpose,
      interviewer: interviewer, language: spoken.name, startedAt: .now(), caseID: card.caseID)
    return try HeldInterview(opening, of: form, in: file, knownFrom: contact)
  }

  // MARK: Words

  func readAppointment(_ phrase: String, for card: CallCard) -> AppointmentAnswer {
    let zone = positions[card.caseID].flatMap { states[$0].contact.zone }
    do throws(FieldworkFailure) {
      let reading = try Fieldwork.AppointmentReading(
        phrase, now: .now().told(inZone: zone), rules: rules)
      return .understood(
        reading.appointment,
        echo: reading.echo(hereZone: Moment.now().zoneOffsetMinutes)(in: .ofThisProcess))
    } catch {
      return .refused(error.sentence(in: .ofThisProcess))
    }
  }

  func outcomes(for mode: ContactMode) -> [Disposition] { table.menu(for: mode) }

  func outcome(code: String) -> Disposition? { table[code] }

  func summary() throws -> String { queue.summary(in: .ofThisProcess) + "." }

  var answerSheet: String { (try? file.answerSheet().text) ?? "" }
}
