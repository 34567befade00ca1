#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes all of the text to standard output at once, past any buffer.
func writeToStandardOutput(_ text: String) {
  var text = text
  text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if written < 0, errno == EINTR || errno == EAGAIN { continue }
      guard written > 0 else { return }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }
}

/// A variable of the environment; nil when it is unset or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// Forgets the keys typed ahead; a second figure still on its way is waited for a moment.
func discardKeys() {
  guard isatty(STDIN_FILENO) == 1 else { return }
  usleep(80_000)
  tcflush(STDIN_FILENO, TCIFLUSH)
}
