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
      let growth = Growth(
        name: name, unit: "interviews",
        times: times.compactMap { size, times in
          times[name].map { (size * Fieldwork.devices, $0) }
        })
      let whole = try process(name)
      return [
        Figure(
          "\(name) on 3,000 interviews", growth.time(of: 3_000), atMost: 0.150,
          comparison: "campo \(name), whole process \(Figure.time(whole.wall))")
      ] + growth.figures
    }
  }

  /// Medians by name, the file already open.
  private func computed(_ size: Int) throws -> [String: Taken] {
    let file = try SurveyFile(
      opening: bench.path(Fieldwork.centre(size)), surroundings: .ofThisMachine)
    let form = try file.form("satisfaccion").form
    let questions = StudyQuestions(form: form, language: .spanish)
    let population = Population(formID: form.id, purposes: [.sample], statuses: [.complete])
    let suite = BenchmarkSuite(name: "\(size)")
    var taken: [String: [Taken]] = [:]
    for (name, compute) in Self.computations {
      suite.benchmark(name) {
        taken[name, default: []].append(try Taken { try compute(questions, file, population) })
      }
    }
    var runner = BenchmarkRunner(
      suites: [suite],
      settings: [Iterations(Self.runs), WarmupIterations(1), Quiet(true), Format(.none)])
    try runner.run()
    return taken.mapValues { $0.dropFirst().map(\.self).median }
  }

  private func process(_ name: String) throws -> Taken {
    var command = [
      name, "--form", "satisfaccion", "--purpose", "sample", "--study",
      bench.path(Fieldwork.centre(1_000)),
    ]
    if name == "pareto" { command += ["--measure", "complaint-type"] }
    return try (0..<Self.runs).map { _ in try bench.timeOfProcess(command) }.median
  }
}
