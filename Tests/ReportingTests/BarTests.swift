import Reporting
import Testing

struct BarTests {
  @Test func `a bar is an eighth of a column fine`() {
    #expect(bar(fraction: 0.5, width: 4) == "██")
    #expect(bar(fraction: 0.53125, width: 4) == "██▏")
    #expect(bar(fraction: 0.96875, width: 4) == "███▉")
    #expect(bar(fraction: 1, width: 4) == "████")
  }

  @Test func `zero and what is no number draw nothing`() {
    #expect(bar(fraction: 0, width: 10) == "")
    #expect(bar(fraction: .nan, width: 10) == "")
    #expect(bar(fraction: -1, width: 10) == "")
    #expect(bar(fraction: 0.5, width: 0) == "")
  }

  @Test func `a little more than zero is still seen`() {
    #expect(bar(fraction: 0.0001, width: 10) == "▏")
    #expect(bar(fraction: 0.0001, width: 10, plain: true) == "#")
  }

  @Test func `a plain bar is made of number signs`() {
    #expect(bar(fraction: 0.26, width: 10, plain: true) == "###")
  }

  @Test func `a bar never leaves its width`() {
    #expect(bar(fraction: 7, width: 3) == "███")
    #expect(bar(fraction: .infinity, width: 3) == "███")
  }
}
