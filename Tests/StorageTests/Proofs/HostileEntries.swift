import Foundation
import GRDB
import Sync
import TestSupport

@testable import Storage

/// Entries that are genuine by their hashes, and say what no program of ours would.
struct HostileEntries {
  var generator: SeededGenerator
  let file: SurveyFile
  let known: [Entry]

  /// Seals a few entries into the file, as somebody would who has its program and bad intentions.
  mutating func add() throws -> String {
    var entries: [Entry] = []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      if let entry = try? hostile() { entries.append(entry) }
    }
    let fresh = Dictionary(grouping: entries, by: \.id).compactMap(\.value.first)
    try file.write { try file.store(fresh, in: $0) }
    return fresh.map { "\($0.header.kind.rawValue) on \($0.header.subject.prefix(20))" }
      .joined(separator: ", ")
  }

  private mutating func hostile() throws -> Entry {
    guard let model = known.randomElement(using: &generator) else { throw CancellationError() }
    var body = try model.bodyValue() ?? .null
    for _ in 0..<Int.random(in: 0...4, using: &generator) { body = mutated(body) }
    let nonce = Token16(high: generator.next(), low: generator.next())
    return try Entry.sealed(header(like: model.header), body: body, nonce: nonce)
  }

  private mutating func header(like model: EntryHeader) -> EntryHeader {
    let kinds = [
      "interview", "correction", "form", "case", "attempt", "settings", "register", "attachment",
      "withdrawal", "resolution", "review", "release", "enrolment", "device", "study", "void",
      "note", "x.unknown",
    ]
    let kind = generator.happens(30) ? kinds.randomElement(using: &generator) : nil
    let origin =
      generator.happens(50)
      ? model.origin : Token16(high: generator.next() % 3, low: 7)
    let highest = CanonicalValue.integers.upperBound
    let numbers = [1, 2, model.seq, model.seq + 1, highest]
    let times = [model.at, model.at + 1, -highest, highest, 0]
    return EntryHeader(
      study: model.study, origin: origin,
      seq: numbers.randomElement(using: &generator) ?? 1,
      at: times.randomElement(using: &generator) ?? 0,
      zone: [0, -1_439, 1_439, -300].randomElement(using: &generator) ?? 0,
      by: generator.happens(80) ? model.by : text(), kind: kind.map(EntryKind.init) ?? model.kind,
      subject: subject(model.subject), case: generator.happens(80) ? model.case : nonEmpty(),
      audience: generator.happens(70)
        ? model.audience : ["*", nil, "ffff", nonEmpty()].randomElement(using: &generator) ?? nil,
      parents: parents())
  }

  private mutating func subject(_ subject: String) -> String {
    generator.happens(70)
      ? subject
      : generator.happens(50)
        ? known.randomElement(using: &generator)?.header.subject ?? subject : nonEmpty()
  }

  private mutating func nonEmpty() -> String {
    let text = text()
    return text.isEmpty ? "x" : text
  }

  private mutating func text() -> String {
    let texts = [
      "", "'; DROP TABLE entry; --", "\"", "\u{202E}\u{200B}", "\u{7F}\u{1B}[2J", "%s%n", "../../x",
      "a/b#c/d", "#", "/", "e\u{301}", String(repeating: "ñ", count: 5_000), "NaN", "1e999",
      "9223372036854775808", "-0", "\n\r\t", "__proto__", "interview", "missing", "rowid",
    ]
    return texts.randomElement(using: &generator) ?? ""
  }

  private mutating func parents() -> [EntryID] {
    switch Int.random(in: 0..<40, using: &generator) {
    case 0..<25: return []
    case 25..<35: return (0..<3).compactMap { _ in known.randomElement(using: &generator)?.id }
    case 35..<39: return known.map(\.id)
    default:
      let count = SoakTime.isSoaking && generator.happens(3) ? 1_000_000 : 2_000
      return (0..<count).map { number in
        EntryID(bytes: (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) })
      }.compactMap(\.self)
    }
  }

  // MARK: Bodies

  /// A value with one thing in it changed, somewhere.
  private mutating func mutated(_ value: CanonicalValue) -> CanonicalValue {
    switch value {
    case .object(var members) where !members.isEmpty && generator.happens(85):
      guard let key = members.keys.sorted().randomElement(using: &generator) else { return value }
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: members[key] = nil
      case 1: members[text()] = members[key]
      default: members[key] = members[key].map { mutated($0) }
      }
      return .object(members)
    case .array(var values) where !values.isEmpty && generator.happens(85):
      let place = Int.random(in: values.indices, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: values.remove(at: place)
      case 1: values.append(contentsOf: Array(repeating: values[place], count: 50))
      default: values[place] = mutated(values[place])
      }
      return .array(values)
    default: return strange()
    }
  }

  private mutating func strange() -> CanonicalValue {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: .null
    case 1: .bool(generator.happens(50))
    case 2:
      .integer(
        [0, -1, CanonicalValue.integers.upperBound, 5_000_000_000][Int(generator.next() % 4)])
    case 3: .array([])
    case 4: .object([:])
    case 5: (0..<60).reduce(CanonicalValue.null) { value, _ in .array([value]) }
    default: .string(text())
    }
  }
}
