"""Takes the certificate of the firm's own authority over, so that it stays when a stick is gone."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.settings import config_folder

LARGEST = 1_000_000  # bytes; an authority's file has a few thousand


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate that was taken over: where it is kept, whose it is, until when it is good."""

    file: Path
    name: str
    until: dt.datetime  # UTC
    fingerprint: str  # SHA-256, to be compared with what the administrator says


def take_over(chosen: Path) -> Authority:
    """Keep a copy of an authority's certificates (PEM or DER) in the folder of settings.

    UserError if the file cannot be read or written, holds no certificate or a private key, or the
    first certificate is no authority's or is not good today.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        with chosen.open("rb") as reader:
            content = reader.read(LARGEST)
    except OSError as error:
        raise UserError(
            _("{file} could not be read: {reason}.").format(file=chosen.name, reason=error.strerror)
        ) from error
    if b"PRIVATE KEY" in content:
        raise UserError(
            _(
                "{file} holds a private key, which must not leave the server. Ask for the "
                "certificate of the authority alone."
            ).format(file=chosen.name)
        )
    try:
        if b"-----BEGIN" in content:
            found = x509.load_pem_x509_certificates(content)
        else:
            found = [x509.load_der_x509_certificate(content)]
    except ValueError as error:
        raise UserError(
            _("{file} is no certificate. Ask for it as a .pem or .crt file.").format(
                file=chosen.name
            )
        ) from error
    first = found[0]
    _refuse_unusable(first, chosen.name)
    written = b"".join(each.public_bytes(Encoding.PEM) for each in found)
    digest = hashlib.sha256(first.public_bytes(Encoding.DER)).hexdigest()
    place = config_folder() / "certificates" / f"{digest[:16]}.pem"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(written)
    except OSError as error:
        raise UserError(
            _("{file} could not be written: {reason}.").format(file=place, reason=error.strerror)
        ) from error
    shown = ":".join(digest[i : i + 2].upper() for i in range(0, len(digest), 2))
    return Authority(place, _name(first), first.not_valid_after_utc, shown)


def _refuse_unusable(certificate: object, file: str) -> None:
    from cryptography import x509

    assert isinstance(certificate, x509.Certificate)
    try:
        found = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
        authority = found.value.ca
    except x509.ExtensionNotFound:  # an old one says nothing; one that signed itself may be trusted
        authority = certificate.issuer == certificate.subject
    if not authority:
        raise UserError(
            _(
                "{file} is the certificate of a server. Ask for the one of the authority that "
                "signed it."
            ).format(file=file)
        )
    now = dt.datetime.now(dt.UTC)
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise UserError(
            _(
                "The certificate in {file} is good from {begin} to {end} only. Ask for the one "
                "that is used today, or set the clock of this computer."
            ).format(
                file=file,
                begin=f"{certificate.not_valid_before_utc:%Y-%m-%d}",
                end=f"{certificate.not_valid_after_utc:%Y-%m-%d}",
            )
        )


def _name(certificate: object) -> str:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    assert isinstance(certificate, x509.Certificate)
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in certificate.subject.get_attributes_for_oid(kind):
            return str(attribute.value)
    return certificate.subject.rfc4514_string()
