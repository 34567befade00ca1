/// How a line stands out where the terminal allows it.
enum TextStyle {
  case plain
  /// What is read aloud.
  case reading
  /// What is never read aloud.
  case instruction
  case banner, heading, confirmation, warning, alarm

  func applied(to text: String) -> String {
    guard let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Parameters of the "select graphic rendition" sequence (ECMA-48, 8.3.117).
  private var code: String? {
    switch self {
    case .plain: nil
    case .reading: "1"
    case .instruction: "2"
    case .banner: "1;7"
    case .heading: "36"
    case .confirmation: "32"
    case .warning: "33"
    case .alarm: "1;31"
    }
  }
}
