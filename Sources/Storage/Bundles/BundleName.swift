import Expressions
import Foundation
import Languages

/// The name of a bundle's file: sender, receiver and the local time, in letters every medium takes.
enum BundleName {
  static let suffix = ".campo.age"

  /// A path in a folder that nothing has yet.
  static func free(in folder: String, from sender: String, to receiver: String, at now: Moment)
    -> String
  {
    let stamp = now.dateTimeString.prefix(19).filter(\.isNumber)
    let time = "\(stamp.prefix(8))-\(stamp.dropFirst(8))"
    let name = "\(plain(sender))-\(plain(receiver))-\(time)"
    let base = URL(fileURLWithPath: folder).appendingPathComponent(name).relativePath
    var path = base + suffix
    var number = 2
    while FileManager.default.fileExists(atPath: path), number < 1000 {
      path = "\(base)-\(number)\(suffix)"
      number += 1
    }
    return path
  }

  /// Letters a to z, digits and hyphens, whatever a name holds: it cannot lead out of a folder.
  static func plain(_ name: String) -> String {
    let words = name.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let text = words.joined(separator: "-").prefix(32)
    return text.isEmpty ? "campo" : String(text)
  }
}
