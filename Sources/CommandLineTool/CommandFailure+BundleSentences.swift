import Languages

extension CommandFailure {
  /// About devices, and bundles for them.
  var aboutBundles: Sentence {
    switch self {
    case .onlyAtTheCentre:
      Sentence(
        es: "Eso se hace en el archivo del centro. Ábralo con --study CENTRO.campo.",
        en: "That is done in the centre's file. Open it with --study CENTRE.campo.")
    case .ownDevice:
      Sentence(
        es: "Este mismo equipo no se puede retirar. Hágalo desde otro centro del estudio.",
        en: "This very device cannot be revoked. Do it from another centre of the study.")
    case .noCode(let text):
      Sentence(
        es:
          "«\(text)» no es un código. Son doce letras y números, como 7K3M-0QXA-9FZB: los muestra "
          + "«campo equipo» en el equipo.",
        en: "“\(text)” is no code. It has twelve letters and digits, such as 7K3M-0QXA-9FZB: "
          + "“campo device” shows it on the device.")
    case .unknownCode(let code):
      Sentence(
        es:
          "Ningún equipo visto muestra el código \(code). Reúna primero lo de ese equipo y compare "
          + "el código otra vez, letra por letra.",
        en: "No device met shows the code \(code). First merge that device's file and compare the "
          + "code again, letter by letter.")
    case .packForWhom:
      Sentence(
        es: "Diga para quién: --for EQUIPO, o --to CENTRO para otro centro del estudio.",
        en: "Say for whom: --for DEVICE, or --to CENTRE for another centre of the study.")
    case .noCentre(let name):
      Sentence(
        es: "«\(name)» no es un centro. Para un equipo use --for \(name) en el archivo del centro.",
        en: "“\(name)” is no centre. For a device use --for \(name) in the centre's file.")
    default:
      Sentence(
        es: "Diga dónde se deja: campo entregar CARPETA. La próxima vez ya la recuerda.",
        en: "Say where it is put: campo handover FOLDER. Next time it is remembered.")
    }
  }
}
