import Spreadsheets
import Testing

@Suite struct CSVWriterTests {
  @Test func `plain fields are written without quotes and lines end in CRLF`() throws {
    #expect(try written([["a", "b c"], ["1", ""]]) == "a,b c\r\n1,\r\n")
  }

  @Test func `lines end in LF when asked`() throws {
    #expect(try written([["a"], ["b"]], lineEnding: .lf) == "a\nb\n")
  }

  @Test func `only the fields that need quotes get them`() throws {
    #expect(
      try written([["a,b", "c\"d", "e\nf", "g\rh", " i", "j ", "k;l"]])
        == "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\",\" i\",\"j \",\"k;l\"\r\n")
  }

  @Test func `a record of one empty field is not a blank line`() throws {
    #expect(try written([[""]]) == "\"\"\r\n")
  }

  @Test func `the byte order mark goes first and once`() throws {
    #expect(
      try Array(written([["a"], ["b"]], byteOrderMark: true).utf8)
        == [0xEF, 0xBB, 0xBF] + Array("a\r\nb\r\n".utf8))
  }

  @Test func `what the sink throws reaches the caller`() {
    var writer = CSVWriter { _ in throw DiskFull() }
    #expect(throws: DiskFull.self) { try writer.append(["a"]) }
  }

  @Test func `what is written is read back`() throws {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let table = randomTable(&generator)
      let back = try records(written(table)).map(\.fields)
      #expect(back == table, "seed \(seed)")
    }
  }

  private func written(
    _ records: [[String]], lineEnding: CSVWriter.LineEnding = .crlf, byteOrderMark: Bool = false
  ) throws -> String {
    var bytes: [UInt8] = []
    var writer = CSVWriter(lineEnding: lineEnding, byteOrderMark: byteOrderMark) { bytes += $0 }
    for record in records { try writer.append(record) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private struct DiskFull: Error {}

/// A header of plain names, so that the delimiter is sure, and rows of difficult texts.
private func randomTable(_ generator: inout SeededGenerator) -> [[String]] {
  let pieces = ["a", "é", ",", "\"", "\r", "\n", "\r\n", " ", ";", "\t", ""]
  let width = Int.random(in: 2...5, using: &generator)
  let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
    (0..<width).map { _ in
      (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
  }
  return [(0..<width).map { "column\($0)" }] + rows
}
