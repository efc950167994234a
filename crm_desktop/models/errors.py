"""Failures a user can do something about. Anything else is a bug: it goes to the crash dialog."""

from crm_desktop.models.language import _


class UserError(Exception):
    """Shown to the user as sentences (what, why, what next), never as a traceback."""


class ServerUnreachable(UserError):
    """No server, no network, or the server was shut down."""


class SignInRefused(UserError):
    """Wrong login or password, or a login without access."""


class WrongServer(UserError):
    """The server's version, database or schema does not fit this program."""


class NotReady(WrongServer):
    """The database has no CRM yet, or an older one: whoever owns the server makes it ready."""


class NotAllowed(UserError):
    """The server's permissions refuse it."""


class ChangedMeanwhile(UserError):
    """A colleague was faster: the version that was read is no longer that of the record."""

    def __init__(self) -> None:
        super().__init__(
            _("Somebody else changed this in the meantime. Look at it again, then repeat.")
        )


class Gone(UserError):
    """The record was deleted in the meantime."""


class Moved(Gone):
    """The record was merged with another one, which has the id `id` and everything since."""

    def __init__(self, id: int) -> None:
        super().__init__(_("This record was merged with another one."))
        self.id = id


class InvalidInput(UserError):
    """A rule refuses a value. `field` and `rule` are their names on the server."""

    def __init__(self, sentence: str, field: str = "", rule: str = "") -> None:
        super().__init__(sentence)
        self.field = field
        self.rule = rule


class Cancelled(UserError):
    """The user stopped it."""

    def __init__(self) -> None:
        super().__init__(_("Stopped. Nothing was changed."))
