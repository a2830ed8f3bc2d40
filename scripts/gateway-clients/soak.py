"""Faults under load for SOAK_SECONDS (10): no crash, no leak, no wrong answer, and all counts agree.

Clients ask without a pause while one upstream and Redis are killed and revived, the config is reloaded, connections
stay half open, and clients leave in the middle. Two upstreams serve: `steady` is never killed, so its counts must agree
with the clients' and the gateway's; `shaky` is, so its clients may get errors, but never a wrong answer.
"""

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
import time

from checks import check, contains, equal, run
from programs import HOST, KEY, Gateway, Redis, Upstream, deployment, wait_until

SECONDS = float(os.environ.get("SOAK_SECONDS") or 10)
SEED = int(os.environ.get("SOAK_SEED") or 1)


class Client:
    """One keep-alive connection that asks questions nobody else asks."""

    def __init__(self, soak, number):
        self.soak = soak
        self.number = number
        self.count = 0
        self.reader = self.writer = None

    async def work(self, model, choose):
        while not self.soak.ends:
            self.count += 1
            text = "c%d-%d" % (self.number, self.count)
            try:
                await asyncio.wait_for(choose(self, model, text), 30)
            except (OSError, asyncio.IncompleteReadError):
                self.leave()
                self.soak.note(model, "broken")
            except asyncio.TimeoutError:
                self.leave()
                self.soak.problems.append("%s: no answer to %s in 30 s" % (model, text))
        self.leave()

    def leave(self):
        if self.writer:
            self.writer.transport.abort()
            self.reader = self.writer = None

    async def send(self, path, body):
        if not self.writer:
            self.reader, self.writer = await asyncio.open_connection(HOST, self.soak.gateway.port)
        data = json.dumps(body).encode()
        head = "POST %s HTTP/1.1\r\nhost: x\r\nauthorization: Bearer %s\r\ncontent-length: %d\r\n\r\n"
        self.writer.write((head % (path, KEY, len(data))).encode() + data)
        await self.writer.drain()

    async def read_head(self):
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
        return int(lines[0].split(" ")[1]), dict(line.split(": ", 1) for line in lines[1:] if line)

    async def read_body(self, fields):
        if fields.get("transfer-encoding") != "chunked":
            return await self.reader.readexactly(int(fields["content-length"]))
        body = b""
        while True:
            size = int(await self.reader.readuntil(b"\r\n"), 16)
            body += (await self.reader.readexactly(size + 2))[:size]
            if not size:
                return body


def question(model, text, **members):
    return {"model": model, "messages": [{"role": "user", "content": text}], **members}


async def plain(client, model, text):
    await client.send("/v1/chat/completions", question(model, text))
    status, fields = await client.read_head()
    body = await client.read_body(fields)
    client.soak.judge(model, status, text, body, b"\"finish_reason\"")


async def stream(client, model, text):
    await client.send("/v1/chat/completions", question(model, text, stream=True))
    status, fields = await client.read_head()
    body = await client.read_body(fields)
    # A stream that broke off says so, or its last words.
    if status == 200 and b'"error"' in body and b"[DONE]" not in body:
        client.soak.note(model, "error in stream")
    else:
        client.soak.judge(model, status, text, body, b"[DONE]")


async def cached(client, model, text):
    text = "popular %d" % random.randrange(50)
    await client.send("/v1/chat/completions", question("cached", text))
    status, fields = await client.read_head()
    client.soak.judge("cached", status, text, await client.read_body(fields), b"\"finish_reason\"")


async def leaving(client, model, text):
    """Asks for a slow stream and goes away: at once, after the head, or after some of it."""
    await client.send("/v1/chat/completions", question("echo+gap=0.02+chunks=20", text, stream=True))
    moment = random.randrange(3)
    if moment > 0:
        await client.read_head()
    if moment > 1:
        await client.reader.readuntil(b"\n\n")
    await asyncio.sleep(random.random() / 50)
    client.leave()
    client.soak.note("left", "left")


