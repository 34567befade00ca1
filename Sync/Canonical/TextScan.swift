/// Looks through the bytes of strings eight at a time.
enum TextScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The place of the first byte that is a quote, a backslash, a control or, if asked, not ASCII.
  @inline(__always)
  static func firstSpecial(
    in bytes: UnsafeRawBufferPointer, from start: Int, orNotASCII: Bool
  ) -> Int {
    var place = start
    while place &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let marks = specials(in: word) | (orNotASCII ? word & tops : 0)
      if marks != 0 { return place &+ marks.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || (orNotASCII && byte >= 0x80) {
        return place
      }
      place &+= 1
    }
    return place
  }

  /// Marks the top bit of special bytes; above the lowest mark there may be false ones.
  @inline(__always)
  private static func specials(in word: UInt64) -> UInt64 {
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    return
      ((word &- ones &* 0x20) & ~word
      | (quotes &- ones) & ~quotes
      | (backslashes &- ones) & ~backslashes) & tops
  }

  /// Whether one text comes before another by its bytes.
  @inline(__always)
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    let count = min(left.count, right.count)
    var place = 0
    while place &+ 8 <= count {
      let (a, b) = (left.word(at: place), right.word(at: place))
      if a != b { return a < b }
      place &+= 8
    }
    while place < count {
      if left[place] != right[place] { return left[place] < right[place] }
      place &+= 1
    }
    return left.count < right.count
  }

  /// Whether bytes are well-formed UTF-8.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < bytes.count {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      guard let length = scalarLength(in: bytes, at: place) else { return false }
      place += length
    }
    return true
  }

  /// The length of the well-formed UTF-8 scalar above ASCII at a place, or nil.
  ///
  /// Table 3-7 of the Unicode Standard: no overlong form, no surrogate, nothing above U+10FFFF.
  @inline(__always)
  static func scalarLength(in bytes: UnsafeRawBufferPointer, at place: Int) -> Int? {
    func continues(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      place + distance < bytes.count && range.contains(bytes[place + distance])
    }
    switch bytes[place] {
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }
}
