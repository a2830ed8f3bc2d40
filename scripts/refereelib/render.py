"""Whole charts of texts: the operation `render`, which also tells of the notes and of every file."""

from . import helm, jsontext, manifests


def render(request):
    """Renders a chart as `helm template RELEASE CHART` does."""
    name = request.get("release", "release-name")
    options = {"namespace": request.get("namespace", "default")}
    for ours, theirs in (("kubeVersion", "kube_version"), ("apiVersions", "api_versions")):
        if request.get(ours):
            options[theirs] = request[ours]
    values = jsontext.checked(request.get("values", "{}"))
    with helm.chart(request["chart"]) as handle:
        release = helm.install(handle, name, values, options)
    # Rendering changes the dependencies of a chart: the second one needs a fresh chart.
    with helm.chart(request["chart"]) as handle:
        files = helm.render_files(handle, values, {"name": name, "is_install": True, **options})
    resources = release.get("manifest", "")
    found = []
    manifests.collect({path: text for path, text in files.items() if not path.endswith("NOTES.txt")}, found, True)
    hooks = manifests.in_order([document for document in found if document.events is not None])
    manifest = resources.strip(helm.SPACE) + "\n" + "".join(hook.printed for hook in hooks)
    return {"manifest": manifest, "resources": resources, "notes": release.get("notes", ""), "files": files}
