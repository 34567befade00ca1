import Languages
import Sync
import Testing

struct SentenceTests {
  private static let canonical = CanonicalFault.allCases.flatMap { fault in
    [CanonicalFailure.unwritable(fault), .unreadable(fault, offset: 17)]
  }
  private static let fields = EntryField.allCases.flatMap { field in
    [
      EntryFailure.numberOutOfRange(field), .textEmpty(field), .notAWord(field),
      .textUnwritable(field, .nullCharacter), .headerMalformed(field),
    ]
  }
  private static let entries: [EntryFailure] = [
    .unknownVersion(2), .parentsUnordered, .nonceWithoutBody, .bodyWithoutNonce,
    .bodyNotCanonical(.unreadable(.fraction, offset: 17)), .bodyHashMismatch, .idMismatch,
    .headerNotCanonical(.unreadable(.fraction, offset: 17)), .headerMalformed(nil),
  ]

  @Test(arguments: canonical)
  func `a canonical failure is worded in both languages`(failure: CanonicalFailure) {
    expectWords(failure.sentence)
  }

  @Test(arguments: fields + entries)
  func `an entry's failure is worded in both languages`(failure: EntryFailure) {
    expectWords(failure.sentence)
  }

  private static let seals: [SealFailure] = [.notAge, .notForThisKey, .cut, .changed]
  private static let bundles: [BundleFailure] =
    [
      .notABundle, .newerVersion(2), .manifestUnreadable, .signatureWrong, .entryUnreadable(3),
      .entryForged(3), .contentsDiffer, .meantForOthers, .unknownSender, .sealedAnew,
    ] + seals.map { .seal($0) }

  @Test(arguments: bundles)
  func `a refused bundle is worded in both languages`(failure: BundleFailure) {
    expectWords(failure.sentence)
    #expect(Self.bundles.filter { $0.sentence.spanish == failure.sentence.spanish }.count == 1)
  }

  @Test func `every failure has its own sentence`() {
    let spoken =
      (SentenceTests.fields + SentenceTests.entries).map(\.sentence)
      + SentenceTests.canonical.map(\.sentence)
    #expect(Set(spoken.map(\.spanish)).count == spoken.count)
    #expect(Set(spoken.map(\.english)).count == spoken.count)
  }

  @Test func `a sentence says where the text goes wrong`() {
    let sentence = CanonicalFailure.unreadable(.fraction, offset: 17).sentence
    #expect(
      sentence.spanish == "Byte 17 del texto sellado: los números con decimales o exponente van "
        + "como texto. Vuelva a copiar el archivo desde su origen.")
    #expect(
      sentence.english == "Byte 17 of the sealed text: numbers with decimals or an exponent are "
        + "written as text. Copy the file again from where it came.")
  }

  @Test func `a sentence names the field`() {
    #expect(
      EntryFailure.notAWord(.audience).sentence.spanish
        .contains("El campo 'audience' debe tener de 1 a 64 caracteres ASCII"))
  }

  @Test func `a sentence about a changed entry says what to do`() {
    #expect(
      EntryFailure.bodyHashMismatch.sentence.english
        == "The entry has contents that were not sealed. It was damaged or changed on its way: "
        + "ask the sender for the file again.")
  }
}

private func expectWords(_ sentence: Sentence) {
  for text in [sentence.spanish, sentence.english] {
    #expect(text.hasSuffix("."))
    #expect(text.count > 30)
    for word in ["error", "inválid", "abort"] { #expect(!text.lowercased().contains(word)) }
  }
  #expect(sentence.spanish != sentence.english)
}
