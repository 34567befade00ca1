import Languages

extension CorrectionFailure {
  var sentence: Sentence {
    switch self {
    case .openConflicts, .noConflict, .conflictNeedsQuestion, .whichConflict, .noSuchValue,
      .takeOrValue, .valueNotForThis:
      aboutConflicts
    case .unknownForm, .notAtTheCentre, .commentNeeded, .unchanged: aboutReviews
    case .notConfirmed, .unknownSubject: aboutWithdrawals
    }
  }

  private var aboutConflicts: Sentence {
    switch self {
    case .openConflicts(let answers, let interviews):
      Sentence(
        es: "No se calculó: hay diferencias por resolver en lo que se usa "
          + "(respuestas: \(answers), entrevistas: \(interviews)). "
          + "Resuélvalas con «campo diferencias resolver», o use --conflicts provisional o exclude.",
        en: "Not computed: there are open conflicts in what is used "
          + "(answers: \(answers), interviews: \(interviews)). "
          + "Settle them with “campo conflicts resolve”, or use --conflicts provisional or exclude."
      )
    case .noConflict(let subject):
      Sentence(
        es: "No hay diferencias por resolver en «\(subject)». «campo diferencias» las muestra.",
        en: "There are no open conflicts in “\(subject)”. “campo conflicts” lists them.")
    case .conflictNeedsQuestion(let questions):
      Sentence(
        es: "Diga en qué pregunta; difieren: \(questions.joined(separator: ", ")).",
        en: "Say in which question; these differ: \(questions.joined(separator: ", ")).")
    case .whichConflict(let subjects):
      Sentence(
        es: "Varias empiezan así. Escriba más de su número: \(subjects.joined(separator: ", ")).",
        en: "Several begin so. Type more of the id: \(subjects.joined(separator: ", ")).")
    case .noSuchValue(let number, let known):
      Sentence(
        es: "No hay un valor \(number); elija del 1 al \(known).",
        en: "There is no value \(number); choose from 1 to \(known).")
    case .takeOrValue:
      Sentence(
        es: "Diga qué vale: --take N toma uno de los valores, --value VALOR escribe otro.",
        en: "Say what holds: --take N takes one of the values, --value VALUE types another.")
    default:
      Sentence(
        es: "Aquí no se escribe un valor nuevo: elija uno de los que hay con --take N.",
        en: "A new value cannot be typed here: choose one of those there are with --take N.")
    }
  }

  private var aboutReviews: Sentence {
    switch self {
    case .unknownForm(let interview):
      Sentence(
        es:
          "Entrevista \(interview): su versión del cuestionario no está en este archivo, y sin ella "
          + "no se puede corregir. Reúna lo del equipo que la tiene.",
        en:
          "Interview \(interview): its version of the questionnaire is not in this file, and without "
          + "it nothing can be corrected. Merge the device that has it.")
    case .notAtTheCentre:
      Sentence(
        es: "Se revisa en el archivo del centro; este es de un equipo. "
          + "Lo devuelto se corrige aquí con «campo corregir».",
        en: "Reviews are made in the centre's file; this is a device's. "
          + "What was returned is corrected here with “campo correct”.")
    case .commentNeeded:
      Sentence(
        es: "Diga qué hay que corregir: --comment \"…\".",
        en: "Say what is to be corrected: --comment \"…\".")
    default:
      Sentence(
        es: "Esa ya es la respuesta; no se guardó nada.",
        en: "That is the answer already; nothing was saved.")
    }
  }

  private var aboutWithdrawals: Sentence {
    switch self {
    case .notConfirmed:
      Sentence(
        es: "No se revocó nada: falta la confirmación. "
          + "Escriba el comienzo del número, o use --yes si ya lo comprobó.",
        en: "Nothing was withdrawn: it was not confirmed. "
          + "Type the beginning of the id, or use --yes if you have checked.")
    case .unknownSubject(let text):
      Sentence(
        es: "«\(text)» no es una entrevista ni un caso de este archivo. "
          + "Si sus datos aún no llegaron, escriba el número completo y --case o --interview.",
        en: "“\(text)” is neither an interview nor a case of this file. "
          + "If its data have not arrived, type the whole id and --case or --interview.")
    default: aboutReviews
    }
  }
}
