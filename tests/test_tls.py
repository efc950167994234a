"""Certificates that must not be trusted, against a real server with TLS (PostgreSQL 15)."""

import datetime as dt
import ipaddress
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from crm_desktop.embedded import Server
from crm_desktop.embedded.account import server_account
from crm_desktop.models.database import Profile, connect
from crm_desktop.models.errors import WrongServer
from crm_desktop.schema.install import FirmSettings, install
from crm_desktop.schema.people import NewPerson, add_person
from tests.full import full, need
from tests.server import postgresql_15, temporary_folder, temporary_server

PASSWORD = "only for this test server"
TODAY = dt.datetime.now(dt.UTC)
GOOD = (TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1))
EXPIRED = (TODAY - dt.timedelta(days=9), TODAY - dt.timedelta(days=2))

Serve = Callable[[tuple[dt.datetime, dt.datetime]], tuple[Server, Path]]


def make_certificates(
    folder: Path,
    valid: tuple[dt.datetime, dt.datetime],
    root: tuple[dt.datetime, dt.datetime] = GOOD,
) -> Path:
    """Write server.crt and server.key for 127.0.0.1; return the root certificate's path.

    `valid` and `root` say from when until when the server's and the authority's are good.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    def name(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

    def sign(builder: x509.CertificateBuilder, span: tuple[dt.datetime, dt.datetime]) -> bytes:
        dated = builder.not_valid_before(span[0]).not_valid_after(span[1])
        signed = dated.serial_number(x509.random_serial_number()).sign(root_key, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM)

    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = (
        x509.CertificateBuilder()
        .subject_name(name("Test root"))
        .issuer_name(name("Test root"))
        .public_key(root_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    loopback = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    server = (
        x509.CertificateBuilder()
        .subject_name(name("127.0.0.1"))
        .issuer_name(name("Test root"))
        .public_key(key.public_key())
        .add_extension(loopback, critical=False)
    )
    (folder / "root.crt").write_bytes(sign(authority, root))
    (folder / "server.crt").write_bytes(sign(server, valid))
    (folder / "server.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    (folder / "server.key").chmod(0o600)
    account = server_account()
    if account is not None:
        os.chown(folder / "server.key", account.uid, account.gid)
    return folder / "root.crt"


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Return a function that starts a server with a certificate of a given validity."""
    programs = postgresql_15()
    need("PostgreSQL 15 with TLS", programs)
    opened = []

    def start(valid: tuple[dt.datetime, dt.datetime]) -> tuple[Server, Path]:
        folders = temporary_folder()
        folder = folders.__enter__()
        root = make_certificates(folder, valid)
        settings = {
            "ssl": "on",
            "ssl_cert_file": str(folder / "server.crt"),
            "ssl_key_file": str(folder / "server.key"),
        }
        running = temporary_server(binaries=programs, settings=settings)
        opened.append((running, folders, folder))
        return running.__enter__(), root

    yield start
    for running, folders, folder in opened:
        running.__exit__(None, None, None)
        for file in folder.iterdir():
            file.unlink()
        folders.__exit__(None, None, None)


def profile(server: Server, root: Path, **more: str) -> Profile:
    return Profile(
        "tls", server.host, server.port, "postgres", "olga", sslrootcert=str(root), **more
    )


def ready(server: Server) -> None:
    install(server.dsn(), FirmSettings("Firma"))
    with psycopg.connect(server.dsn()) as connection:
        add_person(connection, NewPerson("olga", "Olga", ("crm_sales",)), PASSWORD)


@pytest.mark.skipif(not full(), reason="needs a server of its own; full run")
def test_a_trusted_certificate_is_used_and_others_are_refused(serve: Serve) -> None:
    server, root = serve(GOOD)
    ready(server)
    database = connect(profile(server, root), PASSWORD)
    with database.session() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        assert driver.pgconn.ssl_in_use
    database.close()
    other = make_certificates(root.parent, GOOD)  # a root that did not sign the server's
    with pytest.raises(WrongServer, match="not one that this computer trusts"):
        connect(profile(server, other), PASSWORD)


@pytest.mark.skipif(not full(), reason="needs a server of its own; full run")
def test_an_expired_certificate_is_said_in_a_sentence(serve: Serve) -> None:
    server, root = serve(EXPIRED)
    with pytest.raises(WrongServer, match="has expired"):
        connect(profile(server, root), PASSWORD)


def test_a_server_without_tls_gets_no_password_where_tls_is_asked_for(server: Server) -> None:
    with pytest.raises(WrongServer, match="offers no encryption"):
        connect(Profile("plain", server.host, server.port, "postgres", "olga"), PASSWORD)
