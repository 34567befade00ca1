import Foundation
import Sync
import Testing

@testable import Storage

struct StudyTests {
  @Test func `a new study has its name, its questionnaire and the centre's role`() throws {
    let study = try FieldStudy()
    #expect(try study.centre.studyName() == "Estudio")
    #expect(try study.centre.formIDs() == ["encuesta"])
    #expect(study.centre.installation.role == .centre)
    #expect(try study.centre.form("encuesta").source == study.body.source)
  }

  @Test func `a form is found by the beginning of its id`() throws {
    let study = try FieldStudy()
    #expect(try study.centre.form("enc").hash == study.body.hash)
    #expect(
      throws: StorageFailure.unknownForm(id: "encuestas", known: ["encuesta"], nearest: "encuesta")
    ) {
      try study.centre.form("encuestas")
    }
  }

  @Test func `a device that joins has the study's forms and another origin`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    #expect(device.installation.study == study.centre.installation.study)
    #expect(device.installation.origin != study.centre.installation.origin)
    #expect(device.installation.role == .device)
    #expect(try device.studyName() == "Estudio")
    #expect(try device.form("encuesta").hash == study.body.hash)
  }

  @Test func `joining reads the centre while it is open and does not change it`() throws {
    let study = try FieldStudy()
    let before = try Data(contentsOf: URL(fileURLWithPath: study.centre.path))
    _ = try study.device("uno")
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.centre.path)) == before)
  }

  @Test func `devices know each other by name once they are merged`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    _ = try study.centre.merge(device.path)
    let names = try study.centre.deviceNames()
    #expect(names[device.installation.origin] == "uno")
    #expect(names[study.centre.installation.origin] == "Estudio")
  }

  @Test func `a form version that is there already makes no new entry`() throws {
    let study = try FieldStudy()
    let before = try study.centre.logLines()
    #expect(try !study.centre.add(study.body))
    #expect(try study.centre.logLines() == before)
  }

  @Test func `the same cells under another file name are the same version`() throws {
    let study = try FieldStudy()
    let (renamed, _) = try FieldStudy.read(FieldStudy.plainForm, fileName: "otro.xlsx")
    #expect(try !study.centre.add(renamed))
  }

  @Test func `a new version is the one interviews are held with from then on`() throws {
    let study = try FieldStudy()
    let second = try study.add(FieldStudy.plainForm.replacing("¿Qué edad tiene?", with: "¿Edad?"))
    #expect(second.hash != study.body.hash)
    #expect(try study.centre.form("encuesta").hash == second.hash)
    #expect(try study.centre.forms("encuesta").map(\.hash) == [study.body.hash, second.hash])
  }

  @Test func `an existing file is not overwritten`() throws {
    let study = try FieldStudy()
    let path = try study.folder.write(Data("notas".utf8), to: "notas.campo")
    #expect(throws: StorageFailure.alreadyExists(file: path)) {
      try SurveyFile.makeStudy(
        at: path, name: "X", forms: [], surroundings: study.surroundings.value)
    }
    #expect(throws: StorageFailure.alreadyExists(file: path)) {
      try SurveyFile.makeDeviceFile(
        at: path, name: "X", joining: study.centre.path, surroundings: study.surroundings.value)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "notas")
  }

  @Test func `nothing is left of a device file that could not be made`() throws {
    let study = try FieldStudy()
    let path = study.folder.path("equipo.campo")
    #expect(throws: StorageFailure.noSuchFile(file: study.folder.path("falta.campo"))) {
      try SurveyFile.makeDeviceFile(
        at: path, name: "X", joining: study.folder.path("falta.campo"),
        surroundings: study.surroundings.value)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: study.folder.path)
    #expect(left.allSatisfy { !$0.hasPrefix("equipo") })
  }

  @Test func `a new file says what it is before it is closed`() throws {
    let study = try FieldStudy()
    let copy = try study.folder.write(
      Data(contentsOf: URL(fileURLWithPath: study.centre.path)), to: "copia.campo")
    #expect(try study.open(copy).logLines() == study.centre.logLines())
  }

  @Test func `a second window sees what the first one adds`() throws {
    let study = try FieldStudy()
    let second = try study.open(study.centre.path)
    try study.hold("a", ["edad": "30"], in: second)
    try study.add(
      FieldStudy.plainForm.replacing("| | decimal | gasto |", with: "| | decimal | monto |"))
    try study.hold("b", ["edad": "31"], in: second)
    try study.hold("c", ["edad": "32"])
    #expect(try study.centre.value("SELECT group_concat(edad) FROM form_encuesta") == "30,31,32")
  }
}

/// The bodies of the entries that a file writes about itself, as `Sync/README.md` has them.
struct OwnBodyTests {
  @Test func `a study and its files introduce themselves`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    let bodies = "SELECT body FROM entry WHERE kind IN ('study', 'device') ORDER BY number"
    #expect(
      try study.centre.lines(bodies).map { $0.replacing("\\", with: "") } == [
        #"body="{"name":"Estudio"}""#, #"body="{"name":"Estudio","role":"centre"}""#,
      ])
    #expect(
      try device.value(
        "SELECT body FROM entry WHERE seq = 1 AND origin = x'\(device.installation.origin)'")
        == #"{"name":"uno","role":"device"}"#)
  }

  @Test func `they are for those who may have them`() throws {
    let study = try FieldStudy()
    #expect(
      try study.centre.lines(
        "SELECT kind, audience, subject = lower(hex(origin)) AS own FROM entry ORDER BY number")
        == [
          #"kind="study" | audience="*" | own=0"#, #"kind="device" | audience="*" | own=1"#,
          #"kind="form" | audience="*" | own=0"#,
        ])
  }
}
