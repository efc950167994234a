"""The standard forms: what is stored, what is read, and that sets of real numbers agree."""

import csv
import os
from collections import Counter
from pathlib import Path

import pytest

from crm_desktop.models.checks import check_field, standardized
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import KINDS, Field, Type
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.standard.company import check_company_id, check_vat_id
from crm_desktop.models.standard.forms import shown, typed_back
from crm_desktop.models.standard.phone import phone_text, standard_phone

DATA = Path(
    os.environ.get("CRM_SHARED_DATA") or Path(__file__).parents[3].parent / "shared" / "data"
)
ACCOUNT = KINDS["account"]
POINT = KINDS["contact_point"]


@pytest.fixture
def seller(database, catalogue_of, act_as):
    """Save as the seller, as a transaction of its own."""
    catalogue = catalogue_of("seller")

    def run(*given, **named):
        act_as("seller")
        try:
            with database.session() as session:
                return save(session, catalogue, Edit(*given, **named))
        finally:
            act_as(None)

    return run


@pytest.mark.parametrize(
    ("name", "country", "typed", "stored"),
    [
        ("company_id", "CZ", "255 96-641", "25596641"),
        ("company_id", "CZ", "6947", "6947"),
        ("company_id", "CZ", "027006", "00027006"),  # a spreadsheet dropped the zeros
        ("company_id", "PL", "192 598 184", "192598184"),
        ("company_id", "DE", "HRB 12345", "HRB12345"),
        ("vat_id", "CZ", "cz 255.96.641", "CZ25596641"),
        ("postcode", "CZ", "CZ-59101", "591 01"),
        ("postcode", "PL", "00950", "00-950"),
        ("postcode", "GB", "sw1a1aa", "SW1A 1AA"),
        ("postcode", "NL", "1012ab", "1012 AB"),
        ("postcode", "CZ", "P. O. Box 5", "P. O. Box 5"),
        ("phone", "CZ", "566 000 100", "+420566000100"),
        ("phone", "PL", "22 000 01 00", "+48220000100"),
        ("phone", "BG", "02 000 0123", "+35920000123"),
        ("phone", "CZ", "00420 566 000 100", "+420566000100"),
        ("phone", "CZ", "+420 566 000 100 ext. 12", "+420566000100;ext=12"),
        ("phone", "CZ", "linka 12", "linka 12"),
        ("email", "CZ", "Jan.Novak@FIRMA.CZ", "Jan.Novak@firma.cz"),
        ("email", "CZ", "novak@firma", "novak@firma"),
    ],
)
def test_what_is_typed_is_stored_in_one_form(name, country, typed, stored):
    found = standardized(ACCOUNT, {name: typed, "country": country})
    assert found[name] == stored
    again = standardized(ACCOUNT, found)
    assert again == found


@pytest.mark.parametrize("kind", ["phone", "mobile", "fax", "email", "web", "other"])
def test_a_contact_detail_goes_by_its_type(kind):
    values = {"kind": kind, "value": "602 000 001", "country": "CZ"}
    is_phone = kind in ("phone", "mobile", "fax")
    wanted = "+420602000001" if is_phone else "602 000 001"
    assert standardized(POINT, values)["value"] == wanted


def test_a_phone_is_read_in_groups_and_what_was_shown_is_no_change():
    field = ACCOUNT.field("phone")
    for stored in ("+420566000100", "+420566000100;ext=12", "+48220000100", "linka 12"):
        assert typed_back(field, shown(field, stored)) == stored
    assert phone_text("+420566000100;ext=12") == "+420 566 000 100 #12"


@pytest.mark.parametrize(
    ("country", "number", "tone"),
    [
        ("PL", "0000123456", ""),  # KRS
        ("PL", "8567346215", "bad"),  # a NIP in the wrong field
        ("BG", "1750747520001", ""),
        ("DE", "HRB 12345", ""),
        ("DE", "12345", "warn"),
        ("FR", "552008443", ""),
        ("FR", "552008444", "warn"),
        ("AT", "FN 122119m", ""),
    ],
)
def test_company_numbers_of_more_registers(country, number, tone):
    found = check_company_id(number, {"country": country}, "")
    assert (found.tone if found else "") == tone


def test_an_iban_is_a_rule_that_any_text_may_have():
    field = Field("account_no", "Account number", check="iban")
    assert check_field(field, {"account_no": "CZ65 0800 0000 1920 0014 5399"}) is None
    assert check_field(field, {"account_no": "CZ65 0800 0000 1920 0014 5390"}).tone == "bad"
    assert shown(field, "CZ6508000000192000145399") == "CZ65 0800 0000 1920 0014 5399"


@pytest.mark.skipif(not DATA.is_dir(), reason="the shared data are not here")
def test_vat_numbers_of_a_public_set():
    """Valid ones pass, wrong ones are refused; GB and CH are only doubted, and not all known."""
    told = Counter()
    with (DATA / "ids" / "vat_numbers.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found = check_vat_id(row["number"], {"country": row["country"]}, "")
            union = row["country"] not in ("GB", "CH")
            told[union, row["expected"] == "valid", found.tone if found else ""] += 1
    assert told[True, True, ""] >= 862
    assert told[True, True, "bad"] <= 3
    assert told[True, False, "bad"] >= 160
    assert told[True, False, ""] <= 4
    assert told[False, True, ""] == 128
    assert told[False, True, "bad"] == told[False, False, "bad"] == 0


@pytest.mark.skipif(not DATA.is_dir(), reason="the shared data are not here")
def test_example_numbers_of_every_region():
    """Each is stored as E.164 and comes back from how it is shown; three are too new or old."""
    other = 0
    with (DATA / "phones" / "example_numbers.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not row["region"].isalpha():  # 001: no country, but a service
                continue
            typed = row["example_national_number"]
            stored = standard_phone(typed, row["region"])
            other += stored != f"+{row['country_code']}{typed}"
            assert standard_phone(phone_text(stored), row["region"]) == stored
    assert other <= 3


def test_a_save_stores_the_standard_form_by_the_country_of_the_account(pg, crm, seller):
    saved = seller(
        "account", None,
        {"name": "Zakład", "kind": "company", "status": "active", "country": "PL",
         "company_id": "192 598 184", "postcode": "00950", "phone": "22 000 01 00"},
        parts=(Edit("contact_point", None, {"kind": "mobile", "value": "512 000 001"}),),
    )  # fmt: skip
    found = pg.execute(
        "SELECT a.company_id, d.postcode, d.phone, p.value FROM crm.account a"
        " JOIN crm.account_detail d ON d.account_id = a.id"
        " JOIN crm.contact_point p ON p.account_id = a.id WHERE a.id = %s",
        (saved.id,),
    ).fetchone()
    assert found == ("192598184", "00-950", "+48220000100", "+48512000001")
    with pytest.raises(InvalidInput) as refused:
        seller("account", saved.id, {"company_id": "192598183"}, versions={"account": 1})
    assert refused.value.field == "company_id"


def test_every_field_with_a_rule_is_a_text():
    assert all(
        field.type not in (Type.INTEGER, Type.DATE)
        for kind in KINDS.values()
        for field in kind.fields
        if field.check
    )
