"""Rows of a file become records under the rights of the person who imports them."""

import datetime as dt

from tests import factories
from tests.factories import Crm
from tests.importing.loading import Import, Pg, rows, said


def test_accounts_with_details_belong_to_who_imports_them(enter: Import, pg: Pg, crm: Crm) -> None:
    result = enter(
        "name,town,country,revenue,founded,phone,mobile,tier\n"
        "Žďas,Žďár,Česko,1 234.50,1951,+420 222 333 444,+420 602 000 001; +420 602 000 002,A\n"
        "Kolo,Brno,NULL,,,,,\n",
        "account",
        ["name=name", "town=town", "country=country", "revenue=revenue", "founded_on=founded",
         "phone=phone", "mobile=mobile", "tier=tier"],
        "currency=CZK",
    )  # fmt: skip
    assert (result.entered, result.refused) == (2, ())
    assert rows(
        pg,
        "SELECT a.name, a.country, a.owner_id, d.revenue, d.currency, d.founded_on, d.phone,"
        " d.tier_id FROM crm.account a JOIN crm.account_detail d ON d.account_id = a.id"
        " ORDER BY a.id",
    ) == [
        ("Žďas", "CZ", crm.ids["head"], 123_450, "CZK", dt.date(1951, 1, 1), "+420222333444",
         crm.lists["tier"]["A"]),
        ("Kolo", None, crm.ids["head"], None, "CZK", None, None, None),
    ]  # fmt: skip
    assert rows(pg, "SELECT kind, value, contact_id FROM crm.contact_point ORDER BY id") == [
        ("mobile", "+420602000001", None),
        ("mobile", "+420602000002", None),
    ]


def test_a_group_within_the_file_is_entered_from_the_top(enter: Import, pg: Pg) -> None:
    result = enter(
        "name,parent\nLeaf,Branch\nBranch,Root\nRoot,NULL\nOther,Nobody\nRing,Gnir\nGnir,Ring\n",
        "account",
        ["name=name", "parent=parent"],
    )
    assert result.entered == 3
    assert rows(
        pg,
        "SELECT a.name, p.name FROM crm.account a LEFT JOIN crm.account p ON p.id = a.parent_id"
        " ORDER BY a.id",
    ) == [("Root", None), ("Branch", "Root"), ("Leaf", "Branch")]
    ring = "This row of the file was refused, or they name each other in a ring."
    assert said(result) == [
        (5, "parent", "Nobody", "Nothing you may see is called so."),
        (6, "parent", "Gnir", ring),
        (7, "parent", "Ring", ring),
    ]


def test_all_that_is_wrong_with_a_row_is_said_at_once(enter: Import, pg: Pg) -> None:
    factories.make(pg, "product", name="GTX Pro")
    result = enter(
        "firm,product,stage,value,opened,closed\n"
        ",GTXPro,won,-5,2017-03-01,2017-02-01\n"
        "Nobody,GTX Pro,nowhere,many,yesterday,\n",
        "opportunity",
        ["account=firm", "product=product", "stage=stage", "amount=value", "opened_on=opened",
         "closed_on=closed", "name=product"],
        "currency=EUR",
    )  # fmt: skip
    assert result.entered == 0
    assert said(result) == [
        (2, "account", "", "This must be filled in."),
        (2, "amount", "-5", "This must not be less than 0."),
        (2, "product", "GTXPro",
         "Nothing you may see is called so. Did you mean “GTX Pro”?"),
        (3, "amount", "many", "This is not a number."),
        (3, "opened_on", "yesterday", "This is not a date. Write 2026-11-22 or 22.11.2026."),
        (3, "account", "Nobody", "Nothing you may see is called so."),
        (3, "stage", "nowhere", "Nothing you may see is called so."),
    ]  # fmt: skip


def test_opportunities_get_stage_by_code_or_name_and_what_saving_gives(
    enter: Import, pg: Pg, crm: Crm
) -> None:
    factories.make(pg, "account", name="Kolo", owner_id=crm.ids["head"])
    result = enter(
        "firm,name,stage,value,closed,who\n"
        "Kolo,one,WON,10,2017-03-01,test-head\n"
        "kolo,two,Open,-1,,Head\n",
        "opportunity",
        ["account=firm", "name=name", "stage=stage", "amount=value", "closed_on=closed",
         "employee=who"],
        "currency=USD",
        empty=["amount=-1"],
    )  # fmt: skip
    assert (result.entered, result.refused) == (2, ())
    assert rows(
        pg,
        "SELECT name, stage_id, amount, currency, probability, closed_on, employee_id"
        " FROM crm.opportunity ORDER BY id",
    ) == [
        ("one", crm.lists["stage"]["won"], 1000, "USD", 100, dt.date(2017, 3, 1), crm.ids["head"]),
        ("two", crm.lists["stage"]["open"], None, "USD", 40, None, crm.ids["head"]),
    ]


