import Expressions
import Foundation
import GRDB
import Sync
import TestSupport
import Testing

@testable import Storage

/// The log of entries: numbers, times, hashes and digests.
struct LogTests {
  @Test func `an origin's entries are numbered from one without a gap`() throws {
    let study = try FieldStudy()
    for id in ["a", "b", "c"] { try study.hold(id, ["edad": "30"]) }
    try study.add(FieldStudy.plainForm.replacing("| 1 |", with: "| 2 |"))
    let numbers = try study.centre.lines("SELECT seq FROM entry ORDER BY number")
    #expect(numbers == (1...7).map { "seq=\($0)" })
  }

  @Test func `time never goes back within an origin, whatever the clock does`() throws {
    let study = try FieldStudy()
    try study.hold("a", [:])
    study.surroundings.set(Moment.sample.later(minutes: -600))
    try study.hold("b", [:])
    study.surroundings.set(Moment.sample.later(minutes: 600))
    try study.hold("c", [:])
    let times = try study.entries(of: study.centre).map(\.header.at)
    #expect(times == times.sorted())
    #expect(times[4] == times[3])
    #expect(times[5] > times[4])
  }

  @Test func `a merge does not raise the clock of the one who takes`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    study.surroundings.set(Moment.sample.later(minutes: 1_000))
    try study.hold("a", [:], in: device)
    study.surroundings.set(Moment.sample.later(minutes: 1))
    _ = try study.centre.merge(device.path)
    try study.hold("b", [:])
    let at = try #require(try study.centre.value("SELECT at FROM entry WHERE subject = 'b'"))
    // Each reading of the clock is a second later.
    let own =
      Moment.sample.later(minutes: 1).milliseconds...Moment.sample.later(minutes: 2).milliseconds
    #expect(Int64(at).map(own.contains) == true)
  }

  @Test func `every entry is what its id says`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["nombre": "Ñandú «y» compañía\n", "edad": "?dk"])
    let entries = try study.entries(of: study.centre)
    #expect(entries.count == 4)
    for entry in entries { try entry.verify() }
    #expect(Set(entries.compactMap(\.nonce)).count == entries.count)
  }

  @Test func `digests are those of the entries after every kind of write`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    try study.expectDigests(of: device)
    try study.hold("a", ["edad": "30"], in: device)
    try study.expectDigests(of: device)
    try study.add(FieldStudy.plainForm.replacing("| 1 |", with: "| 2 |"), to: device)
    try study.expectDigests(of: device)
    _ = try study.centre.merge(device.path)
    try study.expectDigests(of: study.centre)
    _ = try study.bring("clave,edad\n1,20\n2,21\n", key: "clave")
    _ = try study.bring("clave,edad\n1,22\n2,21\n", key: "clave")
    try study.expectDigests(of: study.centre)
  }

  @Test func `what an entry says stands in the file as a person can read it`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["edad": "30", "zona": "?refused"])
    let text = try study.centre.value(
      "SELECT json_extract(body, '$.answers.edad') || json_extract(body, '$.missing.zona') FROM entry WHERE subject = 'a'"
    )
    #expect(text == "30refused")
  }

  @Test func `who and what a device is does not depend on how much there is`() throws {
    let study = try FieldStudy()
    for query in ["deviceNames", "studyName"] {
      let kind = query == "studyName" ? "study" : "device"
      let plan = try study.centre.lines(
        "EXPLAIN QUERY PLAN SELECT body FROM entry WHERE kind = '\(kind)' AND \(Schema.isNoInterview)"
      )
      #expect(plan.contains { $0.contains("USING INDEX entry_by_kind") }, "\(plan)")
    }
  }
}

extension FieldStudy {
  func entries(of file: SurveyFile) throws -> [Entry] {
    try file.read { try entries(in: file, $0) }
  }

  func entries(in file: SurveyFile, _ database: Database) throws -> [Entry] {
    try Row.fetchAll(database, sql: "SELECT * FROM entry ORDER BY number").map { row in
      try #require(SurveyFile.entry(from: row, study: file.installation.study))
    }
  }

  /// Throws unless the digests a file keeps are those of the entries it has.
  func expectDigests(
    of file: SurveyFile, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let groups = Dictionary(grouping: try entries(of: file)) { entry in
      DigestKey(origin: entry.header.origin, audience: entry.header.audience)
    }
    let expected = groups.mapValues { Digest(of: $0.map(\.id)) }
    #expect(
      try file.read { try SurveyFile.digests(in: $0) } == expected, sourceLocation: location)
  }
}
