"""Charts as packages: what `helm package` makes of a chart, what Helm reads from an archive, `helm lint`."""

import base64
import contextlib
import gzip
import json
import os
import tarfile
import tempfile

from helm_python import _native as native

from . import helm


@contextlib.contextmanager
def chart_path(chart):
    """Gives the path of a chart, which is a path already or files, for the time of a with block."""
    if isinstance(chart, str):
        yield chart
        return
    # A chart is linted by the name of its folder.
    with helm.folder({"chart/" + path: content for path, content in chart.items()}) as folder:
        yield os.path.join(folder, "chart")


def package(request):
    """Returns the archive's name, its members in order, and the tar archive itself.

    With `time`, in seconds from 1970, all files were changed at that time, which Helm keeps for all but Chart.lock.
    """
    options = {ours: request[ours] for ours in ("version", "app_version") if request.get(ours) is not None}
    with chart_path(request["chart"]) as path, tempfile.TemporaryDirectory(prefix="referee", dir=helm.MEMORY) as target:
        if request.get("time") is not None:
            for folder, _, names in os.walk(path):
                for name in names:
                    os.utime(os.path.join(folder, name), (request["time"], request["time"]))
        options["destination"] = target
        archive = native.call_string("helm_package_run", path, json.dumps(options))
        with open(archive, "rb") as file:
            data = gzip.decompress(file.read())
        with tarfile.open(archive) as opened:
            members = [{"name": member.name, "data": text(opened.extractfile(member).read())} for member in opened]
        return {"file": os.path.basename(archive), "members": members, "tar": text(data)}


def load_archive(request):
    """Returns the metadata of a chart in an archive, and all of its files that Helm shows."""
    from helm_python import Chart

    with Chart.load_archive(base64.b64decode(request["archive"])) as chart:
        files = chart.templates + chart.files
        return {"metadata": json.dumps(chart.metadata), "files": {file["name"]: file["data"] for file in files}}


def lint(request):
    """Returns what `helm lint` finds in a chart with values, YAML text."""
    options = {"strict": request.get("strict", True), "namespace": "default"}
    values = helm.values_from_yaml(request.get("values", "{}"))
    with chart_path(request["chart"]) as path:
        report = json.loads(native.call_string("helm_lint_run_opts", path, values, json.dumps(options)))
    names = {0: "unknown", 1: "info", 2: "warning", 3: "error"}
    messages = [
        {"severity": names[message["severity"]], "path": message["path"], "message": message["error"]}
        for message in report.get("messages") or []
    ]
    return {"messages": messages, "errors": report.get("errors") or []}


def text(data):
    return base64.b64encode(data).decode("ascii")
