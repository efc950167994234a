"""Templates of letters: who uses and who designs them."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import DESIGNED, USED, USER, Right

_USES = N_("Everybody uses the own templates of letters and those that colleagues share.")
_DESIGNS = N_("Whoever has the right to design templates makes and changes own and shared ones.")
_ADDS = N_("Each save of a template adds a revision; none is ever changed.")

TEMPLATES: tuple[Right, ...] = (
    Right("template", "SELECT", USER, USED, _USES),
    Right("template", "INSERT", USER, DESIGNED, _DESIGNS, ("kind", "name", "shared")),
    Right("template", "UPDATE", USER, DESIGNED, _DESIGNS, ("name", "shared", "deleted_at")),
    Right("template_revision", "SELECT", USER, USED, _USES),
    Right(
        "template_revision", "INSERT", USER, DESIGNED, _ADDS, ("template_id", "number", "document")
    ),
    Right("template_image", "SELECT", USER, USED, _USES),
    Right("template_image", "INSERT", USER, DESIGNED, _ADDS, ("template_id", "sha256", "content")),
)  # fmt: skip
