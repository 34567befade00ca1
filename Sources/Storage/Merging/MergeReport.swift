package import Sync

/// What one source brought.
package struct MergeReport: Sendable, Equatable {
  package struct Device: Sendable, Equatable {
    package let origin: OriginID
    package let name: String
    package let new: Int
    package let known: Int
    /// Interviews of this device that stand in conflict after the merge.
    package let conflicts: Int
    /// Entries that wait until the device is enrolled.
    package let quarantined: Int
  }

  package let source: String
  package internal(set) var devices: [Device] = []
  /// Places where one device wrote two different entries under one number.
  package internal(set) var forks: [Fork] = []
  /// Interviews in progress there, which only their own device can finish.
  package internal(set) var drafts = 0
  /// Entries meant for other devices.
  package internal(set) var notForUs = 0
  /// Entries that came without their content though nobody withdrew it; they were left out.
  package internal(set) var withoutContent = 0
  /// Interviews and cases whose withdrawal arrived.
  package internal(set) var withdrawn = 0
  /// Entries that the source deleted since another centre has them, and that are not here.
  package internal(set) var forgottenElsewhere = 0
  /// Whether the source held entries under this file's own origin that it never wrote.
  package internal(set) var metOwnNumbers = false
  /// Whether all of it was undone again.
  package internal(set) var isDryRun = false

  package var new: Int { devices.reduce(0) { $0 + $1.new } }
  package var known: Int { devices.reduce(0) { $0 + $1.known } }
  package var quarantined: Int { devices.reduce(0) { $0 + $1.quarantined } }
}

/// What a merge counts of one origin.
struct OriginTally {
  var new = 0
  var known = 0
  var quarantined = 0
  var withoutContent = 0
}
