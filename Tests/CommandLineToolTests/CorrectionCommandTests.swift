import Foundation
import Testing

/// Reviewing, settling differences and withdrawing, as a coordinator types it.
struct CorrectionCommandTests {
  private let folder: WorkFolder
  private let id: String

  /// A centre with eight interviews and a device's file; the first interview is Ana's.
  init() throws {
    folder = try SampleStudy.filledFolder()
    let list = try folder.campo("review", "list", "--format", "json").json()
    let interviews = try #require(list["interviews"] as? [[String: Any]])
    id = try #require(interviews.compactMap { $0["id"] as? String }.min())
  }

  private func campo(_ words: [String]) throws -> Outcome {
    try folder.run(Places.program, words, environment: ["CAMPO_LANG": "es"])
  }

  /// Another centre's copy corrects the same answer in another way, and is merged.
  private func differ() throws {
    try folder.write(try folder.bytes(of: "centro.campo"), to: "otro.campo")
    #expect(
      try campo([
        "review", "correct", id, "edad", "41", "--reason", "a", "--study", "centro.campo",
      ]).status == 0)
    #expect(
      try campo([
        "review", "correct", id, "edad", "42", "--reason", "b", "--study", "otro.campo",
      ]).status == 0)
    _ = try folder.campo("sync", "otro.campo", "--study", "centro.campo")
  }

  @Test func `a difference is listed, shown side by side and settled`() throws {
    try differ()
    let study = ["--study", "centro.campo"]
    #expect(try campo(["diferencias"] + study).output.contains(String(id.prefix(8))))
    let shown = try campo(["conflicts", "show", id, "edad"] + study).output
    #expect(shown.contains("41") && shown.contains("42"))
    #expect(try campo(["conflicts", "resolve", id, "edad", "--take", "3"] + study).status == 64)
    #expect(try campo(["conflicts", "resolve", id, "edad", "--value", "7"] + study).status == 65)
    #expect(try campo(["conflicts", "resolve", id, "edad", "--value", "43"] + study).status == 0)
    #expect(
      try campo(["conflicts"] + study).output == "No hay diferencias por resolver.\n")
  }

  @Test func `an approval needs the centre, a return a comment, a correction another value`() throws
  {
    let study = ["--study", "centro.campo"]
    #expect(try campo(["review", "return", id] + study).status == 64)
    let age = try campo(["review", "correct", id, "edad", "50", "--reason", "x"] + study)
    #expect(age.status == 0)
    let again = try campo(["review", "correct", id, "edad", "50", "--reason", "x"] + study)
    #expect(again.status == 1)
    #expect(again.errors == "Esa ya es la respuesta; no se guardó nada.\n")
    #expect(try campo(["review", "approve", id] + study).status == 0)
    let history = try campo(["show", id, "--history"] + study).output
    #expect(history.contains("→ 50"))
    #expect(history.contains("aprobada"))
  }

  @Test func `a withdrawal asks for the id, and leaves nothing of the interview`() throws {
    let study = ["--study", "centro.campo"]
    let asked = try campo(["withdraw", id] + study)
    #expect(asked.status == 77)
    let done = try campo(["withdraw", id, "--yes", "--reason", "lo pidió"] + study)
    #expect(done.status == 0)
    #expect(try campo(["show", id] + study).status == 64)
    #expect(try campo(["withdraw", "--list"] + study).output.contains("lo pidió"))
  }
}
