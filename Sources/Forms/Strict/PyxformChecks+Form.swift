extension PyxformChecks {
  /// What needs all rows.
  mutating func checkForm() {
    for container in containers.dropFirst() {
      let kind: SectionKind = container.kind == .group ? .group : .loop
      refuse(
        .beginWithoutEnd(kind, name: container.name), in: survey, row: container.row,
        column: "type")
    }
    while !containers.isEmpty { closeInnermost() }
    elementCounts[settings?["name"] ?? "data", default: 0] += 1
    for name in metaNames + ["meta"] { elementCounts[name, default: 0] += 1 }
    checkGeometries()
    checkEntityPlaces()
    checkReferences()
    checkInstances()
    for element in elements { checkShown(element) }
    checkTriggers()
  }

  private mutating func checkGeometries() {
    let entityNames = Set(entities.map(\.name))
    for (name, row) in geometries {
      let isList =
        secondaryInstances.contains(name) || choices[name] != nil || entityNames.contains(name)
      let repeated = PyxformReferences.whole(name).map { repeatNames.contains($0.name) } ?? false
      guard !isList, !repeated else { continue }
      refuse(.pyxform(.unknownGeometry(name)), in: survey, row: row, column: "parameters")
    }
  }

  /// Whether the question is put on the screen: it has a control, and is no unlabelled calculation.
  private func isShown(_ element: PyxformElement) -> Bool {
    guard !element.isSection else { return false }
    let row = element.row
    let computes = row["bind", "calculate"] != nil || !element.triggers.isEmpty
    if element.type == "calculate" || computes && !row.has("label") && !row.has("hint") {
      return false
    }
    return element.select != nil || PyxformType.shown.contains(element.type)
      || element.type.contains("osm ")
  }

  private mutating func checkShown(_ element: PyxformElement) {
    let row = element.row
    for (path, _) in row.parts(of: "media") where path.first != nil {
      let allowed = ["image", "big-image", "audio", "video"]
      if let kind = path.first, !allowed.contains(kind) {
        refuse(.unknownMedia(kind), row, "media::\(kind)")
      }
    }
    guard isShown(element), row["control", "appearance"] != "label" else { return }
    if !row.has("label"), !row.has("media"), !row.has("hint") {
      refuse(.missingLabel(element.name), row, "label")
    }
    let media = row.parts(of: "media").compactMap(\.path.first)
    if media.contains("big-image"), !media.contains("image") {
      refuse(.imageMissing(element.name), row, "big-image")
    }
  }

  /// A trigger must be a question, and one that is shown.
  private mutating func checkTriggers() {
    for (name, row) in triggers where !questionNames.contains(name) {
      refuse(.unknownName(name, nearest: nil), in: survey, row: row, column: "trigger")
    }
    let fired = Set(elements.filter { $0.type != "background-geopoint" }.flatMap(\.triggers))
    for element in elements where fired.contains(element.name) && !element.isSection {
      let row = element.row
      let computes = row["bind", "calculate"] != nil || !element.triggers.isEmpty
      guard element.type == "calculate" || computes && !row.has("label") && !row.has("hint")
      else { continue }
      refuse(.unseenTrigger(element.name), row, "type")
    }
  }
}
