"""Validation: Kubernetes objects against the API's own schemas, values against a JSON Schema."""

import functools
import json
import pathlib
import re

import jsonschema
import kubernetes_validate
from helm_python import HelmError
from helm_python import _native as native
from referencing import Registry, Resource

from . import helm
from .problem import Problem

SCHEMAS = pathlib.Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"


@functools.lru_cache(maxsize=None)
def schema_folder(version, strict):
    """Returns the folder with the schemas of a Kubernetes version such as "1.28", or "newest"."""
    suffix = "-local-strict" if strict else "-local"
    known = {}
    for path in SCHEMAS.iterdir():
        match = re.fullmatch(r"v(\d+)\.(\d+)\.\d+" + suffix, path.name)
        if match:
            known[(int(match[1]), int(match[2]))] = path
    wanted = max(known) if version == "newest" else tuple(map(int, version.removeprefix("v").split(".")[:2]))
    if wanted not in known:
        raise Problem("no schemas for Kubernetes %s; there are 1.%s to 1.%s" % (version, min(known)[1], max(known)[1]))
    return known[wanted]


@functools.lru_cache(maxsize=None)
def definitions(folder):
    return Resource.from_contents(json.loads((folder / "_definitions.json").read_text()))


@functools.lru_cache(maxsize=None)
def groups(folder):
    """Returns the first labels of the API groups that Kubernetes itself serves."""
    return {path.stem.split("-")[1] for path in folder.iterdir() if path.stem.count("-") == 2}


@functools.lru_cache(maxsize=None)
def validator(folder, api_version, kind):
    """Returns a validator, or None for a custom kind; raises for a kind that a built-in group lacks."""
    group, _, version = api_version.rpartition("/")
    label = group.split(".")[0]
    path = folder / ("-".join(filter(None, (kind.lower(), label, version))) + ".json")
    built_in = "." not in group or (group.endswith(".k8s.io") and label in groups(folder))
    if not built_in:
        return None
    if not path.is_file():
        raise Problem("no kind %s in %s" % (kind, api_version))
    schema = json.loads(path.read_text())
    registry = definitions(folder) @ (Resource.from_contents(schema) @ Registry())
    return jsonschema.Draft202012Validator(schema, registry=registry)


def pointer(path):
    """Returns a JSON pointer, for example `/spec/ports/0`."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def violations(checker, instance):
    errors = sorted(checker.iter_errors(instance), key=lambda error: (pointer(error.absolute_path), error.message))
    return [
        {"path": pointer(error.absolute_path), "keyword": str(error.validator), "message": error.message}
        for error in errors
    ]


def validate_kubernetes(request):
    """Checks objects against one Kubernetes version; custom kinds are only listed."""
    folder = schema_folder(request.get("version", "newest"), request.get("strict", True))
    errors, skipped = [], []
    for index, text in enumerate(request["objects"]):
        item = json.loads(text)
        if not isinstance(item, dict) or not all(isinstance(item.get(key), str) for key in ("apiVersion", "kind")):
            errors.append({"index": index, "path": "", "message": "an object has an apiVersion and a kind"})
            continue
        try:
            checker = validator(folder, item["apiVersion"], item["kind"])
        except Problem as problem:
            errors.append({"index": index, "path": "/kind", "message": str(problem)})
            continue
        if checker is None:
            skipped.append({"index": index, "apiVersion": item["apiVersion"], "kind": item["kind"]})
            continue
        errors += [{"index": index, **violation} for violation in violations(checker, item)]
    return {"errors": errors, "skipped": skipped}


def validate_schema(request):
    """Checks values against a JSON Schema of the draft that it names (2020-12 if none)."""
    schema = json.loads(request["schema"])
    draft = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    draft.check_schema(schema)
    formats = draft.FORMAT_CHECKER if request.get("formats") else None
    checker = draft(schema, format_checker=formats)
    return {"results": [{"errors": violations(checker, json.loads(text))} for text in request["instances"]]}


def validate_chart_values(request):
    """Lays each of the values over the defaults of one chart and checks the result against the chart's schema."""
    results = []
    with helm.chart(request["chart"]) as handle:
        for text in request["values"]:
            try:
                # The library lays them over the defaults itself.
                native.call_status("helm_schema_validate", handle, helm.without_nul(text))
                results.append({})
            except HelmError as error:
                results.append({"error": str(error)})
    return {"results": results}
