import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Sealed files that go from hand to hand: late, twice, in any order, or cut.
extension HistoryWorld {
  /// A sealed file with what its sender held.
  struct CarriedBundle {
    let path: String
    let device: String
    let isForCentres: Bool
    let held: Set<String>
  }

  /// Seals for somebody what they are not known to have.
  mutating func pack(_ place: Int) throws {
    let receiver = anyone()
    let device = parties[receiver].file.installation.device
    guard parties[place].isCentre || parties[receiver].isCentre,
      let known = try parties[place].file.devices().first(where: { $0.id == device })
    else { return }
    let isForCentres = parties[receiver].isCentre
    let order = PackOrder(for: isForCentres ? .centres([known]) : .device(known))
    let packed = try parties[place].file.pack(order, to: study.folder.path)
    try learn(place)
    bundles.append(
      CarriedBundle(
        path: packed.path, device: device, isForCentres: isForCentres, held: parties[place].held))
  }

  /// Takes in a sealed file that is for this party, whole or cut.
  mutating func deliver(_ place: Int) throws {
    let party = parties[place]
    let device = party.file.installation.device
    guard party.file.ownDevice == device else { return }
    let own = bundles.filter { $0.device == device && $0.isForCentres == party.isCentre }
    guard let bundle = own.randomElement(using: &generator) else { return }
    guard generator.happens(80) else { return try deliverCut(bundle, place) }
    let meant = meant(for: party, of: bundle.held)
    let before = Set(try party.file.entryIDs())
    note(try party.file.merge(BundleSource(bundle.path, for: party.file)), place)
    let held = Set(try party.file.entryIDs())
    // A receiver that lost what it once confirmed gets it by a whole bundle or a file.
    if !hasLostFiles {
      let missing = meant.subtracting(held)
      #expect(missing.isEmpty, "\(comment): \(party.name) did not get \(names(missing))")
    }
    parties[place].held.formUnion(held.subtracting(before).intersection(meant))
    try learn(place)
  }

  private mutating func deliverCut(_ bundle: CarriedBundle, _ place: Int) throws {
    let party = parties[place]
    let bytes = try Data(contentsOf: URL(fileURLWithPath: bundle.path))
    let size = Int.random(in: 0..<bytes.count, using: &generator)
    let path = try study.folder.write(bytes.prefix(size), to: "cortado.campo.age")
    let before = try party.file.entryIDs()
    #expect(throws: StorageFailure.self, "\(comment): \(size) bytes") {
      try party.file.merge(BundleSource(path, for: party.file))
    }
    #expect(try party.file.entryIDs() == before, "\(comment)")
  }
}
