import Testing

struct LanguageTests {
  @Test func `every verb has its Spanish name`() throws {
    let expected = [
      "init": "crear", "form": "cuestionario", "form add": "agregar",
      "form check": "revisar", "form show": "mostrar", "form convert": "convertir",
      "form eval": "evaluar",
      "interview": "entrevistar",
      "call": "llamar", "visit": "visitar", "cases": "casos", "cases import": "importar",
      "cases list": "lista", "cases assign": "asignar", "forget": "olvidar",
      "doctor": "diagnostico", "cases quality": "calidad", "show": "mostrar",
      "transcript": "transcripcion", "steps": "pasos", "settings": "ajustes",
      "register": "registro",
      "resume": "retomar", "import": "importar", "sync": "reunir", "status": "estado",
      "device": "equipo", "device show": "mostrar", "device list": "lista",
      "device enrol": "inscribir", "device revoke": "retirar", "pack": "empaquetar",
      "handover": "entregar",
      "form versions": "versiones", "correct": "corregir", "conflicts": "diferencias",
      "conflicts list": "lista", "conflicts show": "mostrar", "conflicts resolve": "resolver",
      "review": "revisar", "review list": "lista", "review approve": "aprobar",
      "review return": "devolver", "review correct": "corregir", "withdraw": "revocar",
      "score": "puntajes", "gap": "brechas", "drivers": "determinantes",
      "compare": "comparar", "weights": "ponderaciones", "fishbone": "espina",
      "report": "informe", "export": "exportar",
    ]
    let aliases = try ProgramCommands.all().filter { !$0.aliases.isEmpty }
    #expect(
      Dictionary(uniqueKeysWithValues: aliases.map { ($0.path.joined(separator: " "), $0.aliases) })
        == expected.mapValues { [$0] })
    let folder = try SampleStudy.filledFolder()
    for (verb, alias) in [("status", "estado"), ("score", "puntajes"), ("gap", "brechas")] {
      #expect(try folder.campo(verb).output == folder.campo(alias).output)
    }
  }

  @Test func `Spanish help has no English words`() throws {
    let english: Set = [
      "the", "of", "and", "with", "this", "show", "default", "values", "usage", "overview",
      "options", "arguments", "subcommand", "subcommands", "see", "file", "number", "source", "for",
      "information", "detailed",
    ]
    for (command, help) in try ProgramCommands.help(language: "es") {
      // The command `show` and the type `number` of XPath are names, not words.
      let names: Set = command.path.first == "form" ? ["show", "number"] : ["show"]
      let found = words(of: help.output).intersection(english).subtracting(names)
      #expect(found.isEmpty, "\(command.path): \(found)")
    }
  }

  @Test func `English help has no Spanish words`() throws {
    let spanish: Set = [
      "el", "la", "los", "las", "de", "del", "que", "un", "una", "con", "por", "para", "archivo",
      "carpeta", "entrevista", "inicial", "valores", "orden",
    ]
    for (command, help) in try ProgramCommands.help(language: "en") {
      let found = words(of: help.output).intersection(spanish)
      #expect(found.isEmpty, "\(command.path): \(found)")
    }
  }

  /// The words of a help screen, without the names of options.
  private func words(of screen: String) -> Set<String> {
    let parts = screen.split { $0.isWhitespace || $0 == "[" || $0 == "(" }
    return Set(
      parts.filter { !$0.hasPrefix("-") }.flatMap { $0.split { !$0.isLetter } }
        .map { $0.lowercased() })
  }

  @Test func `every command and option is explained in both languages`() throws {
    let spanish = try ProgramCommands.all(language: "es")
    let english = try ProgramCommands.all(language: "en")
    for (left, right) in zip(spanish, english) {
      for (one, other) in zip(left.options, right.options)
      where !["help", "version"].contains(one.name) {
        #expect(!one.help.isEmpty, "\(left.path) \(one.name)")
        #expect(!other.help.isEmpty && other.help != one.help, "\(left.path) \(one.name)")
      }
    }
  }

  @Test func `the language may be named before the command, after it and after help`() throws {
    let folder = try SampleStudy.folder()
    for words in [
      ["--lang", "en", "status"], ["status", "--lang", "en"], ["status", "--lang=en"],
    ] {
      let outcome = try folder.run(Places.program, words, environment: ["CAMPO_LANG": "es"])
      #expect(outcome.lines.first == "Study “centro”", "\(words)")
    }
    for words in [["help", "gap", "--lang", "en"], ["--help", "--lang", "en"]] {
      let outcome = try folder.run(Places.program, words, environment: ["CAMPO_LANG": "es"])
      #expect(outcome.output.hasPrefix("OVERVIEW: "), "\(words)")
    }
  }

  @Test func `without a name the locale decides, and Spanish where it says neither`() throws {
    let folder = try SampleStudy.folder()
    for (locale, first) in [
      ("en_US.UTF-8", "Study “centro”"), ("es_PE.UTF-8", "Estudio «centro»"),
      ("de_DE.UTF-8", "Estudio «centro»"), ("C", "Estudio «centro»"),
    ] {
      let outcome = try folder.run(
        Places.program, ["status"], environment: ["LC_ALL": locale, "CAMPO_LANG": ""])
      #expect(outcome.lines.first == first)
    }
  }

  @Test(arguments: [
    (["nada"], "No existe la orden «nada». «campo --help» muestra todas."),
    (["retomr"], "No existe la orden «retomr». ¿Quiso decir «retomar»?"),
    (["score", "--forma", "x"], "No existe la opción --forma. ¿Quiso decir --form?"),
    (["score", "-x"], "No existe la opción -x."),
    (["score", "--by"], "Falta el valor de --by <pregunta>."),
    (["score", "a"], "Sobra «a»."),
    (["score", "a", "b"], "Sobran 2 palabras: «a», «b»."),
    (["score", "--partial=si"], "La opción --partial no lleva un valor; sobra «si»."),
    (["export"], "Falta --out <destino>."),
    (["import", "f"], "Falta <datos.csv>."),
    (["resume", "uno"], "«uno» no sirve para <número>."),
    (
      ["sync", "a", "--format", "xml"],
      "«xml» no sirve para --format <formato>. Elija 'table' o 'json'."
    ),
    (
      ["pareto", "--role", "x"], "«x» no sirve para --role <papel>. Elija 'root', 'contributing' o"
    ),
    (["score", "--lang", "fr"], "La pantalla no habla «fr»."),
    (["--generate-completion-script", "x"], "No hay un archivo de autocompletado para «x»."),
  ])
  func `a slip on the command line is answered in Spanish`(
    words: [String], answer: String
  ) throws {
    let outcome = try WorkFolder().run(
      Places.program, words, environment: ["CAMPO_LANG": "es"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix(answer), "\(outcome.errors)")
    for english in ["Error", "Usage", "See ", "Help", "more ", "Please", "invalid", "Missing"] {
      #expect(!outcome.errors.contains(english), "\(outcome.errors)")
    }
  }

  @Test func `a slip on the command line is answered in English, too`() throws {
    let outcome = try WorkFolder().campo("score", "--forma", "x", language: "en")
    #expect(outcome.errors.hasPrefix("Unknown option '--forma'. Did you mean '--form'?\nUsage: "))
  }
}
