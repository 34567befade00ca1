/// How a source is taken in.
package struct MergeOptions: Sendable {
  /// Whether all is done and undone again, to see what it would bring.
  package var isDryRun: Bool
  /// Whether more withdrawals than a mistake or a theft would be noticed at are carried out.
  package var acceptsManyWithdrawals: Bool

  /// How many subjects one source may withdraw unasked.
  package static let withdrawalLimit = 5

  package init(isDryRun: Bool = false, acceptsManyWithdrawals: Bool = false) {
    self.isDryRun = isDryRun
    self.acceptsManyWithdrawals = acceptsManyWithdrawals
  }
}
