extension PyxformChecks {
  mutating func readEntities() {
    guard let sheet = sheet("entities") else { return }
    let table = table(sheet, .entities)
    for row in table.rows { read(row, in: table) }
  }

  private mutating func read(_ row: PyxformSheet.Row, in table: PyxformSheet) {
    func refuse(_ rule: PyxformRule, _ column: String?) {
      self.refuse(.pyxform(rule), in: table, row: row.number, column: column)
    }
    for column in row.cells.keys.map({ $0[0] }).sorted()
    where !PyxformHeaders.entities.columns.contains(column) {
      refuse(.unknownEntityColumn(column), column)
    }
    guard let name = row["dataset"] else { return refuse(.missingEntityName, "list_name") }
    if name.hasPrefix("__") || name.contains(".") || !PyxformName.isName(name) {
      refuse(.refusedName(name), "list_name")
    }
    if entities.contains(where: { $0.name == name }) { refuse(.repeatedEntity(name), "list_name") }
    let hasIdentity = row["entity_id"] != nil
    if !hasIdentity, row["update_if"] != nil {
      refuse(.entityNeeds(column: "entity_id", list: name), "entity_id")
    }
    if hasIdentity, row["create_if"] != nil, row["update_if"] == nil {
      refuse(.entityNeeds(column: "update_if", list: name), "update_if")
    }
    if !hasIdentity, row["label"] == nil {
      refuse(.entityNeeds(column: "label", list: name), "label")
    }
    let cells = ["entity_id", "create_if", "update_if", "label"].compactMap { row[$0] }
    let names = cells.flatMap { PyxformReferences($0).found.map(\.name) }
    entities.append(PyxformEntity(name: name, row: row.number, readNames: Set(names)))
  }

  /// Notes that a row is saved to an entity or read by one.
  mutating func checkSaveTo(_ row: PyxformSheet.Row, name: String?, isSection: Bool) {
    let path = containers.last?.path ?? []
    if let cell = row["bind", "entities:saveto"] {
      saveTo(cell, row, path, isSection: isSection)
    }
    guard let name else { return }
    for index in entities.indices where entities[index].readNames.contains(name) {
      entities[index].uses.append(.init(path: path, row: row.number, property: nil))
    }
  }

  private mutating func saveTo(
    _ cell: String, _ row: PyxformSheet.Row, _ path: [PyxformContainer.Step], isSection: Bool
  ) {
    guard !entities.isEmpty else { return refuse(.saveToWithoutEntities, row, "save_to") }
    let pieces = cell.pieces(between: "#")
    guard pieces.count <= 2 else { return refuse(.malformedSaveTo(cell), row, "save_to") }
    guard pieces.count == 2 || entities.count == 1 else {
      return refuse(.saveToWithoutList, row, "save_to")
    }
    let list = pieces.count == 2 ? pieces[0] : entities[0].name
    guard let index = entities.firstIndex(where: { $0.name == list }) else {
      return refuse(.unknownEntity(list), row, "save_to")
    }
    let property = pieces[pieces.count - 1]
    if isSection { return refuse(.saveToOnSection, row, "save_to") }
    guard !["name", "label"].contains(property.lowercased()), !property.hasPrefix("__"),
      PyxformName.isName(property)
    else { return refuse(.malformedSaveTo(property), row, "save_to") }
    if let first = entities[index].uses.first(where: { $0.property == property }) {
      refuse(.repeatedSaveTo(property, firstRow: first.row), row, "save_to")
    }
    entities[index].uses.append(.init(path: path, row: row.number, property: property))
  }

  /// Each group can hold one entity, and an entity's values must lie in one line of repeats.
  mutating func checkEntityPlaces() {
    for entity in entities where isScattered(entity) {
      refuseEntity(.entityAcrossRepeats(entity.name), entity)
    }
    guard entities.count > 1 || entities.contains(where: { $0.scope.count > 1 }) else { return }
    var scopes: [[PyxformContainer.Step]] = []
    for entity in entities.filter({ !$0.uses.isEmpty }) + entities.filter(\.uses.isEmpty)
    where !scopes.contains(entity.scope) {
      scopes.append(entity.scope)
    }
    var taken: [[PyxformContainer.Step]: String] = [:]
    for scope in scopes {
      for entity in entities where entity.scope == scope && !place(entity, &taken) {
        refuseEntity(.entityWithoutPlace(entity.name), entity)
      }
    }
  }

  private mutating func refuseEntity(_ rule: PyxformRule, _ entity: PyxformEntity) {
    log.refuse(.pyxform(rule), sheet: "entities", row: entity.row, column: "list_name")
  }

  private func isScattered(_ entity: PyxformEntity) -> Bool {
    let deepest = entity.scope
    let wanted = entity.wantedPath.scope
    return entity.uses.contains { use in
      let scope = use.path.scope
      return Array(deepest.prefix(scope.count)) != scope || use.property != nil && scope != wanted
    }
  }

  /// Takes the deepest free container from the wanted one up to the scope; false when none is free.
  private func place(
    _ entity: PyxformEntity, _ taken: inout [[PyxformContainer.Step]: String]
  ) -> Bool {
    let wanted = entity.wantedPath
    let saved = entity.savedPaths
    guard wanted.count >= entity.scope.count else { return true }
    for depth in stride(from: wanted.count, through: entity.scope.count, by: -1) {
      let path = Array(wanted.prefix(depth))
      guard taken[path] != nil else {
        taken[path] = entity.name
        for line in saved where line.count >= depth {
          for length in depth...line.count { taken[Array(line.prefix(length))] = entity.name }
        }
        return true
      }
      if saved.contains(where: { taken[$0] != nil }) { return false }
    }
    return false
  }
}
