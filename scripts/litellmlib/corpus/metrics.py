"""Metrics: names, types, labels, after each kind of request. The counts are tested elsewhere."""

from ..case import Case, chat, get, post


def page(**options):
    return get("/metrics/", reading="metrics", wait=0.5, **options)


def cases():
    yield Case("without a key", "metrics", [get("/metrics", key=None)])
    yield Case("wrong key", "metrics", [get("/metrics", key="sk-wrong-key-0000")])
    yield Case("open", "open-metrics", [get("/metrics", key=None, reading="kind")])
    yield Case("slash at the end", "open-metrics", [get("/metrics/", key=None, reading="kind")])
    yield Case("after all kinds of requests", "metrics", [
        chat("ok"), chat("ok", stream=True), chat("status=400"), chat("status=429"), chat("status=500"),
        chat("nothing"), chat("tools"), chat("falls"), chat("limited"),
        post("/v1/embeddings", {"model": "embed", "input": "x"}), chat("ok", key="sk-wrong-key-0000"),
        get("/v1/models"), page()])
    yield Case("not asked for", "plain", [get("/metrics")])
