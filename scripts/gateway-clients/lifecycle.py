"""Start, reload and end of the program."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

from checks import check, contains, equal, run
from programs import HOST, KEY, Gateway, Upstream, ask, deployment, free_port, wait_until
from wire import Line

STREAM = "chunks=80+gap=0.05"


class Trial:
    def __init__(self, upstream):
        self.upstream = upstream

    def config(self, *names, **settings):
        models = [deployment(name, self.upstream) for name in ("ok", STREAM, "hang", *names)]
        return {"model_list": models, "router_settings": {"num_retries": 0}, **settings}

    def gateway(self, *names, environment=None, **settings):
        return Gateway(self.config(*names, **settings), environment)


def models(gateway):
    return [model["id"] for model in json.loads(gateway.ask("GET", "/v1/models")[2])["data"]]


class Load:
    """Requests without a pause from a few threads, until the end of the block; keeps what was not 200."""

    def __init__(self, gateway, clients=4):
        self.gateway = gateway
        self.stops = threading.Event()
        self.answers = 0
        self.problems = []
        self.threads = [threading.Thread(target=self.work) for _ in range(clients)]

    def work(self):
        try:
            line = Line(self.gateway.port)
            while not self.stops.is_set():
                status, body = line.ask("ok").read_answer()
                self.answers += 1
                if status != 200:
                    self.problems.append((status, body[:300]))
            line.close()
        except (OSError, AssertionError) as error:
            self.problems.append(repr(error))

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stops.set()
        for thread in self.threads:
            thread.join()


@check
def a_reload_takes_the_new_config_and_drops_no_request(trial):
    with trial.gateway() as gateway, Load(gateway) as load:
        line = Line(gateway.port).ask(STREAM, stream=True)
        line.read_until(b'"content":')
        for index in range(10):
            gateway.write(trial.config("new-%d" % index))
            gateway.send(signal.SIGHUP)
            wait_until(lambda index=index: "new-%d" % index in models(gateway), "the new model is served")
        equal(models(gateway), ["ok", STREAM, "hang", "new-9"])
        status, body = line.read_answer()
        equal((status, b"[DONE]" in body), (200, True), "the stream over the reloads")
        load.stops.set()
    equal(load.problems, [])
    if load.answers < 20:
        raise AssertionError("only %d answers" % load.answers)


@check
def a_changed_file_is_taken_without_a_signal(trial):
    with trial.gateway() as gateway:
        gateway.write(trial.config("new"))
        wait_until(lambda: "new" in models(gateway), "the new model is served")


@check
def a_changed_mount_is_taken_without_a_signal(trial):
    gateway = trial.gateway()
    for name, models_of_it in (("..1", ()), ("..2", ("new",))):
        os.mkdir(gateway.path(name))
        with open(gateway.path(name + "/config.yaml"), "w", encoding="utf-8") as file:
            json.dump(trial.config(*models_of_it), file)
    os.symlink("..1", gateway.path("..data"))
    os.remove(gateway.path("config.yaml"))
    os.symlink("..data/config.yaml", gateway.path("config.yaml"))
    with gateway:
        equal(models(gateway), ["ok", STREAM, "hang"])
        os.symlink("..2", gateway.path("..new"))
        os.replace(gateway.path("..new"), gateway.path("..data"))
        wait_until(lambda: "new" in models(gateway), "the new model is served")


@check
def a_bad_config_is_refused_and_the_old_one_stays(trial):
    with trial.gateway() as gateway, Load(gateway) as load:
        nonsense = '{"router_settings": {"routing_strategy": "nonsense"}}'
        for text in ("model_list: [", "[]", "", "model_list: 5", nonsense):
            gateway.write(text)
            gateway.send(signal.SIGHUP)
            time.sleep(0.3)
            equal(models(gateway), ["ok", STREAM, "hang"], text)
        gateway.write(trial.config("new"))
        gateway.send(signal.SIGHUP)
        wait_until(lambda: "new" in models(gateway), "the next good config is taken")
        contains(gateway.text("errors") + gateway.text("output"), "config.yaml:")
        load.stops.set()
    equal(load.problems, [])


@check
def an_idle_gateway_ends_at_once_with_0(trial):
    with trial.gateway() as gateway:
        line = Line(gateway.port).ask("ok")
        equal(line.read_answer()[0], 200)
        start = time.monotonic()
        equal(gateway.end(), 0)
        if time.monotonic() - start > 15:
            raise AssertionError("it took %.1f s" % (time.monotonic() - start))
        line.close()


@check
def sigterm_lets_streams_finish_and_exits_0(trial):
    with trial.gateway() as gateway:
        lines = [Line(gateway.port).ask(STREAM, stream=True) for _ in range(20)]
        for line in lines:
            line.read_until(b'"content":')
        gateway.send(signal.SIGTERM)
        for line in lines:
            status, body = line.read_answer()
            equal((status, b"[DONE]" in body), (200, True))
        equal(gateway.process.wait(20), 0)


@check
def while_it_drains_it_is_not_ready_and_takes_no_new_connection(trial):
    health = free_port()
    environment = {"SEPARATE_HEALTH_APP": "1", "SEPARATE_HEALTH_PORT": str(health), "GATEWAY_DRAIN_DELAY_SECONDS": "1"}
    with trial.gateway(environment=environment) as gateway:
        equal(ask(health, "GET", "/health/readiness")[0], 200)
        line = Line(gateway.port).ask(STREAM, stream=True)
        line.read_until(b"\r\n\r\n")
        gateway.send(signal.SIGTERM)
        wait_until(lambda: answers(health, "/health/readiness") in (503, None), "readiness is false", 3)
        wait_until(lambda: answers(gateway.port, "/health/liveliness") is None, "new connections are refused", 15)
        equal(gateway.is_running, True)
        line.read_until(b"[DONE]")
        line.close()
        equal(gateway.process.wait(20), 0)


def answers(port, path):
    """The status of a path, or None if there is no connection."""
    try:
        return ask(port, "GET", path, timeout=2)[0]
    except OSError:
        return None


@check
def the_health_port_answers_by_itself(trial):
    health = free_port()
    environment = {"SEPARATE_HEALTH_APP": "1", "SEPARATE_HEALTH_PORT": str(health)}
    with trial.gateway(environment=environment) as gateway:
        for port in (health, gateway.port):
            equal(ask(port, "GET", "/health/liveliness")[2], b'"I\'m alive!"')
            equal(ask(port, "GET", "/health/readiness")[0], 200)
        if answers(health, "/v1/models") == 200:
            raise AssertionError("models on the health port")


@check
def a_publicly_known_key_is_refused(trial):
    gateway = trial.gateway(environment={"LITELLM_MASTER_KEY": "sk-1234"})
    status, text = ended(gateway)
    equal(status not in (0, None), True, "exit status")
    contains(text, "LITELLM_MASTER_KEY")
    gateway.close()
    allowed = {"LITELLM_MASTER_KEY": "sk-1234", "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true"}
    with trial.gateway(environment=allowed) as gateway:
        equal(ask(gateway.port, "GET", "/v1/models", headers={"authorization": "Bearer sk-1234"})[0], 200)


@check
def a_config_that_cannot_be_served_is_refused_with_its_place(trial):
    nonsense = "router_settings:\n  routing_strategy: nonsense\n"
    for text, part in (("model_list: [", "config.yaml:1"), (nonsense, "config.yaml:2")):
        gateway = trial.gateway()
        gateway.write(text)
        status, errors = ended(gateway)
        equal(status not in (0, None), True, "exit status")
        contains(errors, part)
        gateway.close()


@check
def a_taken_port_is_named(trial):
    with trial.gateway() as gateway:
        other = trial.gateway(environment={"PORT": str(gateway.port)})
        status, errors = ended(other)
        equal(status not in (0, None), True, "exit status")
        contains(errors, str(gateway.port))
        other.close()
        equal(gateway.chat("ok")[0], 200)


@check
def trying_it_out_needs_no_config_and_no_key(trial):
    gateway = trial.gateway()
    gateway.arguments[1:] = ["try", "--port", str(gateway.port)]
    gateway.environment = {"PATH": gateway.environment["PATH"]}
    with gateway:
        body = {"model": "echo", "messages": [{"role": "user", "content": "Hello, echo"}]}
        status, _, answer = ask(gateway.port, "POST", "/v1/chat/completions", body)
        equal(status, 200)
        contains(json.loads(answer)["choices"][0]["message"]["content"], "Hello, echo")
        status, _, answer = ask(gateway.port, "POST", "/v1/chat/completions", {**body, "stream": True})
        equal((status, b"[DONE]" in answer), (200, True))


def ended(gateway):
    """Starts a gateway that must end by itself; returns its status and all that it printed."""
    process = subprocess.run(gateway.arguments, env=gateway.environment, stdin=subprocess.DEVNULL, timeout=20,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return process.returncode, process.stdout.decode()


@check
def the_log_has_one_line_a_request_and_no_secret(trial):
    with trial.gateway() as gateway:
        for _ in range(5):
            gateway.chat("ok", messages=[{"role": "user", "content": "a private question"}])
        gateway.end()
        lines = (gateway.text("output") + gateway.text("errors")).splitlines()
        requests = [json.loads(line) for line in lines if line.startswith("{") and "/v1/chat/completions" in line]
        equal(len(requests), 5)
        for text in (KEY, "sk-upstream", "private question", "How can I help"):
            equal([line for line in lines if text in line], [], text)


@check
def it_is_ready_at_once(trial):
    start = time.monotonic()
    with trial.gateway():
        seconds = time.monotonic() - start
    if seconds > 2:
        raise AssertionError("%.2f s on %s" % (seconds, HOST))


def main():
    with Upstream() as upstream:
        return run(Trial(upstream))


if __name__ == "__main__":
    sys.exit(main())
