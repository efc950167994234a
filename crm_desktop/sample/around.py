"""Who sees what beside the tree of superiors, and figures for few: one statement each."""

import psycopg

STATEMENTS = (
    # Every product line has the product manager.
    """UPDATE crm.product_line SET manager_id = (
        SELECT min(e.id) FROM crm.employee e WHERE 'crm_product' = ANY (crm_private.roles_of(e.id)))
    WHERE manager_id IS NULL""",
    # Purchase prices between half and four fifths of the sale price.
    """INSERT INTO crm.product_cost (product_id, cost)
    SELECT id, price * (50 + id * 7 % 31) / 100 FROM crm.product WHERE price IS NOT NULL
    ON CONFLICT DO NOTHING""",
    # A colleague is away for two weeks and is covered; one who was away is back.
    """INSERT INTO crm.stand_in (employee_id, stand_in_id, scope, access, valid_from, valid_to)
    SELECT away.id, covers.id, 'own', 'write', current_date + days.first, current_date + days.last
    FROM (VALUES ('jiri.dvorak', 'petr.novotny', -3, 10),
                 ('petr.novotny', 'jiri.dvorak', -90, -77)) AS days(away, covers, first, last)
    JOIN crm.employee away ON away.login = days.away
    JOIN crm.employee covers ON covers.login = days.covers
    WHERE NOT EXISTS (SELECT FROM crm.stand_in)""",
    # A partner firm's person sees contacts and services of a few accounts.
    """INSERT INTO crm.share (account_id, owner_id, partner_id, kind, valid_from, valid_to)
    SELECT a.id, a.owner_id, partner.id, kind.name, current_date - 30, current_date + 150
    FROM (SELECT min(e.id) AS id FROM crm.employee e
          WHERE 'crm_partner' = ANY (crm_private.roles_of(e.id))) AS partner,
         (SELECT a.id, a.owner_id FROM crm.account a WHERE a.country = 'PL' AND a.status = 'active'
          AND a.deleted_at IS NULL ORDER BY a.id LIMIT 8) AS a,
         (VALUES ('contact'), ('service'), ('activity')) AS kind(name)
    WHERE partner.id IS NOT NULL AND NOT EXISTS (SELECT FROM crm.share)""",
)


def enter(connection: psycopg.Connection) -> None:
    """Write them as a superuser, in the caller's transaction; again changes nothing."""
    for statement in STATEMENTS:
        connection.execute(statement.encode())
