import Documents
import Expressions
import Languages
import Testing

@Suite struct XMLTests {
  private func failure(_ xml: String, context: String? = nil) throws -> DocumentFailure? {
    let context = try context.map { try XPathExpression($0) }
    do {
      _ = try InstanceDocument(xml: xml, context: context, moment: morning)
      return nil
    } catch { return error }
  }

  @Test func `a document type may say what elements and attributes there are`() throws {
    let xml = """
      <!DOCTYPE a [<!ELEMENT a (b)> <!ATTLIST a id ID "]>"> <!-- ]> ' --> <?x ]>?>]><a><b>1</b></a>
      """
    try expectRows("/a/b → {1}", over: xml)
  }

  @Test func `a prefix of an expression must have a namespace`() throws {
    let document = try InstanceDocument(xml: "<a xmlns:p='urn:p'/>", moment: morning)
    #expect(try text("p:a | @xml:lang", in: document) == "{}")
    for source in ["q:a", "//a/@q:*", "false() and /q:a"] {
      let offset = source.firstIndex(of: "q").map {
        source.unicodeScalars.distance(from: source.startIndex, to: $0)
      }
      #expect(throws: DocumentFailure.expression(.unknownPrefix("q", offset: offset ?? -1))) {
        try document.evaluate(try XPathExpression(source))
      }
    }
  }

  @Test func `what is no XML is refused with its line`() throws {
    let cases: [(String, XMLFailure)] = [
      ("", .noElement),
      ("  <!-- a -->", .noElement),
      ("text", .malformed(line: 1)),
      ("<a>\n<b></a>", .unclosedElement(name: "b", line: 2)),
      ("<a>\n<b>", .unclosedElement(name: "b", line: 2)),
      ("<a/></a>", .strayEnd(name: "a", line: 1)),
      ("<a/>\n<b/>", .malformed(line: 2)),
      ("<a b='1' b='2'/>", .repeatedAttribute(name: "b", line: 1)),
      ("<a b=1/>", .malformed(line: 1)),
      ("<a b='<'/>", .malformed(line: 1)),
      ("<a>&nbsp;</a>", .unknownEntity(line: 1)),
      ("<a>& b</a>", .malformed(line: 1)),
      ("<a>&#0;</a>", .unknownEntity(line: 1)),
      ("<1a/>", .malformed(line: 1)),
      ("<a:b:c/>", .malformed(line: 1)),
      ("<z:a/>", .unboundPrefix(prefix: "z", line: 1)),
      ("<a><!-- b</a>", .malformed(line: 1)),
      ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .declarations(line: 1)),
    ]
    for (xml, expected) in cases { #expect(try failure(xml) == .unreadable(expected), "\(xml)") }
  }

  @Test func `a document may be large and deep, within bounds`() throws {
    let deep = String(repeating: "<a>", count: 499) + String(repeating: "</a>", count: 499)
    #expect(try failure(deep) == nil)
    let deeper = String(repeating: "<a>", count: 500) + String(repeating: "</a>", count: 500)
    #expect(try failure(deeper) == .unreadable(.tooDeep(limit: 500)))
    let large = "<a>" + String(repeating: "x", count: 20_000_000) + "</a>"
    #expect(try failure(large) == .unreadable(.tooLarge(limit: 20_000_000)))
  }

  @Test func `references and line ends are read as XML has them`() throws {
    let xml = "\u{FEFF}<a b=' 1\n2 &lt;&#65;&#x1F600;'>x\r\ny\rz</a>"
    let document = try InstanceDocument(xml: xml, moment: morning)
    #expect(try text("string(/a/@b)", in: document) == " 1 2 <A😀")
    #expect(try text("string(/a)", in: document) == "x\ny\nz")
  }

  @Test func `a context must find a node`() throws {
    #expect(try failure("<a/>", context: "/b") == .noContext)
    #expect(try failure("<a/>", context: "1") == .noContext)
    #expect(
      try failure("<a/>", context: "count(if(1, 2, 3))")
        == .expression(.needsNodes(function: "count", offset: 6)))
  }

  @Test func `each failure has its sentence in both languages`() {
    let cases: [(DocumentFailure, String, String)] = [
      (.noContext, "El contexto no encuentra", "The context finds no node"),
      (.notNodes, "pida el tipo string", "ask for string"),
      (.expression(.emptyExpression), "La expresión está vacía", "The expression is empty"),
      (.unreadable(.noElement), "no tiene ningún elemento", "has no element"),
      (.unreadable(.malformed(line: 2)), "Línea 2: el XML", "Line 2: the XML"),
      (.unreadable(.unclosedElement(name: "a", line: 2)), "<a> no se cierra", "<a> is not closed"),
      (.unreadable(.strayEnd(name: "a", line: 2)), "</a> cierra", "</a> closes"),
      (.unreadable(.repeatedAttribute(name: "a", line: 2)), "«a» está dos veces", "stands twice"),
      (.unreadable(.unknownEntity(line: 2)), "esa entidad no existe", "no such entity"),
      (.unreadable(.declarations(line: 2)), "no se admiten declaraciones", "are not accepted"),
      (.unreadable(.unboundPrefix(prefix: "z", line: 2)), "declare xmlns:z", "declare xmlns:z"),
      (.unreadable(.tooLarge(limit: 9)), "pasa de 9 bytes", "over 9 bytes"),
      (.unreadable(.tooDeep(limit: 9)), "más de 9 niveles", "more than 9 levels"),
    ]
    for (failure, spanish, english) in cases {
      #expect(failure.sentence(in: .spanish).contains(spanish))
      #expect(failure.sentence(in: .english).contains(english))
    }
  }
}
