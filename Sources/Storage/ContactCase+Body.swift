import Fieldwork
import Sync

/// The body of a `case` entry: the cells in the order of the list, and which columns hold what.
///
/// ```
/// {"cells":["7","Ana","999888777"],"columns":["id","nombre","celular"],
///  "roles":{"id":"id","identifying":["celular","nombre"],"name":"nombre","phones":["celular"]}}
/// ```
extension ContactCase {
  var body: CanonicalValue {
    .object([
      "columns": .strings(fields.map(\.name)), "cells": .strings(fields.map(\.value)),
      "roles": roles.body,
    ])
  }

  init?(id: String, body: CanonicalValue) {
    guard let columns = body["columns"]?.stringsValue, let cells = body["cells"]?.stringsValue,
      columns.count == cells.count, let roles = body["roles"], roles.objectValue != nil
    else { return nil }
    self.init(
      id: id, fields: zip(columns, cells).map { CaseField(name: $0, value: $1) },
      roles: CaseRoles(body: roles))
  }
}

extension CaseRoles {
  var body: CanonicalValue {
    var members: [String: CanonicalValue] = [:]
    for (key, column) in Self.columns { members[key] = self[keyPath: column].map { .string($0) } }
    if !phones.isEmpty { members["phones"] = .strings(phones) }
    if !identifying.isEmpty { members["identifying"] = .strings(identifying.sorted()) }
    return .object(members)
  }

  init(body: CanonicalValue) {
    self.init()
    for (key, column) in Self.columns { self[keyPath: column] = body[key]?.stringValue }
    phones = body["phones"]?.stringsValue ?? []
    identifying = Set(body["identifying"]?.stringsValue ?? [])
  }

  private static var columns: [(String, WritableKeyPath<CaseRoles, String?>)] {
    [
      ("id", \.id), ("name", \.name), ("address", \.address), ("zone", \.zone),
      ("priority", \.priority), ("language", \.language),
    ]
  }
}
