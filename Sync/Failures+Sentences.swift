package import Languages

extension CanonicalFailure {
  package var sentence: Sentence {
    switch self {
    case .unwritable(let fault):
      Sentence(
        es: "Este valor no se puede sellar: \(fault.spanish).",
        en: "This value cannot be sealed: \(fault.english).")
    case .unreadable(let fault, let offset):
      Sentence(
        es: "Byte \(offset) del texto sellado: \(fault.spanish). Vuelva a copiar el archivo desde "
          + "su origen.",
        en: "Byte \(offset) of the sealed text: \(fault.english). Copy the file again from where "
          + "it came.")
    }
  }
}

extension CanonicalFault {
  fileprivate var spanish: String {
    switch self {
    case .endsEarly: "el texto termina antes de tiempo"
    case .unexpectedByte: "hay un carácter que no corresponde en ese lugar"
    case .trailingBytes: "hay texto después del final"
    case .notUTF8: "los bytes no son UTF-8"
    case .nullCharacter: "un texto contiene el carácter U+0000; quítelo"
    case .controlCharacter: "un carácter de control está sin escapar"
    case .escapeSpelling: "un carácter está escapado de otra forma que la canónica"
    case .fraction: "los números con decimales o exponente van como texto"
    case .integerSpelling: "un número entero está escrito de otra forma que la canónica"
    case .integerRange: "un número entero pasa de 9007199254740991; escríbalo como texto"
    case .keyOrder: "las claves de un objeto no están en orden o se repiten"
    case .equivalentKeys: "dos claves de un objeto se ven iguales; cambie el nombre de una"
    case .tooDeep: "hay más de \(CanonicalValue.maximumDepth) niveles anidados"
    }
  }

  fileprivate var english: String {
    switch self {
    case .endsEarly: "the text ends early"
    case .unexpectedByte: "a character does not belong there"
    case .trailingBytes: "text follows after the end"
    case .notUTF8: "the bytes are not UTF-8"
    case .nullCharacter: "a text contains the character U+0000; remove it"
    case .controlCharacter: "a control character is not escaped"
    case .escapeSpelling: "a character is escaped in another way than the canonical one"
    case .fraction: "numbers with decimals or an exponent are written as text"
    case .integerSpelling: "an integer is spelled in another way than the canonical one"
    case .integerRange: "an integer is beyond 9007199254740991; write it as text"
    case .keyOrder: "the keys of an object are out of order or repeated"
    case .equivalentKeys: "two keys of an object look the same; rename one"
    case .tooDeep: "more than \(CanonicalValue.maximumDepth) levels are nested"
    }
  }
}

extension EntryFailure {
  package var sentence: Sentence {
    switch self {
    case .unknownVersion, .headerNotCanonical, .headerMalformed: headerSentence
    case .numberOutOfRange, .textEmpty, .notAWord, .textUnwritable, .parentsUnordered:
      fieldSentence
    case .nonceWithoutBody, .bodyWithoutNonce, .bodyNotCanonical, .bodyHashMismatch, .idMismatch:
      contentsSentence
    }
  }

  private var headerSentence: Sentence {
    switch self {
    case .unknownVersion(let version):
      Sentence(
        es: "La entrada está en la versión \(version) del formato y este programa conoce la "
          + "\(EntryHeader.version). Actualice campo.",
        en: "The entry is in version \(version) of the format and this program knows "
          + "\(EntryHeader.version). Update campo.")
    case .headerNotCanonical(let failure):
      Sentence(
        es: "Encabezado de la entrada. " + failure.sentence(in: .spanish),
        en: "Header of the entry. " + failure.sentence(in: .english))
    case .headerMalformed(let field?):
      Sentence(
        es: "El campo '\(field.rawValue)' del encabezado falta o es de otro tipo. Pida de nuevo el "
          + "archivo a quien lo envió.",
        en: "The header's field '\(field.rawValue)' is missing or of another type. Ask the sender "
          + "for the file again.")
    default:
      Sentence(
        es: "El encabezado de la entrada no tiene los doce campos que debe tener. Pida de nuevo el "
          + "archivo a quien lo envió.",
        en: "The entry's header does not have the twelve fields it must have. Ask the sender for "
          + "the file again.")
    }
  }

