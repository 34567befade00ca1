/// A regular expression as instructions; what looks around is a routine of its own.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    case letter(LetterSet)
    case place(PatternNode.Place)
    /// Goes on at the first, and where that fails at the second.
    case split(Int, Int)
    case jump(Int)
    /// Keeps the place for `\1` and its kin.
    case save(Int)
    case look(routine: Int, isBehind: Bool, isNegated: Bool)
    case atomic(routine: Int)
    case reference(Int, ignoresCase: Bool)
    case end
  }

  private static let sizeLimit = 20_000

  private(set) var routines: [[Instruction]] = []
  /// How many places are kept; none unless a group is referred to.
  private(set) var saveCount = 0
  private var size = 0

  init(_ node: PatternNode) throws(Pattern.Failure) {
    if let last = node.lastReference { saveCount = 2 * last + 2 }
    _ = try routine(node)
  }

  private mutating func routine(_ node: PatternNode) throws(Pattern.Failure) -> Int {
    let place = routines.count
    routines.append([])
    var code: [Instruction] = []
    try write(node, to: &code)
    code.append(.end)
    routines[place] = code
    return place
  }

  private mutating func write(
    _ node: PatternNode, to code: inout [Instruction]
  ) throws(Pattern.Failure) {
    size += 1
    guard size <= Self.sizeLimit else { throw .unreadable }
    switch node {
    case .empty: break
    case .letter(let set): code.append(.letter(set))
    case .place(let place): code.append(.place(place))
    case .reference(let number, let ignoresCase):
      code.append(.reference(number, ignoresCase: ignoresCase))
    case .sequence(let parts): for part in parts { try write(part, to: &code) }
    case .alternatives(let all): try write(alternatives: all[...], to: &code)
    case .group(let content, let number): try write(group: content, number, to: &code)
    case .look(let content, let isBehind, let isNegated):
      code.append(
        .look(routine: try routine(content), isBehind: isBehind, isNegated: isNegated))
    case .atomic(let content): code.append(.atomic(routine: try routine(content)))
    case .repeated(let part, let counts, let minimum, .possessive):
      try write(.atomic(.repeated(part, counts, minimum: minimum, .greedy)), to: &code)
    case .repeated(let part, let counts, let minimum, let manner):
      for _ in 0..<minimum { try write(part, to: &code) }
      try write(further: part, counts.map { $0.upperBound - minimum }, manner, to: &code)
    }
  }

  private mutating func write(
    alternatives all: ArraySlice<PatternNode>, to code: inout [Instruction]
  ) throws(Pattern.Failure) {
    var jumps: [Int] = []
    for node in all.dropLast() {
      let split = code.count
      code.append(.split(split + 1, 0))
      try write(node, to: &code)
      jumps.append(code.count)
      code.append(.jump(0))
      code[split] = .split(split + 1, code.count)
    }
    if let last = all.last { try write(last, to: &code) }
    for jump in jumps { code[jump] = .jump(code.count) }
  }

  private mutating func write(
    group content: PatternNode, _ number: Int, to code: inout [Instruction]
  ) throws(Pattern.Failure) {
    let isKept = 2 * number + 1 < saveCount
    if isKept { code.append(.save(2 * number)) }
    try write(content, to: &code)
    if isKept { code.append(.save(2 * number + 1)) }
  }

  /// The repetitions past the least; any number of them without a limit.
  private mutating func write(
    further part: PatternNode, _ count: Int?, _ manner: PatternNode.Repetition,
    to code: inout [Instruction]
  ) throws(Pattern.Failure) {
    var splits: [Int] = []
    let start = code.count
    for _ in 0..<(count ?? 1) {
      splits.append(code.count)
      code.append(.jump(0))
      try write(part, to: &code)
    }
    if count == nil { code.append(.jump(start)) }
    for split in splits {
      code[split] =
        manner == .lazy ? .split(code.count, split + 1) : .split(split + 1, code.count)
    }
  }
}

extension PatternNode {
  /// The greatest number of a group that is referred to.
  fileprivate var lastReference: Int? {
    switch self {
    case .empty, .letter, .place: nil
    case .reference(let number, _): min(number, 99)
    case .sequence(let parts), .alternatives(let parts): parts.compactMap(\.lastReference).max()
    case .repeated(let part, _, _, _), .group(let part, _), .look(let part, _, _),
      .atomic(let part):
      part.lastReference
    }
  }
}
