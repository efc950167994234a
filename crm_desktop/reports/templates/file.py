"""A template as one file: a zip of `template.json` and its pictures by their content hash."""

import io
import zipfile
import zlib

from crm_desktop.models.language import _
from crm_desktop.reports.templates.blocks import Template
from crm_desktop.reports.templates.checking import LARGEST_IMAGE
from crm_desktop.reports.templates.template import TemplateFault, read_template, template_json

DOCUMENT = "template.json"
FOLDER = "images/"
LARGEST_DOCUMENT = 1_000_000
MOST_IMAGES = 50
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same template gives the same file


def template_file(template: Template) -> bytes:
    """Return the file of a template."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, DOCUMENT, template_json(template).encode())
        for key in sorted(template.images):
            _add(archive, FOLDER + key.removeprefix("sha256:"), template.images[key])
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def read_template_file(data: bytes, name: str = "") -> Template:
    """Return the template of a file; TemplateFault names all that is wrong with it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document, images = _entries(archive, name)
    except (
        zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
        OSError,
    ) as fault:  # fmt: skip
        sentence = _("This is not the file of a template, or it is damaged.")
        raise TemplateFault(name, [sentence]) from fault
    return read_template(document, images, name)


def _entries(archive: zipfile.ZipFile, name: str) -> tuple[bytes, dict[str, bytes]]:
    entries = archive.infolist()
    faults = []
    if len(entries) > MOST_IMAGES + 1:
        faults.append(_("The file has more than {most} pictures.").format(most=MOST_IMAGES))
    for entry in entries:
        most = LARGEST_DOCUMENT if entry.filename == DOCUMENT else LARGEST_IMAGE
        if entry.file_size > most:
            faults.append(
                _("{place}: larger than {most} KB").format(place=entry.filename, most=most >> 10)
            )
        if entry.filename != DOCUMENT and not entry.filename.startswith(FOLDER):
            faults.append(_("{place}: does not belong here").format(place=entry.filename))
    if DOCUMENT not in archive.namelist():
        faults.append(_("{place} is missing").format(place=DOCUMENT))
    if faults:
        raise TemplateFault(name, faults)
    images = {
        f"sha256:{entry.filename.removeprefix(FOLDER)}": _read(archive, entry, LARGEST_IMAGE)
        for entry in entries
        if entry.filename != DOCUMENT
    }
    return _read(archive, archive.getinfo(DOCUMENT), LARGEST_DOCUMENT), images


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Read an entry; what it says of its size is not believed."""
    with archive.open(entry) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError(entry.filename)
    return data
