import Testing

@testable import Expressions

@Suite struct ReferenceTests {
  private func references(_ source: String) throws -> [Reference] {
    try XPathExpression(source).references
  }

  @Test func `names are listed in order and once`() throws {
    let found = try references("${b} > 1 and selected(${a}, ${b}) or ${last-saved#c} = .")
    #expect(found == [.name("b"), .name("a"), .name("last-saved#c"), .current])
  }

  @Test func `paths keep their steps as written`() throws {
    #expect(
      try references("/data/a + ../b + current()/../c + @d") == [
        .path(absolute: true, steps: ["data", "a"]),
        .path(absolute: false, steps: ["..", "b"]),
        .path(absolute: false, steps: ["..", "c"]),
        .path(absolute: false, steps: ["@d"]),
      ])
  }

  @Test func `what a predicate reads is listed apart`() throws {
    #expect(
      try references("/data/person[age > ${limit}][current()/../x = .]/name") == [
        .path(absolute: true, steps: ["data", "person", "name"]),
        .path(absolute: true, steps: ["data", "person", "age"]),
        .name("limit"),
        .path(absolute: false, steps: ["..", "x"]),
        .path(absolute: true, steps: ["data", "person", "."]),
      ])
  }

  @Test func `columns of a list are no references of their own`() throws {
    #expect(
      try references("instance('cities')/root/item[name = ${city}]/label") == [
        .instance("cities"), .name("city"),
      ])
    #expect(
      try references("pulldata('cities', 'label', 'name', ${city})") == [
        .instance("cities"), .name("city"),
      ])
  }

  @Test func `the question of a choice name is a reference`() throws {
    #expect(try references("jr:choice-name(., '${q}')") == [.current, .name("q")])
  }

  @Test func `what the clock or chance decides depends on time`() throws {
    for source in ["today()", "1 + now()", "if(1, random(), 2)", "uuid()", "randomize(${a})"] {
      #expect(try XPathExpression(source).dependsOnTime, "\(source)")
    }
    #expect(try !XPathExpression("date('2026-01-01') + count(randomize(${a}, 1))").dependsOnTime)
  }

  @Test func `expressions of one source are equal`() throws {
    #expect(try XPathExpression("1 + 1") == XPathExpression("1 + 1"))
    #expect(try XPathExpression("1 + 1") != XPathExpression("1+1"))
  }
}
