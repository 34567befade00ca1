import Expressions
import Languages

/// The words of an outline and of a paper questionnaire.
struct OutlineWords {
  let language: Language

  func type(of element: Element) -> String {
    switch element.kind {
    case .group: Sentence(es: "grupo", en: "group")(in: language)
    case .loop: Sentence(es: "repetición", en: "repeat")(in: language)
    case .question(let question): type(question.type)(in: language)
    }
  }

  private func type(_ type: QuestionType) -> Sentence {
    switch type {
    case .text: Sentence(es: "texto", en: "text")
    case .integer: Sentence(es: "número entero", en: "whole number")
    case .decimal: Sentence(es: "número decimal", en: "decimal number")
    case .range: Sentence(es: "número de un rango", en: "number in a range")
    case .date: Sentence(es: "fecha", en: "date")
    case .time: Sentence(es: "hora", en: "time")
    case .dateTime: Sentence(es: "fecha y hora", en: "date and time")
    case .note: Sentence(es: "nota", en: "note")
    case .acknowledge: Sentence(es: "conformidad", en: "acknowledgement")
    case .calculate: Sentence(es: "cálculo", en: "calculation")
    case .hidden: Sentence(es: "valor oculto", en: "hidden value")
    case .barcode: Sentence(es: "código de barras", en: "barcode")
    case .selectOne: Sentence(es: "una opción", en: "one choice")
    case .selectMultiple: Sentence(es: "varias opciones", en: "several choices")
    case .rank: Sentence(es: "orden de opciones", en: "choices in order")
    case .geopoint, .geotrace, .geoshape: Sentence(es: "coordenadas", en: "coordinates")
    case .image, .audio, .video, .file: Sentence(es: "archivo", en: "file")
    case .metadata: Sentence(es: "dato automático", en: "automatic value")
    }
  }

  /// Each rule of a row in words.
  func logic(of element: Element) -> [String] {
    var lines = [line(Sentence(es: "solo si", en: "only if"), element.relevant?.source)]
    lines.append(line(Sentence(es: "veces", en: "times"), element.loop?.count?.source))
    if let question = element.question { lines += logic(of: question) }
    return lines.compactMap(\.self)
  }

  private func logic(of question: Question) -> [String?] {
    [
      requirement(of: question),
      line(Sentence(es: "debe cumplir", en: "must satisfy"), question.constraint?.source),
      line(Sentence(es: "se calcula", en: "is computed"), question.calculation?.source),
      line(Sentence(es: "valor inicial", en: "starts as"), question.initialValue?.source),
      line(Sentence(es: "al cambiar", en: "on a change of"), triggers(of: question)),
      line(Sentence(es: "opciones donde", en: "choices where"), question.choiceFilter?.source),
      line(Sentence(es: "opciones de", en: "choices from"), question.choiceSource),
      question.isReadOnly ? Sentence(es: "solo lectura", en: "read-only")(in: language) : nil,
    ]
  }

  private func triggers(of question: Question) -> String? {
    question.triggers.isEmpty ? nil : question.triggers.joined(separator: ", ")
  }

  private func requirement(of question: Question) -> String? {
    switch question.required {
    case .never: nil
    case .always: Sentence(es: "obligatoria", en: "required")(in: language)
    case .when(let expression):
      line(Sentence(es: "obligatoria si", en: "required if"), expression.source)
    }
  }

  private func line(_ words: Sentence, _ source: String?) -> String? {
    source.map { "\(words(in: language)): \($0)" }
  }

  // MARK: Paper

  /// How a question is answered on paper.
  func instruction(for question: Question) -> String? {
    switch question.type {
    case .selectMultiple:
      Sentence(es: "Marque todas las que correspondan.", en: "Mark all that apply.")(in: language)
    case .rank:
      Sentence(es: "Numere por orden.", en: "Number them in order.")(in: language)
    case .date: Sentence(es: "Día, mes y año.", en: "Day, month and year.")(in: language)
    case .range:
      question.range.map { range in
        let ends = (range.start.plain, range.end.plain)
        return Sentence(
          es: "Un número de \(ends.0) a \(ends.1).", en: "A number from \(ends.0) to \(ends.1).")(
            in: language)
      }
    default: nil
    }
  }

  func onlyIf(_ condition: String) -> String {
    Sentence(es: "Solo si \(condition)", en: "Only if \(condition)")(in: language)
  }

  func oncePerInstance(_ label: String) -> String {
    Sentence(es: "Una vez para cada \(label)", en: "Once for each \(label)")(in: language)
  }
}

extension Question.InitialValue {
  /// As the author wrote it.
  fileprivate var source: String {
    switch self {
    case .fixed(let text): text
    case .computed(let expression): expression.source
    }
  }
}

extension Double {
  /// Without `.0`.
  fileprivate var plain: String { Int(exactly: self).map { String($0) } ?? String(self) }
}
