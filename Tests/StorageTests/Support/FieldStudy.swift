import Expressions
import Forms
import Responses
import Spreadsheets
import Storage
import Sync
import TestSupport
import Testing

/// A study in a folder of its own: the central file, and as many devices as a test asks for.
struct FieldStudy {
  let folder: TemporaryFolder
  let surroundings: SteppedSurroundings
  let body: FormBody
  let form: Form
  let centre: SurveyFile

  init(_ markdown: String = FieldStudy.plainForm, seed: UInt64 = 1) throws {
    folder = try TemporaryFolder()
    surroundings = SteppedSurroundings(seed: seed)
    (body, form) = try Self.read(markdown)
    centre = try SurveyFile.makeStudy(
      at: folder.path("centro.campo"), name: "Estudio", forms: [body],
      surroundings: surroundings.value)
  }

  /// A device's file that has joined the study.
  func device(_ name: String) throws -> SurveyFile {
    try SurveyFile.makeDeviceFile(
      at: folder.path("\(name).campo"), name: name, joining: centre.path,
      surroundings: surroundings.value)
  }

  func open(_ path: String) throws -> SurveyFile {
    try SurveyFile(opening: path, surroundings: surroundings.value)
  }

  /// The form that Markdown tables hold, as the study keeps it.
  static func read(
    _ markdown: String, fileName: String = "encuesta.md"
  ) throws -> (FormBody, Form) {
    let reading = FormReading(of: MarkdownWorkbook(fileName: fileName, text: markdown))
    let form = try #require(reading.form, "\(reading.findings)")
    let body = FormBody(
      formID: form.id, version: form.version, title: form.title.source(in: form.defaultLanguage),
      source: reading.source)
    return (body, form)
  }

  /// Adds another version of the form, or another form.
  @discardableResult
  func add(_ markdown: String, to file: SurveyFile? = nil) throws -> StoredForm {
    let (body, _) = try Self.read(markdown)
    _ = try (file ?? centre).add(body)
    return try #require(try (file ?? centre).form(hash: body.hash))
  }

  /// A form of a few questions of several kinds.
  static let plainForm = """
    | survey |
    | | type | name | label |
    | | text | nombre | ¿Cómo se llama? |
    | | integer | edad | ¿Qué edad tiene? |
    | | decimal | gasto | ¿Cuánto gasta? |
    | | select_one region | zona | ¿En qué zona? |
    | choices |
    | | list_name | name | label |
    | | region | norte | Norte |
    | | region | sur | Sur |
    | settings |
    | | form_title | form_id | version |
    | | Encuesta | encuesta | 1 |
    """
}
