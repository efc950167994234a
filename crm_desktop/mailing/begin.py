"""From what was chosen to a run: the chosen read and checked, the run begun."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.mailing.checking import Checked, check, to_begin
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.kept.templates import read_template_text
from crm_desktop.models.queries.mailing.choosing import candidates, chosen_of
from crm_desktop.models.queries.mailing.keeping import begin_mailing
from crm_desktop.models.queries.mailing.rows import Begin
from crm_desktop.models.queries.paper.many import sender_of
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.reports.letters.merge_fields import merge_fields
from crm_desktop.reports.templates.checking import faults_with
from crm_desktop.reports.templates.template import TemplateFault, read_template

MOST = 100_000  # recipients of one run


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found. `unseen`: chosen records that this person may not see at all."""

    checked: tuple[Checked, ...]
    unseen: int

    @property
    def to_send(self) -> int:
        """How many get something."""
        return sum(not one.reason for one in self.checked)


def check_chosen(
    session: Any,
    catalogue: Catalogue,
    query: ListQuery,
    ids: Sequence[int] | None,
    channel: str,
    purpose_id: int | None,
    language: str,
) -> Check:
    """Check all records of a list (or those selected in it) for a run; InvalidInput: too many."""
    found = chosen_of(session, catalogue, query, ids)
    if len(found) > MOST:
        sentence = _("Too many recipients: {count}. At most {most} go into one mailing.")
        raise InvalidInput(sentence.format(count=len(found), most=MOST), "filter")
    who = sender_of(session)
    people = list(candidates(session, query.kind, found, channel, purpose_id))
    checked = check(people, channel, language, who.firm, who.home)
    seen = tuple(one for one in checked if one.reason != "hidden")
    return Check(seen, len(found) - len(seen))


def begin(session: Any, given: Begin, check: Check) -> int:
    """Begin a run with those that were checked, in the order of the post; return its key."""
    return begin_mailing(session, replace(given, unseen=check.unseen), to_begin(check.checked))


def usable_template(session: Any, catalogue: Catalogue, template_id: int) -> int:
    """Return the newest revision of a template; TemplateFault for unknown fields or lost signs."""
    import json

    text = read_template_text(session, template_id)
    template = read_template(json.dumps(dict(text.document)), text.images, text.name.name)
    faults = faults_with(template, _known(catalogue))
    if faults:
        raise TemplateFault(text.name.name, [fault.sentence for fault in faults])
    assert text.name.revision_id is not None
    return text.name.revision_id


def _known(catalogue: Catalogue) -> set[str]:
    return set(merge_fields(catalogue))
