"""The paths of the data plane, their variants, and the methods."""

from ..case import MESSAGES, Case, Request, chat, get, messages, post

BODY = {"model": "ok", "messages": MESSAGES}
CHAT = [
    "/chat/completions", "/v1/chat/completions", "/openai/deployments/ok/chat/completions",
    "/engines/ok/chat/completions", "/openai/deployments/ok/chat/completions?api-version=2024-10-21",
    "/v1/chat/completions?x=1", "/v1/chat/completions/", "//v1/chat/completions", "/V1/chat/completions",
    "/v1/Chat/Completions", "/v1/openai/deployments/ok/chat/completions", "/v1/engines/ok/chat/completions",
    "/v2/chat/completions", "/v1/v1/chat/completions", "/v1/chat%2Fcompletions", "/v1/chat/completions;x",
    "/openai/chat/completions", "/openai/v1/chat/completions/x", "/v1/chat",
]
OTHERS = {
    "completions": ({"model": "ok", "prompt": "Hello"}, [
        "/completions", "/v1/completions", "/engines/ok/completions", "/openai/deployments/ok/completions"]),
    "embeddings": ({"model": "embed", "input": "Hello"}, [
        "/embeddings", "/v1/embeddings", "/engines/embed/embeddings", "/openai/deployments/embed/embeddings"]),
    "responses": ({"model": "ok", "input": "Hello"}, ["/responses", "/v1/responses", "/openai/v1/responses"]),
}
METHODS = ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]


def cases():
    for path in CHAT:
        yield Case("POST " + path, "plain", [post(path, BODY)])
    for body, paths in OTHERS.values():
        for path in paths:
            yield Case("POST " + path, "plain", [post(path, body)])
    yield Case("POST /messages", "plain", [messages("claude", path="/messages")])
    yield Case("POST /anthropic/v1/messages", "plain", [messages("claude", path="/anthropic/v1/messages")])
    for path in ("/v1/chat/completions", "/v1/models", "/v1/embeddings", "/v1/messages", "/health/liveliness",
                 "/health/readiness"):
        for method in METHODS:
            if (method, path) not in (("GET", "/v1/models"), ("GET", "/health/liveliness"),
                                      ("GET", "/health/readiness")):
                yield Case("%s %s" % (method, path), "plain", [Request(method, path)])
    yield Case("POST /v1/models", "plain", [post("/v1/models", {})])
    yield Case("OPTIONS for a browser", "plain", [Request("OPTIONS", "/v1/chat/completions", None, {
        "origin": "https://app.example", "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type"}, None)])
    yield Case("POST from a browser", "plain", [chat("ok", headers={"origin": "https://app.example"})])
    yield Case("GET from a browser", "facts", [get("/v1/models", headers={"origin": "https://app.example"})])
    for path in ("/nothing", "/v1/nothing", "/v1", "/v1/", "/favicon.ico", "/robots.txt", "/..%2fetc/passwd"):
        yield Case("GET " + path, "plain", [get(path, reading="kind" if path == "/favicon.ico" else "whole")])
    yield Case("POST /nothing", "plain", [post("/nothing", {})])
    deployments = "/openai/deployments/%s/chat/completions"
    yield Case("model of the path before the body's", "plain", [post(deployments % "ok", {**BODY, "model": "gpt-4o"})])
    yield Case("model of the path alone", "plain", [post(deployments % "ok", {"messages": MESSAGES})])
    yield Case("unknown model of the path", "plain", [post(deployments % "nothing", {"messages": MESSAGES})])
    yield Case("model of the engine's path alone", "plain", [
        post("/engines/ok/chat/completions", {"messages": MESSAGES})])
    yield Case("model of the path with a slash", "plain", [post(deployments % "wild/ok", {"messages": MESSAGES})])
    yield Case("model of the path with an escaped slash", "plain", [
        post(deployments % "wild%2Fok", {"messages": MESSAGES})])
    yield Case("model of the query", "plain", [post("/v1/chat/completions?model=ok", {"messages": MESSAGES})])
