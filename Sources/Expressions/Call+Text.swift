/// Text; positions and lengths count Unicode scalars, the characters of XPath 1.0.
extension Call {
  func text() throws(ExpressionFailure) -> Operand? {
    if let result = try composed() { return result }
    return try examined()
  }

  private func composed() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .string: return .string(try stringOrContext())
    case .concat: return .string(try strings(from: 0).joined())
    case .join: return .string(try strings(from: 1).joined(separator: try string(0)))
    case .substr: return .string(try sliced())
    case .substring: return .string(try counted())
    case .substringBefore: return .string(try parted().before)
    case .substringAfter: return .string(try parted().after)
    case .translate: return .string(try translated())
    case .normalizeSpace: return .string(normalized(try stringOrContext()))
    case .digest: return .string(try digested())
    case .base64Decode: return .string(Base64.decoded(try string(0)))
    case .uuid: return .string(try identifier())
    case .lower: return .string(try string(0).lowercased())
    case .upper: return .string(try string(0).uppercased())
    default: return nil
    }
  }

  private func examined() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .stringLength: return .number(Double(try stringOrContext().unicodeScalars.count))
    case .contains:
      let part = try string(1)
      let text = try string(0)
      return .boolean(TextSearch.place(of: part, in: text) != nil)
    case .startsWith: return .boolean(try string(0).utf8.starts(with: try string(1).utf8))
    case .endsWith:
      return .boolean(try string(0).utf8.reversed().starts(with: try string(1).utf8.reversed()))
    case .regex: return .boolean(try matchesWhole())
    default: return nil
    }
  }

  /// `substr(text, start, end)`: from 0, `end` left out, negative places counted from the end.
  private func sliced() throws(ExpressionFailure) -> String {
    let letters = Array(try string(0).unicodeScalars)
    let start = place(try number(1), among: letters.count)
    let end = count == 3 ? place(try number(2), among: letters.count) : letters.count
    return start < end ? String(scalars: letters[start..<end]) : ""
  }

  private func place(_ number: Double, among count: Int) -> Int {
    guard !number.isNaN else { return 0 }
    let bounded = Int(max(-1e9, min(1e9, number)))
    return min(count, max(0, bounded < 0 ? count + bounded : bounded))
  }

  /// `substring(text, start, length)`: from 1, both rounded (XPath 1.0, section 4.2).
  private func counted() throws(ExpressionFailure) -> String {
    let start = (try number(1) + 0.5).rounded(.down)
    let end = count == 3 ? start + (try number(2) + 0.5).rounded(.down) : .infinity
    var result: [Unicode.Scalar] = []
    for (place, letter) in try string(0).unicodeScalars.enumerated() {
      let position = Double(place + 1)
      if position >= start, position < end { result.append(letter) }
    }
    return String(scalars: result)
  }

  /// What stands before and after the first occurrence; two empty texts without one.
  private func parted() throws(ExpressionFailure) -> (before: String, after: String) {
    let text = try string(0)
    let mark = try string(1)
    guard !mark.isEmpty else { return ("", text) }
    guard let start = TextSearch.place(of: mark, in: text) else { return ("", "") }
    let end = text.utf8.index(start, offsetBy: mark.utf8.count)
    return (String(text[..<start]), String(text[end...]))
  }

  /// Letters replaced one by one, those without a partner left out (XPath 1.0, section 4.2).
  private func translated() throws(ExpressionFailure) -> String {
    let text = try string(0)
    let to = Array(try string(2).unicodeScalars)
    var partners: [Unicode.Scalar: Unicode.Scalar?] = [:]
    for (place, letter) in try string(1).unicodeScalars.enumerated() where partners[letter] == nil {
      partners[letter] = .some(place < to.count ? to[place] : nil)
    }
    return String(scalars: text.unicodeScalars.compactMap { partners[$0] ?? $0 })
  }

  /// Without white space at the ends, a single space for each run within (XML white space only).
  private func normalized(_ text: String) -> String {
    text.unicodeScalars.split { [9, 10, 13, 32].contains($0.value) }.map { String($0) }
      .joined(separator: " ")
  }

  /// `digest(text, algorithm, encoding)`, in base64 unless told otherwise.
  private func digested() throws(ExpressionFailure) -> String {
    guard let algorithm = Digest(rawValue: try string(1).uppercased()) else {
      throw unknownOption(1, Digest.allCases.map(\.rawValue))
    }
    let encodingName = count == 3 ? try string(2).lowercased() : "base64"
    guard let encoding = DigestEncoding(rawValue: encodingName) else {
      throw unknownOption(2, DigestEncoding.allCases.map(\.rawValue))
    }
    return encoding.text(algorithm.bytes(of: try string(0)))
  }

  private func unknownOption(_ place: Int, _ known: [String]) -> ExpressionFailure {
    .unknownOption(
      function: function.rawValue, offset: evaluator.tree.offsets[argument(place)], known: known)
  }

  /// Whether the pattern matches from the first letter to the last.
  private func matchesWhole() throws(ExpressionFailure) -> Bool {
    let text = try string(0)
    let source = try string(1)
    do throws(Pattern.Failure) {
      if let pattern = evaluator.tree.patterns[argument(1)] {
        return try pattern.matchesWhole(text)
      }
      return try Pattern(source).matchesWhole(text)
    } catch .unreadable {
      throw .unreadablePattern(offset: evaluator.tree.offsets[argument(1)])
    } catch {
      throw .slowPattern(offset: evaluator.tree.offsets[argument(1)])
    }
  }

  /// A version 4 UUID (RFC 9562), or a random text of so many letters and digits.
  private func identifier() throws(ExpressionFailure) -> String {
    if count == 1 {
      let length = try number(0)
      let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz")
      return String((0..<Int(max(0, min(length, 1000)))).map { _ in letters[draw(36)] })
    }
    let digits = Array("0123456789abcdef")
    return String(
      "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".map { letter in
        switch letter {
        case "x": digits[draw(16)]
        case "y": digits[8 + draw(4)]
        default: letter
        }
      })
  }

  private func draw(_ bound: Int) -> Int { min(bound - 1, Int(scope.randomUnit() * Double(bound))) }
}

extension String {
  fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
