"""Helm itself: charts made of texts, rendered by the SDK."""

import contextlib
import json
import os
import tempfile

from helm_python import _native as native

from .chart_copies import write_files
from .problem import Problem

# Go's unicode.IsSpace.
SPACE = "\t\n\v\f\r \u0085\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
NO_CLUSTER = "apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n"
# A disk would take ten times as long as Helm; Linux has a folder in memory.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
CHART_FILE = "apiVersion: v2\nname: probe\nversion: 0.1.0\n"


def values_from_yaml(text):
    """Returns the JSON text of one YAML document, as Helm reads values."""
    return native.call_string("helm_values_from_yaml", without_nul(text))


def without_nul(text):
    """Returns a text that can cross to C as it is; others would arrive cut off."""
    if "\0" in text:
        raise Problem("the library takes no text with a NUL")
    return text


@contextlib.contextmanager
def folder(files):
    """Writes files, {path: text} or {path: {"base64": text}}, to a temporary folder for the time of a with block."""
    with tempfile.TemporaryDirectory(prefix="referee", dir=MEMORY) as path:
        write_files(files, path)
        yield path


@contextlib.contextmanager
def loaded(path):
    """Loads the chart at a path for the time of a with block."""
    handle = native.HANDLE(native.call_handle("helm_chart_load", path))
    try:
        yield handle
    finally:
        native.call_status("helm_chart_free", handle)


@contextlib.contextmanager
def chart(files):
    """Loads a chart of files for the time of a with block."""
    with folder(files) as path, loaded(path) as handle:
        yield handle


def render_files(handle, values, options):
    """Returns what the template engine made of every file: path -> text."""
    return json.loads(native.call_string("helm_render", handle, values, json.dumps(options)))


def install(handle, name, values, options):
    """Returns the release that a dry `helm install` makes."""
    settings = {"kubeconfig_content": NO_CLUSTER, "storage_driver": "memory", "namespace": options["namespace"]}
    configuration = native.HANDLE(native.call_handle("helm_config_new", json.dumps(settings)))
    try:
        options = {"dry_run": "client", "replace": True, **options}
        return json.loads(native.call_string(
            "helm_install", configuration, native.HANDLE(0), handle, None, name, values, json.dumps(options)))
    finally:
        native.call_status("helm_config_free", configuration)


def evaluate(template, values="{}", defaults=""):
    """Returns what a template prints in a chart of its own, with the chart's default values."""
    files = {"Chart.yaml": CHART_FILE, "values.yaml": defaults, "templates/probe.txt": template}
    with chart(files) as handle:
        return render_files(handle, values, {"name": "probe"})["probe/templates/probe.txt"]
