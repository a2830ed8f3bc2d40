"""Retries, fallbacks, cooldowns, weights, timeouts and limits, as a client and the upstreams see them."""

import json
import sys
import time

from checks import check, contains, equal, run
from programs import Gateway, Upstream, deployment, wait_until
from wire import Line

ASK = [{"role": "user", "content": "hi"}]


class Trial:
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def gateway(self, *models, general=None, **router):
        self.first.reset()
        self.second.reset()
        settings = {"num_retries": 0, **router}
        return Gateway({"model_list": list(models), "router_settings": settings, "general_settings": general or {}})

    def asked(self, model):
        return self.first.model_counts(model)["requests"] + self.second.model_counts(model)["requests"]


def message(body):
    return json.loads(body)["error"]["message"]


@check
def a_failed_request_is_tried_again(trial):
    name = "status=500+times=2"
    with trial.gateway(deployment(name, trial.first), num_retries=2, disable_cooldowns=True) as gateway:
        status, headers, _ = gateway.chat(name)
        equal((status, headers["x-litellm-attempted-retries"]), (200, "2"))
        equal(trial.asked(name), 3)


@check
def a_stream_that_failed_before_its_first_chunk_is_tried_again(trial):
    name = "status=503+times=1"
    with trial.gateway(deployment(name, trial.first), num_retries=1, disable_cooldowns=True) as gateway:
        status, _, body = gateway.chat(name, stream=True)
        equal((status, b"[DONE]" in body), (200, True))
        equal(trial.asked(name), 2)


@check
def a_stream_that_broke_after_its_first_chunk_is_not_tried_again(trial):
    name = "cut=3+gap=0.1"
    with trial.gateway(deployment(name, trial.first), deployment("ok", trial.second), num_retries=3,
                       fallbacks=[{name: ["ok"]}], disable_cooldowns=True) as gateway:
        status, _, body = gateway.chat(name, stream=True)
        equal((status, b"[DONE]" in body), (200, False))
        equal((trial.asked(name), trial.asked("ok")), (1, 0))


@check
def a_wrong_request_is_not_tried_again(trial):
    for status in (400, 404, 422):
        name = "status=%d" % status
        with trial.gateway(deployment(name, trial.first), num_retries=3, disable_cooldowns=True) as gateway:
            equal(gateway.chat(name)[0], status)
            equal(trial.asked(name), 1, name)


@check
def a_request_and_a_header_choose_their_own_retries(trial):
    name = "status=500"
    with trial.gateway(deployment(name, trial.first), num_retries=0, disable_cooldowns=True) as gateway:
        gateway.chat(name, num_retries=1)
        equal(trial.asked(name), 2)
        gateway.ask("POST", "/v1/chat/completions", {"model": name, "messages": ASK}, {"x-litellm-num-retries": "1"})
        equal(trial.asked(name), 4)
        equal([request for request in trial.first.requests() if "num_retries" in request["body"]], [])


@check
def the_other_deployment_of_a_group_answers(trial):
    models = [deployment("group", trial.first, "openai/status=500"), deployment("group", trial.second, "openai/ok")]
    with trial.gateway(*models, num_retries=3) as gateway:
        for _ in range(20):
            equal(gateway.chat("group")[0], 200)


@check
def weights_share_the_requests(trial):
    models = [deployment("group", trial.first, "openai/heavy", weight=9),
              deployment("group", trial.second, "openai/light", weight=1)]
    with trial.gateway(*models) as gateway:
        for _ in range(300):
            equal(gateway.chat("group")[0], 200)
    heavy, light = trial.asked("heavy"), trial.asked("light")
    equal(heavy + light, 300)
    if not 5 <= light <= 75:
        raise AssertionError("%d to %d" % (heavy, light))


@check
def order_is_kept_until_the_first_fails(trial):
    models = [deployment("group", trial.first, "openai/ok", order=1),
              deployment("group", trial.second, "openai/spare", order=2)]
    with trial.gateway(*models) as gateway:
        for _ in range(10):
            equal(gateway.chat("group")[0], 200)
    equal((trial.asked("ok"), trial.asked("spare")), (10, 0))


