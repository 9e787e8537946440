"""A server that answers every request with the documentation's example, as fast as Python can.

It is a process of its own, so that its CPU is not taken for the client's. It prints the ports of plain http and of
https, and ends when its standard input does, so that it does not outlive its parent.

    python server.py FILE_OF_KEY_AND_CERTIFICATE
"""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import sys
import threading

from example import REPLY

ANSWER = (
    b"HTTP/1.1 200 OK\r\n"
    b"Server: bench\r\n"
    b"Date: Fri, 01 Jan 2010 02:10:00 GMT\r\n"
    b"Content-Type: application/json\r\n"
    b"Content-Length: %d\r\n"
    b"Connection: keep-alive\r\n"
    b"\r\n%b" % (len(REPLY), REPLY)
)
END_OF_HEAD = b"\r\n\r\n"
content_length = re.compile(rb"content-length: *([0-9]+)", re.IGNORECASE).search


def main(certificate: str) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    for context in (None, tls):
        listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=serve, args=(listener, context), daemon=True).start()
        print(listener.getsockname()[1], flush=True)
    sys.stdin.read()


def serve(listener: socket.socket, context: ssl.SSLContext | None) -> None:
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=answer, args=(connection, context), daemon=True).start()


def answer(connection: socket.socket, context: ssl.SSLContext | None) -> None:
    """Answers the requests of one connection until the client closes it."""
    with contextlib.suppress(OSError), connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if context:
            connection = context.wrap_socket(connection, server_side=True)
        received = bytearray()
        while more := connection.recv(65536):
            received += more
            while size := request_size(received):
                del received[:size]
                connection.sendall(ANSWER)


def request_size(received: bytearray) -> int:
    """Returns the bytes of the first request; 0 while it is not complete."""
    head = received.find(END_OF_HEAD)
    if head < 0:
        return 0
    length = content_length(received, 0, head)
    size = head + len(END_OF_HEAD) + (int(length[1]) if length else 0)
    return size if size <= len(received) else 0


if __name__ == "__main__":
    main(sys.argv[1])
