"""The official OpenAI SDK against the gateway: what its users do, and what they see when things go wrong."""

import asyncio
import sys
import time

import openai

from checks import check, contains, equal, raises, run
from programs import KEY, Gateway, Upstream, deployment, wait_until

HELLO = "Hello! How can I help you today?"
ASK = [{"role": "user", "content": "hi"}]
TOOL = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"location": {"type": "string"}, "unit": {"type": "string"}}},
    },
}
STATUSES = [
    (400, openai.BadRequestError, "litellm.BadRequestError"),
    (401, openai.AuthenticationError, "litellm."),
    (403, openai.PermissionDeniedError, "litellm."),
    (404, openai.NotFoundError, "litellm.NotFoundError"),
    (422, openai.UnprocessableEntityError, "litellm."),
    (429, openai.RateLimitError, "litellm.RateLimitError"),
    (500, openai.InternalServerError, "litellm.InternalServerError"),
    (503, openai.InternalServerError, "litellm.ServiceUnavailableError"),
]
NAMES = [
    "ok", "tools", "reasoning", "comment", "error=context", "error=content", "hang",
    "status=429+retry-after=1+times=2", "chunks=20+gap=0.02", "chunks=3+gap=30", "chunks=50+gap=0.1",
    "errorchunk=3+gap=0.05", "cut=3+gap=0.05", "big=2000000", "headers",
] + ["status=%d" % status for status, _, _ in STATUSES]


class Trial:
    def __init__(self, gateway, upstream):
        self.gateway = gateway
        self.upstream = upstream
        self.base = gateway.base + "/v1"
        self.client = openai.OpenAI(base_url=self.base, api_key=KEY, max_retries=0, timeout=20)

    def chat(self, model, **members):
        return self.client.chat.completions.create(model=model, messages=ASK, **members)

    def text(self, model, **members):
        stream = self.chat(model, stream=True, **members)
        return "".join(chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)


@check
def a_plain_answer_is_the_models(trial):
    answer = trial.chat("ok")
    equal(answer.choices[0].message.content, HELLO)
    equal(answer.choices[0].finish_reason, "stop")
    equal(answer.model, "ok")
    equal(answer.object, "chat.completion")
    equal((answer.usage.prompt_tokens, answer.usage.completion_tokens, answer.usage.total_tokens), (9, 12, 21))


@check
def a_stream_gives_the_same_text_word_by_word(trial):
    chunks = list(trial.chat("ok", stream=True))
    pieces = [chunk.choices[0].delta.content for chunk in chunks if chunk.choices and chunk.choices[0].delta.content]
    equal(pieces, ["Hello", "!", " How", " can", " I", " help", " you", " today", "?"])
    equal(chunks[-1].choices[0].finish_reason, "stop")
    equal({chunk.model for chunk in chunks}, {"ok"})


@check
def a_stream_ends_with_its_usage_when_asked(trial):
    chunks = list(trial.chat("ok", stream=True, stream_options={"include_usage": True}))
    equal(chunks[-1].usage.total_tokens, 21)
    equal(chunks[-1].choices, [])
    equal(sum(chunk.usage is not None for chunk in chunks), 1, "chunks with usage")


@check
def the_first_word_comes_before_the_last_is_made(trial):
    start = time.monotonic()
    stream = trial.chat("chunks=3+gap=30", stream=True)
    first = next(iter(stream))
    equal(first.choices[0].delta.role, "assistant")
    stream.close()
    if time.monotonic() - start > 10:
        raise AssertionError("the first chunk was held back")


@check
def a_tool_call_has_its_arguments(trial):
    call = trial.chat("tools", tools=[TOOL]).choices[0].message.tool_calls[0]
    equal(call.function.name, "get_weather")
    equal(call.function.arguments, '{"location":"Paris","unit":"celsius"}')


@check
def streamed_tool_arguments_come_one_delta_for_one(trial):
    deltas = [chunk.choices[0].delta for chunk in trial.chat("tools", tools=[TOOL], stream=True) if chunk.choices]
    calls = [delta.tool_calls[0] for delta in deltas if delta.tool_calls]
    equal(calls[0].function.name, "get_weather")
    pieces = [call.function.arguments for call in calls[1:]]
    equal(pieces, ['{"', "location", '":"', "Paris", '","', "unit", '":"', "celsius", '"}'])


