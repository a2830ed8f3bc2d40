"""curl against the gateway: the wire as it is, HTTP/1.1, HTTP/2, TLS, and requests that are wrong."""

import json
import subprocess
import sys

from checks import check, contains, equal, run
from programs import HOST, KEY, Gateway, Upstream, deployment, wait_until

HELLO = "Hello! How can I help you today?"
CHAT = '{"model":"ok","messages":[{"role":"user","content":"hi"}]}'


class Answer:
    """What curl printed: status, version, headers (small letters) and body."""

    def __init__(self, output):
        head, _, self.body = output.partition("\r\n\r\n")
        while head.startswith("HTTP/1.1 100"):
            head, _, self.body = self.body.partition("\r\n\r\n")
        lines = head.split("\r\n")
        self.version, status = lines[0].split(" ")[:2]
        self.status = int(status)
        self.headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}

    @property
    def json(self):
        return json.loads(self.body)


class Trial:
    def __init__(self, gateway, upstream):
        self.gateway = gateway
        self.upstream = upstream

    def curl(self, path, *arguments, key=KEY, url=None):
        command = ["curl", "--silent", "--show-error", "--include", "--no-buffer", "--max-time", "20"]
        if key:
            command += ["--header", "authorization: Bearer " + key]
        command += [*arguments, (url or self.gateway.base) + path]
        process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if process.returncode:
            raise AssertionError("curl: %d %s" % (process.returncode, process.stderr.decode()))
        return Answer(process.stdout.decode())

    def chat(self, data=CHAT, *arguments, path="/v1/chat/completions", **others):
        return self.curl(path, "--header", "content-type: application/json", "--data", data, *arguments, **others)


@check
def a_plain_answer_is_json(trial):
    answer = trial.chat()
    equal((answer.status, answer.version), (200, "HTTP/1.1"))
    equal(answer.headers["content-type"].split(";")[0], "application/json")
    equal(answer.json["choices"][0]["message"]["content"], HELLO)


@check
def a_stream_is_server_sent_events_to_its_done(trial):
    answer = trial.chat(CHAT[:-1] + ',"stream":true}')
    contains(answer.headers["content-type"], "text/event-stream")
    events = answer.body.split("\n\n")
    equal(events[-2:], ["data: [DONE]", ""])
    for event in events[:-2]:
        json.loads(event.removeprefix("data: "))


@check
def every_path_of_a_chat_answers(trial):
    for path in ("/chat/completions", "/v1/chat/completions", "/openai/deployments/ok/chat/completions?api-version=1",
                 "/engines/ok/chat/completions"):
        equal(trial.chat(path=path).status, 200, path)


@check
def tls_answers_over_http_2_and_1(trial):
    names = [trial.gateway.path(name) for name in ("key.pem", "certificate.pem")]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:" + HOST, "-keyout", names[0], "-out", names[1]],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    secure = Gateway({"model_list": [deployment(name, trial.upstream) for name in ("ok", "hang")]},
                     {"SSL_KEYFILE_PATH": names[0], "SSL_CERTFILE_PATH": names[1]})
    secure.answers_or_ended = lambda: answers_securely(secure) or not secure.is_running
    with secure:
        url = "https://localhost:%d" % secure.port
        leave_over_http_2(trial, url, names[1])
        for flag, version in (("--http2", "HTTP/2"), ("--http1.1", "HTTP/1.1")):
            answer = trial.chat(CHAT, flag, "--cacert", names[1], url=url)
            equal((answer.status, answer.version), (200, version))
            equal(answer.json["choices"][0]["message"]["content"], HELLO)
            answer = trial.chat(CHAT[:-1] + ',"stream":true}', flag, "--cacert", names[1], url=url)
            contains(answer.body, "data: [DONE]")


def leave_over_http_2(trial, url, certificate):
    """Goes away in the middle of two requests on one connection; both upstreams must be left."""
    command = ["curl", "--silent", "--http2", "--parallel", "--max-time", "1", "--cacert", certificate,
               "--header", "authorization: Bearer " + KEY, "--data", CHAT.replace("ok", "hang")]
    command += [url + "/v1/chat/completions", url + "/chat/completions"]
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    equal(process.returncode, 28, "curl's timeout")
    equal(trial.upstream.model_counts("hang")["requests"], 2)
    wait_until(lambda: trial.upstream.model_counts("hang")["disconnects"] == 2, "the upstreams are left")


