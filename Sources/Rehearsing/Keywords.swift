import Languages

/// Words that tell by a name what is asked or offered, whatever the form.
struct Keywords {
  private let beginnings: [String]

  init(_ beginnings: String...) {
    self.beginnings = beginnings
  }

  /// Whether a word of the name, folded and split at `_` and `-`, begins with one of them.
  func match(_ name: String) -> Bool {
    name.folded.split { $0 == "_" || $0 == "-" || $0 == " " }.contains { word in
      beginnings.contains { word.hasPrefix($0) }
    }
  }

  static let yes: Set<String> = ["si", "yes", "s", "y", "true"]
  static let no: Set<String> = ["no", "n", "false"]
  static let other = Keywords("otro", "otra", "other")
  static let nothing = Keywords("ningun", "nadie", "nada", "none", "nobody", "nothing")

  // Numbers.
  static let age = Keywords("edad", "age")
  static let days = Keywords("dia", "day", "atraso", "arrear")
  static let years = Keywords("ano", "year", "antig", "tenure")
  static let people = Keywords("hijo", "hogar", "persona", "children", "household", "people")
  static let savings = Keywords("ahorro", "saving")

  // Texts.
  static let person = Keywords("nombre", "name")
  static let phone = Keywords("telefono", "celular", "whatsapp", "phone", "mobile")
  static let mail = Keywords("correo", "email", "mail")
  static let address = Keywords("direccion", "domicilio", "address")
  static let key = Keywords("id", "codigo", "numero", "caso", "code", "number", "case", "key")
  static let staff = Keywords(
    "asesor", "entrevista", "encuesta", "puntua", "decide", "officer", "interviewer", "agent")
  static let group = Keywords("grupo", "banco", "group")
  static let tongue = Keywords("lengua", "idioma", "tongue", "language")
  static let bad = Keywords("peor", "disgusto", "menos", "problema", "worst", "dislike", "problem")
  static let good = Keywords("mejor", "gusto", "best", "like", "better")
  static let cause = Keywords("causa", "porque", "razon", "motivo", "cause", "why", "reason")
  static let quote = Keywords("frase", "textual", "quote", "verbatim")
  static let story = Keywords(
    "relato", "historia", "relacion", "ultima", "paso", "story", "history", "happened")
  static let wish = Keywords("mejora", "cambia", "deber", "condicion", "suger", "improve", "change")
  static let rival = Keywords("comp", "rival", "hoy", "today")
  static let plan = Keywords("objetivo", "seleccion", "prep", "goal", "selection")
  static let finding = Keywords(
    "sintesis", "sorpresa", "hallazgo", "summary", "finding", "surprise")
  static let remark = Keywords("nota", "observa", "comenta", "note", "remark", "comment")
}
