"""Writes a file where the user wants it, whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import N_, _

REASONS = {
    errno.ENOSPC: N_("the disk is full. Free some space or choose another place."),
    errno.EDQUOT: N_("your share of the disk is used up. Free some space."),
    errno.EACCES: N_("you may not write there. Choose another folder."),
    errno.EPERM: N_("you may not write there. Choose another folder."),
    errno.EROFS: N_("the disk can only be read. Choose another place."),
    errno.ENOENT: N_("the folder does not exist. Choose another one."),
    errno.ENOTDIR: N_("the folder does not exist. Choose another one."),
    errno.EISDIR: N_("there is a folder of that name. Choose another name."),
    errno.ENAMETOOLONG: N_("the name is too long. Choose a shorter one."),
    errno.EBUSY: N_("another program has the file open. Close it and try again."),
}


class NotWritten(UserError):
    """A file could not be written; what stood there before is unharmed."""


def write_pdf(path: str | Path, data: bytes) -> None:
    """Write a PDF, whole or not at all. NotWritten says why it was not (full disk, no right)."""
    with whole_file(path) as beside:
        beside.write_bytes(data)


@contextmanager
def whole_file(path: str | Path) -> Iterator[Path]:
    """Give a file beside the wished one to write to; it takes that place when all went well.

    Whatever goes wrong in between, no half file stays. Raises NotWritten for an OSError.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".crm-", suffix=target.suffix)
    except OSError as fault:
        raise _not_written(target, fault) from fault
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        # The temporary file is private; a saved letter has the rights of any new file.
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
        beside.replace(target)
    except OSError as fault:
        raise _not_written(target, fault) from fault
    finally:
        beside.unlink(missing_ok=True)


def _not_written(target: Path, fault: OSError) -> NotWritten:
    reason = REASONS.get(fault.errno or 0)
    text = _(reason) if reason else str(fault.strerror or fault)
    return NotWritten(_("“{file}” was not saved: {reason}").format(file=target.name, reason=text))
