import Sync
import Testing

struct DigestTests {
  private let ids = Vectors.all.compactMap { $0["id"].flatMap { EntryID(hex: $0) } }

  @Test func `a digest does not depend on the order`() {
    #expect(Digest(of: ids) == Digest(of: ids.reversed()))
  }

  @Test func `the digests of parts make the digest of the whole`() {
    var digest = Digest(of: ids.prefix(2))
    digest.merge(Digest(of: ids.dropFirst(2)))
    #expect(digest == Digest(of: ids))
  }

  @Test func `a missing entry changes a digest`() {
    #expect(Digest(of: ids.dropLast()) != Digest(of: ids))
  }

  @Test func `the keys that differ are those to settle`() {
    let origin = Token16(high: 1, low: 1)
    let centres = DigestKey(origin: origin, audience: nil)
    let everyone = DigestKey(origin: origin, audience: "*")
    let device = DigestKey(origin: origin, audience: "d1")
    let ours = [centres: Digest(of: ids), everyone: Digest(of: ids.prefix(1)), device: .empty]
    let theirs = [centres: Digest(of: ids.reversed()), everyone: Digest(of: ids.prefix(2))]
    #expect(ours.keysDiffering(from: theirs) == [everyone])
    #expect(theirs.keysDiffering(from: ours) == [everyone])
  }

  @Test func `two entries with one origin and number are a fork`() {
    let origin = Token16(high: 1, low: 1)
    let entries = [
      (origin: origin, seq: Int64(2), id: ids[1]), (origin, 1, ids[0]), (origin, 2, ids[2]),
      (origin, 2, ids[1]), (Token16(high: 2, low: 0), 1, ids[3]),
    ]
    #expect(
      Fork.all(in: entries).map {
        [$0.origin.description, "\($0.seq)"] + $0.ids.map(\.description)
      }
        == [[origin.description, "2"] + [ids[1], ids[2]].sorted().map(\.description)])
  }

  @Test func `an entry given twice is no fork`() {
    let entry = (origin: Token16(high: 1, low: 1), seq: Int64(1), id: ids[0])
    #expect(Fork.all(in: [entry, entry]).isEmpty)
  }
}
