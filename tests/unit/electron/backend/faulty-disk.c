/*
 * A disk that fails on demand, below SQLite and Node: loaded with LD_PRELOAD, it stands before the C library's writing
 * calls. FAULT_CONTROL names a file of four 64-bit numbers, mapped here and written by the test: how many writing calls
 * still succeed, the errno of those that do not, whether the failure lasts (1) or passes (0), and how many calls there
 * were. Only files below FAULT_FOLDER count.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

static volatile int64_t *control(void) {
  static volatile int64_t *mapped;
  if (mapped) return mapped;
  const char *path = getenv("FAULT_CONTROL");
  if (!path) return NULL;
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int file = real(path, O_RDWR);
  if (file < 0) return NULL;
  void *at = mmap(NULL, 32, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (at != MAP_FAILED) mapped = at;
  return mapped;
}

static int is_ours(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_ours_fd(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

/* Whether this call is to fail; sets errno. */
static int fails(void) {
  volatile int64_t *c = control();
  if (!c || c[1] == 0) return 0;
  c[3] += 1;
  if (c[0] > 0) {
    c[0] -= 1;
    return 0;
  }
  if (c[0] < 0) return 0;
  if (!c[2]) c[0] = -1;
  errno = (int)c[1];
  return 1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define FD_CALL(type, name, params, args) \
  type name params { REAL(name); if (is_ours_fd(fd) && fails()) return -1; return real args; }

FD_CALL(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size))
FD_CALL(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
FD_CALL(ssize_t, pwrite64, (int fd, const void *data, size_t size, off64_t at), (fd, data, size, at))
FD_CALL(int, fsync, (int fd), (fd))
FD_CALL(int, fdatasync, (int fd), (fd))
FD_CALL(int, ftruncate, (int fd, off_t size), (fd, size))
FD_CALL(int, ftruncate64, (int fd, off64_t size), (fd, size))

#define OPEN_CALL(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) && is_ours(path) && fails()) return -1; \
    return real(path, flags, mode); \
  }
OPEN_CALL(open)
OPEN_CALL(open64)

int rename(const char *from, const char *to) {
  REAL(rename);
  if (is_ours(to) && fails()) return -1;
  return real(from, to);
}
