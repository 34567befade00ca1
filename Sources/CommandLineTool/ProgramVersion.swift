/// What this program is, as `--version` and the paradata of its interviews tell it.
enum ProgramVersion {
  static let text = "campo 0.1.0"
}
