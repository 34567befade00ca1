/// A form of more questions than a table has columns.
enum WideForm {
  static func table(questions: Int, inRepeat: Bool = false) -> String {
    let rows = (1...questions).map { "| | text | q\($0) | x |" }
    let around = inRepeat ? ["| | begin_repeat | r | x |"] + rows + ["| | end_repeat | | |"] : rows
    return """
      | survey |
      | | type | name | label |
      \(around.joined(separator: "\n"))
      | settings |
      | | form_id |
      | | ancha |
      """
  }
}
