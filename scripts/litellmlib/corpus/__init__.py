"""The requests, a module an area; each has a function `cases` that yields them."""

import importlib

AREAS = ["auth", "paths", "bodies", "models", "parameters", "failures", "streams", "embeddings", "completions",
         "responses", "messages", "routing", "limits", "cache", "pages", "management", "metrics", "settings"]


def all_cases():
    """Returns all cases; a name twice in an area is a mistake."""
    found, labels = [], set()
    for area in AREAS:
        for case in importlib.import_module("." + area, __name__).cases():
            case.area = area
            if case.label in labels:
                raise ValueError("two cases %s" % case.label)
            labels.add(case.label)
            found.append(case)
    return found
