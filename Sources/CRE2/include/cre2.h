/* A C face of RE2: compile and match. */
#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A compiled regular expression. */
typedef struct cre2_pattern cre2_pattern;

/*
 * Compiles `length` bytes of UTF-8, in RE2's own syntax; `memory` bounds the bytes that the compiled form may take.
 * NULL when there is no memory at all; else ask cre2_error_code, and free with cre2_free.
 */
cre2_pattern *cre2_compile(const char *text, size_t length, int64_t memory);
void cre2_free(cre2_pattern *pattern);

/* 0 when the pattern is good, else RE2's error code. */
int cre2_error_code(const cre2_pattern *pattern);

/*
 * Finds the leftmost match in text[start..<length], where ^ and \b see the whole text.
 * `bounds` receives 2 * count offsets: start and end of the match and of its groups, -1 where a group took no part.
 */
bool cre2_match(const cre2_pattern *pattern, const char *text, size_t length, size_t start, ptrdiff_t *bounds, int count);

#ifdef __cplusplus
}
#endif

#endif
