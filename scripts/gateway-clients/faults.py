"""Upstreams that die, cut off and talk nonsense; clients that are slow, silent or gone."""

import json
import random
import signal
import socket
import sys
import threading
import time

from checks import check, contains, equal, run
from programs import Gateway, Upstream, deployment, wait_until
from wire import Line, request_bytes

HELLO = "Hello! How can I help you today?"
STREAM = "chunks=600+gap=0.5"
NAMES = [
    "ok", STREAM, "reset", "cutbody", "malformed", "empty", "html", "hang", "cut=0", "cut=3+gap=0.05",
    "reset+cut=3+gap=0.05", "nodone",
    "errorchunk=0", "errorchunk=3+gap=0.05", "chunked", "close", "big=100000000", "status=503", "flush+chunks=200",
]


class Trial:
    def __init__(self, gateway, upstream, second):
        self.gateway = gateway
        self.upstream = upstream
        self.second = second

    def stream(self, model, **members):
        """Reads a whole stream; returns its status and the events in it."""
        status, _, body = self.gateway.chat(model, stream=True, **members)
        return status, body.decode().split("\n\n")


def message(body):
    return json.loads(body)["error"]["message"]


@check
def an_upstream_that_fails_is_a_5xx_with_an_error_body(trial):
    for name in ("reset", "cutbody", "malformed", "empty", "html", "cut=0"):
        members = {"stream": True} if "cut=" in name else {}
        status, _, body = trial.gateway.chat(name, **members)
        if not 500 <= status < 600:
            raise AssertionError("%s: status %d, %r" % (name, status, body[:300]))
        contains(message(body), "litellm.")
    equal(trial.gateway.chat("ok")[0], 200)


@check
def odd_but_correct_upstreams_are_understood(trial):
    for name in ("chunked", "close"):
        for _ in range(3):
            status, _, body = trial.gateway.chat(name)
            equal((status, json.loads(body)["choices"][0]["message"]["content"]), (200, HELLO), name)
    equal(trial.stream("nodone")[0], 200)
    status, events = trial.stream("flush+chunks=200")
    equal((status, len([event for event in events if '"content":' in event]) >= 200), (200, True))


@check
def a_dead_upstream_is_500_and_a_revived_one_serves(trial):
    trial.second.end(signal.SIGKILL)
    status, _, body = trial.gateway.chat("second")
    equal(status, 500)
    contains(message(body), "InternalServerError")
    trial.second.start()
    equal(trial.gateway.chat("second")[0], 200)


@check
def a_dead_upstream_falls_back(trial):
    trial.second.end(signal.SIGKILL)
    status, headers, _ = trial.gateway.chat("guarded")
    equal(status, 200)
    equal(headers["x-litellm-attempted-fallbacks"], "1")
    equal(headers["x-litellm-model-group"], "ok")
    trial.second.start()


@check
def a_restarted_upstream_costs_no_request(trial):
    for _ in range(5):
        lines = [Line(trial.gateway.port).ask("second") for _ in range(4)]
        equal([line.read_answer()[0] for line in lines], [200] * 4)
        for line in lines:
            line.close()
        trial.second.end(signal.SIGKILL)
        trial.second.start()


@check
def an_upstream_killed_in_a_stream_ends_it_with_an_error_and_no_done(trial):
    line = Line(trial.gateway.port).ask("second-stream", stream=True)
    line.read_until(b'"content":')
    trial.second.end(signal.SIGKILL)
    status, body = line.read_answer()
    equal(status, 200)
    contains(body.decode(), '"error"')
    equal(b"[DONE]" in body, False, "[DONE] after an error")
    trial.second.start()


@check
def a_cut_stream_ends_with_an_error_and_no_done(trial):
    for name in ("cut=3+gap=0.05", "reset+cut=3+gap=0.05", "errorchunk=3+gap=0.05"):
        status, events = trial.stream(name)
        equal(status, 200, name)
        contains(events[-2], '"error"')
        equal([event for event in events if "[DONE]" in event], [], name)


@check
def a_leaving_client_cancels_its_upstream(trial):
    for leave in (Line.close, Line.reset):
        for name, streams in (("hang", False), ("hang", True), (STREAM, True)):
            before = trial.upstream.model_counts(name)["disconnects"]
            line = Line(trial.gateway.port).ask(name, stream=streams)
            wait_until(lambda name=name, before=before: in_flight(trial, name), "the upstream is asked")
            leave(line)
            wait_until(lambda name=name, before=before: trial.upstream.model_counts(name)["disconnects"] > before,
                       "the upstream of %s is left" % name)


def in_flight(trial, name):
    counts = trial.upstream.model_counts(name)
    return counts["requests"] - counts["finished"] - counts["disconnects"]


@check
def a_client_that_does_not_read_holds_its_upstream_back(trial):
    name = "big=100000000"
    before = trial.upstream.counts()["bytes_sent"]
    memory = trial.gateway.memory
    line = Line(trial.gateway.port, receive_buffer=4096).ask(name, stream=True)
    line.read_until(b"\r\n\r\n")
    time.sleep(2)
    sent = trial.upstream.counts()["bytes_sent"] - before
    grown = trial.gateway.memory - memory
    equal(trial.gateway.chat("ok")[0], 200)
    line.reset()
    if sent > 20_000_000 or grown > 30:
        raise AssertionError("%d bytes were read ahead, memory grew by %.1f MiB" % (sent, grown))
    wait_until(lambda: not in_flight(trial, name), "the upstream is left")


