import Languages

/// How good a base of contacts is, before and while it is called.
package struct ContactBaseQuality: Sendable {
  /// How many there are.
  package let cases: Int
  /// Cells of the number columns that hold anything.
  package let numbers: Int
  /// Those that look like a number of the country, or can be dialled where no country is set.
  package let plausibleNumbers: Int
  /// Their number columns are all empty.
  package let casesWithoutNumber: Int
  /// Those and the ones with nothing that can be dialled: what the list shows as without a number.
  package let casesWithoutDialableNumber: Int
  /// Those and the ones whose numbers are of no use in the country.
  package let casesWithoutPlausibleNumber: Int
  /// Numbers that several cases share, most shared first.
  package let sharedNumbers: [SharedNumber]
  /// By mode, for those in use.
  package let contactability: [Contactability]
  /// Columns that tell who the person is and that nothing uses.
  package let surplusColumns: [String]

  /// Cases with one number among them; the number itself is not told.
  package struct SharedNumber: Sendable, Hashable {
    package let caseIDs: [String]
  }

  /// How many of the cases sought in a mode were reached in it.
  package struct Contactability: Sendable, Hashable {
    package let mode: ContactMode
    package let attempts: Int
    package let attemptedCases: Int
    package let contactedCases: Int

    /// Nil before the first attempt.
    package var share: Double? {
      attemptedCases > 0 ? Double(contactedCases) / Double(attemptedCases) : nil
    }
  }

  /// `used` are the columns that a questionnaire, the quotas or the introduction refer to.
  package init(
    cases: [ContactCase], attempts: [Attempt], table: DispositionTable,
    plan: NumberPlan? = nil, used: Set<String> = []
  ) {
    var survey = NumberSurvey(plan: plan)
    for contact in cases { survey.take(contact) }
    self.cases = cases.count
    numbers = survey.numbers
    plausibleNumbers = survey.plausible
    casesWithoutNumber = survey.casesWithoutNumber
    casesWithoutDialableNumber = cases.count { $0.phones.isEmpty }
    casesWithoutPlausibleNumber = survey.casesWithoutPlausibleNumber
    sharedNumbers = survey.sharedNumbers
    contactability = ContactMode.allCases.compactMap { mode in
      Contactability(mode: mode, attempts: attempts, table: table)
    }
    surplusColumns = cases.first.map { surplus(in: $0, used: used) } ?? []
  }

  /// Between 0 and 1; nil without numbers.
  package var plausibleShare: Double? {
    numbers > 0 ? Double(plausibleNumbers) / Double(numbers) : nil
  }

  /// Cases that share a number with another.
  package var casesSharingNumbers: Int { Set(sharedNumbers.flatMap(\.caseIDs)).count }
}

/// Name, address and numbers serve to find the person; what else identifies must be used by something.
private func surplus(in contact: ContactCase, used: Set<String>) -> [String] {
  let roles = contact.roles
  let serving = Set([roles.id, roles.name, roles.address].compactMap { $0 } + roles.phones)
  return contact.fields.map(\.name).filter { column in
    roles.identifying.contains(column) && !serving.contains(column) && !used.contains(column)
  }
}

extension ContactBaseQuality.Contactability {
  /// Nil when the mode was never used.
  fileprivate init?(mode: ContactMode, attempts: [Attempt], table: DispositionTable) {
    let inMode = attempts.filter { $0.mode == mode }
    guard !inMode.isEmpty else { return nil }
    let reached = inMode.filter { table.disposition(for: $0.code).contacted }
    self.init(
      mode: mode, attempts: inMode.count, attemptedCases: Set(inMode.map(\.caseID)).count,
      contactedCases: Set(reached.map(\.caseID)).count)
  }
}

private struct NumberSurvey {
  let plan: NumberPlan?
  var numbers = 0
  var plausible = 0
  var casesWithoutNumber = 0
  var casesWithoutPlausibleNumber = 0
  private var cases: [String: [String]] = [:]

  init(plan: NumberPlan?) { self.plan = plan }

  mutating func take(_ contact: ContactCase) {
    let written = contact.roles.phones.compactMap { contact.value(of: $0) }
    var found: Set<String> = []
    for text in written {
      numbers += 1
      guard let number = international(PhoneNumber(text)) else { continue }
      plausible += 1
      found.insert(number)
    }
    if written.isEmpty { casesWithoutNumber += 1 }
    if found.isEmpty { casesWithoutPlausibleNumber += 1 }
    for number in found { cases[number, default: []].append(contact.id) }
  }

  private func international(_ number: PhoneNumber) -> String? {
    guard let plan else { return number.isDialable ? number.digits : nil }
    return plan.international(number)
  }

  /// Most shared first, then by the first case.
  var sharedNumbers: [ContactBaseQuality.SharedNumber] {
    cases.values.filter { $0.count > 1 }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
      .map { ContactBaseQuality.SharedNumber(caseIDs: $0) }
  }
}
