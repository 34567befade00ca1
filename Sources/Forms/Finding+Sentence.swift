package import Languages

extension Finding: ExplainedFailure {
  /// Where, what and what to do: "exit.xlsx, sheet survey, row 12, column type: …".
  package var sentence: Sentence {
    Sentence(
      es:
        "\(place.name(in: .spanish)): \(problem.problem(in: .spanish)) \(problem.cure(in: .spanish))",
      en:
        "\(place.name(in: .english)): \(problem.problem(in: .english)) \(problem.cure(in: .english))"
    )
  }
}

extension FormPlace {
  /// The file, then sheet, row and column as far as they are known.
  package func name(in language: Language) -> String {
    let parts = [
      sheet.map { Sentence(es: "hoja \($0)", en: "sheet \($0)") },
      row.map { Sentence(es: "fila \($0)", en: "row \($0)") },
      column.map { Sentence(es: "columna \($0)", en: "column \($0)") },
    ]
    return ([file] + parts.compactMap { $0?(in: language) }).joined(separator: ", ")
  }
}
