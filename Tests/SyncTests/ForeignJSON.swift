import Foundation
import Sync

/// JSON read by Foundation's decoder, which shares nothing with the reader under test.
enum ForeignJSON {
  static func value(_ text: String) throws -> CanonicalValue {
    try JSONDecoder().decode(Node.self, from: Data(text.utf8)).value
  }

  private struct Node: Decodable {
    let value: CanonicalValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let truth = try? container.decode(Bool.self) {
        value = .bool(truth)
      } else if let number = try? container.decode(Int64.self) {
        value = .integer(number)
      } else if let text = try? container.decode(String.self) {
        value = .string(text)
      } else if let nodes = try? container.decode([Node].self) {
        value = .array(nodes.map(\.value))
      } else {
        value = .object(try container.decode([String: Node].self).mapValues(\.value))
      }
    }
  }
}
