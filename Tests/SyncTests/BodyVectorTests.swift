import Expressions
import Forms
import Responses
import Sync
import Testing

/// The bodies and identities that `Sync/README.md` describes, against its vectors.
struct BodyVectorTests {
  private static let bodies = Vectors.all.filter { $0["name"]?.hasPrefix("body-") == true }
  private static let formHash = Vectors.named("form-hash")["hash"] ?? ""

  @Test func `there is a vector for each kind that has a body`() {
    let kinds = BodyVectorTests.bodies.compactMap { $0["name"]?.dropFirst(5) }
    #expect(kinds == ["study", "device", "form", "interview", "correction"])
  }

  @Test(arguments: bodies)
  func `a body is written as its vector`(vector: [String: String]) throws {
    let value = try ForeignJSON.value(vector.text("bodyJSON"))
    #expect(try value.canonicalBytes() == vector.bytes("body"))
  }

  @Test func `a form is written and read as its vector`() throws {
    let source = FormSource(
      fileName: "salida.xlsx",
      sheets: [
        Sheet(
          name: "survey",
          rows: [
            SheetRow(number: 1, cells: ["type", "name", "label", ""]),
            SheetRow(number: 2, cells: ["", ""]),
            SheetRow(number: 3, cells: ["integer", "edad", "¿Qué edad tiene?"]),
          ]),
        Sheet(
          name: "settings",
          rows: [
            SheetRow(number: 1, cells: ["form_id", "version"]),
            SheetRow(number: 2, cells: ["salida", "1"]),
          ]),
      ])
    let form = FormBody(
      formID: "salida", version: "1", title: "Salida de clientes", source: source)
    let vector = try Vectors.named("body-form").bytes("body")
    #expect(try form.body.canonicalBytes() == vector)
    #expect(try FormBody(body: CanonicalValue(canonical: vector)) == form)
  }

  @Test func `the identity of a form is its vector`() throws {
    let vector = Vectors.named("form-hash")
    let value = try ForeignJSON.value(vector.text("cellsJSON"))
    #expect(try value.canonicalBytes() == vector.bytes("cells"))
    let body = try CanonicalValue(canonical: Vectors.named("body-form").bytes("body"))
    #expect(FormBody(body: body)?.hash == vector["hash"])
  }

  @Test func `an interview is written and read as its vector`() throws {
    var seal = Self.seal(caseID: "caso-7")
    seal.answers = [
      AnswerPath("edad"): .value("41"), AnswerPath("prestamo#k3f9x2ab/monto"): .value("1250.50"),
      AnswerPath("ingreso"): .missing(.refused), AnswerPath("motivo"): .missing(.skipped),
    ]
    seal.instances = [AnswerPath("prestamo"): [InstanceID("k3f9x2ab")]]
    seal.computed = [AnswerPath("indice"): "3.5"]
    seal.broken = [AnswerPath("edad")]
    seal.source = "panel"
    seal.remarks = [
      Remark(
        .quote, path: AnswerPath("edad"), text: "«Ya ni me acuerdo»",
        at: Moment(milliseconds: 1_767_225_700_000, zoneOffsetMinutes: -300)),
      Remark(
        .note, path: nil, text: "Con prisa",
        at: Moment(milliseconds: 1_767_225_800_000, zoneOffsetMinutes: -300)),
    ]
    try expect(seal, "body-interview")
  }

  @Test func `a correction is written and read as its vector`() throws {
    var seal = Self.seal(caseID: nil)
    seal.answers = [AnswerPath("edad"): .value("42")]
    seal.cleared = [AnswerPath("ingreso")]
    try expect(seal, "body-correction")
  }

  @Test func `a row with a key has its vector's identity`() {
    let id = ImportIdentity.interview(formID: "salida", source: "panel", key: "uuid:ñ-1")
    #expect(id == Vectors.named("import-by-key")["id"])
  }

  @Test func `a row without a key has its vector's identity`() {
    let id = ImportIdentity.interview(
      formID: "salida", source: "panel", row: Array("41,1250.50,\"María\"".utf8), occurrence: 2)
    #expect(id == Vectors.named("import-by-row")["id"])
  }

  @Test(arguments: ["import-by-key", "import-by-row"])
  func `what an imported row's identity is made of is its vector`(name: String) throws {
    let vector = Vectors.named(name)
    let parts = try ForeignJSON.value(vector.text("partsJSON")).canonicalBytes()
    #expect(try parts == vector.bytes("parts"))
    let hash = parts.withUnsafeBytes { Hash32(sha256: $0) }
    #expect(try hash.description.hasPrefix(vector.text("id")))
  }

  private static func seal(caseID: String?) -> InterviewSeal {
    let opening = InterviewOpening(
      id: "0123456789abcdef0123456789abcdef", formID: "salida", formHash: formHash, purpose: .real,
      interviewer: "María Quiñones", language: "Español (es)",
      startedAt: Moment(milliseconds: 1_767_225_599_999, zoneOffsetMinutes: -300), caseID: caseID)
    return InterviewSeal(
      opening: opening, status: .complete,
      endedAt: Moment(milliseconds: 1_767_226_499_000, zoneOffsetMinutes: -300), answers: [:])
  }

  private func expect(_ seal: InterviewSeal, _ name: String) throws {
    let vector = try Vectors.named(name).bytes("body")
    #expect(try seal.body.canonicalBytes() == vector)
    let body = try CanonicalValue(canonical: vector)
    #expect(InterviewSeal(subject: seal.opening.id, body: body) == seal)
  }
}
