import Foundation
import Testing

/// What a program left behind.
struct Outcome: Sendable {
  let output: String
  let errors: String
  let status: Int32

  /// The lines of standard output.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Standard output as JSON.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(value as? [String: Any])
  }
}

/// A temporary folder to run the built program in; it goes when the value goes.
final class WorkFolder {
  private static let limit = 30.0

  let path: String
  /// The keys and the memory of the laptop that this folder stands for.
  let home: String
  private let streams: String
  private var runs = 0

  init() throws {
    let name = "campo-test-\(UUID().uuidString)"
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    path = place.appendingPathComponent("work").path
    home = place.appendingPathComponent("home").path
    streams = place.appendingPathComponent("streams").path
    for folder in [path, streams] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  // MARK: Files

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  /// The laptop's keys and memory, by path, to be given to another folder.
  func laptop() throws -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []
    return try paths.reduce(into: [:]) { files, path in
      var isFolder: ObjCBool = false
      guard
        FileManager.default.fileExists(atPath: "\(home)/\(path)", isDirectory: &isFolder),
        !isFolder.boolValue
      else { return }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: "\(home)/\(path)"))
    }
  }

  /// Makes this folder stand for the same laptop as another.
  func become(_ laptop: [String: Data]) throws {
    for (name, data) in laptop {
      let file = URL(fileURLWithPath: "\(home)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try data.write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }
  }

  /// The names of what is in a folder, sorted.
  func names(in folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  // MARK: Runs

  /// Runs the built program; `lines` are typed one after the other, and then the input ends.
  func campo(
    _ arguments: String..., lines: [String] = [], language: String = "es",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let input = lines.map { $0 + "\n" }.joined()
    let own = environment.merging(["CAMPO_LANG": language]) { given, _ in given }
    return try run(Places.program, arguments, input: input, environment: own)
  }

  func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let (process, base) = try start(program, arguments, input: input, environment: environment)
    let status = process.wait(seconds: Self.limit)
    let outcome = Outcome(
      output: try Self.contents("\(base).output"), errors: try Self.contents("\(base).errors"),
      status: status ?? -1)
    try #require(
      status != nil,
      "\(arguments) did not end in \(Self.limit) s:\n\(outcome.output)\n\(outcome.errors)")
    return outcome
  }

  /// Starts a program without waiting; its standard output grows in the file `base.output`.
  func start(
    _ program: String, _ arguments: [String], input: String, environment: [String: String] = [:]
  ) throws -> (process: ChildProcess, base: String) {
    try #require(
      FileManager.default.isExecutableFile(atPath: program),
      "\(program) is missing: `swift build --build-tests` makes it")
    runs += 1
    let base = "\(streams)/\(runs)"
    try Data(input.utf8).write(to: URL(fileURLWithPath: "\(base).input"))
    let process = try ChildProcess(
      program, arguments, in: path, environment: surroundings(environment),
      streams: .files(
        input: "\(base).input", output: "\(base).output", errors: "\(base).errors"))
    return (process, base)
  }

  /// Nothing of the machine the tests run on, but where its programs are.
  func surroundings(_ own: [String: String]) -> [String: String] {
    [
      "PATH": "\(Places.products):/usr/local/bin:/usr/bin:/bin", "HOME": path, "USER": "prueba",
      "CAMPO_HOME": home,
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": NSTemporaryDirectory(),
    ].merging(own) { $1 }
  }

  static func contents(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }
}
