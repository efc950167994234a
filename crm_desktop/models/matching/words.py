"""Words that say nothing about who is meant: legal forms, titles, words of streets.

All are written as `text.norm` and `script.fold` leave them: lower case, no accents, Latin letters.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Each line: the code of the form, then its spellings. The same code means the same form.
LEGAL_FORMS = """
sro: sro|s r o|spol s r o|spol sro|spolocnost s rucenim obmedzenym|spolecnost s rucenim omezenym
as: a s|as|akciova spolecnost|akciova spolocnost|akc spol
vos: v o s|vos|verejna obchodni spolecnost|verejna obchodna spolocnost
ks: k s|ks|kom spol|komanditni spolecnost|komanditna spolocnost
sp: s p|statni podnik|statny podnik
zs: z s|zapsany spolek|o s|obcanske sdruzeni|obcianske zdruzenie
ops: o p s|ops|obecne prospesna spolecnost|z u|zapsany ustav
druzstvo: druzstvo
spzoo: sp z o o|spzoo|sp zoo|spolka z o o|spolka z ograniczona odpowiedzialnoscia
sa: s a|sa|spolka akcyjna|societe anonyme|sociedad anonima|societate pe actiuni
spk: sp k|spolka komandytowa|sp komandytowa
spj: sp j|spolka jawna|sp jawna
spc: s c|sp c|spolka cywilna
psa: p s a|prosta spolka akcyjna
ood: o o d|ood|ltd ood|druzhestvo s ogranichena otgovornost
eood: e o o d|eood|ednolichno druzhestvo s ogranichena otgovornost
ad: a d|ad|aktsionerno druzhestvo
ead: e a d|ead|ednolichno aktsionerno druzhestvo
et: e t|et|ednolichen targovets
sd: sadruzhie|sabiratelno druzhestvo
ooo: o o o|ooo|obshtestvo s ogranichennoy otvetstvennostyu|too|tov
ooo: obshchestvo s ogranichennoy otvetstvennostyu
oao: o a o|oao|pao|p a o|ao|a o|zao|z a o|aktsionernoe obshtestvo|otkritoe aktsionernoe obshtestvo
oao: joint stock company|jsc|j s c|ojsc|cjsc|pjsc|public joint stock company
oao: open joint stock company|closed joint stock company
gmbh: gmbh|g m b h|gesmbh|ges m b h|gesellschaft mit beschrankter haftung|mbh
ag: ag|a g|aktiengesellschaft
kg: kg|k g|kommanditgesellschaft
ohg: ohg|o h g|offene handelsgesellschaft|og|offene gesellschaft
gmbhkg: gmbh co kg|gmbh u co kg|gmbh und co kg|gmbh co kommanditgesellschaft|ag co kg
ug: ug|unternehmergesellschaft|ug haftungsbeschrankt|u g
ev: e v|ev|eingetragener verein
ek: e k|ek|e kfm|e kfr|eingetragener kaufmann|e u
eg: eg|e g|eingetragene genossenschaft
se: se|s e|societas europaea
ltd: ltd|limited|l t d|co ltd|company limited|co limited|pty ltd|pty limited|pvt ltd|private limited
ltd: pte ltd|p ltd
plc: plc|p l c|public limited company
llp: llp|l l p|limited liability partnership
lp: lp|l p|limited partnership
cic: cic|c i c|community interest company
llc: llc|l l c|limited liability company|lc|l c
inc: inc|incorporated
corp: corp|corporation
co: co|company|and co|co inc|co llc
pc: p c|pllc
bv: bv|b v|besloten vennootschap
nv: nv|n v|naamloze vennootschap
sarl: sarl|s a r l|eurl
sas: sas|s a s
srl: srl|s r l
spa: spa|s p a
sl: s l|slu|s l u
oy: oy|oyj
ab: ab|aktiebolag
aps: aps
kft: kft|zrt|nyrt
doo: doo|d o o
"""

# Words without weight in the name of a firm.
LINKS = _words(
    "the and und et a i y of for de des du der die das le la les el los pro pri pre dla v ve na"
    " za da di do z ze s se mv"
)

# Words that many firms have in their names; they count half.
COMMON = _words(
    "group holding holdings international services service systems system solutions trade trading"
    " industries industry technology technologies global european europe company partners partner"
    " consulting management obchod obchodni sluzby servis spolecnost spolocnost skupina grupa"
    " uslugi firma przedsiebiorstwo handlowe zaklad targovska grup grupata kompania gesellschaft"
    " handel dienste restaurant cafe hotel bar bank banka center centre centrum tsentar school"
    " skola szkola uchilishte verein fond fund"
)

# Small words within the names of persons.
PARTICLES = _words("al el ul bin ibn ben bint abu van von der den ten de da do dos di du del la le")

TITLES = _words(
    # English, German, Czech, Slovak, Polish, Bulgarian
    "mr mrs ms miss sir dame lord lady dr prof professor doctor hon rev phd md mba msc bsc jr"
    " sr esq junior senior herr frau dipl mag magister dkfm"
    " pan pani slecna ing arch mgr mga bc bca judr mudr mvdr mddr phdr rndr paeddr pharmdr thdr"
    " thlic rsdr dis csc drsc doc docent dott ml dsc llm bba dba"
    " inz hab lek med wet adw"
    " gn gospodin gospozha gzha gospozhitsa inzh arh dots ksn"
)

# What stands for a kind of street, per language; canonical at the left.
STREET_WORDS = {
    word: line.split(":")[0]
    for line in """
