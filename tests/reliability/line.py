"""A line between program and server, on loopback: it can be cut, fall silent, or drop packets."""

import ctypes
import socket
import struct
import threading
from contextlib import suppress
from typing import Literal

Way = Literal["out", "in"]  # from the program to the server, and back
SO_ATTACH_FILTER, SO_DETACH_FILTER = 26, 27


class Line:
    """A proxy; `port` is where programs connect.

    `listen()` begins to note what goes over it, `cut_after(way, bytes)` lets so many bytes through
    in one direction from now on and ends the connection there; `was_cut` tells whether it came to
    that. What the server got before the cut it may still work on, as with a cable.
    """

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._lock = threading.Lock()
        self._left: tuple[Way, int] | None = None
        self.was_cut = threading.Event()
        self.silent = threading.Event()
        self.heard: dict[Way, bytearray] = {"out": bytearray(), "in": bytearray()}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._near: list[socket.socket] = []
        self._far: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def listen(self) -> None:
        """Forget what was heard."""
        with self._lock:
            for heard in self.heard.values():
                heard.clear()

    def cut_after(self, way: Way, count: int) -> None:
        """Cut where the byte after the next `count` ones would go this way."""
        self.was_cut.clear()
        with self._lock:
            self._left = (way, count)

    def mend(self) -> None:
        """Cut no more; connections that were cut stay dead."""
        with self._lock:
            self._left = None

    def drop_packets(self) -> None:
        """Take no packet from programs any more, so that none is acknowledged; nobody is told."""
        instruction = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))  # return 0
        program = struct.pack("HP", 1, ctypes.addressof(instruction))
        for one in (self._listener, *self._near):
            with suppress(OSError):
                one.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, program)

    def close(self) -> None:
        for one in (self._listener, *self._near, *self._far):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _address = self._listener.accept()
                try:
                    far = socket.create_connection(self._target)
                except OSError:  # the server is down: so is the line
                    near.close()
                    continue
                for one in (near, far):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._near.append(near)
                self._far.append(far)
                for way, source, sink in (("out", near, far), ("in", far, near)):
                    threading.Thread(
                        target=self._carry, args=(way, source, sink, near, far), daemon=True
                    ).start()

    def _carry(
        self, way: Way, source: socket.socket, sink: socket.socket, near: socket.socket,
        far: socket.socket,
    ) -> None:  # fmt: skip
        with suppress(OSError):
            while data := source.recv(65536):
                if self.silent.is_set():
                    continue
                passed, cut = self._allow(way, data)
                sink.sendall(data[:passed])
                if cut:
                    near.shutdown(socket.SHUT_RDWR)
                    break
        # Only the end is told, so that what went before is not taken back.
        with suppress(OSError):
            (far if way == "out" else near).shutdown(socket.SHUT_WR)
        if way == "in":
            with suppress(OSError):
                far.shutdown(socket.SHUT_WR)
            with suppress(OSError):
                while far.recv(65536):
                    pass

    def _allow(self, way: Way, data: bytes) -> tuple[int, bool]:
        with self._lock:
            self.heard[way] += data
            if self._left is None or self._left[0] != way:
                return len(data), False
            left = self._left[1]
            if left >= len(data):  # cut with the next byte: who waits for it waits in vain
                self._left = (way, left - len(data))
                return len(data), False
            self._left = None
            self.was_cut.set()
            return left, True


def ends_of_messages(heard: bytes) -> list[int]:
    """Return where each message of PostgreSQL's protocol ends, from 0 on."""
    ends = [0]
    while ends[-1] < len(heard):
        (length,) = struct.unpack_from("!i", heard, ends[-1] + 1)
        ends.append(ends[-1] + 1 + length)
    return ends
