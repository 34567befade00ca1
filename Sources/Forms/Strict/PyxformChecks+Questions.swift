extension PyxformChecks {
  /// Reads a row that is a question, by its type.
  mutating func readQuestion(_ element: PyxformElement, _ parameters: [String: String]) {
    let row = element.row
    if ["csv-external", "xml-external"].contains(element.type) {
      secondaryInstances.insert(element.name.stem)
      elementCounts[element.name] = nil
      if containers.contains(where: { $0.kind == .loop }) {
        refuse(.externalInRepeat(element.name), row, "type")
      }
    }
    if let select = PyxformType.select(element.type) {
      return readSelect(select, element, parameters)
    }
    elements.append(element)
    switch element.type {
    case let type where type.contains("osm "): return
    case "range": checkRange(row, parameters)
    case "text": checkText(row, parameters)
    case "photo": checkImage(row, parameters)
    case "audio":
      checkAudio(row, parameters, qualities: ["voice-only", "low", "normal", "external"])
    case "background-audio":
      checkAudio(row, parameters, qualities: ["voice-only", "low", "normal"])
    case "geopoint", "geoshape", "geotrace": checkPlace(element.type, row, parameters)
    case "background-geopoint":
      if element.triggers.isEmpty { refuse(.geopointNeedsTrigger, row, "trigger") }
      if row["bind", "calculate"] != nil { refuse(.geopointCalculates, row, "calculation") }
    case let type where PyxformType.listless.contains(type):
      refuse(.missingList(type: type), row, "type")
    case let type where !PyxformType.shown.contains(type) && !PyxformType.unseen.contains(type):
      let near = TypeCell.nearestSpelling(to: TypeCell.key([type]))
      refuse(.unknownType(type, nearest: near), row, "type")
    default: return
    }
  }

  /// Reports parameters that this type does not take.
  @discardableResult
  mutating func checkKeys(
    _ parameters: [String: String], _ known: Set<String>, _ row: PyxformSheet.Row
  ) -> Bool {
    let unknown = parameters.keys.filter { !known.contains($0) }.sorted()
    for name in unknown {
      refuse(.unknownParameter(name, nearest: nil), row, "parameters")
    }
    return unknown.isEmpty
  }

  /// Reports a parameter whose value is none of the allowed ones.
  mutating func checkValue(
    _ name: String, _ parameters: [String: String], _ allowed: [String], _ row: PyxformSheet.Row
  ) {
    guard let value = parameters[name], !allowed.contains(value) else { return }
    refuse(.parameterValue(name, allowed: allowed), row, "parameters")
  }

  private mutating func checkText(_ row: PyxformSheet.Row, _ parameters: [String: String]) {
    checkKeys(parameters, ["rows"], row)
    if let rows = parameters["rows"], PythonNumber.integer(rows) == nil {
      refuse(.parameterNoInteger("rows"), row, "parameters")
    }
  }

  private mutating func checkImage(_ row: PyxformSheet.Row, _ parameters: [String: String]) {
    checkKeys(parameters, ["app", "max-pixels"], row)
    if let pixels = parameters["max-pixels"], PythonNumber.integer(pixels) == nil {
      refuse(.parameterNoInteger("max-pixels"), row, "parameters")
    }
    let appearance = row["control", "appearance"]
    guard let app = parameters["app"], appearance == nil || appearance == "annotate",
      !app.isPackageName
    else { return }
    refuse(.packageName(app), row, "parameters")
  }

  private mutating func checkAudio(
    _ row: PyxformSheet.Row, _ parameters: [String: String], qualities: [String]
  ) {
    checkKeys(parameters, ["quality"], row)
    checkValue("quality", parameters, qualities, row)
  }

  private mutating func checkPlace(
    _ type: String, _ row: PyxformSheet.Row, _ parameters: [String: String]
  ) {
    let shared: Set<String> = ["allow-mock-accuracy", "reference-geometry"]
    if type == "geopoint" {
      let accuracies: Set<String> = ["capture-accuracy", "warning-accuracy"]
      checkKeys(parameters, shared.union(accuracies), row)
      for name in accuracies.sorted() {
        guard let value = parameters[name], !PythonNumber.isFloat(value) else { continue }
        refuse(.parameterNoNumber(name), row, "parameters")
      }
    } else {
      checkKeys(parameters, shared.union(["incremental"]), row)
      if let value = parameters["incremental"], value.pyxformYesNo != true {
        refuse(.parameterValue("incremental", allowed: ["true"]), row, "parameters")
      }
    }
    checkValue("allow-mock-accuracy", parameters, ["true", "false"], row)
    if let name = parameters["reference-geometry"] { geometries.append((name, row.number)) }
  }

  /// The audit is always called so and may follow the interviewer's place.
  mutating func readAudit(_ row: PyxformSheet.Row, _ parameters: [String: String]) {
    if let name = row["name"], name != "audit" { refuse(.auditName(name), row, "name") }
    if metaNames.contains("audit") { refuse(.generatedName("audit"), row, "name") }
    metaNames.append("audit")
    let places = ["location-priority", "location-min-interval", "location-max-age"]
    let own: Set<String> = ["identify-user", "track-changes", "track-changes-reasons"]
    checkKeys(parameters, own.union(places), row)
    checkValue("track-changes", parameters, ["true", "false"], row)
    checkValue("track-changes-reasons", parameters, ["on-form-edit"], row)
    checkValue("identify-user", parameters, ["true", "false"], row)
    let given = places.filter { parameters[$0] != nil }
    guard !given.isEmpty else { return }
    guard given.count == 3 else { return refuse(.incompleteAuditLocation, row, "parameters") }
    checkValue(
      places[0], parameters, ["no-power", "low-power", "balanced", "high-accuracy"], row)
    let times = places.dropFirst().map { PythonNumber.integer(parameters[$0] ?? "") ?? -1 }
    for (name, time) in zip(places.dropFirst(), times) where time < 0 {
      refuse(.parameterNoInteger(name), row, "parameters")
    }
    if times[1] < times[0] { refuse(.incompleteAuditLocation, row, "parameters") }
  }
}

extension String {
  /// The name without its last extension; a leading dot begins no extension.
  var stem: String {
    guard let dot = lastIndex(of: "."), self[..<dot].contains(where: { $0 != "." }) else {
      return self
    }
    return String(self[..<dot])
  }

  /// The last extension with its dot.
  var fileExtension: String { String(dropFirst(stem.count)) }

  /// Whether the text can be an Android package's name.
  fileprivate var isPackageName: Bool {
    let segments = split(separator: ".", omittingEmptySubsequences: false)
    return segments.count > 1
      && segments.allSatisfy { segment in
        guard let first = segment.first, first != "_", !first.isNumber else { return false }
        return segment.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      }
  }
}
