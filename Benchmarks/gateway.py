#!/usr/bin/env python3
"""Measures `gateway` beside nginx and the real LiteLLM proxy, before the same fake upstream, in one run.

usage: Benchmarks/gateway.py [--seconds N] [--skip NAME]... [--rounds N]    (`make bench-gateway` builds what it needs)

Servers are started one after another and measured with wrk on 1, 16 and 64 connections: plain answers, streams of 20
chunks, answers from the cache. Then comes a pace of half of what the gateway can do, to see what it adds to the
slowest of a hundred requests. Fails when the gateway misses a bar. Everything is on the loopback interface.
"""

import argparse
import dataclasses
import functools
import json
import os
import pathlib
import shutil
import subprocess
import sys

import gateway_servers as servers

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORDS = "Tell me in one sentence why the sky is blue, please. " * 2


def body(model, **fields):
    return json.dumps({"model": model, "messages": [{"role": "user", "content": WORDS}], **fields})


# What is asked of the proxies; nginx and the upstream itself are asked in the upstream's own words.
PROXY = {"plain": body("bench"), "stream": body("chunks", stream=True),
         "cached": body("bench", cache={"use-cache": True})}
BARE = {"plain": body("ok"), "stream": body("stream+chunks=20", stream=True)}
CONNECTIONS = (1, 16, 64)
# The bars: part of LiteLLM's CPU, part of nginx's requests, milliseconds added, megabytes, milliseconds to ready.
CPU_PART, RATE_PART, ADDED_P99, MEGABYTES, READY = 0.01, 0.25, 1.0, 60, 100


@dataclasses.dataclass
class Row:
    """One run of wrk: requests a second, milliseconds at the median and at 99 %, CPU milliseconds a request."""

    server: str
    kind: str
    connections: int
    rate: float
    p50: float
    p99: float
    cpu: float
    failed: int


def load(server, name, kind, text, connections, seconds, pause=0):
    """Runs wrk against a server."""
    command = ["wrk", "-t1", "-c%d" % connections, "-d%ds" % seconds, "--timeout", "20s",
               "-s", str(ROOT / "Benchmarks/gateway.lua"), "http://127.0.0.1:%d/v1/chat/completions" % server.port]
    server.settle()
    before = server.cpu_seconds()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=seconds + 60, check=True,
                          env={**os.environ, "BODY": text, "KEY": servers.KEY, "PAUSE": str(pause)})
    used = server.cpu_seconds() - before
    result = next((line.split() for line in done.stdout.splitlines() if line.startswith("RESULT ")), None)
    if result is None:
        sys.exit("wrk says no result:\n" + done.stdout)
    requests, microseconds, p50, p99, failed = map(int, result[1:])
    return Row(name, kind, connections, requests / microseconds * 1e6, p50 / 1000, p99 / 1000,
               used * 1000 / max(requests, 1), failed)


def measure(name, server, texts, options):
    """Yields the rows of a server, after a little of each kind to warm it."""
    for text in texts.values():
        load(server, name, "", text, 1, 1)
    for kind, text in texts.items():
        for connections in CONNECTIONS:
            row = load(server, name, kind, text, connections, options.seconds)
            show(row)
            yield row


def show(row):
    print("%-12s %-7s %4d %12.0f %9.3f %9.3f %10.4f%s" % (
        row.server, row.kind, row.connections, row.rate, row.p50, row.p99, row.cpu,
        "   %d failed" % row.failed if row.failed else "" if row.rate else "   none finished in time"), flush=True)


def started(upstream_port, options):
    """Yields each server's name, what starts it, and what it is asked."""
    for workers in (1, 2):
        yield "nginx %d" % workers, functools.partial(servers.nginx, upstream_port, workers), BARE
    for workers in (1, 2):
        start = functools.partial(servers.litellm, options.litellm, upstream_port, workers)
        yield "litellm %d" % workers, start, PROXY
    yield "gateway", functools.partial(servers.gateway, options.gateway, upstream_port), PROXY


