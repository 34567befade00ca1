#include "CRecordingDisk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// A shim over SQLite's own file system: https://www.sqlite.org/vfs.html

struct RecordedFolder {
  char *path;
  RecordedOperation *operations;
  int64_t count;
  int64_t room;
  RecordedFolder *next;
};

typedef struct {
  sqlite3_file base;
  RecordedFolder *folder;
  char *name;
} RecordedFile;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static RecordedFolder *folders = NULL;
static sqlite3_vfs *original = NULL;
static sqlite3_vfs recording;

// The file of the original file system stands behind the wrapper's own fields.
static sqlite3_file *inner(sqlite3_file *file) {
  return (sqlite3_file *)((char *)file + sizeof(RecordedFile));
}

static void record(RecordedFolder *folder, int kind, const char *name, int64_t offset,
                   const void *bytes, int64_t length) {
  pthread_mutex_lock(&lock);
  if (folder->count == folder->room) {
    folder->room = folder->room == 0 ? 1024 : folder->room * 2;
    folder->operations =
        realloc(folder->operations, (size_t)folder->room * sizeof(RecordedOperation));
    if (folder->operations == NULL) abort();
  }
  unsigned char *copy = NULL;
  if (bytes != NULL) {
    copy = malloc((size_t)length + 1);
    if (copy == NULL) abort();
    memcpy(copy, bytes, (size_t)length);
  }
  RecordedOperation operation = {kind, strdup(name), offset, length, copy};
  folder->operations[folder->count++] = operation;
  pthread_mutex_unlock(&lock);
}

static RecordedFolder *folder_of(const char *path) {
  if (path == NULL) return NULL;
  pthread_mutex_lock(&lock);
  RecordedFolder *found = folders;
  while (found != NULL) {
    size_t length = strlen(found->path);
    if (strncmp(path, found->path, length) == 0 && path[length] == '/') break;
    found = found->next;
  }
  pthread_mutex_unlock(&lock);
  return found;
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash == NULL ? path : slash + 1;
}

static int file_close(sqlite3_file *file) {
  int code = inner(file)->pMethods->xClose(inner(file));
  free(((RecordedFile *)file)->name);
  return code;
}

static int file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  return inner(file)->pMethods->xRead(inner(file), bytes, length, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  RecordedFile *own = (RecordedFile *)file;
  int code = inner(file)->pMethods->xWrite(inner(file), bytes, length, offset);
  if (code == SQLITE_OK) record(own->folder, RECORDED_WRITE, own->name, offset, bytes, length);
  return code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  RecordedFile *own = (RecordedFile *)file;
  int code = inner(file)->pMethods->xTruncate(inner(file), size);
  if (code == SQLITE_OK) record(own->folder, RECORDED_TRUNCATE, own->name, size, NULL, 0);
  return code;
}

static int file_sync(sqlite3_file *file, int flags) {
  RecordedFile *own = (RecordedFile *)file;
  int code = inner(file)->pMethods->xSync(inner(file), flags);
  if (code == SQLITE_OK) record(own->folder, RECORDED_SYNC, own->name, 0, NULL, 0);
  return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return inner(file)->pMethods->xFileSize(inner(file), size);
}

static int file_lock(sqlite3_file *file, int level) {
  return inner(file)->pMethods->xLock(inner(file), level);
}

static int file_unlock(sqlite3_file *file, int level) {
  return inner(file)->pMethods->xUnlock(inner(file), level);
}

static int file_check_lock(sqlite3_file *file, int *result) {
  return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
  return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}

static int file_sector_size(sqlite3_file *file) {
  return inner(file)->pMethods->xSectorSize(inner(file));
}

static int file_characteristics(sqlite3_file *file) {
  return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}

static int file_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
  return inner(file)->pMethods->xShmMap(inner(file), page, size, extend, memory);
}

static int file_lock_map(sqlite3_file *file, int offset, int count, int flags) {
  return inner(file)->pMethods->xShmLock(inner(file), offset, count, flags);
}

static void file_barrier(sqlite3_file *file) {
  inner(file)->pMethods->xShmBarrier(inner(file));
}

static int file_unmap(sqlite3_file *file, int remove) {
  return inner(file)->pMethods->xShmUnmap(inner(file), remove);
}

// Version 2: without memory-mapped reading, which would go past `file_read`.
static const sqlite3_io_methods methods = {
    2,           file_close, file_read,       file_write,           file_truncate,
    file_sync,   file_size,  file_lock,       file_unlock,          file_check_lock,
    file_control, file_sector_size, file_characteristics, file_map, file_lock_map,
    file_barrier, file_unmap, NULL, NULL};

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags,
                     int *result) {
  (void)vfs;
  RecordedFolder *folder = folder_of(path);
  if (folder == NULL) return original->xOpen(original, path, file, flags, result);
  int exists = 0;
  original->xAccess(original, path, SQLITE_ACCESS_EXISTS, &exists);
  file->pMethods = NULL;
  int code = original->xOpen(original, path, inner(file), flags, result);
  if (code != SQLITE_OK) return code;
  RecordedFile *own = (RecordedFile *)file;
  own->folder = folder;
  own->name = strdup(last_part(path));
  file->pMethods = &methods;
  if (!exists) record(folder, RECORDED_CREATE, own->name, 0, NULL, 0);
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int sync) {
  (void)vfs;
  int code = original->xDelete(original, path, sync);
  RecordedFolder *folder = folder_of(path);
  if (code == SQLITE_OK && folder != NULL) {
    record(folder, sync ? RECORDED_SYNCED_DELETE : RECORDED_DELETE, last_part(path), 0, NULL, 0);
  }
  return code;
}

int recorded_folder_install(void) {
  pthread_mutex_lock(&lock);
  int code = SQLITE_OK;
  if (original == NULL) {
    code = sqlite3_initialize();
    original = code == SQLITE_OK ? sqlite3_vfs_find(NULL) : NULL;
    if (original != NULL) {
      recording = *original;
      recording.zName = "campo-recording";
      recording.pNext = NULL;
      recording.szOsFile = (int)sizeof(RecordedFile) + original->szOsFile;
      recording.xOpen = open_file;
      recording.xDelete = delete_file;
      code = sqlite3_vfs_register(&recording, 1);
    }
  }
  pthread_mutex_unlock(&lock);
  return code;
}

RecordedFolder *recorded_folder_start(const char *path) {
  RecordedFolder *folder = calloc(1, sizeof(RecordedFolder));
  if (folder == NULL) abort();
  folder->path = strdup(path);
  pthread_mutex_lock(&lock);
  folder->next = folders;
  folders = folder;
  pthread_mutex_unlock(&lock);
  return folder;
}

int64_t recorded_folder_count(RecordedFolder *folder) {
  pthread_mutex_lock(&lock);
  int64_t count = folder->count;
  pthread_mutex_unlock(&lock);
  return count;
}

RecordedOperation recorded_folder_operation(RecordedFolder *folder, int64_t number) {
  pthread_mutex_lock(&lock);
  RecordedOperation operation = folder->operations[number];
  pthread_mutex_unlock(&lock);
  return operation;
}

void recorded_folder_release(RecordedFolder *folder) {
  pthread_mutex_lock(&lock);
  RecordedFolder **place = &folders;
  while (*place != NULL && *place != folder) place = &(*place)->next;
  if (*place == folder) *place = folder->next;
  pthread_mutex_unlock(&lock);
  for (int64_t number = 0; number < folder->count; number++) {
    free((void *)folder->operations[number].name);
    free((void *)folder->operations[number].bytes);
  }
  free(folder->operations);
  free(folder->path);
  free(folder);
}
