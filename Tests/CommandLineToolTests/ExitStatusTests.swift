import Foundation
import Testing

/// Each exit code once: 0 done, 1 findings, else those of sysexits.h.
struct ExitStatusTests {
  @Test func `done is 0 and findings are 1`() throws {
    let folder = try SampleStudy.folder()
    #expect(try folder.campo("status").status == 0)
    try folder.write("KEY,agencia,edad\na,sur,17\n", to: "m.csv")
    #expect(try folder.campo("import", "atencion", "m.csv").status == 1)
  }

  @Test(arguments: [
    ["nada"], ["help", "nada"], ["form", "ad"], ["score", "--nada"], ["score", "a", "b"],
    ["score", "--format", "xml"], ["score", "--lang", "fr"], ["export"], ["interview", "otro"],
    ["init", "x.campo"], ["pareto", "--threshold", "101"],
  ])
  func `a mistyped command or option is 64`(words: [String]) throws {
    let folder = try SampleStudy.filledFolder()
    let outcome = try folder.run(Places.program, words, environment: ["CAMPO_LANG": "es"])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `data that cannot be used are 65`() throws {
    let folder = try SampleStudy.folder()
    #expect(try folder.campo("status", "--study", "datos.csv").status == 65)
    #expect(try folder.campo("status", "--study", ".").status == 65)
    #expect(try folder.campo("init", "x.campo", "--form", "datos.csv").status == 65)
  }

  @Test func `a missing file is 66`() throws {
    let folder = try SampleStudy.folder()
    #expect(try folder.campo("status", "--study", "nada.campo").status == 66)
    #expect(try folder.campo("import", "atencion", "nada.csv").status == 66)
    #expect(try WorkFolder().campo("status").status == 66)
  }

  @Test func `a file that cannot be made is 73`() throws {
    let folder = try SampleStudy.folder()
    let there = try folder.campo("init", "centro.campo", "--form", "atencion.md")
    #expect(there.status == 73)
    #expect(there.errors.hasPrefix("centro.campo: ya existe y no se tocó."))
    let nowhere = try folder.campo("init", "nada/x.campo", "--form", "atencion.md")
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.hasPrefix("nada/x.campo: no se puede hacer ahí."))
  }

  @Test func `a result that cannot be written is 74`() throws {
    let folder = try SampleStudy.filledFolder()
    try folder.write("", to: "ocupado")
    #expect(try folder.campo("export", "--out", "ocupado/salida.csv").status == 74)
    let full = try folder.run(
      "/bin/sh", ["-c", "exec campo score > /dev/full"], environment: ["CAMPO_LANG": "es"])
    #expect(full.status == 74)
    #expect(full.errors.hasPrefix("El resultado no se pudo escribir."))
  }

  @Test func `an interview open in another window is 75`() throws {
    let folder = try SampleStudy.folder()
    try #require(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    let (process, base) = try folder.start(
      "/bin/sh", ["-c", "exec campo interview atencion <> pipe"], input: "")
    defer { process.send(9) }
    try waitUntil("the first question is asked") {
      try WorkFolder.contents("\(base).output").contains("texto > ")
    }
    let second = try folder.campo("resume", "1")
    #expect(second.status == 75)
    #expect(second.errors.contains("está abierta en otra ventana"))
  }

  @Test func `a reader that goes away ends the program in silence`() throws {
    let folder = try SampleStudy.filledFolder()
    let outcome = try folder.run("/bin/sh", ["-c", "campo score | head -n 1"])
    #expect(outcome.output == "Entrevistas: 8 (reales; completas)\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `results go to standard output and all else to standard error, without colour`()
    throws
  {
    let folder = try SampleStudy.filledFolder()
    let good = try folder.campo("score")
    #expect(good.errors.isEmpty)
    let bad = try folder.campo("score", "--by", "nada")
    #expect(bad.output.isEmpty)
    let interview = try folder.campo("interview", "atencion", lines: ["Rosa"])
    for text in [good.output, bad.errors, interview.output] {
      #expect(!text.contains("\u{1B}"))
    }
  }
}
