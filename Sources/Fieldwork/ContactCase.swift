/// One cell of a contact list: the header of its column and what it holds.
package struct CaseField: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A number of a case and the column it comes from.
package struct CasePhone: Sendable, Hashable {
  package let column: String
  package let number: String

  package init(column: String, number: String) {
    self.column = column
    self.number = number
  }
}

/// Somebody to be interviewed: a row of the contact list.
package struct ContactCase: Sendable, Hashable {
  /// Unique in the list.
  package let id: String
  /// In the order of the file.
  package let fields: [CaseField]
  package let roles: CaseRoles

  package init(id: String, fields: [CaseField], roles: CaseRoles) {
    self.id = id
    self.fields = fields
    self.roles = roles
  }

  /// What a column holds, trimmed; nil when it is empty or there is no such column.
  package func value(of column: String?) -> String? {
    guard let column, let field = fields.first(where: { $0.name == column }) else { return nil }
    let text = field.value.trimmedText
    return text.isEmpty ? nil : text
  }

  /// How the person is addressed.
  package var name: String? { value(of: roles.name) }
  /// Where to visit.
  package var address: String? { value(of: roles.address) }
  /// Name of the language in which to interview.
  package var language: String? { value(of: roles.language) }
  /// An IANA name such as `America/Lima`, or an offset such as `-05:00`.
  package var zone: String? { value(of: roles.zone) }

  /// From 0 to 100, called from high to low; 50 where the list says nothing.
  package var priority: Int {
    guard let text = value(of: roles.priority), let number = Int(text) else { return 50 }
    return min(max(number, 0), 100)
  }

  /// The numbers that can be dialled, in the order of the roles.
  package var phones: [CasePhone] {
    roles.phones.compactMap { column in
      guard let number = value(of: column), PhoneNumber(number).isDialable else { return nil }
      return CasePhone(column: column, number: number)
    }
  }
}
