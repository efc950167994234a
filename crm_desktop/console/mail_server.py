"""The mail server of a run from the console: that of the profile, or one that is named."""

import argparse
import getpass
from dataclasses import replace
from urllib.parse import urlsplit

from crm_desktop.models.database import Database, Profile
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _
from crm_desktop.passwords import look_into_keyring

SECURITY = {"smtp": "starttls", "smtps": "tls"}
PORTS = {"smtp": 587, "smtps": 465}


def mail_options(parser: argparse.ArgumentParser) -> None:
    """Let a command say through which server it sends, for `mail_profile`."""
    parser.add_argument(
        "--smtp", default="", metavar="smtp://LOGIN@HOST:587",
        help=_("the mail server (smtps: TLS from the beginning); else that of the profile"),
    )  # fmt: skip
    parser.add_argument("--from", dest="sender", default="", metavar="ADDRESS",
                        help=_("from whom the e-mails come"))  # fmt: skip
    parser.add_argument("--per-minute", type=int, help=_("e-mails a minute at most; 0: no limit"))


def mail_profile(database: Database, options: argparse.Namespace) -> Profile:
    """Return the profile with its mail server, as the options say; InvalidInput: it has none."""
    from crm_desktop import settings

    found = settings.load().with_mail_of(database.profile or Profile("", ""))
    if options.smtp:
        found = _named(found, options.smtp)
    found = replace(found, mail_from=options.sender or found.mail_from)
    if options.per_minute is not None:
        found = replace(found, mail_per_minute=max(0, options.per_minute))
    if not found.mail_host or "@" not in found.mail_from:
        raise InvalidInput(
            _(
                "Say through which server e-mails go, and from whom: --smtp smtp://LOGIN@HOST"
                " --from ADDRESS; or keep both in the program under Mail server."
            ),
            "smtp",
        )
    return found


def _named(profile: Profile, text: str) -> Profile:
    from crm_desktop.settings import LOOPBACK

    try:
        url = urlsplit(text)
        port = url.port or PORTS.get(url.scheme, 0)
    except ValueError:
        port = 0
    if not port or not url.hostname or url.scheme not in SECURITY or url.password:
        raise InvalidInput(
            _(
                "“{text}” is no mail server. Write smtp://LOGIN@HOST:587, without the password:"
                " that is taken from the keyring, or asked for."
            ).format(text=text),
            "smtp",
        )
    # Nothing on this computer itself needs TLS, and a relay there rarely has it.
    plain = url.hostname in LOOPBACK and url.scheme == "smtp"
    return replace(
        profile,
        mail_host=url.hostname,
        mail_port=port,
        mail_security="none" if plain else SECURITY[url.scheme],
        mail_login=url.username or "",
    )


def mail_password(profile: Profile) -> str:
    """Return the password at the mail server from the keyring, or ask for it."""
    if not profile.mail_login:
        return ""
    kept = look_into_keyring(profile, profile.mail_login, mail=True).password
    return kept or getpass.getpass(_("Password for {login}: ").format(login=profile.mail_login))
