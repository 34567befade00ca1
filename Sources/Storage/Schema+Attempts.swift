/// The fourth format: what stood in the line of a call, how each case stands, cheaper counts.
extension Schema {
  static let attempts = """
    ALTER TABLE open_attempt ADD COLUMN unfinished TEXT NOT NULL DEFAULT '';
    ALTER TABLE open_attempt ADD COLUMN note TEXT NOT NULL DEFAULT '';

    -- How the cases with attempts stand, as of the entry that `local` names; computed.
    CREATE TABLE case_state (
      "case"           TEXT PRIMARY KEY,
      closed           INTEGER NOT NULL CHECK (closed IN (0, 1)),
      appointment      INTEGER,
      appointment_zone INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_state_by_appointment ON case_state(appointment)
      WHERE appointment IS NOT NULL;

    -- Counting by device reads the index alone.
    DROP INDEX interview_by_form;
    CREATE INDEX interview_by_form ON interview(form_id, purpose, status, origin);
    """
}
