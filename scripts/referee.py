#!/usr/bin/env python3
"""The referee: the real Helm, answering questions of the tests.

One JSON request a line on stdin, one JSON reply a line on stdout:

    {"id": 1, "op": "toYAML", "cases": ["{\"a\":1}"]}
    {"id": 1, "ok": true, "results": ["a: 1"]}
    {"id": 2, "ok": false, "error": "no operation \"x\""}

Values travel as JSON text inside strings, as Go wrote it, so that Python never rounds a number.
Nothing here is needed to build or to run chartgen. docs: CONTRIBUTING.md, "The referee".
"""

import json
import os
import sys

sys.dont_write_bytecode = True
sys.setrecursionlimit(20_000)

from refereelib import operations  # noqa: E402
from refereelib.problem import describe  # noqa: E402


def answer(line):
    """Returns the reply to one line; never raises for a bad request."""
    identifier = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise TypeError("a request is a JSON object")
        identifier = request.get("id")
        return {"id": identifier, "ok": True, **operations.run(request)}
    except Exception as error:  # whatever a request did wrong, the next one deserves an answer
        return {"id": identifier, "ok": False, "error": describe(error)}


def main():
    # Replies go to a private copy of stdout: a library that prints cannot spoil them.
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        if line.strip():
            replies.write(json.dumps(answer(line)).encode("ascii") + b"\n")
            replies.flush()
    os._exit(0)  # Go's threads are not joined


if __name__ == "__main__":
    main()
