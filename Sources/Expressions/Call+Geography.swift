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
    case .distance, .distanceBetween: return .number(try length())
    case .area: return .number(try enclosedArea())
    case .intersects: return .boolean(try crossesItself())
    case .geofence: return .boolean(try isInside())
    default: return nil
    }
  }

  /// What there is to measure without two points.
  private var nothing: Double { scope.dialect == .javaRosa ? 0 : .nan }

  private func length() throws(ExpressionFailure) -> Double {
    guard let points = GeographicPoint.points(in: try strings(from: 0)) else { return .nan }
    guard points.count > 1 else { return nothing }
    let metres = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    return NumberText.rounded(metres, places: 2)
  }

  private func enclosedArea() throws(ExpressionFailure) -> Double {
    guard let points = GeographicPoint.points(in: try strings(from: 0)), points.count > 1 else {
      return nothing
    }
    return NumberText.rounded(GeographicPoint.area(within: points), places: 2)
  }

  /// `intersects(trace)`: whether two of its lines meet elsewhere than where they join.
  private func crossesItself() throws(ExpressionFailure) -> Bool {
    guard let points = GeographicPoint.points(in: try strings(from: 0)), points.count > 3 else {
      return false
    }
    let lines = Array(zip(points, points.dropFirst()))
    let isClosed = points.first == points.last
    for (place, line) in lines.enumerated() {
      try evaluator.spend(lines.count - place)
      for (other, second) in lines.enumerated().dropFirst(place + 2) {
        if isClosed, place == 0, other == lines.count - 1 { continue }
        if GeographicPoint.meet(line, second) { return true }
      }
    }
    return false
  }

  /// `geofence(point, shape)`: whether the point stands inside the shape.
  private func isInside() throws(ExpressionFailure) -> Bool {
    guard let point = GeographicPoint.points(in: [try string(0)])?.first,
      let shape = GeographicPoint.points(in: [try string(1)]), shape.count > 2,
      let last = shape.last
    else { return false }
    var isInside = false
    var start = last
    for end in shape {
      let straddles = (start.latitude > point.latitude) != (end.latitude > point.latitude)
      if straddles, point.isWest(ofLineFrom: start, to: end) { isInside.toggle() }
      start = end
    }
    return isInside
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

  /// Whether two lines of a flat map have a point in common.
  static func meet(
    _ first: (GeographicPoint, GeographicPoint), _ second: (GeographicPoint, GeographicPoint)
  ) -> Bool {
    let turns = (
      side(first.0, first.1, second.0), side(first.0, first.1, second.1),
      side(second.0, second.1, first.0), side(second.0, second.1, first.1)
    )
    if turns.0 * turns.1 < 0, turns.2 * turns.3 < 0 { return true }
    return (turns.0 == 0 && second.0.isWithin(first)) || (turns.1 == 0 && second.1.isWithin(first))
      || (turns.2 == 0 && first.0.isWithin(second)) || (turns.3 == 0 && first.1.isWithin(second))
  }

  /// On a flat map, -1 to the right of the line, 1 to its left, 0 on it.
  private static func side(
    _ start: GeographicPoint, _ end: GeographicPoint, _ point: GeographicPoint
  ) -> Double {
    let turn =
      (end.longitude - start.longitude) * (point.latitude - start.latitude)
      - (end.latitude - start.latitude) * (point.longitude - start.longitude)
    return turn == 0 ? 0 : (turn < 0 ? -1 : 1)
  }

  private func isWithin(_ line: (GeographicPoint, GeographicPoint)) -> Bool {
    latitude >= min(line.0.latitude, line.1.latitude)
      && latitude <= max(line.0.latitude, line.1.latitude)
      && longitude >= min(line.0.longitude, line.1.longitude)
      && longitude <= max(line.0.longitude, line.1.longitude)
  }

  /// Whether it lies west of the place where the line passes its latitude.
  func isWest(ofLineFrom start: GeographicPoint, to end: GeographicPoint) -> Bool {
    let share = (latitude - start.latitude) / (end.latitude - start.latitude)
    return longitude < start.longitude + share * (end.longitude - start.longitude)
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
