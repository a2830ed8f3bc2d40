"""The official Anthropic SDK against the gateway, on upstreams that speak its form and on those that speak OpenAI's."""

import asyncio
import sys

import anthropic

from checks import check, contains, equal, raises, run
from programs import KEY, Gateway, Upstream, deployment, wait_until

HELLO = "Hello! How can I help you today?"
ASK = [{"role": "user", "content": "hi"}]
TOOL = {
    "name": "get_weather",
    "input_schema": {"type": "object", "properties": {"location": {"type": "string"}, "unit": {"type": "string"}}},
}
STATUSES = [
    (400, anthropic.BadRequestError),
    (401, anthropic.AuthenticationError),
    (403, anthropic.PermissionDeniedError),
    (404, anthropic.NotFoundError),
    (429, anthropic.RateLimitError),
    (500, anthropic.InternalServerError),
]
WORDS = ["ok", "tools", "hang", "chunks=50+gap=0.1", "chunks=20+gap=0.02", "errorchunk=4+gap=0.05", "error=context"]
WORDS += ["status=%d" % status for status, _ in STATUSES]


class Trial:
    def __init__(self, gateway, upstream):
        self.gateway = gateway
        self.upstream = upstream
        self.client = anthropic.Anthropic(base_url=gateway.base, api_key=KEY, max_retries=0, timeout=20)

    def messages(self, model, **members):
        return self.client.messages.create(model=model, max_tokens=100, messages=ASK, **members)


def both(body):
    """Runs a check on both kinds of upstreams."""
    def function(trial):
        for kind in ("claude", "gpt"):
            body(trial, kind)
    function.__name__ = body.__name__
    return check(function)


@both
def a_plain_answer_is_a_message(trial, kind):
    answer = trial.messages(kind + "/ok")
    equal(answer.content[0].text, HELLO)
    equal(answer.stop_reason, "end_turn")
    equal(answer.role, "assistant")
    equal((answer.usage.input_tokens, answer.usage.output_tokens), (9, 12))


@both
def a_stream_gives_the_same_text(trial, kind):
    with trial.client.messages.stream(model=kind + "/ok", max_tokens=100, messages=ASK) as stream:
        equal("".join(stream.text_stream), HELLO)
        equal(stream.get_final_message().stop_reason, "end_turn")
        equal(stream.get_final_message().usage.output_tokens, 12)


@both
def the_events_of_a_stream_stand_in_order(trial, kind):
    events = [event.type for event in trial.messages(kind + "/ok", stream=True) if event.type != "ping"]
    wanted = ["message_start", "content_block_start"] + ["content_block_delta"] * 9
    equal(events, wanted + ["content_block_stop", "message_delta", "message_stop"])


@both
def a_tool_call_has_its_input(trial, kind):
    block = trial.messages(kind + "/tools", tools=[TOOL]).content[-1]
    equal((block.type, block.name), ("tool_use", "get_weather"))
    equal(block.input, {"location": "Paris", "unit": "celsius"})


@both
def streamed_tool_input_is_not_lost(trial, kind):
    pieces = [event.delta.partial_json for event in trial.messages(kind + "/tools", tools=[TOOL], stream=True)
              if event.type == "content_block_delta" and event.delta.type == "input_json_delta"]
    equal("".join(pieces), '{"location":"Paris","unit":"celsius"}')
    equal([piece for piece in pieces if piece],
          ['{"', "location", '":"', "Paris", '","', "unit", '":"', "celsius", '"}'])
    with trial.client.messages.stream(model=kind + "/tools", max_tokens=9, messages=ASK, tools=[TOOL]) as stream:
        final = stream.get_final_message()
    equal(final.content[-1].input, {"location": "Paris", "unit": "celsius"})
    equal(final.stop_reason, "tool_use")


@check
def a_system_prompt_reaches_an_openai_upstream(trial):
    trial.upstream.reset()
    trial.messages("gpt/ok", system="Be brief.")
    body = trial.upstream.requests()[-1]["body"]
    contains(body, "Be brief.")


@both
def tokens_are_counted(trial, kind):
    if trial.client.messages.count_tokens(model=kind + "/ok", messages=ASK).input_tokens < 1:
        raise AssertionError("no tokens")


@both
def each_status_raises_the_sdks_own_class(trial, kind):
    for status, error_class in STATUSES:
        error = raises(error_class, lambda status=status: trial.messages("%s/status=%d" % (kind, status)))
        equal(error.status_code, status)
        equal(error.body["type"], "error", "body of %d" % status)


@both
def each_status_is_the_same_for_a_stream(trial, kind):
    for status, error_class in STATUSES:
        raises(error_class, lambda status=status: trial.messages("%s/status=%d" % (kind, status), stream=True))


@both
def a_context_too_long_is_400(trial, kind):
    equal(raises(anthropic.BadRequestError, lambda: trial.messages(kind + "/error=context")).status_code, 400)


@check
def an_unknown_model_is_400(trial):
    raises(anthropic.BadRequestError, lambda: trial.messages("nosuch"))


@both
def an_error_in_a_stream_is_raised(trial, kind):
    raises(anthropic.APIError, lambda: list(trial.messages(kind + "/errorchunk=4+gap=0.05", stream=True)))


@both
def a_timeout_frees_the_upstream(trial, kind):
    before = trial.upstream.model_counts("hang")["disconnects"]
    client = trial.client.with_options(timeout=0.5)
    raises(anthropic.APITimeoutError, lambda: client.messages.create(model=kind + "/hang", max_tokens=9, messages=ASK))
    wait_until(lambda: trial.upstream.model_counts("hang")["disconnects"] > before, "the upstream was left")


@check
def a_chat_request_reaches_an_anthropic_upstream(trial):
    body = {"model": "claude/tools", "messages": [{"role": "system", "content": "Be brief."}, *ASK],
            "tools": [{"type": "function", "function": {"name": "get_weather", "parameters": TOOL["input_schema"]}}]}
    status, _, answer = trial.gateway.ask("POST", "/v1/chat/completions", body)
    equal(status, 200)
    contains(answer.decode(), '"tool_calls"')
    request = trial.upstream.requests()[-1]
    equal(request["path"], "/v1/messages")
    equal(request["headers"]["x-api-key"], "sk-upstream")
    contains(request["body"], '"input_schema"')
    contains(request["body"], '"system"')


@check
def a_hundred_streams_run_at_once(trial):
    async def text(client, kind):
        async with client.messages.stream(model=kind + "/chunks=20+gap=0.02", max_tokens=9, messages=ASK) as stream:
            return "".join([text async for text in stream.text_stream])

    async def all_texts():
        async with anthropic.AsyncAnthropic(base_url=trial.gateway.base, api_key=KEY, max_retries=0) as client:
            return await asyncio.gather(*(text(client, kind) for kind in ("claude", "gpt") * 50))

    words = ["Hello", "!", " How", " can", " I", " help", " you", " today", "?"]
    equal(set(asyncio.run(all_texts())), {"".join(words[index % 9] for index in range(20))})


def main():
    with Upstream("--record") as upstream:
        models = [deployment("claude/" + word, upstream, "anthropic/" + word) for word in WORDS]
        models += [deployment("gpt/" + word, upstream, "openai/" + word) for word in WORDS]
        for entry in models:
            if entry["model_name"].startswith("gpt/"):
                entry["litellm_params"]["use_chat_completions_api"] = True
        config = {"model_list": models, "router_settings": {"num_retries": 0, "disable_cooldowns": True}}
        with Gateway(config) as gateway:
            return run(Trial(gateway, upstream))


if __name__ == "__main__":
    sys.exit(main())
