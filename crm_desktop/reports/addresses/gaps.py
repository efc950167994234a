"""What an address lacks to arrive: named before printing, and listed where labels are made."""

from crm_desktop.models.language import N_
from crm_desktop.models.queries.paper.rows import PostalAddress
from crm_desktop.models.standard.postcode import check_postcode
from crm_desktop.reports.addresses.countries import WITHOUT_CODE

# Msgids of the catalogue's labels, so that a gap is called as its field is.
STREET, TOWN = N_("Street and number"), N_("Town")
POSTCODE, COUNTRY = N_("Postcode"), N_("Country")


def gaps(address: PostalAddress) -> tuple[str, ...]:
    """Return the labels (msgids) of the fields without which the post cannot deliver."""
    wanted = (
        (STREET, address.street or address.extra),
        (POSTCODE, address.postcode or address.country.upper() in WITHOUT_CODE),
        (TOWN, address.town),
        (COUNTRY, address.country),
    )
    return tuple(label for label, value in wanted if not str(value or "").strip())


def doubt(address: PostalAddress) -> str:
    """Return a sentence about a postcode of another shape than its country's, or ""."""
    if not address.postcode.strip() or not address.country:
        return ""
    finding = check_postcode(address.postcode, {"country": address.country}, address.country)
    return finding.sentence if finding else ""
