/// Runs a pattern's instructions over a text, depth first, entering no state twice.
struct PatternMatcher {
  /// How many states one match may enter; one that keeps groups counts for a hundred.
  private static let stepLimit = 4_000_000

  private let program: PatternProgram
  private let text: [Unicode.Scalar]
  private var steps = 0

  init(program: PatternProgram, text: [Unicode.Scalar]) {
    self.program = program
    self.text = text
  }

  mutating func matchesWhole() throws(Pattern.Failure) -> Bool {
    let start = State(
      place: 0, position: 0, saved: Array(repeating: -1, count: program.saveCount))
    return try end(of: 0, from: start, at: text.count) != nil
  }

  /// A place in a routine, one in the text, and where groups stood.
  private struct State: Hashable {
    var place: Int
    var position: Int
    var saved: [Int]
  }

  /// The states a routine has been in: bits where no group is kept, else the states themselves.
  private struct Visits {
    private var bits: [UInt64]
    private var states: Set<State> = []
    private let width: Int

    init(places: Int, positions: Int, keepsGroups: Bool) {
      width = places
      bits = keepsGroups ? [] : Array(repeating: 0, count: (places * positions + 63) / 64)
    }

    /// Whether the state is new.
    mutating func insert(_ state: State) -> Bool {
      guard !bits.isEmpty else { return states.insert(state).inserted }
      let (word, bit) = (state.position * width + state.place).quotientAndRemainder(
        dividingBy: 64)
      guard bits[word] & 1 << UInt64(bit) == 0 else { return false }
      bits[word] |= 1 << UInt64(bit)
      return true
    }
  }

  /// How a routine ends that begins in the state, and ends where it must.
  private mutating func end(
    of routine: Int, from start: State, at required: Int? = nil
  ) throws(Pattern.Failure) -> State? {
    let code = program.routines[routine]
    try spend(code.count * (text.count + 1) / 64)
    var visits = Visits(
      places: code.count, positions: text.count + 1, keepsGroups: program.saveCount > 0)
    var waiting = [start]
    while var state = waiting.popLast() {
      while visits.insert(state) {
        try spend(program.saveCount > 0 ? 100 : 1)
        if case .end = code[state.place] {
          if required == nil || required == state.position { return state }
          break
        }
        guard try advance(&state, by: code[state.place], &waiting) else { break }
      }
    }
    return nil
  }

  private mutating func spend(_ count: Int) throws(Pattern.Failure) {
    steps += count
    guard steps <= Self.stepLimit else { throw .tooLong }
  }

  /// Takes one instruction; false where it does not hold.
  private mutating func advance(
    _ state: inout State, by instruction: PatternProgram.Instruction, _ waiting: inout [State]
  ) throws(Pattern.Failure) -> Bool {
    switch instruction {
    case .letter(let set):
      guard state.position < text.count, set.contains(text[state.position]) else { return false }
      state.position += 1
    case .place(let place):
      guard holds(place, at: state.position) else { return false }
    case .split(let first, let second):
      waiting.append(State(place: second, position: state.position, saved: state.saved))
      state.place = first
      return true
    case .jump(let place):
      state.place = place
      return true
    case .save(let number): state.saved[number] = state.position
    case .look(let routine, let isBehind, let isNegated):
      guard try sees(routine, isBehind: isBehind, from: state) != isNegated else { return false }
    case .atomic(let routine):
      var inner = state
      inner.place = 0
      guard let end = try end(of: routine, from: inner) else { return false }
      state.position = end.position
      state.saved = end.saved
    case .reference(let number, let ignoresCase):
      guard skip(number, ignoresCase: ignoresCase, &state) else { return false }
    case .end: return false
    }
    state.place += 1
    return true
  }

  private mutating func sees(
    _ routine: Int, isBehind: Bool, from state: State
  ) throws(Pattern.Failure) -> Bool {
    var start = state
    start.place = 0
    guard isBehind else { return try end(of: routine, from: start) != nil }
    for position in (0...state.position).reversed() {
      start.position = position
      if try end(of: routine, from: start, at: state.position) != nil { return true }
    }
    return false
  }

  /// Steps over what the group matched; a group that matched nothing has no match here.
  private func skip(_ number: Int, ignoresCase: Bool, _ state: inout State) -> Bool {
    guard 2 * number + 1 < state.saved.count else { return false }
    let (start, end) = (state.saved[2 * number], state.saved[2 * number + 1])
    guard start >= 0, end >= start, state.position + end - start <= text.count else { return false }
    for place in start..<end {
      let set = LetterSet.only(text[place], ignoresCase: ignoresCase)
      guard set.contains(text[state.position]) else { return false }
      state.position += 1
    }
    return true
  }

  private func holds(_ place: PatternNode.Place, at position: Int) -> Bool {
    let before = position > 0 ? text[position - 1] : nil
    let after = position < text.count ? text[position] : nil
    switch place {
    case .start: return before == nil
    case .end: return after == nil || (position == text.count - 1 && after == "\n")
    case .lineStart: return before?.isLineEnd ?? true
    case .lineEnd: return after?.isLineEnd ?? true
    case .wordEdge: return (before?.isWordPart ?? false) != (after?.isWordPart ?? false)
    case .insideWord: return (before?.isWordPart ?? false) == (after?.isWordPart ?? false)
    }
  }
}