@check
def fallbacks_are_chosen_by_the_kind_of_the_error(trial):
    models = [deployment(name, trial.first) for name in ("status=500", "error=context", "error=content")]
    models += [deployment(name, trial.second) for name in ("spare", "long", "lenient")]
    settings = {
        "fallbacks": [{"*": ["spare"]}],
        "context_window_fallbacks": [{"error=context": ["long"]}],
        "content_policy_fallbacks": [{"error=content": ["lenient"]}],
    }
    with trial.gateway(*models, **settings) as gateway:
        for name, spare in (("status=500", "spare"), ("error=context", "long"), ("error=content", "lenient")):
            status, headers, body = gateway.chat(name)
            equal((status, headers["x-litellm-model-group"]), (200, spare))
            equal(headers["x-litellm-attempted-fallbacks"], "1")
            equal(json.loads(body)["model"], spare)


@check
def a_client_names_and_forbids_fallbacks_itself(trial):
    models = [deployment("status=500", trial.first), deployment("spare", trial.second), deployment("own", trial.second)]
    with trial.gateway(*models, fallbacks=[{"status=500": ["spare"]}], disable_cooldowns=True) as gateway:
        equal(gateway.chat("status=500", fallbacks=["own"])[1]["x-litellm-model-group"], "own")
        equal(gateway.chat("status=500", disable_fallbacks=True)[0], 500)
        equal(trial.asked("spare"), 0)


@check
def if_all_fail_the_first_error_is_told(trial):
    models = [deployment("status=503", trial.first), deployment("status=500", trial.second)]
    with trial.gateway(*models, fallbacks=[{"status=503": ["status=500"]}]) as gateway:
        status, _, body = gateway.chat("status=503")
        equal(status, 503)
        contains(message(body), "ServiceUnavailableError")


@check
def fallbacks_in_a_circle_end(trial):
    models = [deployment(name, trial.first, "openai/status=500") for name in ("a", "b", "c")]
    circle = [{"a": ["b"]}, {"b": ["c"]}, {"c": ["a"]}]
    with trial.gateway(*models, fallbacks=circle, disable_cooldowns=True) as gateway:
        equal(gateway.chat("a")[0], 500)
        if trial.asked("status=500") > 10:
            raise AssertionError("%d requests" % trial.asked("status=500"))


@check
def a_refused_key_cools_its_deployment_down_and_it_comes_back(trial):
    name = "status=401+times=1"
    with trial.gateway(deployment(name, trial.first), cooldown_time=1) as gateway:
        equal(gateway.chat(name)[0], 401)
        status, headers, body = gateway.chat(name)
        equal((status, json.loads(body)["error"]["type"]), (429, "all_deployments_in_cooldown"))
        if not 0 < float(headers["retry-after"]) <= 1:
            raise AssertionError("retry-after %s" % headers["retry-after"])
        equal(trial.asked(name), 1)
        wait_until(lambda: gateway.chat(name)[0] == 200, "the deployment is back", 5)


@check
def a_rate_limited_deployment_rests_while_the_other_works(trial):
    models = [deployment("group", trial.first, "openai/status=429+retry-after=1"),
              deployment("group", trial.second, "openai/ok")]
    with trial.gateway(*models, num_retries=2, cooldown_time=60) as gateway:
        for _ in range(20):
            equal(gateway.chat("group")[0], 200)
    equal(trial.asked("ok"), 20)
    if trial.asked("status=429+retry-after=1") > 1:
        raise AssertionError("the resting deployment was asked again")


@check
def requests_a_minute_are_limited(trial):
    with trial.gateway(deployment("ok", trial.first, rpm=3), routing_strategy="usage-based-routing-v2") as gateway:
        statuses = [gateway.chat("ok") for _ in range(6)]
        refused = [headers for status, headers, _ in statuses if status == 429]
        if not 2 <= len(refused) <= 4:
            raise AssertionError([status for status, _, _ in statuses])
        contains(message(statuses[-1][2]), "No deployments available for selected model")
        equal(trial.asked("ok"), 6 - len(refused))


