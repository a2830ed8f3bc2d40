"""From an argument to a loaded chart: Helm's LocateChart and the doors of pkg/chart/loader, offline."""

import contextlib
import json
import os
import re
import tarfile

from helm_python import _native as native
from helm_python.errors import HelmError

from . import helm
from .commandline import Refusal
from .problem import Problem

# Errors of reading an archive, of which the command tells no more than that.
ARCHIVE = re.compile(
    r"chart (illegally|contains illegally|yaml not in base)|decompressed chart|no files in chart archive|"
    r"(unexpected )?EOF|archive/tar:|gzip: |flate: |zlib: ")


def located(chart):
    """Returns the absolute path of a chart; there are no repositories to look in."""
    chart = chart.strip(helm.SPACE)
    if os.path.exists(chart):
        return os.path.abspath(chart)
    if os.path.isabs(chart) or chart.startswith("."):
        raise Refusal('path "%s" not found' % chart)
    if "://" in chart:
        raise Problem("%s is not on this machine" % chart)
    repository, slash, _ = chart.partition("/")
    if slash:
        raise Refusal("repo %s not found" % repository)
    raise Refusal("non-absolute URLs should be in form of repo_name/path_to_chart, got: %s" % chart)


@contextlib.contextmanager
def loaded(chart):
    """Loads the chart at a path for the time of a with block; the words are the command's, not the library's."""
    if os.path.isdir(chart) and not os.path.exists(os.path.join(chart, "Chart.yaml")):
        path = os.path.join(chart, "Chart.yaml")
        raise Refusal("unable to detect chart at %s: open %s: no such file or directory" % (path, path))
    check_version(chart)
    try:
        handle = native.HANDLE(native.call_handle("helm_chart_load", chart))
    except HelmError as error:
        raise Refusal(reworded(chart, str(error))) from None
    try:
        yield handle
    finally:
        native.call_status("helm_chart_free", handle)


def reworded(chart, words):
    if os.path.isfile(chart) and ARCHIVE.match(words):
        return "unable to load chart archive"
    if os.path.isfile(chart) and words == "Chart.yaml file is missing":
        return "unable to detect chart version, no Chart.yaml found"
    return words.replace("Go struct field Metadata.apiVersion", "Go struct field chartBase.apiVersion")


def check_version(chart):
    """Refuses an API version that the command does not take, which the library loads all the same."""
    try:
        version = json.loads(helm.values_from_yaml(chart_file(chart))).get("apiVersion")
    except (HelmError, Problem, OSError, tarfile.TarError, EOFError, AttributeError):
        return  # loading says what is wrong
    if version == "v3":
        raise Refusal("invalid chart apiVersion")
    if version not in ("v1", "v2", "", None) and not isinstance(version, (dict, list)):
        raise Refusal("unsupported chart version")  # sigs.k8s.io/yaml makes text of a number


def chart_file(chart):
    """Returns the text of the Chart.yaml of a chart."""
    if os.path.isdir(chart):
        with open(os.path.join(chart, "Chart.yaml"), encoding="utf-8", errors="replace") as file:
            return file.read()
    with tarfile.open(chart) as archive:
        for member in archive:
            if member.isfile() and member.name.removeprefix("./").partition("/")[2] == "Chart.yaml":
                return archive.extractfile(member).read().decode("utf-8", "replace")
    return ""


def check_installable(handle):
    """The checks of Helm's runInstall between loading and the action."""
    metadata = json.loads(native.call_string("helm_chart_metadata", handle))
    if metadata.get("type") not in (None, "", "application"):
        raise Refusal("%s charts are not installable" % metadata["type"])
    present = {item["name"] for item in json.loads(native.call_string("helm_chart_dependencies", handle))}
    missing = [item["name"] for item in metadata.get("dependencies") or [] if item["name"] not in present]
    if missing:
        raise Refusal(
            "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' "
            "to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: "
            + ", ".join(missing))
