"""What the client is told when the upstream fails."""

from ..case import Case, chat, messages, post
from ..configs import BROKEN, STATUSES


def cases():
    for status in STATUSES:
        yield Case("chat, upstream %d" % status, "plain", [chat("status=%d" % status)])
        yield Case("stream, upstream %d" % status, "plain", [chat("status=%d" % status, stream=True)])
        yield Case("claude, upstream %d" % status, "plain", [chat("claude-status=%d" % status)])
        yield Case("messages, upstream %d" % status, "plain", [messages("claude-status=%d" % status)])
    for status in (400, 401, 404, 429, 500):
        yield Case("messages stream, upstream %d" % status, "plain", [
            messages("claude-status=%d" % status, stream=True)])
        yield Case("messages to openai, upstream %d" % status, "plain", [messages("status=%d" % status)])
        yield Case("completions, upstream %d" % status, "plain", [
            post("/v1/completions", {"model": "status=%d" % status, "prompt": "Hello"})])
        yield Case("responses, upstream %d" % status, "plain", [
            post("/v1/responses", {"model": "status=%d" % status, "input": "Hello"})])
    for status in (400, 429, 500):
        yield Case("embeddings, upstream %d" % status, "plain", [
            post("/v1/embeddings", {"model": "embed-status=%d" % status, "input": "Hello"})])
    for behaviour in BROKEN:
        yield Case("chat, upstream " + behaviour, "plain", [chat(behaviour)])
        yield Case("stream, upstream " + behaviour, "plain", [chat(behaviour, stream=True)])
    for behaviour in ("malformed", "empty", "error=context"):
        yield Case("claude, upstream " + behaviour, "plain", [chat("claude-" + behaviour)])
        yield Case("messages, upstream " + behaviour, "plain", [messages("claude-" + behaviour)])
    for behaviour in ("malformed", "empty"):
        yield Case("embeddings, upstream " + behaviour, "plain", [
            post("/v1/embeddings", {"model": "embed-" + behaviour, "input": "Hello"})])
    yield Case("azure 429", "plain", [chat("azure-429")])
    yield Case("azure content filter", "plain", [chat("azure-content")])
    yield Case("429 with retry-after", "plain", [chat("status=429+retry-after=2")])
    yield Case("connection refused", "plain", [chat("nowhere")])
    yield Case("connection refused, stream", "plain", [chat("nowhere", stream=True)])
    yield Case("timeout", "plain", [chat("quick")])
    yield Case("timeout, stream", "plain", [chat("quick-stream", stream=True)])
    yield Case("timeout of a stream's gap", "plain", [chat("quick-chunks", stream=True)])
    yield Case("gaps within the stream timeout", "plain", [chat("steady-chunks", stream=True)])
    yield Case("timeout, messages", "plain", [messages("claude-hang")])
    yield Case("timeout, messages stream", "plain", [messages("claude-hang", stream=True)])
    yield Case("timeout, completions", "plain", [post("/v1/completions", {"model": "quick", "prompt": "x"})])
    yield Case("timeout, embeddings", "plain", [post("/v1/embeddings", {"model": "quick", "input": "x"})])
    yield Case("call id in errors", "settings", [chat("status=400"), chat("nothing")])
