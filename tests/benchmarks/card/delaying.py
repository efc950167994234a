"""A slow line between program and server, on loopback: each packet arrives later."""

import queue
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

Packets = queue.SimpleQueue[tuple[float, bytes]]  # when each is to arrive; the last is empty


@contextmanager
def slow_line(host: str, port: int, delay: float) -> Iterator[int]:
    """Yield the port of a proxy to a server; there and back takes `delay` seconds longer."""
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_accept, args=(listener, (host, port), delay / 2), daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()


def _accept(listener: socket.socket, target: tuple[str, int], delay: float) -> None:
    with suppress(OSError):
        while True:
            near, _address = listener.accept()
            far = socket.create_connection(target)
            for one, other in ((near, far), (far, near)):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                packets: Packets = queue.SimpleQueue()
                for work in (
                    lambda source=one, line=packets: _read(source, line, delay),
                    lambda sink=other, line=packets: _write(sink, line),
                ):
                    threading.Thread(target=work, daemon=True).start()


def _read(source: socket.socket, packets: Packets, delay: float) -> None:
    data = b"?"
    while data:
        try:
            data = source.recv(65536)
        except OSError:
            data = b""
        packets.put((time.perf_counter() + delay, data))


def _write(sink: socket.socket, packets: Packets) -> None:
    while (packet := packets.get())[1]:
        when, data = packet
        while (left := when - time.perf_counter()) > 0:
            time.sleep(left)
        with suppress(OSError):
            sink.sendall(data)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
