"""What is sold to one account: opportunities, running services, sales with lines."""

from collections.abc import Sequence
from decimal import Decimal

from crm_desktop.sample.history.calendar import HISTORY
from crm_desktop.sample.history.customer import Customer
from crm_desktop.sample.invented import names
from crm_desktop.sample.lists import CONTRACTS, GOODS, STAGES, SampleProduct, amount

OPEN_STAGES = names.spread(
    (("prospecting", 26), ("engaging", 30), ("proposal", 28), ("negotiation", 16))
)
WON = ("won_price", "won_relation", "won_delivery", "won_solution")
LOST = ("lost_price", "lost_price", "lost_delivery", "lost_features", "lost_competitor",
        "lost_competitor", "lost_cancelled", "lost_silent")  # fmt: skip
MACHINES = tuple(product for product in GOODS if product.line != "parts" and product.unit == "ks")
# Crowns of one opportunity, and of all sales in a year: least and most, by tier.
OPPORTUNITY_SIZE = {"A": (180_000, 4_500_000), "B": (50_000, 900_000), "C": (9_000, 220_000)}
YEAR_SIZE = {"A": (1_800_000, 19_000_000), "B": (180_000, 2_600_000), "C": (8_000, 260_000)}
LOOSE = {"l": (20, 200), "m": (2, 40), "hod.": (2, 60)}  # sold in loose quantities


def write(customer: Customer) -> None:
    """Add opportunities, services and sales; a won opportunity becomes a sale."""
    won = _opportunities(customer)
    if customer.status != "prospect":
        _services(customer)
        _sales(customer, won)


def _size(customer: Customer, sizes: dict[str, tuple[int, int]]) -> float:
    least, most = sizes[customer.tier]
    return float(least * (most / least) ** customer.rng.random())


def _product_for(
    customer: Customer, crowns: float, goods: Sequence[SampleProduct] = GOODS
) -> tuple[SampleProduct, Decimal]:
    """Return one of the goods and a quantity that come to about this many crowns."""
    below = [product for product in goods if product.price <= crowns * 1.05] or goods[:3]
    product = customer.pick(below[-14:])
    quantity = max(1, min(round(crowns / product.price), 40))
    if product.unit in LOOSE:
        least, most = LOOSE[product.unit]
        quantity = max(least, min(round(crowns / product.price), most))
    if product.unit == "hod." and customer.chance(0.4):
        return product, quantity + Decimal("0.5")
    return product, Decimal(quantity)


def _opportunities(customer: Customer) -> list[tuple[int, int, SampleProduct, Decimal, int]]:
    """Return what was won: key, day, product, quantity, amount in minor units."""
    won = []
    number = customer.count(3.6)
    for place, opened in enumerate(sorted(customer.past() for _ in range(number))):
        product, quantity = _product_for(customer, _size(customer, OPPORTUNITY_SIZE), MACHINES)
        customer.product = product.name(customer.language)
        cycle = int(15 + 220 * customer.rng.random() ** 1.5)
        draw = customer.rng.random()
        stage = "won" if draw < 0.44 else "lost"
        if customer.status == "prospect":
            stage = "lost"
        closed: int | None = opened + cycle
        if customer.important and place >= number - 3:
            opened = customer.calendar.workday(customer.between(-150, -8))
            stage, closed = customer.pick(OPEN_STAGES), None
        elif opened + cycle > min(customer.last, -1) or draw > 0.82:
            if customer.status in ("active", "prospect") and opened > -400:
                stage, closed = customer.pick(OPEN_STAGES), None
            else:
                closed = min(opened + 30, -1)
        price = amount(product.price * customer.rng.uniform(0.9, 1.0), customer.currency)
        money = int(quantity * price)
        key = _opportunity(customer, opened, closed, stage, product, money)
        if stage == "won" and closed is not None:
            won.append((key, closed, product, quantity, price))
    return won


def _opportunity(
    customer: Customer,
    opened: int,
    closed: int | None,
    stage: str,
    product: SampleProduct,
    money: int,
) -> int:
    day, phrases = customer.calendar.day, customer.phrases
    facts = customer.facts(opened)
    employee = customer.employee()
    expected = customer.between(-25, 160) if closed is None else closed
    if closed is not None and customer.chance(0.5):
        expected = max(closed + customer.between(-30, 20), opened)
    against = {"won": 0.3, "lost": 0.75}.get(stage, 0.4)
    reason = next_step = None
    if stage in ("won", "lost"):
        code = customer.pick(WON if stage == "won" else LOST)
        reason = customer.keys.lists["reason"][code] if customer.chance(0.92) else None
    elif not customer.quiet and customer.chance(0.75):
        next_step = customer.facts(-1).one(customer.pick(phrases.themes).steps)
    return customer.add(
        "opportunity",
        facts.one(phrases.opportunities),
        customer.keys.lists["stage"][stage],
        STAGES[stage].probability,
        money,
        customer.currency,
        day(expected),
        day(opened),
        None if closed is None else day(closed),
        customer.keys.products[product.code],
        customer.contact(0.85),
        employee,
        customer.pick(phrases.sources) if customer.chance(0.85) else None,
        customer.keys.lists["competitor"][customer.pick(phrases.competitors)]
        if customer.chance(against)
        else None,
        reason,
        next_step,
        facts.one(phrases.opportunity_notes) if customer.chance(0.4) else None,
        on=opened,
        who=employee,
    )


