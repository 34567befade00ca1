import Documents
import Expressions
import Languages
import Testing

/// Nothing that can be written makes reading or evaluating crash, or go on for long.
@Suite struct BoundsTests {
  let form = """
    <data xmlns:t="urn:t" id="top" version="3"><a id="a">1</a><a t:x="y">2</a><g><b>x y z</b>\
    <c>2026-03-15</c><d/></g><!-- c --><?pi x?><p>10.5 20.1;10.6 20.2;10.7 20.0</p><t:q>9</t:q></data>
    """
  let seeds = [
    "${a} >= 18 and ${b} < 65", "selected(${b}, 'x') or not(${d})",
    "count(//a[. > 1]/ancestor::*[1]/@id) + 1", "concat(//a, substring('12345', 1.5, 2.6))",
    "instance('x')/root/item[name = current()/../a]", "regex(., '^[0-9]{2,3}$')",
    "indexed-repeat(${a}, /data/g, 1)", "//t:q | //@t:x | namespace::*",
    "sum(//a) mod -2 div 0.5 * --3", "format-date(//c, '%Y-%m-%d %H:%M')",
    "following::node()[last() - 1]/preceding-sibling::comment()", "digest(//b, 'MD5', 'hex')",
    "count-if(//a, . > 1)", "join(',', randomize(//a, 42))", "date-time(1e9) = date(99999999)",
  ]
  let pieces = [
    "(", ")", "[", "]", "/", "//", "..", "@", "*", "|", "-", "'", "${", "}", "::", ",", "=", "<",
    " and ", "a", "9", "999999999999999999999", "node()", "preceding::", "é", "\u{0}", "&lt;", "$",
  ]

  /// The same seed gives the same expressions.
  private struct Mutations {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func mutated(_ letters: [Character], with pieces: [String]) -> [Character] {
      var letters = letters
      let place = below(letters.count + 1)
      switch below(3) {
      case 0 where place < letters.count: letters.remove(at: place)
      case 1: letters.insert(contentsOf: letters[..<place], at: below(letters.count + 1))
      default: letters.insert(contentsOf: Array(pieces[below(pieces.count)]), at: place)
      }
      return letters
    }
  }

  @Test(arguments: [1, 20_260_315] as [UInt64])
  func `mutilated expressions are read or refused, never more`(_ seed: UInt64) throws {
    let document = try InstanceDocument(
      xml: form, context: try XPathExpression("/data/g"), moment: morning)
    var mutations = Mutations(state: seed)
    var count = (read: 0, refused: 0)
    for _ in 0..<800 {
      var letters = Array(seeds[mutations.below(seeds.count)])
      for _ in 0..<mutations.below(4) { letters = mutations.mutated(letters, with: pieces) }
      let source = String(letters)
      do throws(ExpressionFailure) {
        let expression = try XPathExpression(source)
        for type in Evaluation.ResultType.allCases {
          _ = try? document.evaluate(expression, as: type)
        }
        count.read += 1
      } catch {
        #expect(error.offset ?? 0 <= source.unicodeScalars.count, "seed \(seed): \(source)")
        count.refused += 1
      }
    }
    #expect(count.read > 150 && count.refused > 150)
  }

  @Test func `predicates within predicates end`() throws {
    let wide = "<d>" + String(repeating: "<a/>", count: 300) + "</d>"
    let document = try InstanceDocument(xml: wide, moment: morning)
    let expression = try XPathExpression("//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]")
    #expect(throws: DocumentFailure.expression(.tooManyNodes(limit: 2_000_000))) {
      try document.evaluate(expression)
    }
  }

  @Test func `the deepest expression that is read is also evaluated`() throws {
    let document = try InstanceDocument(xml: form, moment: morning)
    let deep = String(repeating: "a[", count: 198) + "1" + String(repeating: "]", count: 198)
    #expect(try text(deep, in: document) == "{}")
    let choices =
      String(repeating: "if(//*, ", count: 198) + "1" + String(repeating: ", 0)", count: 198)
    #expect(try text(choices, in: document) == "1.0")
    let every =
      String(repeating: "*[. | ", count: 98) + "." + String(repeating: "]", count: 98)
    #expect(try text("/" + every, in: document).hasPrefix("{"))
  }
}
