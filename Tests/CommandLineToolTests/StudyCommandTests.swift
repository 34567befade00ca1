import Testing

struct StudyCommandTests {
  @Test func `init makes a study and says what it has`() throws {
    let folder = try WorkFolder()
    try folder.write(SampleStudy.form, to: "atencion.md")
    let made = try folder.campo("init", "centro.campo", "--form", "atencion.md")
    #expect(made.output == "centro.campo: estudio «centro» con atencion.\n")
    #expect(made.errors.hasPrefix("Clave de recuperación: "))
    #expect(made.status == 0)
  }

  @Test func `a device joins a study under its own name`() throws {
    let folder = try SampleStudy.folder()
    let made = try folder.campo(
      "init", "ana.campo", "--join", "centro.campo", "--name", "Ana", language: "en")
    #expect(made.output == "ana.campo: device “Ana” of study “centro”, with atencion.\n")
  }

  @Test func `a path with spaces and accents is a path like any other`() throws {
    let folder = try SampleStudy.folder()
    try folder.makeFolder("señal uno")
    let made = try folder.campo("init", "señal uno/équipo.campo", "--join", "centro.campo")
    #expect(made.status == 0)
    let status = try folder.campo("status", "--study", "señal uno/équipo.campo")
    #expect(status.lines.first == "Estudio «centro»")
  }

  @Test func `the only survey file of a folder need not be named`() throws {
    let folder = try SampleStudy.folder()
    #expect(try folder.campo("status").status == 0)
    _ = try folder.campo("init", "ana.campo", "--join", "centro.campo")
    let several = try folder.campo("status")
    #expect(several.status == 64)
    #expect(several.errors.contains("ana.campo, centro.campo"))
    let named = try folder.campo("status", environment: ["CAMPO_STUDY": "centro.campo"])
    #expect(named.status == 0)
  }

  @Test func `the same version of a form is added once`() throws {
    let folder = try SampleStudy.folder()
    #expect(
      try folder.campo("form", "add", "atencion.md").output
        == "atencion 1: ya estaba, sin cambios.\n")
    try folder.write(
      SampleStudy.form.replacing("| atencion | 1 |", with: "| atencion | 2 |"), to: "nueva.md")
    #expect(
      try folder.campo("cuestionario", "agregar", "nueva.md").output == "atencion 2: agregado.\n")
  }

  @Test func `a form that cannot be used is refused with sheet and row, and nothing is made`()
    throws
  {
    let folder = try WorkFolder()
    try folder.write(
      SampleStudy.form.replacing("${nps} <= 6", with: "${nsp} <= 6"), to: "atencion.md")
    let made = try folder.campo("init", "centro.campo", "--form", "atencion.md")
    #expect(made.status == 65)
    #expect(made.errors.contains("atencion.md, hoja survey, fila 7, columna relevant"))
    #expect(made.errors.hasSuffix("Corrija lo señalado arriba y vuelva a intentarlo.\n"))
    #expect(try folder.names() == ["atencion.md"])
  }

  @Test func `status counts by questionnaire, device, purpose and state`() throws {
    let folder = try SampleStudy.filledFolder()
    let status = try folder.campo("status")
    #expect(status.lines.dropFirst().first?.split(separator: " ").last == "n")
    let words = status.lines[3].split(separator: " ")
    #expect(words == ["atencion", "centro", "real", "completa", "8"])
    let english = try folder.campo("status", language: "en")
    #expect(
      english.lines[3].split(separator: " ") == ["atencion", "centro", "real", "complete", "8"])
  }

  @Test func `nothing leaves its mark beside a study that could not be made`() throws {
    let folder = try SampleStudy.folder()
    #expect(try folder.campo("init", "x.campo", "--join", "atencion.md").status == 65)
    #expect(try folder.campo("init", "x.campo", "--form", "nada.md").status == 66)
    #expect(try folder.campo("init", "x.campo").status == 64)
    #expect(try folder.names() == ["atencion.md", "centro.campo", "datos.csv"])
  }
}
