import Forms
import Expressions
import Interviewing
import Languages
import Reporting
import Responses
import Storage
import Sync

/// The fields of an interview and their values in words.
struct FieldWords {
  let interview: Interview
  let showsIdentifying: Bool

  func label(_ field: String) -> String {
    interview.label(of: AnswerPath(field)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  func value(_ field: InterviewHistory.Field?, at path: String) -> String {
    guard !hides(path) else { return say(es: "(oculto)", en: "(hidden)") }
    switch field {
    case .answer(.value(let value)): return interview.readable(value, at: AnswerPath(path))
    case .answer(.missing(let kind)): return "– " + kind.words(in: .ofThisProcess)
    case .instances(let instances):
      let names = instances.map(\.text).joined(separator: ", ")
      return names.isEmpty ? say(es: "ninguna", en: "none") : "\(instances.count): \(names)"
    case .cleared, nil: return say(es: "(sin respuesta)", en: "(no answer)")
    }
  }

  func json(_ field: InterviewHistory.Field?, at path: String) -> JSONValue {
    guard !hides(path) else { return .null }
    switch field {
    case .answer(.value(let value)): return .string(value)
    case .answer(.missing(let kind)): return .object([("missing", .string(kind.rawValue))])
    case .instances(let instances): return .array(instances.map { .string($0.text) })
    case .cleared, nil: return .null
    }
  }

  private func hides(_ path: String) -> Bool {
    let question = interview.form.element(atPath: AnswerPath(path).elementPath)?.question
    return !showsIdentifying && question?.measures.identifies == true
  }
}

extension Moment {
  /// `15/3/2026 18:30 (-05:00)`: the clock of the device with its zone.
  var zonedText: String {
    let clock = timeString
    let day = say(es: "\(date.day)/\(date.month)/\(date.year)", en: date.iso)
    return "\(day) \(clock.prefix(5)) (\(clock.suffix(6)))"
  }
}
