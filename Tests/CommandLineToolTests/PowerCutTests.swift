import Foundation
import Testing

/// Interviews cut by kill -9 at random moments, taken up again, and compared with what was typed.
struct PowerCutTests {
  private static let questions = 24

  private static let form = """
    | survey |
    | | type | name | label |
    \((1...questions).map { "| | integer | p\($0) | Cifra \($0) |" }.joined(separator: "\n"))
    | settings |
    | | form_title | form_id |
    | | Cortes | cortes |
    """

  /// Eight kills in the usual run, a thousand in the long one.
  private static let kills = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == nil ? 8 : 1_000

  @Test func `no answer that was confirmed is lost to kill -9`() throws {
    let folder = try WorkFolder()
    try folder.write(Self.form, to: "cortes.md")
    #expect(try folder.campo("init", "c.campo", "--form", "cortes.md").status == 0)
    var random = SeededBits(seed: 20_26)
    var kills = 0
    var interviews: [[String]] = []
    while kills < Self.kills {
      let values = (0..<Self.questions).map { _ in String(random.next() % 90_000 + 10_000) }
      kills += try holdInterview(values, in: folder, &random)
      interviews.append(values)
    }
    try expectSealed(interviews, in: folder)
  }

  /// Types the values over as many runs as the kills make of it; how many kills there were.
  private func holdInterview(
    _ values: [String], in folder: WorkFolder, _ random: inout SeededBits
  ) throws -> Int {
    var kills = 0
    var done = 0
    while done < values.count {
      let isFirst = kills == 0
      let rest = values[done...].map { $0 + "\n" }.joined()
      let (process, base) = try folder.start(
        Places.program, isFirst ? ["interview", "cortes"] : ["resume"], input: rest,
        environment: ["CAMPO_LANG": "es", "CAMPO_INTERVIEWER": "Ana"])
      let mark = Int(random.next() % UInt64(rest.utf8.count * 12 + 1))
      try waitForOutput(of: mark, at: "\(base).output", process)
      process.send(SIGKILL)
      _ = process.wait(seconds: 10)
      kills += 1
      let confirmed = confirmations(
        in: try WorkFolder.contents("\(base).output"), values, from: done)
      guard let place = try place(in: folder) else {
        // Killed before the draft was made: there is nothing to resume, and nothing was typed.
        #expect(isFirst && confirmed == 0)
        kills = 0
        continue
      }
      #expect(place >= done + confirmed, "kill \(kills): \(confirmed) confirmed after \(done)")
      done = place
    }
    let end = try folder.campo("resume", lines: [""])
    #expect(end.output.contains("Guardada."), "\(end.output)\(end.errors)")
    return kills
  }

  private func waitForOutput(of size: Int, at path: String, _ process: ChildProcess) throws {
    let end = Date(timeIntervalSinceNow: 20)
    while Date() < end, process.wait(seconds: 0.001) == nil {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if (attributes?[.size] as? Int ?? 0) >= size { return }
    }
  }

  /// How many of the answers the screen had confirmed.
  private func confirmations(in output: String, _ values: [String], from done: Int) -> Int {
    values[done...].prefix { output.contains("\n  \($0)\n") }.count
  }

  /// How many questions are answered, as the screen of the resumed interview says; nil for no draft.
  private func place(in folder: WorkFolder) throws -> Int? {
    let screen = try folder.campo("resume")
    guard screen.status == 0 else { return nil }
    guard let question = screen.output.firstMatch(of: /Cifra (\d+)\n/) else {
      return Self.questions
    }
    return Int(question.output.1).map { $0 - 1 }
  }

  private func expectSealed(_ interviews: [[String]], in folder: WorkFolder) throws {
    let exported = try folder.campo("export", "--form", "cortes", "--out", "salida.csv")
    #expect(exported.status == 0, "\(exported.errors)")
    let rows = try WorkFolder.contents("\(folder.path)/salida.csv").split(
      whereSeparator: \.isNewline
    )
    .dropFirst()
    #expect(rows.count == interviews.count)
    for values in interviews {
      let line = values.joined(separator: ",")
      #expect(rows.contains { $0.contains(line) })
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
private struct SeededBits {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
