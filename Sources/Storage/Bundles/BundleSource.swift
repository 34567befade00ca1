import Expressions
package import Sync

/// A bundle as a source of entries.
///
/// It is read and checked to its end before anything is offered, and again while it is merged, so
/// that it may change in between and nothing of it is ever written in the clear.
package final class BundleSource: EntrySource {
  package let name: String
  package let manifest: BundleManifest
  private let file: BundleFile
  private let identities: [AgeIdentity]
  private let introducing: [Entry]

  package var study: StudyID { manifest.study }
  package var studyName: String { "" }
  package var drafts: Int { 0 }

  /// Opens a bundle for a survey file, with the keys that are there.
  package init(_ path: String, for receiver: SurveyFile) throws(StorageFailure) {
    name = path
    file = try BundleFile(at: path)
    identities = receiver.surroundings.keys?.identities() ?? []
    var introducing: [Entry] = []
    do {
      manifest = try file.read(identities) { line, bytes in
        guard [.device, .enrolment].contains(line.header.kind), introducing.count < Self.most
        else { return }
        introducing.append(line.entry(of: bytes))
      }
    } catch {
      throw StorageFailure(error, file: path)
    }
    self.introducing = introducing
    try checkReceiver(receiver)
  }

  /// More introductions than any study has.
  private static let most = 10_000

  /// Throws unless the sender wrote the bundle for this file and sealed it for one of our keys.
  private func checkReceiver(_ receiver: SurveyFile) throws(StorageFailure) {
    guard manifest.study == receiver.installation.study else {
      throw .otherStudy(file: name, study: studyName)
    }
    let own = receiver.surroundings.deviceKeys?.id
    let isMeant =
      receiver.installation.role == .centre
      ? manifest.receiver == nil : manifest.receiver != nil && manifest.receiver == own
    guard isMeant else { throw .bundleRefused(file: name, .meantForOthers) }
    guard try receiver.mayListen(to: manifest.device) else {
      throw .bundleRefused(file: name, .unknownSender)
    }
    let ours = Set(identities.map(\.recipient))
    guard !ours.isDisjoint(with: manifest.recipients) else {
      throw .bundleRefused(file: name, .sealedAnew)
    }
  }

  package var sender: EntrySender {
    var sender = EntrySender(
      origin: manifest.origin, device: manifest.device.description,
      role: manifest.role == "centre" ? .centre : .device, name: manifest.name, isSigned: true,
      holds: manifest.holds)
    sender.withdrawals = manifest.withdrawals
    return sender
  }

  package var offers: [EntryOffer] {
    manifest.ranges.map { range in
      EntryOffer(
        key: range.key, whole: manifest.holds[range.key] ?? range.digest, included: range.digest)
    }
  }

  package func introductions() throws -> [Entry] { introducing }

  package func forEachEntry(
    of keys: [DigestKey], _ body: (EntryColumns) throws -> Void
  ) throws {
    let wanted = Set(keys)
    let again = try file.read(identities) { line, bytes in
      let key = DigestKey(origin: line.header.origin, audience: line.header.audience)
      guard wanted.contains(key) else { return }
      try line.withColumns(of: bytes, body)
    }
    guard again == manifest else { throw StorageFailure.busy(file: name) }
  }

  package func finish() throws {}
}

extension SurveyFile {
  /// How many entries this centre lacks that a device left out since a centre had confirmed them.
  ///
  /// So it is after a centre went back to a backup: the device must hand over everything once more.
  package func lacking(_ source: BundleSource) throws(StorageFailure) -> Int {
    guard installation.role == .centre else { return 0 }
    let here = try read { try Self.digests(in: $0) }
    let missing = source.manifest.holds.reduce(Int64(0)) { missing, held in
      missing + max(0, held.value.count - (here[held.key] ?? .empty).count)
    }
    return Int(missing)
  }

  /// A centre hears everybody, and keeps strangers aside; a device hears the centres it knows.
  fileprivate func mayListen(to device: DeviceID) throws(StorageFailure) -> Bool {
    guard installation.role == .device else { return true }
    return try devices().contains {
      $0.id == device.description && $0.role == .centre && $0.state != .revoked
    }
  }

  /// Whether a path leads to a bundle rather than to a survey file.
  package static func isBundle(_ path: String) -> Bool { BundleFile.isSealed(path) }
}
