"""Hands a link to the program that runs already, and takes links from programs started later.

The two meet at a local socket named after the user and the folder of settings; only programs of the
same user may connect. An empty link asks the running program to come forward, no more.
"""

import os
import sys

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from crm_desktop.views.links import LONGEST
from crm_desktop.views.starting.meeting import meeting_place

PATIENCE_MS = 2000  # a program that answers later than this is taken for one that hangs
TAKEN = b"taken\n"
TOKEN = "XDG_ACTIVATION_TOKEN"  # what Wayland asks of a window that wants to the front
ANY_PROGRAM = -1  # ASFW_ANY of Windows


def hand_over(link: str) -> bool:
    """Give a link to the running program; False if none runs, or if it does not answer.

    With it goes the leave to come to the front, which the desktop gives to what was just started.
    """
    socket = QLocalSocket()
    socket.connectToServer(meeting_place())
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    _let_come_forward()
    token = os.environ.get(TOKEN, "")[:LONGEST]
    told = link.encode("utf-8", "replace")[:LONGEST].split(b"\n")[0]
    socket.write(told + b"\t" + token.encode("utf-8", "replace") + b"\n")
    answer = b""
    while b"\n" not in answer and socket.waitForReadyRead(PATIENCE_MS):
        answer += bytes(socket.readAll().data())
    socket.abort()
    return answer == TAKEN


def _let_come_forward() -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(ANY_PROGRAM)


class LinkReceiver(QObject):
    """Waits for links of programs started later; `received` brings each as it was given."""

    received = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    @Slot()
    def listen(self) -> bool:
        """Begin to wait; False where none can, or where another program does: then once it ends."""
        if self._server.isListening():
            return True
        other = QLocalSocket(self)
        other.disconnected.connect(other.deleteLater)
        other.connectToServer(meeting_place())
        if other.waitForConnected(PATIENCE_MS):
            other.disconnected.connect(self.listen)
            return False
        other.deleteLater()
        # Nobody answered, so a socket that is left is that of a program that crashed.
        QLocalServer.removeServer(meeting_place())
        return bool(self._server.listen(meeting_place()))

    def close(self) -> None:
        """Wait no longer, and take the socket away; a program that waits for that comes next."""
        self._server.close()
        for waiting in self._server.findChildren(QLocalSocket):
            waiting.abort()

    @Slot()
    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda s=socket: self._read(s))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > 2 * LONGEST:
                socket.abort()
            return
        line = bytes(socket.readLine(2 * LONGEST + 3).data()).decode("utf-8", "replace")
        socket.write(TAKEN)
        socket.flush()
        link, _tab, token = line.partition("\t")
        if token.strip():
            os.environ[TOKEN] = token.strip()  # Qt spends it when the window is activated
        self.received.emit(link.strip())
