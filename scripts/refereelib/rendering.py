"""A chart with values, rendered by Helm's own installation action and engine."""

import contextlib
import json
import re

from helm_python import _native as native
from helm_python.errors import HelmError

from . import given_values, helm, jsontext, locating, manifests
from .chart_copies import ChartCopy
from .crds import crds
from .problem import Problem

# The deepest template is rendered first.
INT64_TEMPLATE = "templates/" + "0/" * 40 + "referee-int64.txt"
# Errors that Helm finds before it renders.
EARLY = re.compile(
    r"release name check failed|chart dependencies processing failed|values don't meet the specifications|"
    r"error (?:during|while) coalesc|type mismatch on ")


class Failure(Exception):
    """A failed rendering; `has_release` when Helm has a release by then, of which --debug prints what there is."""

    def __init__(self, message, documents=(), manifest=""):
        super().__init__(message)
        self.has_release = not EARLY.match(message)
        self.documents, self.manifest = list(documents), manifest


class Rendering:
    """What one run of `helm template` renders."""

    def __init__(self, options, name, chart, values, scratch):
        self.options, self.name, self.scratch = options, name, scratch
        self.values = jsontext.write(values)
        self.chart, self.original = self.prepared(chart, given_values.int64_template(values)), chart

    def prepared(self, chart, template):
        """Returns the chart, or a copy for what the library has no option for: int64 and no schema."""
        skips = self.options.skip_schema_validation
        if not template and not skips:
            return chart
        drops = (lambda path: path == "values.schema.json") if skips else (lambda path: False)
        with contextlib.suppress(Exception):  # Helm itself shall say what is wrong with the chart
            return ChartCopy(drops, {INT64_TEMPLATE: template} if template else {}).make(chart, self.scratch)
        return chart

    def engine_options(self):
        options = {"name": self.name, "namespace": self.options.namespace or "default"}
        for key in ("kube_version", "api_versions", "enable_dns"):
            if getattr(self.options, key):
                options[key] = getattr(self.options, key)
        return options

    def release(self):
        """Returns the documents in the order of their files, and the manifest; raises Failure."""
        with self.loaded() as handle:
            locating.check_installable(handle)
            manifest, words = self.manifest(handle)
            files = self.files(handle)
        if self.options.is_upgrade:
            manifest, words = self.sorted(files)
        documents = []
        if words:
            with contextlib.suppress(Problem):
                manifests.collect(files, documents)  # the hooks that Helm had found by then
            raise Failure(words, documents, blob(files))
        manifests.collect(files, documents, only_hooks=not self.options.output_dir)
        if self.options.include_crds and not self.options.output_dir:
            manifest = "".join("---\n# Source: %s\n%s\n" % pair for pair in self.crds()) + manifest
        return documents, manifest

    @contextlib.contextmanager
    def loaded(self):
        if self.chart != self.original:
            with locating.loaded(self.original):
                pass  # an error names the chart that was asked for
        with locating.loaded(self.chart) as handle:
            yield handle

    def manifest(self, handle):
        """Returns the manifest of a dry installation, or "" and what is no YAML in it."""
        if self.options.is_upgrade:
            check_kube_version(handle, self.engine_options())
            return "", ""  # the library renders an upgrade, and cannot make its manifest
        options = self.engine_options()
        del options["name"]
        if self.options.skip_schema_validation:
            options["skip_schema_validation"] = True
        return self.installed(handle, self.values, options)

    def sorted(self, files):
        """Returns the manifest of rendered files, which Helm puts in order as a chart of these very texts."""
        with helm.chart(verbatim(files)) as handle:
            return self.installed(handle, "{}", {"namespace": "default"})

    def installed(self, handle, values, options):
        try:
            return helm.install(handle, self.name, values, options).get("manifest", ""), ""
        except HelmError as error:
            if str(error).startswith("YAML parse error on "):
                return "", str(error)
            raise Failure(str(error)) from None

    def files(self, handle):
        upgrade = self.options.is_upgrade
        try:
            files = helm.render_files(
                handle, self.values, {**self.engine_options(), "is_upgrade": upgrade, "is_install": not upgrade})
        except HelmError as error:
            raise Failure(str(error)) from None
        return {path: text for path, text in files.items()
                if not path.endswith("NOTES.txt") and not path.endswith("/" + INT64_TEMPLATE)}

    def crds(self):
        return crds(self.chart, self.values, self.engine_options()) if self.options.include_crds else []


def verbatim(files):
    """Returns the files of a chart whose templates print the rendered texts under the same paths."""
    result = {}
    for path, text in files.items():
        charts, _, name = path.partition("/templates/")
        folder = ""
        for index, chart in enumerate(charts.split("/charts/")):
            folder += "charts/%s/" % chart if index else ""
            result[folder + "Chart.yaml"] = helm.CHART_FILE.replace("probe", json.dumps(chart))
        result[folder + "templates/" + name] = text.replace("{{", '{{ "{{" }}')
    return result or {"Chart.yaml": helm.CHART_FILE}


def blob(files):
    """Returns what --debug shows of files that are no YAML; Helm has them in a random order."""
    kept = sorted(path for path, text in files.items() if text.strip(helm.SPACE))
    return "".join("---\n# Source: %s\n%s\n" % (path, files[path]) for path in kept)


def check_kube_version(handle, options):
    """Lets Helm say whether the chart fits the Kubernetes version, by a chart that asks for the same."""
    name = options.pop("name")
    wanted = json.loads(native.call_string("helm_chart_metadata", handle)).get("kubeVersion")
    files = {"Chart.yaml": helm.CHART_FILE + "kubeVersion: %s\n" % json.dumps(wanted or "")}
    with helm.chart(files) as probe:
        try:
            helm.install(probe, name, "{}", options)
        except HelmError as error:
            raise Failure(str(error)) from None
