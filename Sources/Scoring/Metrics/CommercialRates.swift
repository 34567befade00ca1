/// The Wallet Allocation Rule of Keiningham, Aksoy and others (2011): share of wallet from ranks.
package enum WalletAllocation {
  /// The shares of the brands one customer uses, from their ratings; they add up to 1.
  ///
  /// (1 − rank/(n + 1))·2/n, the best rated ranking 1 and ties sharing the mean of their ranks.
  package static func shares(ratings: [Double]) -> [Double] {
    let n = Double(ratings.count)
    return Ranks(ratings.map { -$0 }).values.map { (1 - $0 / (n + 1)) * 2 / n }
  }

  /// Spent with us of all spent in the category; nil unless something was.
  package static func directShare(spentHere: Double, spentInAll: Double) -> Double? {
    spentInAll > 0 && spentHere >= 0 && spentHere <= spentInAll ? spentHere / spentInAll : nil
  }
}

/// Customers kept over a period, (end − new)/start.
package struct Retention: Sendable, Hashable {
  package let atStart: Int
  package let new: Int
  package let atEnd: Int

  package init(atStart: Int, new: Int, atEnd: Int) {
    self.atStart = atStart
    self.new = new
    self.atEnd = atEnd
  }

  /// Between 0 and 1 where the counts are of the same people; nil without customers at the start.
  package var value: Double? {
    atStart > 0 ? Double(atEnd - new) / Double(atStart) : nil
  }
}

/// The share of opportunities decided in a period that were won.
package struct CloseRate: Sendable, Hashable {
  package let won: Int
  package let lost: Int

  package init(won: Int, lost: Int) {
    self.won = won
    self.lost = lost
  }

  package var share: Proportion { Proportion(successes: won, of: won + lost) }
}
