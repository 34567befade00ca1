/// What was chosen in a select question: values between spaces.
extension Call {
  func selection() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .selected:
      return .boolean(SelectedValues.contains(try string(0), try string(1)))
    case .selectedAt:
      let values = SelectedValues.list(try string(0))
      let place = try number(1)
      guard place > -1, place < Double(values.count) else { return .string("") }
      return .string(String(values[Int(place)]))
    case .countSelected: return .number(Double(SelectedValues.list(try string(0)).count))
    case .choiceName:
      return .string(scope.choiceLabel(of: try string(0), in: try string(1)) ?? "")
    case .choiceLabel:
      return .string(scope.choiceLabel(of: try string(1), in: try string(0)) ?? "")
    case .itext: return .string(scope.text(forItext: try string(0)) ?? "")
    default: return nil
    }
  }
}

/// The values of a select question, separated by spaces.
enum SelectedValues {
  static func list(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// Whether the value stands in the list as whole words; the empty value only in an empty list.
  static func contains(_ list: String, _ value: String) -> Bool {
    var list = list
    var value = value
    return list.withUTF8 { list in
      value.withUTF8 { value in contains(list, trimmed(value)) }
    }
  }

  private static func contains(
    _ list: UnsafeBufferPointer<UInt8>, _ value: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard !value.isEmpty else { return list.allSatisfy(isSpace) }
    var start = 0
    while start + value.count <= list.count {
      let end = start + value.count
      let isWhole = end == list.count || isSpace(list[end])
      if isWhole, list[start..<end].elementsEqual(value) { return true }
      while start < list.count, !isSpace(list[start]) { start += 1 }
      while start < list.count, isSpace(list[start]) { start += 1 }
    }
    return false
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var result = bytes[...]
    while let first = result.first, isSpace(first) { result.removeFirst() }
    while let last = result.last, isSpace(last) { result.removeLast() }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
