import GRDB

@testable import Storage

extension FieldStudy {
  /// A file with the same content as the first format has it, as an earlier version would leave it.
  func inFirstFormat(_ file: SurveyFile, as name: String) throws -> String {
    try inFormat(1, file, as: name)
  }

  /// A file with the same content as an earlier format has it.
  func inFormat(_ version: Int, _ file: SurveyFile, as name: String) throws -> String {
    let path = folder.path(name)
    try file.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    var configuration = Configuration()
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try Schema.create(in: database, version: version)
      try database.execute(sql: "ATTACH ? AS newest", arguments: [file.path])
      for table in [
        "installation", "entry", "digest", "draft", "draft_change", "form", "interview",
      ] {
        let columns = try database.columns(in: table).map(\.name.quotedForSQL)
          .joined(separator: ", ")
        try database.execute(
          sql: "INSERT INTO main.\(table) SELECT \(columns) FROM newest.\(table)")
      }
      try database.execute(sql: "INSERT INTO main.projection SELECT * FROM newest.projection")
      let definitions = try Row.fetchAll(
        database,
        sql:
          "SELECT name, sql FROM newest.sqlite_schema WHERE type = 'table' AND name LIKE 'form!_%' ESCAPE '!'"
      )
      for row in definitions {
        try database.execute(sql: row["sql"])
        let name = (row["name"] as String).quotedForSQL
        try database.execute(sql: "INSERT INTO main.\(name) SELECT * FROM newest.\(name)")
      }
      try database.execute(sql: "DETACH newest")
      _ = try database.checkpoint(.truncate)
    }
    try queue.close()
    return path
  }
}
