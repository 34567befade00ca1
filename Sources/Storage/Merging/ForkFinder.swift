import Foundation
import GRDB
import Sync

/// Finds numbers under which one origin wrote two different entries.
struct ForkFinder {
  let database: Database

  /// Notes the forks among some numbers of each origin.
  func note(in ranges: [OriginID: ClosedRange<Int64>]) throws -> [Fork] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT seq FROM entry WHERE origin = ? AND seq BETWEEN ? AND ?
        GROUP BY seq HAVING count(*) > 1
        """)
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO fork (origin, seq) VALUES (?, ?) ON CONFLICT DO NOTHING")
    var forks: [Fork] = []
    for (origin, range) in ranges.sorted(by: { $0.key < $1.key }) {
      let bytes = Data(origin.bytes)
      let numbers = try Int64.fetchAll(
        statement, arguments: [bytes, range.lowerBound, range.upperBound])
      for seq in numbers {
        try insertion.execute(arguments: [bytes, seq])
        forks.append(Fork(origin: origin, seq: seq, ids: try ids(bytes, seq)))
      }
    }
    return forks
  }

  /// Finds all forks of the log anew.
  func rebuild() throws {
    try database.execute(
      sql: """
        DELETE FROM fork;
        INSERT INTO fork SELECT origin, seq FROM entry GROUP BY origin, seq HAVING count(*) > 1;
        """)
  }

  private func ids(_ origin: Data, _ seq: Int64) throws -> [EntryID] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM entry WHERE origin = ? AND seq = ? ORDER BY id")
    return try Data.fetchAll(statement, arguments: [origin, seq])
      .compactMap { EntryID(bytes: $0) }
  }
}
