"""Templates of letters: revisions that stay, whose they are, what a letter is filled with."""

from dataclasses import replace
from uuid import uuid4

import pytest

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput, NotAllowed
from crm_desktop.models.queries.kept.templates import (
    TemplateName,
    TemplateText,
    keep_template,
    let_template_go,
    read_template_text,
    share_template,
    templates,
)
from crm_desktop.models.queries.paper.merge import merge_rows
from crm_desktop.reports.letters.merge_fields import merge_fields
from crm_desktop.reports.letters.merging import merge_values
from tests.factories import make

DOCUMENT = {"format": 1, "name": "Reminder", "body": []}
# Whoever has the role of marketing designs templates; sellers use what is shared.
DESIGNER, READER = "marketing", "seller"


def text(name="Reminder", document=DOCUMENT, images=None, **more):
    return TemplateText(TemplateName(name, **more), document, images or {})


def test_each_save_is_a_revision_and_none_changes(as_person):
    made = as_person(DESIGNER, keep_template, text(), uuid4())
    assert (made.revision, made.mine, made.shared) == (1, True, False)
    second = dict(DOCUMENT, body=[{"kind": "line", "id": "l"}])
    operation = uuid4()
    later = as_person(DESIGNER, keep_template, TemplateText(made, second), operation)
    assert later.revision == 2
    assert as_person(DESIGNER, keep_template, TemplateText(made, second), operation) == later
    assert as_person(DESIGNER, read_template_text, made.id).document == second
    first = as_person(DESIGNER, read_template_text, made.id, made.revision_id)
    assert first.document == DOCUMENT
    with pytest.raises(ChangedMeanwhile):
        as_person(DESIGNER, keep_template, TemplateText(made, DOCUMENT), uuid4())
    with pytest.raises(InvalidInput):
        as_person(DESIGNER, keep_template, text(), uuid4())


def test_pictures_are_kept_once_and_come_with_the_document_that_names_them(as_person):
    key = "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    document = dict(DOCUMENT, body=[{"kind": "image", "id": "i", "image": key}])
    made = as_person(DESIGNER, keep_template, text(document=document, images={key: b"x"}), uuid4())
    later = TemplateText(made, document, {key: b"x"})
    made = as_person(DESIGNER, keep_template, later, uuid4())
    assert as_person(DESIGNER, read_template_text, made.id).images == {key: b"x"}


def test_who_uses_and_who_designs(as_person):
    with pytest.raises(NotAllowed):
        as_person(READER, keep_template, text(), uuid4())
    made = as_person(DESIGNER, keep_template, text(), uuid4())
    assert as_person(READER, templates) == ()
    with pytest.raises(Gone):
        as_person(READER, read_template_text, made.id)
    made = as_person(DESIGNER, share_template, made, True, uuid4())
    (found,) = as_person(READER, templates)
    assert (found.name, found.mine, found.author != "") == ("Reminder", False, True)
    assert as_person(READER, read_template_text, made.id).document == DOCUMENT
    with pytest.raises(NotAllowed):
        as_person(READER, keep_template, TemplateText(found, DOCUMENT), uuid4())
    # An admin designs too, and does not hide what is another's.
    as_person("admin", keep_template, TemplateText(found, DOCUMENT), uuid4())
    (now,) = as_person("admin", templates)
    with pytest.raises(NotAllowed):
        as_person("admin", share_template, now, False, uuid4())
    as_person("admin", let_template_go, now, uuid4())
    assert as_person(READER, templates) == ()


def test_a_letter_is_filled_with_what_the_person_sees(as_person, catalogue_of, pg, crm):
    account = make(pg, "account", name="Žďár <b>&", owner_id=crm.ids["seller"])
    make(pg, "service", account_id=account, name="{{Servis}}", price=1250)
    contact = make(pg, "contact", account_id=account, last_name="<img src=x>", gender="f")
    catalogue = catalogue_of("seller")
    rows = as_person("seller", merge_rows, catalogue, account, contact)
    values = merge_values(catalogue, rows, "cs")
    fields = merge_fields(catalogue)
    beyond = {name for name in fields if name not in values}
    assert all(fields[name].list for name in beyond)
    assert values["contact.last_name"] == "<img src=x>"
    (row,) = values["services"]
    assert (row["services.name"], row["services.price"].minor) == ("{{Servis}}", 1250)
    assert row["services.status"] == "Běží"
    assert set(row) == {name for name, one in fields.items() if one.list == "services"} - {
        "services"
    }
    # A colleague without a part in the account gets its name for the directory, no more.
    catalogue = catalogue_of("rival")
    hidden = merge_values(catalogue, as_person("rival", merge_rows, catalogue, account, None), "cs")
    assert hidden["services"] == []
    assert hidden["contact.last_name"] is None


def test_replace_keeps_the_name(as_person):
    made = as_person(DESIGNER, keep_template, text(), uuid4())
    renamed = TemplateText(replace(made, name="  Other "), DOCUMENT)
    assert as_person(DESIGNER, keep_template, renamed, uuid4()).name == "Other"
