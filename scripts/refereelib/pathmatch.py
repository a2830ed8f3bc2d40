"""Go's filepath.Match."""

import re


def matches(pattern, name):
    """Tells whether the name matches the shell pattern; a malformed pattern matches nothing, as Helm has it."""
    expression = translated(pattern)
    return expression is not None and re.fullmatch(expression, name, re.S) is not None


def translated(pattern):
    """Returns a regular expression, or None for a malformed pattern."""
    result, index = "", 0
    while index < len(pattern):
        character = pattern[index]
        if character == "*":
            result += "[^/]*"
        elif character == "?":
            result += "[^/]"
        elif character == "\\":
            index += 1
            if index == len(pattern):
                return None
            result += re.escape(pattern[index])
        elif character == "[":
            text, index = character_class(pattern, index + 1)
            if text is None:
                return None
            result += text
        else:
            result += re.escape(character)
        index += 1
    return result


def character_class(pattern, index):
    """Returns the class whose text begins at the index, and the index of its closing bracket."""
    negated = pattern[index:index + 1] == "^"
    index += negated
    items, first = "", True
    while index < len(pattern) and (first or pattern[index] != "]"):
        low, index = one_character(pattern, index)
        high = low
        if low is not None and pattern[index:index + 1] == "-":
            high, index = one_character(pattern, index + 1)
        if low is None or high is None:
            return None, index
        if low <= high:
            items += "%s-%s" % (re.escape(low), re.escape(high))
        first = False
    if index >= len(pattern):
        return None, index
    if not items:
        return ("[^/]" if negated else "(?!)"), index
    return "[%s%s]" % ("^" if negated else "", items), index


def one_character(pattern, index):
    if index >= len(pattern) or pattern[index] in "-]":
        return None, index
    if pattern[index] == "\\":
        index += 1
    return (pattern[index], index + 1) if index < len(pattern) else (None, index)
