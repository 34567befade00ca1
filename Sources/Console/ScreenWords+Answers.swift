import Forms
import Languages

/// Words about answers: what was found, how it was understood, what is odd.
extension ScreenWords {
  var nothingFound: String {
    say("      ninguna opción contiene eso", "      no choice contains that")
  }

  func moreFound(_ count: Int) -> String {
    say("y \(count) más: escriba un poco más", "and \(count) more: type a little more")
  }

  func found(_ count: Int, _ text: String) -> String {
    say(
      "\(count) opciones contienen «\(text)»; escriba el número o un poco más:",
      "\(count) choices contain “\(text)”; type the number or a little more:")
  }

  func onlyOneFound(_ number: Int, _ label: String) -> String {
    say(
      "Solo una opción contiene eso: \(number) \(label). Enter la elige.",
      "Only one choice contains that: \(number) \(label). Enter takes it.")
  }

  func typeANumber(upTo count: Int) -> String {
    say(
      "Escriba un número del 1 al \(count), o solo Enter para dejarlo.",
      "Type a number from 1 to \(count), or just Enter to leave it.")
  }

  /// Both readings of a number such as `1.500`, and how to type either; values have a point.
  func doubtfulNumber(_ whole: String, _ fraction: String) -> String {
    let shown = grouped(whole)
    let short = shortFraction(fraction)
    return say(
      "¿\(shown) o \(short)? Escriba \(whole) o \(short).",
      "\(shown) or \(short)? Type \(whole) or \(short).")
  }

  func born(in year: Int, before: Int, after: Int) -> String {
    before < 0
      ? say("Nació en \(year): escriba la edad, 0.", "Born in \(year): type the age, 0.")
      : say(
        "Nació en \(year): tiene \(before) años, o \(after) si ya los cumplió. Escriba cuál.",
        "Born in \(year): \(before), or \(after) after this year's birthday. Type which.")
  }

  var confirmed: String { say("confirmada", "confirmed") }

  var isItTrue: String {
    say("¿Es así? sí (y por qué) / no", "Is it so? yes (and why) / no")
  }

  var keysAdvance: String {
    say(
      "Las respuestas de una cifra ya no necesitan Enter; :auto vuelve a pedirlo.",
      "Answers of one digit need no Enter now; :auto asks for it again.")
  }

  var keysWait: String {
    say("Cada respuesta se confirma con Enter.", "Each answer is confirmed with Enter.")
  }

  func stale(_ labels: [String]) -> String {
    say(
      "Ya no está en la lista: \(labels.joined(separator: "; ")). Responda de nuevo.",
      "No longer in the list: \(labels.joined(separator: "; ")). Please answer again.")
  }

  var isStale: String { say("ya no está en la lista", "no longer in the list") }

  func unranked(_ labels: [String]) -> String {
    say(
      "Falta ordenar: \(labels.joined(separator: "; ")).",
      "Not in order yet: \(labels.joined(separator: "; ")).")
  }

  // MARK: Files

  var noAttachments: String {
    say(
      "Aquí no se guardan archivos: escriba solo el nombre.",
      "No files are kept here: type just the name.")
  }

  var attachWhat: String {
    say("Escriba :adjuntar y la ruta del archivo.", "Type :attach and the file's path.")
  }

  /// The first digits are enough to tell two files apart.
  func fileKept(_ digest: String) -> String {
    say(
      "Archivo guardado en el estudio · \(digest.prefix(8))",
      "The file is kept in the study · \(digest.prefix(8))")
  }
}
