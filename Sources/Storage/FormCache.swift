import Interviewing

/// What was read of questionnaires and worked out from them: reading one costs milliseconds.
///
/// A version never changes, but which versions there are does; `dataVersion` tells when another
/// connection has written and the layouts have to be worked out again.
struct FormCache {
  var forms: [String: StoredForm] = [:]
  var plans: [String: InterviewPlan] = [:]
  var layouts: [String: ProjectionLayout] = [:]
  /// By version; they follow from the layout.
  var guides: [String: ProjectionGuide] = [:]
  private var dataVersion: Int?

  /// Takes note of SQLite's number for what other connections wrote: whether it is another now.
  mutating func isForeign(dataVersion: Int?) -> Bool {
    guard dataVersion != self.dataVersion else { return false }
    (layouts, guides) = ([:], [:])
    self.dataVersion = dataVersion
    return true
  }
}
