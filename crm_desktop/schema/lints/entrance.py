"""Base rules of the ways into the server: pg_hba.conf, as it would be read now."""

from crm_desktop.models.language import N_
from crm_desktop.schema.lints.lint import Lint

# Lines that let somebody into this database; `line` says where to look.
LINES = """
    SELECT *, concat_ws(' ', 'pg_hba.conf', line_number, type, auth_method) AS line
    FROM pg_hba_file_rules
    WHERE auth_method <> 'reject' AND database && ARRAY['all', 'sameuser', current_database()::text]
"""

LINTS: dict[str, Lint] = {
    "entrance without a verifier": Lint(
        N_(
            "Whoever connects proves who they are without sending a password: SCRAM,"
            " Kerberos or a certificate; on the server itself also as its own account."
        ),
        f"""
        SELECT line FROM ({LINES}) AS lines
        WHERE NOT (auth_method = ANY ('{{scram-sha-256,gss,sspi,cert}}')
                   OR type = 'local' AND auth_method = 'peer')
        UNION ALL
        SELECT concat_ws(' ', 'pg_hba.conf', line_number, error) FROM pg_hba_file_rules
        WHERE error IS NOT NULL
        """,
        by_hand=True,
    ),
    "entrance without encryption": Lint(
        N_("From outside of the server's own computer every connection is encrypted."),
        f"""
        SELECT line FROM ({LINES}) AS lines
        WHERE type IN ('host', 'hostnossl', 'hostnogssenc')
          AND NOT (address ~ '^(127[.]|::1$)' OR address = 'samehost' OR address = 'localhost')
        """,
        by_hand=True,
    ),
}
