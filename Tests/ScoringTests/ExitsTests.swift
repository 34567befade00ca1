import Scoring
import Testing

struct ExitsTests {
  /// METHODS §3, the table of published formulas.
  @Test func `every formula of one portfolio has its published value`() throws {
    let calm = try ActiveClients(atStart: 1_000, new: 400, atEnd: 1_100)
    #expect(
      areClose(
        ExitRate.allCases.map { calm[$0] }, [0.7857, 0.2143, 0.3, 0.7, 0.75]))
    let growing = try ActiveClients(atStart: 430, new: 2_055, atEnd: 1_500)
    #expect(
      areClose(
        [ExitRate.waterfieldRetention, .mcrilDropOut, .accionDesertion, .irisRetention]
          .map { growing[$0] }, [0.6036, 0.3964, 2.2907, -1.2907]))
  }

  @Test func `retention and drop-out add up to one and agree with the others without growth`()
    throws
  {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let start = Int.random(in: 1...5_000, using: &generator)
      let new = Int.random(in: 0...3_000, using: &generator)
      let end = Int.random(in: 0...(start + new), using: &generator)
      let clients = try ActiveClients(atStart: start, new: new, atEnd: end)
      let sum = (clients[.waterfieldRetention] ?? 0) + (clients[.mcrilDropOut] ?? 0)
      #expect(isClose(sum, 1, within: 1e-12), "seed \(seed)")
      let still = try ActiveClients(atStart: start, new: 0, atEnd: min(start, end))
      #expect(still[.mcrilDropOut] == still[.accionDesertion], "seed \(seed)")
      #expect(still[.waterfieldRetention] == still[.irisRetention], "seed \(seed)")
    }
  }

  @Test func `impossible counts are refused and nobody has no rate`() throws {
    #expect(throws: ScoringFailure.clientsDoNotAddUp(atStart: 10, new: 5, atEnd: 16)) {
      try ActiveClients(atStart: 10, new: 5, atEnd: 16)
    }
    let none = try ActiveClients(atStart: 0, new: 0, atEnd: 0)
    #expect(ExitRate.allCases.allSatisfy { none[$0] == nil })
    let grown = try ActiveClients(atStart: 0, new: 10, atEnd: 8)
    #expect(grown[.accionDesertion] == nil)
    #expect(grown[.waterfieldRetention] == 0.8)
    #expect(grown.interval(of: .irisRetention) == nil)
    #expect(grown.interval(of: .waterfieldRetention)?.method == .wilson)
  }

  /// METHODS §3: Schreiner 720 of 900.
  @Test func `decision points leave the resting out`() {
    #expect(DecisionPoints.schreiner(followUp: 720, paidOff: 900).value == 0.8)
    let points = DecisionPoints(renewed: 60, graduated: 10, left: 20, resting: 10)
    #expect(points.reached == 100)
    #expect(isClose(points.retention.value, 70.0 / 90, within: 1e-12))
    #expect(points.bounds == 0.7...0.8)
    #expect(DecisionPoints(renewed: 0, left: 0, resting: 3).retention.value == nil)
  }

  @Test func `a rate of half a year grows over a whole one`() {
    #expect(isClose(annualised(0.1, months: 6), 0.19, within: 1e-12))
    #expect(annualised(1.2, months: 6) == nil)
    #expect(annualised(0.1, months: 0) == nil)
  }

  @Test func `a vintage is told only at ages all have reached`() {
    typealias Client = VintageRetention.Client
    let table = VintageRetention(
      [
        Client(cohort: "2023", joined: 0, left: nil), Client(cohort: "2023", joined: 1, left: 10),
        Client(cohort: "2023", joined: 2, left: 20), Client(cohort: "2024", joined: 12, left: nil),
      ], now: 26)
    #expect(table.rows.map(\.cohort) == ["2023", "2024"])
    #expect(table.rows[0].active.map { $0?.successes } == [2, 1, nil])
    #expect(table.rows[1].active.map { $0?.successes } == [1, nil, nil])
  }

  @Test func `chains count roots with triggers`() {
    let chains = ReasonChains([
      ("salud", "mora", 3), ("salud", "mora", 2), ("negocio", "mora", 4), ("salud", nil, 7),
    ])
    #expect(chains.links.map(\.count) == [5, 4])
    #expect(chains.links.map(\.root) == ["salud", "negocio"])
    #expect(chains.complete == 9)
    #expect(chains.incomplete == 7)
  }
}
