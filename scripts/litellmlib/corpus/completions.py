"""Text completions."""

from ..case import Case, post

PROMPTS = {"text": "Hello", "list": ["Hello"], "two": ["a", "b"], "tokens": [1, 2, 3], "empty": "", "null": None}


def ask(model="ok", prompt="Hello", **fields):
    return post("/v1/completions", {"model": model, "prompt": prompt, **fields})


def cases():
    for name, prompt in PROMPTS.items():
        yield Case("prompt " + name, "plain", [ask(prompt=prompt)])
    yield Case("parameters", "plain", [ask(max_tokens=5, temperature=0.5, echo=True, suffix="x", best_of=1)])
    yield Case("unknown parameter", "plain", [ask(unknown_thing=1)])
    yield Case("for the proxy", "plain", [ask(metadata={"a": "b"}, tags=["x"])])
    yield Case("stream", "plain", [ask(stream=True)])
    yield Case("stream with usage", "plain", [ask("usage", stream=True, stream_options={"include_usage": True})])
    for model in ("nothing", "alias", "vllm", "azure-ok", "claude", "wild/ok"):
        yield Case("model " + model, "plain", [ask(model)])
    yield Case("stream, upstream 429", "plain", [ask("status=429", stream=True)])
    yield Case("messages in place of a prompt", "plain", [
        post("/v1/completions", {"model": "ok", "messages": [{"role": "user", "content": "x"}]})])
