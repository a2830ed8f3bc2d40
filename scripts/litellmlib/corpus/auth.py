"""Where a key may stand, and what is said to a wrong one."""

import hashlib

from ..case import MASTER_KEY, MESSAGES, Case, chat, get, messages, post

KEY = MASTER_KEY
FORMS = {
    "bearer": {"authorization": "Bearer " + KEY},
    "bearer in small letters": {"authorization": "bearer " + KEY},
    "bearer in capitals": {"authorization": "BEARER " + KEY},
    "bearer, two spaces": {"authorization": "Bearer  " + KEY},
    "bearer, space after": {"authorization": "Bearer " + KEY + " "},
    "without a scheme": {"authorization": KEY},
    "basic": {"authorization": "Basic " + KEY},
    "empty bearer": {"authorization": "Bearer "},
    "bearer alone": {"authorization": "Bearer"},
    "empty authorization": {"authorization": ""},
    "x-api-key": {"x-api-key": KEY},
    "api-key": {"api-key": KEY},
    "api-key with bearer": {"api-key": "Bearer " + KEY},
    "x-api-key with bearer": {"x-api-key": "Bearer " + KEY},
    "x-litellm-api-key": {"x-litellm-api-key": "Bearer " + KEY},
    "x-litellm-api-key without a scheme": {"x-litellm-api-key": KEY},
    "x-goog-api-key": {"x-goog-api-key": KEY},
    "Ocp-Apim-Subscription-Key": {"Ocp-Apim-Subscription-Key": KEY},
    "x-litellm-api-key before a wrong bearer": {"x-litellm-api-key": "Bearer " + KEY, "authorization": "Bearer sk-no"},
    "wrong x-litellm-api-key before a bearer": {"x-litellm-api-key": "Bearer sk-no", "authorization": "Bearer " + KEY},
    "bearer beside a wrong x-api-key": {"authorization": "Bearer " + KEY, "x-api-key": "sk-no"},
    "x-api-key beside a wrong bearer": {"authorization": "Bearer sk-no", "x-api-key": KEY},
    "api-key beside a wrong bearer": {"authorization": "Bearer sk-no", "api-key": KEY},
    "the key's hash": {"authorization": "Bearer " + hashlib.sha256(KEY.encode()).hexdigest()},
    "the key and more": {"authorization": "Bearer " + KEY + "0"},
    "the key's beginning": {"authorization": "Bearer " + KEY[:-1]},
    "the key in capitals": {"authorization": "Bearer " + KEY.upper()},
    "no key": {},
    "wrong key": {"authorization": "Bearer sk-wrong-key-0000"},
    "wrong key without sk-": {"authorization": "Bearer wrong-key-0000"},
    "key of other letters": {"authorization": "Bearer sk-\u00e4\u00f6"},
}
PLACES = {
    "models": get("/v1/models", key=None), "one model": get("/v1/models/ok", key=None),
    "model info": get("/model/info", key=None), "group info": get("/model_group/info", key=None),
    "health": get("/health", key=None), "readiness": get("/health/readiness", key=None),
    "readiness details": get("/health/readiness/details", key=None),
    "liveliness": get("/health/liveliness", key=None), "liveness": get("/health/liveness", key=None),
    "metrics": get("/metrics", key=None, reading="kind"), "unknown path": get("/nothing/here", key=None),
    "embeddings": post("/v1/embeddings", {"model": "embed", "input": "x"}, key=None),
    "completions": post("/v1/completions", {"model": "ok", "prompt": "x"}, key=None),
    "responses": post("/v1/responses", {"model": "ok", "input": "x"}, key=None),
    "messages": messages("claude", key=None), "engines": post("/engines/ok/chat/completions",
                                                               {"messages": MESSAGES}, key=None),
    "deployments": post("/openai/deployments/ok/chat/completions", {"messages": MESSAGES}, key=None),
    "count tokens": post("/v1/messages/count_tokens", {"model": "claude", "messages": MESSAGES}, key=None),
    "key generate": post("/key/generate", {}, key=None), "root": get("/", key=None, reading="kind"),
    "wrong method": get("/v1/chat/completions", key=None),
}


def cases():
    for name, headers in FORMS.items():
        yield Case(name, "plain", [chat("ok", key=None, headers=headers)])
    for name, request in PLACES.items():
        yield Case("no key: " + name, "plain", [request])
    for name in ("models", "messages", "embeddings", "health", "unknown path", "readiness", "key generate"):
        wrong = {**PLACES[name].headers, "authorization": "Bearer sk-wrong-key-0000"}
        request = PLACES[name]
        yield Case("wrong key: " + name, "plain", [type(request)(
            request.method, request.path, request.body, wrong, None, reading=request.reading)])
    yield Case("messages with x-api-key", "plain", [messages("claude", key=None, headers={"x-api-key": KEY})])
    yield Case("no key, bad JSON", "plain", [post("/v1/chat/completions", b"{", key=None)])
    yield Case("no key, unknown model", "plain", [chat("nothing", key=None)])
    for name, headers in (("no key", {}), ("any key", {"authorization": "Bearer sk-any"}),
                          ("any text", {"authorization": "Bearer any"}), ("x-api-key", {"x-api-key": "sk-any"})):
        yield Case("no master key: " + name, "public", [chat("ok", key=None, headers=headers)])
    yield Case("no master key: models", "public", [get("/v1/models", key=None)])
