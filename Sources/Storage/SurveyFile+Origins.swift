import Foundation
import GRDB
import Sync

/// The origin under which entries are sealed here, and when it is no longer ours alone.
extension SurveyFile {
  /// What one transaction knows of the own origin.
  struct OriginCheck {
    var isDone = false
    var record: (any OriginRecord)?
    var notices: [FileNotice] = []
  }

  /// Makes sure, once a transaction, that the next own entry gets a number nobody else used.
  ///
  /// The memory outside the file must know the state the file is in; else a new origin is made
  /// before anything is sealed.
  func requireOrigin(in database: Database) throws {
    guard !originCheck.isDone else { return }
    originCheck.isDone = true
    // Another window may have changed it.
    installation = try Self.installation(in: database, shownAs: path)
    let state = try ownState(in: database)
    let record = record()
    if let reason = reasonForNewOrigin(at: state, record?.states) {
      return try renewOrigin(reason, in: database)
    }
    originCheck.record = record
    if installation.device.isEmpty, state != .beginning, ownDevice != nil {
      try appendDeviceEntry(previous: nil, in: database)
    }
  }

  private func record() -> (any OriginRecord)? {
    surroundings.memory?.record(of: installation.origin, study: installation.study)
  }

  private func reasonForNewOrigin(
    at state: OriginState, _ states: [OriginState]?
  ) -> FileNotice.Reason? {
    // Where nothing can be remembered nothing can be checked: interviews come first.
    guard let states, state != .beginning else { return nil }
    if !installation.device.isEmpty, let own = ownDevice, own != installation.device {
      return .otherDevice
    }
    guard !states.contains(state) else { return nil }
    return states.isEmpty ? .unknown : .restored
  }

  /// Goes on under a new origin, and says which one it followed.
  func renewOrigin(_ reason: FileNotice.Reason, in database: Database) throws {
    originCheck.isDone = true
    let previous = installation.origin
    let origin = Token16(high: surroundings.randomBits(), low: surroundings.randomBits())
    try database.execute(
      sql: "UPDATE installation SET origin = ?", arguments: [Data(origin.bytes)])
    installation = try Self.installation(in: database, shownAs: path)
    originCheck.record = nil
    originCheck.record = record()
    originCheck.notices.append(FileNotice(file: path, reason: reason))
    try appendDeviceEntry(previous: previous, in: database)
  }

  /// The last number of the own origin, and the digest of all it wrote.
  func ownState(in database: Database) throws -> OriginState {
    let origin = Data(installation.origin.bytes)
    let digests = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT count, xor FROM digest WHERE origin = ?"),
      arguments: [origin])
    var digest = Digest.empty
    for row in digests {
      digest.merge(Digest(count: row["count"], xor: Hash32(bytes: row["xor"] as Data) ?? .zero))
    }
    let seq = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT max(seq) FROM entry WHERE origin = ?"),
      arguments: [origin])
    return digest.count == 0 ? .beginning : OriginState(seq: seq ?? 0, digest: digest)
  }

  // MARK: Commits

  /// Remembers, before a commit, how far the own origin will be.
  func proposeOrigin(in database: Database) throws {
    guard let record = originCheck.record, !record.propose(try ownState(in: database)) else {
      return
    }
    // What cannot be remembered makes a new origin next time; the interview is saved now.
    originCheck.record = nil
  }

  func endOriginCheck(isCommitted: Bool) {
    let check = originCheck
    originCheck = OriginCheck()
    guard isCommitted else {
      check.record?.takeBack()
      return
    }
    check.record?.confirm()
    for notice in check.notices { surroundings.tell(notice) }
  }
}
