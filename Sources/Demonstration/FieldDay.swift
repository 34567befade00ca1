import Foundation
import Languages
import Synchronization

/// All laptops at work at the same time, each on its own file.
struct FieldDay {
  let program: Program
  let scripts: [Script]

  func run() throws {
    let failures = Failures()
    let group = DispatchGroup()
    for laptop in Laptop.all {
      DispatchQueue.global().async(group: group) {
        do { try work(on: laptop) } catch { failures.add(error) }
      }
    }
    group.wait()
    if let failure = failures.first { throw failure }
    say("")
  }

  private func work(on laptop: Laptop) throws {
    let began = Date()
    try laptop.work(with: program, scripts: scripts)
    let tenths = Int((Date().timeIntervalSince(began) * 10).rounded())
    let load = laptop.load.map { "\($0.interviews) \($0.form)" }.joined(separator: ", ")
    say(
      Sentence(
        es:
          "  \(laptop.file): \(laptop.total) entrevistas (\(load)) en \(tenths / 10),\(tenths % 10) s",
        en:
          "  \(laptop.file): \(laptop.total) interviews (\(load)) in \(tenths / 10).\(tenths % 10) s"
      )(
        in: program.language))
  }
}

/// What went wrong on the laptops, whichever was first.
private final class Failures: Sendable {
  private let all = Mutex<[any Error]>([])

  var first: (any Error)? { all.withLock { $0.first } }

  func add(_ failure: any Error) { all.withLock { $0.append(failure) } }
}
