import FoundationEssentials

/// The features of a GeoJSON file.
enum ExternalGeoJSON {
  static func rows(of bytes: [UInt8]) -> [[String]] {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { return [] }
    return file.features.isEmpty ? [] : ExternalTable.rows(of: file.features.map(\.record))
  }

  private struct File: Decodable {
    let features: [Feature]
  }

  private struct Feature: Decodable {
    let id: Value?
    let properties: [String: Value]?
    let geometry: Geometry?

    /// The feature's own id, else the one among its properties.
    var record: [(name: String, value: String)] {
      var record = (properties ?? [:]).sorted { $0.key < $1.key }
        .map { (name: $0.key, value: $0.value.text) }
      if let id, !record.contains(where: { $0.name == "id" }) {
        record.insert(("id", id.text), at: 0)
      }
      if let geometry { record.append(("geometry", geometry.text)) }
      return record
    }
  }

  /// A point, a line, or the outer ring of a surface.
  private struct Geometry: Decodable {
    let coordinates: Coordinates

    /// ODK's order: latitude, longitude, altitude, accuracy, with `;` between points.
    var text: String {
      coordinates.points.map { point in
        let altitude = point.count > 2 ? point[2] : 0
        return "\(point[1]) \(point[0]) \(altitude) 0"
      }.joined(separator: "; ")
    }
  }

  private indirect enum Coordinates: Decodable {
    case number(Double)
    case list([Coordinates])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .list(try container.decode([Coordinates].self))
      }
    }

    var points: [[Double]] {
      guard case .list(let items) = self else { return [] }
      let numbers = items.compactMap { item -> Double? in
        guard case .number(let number) = item else { return nil }
        return number
      }
      if numbers.count == items.count { return numbers.count >= 2 ? [numbers] : [] }
      return items.first.map { first in
        guard case .list(let inner) = first, case .list? = inner.first else {
          return items.flatMap(\.points)
        }
        return first.points
      } ?? []
    }
  }

  private enum Value: Decodable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .other
      }
    }

    var text: String {
      switch self {
      case .text(let text): text
      case .truth(let truth): truth ? "true" : "false"
      case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
      case .other: ""
      }
    }
  }
}
