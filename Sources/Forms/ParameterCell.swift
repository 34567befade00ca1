/// The cell of the parameters column: `start=1 end=10`, with spaces, commas or semicolons between.
struct ParameterCell: Sendable, Equatable {
  private(set) var values: [String: String] = [:]
  /// Pieces that are no `key=value`.
  private(set) var malformed: [String] = []

  init(_ cell: String) {
    for piece in Self.pieces(cell) {
      if let value = piece.value, !piece.key.isEmpty, !value.isEmpty {
        values[piece.key.lowercased()] = value
      } else {
        malformed.append(piece.text)
      }
    }
  }

  /// One `key=value`, or a bare word without a value.
  struct Piece: Equatable {
    let text: String

    var key: String { String(text.prefix { $0 != "=" }) }
    var value: String? {
      text.firstIndex(of: "=").map { String(text[text.index(after: $0)...]) }
    }
  }

  static func pieces(_ cell: String) -> [Piece] {
    withoutSpacesAroundEquals(cell).words.map(Piece.init)
  }

  private static func withoutSpacesAroundEquals(_ cell: String) -> String {
    cell.split(separator: "=", omittingEmptySubsequences: false).map(\.trimmed)
      .joined(separator: "=")
  }
}

extension QuestionType {
  /// The parameters this type takes; nil when none is known and any is let through.
  var parameterNames: Set<String>? {
    switch self {
    case .text: ["rows"]
    case .selectOne, .selectMultiple, .rank: ["randomize", "seed", "value", "label"]
    case .range: ["start", "end", "step", "placeholder", "tick_interval", "tick_labelset"]
    case .image: ["max-pixels", "app"]
    case .audio, .metadata(.backgroundAudio): ["quality"]
    case .geopoint: ["capture-accuracy", "warning-accuracy", "allow-mock-accuracy"]
    case .geotrace, .geoshape: ["allow-mock-accuracy", "incremental", "reference-geometry"]
    case .metadata(.audit):
      [
        "location-priority", "location-min-interval", "location-max-age", "track-changes",
        "track-changes-reasons", "identify-user",
      ]
    default: nil
    }
  }
}
