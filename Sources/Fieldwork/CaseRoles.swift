/// What a column of a contact list may be to the fieldwork.
package enum CaseRole: String, Sendable, CaseIterable, Hashable {
  case id, name, phone, address, zone, priority, language, identifying
}

/// Which columns of a contact list hold what.
package struct CaseRoles: Sendable, Hashable {
  package var id: String?
  package var name: String?
  /// In the order in which the numbers are dialled.
  package var phones: [String]
  package var address: String?
  package var zone: String?
  package var priority: String?
  package var language: String?
  /// Columns that tell who the person is, whatever else they are.
  package var identifying: Set<String>

  package init(
    id: String? = nil, name: String? = nil, phones: [String] = [], address: String? = nil,
    zone: String? = nil, priority: String? = nil, language: String? = nil,
    identifying: Set<String> = []
  ) {
    self.id = id
    self.name = name
    self.phones = phones
    self.address = address
    self.zone = zone
    self.priority = priority
    self.language = language
    self.identifying = identifying
  }
}
