#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Signals as bytes to read, so that waiting for a key and for a signal is one `poll`.
///
/// One pipe may be made while another one is in use; that one gets the signals again afterwards.
final class SignalPipe {
  /// The end to poll; readable when a signal has come.
  let readingEnd: Int32
  private let ownEnd: Int32
  private let formerEnd: Int32
  private let numbers: [Int32]
  private var former: [(signal: Int32, handler: sighandler_t?)] = []

  init?(_ signals: [Int32]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    readingEnd = ends[0]
    ownEnd = ends[1]
    formerEnd = writingEnd
    numbers = signals
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    resume()
  }

  deinit {
    suspend()
    close(readingEnd)
    close(ownEnd)
  }

  /// Gives the signals the meaning they had before.
  func suspend() {
    for (number, handler) in former { _ = signal(number, handler) }
    former = []
    if writingEnd == ownEnd { writingEnd = formerEnd }
  }

  /// Takes the signals again.
  func resume() {
    writingEnd = ownEnd
    for number in numbers { former.append((number, signal(number, passOn))) }
  }

  /// The oldest signal not taken yet; nil when there is none.
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
