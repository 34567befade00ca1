package import Languages

extension SurveyReport {
  /// The report as a page; `pages` keeps only the sections with these keys, nil all of them.
  package func page(in language: Language, only pages: Set<String>? = nil) -> ReportPage {
    let composer = ReportComposer(report: self, language: language)
    let sections = composer.sections.filter { pages?.contains($0.key) ?? true }
    return ReportPage(
      title: heading.study, subtitle: composer.subtitle, sections: sections)
  }
}

/// Puts the results into sections; a section without results is left out.
struct ReportComposer {
  let report: SurveyReport
  let language: Language

  var writer: ResultWriter { ResultWriter(width: 100_000, language: language, plain: false) }
  func words(_ spanish: String, _ english: String) -> String { writer.words(spanish, english) }

  /// The keys of all sections a report may have, in their order.
  static let keys = [
    "summary", "recommendation", "satisfaction", "gaps", "causes", "segments", "trend", "explore",
    "quotes", "contacts", "fieldwork", "method",
  ]

  var sections: [ReportPage.Section] {
    [
      summary, recommendation, satisfaction, gaps, causes, segments, trend, explore, quotes,
      contacts, fieldwork, method,
    ].compactMap(\.self)
  }

  var subtitle: String {
    let heading = report.heading
    let period = words("del \(heading.from) al \(heading.to)", "\(heading.from) to \(heading.to)")
    let parts = [
      heading.form, period,
      words(
        "\(writer.count(report.interviews)) entrevistas",
        "\(writer.count(report.interviews)) interviews"),
      heading.audience.map { words("para: \($0)", "for: \($0)") },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  func section(_ key: String, _ title: String, _ blocks: [ReportPage.Block])
    -> ReportPage.Section?
  {
    blocks.isEmpty ? nil : ReportPage.Section(key: key, title: title, blocks: blocks)
  }
}
