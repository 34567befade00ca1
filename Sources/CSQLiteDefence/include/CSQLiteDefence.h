#ifndef CAMPO_SQLITE_DEFENCE_H
#define CAMPO_SQLITE_DEFENCE_H

/// Makes a connection (an `sqlite3 *`) wary of what a file from elsewhere may hold: no triggers, no
/// views, no trust in its schema, no writing of what SQLite keeps for itself.
///
/// Returns SQLite's code. `sqlite3_db_config` takes varying arguments, which Swift cannot call.
int campo_sqlite_defend(void *connection);

#endif
