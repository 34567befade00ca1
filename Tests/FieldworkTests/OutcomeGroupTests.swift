import Fieldwork
import Testing

struct OutcomeGroupTests {
  /// The mapping rule of GESIS `rrcalc`, after AAPOR 2015.
  @Test(arguments: [
    ("1.1", OutcomeGroup.complete), ("1.2", .partial), ("2.10", .refusal), ("2.112", .refusal),
    ("2.12", .refusal), ("2.21", .nonContact), ("2.221", .nonContact), ("2.0", .other),
    ("2.30", .other), ("2.333", .other), ("3.10", .unknownHousehold), ("3.161", .unknownHousehold),
    ("3.20", .unknownOther), ("3.30", .unknownOther), ("3.90", .unknownOther),
    ("4.10", .notEligible), ("4.54", .notEligible), ("4.90", .notEligible),
  ])
  func `a code falls in its group by its first digits`(code: String, expected: OutcomeGroup) {
    #expect(OutcomeGroup(code: code) == expected)
  }

  @Test func `a letter of the study does not move a code`() {
    #expect(OutcomeGroup(code: "2.11b") == .refusal)
    #expect(OutcomeGroup(code: "3.30b") == .unknownOther)
  }

  @Test(arguments: ["0.1", "5.1", "", "x", "2.4"])
  func `what AAPOR does not have is in no group`(code: String) {
    #expect(OutcomeGroup(code: code) == nil)
  }

  @Test func `groups are written as response rates abbreviate them`() {
    let letters = OutcomeGroup.allCases.map(\.rawValue)
    #expect(letters == ["I", "P", "R", "NC", "O", "UH", "UO", "NE"])
  }
}
