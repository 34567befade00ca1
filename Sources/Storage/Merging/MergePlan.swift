import Foundation
import GRDB
import Sync

/// What there is to do with a source, told by digests alone.
struct MergePlan {
  let source: any EntrySource
  let file: SurveyFile
  /// What differs: for everyone first, as forms must be known before their interviews.
  let offers: [EntryOffer]
  /// Origins and audiences of which nothing is here yet.
  let unknown: Set<DigestKey>
  /// Entries of equal digests, by origin.
  let known: [OriginID: Int]
  /// Entries meant for other devices.
  let notForUs: Int
  private let isNews: Bool

  init(_ source: any EntrySource, into file: SurveyFile, _ database: Database) throws {
    var (offers, unknown, known, notForUs) = (
      [EntryOffer](), Set<DigestKey>(), [OriginID: Int](), 0
    )
    for offer in source.offers {
      guard file.isMeant(offer.key) else {
        notForUs += Int(offer.whole.count)
        continue
      }
      let own = try SurveyFile.digest(of: offer.key, in: database)
      if own == offer.whole {
        known[offer.key.origin, default: 0] += Int(offer.whole.count)
      } else {
        offers.append(offer)
        if own == nil { unknown.insert(offer.key) }
      }
    }
    (self.source, self.file) = (source, file)
    self.offers = offers.sorted { first, second in
      (first.key.audience == EntryHeader.everyone ? 0 : 1)
        < (second.key.audience == EntryHeader.everyone ? 0 : 1)
    }
    (self.unknown, self.known, self.notForUs) = (unknown, known, notForUs)
    isNews = try file.isNews(of: source.sender, in: database)
  }

  /// Whether nothing has to be read nor written.
  var isEmpty: Bool { offers.isEmpty && !isNews }

  /// The report of a source that brings nothing.
  func report(in database: Database) throws -> MergeReport {
    try report(known.mapValues { OriginTally(known: $0) }, in: database)
  }

  func report(
    _ tallies: [OriginID: OriginTally], in database: Database
  ) throws -> MergeReport {
    var report = MergeReport(source: source.name)
    (report.drafts, report.notForUs) = (source.drafts, notForUs)
    let conflicts = try conflicts(in: database)
    report.devices = try tallies.map { origin, tally in
      MergeReport.Device(
        origin: origin, name: try name(of: origin, in: database), new: tally.new,
        known: tally.known, conflicts: conflicts[origin] ?? 0, quarantined: tally.quarantined)
    }.sorted { ($0.name, $0.origin) < ($1.name, $1.origin) }
    report.withoutContent = tallies.values.reduce(0) { $0 + $1.withoutContent }
    return report
  }

  /// The name a device gave itself, else the sender's own, else the beginning of its origin.
  private func name(of origin: OriginID, in database: Database) throws -> String {
    let statement = try database.cachedStatement(
      sql: """
        SELECT body FROM entry WHERE subject = ? AND kind = 'device' AND body IS NOT NULL
        ORDER BY at DESC, origin DESC, seq DESC, id DESC LIMIT 1
        """)
    let body = try String.fetchOne(statement, arguments: [origin.description])
      .flatMap { try? CanonicalValue(canonical: $0.utf8) }
    if let name = body?["name"]?.stringValue { return name }
    return origin == source.sender.origin
      ? source.sender.name : String(origin.description.prefix(8))
  }

  /// Interviews in conflict by the origins that wrote about them.
  private func conflicts(in database: Database) throws -> [OriginID: Int] {
    let rows = try database.cachedStatement(
      sql: """
        SELECT DISTINCT entry.origin, entry.subject FROM conflict
        JOIN entry ON entry.subject = conflict.interview
        """)
    return try Row.fetchAll(rows).reduce(into: [:]) { counts, row in
      guard let origin = OriginID(bytes: row["origin"] as Data) else { return }
      counts[origin, default: 0] += 1
    }
  }
}

extension SurveyFile {
  /// The digest that the file keeps under a key; nil when it has nothing there.
  static func digest(of key: DigestKey, in database: Database) throws -> Digest? {
    let statement = try database.cachedStatement(
      sql: "SELECT count, xor FROM digest WHERE origin = ? AND audience = ?")
    let row = try Row.fetchOne(
      statement, arguments: [Data(key.origin.bytes), key.audience ?? ""])
    return row.map { Digest(count: $0["count"], xor: Hash32(bytes: $0["xor"] as Data) ?? .zero) }
  }
}
