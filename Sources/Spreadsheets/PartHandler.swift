import Foundation
import FoundationXML

/// Receives the elements and texts of one XML part; each kind of part has its subclass.
///
/// Element names come without their namespace prefix.
class PartHandler: NSObject, XMLParserDelegate {
  /// Whether the root element was closed and nothing was malformed.
  private(set) var isWellFormed = true
  private(set) var declaresEntities = false
  private var depth = 0
  private var sawRoot = false

  var isComplete: Bool { isWellFormed && sawRoot && depth == 0 }

  func begin(_ element: String, _ attributes: [String: String]) {}
  func end(_ element: String) {}
  func text(_ text: String) {}

  final func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    sawRoot = true
    depth += 1
    begin(withoutPrefix(name), attributes)
  }

  final func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    end(withoutPrefix(name))
  }

  final func parser(_ parser: XMLParser, foundCharacters characters: String) { text(characters) }

  final func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text(String(decoding: block, as: UTF8.self))
  }

  final func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    declaresEntities = true
    parser.abortParsing()
  }

  final func parser(
    _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?,
    systemID: String?
  ) {
    declaresEntities = true
    parser.abortParsing()
  }

  /// Undeclared namespace prefixes (libxml2's 200 to 299) are tolerated.
  final func parser(_ parser: XMLParser, parseErrorOccurred failure: any Error) {
    guard !(200..<300).contains((failure as NSError).code) else { return }
    isWellFormed = false
  }
}

private func withoutPrefix(_ name: String) -> String {
  // The names of cells and values, which are nearly all, are too short for a prefix.
  guard name.utf8.count > 2, let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
    return name
  }
  return String(name[name.index(after: colon)...])
}

extension ZipArchive {
  /// Reads a part to its end; nil when there is no such part.
  func read<Handler: PartHandler>(
    _ part: String, with handler: Handler
  ) throws(SpreadsheetFailure) -> Handler? {
    guard let stream = try stream(of: part) else { return nil }
    let parser = XMLParser(stream: stream)
    parser.delegate = handler
    _ = parser.parse()  // Its result is that of the last chunk only.
    switch stream.defect {
    case .damagedArchive: throw .damagedArchive(file: fileName)
    case .damagedPart: throw .damagedPart(file: fileName, part: part)
    case .documentType: throw .documentType(file: fileName, part: part)
    case nil: break
    }
    guard !handler.declaresEntities else { throw .documentType(file: fileName, part: part) }
    guard handler.isComplete else { throw .damagedPart(file: fileName, part: part) }
    return handler
  }
}
