"""JSON as text that is read and compared line by line: what fits on a line stands on one."""

import json

WIDTH = 118


def text(value):
    return "".join(pieces(value, 0)) + "\n"


def pieces(value, depth, before=0):
    """Yields the text of a value that begins after `before` characters on a line indented by `depth`."""
    compact = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or not value or depth + before + len(compact) <= WIDTH:
        yield compact
        return
    marks = "{}" if isinstance(value, dict) else "[]"
    items = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    yield marks[0]
    for number, (name, item) in enumerate(items):
        key = "" if name is None else json.dumps(name, ensure_ascii=False) + ": "
        yield ",\n" if number else "\n"
        yield " " * (depth + 1) + key
        yield from pieces(item, depth + 1, len(key) + 1)
    yield "\n" + " " * depth + marks[1]
