import Documents
import Testing

/// Axes, node tests and order as in the XPath 1.0 recommendation, section 2.
@Suite struct AxisTests {
  let house = """
    <?xml version="1.0"?>
    <!DOCTYPE house>
    <house xml:lang="es-PE" id="top"><!-- roof --><room id="a" size="9">bed<lamp/>side</room>\
    <?paint blue?><room id="b"><lamp id="l">on</lamp><![CDATA[x<y]]> &amp; z</room>\
    <yard id="c" xmlns:t="urn:tree"><t:oak t:age="90" age="8">tall</t:oak></yard></house>
    """

  @Test func `every kind of node is told from the others`() throws {
    let table = """
      /house/node() → { roof |bedside|blue|onx<y & z|tall}
      /house/comment() → { roof }
      /house/processing-instruction() → {blue}
      /house/processing-instruction('paint') → {blue}
      /house/processing-instruction('wood') → {}
      /house/room/text() → {bed|side|x<y & z}
      /house/* → {bedside|onx<y & z|tall}
      count(//node()) → 14.0
      count(/house/room[1]/node()) → 3.0
      name(/house/processing-instruction()) → paint
      name(/house/comment()) →
      name(/) →
      name(/*) → house
      string(/) → bedsideonx<y & ztall
      """
    try expectRows(table, over: house)
  }

  @Test func `axes walk in document order and count from the context`() throws {
    let table = """
      //lamp/ancestor::*/@id → {top|a|b}
      //lamp/ancestor::*[1]/@id → {a|b}
      //lamp/following::*/@id → {b|l|c}
      /house/yard/preceding::*/@id → {a|b|l}
      /house/yard/preceding::*[1]/@id → {l}
      /house/yard/preceding-sibling::*[1]/@id → {b}
      /house/room[1]/following-sibling::*/@id → {b|c}
      /house/room/following-sibling::*/@id → {b|c}
      //lamp/.. → {bedside|onx<y & z}
      //room[last()]/@id → {b}
      (//lamp)[2] → {on}
      //lamp[2] → {}
      /descendant::lamp[2] → {on}
      //*[local-name() = 'oak'] → {tall}
      //@id/.. = //*[@id] → true
      //lamp/ancestor-or-self::node()[last()] → {bedsideonx<y & ztall}
      /house/room[2]/lamp/self::lamp → {on}
      count(//@*) → 9.0
      """
    try expectRows(table, over: house)
  }

  @Test func `attributes are nodes with a parent, a place and an order`() throws {
    let table = """
      /house/room/@*[1] → {a|b}
      /house/room/@size/../@id → {a}
      /house/room/@size[. > 8] → {9}
      /house/room[1]/attribute::node()[2] → {9}
      /house/room/@id/ancestor::*[last()]/@id → {top}
      /house/room[1]/@*/child::node() → {}
      name(/house/room/@size) → size
      /house/room[@id = 'b']/@id | /house/@id | /house/room[1]/@id → {top|a|b}
      /house/room[1] | /house/room[1]/@id → {bedside|a}
      count(/house/room[1]/@id/following::lamp) → 2.0
      """
    try expectRows(table, over: house)
  }

  @Test func `unions are in document order and without repeats`() throws {
    let table = """
      /house/yard | /house/room[1] | //yard → {bedside|tall}
      (//room | //lamp)[1]/@id → {a}
      count(//room | //lamp | //room) → 4.0
      """
    try expectRows(table, over: house)
  }

  @Test func `names are compared by namespace`() throws {
    let table = """
      //t:oak → {tall}
      //oak → {}
      //t:* → {tall}
      //tree:oak → {tall}
      //tree:*/@tree:age → {90}
      //tree:oak/@age → {8}
      name(//tree:oak) → t:oak
      local-name(//tree:oak) → oak
      namespace-uri(//tree:oak) → urn:tree
      namespace-uri(//tree:oak/@t:age) → urn:tree
      namespace-uri(//tree:oak/@age) →
      namespace-uri(/house/@xml:lang) → http://www.w3.org/XML/1998/namespace
      count(/house/namespace::*) → 1.0
      /house/yard/namespace::t → {urn:tree}
      name(/house/yard/namespace::*[1]) → t
      /house/yard/namespace::t/..//@age → {8}
      """
    try expectRows(table, over: house, namespaces: ["tree": "urn:tree"])
  }

  @Test func `a default namespace covers elements but not attributes`() throws {
    let page = """
      <html xmlns="http://www.w3.org/1999/xhtml"><p id="x">one</p><q xmlns="">two</q></html>
      """
    let table = """
      //p → {}
      //xhtml:p → {one}
      //h:p/@id → {x}
      //q → {two}
      //*[name() = 'p'] → {one}
      namespace-uri(/*) → http://www.w3.org/1999/xhtml
      namespace-uri(//q) →
      """
    try expectRows(table, over: page)
    try expectRows("//p → {one}", over: page, namespaces: ["": "http://www.w3.org/1999/xhtml"])
  }

  @Test func `the context node is chosen by an expression`() throws {
    let table = """
      . → {onx<y & z}
      @id → {b}
      string-length() → 9.0
      lamp → {on}
      ../@id → {top}
      /house/@id → {top}
      current()/lamp → {on}
      position() → 1.0
      last() → 1.0
      id('l') → {on}
      id('c  l')/@id → {l|c}
      id('none') → {}
      lang('es') → true
      lang('ES-pe') → true
      lang('en') → false
      ${lamp} → {on}
      ${oak} → {}
      """
    try expectRows(table, over: house, context: "/house/room[2]")
    try expectRows(". → {b}\n.. → {onx<y & z}", over: house, context: "//room[2]/@id")
  }

  @Test func `repeats and secondary instances of a form are found`() throws {
    let form = """
      <model><instance><data><p><n>Ana</n></p><p><n>Luis</n></p></data></instance>
      <instance id="cities"><root><item><name>li</name><label>Lima</label></item></root></instance>
      <itext><translation lang="es"><text id="q"><value form="short">C</value>\
      <value>Ciudad</value></text></translation></itext></model>
      """
    let table = """
      instance('cities')/root/item[name = 'li']/label → {Lima}
      instance('none')/root → {}
      pulldata('cities', 'label', 'name', 'li') → Lima
      jr:itext('q') → Ciudad
      indexed-repeat(//n, //p, 2) → {Luis}
      position(//p[n = 'Luis']) → 2.0
      position(//none) → 0.0
      /model/instance[1]/data/p[position() = 2]/n → {Luis}
      count-if(//p, n != 'Ana') → 1.0
      """
    try expectRows(table, over: form)
  }
}
