import Foundation

/// What the machine says of the disk a survey file lies on.
struct MachineCheck {
  let file: SurveyFile
  /// Where Linux tells of its disks; elsewhere there is nothing to be found.
  var mounts = "/proc/self/mounts"
  var blocks = "/sys/class/block"

  func lines() -> [DiagnosisLine] { [encryption(), space()] }

  // MARK: Encryption

  private func encryption() -> DiagnosisLine {
    switch isEncrypted {
    case true?:
      DiagnosisLine(.encryption, .fine, es: "El disco está cifrado.", en: "The disk is encrypted.")
    case false?:
      DiagnosisLine(
        .encryption, .attention,
        es: "El disco no está cifrado: quien se lleve el equipo lee las entrevistas. Active el "
          + "cifrado del disco al instalar el sistema (LUKS).",
        en:
          "The disk is not encrypted: whoever takes the machine reads the interviews. Turn on disk "
          + "encryption when installing the system (LUKS).")
    case nil:
      DiagnosisLine(
        .encryption, .unknown, es: "No se pudo saber si el disco está cifrado.",
        en: "Whether the disk is encrypted could not be found out.")
    }
  }

  /// Whether the device of the file's mount, or one it lies on, is dm-crypt's; nil where unknown.
  private var isEncrypted: Bool? {
    guard let source = mountedDevice, source.hasPrefix("/dev/") else { return nil }
    let name = URL(fileURLWithPath: source).resolvingSymlinksInPath().lastPathComponent
    guard FileManager.default.fileExists(atPath: "\(blocks)/\(name)") else { return nil }
    return liesOnCrypt(name, depth: 0)
  }

  private func liesOnCrypt(_ name: String, depth: Int) -> Bool {
    let mapping = try? String(contentsOfFile: "\(blocks)/\(name)/dm/uuid", encoding: .utf8)
    if mapping?.hasPrefix("CRYPT-") == true { return true }
    guard depth < 8 else { return false }
    let below = (try? FileManager.default.contentsOfDirectory(atPath: "\(blocks)/\(name)/slaves"))
    return (below ?? []).contains { liesOnCrypt($0, depth: depth + 1) }
  }

  /// The device of the longest mount point that the file lies under.
  private var mountedDevice: String? {
    guard let text = try? String(contentsOfFile: mounts, encoding: .utf8) else { return nil }
    let path = URL(fileURLWithPath: file.path).resolvingSymlinksInPath().path
    var found: (source: String, point: String)?
    for line in text.split(separator: "\n") {
      let words: [Substring] = line.split(separator: " ")
      guard words.count > 1 else { continue }
      let point = String(words[1]).replacing("\\040", with: " ")
      let isAbove = path == point || path.hasPrefix(point == "/" ? "/" : point + "/")
      if isAbove, point.count >= found?.point.count ?? 0 { found = (String(words[0]), point) }
    }
    return found?.source
  }

  // MARK: Space

  private func space() -> DiagnosisLine {
    let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
    let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    let size = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int
    guard let free = system?[.systemFreeSize] as? Int else {
      return DiagnosisLine(
        .space, .unknown, es: "No se pudo saber cuánto espacio queda.",
        en: "How much space is left could not be found out.")
    }
    let needed = max(200 << 20, 2 * (size ?? 0))
    return free >= needed
      ? DiagnosisLine(
        .space, .fine, es: "Espacio libre: \(free.mebibytes) MiB.",
        en: "Free space: \(free.mebibytes) MiB.")
      : DiagnosisLine(
        .space, .attention,
        es:
          "Quedan \(free.mebibytes) MiB libres y conviene tener \(needed.mebibytes). Libere espacio.",
        en: "\(free.mebibytes) MiB are free and \(needed.mebibytes) should be. Free some space.")
  }
}
