package import Languages

/// What a study fixes once for all its devices.
package struct StudySetting: Sendable, Hashable {
  /// As the study keeps it and as it is typed in English.
  package let key: String
  package let name: Sentence
  package let meaning: Sentence
  package let initial: Sentence
  private let values: [Sentence]
  private let calling: CallingSetting?

  private init(
    _ key: String, es name: String, meaning: Sentence, initial: Sentence, values: [Sentence] = []
  ) {
    self.key = key
    self.name = Sentence(es: name, en: key)
    self.meaning = meaning
    self.initial = initial
    self.values = values
    calling = nil
  }

  private init(_ setting: CallingSetting) {
    key = setting.rawValue
    name = setting.name
    meaning = setting.meaning
    initial = setting.initialValue
    values = []
    calling = setting
  }

  /// By its name in either language; accents make no difference.
  package init?(named word: String) {
    let typed = word.folded
    let found = Self.all.first { $0.key == typed || $0.name.spanish.folded == typed }
    guard let found else { return nil }
    self = found
  }

  package static let decimal = StudySetting(
    "decimal", es: "decimal",
    meaning: Sentence(
      es: "Signo decimal del país: coma o punto; sin él, 1.500 se pregunta.",
      en: "The country's decimal sign: comma or point; without it, 1.500 is asked back."),
    initial: Sentence(es: "", en: ""),
    values: [Sentence(es: "coma", en: "comma"), Sentence(es: "punto", en: "point")])

  package static let autoAdvance = StudySetting(
    "auto", es: "auto",
    meaning: Sentence(
      es: "Las respuestas de una tecla pasan sin Enter: sí o no.",
      en: "Answers of one key go on without Enter: yes or no."),
    initial: Sentence(es: "no", en: "no"),
    values: [Sentence(es: "si", en: "yes"), Sentence(es: "no", en: "no")])

  package static let questionnaire = StudySetting(
    "questionnaire", es: "cuestionario",
    meaning: Sentence(
      es: "form_id con que se llama y se visita; sin él se pregunta cuando hay varios.",
      en: "form_id used for calls and visits; without it, it is asked when there are several."),
    initial: Sentence(es: "", en: ""))

  package static let introduction = StudySetting(
    "introduction", es: "presentacion",
    meaning: Sentence(
      es: "Lo que se lee al llamar; {entrevistador} y {estudio} se llenan solos.",
      en: "What is read on calling; {interviewer} and {study} are filled in."),
    initial: Sentence(
      es: "Buenos días/tardes, mi nombre es {entrevistador}. Estamos conversando con clientes para "
        + "mejorar el servicio. Participar es voluntario y lo que me diga es confidencial. "
        + "¿Es buen momento?",
      en:
        "Good morning/afternoon, my name is {interviewer}. We are talking with clients to improve "
        + "the service. Taking part is voluntary and what you tell me is confidential. "
        + "Is this a good time?"))

  package static let mirror = StudySetting(
    "mirror", es: "espejo",
    meaning: Sentence(
      es:
        "Carpeta, como la de una memoria, donde cada equipo guarda una segunda copia de su archivo "
        + "tras cada entrevista finalizada.",
      en:
        "Folder, such as that of a stick, where each device keeps a second copy of its file after "
        + "each finalized interview."),
    initial: Sentence(es: "", en: ""))

  package static let all =
    [decimal, autoAdvance, questionnaire, introduction, mirror]
    + CallingSetting.allCases.map(StudySetting.init)

  /// What counts: as set, else as it is at first.
  package func value(in settings: [String: String], _ language: Language) -> String {
    settings[key] ?? initial(in: language)
  }

  /// A kept value in the words of the screen.
  package func shown(_ value: String, in language: Language) -> String {
    values.first { $0.english == value }?(in: language) ?? value
  }

  /// The names that a text may have in braces.
  private static let placeholders = ["entrevistador", "interviewer", "estudio", "study"]

  /// Throws where a text has places or characters that cannot be read aloud.
  private func checkText(_ typed: String) throws(FieldworkFailure) {
    let scalars = typed.unicodeScalars
    guard scalars.allSatisfy({ $0 == "\n" || $0.properties.generalCategory != .control }) else {
      throw .settingHasControls(name)
    }
    guard key == Self.introduction.key else { return }
    for part in typed.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let place = String(part.prefix { $0 != "}" })
      // A brace that nothing closes is a brace.
      guard part.contains("}") else { continue }
      guard !Self.placeholders.contains(place) else { continue }
      throw .unknownPlaceholder(
        String(place.prefix(40)), setting: name, near: nearest(to: place, among: Self.placeholders))
    }
  }

  /// The value as the study keeps it; throws where it can only be one of a few.
  package func checked(_ typed: String) throws(FieldworkFailure) -> String {
    try checkText(typed)
    guard !values.isEmpty else { return typed }
    let found = values.first { [$0.spanish, $0.english].contains(typed.folded) }
    guard let found else {
      throw .settingIsOneOf(name: name, values: values)
    }
    return found.english
  }
}

extension CallingSetting {
  /// What holds where the study says nothing; empty where nothing does.
  fileprivate var initialValue: Sentence {
    let rules = CallingRules()
    switch self {
    case .attempts: return plain(rules.maximumAttempts)
    case .dayParts: return plain(rules.minimumDayParts)
    case .evening: return yesOrNo(rules.needsEvening)
    case .weekend: return yesOrNo(rules.needsWeekend)
    case .leastTried: return yesOrNo(rules.onlyLeastTriedParts)
    case .hours: return Sentence(es: "lun-sab 9:00-20:00", en: "mon-sat 9:00-20:00")
    case .afternoonFrom: return clock(rules.noon)
    case .eveningFrom: return clock(rules.evening)
    case .conversions: return plain(rules.conversions)
    case .lead: return plain(rules.appointmentLeadMinutes)
    case .grace: return plain(rules.appointmentGraceMinutes)
    case .partialFrom: return plain(rules.completeness.partialFrom)
    case .completeAbove: return plain(rules.completeness.completeAbove)
    case .callingCode, .digits: return Sentence(es: "", en: "")
    }
  }

  private func plain(_ number: Int) -> Sentence {
    Sentence(es: String(number), en: String(number))
  }

  private func yesOrNo(_ flag: Bool) -> Sentence {
    Sentence(es: flag ? "si" : "no", en: flag ? "yes" : "no")
  }

  private func clock(_ minute: Int) -> Sentence {
    let minutes = String(minute % 60)
    let text = "\(minute / 60):" + (minutes.count < 2 ? "0" : "") + minutes
    return Sentence(es: text, en: text)
  }
}
