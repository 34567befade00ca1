import Languages

/// Words about what is noted beside the answers.
extension ScreenWords {
  var notePrompt: String { say("nota", "note") }

  var quoteInvitation: String {
    say(
      "Frase textual: escríbala tal como se dijo; un punto solo o Ctrl-D la termina.",
      "Verbatim: type it just as it was said; a lone dot or Ctrl-D ends it.")
  }

  var severalLines: String {
    say(
      "Varias líneas: Enter pasa a otra; un punto solo o Ctrl-D termina.",
      "Several lines: Enter begins another; a lone dot or Ctrl-D ends.")
  }
  var onlyTextIsEdited: String {
    say(
      "Así se edita solo un texto; aquí escriba la respuesta de nuevo.",
      "Only a text is edited like that; type the answer again here.")
  }
  var unsavedRemark: String {
    say("lo anotado está sin guardar; Enter lo guarda", "the remark is not saved; Enter saves it")
  }

  var nothingNoted: String { say("No se anotó nada.", "Nothing was noted.") }
  var flagged: String { say("Marcada.", "Flagged.") }
  func tagged(_ tags: String) -> String { say("Etiqueta: \(tags)", "Tag: \(tags)") }

  func marks(isFlagged: Bool, remarks: Int) -> String {
    let flag = isFlagged ? [say("⚑ marcada", "⚑ flagged")] : []
    let notes =
      switch remarks {
      case 0: [String]()
      case 1: [say("1 nota o frase", "1 note or quote")]
      default: [say("\(remarks) notas o frases", "\(remarks) notes or quotes")]
      }
    return (flag + notes).joined(separator: " · ")
  }

  var momentPrompt: String {
    say("momento del ciclo (Enter: ninguno)", "moment of the cycle (Enter: none)")
  }
  var sentimentPrompt: String {
    say("¿cómo lo vivió? + 0 - (Enter: nada)", "how was it? + 0 - (Enter: nothing)")
  }
  var goodTag: String { say("#positivo", "#positive") }
  var neutralTag: String { say("#neutro", "#neutral") }
  var badTag: String { say("#negativo", "#negative") }

  var answerSheet: String { say("Respuestas a lo que preguntan", "Answers to what people ask") }
  var noAnswerSheet: String {
    say(
      "Este estudio no trae hoja de respuestas; consulte a su coordinación.",
      "This study has no answer sheet; ask your coordinator.")
  }
  var notInAnswerSheet: String {
    say(
      "La hoja no habla de eso; :respuestas la muestra completa.",
      "The sheet does not speak of that; :faq shows all of it.")
  }
}
