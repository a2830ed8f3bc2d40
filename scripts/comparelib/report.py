"""The results in words: differences as they come, a summary, a table in Markdown."""

import collections
import itertools

from .comparison import Verdict


def show(result, lines):
    """Prints the first lines of each difference of a chart."""
    for rendering in result.renderings:
        if rendering.verdict is not Verdict.DIFFERENT:
            continue
        print("%s, %s: %s" % (result.chart.label, rendering.name, rendering.reason))
        for which in ("error", "stdout"):
            for line in difference(getattr(rendering.helm, which), getattr(rendering.ours, which), lines):
                print("    " + line)
        print(flush=True)


def difference(helm, ours, most):
    """Yields the first differing lines of two texts, with their number."""
    if helm == ours:
        return
    pairs = itertools.zip_longest(helm.split("\n"), ours.split("\n"))
    shown = 0
    for number, (theirs, mine) in enumerate(pairs, 1):
        if theirs == mine:
            continue
        if shown == most:
            yield "..."
            return
        shown += 1
        yield "%5d helm     %s" % (number, clipped(theirs))
        yield "%5s chartgen %s" % ("", clipped(mine))


def clipped(line):
    if line is None:
        return "(no line)"
    line = repr(line)[1:-1]
    return line if len(line) <= 220 else line[:220] + "..."


def summary(results):
    """Prints how many renderings are equal, and how long the programs took."""
    renderings = [rendering for result in results for rendering in result.renderings]
    verdicts = collections.Counter(rendering.verdict for rendering in renderings)
    print("%d charts, %d renderings" % (len(results), len(renderings)))
    for verdict in Verdict:
        print("%7d %s" % (verdicts[verdict], verdict.value))
    for reason, count in collections.Counter(
            rendering.reason for rendering in renderings if rendering.reason).most_common():
        print("%11d %s" % (count, clipped(reason)))
    failing = sum(rendering.helm.code != 0 for rendering in renderings)
    print("Helm renders %d and fails in %d; it took %.0f s, chartgen %.0f s" % (
        len(renderings) - failing, failing, sum(rendering.helm.seconds for rendering in renderings),
        sum(rendering.ours.seconds for rendering in renderings)))


def table(results):
    """Returns the table: a chart a line, equal or the reason."""
    lines = ["| Chart | Version | Repository | Runs | Result |", "|---|---|---|---|---|"]
    for result in results:
        name, version = result.chart.metadata()
        cells = (name or result.chart.label, version, result.chart.repository, str(len(result.renderings)),
                 verdict(result))
        lines.append("| %s |" % " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells))
    return "\n".join(lines) + "\n"


def verdict(result):
    different = [rendering for rendering in result.renderings if rendering.verdict is Verdict.DIFFERENT]
    if different:
        return "; ".join("%s: %s" % (rendering.name, rendering.reason) for rendering in different)
    words = [kind.value for kind in Verdict if any(item.verdict is kind for item in result.renderings)]
    return ", ".join(words)
