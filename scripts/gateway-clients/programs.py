"""The programs of a trial, each started on a free port of 127.0.0.1 and ended by its own id."""

import contextlib
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time

KEY = "sk-proof-5c1b0a7e9d3f4286"
HOST = "127.0.0.1"
# A machine that builds something else at the same time is slow, not broken.
PATIENCE = float(os.environ.get("PATIENCE", 20))


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def wait_until(condition, what, seconds=PATIENCE):
    """Asks again and again until a condition holds, and returns what it returned."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("after %s seconds still not: %s" % (seconds, what))
        time.sleep(0.02)


def ask(port, method, path, body=None, headers=None, timeout=PATIENCE):
    """Sends one request on a connection of its own; returns status, headers (small letters) and body."""
    connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
    try:
        data = json.dumps(body) if isinstance(body, (dict, list)) else body
        connection.request(method, path, data, {"content-type": "application/json", **(headers or {})})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


class Program:
    """A process with its output in files."""

    def __init__(self, arguments, environment=None):
        self.arguments = arguments
        self.environment = environment
        self.folder = tempfile.TemporaryDirectory(prefix="gateway-proof-")
        self.process = None

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def text(self, name):
        return pathlib.Path(self.path(name)).read_text(encoding="utf-8", errors="replace")

    def start(self):
        with open(self.path("output"), "ab") as output, open(self.path("errors"), "ab") as errors:
            self.process = subprocess.Popen(
                self.arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=self.environment)
        return self

    @property
    def pid(self):
        return self.process.pid

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def send(self, number):
        if self.is_running:
            self.process.send_signal(number)

    def end(self, number=signal.SIGTERM, seconds=PATIENCE):
        """Sends a signal and returns the exit status; kills what does not end."""
        if self.process is None:
            return None
        self.send(number)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("%s did not end in %s seconds" % (self.arguments[0], seconds)) from None

    def close(self):
        if self.is_running:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.close()

    @property
    def descriptors(self):
        return len(os.listdir("/proc/%d/fd" % self.pid))

    @property
    def memory(self):
        """Resident memory in MiB."""
        for line in pathlib.Path("/proc/%d/status" % self.pid).read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0


class Upstream(Program):
    """`fake-upstream`; its port survives a restart."""

    def __init__(self, *flags):
        self.port = free_port()
        super().__init__([os.environ["UPSTREAM_PROGRAM"], "--port", str(self.port), *flags])

    def start(self):
        super().start()
        wait_until(lambda: self.text("output").count("listening on"), "the fake upstream listens")
        pathlib.Path(self.path("output")).write_text("")
        return self

    @property
    def base(self):
        return "http://%s:%d" % (HOST, self.port)

    def counts(self):
        return json.loads(ask(self.port, "GET", "/_counts")[2])

    def model_counts(self, model):
        return self.counts()["models"].get(model, {"requests": 0, "finished": 0, "disconnects": 0})

    def requests(self):
        return json.loads(ask(self.port, "GET", "/_requests")[2])

    def reset(self):
        ask(self.port, "POST", "/_reset")


class Redis(Program):
    """Debian's Redis with a folder of its own, nothing written to disk."""

    def __init__(self):
        self.port = free_port()
        super().__init__([os.environ.get("REDIS_PROGRAM", "redis-server")])
        self.arguments += ["--port", str(self.port), "--bind", HOST, "--dir", self.folder.name,
                           "--save", "", "--appendonly", "no", "--daemonize", "no"]

    def start(self):
        super().start()
        wait_until(lambda: self.command("PING").startswith("+PONG"), "Redis answers")
        return self

    def command(self, *words):
        """Sends one command and returns the raw answer; empty if there is no connection."""
        frame = "*%d\r\n" % len(words) + "".join("$%d\r\n%s\r\n" % (len(word), word) for word in words)
        with contextlib.suppress(OSError), socket.create_connection((HOST, self.port), 2) as connection:
            connection.sendall(frame.encode())
            return connection.recv(1 << 20).decode("utf-8", "replace")
        return ""


class Gateway(Program):
    """`gateway` with a config written as JSON, which is YAML."""

    def __init__(self, config, environment=None, arguments=()):
        self.port = free_port()
        variables = {
            "PATH": os.environ.get("PATH", ""), "HOST": HOST, "PORT": str(self.port), "LITELLM_MASTER_KEY": KEY,
            "GATEWAY_DRAIN_DELAY_SECONDS": "0", **(environment or {}),
        }
        super().__init__([os.environ["GATEWAY_PROGRAM"]], variables)
        self.arguments += ["--config", self.path("config.yaml"), *arguments]
        self.write(config)

    def write(self, config):
        """Replaces the config as a mounted ConfigMap is replaced: at once."""
        text = config if isinstance(config, str) else json.dumps(config, indent=1)
        pathlib.Path(self.path("config.new")).write_text(text, encoding="utf-8")
        os.replace(self.path("config.new"), self.path("config.yaml"))

    def start(self):
        super().start()
        wait_until(self.answers_or_ended, "the gateway answers")
        if not self.is_running:
            raise AssertionError("the gateway ended: %s" % self.text("errors")[-2000:])
        return self

    def answers_or_ended(self):
        with contextlib.suppress(OSError):
            return ask(self.port, "GET", "/health/liveliness", timeout=2)[0] == 200
        return not self.is_running

    @property
    def base(self):
        return "http://%s:%d" % (HOST, self.port)

    def ask(self, method, path, body=None, headers=None, timeout=PATIENCE):
        return ask(self.port, method, path, body, {"authorization": "Bearer " + KEY, **(headers or {})}, timeout)

    def chat(self, model, **members):
        body = {"model": model, "messages": [{"role": "user", "content": "hi"}], **members}
        return self.ask("POST", "/v1/chat/completions", body)

    def metrics(self):
        """The samples of /metrics, by name and labels as they stand."""
        samples = {}
        for line in self.ask("GET", "/metrics")[2].decode().splitlines():
            if line and not line.startswith("#"):
                name, value = line.rsplit(" ", 1)
                samples[name] = float(value)
        return samples

    def metric(self, name, *labels):
        """The sum of the samples of a name whose labels contain all of the texts."""
        return sum(value for sample, value in self.metrics().items()
                   if sample.split("{")[0] == name and all(label in sample for label in labels))


def deployment(name, upstream, model=None, **parameters):
    """One entry of model_list; the model is the name, spoken to as to OpenAI, unless another is given."""
    base = upstream if isinstance(upstream, str) else upstream.base
    model = model or "openai/" + name
    base += "" if model.startswith(("anthropic/", "azure/")) else "/v1"
    values = {"model": model, "api_base": base, "api_key": "sk-upstream", **parameters}
    return {"model_name": name, "litellm_params": values}
