"""The response cache in a real Redis, alive, dead and back again."""

import json
import signal
import sys
import time

from checks import check, contains, equal, run
from programs import HOST, Gateway, Redis, Upstream, deployment, wait_until

HELLO = "Hello! How can I help you today?"


class Trial:
    def __init__(self, gateway, upstream, redis):
        self.gateway = gateway
        self.upstream = upstream
        self.redis = redis
        self.count = 0

    def fresh(self):
        """A text that nobody has asked before."""
        self.count += 1
        return "question %d" % self.count

    def chat(self, text, gateway=None, **members):
        return (gateway or self.gateway).chat("ok", messages=[{"role": "user", "content": text}], **members)

    def asked(self):
        return self.upstream.model_counts("ok")["requests"]

    def is_hit(self, text, **members):
        before = self.asked()
        equal(self.chat(text, **members)[0], 200)
        return self.asked() == before


@check
def the_second_answer_comes_from_redis(trial):
    text = trial.fresh()
    first = trial.chat(text)
    before = trial.asked()
    second = trial.chat(text)
    equal(trial.asked(), before, "requests at the upstream")
    equal(json.loads(second[2])["choices"], json.loads(first[2])["choices"])
    contains(second[1], "x-litellm-cache-key")
    equal(len(second[1]["x-litellm-cache-key"].rpartition(":")[2]), 64, "hexadecimal digits of the key")


@check
def what_lies_in_redis_has_litellms_form(trial):
    text = trial.fresh()
    trial.chat(text)
    key = trial.chat(text)[1]["x-litellm-cache-key"]
    names = trial.redis.command("KEYS", "*" + key.rpartition(":")[2])
    name = names.split("\r\n")[2]
    contains(name, "proof:")
    value = json.loads(trial.redis.command("GET", name).split("\r\n", 1)[1].rsplit("\r\n", 1)[0])
    equal(sorted(value), ["response", "timestamp"])
    equal(json.loads(value["response"])["choices"][0]["message"]["content"], HELLO)
    lifetime = int(trial.redis.command("TTL", name)[1:])
    if not 0 < lifetime <= 600:
        raise AssertionError("lifetime %d" % lifetime)


@check
def a_stream_is_replayed(trial):
    text = trial.fresh()
    first = trial.chat(text, stream=True)
    before = trial.asked()
    second = trial.chat(text, stream=True)
    equal(trial.asked(), before, "requests at the upstream")
    equal(words(second[2]), words(first[2]))
    contains(second[2].decode(), "data: [DONE]")


def words(stream):
    chunks = [json.loads(line[6:]) for line in stream.decode().split("\n") if line.startswith("data: {")]
    return "".join(chunk["choices"][0]["delta"].get("content") or "" for chunk in chunks if chunk["choices"])


@check
def another_gateway_hits_the_same_entries(trial):
    text = trial.fresh()
    trial.chat(text)
    with Gateway(config(trial.upstream, trial.redis)) as other:
        before = trial.asked()
        equal(trial.chat(text, other)[0], 200)
        equal(trial.asked(), before, "requests at the upstream")


@check
def no_cache_and_no_store_are_obeyed(trial):
    text = trial.fresh()
    equal(trial.is_hit(text, cache={"no-store": True}), False)
    equal(trial.is_hit(text), False)
    equal(trial.is_hit(text), True)
    equal(trial.is_hit(text, cache={"no-cache": True}), False)


@check
def another_namespace_is_another_cache(trial):
    text = trial.fresh()
    equal(trial.is_hit(text), False)
    equal(trial.is_hit(text, cache={"namespace": "other"}), False)
    equal(trial.is_hit(text, cache={"namespace": "other"}), True)


@check
def other_parameters_are_another_question(trial):
    text = trial.fresh()
    equal(trial.is_hit(text, temperature=0), False)
    equal(trial.is_hit(text, temperature=1), False)
    equal(trial.is_hit(text, temperature=0), True)


@check
def errors_are_not_kept(trial):
    for _ in range(2):
        equal(trial.gateway.chat("status=400")[0], 400)
    equal(trial.upstream.model_counts("status=400")["requests"], 2)


@check
def a_dead_redis_costs_hits_not_answers(trial):
    trial.redis.end(signal.SIGKILL)
    start = time.monotonic()
    for _ in range(20):
        equal(trial.chat(trial.fresh())[0], 200)
    if time.monotonic() - start > 10:
        raise AssertionError("20 requests took %.1f s" % (time.monotonic() - start))
    trial.redis.start()
    text = trial.fresh()
    wait_until(lambda: trial.is_hit(text), "the cache works again")


@check
def a_redis_that_hangs_costs_hits_not_answers(trial):
    trial.redis.send(signal.SIGSTOP)
    try:
        start = time.monotonic()
        for _ in range(5):
            equal(trial.chat(trial.fresh())[0], 200)
        if time.monotonic() - start > 15:
            raise AssertionError("5 requests took %.1f s" % (time.monotonic() - start))
    finally:
        trial.redis.send(signal.SIGCONT)
    text = trial.fresh()
    wait_until(lambda: trial.is_hit(text), "the cache works again")


@check
def a_gateway_starts_without_its_redis(trial):
    dead = Redis()
    with Gateway(config(trial.upstream, dead)) as gateway:
        equal(trial.chat(trial.fresh(), gateway)[0], 200)
    dead.close()


def config(upstream, redis):
    return {
        "model_list": [deployment("ok", upstream), deployment("status=400", upstream)],
        "litellm_settings": {
            "cache": True,
            "cache_params": {"type": "redis", "host": HOST, "port": redis.port, "namespace": "proof", "ttl": 600},
        },
        "router_settings": {"num_retries": 0, "disable_cooldowns": True},
    }


def main():
    with Upstream() as upstream, Redis() as redis, Gateway(config(upstream, redis)) as gateway:
        return run(Trial(gateway, upstream, redis))


if __name__ == "__main__":
    sys.exit(main())
