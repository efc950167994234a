"""What customers say and owe others, and what is expected of salespeople: one statement each.

Derived from what stands there already, by keys, so that the same sample says the same.
"""

import psycopg

TABLES = (
    "commitment",
    "satisfaction",
    "product_feedback",
    "target",
    "commission_rule",
    "commission_band",
)
MONEY = "CASE a.country WHEN 'PL' THEN 'PLN' WHEN 'BG' THEN 'EUR' ELSE 'CZK' END"
WORDS = """(VALUES
    ('CZ', 9, 'Servis přijede vždy včas, nemáme co vytknout.'),
    ('CZ', 8, 'S technikem i s dodávkou jsme spokojeni.'),
    ('CZ', 6, 'Na nabídku jsme čekali déle, než bylo slíbeno.'),
    ('CZ', 4, 'Náhradní díly dvakrát nedorazily v termínu.'),
    ('PL', 9, 'Serwis zawsze na czas, polecamy dalej.'),
    ('PL', 8, 'Jesteśmy zadowoleni z dostaw i z doradztwa.'),
    ('PL', 6, 'Na ofertę czekaliśmy dłużej, niż obiecano.'),
    ('PL', 4, 'Części zamienne dwa razy przyszły po terminie.'),
    ('BG', 9, 'Сервизът идва винаги навреме.'),
    ('BG', 8, 'Доволни сме от доставките и от съветите.'),
    ('BG', 6, 'Чакахме офертата по-дълго от обещаното.'),
    ('BG', 4, 'Резервните части закъсняха два пъти.'))"""
SAID = """(VALUES
    ('CZ', 0, 'praise', 'Tichý chod', 'Stroj je tišší než ten, který jsme měli předtím.'),
    ('CZ', 1, 'wish', 'Český návod k ovládání', 'Obsluha by uvítala návod na jeden list.'),
    ('CZ', 2, 'problem', 'Filtr se zanáší brzy', 'Filtr měníme dvakrát častěji, než uvádí návod.'),
    ('PL', 0, 'praise', 'Cicha praca', 'Maszyna jest cichsza od poprzedniej.'),
    ('PL', 1, 'wish', 'Krótka instrukcja', 'Operatorzy proszą o jedną kartkę.'),
    ('PL', 2, 'problem', 'Filtr szybko się zapycha', 'Wymieniamy go dwa razy częściej.'),
    ('BG', 0, 'praise', 'Тиха работа', 'Машината е по-тиха от предишната.'),
    ('BG', 1, 'wish', 'Кратко ръководство', 'Операторите искат ръководство на един лист.'),
    ('BG', 2, 'problem', 'Филтърът се запушва', 'Сменяме го два пъти по-често.'))"""
