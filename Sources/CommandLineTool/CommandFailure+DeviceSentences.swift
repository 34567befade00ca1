import Languages

extension CommandFailure {
  var aboutDevices: Sentence {
    switch self {
    case .deviceOrEveryone:
      Sentence(
        es: "Diga --device COLUMNA o --everyone, no los dos.",
        en: "Say --device COLUMN or --everyone, not both.")
    case .whichCases:
      Sentence(
        es: "Diga qué casos: sus id, --unassigned o --where COLUMNA=VALOR.",
        en: "Say which cases: their ids, --unassigned or --where COLUMN=VALUE.")
    case .noCaseColumn(let name, let nearest):
      Sentence(
        es: "La lista de casos no tiene una columna «\(name)»."
          + (nearest.map { " ¿Quiso decir «\($0)»?" } ?? "") + " Escriba --where COLUMNA=VALOR.",
        en: "The case list has no column “\(name)”."
          + (nearest.map { " Did you mean “\($0)”?" } ?? "") + " Type --where COLUMN=VALUE.")
    case .whatToForget:
      Sentence(
        es: "Diga --acknowledged: solo se borra lo que un centro confirmó tener.",
        en: "Say --acknowledged: only what a centre said it holds is deleted.")
    case .forgetAtCentre:
      Sentence(
        es: "Este archivo es de un centro: aquí no se borra nada. Se olvida en los equipos.",
        en: "This file is a centre's: nothing is deleted here. Devices forget.")
    case .forgetUnasked:
      Sentence(
        es: "No se borró nada: repita la orden con --yes para confirmarlo.",
        en: "Nothing was deleted: repeat the command with --yes to confirm.")
    default: Sentence(es: "", en: "")
    }
  }
}
