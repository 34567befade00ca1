import Foundation
import Testing

import Glibc

/// The built program at a terminal of 80 columns and 24 rows, with somebody who types.
final class PseudoTerminal {
  private static let limit = 15.0
  /// `TIOCSPTLCK` and `TIOCGPTN` of <asm-generic/ioctls.h>: what unlockpt and ptsname ask the kernel.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let keyboard: Int32
  let process: ChildProcess
  /// Kept, because the folder goes with its value, and the survey file with the folder.
  private let folder: WorkFolder
  /// All that came on the screen, escape sequences included.
  private(set) var received: [UInt8] = []
  /// Where on the screen the last thing waited for ended.
  private var seen = 0

  init(_ arguments: String..., in folder: WorkFolder, language: String = "es") throws {
    self.folder = folder
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    try #require(keyboard >= 0 && ioctl(keyboard, Self.setLock, &isLocked) == 0)
    try #require(ioctl(keyboard, Self.getNumber, &number) == 0)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0)
    process = try ChildProcess(
      Places.program, arguments, in: folder.path,
      environment: folder.surroundings([
        "CAMPO_LANG": language, "CAMPO_INTERVIEWER": "Ana", "TERM": "xterm", "INPUTRC": "/dev/null",
      ]), streams: .terminal("/dev/pts/\(number)"))
  }

  deinit { close(keyboard) }

  // MARK: Typing

  func type(_ keys: String) throws {
    let bytes = Array(keys.utf8)
    try #require(write(keyboard, bytes, bytes.count) == bytes.count)
  }

  /// Types a line and Enter.
  func enter(_ line: String) throws { try type(line + "\r") }

  /// As a terminal does where a program asked for bracketed paste.
  func paste(_ text: String) throws { try type("\u{1B}[200~\(text)\u{1B}[201~") }

  // MARK: Reading

  /// Waits for a text to come on the screen after what was waited for last.
  func wait(for text: String, _ location: SourceLocation = #_sourceLocation) throws {
    let end = Date(timeIntervalSinceNow: Self.limit)
    while Date() < end {
      if let found = screen.range(of: text, options: .literal, range: place(seen)..<screen.endIndex)
      {
        seen = screen.utf16.distance(from: screen.startIndex, to: found.upperBound)
        return
      }
      guard read() else { break }
    }
    Issue.record("not on the screen: \(text)\n\(screen)", sourceLocation: location)
    throw Missing()
  }

  /// Waits for the program to end.
  func waitForEnd() -> Int32? {
    while read() {}
    return process.wait(seconds: Self.limit)
  }

  /// What was written so far, without escape sequences, bells and carriage returns.
  var screen: String {
    String(decoding: received, as: UTF8.self)
      .replacing(#/\u{1B}\[[0-9;?]*[A-Za-z]|\u{1B}[=>]|\u{07}/#, with: "")
      .replacing("\r\n", with: "\n").replacing("\r", with: "")
  }

  private func place(_ offset: Int) -> String.Index {
    screen.utf16.index(screen.startIndex, offsetBy: offset, limitedBy: screen.endIndex)
      ?? screen.endIndex
  }

  /// Takes what has come; false when nothing comes any more.
  private func read() -> Bool {
    var source = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, Int32(Self.limit * 1_000)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(keyboard, &bytes, bytes.count)
    guard count > 0 else { return false }
    received += bytes.prefix(count)
    return true
  }

  private struct Missing: Error {}
}
