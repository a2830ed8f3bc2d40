"""What is asked: a case is a configuration and the requests that are sent to it, one after another."""

from __future__ import annotations

import dataclasses
import json

MASTER_KEY = "sk-compare-5kMq81vXw0"


@dataclasses.dataclass
class Request:
    """A request; `key` is the bearer token, None for none; `wait` is the seconds to sleep before it."""

    method: str = "POST"
    path: str = "/v1/chat/completions"
    body: object = None  # a value is sent as JSON, bytes as they are
    headers: dict = dataclasses.field(default_factory=dict)
    key: str | None = MASTER_KEY
    wait: float = 0
    reading: str = "whole"  # or `kind`: only the kind of the body is compared; `metrics`: names, types and labels

    def content(self):
        if self.body is None or isinstance(self.body, bytes):
            return self.body
        return json.dumps(self.body).encode()

    def all_headers(self):
        result = {}
        if self.key is not None:
            result["authorization"] = "Bearer " + self.key
        if self.body is not None:
            result["content-type"] = "application/json"
        for name, value in self.headers.items():
            result[name.lower()] = value
        return result


@dataclasses.dataclass
class Case:
    """Requests under one name; `area` is the module of the corpus and the file of the record."""

    name: str
    config: str
    requests: list
    area: str = ""

    @property
    def label(self):
        return "%s/%s" % (self.area, self.name)


MESSAGES = [{"role": "user", "content": "Hello"}]


def chat(model, path="/v1/chat/completions", headers=None, key=MASTER_KEY, wait=0, **fields):
    body = {"model": model, "messages": MESSAGES, **fields}
    return Request(path=path, body=body, headers=headers or {}, key=key, wait=wait)


def post(path, body, headers=None, key=MASTER_KEY, **options):
    return Request(path=path, body=body, headers=headers or {}, key=key, **options)


def get(path, headers=None, key=MASTER_KEY, **options):
    return Request("GET", path, None, headers or {}, key, **options)


def messages(model, path="/v1/messages", headers=None, key=MASTER_KEY, **fields):
    body = {"model": model, "max_tokens": 64, "messages": MESSAGES, **fields}
    return Request(path=path, body=body, headers={"anthropic-version": "2023-06-01", **(headers or {})}, key=key)
