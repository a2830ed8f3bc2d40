"""The programs of a comparison: fake upstream, LiteLLM proxy and gateway; each ends when its block is left."""

import contextlib
import json
import os
import pathlib
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

from .case import MASTER_KEY, Request
from .http_exchange import send


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def stop(process, grace=15):
    """Ends a process and what it started: it was made the leader of a group of its own."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        try:
            process.wait(grace)
            break
        except subprocess.TimeoutExpired:
            continue
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.stdout:
        process.stdout.close()


@contextlib.contextmanager
def upstream(program, *arguments):
    """Starts the fake upstream; gives its port."""
    process = subprocess.Popen([str(program), "--port", "0", *arguments], stdout=subprocess.PIPE,
                               start_new_session=True)
    try:
        ready, _, _ = select.select([process.stdout], [], [], 30)
        line = process.stdout.readline().decode() if ready else ""
        found = re.match(r"listening on (\d+)", line)
        if not found:
            sys.exit("%s does not say its port but %r" % (program, line))
        yield int(found[1])
    finally:
        stop(process)


def environment(upstream_port, **more):
    """Returns the variables that a proxy sees: few, so that the machine's own do not matter."""
    base = "http://127.0.0.1:%d" % upstream_port
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, "UPSTREAM": base, "UPSTREAM_V1": base + "/v1", "UPSTREAM_KEY": "sk-upstream-secret",
            "NOWHERE": "http://127.0.0.1:9/v1", "LITELLM_LOCAL_MODEL_COST_MAP": "True", **more}


@contextlib.contextmanager
def proxy(command, config, upstream_port, log, seconds=180):
    """Starts a proxy with a configuration, waits until it is ready; gives its port."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="compare-litellm-") as folder:
        path = pathlib.Path(folder) / "config.yaml"
        path.write_text(json.dumps(config.document(), indent=2), encoding="utf-8")
        words = [word.format(config=path, port=port) for word in command]
        with open(log, "ab") as output:
            process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=folder,
                                       env=environment(upstream_port, **config.variables), start_new_session=True)
            try:
                await_ready(process, port, seconds, log)
                yield port
            finally:
                stop(process)


def await_ready(process, port, seconds, log):
    deadline = time.monotonic() + seconds
    while send(port, Request("GET", "/health/readiness", key=MASTER_KEY), 5).status != 200:
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit("the proxy %s; its output is in %s"
                     % ("ended" if process.poll() is not None else "is not ready in time", log))
        time.sleep(0.05)
