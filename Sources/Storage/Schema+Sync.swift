/// The third format: devices and their keys, what waits or was forgotten, reviews, withdrawals.
extension Schema {
  static let sync =
    trust + exchange + """
      -- What became of an interview on review; computed.
      CREATE TABLE review (
        interview TEXT PRIMARY KEY,
        verdict   TEXT NOT NULL CHECK (verdict IN ('approved', 'returned')),
        comment   TEXT NOT NULL,
        paths     TEXT NOT NULL CHECK (json_valid(paths)),
        "by"      TEXT NOT NULL,
        at        INTEGER NOT NULL,
        zone      INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Interviews and cases whose content is erased here and wherever it arrives; computed.
      CREATE TABLE withdrawn (
        subject TEXT NOT NULL,
        scope   TEXT NOT NULL CHECK (scope IN ('interview', 'case')),
        at      INTEGER NOT NULL,
        "by"    TEXT NOT NULL,
        PRIMARY KEY (subject, scope)
      ) STRICT, WITHOUT ROWID;

      -- What only this file remembers, such as the folder last handed over to.
      CREATE TABLE local (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- The one device whose case this is, '' for none, '*' for all.
      ALTER TABLE cases ADD COLUMN device TEXT NOT NULL DEFAULT '*';
      """

  private static let trust = """
    -- The installation's own device, '' before it has keys.
    ALTER TABLE installation ADD COLUMN device TEXT NOT NULL DEFAULT '';

    -- The devices met, named by their signing keys; computed.
    CREATE TABLE device (
      id        TEXT PRIMARY KEY CHECK (length(id) = 32),
      name      TEXT NOT NULL,
      role      TEXT NOT NULL CHECK (role IN ('centre', 'device')),
      signing   BLOB NOT NULL CHECK (length(signing) = 32),
      recipient TEXT NOT NULL,
      state     TEXT NOT NULL CHECK (state IN ('seen', 'enrolled', 'revoked'))
    ) STRICT, WITHOUT ROWID;

    -- Which device wrote under which origin; computed.
    CREATE TABLE device_origin (
      origin BLOB PRIMARY KEY CHECK (length(origin) = 16),
      device TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Entries of devices that are not enrolled, as they came, until they are.
    CREATE TABLE quarantine (
      id       BLOB PRIMARY KEY CHECK (length(id) = 32),
      origin   BLOB NOT NULL CHECK (length(origin) = 16),
      source   TEXT NOT NULL,
      arrived  INTEGER NOT NULL,
      header   TEXT NOT NULL,
      nonce    BLOB CHECK (length(nonce) = 16),
      bodyHash BLOB NOT NULL CHECK (length(bodyHash) = 32),
      body     TEXT,
      CHECK ((nonce IS NULL) = (body IS NULL))
    ) STRICT;
    CREATE INDEX quarantine_by_origin ON quarantine(origin);

    -- Numbers under which one origin wrote two different entries; computed.
    CREATE TABLE fork (
      origin BLOB NOT NULL CHECK (length(origin) = 16),
      seq    INTEGER NOT NULL,
      PRIMARY KEY (origin, seq)
    ) STRICT, WITHOUT ROWID;

    """

  private static let exchange = """
    -- What each centre said it holds, by its own origin.
    CREATE TABLE acknowledged (
      centre   BLOB NOT NULL CHECK (length(centre) = 16),
      origin   BLOB NOT NULL CHECK (length(origin) = 16),
      audience TEXT NOT NULL,
      count    INTEGER NOT NULL CHECK (count > 0),
      xor      BLOB NOT NULL CHECK (length(xor) = 32),
      at       INTEGER NOT NULL,
      PRIMARY KEY (centre, origin, audience)
    ) STRICT, WITHOUT ROWID;

    -- Digests of acknowledged entries that were deleted here: those there and these make `digest`.
    CREATE TABLE forgotten (
      origin   BLOB NOT NULL CHECK (length(origin) = 16),
      audience TEXT NOT NULL,
      count    INTEGER NOT NULL CHECK (count > 0),
      xor      BLOB NOT NULL CHECK (length(xor) = 32),
      PRIMARY KEY (origin, audience)
    ) STRICT, WITHOUT ROWID;

    -- Withdrawals that a device said it has carried out.
    CREATE TABLE withdrawal_done (
      device TEXT NOT NULL,
      entry  BLOB NOT NULL CHECK (length(entry) = 32),
      PRIMARY KEY (device, entry)
    ) STRICT, WITHOUT ROWID;

    """
}
