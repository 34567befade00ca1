extension PyxformChecks {
  private static let files: Set<String> = [".csv", ".xml", ".geojson"]

  mutating func readSelect(
    _ select: PyxformType.Select, _ element: PyxformElement, _ parameters: [String: String]
  ) {
    let row = element.row
    let isFile = Self.files.contains(select.list.fileExtension)
    let isReference = PyxformReferences(select.list).isPresent
    checkList(select, row, isFile: isFile, isReference: isReference)
    if select.isMultiple, !isFile { checkSpaces(select.list, row) }
    if select.hasOther { checkOther(select, row, element.name) }
    checkParameters(select, row, parameters)
    var named = element
    named.select = select
    let isFiltered = row["choice_filter"] != nil
    let isInline =
      !(parameters["randomize"] == "true" || isFile || isReference || isFiltered)
    if isInline, choices[select.list] == nil, select.isExternal {
      refuse(.unknownList(select.list, nearest: nil), row, "type")
    }
    if isInline || isFiltered && !select.isExternal && choices[select.list]?.isEmpty == false {
      named.listName = select.list
    }
    checkTableList(select, row)
    elements.append(named)
    if select.hasOther {
      generate("\(element.name)_other")
    }
  }

  private mutating func checkList(
    _ select: PyxformType.Select, _ row: PyxformSheet.Row, isFile: Bool, isReference: Bool
  ) {
    if select.isFromFile, !isFile || select.list.lastComponentHasSeveralExtensions {
      refuse(.unsuitableFile(select.list), row, "type")
    }
    if select.isExternal {
      guard !externalLists.isEmpty else { return refuse(.missingExternalChoices, row, "type") }
      if externalLists[select.list] == nil {
        refuse(.unknownList(select.list, nearest: nil), row, "type")
      }
      return
    }
    secondaryInstances.insert(select.list.stem)
    guard choices[select.list] == nil, !isFile else { return }
    if isReference, !select.isMultiple { return checkSource(select.list, row) }
    refuse(.unknownList(select.list, nearest: nil), row, "type")
  }

  /// Choices may be the answers of one question.
  private mutating func checkSource(_ list: String, _ row: PyxformSheet.Row) {
    for reference in PyxformReferences(list).found {
      choiceSources.append((reference.name, row.number))
    }
  }

  private mutating func checkSpaces(_ list: String, _ row: PyxformSheet.Row) {
    for choice in choices[list] ?? [] {
      guard let name = choice["name"], name.contains(" ") else { continue }
      refuse(
        .spaceInChoice(name, list: list), in: choicesSheet, row: choice.number, column: "name")
    }
  }

  private mutating func checkOther(
    _ select: PyxformType.Select, _ row: PyxformSheet.Row, _ name: String
  ) {
    if row["choice_filter"] != nil { refuse(.otherWithFilter, row, "choice_filter") }
    guard let rows = choices[select.list] else {
      return refuse(.otherNeedsChoices, row, "type")
    }
    guard !rows.contains(where: { $0["name"] == "other" }),
      rows.contains(where: { $0.isTranslated("label") }),
      let bare = rows.first(where: { !$0.has("label") })
    else { return }
    refuse(.choiceNeedsLabel(bare["name"] ?? "", list: select.list), row, "type")
  }

  private mutating func checkParameters(
    _ select: PyxformType.Select, _ row: PyxformSheet.Row, _ parameters: [String: String]
  ) {
    let own: Set<String> = ["randomize", "seed"]
    // pyxform looks only at the two spellings with underscores here.
    if select.command.hasSuffix("_from_file") {
      checkKeys(parameters, own.union(["value", "label"]), row)
      for name in ["value", "label"] {
        guard let value = parameters[name], !PyxformName.isName(value) else { continue }
        refuse(.columnParameter(name, value: value), row, "parameters")
      }
    } else {
      checkKeys(parameters, own, row)
    }
    if parameters["randomize"] == nil, parameters["seed"] != nil {
      refuse(.seedWithoutRandomize, row, "parameters")
    }
    checkValue("randomize", parameters, ["true", "false"], row)
    if parameters["randomize"] != nil, let seed = parameters["seed"],
      PyxformReferences.whole(seed) == nil, !PythonNumber.isFloat(seed)
    {
      refuse(.parameterNoNumber("seed"), row, "parameters")
    }
  }

  /// In a group with the appearance `table-list` all selects share one list.
  private mutating func checkTableList(_ select: PyxformType.Select, _ row: PyxformSheet.Row) {
    switch tableList {
    case .none: return
    case .awaited:
      if row["choice_filter"] != nil { refuse(.filteredTableList, row, "choice_filter") }
      if choices[select.list] == nil {
        refuse(.unknownList(select.list, nearest: nil), row, "type")
      }
      tableList = .of(select.list)
    case .of(let list):
      if list != select.list { refuse(.mixedTableList(list, select.list), row, "type") }
    }
  }
}

/// What is known of the list of a `table-list` group.
enum PyxformTableList {
  case none, awaited
  case of(String)
}

extension String {
  /// Whether the file's name has more than one extension, as `a.b.csv` has.
  fileprivate var lastComponentHasSeveralExtensions: Bool {
    let name = split(separator: "/").last ?? ""
    return name.drop { $0 == "." }.split(separator: ".", omittingEmptySubsequences: false).count
      != 2
  }
}
