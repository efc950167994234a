"""The main job without a screen: sign in, find a customer, open the card, write the letter."""

from typing import TYPE_CHECKING, Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

if TYPE_CHECKING:
    from crm_desktop.views.headless.driver import Driver

# What the letter says, by its language: subject and text. Sample data, so not translated.
TEXTS = {
    "cs": (
        "Nabídka servisní smlouvy na příští rok",
        "děkujeme za Vaši návštěvu i za důvěru, kterou nám dáváte. Jak jsme se dohodli, posíláme "
        "Vám návrh servisní smlouvy na příští rok.\n\nSmlouva zahrnuje dvě prohlídky ročně, "
        "přednostní příjezd technika do čtyř hodin a náhradní díly se slevou 15 %. Budeme rádi, "
        "když nám své připomínky sdělíte do konce měsíce.",
    ),
    "pl": (
        "Oferta umowy serwisowej na przyszły rok",
        "dziękujemy za wizytę i za zaufanie, jakim nas Państwo darzą. Zgodnie z ustaleniami "
        "przesyłamy projekt umowy serwisowej na przyszły rok.\n\nUmowa obejmuje dwa przeglądy "
        "rocznie, przyjazd technika w ciągu czterech godzin oraz części zamienne z rabatem 15%. "
        "Prosimy o uwagi do końca miesiąca.",
    ),
    "bg": (
        "Оферта за сервизен договор за следващата година",
        "благодарим Ви за посещението и за доверието. Както се уговорихме, изпращаме Ви проект "
        "на сервизен договор за следващата година.\n\nДоговорът включва два прегледа годишно, "
        "посещение на техник до четири часа и резервни части с отстъпка 15 %. Ще се радваме да "
        "получим бележките Ви до края на месеца.",
    ),
    "en": (
        "Service agreement for next year",
        "thank you for your visit and for the trust you place in us. As agreed, we enclose a "
        "draft service agreement for next year.\n\nIt covers two inspections a year, a "
        "technician on site within four hours, and spare parts at a discount of 15%. We look "
        "forward to your comments by the end of the month.",
    ),
}
LOOKED_AT = 40  # accounts among which the fullest card is chosen


def do_main_job(driver: "Driver") -> None:
    """Leave pictures of sign-in, my day, accounts, card and letter, and two PDF files."""
    trial = driver.start_trial()
    driver.picture(driver.show_sign_in(trial, driver.options.login), "signin")
    driver.sign_in()
    driver.picture(driver.window, "my-day")
    driver.window.open_list("account")
    driver.picture(driver.window, "accounts")
    account_id = fullest_account(driver)
    open_card(driver, account_id)
    driver.picture(driver.window, "card")
    driver.set_theme("dark")
    driver.picture(driver.window, "card-dark")
    driver.set_theme(driver.theme)
    write_letter(driver, account_id)
    driver.picture(driver.window, "letter-preview")
    save_letter(driver)
    save_sheet(driver, account_id)


def open_card(driver: "Driver", account_id: int) -> None:
    """Open an account's card and wait until its head stands."""
    driver.window.open_record("account", account_id)
    page = driver.window.documents.page()
    driver.settle(lambda: bool(page is not None and page.title()))  # type: ignore[attr-defined]


def fullest_account(driver: "Driver") -> int:
    """Return the account of the best tier that has the most records."""
    found = driver.ask(lambda session: _fullest(session, driver.window.context.catalogue))
    if found is None:
        raise UserError(_("This person sees no customer. Choose another with --login."))
    number: int = found
    return number


def _fullest(session: Any, catalogue: Any) -> int | None:
    """Runs on a worker."""
    from crm_desktop.models.filters import Condition
    from crm_desktop.models.queries.card.reading import tab_counts
    from crm_desktop.models.queries.lists.listing import first_page
    from crm_desktop.models.queries.rows import ListQuery

    tiers = catalogue.options["tier"]
    query = ListQuery(
        "account",
        ("name",),
        "name",
        scope="mine",
        filters=(Condition("tier_id", "in", (tiers[0].value,)),) if tiers else (),
    )
    rows = first_page(session, catalogue, query, limit=LOOKED_AT).rows

    def records(row: Any) -> int:
        return sum(count.number for count in tab_counts(session, catalogue, row.id).values())

    return max(rows, key=records).id if rows else None


def write_letter(driver: "Driver", account_id: int) -> None:
    """Open a letter to the first contact, type a text and wait for its preview."""
    window = driver.window
    contact_id = driver.ask(
        lambda session: _first_contact(session, window.context.catalogue, account_id)
    )
    window.open_letter(account_id, contact_id)
    page: Any = window.documents.page()
    driver.settle(lambda: bool(page.pdf()))
    subject, body = TEXTS.get(str(page.fields.language.currentData()), TEXTS["en"])
    page.fields.subject.setText(subject)
    page.fields.body.setPlainText(body)
    _letter_pdf(driver)


def _letter_pdf(driver: "Driver") -> bytes:
    """Return the PDF of exactly what is typed."""
    page: Any = driver.window.documents.page()
    made: list[bytes] = []
    page.with_pdf(made.append)
    driver.settle(lambda: bool(made) or bool(page.message.text()))
    if not made:
        raise UserError(page.message.text())
    return made[0]


def save_letter(driver: "Driver") -> None:
    """Leave the letter that is shown as letter.pdf, and file it on the card."""
    page: Any = driver.window.documents.page()
    (driver.folder / "letter.pdf").write_bytes(_letter_pdf(driver))
    page.save()
    driver.settle(lambda: not page.saving())
    if page.modified():
        raise UserError(page.message.text())


def save_sheet(driver: "Driver", account_id: int) -> None:
    """Leave the customer data sheet as datasheet.pdf."""
    driver.window.open_sheet(account_id)
    page: Any = driver.window.documents.page()
    driver.settle(lambda: bool(page.pdf()))
    (driver.folder / "datasheet.pdf").write_bytes(page.pdf())


def _first_contact(session: Any, catalogue: Any, account_id: int) -> int | None:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.listing import first_page
    from crm_desktop.models.queries.rows import ListQuery

    kind = catalogue.kind("contact")
    query = ListQuery("contact", (kind.title,), kind.order[0], account_id=account_id)
    rows = first_page(session, catalogue, query, limit=1).rows
    return rows[0].id if rows else None
