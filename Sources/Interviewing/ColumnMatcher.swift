import Forms

/// Finds the question that a column of a data file belongs to.
struct ColumnMatcher {
  /// Columns by which ODK, Kobo and SurveyCTO exports name an interview, the best first.
  static let keys = ["instanceID", "meta/instanceID", "meta-instanceID", "KEY", "_uuid"]

  private let form: Form
  private var byName: [String: Int] = [:]

  init(_ form: Form) {
    self.form = form
    var ambiguous = Set<String>()
    for element in form.elements
    where element.question?.type.holdsValue == true && element.loops.isEmpty {
      let hyphenated = element.path.split(separator: "/").joined(separator: "-")
      for name in Set([element.path, hyphenated]) { byName[name] = element.id }
      guard element.parent != nil else { continue }
      if byName.updateValue(element.id, forKey: element.name) != nil {
        ambiguous.insert(element.name)
      }
    }
    for name in ambiguous where form.element(atPath: name) == nil { byName[name] = nil }
    for element in form.elements where element.parent == nil && byName[element.path] != nil {
      byName[element.path] = element.id
    }
  }

  static func isKey(_ name: String) -> Bool { keys.contains(name) }

  func question(_ header: String) -> Int? {
    byName[header] ?? onlyMatch(ignoringCase: header)
  }

  private func onlyMatch(ignoringCase header: String) -> Int? {
    let wanted = header.lowercased()
    let matches = Set(byName.filter { $0.key.lowercased() == wanted }.values)
    return matches.count == 1 ? matches.first : nil
  }

  /// The select_multiple and choice of a `pregunta/opción` column.
  func choice(_ header: String) -> (element: Int, name: String)? {
    for separator in ["/", ".", "__"] {
      guard let cut = header.range(of: separator, backwards: true) else { continue }
      let name = String(header[cut.upperBound...])
      guard let id = question(String(header[..<cut.lowerBound])),
        let question = form.elements[id].question,
        case .selectMultiple = question.type,
        form.choices(of: question)?[name] != nil
      else { continue }
      return (id, name)
    }
    return nil
  }
}

extension String {
  fileprivate func range(of text: String, backwards: Bool) -> Range<String.Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
    }
    return nil
  }
}
