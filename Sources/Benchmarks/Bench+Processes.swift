import Foundation

extension Bench {
  /// Seconds from the start of campo to its end, with nothing on its input.
  ///
  /// Started by `posix_spawn`, since Foundation's `Process` notices an end milliseconds late.
  func secondsOfProcess(_ arguments: [String], allowing statuses: Set<Int32> = [0]) throws -> Double
  {
    var status: Int32 = 0
    let time = try seconds { status = try Self.run([campo] + arguments) }
    guard statuses.contains(status) else {
      throw BenchmarkFailure.failed(
        command: "campo " + arguments.joined(separator: " "), status: status)
    }
    return time
  }

  /// Runs a program to its end and returns its exit code, or 128 and the signal.
  private static func run(_ words: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, mode) in [
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY),
    ] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw BenchmarkFailure.noProgram(words[0])
    }
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0, errno == EINTR {}
    return state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
  }
}
