"""Health and the pages beside the data plane."""

from ..case import Case, Request, get, post

PAGES = ["/health/liveliness", "/health/liveness", "/health/readiness", "/health/readiness/details",
         "/health/backlog", "/test", "/health/liveliness/", "/health/readiness?x=1", "/active/callbacks", "/routes",
         "/health/services", "/health/latest", "/health/history", "/settings", "/health/drain"]
LOOKS = ["/", "/openapi.json", "/docs", "/ui"]


def cases():
    for path in PAGES:
        yield Case("GET " + path, "plain", [get(path, reading="kind" if path == "/routes" else "whole")])
    for path in LOOKS:
        yield Case("GET " + path, "plain", [get(path, reading="kind")])
    for path in ("/health/liveliness", "/health/readiness"):
        yield Case("HEAD " + path, "plain", [Request("HEAD", path, key=None)])
    for model in ("ok", "status=401", "nothing"):
        yield Case("GET /health?model=" + model, "plain", [get("/health?model=" + model)])
    yield Case("GET /health?model_id=ok-1", "plain", [get("/health?model_id=ok-1")])
    yield Case("GET /health", "public", [get("/health")])
    body = {"model": "ok", "messages": [{"role": "user", "content": "Hello"}]}
    yield Case("POST /utils/token_counter", "plain", [post("/utils/token_counter", body)])
    yield Case("POST /utils/token_counter of a prompt", "plain", [
        post("/utils/token_counter", {"model": "gpt-4o", "prompt": "Hello world"})])
    yield Case("GET /utils/supported_openai_params", "plain", [get("/utils/supported_openai_params?model=gpt-4o")])
    yield Case("readiness with a cache", "cache", [get("/health/readiness"), get("/health/readiness/details")])
    yield Case("POST /v1/moderations", "plain", [post("/v1/moderations", {"input": "x"})])
    yield Case("POST /v1/rerank", "plain", [post("/v1/rerank", {"model": "ok", "query": "a", "documents": ["b"]})])
    yield Case("POST /v1/images/generations", "plain", [
        post("/v1/images/generations", {"model": "ok", "prompt": "a"})])
