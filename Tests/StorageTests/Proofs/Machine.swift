import Foundation
import Sync
import TestSupport

@testable import Storage

/// A computer with its own clock, chance, keys and memory of its origins.
struct Machine {
  let name: String
  let surroundings: SteppedSurroundings
  /// Where its keys and its memory are.
  let home: String

  init(_ name: String, home: String, seed: UInt64) {
    self.name = name
    self.home = home
    surroundings = SteppedSurroundings(seed: seed)
  }

  var value: Surroundings {
    let plain = surroundings.value
    var value = Surroundings(
      now: plain.now, randomBits: plain.randomBits,
      keys: KeyRing(folder: home, randomBits: plain.randomBits))
    value.memory = FolderOriginMemory(home: home)
    return value
  }
}

/// A survey file on a machine, and what the rules say it holds.
struct Party {
  var machine: Machine
  let isCentre: Bool
  var file: SurveyFile
  /// The entries it must hold: these and no others.
  var held: Set<String> = []
  /// Every origin it ever wrote under.
  var origins: Set<String> = []
  /// Every device it ever was a file of.
  var devices: Set<String> = []
  /// Forks that its merges told of.
  var alarms: Set<Numbered> = []
  /// An earlier state of the file with what it held then.
  var backup: (path: String, held: Set<String>)?

  /// An origin's number; two entries with one are a fork.
  struct Numbered: Hashable {
    let origin: String
    let seq: Int64
  }

  var name: String { machine.name }

  /// Whether entries for an audience may be held here.
  func mayHold(_ audience: String?) -> Bool {
    guard let audience else { return isCentre }
    return isCentre || audience == "*" || audience == file.installation.device
  }
}

/// A copy of a file as it was carried around, with what it held.
struct Carried {
  let path: String
  let held: Set<String>
}
