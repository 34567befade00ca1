/// Writes a sealed bundle piece by piece: its manifest, its signature, then the lines of entries
/// that the manifest was counted from.
package struct BundleWriter {
  private var sealer: AgeSealer

  /// Begins a bundle and appends its first bytes to `sealed`.
  package init(
    _ manifest: BundleManifest, signedBy identity: DeviceIdentity, randomBits: () -> UInt64,
    into sealed: inout [UInt8]
  ) throws {
    sealer = try AgeSealer(for: manifest.recipients, randomBits: randomBits)
    sealed += sealer.head
    let line = try manifest.canonicalBytes()
    let signature = identity.sign(BundleManifest.message(line))
    let digits = signature.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    try sealer.seal(Array("\(BundleReader.firstLine)\n".utf8), into: &sealed)
    try sealer.seal(line + [0x0A], into: &sealed)
    try sealer.seal(Array("\(digits)\n".utf8), into: &sealed)
  }

  /// Adds the line of an entry, with its break.
  package mutating func add(
    line: [UInt8], into sealed: inout [UInt8]
  ) throws(SealFailure) {
    try sealer.seal(line, into: &sealed)
  }

  /// Ends the bundle.
  package mutating func finish(into sealed: inout [UInt8]) throws(SealFailure) {
    try sealer.finish(into: &sealed)
  }
}
