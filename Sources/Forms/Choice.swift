/// A list of the choices sheet, in its order.
package struct ChoiceList: Sendable {
  package let name: String
  package let choices: [Choice]
  private let indexByName: [String: Int]

  package init(name: String, choices: [Choice]) {
    self.name = name
    self.choices = choices
    indexByName = Dictionary(
      choices.indices.map { (choices[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(name: String) -> Choice? {
    indexByName[name].map { choices[$0] }
  }

  /// Position in the list, from 0; nil for a name it does not have.
  package func position(of name: String) -> Int? { indexByName[name] }
}

package struct Choice: Sendable {
  package let name: String
  package let label: TranslatedText
  /// Every further column of the sheet by its header: `score`, `impact`, `category`, filters.
  package let columns: [String: String]
  package let row: Int

  package init(name: String, label: TranslatedText, columns: [String: String], row: Int) {
    self.name = name
    self.label = label
    self.columns = columns
    self.row = row
  }

  /// The number of this choice on its scale: its `score` column, else its name; nil if neither is one.
  package var score: Double? {
    Double(columns["score"].flatMap { $0.isEmpty ? nil : $0 } ?? name)
  }
}
