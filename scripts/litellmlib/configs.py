"""The configurations of the comparison. A model's name says, as a rule, how the fake upstream behaves for it."""

import dataclasses

from .case import MASTER_KEY


@dataclasses.dataclass
class Config:
    """A config.yaml, as the value it holds, and the variables that it needs besides."""

    name: str
    models: list
    settings: dict = dataclasses.field(default_factory=dict)
    variables: dict = dataclasses.field(default_factory=dict)

    def document(self):
        sections = {"model_list": self.models, **self.settings}
        general = {"master_key": MASTER_KEY, **sections.get("general_settings", {})}
        return {**sections, "general_settings": {name: value for name, value in general.items() if value is not None}}


def deployment(group, model, base, identifier=None, info=None, **parameters):
    return {
        "model_name": group,
        "litellm_params": {"model": model, "api_base": "os.environ/" + base, "api_key": "os.environ/UPSTREAM_KEY",
                           **parameters},
        "model_info": {"id": identifier or group + "-1", **(info or {})},
    }


def openai(group, behaviour=None, identifier=None, info=None, **parameters):
    return deployment(group, "openai/" + (behaviour or group), "UPSTREAM_V1", identifier, info, **parameters)


def anthropic(group, behaviour, **parameters):
    return deployment(group, "anthropic/" + behaviour, "UPSTREAM", **parameters)


def azure(group, behaviour, **parameters):
    return deployment(group, "azure/" + behaviour, "UPSTREAM", api_version="2024-10-21", **parameters)


STATUSES = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504, 529]
BROKEN = ["malformed", "empty", "html", "reset", "cutbody", "error=context", "error=content", "reject-auth"]
STREAMS = ["tools", "usage", "reasoning", "comment", "nodone", "cut=3+gap=0.05", "errorchunk=2+gap=0.05",
           "errorchunk=0", "stream+chunks=20+gap=0.01", "headers", "big=20000"]
STEADY = {"num_retries": 0, "disable_cooldowns": True}


def plain():
    """One deployment a behaviour, no retries, no cooldowns: what a single exchange looks like."""
    models = [
        openai("ok", info={"mode": "chat"}),
        openai("embed", "ok-embed", info={"mode": "embedding"}),
        openai("priced", "ok-priced", input_cost_per_token=0.000001, output_cost_per_token=0.000002),
        openai("gpt-4o", "gpt-4o"),
        openai("defaults", "ok", temperature=0.25, max_tokens=17, extra_headers={"x-extra": "one"},
               organization="org-1"),
        openai("dropping", "ok", drop_params=True),
        openai("quick", "hang", timeout=0.5),
        openai("quick-stream", "hang", timeout=20, stream_timeout=0.5),
        openai("quick-chunks", "stream+chunks=5+gap=1.2", stream_timeout=0.5),
        openai("steady-chunks", "stream+chunks=5+gap=0.3", stream_timeout=0.8),
        openai("limited", "ok", rpm=1000, tpm=100000),
        openai("with-base-model", "ok-base", info={"base_model": "gpt-4o"}),
        openai("with-facts", "ok-facts", info={"mode": "chat", "max_input_tokens": 4096, "max_output_tokens": 512,
                                         "supports_vision": True, "input_cost_per_token": 0.00001}),
        deployment("nowhere", "openai/ok", "NOWHERE", timeout=5),
        deployment("vllm", "hosted_vllm/ok", "UPSTREAM_V1"),
        deployment("like", "openai_like/ok", "UPSTREAM_V1"),
        deployment("wild/*", "openai/*", "UPSTREAM_V1"),
        deployment("wild/deep/*", "openai/deep-*", "UPSTREAM_V1", "wild-deep-1"),
        anthropic("claude", "claude-sonnet-4-5"),
        azure("azure-ok", "ok"),
        azure("azure-429", "status=429+retry-after=2"),
        azure("azure-content", "error=content"),
        openai("chat-for-messages", "ok", use_chat_completions_api=True),
        openai("tools-for-messages", "tools", use_chat_completions_api=True),
    ]
    models += [openai("status=%d" % status) for status in STATUSES]
    models += [openai("status=429+retry-after=2")]
    models += [openai(behaviour) for behaviour in BROKEN + STREAMS]
    models += [openai("embed-" + behaviour, behaviour, info={"mode": "embedding"})
               for behaviour in ("status=400", "status=429", "status=500", "malformed", "empty")]
    models += [anthropic("claude-" + behaviour, behaviour) for behaviour in
               ["tools", "reasoning", "cut=3+gap=0.05", "errorchunk=2+gap=0.05", "malformed", "empty", "error=context"]
               + ["status=%d" % status for status in STATUSES]]
    models += [anthropic("claude-hang", "hang", timeout=0.5)]
    router = {**STEADY, "model_group_alias": {
        "alias": "ok", "gpt-alias": "ok", "hidden-alias": {"model": "ok", "hidden": True}, "lost-alias": "nothing"}}
    return Config("plain", models, {"router_settings": router})


