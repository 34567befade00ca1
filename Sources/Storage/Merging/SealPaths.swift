import Forms
import Foundation
import Responses

/// The paths of a form's questions outside all repeats, in the order that canonical JSON has keys.
final class SealPaths {
  struct Cell {
    let table: Int
    let column: Int
    /// The choices of the question that stand for no answer.
    let missing: [String: MissingKind]
  }

  enum Finding {
    case cell(Cell)
    /// No version of the form has the path.
    case nowhere
    /// A path into a repeat, or one whose spelling may equal another's.
    case odd
  }

  private let cells: [Cell]
  /// The paths one after another, and where each begins.
  private let text: [UInt8]
  private let starts: [Int]

  init(_ form: Form, _ layout: ProjectionLayout) {
    var found: [(path: [UInt8], cell: Cell)] = []
    for (number, table) in layout.tables.enumerated() where table.loop.isEmpty {
      for (position, column) in table.columns.enumerated() {
        for address in column.addresses where address.loop.isEmpty {
          let question = form.element(atPath: address.path)?.question
          let cell = Cell(
            table: number, column: position, missing: question?.measures.missing ?? [:])
          found.append((Array(address.path.utf8), cell))
        }
      }
    }
    found.sort { $0.path.lexicographicallyPrecedes($1.path) }
    cells = found.map(\.cell)
    text = found.flatMap(\.path)
    starts = found.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.path.count) }
  }

  /// Where the answer at a path goes; paths are looked up in ascending order, from a cursor on.
  func find(_ path: UnsafeRawBufferPointer, from cursor: inout Int) -> Finding {
    text.withUnsafeBytes { text in
      if cursor < cells.count, order(text, cursor, path) == 0 {
        cursor += 1
        return .cell(cells[cursor - 1])
      }
      var (low, high) = (cursor, cells.count)
      while low < high {
        let middle = (low + high) / 2
        let order = order(text, middle, path)
        if order == 0 {
          cursor = middle + 1
          return .cell(cells[middle])
        }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      cursor = low
      return path.contains { $0 >= 0x80 || $0 == UInt8(ascii: "#") } ? .odd : .nowhere
    }
  }

  /// Below, at or above zero as a known path comes before, is, or comes after another.
  private func order(
    _ text: UnsafeRawBufferPointer, _ number: Int, _ path: UnsafeRawBufferPointer
  ) -> Int {
    let known = UnsafeRawBufferPointer(rebasing: text[starts[number]..<starts[number + 1]])
    guard let left = known.baseAddress, let right = path.baseAddress else {
      return known.count - path.count
    }
    let order = Int(memcmp(left, right, min(known.count, path.count)))
    return order == 0 ? known.count - path.count : order
  }
}
