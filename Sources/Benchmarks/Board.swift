import Foundation

/// Runs the measurements one after the other and shows the figures beside their targets.
struct Board {
  private let campo: String
  /// Whether the files stay, to be profiled.
  private let keeps: Bool
  /// Whether only merging is measured.
  private let onlyMerges: Bool
  /// Whether ten times as many answers are merged.
  private let isLarge: Bool
  /// A form to check instead of a made-up one.
  private let form: String?

  init(arguments: [String]) throws {
    let beside = URL(fileURLWithPath: arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("campo").path
    func value(of option: String) -> String? {
      arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
    }
    campo = value(of: "--campo") ?? beside
    form = value(of: "--form")
    keeps = arguments.contains("--keep")
    onlyMerges = arguments.contains("--merges")
    isLarge = arguments.contains("--large")
    guard FileManager.default.isExecutableFile(atPath: campo) else {
      throw BenchmarkFailure.noProgram(campo)
    }
  }

  /// Shows all figures; false when a target is missed.
  func run() throws -> Bool {
    let figures = try figures()
    print(Figure.table(figures))
    let missed = figures.filter { $0.isMet == false }
    if !missed.isEmpty { print("missed: " + missed.map(\.name).joined(separator: " · ")) }
    return missed.isEmpty
  }

  private func figures() throws -> [Figure] {
    let bench = try Bench(campo: campo)
    defer { if !keeps { bench.remove() } }
    if onlyMerges { return try MergeFigures(bench, isLarge: isLarge).measure() }
    var figures: [Figure] = []
    figures += try StartFigures(bench).measure()
    figures += try HomeFigures(bench).measure()
    figures += try InterviewFigures().measure()
    figures += try CheckFigures(bench, form: form).measure()
    figures += try CommitFigures(bench).measure()
    figures += try ImportFigures(bench).measure()
    let fieldwork = try Fieldwork(bench)
    figures += try SyncFigures(bench, fieldwork).measure()
    figures += try MergeFigures(bench, isLarge: isLarge).measure()
    figures += try ResultFigures(bench, fieldwork).measure()
    return figures
  }
}
