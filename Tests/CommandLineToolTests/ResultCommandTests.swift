import Testing

/// Expected numbers are computed by hand from the eight rows of `SampleStudy`.
struct ResultCommandTests {
  @Test func `score as JSON has the NPS and CSI computed by hand`() throws {
    let result = try SampleStudy.filledFolder().campo("score", "--format", "json").json()
    let nps = try #require(result["nps"] as? [String: Any])
    #expect(nps["value"] as? Double == 25)
    #expect(nps["n"] as? Int == 8)
    #expect(nps["promoters"] as? Int == 4)
    #expect(nps["passives"] as? Int == 2)
    #expect(nps["detractors"] as? Int == 2)
    #expect(nps["missing"] as? Int == 0)
    // Adjusted Wald: ((4.75 - 2.75) ± 1.95996 · √(11 · 7.5 - 2²) / √11) / 11, in per cent.
    #expect(rounded(nps["low"]) == -29.42)
    #expect(rounded(nps["high"]) == 65.78)
    // √((0.5 + 0.25 - 0.25²) / 8), in per cent.
    #expect(rounded(nps["standardError"]) == 29.32)
    let csi = try #require(result["csi"] as? [String: Any])
    // (9.25 · 5.875 + 8.5 · 8.125) / 17.75, in per cent of 10.
    #expect(rounded(csi["value"]) == 69.52)
    #expect(csi["n"] as? Int == 8)
    #expect((csi["low"] as? Double ?? 100) < 69.5)
    #expect((csi["high"] as? Double ?? 0) > 69.6)
  }

  @Test func `gap as JSON ranks the attributes by the gap computed by hand`() throws {
    let result = try SampleStudy.filledFolder().campo("gap", "--format", "json").json()
    let attributes = try #require(result["attributes"] as? [[String: Any]])
    #expect(attributes.map { $0["attribute"] as? String } == ["rapidez", "trato"])
    #expect(attributes.map { $0["importance"] as? Double } == [9.25, 8.5])
    #expect(attributes.map { $0["satisfaction"] as? Double } == [5.875, 8.125])
    #expect(attributes.map { $0["gap"] as? Double } == [3.375, 0.375])
    #expect(attributes.map { $0["n"] as? Int } == [8, 8])
    #expect(attributes.map { $0["rank"] as? Int } == [1, 2])
    #expect((attributes.first?["label"] as? String)?.hasSuffix("la rapidez") == true)
    // Differences 3 1 6 3 8 4 1 1: variance 6.5535…, over 8.
    #expect(rounded(attributes.first?["standardError"]) == 0.91)
  }

  @Test func `pareto as JSON counts the causes and marks the vital few`() throws {
    let result = try SampleStudy.filledFolder().campo("pareto", "--format", "json").json()
    let rows = try #require(result["rows"] as? [[String: Any]])
    #expect(rows.map { $0["reason"] as? String } == ["demora", "costo", "trato"])
    #expect(rows.map { $0["label"] as? String } == ["La demora", "El costo", "El trato"])
    #expect(rows.map { $0["count"] as? Int } == [4, 3, 1])
    #expect(rows.map { $0["percent"] as? Double } == [50, 37.5, 12.5])
    #expect(rows.map { $0["cumulative"] as? Double } == [50, 87.5, 100])
    #expect(rows.map { $0["vital"] as? Bool } == [true, true, false])
  }

  @Test(arguments: ["score", "gap", "pareto"])
  func `cut by a segment, JSON has a group for each value`(command: String) throws {
    let result = try SampleStudy.filledFolder().campo(
      command, "--by", "agencia", "--format", "json"
    ).json()
    let groups = try #require(result["groups"] as? [[String: Any]])
    #expect(groups.map { $0["segment"] as? String } == ["agencia", "agencia"])
    #expect(groups.map { $0["value"] as? String } == ["credito", "sur"])
  }

  @Test func `as CSV the same numbers stand in named columns, whatever the language`() throws {
    let folder = try SampleStudy.filledFolder()
    let spanish = try folder.campo("brechas", "--format", "csv")
    #expect(
      spanish.lines[0].hasPrefix("segment,value,attribute,label,importance,satisfaction,gap,"))
    #expect(spanish.lines[1].hasPrefix(",,rapidez,"))
    #expect(spanish.lines[1].contains("la rapidez,9.25,5.875,3.375,"))
    let english = try folder.campo("gap", "--format", "csv", language: "en")
    #expect(english.lines[1].contains("speed,9.25,5.875,3.375,"))
  }

  @Test func `tables speak the language of the screen`() throws {
    let folder = try SampleStudy.filledFolder()
    let spanish = try folder.campo("score")
    #expect(spanish.output.contains("NPS 25,0 (entre -29,4 y 65,8); n = 8**"))
    #expect(spanish.output.contains("Detractores (0–6)"))
    let english = try folder.campo("score", language: "en")
    #expect(english.output.contains("NPS 25.0 (between -29.4 and 65.8); n = 8**"))
    #expect(english.output.contains("Detractors (0–6)"))
  }

  @Test func `a table keeps to eighty columns, in ASCII where the locale has no more`() throws {
    let folder = try SampleStudy.filledFolder()
    for command in ["score", "gap", "pareto"] {
      let plain = try folder.campo(command, "--by", "agencia", environment: ["LC_ALL": "C"])
      #expect(plain.status == 0)
      #expect(plain.lines.allSatisfy { $0.count <= 80 }, "\(plain.output)")
      #expect(!plain.output.contains { "█═─●◆".contains($0) })
    }
  }

  @Test func `what cannot be computed says why`() throws {
    let folder = try SampleStudy.filledFolder()
    let segment = try folder.campo("score", "--by", "agenca")
    #expect(segment.status == 64)
    #expect(segment.errors.contains("¿Quiso decir"))
    let measure = try folder.campo("pareto", "--measure", "reson")
    #expect(measure.status == 64)
    #expect(measure.errors.contains("¿Quiso decir «reason»?"))
    let none = try folder.campo("score", "--purpose", "pilot")
    #expect(none.status == 65)
  }

  private func rounded(_ value: Any?) -> Double? {
    (value as? Double).map { ($0 * 100).rounded() / 100 }
  }
}
