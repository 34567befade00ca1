import Foundation
package import Sync

/// The folder of this account's keys, outside every survey file: copying or stealing one of those
/// gives no key away.
///
/// `device.json` holds the device's secrets, `recovery/<study>.txt` a second key for what is handed
/// over to a centre. The folder has mode 0700, its files 0600.
package struct KeyRing: Sendable {
  package let folder: String
  private let randomBits: @Sendable () -> UInt64

  package init(folder: String, randomBits: @escaping @Sendable () -> UInt64) {
    self.folder = folder
    self.randomBits = randomBits
  }

  /// Where the keys are: `CAMPO_HOME`, else `campo` in the account's data folder; nil without a home.
  package static func folder(environment: [String: String]) -> String? {
    if let own = environment["CAMPO_HOME"], !own.isEmpty { return own }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return "\(data)/campo" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return "\(home)/.local/share/campo"
  }

  package var devicePath: String { "\(folder)/device.json" }

  package func recoveryPath(for study: StudyID) -> String { "\(folder)/recovery/\(study).txt" }

  // MARK: The device

  /// This device's identity; it is made, and on the disk, when there is none.
  package func identity() throws(StorageFailure) -> DeviceIdentity {
    if let text = text(at: devicePath) {
      guard let identity = DeviceIdentity(text: text) else {
        throw .keysUnreadable(file: devicePath)
      }
      return identity
    }
    guard !FileManager.default.fileExists(atPath: devicePath) else {
      throw .keysUnreadable(file: devicePath)
    }
    let identity = DeviceIdentity(randomBits: randomBits)
    guard try save(identity.text, at: devicePath) else {
      // Another window was faster: its keys are the ones.
      return try existingIdentity().orThrow(StorageFailure.keysUnreadable(file: devicePath))
    }
    return identity
  }

  /// This device's identity if it has one; nothing is written.
  package func existingIdentity() -> DeviceIdentity? {
    text(at: devicePath).flatMap { DeviceIdentity(text: $0) }
  }

  /// All that opens bundles here: the device's own key, then the recovery keys.
  package func identities() -> [AgeIdentity] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/recovery")) ?? []
    let recovery = names.filter { $0.hasSuffix(".txt") }.sorted().prefix(64)
      .compactMap { text(at: "\(folder)/recovery/\($0)") }
      .flatMap { AgeIdentity.all(inFile: $0) }
    return (existingIdentity().map { [$0.age] } ?? []) + recovery
  }

  // MARK: Recovery

  /// The recovery key of a study that this account coordinates; made when there is none.
  package func recovery(for study: StudyID) throws(StorageFailure) -> AgeIdentity {
    let path = recoveryPath(for: study)
    if let text = text(at: path) {
      return try AgeIdentity.all(inFile: text).first.orThrow(
        StorageFailure.keysUnreadable(file: path))
    }
    let identity = AgeIdentity(randomBits: randomBits)
    guard try save(identity.file(comments: Self.advice(for: study)), at: path) else {
      return try text(at: path).flatMap { AgeIdentity.all(inFile: $0).first }
        .orThrow(StorageFailure.keysUnreadable(file: path))
    }
    return identity
  }

  private static func advice(for study: StudyID) -> [String] {
    [
      "campo · clave de recuperación · recovery key · \(study)",
      "Copie este archivo a una memoria o en papel y guárdelo aparte de este equipo:",
      "si el equipo se pierde, abre lo que se entregó al centro (age -d -i ARCHIVO PAQUETE).",
      "Copy this file to a stick or to paper and keep it apart from this computer:",
      "if the computer is lost, it opens what was handed over (age -d -i FILE BUNDLE).",
    ]
  }

  // MARK: Files

  private func text(at path: String) -> String? {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      size <= 64 * 1024, let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Writes a secret durably; false when the file came to be in the meantime.
  private func save(_ text: String, at path: String) throws(StorageFailure) -> Bool {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotSave(file: path, code: errno)
    }
    chmod(folder, 0o700)
    let file = try DurableFile(at: path, mode: 0o600)
    try file.write(Array(text.utf8))
    return try file.finish()
  }
}

extension Optional {
  /// The value, or the failure that its absence means.
  func orThrow<Failure: Error>(_ failure: @autoclosure () -> Failure) throws(Failure) -> Wrapped {
    guard let self else { throw failure() }
    return self
  }
}
