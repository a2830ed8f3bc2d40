"""The result of a comparison in words."""

import collections
import json


def show(differences, accepted, cases, most):
    """Prints what differs without a reason, what the list has for nothing, and a summary; returns if all is well."""
    unexplained = [difference for difference in differences if not difference.reason]
    for name, found in list(by(unexplained, lambda difference: difference.case).items())[:most]:
        print(name)
        for difference in found:
            print("    %s\n        litellm  %s\n        gateway  %s" % (
                difference.place, clipped(difference.theirs), clipped(difference.ours)))
    for name, kind, pattern in sorted(accepted.unused):
        print("the difference \"%s\" is listed, but nothing matches %s of %s" % (name, pattern, kind))
    different = {difference.case for difference in unexplained}
    listed = {difference.case for difference in differences if difference.reason} - different
    print("%d cases: %d equal, %d with listed differences only, %d with others" % (
        len(cases), len(cases) - len(different) - len(listed), len(listed), len(different)))
    return not unexplained and not accepted.unused


def places(differences):
    """Prints how often each place differs without a reason, most often first."""
    count = collections.Counter(difference.general_place for difference in differences if not difference.reason)
    for place, number in count.most_common():
        cases = {difference.case for difference in differences
                 if difference.general_place == place and not difference.reason}
        print("%5d %s   %s" % (number, place, ", ".join(sorted(cases)[:3])))


def by(items, key):
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def clipped(value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 400 else text[:400] + "…"
