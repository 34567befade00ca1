import Foundation
import Spreadsheets

/// `campo form check` beside pyxform's `xls2xform --skip_validate`, both as whole processes.
struct CheckFigures {
  private let bench: Bench
  private let form: String?
  private static let runs = 5
  private static let questions = 1_000
  private static let sizes = [250, 1_000, 4_000]

  /// Checks a form at a path; nil: one of a thousand questions, made up.
  init(_ bench: Bench, form: String?) {
    self.bench = bench
    self.form = form
  }

  func measure() throws -> [Figure] {
    let growth = Growth(
      name: "form check", unit: "questions",
      times: try Self.sizes.map { ($0, try timeOfCheck(try madeUp(questions: $0))) })
    return try besideConverter() + growth.figures
  }

  private func timeOfCheck(_ path: String) throws -> Taken {
    // A form with findings is checked as thoroughly.
    try (0..<Self.runs).map { _ in
      try bench.timeOfProcess(["form", "check", path], allowing: [0, 1])
    }.median
  }

  private func besideConverter() throws -> [Figure] {
    let name = "checking a form"
    guard let converter = Self.converter else {
      return [
        Figure(name, "skipped", comparison: "pyxform is not on this machine: pip install pyxform")
      ]
    }
    let path = try form ?? madeUp(questions: Self.questions)
    var ours: [Taken] = []
    var theirs: [Taken] = []
    for _ in 0..<Self.runs {
      // In turns, so that whatever else the machine does falls on both.
      ours.append(try bench.timeOfProcess(["form", "check", path], allowing: [0, 1]))
      theirs.append(
        try Bench.time(of: [converter, "--skip_validate", path, bench.path("check.xml")]))
    }
    let (campo, pyxform) = (ours.median, theirs.median)
    return [
      Figure(
        name, ratio: campo.wall / pyxform.wall, atMost: 0.2,
        comparison: "\(Figure.time(campo.wall)) : \(Figure.time(pyxform.wall)) of xls2xform")
    ]
  }

  private func madeUp(questions: Int) throws -> String {
    let path = bench.path("grande-\(questions).xlsx")
    try ExcelWorkbookWriter(path: path, fileName: "grande-\(questions).xlsx")
      .write(LargeForm.workbook(questions: questions))
    return path
  }

  /// The program itself: pyenv's shims, shell scripts that look for it, would count against it.
  private static var converter: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = folders.flatMap { folder -> [String] in
      guard folder.hasSuffix("/.pyenv/shims") else { return ["\(folder)/xls2xform"] }
      let versions = folder.dropLast("shims".count) + "versions"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: String(versions))) ?? []
      return names.sorted().reversed().map { "\(versions)/\($0)/bin/xls2xform" }
    }
    return places.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
