import ArgumentParser
import Foundation
import Languages
import Reporting
import Storage
import Sync

struct ConflictsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conflicts",
      abstract: say(
        es: "Diferencias por resolver: respuestas que dos equipos dieron distintas.",
        en: "Open conflicts: answers that two devices gave differently."),
      discussion: say(
        es: """
          Sin más palabras las muestra todas. Mientras una quede abierta, todos los valores se \
          guardan y cuenta el marcado con *.
          """,
        en: """
          Without further words it lists them all. While one stays open, every value is kept and \
          the one marked * counts.
          """),
      subcommands: [ConflictsList.self, ConflictsShow.self, ConflictsResolve.self],
      defaultSubcommand: ConflictsList.self, aliases: ["diferencias"])
  }
}

/// Which difference: an interview or a case, and in it a question.
struct ConflictArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        es: "Entrevista, por el comienzo de su número; o un caso, una tabla, o «ajustes».",
        en: "The interview by the beginning of its id; or a case, a table, or “settings”."),
      valueName: say(es: "entrevista", en: "interview")))
  var interview: String?

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Pregunta, por su nombre; en un ajuste, su clave.",
        en: "The question by its name; of a setting, its key."),
      valueName: say(es: "pregunta", en: "question")))
  var question: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Muestra también lo que identifica a la persona.",
        en: "Shows what identifies the person, too.")))
  var identifying = false

  @OptionGroup var study: StudyOptions
}

struct ConflictsList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        es: "Las diferencias por resolver, una por línea.", en: "The open conflicts, one a line."),
      aliases: ["lista"])
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let conflicts = try file.openConflicts()
    let tables = try conflicts.map { try ConflictTable($0, in: file, identifying: false) }
    guard format == .table else {
      return Streams.show(JSONValue.array(tables.map(\.json)).rendered(pretty: true))
    }
    guard !tables.isEmpty else {
      return Streams.show(
        say(es: "No hay diferencias por resolver.", en: "There are no open conflicts."))
    }
    let list = TextTable(
      columns: [
        TableColumn(say(es: "Dónde", en: "Where"), shrinks: true),
        TableColumn(say(es: "Pregunta", en: "Question"), shrinks: true),
        TableColumn(say(es: "Nombre", en: "Name"), shrinks: true),
        TableColumn(say(es: "Valores", en: "Values"), alignment: .trailing),
      ],
      rows: tables.map(row), footnotes: [])
    Streams.show(list.rendered(width: Streams.width, plain: Streams.isPlain))
    Streams.show(
      say(
        es: "campo diferencias mostrar ENTREVISTA las pone lado a lado; resolver las cierra.",
        en: "campo conflicts show INTERVIEW puts them side by side; resolve closes them."))
  }

  private func row(_ table: ConflictTable) -> [String] {
    let conflict = table.conflict
    guard case .interview = conflict.matter else {
      return [table.title, "", "", String(conflict.valueCount)]
    }
    return [
      String(conflict.subject.prefix(8)), table.question, conflict.field,
      String(conflict.valueCount),
    ]
  }
}

struct ConflictsShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        es: "Los valores lado a lado: quién, cuándo y en qué equipo.",
        en: "The values side by side: who, when and on which device."),
      aliases: ["mostrar"])
  }

  @OptionGroup var which: ConflictArguments

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  func run() throws {
    let file = try which.study.openFile()
    let conflicts = try ConflictDesk(file: file).conflicts(of: which.interview, which.question)
    let tables = try conflicts.map {
      try ConflictTable($0, in: file, identifying: which.identifying)
    }
    switch format {
    case .table:
      guard !tables.isEmpty else {
        return Streams.show(
          say(es: "No hay diferencias por resolver.", en: "There are no open conflicts."))
      }
      Streams.show(tables.map { $0.text() }.joined(separator: "\n"))
    case .json: Streams.show(JSONValue.array(tables.map(\.json)).rendered(pretty: true))
    }
  }
}

