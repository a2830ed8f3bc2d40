"""Finds where two records differ, and which of the differences stand in the list with a reason."""

import dataclasses
import fnmatch
import json

ABSENT = "(absent)"


@dataclasses.dataclass
class Difference:
    """`place` is a path with dots, such as `2.answer.body.choices.0.index`; the first number is the request's."""

    case: str
    place: str
    theirs: object
    ours: object
    reason: str = ""  # the name of the entry in the list

    @property
    def general_place(self):
        """The place without the request's number, with a star for each index of a list."""
        return ".".join("*" if part.isdigit() else part for part in split(self.place)[1:])


def split(place):
    """Splits a place at its dots; names that have dots in them are in backquotes."""
    parts, quoted = [""], False
    for character in place:
        if character == "`":
            quoted = not quoted
        elif character == "." and not quoted:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def compare(case, theirs, ours):
    """Yields the differences of the records of a case, each a list with an item a request."""
    for number, pair in enumerate(zip(theirs, ours), 1):
        for place, their_leaf, our_leaf in leaves(str(number), *pair):
            yield Difference(case, place, their_leaf, our_leaf)


def leaves(place, theirs, ours):
    if isinstance(theirs, dict) and isinstance(ours, dict):
        for name in [*theirs, *(name for name in ours if name not in theirs)]:
            inner = place + "." + ("`%s`" % name if "." in name else name)
            yield from leaves(inner, theirs.get(name, ABSENT), ours.get(name, ABSENT))
    elif isinstance(theirs, list) and isinstance(ours, list):
        for index in range(max(len(theirs), len(ours))):
            yield from leaves("%s.%d" % (place, index), theirs[index] if index < len(theirs) else ABSENT,
                              ours[index] if index < len(ours) else ABSENT)
    elif not same(theirs, ours):
        yield place, theirs, ours


def same(theirs, ours):
    """Whether two leaves are the same; 1 and 1.0 are, 1 and true are not."""
    return theirs == ours and isinstance(theirs, bool) == isinstance(ours, bool)


class Accepted:
    """The list of differences that stay, each entry with a reason, patterns of places and patterns of cases."""

    def __init__(self, path):
        self.entries = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
        self.unused = {(entry["name"], kind, pattern) for entry in self.entries
                       for kind in ("places", "cases") for pattern in entry[kind]}

    def explain(self, difference):
        """Gives a difference the reason of the first entry that matches, if any."""
        for entry in self.entries:
            place = first(entry["places"], difference.general_place)
            case = first(entry["cases"], difference.case)
            if place and case and holds(entry, difference):
                difference.reason = difference.reason or entry["name"]
                self.unused -= {(entry["name"], "places", place), (entry["name"], "cases", case)}


def holds(entry, difference):
    """Whether the values are those of the entry, where it says them."""
    return all(side not in entry or entry[side] == value for side, value in
               (("theirs", difference.theirs), ("ours", difference.ours)))


def first(patterns, value):
    return next((pattern for pattern in patterns if fnmatch.fnmatchcase(value, pattern)), None)
