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
    # What reasons explain, by their codes.
    r"""UPDATE crm.reason SET outcome = split_part(code, '_', 1)
    WHERE outcome IS NULL AND (code LIKE 'won\_%' OR code LIKE 'lost\_%')""",
    # Currencies beside the crown, with a rate of each month; the last ones hold today.
    """INSERT INTO crm.currency (name, code, position, rate_days)
    SELECT * FROM (VALUES ('Euro', 'EUR', 1, 31), ('Polský zlotý', 'PLN', 2, 31)) AS c
    WHERE NOT EXISTS (SELECT FROM crm.currency)""",
    """INSERT INTO crm.exchange_rate (currency_id, day, rate)
    SELECT c.id, m::date, round((CASE c.code WHEN 'EUR' THEN 24.69 ELSE 5.81 END
        * (1 + (extract(month FROM m)::int * 7 % 11 - 5) * 0.002))::numeric, 3)
    FROM crm.currency c, generate_series(date_trunc('month', current_date) - interval '35 months',
        date_trunc('month', current_date), interval '1 month') AS m
    WHERE NOT EXISTS (SELECT FROM crm.exchange_rate)""",
    # A price list of the year, a little above the prices of the products, and one in euro.
    """INSERT INTO crm.price_list (name, code, position, currency, valid_from)
    SELECT l.name || extract(year FROM current_date), l.code, l.place, l.currency,
        date_trunc('year', current_date)::date
    FROM (VALUES ('Ceník ', 'czk', 1, 'CZK'), ('Export ', 'eur', 2, 'EUR'))
        AS l(name, code, place, currency)
    WHERE NOT EXISTS (SELECT FROM crm.price_list)""",
    """INSERT INTO crm.price (price_list_id, product_id, price)
    SELECT l.id, p.id, CASE l.currency WHEN 'CZK' THEN round(p.price * 1.03, -4)
        ELSE round(p.price * 0.0415, -2) END
    FROM crm.price_list l, crm.product p WHERE p.active AND p.price > 0
      AND NOT EXISTS (SELECT FROM crm.price)""",
    # What must be known before negotiating, and about what was lost.
    """INSERT INTO crm.stage_rule (name, position, stage_id, asks, field)
    SELECT r.name, r.place, s.id, r.asks, r.field
    FROM (VALUES ('Nabídka má položky', 1, 'proposal', 'line', NULL),
                 ('Jedná se s někým konkrétním', 2, 'negotiation', 'filled', 'contact_id'),
                 ('Víme, proč jsme prohráli', 3, 'lost', 'filled', 'reason_id'))
        AS r(name, place, stage, asks, field) JOIN crm.stage s ON s.code = r.stage
    WHERE NOT EXISTS (SELECT FROM crm.stage_rule)""",
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
