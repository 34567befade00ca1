extension EntryHeader {
  /// The canonical JSON object that the id is computed from.
  package func canonicalBytes() throws(EntryFailure) -> [UInt8] {
    var writer = CanonicalWriter()
    try HeaderFields(self).append(to: &writer)
    return writer.bytes
  }

  /// The header that canonical bytes hold: exactly the twelve fields, each as it must be.
  package init(canonical bytes: [UInt8]) throws(EntryFailure) {
    let members = try EntryHeader.members(of: bytes)
    let version = try EntryHeader.integer(.version, in: members)
    guard version == EntryHeader.version else { throw .unknownVersion(version) }
    guard members.count == EntryField.allCases.count else { throw .headerMalformed(nil) }
    self.init(
      study: try EntryHeader.token(.study, in: members),
      origin: try EntryHeader.token(.origin, in: members),
      seq: try EntryHeader.integer(.seq, in: members),
      at: try EntryHeader.integer(.at, in: members),
      zone: Int(try EntryHeader.integer(.zone, in: members)),
      by: try EntryHeader.string(.by, in: members),
      kind: EntryKind(rawValue: try EntryHeader.string(.kind, in: members)),
      subject: try EntryHeader.string(.subject, in: members),
      case: try EntryHeader.optionalString(.case, in: members),
      audience: try EntryHeader.optionalString(.audience, in: members),
      parents: try EntryHeader.parents(in: members))
    // Writing it again checks the ranges, the words and the order of the parents.
    guard try canonicalBytes() == bytes else { throw .parentsUnordered }
  }

  private static func members(
    of bytes: [UInt8]
  ) throws(EntryFailure) -> [String: CanonicalValue] {
    do {
      guard case .object(let members) = try CanonicalValue(canonical: bytes) else {
        throw EntryFailure.headerMalformed(nil)
      }
      return members
    } catch let failure as CanonicalFailure {
      throw .headerNotCanonical(failure)
    } catch {
      throw .headerMalformed(nil)
    }
  }

  private static func integer(
    _ field: EntryField, in members: [String: CanonicalValue]
  ) throws(EntryFailure) -> Int64 {
    guard let number = members[field.rawValue]?.integerValue else { throw .headerMalformed(field) }
    return number
  }

  private static func string(
    _ field: EntryField, in members: [String: CanonicalValue]
  ) throws(EntryFailure) -> String {
    guard let text = members[field.rawValue]?.stringValue else { throw .headerMalformed(field) }
    return text
  }

  private static func optionalString(
    _ field: EntryField, in members: [String: CanonicalValue]
  ) throws(EntryFailure) -> String? {
    if case .null? = members[field.rawValue] { return nil }
    return try string(field, in: members)
  }

  private static func token(
    _ field: EntryField, in members: [String: CanonicalValue]
  ) throws(EntryFailure) -> Token16 {
    guard let token = Token16(hex: try string(field, in: members)) else {
      throw .headerMalformed(field)
    }
    return token
  }

  private static func parents(
    in members: [String: CanonicalValue]
  ) throws(EntryFailure) -> [EntryID] {
    guard let values = members[EntryField.parents.rawValue]?.arrayValue else {
      throw .headerMalformed(.parents)
    }
    let parents = values.compactMap { $0.stringValue.flatMap { EntryID(hex: $0) } }
    guard parents.count == values.count else { throw .headerMalformed(.parents) }
    return parents
  }
}