@check
def the_sdks_stream_helper_puts_a_tool_call_together(trial):
    with trial.client.chat.completions.stream(model="tools", messages=ASK, tools=[TOOL]) as stream:
        for _ in stream:
            pass
        call = stream.get_final_completion().choices[0].message.tool_calls[0]
    equal(call.function.arguments, '{"location":"Paris","unit":"celsius"}')


@check
def thoughts_pass_as_reasoning_content(trial):
    equal(trial.chat("reasoning").choices[0].message.reasoning_content, "The user greets me.")
    deltas = [chunk.choices[0].delta for chunk in trial.chat("reasoning", stream=True) if chunk.choices]
    equal("".join(getattr(delta, "reasoning_content", None) or "" for delta in deltas), "The user greets me.")


@check
def comments_in_a_stream_do_no_harm(trial):
    equal(trial.text("comment"), HELLO)


@check
def a_large_answer_arrives_whole(trial):
    equal(len(trial.chat("big=2000000").choices[0].message.content), 2_000_000)
    equal(len(trial.text("big=2000000")), 2_000_000)


@check
def a_large_question_arrives_whole(trial):
    text = "ä" * 1_000_000
    answer = trial.client.chat.completions.create(model="ok", messages=[{"role": "user", "content": text}])
    equal(answer.choices[0].message.content, HELLO)


@check
def embeddings_are_the_same_as_floats_and_base64(trial):
    default = trial.client.embeddings.create(model="ok", input=["a", "b"])
    plain = trial.client.embeddings.create(model="ok", input=["a", "b"], encoding_format="float")
    equal(len(default.data), 2)
    equal([item.index for item in plain.data], [0, 1])
    equal(default.data[1].embedding[:2], [-0.111328125, -0.1044921875])
    for one, other in zip(default.data[0].embedding, plain.data[0].embedding):
        if abs(one - other) > 1e-6:
            raise AssertionError("%r is not %r" % (one, other))


@check
def a_legacy_completion_answers_plain_and_streamed(trial):
    equal(trial.client.completions.create(model="ok", prompt="hi").choices[0].text, HELLO)
    stream = trial.client.completions.create(model="ok", prompt="hi", stream=True)
    equal("".join(chunk.choices[0].text or "" for chunk in stream if chunk.choices), HELLO)


@check
def responses_answer_plain_and_streamed(trial):
    equal(trial.client.responses.create(model="ok", input="hi").output_text, HELLO)
    events = list(trial.client.responses.create(model="ok", input="hi", stream=True))
    equal(events[0].type, "response.created")
    equal(events[-1].type, "response.completed")
    equal("".join(event.delta for event in events if event.type == "response.output_text.delta"), HELLO)


@check
def the_models_are_listed_and_found(trial):
    listed = [model.id for model in trial.client.models.list()]
    equal([name for name in listed if not name.startswith("wild/")], NAMES + ["fast"])
    equal(trial.client.models.retrieve("ok").id, "ok")
    raises(openai.NotFoundError, lambda: trial.client.models.retrieve("nosuch"))


@check
def a_wildcard_takes_any_name(trial):
    equal(trial.chat("wild/anything").choices[0].message.content, HELLO)


@check
def the_azure_client_reaches_the_same_models(trial):
    client = openai.AzureOpenAI(azure_endpoint=trial.gateway.base, api_key=KEY, api_version="2024-10-21", max_retries=0)
    equal(client.chat.completions.create(model="ok", messages=ASK).choices[0].message.content, HELLO)


@check
def headers_tell_call_and_deployment(trial):
    headers = trial.client.chat.completions.with_raw_response.create(model="headers", messages=ASK).headers
    equal(len(headers["x-litellm-call-id"]), 36)
    equal(headers["x-litellm-model-group"], "headers")
    equal(headers["x-litellm-attempted-retries"], "0")
    equal(headers["llm_provider-x-request-id"], "req_fake0001")
    equal(headers["x-ratelimit-remaining-requests"], "9999")


