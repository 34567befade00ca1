import Foundation
import Languages
import Reporting
import Storage
import Sync

/// What came of merging some sources, as a table and as JSON.
struct SyncReport {
  enum Outcome {
    case merged(MergeReport)
    case refused(source: String, reason: StorageFailure)
  }

  let outcomes: [Outcome]

  /// Something was refused or left out, or one device wrote two entries under one number.
  var needsAttention: Bool {
    outcomes.contains { outcome in
      switch outcome {
      case .merged(let report):
        !report.forks.isEmpty || report.metOwnNumbers || report.withoutContent > 0
      case .refused: true
      }
    }
  }

  private var merged: [MergeReport] {
    outcomes.compactMap { outcome in
      guard case .merged(let report) = outcome else { return nil }
      return report
    }
  }

  func text(width: Int, plain: Bool) -> String {
    let table = TextTable(
      columns: [
        TableColumn(say(es: "Archivo", en: "File"), shrinks: true),
        TableColumn(say(es: "Equipo", en: "Device"), shrinks: true),
        TableColumn(say(es: "Nuevos", en: "New"), alignment: .trailing),
        TableColumn(say(es: "Ya estaban", en: "Already here"), alignment: .trailing),
        TableColumn(say(es: "Diferencias", en: "Conflicts"), alignment: .trailing),
      ]
        + (hasQuarantined
          ? [TableColumn(say(es: "En espera", en: "Waiting"), alignment: .trailing)] : []),
      rows: merged.flatMap(rows), footnotes: [])
    let text = merged.isEmpty ? "" : table.rendered(width: width, plain: plain)
    return text + notes.map { $0 + "\n" }.joined()
  }

  private func rows(_ report: MergeReport) -> [[String]] {
    let name = URL(fileURLWithPath: report.source).lastPathComponent
    return report.devices.map { device in
      [name, device.name, String(device.new), String(device.known), String(device.conflicts)]
        + (hasQuarantined ? [String(device.quarantined)] : [])
    }
  }

  private var hasQuarantined: Bool { merged.contains { $0.quarantined > 0 } }

  private var notes: [String] {
    outcomes.flatMap { outcome -> [String] in
      switch outcome {
      case .refused(_, let reason):
        return [say(es: "No admitido. ", en: "Refused. ") + reason.sentence(in: .ofThisProcess)]
      case .merged(let report): return notes(report)
      }
    }
  }

  private func notes(_ report: MergeReport) -> [String] {
    let name = URL(fileURLWithPath: report.source).lastPathComponent
    var notes: [String] = []
    if report.isDryRun {
      notes.append(
        say(
          es: "\(name): fue solo un ensayo; el archivo del estudio quedó como estaba.",
          en: "\(name): this was a rehearsal only; the study's file is as it was."))
    }
    if report.drafts > 0 {
      notes.append(
        "\(name): "
          + counted(
            report.drafts,
            es: (
              "entrevista en curso se queda en su equipo hasta que se finalice.",
              "entrevistas en curso se quedan en su equipo hasta que se finalicen."
            ),
            en: (
              "interview in progress stays on its device until finalized.",
              "interviews in progress stay on their device until finalized."
            )))
    }
    if report.forgottenElsewhere > 0 {
      let entries = counted(
        report.forgottenElsewhere, es: ("registro", "registros"), en: ("entry", "entries"))
      notes.append(
        say(
          es:
            "\(name): falta aquí \(entries) que ese equipo ya olvidó porque otro centro lo tiene. "
            + "Reúna también el archivo de ese centro.",
          en: "\(name): \(entries) that the device forgot since another centre has it is missing "
            + "here. Sync that centre's file as well."))
    }
    if !report.forks.isEmpty {
      let numbers = counted(
        report.forks.count, es: ("número", "números"), en: ("number", "numbers"))
      notes.append(
        say(
          es: "\(name): ATENCIÓN, copia duplicada del equipo: \(numbers) con dos contenidos. "
            + "Se guardaron ambos; averigüe qué equipo se clonó.",
          en: "\(name): ATTENTION, a cloned device: \(numbers) with two contents. "
            + "Both were kept; find out which device was cloned."))
    }
    return notes + rareNotes(report, name)
  }

  private func rareNotes(_ report: MergeReport, _ name: String) -> [String] {
    var notes: [String] = []
    if report.quarantined > 0 {
      notes.append(
        say(
          es: "\(name): lo que viene de un equipo sin autorizar queda en espera y no se pierde. "
            + "Vea el equipo con «campo device list» y autorícelo con su código.",
          en: "\(name): what comes from a device not enrolled waits and is not lost. "
            + "See the device with “campo device list” and enrol it by its code."))
    }
    if report.withoutContent > 0 {
      let entries = counted(
        report.withoutContent, es: ("registro", "registros"), en: ("entry", "entries"))
      notes.append(
        say(
          es: "\(name): ATENCIÓN, \(entries) sin contenido que nadie retiró. "
            + "No se tomaron; pida una copia entera a su equipo de origen.",
          en: "\(name): ATTENTION, \(entries) without the content, which nobody withdrew. "
            + "They were not taken; ask their device for a whole copy."))
    }
    if report.metOwnNumbers {
      notes.append(
        say(
          es: "\(name): ATENCIÓN, trae registros numerados como los de este equipo: hay una copia "
            + "duplicada. Se guardaron; este equipo sigue con una identidad nueva.",
          en: "\(name): ATTENTION, it has entries numbered as this device's own: there is a clone. "
            + "They were kept; this device goes on under a new identity."))
    }
    if report.withdrawn > 0 {
      let subjects = counted(
        report.withdrawn, es: ("retiro cumplido", "retiros cumplidos"),
        en: ("withdrawal carried out", "withdrawals carried out"))
      notes.append("\(name): \(subjects).")
    }
    return notes
  }

  var json: JSONValue {
    .array(
      outcomes.map { outcome in
        switch outcome {
        case .refused(let source, let reason):
          .object([
            ("source", .string(source)), ("refused", .string(reason.sentence(in: .ofThisProcess))),
          ])
        case .merged(let report):
          .object([
            ("source", .string(report.source)),
            ("devices", .array(report.devices.map(json))),
            ("forks", .integer(report.forks.count)), ("drafts", .integer(report.drafts)),
            ("not_for_us", .integer(report.notForUs)),
            ("without_content", .integer(report.withoutContent)),
            ("withdrawn", .integer(report.withdrawn)),
            ("own_numbers_met", .bool(report.metOwnNumbers)),
            ("dry_run", .bool(report.isDryRun)),
          ])
        }
      })
  }

  private func json(_ device: MergeReport.Device) -> JSONValue {
    .object([
      ("device", .string(device.name)), ("origin", .string(device.origin.description)),
      ("new", .integer(device.new)), ("known", .integer(device.known)),
      ("conflicts", .integer(device.conflicts)),
      ("quarantined", .integer(device.quarantined)),
    ])
  }
}
