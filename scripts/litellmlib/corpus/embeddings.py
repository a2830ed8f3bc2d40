"""Embeddings: forms of input and of vectors."""

from ..case import Case, post

INPUTS = {
    "text": "Hello", "one in a list": ["Hello"], "three": ["a", "b", "c"], "tokens": [1, 2, 3],
    "lists of tokens": [[1, 2], [3]], "empty text": "", "empty list": [], "null": None, "number": 5,
    "object": {"a": 1}, "mixed": ["a", 1],
}


def ask(input_value, **fields):
    return post("/v1/embeddings", {"model": "embed", "input": input_value, **fields})


def cases():
    for name, value in INPUTS.items():
        yield Case(name, "plain", [ask(value)])
    for form in ("float", "base64", "hex", None, 5):
        yield Case("encoding_format %s" % form, "plain", [ask(["a", "b"], encoding_format=form)])
    yield Case("dimensions", "plain", [ask("a", dimensions=3)])
    yield Case("user", "plain", [ask("a", user="someone")])
    yield Case("unknown parameter", "plain", [ask("a", unknown_thing=1)])
    yield Case("for the proxy", "plain", [ask("a", metadata={"a": "b"}, timeout=9, tags=["x"], num_retries=0)])
    for model in ("ok", "vllm", "azure-ok", "wild/e", "like"):
        yield Case("model " + model, "plain", [post("/v1/embeddings", {"model": model, "input": "Hello"})])
