package import Expressions

/// Where the body of an interview's seal says what, as places in its bytes.
///
/// It is found in the pass that checks the bytes, and nothing is built for it: of a hundred thousand
/// interviews nearly all can be laid out in tables straight from these places.
package struct SealOutline {
  /// A text between its quotes.
  package struct Text {
    package let range: Range<Int>
    package let hasEscapes: Bool
  }

  package struct Member {
    package let path: Text
    package let value: Text
  }

  package private(set) var answers: [Member] = []
  package private(set) var missing: [Member] = []
  package private(set) var computed: [Member] = []
  package private(set) var formHash: Text?
  package private(set) var formID: Text?
  package private(set) var purpose: Text?
  package private(set) var status: Text?
  package private(set) var interviewer: Text?
  package private(set) var language: Text?
  package private(set) var caseID: Text?
  package private(set) var source: Text?
  package private(set) var started: Moment?
  package private(set) var ended: Moment?
  package private(set) var brokenCount = 0
  /// Whether all that tables hold stands here; otherwise the body must be read as a whole.
  package private(set) var isComplete = false

  /// How many answers are kept, so that memory is bounded.
  private static let memberLimit = 50_000

  package init() {}

  /// Throws unless a text is byte for byte canonical; takes down what it says.
  package mutating func read(canonical buffer: UnsafeRawBufferPointer) throws(CanonicalFailure) {
    reset()
    var reader = CanonicalReader(buffer)
    if try reader.peek() == UInt8(ascii: "{") {
      isComplete = true
      try readMembers(&reader)
    } else {
      try reader.skipValue(depth: 0)
    }
    try reader.passEnd()
    // Keys that may not be in normal form can equal others that differ in bytes.
    if reader.sawUnusualKey {
      _ = try CanonicalValue(canonical: buffer)
      isComplete = false
    }
    if started == nil || ended == nil { isComplete = false }
  }

  private mutating func reset() {
    answers.removeAll(keepingCapacity: true)
    missing.removeAll(keepingCapacity: true)
    computed.removeAll(keepingCapacity: true)
    (formHash, formID, purpose, status) = (nil, nil, nil, nil)
    (interviewer, language, caseID, source) = (nil, nil, nil, nil)
    (started, ended, brokenCount, isComplete) = (nil, nil, 0, false)
  }

  private mutating func readMembers(_ reader: inout CanonicalReader) throws(CanonicalFailure) {
    try reader.members(depth: 1) { reader, key, _ throws(CanonicalFailure) in
      switch SealMember(reader.contents(of: key)) {
      case .answers: if try !Self.readTexts(&reader, into: &answers) { isComplete = false }
      case .missing: if try !Self.readTexts(&reader, into: &missing) { isComplete = false }
      case .computed: if try !Self.readTexts(&reader, into: &computed) { isComplete = false }
      case .form: formHash = try readText(&reader)
      case .formID: formID = try readText(&reader)
      case .purpose: purpose = try readText(&reader)
      case .status: status = try readText(&reader)
      case .interviewer: interviewer = try readText(&reader)
      case .language: language = try readText(&reader)
      case .case: caseID = try readText(&reader)
      case .source: source = try readText(&reader)
      case .started: started = try readMoment(&reader)
      case .ended: ended = try readMoment(&reader)
      case .broken: try readBroken(&reader)
      case .instances:
        isComplete = false
        try reader.skipValue(depth: 1)
      case nil: try reader.skipValue(depth: 1)
      }
    }
  }

  /// A string; anything else makes the outline incomplete.
  private mutating func readText(
    _ reader: inout CanonicalReader, depth: Int = 1
  ) throws(CanonicalFailure) -> Text? {
    guard try reader.peek() == UInt8(ascii: "\"") else {
      isComplete = false
      try reader.skipValue(depth: depth)
      return nil
    }
    return Text(try reader.string())
  }

  /// Reads an object of strings; false for anything else, and for more than any interview has.
  private static func readTexts(
    _ reader: inout CanonicalReader, into members: inout [Member]
  ) throws(CanonicalFailure) -> Bool {
    guard try reader.peek() == UInt8(ascii: "{") else {
      try reader.skipValue(depth: 1)
      return false
    }
    var isComplete = true
    try reader.members(depth: 2) { reader, key, _ throws(CanonicalFailure) in
      guard try reader.peek() == UInt8(ascii: "\""), members.count < memberLimit else {
        isComplete = false
        return try reader.skipValue(depth: 2)
      }
      members.append(Member(path: Text(key), value: Text(try reader.string())))
    }
    return isComplete
  }

  private mutating func readMoment(
    _ reader: inout CanonicalReader
  ) throws(CanonicalFailure) -> Moment? {
    guard try reader.peek() == UInt8(ascii: "{") else {
      try reader.skipValue(depth: 1)
      return nil
    }
    var (at, zone): (Int64?, Int64?)
    try reader.members(depth: 2) { reader, key, _ throws(CanonicalFailure) in
      let name = reader.contents(of: key)
      let first = try reader.peek()
      guard first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
        return try reader.skipValue(depth: 2)
      }
      let number = try reader.integer()
      if name.equals("at") { at = number }
      if name.equals("zone") { zone = number }
    }
    guard let at, let zone else { return nil }
    return Moment(checked: at, zone: zone)
  }

  private mutating func readBroken(
    _ reader: inout CanonicalReader
  ) throws(CanonicalFailure) {
    guard try reader.peek() == UInt8(ascii: "[") else {
      isComplete = false
      return try reader.skipValue(depth: 1)
    }
    try reader.elements(depth: 2) { reader throws(CanonicalFailure) in
      if try readText(&reader, depth: 2) != nil { brokenCount += 1 }
    }
  }
}

extension SealOutline.Text {
  fileprivate init(_ token: StringToken) {
    self.init(range: token.range, hasEscapes: token.hasEscapes)
  }

  /// The text's own bytes in the body they were found in, escapes undone.
  package func unescaped(in buffer: UnsafeRawBufferPointer) -> [UInt8] {
    CanonicalReader(buffer).unescaped(StringToken(range: range, hasEscapes: hasEscapes))
  }
}

/// The members of a seal that tables are made of.
private enum SealMember {
  case answers, broken, `case`, computed, ended, form, formID, instances, interviewer, language
  case missing, purpose, source, started, status

  init?(_ name: UnsafeRawBufferPointer) {
    switch name.count {
    case 4 where name.equals("case"): self = .case
    case 4 where name.equals("form"): self = .form
    case 5 where name.equals("ended"): self = .ended
    case 6 where name.equals("broken"): self = .broken
    case 6 where name.equals("source"): self = .source
    case 6 where name.equals("status"): self = .status
    case 7 where name.equals("answers"): self = .answers
    case 7 where name.equals("form_id"): self = .formID
    case 7 where name.equals("missing"): self = .missing
    case 7 where name.equals("purpose"): self = .purpose
    case 7 where name.equals("started"): self = .started
    case 8 where name.equals("computed"): self = .computed
    case 8 where name.equals("language"): self = .language
    case 9 where name.equals("instances"): self = .instances
    case 11 where name.equals("interviewer"): self = .interviewer
    default: return nil
    }
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for place in 0..<count where self[place] != text.utf8Start[place] { return false }
    return true
  }
}
