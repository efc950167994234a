"""The main job without a screen: sign in, find a customer, open the card, write the letter."""

from typing import TYPE_CHECKING, Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

if TYPE_CHECKING:
    from crm_desktop.views.headless import Driver

LOOKED_AT = 40  # accounts among which the fullest card is chosen


def do_main_job(driver: "Driver") -> None:
    """Leave signin, accounts, card, card-dark and letter-preview as pictures, and two PDF files."""
    trial = driver.start_trial()
    driver.picture(driver.show_sign_in(trial, driver.options.login), "signin")
    driver.sign_in()
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
    from crm_desktop.models.queries.card import tab_counts
    from crm_desktop.models.queries.listing import first_page
    from crm_desktop.models.queries.rows import Condition, ListQuery

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
    contact_id = driver.ask(
        lambda session: _first_contact(session, driver.window.context.catalogue, account_id)
    )
    driver.window.open_letter(account_id, contact_id)
    raise NotImplementedError


def save_letter(driver: "Driver") -> None:
    """Leave the letter that is shown as letter.pdf."""
    raise NotImplementedError


def save_sheet(driver: "Driver", account_id: int) -> None:
    """Leave the customer data sheet as datasheet.pdf."""
    raise NotImplementedError


def _first_contact(session: Any, catalogue: Any, account_id: int) -> int | None:
    """Runs on a worker."""
    from crm_desktop.models.queries.listing import first_page
    from crm_desktop.models.queries.rows import ListQuery

    kind = catalogue.kind("contact")
    query = ListQuery("contact", (kind.title,), kind.order[0], account_id=account_id)
    rows = first_page(session, catalogue, query, limit=1).rows
    return rows[0].id if rows else None
