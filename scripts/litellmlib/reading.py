"""Brings answers and what reached the upstream into the form that is recorded and compared."""

import json
import re

from . import volatile

# Headers of the connection, not of the answer.
CONNECTION = {"connection", "content-length", "date", "keep-alive", "server", "transfer-encoding"}
# Headers by which a client library describes itself to the upstream.
CLIENT = CONNECTION | {"accept", "accept-encoding", "accept-language", "host", "user-agent"}


def answer(received, reading):
    """Returns the record of an answer."""
    headers = {}
    for name, value in received.headers:
        name = name.lower()
        if name not in CONNECTION:
            value = volatile.header(name, value)
            headers[name] = headers[name] + ", " + value if name in headers else value
    record = {"status": received.status, "headers": dict(sorted(headers.items()))}
    if received.ended != "complete":
        record["ended"] = received.ended
    record.update(body(received.body, headers.get("content-type", ""), reading))
    return record


def body(content, kind, reading):
    """Returns the body under the name of its form: nothing, `body` (JSON), `events`, `metrics` or `text`."""
    if reading == "kind":
        return {"something": bool(content)}
    written = content.decode("utf-8", "replace")
    if reading == "metrics":
        return {"metrics": metrics(written)}
    if kind.startswith("text/event-stream"):
        return {"events": events(written)}
    if not content:
        return {}
    try:
        return {"body": volatile.tree(json.loads(written))}
    except ValueError:
        return {"text": volatile.text(written)}


def events(written):
    """Returns server-sent events: `event` if named, `data` as JSON where it is, `comment`."""
    result = []
    for block in re.split(r"\r?\n\r?\n", written):
        event = {}
        for line in block.splitlines():
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            name = name or "comment"
            event[name] = event[name] + "\n" + value if name in event else value
        if "data" in event:
            try:
                event["data"] = volatile.tree(json.loads(event["data"]))
            except ValueError:
                event["data"] = volatile.text(event["data"])
        if event:
            result.append(event)
    return result


SAMPLE = re.compile(r"([A-Za-z_:][\w:]*)(?:\{(.*)\})? (\S+)")
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
# Labels whose values depend on the machine.
ANY = {"client_ip", "user_agent", "api_base", "le", "pid"}


def metrics(written):
    """Returns types, and of each sample of LiteLLM's the labels with their values, without the numbers."""
    types, samples = {}, {}
    for line in written.splitlines():
        words = line.split()
        if line.startswith("# TYPE litellm_"):
            types[words[2]] = words[3]
        found = SAMPLE.match(line)
        if found and found[1].startswith("litellm_"):
            labels = {name: "<any>" if name in ANY else volatile.text(value) for name, value in
                      LABEL.findall(found[2] or "")}
            written_labels = ",".join("%s=%s" % pair for pair in sorted(labels.items()))
            samples.setdefault(found[1], set()).add(written_labels)
    return {"types": types, "samples": {name: sorted(found) for name, found in sorted(samples.items())}}


def forwarded(requests):
    """Returns the record of what reached the upstream."""
    return [forwarded_request(request) for request in requests or []]


def forwarded_request(request):
    pairs = request["headers"]
    pairs = pairs.items() if isinstance(pairs, dict) else [tuple(pair) for pair in pairs]
    headers = {name.lower(): volatile.header(name.lower(), value) for name, value in pairs}
    headers = {name: value for name, value in sorted(headers.items())
               if name not in CLIENT and not name.startswith("x-stainless-")}
    content = request["body"]
    if isinstance(content, str):
        try:
            content = json.loads(content)
        except ValueError:
            pass
    record = {"method": request["method"], "path": request["path"], "headers": headers}
    if content not in ("", None):
        record["body"] = volatile.tree(content)
    return record
