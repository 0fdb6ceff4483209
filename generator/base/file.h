/* base/file.h - Reading whole files; writing that is whole or absent; sorted listings. */
#ifndef RG_BASE_FILE_H
#define RG_BASE_FILE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

/* Read all of a regular file.  A directory, an unreadable file or one larger than max_bytes
 * fails with one sentence naming the path.  The bytes are NUL-terminated beyond n. */
bool rg_file_read(rg_arena *arena, const char *path, uint64_t max_bytes, rg_str *out,
                  rg_err *err) RG_MUST_CHECK;
/* Map a regular file read-only (falls back to reading); unmap with rg_file_unmap.  Empty files
 * give n = 0.  Not NUL-terminated; the file must not be cut short while it is mapped. */
bool rg_file_map(const char *path, rg_str *out, rg_err *err) RG_MUST_CHECK;
void rg_file_unmap(rg_str bytes);

/* Write under a temporary name in the same folder, check write, flush, fsync and close, then
 * rename.  On any failure the target is untouched and the temporary file removed.  A target
 * that exists and is not a regular file (such as /dev/full) is written directly and checked.
 * mode: permission bits, e.g. 0644, or 0600 for caches; the umask applies.  A link is replaced
 * by the file, not followed. */
bool rg_file_write(const char *path, rg_str bytes, unsigned mode, rg_err *err) RG_MUST_CHECK;
bool rg_file_make_dirs(const char *path, rg_err *err) RG_MUST_CHECK; /* like mkdir -p */
bool rg_file_exists(const char *path);
bool rg_file_is_dir(const char *path);

/* Expand one glob pattern (relative to folder when not absolute); matches sorted by byte order;
 * links followed.  No match gives count 0, which is not an error here. */
bool rg_file_glob(rg_arena *arena, const char *folder, const char *pattern, char ***paths,
                  size_t *count, rg_err *err) RG_MUST_CHECK;

/* folder/name; an absolute name wins, and so does any name when folder is NULL or empty. */
char *rg_path_join(rg_arena *arena, const char *folder, const char *name);
const char *rg_path_base(const char *path); /* after the last slash */

#endif
