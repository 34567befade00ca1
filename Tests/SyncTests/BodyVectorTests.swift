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
    #expect(
      kinds == [
        "study", "device", "form", "interview", "correction", "interview-with-paradata", "case",
        "attempt", "settings", "register", "attachment", "resolution", "review",
        "review-approved", "withdrawal", "withdrawal-of-case",
      ])
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

  @Test func `a review and a withdrawal are written and read as their vectors`() throws {
    let reviews = [
      (
        "body-review",
        ReviewBody(
          verdict: .returned, comment: "¿Seguro de la edad?",
          paths: ["prestamo#k3f9x2ab/monto", "edad"])
      ),
      ("body-review-approved", ReviewBody(verdict: .approved)),
    ]
    for (name, review) in reviews {
      let vector = try Vectors.named(name).bytes("body")
      #expect(try review.body.canonicalBytes() == vector)
      #expect(try ReviewBody(body: CanonicalValue(canonical: vector)) == review)
    }
    let digest = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
    let withdrawals = [
      (
        "body-withdrawal",
        WithdrawalBody(
          scope: .interview, reason: "Lo pidió por teléfono", attachments: [digest])
      ),
      ("body-withdrawal-of-case", WithdrawalBody(scope: .case)),
    ]
    for (name, withdrawal) in withdrawals {
      let vector = try Vectors.named(name).bytes("body")
      #expect(try withdrawal.body.canonicalBytes() == vector)
      #expect(try WithdrawalBody(body: CanonicalValue(canonical: vector)) == withdrawal)
    }
  }

  @Test func `a resolution is written as its vector, with its reason`() throws {
    var seal = Self.seal(caseID: nil)
    seal.answers = [AnswerPath("edad"): .value("42")]
    let vector = try Vectors.named("body-resolution").bytes("body")
    #expect(try seal.body(because: "Así consta en su DNI").canonicalBytes() == vector)
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

  @Test func `an interview with paradata is written and read as its vector`() throws {
    var seal = Self.seal(caseID: nil)
    seal.answers = [AnswerPath("edad"): .value("41")]
    let place = AnswerPath("edad")
    let digest = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
    seal.remarks = [
      Remark(.flag, path: place, text: "", at: Self.moment(100)),
      Remark(.tag, path: place, text: "#espera", at: Self.moment(110)),
      Remark(.attachment, path: place, text: "\(digest)  foto.jpg", at: Self.moment(120)),
      Remark(.confirmed, path: place, text: "Mostró su DNI", at: Self.moment(130)),
    ]
    var paradata = Paradata(
      startedAt: seal.opening.startedAt, endedAt: seal.endedAt, interviewer: "María Quiñones",
      device: "0f0e0d0c0b0a09080706050403020100", program: "campo 1.0", formVersion: "1",
      mode: "phone")
    (paradata.activeSeconds, paradata.pauses, paradata.pausedSeconds) = (540, 1, 360)
    paradata.seconds = [
      AnswerPath(""): 20, place: 12, AnswerPath("prestamo#k3f9x2ab/monto"): 31,
    ]
    (paradata.backSteps, paradata.changedAnswers, paradata.undone) = (2, 1, 1)
    paradata.languageSwitches = 1
    paradata.clockWarnings = [
      ClockWarning(.wentBack, at: Self.moment(200), seconds: 60),
      ClockWarning(.zoneChanged, at: Self.moment(300, zone: -240), seconds: 3_600),
    ]
    seal.paradata = paradata
    try expect(seal, "body-interview-with-paradata")
  }

  @Test func `settings are written and read as their vector`() throws {
    let settings = SettingsBody(
      values: ["calling.attempts": "6", "calling.hours": "09:00–20:00"],
      cleared: ["calling.sunday"])
    let vector = try Vectors.named("body-settings").bytes("body")
    #expect(try settings.body.canonicalBytes() == vector)
    #expect(SettingsBody(body: try CanonicalValue(canonical: vector)) == settings)
  }

  @Test func `a register is written and read as its vector`() throws {
    let register = RegisterBody(
      columns: ["región = valor", "meta"], rows: [["norte", "40"], ["sur", ""]])
    let vector = try Vectors.named("body-register").bytes("body")
    #expect(try register.body.canonicalBytes() == vector)
    #expect(RegisterBody(body: try CanonicalValue(canonical: vector)) == register)
  }

  @Test func `an attachment is written and read as its vector`() throws {
    // The bytes are "hello world".
    let piece = AttachmentBody(
      name: "foto.jpg", size: 11, piece: 1, pieces: 1, base64: "aGVsbG8gd29ybGQ=")
    let vector = try Vectors.named("body-attachment").bytes("body")
    #expect(try piece.body.canonicalBytes() == vector)
    #expect(AttachmentBody(body: try CanonicalValue(canonical: vector)) == piece)
  }

  @Test(arguments: [(0, 1), (2, 1), (-1, 1)])
  func `an attachment's piece that is none of its pieces is not read`(piece: Int64, pieces: Int64) {
    let body = AttachmentBody(name: "a", size: 1, piece: 1, pieces: 1, base64: "")
    guard case .object(var members) = body.body else { return }
    (members["piece"], members["pieces"]) = (.integer(piece), .integer(pieces))
    #expect(AttachmentBody(body: .object(members)) == nil)
  }

  private static func moment(_ seconds: Int64, zone: Int = -300) -> Moment {
    Moment(milliseconds: 1_767_225_600_000 + seconds * 1_000, zoneOffsetMinutes: zone)
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
