"""One shape for what means the same: no groups of one part, none that let everything through."""

from dataclasses import replace

from crm_desktop.models.filters.parts import Condition, Filter, Group, Related


def normal(part: Filter | None) -> Filter | None:
    """Return a filter without needless groups; None where it lets everything through."""
    match part:
        case None | Condition():
            return part
        case Related():
            return replace(part, where=normal(part.where), least=max(1, part.least))
    parts = tuple(each for each in map(normal, part.parts) if each is not None)
    if part.join == "or" and len(parts) < len(part.parts):
        parts = ()  # one way lets everything through, so all of it does
    if not parts and not part.negated:
        return None
    if len(parts) == 1 and not part.negated:
        return parts[0]
    return Group("or" if len(parts) == 1 else part.join, parts, part.negated)


def parts_of(part: Filter | None) -> tuple[Filter, ...]:
    """Return what a list shows as chips of their own: the parts that must all hold."""
    plain = normal(part)
    if isinstance(plain, Group) and plain.join == "and" and not plain.negated:
        return plain.parts
    return () if plain is None else (plain,)
