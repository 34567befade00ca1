/// Gives out names that differ even ignoring case: the second `x` becomes `x_2`.
struct UniqueNames {
  private var taken: Set<String>

  init(taken: some Sequence<String> = []) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  func isFree(_ name: String) -> Bool { !taken.contains(name.lowercased()) }

  mutating func take(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }
}