@check
def each_status_raises_the_sdks_own_class(trial):
    for status, kind, name in STATUSES:
        error = raises(kind, lambda status=status: trial.chat("status=%d" % status))
        equal(error.status_code, status)
        contains(error.message, name)


@check
def each_status_is_the_same_for_a_stream(trial):
    for status, kind, _ in STATUSES:
        error = raises(kind, lambda status=status: trial.chat("status=%d" % status, stream=True))
        equal(error.status_code, status)


@check
def a_context_too_long_and_refused_content_are_400_by_name(trial):
    contains(raises(openai.BadRequestError, lambda: trial.chat("error=context")).message, "ContextWindowExceededError")
    contains(raises(openai.BadRequestError, lambda: trial.chat("error=content")).message, "ContentPolicyViolationError")


@check
def an_unknown_model_is_400(trial):
    error = raises(openai.BadRequestError, lambda: trial.chat("nosuch"))
    contains(error.message, "There are no healthy deployments for this model")


@check
def an_error_after_the_first_chunk_ends_the_stream_with_an_error(trial):
    error = raises(openai.APIError, lambda: trial.text("errorchunk=3+gap=0.05"))
    if isinstance(error, openai.APIStatusError):
        raise AssertionError("the status was known before: %r" % error)


@check
def a_stream_cut_off_is_an_error_not_an_end(trial):
    raises(openai.APIError, lambda: trial.text("cut=3+gap=0.05"))


@check
def the_sdks_own_timeout_frees_the_upstream(trial):
    before = trial.upstream.model_counts("hang")["disconnects"]
    raises(openai.APITimeoutError, lambda: trial.client.with_options(timeout=0.5).chat.completions.create(
        model="hang", messages=ASK))
    wait_until(lambda: trial.upstream.model_counts("hang")["disconnects"] > before, "the upstream was left")


@check
def a_stream_left_in_the_middle_frees_the_upstream(trial):
    name = "chunks=50+gap=0.1"
    before = trial.upstream.model_counts(name)["disconnects"]
    stream = trial.chat(name, stream=True)
    next(iter(stream))
    stream.close()
    wait_until(lambda: trial.upstream.model_counts(name)["disconnects"] > before, "the upstream was left")


@check
def a_deployments_timeout_is_408(trial):
    error = raises(openai.APIStatusError, lambda: trial.chat("fast"))
    equal(error.status_code, 408)
    contains(error.message, "litellm.Timeout")


@check
def the_sdks_own_retries_end_well(trial):
    name = "status=429+retry-after=1+times=2"
    trial.upstream.reset()
    client = trial.client.with_options(max_retries=3)
    equal(client.chat.completions.create(model=name, messages=ASK).choices[0].message.content, HELLO)
    equal(trial.upstream.model_counts(name)["requests"], 3, "requests at the upstream")


@check
def two_hundred_streams_run_at_once(trial):
    async def text(client):
        stream = await client.chat.completions.create(model="chunks=20+gap=0.02", messages=ASK, stream=True)
        return "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])

    async def all_texts():
        async with openai.AsyncOpenAI(base_url=trial.base, api_key=KEY, max_retries=0, timeout=60) as client:
            return await asyncio.gather(*(text(client) for _ in range(200)))

    words = ["Hello", "!", " How", " can", " I", " help", " you", " today", "?"]
    wanted = "".join(words[index % 9] for index in range(20))
    equal(set(asyncio.run(all_texts())), {wanted})


def main():
    with Upstream("--record") as upstream:
        models = [deployment(name, upstream) for name in NAMES]
        models.append(deployment("fast", upstream, "openai/hang", timeout=0.4))
        models.append(deployment("wild/*", upstream, "openai/*"))
        config = {
            "model_list": models,
            "router_settings": {"num_retries": 0, "disable_cooldowns": True},
        }
        with Gateway(config) as gateway:
            return run(Trial(gateway, upstream))


if __name__ == "__main__":
    sys.exit(main())