def _services(customer: Customer) -> None:
    day = customer.calendar.day
    taken: set[str] = set()
    for _ in range(min(customer.count(3.4), 9)):
        product = customer.pick(CONTRACTS)
        if product.code in taken and customer.chance(0.7):
            continue
        taken.add(product.code)
        begin = customer.past()
        if customer.since < -HISTORY and customer.chance(0.35):
            begin -= customer.rng.randrange(0, 1200)  # older than the history of the program
        end: int | None = begin + 365 * customer.rng.randrange(1, 5)
        if customer.chance(0.25):
            end = None
        status = "running"
        if end is not None and end < 0:
            status = "ended"
        elif customer.status in ("dormant", "closed"):
            status, end = "cancelled", max(begin, customer.last)
        elif customer.chance(0.06):
            begin = customer.between(3, 70)
            status, end = "planned", begin + 730
        scale = customer.rng.uniform(1.4, 3.2) if customer.tier == "A" else 1.0
        employee = customer.employee()
        number = customer.batch.next_ids["service"]
        customer.add(
            "service",
            product.name(customer.language),
            f"S-{customer.calendar.year(begin)}-{number:05d}",
            customer.keys.products[product.code],
            status,
            day(begin),
            None if end is None else day(end),
            amount(product.price * scale * customer.rng.uniform(0.85, 1.05), customer.currency),
            customer.currency,
            product.period,
            employee,
            on=min(max(begin, customer.since), -1),
            who=employee,
        )


def _sales(customer: Customer, won: list[tuple[int, int, SampleProduct, Decimal, int]]) -> None:
    for opportunity, closed, product, quantity, price in won:
        sold = min(closed + customer.rng.randrange(0, 12), -1)
        _sale(customer, sold, [(product, quantity, price)], opportunity)
    number = customer.count(4.2)
    if not number:
        return
    yearly = _size(customer, YEAR_SIZE)
    years = max((customer.last - customer.start) / 365, 0.3)
    each = yearly * years / number
    for sold in sorted(customer.past() for _ in range(number)):
        # Growing and shrinking customers: the middle of the history is the measure.
        trend = (1 + customer.growth) ** ((sold + HISTORY / 2) / 365)
        crowns = each * trend * customer.rng.uniform(0.4, 1.6)
        lines: list[tuple[SampleProduct, Decimal, int]] = []
        parts = customer.pick((1, 1, 2, 2, 3, 4))
        for _ in range(parts):
            product, quantity = _product_for(customer, crowns / parts)
            if any(product is other for other, *_ in lines):
                continue
            crowns_each = product.price * customer.rng.uniform(0.93, 1.0)
            lines.append((product, quantity, amount(crowns_each, customer.currency)))
        _sale(customer, sold, lines, None)


def _sale(
    customer: Customer,
    sold: int,
    lines: list[tuple[SampleProduct, Decimal, int]],
    opportunity: int | None,
) -> None:
    customer.product = lines[0][0].name(customer.language)
    employee = customer.employee()
    number = customer.batch.next_ids["sale"]
    amounts = [int(quantity * price) for _, quantity, price in lines]
    subject = customer.facts(sold).one(customer.phrases.sales)
    sale = customer.add(
        "sale",
        f"{customer.calendar.year(sold) % 100:02d}{number:06d}",
        "order" if opportunity or customer.chance(0.7) else "purchase",
        subject,
        customer.calendar.day(sold),
        customer.currency,
        sum(amounts),
        employee,
        opportunity,
        on=sold,
        who=employee,
    )
    for position, (product, quantity, price) in enumerate(lines, start=1):
        customer.add(
            "sale_line",
            sale,
            customer.calendar.day(sold),
            customer.currency,
            position,
            customer.keys.products[product.code],
            product.name(customer.language),
            str(quantity),
            price,
            amounts[position - 1],
            employee,
            on=sold,
            who=employee,
        )
