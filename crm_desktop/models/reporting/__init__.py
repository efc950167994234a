"""Reports as plain data: what they are made of, their form as JSON, what is wrong with one."""

from crm_desktop.models.reporting.asking import Answers, asked_for, conditions, with_answers
from crm_desktop.models.reporting.checking import Problem, problems
from crm_desktop.models.reporting.definition import (
    Chart,
    Column,
    Grouping,
    Page,
    Parameter,
    Report,
    Sort,
)
from crm_desktop.models.reporting.places import (
    Place,
    asked_place,
    heading,
    place,
    places,
    several_places,
    ways,
)
from crm_desktop.models.reporting.stored import VERSION, Faulty, report_from_json, report_to_json

__all__ = [
    "VERSION",
    "Answers",
    "Chart",
    "Column",
    "Faulty",
    "Grouping",
    "Page",
    "Parameter",
    "Place",
    "Problem",
    "Report",
    "Sort",
    "asked_for",
    "asked_place",
    "conditions",
    "heading",
    "place",
    "places",
    "problems",
    "report_from_json",
    "report_to_json",
    "several_places",
    "ways",
    "with_answers",
]
