#!/usr/bin/env python3
"""Measures chartgen against the real Helm, whole process against whole process, and against the budgets.

usage: .referee/bin/python Benchmarks/run.py [--runs N] [--values FILE]      (`make bench` builds what it needs)

Runs alternate (ours, theirs, ours, …), so that a busy machine is busy for both. Fails when a median is over budget.
"""

import argparse
import dataclasses
import pathlib
import statistics
import subprocess
import sys

import charts

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / ".build" / "benchmarks"
CHARTGEN = ROOT / ".build" / "release" / "chartgen"


@dataclasses.dataclass
class Row:
    """A measurement: our command, the command that does the same work with Helm, and what ours may cost."""

    name: str
    ours: list
    theirs: list
    milliseconds: float = float("inf")
    megabytes: float = float("inf")
    medians: tuple = ()  # ours and Helm's milliseconds, once measured


# The most of Helm's time and memory that `chartgen template` may take: at the median of the charts, and for any.
TIME_AT_MEDIAN, TIME_ANYWHERE, MEMORY_ANYWHERE = 0.33, 1.0, 0.5


def rows(values):
    helm = [PROGRAMS / "ctemplate", "gateway", ROOT / "Benchmarks" / "chart", values]
    return [Row("render %s" % values, [CHARTGEN, "render", values], helm, milliseconds=10, megabytes=25)]


def template_rows():
    """The same chart rendered by both, for each of charts.py."""
    for name, path in charts.write_all(PROGRAMS / "charts").items():
        ours = [CHARTGEN, "template", "--no-hooks", "bench", path]
        yield Row("template %s" % name, ours, [PROGRAMS / "ctemplate", "bench", path])


def emitted_rows(values):
    """The emitted chart, and a chart of the same objects that was written by hand, each rendered by both."""
    for chart in ("charts/litellm-gateway", "Benchmarks/chart"):
        ours = [CHARTGEN, "template", "--no-hooks", "gateway", ROOT / chart, "-f", values]
        yield Row(chart, ours, [PROGRAMS / "ctemplate", "gateway", ROOT / chart, values])


def compile_program(name, *arguments):
    source, program = ROOT / "Benchmarks" / (name + ".c"), PROGRAMS / name
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["cc", "-O2", "-Wall", "-o", program, source, *arguments], check=True)


def compile_programs():
    import helm_python._native as native

    library = native.library_path
    compile_program("measure")
    compile_program("ctemplate", library, "-Wl,-rpath,%s" % library.parent)


def measure(command):
    """Returns milliseconds and megabytes of one run."""
    output = subprocess.run([PROGRAMS / "measure", *command], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    milliseconds, kibibytes, status = output.split()
    if int(status) != 0:
        sys.exit("`%s` failed with status %s" % (" ".join(map(str, command)), status.decode()))
    return float(milliseconds), int(kibibytes) / 1024


def spread(samples):
    return "%8.2f %8.2f %8.2f" % (statistics.median(samples), min(samples), max(samples))


def run(row, count, ratios):
    """Prints the measurements of a row and appends what part of Helm's they are; yields the budgets it exceeds."""
    samples = {"chartgen": [], "helm": []}
    commands = {"chartgen": row.ours, "helm": row.theirs}
    for number in range(count + 2):
        for name, command in commands.items():
            sample = measure(command)
            if number >= 2:  # two runs each to warm the caches
                samples[name].append(sample)
    print("%s, %d runs each" % (row.name, count))
    print("  %-10s %26s   %26s" % ("", "ms: median, min, max", "MB: median, min, max"))
    medians = {}
    for name, pairs in samples.items():
        times, sizes = zip(*pairs)
        medians[name] = statistics.median(times), statistics.median(sizes)
        print("  %-10s %s   %s" % (name, spread(times), spread(sizes)))
    (time, size), (their_time, their_size) = medians["chartgen"], medians["helm"]
    print("  helm takes %.1f times as long and %.1f times the memory" % (their_time / time, their_size / size))
    ratios.append((time / their_time, size / their_size))
    row.medians = time, their_time
    if time > row.milliseconds:
        yield "%s: %.2f ms, the budget is %g" % (row.name, time, row.milliseconds)
    if size > row.megabytes:
        yield "%s: %.1f MB, the budget is %g" % (row.name, size, row.megabytes)


def ratio_problems(ratios):
    times, sizes = zip(*ratios)
    median = statistics.median(times)
    print("template: %.2f of Helm's time at the median, %.2f at most; %.2f of its memory at most"
          % (median, max(times), max(sizes)))
    if median > TIME_AT_MEDIAN or max(times) >= TIME_ANYWHERE or max(sizes) >= MEMORY_ANYWHERE:
        yield "template: the budget is %.2f of Helm's time at the median, %.2f at most, %.2f of its memory" % (
            TIME_AT_MEDIAN, TIME_ANYWHERE, MEMORY_ANYWHERE)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--values", default="examples/production.yaml")
    options = parser.parse_args()
    for needed in (CHARTGEN, ROOT / options.values):
        if not needed.exists():
            sys.exit("%s is missing" % needed)
    compile_programs()
    exceeded = [problem for row in rows(options.values) for problem in run(row, options.runs, [])]
    ratios = []
    for row in template_rows():
        exceeded += run(row, options.runs, ratios)
    emitted, by_hand = list(emitted_rows(options.values))
    exceeded += [problem for row in (emitted, by_hand) for problem in run(row, options.runs, ratios)]
    print("emitted chart against the one by hand: %.2f of the time with chartgen, %.2f with helm"
          % tuple(ours / theirs for ours, theirs in zip(emitted.medians, by_hand.medians)))
    exceeded += ratio_problems(ratios)
    for problem in exceeded:
        print("over budget: " + problem, file=sys.stderr)
    sys.exit(1 if exceeded else 0)


if __name__ == "__main__":
    main()
