"""The Responses API."""

from ..case import Case, Request, get, post

ITEMS = [{"role": "user", "content": [{"type": "input_text", "text": "Hello"}]}]


def ask(model="ok", value="Hello", **fields):
    return post("/v1/responses", {"model": model, "input": value, **fields})


def cases():
    yield Case("text", "plain", [ask()])
    yield Case("items", "plain", [ask(value=ITEMS)])
    yield Case("parameters", "plain", [ask(instructions="Be brief.", temperature=0.5, max_output_tokens=20)])
    yield Case("unknown parameter", "plain", [ask(unknown_thing=1)])
    yield Case("for the proxy", "plain", [ask(litellm_metadata={"a": "b"}, num_retries=0)])
    yield Case("metadata", "plain", [ask(metadata={"a": "b"})])
    yield Case("stream", "plain", [ask(stream=True)])
    yield Case("tools", "plain", [ask(tools=[{"type": "function", "name": "f", "parameters": {"type": "object"}}])])
    for model in ("nothing", "alias", "wild/ok", "vllm", "azure-ok"):
        yield Case("model " + model, "plain", [ask(model)])
    yield Case("stream, upstream 500", "plain", [ask("status=500", stream=True)])
    yield Case("GET of an unknown response", "plain", [get("/v1/responses/resp_nothing")])
    yield Case("GET of the collection", "plain", [Request("GET", "/v1/responses")])
