import Analysis
import Benchmark
import Forms
import Languages
import Responses
import Storage

/// Scores, gaps and causes over the synced interviews: in process, as a process, at three sizes.
struct ResultFigures {
  private let bench: Bench
  private static let runs = 15
  private typealias Computation = (StudyQuestions, SurveyFile, Population) throws -> Void

  init(_ bench: Bench, _ fieldwork: Fieldwork) {
    self.bench = bench
  }

  private static var computations: [(name: String, compute: Computation)] {
    [
      ("score", { _ = try Scores.compute($0, tabulator: $1, population: $2) }),
      ("gap", { _ = try Gaps.compute($0, tabulator: $1, population: $2) }),
      (
        "pareto",
        {
          let request = ParetoCauses.Request(measure: .complaintType)
          _ = try ParetoCauses.compute($0, tabulator: $1, population: $2, request: request)
        }
      ),
    ]
  }

  func measure() throws -> [Figure] {
    let times = try Fieldwork.sizes.map { size in (size, try computed(size)) }
    return try Self.computations.flatMap { name, _ in
      let growth = times.map { (size: $0.0 * Fieldwork.devices, seconds: $0.1[name] ?? .nan) }
      let target = growth.first { $0.size == 3_000 }?.seconds ?? .nan
      let whole = try process(name)
      return [
        Figure(
          "\(name) on 3,000 interviews", target, atMost: 0.150,
          comparison: "campo \(name), whole process \(Figure.time(whole))")
      ] + Growth.figures(name, growth, unit: "interviews")
    }
  }

  /// Medians by name, the file already open.
  private func computed(_ size: Int) throws -> [String: Double] {
    let file = try SurveyFile(
      opening: bench.path(Fieldwork.centre(size)), surroundings: .ofThisMachine)
    let form = try file.form("satisfaccion").form
    let questions = StudyQuestions(form: form, language: .spanish)
    let population = Population(formID: form.id, purposes: [.sample], statuses: [.complete])
    let suite = BenchmarkSuite(name: "\(size)")
    for (name, compute) in Self.computations {
      suite.benchmark(name) { try compute(questions, file, population) }
    }
    var runner = BenchmarkRunner(
      suites: [suite],
      settings: [Iterations(Self.runs), WarmupIterations(1), Quiet(true), Format(.none)])
    try runner.run()
    return Dictionary(
      uniqueKeysWithValues: runner.results.map { ($0.benchmarkName, $0.measurements.median * 1e-9) }
    )
  }

  private func process(_ name: String) throws -> Double {
    var command = [
      name, "--form", "satisfaccion", "--purpose", "sample", "--study",
      bench.path(Fieldwork.centre(1_000)),
    ]
    if name == "pareto" { command += ["--measure", "complaint-type"] }
    return try (0..<Self.runs).map { _ in try bench.secondsOfProcess(command) }.median
  }
}
