/// A header whose texts are strings, or the raw bytes of columns: both are written by one function.
struct HeaderFields<Text: CanonicalText> {
  let study: StudyID
  let origin: OriginID
  let seq: Int64
  let at: Int64
  let zone: Int
  let by: Text
  let kind: Text
  let subject: Text
  let `case`: Text?
  let audience: Text?
  let parents: [EntryID]

  /// Appends the canonical JSON object, its keys by UTF-8 bytes.
  func append(to writer: inout CanonicalWriter) throws(EntryFailure) {
    try check()
    writer.append(literal: #"{"at":"#)
    try append(at, .at, to: &writer)
    writer.append(literal: #","audience":"#)
    try append(audience, .audience, to: &writer)
    writer.append(literal: #","by":"#)
    try append(by, .by, to: &writer)
    writer.append(literal: #","case":"#)
    try append(`case`, .case, to: &writer)
    writer.append(literal: #","kind":"#)
    try append(kind, .kind, to: &writer)
    writer.append(literal: #","origin":"#)
    writer.append(hexOf: origin)
    writer.append(literal: #","parents":["#)
    appendParents(to: &writer)
    writer.append(literal: #"],"seq":"#)
    try append(seq, .seq, to: &writer)
    writer.append(literal: #","study":"#)
    writer.append(hexOf: study)
    writer.append(literal: #","subject":"#)
    try append(subject, .subject, to: &writer)
    writer.append(literal: #","v":1,"zone":"#)
    try append(Int64(zone), .zone, to: &writer)
    writer.append(literal: "}")
  }

  private func check() throws(EntryFailure) {
    guard seq >= 1 else { throw .numberOutOfRange(.seq) }
    guard (-1439...1439).contains(zone) else { throw .numberOutOfRange(.zone) }
    guard isWord(kind) else { throw .notAWord(.kind) }
    if let audience, !isWord(audience) { throw .notAWord(.audience) }
    guard !isEmpty(subject) else { throw .textEmpty(.subject) }
    if let `case`, isEmpty(`case`) { throw .textEmpty(.case) }
    guard zip(parents, parents.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .parentsUnordered
    }
  }

  private func isEmpty(_ text: Text) -> Bool {
    text.withTextBytes { $0.isEmpty }
  }

  /// Whether a text is 1 to 64 visible ASCII characters, so that it compares alike everywhere.
  private func isWord(_ text: Text) -> Bool {
    text.withTextBytes { bytes in
      (1...64).contains(bytes.count) && bytes.allSatisfy { (0x21...0x7E).contains($0) }
    }
  }

  private func append(
    _ number: Int64, _ field: EntryField, to writer: inout CanonicalWriter
  ) throws(EntryFailure) {
    do { try writer.append(number) } catch { throw .numberOutOfRange(field) }
  }

  private func append(
    _ text: Text?, _ field: EntryField, to writer: inout CanonicalWriter
  ) throws(EntryFailure) {
    guard let text else { return writer.append(literal: "null") }
    if let fault = writer.appendUnlessFaulty(text) { throw .textUnwritable(field, fault) }
  }

  private func appendParents(to writer: inout CanonicalWriter) {
    for (place, parent) in parents.enumerated() {
      if place > 0 { writer.append(literal: ",") }
      writer.append(hexOf: parent.hash)
    }
  }
}

extension HeaderFields<String> {
  init(_ header: EntryHeader) {
    self.init(
      study: header.study, origin: header.origin, seq: header.seq, at: header.at,
      zone: header.zone, by: header.by, kind: header.kind.rawValue, subject: header.subject,
      case: header.case, audience: header.audience, parents: header.parents)
  }
}

extension HeaderFields<UnsafeRawBufferPointer> {
  init(_ columns: EntryColumns) {
    self.init(
      study: columns.study, origin: columns.origin, seq: columns.seq, at: columns.at,
      zone: columns.zone, by: columns.by, kind: columns.kind, subject: columns.subject,
      case: columns.case, audience: columns.audience, parents: columns.parents)
  }
}
