"""The resource definitions of `--include-crds`: Helm's CRDObjects after its handling of dependencies."""

import base64
import os
import tempfile

from . import helm
from .chart_copies import ChartCopy

PROBE = "templates/referee-crds.txt"
LISTING = (
    "{{ range .Chart.Dependencies }}{{ .Alias | default .Name | b64enc }}{{ \"\\n\" }}{{ end }}"
    "{{ range $path, $data := .Files }}{{ if hasPrefix \"crds/\" $path }}"
    "{{ $path | b64enc }} {{ $data | toString | b64enc }}{{ \"\\n\" }}{{ end }}{{ end }}")


def crds(chart, values, options):
    """Returns (path, text) of every definition in the order in which Helm prints them.

    A probe in each chart lists its files and dependencies, so that the engine itself says which subcharts
    are alive and by which names. Library charts, whose templates are not rendered, cannot answer.
    """
    with tempfile.TemporaryDirectory(prefix="referee") as folder:
        copy = ChartCopy(is_silent, {PROBE: LISTING}, everywhere=True).make(chart, folder)
        with helm.loaded(copy) as handle:
            rendered = helm.render_files(handle, values, options)
    answers = {
        path.removesuffix("/" + PROBE): text.splitlines()
        for path, text in rendered.items() if path.endswith("/" + PROBE)
    }
    return list(definitions(min(answers, key=len), answers)) if answers else []


def is_silent(path):
    """Tells of the files that the probe can do without: templates could fail."""
    return path.startswith("templates/") or path == "values.schema.json"


def definitions(chart, answers):
    files = [tuple(map(decoded, line.split(" "))) for line in answers[chart] if " " in line]
    for path, text in sorted(files, key=lambda file: file[0].split("/")):
        if os.path.splitext(path)[1].lower() in (".yaml", ".yml", ".json"):
            yield "%s/%s" % (chart, path), text
    # Helm moves the subcharts of Chart.yaml, in its order, behind the others.
    places = {decoded(line): index for index, line in enumerate(answers[chart]) if line and " " not in line}
    below = chart + "/charts/"
    names = {path.removeprefix(below).split("/")[0] for path in answers if path.startswith(below)}
    for name in sorted(names, key=lambda name: (places.get(name, -1), name)):
        if below + name in answers:
            yield from definitions(below + name, answers)


def decoded(text):
    return base64.b64decode(text).decode("utf-8", "replace")
