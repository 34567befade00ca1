import Languages

extension CaseRoles {
  /// The roles that the headers of a list suggest, in Spanish or English, and those that are stated.
  ///
  /// A stated role takes the column out of any other; the first column stated as id is the id.
  package init(headers: [String], stated: [String: CaseRole] = [:]) {
    self.init()
    let free = headers.filter { stated[$0] == nil }
    id = headers.first { stated[$0] == .id } ?? free.first(called: HeaderWords.ids)
    name = headers.first { stated[$0] == .name } ?? free.first(called: HeaderWords.names)
    address =
      headers.first { stated[$0] == .address } ?? free.first(called: HeaderWords.addresses)
    zone = headers.first { stated[$0] == .zone } ?? free.first(called: HeaderWords.zones)
    priority =
      headers.first { stated[$0] == .priority } ?? free.first(called: HeaderWords.priorities)
    language =
      headers.first { stated[$0] == .language } ?? free.first(called: HeaderWords.languages)
    phones = headers.filter { header in
      stated[header].map { $0 == .phone } ?? HeaderWords.isPhone(header)
    }
    let named = [name, address].compactMap { $0 } + phones
    let other = headers.filter { header in
      stated[header].map { $0 == .identifying } ?? HeaderWords.isIdentifying(header)
    }
    identifying = Set(named + other)
  }
}

extension [String] {
  /// The header that says the earliest of the words; words are in order of their certainty.
  fileprivate func first(called words: [String]) -> String? {
    for word in words {
      if let header = first(where: { $0.headerWords == word }) { return header }
    }
    return nil
  }
}

/// What columns are called in the lists of clients that people have.
private enum HeaderWords {
  static let ids = [
    "caso", "case", "case id", "caseid", "id caso", "codigo caso", "codigo de caso", "id", "codigo",
    "code", "id cliente", "codigo cliente", "codigo de cliente", "numero de cliente",
    "nro cliente", "client id", "customer id", "customer number", "folio", "numero de caso", "nro",
    "no", "n°", "nº",
  ]
  static let names = [
    "nombre completo", "nombres y apellidos", "nombre y apellido", "nombre y apellidos",
    "apellidos y nombres", "full name", "nombre", "nombres", "name", "nombre del cliente",
    "nombre cliente", "client name", "customer name", "first name", "cliente", "client",
    "customer", "contacto",
  ]
  static let addresses = [
    "direccion", "domicilio", "address", "direccion domiciliaria", "direccion del cliente",
    "home address", "calle", "street",
  ]
  static let zones = [
    "zona horaria", "huso horario", "huso", "time zone", "timezone", "tz",
  ]
  static let priorities = ["prioridad", "priority"]
  static let languages = ["idioma", "lengua", "language", "lang"]

  private static let phones: Set<String> = [
    "telefono", "telefonos", "tel", "fono", "fijo", "celular", "cel", "movil", "phone", "telephone",
    "mobile", "cell", "cellphone", "whatsapp",
  ]
  private static let identifying: Set<String> = [
    "correo", "email", "mail", "apellido", "apellidos", "surname", "dni", "cedula", "rut", "ruc",
    "curp", "rfc", "cpf", "nit", "ssn", "pasaporte", "passport", "documento", "nacimiento",
    "birthdate", "birthday", "dob", "nombre", "nombres", "direccion", "address",
  ]
  private static let identifyingPhrases: Set<String> = [
    "e mail", "last name", "first name", "birth date", "date of birth", "national id",
  ]

  /// `Teléfono 2`, `celular2` and `phone_home` are; `tiene teléfono` and `phone model` are not.
  static func isPhone(_ header: String) -> Bool {
    var words = header.headerWords.split(separator: " ").map { word in
      String(word.drop { $0.isNumber }.trimmingDigits)
    }
    words.removeAll { $0.isEmpty }
    if words.first == "numero" || words.first == "nro" || words.first == "n" {
      words.removeFirst()
      if words.first == "de" { words.removeFirst() }
    }
    guard let first = words.first else { return false }
    let attributes = ["model", "modelo", "marca", "brand", "tipo", "type", "operador", "operator"]
    guard !words.contains(where: attributes.contains) else { return false }
    if phones.contains(first) { return true }
    return words.count == 2 && phones.contains(words[1])
      && ["home", "work", "mobile", "cell", "main", "alternate", "otro", "segundo"].contains(first)
  }

  static func isIdentifying(_ header: String) -> Bool {
    let words = header.headerWords
    if identifyingPhrases.contains(words) { return true }
    let first = words.prefix { $0 != " " }
    return identifying.contains(String(first)) || words.hasPrefix("fecha de nacimiento")
      || words.hasPrefix("numero de documento")
  }
}

extension StringProtocol {
  fileprivate var trimmingDigits: SubSequence {
    let end = lastIndex { !$0.isNumber }.map { index(after: $0) } ?? startIndex
    return self[..<end]
  }
}
