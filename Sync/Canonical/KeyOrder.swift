/// The order of an object's keys: by their UTF-8 bytes, which is not the order of Swift's strings.
enum KeyOrder {
  /// The members of an object in the order in which they are written.
  static func sorted(
    _ members: [String: CanonicalValue]
  ) -> [(key: String, value: CanonicalValue)] {
    let members = Array(members)
    guard members.count > 1 else { return members }
    // All keys in one buffer: comparing two is then a matter of plain memory.
    var text: [UInt8] = []
    let keys = members.enumerated().map { place, member in
      let start = text.count
      text.append(contentsOf: member.key.utf8)
      return Key(start: start, end: text.count, place: place)
    }
    return text.withUnsafeBytes { buffer in
      keys.sorted { TextScan.precedes($0.text(in: buffer), $1.text(in: buffer)) }
    }.map { members[$0.place] }
  }

  private struct Key {
    let start: Int
    let end: Int
    let place: Int

    func text(in buffer: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: buffer[start..<end])
    }
  }
}
