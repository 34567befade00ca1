import Foundation
import Testing

/// The program killed at every writing call of a session, one after the other.
///
/// A preloaded library counts the calls, so the program itself knows nothing of it.
@Suite(.enabled(if: Preload.isPossible)) struct KillAtWriteTests {
  private static let isSoaking = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1"
  /// Every call in a long run; else a few.
  private static let stride = isSoaking ? 1 : 41

  private static let form = """
    | survey |
    | | type | name | label |
    \((1...6).map { "| | integer | p\($0) | Cifra \($0) |" }.joined(separator: "\n"))
    | settings |
    | | form_title | form_id |
    | | Cortes | cortes |
    """

  @Test func `an interview killed at any write keeps every answer that was confirmed`() throws {
    let folder = try WorkFolder()
    let shim = try shim(in: folder)
    try folder.write(Self.form, to: "cortes.md")
    #expect(try folder.campo("init", "puro.campo", "--form", "cortes.md").status == 0)
    let values = (1...6).map { String(10_000 + $0 * 1_111) }
    let ended = try untilItLives { call in
      try folder.replaceStudy()
      let killed = try folder.campo(
        "interview", "cortes", "--study", "c.campo", lines: values + [""],
        environment: Self.fatal(call, shim))
      guard killed.status != 0 else { return false }
      let confirmed = values.prefix { killed.output.contains("\n  \($0)\n") }.count
      let screen = try folder.campo("resume", "--study", "c.campo")
      let place = screen.output.firstMatch(of: /Cifra (\d)\n/).flatMap { Int($0.output.1) }
      // Without a question to go on with, all of them are answered: in the draft, or sealed.
      let isWhole = try screen.status == 0 || folder.rowCount() == 1
      let saved = place.map { $0 - 1 } ?? (isWhole ? values.count : 0)
      #expect(saved >= confirmed, "call \(call): \(saved) of \(confirmed)")
      return true
    }
    SoakReport.print("an interview killed at each of \(ended) writing calls")
  }

  @Test func `a merge killed at any write is made good by the next one`() throws {
    let folder = try WorkFolder()
    let shim = try shim(in: folder)
    try folder.write(Self.form, to: "cortes.md")
    #expect(try folder.campo("init", "puro.campo", "--form", "cortes.md").status == 0)
    #expect(try folder.campo("init", "laptop.campo", "--join", "puro.campo").status == 0)
    let rows = (1...40).map { "\($0),\($0 + 1),3,4,5,6" }.joined(separator: "\n")
    try folder.write("p1,p2,p3,p4,p5,p6\n\(rows)\n", to: "datos.csv")
    let brought = try folder.campo(
      "import", "cortes", "datos.csv", "--study", "laptop.campo")
    #expect(brought.status == 0, "\(brought.errors)")
    let ended = try untilItLives { call in
      try folder.replaceStudy()
      let killed = try folder.campo(
        "sync", "laptop.campo", "--study", "c.campo", environment: Self.fatal(call, shim))
      guard killed.status != 0 else { return false }
      let count = try folder.rowCount()
      #expect(count == 0 || count == 40, "call \(call): \(count) rows")
      let again = try folder.campo("sync", "laptop.campo", "--study", "c.campo")
      #expect(again.status == 0, "call \(call): \(again.errors)")
      #expect(try folder.rowCount() == 40, "call \(call)")
      return true
    }
    SoakReport.print("a merge killed at each of \(ended) writing calls")
  }

  /// Runs with a later and later call being the last one, until none is; how many calls that took.
  private func untilItLives(_ isKilled: (Int) throws -> Bool) throws -> Int {
    for call in Swift.stride(from: 1, to: 5_000, by: Self.stride) where try !isKilled(call) {
      #expect(call > 1)
      return call
    }
    Issue.record("still killed after 5,000 calls")
    return 5_000
  }

  private static func fatal(_ call: Int, _ shim: String) -> [String: String] {
    ["CAMPO_KILL_AT": "\(call)", "LD_PRELOAD": shim, "CAMPO_INTERVIEWER": "Ana"]
  }

  private func shim(in folder: WorkFolder) throws -> String {
    let source = "\(Places.project)/Tests/CommandLineToolTests/Shims/kill_at_write.c"
    let library = "\(folder.path)/kill_at_write.so"
    let built = try folder.run(
      Preload.compiler, ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
    try #require(built.status == 0, "\(built.errors)")
    return library
  }
}

/// What a long run has to say in the end.
private enum SoakReport {
  static func print(_ words: String) {
    guard ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1" else { return }
    Swift.print(words)
  }
}

extension WorkFolder {
  /// Puts the untouched study in the place of the one that was worked with.
  fileprivate func replaceStudy() throws {
    for name in try names() where name.hasPrefix("c.campo") {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
    for suffix in ["", "-wal"]
    where FileManager.default.fileExists(atPath: "\(path)/puro.campo\(suffix)") {
      try FileManager.default.copyItem(
        atPath: "\(path)/puro.campo\(suffix)", toPath: "\(path)/c.campo\(suffix)")
    }
  }

  /// How many interviews an export of the study has.
  fileprivate func rowCount() throws -> Int {
    try? FileManager.default.removeItem(atPath: "\(path)/salida.csv")
    let exported = try campo(
      "export", "--form", "cortes", "--study", "c.campo", "--out", "salida.csv")
    guard exported.status == 0 else { return exported.status == 3 ? 0 : -1 }
    return try text(of: "salida.csv").split(whereSeparator: \.isNewline).count - 1
  }
}

/// Apart from the suite, whose own attribute asks it.
private enum Preload {
  static let compiler = "/usr/bin/cc"

  static var isPossible: Bool {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: compiler)
    #else
      false
    #endif
  }
}
