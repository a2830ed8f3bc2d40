"""Outputs with random parts: two runs of Helm show where they are."""

import difflib
import re

TOKEN = re.compile(r"[A-Za-z0-9+/=_.:-]")
# Beyond this difflib takes too long; equal numbers of lines are then compared line by line.
MOST_LINES = 20_000


def equal_but_for_random(ours, first, second):
    """Tells whether our output differs from Helm's first only where its second differs from the first."""
    ours, first, second = (text.split("\n") for text in (ours, first, second))
    if len(ours) == len(first) == len(second):
        return all(fits(*lines) for lines in zip(ours, first, second))
    if len(first) > MOST_LINES:
        return False
    position, loose = 0, False
    for kind, low, high, _, _ in difflib.SequenceMatcher(None, first, second, False).get_opcodes():
        if kind != "equal":
            loose = True
            continue
        wanted = first[low:high]
        position = find(ours, wanted, position, loose)
        if position is None:
            return False
        position, loose = position + len(wanted), False
    return loose or position == len(ours)


def find(lines, wanted, start, loose):
    """Returns where the wanted lines begin: at the start, or anywhere behind it after a random part."""
    for position in range(start, len(lines) - len(wanted) + 1 if loose else start + 1):
        if lines[position:position + len(wanted)] == wanted:
            return position
    return None


def fits(ours, first, second):
    """Tells whether a line is Helm's, but for the words in which Helm's two lines differ."""
    if ours == first or ours == second:
        return True
    if first == second:
        return False
    before, after = common(first, second), common(first[::-1], second[::-1])
    after = min(after, min(len(first), len(second)) - before)
    # Two random words can share their ends: the whole word is random.
    while before and TOKEN.match(first[before - 1]):
        before -= 1
    while after and TOKEN.match(first[len(first) - after]):
        after -= 1
    return (len(ours) >= before + after and ours[:before] == first[:before]
            and ours[len(ours) - after:] == first[len(first) - after:])


def common(left, right):
    count = 0
    for one, other in zip(left, right):
        if one != other:
            break
        count += 1
    return count
