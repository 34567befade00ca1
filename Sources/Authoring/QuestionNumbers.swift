import Forms
import Languages

/// The numbers that questions have on paper: those a person answers, in order, from 1.
struct QuestionNumbers {
  private var byID: [Int: Int] = [:]
  private var idByName: [String: Int] = [:]

  init(_ form: Form) {
    for element in form.askedQuestions where element.question?.type.holdsValue == true {
      byID[element.id] = byID.count + 1
      if idByName[element.name] == nil { idByName[element.name] = element.id }
    }
  }

  var count: Int { byID.count }

  subscript(element: Element) -> Int? { byID[element.id] }

  /// `question 3`; what has no number by its name.
  func name(of question: String, in language: Language) -> String {
    guard let number = idByName[question].flatMap({ byID[$0] }) else { return "`\(question)`" }
    return Sentence(es: "la pregunta \(number)", en: "question \(number)")(in: language)
  }
}
