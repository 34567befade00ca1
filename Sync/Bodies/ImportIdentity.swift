/// The identity of an interview that came from a data file.
///
/// The same row of the same source is the same interview on every device: 32 hexadecimal digits of
/// the SHA-256 of `["import", form_id, source, key]` in canonical text.
package enum ImportIdentity {
  /// A row named by one of its cells.
  package static func interview(formID: String, source: String, key: String) -> String {
    id(of: [.string("import"), .string(formID), .string(source), .string(key)])
  }

  /// A row without a name: its own bytes, and which of the rows with those bytes it is, from 1.
  package static func interview(
    formID: String, source: String, row: some Collection<UInt8>, occurrence: Int
  ) -> String {
    let bytes = Array(row).withUnsafeBytes { Hash32(sha256: $0) }
    return id(of: [
      .string("import"), .string(formID), .string(source), .string(bytes.description),
      .integer(Int64(occurrence)),
    ])
  }

  private static func id(of parts: [CanonicalValue]) -> String {
    // Strings from decoded text have no U+0000 only if the file had none; then it has no identity
    // other than its spelling with the character left out.
    let cleaned = parts.map { part -> CanonicalValue in
      guard case .string(let text) = part else { return part }
      return .string(String(text.unicodeScalars.filter { $0.value != 0 }))
    }
    let bytes = (try? CanonicalValue.array(cleaned).canonicalBytes()) ?? []
    return String(bytes.withUnsafeBytes { Hash32(sha256: $0) }.description.prefix(32))
  }
}
