"""The servers of the gateway's benchmark: how each is started, how long that took, what it used, how it ends."""

import contextlib
import http.client
import os
import pathlib
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
KEY = "sk-bench-9hT4zQ"
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """A running server: its port, the milliseconds until it answered, and what its processes used."""

    def __init__(self, process, port, ready):
        self.process, self.port, self.ready = process, port, ready

    def processes(self):
        """Returns the process and all below it."""
        children = {}
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                fields = stat(entry.name)
                if fields:
                    children.setdefault(int(fields[1]), []).append(int(entry.name))
        found = [self.process.pid]
        for process in found:
            found += children.get(process, [])
        return found

    def cpu_seconds(self):
        used = [stat(process) for process in self.processes()]
        return sum(int(fields[11]) + int(fields[12]) for fields in used if fields) / TICKS

    def settle(self, seconds=30):
        """Waits until the server rests: what the last run left unanswered is still worked on."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            before = self.cpu_seconds()
            time.sleep(0.3)
            if self.cpu_seconds() - before < 0.06:
                return

    def peak_megabytes(self):
        return sum(peak_kilobytes(process) for process in self.processes()) / 1024


def stat(process):
    """Returns the fields of /proc/PID/stat after the name; the first is the state."""
    try:
        return pathlib.Path("/proc/%s/stat" % process).read_text().rpartition(")")[2].split()
    except OSError:
        return None


def peak_kilobytes(process):
    with contextlib.suppress(OSError):
        for line in pathlib.Path("/proc/%s/status" % process).read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return 0


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def stop(process):
    """Ends a process and its group, which it leads."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
            break
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def running(command, port, path, variables=None, seconds=300):
    """Starts a server and waits until `path` answers; gives it as a `Server`."""
    with tempfile.TemporaryFile() as output:
        began = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                   env={**os.environ, **(variables or {})}, start_new_session=True)
        try:
            while not answers(port, path):
                if process.poll() is not None or time.monotonic() - began > seconds:
                    output.seek(0)
                    sys.exit("%s is not ready:\n%s" % (command[0], output.read()[-2000:].decode("utf-8", "replace")))
                time.sleep(0.001)
            yield Server(process, port, (time.monotonic() - began) * 1000)
        finally:
            stop(process)


def answers(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status < 400
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


@contextlib.contextmanager
def upstream(program):
    """Starts the fake upstream, which says the port it took; gives it as a `Server`."""
    process = subprocess.Popen([str(program), "--port", "0"], stdout=subprocess.PIPE, start_new_session=True)
    try:
        ready, _, _ = select.select([process.stdout], [], [], 20)
        words = process.stdout.readline().split() if ready else []
        if words[:2] != [b"listening", b"on"]:
            sys.exit("%s does not say its port" % program)
        yield Server(process, int(words[2]), 0)
    finally:
        stop(process)
        process.stdout.close()


@contextlib.contextmanager
def nginx(upstream_port, workers):
    """Starts nginx as a bare proxy."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="bench-gateway-") as folder:
        text = (HERE / "gateway-nginx.conf").read_text()
        for word, value in {"WORKERS": workers, "FOLDER": folder, "UPSTREAM": upstream_port, "PORT": port,
                            "BUFFERING": "off"}.items():
            text = text.replace(word, str(value))
        path = pathlib.Path(folder) / "nginx.conf"
        path.write_text(text)
        with running(["nginx", "-p", folder, "-c", path], port, "/v1/models") as server:
            yield server


def variables(upstream_port):
    return {"UPSTREAM_V1": "http://127.0.0.1:%d/v1" % upstream_port, "LITELLM_MASTER_KEY": KEY,
            "LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_LOG": "ERROR"}


@contextlib.contextmanager
def litellm(program, upstream_port, workers):
    """Starts the LiteLLM proxy; several workers share their metrics through a folder."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="bench-gateway-") as folder:
        more = {"PROMETHEUS_MULTIPROC_DIR": folder} if workers > 1 else {}
        command = [program, "--config", HERE / "gateway.yaml", "--host", "127.0.0.1", "--port", port,
                   "--num_workers", workers, "--telemetry", "False"]
        with running(command, port, "/health/readiness", {**variables(upstream_port), **more}) as server:
            yield server


@contextlib.contextmanager
def gateway(program, upstream_port):
    """Starts the gateway."""
    port = free_port()
    command = [program, "serve", "--config", HERE / "gateway.yaml", "--host", "127.0.0.1", "--port", port]
    with running(command, port, "/health/readiness", variables(upstream_port)) as server:
        yield server