async def silent(client, model, text):
    """Opens a connection, says half of something or nothing, and stays."""
    client.reader, client.writer = await asyncio.open_connection(HOST, client.soak.gateway.port)
    unfinished = b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{"
    client.writer.write(random.choice([b"", unfinished[:20], unfinished]))
    await asyncio.sleep(random.random() * 2)
    client.leave()
    client.soak.note("silent", "left")


class Soak:
    def __init__(self, gateway, steady, shaky, redis):
        self.gateway, self.steady, self.shaky, self.redis = gateway, steady, shaky, redis
        self.outcomes = {}
        self.problems = []
        self.ends = False
        self.reloads = 0
        self.samples = []

    def note(self, model, outcome):
        key = (model, str(outcome))
        self.outcomes[key] = self.outcomes.get(key, 0) + 1

    def judge(self, model, status, text, body, ending):
        self.note(model, status)
        if status == 200 and (b'"' + text.encode() + b'"' not in body or ending not in body):
            self.problems.append("%s: %s was answered %r" % (model, text, body[-300:]))
        if status != 200 and b'"error"' not in body:
            self.problems.append("%s: %d without an error body: %r" % (model, status, body[:300]))
        if status != 200 and model in ("steady", "cached"):
            self.problems.append("%s: %d %r" % (model, status, body[:300]))

    def total(self, *models):
        return sum(count for (model, _), count in self.outcomes.items() if model in models)

    async def kill_and_revive(self, program, pause):
        while not self.ends:
            await asyncio.sleep(pause)
            program.end(signal.SIGKILL)
            await asyncio.sleep(pause / 4)
            await asyncio.to_thread(program.start)

    async def reload(self, config):
        while not self.ends:
            await asyncio.sleep(0.1)
            self.gateway.write(config if self.reloads % 5 else "model_list: [")
            self.gateway.send(signal.SIGHUP)
            self.reloads += 1
        self.gateway.write(config)

    async def watch(self):
        while not self.ends:
            if not self.gateway.is_running:
                self.problems.append("the gateway ended: %s" % self.gateway.text("errors")[-1000:])
                self.ends = True
                return
            self.samples.append((self.gateway.memory, self.gateway.descriptors))
            await asyncio.sleep(0.5)

    async def work(self, config):
        trials = [("steady", plain)] * 4 + [("steady", stream)] * 3 + [("shaky", plain)] * 3 + [("shaky", stream)] * 3
        trials += [("guarded", plain)] * 2 + [("cached", cached)] * 3 + [("", leaving)] * 6 + [("", silent)] * 4
        clients = [Client(self, number).work(model, choose) for number, (model, choose) in enumerate(trials)]
        faults = [self.kill_and_revive(self.shaky, 1.2), self.kill_and_revive(self.redis, 1.7), self.reload(config)]
        tasks = [asyncio.create_task(task) for task in [*clients, *faults, self.watch()]]
        await asyncio.sleep(SECONDS)
        self.ends = True
        await asyncio.gather(*tasks)


@check
def all_clients_get_their_own_answers(soak):
    equal(soak.problems[:5], [])
    for model in ("steady", "shaky", "guarded", "cached", "left", "silent"):
        if soak.total(model) < SECONDS:
            raise AssertionError("too little was done: %r" % soak.outcomes)
    if soak.outcomes.get(("shaky", "200"), 0) < SECONDS:
        raise AssertionError("the shaky upstream hardly served: %r" % soak.outcomes)


@check
def a_guarded_model_answers_whatever_happens(soak):
    equal({outcome for model, outcome in soak.outcomes if model == "guarded"}, {"200"})


@check
def the_upstream_saw_each_request_once(soak):
    wait_until(lambda: not in_flight(soak.steady, "echo"), "the upstream is done")
    equal(soak.steady.model_counts("echo")["requests"], soak.total("steady"))


def in_flight(upstream, name):
    counts = upstream.model_counts(name)
    return counts["requests"] - counts["finished"] - counts["disconnects"]


@check
def the_gateways_counts_are_the_clients(soak):
    name = "litellm_proxy_total_requests_metric_total"
    for model in ("steady", "cached"):
        labels = 'requested_model="%s"' % model, 'status_code="200"'
        with contextlib.suppress(AssertionError):
            wait_until(lambda model=model, labels=labels: soak.gateway.metric(name, *labels) >= soak.total(model), "", 5)
        equal(soak.gateway.metric(name, *labels), soak.total(model), model)


@check
def those_who_left_left_nothing_at_the_upstream(soak):
    name = "echo+gap=0.02+chunks=20"
    wait_until(lambda: not in_flight(soak.steady, name), "the upstream is left")
    if soak.steady.model_counts(name)["disconnects"] < 1:
        raise AssertionError("nobody left in the middle")


@check
def descriptors_are_given_back(soak):
    wait_until(lambda: soak.gateway.descriptors <= soak.idle_descriptors + 64, "the descriptors are given back")


@check
def memory_stays_flat(soak):
    memory = [sample[0] for sample in soak.samples]
    early, late = memory[len(memory) // 3], max(memory[-3:])
    if late > early * 1.25 + 8:
        raise AssertionError("from %.1f to %.1f MiB: %r" % (early, late, memory))


@check
def it_still_serves_and_ends_with_0(soak):
    wait_until(lambda: soak.gateway.chat("shaky")[0] == 200, "the revived upstream serves")
    equal(soak.gateway.chat("steady")[0], 200)
    equal(soak.gateway.end(), 0)
    contains(soak.gateway.arguments[0], "ateway")


def config(steady, shaky, redis):
    models = [
        deployment("steady", steady, "openai/echo"),
        deployment("shaky", shaky, "openai/echo"),
        deployment("guarded", shaky, "openai/echo"),
        deployment("cached", steady, "openai/echo+cached"),
        deployment("echo+gap=0.02+chunks=20", steady),
        deployment("spare", steady, "openai/echo+spare"),
    ]
    return {
        "model_list": models,
        "router_settings": {"num_retries": 0, "disable_cooldowns": True, "fallbacks": [{"guarded": ["spare"]}]},
        "litellm_settings": {
            "callbacks": ["prometheus"], "cache": True,
            "cache_params": {"type": "redis", "host": HOST, "port": redis.port, "ttl": 60, "namespace": "soak"},
        },
    }


def main():
    random.seed(SEED)
    with Upstream() as steady, Upstream() as shaky, Redis() as redis:
        settings = config(steady, shaky, redis)
        with Gateway(settings) as gateway:
            soak = Soak(gateway, steady, shaky, redis)
            soak.idle_descriptors = gateway.descriptors
            start = time.monotonic()
            asyncio.run(soak.work(settings))
            summary = {"%s %s" % key: count for key, count in sorted(soak.outcomes.items())}
            memory = "memory %.1f to %.1f MiB" % (soak.samples[0][0], soak.samples[-1][0])
            print(round(time.monotonic() - start), "s,", soak.reloads, "reloads,", summary, memory, file=sys.stderr)
            return run(soak)


if __name__ == "__main__":
    sys.exit(main())
