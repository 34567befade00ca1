package import Expressions

/// A moment in a body: `{"at":1767225599999,"zone":-300}`.
extension Moment {
  package var body: CanonicalValue {
    .object(["at": .integer(milliseconds), "zone": .integer(Int64(zoneOffsetMinutes))])
  }

  /// Nil where there is none, and for a zone that no clock can have.
  package init?(body: CanonicalValue?) {
    guard let at = body?["at"]?.integerValue, let zone = body?["zone"]?.integerValue else {
      return nil
    }
    self.init(checked: at, zone: zone)
  }

  init?(checked at: Int64, zone: Int64) {
    guard (-1439...1439).contains(zone) else { return nil }
    self.init(milliseconds: at, zoneOffsetMinutes: Int(zone))
  }
}
