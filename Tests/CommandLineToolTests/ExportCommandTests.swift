import Testing

struct ExportCommandTests {
  private static let always = [
    "instanceID", "form_version", "purpose", "status", "device", "interviewer", "language",
    "started", "ended", "source",
  ]

  private func header(_ folder: WorkFolder, _ file: String) throws -> [String] {
    let line = try #require(try folder.text(of: file).split(separator: "\r\n").first)
    return line.split(separator: ",").map(String.init)
  }

  @Test func `columns come in the order of the form, without what identifies`() throws {
    let folder = try SampleStudy.filledFolder()
    let outcome = try folder.campo("export", "--out", "salida.csv")
    #expect(outcome.output == "salida.csv: 8 filas\n")
    #expect(outcome.errors.contains("nombre"))
    #expect(
      try header(folder, "salida.csv") == Self.always + [
        "agencia", "edad", "nps", "porque", "sat_rapidez", "sat_trato", "imp_rapidez",
        "imp_trato", "motivos", "missing",
      ])
  }

  @Test func `labels, personal data and the mark for Excel come when asked for`() throws {
    let folder = try SampleStudy.filledFolder()
    let outcome = try folder.campo(
      "exportar", "--out", "salida.csv", "--labels", "--identifying", "--bom")
    #expect(outcome.errors.isEmpty)
    #expect(try folder.bytes(of: "salida.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try header(folder, "salida.csv").contains("nombre"))
    #expect(try folder.text(of: "salida.csv").contains("Ana,Crédito Norte,30,9,"))
  }

  @Test func `without the option no mark is written`() throws {
    let folder = try SampleStudy.filledFolder()
    _ = try folder.campo("export", "--out", "salida.csv")
    #expect(try folder.bytes(of: "salida.csv").starts(with: Array("instanceID".utf8)))
  }

  @Test func `repeats go to files of their own in a folder`() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      | survey |
      | | type | name | label |
      | | text | barrio | ¿En qué barrio vive? |
      | | begin_repeat | hijo | Hijo |
      | | text | apodo | ¿Cómo le dicen? |
      | | end_repeat | | |
      | settings |
      | | form_id | form_title | version |
      | | hogar | Hogar | 1 |
      """, to: "hogar.md")
    _ = try folder.campo("init", "centro.campo", "--form", "hogar.md")
    _ = try folder.campo(
      "interview", "hogar", lines: ["Centro", "sí", "Tito", "sí", "Lela", "no", ""])
    let single = try folder.campo("export", "--out", "salida.csv")
    #expect(single.status == 64)
    #expect(single.errors.contains("tiene 2 tablas"))
    let outcome = try folder.campo("export", "--out", "salida")
    #expect(outcome.output == "salida/hogar.csv: 1 fila\nsalida/hijo.csv: 2 filas\n")
    #expect(try folder.names(in: "salida") == ["hijo.csv", "hogar.csv"])
    let children = try folder.text(of: "salida/hijo.csv").split(separator: "\r\n")
    #expect(children[0] == "instanceID,instance,parent,ordinal,apodo,missing")
    #expect(children[1].hasSuffix(",1,Tito,"))
    #expect(children[2].hasSuffix(",2,Lela,"))
  }

  @Test func `a disk that fills up leaves nothing half-written and what was there before`() throws {
    let folder = try SampleStudy.folder()
    let long = String(repeating: "x", count: 3_000)
    let rows = (1...400).map { "\($0),\(long),sur\n" }.joined()
    try folder.write("KEY,nombre,agencia\n" + rows, to: "largo.csv")
    try #require(try folder.campo("import", "atencion", "largo.csv").status == 0)
    try folder.write("antes", to: "salida.csv")
    // No file may grow beyond 200 blocks; the signal for it is ignored, so that writing fails.
    let full = try folder.run(
      "/bin/sh",
      ["-c", "trap '' XFSZ; ulimit -f 200; exec campo export --identifying --out salida.csv"],
      environment: ["CAMPO_LANG": "es"])
    #expect(full.status == 74)
    #expect(full.errors.hasPrefix("salida.csv: no se pudo escribir."))
    #expect(try folder.text(of: "salida.csv") == "antes")
    #expect(!(try folder.names().contains { $0.hasSuffix(".part") }))
  }
}
