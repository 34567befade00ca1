import Forms

/// The rows of one sheet (`xl/worksheets/….xml`); its `dimension` is ignored, because programs
/// write it wrong.
final class SheetPart: PartHandler {
  /// What cells need to know of the rest of the workbook.
  struct Context {
    let strings: [String]
    let styles: CellStyles
    let epoch: SerialDate.Epoch
    /// How many cells, counted from column A, the sheet may still hold.
    var cellLimit: Int
  }

  enum Defect {
    case tooManyCells, unknownString, outOfRange
  }

  private(set) var rows: [SheetRow] = []
  private(set) var cellCount = 0
  private(set) var defect: Defect?
  private let context: Context
  private var rowNumber = 0
  private var column = -1
  private var cells: [String] = []
  private var kind = CellKind.number
  private var style = 0
  private var value = ""
  private var richText = RichText()
  private var isInValue = false

  init(context: Context) { self.context = context }

  override func begin(_ element: String, _ attributes: [String: String]) {
    guard defect == nil else { return }
    switch element {
    case "row": beginRow(attributes)
    case "c": beginCell(attributes)
    case "v": isInValue = true
    case "t", "rPh": richText.begin(element)
    default: break
    }
  }

  override func text(_ text: String) {
    if isInValue { value += text } else { richText.append(text) }
  }

  override func end(_ element: String) {
    guard defect == nil else { return }
    switch element {
    case "v": isInValue = false
    case "c": endCell()
    case "row": endRow()
    case "t", "rPh": richText.end(element)
    default: break
    }
  }

  private func beginRow(_ attributes: [String: String]) {
    rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
    if !(1...largestRowNumber).contains(rowNumber) { defect = .outOfRange }
    column = -1
    cells = []
  }

  private func beginCell(_ attributes: [String: String]) {
    column = attributes["r"].flatMap(columnIndex) ?? column + 1
    kind = CellKind(attributes["t"])
    style = attributes["s"].flatMap { Int($0) } ?? 0
    value = ""
    richText = RichText()
  }

  private func endCell() {
    let text = cellText
    guard !isBlank(text) else { return }
    guard column < largestColumnCount else { return defect = .outOfRange }
    while cells.count <= column { cells.append("") }
    cells[column] = text
  }

  private func endRow() {
    guard !cells.isEmpty else { return }
    cellCount += cells.count
    guard cellCount <= context.cellLimit else { return defect = .tooManyCells }
    rows.append(SheetRow(number: rowNumber, cells: cells))
  }

  private var cellText: String {
    if kind == .inlineString { return richText.value }
    guard !value.isEmpty else { return "" }
    switch kind {
    case .number: return numberOrDate
    case .sharedString: return sharedString
    case .boolean: return ["1", "true"].contains(value) ? "TRUE" : "FALSE"
    case .text: return value
    case .failed, .inlineString: return ""
    }
  }

  private var numberOrDate: String {
    guard context.styles.showsDate(style: style), let serial = Double(value) else {
      return numberText(value)
    }
    return SerialDate.text(of: serial, epoch: context.epoch) ?? numberText(value)
  }

  private var sharedString: String {
    guard let index = Int(value), context.strings.indices.contains(index) else {
      defect = .unknownString
      return ""
    }
    return context.strings[index]
  }
}

/// Excel's columns end at XFD.
let largestColumnCount = 16_384
let largestRowNumber = 1_048_576

/// The column of a reference such as `AB12`, counted from 0; nil when it does not begin with letters.
private func columnIndex(_ reference: String) -> Int? {
  var column = 0
  for byte in reference.utf8.prefix(while: { $0 >= UInt8(ascii: "A") }).prefix(4) {
    column = column * 26 + Int(byte & 0x1F)
  }
  return column == 0 ? nil : column - 1
}
