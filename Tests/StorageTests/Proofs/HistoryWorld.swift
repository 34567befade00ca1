import Expressions
import Fieldwork
import Foundation
import GRDB
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Coordinators and devices of one study who work, copy, lose and exchange files at random, beside
/// a model of what each of them must hold.
///
/// The model is a set of entry ids a party and one rule: who takes in a file then holds what it
/// held, a device of it only what is for everyone or for itself.
struct HistoryWorld {
  let study: FieldStudy
  let seed: UInt64
  var generator: SeededGenerator
  var known: [String: KnownEntry] = [:]
  var parties: [Party] = []
  var sticks: [Carried] = []
  var bundles: [CarriedBundle] = []
  /// Whether somebody put a backup into the place of a file, or made a second one of it.
  var hasLostFiles = false
  var interviews = 0
  /// Origins of disks that were cloned with their memory: only these can fork.
  var cloned: Set<String> = []
  private var copies = 0

  init(seed: UInt64) throws {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    study = try FieldStudy(MergePropertyTests.form, seed: seed)
    let machine = machine("centro")
    let centre = try SurveyFile(opening: study.centre.path, surroundings: machine.value)
    parties.append(Party(machine: machine, isCentre: true, file: centre))
    try learn(0)
    try addCentre()
    for number in 1...Int.random(in: 2...3, using: &generator) { try addDevice("d\(number)") }
  }

  /// A machine with a home of its own.
  func machine(_ name: String) -> Machine {
    Machine(
      name, home: study.folder.path("casa \(name)"),
      seed: seed &* 1_000 + UInt64(parties.count) + 1)
  }

  /// A second coordinator: a copy of the first one's file on another machine.
  private mutating func addCentre() throws {
    let copy = try copy(of: 0)
    let machine = machine("centro2")
    let file = try SurveyFile(opening: copy.path, surroundings: machine.value)
    parties.append(Party(machine: machine, isCentre: true, file: file, held: copy.held))
    try learn(1)
  }

  private mutating func addDevice(_ name: String) throws {
    let machine = machine(name)
    let file = try SurveyFile.makeDeviceFile(
      at: study.folder.path("\(name).campo"), name: name, joining: parties[0].file.path,
      surroundings: machine.value)
    var party = Party(machine: machine, isCentre: false, file: file)
    party.held = meant(for: party, of: parties[0].held)
    parties.append(party)
    try learn(parties.count - 1)
  }

  // MARK: The model

  /// Takes up what a party just sealed itself; anything else that came unasked is a failure.
  mutating func learn(_ place: Int, _ location: SourceLocation = #_sourceLocation) throws {
    let party = parties[place]
    parties[place].origins.insert("\(party.file.installation.origin)")
    parties[place].devices.insert(party.file.installation.device)
    let ids = Set(try party.file.entryIDs())
    let missing = party.held.subtracting(ids)
    #expect(missing.isEmpty, "\(comment): \(party.name) lost \(names(missing))")
    let new = try ids.subtracting(party.held).map { try party.file.knownEntry($0) }
    for entry in new {
      guard let previous = entry.body["previous"] as? String,
        parties[place].origins.contains(previous)
      else { continue }
      parties[place].origins.insert(entry.origin)
    }
    for entry in new {
      let isOwn = parties[place].origins.contains(entry.origin) && known[entry.id] == nil
      #expect(
        isOwn, "\(comment): \(party.name) has \(entry.kind) \(entry.id)",
        sourceLocation: location)
      known[entry.id] = known[entry.id] ?? entry
      parties[place].held.insert(entry.id)
    }
  }

  /// Of some entries, those that a party may hold.
  func meant(for party: Party, of held: Set<String>) -> Set<String> {
    held.filter { id in known[id].map { party.mayHold($0.audience) } ?? false }
  }

  /// Takes a file in, and has the model do the same.
  mutating func exchange(into place: Int, _ source: Carried) throws {
    // What comes may make this file one of another device, but only for what comes next.
    let meant = meant(for: parties[place], of: source.held)
    let report = try parties[place].file.merge(source.path)
    note(report, place)
    parties[place].held.formUnion(meant)
    try learn(place)
  }

  /// Keeps the forks that a merge told of.
  mutating func note(_ report: MergeReport, _ place: Int) {
    for fork in report.forks {
      parties[place].alarms.insert(Party.Numbered(origin: "\(fork.origin)", seq: fork.seq))
    }
  }

  var comment: String { "seed \(seed)" }

  func names(_ ids: Set<String>) -> [String] {
    ids.map { id in "\(known[id]?.kind ?? "?") \(known[id]?.subject ?? "") \(id.prefix(8))" }
  }

  // MARK: Copies

  /// A copy of a party's file, complete with its log.
  mutating func copy(of place: Int) throws -> Carried {
    copies += 1
    let path = try study.folder.copy(of: parties[place].file.path, as: "copia\(copies).campo")
    return Carried(path: path, held: parties[place].held)
  }
}

extension SurveyFile {
  func entryIDs() throws -> [String] { try texts("SELECT lower(hex(id)) FROM entry") }

  /// The first column of every row.
  func texts(_ sql: String) throws -> [String] {
    try read { try String.fetchAll($0, sql: sql) }
  }

  fileprivate func knownEntry(_ id: String) throws -> KnownEntry {
    try read { database in
      let row = try Row.fetchOne(database, sql: "SELECT * FROM entry WHERE id = x'\(id)'")
      return try KnownEntry(row: #require(row))
    }
  }
}