struct ConflictsResolve: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resolve",
      abstract: say(
        es: "Cierra diferencias: toma uno de los valores o escribe otro.",
        en: "Closes conflicts: takes one of the values or types another."),
      discussion: say(
        es: """
          Sin --take ni --value las recorre una por una: un número elige, =VALOR escribe otro, Enter \
          deja abierta, q termina. Nada se borra: el historial conserva todos los valores.
          """,
        en: """
          Without --take and --value it walks through them one by one: a number chooses, =VALUE \
          types another, Enter leaves it open, q stops. Nothing is lost: the history keeps every value.
          """),
      aliases: ["resolver"])
  }

  @OptionGroup var which: ConflictArguments

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Toma el valor de ese número, como «mostrar» los numera.",
        en: "Takes the value of that number, as “show” numbers them."),
      valueName: "N"))
  var take: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Otro valor, como se escribiría en la entrevista; :ns, :nr y :na también.",
        en: "Another value, as it would be typed in the interview; :dk, :nr and :na, too."),
      valueName: say(es: "valor", en: "value")))
  var value: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Por qué; queda en el historial.", en: "Why; the history keeps it."),
      valueName: say(es: "motivo", en: "reason")))
  var reason = ""

  func run() throws {
    let file = try which.study.openFile()
    let desk = ConflictDesk(file: file)
    let conflicts = try desk.conflicts(of: which.interview, which.question)
    guard take != nil || value != nil else {
      return try ConflictWalk(desk: desk, identifying: which.identifying, reason: reason)
        .run(conflicts)
    }
    guard take == nil || value == nil else { throw CorrectionFailure.takeOrValue }
    guard conflicts.count == 1, let conflict = conflicts.first else {
      throw CorrectionFailure.conflictNeedsQuestion(conflicts.map(\.field))
    }
    if let take { try desk.settle(conflict, taking: take, because: reason) }
    if let value { try desk.settle(conflict, typing: value, because: reason) }
    Streams.show(say(es: "Resuelta.", en: "Settled."))
  }
}

/// Asks what holds in one difference after another, a line each.
struct ConflictWalk {
  let desk: ConflictDesk
  let identifying: Bool
  let reason: String

  func run(_ conflicts: [OpenConflict]) throws {
    var settled = 0
    for (place, conflict) in conflicts.enumerated() {
      // Settling one may have changed others of the same interview.
      let open = try desk.file.openConflicts()
      guard
        let now = open.first(where: {
          $0.matter == conflict.matter && $0.subject == conflict.subject
            && $0.field == conflict.field
        })
      else { continue }
      let table = try ConflictTable(now, in: desk.file, identifying: identifying)
      Streams.show("\(place + 1)/\(conflicts.count) · " + table.text())
      guard let isSettled = ask(now) else { break }
      if isSettled { settled += 1 }
    }
    let left = try desk.file.openConflicts().count
    Streams.show(
      counted(settled, es: ("resuelta", "resueltas"), en: ("settled", "settled")) + " · "
        + counted(left, es: ("queda abierta", "quedan abiertas"), en: ("left open", "left open"))
    )
  }

  /// Whether it was settled; nil to stop.
  private func ask(_ conflict: OpenConflict) -> Bool? {
    while true {
      let count = conflict.candidates.count
      let question = say(
        es: "¿Cuál vale? 1–\(count), =VALOR, Enter: queda abierta, q: termina > ",
        en: "Which holds? 1–\(count), =VALUE, Enter: stays open, q: stop > ")
      print(question, terminator: "")
      fflush(nil)
      guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else { return nil }
      if line.isEmpty { return false }
      if ["q", ":q", "salir"].contains(line.folded) { return nil }
      do {
        if line.hasPrefix("=") {
          try desk.settle(conflict, typing: String(line.dropFirst()), because: reason)
          return true
        }
        guard let number = Int(line) else { continue }
        try desk.settle(conflict, taking: number, because: reason)
        return true
      } catch {
        Campo.tell(error, after: [])
      }
    }
  }
}
