"""What the money is called, large and small, per language, with gender and counted forms."""

from crm_desktop.reports.numbers.speech import Noun


def _noun(text: str) -> Noun:
    gender, _space, forms = text.partition(" ")
    return Noun(gender, tuple(forms.split("|")))


def _pairs(lines: str) -> dict[str, tuple[Noun, Noun]]:
    table = {}
    for line in lines.strip().splitlines():
        code, large, small = (part.strip() for part in line.split(";"))
        table[code] = (_noun(large), _noun(small))
    return table


NOUNS = {
    "cs": _pairs("""
        CZK; f koruna česká|koruny české|korun českých; m haléř|haléře|haléřů
        EUR; n euro|eura|eur; m cent|centy|centů
        PLN; m zlotý|zloté|zlotých; m groš|groše|grošů
        BGN; m lev|leva|leva; f stotinka|stotinky|stotinek
        USD; m dolar|dolary|dolarů; m cent|centy|centů
        GBP; f libra|libry|liber; f pence|pence|pencí
    """),
    "sk": _pairs("""
        CZK; f koruna česká|koruny české|korún českých; m halier|haliere|halierov
        EUR; n euro|eurá|eur; m cent|centy|centov
        PLN; m zlotý|zloté|zlotých; m groš|groše|grošov
        BGN; m lev|levy|levov; f stotinka|stotinky|stotiniek
        USD; m dolár|doláre|dolárov; m cent|centy|centov
        GBP; f libra|libry|libier; f penca|pence|pencí
    """),
    "pl": _pairs("""
        CZK; f korona czeska|korony czeskie|koron czeskich; m halerz|halerze|halerzy
        EUR; n euro|euro|euro; m cent|centy|centów
        PLN; m złoty|złote|złotych; m grosz|grosze|groszy
        BGN; m lew|lewy|lewów; f stotinka|stotinki|stotinek
        USD; m dolar|dolary|dolarów; m cent|centy|centów
        GBP; m funt|funty|funtów; m pens|pensy|pensów
    """),
    "bg": _pairs("""
        CZK; f чешка крона|чешки крони; m халер|халера
        EUR; n евро|евро; m цент|цента
        PLN; f злота|злоти; m грош|гроша
        BGN; m лев|лева; f стотинка|стотинки
        USD; m долар|долара; m цент|цента
        GBP; f лира|лири; m пенс|пенса
    """),
    "de": _pairs("""
        CZK; f tschechische Krone|tschechische Kronen; m Heller|Heller
        EUR; m Euro|Euro; m Cent|Cent
        PLN; m Zloty|Zloty; m Groschen|Groschen
        BGN; m Lew|Lewa; f Stotinka|Stotinki
        USD; m Dollar|Dollar; m Cent|Cent
        GBP; n Pfund|Pfund; m Penny|Pence
    """),
    "en": _pairs("""
        CZK; n Czech koruna|Czech korunas; n haléř|haléřů
        EUR; n euro|euros; n cent|cents
        PLN; n zloty|zlotys; n grosz|groszy
        BGN; n lev|leva; n stotinka|stotinki
        USD; n dollar|dollars; n cent|cents
        GBP; n pound|pounds; n penny|pence
    """),
}
