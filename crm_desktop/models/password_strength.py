"""How good a password is, judged before it becomes a verifier; and passwords to be used once.

What is easy to guess is taken out of a password first: common words, runs of the keyboard and of
numbers, repetitions, years, the person's and the firm's names. What is left must be long enough.
"""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from functools import cache

from crm_desktop import resources
from crm_desktop.models.language import _

LEAST = 12
LEFT = 8  # characters that nobody guesses
MOST = 200

# Signs that people write for letters.
SIGNS = str.maketrans("@4301$57", "aaeoisst")
LETTERS = str.maketrans("łđø", "ldo")  # letters that are not made of a letter and an accent
RUNS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "1234567890",
    "qwertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
    "1q2w3e4r5t6y7u8i9o0p",
    "абвгдежзийклмнопрстуфхцчшщ",
    "явертъуиоп",
    "йцукенгшщзх",
)
SHORTEST_RUN = 3


def weakness(password: str, login: str = "", *names: str) -> str:
    """Return the sentence that says why a password will not do; empty if it is good.

    `names` are the person's, the firm's and the like: nothing of them counts.
    """
    if len(password) < LEAST:
        return _("The password is too short. Use at least {count} characters.").format(count=LEAST)
    if len(password) > MOST:
        return _("The password is too long. Use at most {count} characters.").format(count=MOST)
    if login and login.lower() in password.lower():
        return _("The password contains your login. Choose another.")
    if len(_left(password, _parts(login, *names))) < LEFT:
        return _(
            "The password is easy to guess: too much of it is a common word, a name, a year or"
            " a row of keys. Four words that have nothing to do with each other are good."
        )
    return ""


def one_time_password() -> str:
    """Return a password that can be read aloud on the telephone: five pairs of syllables."""
    while True:
        groups = ("".join(_syllable() + _syllable()) for _number in range(5))
        password = "-".join(groups)
        if not weakness(password):
            return password


def _syllable() -> str:
    # No c, h, j, q, w, x, y: they sound or are written otherwise in one of our languages.
    return secrets.choice("bdfgklmnprstvz") + secrets.choice("aeiou")


@cache
def _common() -> tuple[str, ...]:
    lines = resources.path("passwords/common.txt").read_text("utf-8").splitlines()
    return tuple(_plain(line) for line in lines if line and not line.startswith("#"))


def _parts(*names: str) -> set[str]:
    return {part for name in names for part in re.split(r"[\W_]+", _plain(name)) if len(part) >= 3}


def _left(password: str, parts: Iterable[str]) -> str:
    """Return what is left of a password without what is easy to guess, once each sign."""
    plain = _plain(password)
    read = [plain, plain.translate(SIGNS)]
    return min((_without(text, parts) for text in read), key=len)


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", apart))


def _without(text: str, parts: Iterable[str]) -> str:
    for word in sorted({*_common(), *parts}, key=len, reverse=True):
        text = text.replace(word, " ")
    text = re.sub(r"(19|20)\d\d", " ", text)
    for run in RUNS:
        text = _without_run(_without_run(text, run), run[::-1])
    text = re.sub(r"(.+?)\1{2,}", r"\1", text)  # abcabcabc is abc
    return "".join(dict.fromkeys(text.replace(" ", "")))


def _without_run(text: str, run: str) -> str:
    for start in range(len(text)):
        end = start + SHORTEST_RUN
        while end <= len(text) and text[start:end] in run:
            end += 1
        if end - 1 - start >= SHORTEST_RUN:
            return _without_run(text[:start] + " " + text[end - 1 :], run)
    return text
