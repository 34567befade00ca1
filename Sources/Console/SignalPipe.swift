#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Signals as bytes to read, so that waiting for a key and for a signal is one `poll`.
final class SignalPipe {
  /// The end to poll; readable when a signal has come.
  let readingEnd: Int32
  private var former: [(signal: Int32, handler: sighandler_t?)] = []

  init?(_ signals: [Int32]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    readingEnd = ends[0]
    writingEnd = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    for number in signals { former.append((number, signal(number, passOn))) }
  }

  deinit {
    for (number, handler) in former { _ = signal(number, handler) }
    close(readingEnd)
    close(writingEnd)
    writingEnd = -1
  }

  /// The oldest signal not taken yet; waits when there is none.
  func next() -> Int32? {
    var number: UInt8 = 0
    return read(readingEnd, &number, 1) == 1 ? Int32(number) : nil
  }
}

/// Read by the signal handler, which can reach nothing but globals.
private nonisolated(unsafe) var writingEnd: Int32 = -1

private let passOn: @convention(c) (Int32) -> Void = { number in
  let kept = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(writingEnd, &byte, 1)
  errno = kept
}
