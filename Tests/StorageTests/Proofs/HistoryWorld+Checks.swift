import Foundation
import GRDB
import Sync
import TestSupport
import Testing

@testable import Storage

/// What must hold after everybody has met everybody.
extension HistoryWorld {
  /// The places of those who coordinate.
  private var centres: [Int] { parties.indices.filter { parties[$0].isCentre } }

  /// Everybody meets until nobody learns anything new: a copied file may introduce itself anew.
  mutating func meetAll() throws {
    for _ in 0..<4 {
      let before = parties.map(\.held)
      try meetOnce()
      if parties.map(\.held) == before { return }
    }
    Issue.record("\(comment): there is always something new")
  }

  /// Everybody hands over, the coordinators exchange, and everybody takes back.
  private mutating func meetOnce() throws {
    for centre in centres {
      for place in parties.indices.shuffled(using: &generator) where place != centre {
        try take(centre, from: place)
      }
    }
    for _ in 0..<2 {
      for centre in centres {
        for other in centres where other != centre { try take(centre, from: other) }
      }
    }
    for place in parties.indices where !parties[place].isCentre { try take(place, from: 0) }
  }

  private mutating func take(_ place: Int, from other: Int) throws {
    try exchange(into: place, Carried(path: parties[other].file.path, held: parties[other].held))
  }

  func check() throws {
    for party in parties {
      let ids = Set(try party.file.entryIDs())
      #expect(ids == party.held, "\(comment): \(party.name)")
      try study.expectDigests(of: party.file)
      try checkProjections(of: party)
      #expect(try party.file.value("PRAGMA integrity_check") == "ok", "\(comment)")
    }
    try checkCentres()
    for party in parties where !party.isCentre { checkAudience(of: party) }
  }

  /// All coordinators have the same bytes, and nothing that anybody holds is missing there.
  private func checkCentres() throws {
    let log = try parties[0].file.logLines()
    let rows = try parties[0].file.projectionLines()
    for centre in centres {
      let party = parties[centre]
      #expect(try party.file.logLines() == log, "\(comment): \(party.name)")
      #expect(try party.file.projectionLines() == rows, "\(comment): \(party.name)")
      for other in parties {
        #expect(
          other.held.isSubset(of: party.held), "\(comment): \(party.name) lacks \(other.name)'s")
      }
      checkForks(of: party)
    }
  }

  /// Every number that was given twice was told of, and none that was not.
  private func checkForks(of party: Party) {
    let held = self.forks(among: party.held)
    #expect(held.isSubset(of: party.alarms), "\(comment): \(party.name)")
    let forks = self.forks(among: Set(known.keys))
    #expect(party.alarms.isSubset(of: forks), "\(comment): \(party.name)")
    #expect(forks.allSatisfy { cloned.contains($0.origin) }, "\(comment)")
  }

  private func forks(among ids: Set<String>) -> Set<Party.Numbered> {
    let numbers = Dictionary(grouping: ids.compactMap { known[$0] }) {
      Party.Numbered(origin: $0.origin, seq: $0.seq)
    }
    return Set(numbers.filter { $0.value.count > 1 }.keys)
  }

  /// A device holds what it made, what is for everyone and what is for it, and nothing else.
  private func checkAudience(of party: Party) {
    #expect(
      meant(for: party, of: parties[0].held).isSubset(of: party.held), "\(comment): \(party.name)")
    let strange = party.held.filter { id in
      guard let entry = known[id], !party.origins.contains(entry.origin) else { return false }
      return entry.audience != "*" && !party.devices.contains(entry.audience ?? "")
    }
    #expect(strange.isEmpty, "\(comment): \(party.name) holds \(names(strange))")
  }

  // MARK: Projections

  private func checkProjections(of party: Party) throws {
    let before = try party.file.projectionLines()
    try checkInterviews(of: party)
    try party.file.rebuild()
    #expect(try party.file.projectionLines() == before, "\(comment): \(party.name), rebuilt")
  }

  /// Every interview's values and conflicts are those that the rules give, taken word for word.
  private func checkInterviews(of party: Party) throws {
    let seals = party.held.compactMap { known[$0] }
      .filter { ["interview", "correction", "resolution"].contains($0.kind) }
    let subjects = Dictionary(grouping: seals, by: \.subject).mapValues(NaiveInterview.init)
    #expect(
      try Set(party.file.texts("SELECT id FROM interview")) == Set(subjects.keys),
      "\(comment): \(party.name)")
    var conflicts: Set<String> = []
    for (subject, interview) in subjects {
      for (question, ids) in interview.conflicts {
        let entries = ids.map { "\"\($0)\"" }.joined(separator: ",")
        conflicts.insert("\(subject) \(question) [\(entries)]")
      }
      try checkValues(of: interview, subject, in: party)
    }
    #expect(
      try Set(
        party.file.texts("SELECT interview || ' ' || field || ' ' || entries FROM conflict"))
        == conflicts, "\(comment): \(party.name)")
  }

  private func checkValues(
    of interview: NaiveInterview, _ subject: String, in party: Party
  ) throws {
    let row = try party.file.read {
      try Row.fetchOne(
        $0, sql: "SELECT * FROM form_encuesta WHERE interview = ?", arguments: [subject])
    }
    for question in interview.questions.intersection(["nombre", "edad", "hijos"]) {
      let cell =
        row.flatMap { $0[question] as DatabaseValue? }.flatMap(String.fromDatabaseValue)
        ?? row.flatMap { $0[question] as DatabaseValue? }.flatMap(Int.fromDatabaseValue)
        .map(String.init)
      #expect(
        cell == interview.value(of: question), "\(comment): \(party.name), \(subject), \(question)")
    }
  }
}
