"""What reports do on workers: read, add up, draw, write; recorded before anything leaves."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _, current_language
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.models.reporting import Answers, Report
from crm_desktop.reports.charts.figures import Figures
from crm_desktop.reports.sheets.result import Result

DRAFT = 200  # records that the page of a design is made of
OpenSession = Callable[[], Any]
Ask = Callable[[Callable[[Any], Any]], Any]
Progress = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Known:
    """A report that can be run: a ready one by its name, or one that is kept."""

    title: str
    description: str
    area: str  # of the ready ones; "" for those that people made
    subject: str  # the records it is about
    name: str = ""
    kept: Kept | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What tells it from all others."""
        return self.name, 0 if self.kept is None else self.kept.id or 0


@dataclass(frozen=True, slots=True)
class Run:
    """A report that was run: its result, its chart, and the columns this person may not read."""

    result: Result
    figures: Figures | None
    absent: tuple[str, ...]


def known_reports(catalogue: Catalogue, session: Any) -> tuple[Known, ...]:
    """Return the ready reports about what this person reads, then one's own, then shared ones."""
    from crm_desktop.models.queries.reporting.saved import saved_reports
    from crm_desktop.reports.sheets.ready import AREAS

    found = []
    for area, reports in AREAS.items():
        for name, make in reports.items():
            report = make()
            if catalogue.reports_on(report.kind):
                subject = _(catalogue.kind(report.kind).plural)
                found.append(Known(report.title, report.description, _(area), subject, name))
    for kept in saved_reports(session):
        about = str(kept.definition.get("description", ""))
        kind = catalogue.kind(kept.kind) if catalogue.reports_on(kept.kind) else None
        subject = "" if kind is None else _(kind.plural)
        found.append(Known(kept.name, about, "", subject, kept=kept))
    return tuple(found)


def find_report(catalogue: Catalogue, name: str, kept_id: int | None, session: Any) -> Known:
    """Return one report by its name or its key. Raises Gone."""
    from crm_desktop.models.errors import Gone

    for known in known_reports(catalogue, session):
        if known.key == (name, kept_id or 0):
            return known
    raise Gone(_("This was deleted in the meantime, or is no longer shared."))


def report_of(catalogue: Catalogue, known: Known) -> Report:
    """Return what a report is made of, faults and all. Raises Faulty where it cannot be read."""
    from crm_desktop.models.reporting.stored import lenient
    from crm_desktop.reports.sheets.ready import ready

    if known.kept is None:
        found = ready(known.name)
        assert found is not None
        return found
    report = lenient(known.kept.definition, catalogue)[0]
    return replace(report, title=known.kept.name)


def run_report(
    ask: Ask,
    catalogue: Catalogue,
    report: Report,
    answers: Answers,
    words: str,
    limit: int | None,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Run:
    """Read a report and add it up; `words` is the pattern of the progress, %1 how many rows.

    `ask(work)` returns what `work(session)` answers, and may ask a replica.
    """
    from crm_desktop.models.queries.exporting.everything import whole_catalogue
    from crm_desktop.models.queries.reporting.reading import run
    from crm_desktop.models.queries.reporting.stopping import stopped_by
    from crm_desktop.reports.sheets.build import build
    from crm_desktop.reports.sheets.chart import figures_of
    from crm_desktop.reports.sheets.computing import checked
    from crm_desktop.reports.sheets.fitting import fitted
    from crm_desktop.reports.sheets.words import value_text
    from crm_desktop.views.values import number_text

    def step(count: int) -> None:
        progress(-1, words.replace("%1", number_text(count)))

    language = current_language()
    fit = fitted(report, whole_catalogue(catalogue))
    checked(fit.report)

    def read(session: Any) -> Any:
        with stopped_by(session, cancelled):
            return run(session, catalogue, fit.report, answers, limit, value_text(language), step)

    found = ask(read)
    result = build(found, language)
    return Run(result, figures_of(result, language), fit.absent)


def paper_of(result: Result) -> bytes:
    """Return a result as PDF."""
    from crm_desktop.reports.sheets.paper import report_pdf

    return report_pdf(result, current_language())


def note(result: Result, form: str, session: Any) -> None:
    """Record that a report leaves; NotAllowed where the right to it is missing."""
    from crm_desktop.models.queries.reporting.noting import note_report

    note_report(session, result.found, form)


def write(
    open_session: OpenSession,
    result: Result,
    path: Path,
    words: str,
    progress: Progress,
    _cancelled: Callable[[], bool],
) -> Path:
    """Record and write a report into a file; `words` is the pattern of the progress."""
    from crm_desktop.reports.sheets.files.write import write_report
    from crm_desktop.views.values import number_text

    with open_session() as session:
        note(result, path.suffix.lower().removeprefix("."), session)

    def step(done: int, total: int) -> None:
        progress(min(99, 100 * done // max(total, 1)), words.replace("%1", number_text(done)))

    write_report(path, result, current_language(), step)
    return path


def draft(ask: Ask, catalogue: Catalogue, report: Report) -> bytes:
    """Return the page of a report that is being designed: the first records, by the defaults."""
    from crm_desktop.models.reporting import Parameter

    def free(each: Parameter) -> Parameter:
        return replace(each, required=False)

    shown = replace(report, parameters=tuple(free(each) for each in report.parameters))
    run = run_report(
        ask, catalogue, shown, {}, "", DRAFT, lambda _percent, _words: None, lambda: False
    )
    return paper_of(run.result)
