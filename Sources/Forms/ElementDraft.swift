import Expressions

/// An element while the rows after it are still being read.
struct ElementDraft {
  let id: Int
  let name: String
  let path: String
  let parent: Int?
  let loops: [Int]
  var subtreeEnd: Int
  let kind: Element.Kind
  let face: ElementFace
  let row: Int

  var element: Element {
    Element(
      id: id, name: name, path: path, parent: parent, loops: loops, subtreeEnd: subtreeEnd,
      kind: kind, label: face.label, hint: face.hint, guidance: face.guidance,
      relevant: face.relevant, appearance: face.appearance, row: row)
  }
}

/// What groups, repeats and questions share: what is shown of them, and when.
struct ElementFace {
  var label = TranslatedText()
  var hint = TranslatedText()
  var guidance = TranslatedText()
  var relevant: XPathExpression?
  var appearance: Set<String> = []
}

/// A group or repeat whose end row has not come yet.
struct OpenSection {
  let kind: SectionKind
  let name: String
  let row: Int
  /// Its element; nil when its row was refused and what it holds moves outwards.
  let element: Int?
}
