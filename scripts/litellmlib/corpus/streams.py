"""Streams of chat completions, event by event."""

from ..case import Case, chat
from ..configs import STREAMS


def cases():
    yield Case("plain", "plain", [chat("ok", stream=True)])
    for behaviour in STREAMS:
        yield Case(behaviour, "plain", [chat(behaviour, stream=True)])
        yield Case("not streamed: " + behaviour, "plain", [chat(behaviour)])
    for model in ("ok", "usage", "tools"):
        yield Case("include_usage: " + model, "plain", [
            chat(model, stream=True, stream_options={"include_usage": True})])
    yield Case("include_usage false", "plain", [chat("ok", stream=True, stream_options={"include_usage": False})])
    yield Case("stream_options empty", "plain", [chat("ok", stream=True, stream_options={})])
    yield Case("stream_options without stream", "plain", [chat("ok", stream_options={"include_usage": True})])
    yield Case("stream_options null", "plain", [chat("ok", stream=True, stream_options=None)])
    for name in ("alias", "wild/ok", "defaults", "priced", "limited"):
        yield Case("of " + name, "plain", [chat(name, stream=True)])
    for name in ("claude", "claude-tools", "claude-reasoning", "claude-cut=3+gap=0.05", "claude-errorchunk=2+gap=0.05"):
        yield Case("of %s" % name, "plain", [chat(name, stream=True)])
        yield Case("include_usage: " + name, "plain", [
            chat(name, stream=True, stream_options={"include_usage": True})])
    for name in ("claude", "claude-tools", "claude-reasoning"):
        yield Case("not streamed: " + name, "plain", [chat(name)])
    yield Case("unknown model", "plain", [chat("nothing", stream=True)])
    yield Case("no messages", "plain", [chat("ok", stream=True, messages=None)])
    yield Case("always_include_stream_usage", "settings", [
        chat("ok", stream=True), chat("ok", stream=True, stream_options={"include_usage": False})])
    yield Case("accepting event streams", "plain", [chat("ok", stream=True, headers={"accept": "text/event-stream"})])
    yield Case("accepting gzip", "plain", [chat("ok", stream=True, headers={"accept-encoding": "gzip"})])
