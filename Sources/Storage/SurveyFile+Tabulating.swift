package import Analysis
import Forms
import GRDB

extension SurveyFile: Tabulator {
  package func tally(
    _ questions: [QuestionKey], in population: Population, by segment: QuestionKey?
  ) throws -> [TallyRow] {
    try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: population.formID)
      let paths = (questions + [segment].compactMap(\.self)).map(\.path)
      let isLoaded = try load(paths, layout, population, in: database)
      guard isLoaded, let counted else {
        return try TallyQuery(layout, questions, population, segment).rows(in: database)
      }
      return counted.tally(questions, by: segment)
    }
  }

  /// Reads the answers to questions outside all repeats, with those that are usually asked next.
  private func load(
    _ paths: [String], _ layout: ProjectionLayout, _ population: Population, in database: Database
  ) throws -> Bool {
    guard !paths.isEmpty else { return false }
    for path in paths {
      guard let place = layout.place(of: path) else {
        throw StorageFailure.unknownQuestion(name: path)
      }
      guard layout.tables[place.table].loop.isEmpty else { return false }
    }
    var answers =
      counted?.population == population
      ? counted : try CountedAnswers(population, layout, in: database)
    let related = try ratings(asking: paths, population.formID, layout, in: database)
    let isLoaded = try answers?.load(paths + related, layout, in: database) ?? false
    counted = isLoaded ? answers : nil
    return isLoaded
  }

  /// All rating questions of the newest version when one of them is asked for: scores and gaps ask
  /// for every one.
  private func ratings(
    asking paths: [String], _ formID: String, _ layout: ProjectionLayout, in database: Database
  ) throws -> [String] {
    guard let form = try forms(formID, in: database).last?.form else { return [] }
    let ratings = form.elements.filter { element in
      guard let question = element.question, element.loops.isEmpty else { return false }
      return question.measures.measures.contains(where: \.isRating)
        && layout.place(of: element.path) != nil
    }.map(\.path)
    return Set(ratings).isDisjoint(with: paths) ? [] : ratings
  }
}

extension Measure {
  fileprivate var isRating: Bool {
    switch self {
    case .nps, .satisfaction, .importance, .expectation, .overall, .overallProduct,
      .overallService:
      true
    default: false
    }
  }
}
