package import Languages

extension BundleFailure {
  package var sentence: Sentence {
    switch self {
    case .seal(let failure): failure.sentence
    case .notABundle:
      Sentence(
        es: "Se abrió, pero no es un paquete de campo. Revise que sea el archivo .campo.age.",
        en: "It was opened, but it is not a campo bundle. Check that it is the .campo.age file.")
    case .newerVersion(let version):
      Sentence(
        es: "Lo entregó un campo más nuevo (paquete \(version); este conoce hasta el "
          + "\(BundleReader.version)). Actualice el programa.",
        en: "A newer campo handed it over (bundle \(version); this one knows up to "
          + "\(BundleReader.version)). Update the program.")
    case .manifestUnreadable:
      Sentence(
        es: "La lista de lo que trae no se puede leer. Pida que se entregue de nuevo.",
        en: "The list of what it brings cannot be read. Ask that it be handed over again.")
    case .signatureWrong:
      Sentence(
        es:
          "La firma no es del equipo que dice haberlo entregado. No lo use; pregunte de dónde salió.",
        en: "The signature is not of the device that it names. Do not use it; find out where it "
          + "came from.")
    case .entryUnreadable, .entryForged, .contentsDiffer: aboutEntries
    case .meantForOthers:
      Sentence(
        es: "Es para otro equipo. Reúnalo en el archivo para el que se entregó.",
        en: "It is for another device. Merge it into the file it was handed over for.")
    case .unknownSender:
      Sentence(
        es: "No lo entregó un centro que este equipo conozca. Reúna una vez con el archivo del "
          + "centro, o pregunte de dónde salió.",
        en: "It does not come from a centre that this device knows. Merge once with the centre's "
          + "file, or find out where it came from.")
    case .sealedAnew:
      Sentence(
        es: "Quien lo firmó no lo selló para este equipo: alguien lo reenvió. Pida que se entregue "
          + "de nuevo desde el equipo de origen.",
        en: "Whoever signed it did not seal it for this device: somebody passed it on. Ask that it "
          + "be handed over again from its own device.")
    }
  }

  private var aboutEntries: Sentence {
    switch self {
    case .entryUnreadable(let number):
      Sentence(
        es: "El registro \(number) no se puede leer. Pida que se entregue de nuevo.",
        en: "Entry \(number) cannot be read. Ask that it be handed over again.")
    case .entryForged(let number):
      Sentence(
        es:
          "El registro \(number) no coincide con su sello: alguien lo cambió. No lo use; pregunte "
          + "de dónde salió.",
        en: "Entry \(number) does not match its seal: somebody changed it. Do not use it; find out "
          + "where it came from.")
    default:
      Sentence(
        es: "Lo que trae no es lo que dice su lista. Pida que se entregue de nuevo.",
        en: "What it brings is not what its list says. Ask that it be handed over again.")
    }
  }
}
