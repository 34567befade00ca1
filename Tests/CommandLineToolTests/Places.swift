import Foundation

/// Where the project and its built program lie.
enum Places {
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let snapshots = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots").path

  /// The folder of the built products, in which the test program itself lies.
  static let products: String = {
    let itself =
      Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = itself.deletingLastPathComponent()
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.path
  }()

  static let program = products + "/campo"
}
