"""The letter with the first password: one sheet that is handed over in person."""

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.paper.first_password import FirstPassword
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.produce import produce
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import Values

TITLE = N_("Access to the CRM")


def first_password_pdf(given: FirstPassword, language: str) -> bytes:
    """Return the sheet as a PDF in a language; the file holds the password, so it is not filed."""
    title = translator(language).gettext(TITLE)
    values: Values = {
        "title": title,
        "firm": given.firm_name,
        "name": given.name,
        "login": given.login,
        "password": given.password,
        "spelled": "  ".join(given.password),
        "server": given.server,
        "valid_to": given.valid_to,
    }
    about = About(f"{title} – {given.name}", given.firm_name, language)
    return produce(shipped("first_password"), values, about)
