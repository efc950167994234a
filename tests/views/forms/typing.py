"""Programs that type into a form until they are killed; `python -m tests.views.forms.typing`.

Given by the standard input: the profile, the form, the key of the drafts, how many programs. Each
says, after its process id, how many letters stand on the disk.
"""

import os
import sys
from itertools import count

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop import drafts
from crm_desktop.models.database import connect
from crm_desktop.models.queries.plain import from_plain
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.settings import Profile
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.keeping import DraftKeeping
from crm_desktop.views.forms.page import FormPage
from crm_desktop.views.working.background import Background

LETTERS = "Tajné přání zákazníka ŽĎÁR "


def type_until_killed(given):
    """Type the letters into a field, over and over."""
    drafts.draft_key = lambda _profile, _login: bytes.fromhex(given["key"])
    database = connect(Profile(**given["profile"]), given["password"])
    with database.session() as session:
        me = sign_in(session)
        catalogue = load_catalogue(session, me)
    application = QApplication([])
    background = Background(database)
    keeping = DraftKeeping(background)
    keeping.start()
    nothing = lambda *_values: None  # noqa: E731
    context = Context(background, catalogue, me, nothing, nothing, nothing, drafts=keeping)
    page = FormPage(context, "account", given["account"])
    page.show()
    letters = count()

    def key():
        if page.body is not None:
            box = page.body.cells["note"].editor.box
            if page.modified() is False:
                box.clear()
            box.textCursor().insertText(LETTERS[next(letters) % len(LETTERS)])

    def written(draft):
        line = f"{os.getpid()} {len(draft.content['fields']['note'][0])}\n"
        try:
            # In one piece, or the lines of two programs mix where Python does not buffer.
            os.write(sys.stdout.fileno(), line.encode())
        except BrokenPipeError:  # the test has ended
            os._exit(1)

    keeping.written.connect(written)
    clock = QTimer(interval=3)
    clock.timeout.connect(key)
    clock.start()
    application.exec()


if __name__ == "__main__":
    given = from_plain(sys.stdin.buffer.read())
    # Forked before there is a thread or a window: what takes long is imported once.
    for _number in range(given["programs"] - 1):
        if os.fork() == 0:
            break
    type_until_killed(given)
