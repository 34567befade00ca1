import Foundation
import Languages
import Reporting

/// Results go to standard output, everything else to standard error.
enum Streams {
  /// Writes a result; ends the program where it cannot be written.
  ///
  /// On a terminal what it holds can steer nothing; a program that reads it gets it as it is.
  static func show(_ text: String) {
    let shown = isatty(STDOUT_FILENO) == 1 ? text.withVisibleControls : text
    do {
      try FileHandle.standardOutput.write(contentsOf: line(shown))
    } catch {
      complain(CommandFailure.cannotShow.sentence(in: .ofThisProcess))
      exit(ExitStatus.cannotWrite.rawValue)
    }
  }

  /// Says something beside the result; what a file's name or cells hold cannot steer the terminal.
  static func complain(_ text: String) {
    let lines = text.withVisibleControls.split(separator: "\n", omittingEmptySubsequences: false)
    let shown =
      isatty(STDERR_FILENO) == 1 ? lines.flatMap { $0.broken(to: width) } : lines.map(String.init)
    try? FileHandle.standardError.write(contentsOf: line(shown.joined(separator: "\n")))
  }

  /// Rewrites one line of standard error; nothing when nobody looks at it.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  private static func line(_ text: String) -> Data {
    Data((text.hasSuffix("\n") ? text : text + "\n").utf8)
  }

  /// Columns of the terminal; 80 where there is none, and never less than 40 nor more than 200.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return min(max(Int(size.ws_col), 40), 200)
  }

  /// Whether the locale leaves only ASCII for drawings.
  static var isPlain: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return !(locale ?? "C").uppercased().contains("UTF")
  }
}

extension Substring {
  /// The line as it is where it fits, else in lines of whole words.
  fileprivate func broken(to width: Int) -> [String] {
    displayWidth(of: self) <= width ? [String(self)] : String(self).wrapped(to: width)
  }
}
