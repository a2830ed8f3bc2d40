"""Values that change from run to run, by name: each rule replaces one by the rule's name in angle brackets."""

import re
import time

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

# In texts, wherever they stand. The first rule that matches a place wins.
TEXTS = [
    ("upstream", re.compile(r"(?:127\.0\.0\.1|localhost):\d+")),
    ("response-id", re.compile(r"\bresp_(?=[A-Za-z0-9+/=_-]*[A-Z])[A-Za-z0-9+/=_-]{40,}")),
    ("message-id", re.compile(r"\bmsg_%s|\bmsg_[0-9a-f]{24,32}\b" % UUID)),
    ("chat-id", re.compile(r"\b(?:chatcmpl|cmpl)-%s" % UUID)),
    ("tool-call-id", re.compile(r"\b(?:call|toolu|fc)_%s" % UUID)),
    ("uuid", re.compile(r"\b%s\b" % UUID)),
    ("hash", re.compile(r"\b[0-9a-f]{64}\b")),
    ("seconds", re.compile(r"(?<=time taken=)[0-9.]+(?= seconds)")),
    ("moment", re.compile(r"\b20\d\d-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d| UTC)?")),
    ("deployments", re.compile(r"(?<=cooldown_list=)\[[^\]]*\]")),
    ("either", re.compile(r"\bpair-[12]\b")),
    ("address", re.compile(r"(?<= at )0x[0-9a-f]+")),
]
# Longer texts are recorded by their length alone.
LONG = 5000
# Keys of numbers that are the present moment, in seconds.
MOMENTS = {"created", "created_at", "completed_at"}
# Headers whose value is a duration or a moment.
DURATIONS = {
    "x-litellm-response-duration-ms", "x-litellm-overhead-duration-ms", "x-litellm-callback-duration-ms",
}


def text(value):
    if len(value) > LONG:
        return "<%d characters>" % len(value)
    for name, pattern in TEXTS:
        value = pattern.sub("<%s>" % name, value)
    return value


def tree(value, key=None):
    """Returns a JSON value with the volatile parts replaced."""
    if isinstance(value, dict):
        return {name: tree(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [tree(item) for item in value]
    if isinstance(value, str):
        return text(value)
    if key in MOMENTS and isinstance(value, (int, float)) and abs(value - time.time()) < 3600:
        return "<now>"
    return value


def short(value):
    """Returns a JSON value with the long texts replaced."""
    if isinstance(value, dict):
        return {name: short(item) for name, item in value.items()}
    if isinstance(value, list):
        return [short(item) for item in value]
    return "<%d characters>" % len(value) if isinstance(value, str) and len(value) > LONG else value


def header(name, value):
    if name in DURATIONS and re.fullmatch(r"[0-9.e+-]+", value):
        return "<milliseconds>"
    return text(value)
