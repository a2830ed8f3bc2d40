"""Helm's SortManifests: the documents of rendered files, split, told apart and put in order."""

import dataclasses
import json
import re

from helm_python.errors import HelmError

from . import helm
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
EVENTS = {
    event: event for event in
    "pre-install post-install pre-delete post-delete pre-upgrade post-upgrade pre-rollback post-rollback test".split()
}
EVENTS["test-success"] = "test"


@dataclasses.dataclass
class Document:
    """A document of a rendered file; events is None for what is no hook."""

    path: str
    text: str
    kind: str
    events: list | None

    @property
    def printed(self):
        return "---\n# Source: %s\n%s\n" % (self.path, self.text)


def split(text):
    """Returns the documents of a text, as Helm 4.2.3 splits them."""
    parts = SEPARATOR.split(text.lstrip(helm.SPACE))
    return [part.lstrip(helm.SPACE) for part in parts if part.strip(helm.SPACE)]


def collect(files, found, only_hooks=False):
    """Adds the documents of {path: text} to `found`, in the order of the files.

    With `only_hooks` it reads only what can be a hook, for a caller that knows that all can be read.
    Raises Problem at the first that is no YAML; what was found until then stays found.
    """
    for path in sorted(files, key=lambda path: path.encode("utf-8", "surrogatepass")):
        if path.rsplit("/", 1)[-1].startswith("_") or not files[path].strip(helm.SPACE):
            continue
        for text in split(files[path]):
            if only_hooks and "helm.sh/hook" not in text and "\\" not in text:
                continue
            document = read(path, text)
            if document is not None:
                found.append(document)


def read(path, text):
    """Returns the document of a text, or None for a hook of an unknown event."""
    try:
        head = json.loads(helm.values_from_yaml(text))
    except HelmError as error:
        raise Problem("YAML parse error on %s: %s" % (path, error)) from None
    metadata = field(head, "metadata")
    annotations = field(metadata, "annotations")
    kind = as_text(field(head, "kind"))
    if not isinstance(annotations, dict) or "helm.sh/hook" not in annotations:
        return Document(path, text, kind, None)
    events = [event.strip(helm.SPACE).lower() for event in as_text(annotations["helm.sh/hook"]).split(",")]
    if not all(event in EVENTS for event in events):
        return None
    return Document(path, text, kind, [EVENTS[event] for event in events])


def field(value, name):
    """Returns a field as encoding/json finds it: by the exact name, else in any case of letters."""
    if not isinstance(value, dict):
        return None
    if name in value:
        return value[name]
    return next((item for key, item in value.items() if key.lower() == name), None)


def as_text(value):
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def in_order(documents):
    """Returns the documents in the order of installation."""
    def place(document):
        rank = RANK.get(document.kind)
        return (0, rank, b"") if rank is not None else (1, 0, document.kind.encode("utf-8", "surrogatepass"))
    return sorted(documents, key=place)
