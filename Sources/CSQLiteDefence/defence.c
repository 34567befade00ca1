#include "CSQLiteDefence.h"

#include <sqlite3.h>

static const struct {
  int option;
  int value;
} settings[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
};

int campo_sqlite_defend(void *connection) {
  for (unsigned place = 0; place < sizeof settings / sizeof settings[0]; place++) {
    int code = sqlite3_db_config((sqlite3 *)connection, settings[place].option,
                                 settings[place].value, (int *)0);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}
