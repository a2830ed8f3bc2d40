"""The Anthropic form, on Anthropic and on OpenAI deployments."""

from ..case import MESSAGES, Case, messages, post

TOOL = {"name": "weather", "description": "The weather.", "input_schema": {
    "type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}
CONVERSATION = [
    {"role": "user", "content": [{"type": "text", "text": "Weather?"}]},
    {"role": "assistant", "content": [{"type": "text", "text": "Let me see."},
                                      {"type": "tool_use", "id": "toolu_1", "name": "weather",
                                       "input": {"city": "Paris"}}]},
    {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "18 degrees"}]},
]
IMAGE = [{"role": "user", "content": [
    {"type": "text", "text": "What is it?"},
    {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="}}]}]
FIELDS = {
    "plain": {}, "system": {"system": "Be brief."},
    "system blocks": {"system": [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}]},
    "sampling": {"temperature": 0.5, "top_p": 0.9, "top_k": 5, "stop_sequences": ["END"]},
    "metadata": {"metadata": {"user_id": "someone"}}, "tools": {"tools": [TOOL]},
    "tool_choice any": {"tools": [TOOL], "tool_choice": {"type": "any"}},
    "tool_choice tool": {"tools": [TOOL], "tool_choice": {"type": "tool", "name": "weather"}},
    "tool result": {"messages": CONVERSATION, "tools": [TOOL]}, "image": {"messages": IMAGE},
    "thinking": {"thinking": {"type": "enabled", "budget_tokens": 1024}, "max_tokens": 2048},
    "unknown parameter": {"unknown_thing": 1}, "for the proxy": {"litellm_metadata": {"a": "b"}, "num_retries": 0},
}
COUNTED = {
    "plain": {"messages": MESSAGES}, "system": {"messages": MESSAGES, "system": "Be brief."},
    "tools": {"messages": MESSAGES, "tools": [TOOL]}, "conversation": {"messages": CONVERSATION, "tools": [TOOL]},
    "empty": {"messages": []},
}


def cases():
    for name, fields in FIELDS.items():
        yield Case("claude: " + name, "plain", [messages("claude", **fields)])
        yield Case("openai: " + name, "plain", [messages("ok", **fields)])
        yield Case("chat: " + name, "plain", [messages("chat-for-messages", **fields)])
    for model in ("claude", "claude-tools", "claude-reasoning", "claude-cut=3+gap=0.05",
                  "claude-errorchunk=2+gap=0.05", "ok", "tools", "chat-for-messages", "tools-for-messages"):
        yield Case("stream: " + model, "plain", [messages(model, stream=True)])
    for model in ("claude-tools", "claude-reasoning", "tools", "tools-for-messages"):
        yield Case("not streamed: " + model, "plain", [messages(model)])
    yield Case("anthropic-beta", "plain", [messages("claude", headers={"anthropic-beta": "some-beta-2025-01-01"})])
    yield Case("another version", "plain", [messages("claude", headers={"anthropic-version": "2024-01-01"})])
    yield Case("query beta", "plain", [messages("claude", path="/v1/messages?beta=true")])
    for model in ("claude", "ok", "nothing"):
        for name, fields in COUNTED.items():
            yield Case("count_tokens, %s: %s" % (model, name), "plain", [
                post("/v1/messages/count_tokens", {"model": model, **fields}, {"anthropic-version": "2023-06-01"})])
