"""A mail server on loopback that does what a test tells it: take, refuse, hang up."""

import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Post:
    """What came, and what is to happen. `hang_up`: "rcpt" or "data", at that address."""

    port: int = 0
    refused: dict[str, str] = field(default_factory=dict)  # address → answer to RCPT
    hang_up: dict[str, str] = field(default_factory=dict)  # address → where
    messages: list[tuple[str, bytes]] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)


@contextmanager
def mail_server(certificate: Path | None = None) -> Iterator[Post]:
    """Run a server on a free port; with a certificate it offers STARTTLS."""
    post = Post()

    class Handler(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 test")
            to = ""
            while line := self.rfile.readline():
                word = line.decode().strip()
                verb = word[:4].upper()
                if verb in ("EHLO", "HELO"):
                    offered = ["STARTTLS"] if certificate else ["AUTH PLAIN"]
                    self.say("250-test")
                    self.say(f"250 {offered[0]}")
                elif verb == "STAR":
                    self.say("220 go on")
                    self.secure()
                elif verb == "AUTH":
                    post.logins.append(word)
                    self.say("235 welcome")
                elif verb == "MAIL":
                    self.say("250 ok")
                elif verb == "RCPT":
                    to = word.partition("<")[2].rstrip(">")
                    if post.hang_up.get(to) == "rcpt":
                        return
                    self.say(post.refused.get(to, "250 ok"))
                elif verb == "DATA":
                    self.say("354 go on")
                    text = b"".join(iter(self.rfile.readline, b".\r\n"))
                    if post.hang_up.pop(to, "") == "data":
                        return
                    post.messages.append((to, text))
                    self.say("250 taken")
                elif verb == "QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("250 ok")

        def secure(self) -> None:
            assert certificate is not None
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate / "server.crt", certificate / "server.key")
            self.connection = context.wrap_socket(self.request, server_side=True)
            self.rfile = self.connection.makefile("rb")
            self.wfile = self.connection.makefile("wb", buffering=0)

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that refuses our certificate is what a test wants."""

    with Server(("127.0.0.1", 0), Handler) as server:
        post.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield post
        finally:
            server.shutdown()
            thread.join()


def closed_port() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