@check
def a_slow_reader_gets_all_of_a_large_answer(trial):
    line = Line(trial.gateway.port, receive_buffer=65536, timeout=60).ask("big=20000000+flush", stream=True)
    size = 0
    while b"data: [DONE]" not in line.received[-4096:]:
        data = line.socket.recv(1 << 18)
        equal(bool(data), True, "more")
        size += data.count(b"x")
        line.received = (line.received + data)[-4096:]
    line.close()
    if size < 20_000_000:
        raise AssertionError("only %d bytes of content" % size)


@check
def silent_connections_cost_others_nothing(trial):
    descriptors = trial.gateway.descriptors
    lines = [Line(trial.gateway.port) for _ in range(300)]
    for line in lines[:150]:
        line.socket.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\n")
    equal(trial.gateway.chat("ok")[0], 200)
    for line in lines:
        line.close()
    wait_until(lambda: trial.gateway.descriptors <= descriptors + 5, "the descriptors are given back")


@check
def two_hundred_left_streams_leave_nothing_behind(trial):
    name = STREAM
    for _ in range(3):
        equal(trial.gateway.chat("ok")[0], 200)
    descriptors = trial.gateway.descriptors
    before = trial.upstream.model_counts(name)
    lines = [Line(trial.gateway.port).ask(name, stream=True) for _ in range(200)]
    for line in lines:
        line.read_until(b'"content":')
    for line in lines:
        line.close()
    wait_until(lambda: trial.upstream.model_counts(name)["disconnects"] - before["disconnects"] == 200,
               "200 upstreams are left")
    equal(trial.upstream.model_counts(name)["requests"] - before["requests"], 200, "requests at the upstream")
    wait_until(lambda: trial.gateway.descriptors <= descriptors + 5, "the descriptors are given back")


@check
def many_requests_on_one_connection_are_answered_in_order(trial):
    line = Line(trial.gateway.port)
    for index in range(50):
        line.ask("echo", messages=[{"role": "user", "content": "number %d" % index}])
    for index in range(50):
        status, body = line.read_answer()
        equal((status, json.loads(body)["choices"][0]["message"]["content"]), (200, "number %d" % index))
    line.close()


@check
def a_request_that_comes_byte_by_byte_is_answered(trial):
    line = Line(trial.gateway.port)
    for byte in request_bytes("ok"):
        line.socket.sendall(bytes([byte]))
    equal(line.read_answer()[0], 200)
    line.close()


@check
def nonsense_is_refused_and_does_no_harm(trial):
    texts = [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n", b"\r\n" * 1000, b"\x00" * 5000,
             b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
             b"POST / HTTP/1.1\r\ncontent-length: 99999999999999999999\r\n\r\n",
             b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
             b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"]
    for text in texts:
        line = Line(trial.gateway.port, timeout=3)
        try:
            line.socket.sendall(text)
            answer = line.socket.recv(4096)
            if answer.startswith(b"HTTP/1.1 2"):
                raise AssertionError("%r was answered %r" % (text[:60], answer[:60]))
        except OSError:
            pass
        line.close()
    equal(trial.gateway.chat("ok")[0], 200)


@check
def random_damage_to_requests_does_no_harm(trial):
    choose = random.Random(7)
    whole = request_bytes("ok")
    for _ in range(400):
        text = bytearray(whole)
        for _ in range(choose.randrange(1, 6)):
            place = choose.randrange(len(text))
            text[place:place + choose.randrange(3)] = bytes(choose.randrange(256) for _ in range(choose.randrange(3)))
        line = Line(trial.gateway.port)
        try:
            line.socket.sendall(text)
            line.socket.shutdown(socket.SHUT_WR)
            line.read_until(b"")
        except OSError:
            pass
        line.close()
    equal(trial.gateway.chat("ok")[0], 200)


@check
def requests_of_many_clients_get_their_own_answers(trial):
    right, wrong = [], []

    def client(number):
        try:
            line = Line(trial.gateway.port)
            for index in range(50):
                text = "client %d question %d" % (number, index)
                line.ask("echo", messages=[{"role": "user", "content": text}], stream=index % 2 == 0)
                status, body = line.read_answer()
                (right if status == 200 and text.encode() in body else wrong).append((text, status, body[:200]))
            line.close()
        except (OSError, AssertionError) as error:
            wrong.append(repr(error))

    threads = [threading.Thread(target=client, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    equal(wrong, [])
    equal(len(right), 1000)


def main():
    with Upstream() as upstream, Upstream() as second:
        models = [deployment(name, upstream) for name in [*NAMES, "echo", "big=20000000+flush"]]
        models.append(deployment("second", second, "openai/ok"))
        models.append(deployment("guarded", second, "openai/ok"))
        models.append(deployment("second-stream", second, "openai/" + STREAM))
        config = {
            "model_list": models,
            "router_settings": {"num_retries": 0, "disable_cooldowns": True, "fallbacks": [{"guarded": ["ok"]}]},
        }
        with Gateway(config) as gateway:
            return run(Trial(gateway, upstream, second))


if __name__ == "__main__":
    sys.exit(main())
