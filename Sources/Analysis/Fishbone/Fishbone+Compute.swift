import Forms
import Languages

extension Fishbone {
  /// The fishbone of all interviews of a population.
  ///
  /// - Throws: `AnalysisFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    request: Request
  ) throws -> Fishbone {
    let causes = try ParetoCauses.compute(
      questions, tabulator: tabulator, population: population, request: request.causes
    ).total
    let elements = try causes.questions.map { try questions.question(named: $0) }
    let words = CauseWords(elements, in: questions)
    let skeleton = Skeleton(request, words, questions.language)
    return Fishbone(
      population: population, interviews: causes.interviews,
      effect: request.effect ?? elements.first.map { questions.label(of: $0) } ?? "",
      bones: skeleton.bones(causes), mentions: causes.mentions, respondents: causes.respondents,
      questions: causes.questions)
  }
}

/// Which bone every cause hangs on.
private struct Skeleton {
  private let request: Fishbone.Request
  private let words: CauseWords
  private let language: Language

  init(_ request: Fishbone.Request, _ words: CauseWords, _ language: Language) {
    self.request = request
    self.words = words
    self.language = language
  }

  func bones(_ causes: ParetoCauses) -> [Fishbone.Bone] {
    let base = Double(causes.base)
    let lines = request.template?.lines ?? []
    let linked = Dictionary(
      lines.filter { !$0.reason.isEmpty }.map { ($0.reason, $0) },
      uniquingKeysWith: { first, _ in first })
    var order = lines.map(\.bone)
    var hung: [String: [Fishbone.Cause]] = [:]
    for row in causes.rows {
      let line = linked[row.reason]
      let bone = line?.bone ?? words.text(of: row.reason, column: request.column)
      order.append(bone)
      hung[bone, default: []].append(
        Fishbone.Cause(
          reason: row.reason,
          label: line.flatMap { $0.cause.isEmpty ? nil : $0.cause } ?? row.label,
          count: row.count, percent: base > 0 ? 100 * Double(row.count) / base : nil))
    }
    let counted = Set(causes.rows.map(\.reason))
    for line in lines where !counted.contains(line.reason) && !(line.cause + line.reason).isEmpty {
      let isAsked = !line.reason.isEmpty
      hung[line.bone, default: []].append(
        Fishbone.Cause(
          reason: isAsked ? line.reason : nil,
          label: line.cause.isEmpty ? words.label(of: line.reason) : line.cause,
          count: isAsked ? 0 : nil, percent: isAsked && base > 0 ? 0 : nil))
    }
    var met: Set<String> = []
    return order.filter { met.insert($0).inserted }.map { key in
      Fishbone.Bone(key: key, label: label(of: key), causes: hung[key] ?? [])
    }
  }

  private func label(of bone: String) -> String {
    if let label = request.template?.label(of: bone, in: language) { return label }
    guard bone.isEmpty else { return bone }
    return Sentence(es: "sin categoría", en: "no category")(in: language)
  }
}
