// ctemplate: `helm template --no-hooks NAME CHART [-f VALUES]` by the real Helm in one C process.
// usage: ctemplate NAME CHART [VALUES]
//
// The fairest opponent there is for chartgen: Helm's own code without the `helm` program's start-up.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern int32_t helm_config_new(const char *settings, uint64_t *configuration, char **error);
extern int32_t helm_chart_load(const char *path, uint64_t *chart, char **error);
extern int32_t helm_values_from_yaml(const char *text, char **json, char **error);
extern int32_t helm_install(uint64_t configuration, uint64_t context, uint64_t chart, const char *reserved,
                            const char *name, const char *values, const char *options, char **release, char **error);

static const char settings[] =
    "{\"kubeconfig_content\":\"apiVersion: v1\\nkind: Config\\nclusters: []\\ncontexts: []\\nusers: []\\n\","
    "\"storage_driver\":\"memory\",\"namespace\":\"default\"}";

// Go's threads are running: leave without the C library's farewells.
static void leave(const char *what, const char *error) {
    fprintf(stderr, "Error: %s: %s\n", what, error ? error : "?");
    _exit(1);
}

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) leave(path, "cannot be read");
    size_t length = 0, capacity = 1 << 16, count;
    char *text = malloc(capacity);
    while ((count = fread(text + length, 1, capacity - length - 1, file)) > 0) {
        length += count;
        if (capacity - length < 2) text = realloc(text, capacity *= 2);
    }
    text[length] = 0;
    fclose(file);
    return text;
}

static unsigned hexadecimal(const char *digits) {
    char four[5] = {digits[0], digits[1], digits[2], digits[3], 0};
    return (unsigned)strtoul(four, NULL, 16);
}

static char *putScalar(char *out, unsigned scalar) {
    if (scalar < 0x80) {
        *out++ = scalar;
    } else if (scalar < 0x800) {
        *out++ = 0xC0 | scalar >> 6;
        *out++ = 0x80 | (scalar & 63);
    } else if (scalar < 0x10000) {
        *out++ = 0xE0 | scalar >> 12;
        *out++ = 0x80 | (scalar >> 6 & 63);
        *out++ = 0x80 | (scalar & 63);
    } else {
        *out++ = 0xF0 | scalar >> 18;
        *out++ = 0x80 | (scalar >> 12 & 63);
        *out++ = 0x80 | (scalar >> 6 & 63);
        *out++ = 0x80 | (scalar & 63);
    }
    return out;
}

// Decodes the JSON string that begins after the quotation mark before `text`.
static char *decoded(const char *text) {
    char *result = malloc(strlen(text) + 1), *out = result;
    for (; *text && *text != '"'; text++) {
        if (*text != '\\') {
            *out++ = *text;
            continue;
        }
        switch (*++text) {
        case 'n': *out++ = '\n'; break;
        case 't': *out++ = '\t'; break;
        case 'r': *out++ = '\r'; break;
        case 'b': *out++ = '\b'; break;
        case 'f': *out++ = '\f'; break;
        case 'u': {
            unsigned scalar = hexadecimal(text + 1);
            text += 4;
            if (scalar >= 0xD800 && scalar < 0xDC00 && text[1] == '\\' && text[2] == 'u') {
                scalar = 0x10000 + ((scalar - 0xD800) << 10) + (hexadecimal(text + 3) - 0xDC00);
                text += 6;
            }
            out = putScalar(out, scalar);
            break;
        }
        default: *out++ = *text;
        }
    }
    *out = 0;
    return result;
}

int main(int count, char **arguments) {
    if (count < 3) {
        fputs("usage: ctemplate NAME CHART [VALUES]\n", stderr);
        return 64;
    }
    char *error = NULL, *values = "{}", *release = NULL;
    uint64_t configuration = 0, chart = 0;
    if (count > 3 && helm_values_from_yaml(contents(arguments[3]), &values, &error)) leave(arguments[3], error);
    if (helm_config_new(settings, &configuration, &error)) leave("configuration", error);
    if (helm_chart_load(arguments[2], &chart, &error)) leave(arguments[2], error);
    if (helm_install(configuration, 0, chart, NULL, arguments[1], values, "{\"dry_run\":\"client\",\"replace\":true}",
                     &release, &error)) leave(arguments[1], error);
    const char *member = "\"manifest\":\"", *found = strstr(release, member);
    if (found) fputs(decoded(found + strlen(member)), stdout);
    fflush(stdout);
    _exit(0);
}
