"""Looking a company up: registers in files, plug-ins, and what differs from a record."""

from importlib.metadata import EntryPoint, EntryPoints

import pytest

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import KINDS
from crm_desktop.models.registers import interface
from crm_desktop.models.registers.comparing import Difference, differences
from crm_desktop.models.registers.interface import Configured, Wanted, look_up

# A zero at the beginning is lost, as spreadsheets do; the last row is broken.
ROWS = """IČO;Obchodní firma;Ulice;PSČ;Město;DIČ;Země;Poznámka
27082440;Alza.cz a.s.;Jankovcova 1522/53;17000;Praha;CZ27082440;Česko;nic
1234561;Malá s. r. o.;Náměstí 1;602 00;Brno;;Česko;
45274649;ČEZ, a. s.;Duhová;14000;Praha;CZ45274649;Česko;;x
"""


@pytest.fixture
def file(tmp_path):
    """Return what writes a register and sets it up."""

    def written(text=ROWS, encoding="utf-8", **more):
        path = tmp_path / "firms.csv"
        path.write_bytes(text.encode(encoding))
        return Configured("Firms", **{"plugin": "file", "place": str(path), "country": "CZ"} | more)

    return written


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (Wanted("270 82 440", "", "CZ"), "Alza.cz a.s."),
        (Wanted("", "cz 27082440", "CZ"), "Alza.cz a.s."),
        (Wanted("01234561", "", "CZ"), "Malá s. r. o."),
        (Wanted("45274649", "", "CZ"), "ČEZ, a. s."),
    ],
)
def test_a_number_is_found_however_it_is_written(file, wanted, name):
    found = look_up((file(encoding="cp1250"),), wanted)
    assert (found.register, found.texts["name"]) == ("Firms", name)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, "The number 00000019 is not in Firms."),
        ({"place": "/nowhere/firms.csv"}, "“Firms” cannot be asked. The file /nowhere/firms.csv"),
        ({"place": ""}, "Its place is empty"),
        ({"plugin": "ares"}, "no plug-in “ares”"),
        ({"country": "SK"}, "No register is set up for the country CZ"),
        ({"text": "Name,Town\nOne,Brno\n"}, "no column with registration or VAT numbers"),
        ({"text": 'IČO,Name\n"12345678,One\n'}, "quotes of firms.csv are broken"),
        ({"text": ""}, "has no rows"),
        ({"text": "%PDF-1.7 \x01"}, "neither CSV, nor XLSX"),
    ],
)
def test_what_cannot_be_answered_is_said(file, change, sentence):
    with pytest.raises(UserError, match=r".") as refused:
        look_up((file(**change),), Wanted("00000019", "", "CZ"))
    assert sentence in str(refused.value)


def test_the_next_register_is_asked_and_a_plug_in_found(file, monkeypatch):
    point = EntryPoint("own", "tests.models.values.test_registers:open_own", interface.GROUP)
    monkeypatch.setattr(
        interface, "entry_points", lambda **asked: EntryPoints([point]).select(**asked)
    )
    broken, own = file(place="/nowhere"), Configured("Own", "own", "here")
    assert look_up((broken, own), Wanted("7", "", "CZ")).texts == {"name": "here 7"}


class Own:
    """A register that knows every number."""

    def __init__(self, place):
        self.place = place

    def find(self, wanted):
        """Return a name that says what was asked."""
        return {"name": f"{self.place} {wanted.company_id}"}


def open_own(place):
    """Return the register; an entry point names this function."""
    return Own(place)


def test_only_what_differs_is_offered(file):
    texts = look_up((file(),), Wanted("27082440", "", "CZ")).texts
    values = {
        "name": "Alza", "company_id": "27082440", "vat_id": None, "street": "Jankovcova 1522/53",
        "postcode": "170 00", "town": "", "country": "CZ", "note": "ours",
    }  # fmt: skip
    assert differences(KINDS["account"], values, texts) == (
        Difference("name", "Alza", "Alza.cz a.s."),
        Difference("vat_id", None, "CZ27082440"),
        Difference("town", None, "Praha"),
    )
    odd = {**texts, "country": "Nowhere", "founded_on": "31. 2. 1999", "employee_count": "12"}
    found = {one.field: one.theirs for one in differences(KINDS["account"], values, odd)}
    assert found.keys() == {"name", "vat_id", "town", "employee_count"}
    assert found["employee_count"] == 12
