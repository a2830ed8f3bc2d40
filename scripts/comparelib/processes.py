"""The two programs: the referee, one process for many renderings, and chartgen, a process each."""

import dataclasses
import json
import os
import resource
import select
import subprocess
import tempfile
import time

GIBIBYTE = 1 << 30
RENDERINGS_A_PROCESS = 200  # what Go keeps of each does not pile up


@dataclasses.dataclass
class Outcome:
    """What a rendering printed; `note` says why there is none."""

    stdout: str = ""
    error: str = ""
    code: int = 0
    seconds: float = 0
    note: str = ""


def limited(gibibytes):
    def apply():
        resource.setrlimit(resource.RLIMIT_AS, (gibibytes * GIBIBYTE, gibibytes * GIBIBYTE))
    return apply


class Referee:
    """A process of scripts/referee.py, started anew after a number of renderings, and after one that hangs."""

    def __init__(self, command, timeout):
        self.command, self.timeout, self.process, self.count = command, timeout, None, 0

    def render(self, chart, arguments):
        began = time.monotonic()
        if self.process is None or self.count >= RENDERINGS_A_PROCESS:
            self.close()
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                cwd=tempfile.gettempdir(), preexec_fn=limited(12))
            self.count = 0
        self.count += 1
        request = {"op": "templateCommand", "arguments": ["demo", chart, *arguments]}
        try:
            self.process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self.process.stdin.flush()
            line = self.line(began + self.timeout)
        except BrokenPipeError:
            line = b""
        seconds = time.monotonic() - began
        if line is None or not line:
            self.close()
            return Outcome(seconds=seconds, note="Helm hangs" if line is None else "Helm dies")
        reply = json.loads(line)
        if not reply["ok"]:
            return Outcome(seconds=seconds, note="the referee cannot: " + reply["error"])
        return Outcome(reply["stdout"], reply["stderr"], reply["code"], seconds)

    def line(self, deadline):
        """Returns a line, or None at the deadline."""
        result = b""
        while not result.endswith(b"\n"):
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                return None
            part = os.read(self.process.stdout.fileno(), 1 << 20)
            if not part:
                return b""
            result += part
        return result

    def close(self):
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


def chartgen(program, chart, arguments, timeout):
    """Renders with `chartgen template`, in Helm's words for errors."""
    command = [str(program), "template", "demo", chart, *arguments, "--error-format", "helm"]
    began = time.monotonic()
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False,
            cwd=tempfile.gettempdir(), preexec_fn=limited(4))
    except subprocess.TimeoutExpired:
        return Outcome(seconds=timeout, note="chartgen hangs")
    seconds = time.monotonic() - began
    if done.returncode < 0:
        return Outcome(seconds=seconds, note="chartgen dies of signal %d" % -done.returncode)
    errors = text(done.stderr)
    start = 0 if errors.startswith("Error: ") else errors.find("\nError: ") + 1
    error = errors[start:] if start or errors.startswith("Error: ") else errors if done.returncode else ""
    return Outcome(text(done.stdout), error, done.returncode, seconds)


def text(data):
    """Returns bytes as text the way the referee's JSON has them: each byte that is no UTF-8 is U+FFFD."""
    return data.decode("utf-8", "each-byte")


def replace_byte(error):
    return "\ufffd", error.start + 1


import codecs  # noqa: E402

codecs.register_error("each-byte", replace_byte)
