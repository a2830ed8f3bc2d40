"""The record of LiteLLM's answers: a file an area, written with the version that gave them."""

import json
import time

from . import layout, reading, volatile
from .http_exchange import control, send


def ask(case, proxy_port, upstream_port, timeout=30):
    """Sends the requests of a case; returns their records."""
    control(upstream_port, "POST", "/_reset")
    records, seen = [], 0
    for request in case.requests:
        time.sleep(request.wait)
        received = send(proxy_port, request, timeout)
        forwarded = control(upstream_port, "GET", "/_requests") or []
        records.append({"request": described(request), "answer": reading.answer(received, request.reading),
                        "upstream": reading.forwarded(forwarded[seen:])})
        seen = len(forwarded)
    return records


def described(request):
    """Returns a request as the record shows it, so that a reader sees what was asked, and a change is noticed."""
    result = {"method": request.method, "path": request.path}
    headers = {name: value for name, value in request.all_headers().items()
               if (name, value) != ("content-type", "application/json")}
    if headers:
        result["headers"] = headers
    if isinstance(request.body, bytes):
        result["text"] = request.body.decode("utf-8", "backslashreplace")
        if len(result["text"]) > 2000:
            result["text"] = "%s… (%d bytes)" % (result["text"][:80], len(request.body))
    elif request.body is not None:
        result["body"] = volatile.short(request.body)
    return result


def write(folder, version, records):
    """Writes `records`, by area and name."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.json"):
        if path.stem not in records:
            path.unlink()
    for area, cases in records.items():
        document = {"program": "litellm", "version": version, "cases": cases}
        (folder / (area + ".json")).write_text(layout.text(document), encoding="utf-8")


def read(folder):
    """Returns the version and the records by area and name."""
    version, records = None, {}
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        version, records[path.stem] = document["version"], document["cases"]
    return version, records
