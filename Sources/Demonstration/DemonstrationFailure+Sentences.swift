import Languages

extension DemonstrationFailure {
  var sentence: Sentence {
    switch self {
    case .noProgram:
      Sentence(
        es: "Diga cuál es el programa: Demonstration --campo RUTA/campo. «make demo» lo hace solo.",
        en: "Say which program: Demonstration --campo PATH/campo. “make demo” does so by itself.")
    case .cannotStart(let program):
      Sentence(
        es: "\(program): no se pudo iniciar. Compile campo con «make build» e intente de nuevo.",
        en: "\(program): it could not be started. Build campo with “make build” and try again.")
    case .notTheRoot:
      Sentence(
        es:
          "Aquí no está la carpeta Questionnaires. Ejecute la demostración desde la raíz del proyecto.",
        en: "There is no folder Questionnaires here. Run the demonstration from the project's root."
      )
    case .refusedForm(let file):
      Sentence(
        es: "\(file): no se puede usar. «campo form check \(file)» dice por qué.",
        en: "\(file): it cannot be used. “campo form check \(file)” says why.")
    case .givenUp(let form):
      Sentence(
        es:
          "\(form): una entrevista de ejemplo no llegó al final. Revise las reglas del cuestionario.",
        en: "\(form): a sample interview did not reach its end. Look at the form's rules.")
    case .failed(let command, let status, let message):
      Sentence(
        es: "\(command): terminó con el código \(status).\n\(message)",
        en: "\(command): it ended with code \(status).\n\(message)")
    case .notSaved(let expected):
      Sentence(
        es:
          "Las \(expected) respuestas escritas no quedaron en el disco a tiempo. Revise el espacio y la carga.",
        en:
          "The \(expected) answers typed were not on the disk in time. Look at its space and load.")
    case .differs(let interview):
      Sentence(
        es:
          "La entrevista \(interview), retomada, no tiene las respuestas que se escribieron. Avise a quien mantiene campo.",
        en:
          "The resumed interview \(interview) has not the answers typed. Tell those who maintain campo."
      )
    }
  }
}
