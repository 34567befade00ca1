import Languages

extension DispositionTable {
  /// The headers of the table as it is edited.
  package static let columns = [
    "code", "label_es", "label_en", "group", "stage", "delay", "contacted", "eligible", "modes",
    "rank", "refusal", "do_not_contact", "next_number", "edition",
  ]

  /// What the program itself gives: interviews, those broken off, refusals and appointments.
  package static let neededCodes = ["1.1", "1.2", "2.11", "2.12", "0.1"]

  /// A row a disposition, under ``columns``.
  package var rows: [[String]] {
    dispositions.map { disposition in
      [
        disposition.code, disposition.label.spanish, disposition.label.english,
        disposition.group?.rawValue ?? "", disposition.stage.rawValue,
        String(disposition.delayMinutes), word(disposition.contacted),
        disposition.eligible.map(word) ?? "",
        ContactMode.allCases.filter(disposition.modes.contains).map(\.rawValue)
          .joined(separator: " "),
        disposition.menuRank.map { String($0) } ?? "", disposition.refusal.rawValue,
        word(disposition.doNotContact), word(disposition.nextNumber), edition,
      ]
    }
  }

  /// Reads an edited table; columns but `code` and the labels may be missing.
  ///
  /// The codes of ``neededCodes`` must be there. Throws `registerNotReadable` with every finding.
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    var reader = DispositionReader(RegisterTable(columns: columns, rows: rows))
    let dispositions = reader.dispositions()
    guard reader.findings.isEmpty else {
      throw .registerNotReadable(.dispositions, reader.findings)
    }
    self.init(edition: reader.edition, dispositions: dispositions)
  }
}

private func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
