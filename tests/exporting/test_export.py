"""Exports from the server: who may, what is recorded, and that no file has what is not seen."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm_desktop.admin import main
from crm_desktop.models.database import Database
from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.exporting.everything import begin_everything, whole_catalogue
from crm_desktop.models.queries.exporting.reading import begin_list, sheets, words_of
from crm_desktop.models.queries.exporting.rows import Wish
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.reports.tables.write import Layout, write_export
from tests.exporting import reading
from tests.factories import Crm, make, make_all

Enter = Callable[[str], Database]


@pytest.fixture
def pg(committed: Crm) -> Iterator["psycopg.Connection[Any]"]:
    with committed.connect() as connection:
        yield connection


@pytest.fixture
def firm(committed: Crm, pg: "psycopg.Connection[Any]") -> dict[str, int]:
    """An account of the seller with something of every audience, and the rival's account."""
    ids = committed.ids
    own = make(pg, "account", name="Kovo", owner_id=ids["seller"], town="Brno")
    make(pg, "account_detail", account_id=own, note="SECRET detail", sector="SECRET sector")
    make(pg, "account_credit", account_id=own, credit_note="SECRET credit", payment_morale="bad")
    contact = make(pg, "contact", account_id=own, last_name="SECRET Novák", first_name="Jan")
    make(pg, "contact_note", contact_id=contact, note="SECRET note")
    make(
        pg,
        "contact_point",
        account_id=own,
        contact_id=contact,
        kind="mobile",
        value="+420602111222",
    )
    make(pg, "task", account_id=own, subject="SECRET task", employee_id=ids["seller"])
    make(pg, "document", account_id=own, name="SECRET contract", file_name="SECRET.pdf")
    sale = make(pg, "sale", account_id=own, subject="SECRET sale")
    make(pg, "sale_line", account_id=own, sale_id=sale, description="SECRET line")
    rival = make(pg, "account", name="Rival", owner_id=ids["rival"])
    make(pg, "account_detail", account_id=rival, note="HIDDEN detail")
    make(pg, "contact", account_id=rival, last_name="HIDDEN Malá")
    return {"own": own, "rival": rival, "contact": contact}


def entered(database: Database) -> Catalogue:
    with database.session() as session:
        return load_catalogue(session, sign_in(session))


def everything(database: Database, account: int, path: Path) -> None:
    catalogue = whole_catalogue(entered(database))
    with database.session() as session:
        begun = begin_everything(session, catalogue, account, "xlsx")
    found = sheets(database.session, catalogue, begun)
    write_export(path, Layout("xlsx"), catalogue, found, "CZK")


def acts(pg: "psycopg.Connection[Any]") -> list[tuple[Any, ...]]:
    return pg.execute(
        "SELECT e.login, c.table_name, c.account_id, c.new - 'act' FROM crm_private.change c"
        " JOIN crm.employee e ON e.id = c.employee_id"
        " WHERE c.action = 'act' AND c.new ->> 'act' = 'export' ORDER BY c.id"
    ).fetchall()


def test_everything_of_a_customer_is_what_the_person_sees(
    firm: dict[str, int], signed_in: Enter, tmp_path: Path, pg: "psycopg.Connection[Any]"
) -> None:
    """Each role gets its slice and nothing of another's; finance gets no notes."""
    everything(signed_in("seller"), firm["own"], tmp_path / "seller.xlsx")
    book = reading.sheets(tmp_path / "seller.xlsx")
    assert list(book) == ["Accounts", "Contacts", "Tasks", "Documents", "Sales",
                          "Contact details", "Products sold"]  # fmt: skip
    assert book["Contact details"][1][0] == ("inlineStr", "Jan SECRET Novák")
    whole = reading.texts(tmp_path / "seller.xlsx")
    for text in ("SECRET detail", "SECRET note", "SECRET.pdf", "+420602111222", "SECRET line",
                 "SECRET credit"):  # fmt: skip
        assert text in whole
    everything(signed_in("seller"), firm["rival"], tmp_path / "other.xlsx")
    assert list(reading.sheets(tmp_path / "other.xlsx")) == ["Accounts"]
    assert "HIDDEN" not in reading.texts(tmp_path / "other.xlsx")
    everything(signed_in("finance"), firm["own"], tmp_path / "finance.xlsx")
    finance = reading.texts(tmp_path / "finance.xlsx")
    assert "SECRET credit" in finance
    for text in ("SECRET detail", "SECRET note", "SECRET task", "SECRET Novák"):
        assert text not in finance
    everything(signed_in("marketing"), firm["own"], tmp_path / "marketing.xlsx")
    assert "SECRET" not in reading.texts(tmp_path / "marketing.xlsx")
    assert [(login, kind, account) for login, kind, account, _new in acts(pg)] == [
        ("test-seller", "account", firm["own"]),
        ("test-seller", "account", None),  # nobody writes into the history of another's account
        ("test-finance", "account", None),
        ("test-marketing", "account", None),
    ]


@pytest.mark.parametrize("person", ["service", "partner", "admin"])
def test_without_the_right_nothing_is_read(
    person: str, firm: dict[str, int], signed_in: Enter, pg: "psycopg.Connection[Any]"
) -> None:
    database = signed_in(person)
    catalogue = entered(database)
    query = ListQuery("account", ("name",), "name")
    with (
        pytest.raises(NotAllowed, match=r"may not export|no right to do this"),
        database.session() as session,
    ):
        begin_list(session, catalogue, Wish(query, "csv"))
    assert acts(pg) == []


