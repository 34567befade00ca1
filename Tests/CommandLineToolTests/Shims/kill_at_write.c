// Preloaded into a program, kills it at the writing call that CAMPO_KILL_AT counts, from 1 on; of
// every other one half is written first. What goes to the terminal or a pipe does not count.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static long done = 0;

// Whether this call is the last one.
static int is_fatal(void) {
  const char *limit = getenv("CAMPO_KILL_AT");
  return limit != NULL && __atomic_add_fetch(&done, 1, __ATOMIC_SEQ_CST) == atol(limit);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

typedef ssize_t (*positioned)(int, const void *, size_t, off64_t);

static ssize_t write_at(const char *name, int file, const void *bytes, size_t size, off64_t place) {
  positioned original = (positioned)dlsym(RTLD_NEXT, name);
  if (is_fatal()) {
    if (done % 2 == 0) original(file, bytes, size / 2, place);
    die();
  }
  return original(file, bytes, size, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t place) {
  return write_at("pwrite64", file, bytes, size, place);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t place) {
  return write_at("pwrite", file, bytes, size, place);
}

ssize_t write(int file, const void *bytes, size_t size) {
  ssize_t (*original)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  struct stat status;
  if (file > 2 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) && is_fatal()) die();
  return original(file, bytes, size);
}

int fsync(int file) {
  int (*original)(int) = dlsym(RTLD_NEXT, "fsync");
  if (is_fatal()) die();
  return original(file);
}

int fdatasync(int file) {
  int (*original)(int) = dlsym(RTLD_NEXT, "fdatasync");
  if (is_fatal()) die();
  return original(file);
}

int ftruncate64(int file, off64_t size) {
  int (*original)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
  if (is_fatal()) die();
  return original(file, size);
}

int rename(const char *from, const char *to) {
  int (*original)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  if (is_fatal()) die();
  return original(from, to);
}

int unlink(const char *path) {
  int (*original)(const char *) = dlsym(RTLD_NEXT, "unlink");
  if (is_fatal()) die();
  return original(path);
}
