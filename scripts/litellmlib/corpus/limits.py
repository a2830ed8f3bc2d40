"""Requests and tokens a minute, the room for a prompt, tags."""

from ..case import Case, chat, messages

LONG = [{"role": "user", "content": "Hello " * 50}]


def cases():
    yield Case("one request a minute", "limits", [chat("one"), chat("one")])
    yield Case("too few tokens", "limits", [chat("few-tokens")])
    yield Case("enough", "limits", [chat("roomy"), chat("roomy")])
    yield Case("enough, streamed", "limits", [chat("roomy", stream=True)])
    yield Case("a pair with one request each", "limits", [chat("pair"), chat("pair"), chat("pair")])
    yield Case("messages over the limit", "limits", [messages("once", max_tokens=5)] * 2)
    yield Case("simple shuffle: limits in headers", "plain", [chat("limited"), chat("limited")])
    yield Case("no room for the prompt", "checks", [chat("small", messages=LONG)])
    yield Case("one has room", "checks", [chat("both", messages=LONG)])
    yield Case("fallback with room", "checks", [chat("tiny", messages=LONG)])
    yield Case("pre-call requests a minute", "checks", [chat("once"), chat("once")])
    yield Case("tags: the one", "checks", [chat("mixed", tags=["blue"])])
    yield Case("tags: by header", "checks", [chat("mixed", headers={"x-litellm-tags": "red"})])
    yield Case("tags: of the metadata", "checks", [chat("mixed", metadata={"tags": ["red"]})])
    yield Case("tags: none asked", "checks", [chat("mixed")])
    yield Case("tags: unknown", "checks", [chat("mixed", tags=["green"])])
    yield Case("tags: none matches", "checks", [chat("red", tags=["blue"])])
