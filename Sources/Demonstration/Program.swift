import Foundation
import Languages

/// The campo that is demonstrated, run as a person runs it.
struct Program: Sendable {
  let path: String
  let language: Language

  /// Shows a command, then what it prints.
  func show(_ arguments: [String], allowing statuses: Set<Int32> = [0]) throws {
    echo(arguments)
    let process = process(arguments)
    process.standardInput = FileHandle.nullDevice
    try start(process)
    process.waitUntilExit()
    guard statuses.contains(process.terminationStatus) else {
      throw DemonstrationFailure.failed(
        command: Self.typed(arguments), status: process.terminationStatus, message: "")
    }
    say("")
  }

  /// Types some lines into a command and keeps its screens to itself.
  func type(_ lines: [String], into arguments: [String]) throws {
    let process = process(arguments)
    let (input, complaints) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaints
    try start(process)
    try input.fileHandleForWriting.write(contentsOf: Self.bytes(of: lines))
    try input.fileHandleForWriting.close()
    let message = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DemonstrationFailure.failed(
        command: Self.typed(arguments), status: process.terminationStatus,
        message: String(decoding: message, as: UTF8.self))
    }
  }

  /// A command under way whose input stays open.
  func begin(_ arguments: [String], typing lines: [String]) throws -> (Process, Pipe) {
    let process = process(arguments)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try start(process)
    try input.fileHandleForWriting.write(contentsOf: Self.bytes(of: lines))
    return (process, input)
  }

  /// Writes a command as it would be typed.
  func echo(_ arguments: [String], suffix: String = "") {
    say("$ " + Self.typed(arguments) + suffix)
  }

  private static func typed(_ arguments: [String]) -> String {
    let words = arguments.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    return (["campo"] + words).joined(separator: " ")
  }

  private static func bytes(of lines: [String]) -> Data {
    Data(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["CAMPO_LANG"] = language.rawValue
    environment["CAMPO_STUDY"] = nil
    environment["CAMPO_HOME"] = Self.home(for: arguments)
    process.environment = environment
    return process
  }

  /// Each survey file lives on a machine of its own, with its own keys and memory.
  private static func home(for arguments: [String]) -> String {
    let named = arguments.firstIndex(of: "--study").map { arguments[$0 + 1] }
    let file = named ?? arguments.first { $0.hasSuffix(".campo") } ?? "campo"
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return "demo/home/\(name)"
  }

  private func start(_ process: Process) throws {
    do { try process.run() } catch { throw DemonstrationFailure.cannotStart(program: path) }
  }
}

/// Writes a line at once, so that it stands before what a command started next writes.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
