package import Languages

/// What the interviewer says when the person asks back: who gave you my number, is this a
/// collection call, whom can I call.
package struct AnswerSheet: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let question: String
    package let answer: String
  }

  package let entries: [Entry]

  /// Reads the columns question and answer (`pregunta`, `respuesta`).
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    let table = RegisterTable(columns: columns, rows: rows)
    guard let question = table.position(of: ["question", "pregunta"]),
      let answer = table.position(of: ["answer", "respuesta"])
    else {
      throw .registerNotReadable(
        .answers, [RegisterFinding(row: nil, .missingColumn("question, answer"))])
    }
    var entries: [Entry] = []
    var findings: [RegisterFinding] = []
    for row in rows.indices where !table.isBlank(row) {
      let texts = (table.text(row, question), table.text(row, answer))
      if texts.0.isEmpty || texts.1.isEmpty {
        let column = columns[texts.0.isEmpty ? question : answer]
        findings.append(
          RegisterFinding(row: table.number(ofRow: row), .emptyCell(column: column)))
      }
      entries.append(Entry(question: texts.0, answer: texts.1))
    }
    guard findings.isEmpty else { throw .registerNotReadable(.answers, findings) }
    self.entries = entries
  }

  private init(entries: [Entry]) {
    self.entries = entries
  }

  package var columns: [String] { ["question", "answer"] }
  package var rows: [[String]] { entries.map { [$0.question, $0.answer] } }

  /// As it is shown: each question as a heading over its answer.
  package var text: String {
    entries.map { "# \($0.question)\n\($0.answer)" }.joined(separator: "\n\n")
  }

  /// What holds for every study until it has a sheet of its own.
  package static func standard(in language: Language) -> AnswerSheet {
    AnswerSheet(
      entries: standardEntries.map { entry in
        Entry(question: entry.question(in: language), answer: entry.answer(in: language))
      })
  }
}

private let standardEntries: [(question: Sentence, answer: Sentence)] = [
  (
    Sentence(es: "¿Quién le dio mi número?", en: "Who gave you my number?"),
    Sentence(
      es: "La institución de la que usted es o fue cliente, solo para este estudio.",
      en: "The institution of which you are or were a client, for this study only.")
  ),
  (
    Sentence(es: "¿Es una llamada de cobranza?", en: "Is this a collection call?"),
    Sentence(
      es: "No, no es una llamada de cobranza. No tengo información de sus pagos ni de sus deudas.",
      en: "No, this is not a collection call. I have no information on your payments or debts.")
  ),
  (
    Sentence(es: "¿Me van a vender algo?", en: "Are you selling something?"),
    Sentence(
      es: "No. Solo queremos conocer su experiencia para mejorar el servicio.",
      en: "No. We only want to learn about your experience to improve the service.")
  ),
  (
    Sentence(es: "¿Quién va a saber lo que digo?", en: "Who will know what I say?"),
    Sentence(
      es:
        "Lo que diga se informa junto con lo de otras personas, sin su nombre, salvo que al final "
        + "usted nos autorice a contactarlo.",
      en:
        "What you say is reported together with what others say, without your name, unless at the "
        + "end you allow us to contact you.")
  ),
  (
    Sentence(es: "¿Tengo que responder?", en: "Do I have to answer?"),
    Sentence(
      es:
        "No. Es voluntario: puede no responder una pregunta o terminar cuando quiera, y no afecta "
        + "sus créditos, sus ahorros ni sus trámites.",
      en:
        "No. It is voluntary: you may leave a question or stop at any time, and it does not affect "
        + "your loans, savings or dealings.")
  ),
  (
    Sentence(es: "¿A quién puedo llamar?", en: "Whom can I call?"),
    Sentence(
      es: "Diga el nombre y el teléfono de quien coordina el estudio.",
      en: "Give the name and telephone number of the study's coordinator.")
  ),
]