def test_a_list_is_recorded_with_its_filter_before_it_is_read(
    firm: dict[str, int], signed_in: Enter, pg: "psycopg.Connection[Any]"
) -> None:
    database = signed_in("head")
    catalogue = entered(database)
    query = ListQuery(
        "account", ("name",), "name", search="kov", scope="mine",
        filters=(Condition("town", "eq", "Brno"),),
    )  # fmt: skip
    wish = Wish(query, "csv", words_of(catalogue, query), (firm["own"], firm["rival"]))
    with database.session() as session:
        begun = begin_list(session, catalogue, wish)
    assert list(begun.ids) == [firm["own"]]
    (entry,) = acts(pg)
    assert entry[3] == {"count": 1, "layout": "csv", "selected": True,
                        "filter": "Town: “Brno”; search “kov”; own customers"}  # fmt: skip
    # What was taken from the person meanwhile is not in the file any more.
    pg.execute("UPDATE crm.account SET deleted_at = now() WHERE id = %s", (firm["own"],))
    (sheet,) = sheets(database.session, catalogue, (begun,))
    assert list(sheet.rows) == []


def test_many_rows_in_the_order_of_the_list(
    committed: Crm, signed_in: Enter, pg: "psycopg.Connection[Any]", tmp_path: Path
) -> None:
    owner = committed.ids["seller"]
    names = [f"Firma {number:05d}" for number in range(1203)]
    ids = make_all(pg, "account", [{"name": name, "owner_id": owner} for name in names])
    make_all(pg, "account_detail", [{"account_id": id, "revenue": 5, "currency": "CZK"}
                                    for id in ids])  # fmt: skip
    segment = committed.lists["segment"]
    pg.execute("INSERT INTO crm.account_segment (account_id, segment_id) VALUES (%s, %s), (%s, %s)",
               (ids[0], segment["trade"], ids[0], segment["health"]))  # fmt: skip
    database = signed_in("seller")
    catalogue = entered(database)
    query = ListQuery("account", ("name", "revenue", "segment_ids"), "name", descending=True)
    with database.session() as session:
        begun = begin_list(session, catalogue, Wish(query, "csv"))
    told: list[tuple[int, int]] = []
    found = sheets(database.session, catalogue, (begun,))
    path = tmp_path / "out.csv"
    assert write_export(path, Layout("csv"), catalogue, found, "CZK",
                        lambda done, total: told.append((done, total))) == 1203  # fmt: skip
    lines = path.read_text("utf-8-sig").splitlines()
    assert [line.partition(";")[0] for line in lines[1:]] == [f'"{name}"' for name in names[::-1]]
    assert lines[-1] == '"Firma 00000";0,05;"CZK";"Trade; Health"'
    assert (told[0], told[-1], len(told)) == ((0, 1203), (1203, 1203), 14)


def typed(crm: Crm, person: str, *words: str) -> int:
    return main(["export", *words, "--dsn", crm.dsn(person)])


def test_the_console(
    firm: dict[str, int],
    committed: Crm,
    tmp_path: Path,
    pg: "psycopg.Connection[Any]",
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    definition = '{"version": 1, "filter": {"field": "town", "op": "eq", "value": "Brno"}}'
    pg.execute(
        "INSERT INTO crm.saved_filter (employee_id, kind, name, definition)"
        f" VALUES ({committed.ids['head']}, 'account', 'From Brno', '{definition}')".encode()
    )
    make(pg, "account", name="Elsewhere", owner_id=committed.ids["seller"], town="Plzeň")
    out = tmp_path / "out.csv"
    words = ("account", "--filter", "from brno", "--columns", "name", "town", "--out", str(out))
    assert typed(committed, "head", *words) == 0
    assert out.read_bytes().decode() == '\ufeff"Name";"Town"\r\n"Kovo";"Brno"\r\n'
    assert f"1 row in {out}." in capsys.readouterr().out
    words = ("account", "--search", "kov; town: Br*", "--columns", "name", "--out")
    assert typed(committed, "head", *words, str(out)) == 0
    assert out.read_bytes().decode() == '\ufeff"Name"\r\n"Kovo"\r\n'
    capsys.readouterr()
    cards = tmp_path / "out.vcf"
    assert typed(committed, "head", "contact", "--out", str(cards), "--vcard", "3.0") == 0
    assert "TEL;TYPE=WORK,CELL:+420602111222\r\n" in cards.read_bytes().decode()
    whole = tmp_path / "all.zip"
    assert typed(committed, "head", "everything", "--account", str(firm["own"]),
                 "--out", str(whole)) == 0  # fmt: skip
    for wrong in (
        ("nothing", "--out", str(out)),
        ("account", "--filter", "Unknown", "--out", str(out)),
        ("account", "--columns", "birthday", "--out", str(out)),
        ("account", "--out", str(tmp_path / "out.doc")),
        ("account", "--out", str(cards)),
        ("account", "--search", "height: 5 m; town: Brno", "--out", str(out)),
        ("account", "--encoding", "klingon", "--out", str(out)),
        ("product", "--account", "1", "--out", str(out)),
        ("everything", "--out", str(out)),
        ("account", "--out", str(tmp_path / "nowhere" / "out.csv")),
    ):
        assert typed(committed, "head", *wrong) == 1, wrong
        assert capsys.readouterr().err.count("\n") == 1
    assert typed(committed, "service", "account", "--out", str(out)) == 1
    assert "may not export" in capsys.readouterr().err
