import Foundation
import GRDB
import Sync

/// Which devices are enrolled and who may enrol, as the entries of a file say it.
///
/// Trust begins with the file's own device, where it is a centre, and with the one that founded the
/// study; centres enrolled by a trusted one are trusted as well.
struct DeviceTrust {
  private(set) var introductions = DeviceIntroductions()
  /// What coordinators said of devices; others were only seen.
  private(set) var states: [String: KnownDevice.State] = [:]
  private let roots: Set<String>

  /// Judges by what the file holds, and by entries that are just arriving.
  ///
  /// Introductions that wait in quarantine say who waits there; they never overrule those of the log.
  init(in database: Database, with arriving: [Entry] = []) throws {
    var said = try Self.entries(of: .device, in: database)
    said += try Self.waitingIntroductions(in: database)
    said += Self.entries(of: .device, among: arriving)
    for (entry, body) in said { introductions.note(body, of: entry.origin) }
    roots = try Self.roots(introductions, in: database)
    let enrolments =
      try Self.entries(of: .enrolment, in: database)
      + Self.entries(of: .enrolment, among: arriving)
    var seen: Set<EntryID> = []
    judge(
      enrolments.filter { seen.insert($0.entry.id).inserted }.compactMap { entry, body in
        EnrolmentBody(body: body).map { Enrolment(entry: entry, body: $0) }
      }.sorted { $0.entry.precedes($1.entry) })
  }

  /// Whether somebody was enrolled: from then on strangers wait.
  var isClosed: Bool { !states.isEmpty }

  /// Whether entries of an origin are taken in; until somebody was enrolled, all are.
  func admits(_ origin: OriginID) -> Bool {
    guard isClosed else { return true }
    return introductions.device(of: origin).map(admits(device:)) ?? false
  }

  func admits(device: String) -> Bool {
    guard isClosed else { return true }
    return roots.contains(device) ? states[device] != .revoked : states[device] == .enrolled
  }

  // MARK: Reading

  private struct Enrolment {
    let entry: SubjectEntry
    let body: EnrolmentBody
    var device: String { body.keys.id.description }
  }

  /// Entries of a kind with their bodies, in the order everyone has; only an origin introduces itself.
  private static func entries(
    of kind: EntryKind, in database: Database
  ) throws -> [(entry: SubjectEntry, body: CanonicalValue)] {
    let own = kind == .device ? "AND subject = lower(hex(origin))" : ""
    return try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM entry WHERE kind = ? AND \(Schema.isNoInterview) AND body IS NOT NULL \(own)
        ORDER BY at, origin, seq, id
        """, arguments: [kind.rawValue]
    ).compactMap { row in
      guard let entry = SubjectEntry(row), let body = entry.body else { return nil }
      return (entry, body)
    }
  }

  private static func entries(
    of kind: EntryKind, among entries: [Entry]
  ) -> [(entry: SubjectEntry, body: CanonicalValue)] {
    entries.compactMap { entry in
      let header = entry.header
      let isOwn = kind != .device || header.subject == header.origin.description
      guard header.kind == kind, isOwn, let body = (try? entry.bodyValue()).flatMap(\.self) else {
        return nil
      }
      return (SubjectEntry(entry), body)
    }
  }

  private static func waitingIntroductions(
    in database: Database
  ) throws -> [(entry: SubjectEntry, body: CanonicalValue)] {
    let waiting = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM quarantine WHERE header GLOB '*"kind":"device"*' AND body IS NOT NULL
        ORDER BY arrived, id
        """
    ).compactMap(SurveyFile.waiting)
    return entries(of: .device, among: waiting)
  }

  private static func roots(
    _ introductions: DeviceIntroductions, in database: Database
  ) throws -> Set<String> {
    let founder = try Data.fetchOne(
      database,
      sql: """
        SELECT origin FROM entry WHERE kind = 'study' AND \(Schema.isNoInterview)
        ORDER BY at, origin, seq, id
        """)
    let own = try String.fetchOne(
      database, sql: "SELECT device FROM installation WHERE role = 'centre'")
    let founding = founder.flatMap { OriginID(bytes: $0) }.flatMap(introductions.device)
    return Set([founding, own].compactMap(\.self).filter { !$0.isEmpty })
  }

  // MARK: Judging

  /// Finds who may enrol, from the roots on, and then what they said last of each device.
  private mutating func judge(_ enrolments: [Enrolment]) {
    let trusted = trustedDevices(enrolments)
    let valid = Dictionary(
      grouping: enrolments.filter { isSaid($0, by: trusted) }, by: \.device)
    for (device, said) in valid {
      let history = SubjectHistory<FieldValue>(said.map { $0.entry.history([:]) })
      let heads = Set(history.heads)
      guard let last = said.last(where: { heads.contains($0.entry.id) }) else { continue }
      states[device] = last.body.state == .enrolled ? .enrolled : .revoked
      introductions.note(last.body)
    }
  }

  private func trustedDevices(_ enrolments: [Enrolment]) -> Set<String> {
    var trusted = roots
    while true {
      let new = enrolments.filter { enrolment in
        enrolment.body.state == .enrolled && enrolment.body.role == "centre"
          && isSaid(enrolment, by: trusted) && !trusted.contains(enrolment.device)
      }
      guard !new.isEmpty else { return trusted }
      trusted.formUnion(new.map(\.device))
    }
  }

  private func isSaid(_ enrolment: Enrolment, by trusted: Set<String>) -> Bool {
    introductions.device(of: enrolment.entry.origin).map(trusted.contains) ?? false
  }
}
