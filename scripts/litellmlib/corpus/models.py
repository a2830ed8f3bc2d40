"""Names of models: groups, aliases, wildcards, providers."""

from ..case import Case, chat, get, messages, post

NAMES = ["ok", "alias", "gpt-alias", "hidden-alias", "lost-alias", "nothing", "OK", " ok", "ok ", "ok-1",
         "wild/ok", "wild/any-name", "wild/", "wild", "wild/deep/ok", "wild/deep/", "wild/a/b/c", "anthropic/claude",
         "gpt-4o", "gpt-4", "vllm", "like", "azure-ok", "priced", "claude", "with-base-model", "limited",
         "openai/gpt-4o", "*", "wild/*", "\u00fcn\u00ef", "x" * 300]
PAGES = ["/v1/models/ok", "/models/ok", "/v1/models/alias", "/v1/models/hidden-alias",
         "/v1/models/wild/ok", "/v1/models/wild/*", "/v1/models/nothing", "/v1/models/claude", "/v1/models/",
         "/openai/models", "/engines", "/engines/ok"]
LISTS = ["/v1/models", "/models", "/v1/models?return_wildcard_routes=true",
         "/v1/models?include_metadata=true", "/v1/models?nothing=1", "/v1/models?include_model_access_groups=true"]
INFO = ["/model/info", "/v1/model/info", "/v2/model/info", "/model/info?litellm_model_id=ok-1",
        "/model/info?litellm_model_id=nothing", "/model_group/info", "/model_group/info?model_group=ok",
        "/model_group/info?model_group=nothing", "/model_group/info?model_group=limited",
        "/model_group/info?model_group=claude", "/v1/model_group/info"]


def cases():
    for name in NAMES:
        yield Case("chat with %s" % name[:40], "plain", [chat(name)])
    for name in ("claude", "azure-ok", "vllm", "alias", "wild/ok", "like"):
        yield Case("stream with %s" % name, "plain", [chat(name, stream=True)])
    for name in ("alias", "nothing", "ok", "wild/ok", "azure-ok", "vllm"):
        yield Case("messages with %s" % name, "plain", [messages(name)])
    for name in ("alias", "nothing", "wild/ok", "azure-ok", "embed", "claude"):
        yield Case("embeddings with %s" % name, "plain", [post("/v1/embeddings", {"model": name, "input": "Hello"})])
    for path in PAGES:
        yield Case("GET " + path, "plain", [get(path)])
    for path in LISTS + INFO:
        yield Case("GET " + path, "facts", [get(path)])
    yield Case("comma separated", "plain", [chat("ok,gpt-4o")])
