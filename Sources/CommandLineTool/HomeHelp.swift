import Languages
import Reporting

/// The commands of the day, on one screen.
enum HomeHelp {
  static var text: String {
    let width = commands.map { displayWidth(of: $0.0(in: .ofThisProcess)) }.max() ?? 0
    let lines = commands.map { command, meaning in
      "  " + command(in: .ofThisProcess).padded(to: width + 2) + meaning(in: .ofThisProcess)
    }
    let more = say(
      es: "ORDEN --help explica una; --help las muestra todas; salir cierra campo.",
      en: "COMMAND --help explains one; --help shows them all; exit closes campo.")
    return (lines + more.wrapped(to: Streams.width)).map { $0 + "\n" }.joined()
  }

  private static let commands: [(Sentence, Sentence)] = [
    (
      Sentence(es: "llamar · visitar", en: "call · visit"),
      Sentence(es: "el caso que toca ahora", en: "the case that is due now")
    ),
    (
      Sentence(es: "entrevistar", en: "interview"),
      Sentence(es: "una entrevista nueva", en: "a new interview")
    ),
    (
      Sentence(es: "retomar [N]", en: "resume [N]"),
      Sentence(es: "una entrevista en curso", en: "an interview in progress")
    ),
    (
      Sentence(es: "mostrar · transcripcion", en: "show · transcript"),
      Sentence(es: "una entrevista ya hecha", en: "an interview that was held")
    ),
    (
      Sentence(es: "corregir", en: "correct"),
      Sentence(es: "las devueltas, o una ya sellada", en: "those returned, or one sealed before")
    ),
    (
      Sentence(es: "revisar · diferencias", en: "review · conflicts"),
      Sentence(es: "lo que espera a quien coordina", en: "what waits for the coordinator")
    ),
    (
      Sentence(es: "estado", en: "status"),
      Sentence(es: "avance, tasas y metas", en: "progress, rates and quota")
    ),
    (
      Sentence(es: "casos lista · calidad", en: "cases list · quality"),
      Sentence(es: "los casos y sus números", en: "the cases and their numbers")
    ),
    (
      Sentence(es: "entregar [CARPETA]", en: "handover [FOLDER]"),
      Sentence(es: "sella lo del día para el centro", en: "seals the day for the centre")
    ),
    (
      Sentence(es: "reunir ARCHIVO", en: "sync FILE"),
      Sentence(es: "trae lo de otro archivo del estudio", en: "merges another file of the study")
    ),
    (
      Sentence(es: "ajustes · registro · pasos", en: "settings · register · steps"),
      Sentence(es: "lo que fija el estudio", en: "what the study fixes")
    ),
  ]
}
