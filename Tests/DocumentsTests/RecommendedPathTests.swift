import Testing

/// Every kind of node, names that are operators, and a namespace.
let recommendedDocument = """
  <r xml:lang="en" xmlns:p="urn:p" a="1" b="2"><!--note--><c id="c1" p:k="v">x\
  <d id="d1">1</d><d id="d2">2</d><?go west?>y</c><c id="c2"><d id="d3">3</d>\
  <e id="e1"><d id="d4">4</d></e></c><p:c id="pc">z</p:c><div id="dv"><div id="di">6\
  </div><mod id="md">4</mod></div><s> <t> two  words </t> </s><n>-0.5</n><m/></r>
  """

/// What the XPath 1.0 recommendation says of paths, section by section.
@Suite struct RecommendedPathTests {
  @Test func `section 2.1, location steps`() throws {
    let table = """
      child::c/@id → {c1|c2}
      child::*/@id → {c1|c2|pc|dv}
      child::text() → {}
      count(child::node()) → 8.0
      attribute::a → {1}
      attribute::* → {en|1|2}
      count(attribute::node()) → 3.0
      descendant::d/@id → {d1|d2|d3|d4}
      descendant-or-self::r/@a → {1}
      self::r/@a → {1}
      self::c → {}
      child::c/descendant::d/@id → {d1|d2|d3|d4}
      child::*/child::d/@id → {d1|d2|d3}
      / → {x12y34z64  two  words  -0.5}
      /descendant::d[1]/@id → {d1}
      /descendant::c/child::d/@id → {d1|d2|d3}
      child::c[position() = 1]/@id → {c1}
      child::c[position() = last()]/@id → {c2}
      child::c[position() = last() - 1]/@id → {c1}
      child::c[position() > 1]/@id → {c2}
      c[1]/following-sibling::c[position() = 1]/@id → {c2}
      c[2]/preceding-sibling::c[position() = 1]/@id → {c1}
      /descendant::d[position() = 4]/@id → {d4}
      child::c[attribute::id = 'c2'][position() = 1]/@id → {c2}
      child::c[position() = 2][attribute::id = 'c1'] → {}
      child::c[child::e]/@id → {c2}
      child::*[self::c or self::n]/@id → {c1|c2}
      child::*[self::c or self::div][position() = last()]/@id → {dv}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 2.2, axes`() throws {
    let table = """
      //d/parent::*/@id → {c1|c2|e1}
      //d[. = 4]/ancestor::*/@id → {c2|e1}
      //d[. = 4]/ancestor::*[1]/@id → {e1}
      //d[. = 4]/ancestor::*[3]/@a → {1}
      count(//d[. = 4]/ancestor::node()) → 4.0
      //d[. = 4]/ancestor-or-self::*[1]/@id → {d4}
      count(//d[. = 4]/ancestor-or-self::node()) → 5.0
      //d[. = 2]/following::*[1]/@id → {c2}
      //d[. = 2]/following::d/@id → {d3|d4}
      count(//d[. = 2]/following::node()) → 23.0
      count(//d[. = 2]/preceding::node()) → 4.0
      //d[. = 4]/preceding::*[1]/@id → {d3}
      //d[. = 4]/preceding::*[2]/@id → {d2}
      //d[. = 4]/preceding::*/@id → {c1|d1|d2|d3}
      //d[. = 4]/preceding::d[last()]/@id → {d1}
      name(//c[1]/preceding::node()[1]) →
      count(//c[1]/preceding::node()) → 1.0
      c[1]/d[2]/preceding-sibling::node()[1]/@id → {d1}
      c[1]/d[2]/preceding-sibling::node()[2] → {x}
      c[1]/d[2]/following-sibling::node()[1] → {west}
      c[1]/d[2]/following-sibling::text() → {y}
      @a/following-sibling::node() → {}
      @a/preceding-sibling::node() → {}
      @a/preceding::node() → {}
      count(@a/following::d) → 4.0
      @a/parent::*/@b → {2}
      @a/ancestor::node()[last()] = / → true
      @a/self::node() → {1}
      @a/self::* → {}
      @a/child::node() → {}
      @a/descendant-or-self::node() → {1}
      /ancestor::node() → {}
      /.. → {}
      /following::node() → {}
      count(namespace::*) → 2.0
      namespace::p → {urn:p}
      count(c[1]/namespace::node()) → 2.0
      namespace::p/parent::r/@a → {1}
      c[1]/@id/namespace::* → {}
      child::node()/attribute::id/child::node() → {}
      count(//node()/ancestor-or-self::node()) = count(//node()) + 1 → true
      count(//d[. = 3]/ancestor::node() | //d[. = 3]/preceding::node() | //d[. = \
      3]/self::node() | //d[. = 3]/descendant::node() | //d[. = 3]/following::node()) = \
      count(//node() | /) → true
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 2.3, node tests`() throws {
    let table = """
      child::comment() → {note}
      descendant::processing-instruction() → {west}
      descendant::processing-instruction("go") → {west}
      descendant::processing-instruction('gone') → {}
      c[1]/text() → {x|y}
      s/text() → { | }
      count(s/node()) → 3.0
      child::p:c → {z}
      child::p:* → {z}
      child::c/@p:* → {v}
      child::c/@p:k → {v}
      c/@k → {}
      @*[namespace-uri() != ''] → {en}
      attribute::comment() → {}
      //self::d[text() = '2']/@id → {d2}
      self::node()/self::r/@b → {2}
      descendant::text()[last()] → {-0.5}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 2.4, predicates`() throws {
    let table = """
      //d[1]/@id → {d1|d3|d4}
      (//d)[1]/@id → {d1}
      (//d)[last()]/@id → {d4}
      //d[last()]/@id → {d2|d3|d4}
      /descendant::d[2]/@id → {d2}
      c[2]//d[1]/@id → {d3|d4}
      ancestor-or-self::node()[1]/@a → {1}
      (ancestor-or-self::node())[1]/@a → {}
      (c/d/ancestor::*)[1]/@a → {1}
      c/d[2][1]/@id → {d2}
      c/d[1][2] → {}
      c[d][2]/@id → {c2}
      c['']/@id → {}
      c['x']/@id → {c1|c2}
      c[0] → {}
      c[1.5] → {}
      c[-1] → {}
      c[number('1')]/@id → {c1}
      c['1']/@id → {c1|c2}
      c[true()]/@id → {c1|c2}
      c[string(2)]/@id → {c1|c2}
      c[count(d)]/@id → {}
      c[d = 2]/@id → {c1}
      c[not(e)]/@id → {c1}
      c[@id = 'c1' or position() = 2]/@id → {c1|c2}
      *[last()][self::m] → {}
      (*[last()])[self::m] = '' → true
      *[position() = last()][name() = 'm'] → {}
      count(*[last()]) → 1.0
      //*[@id][position() mod 2 = 1]/@id → {c1|d1|d3|d4|pc|di}
      //d[position() = 1 and . > 2]/@id → {d3|d4}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 2.5, abbreviations`() throws {
    let table = """
      c/@id → {c1|c2}
      */@id → {c1|c2|pc|dv}
      @a → {1}
      @* → {en|1|2}
      c[last()]/@id → {c2}
      */d/@id → {d1|d2|d3}
      //d/@id → {d1|d2|d3|d4}
      //c/d/@id → {d1|d2|d3}
      .//d/@id → {d1|d2|d3|d4}
      ./@a → {1}
      ../r/@a → {1}
      c/../@b → {2}
      c[@id = 'c2']/@id → {c2}
      c[e][d]/@id → {c2}
      //@id/../@id → {c1|d1|d2|c2|d3|e1|d4|pc|dv|di|md}
      //. = / → true
      count(//.) = count(//node()) + 1 → true
      count(.//.) = count(.//node()) + 1 → true
      c[2]/.//d/@id → {d3|d4}
      //d/.././@id → {c1|c2|e1}
      count(//c//d) → 4.0
      count(.//@*) → 15.0
      .//./../@a → {1}
      //e/../d/@id → {d3}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 3.3, unions and filters`() throws {
    let table = """
      (c)[1]/@id → {c1}
      (c | div)[last()]/@id → {dv}
      (div | c)[1]/@id → {c1}
      c[2]/d | c[1]/d | //e → {1|2|3|4}
      count(c | c) → 2.0
      count(@a | @b | @a) → 2.0
      @b | @a → {1|2}
      n | m | c[1]/@id → {c1|-0.5|}
      (c[1] | c[2])/d/@id → {d1|d2|d3}
      (//d)[position() < 3]/@id → {d1|d2}
      (//d)[. > 2][1]/@id → {d3}
      (/r/c)[2]//d[2] → {}
      id('d1')/../@id → {c1}
      id('c1')/d[2]/@id → {d2}
      ((c))[1]/@id → {c1}
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }

  @Test func `section 5, the tree`() throws {
    let table = """
      string(c[1]) → x12y
      string(c[1]/node()[1]) → x
      name(/*) → r
      count(/node()) → 1.0
      count(/*) → 1.0
      //c[1]/@p:k/.. /@id → {c1}
      c[1]/node()[last()] → {y}
      count(//text()) → 13.0
      """
    try expectRows(table, over: recommendedDocument, context: "/r")
  }
}
