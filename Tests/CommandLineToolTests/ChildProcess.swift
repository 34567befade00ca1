import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program started with its streams in files or on a terminal, in a session of its own.
///
/// `Foundation.Process` starts no session, and without one a terminal sends no Ctrl-C.
final class ChildProcess {
  enum Streams {
    case files(input: String, output: String, errors: String)
    case terminal(String)
  }

  let id: pid_t
  private var status: Int32?

  init(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String],
    streams: Streams
  ) throws {
    var actions = posix_spawn_file_actions_t(ready: ())
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .files(let input, let output, let errors):
      let writing = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    case .terminal(let path):
      // The first terminal that the leader of a session opens becomes its controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    var attributes = posix_spawnattr_t(ready: ())
    defer { posix_spawnattr_destroy(&attributes) }
    // A shell changes the folder; the function of <spawn.h> for it is hidden from Swift.
    let words = ["sh", "-c", #"cd "$0" && exec "$@""#, folder, program] + arguments
    id = try Self.spawn(words, environment, actions: &actions, attributes: &attributes)
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String],
    actions: inout posix_spawn_file_actions_t, attributes: inout posix_spawnattr_t
  ) throws -> pid_t {
    var words = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, "/bin/sh", &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    return id
  }

  func send(_ signal: Int32) { kill(id, signal) }

  /// The exit status, 128 and the signal where one ended it, or nil when it still runs then.
  func wait(seconds: Double) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while status == nil, Date() < end {
      var raw: Int32 = 0
      if waitpid(id, &raw, WNOHANG) == id {
        status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
      } else {
        usleep(2_000)
      }
    }
    return status
  }

  deinit {
    guard status == nil else { return }
    send(SIGKILL)
    _ = wait(seconds: 5)
  }
}

extension posix_spawn_file_actions_t {
  /// Made ready to be filled.
  fileprivate init(ready: Void) {
    self = .init()
    posix_spawn_file_actions_init(&self)
  }
}

extension posix_spawnattr_t {
  /// A session of its own, and every signal as it is for a program started by hand.
  fileprivate init(ready: Void) {
    self = .init()
    posix_spawnattr_init(&self)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&self, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&self, &signals)
    let flags = newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&self, Int16(flags))
  }
}

/// `POSIX_SPAWN_SETSID` of <spawn.h>, which the Glibc module hides.
#if canImport(Glibc)
  private let newSession: Int32 = 0x80
#else
  private let newSession: Int32 = 0x400
#endif
