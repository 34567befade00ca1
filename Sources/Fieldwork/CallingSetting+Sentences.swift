package import Languages

extension CallingSetting {
  /// What the setting rules.
  package var meaning: Sentence {
    switch self {
    case .attempts: Sentence(es: "intentos como máximo por caso", en: "most attempts a case")
    case .dayParts:
      Sentence(
        es: "franjas de la semana en que se reparten los intentos",
        en: "parts of the week the attempts are spread over")
    case .evening:
      Sentence(es: "una de las franjas es la noche", en: "one of the parts is the evening")
    case .weekend:
      Sentence(es: "una de las franjas es el fin de semana", en: "one of the parts is the weekend")
    case .leastTried:
      Sentence(
        es: "llamar solo en las franjas menos probadas de cada caso",
        en: "call only in the parts least tried for each case")
    case .hours:
      Sentence(
        es: "horario de llamadas, según el reloj de la persona",
        en: "hours of calls, by the person's clock")
    case .afternoonFrom:
      Sentence(es: "hora en que empieza la tarde", en: "time at which the afternoon begins")
    case .eveningFrom:
      Sentence(es: "hora en que empieza la noche", en: "time at which the evening begins")
    case .conversions:
      Sentence(
        es: "rechazos suaves que otra persona puede intentar recuperar",
        en: "soft refusals that another person may try to convert")
    case .lead:
      Sentence(
        es: "minutos antes en que se propone una cita",
        en: "minutes ahead at which an appointment is proposed")
    case .grace:
      Sentence(
        es: "minutos de tolerancia antes de que otra persona tome la cita",
        en: "minutes an appointment waits before others take it")
    case .partialFrom:
      Sentence(
        es: "% de preguntas desde el que una entrevista interrumpida es parcial",
        en: "% of questions from which an interview broken off is partial")
    case .completeAbove:
      Sentence(
        es: "% de preguntas sobre el que una entrevista interrumpida es completa",
        en: "% of questions above which an interview broken off is complete")
    case .callingCode:
      Sentence(es: "código telefónico del país", en: "the country's calling code")
    case .digits:
      Sentence(es: "dígitos de un número nacional", en: "digits of a national number")
    }
  }

  /// What may be written, as an instruction.
  package var expectation: Sentence {
    switch self {
    case .attempts: wholeNumber(in: Self.attemptLimits)
    case .dayParts: wholeNumber(in: Self.dayPartLimits)
    case .conversions: wholeNumber(in: Self.conversionLimits)
    case .lead, .grace: wholeNumber(in: Self.minuteLimits)
    case .evening, .weekend, .leastTried:
      Sentence(es: "Escriba «sí» o «no».", en: "Write 'yes' or 'no'.")
    case .hours:
      Sentence(
        es: "Escriba días y horas, como «lun-vie 9:00-20:00; sáb 9:00-13:00; dom no».",
        en: "Write days and hours, such as 'mon-fri 9:00-20:00; sat 9:00-13:00; sun no'.")
    case .afternoonFrom, .eveningFrom:
      Sentence(
        es: "Escriba una hora, como 18:00; la tarde empieza antes que la noche.",
        en: "Write a time, such as 18:00; the afternoon begins before the evening.")
    case .partialFrom, .completeAbove:
      Sentence(
        es: "Escriba un entero entre 0 y 100; «parcial» no puede pasar de «completa».",
        en: "Write a whole number from 0 to 100; 'partial' cannot exceed 'complete'.")
    case .callingCode:
      Sentence(
        es: "Escriba de uno a tres dígitos, como 51.",
        en: "Write one to three digits, such as 51.")
    case .digits:
      Sentence(
        es: "Escriba cuántos dígitos, entre 4 y 14, como 9 o 7-9.",
        en: "Write how many digits, from 4 to 14, such as 9 or 7-9.")
    }
  }

  static let attemptLimits = 1...999
  static let dayPartLimits = 1...DayPart.allCases.count
  static let conversionLimits = 0...99
  /// Up to a day.
  static let minuteLimits = 0...1440

  private func wholeNumber(in limits: ClosedRange<Int>) -> Sentence {
    Sentence(
      es: "Escriba un número entero del \(limits.lowerBound) al \(limits.upperBound).",
      en: "Write a whole number from \(limits.lowerBound) to \(limits.upperBound).")
  }
}
