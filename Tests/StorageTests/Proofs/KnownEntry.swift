import Foundation
import GRDB
import Sync

@testable import Storage

/// An entry as the model knows it: read once, where it was sealed, by code that is not the product's.
struct KnownEntry {
  let id: String
  let origin: String
  let seq: Int64
  let at: Int64
  let audience: String?
  let kind: String
  let subject: String
  let caseID: String?
  let parents: [String]
  /// The answers it gives, the empty text for one that it takes away.
  let answers: [String: String]
  let body: [String: Any]

  init(row: Row) throws {
    id = Self.hex(row["id"])
    origin = Self.hex(row["origin"])
    (seq, at, audience) = (row["seq"], row["at"], row["audience"])
    (kind, subject, caseID) = (row["kind"], row["subject"], row["case"])
    let packed = Self.hex(row["parents"])
    parents = stride(from: 0, to: packed.count, by: 64).map {
      String(packed.dropFirst($0).prefix(64))
    }
    let text: String? = row["body"]
    let json = try text.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    body = json as? [String: Any] ?? [:]
    let cleared = body["cleared"] as? [String] ?? []
    answers = (body["answers"] as? [String: String] ?? [:])
      .merging(cleared.map { ($0, "") }) { $1 }
  }

  /// The order in which everyone puts heads.
  static func precedes(_ left: KnownEntry, _ right: KnownEntry) -> Bool {
    (left.at, left.origin, left.seq, left.id) < (right.at, right.origin, right.seq, right.id)
  }

  private static func hex(_ bytes: Data) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}

/// What the entries about one interview come to, by the rules read word for word.
struct NaiveInterview {
  let entries: [KnownEntry]

  /// The entries that name a question and that no descendant naming it has replaced.
  func heads(of question: String) -> [KnownEntry] {
    let naming = entries.filter { $0.answers[question] != nil }
    return naming.filter { entry in !naming.contains { descends($0, from: entry.id) } }
      .sorted { KnownEntry.precedes($1, $0) }
  }

  var questions: Set<String> { Set(entries.flatMap(\.answers.keys)) }

  /// The questions whose heads say different things, with their entries.
  var conflicts: [String: [String]] {
    var conflicts: [String: [String]] = [:]
    for question in questions {
      let heads = heads(of: question)
      guard Set(heads.map { $0.answers[question] }).count > 1 else { continue }
      conflicts[question] = heads.map(\.id)
    }
    return conflicts
  }

  /// What stands for a question for the time being; nil when it was taken away.
  func value(of question: String) -> String? {
    heads(of: question).first?.answers[question].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func descends(_ entry: KnownEntry, from ancestor: String) -> Bool {
    var waiting = entry.parents
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      if next == ancestor { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += entries.first { $0.id == next }?.parents ?? []
    }
    return false
  }
}
