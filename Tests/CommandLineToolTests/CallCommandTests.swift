import Foundation
import Testing

/// Cases, calls, visits and what follows from them, with the built program.
struct CallCommandTests {
  private static let cases = """
    caso,nombre,celular,agencia,zona_horaria
    1,Rosa,999 888 777,sur,America/Lima
    2,Luis,999 111 222,credito,America/Lima
    3,Sin número,,sur,

    """

  private func folder() throws -> WorkFolder {
    let folder = try SampleStudy.folder()
    try folder.write(Self.cases, to: "casos.csv")
    let brought = try folder.campo("casos", "importar", "casos.csv")
    try #require(brought.status == 0, "\(brought.errors)")
    // Tests run at any hour.
    let hours = try folder.campo("ajustes", "llamadas.horario", "lun-dom 0:00-24:00")
    try #require(hours.status == 0, "\(hours.errors)")
    return folder
  }

  private func outcomes(_ folder: WorkFolder) throws -> [String: String] {
    let listed = try folder.campo("casos", "lista", "--format", "json")
    let rows = try JSONSerialization.jsonObject(with: Data(listed.output.utf8))
    let cases = try #require(rows as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: cases.compactMap { row in
        (row["case"] as? String).flatMap { id in (row["code"] as? String).map { (id, $0) } }
      })
  }

  private func rates(_ folder: WorkFolder) throws -> [String: Any] {
    let status = try folder.campo("estado", "--format", "json").json()
    let fieldwork = try #require(status["fieldwork"] as? [String: Any])
    return try #require(fieldwork["groups"] as? [String: Any])
  }

  // MARK: Lists

  @Test func `the same list brought in twice changes nothing`() throws {
    let folder = try folder()
    let again = try folder.campo("casos", "importar", "casos.csv")
    #expect(again.output.contains("0 casos nuevos · 0 cambiados · 3 ya estaban"))
  }

  @Test func `a list without an id column is refused whole`() throws {
    let folder = try folder()
    try folder.write("color,sabor\nrojo,dulce\n", to: "otra.csv")
    let refused = try folder.campo("casos", "importar", "otra.csv")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("no se trajo nada"))
    #expect(try outcomes(folder).count == 3)
  }

  @Test func `the quality of the list names what to mend`() throws {
    let quality = try folder().campo("casos", "calidad")
    #expect(quality.output.contains("Casos sin número: 1"))
  }

  // MARK: Calls

  @Test func `an attempt without an answer lets the case rest and the next one comes`() throws {
    let folder = try folder()
    let calls = try folder.campo("llamar", lines: ["1 suena y cuelgan", "2", ":cerrar"])
    #expect(calls.status == 0, "\(calls.errors)")
    #expect(calls.output.contains("Marque: 999 888 777"))
    #expect(calls.output.contains("Marque: 999 111 222"))
    #expect(try outcomes(folder) == ["1": "3.13", "2": "3.12", "3": "3.11"])
  }

  @Test func `an interview held in a call is complete, and the list filled its questions`() throws {
    let folder = try folder()
    // Name and branch stand in the list: Enter confirms them.
    let lines = ["", "", "", "40", "9", "7", "9", "10", "8", "1 2", "", ":cerrar"]
    let calls = try folder.campo("llamar", "1", lines: lines)
    #expect(calls.output.contains("Caso cerrado: entrevistado."), "\(calls.output)")
    #expect(try outcomes(folder)["1"] == "1.1")
    let shown = try folder.campo("mostrar", "1", "--identifying")
    #expect(shown.output.contains("Rosa"))
    #expect(shown.output.contains(/Modo +llamada/), "\(shown.output)")
    let hidden = try folder.campo("mostrar", "1")
    #expect(!hidden.output.contains("Rosa"))
  }

  @Test func `a call broken off early is no interview`() throws {
    let folder = try folder()
    let calls = try folder.campo(
      "llamar", "1", lines: ["", "", ":interrumpir", "2", "", ":cerrar"])
    #expect(try outcomes(folder)["1"]?.hasPrefix("2.1") == true, "\(calls.output)")
    #expect(try rates(folder)["R"] as? Double == 1)
  }

  @Test func `a call broken off after more than half counts as partial by the rule`() throws {
    let folder = try folder()
    let lines = ["", "", "", "40", "9", "7", "9", ":interrumpir", "2", "", ":cerrar"]
    let calls = try folder.campo("llamar", "1", lines: lines)
    #expect(try outcomes(folder)["1"] == "1.2", "\(calls.output)\(calls.errors)")
    let status = try folder.campo("estado").output
    #expect(status.contains("parcial"))
    #expect(try rates(folder)["P"] as? Double == 1)
  }

  @Test func `an appointment said in words comes first afterwards`() throws {
    let folder = try folder()
    let calls = try folder.campo("llamar", "2", lines: [":cita en 3 minutos", ":cerrar"])
    #expect(calls.output.contains("Cita acordada."), "\(calls.output)")
    let next = try folder.campo("llamar", lines: [":pasar", ":cerrar"])
    let first = try #require(next.output.range(of: "Caso 2"))
    let second = try #require(next.output.range(of: "Caso 1"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(next.output.contains("Cita"))
  }

  @Test func `an attempt cut by kill -9 is asked for at the next start`() throws {
    let folder = try folder()
    let terminal = try PseudoTerminal("llamar", in: folder)
    try terminal.wait(for: "Caso 1")
    try terminal.wait(for: "resultado > ")
    terminal.process.send(SIGKILL)
    #expect(terminal.process.wait(seconds: 10) == 128 + SIGKILL)
    let again = try folder.campo("llamar", lines: ["3", ":cerrar"])
    #expect(again.output.contains("Este intento quedó abierto"), "\(again.output)")
    #expect(try outcomes(folder)["1"] == "3.14")
  }

  @Test func `a line begun when the system ends the program is there at the next start`() throws {
    let folder = try folder()
    let terminal = try PseudoTerminal("llamar", in: folder)
    try terminal.wait(for: "resultado > ")
    try terminal.type("3 suena")
    try terminal.wait(for: "3 suena")
    terminal.process.send(SIGTERM)
    #expect(terminal.process.wait(seconds: 10) == 128 + SIGTERM)
    let again = try PseudoTerminal("llamar", in: folder)
    try again.wait(for: "Este intento quedó abierto")
    try again.wait(for: "resultado > 3 suena")
    try again.enter(" y cuelgan")
    try again.wait(for: "Caso 2")
    try again.wait(for: "resultado > ")
    try again.enter(":cerrar")
    #expect(again.waitForEnd() == 0)
    #expect(try outcomes(folder)["1"] == "3.14")
  }

  @Test func `a visit has the outcomes of visits`() throws {
    let folder = try folder()
    let visit = try folder.campo("visitar", "3", lines: ["nadie en casa", ":cerrar"])
    #expect(visit.output.contains("Nadie en casa"), "\(visit.output)")
    #expect(try outcomes(folder)["3"] == "2.24")
  }

  @Test func `an unknown case names the nearest`() throws {
    let refused = try folder().campo("llamar", "11")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("«11»"))
  }

  @Test func `attempts travel with the study`() throws {
    let folder = try folder()
    #expect(try folder.campo("casos", "asignar", "1", "--to", "todos").status == 0)
    #expect(try folder.campo("init", "laptop.campo", "--join", "centro.campo").status == 0)
    let call = try folder.campo(
      "llamar", "1", "--study", "laptop.campo", lines: ["2", ":cerrar"])
    #expect(call.status == 0, "\(call.errors)")
    #expect(
      try folder.campo("reunir", "laptop.campo", "--study", "centro.campo").status == 0)
    let listed = try folder.campo("casos", "lista", "--study", "centro.campo")
    #expect(listed.output.contains("3.12 Ocupado"), "\(listed.output)")
  }

  // MARK: Tables and settings

  @Test func `quota cells show what is done and what is open`() throws {
    let folder = try SampleStudy.filledFolder()
    try folder.write("agencia,meta\nsur,3\ncredito,6\n", to: "metas.csv")
    #expect(try folder.campo("registro", "metas", "metas.csv").status == 0)
    let status = try folder.campo("estado")
    #expect(status.output.contains(/agencia = sur +4 +3 +1 de más/), "\(status.output)")
    #expect(status.output.contains(/agencia = credito +4 +6 +faltan 2/), "\(status.output)")
  }

  @Test func `a table that cannot be used is refused with its row`() throws {
    let folder = try folder()
    try folder.write("agencia,meta\nsur,muchas\n", to: "metas.csv")
    let refused = try folder.campo("registro", "metas", "metas.csv")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("fila 2"))
  }

  @Test func `quotas on what nobody is asked are refused, and the nearest named`() throws {
    let folder = try SampleStudy.filledFolder()
    try folder.write("agensia,meta\nsur,3\n", to: "metas.csv")
    let column = try folder.campo("registro", "metas", "metas.csv")
    #expect(column.status == 65)
    #expect(column.errors.contains("¿Quiso decir «agencia»?"), "\(column.errors)")
    try folder.write("agencia,meta\nsurr,3\n", to: "metas.csv")
    let value = try folder.campo("registro", "metas", "metas.csv")
    #expect(value.errors.contains("¿Quiso decir «sur»?"), "\(value.errors)")
  }

  @Test func `outcomes leave as CSV and come back edited`() throws {
    let folder = try folder()
    let csv = try folder.campo("registro", "resultados").output
    try folder.write(csv.replacing("No contesta", with: "Suena y nadie contesta"), to: "r.csv")
    #expect(try folder.campo("registro", "resultados", "r.csv").status == 0)
    let call = try folder.campo("llamar", "1", lines: [":cerrar"])
    #expect(call.output.contains("Suena y nadie contesta"))
  }

  @Test func `a setting is shown, changed and refused when it makes no sense`() throws {
    let folder = try folder()
    #expect(try folder.campo("ajustes", "llamadas.intentos").output == "6\n")
    #expect(try folder.campo("ajustes", "llamadas.intentos", "8").status == 0)
    #expect(try folder.campo("ajustes", "llamadas.intentos").output == "8\n")
    let refused = try folder.campo("ajustes", "llamadas.intentos", "muchos")
    #expect(refused.status == 65)
    let negative = try folder.campo("ajustes", "llamadas.intentos", "-5")
    #expect(negative.status == 65)
    #expect(negative.errors.contains("del 1 al 999"), "\(negative.errors)")
    #expect(try folder.campo("ajustes", "llamadas.intentos").output == "8\n")
  }

  @Test func `the ten steps are kept in the study`() throws {
    let folder = try folder()
    #expect(try folder.campo("pasos").output.contains("0 de 10 pasos hechos"))
    let marked = try folder.campo("pasos", "1", "hecho", "--note", "línea de base")
    #expect(marked.output.contains("1 de 10 pasos hechos"), "\(marked.output)\(marked.errors)")
    #expect(try folder.campo("pasos").output.contains("línea de base"))
    #expect(try folder.campo("pasos", "11").status == 65)
  }

  // MARK: Home

  @Test func `campo alone shows the day and runs what is typed`() throws {
    let folder = try folder()
    let home = try folder.campo(
      lines: ["casos lista", "nada", "ajustes llamadas.intentos", "salir"])
    #expect(home.status == 0, "\(home.errors)")
    #expect(home.output.contains("campo> "))
    #expect(home.output.contains("Qué toca"))
    #expect(home.output.contains("6\n"))
    #expect(home.errors.contains("No existe la orden «nada»."))
  }

  @Test func `campo alone without a study shows the help`() throws {
    let help = try WorkFolder().campo()
    #expect(help.status == 0)
    #expect(help.output.contains("ÓRDENES:"))
  }

  // MARK: Transcripts

  @Test func `a transcript holds answers, notes and quotes in their place`() throws {
    let folder = try SampleStudy.folder()
    let answers = SampleStudy.answers
    let lines =
      Array(answers.prefix(3)) + [":nota llegó tarde #espera", ":textual nunca me avisaron"]
      + Array(answers.dropFirst(3)) + [""]
    let held = try folder.campo("entrevistar", "atencion", "--case", "77", lines: lines)
    #expect(held.output.contains("Guardada."), "\(held.output)")
    let transcript = try folder.campo("transcripcion", "77")
    #expect(transcript.status == 0, "\(transcript.errors)")
    #expect(transcript.output.hasPrefix("# Atención\n"))
    #expect(transcript.output.contains("> nunca me avisaron"))
    #expect(transcript.output.contains("llegó tarde #espera"))
    #expect(!transcript.output.contains("Rosa"))
  }
}
