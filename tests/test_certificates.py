"""The firm's authority is taken over, and what is none is refused in a sentence."""

import re

import pytest

from crm_desktop import certificates
from crm_desktop.models.errors import UserError
from tests.test_tls import EXPIRED, GOOD, make_certificates


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.setenv("CRM_CONFIG_DIR", str(tmp_path / "config"))
    folder = tmp_path / "stick"
    folder.mkdir()
    make_certificates(folder, GOOD)
    return folder


def test_an_authority_is_kept_with_the_settings(files, tmp_path):
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    kept = certificates.take_over(files / "root.crt")
    assert kept.name == "Test root"
    assert kept.until > GOOD[0]
    assert re.fullmatch("([0-9A-F]{2}:){31}[0-9A-F]{2}", kept.fingerprint)
    assert kept.file.is_relative_to(tmp_path / "config")
    text = (files / "root.crt").read_bytes()
    assert kept.file.read_bytes() == text
    der = x509.load_pem_x509_certificate(text).public_bytes(Encoding.DER)
    (files / "root.cer").write_bytes(der)
    assert certificates.take_over(files / "root.cer") == kept


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("server.crt", "the certificate of a server"),
        ("server.key", "private key"),
        ("missing.pem", "could not be read"),
        ("letter.pdf", "is no certificate"),
        ("broken.pem", "is no certificate"),
        ("old.crt", "is good from"),
    ],
)
def test_what_is_no_authority_is_refused(files, tmp_path, name, sentence):
    (files / "letter.pdf").write_bytes(b"%PDF-1.7 ...")
    (files / "broken.pem").write_bytes(b"-----BEGIN CERTIFICATE-----\nAAAA\n")
    if name == "old.crt":
        make_certificates(files, EXPIRED, root=EXPIRED)
        (files / "root.crt").rename(files / name)
    with pytest.raises(UserError, match=sentence):
        certificates.take_over(files / name)
    assert not (tmp_path / "config").exists()
