extension CanonicalReader {
  /// The value that is the whole text.
  mutating func onlyValue() throws(CanonicalFailure) -> CanonicalValue {
    let value = try value(depth: 0)
    try passEnd()
    return value
  }

  /// Passes the value that is the whole text.
  mutating func skipOnlyValue() throws(CanonicalFailure) {
    try skipValue(depth: 0)
    try passEnd()
  }

  private mutating func value(depth: Int) throws(CanonicalFailure) -> CanonicalValue {
    switch try peek() {
    case UInt8(ascii: "\""):
      let token = try string()
      return .string(text(of: token))
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    default: return try scalar()
    }
  }

  /// Passes a value that stands inside `depth` arrays and objects.
  mutating func skipValue(depth: Int) throws(CanonicalFailure) {
    switch try peek() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      try members(depth: depth + 1) { reader, _, _ throws(CanonicalFailure) in
        try reader.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try elements(depth: depth + 1) { reader throws(CanonicalFailure) in
        try reader.skipValue(depth: depth + 1)
      }
    default: _ = try scalar()
    }
  }

  /// Passes an object of its own depth.
  mutating func passObject() throws(CanonicalFailure) {
    guard try peek() == UInt8(ascii: "{") else { throw failure(.unexpectedByte, at: position) }
    try skipValue(depth: 0)
  }

  /// Passes a string, or null, which is nil.
  mutating func optionalText() throws(CanonicalFailure) -> String? {
    guard try peek() != UInt8(ascii: "n") else {
      try pass(literal: "null")
      return nil
    }
    return text(of: try string())
  }

  private mutating func scalar() throws(CanonicalFailure) -> CanonicalValue {
    switch try peek() {
    case UInt8(ascii: "n"):
      try pass(literal: "null")
      return .null
    case UInt8(ascii: "t"):
      try pass(literal: "true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try pass(literal: "false")
      return .bool(false)
    default: return .integer(try integer())
    }
  }

  private mutating func array(depth: Int) throws(CanonicalFailure) -> [CanonicalValue] {
    var array: [CanonicalValue] = []
    try elements(depth: depth) { reader throws(CanonicalFailure) in
      array.append(try reader.value(depth: depth))
    }
    return array
  }

  private mutating func object(
    depth: Int
  ) throws(CanonicalFailure) -> [String: CanonicalValue] {
    var found: [(key: String, value: CanonicalValue, offset: Int)] = []
    try members(depth: depth) { reader, key, offset throws(CanonicalFailure) in
      let value = try reader.value(depth: depth)
      found.append((reader.text(of: key), value, offset))
    }
    // Keys that differ in bytes meet here when they are canonically equivalent.
    var object = [String: CanonicalValue](minimumCapacity: found.count)
    for (key, value, offset) in found where object.updateValue(value, forKey: key) != nil {
      throw failure(.equivalentKeys, at: offset)
    }
    return object
  }

  /// Passes an array; `each` passes an element.
  @inline(__always)
  mutating func elements(
    depth: Int, each: (inout CanonicalReader) throws(CanonicalFailure) -> Void
  ) throws(CanonicalFailure) {
    guard depth <= CanonicalValue.maximumDepth else { throw failure(.tooDeep, at: position) }
    try pass(UInt8(ascii: "["))
    if passes(UInt8(ascii: "]")) { return }
    repeat { try each(&self) } while passes(UInt8(ascii: ","))
    try pass(UInt8(ascii: "]"))
  }

  /// Passes an object; `each` gets a key and its offset, and passes the value.
  @inline(__always)
  mutating func members(
    depth: Int,
    each: (inout CanonicalReader, StringToken, Int) throws(CanonicalFailure) -> Void
  ) throws(CanonicalFailure) {
    guard depth <= CanonicalValue.maximumDepth else { throw failure(.tooDeep, at: position) }
    try pass(UInt8(ascii: "{"))
    if passes(UInt8(ascii: "}")) { return }
    var previous: StringToken?
    repeat {
      let offset = position
      let key = try key(after: previous)
      try pass(UInt8(ascii: ":"))
      try each(&self, key, offset)
      previous = key
    } while passes(UInt8(ascii: ","))
    try pass(UInt8(ascii: "}"))
  }
}
