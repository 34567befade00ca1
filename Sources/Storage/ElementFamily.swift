import Forms
import Responses

/// Elements of several versions of a form that are one and the same to an analyst.
struct ElementFamily {
  private(set) var addresses: Set<ElementAddress>
  /// The element as the newest version has it, and that version.
  private(set) var newest: Element
  private(set) var form: Form

  /// Brings elements together by their place, else by their name.
  ///
  /// An element that moved keeps its family as long as its name was and is the only one of its kind.
  static func all(
    in versions: [Form], of elements: (Form) -> [Element]
  ) -> [ElementFamily] {
    var families: [ElementFamily] = []
    var byPath: [String: Int] = [:]
    var byName: [String: [Int]] = [:]
    for form in versions {
      let elements = elements(form)
      let counts = elements.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
      for element in elements {
        let namesakes = byName[element.name] ?? []
        let moved = counts[element.name] == 1 && namesakes.count == 1 ? namesakes.first : nil
        if let place = byPath[element.path] ?? moved {
          families[place].add(element, form)
          byPath[element.path] = place
        } else {
          byPath[element.path] = families.count
          byName[element.name, default: []].append(families.count)
          families.append(
            ElementFamily(
              addresses: [ElementAddress(element, in: form)], newest: element, form: form))
        }
      }
    }
    return families
  }

  private mutating func add(_ element: Element, _ form: Form) {
    addresses.insert(ElementAddress(element, in: form))
    newest = element
    self.form = form
  }
}

/// A place in a form: a path, and the repeat around it, which another version may have moved.
struct ElementAddress: Hashable {
  let path: String
  /// Path of the innermost repeat around the place; empty outside all.
  let loop: String
}

extension ElementAddress {
  init(_ element: Element, in form: Form) {
    self.init(path: element.path, loop: element.loops.last.map { form.elements[$0].path } ?? "")
  }

  /// The place of an answer, told by where its path has instances.
  init(_ path: AnswerPath) {
    guard path.hasInstances, let end = path.text.utf8.lastIndex(of: UInt8(ascii: "#")) else {
      self.init(path: path.text, loop: "")
      return
    }
    self.init(path: path.elementPath, loop: AnswerPath(String(path.text[..<end])).elementPath)
  }
}
