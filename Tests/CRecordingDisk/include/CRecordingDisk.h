#ifndef CAMPO_RECORDING_DISK_H
#define CAMPO_RECORDING_DISK_H

#include <stdint.h>

/// What SQLite asked the disk to do with a file.
enum {
  RECORDED_CREATE = 0,
  RECORDED_WRITE = 1,
  RECORDED_TRUNCATE = 2,
  RECORDED_SYNC = 3,
  RECORDED_DELETE = 4,
  RECORDED_SYNCED_DELETE = 5
};

/// One operation; `bytes` and `name` stay valid until the recording is released.
typedef struct {
  int kind;
  const char *name;
  int64_t offset;
  int64_t length;
  const unsigned char *bytes;
} RecordedOperation;

typedef struct RecordedFolder RecordedFolder;

/// Makes SQLite's default file system one that writes down what it does in recorded folders, and
/// leaves all other files alone; once a process. Returns an SQLite result code.
int recorded_folder_install(void);

/// Begins to record every file that is opened in a folder from now on.
RecordedFolder *recorded_folder_start(const char *path);

/// How many operations there have been.
int64_t recorded_folder_count(RecordedFolder *folder);

RecordedOperation recorded_folder_operation(RecordedFolder *folder, int64_t number);

/// Ends the recording; its files must be closed.
void recorded_folder_release(RecordedFolder *folder);

#endif
