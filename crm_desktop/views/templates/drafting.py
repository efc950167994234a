"""The draft of a template: all of it, with its pictures, over the revision that was read."""

from typing import TYPE_CHECKING, Any

from crm_desktop.models.queries.kept.templates import TemplateText
from crm_desktop.views.drafts.page import PageDraft, Typing

if TYPE_CHECKING:
    from crm_desktop.views.templates.page import TemplatePage


def draft_of(page: "TemplatePage") -> PageDraft:
    """Return the draft that follows an editor."""

    def typed() -> dict[str, Any]:
        now = page.text()
        return {"name": now.name, "document": now.document, "images": now.images}

    def put_back(held: dict[str, Any]) -> None:
        page.show_text(TemplateText(**held), modified=True)

    def place() -> dict[str, Any]:
        return {"what": "template", "id": page.name().id}

    return PageDraft(page, page.context, Typing(place, typed, put_back, page.message.say))