STATEMENTS = (
    # Every sixth customer has a contract with a competitor; some end soon.
    f"""INSERT INTO crm.commitment (account_id, owner_id, name, competitor_id, product_line_id,
        starts_on, ends_on, lead_days, amount, currency)
    SELECT a.id, a.owner_id, c.name || ' – ' || l.name, c.id, l.id,
        current_date - 700 + (a.id * 37 % 300)::int, current_date - 20 + (a.id * 53 % 500)::int,
        (60 + a.id % 3 * 30)::int, (a.id % 19 + 2) * 1000000, {MONEY}
    FROM crm.account a
    JOIN (SELECT id, name, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS many
          FROM crm.competitor WHERE deleted_at IS NULL) AS c ON c.n = a.id % c.many
    JOIN (SELECT id, name, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS many
          FROM crm.product_line WHERE deleted_at IS NULL) AS l ON l.n = a.id / 6 % l.many
    WHERE a.id % 6 = 0 AND a.status = 'active' AND a.deleted_at IS NULL
      AND NOT EXISTS (SELECT FROM crm.commitment)""",
    # Every third active customer was asked twice in the last two years.
    f"""INSERT INTO crm.satisfaction (account_id, owner_id, scored_on, score, source, words)
    SELECT a.id, a.owner_id, current_date - 20 - (round.n * 340 + a.id * 7 % 200)::int, w.score,
        CASE (a.id + round.n) % 3 WHEN 0 THEN 'survey' WHEN 1 THEN 'meeting' ELSE 'call' END, w.text
    FROM crm.account a, generate_series(0, 1) AS round(n), {WORDS} AS w(country, score, text)
    WHERE a.id % 3 = 0 AND a.status = 'active' AND a.deleted_at IS NULL
      AND w.country = CASE WHEN a.country IN ('PL', 'BG') THEN a.country ELSE 'CZ' END
      AND w.score = (ARRAY[9, 8, 8, 6, 9, 8, 4])[(a.id * 3 + round.n) % 7 + 1]
      AND NOT EXISTS (SELECT FROM crm.satisfaction)""",
    # What customers said of a machine that they bought.
    f"""INSERT INTO crm.product_feedback (account_id, owner_id, subject, kind, product_id, said_on,
        employee_id, words)
    SELECT a.id, a.owner_id, w.subject, w.kind, s.product_id,
        least(s.sold_on + 40, current_date - 1), s.employee_id, w.text
    FROM crm.account a
    JOIN LATERAL (SELECT l.product_id, l.employee_id, x.sold_on FROM crm.sale_line l
                  JOIN crm.sale x ON x.id = l.sale_id WHERE l.account_id = a.id
                  AND l.product_id IS NOT NULL ORDER BY l.amount DESC, l.id LIMIT 1) AS s ON true
    JOIN {SAID} AS w(country, n, kind, subject, text) ON w.n = a.id / 5 % 3
      AND w.country = CASE WHEN a.country IN ('PL', 'BG') THEN a.country ELSE 'CZ' END
    WHERE a.id % 5 = 0 AND a.deleted_at IS NULL
      AND NOT EXISTS (SELECT FROM crm.product_feedback)""",
    # What each salesperson is to sell this year and this quarter: a tenth above last year.
    """INSERT INTO crm.target (employee_id, scope, measure, period, starts_on, amount, currency)
    SELECT s.employee_id, 'own', 'sales', p.name, date_trunc(p.name, current_date)::date,
        greatest(round(s.total * 1.1 / p.parts, -7), 10000000)::bigint, s.currency
    FROM (SELECT DISTINCT ON (employee_id) employee_id, currency, sum(total) AS total FROM crm.sale
          WHERE sold_on >= date_trunc('year', current_date) - interval '1 year'
            AND sold_on < date_trunc('year', current_date) AND employee_id IS NOT NULL
            AND deleted_at IS NULL GROUP BY employee_id, currency
          ORDER BY employee_id, sum(total) DESC) AS s,
         (VALUES ('year', 1), ('quarter', 4)) AS p(name, parts)
    WHERE NOT EXISTS (SELECT FROM crm.target)""",
    # What it brings them: nothing below four fifths of the target, most above all of it.
    """WITH rule AS (INSERT INTO crm.commission_rule (name, scope, measure, period, valid_from)
        SELECT 'Provize z prodeje', 'own', 'sales', 'quarter',
            (date_trunc('year', current_date) - interval '1 year')::date
        WHERE NOT EXISTS (SELECT FROM crm.commission_rule) RETURNING id)
    INSERT INTO crm.commission_band (commission_rule_id, from_percent, to_percent, rate)
    SELECT rule.id, b.first, b.last, b.rate
    FROM rule, (VALUES (0, 80, 0), (80, 100, 1.5), (100, NULL, 2.25)) AS b(first, last, rate)""",
)


def enter(connection: psycopg.Connection) -> None:
    """Write them as a superuser, in the caller's transaction; again changes nothing."""
    for statement in STATEMENTS:
        connection.execute(statement.encode())
