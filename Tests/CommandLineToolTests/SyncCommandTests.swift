import Foundation
import Testing

struct SyncCommandTests {
  /// A centre, a device with one interview and one in progress, another device with one.
  private func fieldwork() throws -> WorkFolder {
    let folder = try SampleStudy.folder()
    for name in ["ana", "luis"] {
      _ = try folder.campo("init", "\(name).campo", "--join", "centro.campo")
      let held = try folder.campo(
        "interview", "atencion", "--study", "\(name).campo", lines: SampleStudy.answers + [""])
      try #require(held.status == 0, "\(held.output)")
    }
    _ = try folder.campo("interview", "atencion", "--study", "ana.campo", lines: ["Julia"])
    return folder
  }

  private func sync(
    _ folder: WorkFolder, _ sources: String..., format: String = "table", language: String = "es"
  ) throws -> Outcome {
    let arguments = ["sync"] + sources + ["--study", "centro.campo", "--format", format]
    return try folder.run(
      Places.program, arguments, environment: ["CAMPO_LANG": language])
  }

  @Test func `the report tells new and known entries, and a second time nothing is new`() throws {
    let folder = try fieldwork()
    let first = try sync(folder, "ana.campo", "luis.campo")
    #expect(first.status == 0)
    #expect(columns(first, "ana.campo", "ana") == ["2", "0", "0"])
    #expect(columns(first, "luis.campo", "luis") == ["2", "0", "0"])
    #expect(
      first.output.contains(
        "ana.campo: 1 entrevista en curso se queda en su equipo hasta que se finalice.\n"))
    let second = try sync(folder, "ana.campo", "luis.campo")
    #expect(columns(second, "ana.campo", "ana") == ["0", "2", "0"])
    #expect(columns(second, "luis.campo", "luis") == ["0", "2", "0"])
    #expect(try folder.campo("status", "--study", "centro.campo").output.contains("completa"))
  }

  @Test func `as JSON the report has the same numbers`() throws {
    let folder = try fieldwork()
    let outcome = try sync(folder, "ana.campo", format: "json")
    let sources = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let first = try #require((sources as? [[String: Any]])?.first)
    #expect(first["source"] as? String == "ana.campo")
    #expect(first["drafts"] as? Int == 1)
    #expect(first["forks"] as? Int == 0)
    let devices = try #require(first["devices"] as? [[String: Any]])
    let ana = try #require(devices.first { $0["device"] as? String == "ana" })
    #expect(ana["new"] as? Int == 2)
    #expect(ana["known"] as? Int == 0)
    #expect(ana["conflicts"] as? Int == 0)
  }

  @Test func `a folder stands for its survey files but the study's own`() throws {
    let folder = try fieldwork()
    let outcome = try sync(folder, ".")
    #expect(outcome.status == 0)
    #expect(columns(outcome, "ana.campo", "ana") == ["2", "0", "0"])
    #expect(!outcome.output.contains("centro.campo"))
    try folder.makeFolder("vacía")
    #expect(try sync(folder, "vacía").status == 66)
  }

  @Test func `the study's own file as a source is passed over`() throws {
    let folder = try fieldwork()
    let outcome = try sync(folder, "centro.campo", "ana.campo")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("centro.campo: es el mismo archivo en que se reúne"))
    #expect(columns(outcome, "ana.campo", "ana") == ["2", "0", "0"])
  }

  @Test func `a link is followed`() throws {
    let folder = try fieldwork()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/enlace.campo", withDestinationPath: "ana.campo")
    #expect(try sync(folder, "enlace.campo").status == 0)
  }

  @Test func `what cannot be merged is refused with its reason and changes nothing`() throws {
    let folder = try fieldwork()
    try prepareBadSources(folder)
    let before = try folder.campo("status", "--study", "centro.campo").output
    let reasons = [
      ("nada.campo", 66, "no existe ese archivo"),
      ("atencion.md", 65, "no es un archivo de encuestas de campo"),
      ("cortado.campo", 65, "está incompleto o dañado"),
      ("otro.campo", 65, "es de otro estudio (Ajeno)"),
      ("nuevo.campo", 65, "lo escribió un campo más nuevo (formato 99"),
    ]
    for (source, status, words) in reasons {
      let outcome = try sync(folder, source)
      #expect(outcome.status == Int32(status), "\(source)")
      #expect(outcome.errors.hasPrefix("\(source): "))
      #expect(outcome.errors.contains(words))
      #expect(outcome.output.isEmpty)
    }
    #expect(try folder.campo("status", "--study", "centro.campo").output == before)
  }

  @Test func `one refused among several leaves the others merged`() throws {
    let folder = try fieldwork()
    try prepareBadSources(folder)
    let outcome = try sync(folder, "cortado.campo", "ana.campo", "otro.campo", language: "en")
    #expect(outcome.status == 1)
    #expect(columns(outcome, "ana.campo", "ana") == ["2", "0", "0"])
    #expect(outcome.output.contains("Refused. cortado.campo: it is incomplete or damaged."))
    #expect(outcome.output.contains("Refused. otro.campo: it belongs to another study (Ajeno)."))
  }

  private func prepareBadSources(_ folder: WorkFolder) throws {
    _ = try folder.campo("init", "otro.campo", "--form", "atencion.md", "--name", "Ajeno")
    let whole = try folder.bytes(of: "luis.campo")
    try folder.write(Array(whole.prefix(whole.count / 2)), to: "cortado.campo")
    var newer = whole
    // The user_version of an SQLite file: bytes 60 to 63, the highest first.
    newer.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try folder.write(newer, to: "nuevo.campo")
  }

  /// New, known and conflicting in the row of a file and a device.
  private func columns(_ outcome: Outcome, _ file: String, _ device: String) -> [String] {
    let rows = outcome.lines.map { $0.split(separator: " ").map(String.init) }
    return rows.first { $0.prefix(2) == [file, device] }.map { Array($0.dropFirst(2)) } ?? []
  }
}
