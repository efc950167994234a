"""Identifiers of firms with right check digits, from ranges that no register hands out.

Numbers beginning like these belong to nobody (IČO 3… is Slovak, REGON 88… and EIK 39… are not
given, NIP 99… is rare), so the trial never names a real firm by accident. Weights: the registers'
own rules (§ 4 of Czech decree on IČO, GUS for REGON, MF for NIP, BULSTAT for EIK).
"""

STRIDE = 611_953  # prime to a million: neighbours in the list do not get neighbouring numbers
MILLION = 1_000_000


def _spread(serial: int) -> str:
    return f"{serial * STRIDE % MILLION:06d}"


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def ico(serial: int) -> str:
    """Return a Czech IČO of eight digits; its VAT number is `CZ` and the same digits."""
    base = "3" + _spread(serial)
    check = (11 - _weighed(base, (8, 7, 6, 5, 4, 3, 2)) % 11) % 10
    return f"{base}{check}"


def nip(serial: int) -> str:
    """Return a Polish NIP of ten digits; its VAT number is `PL` and the same digits."""
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    for office in ("991", "992", "993"):
        base = office + _spread(serial)
        check = _weighed(base, weights) % 11
        if check < 10:
            return f"{base}{check}"
    raise AssertionError("neighbouring offices differ by 7, so one of them has a check digit")


def regon(serial: int) -> str:
    """Return a Polish REGON of nine digits."""
    base = "88" + _spread(serial)
    return f"{base}{_weighed(base, (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10}"


def eik(serial: int) -> str:
    """Return a Bulgarian EIK of nine digits; its VAT number is `BG` and the same digits."""
    base = "39" + _spread(serial)
    check = _weighed(base, (1, 2, 3, 4, 5, 6, 7, 8)) % 11
    if check == 10:
        check = _weighed(base, (3, 4, 5, 6, 7, 8, 9, 10)) % 11 % 10
    return f"{base}{check}"
