"""Bodies that are no JSON, lack something, or hold the wrong type."""

from ..case import MESSAGES, Case, Request, chat, messages, post

CHAT = "/v1/chat/completions"
RAW = {
    "nothing": b"", "space": b" ", "open brace": b"{", "truncated": b'{"model": ', "truncated string": b'{"model": "o',
    "word": b"hello", "no quotes": b"{model: ok}", "single quotes": b"{'model': 'ok'}", "array": b"[]",
    "array of objects": b'[{"model": "ok"}]', "string": b'"ok"', "number": b"1", "null": b"null", "true": b"true",
    "empty object": b"{}", "trailing comma": b'{"model": "ok",}', "trailing words": b'{"model": "ok"} x',
    "two objects": b'{"model": "ok"}{"model": "ok"}', "comment": b'{"model": "ok" /* x */}',
    "byte order mark": b'\xef\xbb\xbf{"model": "ok", "messages": []}', "not UTF-8": b'{"model": "\xff"}',
    "lone surrogate": b'{"model": "ok", "messages": [{"role": "user", "content": "\\ud800"}]}',
    "control character": b'{"model": "ok", "messages": [{"role": "user", "content": "a\x01b"}]}',
    "NaN": b'{"model": "ok", "messages": [{"role": "user", "content": "Hello"}], "temperature": NaN}',
    "model twice": b'{"model": "nothing", "model": "ok", "messages": [{"role": "user", "content": "Hello"}]}',
    "large integer": b'{"model": "ok", "messages": [{"role": "user", "content": "Hello"}], "seed": 123456789012345678}',
    "exponent": b'{"model": "ok", "messages": [{"role": "user", "content": "Hello"}], "temperature": 1e0}',
    "escapes": b'{"model": "\\u006fk", "messages": [{"role": "user", "content": "\\u00e9\\ud83d\\ude00\\n\\/"}]}',
    "spaces around": b' \r\n\t{ "model" : "ok" , "messages" : [ {"role":"user","content":"Hello"} ] } \n',
    "deep": b'{"model": "ok", "messages": ' + b"[" * 90 + b"]" * 90 + b"}",
}
FIELDS = {
    "no model": {"messages": MESSAGES}, "no messages": {"model": "ok"},
    "model null": {"model": None, "messages": MESSAGES}, "model empty": {"model": "", "messages": MESSAGES},
    "model number": {"model": 5, "messages": MESSAGES}, "model list": {"model": ["ok"], "messages": MESSAGES},
    "model of spaces": {"model": " ", "messages": MESSAGES}, "messages null": {"model": "ok", "messages": None},
    "messages string": {"model": "ok", "messages": "Hello"}, "messages object": {"model": "ok", "messages": {}},
    "messages empty": {"model": "ok", "messages": []}, "messages of strings": {"model": "ok", "messages": ["Hello"]},
    "message without role": {"model": "ok", "messages": [{"content": "Hello"}]},
    "message without content": {"model": "ok", "messages": [{"role": "user"}]},
    "message of an unknown role": {"model": "ok", "messages": [{"role": "wizard", "content": "Hello"}]},
    "content null": {"model": "ok", "messages": [{"role": "user", "content": None}]},
    "content number": {"model": "ok", "messages": [{"role": "user", "content": 5}]},
    "content parts": {"model": "ok", "messages": [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]},
    "content empty parts": {"model": "ok", "messages": [{"role": "user", "content": []}]},
    "image": {"model": "ok", "messages": [{"role": "user", "content": [
        {"type": "text", "text": "What is it?"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo="}}]}]},
    "several messages": {"model": "ok", "messages": [
        {"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello"},
        {"role": "assistant", "content": "Hello!"}, {"role": "user", "content": "Bye"}]},
    "tool result": {"model": "ok", "messages": MESSAGES + [
        {"role": "assistant", "content": None, "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
        {"role": "tool", "tool_call_id": "call_1", "content": "5"}]},
    "stream string": {"model": "ok", "messages": MESSAGES, "stream": "true"},
    "stream null": {"model": "ok", "messages": MESSAGES, "stream": None},
    "stream number": {"model": "ok", "messages": MESSAGES, "stream": 1},
    "temperature string": {"model": "ok", "messages": MESSAGES, "temperature": "hot"},
    "temperature null": {"model": "ok", "messages": MESSAGES, "temperature": None},
    "max_tokens string": {"model": "ok", "messages": MESSAGES, "max_tokens": "many"},
    "max_tokens negative": {"model": "ok", "messages": MESSAGES, "max_tokens": -1},
    "tools empty": {"model": "ok", "messages": MESSAGES, "tools": []},
    "tools object": {"model": "ok", "messages": MESSAGES, "tools": {}},
    "metadata string": {"model": "ok", "messages": MESSAGES, "metadata": "x"},
    "user number": {"model": "ok", "messages": MESSAGES, "user": 5},
}
OTHERS = {
    "embeddings: no input": ("/v1/embeddings", {"model": "embed"}),
    "embeddings: no model": ("/v1/embeddings", {"input": "x"}),
    "embeddings: bad JSON": ("/v1/embeddings", b"{"), "embeddings: nothing": ("/v1/embeddings", b""),
    "completions: no prompt": ("/v1/completions", {"model": "ok"}),
    "completions: no model": ("/v1/completions", {"prompt": "x"}), "completions: bad JSON": ("/v1/completions", b"{"),
    "responses: no input": ("/v1/responses", {"model": "ok"}),
    "responses: no model": ("/v1/responses", {"input": "x"}), "responses: bad JSON": ("/v1/responses", b"{"),
    "messages: bad JSON": ("/v1/messages", b"{"), "messages: nothing": ("/v1/messages", b""),
    "messages: no model": ("/v1/messages", {"max_tokens": 5, "messages": MESSAGES}),
    "messages: no max_tokens": ("/v1/messages", {"model": "claude", "messages": MESSAGES}),
    "messages: no messages": ("/v1/messages", {"model": "claude", "max_tokens": 5}),
    "messages: unknown model": ("/v1/messages", {"model": "nothing", "max_tokens": 5, "messages": MESSAGES}),
    "messages: array": ("/v1/messages", b"[]"),
    "count_tokens: bad JSON": ("/v1/messages/count_tokens", b"{"),
    "count_tokens: no messages": ("/v1/messages/count_tokens", {"model": "claude"}),
    "count_tokens: no model": ("/v1/messages/count_tokens", {"messages": MESSAGES}),
}
WHOLE = b'{"model": "ok", "messages": [{"role": "user", "content": "Hello"}]}'
KINDS = ["application/json; charset=utf-8", "application/problem+json", "text/plain", "APPLICATION/JSON",
         "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "nonsense"]


def cases():
    for name, content in RAW.items():
        yield Case(name, "plain", [post(CHAT, content)])
    for name, body in FIELDS.items():
        yield Case(name, "plain", [post(CHAT, body)])
    for name, (path, body) in OTHERS.items():
        headers = {"anthropic-version": "2023-06-01"} if "messages" in path else {}
        yield Case(name, "plain", [post(path, body, headers)])
    for kind in KINDS:
        yield Case("content-type %s" % (kind or "empty"), "plain", [post(CHAT, WHOLE, {"content-type": kind})])
    yield Case("no body", "plain", [Request("POST", CHAT)])
    yield Case("over the size limit", "settings", [chat("ok", padding="x" * 1100000)])
    yield Case("near the size limit", "settings", [chat("ok", user="x" * 10000)])
    yield Case("messages: over the size limit", "settings", [messages("ok", padding="x" * 1100000)])
