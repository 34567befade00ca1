import Sync

/// What a merge counts of one origin and audience.
struct KeyTally {
  let offer: EntryOffer
  /// Whether nothing was here before, so that each entry needs no looking up.
  let isUnknown: Bool
  let isAdmitted: Bool
  private let audience: [UInt8]?
  /// What the source passed.
  private var passed = Digest.empty
  /// What was stored of it and is not counted yet.
  private(set) var new = Digest.empty
  /// The numbers of what was stored.
  private(set) var numbers: ClosedRange<Int64>?
  var tally = OriginTally()

  init(_ offer: EntryOffer, isUnknown: Bool, isAdmitted: Bool) {
    (self.offer, self.isUnknown, self.isAdmitted) = (offer, isUnknown, isAdmitted)
    audience = offer.key.audience.map { Array($0.utf8) }
  }

  /// Whether the source passed just what it said it holds.
  var isWhole: Bool { passed == offer.included }

  func isFor(_ entry: EntryColumns) -> Bool {
    guard entry.origin == offer.key.origin else { return false }
    switch (audience, entry.audience) {
    case (nil, nil): return true
    case (let audience?, let other?): return audience.elementsEqual(other)
    default: return false
    }
  }

  mutating func count(_ id: EntryID) { passed.add(id) }

  mutating func add(_ entry: EntryColumns) {
    new.add(entry.id)
    note(entry.seq)
  }

  /// Counts an entry that is counted in its digest already.
  mutating func take(_ entry: Entry) {
    tally.withoutContent -= 1
    note(entry.header.seq)
  }

  private mutating func note(_ seq: Int64) {
    tally.new += 1
    guard let known = numbers else {
      numbers = seq...seq
      return
    }
    if seq < known.lowerBound { numbers = seq...known.upperBound }
    if seq > known.upperBound { numbers = known.lowerBound...seq }
  }
}

extension OriginTally {
  mutating func add(_ other: OriginTally) {
    new += other.new
    known += other.known
    quarantined += other.quarantined
    withoutContent += other.withoutContent
  }
}
