/// Reads a sealed bundle whose bytes come piece by piece and checks all of it.
///
/// Entries are passed on as they come; only when `finish` returns is it known that the bundle is
/// whole, so what is done with them before must be able to be undone. Memory holds one line.
package struct BundleReader {
  /// What a bundle says of itself; there from the first entry on.
  package private(set) var manifest: BundleManifest?
  private var opener: AgeOpener
  private var plain: [UInt8] = []
  /// How far `plain` is known to hold no line break.
  private var scanned = 0
  private var lines = 0
  private var manifestLine: [UInt8] = []
  private var verifier = EntryVerifier()
  private var found = BundleTally()

  package static let version = 1
  static let firstLine = "campo bundle \(version)"
  /// An entry's body has up to 32 MiB; its line is little longer.
  static let longestLine = 48 * 1024 * 1024
  static let longestManifest = 4 * 1024 * 1024

  package init(_ identities: [AgeIdentity]) {
    opener = AgeOpener(identities)
  }

  /// Takes the next bytes of the sealed file and passes on the entries they complete.
  package mutating func read(
    _ sealed: some Collection<UInt8>, _ use: (BundleLine, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    do { try opener.open(sealed, into: &plain) } catch { throw BundleFailure.seal(error) }
    try takeLines(use)
  }

  /// Ends the reading; throws unless the bundle is whole and what its manifest says.
  package mutating func finish(
    _ use: (BundleLine, UnsafeRawBufferPointer) throws -> Void
  ) throws -> BundleManifest {
    do { try opener.finish(into: &plain) } catch { throw BundleFailure.seal(error) }
    try takeLines(use)
    guard let manifest, plain.isEmpty, found.isWhat(manifest) else {
      throw lines == 0 ? BundleFailure.notABundle : BundleFailure.contentsDiffer
    }
    return manifest
  }

  private mutating func takeLines(
    _ use: (BundleLine, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    // Taken out while lines of it are looked at, so that it is not copied.
    let bytes = plain
    plain = []
    var start = 0
    try bytes.withUnsafeBytes { buffer in
      while let end = buffer[scanned...].firstIndex(of: 0x0A) {
        try take(UnsafeRawBufferPointer(rebasing: buffer[start..<end]), use)
        start = end + 1
        scanned = start
      }
    }
    plain = start == 0 ? bytes : Array(bytes[start...])
    scanned = plain.count
    let limit = lines < 3 ? Self.longestManifest : Self.longestLine
    guard plain.count <= limit else {
      throw lines < 3 ? BundleFailure.manifestUnreadable : .entryUnreadable(lines - 2)
    }
  }

  private mutating func take(
    _ line: UnsafeRawBufferPointer, _ use: (BundleLine, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    lines += 1
    switch lines {
    case 1: try takeFirst(line)
    case 2: manifestLine = Array(line)
    case 3: try takeSignature(line)
    default: try takeEntry(line, use)
    }
  }

  private func takeFirst(_ line: UnsafeRawBufferPointer) throws(BundleFailure) {
    let words = String(decoding: line.prefix(64), as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "campo", words[1] == "bundle", let version = Int(words[2])
    else { throw .notABundle }
    guard version <= Self.version else { throw .newerVersion(version) }
    guard line.elementsEqual(Self.firstLine.utf8) else { throw .notABundle }
  }

  private mutating func takeSignature(_ line: UnsafeRawBufferPointer) throws(BundleFailure) {
    let manifest = try BundleManifest(canonical: manifestLine)
    let digits = String(decoding: line, as: UTF8.self)
    guard let first = Hash32(hex: String(digits.prefix(64))),
      let second = Hash32(hex: String(digits.dropFirst(64))),
      manifest.signing.isValid(
        signature: first.bytes + second.bytes, for: BundleManifest.message(manifestLine))
    else { throw .signatureWrong }
    self.manifest = manifest
    manifestLine = []
  }

  private mutating func takeEntry(
    _ line: UnsafeRawBufferPointer, _ use: (BundleLine, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let number = lines - 3
    guard let entry = BundleLine(line), entry.header.study == manifest?.study else {
      throw BundleFailure.entryUnreadable(number)
    }
    do {
      try entry.withColumns(of: line) { try verifier.verify($0) }
    } catch {
      throw BundleFailure.entryForged(number)
    }
    found.add(entry, line)
    try use(entry, line)
  }
}

/// What the lines of entries add up to, to be compared with the manifest.
package struct BundleTally {
  private var ranges: [DigestKey: (first: Int64, last: Int64, digest: Digest)] = [:]
  private var entries: Int64 = 0
  private var bytes: Int64 = 0
  private var hash = RunningHash()

  package init() {}

  /// Counts an entry by its line without the break.
  mutating func add(_ entry: BundleLine, _ line: UnsafeRawBufferPointer) {
    count(entry.header, entry.id)
    bytes += Int64(line.count) + 1
    hash.add(line)
    hash.add([0x0A])
  }

  /// Counts an entry by its line with the break.
  package mutating func add(_ entry: Entry, line: [UInt8]) {
    count(entry.header, entry.id)
    bytes += Int64(line.count)
    hash.add(line)
  }

  private mutating func count(_ header: EntryHeader, _ id: EntryID) {
    let key = DigestKey(origin: header.origin, audience: header.audience)
    var range = ranges[key] ?? (header.seq, header.seq, .empty)
    range.first = min(range.first, header.seq)
    range.last = max(range.last, header.seq)
    range.digest.add(id)
    ranges[key] = range
    entries += 1
  }

  package var list: [BundleRange] {
    ranges.map {
      BundleRange(key: $0.key, first: $0.value.first, last: $0.value.last, digest: $0.value.digest)
    }.sorted { $0.key < $1.key }
  }

  package var total: (entries: Int64, bytes: Int64, digest: Hash32) { (entries, bytes, hash.value) }

  func isWhat(_ manifest: BundleManifest) -> Bool {
    Set(list) == Set(manifest.ranges)
      && total == (manifest.entries, manifest.bytes, manifest.digest)
  }
}
