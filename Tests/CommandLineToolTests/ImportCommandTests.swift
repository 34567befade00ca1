import Testing

struct ImportCommandTests {
  @Test func `the same file twice adds nothing`() throws {
    let folder = try SampleStudy.folder()
    let first = try folder.campo("import", "atencion", "datos.csv")
    #expect(first.output == "datos.csv: 8 filas · 8 nuevas · 0 corregidas · 0 ya estaban\n")
    let second = try folder.campo("importar", "atencion", "datos.csv")
    #expect(second.output == "datos.csv: 8 filas · 0 nuevas · 0 corregidas · 8 ya estaban\n")
  }

  @Test func `a changed row under a known key is a correction`() throws {
    let folder = try SampleStudy.filledFolder()
    try folder.write(SampleStudy.rows.replacing("6,lento", with: "5,lento"), to: "datos.csv")
    let outcome = try folder.campo("import", "atencion", "datos.csv", language: "en")
    #expect(outcome.output == "datos.csv: 8 rows · 0 new · 1 corrected · 7 already here\n")
  }

  @Test func `what does not fit is told by row and column, kept or left out`() throws {
    let folder = try SampleStudy.folder()
    try folder.write("KEY,agencia,edad,nps\na,sur,17,9\nb,oeste,x,9\nc,sur,40,9\n", to: "m.csv")
    let kept = try folder.campo("import", "atencion", "m.csv", "--source", "k")
    #expect(kept.status == 1)
    #expect(kept.output == "m.csv: 3 filas · 3 nuevas · 0 corregidas · 0 ya estaban\n")
    #expect(kept.errors.contains("m.csv, fila 2, columna edad: Escriba una edad de 18 a 99.\n"))
    #expect(kept.errors.contains("m.csv, fila 3, columna agencia: no está entre las opciones"))
    #expect(kept.errors.contains("m.csv, fila 3, columna edad: no es un número\n"))
    #expect(!kept.errors.contains("oeste"))
    let skipped = try folder.campo(
      "import", "atencion", "m.csv", "--source", "s", "--misfits", "skip")
    #expect(skipped.status == 1)
    #expect(
      skipped.output
        == "m.csv: 3 filas · 1 nueva · 0 corregidas · 0 ya estaban · 2 dejadas fuera\n")
  }

  @Test func `a column of one's own names the rows`() throws {
    let folder = try SampleStudy.folder()
    try folder.write("nombre,agencia\nAna,sur\nAna,credito\nBea,sur\n", to: "n.csv")
    let keyed = try folder.campo("import", "atencion", "n.csv", "--key", "nombre")
    #expect(keyed.output.hasSuffix(" · 1 con una clave repetida (vale la última)\n"))
    let mistyped = try folder.campo("import", "atencion", "n.csv", "--key", "nombr")
    #expect(mistyped.status == 64)
    #expect(mistyped.errors == "n.csv: no tiene una columna «nombr». ¿Quiso decir «nombre»?\n")
  }

  @Test func `columns of no question are named and not used`() throws {
    let folder = try SampleStudy.folder()
    try folder.write("KEY,agencia,clima\na,sur,sol\n", to: "c.csv")
    let outcome = try folder.campo("import", "atencion", "c.csv")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == "c.csv: 1 columna no es del cuestionario y no se usó: clima\n")
  }

  @Test func `a file without any column of the form brings nothing in`() throws {
    let folder = try SampleStudy.folder()
    try folder.write("x,y\n1,2\n", to: "otra.csv")
    let outcome = try folder.campo("import", "atencion", "otra.csv")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("ninguna columna lleva el nombre de una pregunta"))
    #expect(try folder.campo("status").output.contains("Todavía no hay entrevistas."))
  }

  @Test func `a binary file is refused and cannot steer the terminal`() throws {
    let folder = try SampleStudy.folder()
    try folder.write(
      [0x1B, 0x5B, 0x32, 0x4A, 0x00, 0x07, 0x0A] + Array(repeating: 0x9B, count: 400),
      to: "b.csv")
    let outcome = try folder.campo("import", "atencion", "b.csv")
    #expect(outcome.status == 65)
    #expect(!outcome.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }

  @Test func `an empty file is refused`() throws {
    let folder = try SampleStudy.folder()
    try folder.write("", to: "v.csv")
    let outcome = try folder.campo("import", "atencion", "v.csv", language: "en")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("v.csv: it is empty;"))
  }

  @Test func `a file in Latin-1 is read and said so`() throws {
    let folder = try SampleStudy.folder()
    let accented = Array("KEY,nombre,agencia\na,Jos".utf8) + [0xE9] + Array(",sur\n".utf8)
    try folder.write(accented, to: "l.csv")
    let outcome = try folder.campo("import", "atencion", "l.csv")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no está en UTF-8"))
    _ = try folder.campo("export", "--out", "e.csv", "--identifying")
    #expect(try folder.text(of: "e.csv").contains("José"))
  }

  @Test func `a cell of a million letters is a cell like any other`() throws {
    let folder = try SampleStudy.folder()
    let text = String(repeating: "á", count: 1_000_000)
    try folder.write("KEY,nombre,agencia\na,\(text),sur\n", to: "g.csv")
    #expect(try folder.campo("import", "atencion", "g.csv").status == 0)
    _ = try folder.campo("export", "--out", "e.csv", "--identifying")
    #expect(try folder.text(of: "e.csv").contains(text))
  }
}
