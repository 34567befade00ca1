import Testing

@testable import Expressions

@Suite struct TextTemplateTests {
  @Test func `names in a label are filled with answers`() {
    let template = TextTemplate("Hola ${ name }, ¿${name} de ${last-saved#city}?")
    #expect(template.references == ["name", "last-saved#city"])
    #expect(template.rendered { "<\($0)>" } == "Hola <name>, ¿<name> de <last-saved#city>?")
    #expect(
      template.parts == [
        .text("Hola "), .reference("name"), .text(", ¿"), .reference("name"), .text(" de "),
        .reference("last-saved#city"), .text("?"),
      ])
  }

  @Test func `what is no placeholder stays text`() {
    for source in ["", "$5 o más", "cuesta $", "${sin cerrar", "${}", "a$${", "$ {x}"] {
      let template = TextTemplate(source)
      #expect(template.references == [])
      #expect(template.rendered { _ in "!" } == source)
    }
    #expect(TextTemplate("${a ${b}").rendered { "<\($0)>" } == "${a <b>")
    #expect(TextTemplate("$${b}").rendered { "<\($0)>" } == "$<b>")
  }
}
