import Expressions
import Foundation
import GRDB
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

struct MergeTests {
  private let study: FieldStudy
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    device = try study.device("uno")
  }

  @Test func `a merge brings interviews, their rows and an account of them`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    let report = try study.centre.merge(device.path)
    let brought = try #require(report.devices.first { $0.name == "uno" })
    #expect((brought.new, brought.known, brought.conflicts) == (2, 0, 0))
    #expect(brought.origin == device.installation.origin)
    #expect(report.source == device.path)
    #expect(try study.centre.value("SELECT edad FROM form_encuesta") == "30")
  }

  @Test func `a second merge writes no byte`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    _ = try study.centre.merge(device.path)
    let before = try study.folder.bytes(of: study.centre.path)
    let report = try study.centre.merge(device.path)
    #expect((report.new, report.known) == (0, 5))
    #expect(try study.folder.bytes(of: study.centre.path) == before)
    #expect(try study.centre.syncLog(last: 9).map(\.new) == [2])
  }

  @Test func `a rehearsal tells what a merge brings and leaves all as it was`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    let before = try study.centre.logLines() + study.centre.projectionLines()
    let rehearsed = try study.centre.merge(device.path, options: MergeOptions(isDryRun: true))
    #expect(try study.centre.logLines() + study.centre.projectionLines() == before)
    #expect(try study.centre.syncLog(last: 9).isEmpty)
    let report = try study.centre.merge(device.path)
    #expect(rehearsed.isDryRun && !report.isDryRun)
    #expect(rehearsed.devices == report.devices)
  }

  @Test(arguments: [
    "DELETE FROM digest", "DELETE FROM digest WHERE audience = ''",
    "UPDATE digest SET count = count + 1 WHERE audience = ''",
    "UPDATE digest SET xor = randomblob(32) WHERE audience = ''",
    "DELETE FROM entry WHERE subject = 'b'",
    "UPDATE entry SET audience = '*' WHERE subject = 'b'",
  ])
  func `a file that does not hold what it counts is refused`(change: String) throws {
    try study.hold("a", ["edad": "30"], in: device)
    _ = try study.centre.merge(device.path)
    try study.hold("b", ["edad": "31"], in: device)
    // As a copy without its log, made while the log was being moved into the file.
    try device.tamper(change)
    let before = try study.centre.logLines() + study.centre.projectionLines()
    #expect(throws: StorageFailure.self) { try study.centre.merge(device.path) }
    #expect(try study.centre.logLines() + study.centre.projectionLines() == before)
  }

  @Test func `a file whose forgotten entries and others make its digests is whole`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    try study.hold("b", ["edad": "31"], in: device)
    _ = try study.centre.merge(device.path)
    try device.tamper(
      """
      INSERT INTO forgotten SELECT origin, '', 1, id FROM entry WHERE subject = 'a';
      DELETE FROM entry WHERE subject = 'a';
      """)
    #expect(try study.centre.merge(device.path).new == 0)
    try study.hold("c", ["edad": "32"], in: device)
    #expect(try study.centre.merge(device.path).new == 1)
  }

  @Test func `an answer that another device's correction makes irrelevant leaves the tables`()
    throws
  {
    let form = try study.add(Self.conditional)
    try study.bring(
      "clave,tiene,cuantos\n1,si,3\n", into: device, key: "clave", form: form)
    _ = try study.centre.merge(device.path)
    try study.bring("clave,tiene\n1,no\n", key: "clave", form: form)
    let cells = "SELECT tiene || coalesce(cuantos, '-') || coalesce(doble, '-') FROM form_casas"
    #expect(try study.centre.value(cells) == "no--")
    #expect(
      try study.centre.value("SELECT json_extract(missing, '$.cuantos') FROM form_casas")
        == "not-relevant")
    let id = ImportIdentity.interview(formID: "casas", source: "panel", key: "1")
    let record = try #require(try study.centre.interviewRecord(id))
    #expect(record.seal.answers[AnswerPath("cuantos")] == nil)
    let before = try study.centre.projectionLines()
    try study.centre.rebuild()
    #expect(try study.centre.projectionLines() == before)
  }

  @Test func `a question that only the merge makes relevant is missing, not beside the point`()
    throws
  {
    let form = try study.add(Self.conditional, to: device)
    try study.hold(HeldInterview("a", ["tiene": "no"]), in: device, with: form)
    try device.seal(
      "correction", "a", audience: nil,
      body: study.seal(HeldInterview("a", ["tiene": "si"]), with: form).body, after: "a")
    _ = try study.centre.merge(device.path)
    #expect(
      try study.centre.value("SELECT json_extract(missing, '$.cuantos') FROM form_casas")
        == "skipped")
  }

  @Test func `instances that a correction makes irrelevant leave the tables`() throws {
    let form = try study.add(Self.conditional, to: device)
    var interview = HeldInterview("a", ["tiene": "si", "cuarto#k1/metros": "9"])
    interview.instances = ["cuarto": ["k1"]]
    try study.hold(interview, in: device, with: form)
    #expect(try device.count("form_casas__cuarto") == 1)
    try device.seal(
      "correction", "a", audience: nil,
      body: study.seal(HeldInterview("a", ["tiene": "no"]), with: form).body,
      after: "a")
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.count("form_casas__cuarto") == 0)
  }

  private static let conditional = """
    | survey |
    | | type | name | label | relevant | calculation |
    | | text | tiene | x | | |
    | | integer | cuantos | x | ${tiene} = 'si' | |
    | | calculate | doble | | ${tiene} = 'si' | ${cuantos} * 2 |
    | | begin_repeat | cuarto | x | ${tiene} = 'si' | |
    | | integer | metros | x | | |
    | | end_repeat | | | | |
    | settings |
    | | form_id |
    | | casas |
    """

  @Test func `the source is not changed, nor are files left beside it`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let copy = try study.folder.copy(of: device.path, as: "memoria.campo")
    let before = try Data(contentsOf: URL(fileURLWithPath: copy))
    _ = try study.centre.merge(copy)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: study.folder.path)
    #expect(files.filter { $0.hasPrefix("memoria") && $0.hasSuffix("-shm") }.isEmpty)
  }

  @Test func `what stands only in a source's log is brought as well`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    #expect(FileManager.default.fileExists(atPath: device.path + "-wal"))
    #expect(try study.centre.merge(device.path).new == 2)
  }

  @Test func `a file merged into itself stays as it is`() throws {
    let before = try study.centre.logLines()
    #expect(try study.centre.merge(study.centre.path).new == 0)
    #expect(try study.centre.logLines() == before)
  }

  @Test func `interviews in progress are counted and stay where they are`() throws {
    let draft = try device.startDraft(study.seal(HeldInterview("a")).opening)
    #expect(try study.centre.merge(device.path).drafts == 1)
    #expect(try study.centre.drafts().isEmpty)
    try draft.discard()
  }

  // MARK: Audiences

  @Test func `a device takes what is for everyone and what is for itself`() throws {
    let other = try study.device("dos")
    try study.hold("a", ["edad": "30"], in: device)
    _ = try study.centre.merge(device.path)
    try study.centre.seal("note", "n1", audience: "*")
    try study.centre.seal("note", "n2", audience: other.installation.origin.description)
    try study.centre.seal("note", "n3", audience: device.installation.origin.description)
    try study.centre.seal("note", "n4", audience: nil)
    let report = try other.merge(study.centre.path)
    #expect(report.new == 2)
    // The other device's entry, its interview and its note, and the one for centres.
    #expect(report.notForUs == 4)
    #expect(
      try other.lines("SELECT subject FROM entry WHERE kind = 'note' ORDER BY 1")
        == [#"subject="n1""#, #"subject="n2""#])
    #expect(try other.history(of: "a") == nil)
  }

  @Test func `another centre takes everything`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    try device.seal("note", "n", audience: "x")
    let second = try study.secondCentre()
    _ = try second.merge(device.path)
    _ = try study.centre.merge(device.path)
    _ = try second.merge(study.centre.path)
    _ = try study.centre.merge(second.path)
    #expect(try second.logLines() == study.centre.logLines())
    #expect(try second.projectionLines() == study.centre.projectionLines())
  }

  // MARK: Kinds and versions to come

  @Test func `entries of unknown kinds pass through byte for byte`() throws {
    try device.seal("x.later/kind", "s", audience: "*", body: .array([.string("e\u{301}"), .null]))
    try device.seal("interview", "raro", audience: nil, body: .object(["form": .integer(3)]))
    _ = try study.centre.merge(device.path)
    let other = try study.device("dos")
    let ids = "SELECT id, body, nonce FROM entry WHERE kind = 'x.later/kind'"
    #expect(try other.lines(ids) == device.lines(ids))
    #expect(try study.centre.count("interview") == 0)
    #expect(try study.centre.history(of: "raro") == nil)
  }

  @Test func `an interview with more than this version knows keeps all of it`() throws {
    guard case .object(var members) = study.seal(HeldInterview("a", ["edad": "30"])).body else {
      return
    }
    members["novedad"] = .object(["x": .integer(1)])
    try device.seal("interview", "a", audience: nil, body: .object(members))
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.value("SELECT edad FROM form_encuesta") == "30")
    #expect(
      try study.centre.value(
        "SELECT json_extract(body, '$.novedad.x') FROM entry WHERE subject = 'a'")
        == "1")
  }

  @Test func `a form whose cells are not those it names is kept and not used`() throws {
    guard case .object(var members) = study.body.body else { return }
    members["hash"] = .string(String(repeating: "a", count: 64))
    try device.seal("form", "encuesta", audience: "*", body: .object(members))
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.count("form") == 1)
    #expect(try study.centre.value("SELECT count(*) FROM entry WHERE kind = 'form'") == "2")
  }

  // MARK: Forks

  @Test func `a cloned device that went on is told, and both entries are kept`() throws {
    let clone = try study.open(study.folder.copy(of: device.path, as: "clon.campo"))
    try study.hold("a", ["edad": "30"], in: device)
    try study.hold("b", ["edad": "40"], in: clone)
    #expect(try study.centre.merge(device.path).forks.isEmpty)
    let forks = try study.centre.merge(clone.path).forks
    #expect(forks.map(\.seq) == [2])
    #expect(forks.map(\.origin) == [device.installation.origin])
    #expect(forks.map(\.ids.count) == [2])
    #expect(try study.centre.count("interview") == 2)
    try study.expectDigests(of: study.centre)
  }

  @Test func `an interview sealed again from a restored backup is a conflict, not a loss`() throws {
    let draft = try device.startDraft(study.seal(HeldInterview("a")).opening)
    let backup = try study.folder.copy(of: device.path, as: "respaldo.campo")
    try draft.finalize(study.seal(HeldInterview("a", ["edad": "30"])))
    let restored = try study.open(backup)
    let again = try restored.reopenDraft(draft.number).draft
    try again.finalize(study.seal(HeldInterview("a", ["edad": "31"])))
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.merge(backup).forks.count == 1)
    #expect(try study.centre.conflictCount() == 1)
    #expect(try study.centre.value("SELECT edad FROM form_encuesta") == "31")
  }

  // MARK: Forgeries

  @Test(arguments: [
    "body = replace(body, '30', '31')", "at = at + 1", "seq = seq + 7", "kind = 'note'",
    "\"by\" = 'Otra'", "subject = 'b'", "zone = 0", "\"case\" = 'c'", "audience = 'x'",
    "parents = id", "nonce = randomblob(16)", "bodyHash = randomblob(32)", "id = randomblob(32)",
    "nonce = NULL, body = NULL, bodyHash = randomblob(32)", "body = body || ' '", "kind = 'ñ'",
  ])
  func `an entry that was changed on its way refuses the whole file`(change: String) throws {
    try study.hold("antes", ["edad": "20"], in: device)
    try study.hold("a", ["edad": "30"], in: device)
    try device.tamper("UPDATE entry SET \(change) WHERE subject = 'a'")
    try device.tamper(
      """
      INSERT INTO digest SELECT origin, 'x', 1, zeroblob(32) FROM entry WHERE audience = 'x';
      UPDATE digest SET count = count - 1
      WHERE audience = '' AND EXISTS (SELECT 1 FROM entry WHERE audience = 'x');
      """)
    let before = try study.centre.logLines() + study.centre.projectionLines()
    let id = try #require(try study.centre.forgedID(in: device))
    #expect(throws: StorageFailure.forgedEntry(file: device.path, entry: id)) {
      try study.centre.merge(device.path)
    }
    #expect(try study.centre.logLines() + study.centre.projectionLines() == before)
  }

  @Test func `an entry of another study cannot be passed off as this one's`() throws {
    let other = try FieldStudy(seed: 2)
    let foreign = try other.device("ajeno")
    try other.hold("a", ["edad": "30"], in: foreign)
    try foreign.tamper("UPDATE installation SET study = x'\(study.centre.installation.study)'")
    #expect(throws: StorageFailure.self) { try study.centre.merge(foreign.path) }
    #expect(try study.centre.count("interview") == 0)
  }

  @Test func `content that is missing though nobody withdrew it keeps no place`() throws {
    try study.hold("a", ["edad": "30"], in: device)
    let whole = try study.folder.copy(of: device.path, as: "entero.campo")
    try device.tamper("UPDATE entry SET nonce = NULL, body = NULL WHERE subject = 'a'")
    let report = try study.centre.merge(device.path)
    #expect((report.new, report.withoutContent) == (1, 1))
    #expect(try study.centre.merge(whole).new == 1)
    #expect(try study.centre.value("SELECT edad FROM form_encuesta") == "30")
    try study.expectDigests(of: study.centre)
  }

  @Test func `a row that comes again after its interview was withdrawn stays away`() throws {
    try study.bring("clave,edad\n1,20\n", key: "clave")
    try study.centre.tamper("UPDATE entry SET nonce = NULL, body = NULL WHERE kind = 'interview'")
    try study.centre.tamper("DELETE FROM interview")
    #expect(try study.bring("clave,edad\n1,20\n", key: "clave").unchanged == 1)
    #expect(try study.centre.count("interview") == 0)
  }
}

