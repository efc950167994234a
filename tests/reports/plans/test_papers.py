"""The papers of a plan; the customer's extract holds nothing that the customer must not read."""

import datetime as dt
import io
from dataclasses import replace

import pypdf
import pytest

from crm_desktop.models.queries.plans.customer import (
    CustomerPlan,
    NotForCustomer,
    SharedObjective,
    SharedStep,
    read_for_customer,
    refuse_secrets,
)
from crm_desktop.models.queries.plans.sheet import read_sheet
from crm_desktop.reports.plans.customer import customer_pdf
from crm_desktop.reports.plans.papers import plan_pdf
from crm_desktop.views.plans.pages.printing import _drawings
from tests.factories import make
from tests.plan_world import SECRETS, plan_world

HIDDEN = (*SECRETS, "Train a second technician", "rival-one", "rival-two", "Ředitel nákupu",
          "–2", "-2", "A technician on site")  # fmt: skip
DRAWN = {"map": "In conflict", "whitespace": "Free", "targets": "Reached and expected"}


def text_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_what_the_customer_gets_and_what_never(crm, pg, database, catalogue_of) -> None:
    world = plan_world(crm, pg)
    quarter = dt.date.today().replace(month=1, day=1)
    make(pg, "plan_target", account_plan_id=world.ids["plan"], quarter=quarter)
    make(pg, "plan_cell", account_plan_id=world.ids["plan"], fit=4,
         product_line_id=crm.lists["product_line"]["machines"])  # fmt: skip
    catalogue = catalogue_of("seller")
    me = crm.ids["seller"]
    with database.session() as session:
        shared = read_for_customer(session, catalogue, world.ids["plan"])
        sheet = read_sheet(session, catalogue, world.ids["plan"], me)
        drawings = _drawings(session, catalogue, world.ids["plan"], "en")
    for language in ("en", "cs", "pl", "bg"):
        text = text_of(customer_pdf(shared, language))
        for wanted in ("Alfa & Beta", "The one they call first", "Fewer stops of the press",
                       "All service of the press", "Measure the stops", "Eva Boss"):  # fmt: skip
            assert wanted in text, (language, wanted)
        for secret in HIDDEN:
            assert secret.lower() not in text.lower(), (language, secret)
    # The same texts stand in our own papers, so the search above would have found them.
    booklet = text_of(plan_pdf("booklet", sheet, "en"))
    for secret in (*SECRETS, "Train a second technician", "–2", "Ředitel nákupu"):
        assert secret in booklet, secret
    assert {name for name, strips in drawings.items() if strips} == set(DRAWN)
    drawn = text_of(plan_pdf("booklet", sheet, "en", drawings))
    for heading in DRAWN.values():
        assert heading in drawn, heading
        assert heading not in booklet, heading
    page = pypdf.PdfReader(io.BytesIO(plan_pdf("page", sheet, "cs"))).pages
    assert len(page) == 1
    actions = text_of(plan_pdf("actions", sheet, "en"))
    assert "Measure the stops overdue" in actions or "overdue" in actions
    assert "Know the treasurer" not in actions


def test_a_text_that_names_a_competitor_stops_the_extract(crm, pg, database, catalogue_of) -> None:
    world = plan_world(crm, pg)
    pg.execute("UPDATE crm.plan_objective SET why = 'Rival-ONE, as they say' WHERE id = %s",
               (world.ids["objective"],))  # fmt: skip
    catalogue = catalogue_of("seller")
    with database.session() as session, pytest.raises(NotForCustomer, match="Rival-One"):
        read_for_customer(session, catalogue, world.ids["plan"])


@pytest.mark.parametrize(
    ("field", "part"), [("name", ""), ("ambition", ""), ("priorities", "p"), ("objectives", "o")]
)
def test_every_text_that_is_shown_is_searched(field: str, part: str) -> None:
    now = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    bare = CustomerPlan("We", now, "I", "They", "Plan", now.date(), now.date(), "First", (), None)
    secret = "Omega"
    objective = SharedObjective("a", "b", "c", None, "", "", (SharedStep("d", None, "", False),))
    values = {"p": (secret,), "": secret}
    if part == "o":
        for place in ("name", "why", "measure"):
            one = replace(objective, **{place: f"like {secret}!"})
            with pytest.raises(NotForCustomer):
                refuse_secrets(replace(bare, objectives=(one,)), [secret])
        step = replace(objective, steps=(SharedStep(secret, None, "", False),))
        with pytest.raises(NotForCustomer):
            refuse_secrets(replace(bare, objectives=(step,)), [secret])
        return
    with pytest.raises(NotForCustomer):
        refuse_secrets(replace(bare, **{field: values[part]}), [secret])
    refuse_secrets(replace(bare, **{field: ("Omegas",) if part else "Omegas"}), [secret])


def test_long_plans_keep_to_one_page(crm, pg, database, catalogue_of) -> None:
    world = plan_world(crm, pg)
    catalogue = catalogue_of("seller")
    with database.session() as session:
        sheet = read_sheet(session, catalogue, world.ids["plan"], crm.ids["seller"])
    swot = {name: entries * 40 for name, entries in (sheet.swot or {}).items()}
    people, objectives = sheet.people * 60, sheet.objectives * 40
    many = replace(sheet, swot=swot, people=people, objectives=objectives)
    pages = pypdf.PdfReader(io.BytesIO(plan_pdf("page", many, "bg"))).pages
    assert len(pages) == 1
    assert len(pypdf.PdfReader(io.BytesIO(plan_pdf("booklet", many, "bg"))).pages) > 8


def test_nobody_else_gets_a_paper(crm, pg, database, catalogue_of) -> None:
    from crm_desktop.models.errors import NotAllowed

    world = plan_world(crm, pg)
    catalogue = catalogue_of("rival")
    with database.session() as session, pytest.raises(NotAllowed):
        read_for_customer(session, catalogue, world.ids["plan"])
    with database.session() as session, pytest.raises(NotAllowed):
        read_sheet(session, catalogue, world.ids["plan"], crm.ids["rival"])
