"""A filter as one condition over the table of a kind.

Three shapes. What every row must meet takes the ids first, as an array, from the protected table:
then the list finds its rows by key. Inside "or", "not" and "has no" that array would be searched
from the left for each row, so there it is EXISTS, of which PostgreSQL makes a hash or a look-up.
Of related records that may be many, `few` looks first: see there.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    union_all,
)

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.filters import (
    MINE,
    RESPONSIBLE,
    Amount,
    Condition,
    Filter,
    Group,
    Related,
    Relation,
    relation,
)
from crm_desktop.models.filters.checking import fits
from crm_desktop.models.filters.operators import codes_of
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import ALWAYS, key_column, table_of
from crm_desktop.models.queries.columns.worked_out import OVER_ALL, over_all
from crm_desktop.models.queries.custom.values import live, source_of, stored_condition
from crm_desktop.models.queries.filtering.asking import Asking
from crm_desktop.models.queries.filtering.comparing import OPPOSITE, Test, compare
from crm_desktop.models.queries.filtering.directory import told_accounts
from crm_desktop.models.queries.filtering.events import had_contact, last_contact
from crm_desktop.models.queries.filtering.lacking import (
    begins_index,
    each_once,
    enumerable,
    own_keys,
    strays,
)
from crm_desktop.models.queries.filtering.ruled import (
    RULED,
    given_segments,
    measured,
    ruled_condition,
    ruled_keys,
    without_segments,
)


def chosen(asking: Asking, kind: Kind, part: Filter) -> Test:
    """Return a filter as SQL over the table of a kind.

    Raises InvalidInput for a field, operator, value or relation that does not exist for whoever
    asks.
    """
    return _chosen(asking, kind, table_of(kind.name), part, alone=True)


def _chosen(asking: Asking, kind: Kind, table: FromClause, part: Filter, alone: bool) -> Test:
    """`alone`: every row of the list must meet this part."""
    match part:
        case Group():
            return _group(asking, kind, table, part, alone)
        case Related():
            return _related(asking, kind, table, part, alone)
        case Condition():
            return _condition(asking, kind, table, part, alone)


def _group(asking: Asking, kind: Kind, table: FromClause, part: Group, alone: bool) -> Test:
    if alone and part.join == "or" and not part.negated and len(part.parts) > 1:
        found = [_many(asking, kind, table, each) for each in part.parts]
        ways = [each for each in found if each is not None]
        if len(ways) == len(found):
            both = union_all(*(holders for _source, holders in ways))
            keys = _few_keys(asking, table, part, ways[0][0], both)
            return table.c.id.in_(both) if keys is None else _by_key(table, keys)
    alone = alone and not part.negated and (part.join == "and" or len(part.parts) == 1)
    if alone and (RESPONSIBLE in part.parts or MINE in part.parts):
        asking = replace(asking, mine=True)
    tests = [_chosen(asking, kind, table, each, alone) for each in part.parts]
    joined = (and_(*tests) if part.join == "and" else or_(*tests)) if tests else true()
    if part.negated and len(tests) == 1 and isinstance(part.parts[0], Related):
        return ~joined  # never NULL, and an anti-join
    return joined.is_not(True) if part.negated else joined


def _condition(
    asking: Asking, kind: Kind, table: FromClause, given: Condition, alone: bool
) -> Test:
    if not kind.has(given.field) or not codes_of(kind.field(given.field)):
        text = _("The filter names a field that does not exist here: “{field}”.")
        raise InvalidInput(text.format(field=given.field))
    field = kind.field(given.field)
    if given.op not in codes_of(field):
        text = _("The field “{field}” cannot be filtered that way.")
        raise InvalidInput(text.format(field=_(field.label)))
    if not fits(field, given):
        text = _("The filter on “{field}” has a value that does not fit the field.")
        raise InvalidInput(text.format(field=_(field.label)))
    values = given.value if isinstance(given.value, tuple) else (given.value,)
    if any(isinstance(each, Amount) for each in values):
        return _chosen(asking, kind, table, _in_currency(field, given), alone)
    if (kind.name, field.name) == ("account", "last_contact"):
        return _last_contact(asking, kind, table, given, alone)
    by_rules = field.name in RULED and (kind.name, field.name) not in OVER_ALL
    if field.worked_out and by_rules:
        held = ruled_keys(asking, kind, given, _chosen)
        keys = None
        if held is not None:
            keys = _few_keys(asking, table, given, ALWAYS, held, always=True)
        if keys is not None:
            return _by_key(table, keys)
        return ruled_condition(asking, kind, table, field, given, _chosen)
    if field.link[0] == "account_segment":
        segments = given_segments(asking, kind, given)
        if segments is not None:
            return _chosen(without_segments(asking), kind, table, segments, alone)
    if field.custom:
        given = stored_condition(field, given)
    elif not (field.table or field.worked_out or field.type is Type.LINKS):
        told = told_accounts(asking, kind, given)
        if told is not None:
            return _by_key(table, told)
        return compare(asking, table, field.name, field, given)
    # Where a table has rows only for what is noted, no row is an empty value.
    noted = field.table != ALWAYS and given.op in OPPOSITE
    asked = Condition(field.name, OPPOSITE[given.op], given.value) if noted else given
    source, key, column = _source(kind, field)
    holders = select(key).where(compare(asking, source, column, field, asked))
    if field.type is Type.LINKS:
        holders = holders.where(source.c.deleted_at.is_(None), source.c[column].is_not(None))
    elif field.custom:
        holders = holders.where(*live(source, field))
        # Whoever sees much finds 200 rows in the order of the list sooner than all keys.
        alone = alone and not (asking.look and asking.look.sees_much("custom_value"))
    elif asking.mine and kind.name == "account":
        # A head of a million customers asks for the few of one's own: not worked out over all.
        details = table_of(ALWAYS).alias()
        mine = select(details.c.account_id).where(details.c.owner_id == asking.me)
        keys = _few_keys(asking, table, RESPONSIBLE, ALWAYS, mine, always=True)
        if keys is not None:
            holders = holders.where(_among(key, keys))
    first = alone and not noted and not asking.whole
    test = _member(table.c.id, holders, key, first, noted, not field.worked_out)
    bare = alone and given.op == "empty" and field.type is Type.LINKS
    own = own_keys(asking, table, given, test) if bare else None
    return test if own is None else _by_key(table, own)


def _last_contact(
    asking: Asking, kind: Kind, table: FromClause, given: Condition, alone: bool
) -> Test:
    """As of every detail, nothing holds of it at accounts whose details one does not see."""
    field = kind.field(given.field)
    tests, keys = [last_contact(asking, table, field, given)], []
    if ALWAYS in kind.tables:
        details = table_of(ALWAYS).alias()
        seen = select(details.c.account_id)
        few = _few_keys(asking, table, ALWAYS, ALWAYS, seen) if alone else None
        if few is not None:
            keys.append(few)
        elif not (asking.seen and isinstance(table, Table)):
            tests.append(table.c.id.in_(seen))
    since = had_contact(asking, field, given) if alone else None
    if since is not None:
        few = _few_keys(asking, table, given, "communication", since)
        keys += [] if few is None else [few]
    if keys:
        tests.insert(0, _by_key(table, sorted(set(keys[0]).intersection(*keys[1:]))))
    return and_(*tests)


def _in_currency(field: Field, given: Condition) -> Group:
    """Sums of one currency: the number, and the currency that stands in another field.

    A field whose amounts are always in one currency has none of another.
    """
    values = given.value if isinstance(given.value, tuple) else (given.value,)
    op = OPPOSITE.get(given.op, given.op)
    if field.unit:
        strange = [
            each for each in values if isinstance(each, Amount) and each.currency != field.unit
        ]
        if strange and op != "in":
            return Group(parts=(Condition(field.name, "in", ()),), negated=op != given.op)
        kept = tuple(
            each.minor if isinstance(each, Amount) else each
            for each in values
            if each not in strange
        )
        value = kept if isinstance(given.value, tuple) else kept[0]
        return Group(parts=(Condition(field.name, given.op, value),))
    if op == "in":
        each_one = [Condition(field.name, "eq", each) for each in values]
        return Group("or", tuple(each_one), negated=op != given.op)
    sums = [each for each in values if isinstance(each, Amount)]
    plain = tuple(each.minor if isinstance(each, Amount) else each for each in values)
    number = Condition(field.name, op, plain if isinstance(given.value, tuple) else plain[0])
    currency = Condition(field.currency, "eq", sums[0].currency)
    return Group("and", (number, currency), negated=op != given.op)


def _source(kind: Kind, field: Field) -> tuple[FromClause, ColumnElement[Any], str]:
    """Return where a field stands that is no column of its kind: table, key, column."""
    if field.custom:
        return source_of(field)
    if field.worked_out:
        source = over_all(kind.name, field.name)
        return source, source.c.id, "value"
    if field.type is Type.LINKS:
        link = table_of(field.link[0]).alias()
        return link, link.c[f"{kind.name}_id"], field.link[1]
    beside = table_of(field.table)
    held = beside.alias()
    return held, held.c[str(key_column(beside).key)], field.name


def _member(
    own: ColumnElement[Any],
    holders: Select[Any],
    key: ColumnElement[Any],
    alone: bool,
    negated: bool,
    plain: bool,
) -> Test:
    """Whether a key is among the holders; `plain`: they are rows of a table, not worked out."""
    found: Test
    if alone:
        found = own == func.any(func.array(holders.scalar_subquery()))
    elif plain:
        found = exists(holders.where(key == own).correlate(own.table))
    else:
        found = own.in_(holders)
    return ~found if negated else found


def _many(
    asking: Asking, kind: Kind, table: FromClause, part: Filter
) -> tuple[str, Select[Any]] | None:
    """Return the kind, and the keys of the records that have some of it; None for other filters."""
    if not isinstance(part, Related) or not part.has or part.least > 1:
        return None
    way = relation(asking.catalogue, kind.name, part.relation)
    if way is None or not way.many:
        return None
    _own, holders, _key = _holders(asking, kind, table, part, way, alone=True)
    return way.kind, holders


def _few_keys(
    asking: Asking,
    table: FromClause,
    what: object,
    source: str,
    holders: Any,
    *,
    always: bool = False,
) -> Sequence[int] | None:
    """Return the keys that are held where these are few; not inside of another filter."""
    if asking.look is None or not isinstance(table, Table):
        return None
    return asking.look.keys((table.name, what), source, holders, always=always)


def _by_key(table: FromClause, keys: Sequence[int]) -> Test:
    return _among(table.c.id, keys)


def _among(key: ColumnElement[Any], keys: Sequence[int]) -> Test:
    return key == func.any(literal(list(keys), ARRAY(BigInteger)))


def _not_by_key(table: FromClause, keys: Sequence[int]) -> Test:
    return table.c.id != func.all(literal(list(keys), ARRAY(BigInteger)))


def _related(asking: Asking, kind: Kind, table: FromClause, part: Related, alone: bool) -> Test:
    way = relation(asking.catalogue, kind.name, part.relation)
    if way is None:
        text = _("The filter asks for related records that do not exist here: “{name}”.")
        raise InvalidInput(text.format(name=part.relation))
    if part.least > 1 and not way.many:
        return false() if part.has else true()
    # Of the few that are mine each is looked up below, sooner than all related are listed.
    if alone and part.least == 1 and (part.has or (way.many and not asking.mine)):
        own, holders, key = _holders(asking, kind, table, part, way, alone=True)
        keys = each_once(asking, table, part, way.kind, holders) if way.many else None
        if keys is None:
            keys = _few_keys(asking, table, part, way.kind, holders, always=not way.many)
        if keys is not None:
            return _among(own, keys) if part.has else _not_by_key(table, keys)
        if part.has:  # of most records each is found sooner by itself than by a million keys
            return _member(own, holders, key, False, False, True)
    elif alone and not way.many and enumerable(table, way.column):
        own, holders, _key = _holders(asking, kind, table, part, way, alone=True)
        keys = _few_keys(asking, table, part, way.kind, holders, always=True)
        missing = None if keys is None else strays(asking, part, own, keys)
        if missing is not None:
            return _among(own, missing)
    own, holders, key = _holders(asking, kind, table, part, way, alone and part.has)
    look = asking.look
    lacking = alone and way.many and part.least == 1  # one that it has was answered above
    many = lacking and not asking.whole and look and not look.sees_much(way.kind)
    if many and begins_index(*_column(key)):
        # OFFSET keeps it a look-up for each row: a merge would read all related records of a
        # million up to the next one that may be seen (10 s where this takes half a second).
        holders = holders.offset(literal_column("0"))
    first = alone and part.has and not asking.whole
    test = _member(own, holders, key, first, not part.has, part.least == 1)
    keys = own_keys(asking, table, part, test) if lacking and way.link else None
    return test if keys is None else _by_key(table, keys)


def _column(key: ColumnElement[Any]) -> tuple[Table, str]:
    """Return table and name of a column of an alias."""
    column: Any = key
    return column.table.element, column.name


def _holders(
    asking: Asking, kind: Kind, table: FromClause, part: Related, way: Relation, alone: bool
) -> tuple[ColumnElement[Any], Select[Any], ColumnElement[Any]]:
    """Return the own column, the select of what it must be among, and the column of that."""
    other_kind = asking.catalogue.kind(way.kind)
    other = table_of(way.kind).alias()
    own, holders, key = _way(way, table, other)
    holders = holders.where(other.c.deleted_at.is_(None))
    if part.where is not None:
        holders = holders.where(_chosen(asking, other_kind, other, part.where, alone))
    if way.part and kind.name == "account" and "contact_id" in other.c:
        holders = holders.where(other.c.contact_id.is_(None))  # as the account's form shows them
    if kind.parent != "account" and kind.name != "account" and "account_id" in other.c:
        account = table_of("account").alias()
        holders = holders.where(
            exists(
                select(account.c.id).where(
                    account.c.id == other.c.account_id, account.c.deleted_at.is_(None)
                )
            )
        )
    if part.least > 1:
        counted = func.count(other.c.id.distinct()) >= part.least
        holders = holders.where(key.is_not(None)).group_by(key).having(counted)
    return own, holders, key


def _way(
    way: Relation, table: FromClause, other: FromClause
) -> tuple[ColumnElement[Any], Select[Any], ColumnElement[Any]]:
    """Return the own column, the select of what it is looked for in, and the column of that."""
    if way.link is not None:
        name, mine, theirs = way.link
        link = table_of(name).alias()
        holders = select(link.c[mine]).join(other, other.c.id == link.c[theirs])
        return table.c.id, holders.where(link.c.deleted_at.is_(None)), link.c[mine]
    if way.many:
        return table.c.id, select(other.c[way.column]), other.c[way.column]
    return table.c[way.column], select(other.c.id), other.c.id


def among_all(asking: Asking, kind: Kind) -> Select[Any]:
    """Return (id, missing, expected, verify_by) of all records that a person sees, by the rules."""
    return measured(asking, kind, _chosen)
