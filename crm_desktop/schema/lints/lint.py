"""What a base rule is, and the parts of the catalogue that many of them ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lint:
    """`sentence` is the rule; `sql` names what breaks it.

    `by_hand`: installing again does not put it right, since it stands outside of our schemas.
    """

    sentence: str
    sql: str
    by_hand: bool = False


# Rights on tables and columns, one line each.
RIGHTS = """
    WITH tab AS (
        SELECT c.oid, c.relname AS name, c.relkind AS kind, NULL::name AS col, acl.grantee,
            acl.privilege_type AS privilege
        FROM pg_class c, aclexplode(c.relacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner
        UNION ALL
        SELECT c.oid, c.relname, c.relkind, a.attname, acl.grantee, acl.privilege_type
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner
    )
"""
OURS = "n.nspname IN ('crm', 'crm_private', 'crm_people', 'crm_flush')"
