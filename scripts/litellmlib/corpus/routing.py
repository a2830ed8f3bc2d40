"""Retries, fallbacks, cooldowns, order and weights."""

from ..case import Case, chat, get, messages, post


def cases():
    for model in ("twice", "twice-429", "no-retry-400", "retry-0", "retry-1", "pair", "ordered", "weighted",
                  "missing", "denied", "long", "unsafe", "long-plain", "falls", "falls-429", "falls-400", "falls-badly",
                  "falls-far", "falls-slow", "falls-nowhere", "dict-falls", "loop-a"):
        yield Case("chat with " + model, "routing", [chat(model)])
    for model in ("falls-stream", "falls-cut", "falls-error-chunk", "twice", "falls", "falls-nowhere", "long"):
        yield Case("stream with " + model, "routing", [chat(model, stream=True)])
    yield Case("stream with a model that fails once", "routing", [chat("twice-429", stream=True)])
    yield Case("retries of the body", "routing", [chat("own", num_retries=1)])
    yield Case("no retries of the body", "routing", [chat("retry-1", num_retries=0)])
    yield Case("retries of the header", "routing", [chat("own", headers={"x-litellm-num-retries": "1"})])
    yield Case("retries of the body before the header", "routing", [
        chat("own", num_retries=0, headers={"x-litellm-num-retries": "1"})])
    yield Case("fallbacks of the body", "routing", [chat("own", fallbacks=["spare"])])
    yield Case("fallbacks of the body as objects", "routing", [
        chat("own", fallbacks=[{"model": "spare", "temperature": 0.1}])])
    yield Case("fallbacks of the body before the router's", "routing", [chat("falls", fallbacks=["ok"])])
    yield Case("fallbacks of the body to an unknown model", "routing", [chat("own", fallbacks=["nothing"])])
    yield Case("fallbacks of the body by group", "routing", [chat("own", fallbacks=[{"own": ["spare"]}])])
    yield Case("disable_fallbacks", "routing", [chat("falls", disable_fallbacks=True)])
    yield Case("disable_fallbacks of a stream", "routing", [chat("falls", disable_fallbacks=True, stream=True)])
    yield Case("unknown model", "routing", [chat("nothing")])
    yield Case("unknown model with fallbacks", "routing", [chat("nothing", fallbacks=["spare"])])
    yield Case("mock_testing_fallbacks", "routing", [chat("falls", mock_testing_fallbacks=True)])
    yield Case("embeddings to a chat model", "routing", [post("/v1/embeddings", {"model": "embed-falls",
                                                                                 "input": "Hello"})])
    yield Case("completions", "routing", [post("/v1/completions", {"model": "falls", "prompt": "Hello"})])
    yield Case("messages", "routing", [messages("claude-falls")])
    yield Case("messages to openai", "routing", [messages("messages-falls")])
    yield Case("messages stream", "routing", [messages("claude-falls", stream=True)])
    for name in ("cool-401", "cool-429", "cool-500", "cool-408", "cool-off"):
        yield Case("after " + name, "routing", [chat(name), chat(name)])
    yield Case("cooldown ends", "routing", [chat("cool-short"), chat("cool-short"), chat("cool-short", wait=1.3)])
    yield Case("all of a group cooling", "routing", [chat("cool-pair"), chat("cool-pair"), chat("cool-pair")])
    yield Case("two deployments fail", "routing", [chat("two")])
    yield Case("defaults: fails once", "defaults", [chat("twice")])
    yield Case("defaults: bad request", "defaults", [chat("bad")])
    yield Case("defaults: failing", "defaults", [chat("failing")])
    yield Case("defaults: failing 404", "defaults", [chat("failing-404")])
    yield Case("defaults: unknown model", "defaults", [chat("nothing")])
    yield Case("defaults: models", "defaults", [get("/v1/models")])