@check
def timeouts_keep_their_precedence(trial):
    models = [deployment("hang", trial.first, timeout=3), deployment("chunks=3+gap=5", trial.first, stream_timeout=0.4)]
    with trial.gateway(*models, disable_cooldowns=True) as gateway:
        start = time.monotonic()
        status, _, body = gateway.chat("hang", timeout=0.3)
        equal(status, 408)
        contains(message(body), "timeout value=0.3")
        header = {"x-litellm-timeout": "0.3"}
        equal(gateway.ask("POST", "/v1/chat/completions", {"model": "hang", "messages": ASK}, header)[0], 408)
        if time.monotonic() - start > 2.5:
            raise AssertionError("the deployment's own timeout was used")
        status, _, body = gateway.chat("chunks=3+gap=5", stream=True)
        equal(status, 200)
        contains(body.decode(), '"error": {"message": "litellm.APIConnectionError')


@check
def a_full_gateway_queues_then_refuses(trial):
    general = {"max_in_flight_requests_per_worker": 2, "max_queued_requests_per_worker": 2,
               "admission_queue_timeout_seconds": 0.3}
    name = "delay=1"
    with trial.gateway(deployment(name, trial.first), general=general) as gateway:
        lines = [Line(gateway.port).ask(name) for _ in range(8)]
        statuses = sorted(line.read_answer()[0] for line in lines)
        equal(statuses[:2], [200, 200])
        if not set(statuses[2:]) <= {429, 503}:
            raise AssertionError(statuses)
        equal(gateway.ask("GET", "/health/liveliness")[0], 200)
        equal(gateway.chat(name)[0], 200)
        equal(trial.asked(name), 3)


@check
def aliases_and_wildcards_find_their_models(trial):
    models = [deployment("real", trial.first, "openai/ok"), deployment("fake/*", trial.first, "openai/*")]
    aliases = {"alias": "real", "hidden": {"model": "real", "hidden": True}}
    with trial.gateway(*models, model_group_alias=aliases) as gateway:
        for name, asked in (("alias", "ok"), ("hidden", "ok"), ("fake/other", "other")):
            before = trial.asked(asked)
            status, _, body = gateway.chat(name)
            equal((status, json.loads(body)["model"], trial.asked(asked)), (200, name, before + 1))
        listed = [model["id"] for model in json.loads(gateway.ask("GET", "/v1/models")[2])["data"]]
        equal(listed[:2], ["alias", "real"])
        equal("hidden" in listed, False)


@check
def prices_and_metrics_agree_with_the_requests(trial):
    models = [deployment("ok", trial.first, input_cost_per_token=0.001, output_cost_per_token=0.002),
              deployment("status=500", trial.first)]
    with trial.gateway(*models, disable_cooldowns=True) as gateway:
        for _ in range(3):
            headers = gateway.chat("ok")[1]
        equal(float(headers["x-litellm-response-cost"]), 0.033)
        gateway.chat("status=500")
        total = "litellm_proxy_total_requests_metric_total"
        wait_until(lambda: gateway.metric(total, 'requested_model="ok"') == 3, "three requests are counted", 5)
        equal(gateway.metric(total, 'status_code="500"'), 1)
        equal(gateway.metric("litellm_proxy_failed_requests_metric_total", 'exception_status="500"'), 1)
        equal(gateway.metric("litellm_total_tokens_metric_total"), 63)
        equal(round(gateway.metric("litellm_spend_metric_total"), 6), 0.099)
        equal(gateway.metric("litellm_request_total_latency_metric_count"), 3)


def main():
    with Upstream("--record") as first, Upstream("--record") as second:
        return run(Trial(first, second))


if __name__ == "__main__":
    sys.exit(main())