def facts():
    """A few deployments, each with something that the pages about models show."""
    models = [openai("ok", info={"mode": "chat"}), openai("limited", "ok", rpm=1000, tpm=100000),
              openai("limited", "ok-second", "limited-2", rpm=500, timeout=9, weight=2),
              openai("with-facts", "ok-facts", info={"mode": "chat", "max_input_tokens": 4096, "max_output_tokens": 512,
                                               "supports_vision": True, "input_cost_per_token": 0.00001}),
              openai("with-base-model", "ok-base", info={"base_model": "gpt-4o"}), openai("gpt-4o", "gpt-4o"),
              openai("embed", "ok-embed", info={"mode": "embedding"}), anthropic("claude", "claude-sonnet-4-5")]
    router = {**STEADY, "fallbacks": [{"limited": ["ok"]}], "model_group_alias": {
        "alias": "ok", "hidden-alias": {"model": "ok", "hidden": True}, "lost-alias": "nothing"}}
    return Config("facts", models, {"router_settings": router})


def routing():
    """Groups of several deployments, retries, cooldowns and the kinds of fallbacks."""
    models = [
        openai("ok"), openai("spare", "ok-spare"),
        openai("twice", "status=500+times=1", num_retries=1), openai("twice-429", "status=429+times=1", num_retries=1),
        openai("no-retry-400", "status=400", num_retries=2), openai("retry-0", "status=500", num_retries=0),
        openai("retry-1", "status=503", num_retries=1),
        openai("pair", "status=500", "pair-bad", order=1), openai("pair", "ok", "pair-good", order=2),
        openai("ordered", "ok", "ordered-1", order=1), openai("ordered", "ok-second", "ordered-2", order=2),
        openai("weighted", "ok", "weighted-1", weight=1), openai("weighted", "status=500", "weighted-0", weight=0),
        openai("two", "status=429", "two-1"), openai("two", "status=429", "two-2"),
        openai("missing", "status=404"), openai("denied", "status=401"), openai("long", "error=context"),
        openai("unsafe", "error=content"), openai("long-plain", "error=context", "long-plain-1"),
        openai("falls", "status=500", num_retries=0), openai("falls-429", "status=429", num_retries=0),
        openai("falls-400", "status=400", num_retries=0), openai("falls-badly", "status=500", num_retries=0),
        openai("falls-far", "status=500", num_retries=0), openai("first", "status=503", num_retries=0),
        openai("second", "status=502", num_retries=0), openai("falls-stream", "status=500", num_retries=0),
        openai("falls-nowhere", "status=500", num_retries=0), openai("falls-slow", "hang", timeout=0.4, num_retries=0),
        openai("falls-cut", "cut=3+gap=0.05", num_retries=0),
        openai("falls-error-chunk", "errorchunk=0", num_retries=0),
        openai("bad-spare", "status=400", num_retries=0), openai("embed-falls", "status=500", num_retries=0),
        openai("dict-falls", "status=500", num_retries=0), openai("loop-a", "status=500", num_retries=0),
        openai("loop-b", "status=500", num_retries=0), openai("own", "status=500", num_retries=0),
        openai("cool-401", "status=401", num_retries=0), openai("cool-429", "status=429", num_retries=0),
        openai("cool-500", "status=500", num_retries=0), openai("cool-408", "status=408", num_retries=0),
        openai("cool-pair", "status=429", "cool-pair-1", num_retries=0),
        openai("cool-pair", "status=429", "cool-pair-2", num_retries=0),
        openai("cool-off", "status=404", num_retries=0, cooldown_time=0),
        openai("cool-short", "status=404", num_retries=0, cooldown_time=1),
        openai("messages-falls", "status=500", num_retries=0),
        anthropic("claude-falls", "status=529", num_retries=0), anthropic("claude", "claude-sonnet-4-5"),
    ]
    router = {
        "num_retries": 1, "fallbacks": [
            {"falls": ["spare"]}, {"falls-429": ["spare"]}, {"falls-400": ["spare"]}, {"falls-badly": ["bad-spare"]},
            {"falls-far": ["first", "second", "spare"]}, {"falls-stream": ["spare"]}, {"falls-slow": ["spare"]},
            {"falls-cut": ["spare"]}, {"falls-error-chunk": ["spare"]}, {"embed-falls": ["spare"]},
            {"dict-falls": [{"model": "spare", "temperature": 0.5}]}, {"loop-a": ["loop-b"]}, {"loop-b": ["loop-a"]},
            {"messages-falls": ["ok"]}, {"claude-falls": ["claude"]}],
        "context_window_fallbacks": [{"long": ["spare"]}],
        "content_policy_fallbacks": [{"unsafe": ["spare"]}],
    }
    return Config("routing", models, {"router_settings": router})


