"""The response cache and its controls. Each case asks in words of its own, so that cases do not meet."""

from ..case import Case, chat, get, messages, post


def ask(words, model="ok", **fields):
    return chat(model, messages=[{"role": "user", "content": words}], **fields)


def twice(words, **fields):
    return [ask(words, **fields), ask(words, **fields)]


def cases():
    yield Case("hit", "cache", twice("one"))
    yield Case("other words", "cache", [ask("two a"), ask("two b")])
    yield Case("other temperature", "cache", [ask("three"), ask("three", temperature=0.5)])
    yield Case("other model", "cache", [ask("four"), ask("four", model="other")])
    yield Case("other user", "cache", [ask("five"), ask("five", user="someone")])
    yield Case("other metadata", "cache", [ask("six"), ask("six", metadata={"a": "b"})])
    yield Case("no-cache", "cache", twice("seven", cache={"no-cache": True}))
    yield Case("no-cache writes", "cache", [ask("eight", cache={"no-cache": True}), ask("eight")])
    yield Case("no-store", "cache", twice("nine", cache={"no-store": True}))
    yield Case("no-store reads", "cache", [ask("ten"), ask("ten", cache={"no-store": True})])
    yield Case("ttl passes", "cache", [ask("eleven", cache={"ttl": 1}), ask("eleven", wait=1.5)])
    yield Case("s-maxage", "cache", [ask("twelve"), ask("twelve", cache={"s-maxage": 1}, wait=1.5)])
    yield Case("s-maxage that is enough", "cache", [ask("thirteen"), ask("thirteen", cache={"s-maxage": 60})])
    yield Case("namespace", "cache", [ask("fourteen"), ask("fourteen", cache={"namespace": "n"}),
                                      ask("fourteen", cache={"namespace": "n"})])
    yield Case("header no-cache", "cache", twice("fifteen", headers={"cache-control": "no-cache"}))
    yield Case("header no-store", "cache", twice("sixteen", headers={"cache-control": "no-store"}))
    yield Case("stream", "cache", twice("seventeen", stream=True))
    yield Case("stream after plain", "cache", [ask("eighteen"), ask("eighteen", stream=True)])
    yield Case("stream with usage", "cache", twice("nineteen", model="usage", stream=True,
                                                   stream_options={"include_usage": True}))
    yield Case("tools", "cache", twice("twenty", model="tools"))
    yield Case("failures are not kept", "cache", twice("twenty-one", model="failing"))
    five = [{"role": "user", "content": "m%d" % number} for number in range(5)]
    yield Case("five messages", "cache", [chat("ok", messages=five), chat("ok", messages=five)])
    yield Case("four messages", "cache", [chat("ok", messages=five[:4]), chat("ok", messages=five[:4])])
    yield Case("embeddings", "cache", [post("/v1/embeddings", {"model": "embed", "input": "e"})] * 2)
    yield Case("embeddings of a list", "cache", [post("/v1/embeddings", {"model": "embed", "input": ["f", "g"]}),
                                                 post("/v1/embeddings", {"model": "embed", "input": ["g", "h"]})])
    yield Case("completions", "cache", [post("/v1/completions", {"model": "ok", "prompt": "p"})] * 2)
    yield Case("messages", "cache", [messages("claude")] * 2)
    yield Case("responses", "cache", [post("/v1/responses", {"model": "ok", "input": "r"})] * 2)
    yield Case("control that is no object", "cache", [ask("twenty-two", cache="no-cache")])
    yield Case("caching false", "cache", twice("twenty-three", caching=False))
    yield Case("default_off", "cache-off", twice("one"))
    yield Case("default_off, use-cache", "cache-off", twice("two", cache={"use-cache": True}))
    yield Case("default_off, use-cache to read alone", "cache-off", [ask("three"),
                                                                    ask("three", cache={"use-cache": True})])
    for config in ("cache", "plain"):
        yield Case("ping, " + config, config, [get("/cache/ping")])