def test_contacts_with_their_details_and_superior_in_the_file(
    enter: Import, pg: Pg, crm: Crm
) -> None:
    for name in ("Kolo", "Vůz"):
        factories.make(pg, "account", name=name, owner_id=crm.ids["head"])
    result = enter(
        "firm;first;last;phone;mobile;email;since;boss\n"
        "Kolo;Jan;Novák;+420 222 333 444;;jan@kolo.cz; 1. 3. 2017;Eva Černá\n"
        "Kolo;Eva;Černá;;602000001;eva@kolo.cz;2016-05-01;\n"
        "Vůz;Eva;Černá;;;;;\n"
        "Vůz;Petr;Malý;;;petr at vuz;;\n"
        "Vůz;Ida;Velká;;;;;eva cerna\n",
        "contact",
        ["account=firm", "first_name=first", "last_name=last", "phone=phone", "mobile=mobile",
         "email=email", "valid_from=since", "reports_to=boss"],
    )  # fmt: skip
    assert result.entered == 4
    assert said(result) == [
        (5, "email", "petr at vuz",
         "This is no e-mail address: it needs the form name@domain.com.")
    ]  # fmt: skip
    people = rows(
        pg,
        "SELECT a.name, c.full_name, c.valid_from, b.full_name, (SELECT array_agg(p.kind || ' ' ||"
        " p.value ORDER BY p.id) FROM crm.contact_point p WHERE p.contact_id = c.id AND"
        " p.account_id = a.id) FROM crm.contact c JOIN crm.account a ON a.id = c.account_id"
        " LEFT JOIN crm.contact b ON b.id = c.reports_to_id ORDER BY a.name, c.full_name",
    )
    assert people == [
        ("Kolo", "Eva Černá", dt.date(2016, 5, 1), None,
         ["mobile +420602000001", "email eva@kolo.cz"]),
        ("Kolo", "Jan Novák", dt.date(2017, 3, 1), "Eva Černá",
         ["phone +420222333444", "email jan@kolo.cz"]),
        ("Vůz", "Eva Černá", None, None, None),
        ("Vůz", "Ida Velká", None, "Eva Černá", None),
    ]  # fmt: skip


def test_a_name_that_two_records_have_is_refused_and_a_number_tells_them_apart(
    enter: Import, pg: Pg, crm: Crm
) -> None:
    for number in ("11111111", "22222222"):
        owner = crm.ids["head"]
        factories.make(pg, "account", name="Kolo", company_id=number, owner_id=owner)
    result = enter("firm,last\nKolo,A\n22222222,B\n", "contact", ["account=firm", "last_name=last"])
    assert result.entered == 1
    assert said(result) == [
        (2, "account", "Kolo", "2 records are called so. Name it by its number or code.")
    ]


def test_several_entries_of_a_list_stand_in_one_cell(enter: Import, pg: Pg, crm: Crm) -> None:
    result = enter(
        "name,segments\nKolo,Industry; trade\nVůz,trade; space\n",
        "account",
        ["name=name", "segments=segments"],
    )
    assert said(result) == [(3, "segments", "space", "Nothing you may see is called so.")]
    assert rows(pg, "SELECT segment_id FROM crm.account_segment ORDER BY id") == [
        (crm.lists["segment"]["industry"],),
        (crm.lists["segment"]["trade"],),
    ]


def test_a_row_that_the_server_refuses_does_not_take_others_along(
    enter: Import, pg: Pg, crm: Crm
) -> None:
    factories.make(pg, "product", name="There", code="P7")
    lines = [f"Product {n},P{n}" for n in range(20)]
    result = enter("name,code\n" + "\n".join(lines), "product", ["name=name", "code=code"])
    assert result.entered == 19
    assert said(result) == [(9, "code", "P7", "This value is already taken by another record.")]


def test_a_name_of_10_000_characters_is_refused_in_a_sentence(enter: Import) -> None:
    result = enter(f"name,town\n{'x' * 10_000},Brno\nKolo,Brno\n", "account")
    assert result.entered == 1
    ((line, field, _text, reason),) = said(result)
    assert (line, field) == (2, "name")
    assert reason == "This text is 9800 characters too long (200 at most). Shorten it."


def test_the_same_file_a_second_time_is_recognised(enter: Import, pg: Pg) -> None:
    pairs = ["name=name"]
    first = enter("name\nKolo\n", "account", pairs)
    second = enter("name\nKolo\n", "account", pairs)
    assert (first.repeated, second.repeated, second.entered) == (False, True, 0)
    assert rows(pg, "SELECT count(*) FROM crm.account") == [(1,)]
    assert enter("name\nKolo\n", "account", pairs, again=True).entered == 1
    assert rows(pg, "SELECT count(*) FROM crm.account") == [(2,)]


