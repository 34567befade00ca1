import Foundation
import GRDB
import Sync

/// One source being taken in, inside one transaction, entry by entry.
///
/// Only what is small is kept: entries that are no interviews until a batch is full, the names of
/// interviews that have to be put together from several seals, and counts.
struct MergeRun {
  let plan: MergePlan
  let options: MergeOptions
  let database: Database
  private let insertion: EntryInsertion
  private let projector: SealProjector
  private let admission: SurveyFile.Admission
  private var verifier = EntryVerifier()
  private var outline = SealOutline()
  private var withdrawn: WithdrawnSubjects
  private let withdrawnBefore: Int
  /// Interviews whose reviews came before them.
  private let reviewedBefore: [String]
  /// The last entry stored before.
  private let lastNumber: Int64
  /// Files named in content that was withdrawn before it came, by its subject.
  private var filesOfWithdrawn: [String: Set<String>] = [:]
  /// Interviews deleted here after a centre had them: what comes about them is passed over.
  private let forgotten: Set<String>
  private var current: KeyTally?
  private var keys: [DigestKey: KeyTally] = [:]
  /// Stored, and waiting until what follows from them is computed.
  private var arrived = EntryBatch()
  private var quarantined = EntryBatch()
  private var withoutContent: [Entry] = []
  private var touched: Set<String> = []
  private var waiting: [OriginID: Int] = [:]

  private var file: SurveyFile { plan.file }
  private var source: any EntrySource { plan.source }

  init(_ plan: MergePlan, options: MergeOptions, _ database: Database) throws {
    (self.plan, self.options, self.database) = (plan, options, database)
    insertion = try EntryInsertion(in: database)
    projector = SealProjector(file: plan.file, database: database)
    withdrawn = try WithdrawnSubjects(in: database)
    withdrawnBefore = withdrawn.stated
    lastNumber = try plan.file.lastEntryNumber(in: database)
    reviewedBefore = try plan.file.reviewedUnseen(in: database)
    forgotten = try plan.file.forgottenSubjects(in: database)
    admission =
      plan.offers.isEmpty
      ? .everyone
      : try plan.file.admission(
        of: plan.source.sender, introducing: plan.source.introductions(), in: database)
    for offer in plan.offers {
      keys[offer.key] = KeyTally(
        offer, isUnknown: plan.unknown.contains(offer.key),
        isAdmitted: admission.admits(offer.key.origin))
    }
  }

  mutating func perform() throws -> MergeReport {
    try source.forEachEntry(of: plan.offers.map(\.key)) { try receive($0) }
    try source.finish()
    try settle()
    let ranges = try countDigests()
    var report = try plan.report(tallies, in: database)
    report.forks = try ForkFinder(database: database).note(in: ranges)
    report.forgottenElsewhere = try file.forgottenElsewhere(plan.offers, in: database)
    report.metOwnNumbers = ranges[file.installation.origin] != nil
    report.withdrawn = withdrawn.stated - withdrawnBefore
    report.isDryRun = options.isDryRun
    if report.metOwnNumbers { try file.metOwnNumbers(in: database) }
    try file.note(source.sender, in: database)
    try file.noteWithdrawalsDone(by: source.sender, in: database)
    if report.new > 0 { try file.log(source.name, new: report.new, in: database) }
    return report
  }

  // MARK: One entry

  private mutating func receive(_ entry: EntryColumns) throws {
    try turn(to: entry)
    current?.count(entry.id)
    if current?.isUnknown == false, try insertion.isKnown(entry.id) {
      current?.tally.known += 1
      return
    }
    let isSeal = try check(entry)
    guard forgotten.isEmpty || !forgotten.contains(String(decoding: entry.subject, as: UTF8.self))
    else {
      current?.tally.known += 1
      return
    }
    guard current?.isAdmitted != false else { return try setAside(entry) }
    let isErased = withdrawn.contains(entry)
    guard entry.body != nil || isErased else { return keepWithoutContent(entry) }
    guard try insertion.insert(entry, erased: isErased) else {
      current?.tally.known += 1
      return
    }
    current?.add(entry)
    if isErased { noteFiles(of: entry) }
    if isSeal { try project(entry, isErased: isErased) } else { try keep(entry) }
  }

  /// Makes the entry's origin and audience the ones that are counted.
  private mutating func turn(to entry: EntryColumns) throws {
    if current?.isFor(entry) == true { return }
    if let current { keys[current.offer.key] = current }
    let key = DigestKey(
      origin: entry.origin, audience: entry.audience.map { String(decoding: $0, as: UTF8.self) })
    current = keys[key]
    guard current != nil else { throw StorageFailure.damaged(file: source.name) }
  }

  /// Throws unless an entry is genuine and of a bearable size; tells whether it seals an interview.
  private mutating func check(_ entry: EntryColumns) throws -> Bool {
    let isSeal = entry.isSeal
    let limit = isSeal ? EntryLimits.seal : EntryLimits.body
    guard EntryLimits.excess(in: entry) == nil, (entry.body?.count ?? 0) <= limit else {
      throw StorageFailure.oversizedEntry(file: source.name)
    }
    do {
      try verifier.verifyHashes(entry)
      guard let body = entry.body else { return isSeal }
      if isSeal {
        try outline.read(canonical: body)
      } else {
        try EntryVerifier.checkCanonical(body)
      }
    } catch {
      throw StorageFailure.forgedEntry(file: source.name, entry: entry.id.description)
    }
    return isSeal
  }

