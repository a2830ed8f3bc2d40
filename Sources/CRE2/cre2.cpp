#include "cre2.h"

#include <re2/re2.h>

#include <vector>

struct cre2_pattern {
    RE2 expression;
    cre2_pattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

cre2_pattern *cre2_compile(const char *text, size_t length) {
    RE2::Options options;
    options.set_log_errors(false);
    return new cre2_pattern(re2::StringPiece(text, length), options);
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

int cre2_error_code(const cre2_pattern *pattern) { return pattern->expression.error_code(); }

const char *cre2_error_argument(const cre2_pattern *pattern, size_t *length) {
    const std::string &argument = pattern->expression.error_arg();
    *length = argument.size();
    return argument.data();
}

int cre2_group_count(const cre2_pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

bool cre2_match(const cre2_pattern *pattern, const char *text, size_t length, size_t start, ptrdiff_t *bounds, int count) {
    std::vector<re2::StringPiece> groups(count);
    re2::StringPiece whole(text, length);
    if (!pattern->expression.Match(whole, start, length, RE2::UNANCHORED, groups.data(), count)) return false;
    for (int index = 0; index < count; index++) {
        bool took_part = groups[index].data() != nullptr;
        bounds[2 * index] = took_part ? groups[index].data() - text : -1;
        bounds[2 * index + 1] = took_part ? groups[index].data() - text + (ptrdiff_t)groups[index].size() : -1;
    }
    return true;
}
