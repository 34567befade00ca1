import GRDB
import Sync

/// What a received file says of itself: whose it is, and how much it holds.
struct ReceivedContents {
  let study: StudyID
  private(set) var sender: EntrySender
  let offers: [EntryOffer]
  let drafts: Int

  /// A study has some devices, each with a few audiences; more digests than this are an attack.
  private static let digestLimit = 100_000
  private static let largestCount: Int64 = 1 << 40

  init(_ connection: WaryConnection, shownAs name: String) throws {
    let version = try Self.version(connection, shownAs: name)
    guard try Schema.definitions(in: connection) == Schema.definitions(ofVersion: version) else {
      throw StorageFailure.damaged(file: name)
    }
    let whole = try Self.digests("digest", connection, shownAs: name)
    let forgotten =
      version >= 3 ? try Self.digests("forgotten", connection, shownAs: name) : [:]
    offers = whole.map { key, digest in
      EntryOffer(key: key, whole: digest, included: digest.without(forgotten[key] ?? .empty))
    }.sorted { ($0.key.origin, $0.key.audience ?? "") < ($1.key.origin, $1.key.audience ?? "") }
    // Entries that no digest counts would be passed over in silence.
    guard try Self.count("entry", connection) == offers.reduce(0, { $0 + $1.included.count }) else {
      throw StorageFailure.incomplete(file: name)
    }
    let statement = try connection.statement("SELECT * FROM installation")
    guard try statement.step(), let study = statement.blob(1).flatMap({ StudyID($0) }),
      let origin = statement.blob(2).flatMap({ OriginID($0) }),
      let role = statement.string(3).flatMap(SurveyFile.Installation.Role.init),
      let device = statement.string(4)
    else { throw StorageFailure.damaged(file: name) }
    self.study = study
    sender = EntrySender(
      origin: origin, device: version >= 3 ? statement.string(5) ?? "" : "", role: role,
      name: device, holds: whole)
    sender.withdrawals = try Self.withdrawals(connection)
    drafts = Int(try Self.count("draft", connection))
  }

  private static func version(_ connection: WaryConnection, shownAs name: String) throws -> Int {
    let statement = try connection.statement("PRAGMA user_version")
    let version = try statement.step() ? Int(statement.integer(0) ?? 0) : 0
    guard version <= Schema.version else {
      throw StorageFailure.newerFormat(file: name, version: version, known: Schema.version)
    }
    guard version > 0 else { throw StorageFailure.damaged(file: name) }
    return version
  }

  private static func digests(
    _ table: String, _ connection: WaryConnection, shownAs name: String
  ) throws -> [DigestKey: Digest] {
    let statement = try connection.statement("SELECT origin, audience, count, xor FROM \(table)")
    var digests: [DigestKey: Digest] = [:]
    while try statement.step() {
      guard let origin = statement.blob(0).flatMap({ OriginID($0) }),
        let audience = statement.string(1), let count = statement.integer(2),
        (1...largestCount).contains(count),
        let xor = statement.blob(3).flatMap({ Hash32($0) }), digests.count < digestLimit
      else { throw StorageFailure.damaged(file: name) }
      let key = DigestKey(origin: origin, audience: audience.isEmpty ? nil : audience)
      digests[key] = Digest(count: count, xor: xor)
    }
    return digests
  }

  /// The withdrawals it holds, which are those it has carried out.
  private static func withdrawals(_ connection: WaryConnection) throws -> [EntryID] {
    let statement = try connection.statement(
      """
      SELECT id FROM entry WHERE kind = 'withdrawal' AND \(Schema.isNoInterview)
      LIMIT \(digestLimit)
      """)
    var ids: [EntryID] = []
    while try statement.step() {
      if let id = statement.blob(0).flatMap({ EntryID($0) }) { ids.append(id) }
    }
    return ids
  }

  private static func count(_ table: String, _ connection: WaryConnection) throws -> Int64 {
    let statement = try connection.statement("SELECT count(*) FROM \(table)")
    return try statement.step() ? statement.integer(0) ?? 0 : 0
  }
}
