"""Reads an expression: text in, a tree of plain nodes out.

Comparison binds weaker than joining, joining weaker than + and -, these weaker than * and /:

    choice  = both ("or" both)*            both = not ("and" not)*
    not     = "not" not | compared         compared = joined [("=" | "<>" | "<" …) joined]
    joined  = sum ("&" sum)*               sum = product (("+" | "-") product)*
    product = sign (("*" | "/") sign)*     sign = "-" sign | one
    one     = number | "text" | true | false | empty | name | function(choice, …) | (choice)

A name is a field: letters, digits, _ and points (`account.name`, `services.price`).
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

LONGEST = 2000  # characters
DEEPEST = 40  # brackets and signs inside each other
DIGITS = 15  # of a number
MOST_SIGNS = 150  # operators and functions: what is worked out stands that deep at most


class ExpressionFault(UserError):
    """An expression cannot be read or worked out. at: the place in its text, from 0."""

    def __init__(self, sentence: str, at: int) -> None:
        super().__init__(_("{sentence} (at character {at})").format(sentence=sentence, at=at + 1))
        self.sentence = sentence
        self.at = at


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a text, true, false or empty (None)."""

    value: Decimal | str | bool | None
    at: int


@dataclass(frozen=True, slots=True)
class Name:
    """A field."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments; an operator is one too, called by its sign."""

    function: str
    arguments: tuple["Node", ...]
    at: int


Node = Literal | Name | Call

# name: the least and the most arguments
FUNCTIONS: Mapping[str, tuple[int, int]] = {
    "if": (3, 3), "round": (1, 2), "abs": (1, 1),
    "sum": (1, 1), "count": (1, 1), "avg": (1, 1), "min": (1, 20), "max": (1, 20),
    "today": (0, 0), "date": (3, 3), "days": (2, 2), "add_days": (2, 2), "add_months": (2, 2),
    "year": (1, 1), "month": (1, 1), "day": (1, 1),
    "is_empty": (1, 1), "contains": (2, 2), "starts": (2, 2), "join": (1, 20),
    "upper": (1, 1), "lower": (1, 1), "length": (1, 1), "amount": (1, 1),
}  # fmt: skip
WORDS = {"true": True, "false": False, "empty": None}
RESERVED = frozenset({"and", "or", "not", *WORDS})
JOINING = ("and", "or", "not")
COMPARISONS = ("=", "<>", "<=", ">=", "<", ">")

TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>\d+(?:\.\d+)?)|(?P<text>\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<name>[^\W\d]\w*(?:\.\w+)*)|(?P<sign><>|<=|>=|[-+*/&=<>(),;])"
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "number", "text", "name", "sign" or "end"
    text: str
    at: int


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            raise ExpressionFault(_("“{sign}” is not understood").format(sign=text[at]), at)
        kind = found.lastgroup or ""
        if kind != "space":
            yield _Token(kind, found[0], at)
        at = found.end()
    yield _Token("end", "", len(text))


