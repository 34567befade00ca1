import Foundation
import Testing

/// The project's own rules, read from its files.
struct RuleTests {
  private static let pure = [
    "Languages", "Expressions", "Forms", "Responses", "Interviewing", "Sync", "Scoring",
    "Analysis", "Reporting",
  ]

  @Test func `the module table of CONTRIBUTING lists the source folders, each above its imports`()
    throws
  {
    let table = try text("CONTRIBUTING.md").split(separator: "\n")
      .compactMap { $0.firstMatch(of: /^\| `(\w+)` \|/).map { String($0.output.1) } }
    let folders = try FileManager.default.contentsOfDirectory(atPath: "\(Places.project)/Sources")
      .filter { !$0.hasPrefix(".") }
    #expect(table.sorted() == (folders + ["Sync"]).sorted())
    for (place, target) in table.enumerated() {
      let below = Set(table[(place + 1)...])
      for file in try sources(of: target) {
        let upward = try imports(in: file).intersection(table).subtracting(below)
        #expect(upward.isEmpty, "\(file) imports \(upward)")
      }
    }
  }

  @Test(arguments: pure)
  func `a pure target asks neither clock, chance, disk nor terminal`(target: String) throws {
    for file in try sources(of: target) {
      let text = try text(file)
      for name in ["Date()", "UUID()", "FileManager", "ProcessInfo", "print("] {
        #expect(!text.contains(name), "\(file): \(name)")
      }
    }
  }

  @Test func `readline is imported by Console only and GRDB by Storage`() throws {
    let allowed = [
      "CReadline": ["Sources/Console/"],
      "GRDB": ["Sources/Storage/", "Sources/Benchmarks/", "Tests/StorageTests/"],
    ]
    for file in try swiftFiles() {
      for module in try imports(in: file) {
        guard let folders = allowed[module] else { continue }
        #expect(folders.contains { file.hasPrefix($0) }, "\(file) imports \(module)")
      }
    }
  }

  @Test func `nothing is left for later in the text`() throws {
    let words = ["TO" + "DO", "FIX" + "ME"]
    for file in try files(under: ["Sources", "Sync", "Tests"]) + documents() {
      for word in words {
        #expect(!(try text(file).contains(word)), "\(file): \(word)")
      }
    }
  }

  @Test func `the documents of the project are there`() throws {
    for file in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Sync/README.md"] {
      #expect(!(try text(file)).isEmpty)
    }
  }

  // MARK: Reading

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(Places.project)/\(file)", encoding: .utf8)
  }

  /// The modules that the lines `import X` name, with or without words before `import`.
  private func imports(in file: String) throws -> Set<String> {
    let before: Set<Substring> = ["package", "public", "internal", "@preconcurrency", "@testable"]
    return Set(
      try text(file).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").drop { before.contains($0) }
        return words.count == 2 && words.first == "import" ? words.last.map(String.init) : nil
      })
  }

  private func sources(of target: String) throws -> [String] {
    try files(under: [target == "Sync" ? "Sync" : "Sources/\(target)"])
      .filter { $0.hasSuffix(".swift") }
  }

  private func swiftFiles() throws -> [String] {
    try files(under: ["Sources", "Sync", "Tests"]).filter { $0.hasSuffix(".swift") }
  }

  private func documents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Places.project)
      .filter { $0.hasSuffix(".md") || $0 == "Makefile" || $0 == "Package.swift" }
  }

  /// Paths from the project's folder; links of folders are followed.
  private func files(under folders: [String]) throws -> [String] {
    try folders.flatMap { folder -> [String] in
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(Places.project)/\(folder)")
      return try names.filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
        let path = "\(folder)/\(name)"
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(
          atPath: "\(Places.project)/\(path)", isDirectory: &isFolder)
        return isFolder.boolValue ? try files(under: [path]) : [path]
      }
    }
  }
}
