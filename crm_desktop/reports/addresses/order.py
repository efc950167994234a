"""The order in which the post wants many letters: at home first, by country and postcode."""

from crm_desktop.models.queries.paper.rows import PostalAddress

Key = tuple[bool, str, str]


def postal_key(address: PostalAddress, home: str) -> Key:
    """Return what letters posted in `home` (ISO code) are ordered by; one without a country is at
    home."""
    country = address.country or home
    return country != home, country, address.postcode.replace(" ", "")
