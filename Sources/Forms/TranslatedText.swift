package import Expressions

/// A language of a questionnaire as its columns write it: `Español (es)`; unnamed when there is one.
package struct FormLanguage: Sendable, Hashable {
  package let name: String

  package init(name: String) {
    self.name = name
  }

  package static let unnamed = FormLanguage(name: "")

  /// The subtag in parentheses, `es` of `Español (es)`; else a bare two-letter name.
  package var code: String? {
    if let open = name.lastIndex(of: "("), name.hasSuffix(")") {
      return String(name[name.index(after: open)...].dropLast()).lowercased()
    }
    return name.count == 2 ? name.lowercased() : nil
  }

  /// The name without its subtag, for the screen.
  package var displayName: String {
    guard let open = name.lastIndex(of: "(") else { return name }
    return name[..<open].trimmingTrailingSpaces
  }
}

/// A text with `${name}` places in each language of its form.
package struct TranslatedText: Sendable, Hashable {
  package private(set) var templates: [FormLanguage: TextTemplate]

  package init(_ templates: [FormLanguage: TextTemplate] = [:]) {
    self.templates = templates
  }

  package var isEmpty: Bool { templates.isEmpty }

  /// The text in `language`, else in the one without a name, else in any, by name order.
  package func template(in language: FormLanguage) -> TextTemplate? {
    templates[language] ?? templates[.unnamed]
      ?? templates.min { $0.key.name < $1.key.name }?.value
  }

  /// The text as written, `${name}` places included; empty when there is none.
  package func source(in language: FormLanguage) -> String {
    template(in: language)?.source ?? ""
  }
}

extension Substring {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