class _Reader:
    """Walks over the tokens once."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        signs = [one for one in self.tokens if one.kind == "sign" or one.text.lower() in JOINING]
        if len(signs) > MOST_SIGNS:
            raise ExpressionFault(_("The expression is too long"), signs[MOST_SIGNS].at)
        self.place = 0
        self.depth = 0

    @property
    def now(self) -> _Token:
        return self.tokens[self.place]

    def take(self, *texts: str) -> _Token | None:
        token = self.now
        if token.kind in ("sign", "name") and token.text.lower() in texts:
            self.place += 1
            return token
        return None

    def need(self, text: str) -> None:
        if self.take(text) is None:
            found = self.now.text
            sentence = (
                _("“{sign}” is missing before “{found}”").format(sign=text, found=found)
                if found
                else _("“{sign}” is missing at the end").format(sign=text)
            )
            raise ExpressionFault(sentence, self.now.at)

    def choice(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionFault(_("Too many brackets inside each other"), self.now.at)
        left = self.both()
        while token := self.take("or"):
            left = Call("or", (left, self.both()), token.at)
        self.depth -= 1
        return left

    def both(self) -> Node:
        left = self.negated()
        while token := self.take("and"):
            left = Call("and", (left, self.negated()), token.at)
        return left

    def negated(self) -> Node:
        if token := self.take("not"):
            return Call("not", (self.deeper(self.negated),), token.at)
        left = self.joined()
        if token := self.take(*COMPARISONS):
            left = Call(token.text, (left, self.joined()), token.at)
            if again := self.take(*COMPARISONS):
                raise ExpressionFault(_("Join two comparisons by “and”"), again.at)
        return left

    def joined(self) -> Node:
        left = self.sum()
        while token := self.take("&"):
            left = Call("&", (left, self.sum()), token.at)
        return left

    def sum(self) -> Node:
        left = self.product()
        while token := self.take("+", "-"):
            left = Call(token.text, (left, self.product()), token.at)
        return left

    def product(self) -> Node:
        left = self.signed()
        while token := self.take("*", "/"):
            left = Call(token.text, (left, self.signed()), token.at)
        return left

    def signed(self) -> Node:
        if token := self.take("-"):
            return Call("-1", (self.deeper(self.signed),), token.at)
        return self.one()

    def deeper(self, read: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionFault(_("Too many brackets inside each other"), self.now.at)
        node = read()
        self.depth -= 1
        return node

    def one(self) -> Node:
        token = self.now
        if self.take("("):
            inner = self.choice()
            self.need(")")
            return inner
        self.place += 1
        if token.kind == "number":
            if len(token.text) > DIGITS:
                raise ExpressionFault(_("The number is too long"), token.at)
            return Literal(Decimal(token.text), token.at)
        if token.kind == "text":
            return Literal(re.sub(r"\\(.)", r"\1", token.text[1:-1]), token.at)
        if token.kind == "name" and self.now.text == "(":
            return self.call(token)
        if token.kind == "name" and token.text.lower() in WORDS:
            return Literal(WORDS[token.text.lower()], token.at)
        if token.kind == "name" and token.text.lower() not in RESERVED:
            return Name(token.text, token.at)
        self.place -= 1
        sentence = (
            _("A value is expected instead of “{found}”").format(found=token.text)
            if token.text
            else _("A value is missing at the end")
        )
        raise ExpressionFault(sentence, token.at)

    def call(self, token: _Token) -> Node:
        name = token.text.lower()
        if name not in FUNCTIONS:
            raise ExpressionFault(
                _("There is no function “{name}”").format(name=token.text), token.at
            )
        self.need("(")
        arguments: list[Node] = []
        if self.take(")") is None:
            arguments.append(self.choice())
            while self.take(",", ";"):
                arguments.append(self.choice())
            self.need(")")
        least, most = FUNCTIONS[name]
        if not least <= len(arguments) <= most:
            raise ExpressionFault(
                _("“{name}” takes {least} to {most} values, not {count}").format(
                    name=name, least=least, most=most, count=len(arguments)
                ),
                token.at,
            )
        return Call(name, tuple(arguments), token.at)


@lru_cache(maxsize=2000)
def parse(text: str) -> Node:
    """Return the tree of an expression; ExpressionFault names what is wrong and where."""
    if len(text) > LONGEST:
        raise ExpressionFault(
            _("At most {most} characters are allowed").format(most=LONGEST), LONGEST
        )
    reader = _Reader(text)
    if reader.now.kind == "end":
        raise ExpressionFault(_("The expression is empty"), 0)
    node = reader.choice()
    if reader.now.kind != "end":
        raise ExpressionFault(
            _("“{found}” is one too many here").format(found=reader.now.text), reader.now.at
        )
    return node


def nodes(node: Node) -> Iterator[Node]:
    """Yield all nodes of a tree."""
    yield node
    if isinstance(node, Call):
        for argument in node.arguments:
            yield from nodes(argument)


def names(node: Node) -> tuple[str, ...]:
    """Return the fields an expression asks for, each once, in order."""
    return tuple(dict.fromkeys(one.name for one in nodes(node) if isinstance(one, Name)))


def check(text: str, known: Container[str]) -> list[ExpressionFault]:
    """Return what is wrong with an expression before any value is known: form, names, / 0."""
    try:
        node = parse(text)
    except ExpressionFault as fault:
        return [fault]
    faults = []
    for one in nodes(node):
        if isinstance(one, Name) and one.name not in known:
            faults.append(
                ExpressionFault(_("There is no field “{name}”").format(name=one.name), one.at)
            )
        if isinstance(one, Call) and one.function == "/":
            below = one.arguments[1]
            if isinstance(below, Literal) and below.value == 0 and below.value is not False:
                faults.append(ExpressionFault(_("Division by zero"), one.at))
    return faults


def ring(expressions: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names that ask for each other in a ring, () where there is none.

    Expressions that cannot be read are passed over: `check` names them.
    """
    asks: dict[str, tuple[str, ...]] = {}
    for name, text in expressions.items():
        try:
            asks[name] = tuple(one for one in names(parse(text)) if one in expressions)
        except ExpressionFault:
            asks[name] = ()
    done: set[str] = set()
    for start in asks:
        path: list[str] = [start]
        waiting = [iter(asks[start])]
        while waiting:
            following = next(waiting[-1], None)
            if following is None:
                waiting.pop()
                done.add(path.pop())
            elif following in path:
                return (*path[path.index(following) :], following)
            elif following not in done:
                path.append(following)
                waiting.append(iter(asks[following]))
    return ()
