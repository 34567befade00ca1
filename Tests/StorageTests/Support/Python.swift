import Foundation

/// Another process, to see what this one has locked.
enum Python {
  static let exists: Bool = (try? run("pass")) == 0

  /// Whether another process can lock a byte of a file.
  static func canLock(_ path: String, byte: Int64) throws -> Bool {
    try run(
      """
      import fcntl, sys
      with open(sys.argv[1], 'r+b') as file:
        try: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, int(sys.argv[2]))
        except OSError: sys.exit(3)
      """, path, String(byte)) == 0
  }

  private static func run(_ script: String, _ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
