import Analysis
import Forms
import Languages
import Reporting
import Scoring
import Testing

private let form = """
  | survey | | | | | | |
  | | type | name | label | bind::campo:measure | bind::campo:attribute | bind::campo:scale |
  | | integer | all | Overall | overall | | 1 10 |
  | | integer | nps | Recommend | nps | | 0 10 |
  | | integer | sat_a | Price | satisfaction | price | 1 10 |
  | | integer | sat_b | Speed | satisfaction | speed | 1 10 |
  | | integer | sat_c | Place | satisfaction | place | 1 10 |
  | | integer | imp_a | Price | importance | price | 1 10 |
  | | integer | imp_b | Speed | importance | speed | 1 10 |
  | | integer | imp_c | Place | importance | place | 1 10 |
  | | decimal | peso | Weight | weight | | |
  | | text | word | Word | | | |
  """

/// Overall follows price closely and speed a little; everybody marks the place 7.
private func study(_ count: Int = 80) throws -> Study {
  try Study(
    form,
    (0..<count).map { row in
      let (price, speed) = (1 + row * 7 % 10, 1 + row * 3 / 2 % 10)
      return (
        1,
        [
          "all": String((7 * price + 2 * speed + row % 5) / 10 + 1), "nps": String(row % 11),
          "sat_a": String(price), "sat_b": String(speed), "sat_c": "7", "imp_a": "9",
          "imp_b": "6", "imp_c": "8", "peso": row % 2 == 0 ? "1.5" : "0.5",
        ]
      )
    })
}

struct DriversTests {
  @Test func `the attribute that overall follows weighs most`() throws {
    let drivers = try study().drivers().total
    #expect(drivers.attributes.map(\.key) == ["price", "speed"])
    #expect(drivers.outcome.name == "all")
    let shares = drivers.attributes.compactMap(\.relativeShare)
    #expect(isClose(shares.reduce(0, +), 100))
    #expect(shares[0] > 60)
    #expect(isClose(drivers.attributes.compactMap(\.averagedShare).reduce(0, +), 100))
  }

  @Test func `an attribute everybody marks alike is left out by name`() throws {
    let drivers = try study().drivers().total
    #expect(drivers.excluded.map(\.label) == ["Place"])
    #expect(drivers.excluded.map(\.reason) == [.constant])
  }

  @Test func `weights of the form enter and are named`() throws {
    let drivers = try study().drivers().total
    #expect(drivers.weight == "peso")
    // 40 people of 1.5 and 40 of 0.5: (80)²/(40·2.25 + 40·.25).
    #expect(isClose(drivers.model?.effectiveN, 64))
  }

  @Test func `interviews lacking an answer are left out and counted`() throws {
    var study = try study()
    study.tabulator.interviews[0].answers["sat_b"] = .missing(.dontKnow)
    study.tabulator.interviews[1].answers["peso"] = .missing(.skipped)
    let drivers = try study.drivers().total
    #expect(drivers.n == 78)
    #expect(drivers.leftOut == 2)
  }

  @Test func `the most valued that weighs most is the service promise`() throws {
    let drivers = try study().drivers().total
    #expect(drivers.attributes.filter(\.isPromise).map(\.key) == ["price"])
  }

  @Test func `a very small base is said and not computed`() throws {
    let breakdown = try study(29).drivers()
    #expect(breakdown.total.model == nil)
    #expect(breakdown.total.attributes.isEmpty)
    let text = DriversPresentation(breakdown).text(language: .english)
    #expect(text.contains("Very small base (29** interviews with every answer)"))
  }

  @Test func `another question can be explained, and only a rating`() throws {
    let drivers = try study().drivers(Drivers.Request(outcome: "NPS", samples: 0)).total
    #expect(drivers.outcome.name == "nps")
    #expect(throws: AnalysisFailure.notARating("word")) {
      try study().drivers(Drivers.Request(outcome: "word"))
    }
    #expect(throws: AnalysisFailure.unknownQuestion("al", nearest: "all")) {
      try study().drivers(Drivers.Request(outcome: "al"))
    }
  }

  @Test func `a seed repeats its intervals`() throws {
    let request = Drivers.Request(samples: 40, seed: 5)
    let first = try study().drivers(request).total.attributes.map(\.intervals)
    var shuffled = try study()
    shuffled.tabulator.interviews.reverse()
    #expect(first == (try shuffled.drivers(request).total.attributes.map(\.intervals)))
    #expect(first.allSatisfy { $0?.relativeShare != nil })
  }

  @Test func `the text names method, fit and seed in both languages`() throws {
    let breakdown = try study().drivers(Drivers.Request(samples: 20, seed: 3))
    let spanish = DriversPresentation(breakdown).text(language: .spanish)
    #expect(spanish.contains("Qué pesa en «Overall»"))
    #expect(spanish.contains("pesos relativos de Johnson"))
    #expect(spanish.contains("20 muestras, semilla 3."))
    #expect(spanish.contains("«Place» no entra: todos respondieron lo mismo."))
    let english = DriversPresentation(breakdown).text(language: .english)
    #expect(english.contains("Weighted with 'peso'; effective n 64.0."))
    #expect(english.contains("Service promise: Price."))
    for text in [spanish, english] {
      #expect(text.split(separator: "\n").allSatisfy { displayWidth(of: $0) <= 80 })
    }
    let records = DriversPresentation(breakdown).csvRecords()
    #expect(records.count == 3)
    #expect(Set(records.map(\.count)).count == 1)
  }

  @Test func `low marks lie below the middle and high ones in the top ninth`() {
    let ten = ContrastLevels(scale: RatingScale(worst: 1, best: 10))
    #expect([1, 5, 6, 8, 9, 10].map { ten[$0] } == [.low, .low, .middle, .middle, .high, .high])
    let five = ContrastLevels(scale: RatingScale(worst: 1, best: 5))
    #expect([1, 2, 3, 4, 5].map { five[$0] } == [.low, .low, .middle, .middle, .high])
  }
}
