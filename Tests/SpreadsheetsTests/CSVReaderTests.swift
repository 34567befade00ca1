import Spreadsheets
import Testing

@Suite struct CSVReaderTests {
  @Test func `fields are cut at commas and records at line breaks`() throws {
    #expect(try fields("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: ["a,b\n1,2", "a,b\r1,2\r", "a,b\r\n1,2\r\n"])
  func `LF, CR and CRLF end lines alike`(text: String) throws {
    #expect(try fields(text) == [["a", "b"], ["1", "2"]])
  }

  @Test func `quoted fields hold commas, doubled quotes and line breaks`() throws {
    #expect(try fields("a,b\n\"x, \"\"y\"\"\r\nz\",2") == [["a", "b"], ["x, \"y\"\r\nz", "2"]])
  }

  @Test func `a lone quotation mark stands for itself`() throws {
    #expect(try fields("a,b\n5\" pipe,\"x\"y\"") == [["a", "b"], ["5\" pipe", "xy\""]])
  }

  @Test func `empty fields are kept, also at the end`() throws {
    #expect(try fields("a,b,c\n,,\n\"\",x,") == [["a", "b", "c"], ["", "", ""], ["", "x", ""]])
  }

  @Test func `empty lines are skipped`() throws {
    #expect(try fields("\na\n\n\r\n1\n\n") == [["a"], ["1"]])
  }

  @Test(arguments: ["a;b;c,d\n1;2;3", "a\tb\tc,d\n1\t2\t3", "\"a,b,c,d\";b;c\n1;2;3"])
  func `the delimiter is the one that the header uses most`(text: String) throws {
    #expect(try fields(text).last == ["1", "2", "3"])
  }

  @Test func `the rows do not decide the delimiter of a header of one column`() throws {
    #expect(try fields("comment\nyes; and no") == [["comment"], ["yes; and no"]])
  }

  @Test func `a given delimiter is obeyed`() throws {
    var reader = try CSVReader(
      fileName: "a.csv", bytes: Array("a,b;c".utf8), delimiter: UInt8(ascii: ";"))
    #expect(try reader.next()?.fields == ["a,b", "c"])
  }

  @Test func `the byte order mark is not part of the first field`() throws {
    #expect(try fields("\u{FEFF}a,b") == [["a", "b"]])
  }

  @Test func `a record knows the line it starts at`() throws {
    let records = try records("a\n\"x\r\ny\rz\"\n\n2\n")
    #expect(records.map(\.line) == [1, 2, 6])
  }

  @Test func `a record keeps its bytes as they stand without the line break`() throws {
    let records = try records("\u{FEFF}a,b\r\n\"1\", 2\r\n3,4")
    #expect(
      records.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a,b", "\"1\", 2", "3,4"])
  }

  @Test func `text that is not UTF-8 is read as Windows-1252`() throws {
    var reader = try CSVReader(
      fileName: "a.csv", bytes: [0x6E, 0xE9, 0x2C, 0x80, 0x2C, 0x22, 0xF1, 0x22])
    #expect(reader.wasNotUTF8)
    #expect(try reader.next()?.fields == ["né", "€", "ñ"])
  }

  @Test func `UTF-8 is known as such`() throws {
    #expect(try !CSVReader(fileName: "a.csv", bytes: Array("ñ,€".utf8)).wasNotUTF8)
  }

  @Test func `a quotation mark that is never closed names its line`() {
    #expect(
      failure(of: { _ = try records("a,b\n1,2\n\"x\ny\",\"z\n") })
        == .unterminatedQuote(file: "a.csv", line: 4))
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func `UTF-16 asks for UTF-8`(bytes: [UInt8]) {
    #expect(
      failure(of: { _ = try CSVReader(fileName: "a.csv", bytes: bytes) }) == .utf16(file: "a.csv"))
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n"])
  func `an empty file has no records`(text: String) throws {
    #expect(try fields(text) == [])
  }

  private func fields(_ text: String) throws -> [[String]] { try records(text).map(\.fields) }
}

/// All the records of a CSV text.
func records(_ text: String) throws -> [CSVRecord] {
  var reader = try CSVReader(fileName: "a.csv", bytes: Array(text.utf8))
  var records: [CSVRecord] = []
  while let record = try reader.next() { records.append(record) }
  return records
}
