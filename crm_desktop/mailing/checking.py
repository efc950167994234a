"""The check before a run: everybody chosen, in the order of the post, with what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.models.language import _
from crm_desktop.models.queries.mailing.rows import REASONS, Candidate, Chosen
from crm_desktop.models.queries.paper.rows import SenderFirm
from crm_desktop.reports.addresses.gaps import doubt, gaps
from crm_desktop.reports.addresses.lines import recipient_lines
from crm_desktop.reports.addresses.order import postal_key
from crm_desktop.reports.layout.fonts import missing_glyphs
from crm_desktop.reports.names.salutation import salutation

LANGUAGES = ("cs", "pl", "bg", "en", "de")


@dataclass(frozen=True, slots=True)
class Checked:
    """Somebody chosen. `reason` "": gets it; `detail` says more; `warning` is to be looked at.

    `letter`: the template as it was changed for this one alone; None: as it is for all.
    """

    candidate: Candidate
    lines: tuple[str, ...]
    salutation: str
    language: str
    reason: str = ""
    detail: str = ""
    warning: str = ""
    letter: Mapping[str, Any] | None = None

    @property
    def fixed(self) -> bool:
        """Whether no tick adds the person: refused by the server, or nothing can be sent."""
        return self.reason not in ("", "hand", "double")

    @property
    def why(self) -> str:
        """Return the reason in a sentence, "" for none."""
        return self.detail or (_(REASONS[self.reason]) if self.reason else "")


def language_of(spoken: str, wished: str, home: str) -> str:
    """Return the language of a letter: the wished one, the recipient's own, or ours at home."""
    found = wished or spoken or home
    return found if found in LANGUAGES else "en"


def check(
    chosen: Iterable[Candidate], channel: str, language: str, firm: SenderFirm, home: str
) -> tuple[Checked, ...]:
    """Return all that were chosen in the order of the post; `language` "": of each, `home` ours."""
    country = firm.address.country
    found = [_checked(one, channel, language_of(one.to.language, language, home), country)
             for one in chosen]  # fmt: skip
    found.sort(key=lambda one: postal_key(one.candidate.to.address, country))
    seen: set[object] = set()
    result = []
    for one in found:
        same: object = one.candidate.email.casefold() if channel == "email" else one.lines
        if not one.reason:
            if same in seen:
                one = replace(one, reason="double")
            seen.add(same)
        result.append(one)
    return tuple(result)


def _checked(one: Candidate, channel: str, language: str, country: str) -> Checked:
    to = one.to
    lines = recipient_lines(to.person, to.account_name, to.address, country, language)
    greeting = salutation(to.person, language)
    found = Checked(one, lines, greeting.text, language, one.reason)
    if not greeting.certain:
        known = to.person is not None and to.person.gender in ("m", "f")
        warning = (
            _("Look at the salutation: the name is unusual.")
            if known
            else _("The salutation is open: the gender is not known.")
        )
        found = replace(found, warning=warning)
    if one.reason:
        return found
    if channel == "paper":
        missing = ", ".join(_(label) for label in gaps(to.address))
        if to.hidden:
            return replace(found, reason="address", detail=_("You do not see this address."))
        if missing:
            sentence = _("The address is incomplete: {missing}.").format(missing=missing)
            return replace(found, reason="address", detail=sentence)
        found = replace(found, warning=found.warning or doubt(to.address))
    signs = missing_glyphs(" ".join((*lines, greeting.text)))
    if signs:
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in signs[:8])
        sentence = _("No font has these signs: {signs}.").format(signs=codes)
        return replace(found, reason="fault", detail=sentence)
    return found


def to_begin(checked: Sequence[Checked]) -> list[Chosen]:
    """Return the recipients of a run to begin, those left out with their reason."""
    return [
        Chosen(
            one.candidate.to.account_id, one.candidate.contact_id, one.reason,
            one.detail if one.reason else "", one.letter,
        )
        for one in checked
    ]  # fmt: skip