  private var fieldSentence: Sentence {
    switch self {
    case .numberOutOfRange(let field):
      Sentence(
        es: "El número del campo '\(field.rawValue)' está fuera de lo permitido. Revise la fecha, "
          + "la hora y la zona horaria del equipo.",
        en: "The number in field '\(field.rawValue)' is outside what is allowed. Check the "
          + "computer's date, time and time zone.")
    case .textEmpty(let field):
      Sentence(
        es: "El campo '\(field.rawValue)' está vacío. Escriba un valor.",
        en: "The field '\(field.rawValue)' is empty. Write a value.")
    case .notAWord(let field):
      Sentence(
        es: "El campo '\(field.rawValue)' debe tener de 1 a 64 caracteres ASCII sin espacios.",
        en: "The field '\(field.rawValue)' must have 1 to 64 ASCII characters without spaces.")
    case .textUnwritable(let field, let fault):
      Sentence(
        es: "El campo '\(field.rawValue)' no se puede sellar: \(fault.spanish).",
        en: "The field '\(field.rawValue)' cannot be sealed: \(fault.english).")
    default:
      Sentence(
        es: "Las entradas anteriores del campo 'parents' no están en orden o se repiten. Pida de "
          + "nuevo el archivo a quien lo envió.",
        en: "The earlier entries in field 'parents' are out of order or repeated. Ask the sender "
          + "for the file again.")
    }
  }

  private var contentsSentence: Sentence {
    switch self {
    case .nonceWithoutBody:
      incomplete(es: "tiene nonce pero no contenido", en: "has a nonce but no contents")
    case .bodyWithoutNonce:
      incomplete(es: "tiene contenido pero no nonce", en: "has contents but no nonce")
    case .bodyNotCanonical(let failure):
      Sentence(
        es: "Contenido de la entrada. " + failure.sentence(in: .spanish),
        en: "Contents of the entry. " + failure.sentence(in: .english))
    case .bodyHashMismatch:
      incomplete(
        es: "tiene un contenido que no es el que se selló", en: "has contents that were not sealed")
    default:
      incomplete(
        es: "tiene un encabezado que no es el que se selló", en: "has a header that was not sealed")
    }
  }

  private func incomplete(es spanish: String, en english: String) -> Sentence {
    Sentence(
      es: "La entrada \(spanish). Se dañó o se cambió por el camino: pida de nuevo el archivo a "
        + "quien lo envió.",
      en: "The entry \(english). It was damaged or changed on its way: ask the sender for the "
        + "file again.")
  }
}

extension SealFailure {
  package var sentence: Sentence {
    switch self {
    case .notAge:
      Sentence(
        es: "No es un paquete sellado por campo. Revise que sea el archivo .campo.age.",
        en: "It is not a bundle sealed by campo. Check that it is the .campo.age file.")
    case .notForThisKey:
      Sentence(
        es: "El paquete está sellado para otro destinatario. Pida que se entregue para este "
          + "equipo, o ábralo donde está su clave.",
        en: "The bundle is sealed for somebody else. Ask that it be handed over for this device, "
          + "or open it where its key is.")
    case .cut:
      Sentence(
        es: "El paquete llegó incompleto: le falta el final. Cópielo de nuevo del equipo que "
          + "lo entregó.",
        en: "The bundle is incomplete: its end is missing. Copy it again from the device that "
          + "handed it over.")
    case .changed:
      Sentence(
        es: "El paquete se dañó, se cortó o se cambió por el camino. Cópielo de nuevo del equipo "
          + "que lo entregó.",
        en: "The bundle was damaged, cut or changed on its way. Copy it again from the device that "
          + "handed it over.")
    }
  }
}
