package import Expressions

/// A moment in a body: `{"at":1767225599999,"zone":-300}`.
extension Moment {
  package var body: CanonicalValue {
    .object(["at": .integer(milliseconds), "zone": .integer(Int64(zoneOffsetMinutes))])
  }

  package init?(body: CanonicalValue?) {
    guard let at = body?["at"]?.integerValue, let zone = body?["zone"]?.integerValue else {
      return nil
    }
    self.init(milliseconds: at, zoneOffsetMinutes: Int(zone))
  }
}
