package import Languages

/// The tables that a study may hold beside its questionnaires and cases.
package enum StudyRegister: String, Sendable, CaseIterable, Hashable {
  case dispositions, quotas, codebook, touchpoints, answers, steps, permissions

  package init?(named word: String) {
    let typed = word.folded
    let found = Self.allCases.first { register in
      register.rawValue == typed || register.name.spanish.folded == typed
    }
    guard let found else { return nil }
    self = found
  }

  package var name: Sentence {
    switch self {
    case .dispositions: Sentence(es: "resultados", en: "dispositions")
    case .quotas: Sentence(es: "metas", en: "quotas")
    case .codebook: Sentence(es: "codigos", en: "codebook")
    case .touchpoints: Sentence(es: "contactos", en: "touchpoints")
    case .answers: Sentence(es: "respuestas", en: "answers")
    case .steps: Sentence(es: "pasos", en: "steps")
    case .permissions: Sentence(es: "permisos", en: "permissions")
    }
  }

  /// All names with what each holds, for the help.
  package static func list(in language: Language) -> String {
    allCases.map { "\($0.name(in: language)) (\($0.meaning(in: language)))" }
      .joined(separator: ", ")
  }

  private var meaning: Sentence {
    switch self {
    case .dispositions:
      Sentence(es: "resultados de llamadas y visitas", en: "outcomes of calls and visits")
    case .quotas: Sentence(es: "metas por celda", en: "targets by cell")
    case .codebook: Sentence(es: "códigos para notas y frases", en: "codes for notes and quotes")
    case .touchpoints: Sentence(es: "puntos de contacto", en: "moments of the service cycle")
    case .answers: Sentence(es: "hoja de respuestas", en: "the answer sheet")
    case .steps: Sentence(es: "diez pasos del estudio", en: "the study's ten steps")
    case .permissions:
      Sentence(es: "qué ve cada nivel en el informe", en: "what each level sees in the report")
    }
  }

  /// What the table holds while the study has none of its own: columns and rows.
  package func initial(in language: Language) -> (columns: [String], rows: [[String]]) {
    switch self {
    case .dispositions: (columns(in: language), DispositionTable.standard.rows)
    case .quotas, .codebook, .touchpoints: (columns(in: language), [])
    case .answers:
      (AnswerSheet.standard(in: language).columns, AnswerSheet.standard(in: language).rows)
    case .steps: (columns(in: language), InDepthSteps().rows)
    case .permissions: (columns(in: language), [])
    }
  }

  /// Its headers in a language; either is read.
  private func columns(in language: Language) -> [String] {
    guard language == .spanish else { return englishColumns }
    switch self {
    case .dispositions:
      return [
        "codigo", "etiqueta_es", "etiqueta_en", "grupo", "etapa", "espera", "contactado",
        "elegible", "modos", "orden", "rechazo", "no_volver_a_contactar", "siguiente_numero",
        "edicion",
      ]
    case .quotas: return ["celda", "meta"]
    case .codebook: return ["codigo", "padre", "definicion", "uso", "evitar", "ejemplo"]
    case .touchpoints:
      return [
        "clave", "etiqueta::es", "etiqueta::en", "orden", "canal", "responsable", "requerimiento",
        "desde",
      ]
    case .answers: return []
    case .steps: return ["paso", "estado", "fecha", "nota"]
    case .permissions:
      return ["nivel", "etiqueta", "segmento", "valores", "paginas", "contactos"]
    }
  }

  private var englishColumns: [String] {
    switch self {
    case .dispositions: DispositionTable.columns
    case .quotas: ["cell", "target"]
    case .codebook: ["code", "parent", "definition", "use", "avoid", "example"]
    case .touchpoints:
      ["key", "label::es", "label::en", "order", "channel", "owner", "requirement", "since"]
    case .answers: []
    case .steps: InDepthSteps.columns
    case .permissions: PermissionGrid.columns
    }
  }

  /// Throws where the table cannot be what it is brought in as.
  package func check(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    switch self {
    case .dispositions: _ = try DispositionTable(columns: columns, rows: rows)
    case .quotas: _ = try QuotaPlan(columns: columns, rows: rows)
    case .codebook: _ = try Codebook(columns: columns, rows: rows)
    case .touchpoints: _ = try TouchpointList(columns: columns, rows: rows)
    case .answers: _ = try AnswerSheet(columns: columns, rows: rows)
    case .steps: _ = try InDepthSteps(columns: columns, rows: rows)
    case .permissions: _ = try PermissionGrid(columns: columns, rows: rows)
    }
  }
}
