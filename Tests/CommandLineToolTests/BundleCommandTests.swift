import Foundation
import Testing

/// Handing over and taking in, as two people at two machines do it.
struct BundleCommandTests {
  /// A centre and a laptop, each with a home of its own, and a stick between them.
  private struct Field {
    let folder: WorkFolder

    init() throws {
      // Made here, so that its keys are those of this home.
      folder = try WorkFolder()
      try folder.write(SampleStudy.form, to: "atencion.md")
      _ = try folder.campo("init", "centro.campo", "--form", "atencion.md")
      try folder.makeFolder("stick")
      _ = try folder.campo("init", "ana.campo", "--join", "centro.campo", environment: Self.laptop)
    }

    static let laptop = ["CAMPO_HOME": "claves-de-ana", "CAMPO_STUDY": "ana.campo"]
    static let centre = ["CAMPO_STUDY": "centro.campo"]

    func bundles() throws -> [String] {
      try folder.names(in: "stick").filter { $0.hasSuffix(".campo.age") }
    }
  }

  @Test func `the evening's one word, and the centre has the day`() throws {
    let field = try Field()
    let folder = field.folder
    let held = try folder.campo(
      "interview", "atencion", lines: SampleStudy.answers + [""], environment: Field.laptop)
    try #require(held.status == 0)
    _ = try folder.campo("interview", "atencion", lines: ["Julia"], environment: Field.laptop)
    let nowhere = try folder.campo("entregar", environment: Field.laptop)
    #expect(nowhere.status == 64)
    #expect(nowhere.errors.contains("campo entregar CARPETA"))
    let first = try folder.campo("entregar", "stick", environment: Field.laptop)
    #expect(first.status == 0)
    #expect(first.output.contains("Sellado para centro; se leyó de vuelta y está completo"))
    #expect(first.output.contains("1 entrevista"))
    #expect(first.output.contains("Queda abierto: 1 entrevista en curso."))
    #expect(try field.bundles().count == 1)
    let taken = try folder.campo("sync", "stick", environment: Field.centre)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try folder.campo("status", environment: Field.centre).output.contains("completa"))
    // The place is remembered.
    #expect(try folder.campo("handover", environment: Field.laptop).status == 0)
    #expect(try field.bundles().count == 2)
  }

  @Test func `a laptop is enrolled by the code that it shows`() throws {
    let field = try Field()
    let folder = field.folder
    _ = try folder.campo("entregar", "stick", environment: Field.laptop)
    _ = try folder.campo("sync", "stick", environment: Field.centre)
    let shown = try folder.campo("device", "--format", "json", environment: Field.laptop)
    let code = try #require(try shown.json()["code"] as? String)
    #expect(code.wholeMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/) != nil)
    let typed = code.lowercased().replacing("-", with: " ")
    let enrolled = try folder.campo("equipo", "inscribir", typed, environment: Field.centre)
    #expect(enrolled.output.hasPrefix("Inscrito: ana ("))
    #expect(try states(folder) == ["ana": "enrolled", "centro": "seen"])
    let revoked = try folder.campo("device", "revoke", "Ana", environment: Field.centre)
    #expect(revoked.status == 0)
    #expect(try states(folder) == ["ana": "revoked", "centro": "seen"])
    let refused = try folder.campo("pack", "--for", "ana", "stick", environment: Field.centre)
    #expect(refused.status == 77)
  }

  @Test func `a wrong code, a device's file and the own device are told`() throws {
    let field = try Field()
    let folder = field.folder
    for (words, status) in [
      (["equipo", "inscribir", "hola"], Int32(64)),
      (["equipo", "inscribir", "0000-0000-0000"], 64), (["equipo", "retirar", "centro"], 77),
      (["pack", "stick"], 64), (["pack", "--to", "nadie", "stick"], 64),
    ] {
      let outcome = try folder.run(
        Places.program, words, environment: Field.centre.merging(["CAMPO_LANG": "es"]) { $1 })
      #expect(outcome.status == status, "\(words): \(outcome.errors)")
      #expect(outcome.errors.hasSuffix(".\n"), "\(words): \(outcome.errors)")
    }
    let device = try folder.campo(
      "device", "enrol", "0000-0000-0000", environment: Field.laptop)
    #expect(device.status == 77)
    #expect(try field.bundles().isEmpty)
  }

  @Test func `a stick with bundles in both directions is read from both sides`() throws {
    let field = try Field()
    let folder = field.folder
    _ = try folder.campo("entregar", "stick", environment: Field.laptop)
    _ = try folder.campo("sync", "stick", environment: Field.centre)
    let back = try folder.campo(
      "empaquetar", "--for", "ana", "stick", environment: Field.centre)
    #expect(back.status == 0, "\(back.errors)")
    let laptop = try folder.campo("sync", "stick", environment: Field.laptop)
    #expect(laptop.status == 0, "\(laptop.errors)")
    #expect(laptop.errors.contains("Para otros, no se tocó: ana-centro-"))
    let centre = try folder.campo("sync", "stick", environment: Field.centre)
    #expect(centre.status == 0, "\(centre.errors)")
    #expect(centre.errors.contains("Para otros, no se tocó: centro-ana-"))
  }

  @Test func `a folder that is not there is told, and a changed bundle is refused`() throws {
    let field = try Field()
    let folder = field.folder
    let missing = try folder.campo("entregar", "nada", environment: Field.laptop)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("la carpeta no existe"))
    _ = try folder.campo("entregar", "stick", environment: Field.laptop)
    let name = "stick/" + (try #require(try field.bundles().first))
    var bytes = try folder.bytes(of: name)
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: name)
    func told() throws -> String {
      try folder.campo(
        "status", "--study", "centro.campo", "--format", "json", environment: Field.centre
      ).output
    }
    let before = try told()
    let outcome = try folder.campo("sync", name, environment: Field.centre)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("no se tomó nada"))
    #expect(try told() == before)
  }

  @Test func `the recovery key is said when a study is made`() throws {
    let folder = try SampleStudy.folder()
    let made = try folder.campo("init", "otro.campo", "--form", "atencion.md")
    #expect(made.status == 0)
    #expect(made.errors.contains("Clave de recuperación: "))
    #expect(made.errors.contains("guárdela aparte de este equipo"))
  }

  private func states(_ folder: WorkFolder) throws -> [String: String] {
    let list = try folder.campo("device", "list", "--format", "json", environment: Field.centre)
    let devices = try JSONSerialization.jsonObject(with: Data(list.output.utf8))
    return Dictionary(
      uniqueKeysWithValues: (devices as? [[String: Any]] ?? []).compactMap { device in
        guard let name = device["name"] as? String, let state = device["state"] as? String else {
          return nil
        }
        return (name, state)
      })
  }
}
