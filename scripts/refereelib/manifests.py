"""What `helm template` prints: the manifest of a dry installation, then the hooks."""

import json
import re

from helm_python.errors import HelmError

from . import helm, jsontext
from .problem import Problem

SEPARATOR = re.compile(r"(?:\A|[\t\n\f\r ]*\n)---[\t\n\f\r ]*")
ORDER = (
    "PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget "
    "ServiceAccount Secret SecretList ConfigMap StorageClass PersistentVolume PersistentVolumeClaim "
    "CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding ClusterRoleBindingList Role RoleList "
    "RoleBinding RoleBindingList Service DaemonSet Pod ReplicationController ReplicaSet Deployment "
    "HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress APIService "
    "MutatingWebhookConfiguration ValidatingWebhookConfiguration"
).split()
RANK = {kind: index for index, kind in enumerate(ORDER)}
EVENTS = set(
    "pre-install post-install pre-delete post-delete pre-upgrade post-upgrade pre-rollback post-rollback "
    "test test-success".split()
)


def documents(text):
    """Returns the documents of a rendered file, as Helm 4.2.3 splits them."""
    parts = SEPARATOR.split(text.lstrip(helm.SPACE))
    return [part.lstrip(helm.SPACE) for part in parts if part.strip(helm.SPACE)]


def hook_kind(document, path):
    """Returns the kind of a hook, or None for a document that is no hook."""
    if "helm.sh/hook" not in document and "\\" not in document:
        return None
    try:
        head = json.loads(helm.values_from_yaml(document))
    except HelmError as error:
        raise Problem("YAML parse error on %s: %s" % (path, error)) from None
    metadata = head.get("metadata")
    annotations = metadata.get("annotations") if isinstance(metadata, dict) else None
    if not isinstance(annotations, dict) or "helm.sh/hook" not in annotations:
        return None
    events = [event.strip(helm.SPACE).lower() for event in str(annotations["helm.sh/hook"]).split(",")]
    return str(head.get("kind") or "") if all(event in EVENTS for event in events) else None


def hooks(files):
    """Returns (path, document) of every hook, in the order in which Helm prints them."""
    found = []
    for path in sorted(files, key=lambda path: path.encode("utf-8")):
        if path.rsplit("/", 1)[-1].startswith("_") or path.endswith("NOTES.txt"):
            continue
        for document in documents(files[path]):
            kind = hook_kind(document, path)
            if kind is not None:
                found.append((path, document, kind))
    found.sort(key=lambda hook: (0, RANK[hook[2]], b"") if hook[2] in RANK else (1, 0, hook[2].encode("utf-8")))
    return [(path, document) for path, document, _ in found]


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
    with helm.chart(request["chart"]) as handle:
        files = helm.render_files(handle, values, {"name": name, "is_install": True, **options})
    resources = release.get("manifest", "")
    manifest = resources.strip(helm.SPACE) + "\n"
    for path, document in hooks(files):
        manifest += "---\n# Source: %s\n%s\n" % (path, document)
    return {"manifest": manifest, "resources": resources, "notes": release.get("notes", ""), "files": files}
