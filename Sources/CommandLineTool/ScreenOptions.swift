import ArgumentParser
import Console
import Foundation

/// How the interviewer's screen behaves.
struct ScreenOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Para lectores de pantalla: sin redibujar, sin color y sin signos que se lean mal.",
        en: "For screen readers: nothing redrawn, no colour, no symbols that speak badly.")))
  var plain = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Pasa a la siguiente pregunta con una sola tecla, sin Enter, donde basta un dígito.",
        en: "Goes on after a single key, without Enter, where one digit is enough.")))
  var auto = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Carpeta para una segunda copia del archivo tras cada entrevista finalizada.",
        en: "Folder for a second copy of the file after each finalized interview."),
      valueName: say(es: "carpeta", en: "folder")))
  var mirror: String?

  var terminal: any Terminal { terminalOfThisProcess(plain: plain) }
}