def answers_securely(gateway):
    return subprocess.run(["curl", "--silent", "--insecure", "https://%s:%d/health/liveliness" % (HOST, gateway.port)],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout == b'"I\'m alive!"'


@check
def a_body_in_chunks_is_read(trial):
    equal(trial.chat(CHAT, "--header", "transfer-encoding: chunked").status, 200)


@check
def a_body_that_waits_for_100_is_read(trial):
    equal(trial.chat(CHAT, "--header", "expect: 100-continue").status, 200)


@check
def the_key_may_come_in_any_of_its_headers(trial):
    for header in ("x-api-key: " + KEY, "api-key: " + KEY, "x-litellm-api-key: Bearer " + KEY,
                   "authorization: Bearer " + KEY):
        equal(trial.chat(CHAT, "--header", header, key=None).status, 200, header)


@check
def no_key_is_401(trial):
    answer = trial.chat(key=None)
    equal(answer.status, 401)
    equal(answer.json, {"error": {"message": "Authentication Error, No api key passed in.", "type": "auth_error",
                                  "param": "None", "code": "401"}})


@check
def a_wrong_key_is_400_without_a_database(trial):
    answer = trial.chat(key="sk-wrong")
    equal(answer.status, 400)
    equal(answer.json, {"error": {"message": "No connected db.", "type": "no_db_connection", "param": None,
                                  "code": "400"}})


@check
def bad_json_is_400(trial):
    for data in ("{", "nothing", '{"model":"ok",}', "\x01"):
        answer = trial.chat(data)
        equal(answer.status, 400, data)
        equal(answer.json["error"]["code"], "400", data)


@check
def hostile_json_is_400_at_once(trial):
    deep = trial.gateway.path("deep.json")
    for text in ("[" * 200_000, '{"a":' * 200_000, '{"messages":' + "[" * 1_000_000 + "]" * 1_000_000 + "}"):
        with open(deep, "w", encoding="ascii") as file:
            file.write(text)
        equal(trial.chat("@" + deep).status, 400)
    equal(trial.chat().status, 200)


@check
def missing_messages_and_model_are_400(trial):
    equal(trial.chat('{"model":"ok"}').status, 400)
    answer = trial.chat('{"messages":[{"role":"user","content":"hi"}]}')
    equal(answer.status, 400)
    contains(answer.json["error"]["message"], "model=None")


@check
def an_unknown_path_is_404_and_a_wrong_method_405(trial):
    answer = trial.curl("/v1/nothing")
    equal((answer.status, answer.json), (404, {"detail": "Not Found"}))
    answer = trial.curl("/v1/chat/completions")
    equal((answer.status, answer.json), (405, {"detail": "Method Not Allowed"}))


@check
def liveness_and_readiness_need_no_key(trial):
    for path in ("/health/liveliness", "/health/liveness"):
        answer = trial.curl(path, key=None)
        equal((answer.status, answer.body), (200, '"I\'m alive!"'))
    answer = trial.curl("/health/readiness", key=None)
    equal((answer.status, answer.json["status"]), (200, "healthy"))


@check
def the_clients_call_id_is_kept(trial):
    answer = trial.chat(CHAT, "--header", "x-litellm-call-id: mine-1")
    equal(answer.headers["x-litellm-call-id"], "mine-1")


@check
def a_body_over_the_limit_is_413(trial):
    config = {"model_list": [deployment("ok", trial.upstream)], "general_settings": {"max_request_size_mb": 1}}
    with Gateway(config) as small:
        large = small.path("large.json")
        with open(large, "w", encoding="ascii") as file:
            json.dump({"model": "ok", "messages": [{"role": "user", "content": "x" * 3_000_000}]}, file)
        equal(trial.chat("@" + large, "--header", "expect:", url=small.base).status, 413)
        equal(trial.chat(url=small.base).status, 200)


@check
def a_head_too_large_is_refused(trial):
    answer = trial.chat(CHAT, "--header", "x-large: " + "x" * 110_000)
    if answer.status not in (400, 413, 431):
        raise AssertionError("status %d" % answer.status)
    equal(trial.chat().status, 200)


def main():
    with Upstream() as upstream, Gateway({"model_list": [deployment("ok", upstream)]}) as gateway:
        return run(Trial(gateway, upstream))


if __name__ == "__main__":
    sys.exit(main())
