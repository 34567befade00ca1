package import Analysis
import GRDB

extension SurveyFile: Tabulator {
  package func tally(
    _ questions: [QuestionKey], in population: Population, by segment: QuestionKey?
  ) throws -> [TallyRow] {
    try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: population.formID)
      return try TallyQuery(layout, questions, population, segment).rows(in: database)
    }
  }
}
