import Languages

/// What to try by hand after the demonstration.
enum NextSteps {
  static func text(in language: Language) -> String {
    steps.map { "  # \($0.what(in: language))\n  \($0.command)" }.joined(separator: "\n") + "\n\n"
      + end(in: language)
  }

  private static let steps: [(what: Sentence, command: String)] = [
    (
      Sentence(es: "Una entrevista a mano, en español", en: "An interview by hand, in Spanish"),
      "\(campo) interview satisfaccion --study demo/laptop-norte.campo --purpose sample --lang es"
    ),
    (
      Sentence(es: "La misma en inglés", en: "The same in English"),
      "\(campo) interview satisfaccion --study demo/laptop-norte.campo --purpose sample --lang en"
    ),
    (
      Sentence(
        es: "Ciérrela a la mitad (:pausa, o cierre la ventana) y retómela",
        en: "Leave it halfway (:pause, or close the window) and resume it"),
      "\(campo) resume --study demo/laptop-norte.campo"
    ),
    (
      Sentence(es: "Reúna lo nuevo en el centro", en: "Merge what is new into the centre"),
      "\(campo) sync demo/laptop-norte.campo --study demo/centro.campo"
    ),
    (
      Sentence(es: "Las brechas con su respuesta dentro", en: "The gaps with your answers in"),
      "\(campo) gap --form satisfaccion --purpose sample --study demo/centro.campo"
    ),
    (
      Sentence(
        es: "El archivo central es SQLite: mírelo con cualquier herramienta",
        en: "The central file is SQLite: look at it with any tool"),
      "sqlite3 -box demo/centro.campo 'SELECT region, count(*) AS n, round(avg(nps), 1) AS nps FROM form_satisfaccion GROUP BY region'"
    ),
  ]

  private static let campo = ".build-release/release/campo"

  private static let end = Sentence(
    es: "La carpeta demo/ se puede borrar cuando quiera; «make demo» la hace de nuevo.",
    en: "The folder demo/ may be deleted at any time; “make demo” makes it anew.")
}
