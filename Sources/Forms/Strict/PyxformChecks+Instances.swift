extension PyxformChecks {
  /// Two sources of data of one name must be one file.
  mutating func checkInstances() {
    checkSearches()
    var sources: [String: String] = [:]
    var externals: Set<String> = []
    var readsLastSaved = false
    for element in elements {
      let row = element.row
      for (name, source) in instances(of: element) {
        if let known = sources[name], known != source {
          refuse(.repeatedInstance(name), row, "name")
        }
        sources[name] = sources[name] ?? source
      }
      if element.isExternal, !externals.insert(element.name).inserted {
        refuse(.repeatedInstance(element.name), row, "name")
      }
      readsLastSaved = readsLastSaved || (!element.isSection && row.readsLastSaved)
    }
    if readsLastSaved, sources["__last-saved"] != nil {
      refuse(.pyxform(.repeatedInstance("__last-saved")), in: survey, row: 1)
    }
    for list in choices.keys.sorted() where sources[list] != nil && !searchedLists.contains(list) {
      let row = choices[list]?.first?.number ?? 1
      refuse(
        .pyxform(.repeatedInstance(list)), in: choicesSheet, row: row, column: "list_name")
    }
  }

  /// The data files a row brings in, with the address pyxform gives them.
  private func instances(of element: PyxformElement) -> [(String, String)] {
    if element.isExternal {
      let isCSV = element.type == "csv-external"
      let file = isCSV ? "file-csv/\(element.name).csv" : "file/\(element.name).xml"
      return [(element.name, file)]
    }
    var instances = element.row.pulledFiles.map { ($0, "file-csv/\($0).csv") }
    if let list = element.select?.list, element.select?.isExternal == false {
      switch list.fileExtension {
      case ".csv": instances.append((list.stem, "file-csv/\(list)"))
      case ".xml", ".geojson": instances.append((list.stem, "file/\(list)"))
      default: break
      }
    }
    return instances
  }

  private var searchedLists: Set<String> {
    Set(elements.filter(\.searches).compactMap(\.select?.list))
  }

  /// A list that one question searches can serve no question that does not.
  private mutating func checkSearches() {
    let selects = elements.filter { $0.select?.isExternal == false }
    let plainLists = Set(selects.filter { !$0.searches }.map(\.listName))
    for element in selects where element.searches {
      let list = element.select?.list ?? ""
      if choices[list] == nil { refuse(.searchInFile(element.name), element.row, "appearance") }
      if plainLists.contains(element.listName) {
        refuse(.sharedSearchList(list), element.row, "appearance")
      }
    }
  }
}

extension PyxformElement {
  var isExternal: Bool { type == "csv-external" || type == "xml-external" }

  /// Whether its choices come from `search()`.
  var searches: Bool {
    guard select != nil, let appearance = row["control", "appearance"], appearance.count > 7,
      let start = appearance.firstRange(of: "search(")
    else { return false }
    return appearance[start.upperBound...].contains(")")
  }
}

extension PyxformSheet.Row {
  private var formulas: [String] {
    let bound = ["calculate", "constraint", "readonly", "required", "relevant"]
    return bound.compactMap { self["bind", $0] }
      + [self["choice_filter"], self["default"]].compactMap(\.self)
  }

  fileprivate var readsLastSaved: Bool {
    formulas.contains { PyxformReferences($0).found.contains(where: \.isLastSaved) }
  }

  /// The first arguments of `pulldata()`, which name files.
  fileprivate var pulledFiles: [String] {
    formulas.filter { $0.contains("pulldata(") }.flatMap(Self.pulledFiles)
  }

  private static func pulledFiles(in formula: String) -> [String] {
    var files: [String] = []
    var rest = formula[...]
    while let call = rest.firstRange(of: "pulldata") {
      rest = rest[call.upperBound...]
      let arguments = rest.drop(while: \.isWhitespace)
      guard arguments.first == "(" else { continue }
      guard let comma = arguments.firstIndex(of: ",") else { return files }
      let name = arguments[..<comma].dropFirst()
      files.append(String(name.filter { $0 != "'" && $0 != "\"" }).trimmed)
      rest = arguments[comma...]
    }
    return files
  }
}
