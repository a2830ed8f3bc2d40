"""The values of a command line: `-f` files and the `--set` family (Helm's pkg/cli/values/options.go)."""

import errno
import json

from helm_python.errors import HelmError

from . import helm, jsontext
from .commandline import Refusal
from .literals import LiteralVals
from .problem import Problem
from .strvals import StrVals
from .values import documents

REASONS = {
    errno.ENOENT: "no such file or directory", errno.EACCES: "permission denied",
    errno.ENOTDIR: "not a directory", errno.ENAMETOOLONG: "file name too long",
}


def given_values(options, stdin):
    """Returns the merged values, numbers as jsontext.Number and jsontext.Int64."""
    base = {}
    for path in options.values:
        base = jsontext.merge(base, values_file(path, stdin))
    for argument in options.set_json:
        base = with_json(base, argument)
    for argument in options.set:
        applied("set", StrVals(argument, base, "typed"))
    for argument in options.set_string:
        applied("set-string", StrVals(argument, base, "string"))
    for argument in options.set_file:
        applied("set-file", StrVals(argument, base, "file", lambda path: read(path, stdin)))
    for argument in options.set_literal:
        applied("set-literal", LiteralVals(argument, base, "literal"))
    return base


def applied(flag, parser):
    try:
        parser.parse()
    except Problem as problem:
        raise Refusal("failed parsing --%s data: %s" % (flag, problem)) from None


def with_json(base, argument):
    text = argument.strip(helm.SPACE)
    try:
        if text.startswith("{"):
            return jsontext.merge(base, jsontext.parse(text))
        StrVals(argument, base, "json").parse()
        return base
    except Problem:
        words = "data JSON:" if text.startswith("{") else "data"
        raise Refusal("failed parsing --set-json %s %s" % (words, argument)) from None


def values_file(path, stdin):
    values, text = {}, read(path, stdin)
    for document in documents(text):
        try:
            values = jsontext.merge(values, jsontext.parse(helm.values_from_yaml(document)))
        except HelmError as error:
            # The SDK reads into the type of its own; the command into a plain map.
            words = str(error).replace("of type common.Values", "of type map[string]interface {}")
            raise Refusal("failed to parse %s: cannot unmarshal yaml document: %s" % (path, words)) from None
    return values


def read(path, stdin):
    """Returns the text of a file, or of standard input for `-`, or raises Refusal with Go's words."""
    if path.strip(helm.SPACE) == "-":
        return stdin
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read()
    except IsADirectoryError:
        raise Refusal("read %s: is a directory" % path) from None
    except OSError as error:
        raise Refusal("open %s: %s" % (path, REASONS.get(error.errno, error.strerror))) from None


def int64_paths(value, path=()):
    """Yields (path, value) of what holds an int64: the longest paths through maps."""
    for key, item in value.items():
        if isinstance(item, dict):
            yield from int64_paths(item, (*path, key))
        elif holds_int64(item):
            yield (*path, key), item


def holds_int64(value):
    if isinstance(value, list):
        return any(map(holds_int64, value))
    if isinstance(value, dict):
        return any(map(holds_int64, value.values()))
    return isinstance(value, jsontext.Int64)


def int64_template(values):
    """Returns a template that makes int64 of the numbers that `--set` made, or "" if there are none.

    Values reach the library as JSON, where every number becomes a float64, while Helm's own `--set`
    gives int64; the template repairs `.Values` before the others see them.
    """
    body = "".join(assignment(path, value) for path, value in int64_paths(values))
    shared = values.get("global")
    shared = list(int64_paths({"global": shared})) if isinstance(shared, dict) else []
    if shared:  # each chart has a copy of the globals
        body += '{{- define "referee.globals" }}{{ if hasKey .Values "global" }}%s{{ end }}' % "".join(
            assignment(path, value) for path, value in shared)
        body += '{{ range .Subcharts }}{{ $_ := include "referee.globals" . }}{{ end }}{{ end -}}'
        body += '{{- $_ := include "referee.globals" . -}}'
    return body


def assignment(path, value):
    *parents, key = ("%s" % json.dumps(step, ensure_ascii=False) for step in path)
    owner = "(index .Values %s)" % " ".join(parents) if parents else ".Values"
    return "{{- if hasKey %s %s }}{{ $_ := set %s %s %s }}{{ end -}}" % (
        owner, key, owner, key, jsontext.go_expression(value))
