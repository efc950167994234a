"""What the filter of a report and the answers to its parameters choose."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.filters import Condition, Filter, Group, Related
from crm_desktop.models.language import _
from crm_desktop.models.reporting.definition import Parameter, Report

Answers = Mapping[str, Any]


def conditions(report: Report, answers: Answers) -> tuple[Filter, ...]:
    """Return what the filter and the answers to the parameters choose.

    An answer None leaves its condition out; one that is missing stands for the default. Raises
    InvalidInput for an unknown name and for a required one without an answer.
    """
    known = {each.name for each in report.parameters}
    for name in answers:
        if name not in known:
            text_ = _("The report asks for no “{name}”. It asks for: {known}.")
            raise InvalidInput(text_.format(name=name, known=", ".join(sorted(known)) or "–"), name)
    chosen = [] if report.filter is None else [report.filter]
    for each in report.parameters:
        value = answers.get(each.name, each.default)
        if value is None:
            if each.required:
                sentence = _("Say “{name}”: the report cannot be run without it.")
                raise InvalidInput(sentence.format(name=each.name), each.name)
            continue
        chosen.append(asked_for(each, value))
    return tuple(chosen)


def asked_for(parameter: Parameter, value: Any) -> Filter:
    """Return the condition that an answer means, along the references of its path."""
    parts = tuple(_along(parameter, path, value) for path in parameter.paths)
    return parts[0] if len(parts) == 1 else Group("and", parts)


def _along(parameter: Parameter, path: str, value: Any) -> Filter:
    *steps, last = path.split(".")
    # "When" may be answered by a period, a day, or two days.
    span = parameter.op == "eq" and isinstance(value, tuple)
    part: Filter = Condition(last, "between" if span else parameter.op, value)
    if parameter.or_empty:
        part = Group("or", (part, Condition(last, "empty")))
    for number, step in reversed(tuple(enumerate(steps))):
        part = Related(step, number > 0 or not parameter.without, part)
    return part


def with_answers(report: Report, answers: Answers) -> Report:
    """Return a report whose parameters have these answers as defaults, for running it again."""
    return replace(
        report,
        parameters=tuple(
            replace(each, default=answers.get(each.name, each.default))
            for each in report.parameters
        ),
    )
