import Expressions
import Fieldwork
import Foundation
import GRDB
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// What people do, at random.
extension HistoryWorld {
  mutating func step() throws {
    let place = anyone()
    switch Int.random(in: 0..<40, using: &generator) {
    case 0...4: try hold(place)
    case 5...9: try bring(place)
    case 10...12: try work(place)
    case 13: try study.add(newForm(), to: parties[place].file)
    case 14...18: try meet(place, anyone())
    case 19...20: try sticks.append(copy(of: place))
    case 21...23: try readStick(place)
    case 24: try readCutStick(place)
    case 25: try parties[place].backup = keepBackup(place)
    case 26: try restore(place)
    case 27: try cloneDisk(place)
    case 28: try lend(place)
    case 29...30: turnClock(place)
    case 31: try assign(place)
    case 32: try copyBeside(place)
    case 33...34: try pack(place)
    case 35...37: try deliver(place)
    default: try reopen(place)
    }
    try learn(place)
  }

  mutating func anyone() -> Int { Int.random(in: 0..<parties.count, using: &generator) }

  private mutating func number(_ highest: Int = 4) -> Int {
    Int.random(in: 1...highest, using: &generator)
  }

  private mutating func hold(_ place: Int) throws {
    interviews += 1
    let forms = try parties[place].file.forms("encuesta")
    guard let stored = forms.randomElement(using: &generator) else { return }
    try study.hold(
      HeldInterview("i\(interviews)", ["nombre": "Ana \(interviews)", "edad": "\(number(90))"]),
      in: parties[place].file, with: stored)
  }

  /// A few rows under a few keys, so that everybody corrects the same interviews.
  private mutating func bring(_ place: Int) throws {
    let rows = (0..<3).map { _ in "\(number()),\(number(3))" }
    let column = generator.happens(70) ? "edad" : "hijos"
    try study.bring(
      "clave,\(column)\n\(rows.joined(separator: "\n"))\n", into: parties[place].file, key: "clave")
  }

  /// Cases, attempts, settings and registers of few names, so that devices get in each other's way.
  private mutating func work(_ place: Int) throws {
    let file = parties[place].file
    let value = "\(number())"
    switch number() {
    case 1: _ = try file.importCases((1...number()).map { .sample("c\($0)", phone: value) })
    case 2: try file.record(.sample("a\(number())", caseID: "c\(number())", note: value))
    case 3: try file.set("clave \(number())", to: generator.happens(70) ? value : nil)
    default: try file.setRegister("tabla \(number())", columns: ["x"], rows: [[value]])
    }
  }

  /// Gives a case to a device, to everybody or back to the coordinators.
  private mutating func assign(_ place: Int) throws {
    let cases = try parties[place].file.cases().map(\.id)
    guard let one = cases.randomElement(using: &generator) else { return }
    let devices = parties.map(\.file.installation.device).filter { !$0.isEmpty }
    let holders = [.nobody, .everyone] + devices.map(CaseHolder.device)
    guard let holder = holders.randomElement(using: &generator) else { return }
    _ = try parties[place].file.assign([one], to: holder)
  }

  private mutating func newForm() -> String {
    let row = "| | integer | hijos | x | |"
    let changes = [
      row.replacing("integer", with: "text"), row + "\n| | text | extra | x | |",
      row.replacing("| x |", with: "| y |"),
    ]
    return MergePropertyTests.form.replacing(
      row, with: changes.randomElement(using: &generator) ?? row)
  }

  /// Both take in each other's file, or one of them does.
  private mutating func meet(_ place: Int, _ other: Int) throws {
    try exchange(into: place, Carried(path: parties[other].file.path, held: parties[other].held))
    guard generator.happens(50) else { return }
    try exchange(into: other, Carried(path: parties[place].file.path, held: parties[place].held))
  }

