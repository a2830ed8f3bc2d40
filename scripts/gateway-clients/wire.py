"""HTTP/1.1 by hand, for clients that behave badly: slow, silent, gone in the middle."""

import json
import socket
import struct

from programs import HOST, KEY, PATIENCE


def request_bytes(model, path="/v1/chat/completions", **members):
    body = json.dumps({"model": model, "messages": [{"role": "user", "content": "hi"}], **members}).encode()
    head = "POST %s HTTP/1.1\r\nhost: gateway\r\nauthorization: Bearer %s\r\ncontent-type: application/json\r\n" \
           "content-length: %d\r\n\r\n" % (path, KEY, len(body))
    return head.encode() + body


class Line:
    """One connection to the gateway."""

    def __init__(self, port, receive_buffer=None, timeout=PATIENCE):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        self.socket.connect((HOST, port))
        self.received = b""

    def ask(self, model, **members):
        self.socket.sendall(request_bytes(model, **members))
        return self

    def read_until(self, part):
        """Reads until the text has come; returns all that came. Empty parts wait for the end of the connection."""
        while not part or part not in self.received:
            data = self.socket.recv(1 << 16)
            if not data:
                if part:
                    raise AssertionError("%r did not come, but %r" % (part, self.received[-500:]))
                break
            self.received += data
        return self.received

    def read_answer(self):
        """Reads one answer to its end; returns its status and its body as it came over the wire."""
        head, _, rest = self.read_until(b"\r\n\r\n").partition(b"\r\n\r\n")
        lines = head.decode().lower().split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines[1:])
        if fields.get("transfer-encoding") == "chunked":
            self.read_until(b"\r\n0\r\n\r\n")
            _, _, rest = self.received.partition(b"\r\n\r\n")
            end = rest.index(b"0\r\n\r\n") + 5 if rest.startswith(b"0\r\n\r\n") else rest.index(b"\r\n0\r\n\r\n") + 7
        else:
            end = int(fields.get("content-length", 0))
            while len(self.received) < len(head) + 4 + end:
                data = self.socket.recv(1 << 16)
                if not data:
                    raise AssertionError("the answer was cut off")
                self.received += data
            _, _, rest = self.received.partition(b"\r\n\r\n")
        self.received = rest[end:]
        return int(lines[0].split(" ")[1]), rest[:end]

    def close(self):
        self.socket.close()

    def reset(self):
        """Closes so that the other side sees a reset."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()
