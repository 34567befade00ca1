import GRDB

/// The tables of a survey file; a released migration is never edited, a later one is added.
///
/// `entry` is the truth. Everything under "computed" can be dropped and is built again from it.
enum Schema {
  /// "camp" as a big-endian number, at byte 68 of the file.
  static let applicationID: Int32 = 0x6361_6D70
  /// How many migrations there are; a file with more was written by a newer campo.
  static let version = migrations.count

  private static let migrations = [entries + drafts + computed, fieldwork, sync, attempts]

  /// Makes the tables of a new file, or of one in an older format.
  static func create(in database: Database, version: Int = version) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try migrate(database, from: 0, to: version)
  }

  private static func migrate(_ database: Database, from first: Int, to last: Int) throws {
    for migration in migrations[first..<last] { try database.execute(sql: migration) }
    try database.execute(sql: "PRAGMA user_version = \(last)")
  }

  static func version(in database: Database) throws -> Int {
    // The header in the file may lag behind what its -wal file says.
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  static func checkVersion(in database: Database, shownAs name: String) throws {
    let version = try version(in: database)
    guard version <= Self.version else {
      throw StorageFailure.newerFormat(file: name, version: version, known: Self.version)
    }
    guard version > 0 else { throw StorageFailure.damaged(file: name) }
  }

  /// Brings a file to the newest format in one transaction; its entries stay as they are.
  ///
  /// A copy of it as it was is written first, where one is asked for.
  static func upgrade(
    _ queue: DatabaseQueue, shownAs name: String, copyingTo copy: String? = nil
  ) throws(StorageFailure) {
    do {
      guard try queue.read(version) < version else { return }
      try queue.read { try checkVersion(in: $0, shownAs: name) }
      if let copy {
        try FileCopy.checkRoom(forCopyOf: name)
        try FileCopy.write(queue, to: copy)
      }
      try queue.write { database in
        try checkVersion(in: database, shownAs: name)
        try migrate(database, from: version(in: database), to: version)
        try FieldworkProjector(database: database).rebuild()
      }
    } catch {
      throw StorageFailure(error, file: name).asDamage(of: name)
    }
  }

  /// The tables that are read of a file from elsewhere.
  private static let readTables = "'installation', 'entry', 'digest', 'draft', 'forgotten'"

  /// How a file defines the tables that are read of it, triggers and views by those names included.
  ///
  /// A file from elsewhere may hold anything; where this is what `create` makes, its columns have
  /// the types they must have.
  static func definitions(in connection: WaryConnection) throws -> [String] {
    let statement = try connection.statement(
      """
      SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema
      WHERE type <> 'index' AND (name IN (\(readTables)) OR tbl_name IN (\(readTables)))
      ORDER BY name LIMIT 20
      """)
    var definitions: [String] = []
    while try statement.step() { definitions.append(statement.string(0) ?? "") }
    return definitions
  }

  static func definitions(ofVersion version: Int) throws -> [String] {
    try knownDefinitions[version - 1].get()
  }

  /// By version; made once.
  private static let knownDefinitions: [Result<[String], any Error>] = (1...version).map {
    version in
    Result {
      try DatabaseQueue().write { database in
        try create(in: database, version: version)
        return try String.fetchAll(
          database,
          sql: """
            SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema
            WHERE type <> 'index' AND name IN (\(readTables)) ORDER BY name
            """)
      }
    }
  }

  /// The entries that `entry_by_kind` lists, in the index's own words as SQLite wants them.
  static let isNoInterview = "kind NOT IN ('interview', 'correction')"

  private static let entries = """
    CREATE TABLE installation (
      one     INTEGER PRIMARY KEY CHECK (one = 1),
      study   BLOB NOT NULL CHECK (length(study) = 16),
      origin  BLOB NOT NULL CHECK (length(origin) = 16),
      role    TEXT NOT NULL CHECK (role IN ('centre', 'device')),
      name    TEXT NOT NULL
    ) STRICT;

    -- A sealed entry. bodyHash = SHA-256(nonce || body); nonce and body are NULL once withdrawn.
    CREATE TABLE entry (
      number   INTEGER PRIMARY KEY,
      id       BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
      origin   BLOB NOT NULL CHECK (length(origin) = 16),
      seq      INTEGER NOT NULL CHECK (seq >= 1),
      at       INTEGER NOT NULL,
      zone     INTEGER NOT NULL CHECK (zone BETWEEN -1439 AND 1439),
      "by"     TEXT NOT NULL,
      kind     TEXT NOT NULL CHECK (kind <> ''),
      subject  TEXT NOT NULL CHECK (subject <> ''),
      "case"   TEXT,
      audience TEXT CHECK (audience <> ''),
      parents  BLOB NOT NULL CHECK (length(parents) % 32 = 0),
      nonce    BLOB CHECK (length(nonce) = 16),
      bodyHash BLOB NOT NULL CHECK (length(bodyHash) = 32),
      body     TEXT,
      CHECK ((nonce IS NULL) = (body IS NULL))
    ) STRICT;
    CREATE INDEX entry_by_origin ON entry(origin, seq);
    CREATE INDEX entry_by_subject ON entry(subject);
    CREATE INDEX entry_by_kind ON entry(kind) WHERE \(isNoInterview);

    -- Count and exclusive or of the ids of each origin for each audience; '' is centres only.
    CREATE TABLE digest (
      origin   BLOB NOT NULL CHECK (length(origin) = 16),
      audience TEXT NOT NULL,
      count    INTEGER NOT NULL CHECK (count > 0),
      xor      BLOB NOT NULL CHECK (length(xor) = 32),
      PRIMARY KEY (origin, audience)
    ) STRICT, WITHOUT ROWID;
    """

  private static let drafts = """
    CREATE TABLE draft (
      number      INTEGER PRIMARY KEY AUTOINCREMENT,
      interview   TEXT NOT NULL UNIQUE,
      form_id     TEXT NOT NULL,
      form        TEXT NOT NULL,
      purpose     TEXT NOT NULL CHECK (purpose IN ('real', 'pilot', 'training', 'sample')),
      interviewer TEXT NOT NULL,
      language    TEXT NOT NULL,
      "case"      TEXT,
      at          INTEGER NOT NULL,
      zone        INTEGER NOT NULL
    ) STRICT;

    -- One row for every answer, note or move of an interview in progress.
    CREATE TABLE draft_change (
      draft  INTEGER NOT NULL REFERENCES draft(number) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at     INTEGER NOT NULL,
      zone   INTEGER NOT NULL,
      kind   TEXT NOT NULL CHECK (kind IN ('answer', 'missing', 'clear', 'instances', 'closed',
                                           'note', 'quote', 'language', 'move')),
      path   TEXT NOT NULL,
      value  TEXT NOT NULL,
      PRIMARY KEY (draft, number)
    ) STRICT, WITHOUT ROWID;
    """

  private static let computed = """
    CREATE TABLE form (
      hash    TEXT PRIMARY KEY,
      form_id TEXT NOT NULL,
      version TEXT NOT NULL,
      title   TEXT NOT NULL,
      entry   INTEGER NOT NULL REFERENCES entry(number)
    ) STRICT;
    CREATE INDEX form_by_id ON form(form_id);

    CREATE TABLE interview (
      id          TEXT PRIMARY KEY,
      form_id     TEXT NOT NULL,
      form        TEXT NOT NULL,
      purpose     TEXT NOT NULL,
      status      TEXT NOT NULL,
      interviewer TEXT NOT NULL,
      language    TEXT NOT NULL,
      "case"      TEXT,
      started     TEXT NOT NULL,
      ended       TEXT NOT NULL,
      origin      BLOB NOT NULL,
      source      TEXT,
      seals       INTEGER NOT NULL,
      conflicts   INTEGER NOT NULL,
      broken      INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX interview_by_form ON interview(form_id, purpose, status);

    -- A field of an interview whose heads disagree; entry is the one shown for the time being.
    CREATE TABLE conflict (
      interview TEXT NOT NULL,
      field     TEXT NOT NULL,
      entries   TEXT NOT NULL CHECK (json_valid(entries)),
      PRIMARY KEY (interview, field)
    ) STRICT, WITHOUT ROWID;

    -- Which tables and columns hold the answers of a form; the form_... tables follow it.
    CREATE TABLE projection (
      form_id TEXT PRIMARY KEY,
      layout  TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