  /// Whatever was copied long ago, perhaps the second time.
  private mutating func readStick(_ place: Int) throws {
    guard let stick = sticks.randomElement(using: &generator) else { return }
    try exchange(into: place, stick)
  }

  /// A copy that was pulled out too early: refused whole, or an earlier state of the file.
  private mutating func readCutStick(_ place: Int) throws {
    let stick = try copy(of: anyone())
    let suffix = generator.happens(50) ? "" : "-wal"
    let url = URL(fileURLWithPath: stick.path + suffix)
    guard let bytes = try? Data(contentsOf: url) else { return }
    try bytes.prefix(Int.random(in: 0..<bytes.count + 1, using: &generator)).write(to: url)
    let before = try parties[place].file.entryIDs()
    let meant = meant(for: parties[place], of: stick.held)
    do {
      _ = try parties[place].file.merge(stick.path)
      let came = Set(try parties[place].file.entryIDs()).subtracting(before)
      parties[place].held.formUnion(came.intersection(meant))
    } catch {
      #expect(try parties[place].file.entryIDs() == before, "\(comment)")
    }
  }

  private mutating func keepBackup(_ place: Int) throws -> (path: String, held: Set<String>) {
    let copy = try copy(of: place)
    return (copy.path, copy.held)
  }

  /// Puts an earlier state of the file back into its place; what only the lost one held is gone.
  private mutating func restore(_ place: Int) throws {
    guard let backup = parties[place].backup else { return }
    hasLostFiles = true
    let path = parties[place].file.path
    try parties[place].file.queue.close()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
      guard FileManager.default.fileExists(atPath: backup.path + suffix) else { continue }
      try FileManager.default.copyItem(atPath: backup.path + suffix, toPath: path + suffix)
    }
    parties[place].file = try SurveyFile(
      opening: path, surroundings: parties[place].machine.value)
    parties[place].held = backup.held
  }

  /// A file copied to another machine, which works on with it under keys of its own.
  private mutating func lend(_ place: Int) throws {
    guard parties.count < 6 else { return }
    hasLostFiles = true
    let copy = try copy(of: place)
    var borrower = parties[place]
    borrower.machine = machine("\(parties[place].name)-\(parties.count)")
    borrower.file = try SurveyFile(opening: copy.path, surroundings: borrower.machine.value)
    borrower.backup = nil
    parties.append(borrower)
  }

  /// A file copied beside itself on the same machine; both are worked with.
  private mutating func copyBeside(_ place: Int) throws {
    guard parties.count < 6 else { return }
    hasLostFiles = true
    let copy = try copy(of: place)
    var second = parties[place]
    second.file = try SurveyFile(opening: copy.path, surroundings: second.machine.value)
    second.backup = nil
    parties.append(second)
  }

  /// A whole disk written onto another machine, keys and memory included; both work on.
  private mutating func cloneDisk(_ place: Int) throws {
    guard parties.count < 6 else { return }
    hasLostFiles = true
    cloned.insert("\(parties[place].file.installation.origin)")
    let copy = try copy(of: place)
    var clone = parties[place]
    clone.machine = machine("\(parties[place].name)+\(parties.count)")
    if FileManager.default.fileExists(atPath: parties[place].machine.home) {
      try FileManager.default.copyItem(
        atPath: parties[place].machine.home, toPath: clone.machine.home)
    }
    clone.file = try SurveyFile(opening: copy.path, surroundings: clone.machine.value)
    clone.backup = nil
    parties.append(clone)
  }

  /// Up to thirty years off, in either direction.
  private mutating func turnClock(_ place: Int) {
    let minutes = Int.random(in: -15_000_000...15_000_000, using: &generator)
    parties[place].machine.surroundings.set(Moment.sample.later(minutes: minutes))
  }

  private mutating func reopen(_ place: Int) throws {
    let path = parties[place].file.path
    try parties[place].file.queue.close()
    parties[place].file = try SurveyFile(
      opening: path, surroundings: parties[place].machine.value)
  }
}
