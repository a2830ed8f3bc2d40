"""JSON whose numbers keep their spelling, and Go template expressions for it."""

import json

from .problem import Problem


class Number:
    """A number as it was written."""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text

    @property
    def is_integer(self):
        return not any(character in self.text for character in ".eE")


class Int64(Number):
    """A whole number that `--set` made: Go's int64, where YAML and JSON give float64."""

    __slots__ = ()


def parse(text):
    """Returns the value of JSON text; numbers are Number."""
    def refuse(word):
        raise Problem("%s is not JSON" % word)

    try:
        return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=refuse)
    except ValueError as error:
        raise Problem("not JSON: %s" % error) from None


def checked(text):
    """Returns JSON text that is known to be valid, fit to be spliced into other JSON text."""
    parse(text)
    return text


def write(value):
    """Returns JSON text with sorted keys, as Go writes maps."""
    if isinstance(value, Number):
        return value.text
    if isinstance(value, dict):
        pairs = sorted(value.items(), key=lambda pair: pair[0].encode("utf-8", "surrogatepass"))
        return "{%s}" % ",".join("%s:%s" % (json.dumps(key), write(item)) for key, item in pairs)
    if isinstance(value, list):
        return "[%s]" % ",".join(map(write, value))
    return json.dumps(value)


def go_expression(value):
    """Returns a Go template expression that makes the value, with integers as int64."""
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Number):
        return '(%s "%s")' % ("int64" if value.is_integer else "float64", value.text)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "(list %s)" % " ".join(map(go_expression, value))
    pairs = ("%s %s" % (go_expression(key), go_expression(item)) for key, item in value.items())
    return "(dict %s)" % " ".join(pairs)


def merge(base, over):
    """Returns base with over laid on top: maps are merged, all else, null too, is replaced (Helm's MergeMaps)."""
    result = dict(base)
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result