def defaults():
    """Nothing set: what the proxy does of itself. Fallbacks for any group, in litellm_settings."""
    models = [openai("ok"), openai("spare", "ok-spare"), openai("twice", "status=500+times=1"),
              openai("bad", "status=400"), openai("failing", "status=500", num_retries=0),
              openai("failing-404", "status=404", num_retries=0)]
    return Config("defaults", models, {"litellm_settings": {"default_fallbacks": ["spare"]}})


def limits():
    """Requests and tokens a minute, checked before the call, with usage-based routing."""
    models = [openai("one", "ok", rpm=1), openai("few-tokens", "ok", tpm=5), openai("roomy", "ok", rpm=100, tpm=100000),
              openai("pair", "ok", "pair-1", rpm=1), openai("pair", "ok", "pair-2", rpm=1), openai("once", "ok", rpm=1)]
    return Config("limits", models, {"router_settings": {
        **STEADY, "routing_strategy": "usage-based-routing-v2", "enable_pre_call_checks": True}})


def checks():
    """Checks before the call: the room for the prompt, requests a minute, tags.

    LiteLLM keeps facts by the upstream's model name, so those that have facts are of different names.
    """
    models = [openai("small", "ok-small", info={"max_input_tokens": 5}),
              openai("both", "ok-both", "both-small", {"max_input_tokens": 5}),
              openai("both", "ok-large", "both-large", {"max_input_tokens": 50000}),
              openai("once", "ok", rpm=1), openai("large", "ok-large", info={"max_input_tokens": 50000}),
              openai("tiny", "ok-tiny", info={"max_input_tokens": 5}),
              openai("red", "ok-red", tags=["red"]), openai("mixed", "ok-red", "mixed-red", tags=["red"]),
              openai("mixed", "ok-blue", "mixed-blue", tags=["blue"]),
              openai("mixed", "ok-default", "mixed-default", tags=["default"])]
    return Config("checks", models, {"router_settings": {
        **STEADY, "enable_pre_call_checks": True, "enable_tag_filtering": True,
        "context_window_fallbacks": [{"tiny": ["large"]}]}})


def cache(name="cache", **parameters):
    """A cache in the process."""
    models = [openai("ok"), openai("other", "ok"), openai("failing", "status=500"), openai("usage"), openai("tools"),
              openai("embed", "ok-embed", info={"mode": "embedding"}), anthropic("claude", "claude-sonnet-4-5")]
    return Config(name, models, {"router_settings": STEADY, "litellm_settings": {
        "cache": True, "cache_params": {"type": "local", **parameters}}})


def metrics(name="metrics", **settings):
    """Prometheus metrics."""
    models = [openai("ok"), openai("status=400"), openai("status=429"), openai("status=500"), openai("tools"),
              openai("spare", "ok-spare"), openai("falls", "status=500+metrics"),
              openai("embed", "ok-embed", info={"mode": "embedding"}), openai("limited", "ok", rpm=1000, tpm=100000)]
    return Config(name, models, {
        "router_settings": {"num_retries": 0, "fallbacks": [{"falls": ["spare"]}]},
        "litellm_settings": {"callbacks": ["prometheus"], **settings}})


def settings():
    """Settings of the proxy that change a request on its way, each with something that shows it."""
    models = [openai("ok"), openai("status=400"), openai("dropping", "gpt-4o"), openai("secret", "ok", rpm=10)]
    return Config("settings", models, {
        "router_settings": {**STEADY, "stream_timeout": 5},
        "litellm_settings": {"drop_params": True, "request_timeout": 30, "no_such_setting": 1},
        "general_settings": {"always_include_stream_usage": True,
                             "max_request_size_mb": 1, "infer_model_from_keys": False,
                             "forward_client_headers_to_llm_api": True, "include_call_id_in_error_body": True,
                             "no_such_setting": True},
        "environment_variables": {"OF_NO_USE": "x"}})


def custom_header():
    """The key in a header of its own name."""
    return Config("custom-header", [openai("ok")], {
        "router_settings": STEADY, "general_settings": {"litellm_key_header_name": "X-Custom-Key"}})


def public():
    """No master key at all, which must be asked for."""
    models = [openai("ok"), openai("status=401")]
    return Config("public", models, {
        "router_settings": STEADY,
        "general_settings": {"master_key": None, "dangerously_permit_weak_or_unset_master_key": True}})


CONFIGS = {config.name: config for config in (
    plain(), facts(), routing(), defaults(), limits(), checks(), cache(),
    cache("cache-off", mode="default_off"), metrics(),
    metrics("open-metrics", require_auth_for_metrics_endpoint=False), settings(), custom_header(),
    public())}
