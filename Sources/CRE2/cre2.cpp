#include "cre2.h"

#include <re2/re2.h>

#include <new>

struct cre2_pattern {
    RE2 expression;
    cre2_pattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

/* Patterns with more groups than this match through an allocated array. */
static const int groups_on_stack = 16;

cre2_pattern *cre2_compile(const char *text, size_t length, int64_t memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory);
    return new (std::nothrow) cre2_pattern(re2::StringPiece(text, length), options);
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

int cre2_error_code(const cre2_pattern *pattern) { return pattern->expression.error_code(); }

bool cre2_match(const cre2_pattern *pattern, const char *text, size_t length, size_t start, ptrdiff_t *bounds, int count) {
    re2::StringPiece small[groups_on_stack];
    re2::StringPiece *groups = small;
    if (count > groups_on_stack) {
        groups = new (std::nothrow) re2::StringPiece[count];
        if (groups == nullptr) return false;
    }
    re2::StringPiece whole(text, length);
    bool found = pattern->expression.Match(whole, start, length, RE2::UNANCHORED, groups, count);
    for (int index = 0; found && index < count; index++) {
        bool took_part = groups[index].data() != nullptr;
        bounds[2 * index] = took_part ? groups[index].data() - text : -1;
        bounds[2 * index + 1] = took_part ? groups[index].data() - text + (ptrdiff_t)groups[index].size() : -1;
    }
    if (groups != small) delete[] groups;
    return found;
}