  /// Lays out the interview's only seal, or notes that there are several.
  private mutating func project(_ entry: EntryColumns, isErased: Bool) throws {
    if !isErased, entry.isFirstSeal, try projector.project(entry, outline) { return }
    touched.insert(String(decoding: entry.subject, as: UTF8.self))
    if touched.count >= 20_000 { try projectTouched() }
  }

  /// Remembers which files withdrawn content names, as it is not kept to be asked.
  private mutating func noteFiles(of entry: EntryColumns) {
    guard let body = entry.body, !entry.kind.elementsEqual("attachment".utf8) else { return }
    let digests = String(decoding: body, as: UTF8.self).fileDigests
    guard !digests.isEmpty else { return }
    filesOfWithdrawn[String(decoding: entry.subject, as: UTF8.self), default: []]
      .formUnion(digests)
  }

  private mutating func keep(_ entry: EntryColumns) throws {
    let entry = Entry(entry)
    if entry.header.kind == .review { touched.insert(entry.header.subject) }
    arrived.append(entry)
    // Interviews that follow a form are laid out by it.
    if arrived.isFull || entry.header.kind == .form { try projectArrived() }
  }

  private mutating func setAside(_ entry: EntryColumns) throws {
    quarantined.append(Entry(entry))
    if quarantined.isFull { try quarantine() }
  }

  /// Keeps an entry until it is known whether its withdrawal is among those that follow.
  private mutating func keepWithoutContent(_ entry: EntryColumns) {
    current?.tally.withoutContent += 1
    if withoutContent.count < 10_000 { withoutContent.append(Entry(entry)) }
  }

  // MARK: Batches

  private mutating func projectArrived() throws {
    let entries = arrived.take()
    guard !entries.isEmpty else { return }
    for entry in entries where entry.header.kind == .form {
      projector.forgetForms()
      try file.registerForm(entry, in: database)
    }
    try file.arrived(entries, in: database)
    guard entries.contains(where: { $0.header.kind == .withdrawal }) else { return }
    withdrawn = try WithdrawnSubjects(in: database)
    let count = withdrawn.stated - withdrawnBefore
    guard count <= MergeOptions.withdrawalLimit || options.acceptsManyWithdrawals else {
      throw StorageFailure.manyWithdrawals(file: source.name, limit: MergeOptions.withdrawalLimit)
    }
  }

  private mutating func quarantine() throws {
    for (origin, entries) in Dictionary(grouping: quarantined.take(), by: \.header.origin) {
      waiting[origin, default: 0] += try file.quarantine(
        entries, from: source.name, in: database)
    }
  }

  private mutating func projectTouched() throws {
    let general = Projector(file: file, database: database)
    for subject in touched { try general.project(subject) }
    touched = []
  }

  // MARK: The end

  private mutating func settle() throws {
    if let current { keys[current.offer.key] = current }
    current = nil
    for tally in keys.values where !tally.isWhole {
      throw StorageFailure.incomplete(file: source.name)
    }
    try projectArrived()
    try quarantine()
    try takeWithdrawn()
    if withdrawn.count > 0 {
      _ = try file.applyWithdrawals(since: lastNumber, naming: filesOfWithdrawn, in: database)
    }
    touched.formUnion(reviewedBefore)
    try projectTouched()
  }

  /// Stores the entries without content whose withdrawal came with them or was known.
  private mutating func takeWithdrawn() throws {
    let entries = withdrawn.among(withoutContent)
    try file.store(entries, in: database)
    for entry in entries {
      let key = DigestKey(origin: entry.header.origin, audience: entry.header.audience)
      keys[key]?.take(entry)
      if entry.header.isSeal { touched.insert(entry.header.subject) }
    }
    try file.arrived(entries.filter { !$0.header.isSeal }, in: database)
  }

  private var tallies: [OriginID: OriginTally] {
    var tallies = plan.known.mapValues { OriginTally(known: $0) }
    for key in keys.values { tallies[key.offer.key.origin, default: OriginTally()].add(key.tally) }
    for (origin, count) in waiting { tallies[origin, default: OriginTally()].quarantined = count }
    return tallies
  }

  /// Counts what is new in the digests; gives the span of new numbers of each origin.
  private func countDigests() throws -> [OriginID: ClosedRange<Int64>] {
    var ranges: [OriginID: ClosedRange<Int64>] = [:]
    for key in keys.values {
      if key.new.count > 0 { try file.count(key.new, for: key.offer.key, database) }
      guard let range = key.numbers else { continue }
      let origin = key.offer.key.origin
      let known = ranges[origin] ?? range
      ranges[origin] =
        min(known.lowerBound, range.lowerBound)...max(known.upperBound, range.upperBound)
    }
    return ranges
  }
}
