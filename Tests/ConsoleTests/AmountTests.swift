import Console
import Testing

/// Which numbers are echoed in groups, and how far an interview is said to be.
struct AmountTests {
  private func form(_ type: String, _ appearance: String) -> String {
    """
    | survey |
    | | type | name | label | appearance |
    | | \(type) | n | ¿Cuánto? | \(appearance) |
    """
  }

  @Test(arguments: ["1500", "1999", "45678912"])
  func `a whole number may be a year or a code and is echoed as it is`(typed: String) throws {
    let held = try HeldInterview(form("integer", ""), "‹\(typed)›‹›")
    #expect(held.terminal.transcript.contains("\n  \(typed)\n"))
    #expect(held.terminal.transcript.contains("→ \(typed)\n"))
  }

  @Test func `thousands typed apart are echoed as they were understood`() throws {
    let held = try HeldInterview(form("integer", ""), "‹1.500›‹›")
    #expect(held.terminal.transcript.contains("\n  1 500\n"))
    #expect(held.value("n") == "1500")
  }

  @Test func `an amount by the form's own word is grouped from five digits on`() throws {
    let held = try HeldInterview(form("integer", "thousands-sep"), "‹1250000›‹›")
    #expect(held.terminal.transcript.contains("\n  1 250 000\n"))
  }

  @Test func `a question called so asks for an amount`() throws {
    let named = form("integer", "").replacing("| n |", with: "| monto_pedido |")
    #expect(try HeldInterview(named, "‹1250000›‹›").terminal.transcript.contains("\n  1 250 000\n"))
  }

  @Test func `a decimal is an amount`() throws {
    let held = try HeldInterview(form("decimal", ""), "‹12500,5›‹›")
    #expect(held.terminal.transcript.contains("\n  12 500,5\n"))
  }

  @Test func `a month or a year is echoed without the day nobody said`() throws {
    let month = try HeldInterview(form("date", "month-year"), "‹3/2024›‹›")
    #expect(month.terminal.transcript.contains("\n  3/2024\n"))
    let year = try HeldInterview(form("date", "year"), "‹2024›‹›")
    #expect(year.terminal.transcript.contains("\n  2024\n"))
  }
}
