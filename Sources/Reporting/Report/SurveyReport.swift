package import Analysis
package import Scoring

/// What a report is made from: results already cut to what its reader may see.
package struct SurveyReport: Sendable {
  package struct Heading: Sendable {
    package var study: String
    package var form: String
    package var versions: [String]
    /// Who the report is for; nil for everyone in the study's office.
    package var audience: String?
    /// Day it was made, and first and last day of the interviews, as the language writes them.
    package var made: String
    package var from: String
    package var to: String

    package init(
      study: String, form: String, versions: [String], audience: String? = nil, made: String,
      from: String, to: String
    ) {
      self.study = study
      self.form = form
      self.versions = versions
      self.audience = audience
      self.made = made
      self.from = from
      self.to = to
    }
  }

  /// The scores of one period, the oldest first.
  package struct Period: Sendable {
    package let label: String
    package let scores: Scores?

    package init(label: String, scores: Scores?) {
      self.label = label
      self.scores = scores
    }
  }

  /// Causes counted one way, such as what triggered an exit.
  package struct Causes: Sendable {
    package let title: String
    package let causes: ParetoCauses

    package init(title: String, causes: ParetoCauses) {
      self.title = title
      self.causes = causes
    }
  }

  /// Somebody who may be called back, as the grid allows.
  package struct Contact: Sendable {
    package let name: String
    package let phone: String
    package let score: Int
    package let day: String

    package init(name: String, phone: String, score: Int, day: String) {
      self.name = name
      self.phone = phone
      self.score = score
      self.day = day
    }
  }

  package var heading: Heading
  package var population: Population
  package var scores: Scores?
  package var interviews: Int
  /// One for each segment question.
  package var segments: [Breakdown<Scores>] = []
  package var gaps: Gaps?
  package var causes: [Causes] = []
  package var periods: [Period] = []
  /// By segment, value and period, for the filter.
  package var cells: ReportFilter?
  package var fieldwork: FieldworkFigures?
  package var quotes: [ReportPage.Quote] = []
  package var contacts: [Contact]?
  /// Targets by indicator: `nps`, `csi` or an attribute's key.
  package var targets: [String: Double] = [:]
  package var openConflicts = 0
  package var notes: [AnalysisNote] = []

  package init(heading: Heading, population: Population, interviews: Int) {
    self.heading = heading
    self.population = population
    self.interviews = interviews
  }

  /// Finished calls and visits by day, and the rates.
  package struct FieldworkFigures: Sendable {
    package let rates: OutcomeRates
    package let edition: String
    /// Complete interviews by day in order.
    package let days: [(day: String, complete: Int)]

    package init(rates: OutcomeRates, edition: String, days: [(day: String, complete: Int)]) {
      self.rates = rates
      self.edition = edition
      self.days = days
    }
  }
}

extension SurveyReport {
  /// The first question on recommendation; the others stand in their own rows.
  var recommendation: Scores.Recommendation? {
    scores?.recommendations.first { $0.score.n > 0 }
  }
}
