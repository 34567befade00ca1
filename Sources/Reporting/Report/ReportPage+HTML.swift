import Charts
package import Languages
import Mustache

extension ReportPage {
  /// The page as one file that needs nothing else: no network, no fonts, no libraries.
  package func html(in language: Language) throws -> String {
    let words = ReportWords(language: language)
    var figures = 0
    let context: [String: Any] = [
      "lang": language.rawValue, "title": title.forPage,
      "subtitle": subtitle.forPage,
      "contents": words.contents, "skip": words.skip, "behind": words.behind,
      "style": FigureStyle.variables + FigureStyle.css + ReportTemplate.style,
      "script": ReportTemplate.script, "digest": ReportTemplate.scriptDigest,
      "sections": sections.map { $0.context(words, &figures) },
    ]
    return try MustacheTemplate(string: ReportTemplate.page).render(context)
  }
}

extension ReportPage.Section {
  fileprivate func context(_ words: ReportWords, _ figures: inout Int) -> [String: Any] {
    var parts: [[String: Any]] = []
    for block in blocks { parts.append(block.context(words, &figures)) }
    return ["key": key, "title": title.forPage, "blocks": parts]
  }
}

extension ReportPage.Block {
  fileprivate func context(_ words: ReportWords, _ figures: inout Int) -> [String: Any] {
    switch self {
    case .paragraph(let text): return ["paragraph": text.forPage]
    case .list(let lines): return ["list": ["lines": lines.map(\.forPage)]]
    case .figure(let figure, let table):
      figures += 1
      return [
        "figure": [
          "svg": figure.element(id: "f\(figures)"), "title": figure.title.forPage,
          "isWide": figure.width > 400, "table": table.context,
        ] as [String: Any]
      ]
    case .table(let table): return ["table": table.context]
    case .quotes(let quotes):
      return [
        "quotes": [
          "quotes": quotes.map {
            ["text": $0.text.forPage, "about": $0.about.forPage]
          }
        ]
      ]
    case .filter(let filter): return ["filter": filter.context(words)]
    }
  }
}

extension ReportTable {
  fileprivate var context: [String: Any] {
    [
      "caption": caption.forPage,
      "columns": columns.map {
        ["title": $0.title.forPage, "isFigure": $0.isFigure] as [String: Any]
      },
      "rows": rows.map { row in
        [
          "cells": row.enumerated().map { place, text -> [String: Any] in
            [
              "text": text.forPage, "isHeader": place == 0,
              "isFigure": columns[place].isFigure,
            ]
          }
        ]
      },
      "notes": notes.map(\.forPage),
    ]
  }
}

extension ReportFilter {
  fileprivate func context(_ words: ReportWords) -> [String: Any] {
    var options: [[String: Any]] = []
    for (number, segment) in segments.enumerated() {
      options.append([
        "label": segment.label.forPage,
        "values": segment.values.enumerated().map { place, value -> [String: Any] in
          ["key": "\(number).\(place)", "label": value.forPage]
        },
      ])
    }
    return [
      "groups": options,
      "periods": periods.enumerated().map { place, period -> [String: Any] in
        ["key": "\(place)", "label": period.forPage]
      },
      "hasPeriods": !periods.isEmpty,
      "group": words("Grupo", "Group"), "period": words("Período", "Period"), "all": words.all,
      "whole": words.wholePeriod, "promoters": words.promoters, "passives": words.passives,
      "detractors": words.detractors,
      // No sequence that could end the element it stands in.
      "data": json(words: words).rendered(pretty: false)
        .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c"),
    ]
  }
}

extension String {
  /// Without control characters and without marks that would turn the text after them round.
  fileprivate var forPage: String {
    let kept = withoutControls.unicodeScalars.filter {
      !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
    }
    return String(String.UnicodeScalarView(kept))
  }
}
