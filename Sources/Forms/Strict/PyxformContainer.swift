/// The survey, a group or a repeat while its rows are read.
struct PyxformContainer {
  /// One step from the survey down to a container.
  struct Step: Hashable {
    let name: String
    let kind: PyxformType.Kind?
  }

  var kind: PyxformType.Kind?
  var name = ""
  var row = 0
  /// The way here; the survey's own step comes first.
  var path: [Step] = [Step(name: "survey", kind: nil)]
  var names: Set<String> = []
  /// Names of questions that pyxform adds.
  var generatedNames: Set<String> = []
  /// How many copies a loop makes of what it holds.
  var copies = 1
}

/// A question or section of the converted form.
struct PyxformElement {
  let row: PyxformSheet.Row
  let name: String
  let type: String
  let isSection: Bool
  var select: PyxformType.Select?
  /// The list that pyxform notes for the question; nil where it notes none.
  var listName: String?
  var triggers: [String] = []
}
