/// Whether a cell holds nothing but white space, which counts as empty in every format.
func isBlank(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
}
