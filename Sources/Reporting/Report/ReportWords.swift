import Languages

/// The fixed words of the page.
struct ReportWords {
  let language: Language

  func callAsFunction(_ spanish: String, _ english: String) -> String {
    Sentence(es: spanish, en: english)(in: language)
  }

  var decimalSign: String { self(",", ".") }
  var contents: String { self("Contenido", "Contents") }
  var behind: String { self("Ver la tabla", "Show the table") }
  var skip: String { self("Ir al contenido", "Skip to the content") }
  var all: String { self("Todos", "All") }
  var wholePeriod: String { self("Todo el período", "The whole period") }
  var promoters: String { self("Promotores", "Promoters") }
  var passives: String { self("Pasivos", "Passives") }
  var detractors: String { self("Detractores", "Detractors") }

  func tooFew(_ threshold: Int) -> String {
    self(
      "Menos de \(threshold) respuestas, o se podría deducir: no se muestra.",
      "Fewer than \(threshold) answers, or it could be worked out: not shown.")
  }
}
