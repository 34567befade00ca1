import Foundation
import Testing

@testable import Expressions

/// However deep or long an expression is, it gets an answer.
@Suite struct DepthTests {
  private let many = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1" ? 100_000 : 20_000

  private func repeated(_ text: String) -> String { String(repeating: text, count: many) }

  @Test func `nesting without end is refused`() {
    let sources = [
      repeated("(") + "1" + repeated(")"), repeated("("), repeated("not(") + "1" + repeated(")"),
      repeated("-(") + "1" + repeated(")"), repeated("a["), repeated("if(1, 1, "),
      repeated("count(/a["), "1" + repeated(" = 1"), "1" + repeated(" < 1"),
    ]
    for source in sources {
      guard case .tooDeep = failure(source) else {
        Issue.record("\(source.prefix(20))")
        continue
      }
    }
  }

  @Test func `length alone is no obstacle`() throws {
    #expect(try text(repeated("-") + "1") == "1")
    #expect(try text("-" + repeated("-") + "1") == "-1")
    #expect(try text("1" + repeated(" + 1")) == String(many + 1))
    #expect(try text("0" + repeated(" or 0") + " or 1") == "true")
    #expect(try text("string-length('" + repeated("0123456789") + "')") == String(10 * many))
    #expect(try text("string-length(concat('a'" + repeated(", 'a'") + "))") == String(many + 1))
    #expect(try text("count(a" + repeated("/a") + ")") == "0")
    #expect(try text("count(a" + repeated(" | a") + ")") == "0")
    #expect(try text(repeated(" ") + "1") == "1")
  }

  @Test func `conditions on every step of a long path are refused`() {
    guard case .tooDeep = failure("a" + repeated("/a[b]")) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `long texts are searched and translated at once`() throws {
    let letters = String(repeating: "a", count: 200_000)
    #expect(try text("translate('\(letters)', '\(letters)', '')") == "")
    let half = String(repeating: "a", count: 100_000)
    #expect(try text("contains('\(letters)', '\(half)b')") == "false")
  }
}
