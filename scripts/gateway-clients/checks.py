"""A table of checks: functions that raise when something is wrong. Each gives one line of JSON on standard output."""

import json
import sys
import time
import traceback

CHECKS = []


def check(function):
    """Adds a function to the table; its name says what is to hold."""
    CHECKS.append(function)
    return function


def equal(found, wanted, what=""):
    if found != wanted:
        raise AssertionError("%s: found %r, wanted %r" % (what or "value", found, wanted))


def contains(text, part):
    if part not in text:
        raise AssertionError("%r is not in %r" % (part, text))


def raises(kind, body):
    """Runs a function that must raise, and returns the error."""
    try:
        found = body()
    except kind as error:
        return error
    raise AssertionError("no %s, but %r" % (kind.__name__, found))


def run(*arguments):
    """Runs all checks, or those named on the command line; returns the exit status."""
    wanted = set(sys.argv[1:])
    failed = 0
    for function in CHECKS:
        if wanted and function.__name__ not in wanted:
            continue
        start = time.monotonic()
        reason = None
        try:
            function(*arguments)
        except Exception:  # pylint: disable=broad-except
            reason = traceback.format_exc(limit=-4).strip()
            failed += 1
        result = {"check": function.__name__, "seconds": round(time.monotonic() - start, 2), "reason": reason}
        print(json.dumps(result), flush=True)
    return 1 if failed else 0
