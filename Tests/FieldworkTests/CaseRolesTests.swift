import Fieldwork
import Testing

struct CaseRolesTests {
  @Test func `the headers of a Spanish list are understood`() {
    let roles = CaseRoles(headers: [
      "Código", "Nombre completo", "Teléfono", "Celular 2", "Dirección", "Zona horaria",
      "Prioridad", "Idioma", "Correo electrónico", "Agencia",
    ])
    #expect(roles.id == "Código")
    #expect(roles.name == "Nombre completo")
    #expect(roles.phones == ["Teléfono", "Celular 2"])
    #expect(roles.address == "Dirección")
    #expect(roles.zone == "Zona horaria")
    #expect(roles.priority == "Prioridad")
    #expect(roles.language == "Idioma")
    #expect(
      roles.identifying == [
        "Nombre completo", "Teléfono", "Celular 2", "Dirección", "Correo electrónico",
      ])
  }

  @Test func `the headers of an English list are understood`() {
    let roles = CaseRoles(headers: [
      "case_id", "full_name", "phone_home", "mobile", "address", "timezone", "priority",
      "language", "email", "branch",
    ])
    #expect(roles.id == "case_id")
    #expect(roles.name == "full_name")
    #expect(roles.phones == ["phone_home", "mobile"])
    #expect(roles.zone == "timezone")
    #expect(roles.identifying == ["full_name", "phone_home", "mobile", "address", "email"])
  }

  @Test(arguments: [
    "telefono", "TELÉFONO", "Tel.", "fono", "celular1", "Cel", "móvil", "Teléfono 2", "phone2",
    "whatsapp", "Número de teléfono", "home phone", "fijo",
  ])
  func `a column of numbers is recognised`(header: String) {
    #expect(CaseRoles(headers: ["caso", header]).phones == [header])
  }

  @Test(arguments: ["tiene teléfono", "modelo de celular", "telefonía", "phone model", "agencia"])
  func `a column about telephones is not one of numbers`(header: String) {
    #expect(CaseRoles(headers: ["caso", header]).phones.isEmpty)
  }

  @Test func `the surest name of an id wins over its place`() {
    #expect(CaseRoles(headers: ["id", "caso"]).id == "caso")
    #expect(CaseRoles(headers: ["dni", "agencia"]).id == nil)
  }

  @Test func `a stated role overrides what the header suggests`() {
    let roles = CaseRoles(
      headers: ["id", "dni", "celular", "referencia", "fijo"],
      stated: [
        "dni": .id, "celular": .identifying, "fijo": .phone, "referencia": .address,
      ])
    #expect(roles.id == "dni")
    #expect(roles.phones == ["fijo"])
    #expect(roles.address == "referencia")
    #expect(roles.identifying.isSuperset(of: ["celular", "referencia", "fijo"]))
  }

  @Test(arguments: [
    "DNI", "cédula", "apellidos", "e-mail", "fecha de nacimiento", "dob", "date of birth", "RUT",
  ])
  func `what tells who a person is is identifying`(header: String) {
    #expect(CaseRoles(headers: ["caso", header]).identifying == [header])
  }
}
