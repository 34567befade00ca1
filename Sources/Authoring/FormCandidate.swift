package import Forms
import Languages

/// Whether a file found in a folder is meant as a questionnaire: a sheet is called, or nearly
/// called, survey or choices.
package func isMeantAsForm(_ workbook: some Workbook) -> Bool {
  workbook.sheets.contains { sheet in
    let name = sheet.name.folded
    return ["survey", "choices"].contains { $0 == name || nearest(to: name, among: [$0]) != nil }
  }
}
