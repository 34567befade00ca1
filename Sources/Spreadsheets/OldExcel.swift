/// Whether an OLE2 container holds an old Excel workbook itself, not an encrypted one.
///
/// Its directory names the streams in UTF-16: `Workbook` or `Book`, against `EncryptedPackage`.
func isOldExcel(_ contents: [UInt8]) -> Bool {
  guard contents.starts(with: oleMagic), !has(contents, stream: "EncryptedPackage") else {
    return false
  }
  return has(contents, stream: "Workbook") || has(contents, stream: "Book")
}

/// Whether one of the container's entries, which begin at multiples of 128 bytes, has that name.
private func has(_ contents: [UInt8], stream name: String) -> Bool {
  let wanted: [UInt8] = name.utf8.reduce(into: []) { $0 += [$1, 0] } + [0, 0]
  return stride(from: 512, to: contents.count, by: 128).contains { start in
    contents[start...].starts(with: wanted)
  }
}
