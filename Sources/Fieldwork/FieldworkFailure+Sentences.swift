package import Languages

extension FieldworkFailure {
  package var sentence: Sentence {
    switch self {
    case .registerNotReadable(let register, let findings):
      Sentence(
        es: "\(register.title.spanish):\n" + findings.listed(in: .spanish),
        en: "\(register.title.english):\n" + findings.listed(in: .english))
    case .settingNotReadable(let setting, let typed):
      Sentence(
        es: "El ajuste «\(setting.name.spanish)» no puede ser «\(typed)». "
          + "\(setting.expectation.spanish)",
        en: "The setting '\(setting.name.english)' cannot be '\(typed)'. "
          + "\(setting.expectation.english)")
    case .settingsDisagree, .unknownPlaceholder, .settingHasControls: settingSentence
    case .unknownSetting(let name, let near):
      Sentence(
        es: "El ajuste «\(name)» no existe."
          + (near.map { " ¿Quiso decir «\($0)»?" } ?? " Vea la lista de ajustes del estudio."),
        en: "There is no setting '\(name)'."
          + (near.map { " Did you mean '\($0)'?" } ?? " See the list of the study's settings."))
    case .settingIsOneOf(let name, let values):
      Sentence(
        es: "«\(name.spanish)» solo puede ser: "
          + values.map(\.spanish).joined(separator: " · ") + ".",
        en: "'\(name.english)' can only be: "
          + values.map(\.english).joined(separator: " · ") + ".")
    case .noSuchStep(let number):
      Sentence(
        es: "No hay paso \(number). Los pasos van del 1 al 10.",
        en: "There is no step \(number). The steps go from 1 to 10.")
    case .appointmentUnclear, .appointmentNeedsTime, .appointmentPast, .appointmentTooFar,
      .noSuchDay, .weekdayDiffers:
      appointmentSentence
    }
  }

  private var settingSentence: Sentence {
    switch self {
    case .settingsDisagree(let first, let second):
      Sentence(
        es: "«\(first.name.spanish)» no puede ser más que «\(second.name.spanish)». "
          + "Cambie primero el otro. \(first.expectation.spanish)",
        en: "'\(first.name.english)' cannot exceed '\(second.name.english)'. "
          + "Change the other one first. \(first.expectation.english)")
    case .unknownPlaceholder(let name, let setting, let near):
      Sentence(
        es: "«\(setting.spanish)»: no se sabe qué poner en {\(name)}. "
          + (near.map { "¿Quiso decir {\($0)}?" } ?? "Puede usar {entrevistador} y {estudio}."),
        en: "'\(setting.english)': nothing is known for {\(name)}. "
          + (near.map { "Did you mean {\($0)}?" } ?? "You may use {interviewer} and {study}."))
    case .settingHasControls(let setting):
      Sentence(
        es:
          "«\(setting.spanish)» trae caracteres de control. Escriba el texto de nuevo, sin copiarlo.",
        en:
          "'\(setting.english)' has control characters. Type the text again instead of pasting it.")
    default: Sentence(es: "", en: "")
    }
  }

  private var appointmentSentence: Sentence {
    switch self {
    case .appointmentUnclear(.some(let word)):
      Sentence(
        es: "No se entiende «\(word)». \(AppointmentReading.examples.spanish)",
        en: "'\(word)' is not understood. \(AppointmentReading.examples.english)")
    case .appointmentNeedsTime(let day):
      Sentence(
        es: "¿A qué hora (\(day.spanish))? Agregue la hora, como 18:00, o «en la tarde».",
        en: "At what time (\(day.english))? Add it, such as 18:00, or 'in the afternoon'.")
    case .appointmentPast(let time):
      Sentence(
        es: "Esa hora ya pasó: \(time.spanish). Escriba una que esté por venir.",
        en: "That time is past: \(time.english). Type one to come.")
    case .appointmentTooFar(let time):
      Sentence(
        es: "Falta más de medio año: \(time.spanish). Revise la fecha; van día y mes, como 15/3.",
        en: "More than half a year ahead: \(time.english). Check the date; day before month: 15/3.")
    case .noSuchDay(let typed):
      Sentence(
        es: "El calendario no tiene el día «\(typed)». Escriba día y mes, como 15/3.",
        en: "The calendar has no day '\(typed)'. Type day and month, such as 15/3.")
    case .weekdayDiffers(let date):
      Sentence(
        es:
          "El día de la semana no es el de la fecha: \(date.spanish). Escriba solo uno de los dos.",
        en: "The weekday is not that of the date: \(date.english). Type only one of them.")
    default:
      AppointmentReading.examples
    }
  }
}

extension FieldworkFailure.Register {
  fileprivate var title: Sentence {
    switch self {
    case .dispositions:
      Sentence(
        es: "La tabla de resultados no se puede usar", en: "The table of outcomes cannot be used")
    case .quotas:
      Sentence(es: "La tabla de metas no se puede usar", en: "The table of quotas cannot be used")
    case .steps:
      Sentence(es: "La tabla de pasos no se puede usar", en: "The table of steps cannot be used")
    case .codebook:
      Sentence(es: "La tabla de códigos no se puede usar", en: "The codebook cannot be used")
    case .permissions:
      Sentence(
        es: "No se puede usar la tabla de permisos", en: "The table of permissions cannot be used")
    case .touchpoints:
      Sentence(
        es: "La tabla de puntos de contacto no se puede usar",
        en: "The table of touchpoints cannot be used")
    case .answers:
      Sentence(
        es: "La hoja de respuestas no se puede usar", en: "The answer sheet cannot be used")
    }
  }
}

extension [RegisterFinding] {
  fileprivate func listed(in language: Language) -> String {
    map { "  " + $0.sentence(in: language) }.joined(separator: "\n")
  }
}
