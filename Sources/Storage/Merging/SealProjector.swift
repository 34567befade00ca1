import Expressions
import GRDB
import Responses
import Sync

/// Lays out interviews with one seal in their tables, straight from the seal's bytes.
///
/// It comes to what `Projector` comes to. What it cannot tell from the bytes alone (instances of
/// repeats, several seals, forms that have not arrived, odd spellings) it leaves to that one.
final class SealProjector {
  private let file: SurveyFile
  private let database: Database
  /// By the hash of the version, the last one used first.
  private var targets: [(hash: [UInt8], target: SealTarget?)] = []
  private var insertion: RawStatement?
  private var started: [UInt8] = []
  private var ended: [UInt8] = []
  private let origin = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 8)

  init(file: SurveyFile, database: Database) {
    (self.file, self.database) = (file, database)
  }

  deinit { origin.deallocate() }

  /// Forgets what it worked out of forms, as another one arrives and tables may be made anew.
  func forgetForms() { targets = [] }

  /// Lays out an interview that has no other seal; false when it has, or must be read as a whole.
  func project(_ entry: EntryColumns, _ outline: SealOutline) throws -> Bool {
    guard outline.isComplete, let body = entry.body, let hash = outline.formHash,
      let target = try target(body.part(hash)), target.lay(outline, of: body),
      try insert(entry, outline, body, formID: target.formID)
    else { return false }
    try target.insert(interview: entry.subject)
    return true
  }

  private func target(_ hash: UnsafeRawBufferPointer) throws -> SealTarget? {
    if let first = targets.first, first.hash.elementsEqual(hash) { return first.target }
    if let place = targets.firstIndex(where: { $0.hash.elementsEqual(hash) }) {
      targets.swapAt(0, place)
      return targets[0].target
    }
    let text = String(decoding: hash, as: UTF8.self)
    let target = try file.form(hash: text, in: database).map { stored in
      try SealTarget(
        stored, guide: Projector(file: file, database: database).guide(for: stored), database)
    }
    if targets.count == 64 { targets.removeLast() }
    targets.insert((Array(hash), target), at: 0)
    return target
  }

  /// Lists the interview; false when it is listed already, or not with all it must have.
  private func insert(
    _ entry: EntryColumns, _ outline: SealOutline, _ body: UnsafeRawBufferPointer, formID: [UInt8]
  ) throws -> Bool {
    guard let hash = outline.formHash, outline.formID != nil,
      let purpose = outline.purpose, Purpose(rawValue: body.string(purpose)) != nil,
      let status = outline.status, InterviewStatus(rawValue: body.string(status)) != nil,
      let interviewer = outline.interviewer, let language = outline.language,
      let startedAt = outline.started, let endedAt = outline.ended
    else { return false }
    let insertion = try insertion ?? makeInsertion()
    insertion.bind(1, text: entry.subject)
    insertion.bind(3, text: body.part(hash))
    insertion.bind(4, text: body.part(purpose))
    insertion.bind(5, text: body.part(status))
    insertion.bind(6, interviewer, in: body)
    insertion.bind(7, language, in: body)
    insertion.bind(8, outline.caseID, in: body)
    entry.origin.store(to: origin.start)
    insertion.bind(11, blob: UnsafeRawBufferPointer(origin))
    insertion.bind(12, outline.source, in: body)
    insertion.bind(13, Int64(outline.brokenCount))
    startedAt.write(to: &started)
    endedAt.write(to: &ended)
    return try formID.withUnsafeBytes { formID in
      try started.withUnsafeBytes { started in
        try ended.withUnsafeBytes { ended in
          insertion.bind(2, text: formID)
          insertion.bind(9, text: started)
          insertion.bind(10, text: ended)
          try insertion.run()
          return insertion.changes > 0
        }
      }
    }
  }

  private func makeInsertion() throws -> RawStatement {
    let statement = try RawStatement(
      """
      INSERT INTO interview (id, form_id, form, purpose, status, interviewer, language, "case",
                             started, ended, origin, source, seals, conflicts, broken)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, 0, ?13)
      ON CONFLICT (id) DO NOTHING
      """, in: database)
    insertion = statement
    return statement
  }
}

extension RawStatement {
  /// Binds a text of a body; one with escapes is copied.
  func bind(_ place: Int32, _ text: SealOutline.Text?, in body: UnsafeRawBufferPointer) {
    guard let text else { return bindNull(place) }
    if text.hasEscapes {
      bind(place, copied: text.unescaped(in: body))
    } else {
      bind(place, text: body.part(text))
    }
  }
}

extension UnsafeRawBufferPointer {
  func part(_ text: SealOutline.Text) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[text.range])
  }

  func string(_ text: SealOutline.Text) -> String { String(decoding: part(text), as: UTF8.self) }
}

extension Moment {
  /// The bytes of `dateTimeString`, without making strings of years that have four digits.
  func write(to bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    let (date, clock) = (date, millisecondOfDay)
    guard (1000...9999).contains(date.year) else {
      bytes.append(contentsOf: dateTimeString.utf8)
      return
    }
    func put(_ number: Int, _ digits: Int, _ end: UInt8?) {
      var divisor = digits == 4 ? 1000 : digits == 3 ? 100 : 10
      for _ in 0..<digits {
        bytes.append(0x30 + UInt8(number / divisor % 10))
        divisor /= 10
      }
      if let end { bytes.append(end) }
    }
    put(date.year, 4, UInt8(ascii: "-"))
    put(date.month, 2, UInt8(ascii: "-"))
    put(date.day, 2, UInt8(ascii: "T"))
    put(clock / 3_600_000, 2, UInt8(ascii: ":"))
    put(clock / 60_000 % 60, 2, UInt8(ascii: ":"))
    put(clock / 1000 % 60, 2, UInt8(ascii: "."))
    let zone = abs(zoneOffsetMinutes)
    put(clock % 1000, 3, UInt8(ascii: zoneOffsetMinutes < 0 ? "-" : "+"))
    put(zone / 60, 2, UInt8(ascii: ":"))
    put(zone % 60, 2, nil)
  }
}
