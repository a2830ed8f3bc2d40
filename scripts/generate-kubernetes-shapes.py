#!/usr/bin/env python3
"""Writes Sources/Kubernetes/APIShapeText.swift, the shapes of the Kubernetes API objects that charts contain.

The source is the PyPI package kubernetes-validate, which carries the JSON schemas of the API server's OpenAPI document
for many Kubernetes versions. The package of the Python that runs this script is read:

    .referee/bin/python scripts/generate-kubernetes-shapes.py            # writes the file
    .referee/bin/python scripts/generate-kubernetes-shapes.py --print    # prints it instead

The schemas say which fields there are and of which type. They do not say which words a field takes or what a name must
look like; the tables ENUMS, RULES and RANGES of kubernetes_facts.py add that. An entry that names a field that does not
exist stops the script.
"""

import json
import pathlib
import sys

import kubernetes_validate
from kubernetes_facts import ENUMS, RANGES, RULES
from kubernetes_validate.version import __version__ as PACKAGE_VERSION

OLDEST_MINOR = 28

KINDS = """
    apps.v1.Deployment apps.v1.StatefulSet apps.v1.DaemonSet batch.v1.Job batch.v1.CronJob autoscaling.v2.HorizontalPodAutoscaler
    networking.v1.Ingress networking.v1.NetworkPolicy policy.v1.PodDisruptionBudget
    rbac.v1.Role rbac.v1.RoleBinding rbac.v1.ClusterRole rbac.v1.ClusterRoleBinding
    core.v1.Service core.v1.ServiceAccount core.v1.ConfigMap core.v1.Secret core.v1.PersistentVolumeClaim core.v1.Pod
    core.v1.Namespace
""".split()

# Definitions that are scalars on the wire.
SCALARS = {
    "io.k8s.apimachinery.pkg.api.resource.Quantity": "quantity",
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString": "intOrString",
    "io.k8s.apimachinery.pkg.apis.meta.v1.Time": "time",
    "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime": "time",
}


def definitions(minor):
    root = pathlib.Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"
    text = (root / f"v1.{minor}.0-local-strict" / "_definitions.json").read_text()
    document = json.loads(text)
    return document.get("$defs") or document["definitions"]


def newest_minor():
    root = pathlib.Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"
    return max(int(p.name.split(".")[1]) for p in root.iterdir() if p.name.startswith("v1."))


def plain(schema_type):
    """The JSON type of a schema that also allows null."""
    if isinstance(schema_type, list):
        rest = [name for name in schema_type if name != "null"]
        if len(rest) != 1:
            raise SystemExit(f"unexpected type {schema_type}")
        return rest[0]
    return schema_type


def spelling(schema, found):
    """The type of a property as APIType spells it; definitions it refers to are added to `found`."""
    if "$ref" in schema:
        name = schema["$ref"].split("/")[-1]
        if name in SCALARS:
            return SCALARS[name]
        found.append(name)
        return name.split(".")[-1]
    kind = plain(schema.get("type"))
    if kind == "array":
        return "[" + spelling(schema["items"], found) + "]"
    if kind == "object":
        values = schema.get("additionalProperties")
        return "{" + spelling(values, found) + "}" if isinstance(values, dict) and values else "object"
    if kind == "integer":
        return schema.get("format", "int64")
    if kind == "string":
        return {"byte": "bytes", "date-time": "time"}.get(schema.get("format"), "string")
    if kind in ("number", "boolean"):
        return kind
    if kind is None:
        return "any"
    raise SystemExit(f"unexpected schema {schema}")


def collect(versions):
    """Definition name -> property lines, for everything that the kinds reach."""
    shapes, pending, used = {}, ["io.k8s.api." + kind for kind in KINDS], set()
    roots = set(pending)
    while pending:
        full = pending.pop()
        short = full.split(".")[-1]
        if short in shapes:
            if shapes[short][0] != full:
                raise SystemExit(f"two definitions are called {short}")
            continue
        having = [minor for minor in versions if full in versions[minor]]
        lines = []
        # Properties that a newer version has dropped are still right for the older ones.
        properties = {}
        for minor in having:
            for name in versions[minor][full].get("properties", {}):
                properties.setdefault(name, []).append(minor)
        for name in sorted(properties):
            minors = properties[name]
            schema = versions[minors[-1]][full]["properties"][name]
            found = []
            kind = "any" if full in roots and name == "status" else spelling(schema, found)
            if kind != "any":
                pending += found
            words = [name, kind]
            required = versions[minors[-1]][full].get("required", [])
            if name in required:
                words[1] += "!"
            if minors[0] > having[0]:
                words.append(f"since=1.{minors[0]}")
            if minors[-1] < having[-1]:
                words.append(f"until=1.{minors[-1]}")
            key = f"{short}.{name}"
            enum = schema.get("enum") or ENUMS.get(key, "").split()
            for table, word in ((RULES, "rule"), (RANGES, "range")):
                if key in table:
                    words.append(f"{word}={table[key]}")
            if enum:
                words.append("enum=" + "|".join(enum))
            used.add(key)
            lines.append(" " + " ".join(words))
        if not lines:
            lines = [" * any"]
        heading = short
        if full in roots:
            (kind,) = versions[having[-1]][full]["x-kubernetes-group-version-kind"]
            heading += " " + "/".join(filter(None, (kind["group"], kind["version"])))
        shapes[short] = (full, [heading] + lines)
    for table in (ENUMS, RULES, RANGES):
        for key in table:
            if key not in used:
                raise SystemExit(f"there is no field {key}")
    return shapes


def main():
    newest = newest_minor()
    versions = {minor: definitions(minor) for minor in range(OLDEST_MINOR, newest + 1)}
    shapes = collect(versions)
    lines = [
        "// Generated by scripts/generate-kubernetes-shapes.py from the schemas of Kubernetes "
        f"1.{OLDEST_MINOR} to 1.{newest}",
        f"// in the Python package kubernetes-validate {PACKAGE_VERSION}. Do not edit.",
        "",
        "/// The shapes of the Kubernetes API as text, a paragraph a definition; ``APIShapes`` reads them.",
        "enum APIShapeText {",
        "    /// The oldest minor version that `since` is told against.",
        f"    static let oldestMinor = {OLDEST_MINOR}",
        "    /// The minor version that the shapes are of.",
        f"    static let newestMinor = {newest}",
        "    /// A line a definition, with its `apiVersion` where it is a kind of object.",
        "    ///",
        "    /// Below it stands an indented line for each field: name, type, `!` where required, and facts.",
        '    static let text: StaticString = """',
    ]
    for short in sorted(shapes):
        lines += ["        " + line for line in shapes[short][1]]
    lines += ['        """', "}", ""]
    text = "\n".join(lines)
    if "--print" in sys.argv[1:]:
        sys.stdout.write(text)
        return
    path = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Kubernetes" / "APIShapeText.swift"
    path.write_text(text)
    fields = sum(len(lines) - 1 for _, lines in shapes.values())
    print(f"{path.name}: {len(shapes)} definitions, {fields} fields", file=sys.stderr)


if __name__ == "__main__":
    main()
