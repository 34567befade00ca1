import Foundation
import Storage
import TestSupport

/// A laptop's own folder: its keys and what it remembers of its origins, apart from survey files.
final class DeviceHome {
  let path: String
  private(set) var notices: [FileNotice.Reason] = []
  private let surroundings: SteppedSurroundings
  private let lock = NSLock()

  init(_ name: String, in study: FieldStudy) {
    path = study.folder.path("home-\(name)")
    surroundings = study.surroundings
  }

  var value: Surroundings {
    let base = surroundings.value
    var own = Surroundings(
      now: base.now, randomBits: base.randomBits,
      keys: KeyRing(folder: path, randomBits: base.randomBits))
    own.memory = FolderOriginMemory(home: path)
    own.tell = { [weak self] notice in self?.take(notice) }
    return own
  }

  private func take(_ notice: FileNotice) {
    lock.withLock { notices.append(notice.reason) }
  }

  func open(_ file: String) throws -> SurveyFile {
    try SurveyFile(opening: file, surroundings: value)
  }

  /// A device's file made on this laptop.
  func device(_ name: String, joining centre: SurveyFile, in study: FieldStudy) throws -> SurveyFile
  {
    try SurveyFile.makeDeviceFile(
      at: study.folder.path("\(name).campo"), name: name, joining: centre.path,
      surroundings: value)
  }
}

extension DeviceHome: @unchecked Sendable {}
