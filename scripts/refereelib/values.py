"""Values: YAML and JSON as Helm reads and writes them, `--set` arguments, merging."""

import json
import os
import re

from helm_python import _native as native

from . import helm, jsontext
from .problem import Problem, describe
from .strvals import StrVals

PARSERS = {
    "set": "helm_strvals_parse",
    "string": "helm_strvals_parse_string",
    "json": "helm_strvals_parse_json",
    "file": "helm_strvals_parse_file",
    "literal": "helm_strvals_parse_literal",
}
# A line of JSON a case: JSON text has no newline of its own.
EACH = '{{ range %s }}{{ toJson (%s) }}{{ "\\n" }}{{ end }}'


def many(request, key, one):
    """Answers `cases` with `results`, and a request without cases with the reply to itself.

    A result is the reply of the case, or {"error": text}.
    """
    if "cases" not in request:
        return one(request)
    results = []
    for case in request["cases"]:
        case = case if isinstance(case, dict) else {key: case}
        try:
            results.append(one(case))
        except Exception as error:  # one bad case does not spoil the others
            results.append({"error": describe(error)})
    return {"results": results}


def evaluate(request):
    """What each template prints in a chart of its own: {"output": text} or {"error": text}, with Helm's words."""
    return many(request, "template", lambda case: {
        "output": helm.evaluate(case["template"], jsontext.checked(case.get("values") or "{}"))})


def values_from_yaml(request):
    return many(request, "text", lambda case: {"json": helm.values_from_yaml(case["text"])})


def evaluated(request, key, expression, lower):
    """Evaluates one template over all cases; `lower` makes JSON text of a case."""
    single = "cases" not in request
    cases = [request[key]] if single else request["cases"]
    values = '{"cases":[%s]}' % ",".join(map(lower, cases))
    return single, lines(helm.evaluate(EACH % (".Values.cases", expression), values))


def lines(text):
    return [json.loads(line) for line in text.split("\n")[:-1]]


def from_yaml(request):
    """`fromYaml . | toJson`, or `fromYamlArray . | toJson`; a parse error is in the JSON, as Helm has it."""
    function = "fromYamlArray" if request.get("array") else "fromYaml"
    single, results = evaluated(request, "text", "toJson (%s .)" % function, json.dumps)
    return {"json": results[0]} if single else {"results": results}


def to_yaml(request):
    """`toYaml .`; numbers are float64 as in a values file, or int64 where whole with `integers: "int64"`."""
    if request.get("integers", "float64") == "float64":
        single, results = evaluated(request, "json", "toYaml .", jsontext.checked)
    else:
        single = "cases" not in request
        cases = [request["json"]] if single else request["cases"]
        items = "(list %s)" % " ".join(jsontext.go_expression(jsontext.parse(text)) for text in cases)
        results = lines(helm.evaluate(EACH % (items, "toYaml .")))
    return {"text": results[0]} if single else {"results": results}


def strvals(request):
    return many(request, "argument", lambda case: parse_argument({**request, **case}))


def parse_argument(case):
    """Returns what one `--set` argument makes: Helm itself without a base, the port with one."""
    kind, argument = case.get("kind", "set"), helm.without_nul(case["argument"])
    if kind not in PARSERS:
        raise Problem("no kind %r of argument" % kind)
    files = case.get("files") or {}
    if case.get("base") is None and kind != "file":
        return {"json": native.call_string(PARSERS[kind], argument), "by": "helm"}
    if case.get("base") is None:
        with helm.folder(files) as path:
            before = os.getcwd()
            os.chdir(path)  # the argument names the files by relative paths
            try:
                return {"json": native.call_string(PARSERS[kind], argument), "by": "helm"}
            finally:
                os.chdir(before)
    base = jsontext.parse(helm.values_from_yaml(jsontext.checked(case["base"])))
    return {"json": jsontext.write(apply_argument(base, kind, argument, files)), "by": "port"}


def apply_argument(base, kind, argument, files):
    if kind == "literal":
        return jsontext.merge(base, jsontext.parse(native.call_string(PARSERS[kind], argument)))
    if kind == "json" and argument.strip(helm.SPACE).startswith("{"):
        return jsontext.merge(base, jsontext.parse(argument))

    def read(path):
        if path not in files:
            raise Problem("open %s: no such file or directory" % path)
        return files[path]

    StrVals(argument, base, {"set": "typed"}.get(kind, kind), read if kind == "file" else None).parse()
    return base


def documents(text):
    """Returns the documents of a values file (Kubernetes' YAML reader: a line `---`, perhaps with a comment)."""
    result, current = [], ""
    for line in re.findall(r"[^\n]*\n|[^\n]+\Z", text):
        rest = line[3:].strip(helm.SPACE)
        if line.startswith("---") and (rest == "" or rest[0] == "#") and current:
            result.append(current)
            current = ""
        else:
            current += line if line.endswith("\n") else line + "\n"  # LineReader ends each line
    return result + ([current] if current else [])


def merged(request):
    """`.Values` of a chart with the given defaults, for layers of JSON in `-f` order."""
    def one(case):
        values = {}
        for text in case.get("values", []):
            values = jsontext.merge(values, jsontext.parse(helm.values_from_yaml(jsontext.checked(text))))
        return coalesced(case, values)
    return many(request, "values", one)


def merged_files(request):
    """`.Values` of a chart with the given defaults, for `-f` files of YAML text."""
    def one(case):
        values = {}
        for text in case.get("files", []):
            for document in documents(text):
                values = jsontext.merge(values, jsontext.parse(helm.values_from_yaml(document)))
        return coalesced(case, values)
    return many(request, "files", one)


def coalesced(case, values):
    given = jsontext.write(values)
    return {"json": helm.evaluate("{{ toJson .Values }}", given, case.get("chart", "")), "given": given}
