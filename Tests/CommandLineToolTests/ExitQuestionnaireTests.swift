import Testing

/// The shipped exit questionnaire, answered from the first question to the last.
struct ExitQuestionnaireTests {
  @Test func `a whole interview is held, saved and counted`() throws {
    let folder = try WorkFolder()
    let form = "\(Places.project)/Questionnaires/client-exit/client-exit.md"
    try #require(try folder.campo("init", "centro.campo", "--form", form).status == 0)
    let held = try folder.campo(
      "entrevistar", "salida", lines: Self.dialogue.map(\.answer) + [""])
    #expect(held.status == 0)
    #expect(held.output.contains(/Guardada\. \([0-9a-f]{8}\)\n$/))
    #expect(held.output.contains("Todo lo obligatorio está respondido."))
    #expect(held.lines.allSatisfy { $0.count <= 80 })
    expectInOrder(held.output)
    let answers = try exported(folder)
    for (name, value) in Self.stored { #expect(answers[name] == value, "\(name)") }
    let causes = try folder.campo("pareto", "--question", "raiz", "--format", "json").json()
    let rows = try #require(causes["rows"] as? [[String: Any]])
    #expect(rows.map { $0["reason"] as? String } == ["monto_bajo"])
  }

  /// Every question comes up after the one before it.
  private func expectInOrder(_ output: String) {
    var rest = output.split { $0.isWhitespace }.joined(separator: " ")[...]
    for (question, _) in Self.dialogue {
      guard let found = rest.firstRange(of: question) else {
        Issue.record("not asked in its place: \(question)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  private func exported(_ folder: WorkFolder) throws -> [String: String] {
    _ = try folder.campo("export", "--out", "salida.csv")
    let rows = try folder.text(of: "salida.csv").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    try #require(rows.count == 2)
    return Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
  }

  private static let stored = [
    "status": "complete", "quien_entrevista": "independiente", "exit_fecha": "2024-03-15",
    "ahorro_salida": "320.5", "motivos": "monto_bajo monto_alto caro",
    "orden": "caro monto_alto monto_bajo", "raiz": "monto_bajo", "detonante": "monto_alto",
    "cambio_ingreso": "-1", "nps": "8", "nps_grupo": "pasivo", "tipo_salida_regla": "descanso",
    "tipo_salida": "descanso", "nota_final": "Sin novedad",
  ]

  /// The beginning of each question, and what is typed.
  private static let dialogue: [(question: String, answer: String)] = [
    ("Versión corta (nueve preguntas)", ""),
    ("Quién entrevista", "1"),
    ("Número de caso", "C-17"),
    ("Número de cliente", "881"),
    ("Nombre completo", "Rosa Quispe"),
    ("Teléfono", "555 0101"),
    ("Región", "1"),
    ("Ciudad", "1"),
    ("Agencia", "1"),
    ("Punto de atención", ""),
    ("Producto principal", "1"),
    ("Metodología de crédito", "1"),
    ("Asesor a cargo", "Julio"),
    ("Modo de la entrevista", "1"),
    ("Ola de medición", "2026-2"),
    ("Regla por la que se le considera salida", "1"),
    ("Fecha de salida según la regla", "15/3/2024"),
    ("Fecha de ingreso", "10/2/2021"),
    ("Número de créditos recibidos", "3"),
    ("Monto del último crédito", "1500"),
    ("Fecha en que terminó de pagar", "1/3/2024"),
    ("Días de atraso del último crédito", "0"),
    ("Ahorro al momento de salir", "320,50"),
    ("Grupo o banco comunal", ""),
    ("le hablo de parte de Amanecer", ""),
    ("¿Es un buen momento para conversar?", "1"),
    ("¿Tiene usted 18 años o más?", "1"),
    ("¿Acepta participar?", "1"),
    ("¿Permite que grabemos la conversación, solo", "1"),
    ("Enter para seguir", ""),
    ("¿Cuál es su situación hoy con Amanecer?", "1"),
    ("Según el registro, usted ingresó en 2021.", "1"),
    ("¿Piensa tomar otro crédito con nosotros?", "1"),
    ("Cuénteme con sus palabras: ¿qué pasó desde", "Subió la cuota y me fui."),
    ("¿Quién tomó la decisión?", "1"),
    ("¿En qué momento se tomó esa decisión?", "1"),
    ("¿Qué cosas influyeron en que lo dejara?", "1 2 4"),
    ("De lo que mencionó, ¿qué pesó más? ¿Y", "3 2 1"),
    ("¿Cuál fue el origen, lo que empezó todo?", "1"),
    ("¿Y cuál fue la gota que derramó el vaso?", "2"),
    ("¿Algo que hubiéramos hecho le habría hecho", "1"),
    ("¿Qué tendríamos que haber hecho?", "Avisar antes."),
    ("¿En qué usó el último crédito?", "1 2"),
    ("¿Con qué dinero lo pagó?", "1 2"),
    ("¿Le costó pagar las cuotas?", "1"),
    ("¿Pudo retirar sus ahorros?", "1"),
    ("¿Qué tan satisfecho/a quedó con la forma en", "8"),
    ("Y con todo el tiempo que fue cliente, ¿qué", "8"),
    ("¿Qué fue lo que más le gustó?", "El trato"),
    ("¿Y lo que menos le gustó?", "La espera"),
    ("Desde que entró hasta que se fue, ¿cómo", "-1"),
    ("¿A qué se debe?", "Bajó la venta"),
    ("¿Hoy de dónde obtiene crédito o dónde", "2 3"),
    ("¿Qué le ofrecen que nosotros no?", "Plazos"),
    ("En una escala de 0 a 10, donde 0 es «nada", "8"),
    ("¿Cuál es la razón principal de su nota?", "Rápido"),
    ("¿Volvería a tomar un crédito con nosotros?", "4"),
    ("¿Qué tendría que cambiar para que volviera?", "La cuota"),
    ("¿Quiere que le avisemos si eso cambia?", "1"),
    ("¿Qué es lo primero que deberíamos mejorar?", "La espera"),
    ("¿Quiere que alguien de la institución le", "1"),
    ("¿Nos autoriza a darles su nombre y lo que", "1"),
    ("¿Podríamos llamarle de nuevo para otro", "1"),
    ("Para terminar, unas preguntas breves", ""),
    ("¿Cómo se identifica: mujer, hombre u otra", "1"),
    ("¿Cuántos años cumplidos tiene?", "44"),
    ("¿Hasta qué nivel de estudios llegó?", "3"),
    ("¿Cuál fue la primera lengua que aprendió a", "1"),
    ("¿A qué se dedica principalmente?", "1"),
    ("Zona donde vive o trabaja", "1"),
    ("Muchas gracias por su tiempo.", ""),
    ("Tipo de salida confirmado", "En descanso"),
    ("Otras personas presentes o que escuchaban", "1"),
    ("Comprensión de las preguntas", "4"),
    ("Sinceridad de las respuestas", "4"),
    ("Entrevista con interrupciones", "1"),
    ("Nota final", "Sin novedad"),
  ]
}
