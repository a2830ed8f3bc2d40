"""One request over a connection of its own, and what came back, read to the end or to where it broke off."""

import dataclasses
import http.client
import json
import socket


@dataclasses.dataclass
class Answer:
    """`ended` is `complete`, `cut` (fewer bytes than were promised), or what became of the connection instead."""

    status: int = 0
    headers: list = dataclasses.field(default_factory=list)
    body: bytes = b""
    ended: str = "complete"


def send(port, request, timeout):
    """Sends a request to 127.0.0.1 and reads the whole answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    answer = Answer()
    try:
        connection.putrequest(request.method, request.path, skip_accept_encoding=True)
        content = request.content()
        if content is not None or request.method in ("POST", "PUT", "PATCH"):
            connection.putheader("content-length", str(len(content or b"")))
        for name, value in request.all_headers().items():
            connection.putheader(name, value)
        connection.endheaders(content)
        response = connection.getresponse()
        answer.status, answer.headers = response.status, response.getheaders()
        try:
            answer.body = response.read()
        except http.client.IncompleteRead as error:
            answer.body, answer.ended = error.partial, "cut"
    except socket.timeout:
        answer.ended = "timeout"
    except (ConnectionError, http.client.HTTPException) as error:
        answer.ended = type(error).__name__
    finally:
        connection.close()
    return answer


def control(port, method, path):
    """Asks the fake upstream about itself; returns the JSON value, or None for an empty body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path)
        content = connection.getresponse().read()
    finally:
        connection.close()
    return json.loads(content) if content.strip() else None