def test_more_rows_than_a_batch(enter: Import, pg: Pg) -> None:
    content = "name\n" + "".join(f"Firm {number}\n" for number in range(1201))
    result = enter(content, "account")
    assert result.entered == 1201
    assert rows(pg, "SELECT count(DISTINCT name) FROM crm.account") == [(1201,)]


def test_consents_find_their_contact_at_its_account(enter: Import, crm: Crm, pg: Pg) -> None:
    seller = crm.ids["seller"]
    one, two = (
        factories.make(pg, "account", name=name, owner_id=seller) for name in ("Alfa", "Beta")
    )
    jana = factories.make(pg, "contact", account_id=one, first_name="Jana", last_name="Malá")
    factories.make(pg, "contact", account_id=two, first_name="Jana", last_name="Malá")
    text = (
        "account,contact,purpose,decision,source,date\n"
        "Alfa,Jana Malá,Newsletter,given,form,2026-01-05\n"
        "Alfa,Malá Jana,newsletter,withdrawn,email,2026-02-05\n"
        "Alfa,Eva Malá,Newsletter,given,form,2026-01-05\n"
        "Alfa,Jana Malá,Holidays,given,form,2026-01-05\n"
        "Alfa,Jana Malá,Newsletter,given,form,2199-01-05\n"
    )
    result = enter(text, "consent", person="seller")
    assert (result.entered, result.known) == (2, 0)
    assert [(line, field) for line, field, _text, _reason in said(result)] == [
        (4, "contact"), (5, "purpose"), (6, "decided_on"),
    ]  # fmt: skip
    rows = pg.execute("SELECT contact_id, state FROM crm.consent ORDER BY decided_on").fetchall()
    assert rows == [(jana, "given"), (jana, "withdrawn")]
    again = enter(text, "consent", person="seller", again=True)
    assert (again.entered, again.known) == (0, 2)
    refused = enter(text, "consent", person="rival")
    assert refused.entered == 0


def test_scores_of_a_survey(enter: Import, pg: Pg, crm: Crm) -> None:
    """Satisfaction comes from a file as well; what is no score is named."""
    firm = factories.make(pg, "account", name="Kolo", owner_id=crm.ids["head"])
    factories.make(pg, "product", name="Router X")
    result = enter(
        "firm,day,score,said,about\n"
        "Kolo,2026-01-31,9,“Rychlý servis.”,Router X\n"
        "Kolo,2026-02-28,0,,\n"
        "Kolo,2026-03-31,11,,\n",
        "satisfaction",
        ["account=firm", "scored_on=day", "score=score", "words=said", "product=about"],
        "source=survey",
    )
    assert result.entered == 2
    assert [(line, text) for line, _field, text, _reason in said(result)] == [(4, "11")]
    found = rows(
        pg,
        "SELECT s.score, s.words, p.name FROM crm.satisfaction s"
        f" LEFT JOIN crm.product p ON p.id = s.product_id WHERE s.account_id = {firm}"
        " ORDER BY s.scored_on",
    )
    assert found == [(9, "“Rychlý servis.”", "Router X"), (0, None, None)]


def test_a_heading_that_names_a_country_says_by_whose_rules_a_number_is_checked(
    enter: Import, pg: Pg, crm: Crm
) -> None:
    """The firm of the tests is Czech; REGON and ЕИК are not numbers of its country."""
    for heading, number, country in (
        ("REGON", "123456785", "PL"),
        ("БУЛСТАТ", "175074752", "BG"),
        ("ЕИК", "121699202", "BG"),
    ):
        pairs = ["name=name", f"company_id={heading}"]
        result = enter(f"name,{heading}\nFirma {heading},{number}\n", "account", pairs)
        assert (result.entered, said(result)) == (1, []), heading
        asked = f"SELECT country, company_id FROM crm.account WHERE name = 'Firma {heading}'"
        assert rows(pg, asked) == [(country, number)]
    wrong = enter("name,REGON\nŠpatná,123456784\n", "account", ["name=name", "company_id=REGON"])
    assert [field for _line, field, _text, _reason in said(wrong)] == ["company_id"]
    # A column with the country goes before the heading, and “IČO” is of two countries.
    told = enter("name,REGON,země\nČeská,27074358,CZ\n", "account",
                 ["name=name", "company_id=REGON", "country=země"])  # fmt: skip
    assert (told.entered, said(told)) == (1, [])
    assert enter("name,IČO\nNaše,25596641\n", "account", ["name=name", "company_id=IČO"]).entered
    assert rows(pg, "SELECT country FROM crm.account WHERE name = 'Naše'") == [(None,)]
