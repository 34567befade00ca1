import Foundation

extension Bench {
  /// The time from the start of campo to its end, with nothing on its input.
  ///
  /// Started by `posix_spawn`, since Foundation's `Process` notices an end milliseconds late.
  func timeOfProcess(_ arguments: [String], allowing statuses: Set<Int32> = [0]) throws -> Taken {
    try Self.time(of: [campo] + arguments, allowing: statuses)
  }

  /// The most memory in bytes that campo takes from its start to its end.
  func peakMemoryOfProcess(_ arguments: [String]) throws -> Int {
    var usage = rusage()
    let status = try Self.run([campo] + arguments, &usage)
    guard status == 0 else {
      throw BenchmarkFailure.failed(command: arguments.joined(separator: " "), status: status)
    }
    return Int(usage.ru_maxrss) * 1024
  }

  /// The time from the start of any program to its end; the first word is its path.
  static func time(of words: [String], allowing statuses: Set<Int32> = [0]) throws -> Taken {
    var status: Int32 = 0
    var usage = rusage()
    let wall = try seconds { status = try run(words, &usage) }
    guard statuses.contains(status) else {
      throw BenchmarkFailure.failed(command: words.joined(separator: " "), status: status)
    }
    return Taken(wall: wall, processor: usage.ru_utime.seconds + usage.ru_stime.seconds)
  }

  /// Runs a program to its end and returns its exit code, or 128 and the signal.
  private static func run(_ words: [String], _ usage: inout rusage) throws -> Int32 {
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
    while wait4(process, &state, 0, &usage) < 0, errno == EINTR {}
    return state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
