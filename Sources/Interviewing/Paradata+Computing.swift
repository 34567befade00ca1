package import Expressions
package import Responses

extension Paradata {
  /// What saved changes tell of how an interview went.
  ///
  /// The time between two changes belongs to what was on the screen. A gap longer than `pauseAfter`
  /// seconds is a pause, and so is one in which the clock went back.
  package init(
    of changes: [(change: InterviewChange, at: Moment)], opening: InterviewOpening,
    startingAt first: AnswerPath, endedAt: Moment, device: String = "", program: String = "",
    formVersion: String = "", mode: String? = nil, pauseAfter: Int = 300
  ) {
    self.init(
      startedAt: opening.startedAt, endedAt: endedAt, interviewer: opening.interviewer,
      device: device, program: program, formVersion: formVersion, mode: mode)
    var reading = ParadataReading(
      self, screen: first, longestGap: Int64(pauseAfter) * 1_000)
    for (change, moment) in changes { reading.read(change, at: moment) }
    reading.passTime(until: endedAt)
    self = reading.result
  }
}

/// Reads changes one after the other.
private struct ParadataReading {
  private var paradata: Paradata
  private let longestGap: Int64
  private var last: Moment
  private var screen: AnswerPath
  /// When each question was first on the screen, as a number.
  private var firstShown: [AnswerPath: Int] = [:]
  private var answers: [AnswerPath: Answer] = [:]
  private var milliseconds: [AnswerPath: Int64] = [:]
  private var paused: Int64 = 0
  /// Whether an answer changed since something was put on the screen.
  private var isInStep = false

  init(_ paradata: Paradata, screen: AnswerPath, longestGap: Int64) {
    self.paradata = paradata
    self.screen = screen
    self.longestGap = longestGap
    last = paradata.startedAt
    firstShown[screen] = 0
  }

  var result: Paradata {
    var result = paradata
    result.seconds = milliseconds.mapValues { Int(($0 + 500) / 1_000) }
    result.activeSeconds = Int((milliseconds.values.reduce(0, +) + 500) / 1_000)
    result.pausedSeconds = Int((paused + 500) / 1_000)
    return result
  }

  mutating func read(_ change: InterviewChange, at moment: Moment) {
    passTime(until: moment)
    switch change {
    case .answered(let path, let answer): note(answer, at: path)
    case .cleared(let path): note(nil, at: path)
    case .instances, .closedRepeat: isInStep = true
    case .switchedLanguage: paradata.languageSwitches += 1
    case .undone:
      paradata.undone += 1
      isInStep = true
    case .remarked: break
    case .movedTo(let path): move(to: path)
    }
  }

  mutating func passTime(until moment: Moment) {
    let gap = moment.milliseconds - last.milliseconds
    if moment.zoneOffsetMinutes != last.zoneOffsetMinutes {
      let minutes = abs(moment.zoneOffsetMinutes - last.zoneOffsetMinutes)
      paradata.clockWarnings.append(ClockWarning(.zoneChanged, at: moment, seconds: minutes * 60))
    }
    last = moment
    if gap < 0 {
      let seconds = Int((-gap + 999) / 1_000)
      paradata.clockWarnings.append(ClockWarning(.wentBack, at: moment, seconds: seconds))
    } else if gap > longestGap {
      paradata.pauses += 1
      paused += gap
    } else if gap > 0 {
      milliseconds[screen, default: 0] += gap
    }
  }

  private mutating func note(_ answer: Answer?, at path: AnswerPath) {
    isInStep = true
    if let before = answers[path], before != answer { paradata.changedAnswers += 1 }
    answers[path] = answer
  }

  private mutating func move(to path: AnswerPath) {
    let isBack = !isInStep && (firstShown[path] ?? .max) < (firstShown[screen] ?? .max)
    if isBack { paradata.backSteps += 1 }
    if firstShown[path] == nil, !path.text.isEmpty { firstShown[path] = firstShown.count }
    screen = path
    isInStep = false
  }
}
