import Expressions
import Foundation
import GRDB
import Sync

/// Looks over a survey file and its surroundings without changing anything.
package struct Diagnosis {
  let file: SurveyFile

  package init(of file: SurveyFile) {
    self.file = file
  }

  /// Every check, the file's own first.
  package func lines() throws(StorageFailure) -> [DiagnosisLine] {
    [
      try integrity(), try entries(), try digests(), try projections(), try forks(),
      try quarantine(), try drafts(), keys(), try origin(), try clock(),
    ] + MachineCheck(file: file).lines() + [try handover(), copies()]
  }

  // MARK: The log

  func integrity() throws(StorageFailure) -> DiagnosisLine {
    let faults = try file.read { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
    }
    return faults == ["ok"]
      ? DiagnosisLine(
        .integrity, .fine, es: "SQLite lo halla íntegro.", en: "SQLite finds it sound.")
      : DiagnosisLine(
        .integrity, .attention,
        es:
          "SQLite halla daños. Copie el archivo, no siga trabajando en él y reúna la última copia "
          + "buena con el centro.",
        en:
          "SQLite finds damage. Copy the file, stop working in it and sync the last good copy with "
          + "the centre.")
  }

  func entries() throws(StorageFailure) -> DiagnosisLine {
    let (count, forged) = try file.read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM entry")
      var (count, forged) = (0, 0)
      while let row = try rows.next() {
        count += 1
        let entry = SurveyFile.entry(from: row, study: file.installation.study)
        do {
          guard let entry else { throw StorageFailure.damaged(file: "") }
          try entry.verify()
        } catch {
          forged += 1
        }
      }
      return (count, forged)
    }
    return forged == 0
      ? DiagnosisLine(
        .entries, .fine, es: "Registros: \(count), todos coinciden con su sello.",
        en: "Entries: \(count), all match their seals.")
      : DiagnosisLine(
        .entries, .attention,
        es:
          "De \(count) registros, \(forged) no coinciden con su sello: alguien los cambió o el disco "
          + "falla. Restaure una copia buena; el centro conserva los suyos.",
        en: "Of \(count) entries \(forged) do not match their seals: somebody changed them, or the "
          + "disk fails. Restore a good copy; the centre keeps its own.")
  }

  func digests() throws(StorageFailure) -> DiagnosisLine {
    let (counted, kept) = try file.read { database in
      (try Self.total(in: database), try SurveyFile.digests(in: database))
    }
    if counted == kept {
      return DiagnosisLine(
        .digests, .fine, es: "Los resúmenes cuentan lo que hay.",
        en: "The digests count what is there.")
    }
    let missing = kept.contains { $0.value.count > (counted[$0.key]?.count ?? 0) }
    return missing
      ? DiagnosisLine(
        .digests, .attention,
        es: "Faltan registros que este archivo tuvo: se copió sin su archivo -wal o está dañado. "
          + "Cópielo de nuevo del equipo, con campo cerrado allí.",
        en: "Entries that this file had are missing: it was copied without its -wal file or is "
          + "damaged. Copy it again from its device, with campo closed there.")
      : DiagnosisLine(
        .digests, .attention,
        es:
          "Los resúmenes no cuentan lo que hay. «campo diagnóstico --repair» los cuenta de nuevo.",
        en: "The digests do not count what is there. “campo doctor --repair” counts them anew.")
  }

  /// The digests of what is there and of what was forgotten.
  static func total(in database: Database) throws -> [DigestKey: Digest] {
    var total = try counted(in: database)
    for (key, digest) in try SurveyFile.forgotten(in: database) {
      total[key, default: Digest.empty].merge(digest)
    }
    return total
  }

  /// The digests of the entries that are there, whatever the file says of itself.
  static func counted(in database: Database) throws -> [DigestKey: Digest] {
    var digests: [DigestKey: Digest] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT origin, audience, id FROM entry")
    while let row = try rows.next() {
      guard let origin = OriginID(bytes: row["origin"] as Data),
        let id = EntryID(bytes: row["id"] as Data)
      else { continue }
      digests[DigestKey(origin: origin, audience: row["audience"]), default: Digest.empty].add(id)
    }
    return digests
  }

  // MARK: What is computed

  func projections() throws(StorageFailure) -> DiagnosisLine {
    let different = try ScratchRebuild(of: file).differingTables()
    return different.isEmpty
      ? DiagnosisLine(
        .projections, .fine, es: "Las tablas calculadas son las que dan los registros.",
        en: "The computed tables are those the entries give.")
      : DiagnosisLine(
        .projections, .attention,
        es: "Estas tablas no son las que dan los registros: \(different.joined(separator: ", ")). "
          + "«campo diagnóstico --repair» las calcula de nuevo.",
        en: "These tables are not those the entries give: \(different.joined(separator: ", ")). "
          + "“campo doctor --repair” computes them anew.")
  }

  func forks() throws(StorageFailure) -> DiagnosisLine {
    let count = try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fork") ?? 0 }
    return count == 0
      ? DiagnosisLine(.forks, .fine, es: "Ningún equipo duplicado.", en: "No cloned device.")
      : DiagnosisLine(
        .forks, .attention,
        es:
          "Copia duplicada de un equipo: \(count) números con dos contenidos; se conservan ambos. "
          + "Averigüe qué equipo se clonó.",
        en: "A cloned device: \(count) numbers with two contents; both are kept. Find out which "
          + "device was cloned.")
  }

  func quarantine() throws(StorageFailure) -> DiagnosisLine {
    let count = try file.quarantineCount()
    return count == 0
      ? DiagnosisLine(.quarantine, .fine, es: "Nada en cuarentena.", en: "Nothing in quarantine.")
      : DiagnosisLine(
        .quarantine, .attention,
        es: "Esperan \(count) registros de equipos sin inscribir. «campo equipo» los muestra; "
          + "inscríbalos o deje que esperen.",
        en:
          "\(count) entries of devices that are not enrolled wait. “campo device” shows them; enrol "
          + "them or let them wait.")
  }

  func drafts() throws(StorageFailure) -> DiagnosisLine {
    let drafts = try file.drafts()
    let now = file.surroundings.now().milliseconds
    let old = drafts.count { now - $0.lastChange.milliseconds > 3 * Moment.day }
    guard old > 0 else {
      return DiagnosisLine(
        .drafts, .fine, es: "Entrevistas en curso: \(drafts.count).",
        en: "Interviews in progress: \(drafts.count).")
    }
    return DiagnosisLine(
      .drafts, .attention,
      es: "Entrevistas en curso: \(drafts.count), \(old) sin tocar desde hace más de tres días. "
        + "«campo retomar» las termina; solo viven en este equipo.",
      en: "Interviews in progress: \(drafts.count), \(old) untouched for more than three days. "
        + "“campo resume” finishes them; they live on this device alone.")
  }

  // MARK: The device

  func keys() -> DiagnosisLine {
    guard let ring = file.surroundings.keys, let identity = ring.existingIdentity() else {
      return DiagnosisLine(
        .keys, .attention,
        es: "Este equipo no tiene claves: no puede entregar ni recibir paquetes sellados. "
          + "«campo equipo» las hace; revise que la carpeta de datos se pueda escribir.",
        en: "This device has no keys: it can neither hand over nor receive sealed bundles. "
          + "“campo device” makes them; check that the data folder may be written to.")
    }
    let open = [ring.folder, ring.devicePath].filter { Self.isOpenToOthers($0) }
    guard open.isEmpty else {
      return DiagnosisLine(
        .keys, .attention,
        es: "Otros usuarios de este equipo pueden leer \(open.joined(separator: ", ")). "
          + "Escriba: chmod -R go= \(ring.folder)",
        en: "Other users of this machine can read \(open.joined(separator: ", ")). "
          + "Type: chmod -R go= \(ring.folder)")
    }
    guard [identity.id.description, ""].contains(file.installation.device) else {
      return DiagnosisLine(
        .keys, .attention,
        es: "El archivo es de otro equipo; al guardar la próxima entrevista sigue en este.",
        en: "The file is another device's; it goes on here when the next interview is saved.")
    }
    return DiagnosisLine(
      .keys, .fine, es: "Claves en orden (equipo \(identity.id.description.prefix(8))).",
      en: "Keys in order (device \(identity.id.description.prefix(8))).")
  }

  private static func isOpenToOthers(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return ((attributes?[.posixPermissions] as? Int) ?? 0) & 0o077 != 0
  }

  func origin() throws(StorageFailure) -> DiagnosisLine {
    let state = try file.read { try self.file.ownState(in: $0) }
    let installation = file.installation
    guard
      let states = file.surroundings.memory?
        .remembered(of: installation.origin, study: installation.study)
    else {
      return DiagnosisLine(
        .origin, .unknown,
        es: "Este equipo no puede recordar hasta dónde llegó el archivo: una copia no se notaría.",
        en: "This device cannot remember how far the file came: a copy would not be noticed.")
    }
    guard state == .beginning || states.contains(state) else {
      return DiagnosisLine(
        .origin, .attention,
        es:
          "El archivo no está como este equipo lo recuerda: es una copia o un respaldo. Al guardar "
          + "la próxima entrevista seguirá como un equipo nuevo; no se pierde nada.",
        en:
          "The file is not as this device remembers it: it is a copy or a backup. It goes on as a "
          + "new device when the next interview is saved; nothing is lost.")
    }
    return DiagnosisLine(
      .origin, .fine, es: "El archivo está como este equipo lo recuerda.",
      en: "The file is as this device remembers it.")
  }

  func clock() throws(StorageFailure) -> DiagnosisLine {
    let now = file.surroundings.now()
    let newest = try file.read { database in
      try Int64.fetchOne(database, sql: "SELECT max(at) FROM entry") ?? 0
    }
    let isEarly = now.date.iso < "2025"
    guard isEarly || newest > now.milliseconds + Moment.day / 2 else {
      return DiagnosisLine(
        .clock, .fine, es: "El reloj marca \(now.date.iso).", en: "The clock says \(now.date.iso).")
    }
    let last = Moment(milliseconds: newest, zoneOffsetMinutes: now.zoneOffsetMinutes).date.iso
    return DiagnosisLine(
      .clock, .attention,
      es:
        "El reloj marca \(now.date.iso) y el último registro es del \(last): uno de los dos está mal. "
        + "Corrija la fecha del equipo; lo guardado sigue en orden.",
      en: "The clock says \(now.date.iso) and the last entry is of \(last): one of them is wrong. "
        + "Correct this machine's date; what is saved stays in order.")
  }

  // MARK: Elsewhere

  func handover() throws(StorageFailure) -> DiagnosisLine {
    guard file.installation.role == .device else {
      return DiagnosisLine(
        .handover, .fine, es: "Es el archivo de un centro.", en: "It is a centre's file.")
    }
    let last = try file.read { database in
      try Int64.fetchOne(database, sql: "SELECT max(at) FROM acknowledged")
    }
    let waiting = try file.forgetPlan().unacknowledged
    guard waiting > 0 else {
      return DiagnosisLine(
        .handover, .fine, es: "Un centro tiene todas las entrevistas de este equipo.",
        en: "A centre has all interviews of this device.")
    }
    let days = last.map { (file.surroundings.now().milliseconds - $0) / Moment.day }
    let ago = days.map { "\($0)" } ?? "–"
    return DiagnosisLine(
      .handover, (days ?? 2) >= 2 ? .attention : .fine,
      es: "Entrevistas que ningún centro confirmó: \(waiting); días desde la última confirmación: "
        + "\(ago). Entréguelas con «campo entregar».",
      en:
        "Interviews that no centre acknowledged: \(waiting); days since the last acknowledgement: "
        + "\(ago). Hand them over with “campo handover”.")
  }

  func copies() -> DiagnosisLine {
    let older = FileCopy.olderCopies(of: file.path)
    guard !older.isEmpty else {
      return DiagnosisLine(
        .copies, .fine, es: "Sin copias de formatos anteriores.",
        en: "No copies of earlier formats.")
    }
    return DiagnosisLine(
      .copies, .fine,
      es: "Copias de antes de un cambio de formato: \(older.joined(separator: ", ")). "
        + "Bórrelas cuando ya no las necesite.",
      en: "Copies from before a change of format: \(older.joined(separator: ", ")). "
        + "Delete them when you no longer need them.")
  }

  // MARK: Repair

  /// Computes all tables anew and, where every entry is genuine, counts the digests anew.
  package func repair() throws(StorageFailure) {
    if try entries().verdict == .fine {
      try file.write { database in
        try database.execute(sql: "DELETE FROM digest")
        for (key, digest) in try Self.total(in: database) {
          try database.execute(
            sql: "INSERT INTO digest (origin, audience, count, xor) VALUES (?, ?, ?, ?)",
            arguments: [
              Data(key.origin.bytes), key.audience ?? "", digest.count, Data(digest.xor.bytes),
            ])
        }
      }
    }
    try file.rebuild()
  }
}
