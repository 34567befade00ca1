import Foundation
import Testing

struct InterviewCommandTests {
  @Test func `an interview is held with one line for each prompt`() throws {
    let folder = try SampleStudy.folder()
    let held = try folder.campo("interview", "atencion", lines: SampleStudy.answers + [""])
    #expect(held.status == 0)
    #expect(held.errors.isEmpty)
    #expect(held.output.contains(/Guardada\. \([0-9a-f]{8}\)\n$/))
    #expect(
      try exported(folder) == [
        "Rosa", "credito", "40", "9", "", "7", "9", "10", "8", "demora costo",
      ])
  }

  @Test func `in English the screen and the questionnaire are English`() throws {
    let folder = try SampleStudy.folder()
    let held = try folder.campo(
      "interview", "atencion", lines: ["Rose", "North"] + SampleStudy.answers.dropFirst(2) + [""],
      language: "en")
    #expect(held.output.contains("Which branch?\n  1 North Credit\n  2 South\nchoice > "))
    #expect(held.output.contains(/Saved\. \([0-9a-f]{8}\)\n$/))
    #expect(try exported(folder).prefix(2) == ["Rose", "credito"])
  }

  @Test func `what breaks a constraint is refused and asked again`() throws {
    let folder = try SampleStudy.folder()
    let held = try folder.campo(
      "interview", "atencion", lines: ["Rosa", "sur", "17", "18"])
    #expect(held.output.contains("número > \nEscriba una edad de 18 a 99.\nnúmero > \n  18\n"))
  }

  @Test func `the end of the input leaves a draft and resume goes on exactly there`() throws {
    let folder = try SampleStudy.folder()
    let answers = SampleStudy.answers
    let begun = try folder.campo("interview", "atencion", lines: Array(answers.prefix(4)))
    #expect(begun.status == 0)
    #expect(begun.output.hasSuffix("Para retomar la entrevista:\n  campo retomar 1\n"))
    #expect(try folder.campo("status").output.contains("En curso en este equipo: 1"))
    let resumed = try folder.campo("resume", lines: answers.dropFirst(4) + [""])
    #expect(resumed.lines[3] == "Satisfacción con la rapidez")
    #expect(try exported(folder).prefix(6) == ["Rosa", "credito", "40", "9", "", "7"])
    #expect(!(try folder.campo("status").output.contains("En curso")))
  }

  @Test func `pausing tells how to go on with the very file`() throws {
    let folder = try SampleStudy.folder()
    _ = try folder.campo("init", "mi laptop.campo", "--join", "centro.campo")
    let paused = try folder.campo(
      "interview", "atencion", "--study", "mi laptop.campo", lines: [":pausa"])
    #expect(paused.output.hasSuffix("  campo retomar 1 --study 'mi laptop.campo'\n"))
  }

  @Test func `of several interviews in progress one is chosen by its number`() throws {
    let folder = try SampleStudy.folder()
    for name in ["Rosa", "Julia"] {
      _ = try folder.campo(
        "interview", "atencion", "--interviewer", "Ana", lines: [name])
    }
    let which = try folder.campo("resume")
    #expect(which.status == 64)
    #expect(which.errors.contains("  2 · atencion · Ana · "))
    #expect(which.errors.contains("  1 · atencion · Ana · "))
    let listed = try folder.campo("resume", "--list")
    #expect(listed.lines.count == 3)
    let resumed = try folder.campo("resume", "1", lines: [":lista", ":cerrar"])
    #expect(resumed.output.contains("Rosa"))
    #expect(!resumed.output.contains("Julia"))
  }

  @Test func `killed in the middle, every answer that was on the screen is there`() throws {
    let folder = try SampleStudy.folder()
    let answers = SampleStudy.answers
    // A pipe that stays open, so that the program waits for its sixth line.
    let pipe = "\(folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let writer = open(pipe, O_RDWR)
    defer { close(writer) }
    let process = try ChildProcess(
      Places.program, ["interview", "atencion"], in: folder.path,
      environment: folder.surroundings(["CAMPO_LANG": "es"]),
      streams: .files(input: pipe, output: "\(folder.path)/seen", errors: "\(folder.path)/errors"))
    for answer in answers.prefix(5) { try feed(answer, to: writer) }
    try waitUntil("the sixth question is asked") {
      try folder.text(of: "seen").contains("Satisfacción con el trato")
    }
    process.send(SIGKILL)
    #expect(process.wait(seconds: 10) == 128 + SIGKILL)
    let resumed = try folder.campo("resume", lines: answers.dropFirst(5) + [""])
    #expect(resumed.lines[3] == "Satisfacción con el trato")
    #expect(
      try exported(folder) == [
        "Rosa", "credito", "40", "9", "", "7", "9", "10", "8", "demora costo",
      ])
  }

  @Test func `only real interviews are counted unless another purpose is asked for`() throws {
    let folder = try SampleStudy.filledFolder()
    let held = try folder.campo(
      "interview", "atencion", "--purpose", "capacitación",
      lines: ["Rosa", "sur", "40", "0", "mal", "1", "1", "10", "10", "trato", ""])
    #expect(held.output.contains("CAPACITACIÓN · Pregunta 1"))
    let real = try folder.campo("score", "--format", "json").json()
    #expect(real["interviews"] as? Int == 8)
    let training = try folder.campo("score", "--purpose", "training", "--format", "json").json()
    #expect((training["nps"] as? [String: Any])?["value"] as? Double == -100)
    let both = try folder.campo("score", "--purpose", "real", "training", "--format", "json")
    #expect(try both.json()["interviews"] as? Int == 9)
  }

  @Test func `a form is named by its beginning, and a mistyped one with the nearest`() throws {
    let folder = try SampleStudy.folder()
    #expect(try folder.campo("interview", "aten", lines: [":cerrar"]).status == 0)
    let mistyped = try folder.campo("interview", "atencoin")
    #expect(mistyped.status == 64)
    #expect(mistyped.errors.contains("¿Quiso decir «atencion»?"))
    let language = try folder.campo("interview", "atencion", "--language", "quechua")
    #expect(language.status == 64)
    #expect(language.errors.contains("Español, English"))
  }

  // MARK: Pieces

  /// The answers of the only interview, in the order of the form.
  private func exported(_ folder: WorkFolder) throws -> [String] {
    let written = try folder.campo(
      "export", "--form", "atencion", "--out", "una.csv", "--identifying")
    try #require(written.output == "una.csv: 1 fila\n", "\(written.errors)")
    let row = try folder.text(of: "una.csv").split(separator: "\r\n")[1]
    return row.split(separator: ",", omittingEmptySubsequences: false).dropFirst(10).prefix(10)
      .map(String.init)
  }

  private func feed(_ line: String, to descriptor: Int32) throws {
    let bytes = Array((line + "\n").utf8)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
  }
}

/// Waits up to ten seconds for something another process does.
func waitUntil(_ what: String, _ isSo: () throws -> Bool) throws {
  let end = Date(timeIntervalSinceNow: 10)
  while Date() < end {
    if (try? isSo()) == true { return }
    usleep(5_000)
  }
  Issue.record("10 s passed and not yet: \(what)")
}
