/// The second format: fieldwork, registers, attachments, and more of what a draft remembers.
extension Schema {
  static let fieldwork =
    drafts + contacts + studywide + """
      -- The calls and visits in progress on this device.
      CREATE TABLE open_attempt (
        number       INTEGER PRIMARY KEY AUTOINCREMENT,
        id           TEXT NOT NULL UNIQUE,
        "case"       TEXT NOT NULL,
        mode         TEXT NOT NULL CHECK (mode IN ('phone', 'visit')),
        phone_column TEXT,
        "by"         TEXT NOT NULL,
        at           INTEGER NOT NULL,
        zone         INTEGER NOT NULL,
        interview    TEXT
      ) STRICT;

      -- The sources this file took in, the last one last.
      CREATE TABLE sync_log (
        number INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        at     INTEGER NOT NULL,
        zone   INTEGER NOT NULL,
        new    INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX interview_by_end ON interview(ended, form_id, purpose, status);
      CREATE INDEX interview_by_case ON interview("case") WHERE "case" IS NOT NULL;
      """

  private static let drafts = """
    ALTER TABLE draft ADD COLUMN pause TEXT;
    ALTER TABLE draft ADD COLUMN paused_at INTEGER;
    ALTER TABLE draft ADD COLUMN resumes TEXT;
    ALTER TABLE draft ADD COLUMN resume_at INTEGER;
    ALTER TABLE draft ADD COLUMN resume_zone INTEGER;
    ALTER TABLE draft ADD COLUMN unfinished TEXT NOT NULL DEFAULT '';

    CREATE TABLE changes (
      draft  INTEGER NOT NULL REFERENCES draft(number) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at     INTEGER NOT NULL,
      zone   INTEGER NOT NULL,
      kind   TEXT NOT NULL CHECK (kind IN ('answer', 'missing', 'clear', 'instances', 'closed',
                                           'note', 'quote', 'flag', 'tag', 'attachment',
                                           'confirmed', 'language', 'move', 'undo')),
      path   TEXT NOT NULL,
      value  TEXT NOT NULL,
      PRIMARY KEY (draft, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO changes SELECT draft, number, at, zone, kind, path, value FROM draft_change;
    DROP TABLE draft_change;
    ALTER TABLE changes RENAME TO draft_change;

    """

  private static let contacts = """
    -- The people to be interviewed; columns and cells are arrays in the order of the list.
    CREATE TABLE cases (
      id      TEXT PRIMARY KEY,
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      cells   TEXT NOT NULL CHECK (json_valid(cells)),
      roles   TEXT NOT NULL CHECK (json_valid(roles)),
      at      INTEGER NOT NULL,
      origin  BLOB NOT NULL,
      seq     INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX cases_by_entry ON cases(at, origin, seq);

    -- A call or a visit with what came of it.
    CREATE TABLE attempt (
      id                      TEXT PRIMARY KEY,
      "case"                  TEXT NOT NULL,
      at                      INTEGER NOT NULL,
      zone                    INTEGER NOT NULL,
      ended                   INTEGER,
      ended_zone              INTEGER,
      "by"                    TEXT NOT NULL,
      device                  TEXT NOT NULL,
      mode                    TEXT NOT NULL,
      phone_column            TEXT,
      code                    TEXT NOT NULL,
      edition                 TEXT NOT NULL,
      appointment             INTEGER,
      appointment_zone        INTEGER,
      appointment_firmness    TEXT,
      appointment_interviewer TEXT,
      interview               TEXT,
      note                    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attempt_by_case ON attempt("case", at);
    CREATE INDEX attempt_by_time ON attempt(at, id);

    """

  private static let studywide = """
    CREATE TABLE setting (
      key   TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Tables a study is run by: dispositions, quotas, codebook, …
    CREATE TABLE register (
      name    TEXT PRIMARY KEY,
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      rows    TEXT NOT NULL CHECK (json_valid(rows))
    ) STRICT;

    -- Files kept in the study; what they hold stands in their entries, a piece in each.
    CREATE TABLE attachment (
      digest TEXT PRIMARY KEY,
      name   TEXT NOT NULL,
      size   INTEGER NOT NULL,
      pieces INTEGER NOT NULL,
      here   INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    """
}
