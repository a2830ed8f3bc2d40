"""Go's way of writing texts and types in error messages."""

from .jsontext import Int64, Number

ESCAPES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v", "\\": "\\\\"}


def quoted(text):
    """Returns the text as %q prints a string."""
    return '"%s"' % "".join('\\"' if character == '"' else escaped(character) for character in text)


def quoted_runes(text):
    """Returns the text as %q prints a slice of runes."""
    return "[%s]" % " ".join("'%s'" % ("\\'" if character == "'" else escaped(character)) for character in text)


def escaped(character):
    if character in ESCAPES:
        return ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return "\\x%02x" % code if code < 0x80 else "\\u%04x" % code if code < 0x10000 else "\\U%08x" % code


def conversion_panic(value, wanted):
    """Returns what a failed type assertion on a value panics with."""
    return "interface conversion: interface {} is %s, not %s" % (type_name(value), wanted)


def type_name(value):
    """Returns the Go type of a value that came from YAML, JSON or --set."""
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, Number):
        return "int64" if isinstance(value, Int64) else "float64"
    return {dict: "map[string]interface {}", list: "[]interface {}"}.get(type(value), "string")
