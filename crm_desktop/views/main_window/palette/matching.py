"""Where typed text stands in a title, without looking at accents and capitals."""

import unicodedata

# Letters that have no decomposition, but are typed as plain ones.
PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "s"})


def folded(text: str) -> tuple[str, list[int]]:
    """Return the text in lower case without accents, and for each letter its place in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        plain = unicodedata.normalize("NFD", letter.lower())
        for part in plain:
            if not unicodedata.combining(part):
                letters.append(part.translate(PLAIN))
                places.append(place)
    return "".join(letters), places


def matches(title: str, typed: str) -> list[tuple[int, int]]:
    """Return (start, length) of each typed word in the title, in order, overlaps joined."""
    plain, places = folded(title)
    marked: set[int] = set()
    for word in typed.split():
        wanted = folded(word)[0]
        at = plain.find(wanted) if wanted else -1
        while at >= 0:
            marked.update(places[at : at + len(wanted)])
            at = plain.find(wanted, at + len(wanted))
    found: list[tuple[int, int]] = []
    for place in sorted(marked):
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found


def contains(title: str, typed: str) -> bool:
    """Return whether every typed word stands in the title."""
    plain = folded(title)[0]
    return all(folded(word)[0] in plain for word in typed.split())
