"""How each country's post writes the lines of place: order, capitals, names of states.

After the addressing sheets of the Universal Postal Union. What is not named here is as in most of
Europe: street, then code and town on one line.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """Lines in their order, of {street}, {code}, {town} and {region}; an empty one is left out.

    capitals: the post wants the town's line in capitals.
    """

    lines: tuple[str, ...] = ("{street}", "{code} {town}")
    capitals: bool = False


POSTS = {
    "GB": Post(("{street}", "{town}", "{code}"), capitals=True),
    "IE": Post(("{street}", "{town}", "{region}", "{code}")),
    "US": Post(("{street}", "{town}, {region} {code}")),
    "CA": Post(("{street}", "{town} {region} {code}"), capitals=True),
    "AU": Post(("{street}", "{town} {region} {code}"), capitals=True),
    "HU": Post(("{town}", "{street}", "{code}")),
    "FR": Post(capitals=True),
    "IT": Post(capitals=True),
    "ES": Post(capitals=True),
    "UA": Post(("{street}", "{town}", "{code}")),
}
STANDARD = Post()
# The language of a country's own post, in which it wants the name of a foreign country; English
# where that is not written in Latin letters.
HOME_LANGUAGE = {
    "CZ": "cs", "SK": "sk", "PL": "pl", "DE": "de", "AT": "de", "GB": "en", "US": "en",
    "FR": "fr", "HU": "hu", "RO": "ro", "IT": "it", "ES": "es", "NL": "nl", "SI": "sl", "HR": "hr",
}  # fmt: skip
# Countries that have no postcodes in daily use.
WITHOUT_CODE = frozenset({"AE", "HK", "BO", "JM", "QA"})
STATES = """
    alabama:AL alaska:AK arizona:AZ arkansas:AR california:CA colorado:CO connecticut:CT
    delaware:DE florida:FL georgia:GA hawaii:HI idaho:ID illinois:IL indiana:IN iowa:IA kansas:KS
    kentucky:KY louisiana:LA maine:ME maryland:MD massachusetts:MA michigan:MI minnesota:MN
    mississippi:MS missouri:MO montana:MT nebraska:NE nevada:NV new_hampshire:NH new_jersey:NJ
    new_mexico:NM new_york:NY north_carolina:NC north_dakota:ND ohio:OH oklahoma:OK oregon:OR
    pennsylvania:PA rhode_island:RI south_carolina:SC south_dakota:SD tennessee:TN texas:TX
    utah:UT vermont:VT virginia:VA washington:WA west_virginia:WV wisconsin:WI wyoming:WY
    district_of_columbia:DC
    puerto_rico:PR united_states_virgin_islands:VI guam:GU american_samoa:AS
"""


def state_code(region: str) -> str:
    """Return the two letters of a state of the USA, or the region as it is."""
    known = dict(pair.split(":") for pair in STATES.split())
    return known.get(region.strip().lower().replace(" ", "_"), region.strip())
