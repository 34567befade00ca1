/// What the parts of a chart are for; the style sheet gives each its colour.
package enum Ink: String, Sendable, CaseIterable {
  case text, muted, grid, paper
  /// Promoters, what is strong; detractors, what is weak; what lies between.
  case good, bad, neutral
  case first, second
  case target, band
}

/// Colours that hold their contrast in light and in dark, and apart for the colour-blind.
package enum FigureStyle {
  /// The page's variables; put before `css`.
  package static let variables =
    ":root{\(light)}@media(prefers-color-scheme:dark){:root{\(dark)}}@media print{:root{\(light)}}"

  private static let light =
    "--text:#1b1f24;--muted:#57606a;--grid:#d0d7de;--paper:#ffffff;--good:#0b5cad;--bad:#b2490a;"
    + "--neutral:#8c959f;--first:#0b5cad;--second:#7a3e9d;--target:#1b1f24;--band:#eef2f6;"
    + "--card:#f6f8fa;--on:#ffffff"
  private static let dark =
    "--text:#e6edf3;--muted:#9aa4af;--grid:#373e47;--paper:#12161c;--good:#6cb6ff;--bad:#f0883e;"
    + "--neutral:#768390;--first:#6cb6ff;--second:#d2a8ff;--target:#e6edf3;--band:#1c2128;"
    + "--card:#1a1f27;--on:#12161c"

  package static let css: String = {
    let fills = Ink.allCases.map {
      ".\($0.rawValue){fill:var(--\($0.rawValue))}.s-\($0.rawValue){stroke:var(--\($0.rawValue))}"
    }
    return fills.joined()
      + ".figure{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}"
      + ".figure line,.figure polyline,.figure .open{fill:none}.b{font-weight:600}"
      + ".on{fill:var(--on)}"
  }()
}