extension SurveyFile {
  /// Seals an entry of any kind, as a later version of the program would.
  ///
  /// `parent` names the subject whose entries it has seen.
  func seal(
    _ kind: String, _ subject: String, audience: String?, body: CanonicalValue = .object([:]),
    after parent: String? = nil
  ) throws {
    _ = try write { database in
      let parents = try Data.fetchAll(
        database, sql: "SELECT id FROM entry WHERE subject = ?", arguments: [parent])
      _ = try append(
        Draft(
          kind: EntryKind(rawValue: kind), subject: subject, audience: audience,
          parents: parents.compactMap { EntryID(bytes: $0) }, body: body),
        in: database)
    }
  }

  /// The first entry of another file, in the order of its origins and numbers, that is not genuine.
  func forgedID(in other: SurveyFile) throws -> String? {
    try other.read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM entry ORDER BY origin, audience, seq, id")
      return rows.lazy.compactMap { SurveyFile.entry(from: $0, study: self.installation.study) }
        .first { (try? $0.verify()) == nil }?.id.description
    }
  }
}

extension FieldStudy {
  /// A second central file of the study, as a copy that was given an origin of its own.
  func secondCentre() throws -> SurveyFile {
    let path = try folder.copy(of: centre.path, as: "centro2.campo")
    try open(path).tamper(
      "UPDATE installation SET origin = x'\(String(repeating: "c2", count: 16))'")
    return try open(path)
  }
}
