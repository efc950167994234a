"""E-mail and web addresses."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from crm_desktop.models.language import _
from crm_desktop.models.standard.finding import Finding

MAIL_DOMAINS = (
    "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "seznam.cz", "email.cz",
    "centrum.cz", "atlas.cz", "volny.cz", "post.cz", "wp.pl", "o2.pl", "onet.pl", "interia.pl",
    "gazeta.pl", "abv.bg", "mail.bg", "dir.bg",
)  # fmt: skip


def _read(value: str) -> str:
    """Return an address in its one form; ValueError where it cannot be one. Asks no name server."""
    from email_validator import validate_email  # its tables cost time at start

    # Addresses of a firm's own network pass, those of ".test" as well; a dot is asked for below.
    found = validate_email(
        value, check_deliverability=False, globally_deliverable=False, test_environment=True
    )
    if "." not in found.domain:
        raise ValueError(value)
    return str(found.normalized)


def check_email(value: str, _values: Mapping[str, Any], _home: str) -> Finding | None:
    """Refuse what cannot be an address; doubt a domain that is nearly a well-known one."""
    try:
        name, _at, domain = _read(value.removeprefix("mailto:")).rpartition("@")
    except ValueError:
        return Finding(_("This is no e-mail address: it needs the form name@domain.com."))
    near = get_close_matches(domain.lower(), MAIL_DOMAINS, 1, 0.85)
    if near and near[0] != domain.lower():
        fixed = f"{name}@{near[0]}"
        return Finding(
            _("The domain “{domain}” is unusual. Did you mean").format(domain=domain),
            tone="warn",
            fix=f"{near[0]}?",
            value=fixed,
        )
    return None


def standard_email(text: str) -> str:
    """Return an address with its domain in small letters and Unicode; as it is where it is none.

    What stands before the sign is kept: some servers tell its capitals apart.
    """
    try:
        return _read(text.strip().removeprefix("mailto:"))
    except ValueError:
        return text


def check_url(value: str, _values: Mapping[str, Any], _home: str) -> Finding | None:
    """Refuse what is no web address; only http and https are ever opened."""
    scheme, colon, _rest = value.partition("://")
    if colon and scheme.lower() not in ("http", "https"):
        return Finding(_("Only addresses that begin with http or https can be opened."))
    host = re.split(r"[/?#]", _rest if colon else value)[0]
    if not re.fullmatch(r"[^\s.:@]+(\.[^\s.:@]+)+(:\d+)?", host) or re.search(r"\s", value):
        return Finding(_("This is no web address: it needs the form www.domain.com."))
    return None


def ascii_address(value: str) -> str:
    """Return an address as servers of mail write it, its domain in ASCII; ValueError for none."""
    from email_validator import validate_email

    found = validate_email(
        value.strip().removeprefix("mailto:"),
        check_deliverability=False,
        globally_deliverable=False,
        test_environment=True,
    )
    if found.ascii_email is None:
        raise ValueError(value)
    return str(found.ascii_email)
