"""Settings of the proxy that change a request on its way."""

from ..case import MASTER_KEY, Case, chat, get


def cases():
    for name, headers in {"bearer": {"X-Custom-Key": "Bearer " + MASTER_KEY}, "bare": {"X-Custom-Key": MASTER_KEY},
                          "wrong": {"X-Custom-Key": "Bearer sk-wrong-key-0000"},
                          "authorization instead": {"authorization": "Bearer " + MASTER_KEY}}.items():
        yield Case("custom header: " + name, "custom-header", [chat("ok", key=None, headers=headers)])
    mine = {"x-mine": "1", "anthropic-beta": "b", "other": "2"}
    yield Case("client headers forwarded", "settings", [chat("ok", headers=mine)])
    yield Case("limits in headers", "settings", [chat("secret")])
    yield Case("models", "settings", [get("/v1/models"), get("/model/info", reading="kind")])
