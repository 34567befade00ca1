/// The list of sheets and the epoch of the dates (`xl/workbook.xml`).
final class WorkbookPart: PartHandler {
  /// In the order of the tabs, hidden ones included.
  private(set) var sheets: [(name: String, relationship: String)] = []
  private(set) var epoch = SerialDate.Epoch.from1900

  override func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "sheet":
      let relationship = attributes["r:id"] ?? attributes.first { $0.key.hasSuffix(":id") }?.value
      sheets.append((attributes["name"] ?? "", relationship ?? ""))
    case "workbookPr" where ["1", "true"].contains(attributes["date1904"]): epoch = .from1904
    default: break
    }
  }
}
