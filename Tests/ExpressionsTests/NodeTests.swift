import Testing

@testable import Expressions

@Suite struct NodeTests {
  let scope = TreeScope(
    """
    data @version=3
      age = 34
      empty
      zero = 0
      city = lp
      person
        pname = Ana
        page = 34
        visit
          fee = 5
        visit
          fee = 7
      person
        pname = Luis
        page = 8
        visit
          fee = 9
      person
        pname = Eva
        page
    """,
    instances: [
      "cities": """
      root
        item
          name = lp
          label @lang=es = La Paz
          country = bo
        item
          name = li
          label @lang=es = Lima
          country = pe
        item
          name = cu
          label @lang=es = Cusco
          country = pe
      """
    ], current: "age")

  /// XPath 1.0, section 2.
  @Test func `paths and axes walk the tree`() throws {
    let table = """
      /data/age → 34
      ../age → 34
      ./../city → lp
      current()/../city → lp
      count(/data/person) → 3
      count(../person/page) → 3
      /data/person[2]/pname → Luis
      /data/person[last()]/pname → Eva
      /data/person[position() = 1]/pname → Ana
      /data/person[page > 10]/pname → Ana
      /data/person[page = '']/pname → Eva
      count(/data/person[page < 40][2]) → 1
      count(//fee) → 3
      sum(//visit/fee) → 21
      count(/data/descendant::fee) → 3
      /data/person/visit/fee[. = 9]/../../pname → Luis
      /data/person/visit/fee[. = 9]/ancestor::person/pname → Luis
      name(/data/person[1]/following-sibling::person[1]) → person
      /data/person[3]/preceding-sibling::person[1]/pname → Luis
      count(/data/person[2]/preceding::fee) → 2
      count(/data/person[1]/following::fee) → 1
      count(//fee/ancestor::person) → 2
      /data/@version → 3
      count(/data/@*) → 1
      /data/child::age/self::node() → 34
      count(/data/age | /data/city | /data/age) → 2
      (/data/age | /data/city)[2] → lp
      count(/data/missing) → 0
      string(/data/missing) →
      /data/age/text() → 34
      local-name(..) → data
      name() → age
      string() → 34
      """
    try expectRows(table, in: scope)
  }

  /// XPath 1.0, section 3.4.
  @Test func `the top element stands below the document above it`() throws {
    let table = """
      count(//data[age]) → 1
      count(//data) → 1
      count(//*[age]) → 1
      count(/data[age]/person[2]) → 1
      count(/./data) → 1
      count(//./data) → 1
      count(/descendant-or-self::node()/data[1]) → 1
      count(/*/*) → 7
      count(//person[1]) → 1
      count(/data/data) → 0
      """
    try expectRows(table, in: scope)
  }

  @Test func `sets compare when any of their members does`() throws {
    let table = """
      /data/person/page = 8 → true
      /data/person/page != 8 → true
      /data/person/page > 30 → true
      /data/person/page > 50 → false
      /data/person/pname = 'Eva' → true
      /data/person/page = /data/age → true
      /data/missing = '' → false
      /data/missing != 'x' → false
      ${empty} = '' → true
      ${empty} = 0 → false
      ${empty} < 1 → false
      ${empty} + 1 → NaN
      ${age} = '34' → true
      ${age} = 34 → true
      ${age} = true() → true
      """
    try expectRows(table, in: scope)
  }

  @Test func `an answer is true unless it is empty or zero`() throws {
    let table = """
      boolean(${empty}) → false
      boolean(${zero}) → false
      boolean(${age}) → true
      boolean(${city}) → true
      ${age} and not(${empty}) → true
      """
    try expectRows(table, in: scope)
  }

  @Test func `sets are counted, summed and joined`() throws {
    let table = """
      count(${person}) → 3
      count-non-empty(${page}) → 2
      sum(${page}) → 42
      min(${page}) → 8
      max(${page}) → 34
      max(/data/missing) → NaN
      join(', ', ${pname}) → Ana, Luis, Eva
      concat(${pname}) → AnaLuisEva
      count(if(true(), ${person}, ${age})) → 3
      """
    try expectRows(table, in: scope)
  }

  @Test func `secondary instances are searched`() throws {
    let table = """
      instance('cities')/root/item[name = ${city}]/label → La Paz
      instance('cities')/root/item[name = current()/../city]/country → bo
      count(instance('cities')/root/item[country = 'pe' and name != 'li']) → 1
      instance('cities')/root/item[country = 'pe'][2]/label/@lang → es
      instance('cities')//item[3]/label → Cusco
      count(instance('none')/root/item) → 0
      pulldata('cities', 'label', 'name', 'li') → Lima
      pulldata('cities.csv', 'label', 'name', 'li') → Lima
      pulldata('cities', 'label', 'name', 'zz') →
      pulldata('none', 'label', 'name', 'zz') →
      """
    try expectRows(table, in: scope)
  }

  @Test func `inside a repeat a name means the nearest instance`() throws {
    let inside = scope.seen(from: "page", 1)
    let table = """
      ${pname} → Luis
      position(..) → 2
      position() → 1
      count(${person}) → 1
      count(../../person) → 3
      ../../person[position() = position(current()/..) - 1]/pname → Ana
      ${pname} = current()/../pname → true
      """
    try expectRows(table, in: inside)
  }

  @Test func `indexed-repeat looks into the instance asked for`() throws {
    let table = """
      indexed-repeat(${pname}, ${person}, 1) → Ana
      indexed-repeat(${pname}, ${person}, 2) → Luis
      indexed-repeat(${pname}, ${person}, 0) → Ana
      indexed-repeat(${pname}, ${person}, 9) →
      indexed-repeat(${fee}, ${person}, 1, ${visit}, 2) → 7
      indexed-repeat(/data/person/visit/fee, /data/person, 2, /data/person/visit, 1) → 9
      """
    try expectRows(table, in: scope)
    try expectRows(table, in: scope.seen(from: "fee", 2))
  }

  /// The orders that ODK Web Forms' randomize tests expect of JavaRosa's shuffle.
  @Test func `randomize gives JavaRosa's order for a seed`() throws {
    let letters = TreeScope("data\n  i = A\n  i = B\n  i = C\n  i = D\n  i = E\n  i = F")
    let table = """
      join('', randomize(/data/i, 42)) → AFCBDE
      join('', randomize(/data/i, '42')) → AFCBDE
      join('', randomize(/data/i, -42)) → EDAFBC
      join('', randomize(/data/i, 1)) → BFEACD
      join('', randomize(/data/i, 1.1)) → BFEACD
      join('', randomize(/data/i, 11111111)) → ACDBFE
      join('', randomize(/data/i, 0)) → CBEAFD
      join('', randomize(/data/i, 0 div 0)) → CBEAFD
      join('', randomize(/data/i, Infinity)) → CBEAFD
      join('', randomize(/data/i, -Infinity)) → CBEAFD
      count(randomize(/data/i)) → 6
      """
    try expectRows(table, in: letters)
  }
}
