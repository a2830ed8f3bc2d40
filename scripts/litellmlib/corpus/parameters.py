"""Parameters of a chat request: passed on, defaulted, or kept for the proxy."""

from ..case import Case, chat

TOOL = {"type": "function", "function": {"name": "weather", "description": "The weather.", "parameters": {
    "type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}
PASSED = {
    "temperature": 0.5, "top_p": 0.9, "n": 1, "max_tokens": 50, "max_completion_tokens": 60, "stop": ["a", "b"],
    "presence_penalty": 0.1, "frequency_penalty": -0.1, "logit_bias": {"50256": -100}, "user": "someone", "seed": 7,
    "logprobs": True, "top_logprobs": 2, "tools": [TOOL], "tool_choice": "auto", "parallel_tool_calls": False,
    "response_format": {"type": "json_object"}, "reasoning_effort": "low", "service_tier": "default", "store": False,
    "modalities": ["text"], "prediction": {"type": "content", "content": "Hello"}, "verbosity": "low",
    "functions": [TOOL["function"]], "function_call": "auto", "extra_body": {"top_k": 5}, "top_k": 5,
    "guided_json": {"type": "object"}, "chat_template_kwargs": {"thinking": True}, "unknown_thing": {"a": [1]},
    "web_search_options": {}, "safety_identifier": "s", "prompt_cache_key": "p", "thinking": {"type": "enabled",
                                                                                              "budget_tokens": 1024},
}
KEPT = {
    "metadata": {"a": "b"}, "litellm_metadata": {"a": "b"}, "tags": ["red"], "fallbacks": ["gpt-4o"],
    "context_window_fallbacks": [{"ok": ["gpt-4o"]}], "content_policy_fallbacks": [{"ok": ["gpt-4o"]}],
    "num_retries": 1, "timeout": 7, "stream_timeout": 7, "request_timeout": 7, "disable_fallbacks": True,
    "cache": {"no-cache": True}, "caching": True, "mock_response": "From the mock.", "mock_testing_fallbacks": True,
    "guardrails": [], "prompt_id": "p", "litellm_session_id": "s", "litellm_trace_id": "t", "drop_params": True,
    "additional_drop_params": ["temperature"], "api_key": "sk-mine", "api_base": "http://127.0.0.1:1/v1",
    "base_url": "http://127.0.0.1:1/v1", "api_version": "2024-01-01", "user_config": {}, "litellm_call_id": "mine",
    "max_retries": 1, "custom_llm_provider": "anthropic", "no-log": True, "allowed_openai_params": ["x"],
    "extra_headers": {"x-mine": "1"}, "headers": {"x-mine": "1"}, "organization": "org-mine", "input_cost_per_token": 1,
    "model_info": {"id": "x"}, "enable_json_schema_validation": True, "messages_hash": "x", "proxy_server_request": {},
    "secret_fields": {}, "litellm_logging_obj": "x",
}
HEADERS = {
    "x-litellm-timeout": "7", "x-litellm-stream-timeout": "7", "x-litellm-num-retries": "1",
    "x-litellm-call-id": "my-call-id", "x-litellm-trace-id": "my-trace", "x-litellm-session-id": "my-session",
    "x-litellm-tags": "red,blue", "x-litellm-spend-logs-metadata": '{"a": "b"}', "x-request-id": "my-request",
    "x-litellm-user-id": "me", "x-litellm-keepalive-seconds": "5", "openai-organization": "org-mine",
    "openai-beta": "assistants=v2", "x-mine": "mine", "anthropic-beta": "tools-2024", "cookie": "a=b",
    "accept-encoding": "gzip", "accept": "text/html", "traceparent": "00-%s-%s-01" % ("a" * 32, "b" * 16),
}


def cases():
    for name, value in PASSED.items():
        yield Case(name, "plain", [chat("ok", **{name: value})])
    for name, value in KEPT.items():
        yield Case("for the proxy: " + name, "plain", [chat("ok", **{name: value})])
    for name, value in HEADERS.items():
        yield Case("header " + name, "plain", [chat("ok", headers={name: value})])
    yield Case("all at once", "plain", [chat("ok", temperature=0.5, top_p=0.9, max_tokens=50, tools=[TOOL], seed=7,
                                             tool_choice="auto", user="someone", unknown_thing=1)])
    yield Case("defaults of the deployment", "plain", [chat("defaults")])
    yield Case("the client's value before the default", "plain", [chat("defaults", temperature=0.75)])
    yield Case("null before the default", "plain", [chat("defaults", temperature=None)])
    yield Case("drop_params of the deployment", "plain", [chat("dropping", top_k=5, unknown_thing=1, n=2)])
    yield Case("drop_params of the proxy", "settings", [chat("dropping", top_k=5, unknown_thing=1, n=2)])
    yield Case("timeout that passes", "plain", [chat("quick")])
    yield Case("timeout of the body", "plain", [chat("wild/hang", timeout=0.4)])
    yield Case("timeout of the header", "plain", [chat("wild/hang", headers={"x-litellm-timeout": "0.4"})])
    yield Case("timeout of the header before the deployment's", "plain", [
        chat("quick", headers={"x-litellm-timeout": "0.3"})])
    yield Case("timeout that is no number", "plain", [chat("ok", timeout="soon")])
    yield Case("timeout header that is no number", "plain", [chat("ok", headers={"x-litellm-timeout": "soon"})])
    for model in ("claude", "azure-ok", "vllm"):
        yield Case("tools to " + model, "plain", [chat(model, tools=[TOOL], tool_choice="auto", max_tokens=99)])
        yield Case("unknown parameter to " + model, "plain", [chat(model, unknown_thing=1, top_k=3)])
        yield Case("sampling to " + model, "plain", [chat(model, temperature=0.5, top_p=0.9, stop=["a"], user="u")])
    yield Case("unsupported parameter to claude", "plain", [chat("claude", logit_bias={"1": 1})])
