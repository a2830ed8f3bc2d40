#!/usr/bin/env python3
"""Records what LiteLLM makes of the given sides of the cases beside this file.

usage: python record.py        (a Python that has litellm==1.106.2 installed; no network is needed)

Each file holds cases with a name and what is given; this program writes what LiteLLM answers beside it. A server on the
loopback plays Anthropic, so that answers and streams pass LiteLLM's whole path. Identifiers, times and the model's name
are replaced by fixed ones.
"""

import contextlib
import http.server
import importlib.metadata
import io
import json
import os
import pathlib
import threading

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm
from litellm.llms.anthropic.chat.transformation import AnthropicConfig
from litellm.llms.anthropic.pass_through.adapters.transformation import LiteLLMAnthropicMessagesAdapter
from litellm.utils import get_optional_params

FOLDER = pathlib.Path(__file__).parent
JSON_FORMAT = {"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object", "properties": {}}}}


class Upstream(http.server.BaseHTTPRequestHandler):
    """Answers every request with the body that is set."""

    body = b""
    content_type = ""

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.send_response(200)
        self.send_header("content-type", Upstream.content_type)
        self.send_header("content-length", str(len(Upstream.body)))
        self.end_headers()
        self.wfile.write(Upstream.body)

    def log_message(self, *_):
        pass


def messages_request(chat):
    body = json.loads(json.dumps(chat))
    model, messages = body.pop("model"), body.pop("messages")
    optional = get_optional_params(model=model, custom_llm_provider="anthropic", messages=messages, **body)
    request = AnthropicConfig().transform_request(
        model=model, messages=messages, optional_params=optional, litellm_params={}, headers={}
    )
    request.pop("json_mode", None)  # a note of LiteLLM's to itself
    return request


def chat_request(messages):
    request = LiteLLMAnthropicMessagesAdapter().translate_anthropic_to_openai(json.loads(json.dumps(messages)))[0]
    for message in request["messages"]:
        if message.get("thinking_blocks", ()) is None:
            del message["thinking_blocks"]
    return request


def complete(server, **more):
    return litellm.completion(
        model="anthropic/m",
        messages=[{"role": "user", "content": "x"}],
        api_base=f"http://127.0.0.1:{server.server_port}",
        api_key="k",
        num_retries=0,
        **more,
    )


def fixed(answer):
    answer = json.loads(answer.model_dump_json(exclude_none=True, exclude_unset=True))
    return {**answer, "id": "chatcmpl-1", "created": 1, "model": "m"}


def chat_answer(server, case):
    Upstream.body, Upstream.content_type = json.dumps(case["given"]).encode(), "application/json"
    return fixed(complete(server, **({"response_format": JSON_FORMAT} if case.get("json") else {})))


def chat_chunks(server, case):
    frames = (f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in case["given"])
    Upstream.body, Upstream.content_type = "".join(frames).encode(), "text/event-stream"
    more = {"response_format": JSON_FORMAT} if case.get("json") else {}
    return [fixed(chunk) for chunk in complete(server, stream=True, **more)]


def record(name, answer):
    path = FOLDER / name
    cases = json.loads(path.read_text())["cases"]
    for case in cases:
        with contextlib.redirect_stdout(io.StringIO()):
            case["expected"] = answer(case)
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    version = importlib.metadata.version("litellm")
    path.write_text(f'{{"program": "LiteLLM", "version": "{version}", "cases": [\n{lines}\n]}}\n')


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    record("chat-to-messages-requests.json", lambda case: messages_request(case["given"]))
    record("messages-to-chat-requests.json", lambda case: chat_request(case["given"]))
    record("messages-to-chat-answers.json", lambda case: chat_answer(server, case))
    record("messages-to-chat-streams.json", lambda case: chat_chunks(server, case))


if __name__ == "__main__":
    main()
