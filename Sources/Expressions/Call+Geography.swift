#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lengths and areas on a sphere of the Earth's equatorial radius, as ODK computes them.
extension Call {
  func geography() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .distance:
      guard let points = GeographicPoint.points(in: try strings(from: 0)) else {
        return .number(.nan)
      }
      return .number(zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) })
    case .area:
      guard let points = GeographicPoint.points(in: try strings(from: 0)) else { return .number(0) }
      return .number(GeographicPoint.area(within: points))
    default: return nil
    }
  }
}

/// A point in degrees.
private struct GeographicPoint: Equatable {
  static let radius = 6_378_100.0

  let latitude: Double
  let longitude: Double

  /// Reads `lat lon [alt [accuracy]]`.
  init?(_ text: Substring) {
    let numbers = text.split(whereSeparator: \.isWhitespace).map { NumberText.number(String($0)) }
    guard (2...4).contains(numbers.count), abs(numbers[0]) <= 90, abs(numbers[1]) <= 180
    else { return nil }
    latitude = numbers[0]
    longitude = numbers[1]
  }

  /// The points of geopoints, geotraces and geoshapes; nil when one of them is not a point.
  static func points(in texts: [String]) -> [GeographicPoint]? {
    var result: [GeographicPoint] = []
    for text in texts {
      for part in text.split(separator: ";") where !part.allSatisfy(\.isWhitespace) {
        guard let point = GeographicPoint(part) else { return nil }
        result.append(point)
      }
    }
    return result
  }

  /// Metres along the great circle (haversine, exact for near points).
  func distance(to other: GeographicPoint) -> Double {
    let half = sin((other.latitude - latitude).radians / 2)
    let side = sin((other.longitude - longitude).radians / 2)
    let chord = half * half + cos(latitude.radians) * cos(other.latitude.radians) * side * side
    return 2 * GeographicPoint.radius * asin(min(1, chord.squareRoot()))
  }

  /// Square metres (Chamberlain and Duquette, "Some algorithms for polygons on a sphere").
  static func area(within points: [GeographicPoint]) -> Double {
    guard points.count > 2, let first = points.first else { return 0 }
    var total = 0.0
    for (start, end) in zip(points, points.dropFirst() + [first]) {
      let turn = (end.longitude - start.longitude).radians
      total += turn * (2 + sin(start.latitude.radians) + sin(end.latitude.radians))
    }
    return abs(total * radius * radius / 2)
  }
}

extension Double {
  fileprivate var radians: Double { self * .pi / 180 }
}