street:street str st strasse ul ulica ulice ulitsa rue via calle strada
avenue:avenue ave av aveneu al aleja aleje alej allee
boulevard:boulevard blvd blv boul bul bulvar bulevard
road:road rd
drive:drive dr drv
lane:lane ln
place:place pl plac platz plaza plz
square:square sq namesti nam namestie ploshtad rynek markt
court:court ct crt
crescent:crescent cres cr
terrace:terrace tce ter
circuit:circuit cct cir circle
close:close cl
highway:highway hwy
parkway:parkway pkwy pky
expressway:expressway expy
quay:quay nabrezi nabr nabrezie
weg:weg way cesta trida tr droga
estate:osiedle os sidliste zhk kv kvartal sidl sidlisko
north:north n
south:south s
east:east e
west:west w
floor:floor fl
suite:suite ste
apartment:apartment apt ap vhod vh et etazh
""".strip().splitlines()
    for word in line.split(":")[1].split()
}
STREET_KINDS = frozenset(STREET_WORDS.values())
NO_NUMBER = _words("c cp ev nr no num number cislo")

# Short names that are used as names of their own and share few letters with the long one.
SHORT_NAMES = """
robert bob rob bobby|william bill will billy liam|richard dick rick|edward ted ed eddie ned
james jim jimmy jamie|john jack johnny|elizabeth liz beth betty lisa eliza|margaret peggy maggie meg
charles chuck charlie|henry harry hank|katherine kate kathy katie kitty|anthony tony|joseph joe
michael mike mick|thomas tom|daniel dan danny|andrew andy drew|alexander alex sasha sasho
susan sue|patricia pat patty|christopher chris|matthew matt|samuel sam|benjamin ben|steven steve
jan honza jenda|josef pepa jozka|jiri jirka|frantisek franta fero|vaclav vasek|karel kaja
antonin tonda|miroslav mirek miro|jaroslav jarda|stanislav standa stano|alzbeta bela
jakub kuba|ladislav lada laco|zdenek zdena|vladimir vlada|marie maruska marenka|jana jani
hana hanka|eva evka|katerina katka|anna anicka andula|ludmila lida|jozef jozo|juraj juro duro
stefan stevo|malgorzata gosia|katarzyna kasia|aleksandra ola|agnieszka aga|joanna asia
stanislaw staszek|wojciech wojtek|grzegorz grzesiek|krzysztof krzysiek|tadeusz tadek|jerzy jurek
zbigniew zbyszek|tomasz tomek|georgi gosho zhoro|ivan vanyo vanko|dimitar mitko|todor tosho
stefan stefcho|petar pesho|nikolay kolyo niki|hristo itso|aleksandar sasho|vasil vasko
johann hans hannes|josef sepp|maximilian max|friedrich fritz|katharina kathi|wilhelm willi
"""


def _short_names() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in SHORT_NAMES.replace("\n", "|").split("|"):
        names = frozenset(group.split())
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


SHORT = _short_names()


def _legal_forms() -> dict[tuple[str, ...], str]:
    found = {}
    for line in LEGAL_FORMS.strip().splitlines():
        code, spellings = line.split(": ")
        for spelling in spellings.split("|"):
            found[tuple(spelling.split())] = code
    return found


FORMS = _legal_forms()
LONGEST_FORM = max(map(len, FORMS))