def added_p99(upstream, options, rate):
    """Returns the milliseconds that the gateway adds at 99 %, on 16 connections at about half of `rate`."""
    pause = max(1, round(2 * 16 / (rate / 2) * 1000))  # a pause is its half on the average
    with servers.gateway(options.gateway, upstream.port) as server:
        load(server, "gateway", "", PROXY["plain"], 16, 1)
        through = load(server, "gateway", "paced", PROXY["plain"], 16, options.seconds, pause)
    direct = load(upstream, "upstream", "paced", BARE["plain"], 16, options.seconds, pause)
    show(direct)
    show(through)
    return through.p99 - direct.p99


def judge(rows, usage, added):
    """Prints the ratios beside the bars; returns those that are missed."""
    found = {(row.server, row.kind, row.connections): row for row in rows}
    checks = []
    for kind in ("plain", "stream", "cached"):
        theirs, ours = found.get(("litellm 1", kind, 16)), found[("gateway", kind, 16)]
        if theirs:
            checks.append(("CPU a request, %s, of LiteLLM's" % kind, ours.cpu / theirs.cpu, CPU_PART))
    for name in ("nginx 1", "nginx 2"):
        theirs = found.get((name, "plain", 64))
        if theirs:
            part = found[("gateway", "plain", 64)].rate / theirs.rate
            checks.append(("requests/s at 64 of those of %s, inverted" % name, 1 / part, 1 / RATE_PART))
    megabytes, ready = usage["gateway"]
    checks += [("ms added at 99 %, 16 connections, half load", added, ADDED_P99),
               ("MB of memory at most", megabytes, MEGABYTES), ("ms to ready", ready, READY)]
    print("\n%-55s %10s %10s" % ("bar", "measured", "at most"))
    for name, value, most in checks:
        print("%-55s %10.4f %10.4f%s" % (name, value, most, "" if value <= most else "   MISSED"))
    return [name for name, value, most in checks if value > most]


def main():
    options = arguments()
    rows, usage = [], {}
    with servers.upstream(options.upstream) as upstream:
        print("%-12s %-7s %4s %12s %9s %9s %10s" % (
            "server", "kind", "conn", "requests/s", "p50 ms", "p99 ms", "CPU ms"))
        for _ in range(options.rounds):
            rows += measure("upstream", upstream, BARE, options) if "upstream" not in options.skip else []
            for name, start, texts in started(upstream.port, options):
                if name in options.skip or name.split()[0] in options.skip:
                    continue
                with start() as server:
                    rows += measure(name, server, texts, options)
                    usage[name] = server.peak_megabytes(), server.ready
        plain = [row.rate for row in rows if (row.server, row.kind, row.connections) == ("gateway", "plain", 16)]
        added = added_p99(upstream, options, max(plain)) if plain else 0
    print("\n%-12s %10s %12s" % ("server", "peak MB", "ready, ms"))
    for name, (megabytes, ready) in usage.items():
        print("%-12s %10.1f %12.1f" % (name, megabytes, ready))
    failed = ["%s, %s: %d requests failed" % (row.server, row.kind, row.failed) for row in rows
              if row.failed and row.server == "gateway"]
    missed = failed + (judge(rows, usage, added) if plain else [])
    for name in missed:
        print("missed: " + name, file=sys.stderr)
    sys.exit(1 if missed else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=10, help="of each run; default: %(default)s")
    parser.add_argument("--rounds", type=int, default=1, help="how often all is measured; the last counts")
    parser.add_argument("--skip", action="append", default=[],
                        help="upstream, nginx, litellm, gateway, or one such as `litellm 2`")
    parser.add_argument("--gateway", type=pathlib.Path, default=ROOT / ".build/gateway/release/gateway")
    parser.add_argument("--upstream", type=pathlib.Path, default=ROOT / ".build/gateway/release/fake-upstream")
    parser.add_argument("--litellm", type=pathlib.Path, default=ROOT / ".litellm/bin/litellm")
    options = parser.parse_args()
    if not shutil.which("wrk") or ("nginx" not in options.skip and not shutil.which("nginx")):
        sys.exit("wrk and nginx are needed: scripts/setup bench")
    needed = {"gateway": options.gateway, "litellm": options.litellm}
    for program in [options.upstream, *(path for name, path in needed.items() if name not in options.skip)]:
        if not program.exists():
            sys.exit("no program %s" % program)
    return options


if __name__ == "__main__":
    main()
