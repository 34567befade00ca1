import Foundation
import GRDB
import Sync

/// Whose entries are taken in, and what a merge tells about other devices.
extension SurveyFile {
  /// Which origins' entries are taken in; those of others wait in quarantine.
  struct Admission {
    let admits: (OriginID) -> Bool

    static var everyone: Admission { Admission { _ in true } }
  }

  /// Judges a source by its sender and by the devices it introduces.
  ///
  /// What a stranger signed waits as a whole, whomever it is said to come from.
  func admission(
    of sender: EntrySender, introducing entries: [Entry], in database: Database
  ) throws -> Admission {
    let trust = try DeviceTrust(in: database, with: entries)
    guard trust.isClosed else { return .everyone }
    if sender.isSigned, !trust.admits(device: sender.device) { return Admission { _ in false } }
    return Admission { trust.admits($0) }
  }

  /// A source held entries under this file's own origin that this file never wrote.
  func metOwnNumbers(in database: Database) throws {
    try requireOrigin(in: database)
    guard originCheck.notices.isEmpty else { return }
    try renewOrigin(.metOwnNumbers, in: database)
  }

  /// Whether noting what a sender holds would change anything.
  func isNews(of sender: EntrySender, in database: Database) throws -> Bool {
    guard let origin = sender.origin, listens(to: sender) else { return false }
    if try !unnotedWithdrawals(of: sender, in: database).isEmpty { return true }
    let known = try acknowledged(by: origin, in: database)
    let holds = try tellingHolds(of: sender, in: database)
    return try holds.contains { known[$0.key] != $0.value }
      || hasForeignNumbers(holds, in: database)
      || !untoldWithdrawals(of: sender, in: database).isEmpty
  }

  /// Notes what a sender says it holds.
  func note(_ sender: EntrySender, in database: Database) throws {
    guard let origin = sender.origin, listens(to: sender) else { return }
    try noteAcknowledged(by: origin, tellingHolds(of: sender, in: database), in: database)
    for id in try untoldWithdrawals(of: sender, in: database) {
      try database.execute(
        sql: "INSERT INTO withdrawal_done (device, entry) VALUES (?, ?)",
        arguments: [sender.device, Data(id.bytes)])
    }
  }

  /// Withdrawals known here that a sender says for the first time to have carried out.
  private func untoldWithdrawals(
    of sender: EntrySender, in database: Database
  ) throws -> [EntryID] {
    guard installation.role == .centre, !sender.device.isEmpty else { return [] }
    return try sender.withdrawals.filter { id in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM entry WHERE id = ? AND kind = 'withdrawal')
            AND NOT EXISTS (SELECT 1 FROM withdrawal_done WHERE device = ? AND entry = ?)
          """, arguments: [Data(id.bytes), sender.device, Data(id.bytes)]) ?? false
    }
  }

  /// A device listens to centres, a centre to everyone.
  private func listens(to sender: EntrySender) -> Bool {
    sender.origin != installation.origin
      && (installation.role == .centre || sender.role == .centre)
  }

  /// What a sender holds of those this file has something of.
  private func tellingHolds(
    of sender: EntrySender, in database: Database
  ) throws -> [DigestKey: Digest] {
    let own = try Self.digests(in: database)
    return sender.holds.filter { own[$0.key] != nil && $0.value.count > 0 }
  }
}
