import Testing

/// What the XPath 1.0 recommendation says of values, section by section.
@Suite struct RecommendedValueTests {
  @Test func `section 3.4, booleans`() throws {
    let table = """
      1 or 0 → true
      0 or '' → false
      '0' and 'false' → true
      false() or true() and false() → false
      1 = 1 = 1 → true
      3 > 2 > 1 → false
      1 < 2 = true() → true
      1 = 2 or 2 = 2 → true
      'a' = 'a' → true
      'a' != 'b' → true
      '1.0' = 1 → true
      '1.0' = '1' → false
      true() = 'x' → true
      true() = '' → false
      true() = 2 → true
      false() = 0 → true
      true() > false() → true
      '2' > '10' → false
      'a' < 'b' → false
      c = 'x12y' → true
      c != 'x12y' → true
      //d = 3 → true
      //d != 3 → true
      not(//d = 5) → true
      not(//d != 5) → false
      //d > 3.5 → true
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 3.4, booleans, part 2`() throws {
    let table = """
      //d < 1 → false
      //d >= //d → true
      //d < //d → true
      //d = //d → true
      c/d = //e/d → false
      //zzz = '' → false
      //zzz != '' → false
      //zzz = //zzz → false
      //zzz = false() → true
      //zzz = true() → false
      //d = true() → true
      //zzz < 1 → false
      //zzz >= 0 → false
      m = '' → true
      m = 0 → false
      m < 1 → false
      n < 0 → true
      @a = @b - 1 → true
      @a < @b → true
      1 = '1' and '1' = true() → true
      number('x') = number('x') → false
      number('x') != number('x') → true
      0 = -0 → true
      1 div 0 = 1 div 0 → true
      1 div 0 > 1 → true
      -1 div 0 < 1 → true
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 3.5, numbers`() throws {
    let table = """
      1 + 2 * 3 → 7.0
      (1 + 2) * 3 → 9.0
      7 - 3 - 2 → 2.0
      8 div 4 div 2 → 1.0
      2 * 3 mod 4 → 2.0
      5 mod 2 → 1.0
      5 mod -2 → 1.0
      -5 mod 2 → -1.0
      -5 mod -2 → -1.0
      1.5 mod 0.5 → 0.0
      5.5 mod 2 → 1.5
      0 mod 5 → 0.0
      5 mod 0 → nan
      1 div 0 → inf
      -1 div 0 → -inf
      1 div -0 → -inf
      0 div 0 → nan
      -(2) → -2.0
      --2 → 2.0
      ---2 → -2.0
      -'3' → -3.0
      - n → 0.5
      -true() → -1.0
      -(1 div 0) → -inf
      1 - -1 → 2.0
      1--1 → 2.0
      2 - 1 → 1.0
      '3' + '4' → 7.0
      true() + true() → 2.0
      c[1]/d + c[2]/d → 4.0
      m + 1 → nan
      '' + 1 → nan
      -1 mod (1 div 0) → -1.0
      (1 div 0) mod 2 → nan
      .5 + 0.5 → 1.0
      5. + 1 → 6.0
      0.1 * 3 > 0.3 → true
      1 - 1 - 1 → -1.0
      10 div 4 → 2.5
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 3.7, words`() throws {
    let table = """
      div → {64}
      div/div → {6}
      div div div → 1.0
      div/mod mod mod → nan
      div/mod mod 3 → 1.0
      div/mod div 2 → 2.0
      div*2 → 128.0
      * * 2 → nan
      */div → {6}
      count(*) * count(*) → 49.0
      @a*@b → 2.0
      div and or → false
      n+1 → 0.5
      n +1 → 0.5
      n-1 → {}
      n - 1 → -1.5
      1-1 → 0.0
      2>1 → true
      2   >=  2 → true
       ( 1 ) → 1.0
      c [ 1 ] / @ id → {c1}
      child :: c [1]/@id → {c1}
      / r / c / @id → {c1|c2}
      string ( 1 ) → 1
      'it"s' → it"s
      "it's" → it's
      '' →
      "" →
      'a  b' → a  b
      count( / | / r ) → 2.0
      '/*' → /*
      '<![CDATA[' → <![CDATA[
      processing-instruction ( ) → {}
      3 mod(2) → 1.0
      (3)mod(2) → 1.0
      6 div(4) → 1.5
      '1'and'1' → true
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 4.1, functions of sets`() throws {
    let table = """
      last() → 1.0
      position() → 1.0
      count(//d) → 4.0
      count(//zzz) → 0.0
      count(/) → 1.0
      count(//d[position() = last()]) → 3.0
      id('d1 d3')/@id → {d1|d3}
      id('d3 d1')/@id → {d1|d3}
      id(' d2 zz ')/@id → {d2}
      id('zz') → {}
      id(//zzz) → {}
      id(/r/c/@id)/d[1]/@id → {d1|d3}
      local-name() → r
      local-name(/) →
      local-name(p:c) → c
      local-name(//@p:k) → k
      local-name(//processing-instruction()) → go
      local-name(//comment()) →
      local-name(//text()) →
      local-name(//zzz) →
      local-name(c | p:c) → c
      namespace-uri() →
      namespace-uri(p:c) → urn:p
      namespace-uri(//@p:k) → urn:p
      namespace-uri(//@xml:lang) → http://www.w3.org/XML/1998/namespace
      namespace-uri(@a) →
      namespace-uri(//zzz) →
      namespace-uri(namespace::p) →
      name() → r
      name(p:c) → p:c
      name(//@p:k) → p:k
      name(@xml:lang) → xml:lang
      name(/) →
      name(//processing-instruction()) → go
      name(namespace::p) → p
      name(//zzz) →
      //*[name() = 'p:c'] → {z}
      //*[local-name() = 'c']/@id → {c1|c2|pc}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 4.2, functions of text`() throws {
    let table = """
      string() → x12y34z64  two  words  -0.5
      string(c) → x12y
      string(//zzz) →
      string(@a) → 1
      string(//comment()) → note
      string(//processing-instruction()) → west
      string(0) → 0
      string(-0) → 0
      string(1) → 1
      string(1.0) → 1
      string(-1.50) → -1.5
      string(.5) → 0.5
      string(123456789012) → 123456789012
      string(1000000 * 1000000) → 1000000000000
      string(0.000001) → 0.000001
      string(1 div 3) → 0.3333333333333333
      string(1 div 0) → Infinity
      string(-1 div 0) → -Infinity
      string(number('x')) → NaN
      string(true()) → true
      string(1 = 2) → false
      concat('a', 1, true()) → a1true
      concat('a', '') → a
      starts-with('abc', 'ab') → true
      starts-with('abc', '') → true
      starts-with('', 'a') → false
      starts-with('abc', 'b') → false
      contains('abc', 'bc') → true
      contains('abc', '') → true
      contains('', '') → true
      contains('abc', 'B') → false
      contains(123, 2) → true
      substring-before('1999/04/01', '/') → 1999
      substring-before('abc', '') →
      substring-before('abc', 'z') →
      substring-after('1999/04/01', '/') → 04/01
      substring-after('1999/04/01', '19') → 99/04/01
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 4.2, functions of text, part 2`() throws {
    let table = """
      substring-after('abc', '') → abc
      substring-after('abc', 'z') →
      substring-after('abc', 'c') →
      substring('12345', 2, 3) → 234
      substring('12345', 2) → 2345
      substring('12345', 1.5, 2.6) → 234
      substring('12345', 0, 3) → 12
      substring('12345', 0 div 0, 3) →
      substring('12345', 1, 0 div 0) →
      substring('12345', -42, 1 div 0) → 12345
      substring('12345', -1 div 0, 1 div 0) →
      substring('12345', 6) →
      substring('12345', -1) → 12345
      substring('12345', 3, 0) →
      substring('12345', 3, -1) →
      substring('12345', 2.5) → 345
      substring('12345', -0.4, 1.4) →
      substring('', 1, 1) →
      string-length('abc') → 3.0
      string-length('') → 0.0
      string-length(' ') → 1.0
      string-length() → 27.0
      string-length(c) → 4.0
      string-length(12.50) → 4.0
      normalize-space(s) → two words
      normalize-space('  a  b ') → a b
      normalize-space('') →
      normalize-space(' ') →
      c[1]/d[1][normalize-space()]/@id → {d1}
      translate('bar', 'abc', 'ABC') → BAr
      translate('--aaa--', 'abc-', 'ABC') → AAA
      translate('aaa', 'aa', 'bc') → bbb
      translate('abc', '', 'x') → abc
      translate('', 'a', 'b') →
      translate('abc', 'abc', '') →
      translate('a', 'a', 'xyz') → x
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 4.3, functions of truth`() throws {
    let table = """
      boolean(1) → true
      boolean(0) → false
      boolean(-0) → false
      boolean(0 div 0) → false
      boolean(1 div 0) → true
      boolean('') → false
      boolean('false') → true
      boolean(' ') → true
      boolean(//d) → true
      boolean(//zzz) → false
      boolean(m) → true
      not(1) → false
      not('') → true
      not(//zzz) → true
      true() → true
      false() → false
      lang('en') → true
      lang('EN') → true
      lang('en-us') → false
      lang('') → false
      //*[lang('en')][1]/@a → {1}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 4.4, functions of numbers`() throws {
    let table = """
      number() → nan
      number(n) → -0.5
      number(m) → nan
      number('') → nan
      number(' 12 ') → 12.0
      number('12.') → 12.0
      number('.5') → 0.5
      number('-.5') → -0.5
      number('+5') → nan
      number('1e5') → nan
      number('1 2') → nan
      number('- 5') → nan
      number('--5') → nan
      number('.') → nan
      number('-') → nan
      number('0x10') → nan
      number('1,000') → nan
      number('Infinity') → nan
      number(true()) → 1.0
      number(false()) → 0.0
      number(//d) → 1.0
      number(//zzz) → nan
      sum(//d) → 10.0
      sum(//zzz) → 0.0
      sum(//d | m) → nan
      sum(@a | @b) → 3.0
      floor(2.6) → 2.0
      floor(-2.5) → -3.0
      floor('x') → nan
      floor(1 div 0) → inf
      ceiling(2.2) → 3.0
      ceiling(-2.5) → -2.0
      string(ceiling(-0.5)) → 0
      ceiling('x') → nan
      round(2.4) → 2.0
      round(2.5) → 3.0
      round(-2.4) → -2.0
      round('x') → nan
      round(1 div 0) → inf
      round(-1 div 0) → -inf
      string(round(-0.2)) → 0
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }
}
