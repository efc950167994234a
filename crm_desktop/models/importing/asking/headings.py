"""What columns are called in English, Czech, Polish, Bulgarian, German and usual exports."""

import re
from functools import cache

from crm_desktop.models.text import norm

# field → headings, without accents, blanks and signs. Google, Outlook, Thunderbird and Salesforce
# call theirs as they stand here; numbers in a heading do not count.
PERSON = {
    "full_name": "fullname name displayname celejmeno jmenoaprijmeni imieinazwisko contactname"
    " contact kontaktniosoba kontakt"
    " osobakontaktowa имеифамилия лицезаконтакт anzeigename ansprechpartner",
    "title_before": "titlebefore nameprefix prefix title titul titulpred tytul titel anrede"
    " titulpredjmenem"
    " salutation обръщение титла",
    "first_name": "firstname givenname forename first jmeno krestnijmeno imie име vorname"
    " middlename additionalname druheime druhejmeno drugieimie презиме",
    "last_name": "lastname familyname surname last prijmeni nazwisko фамилия nachname familienname",
    "title_after": "titleafter namesuffix suffix titulza titulzajmenem namenszusatz",
    "gender": "gender sex pohlavi plec пол geschlecht",
    "language": "language jazyk jezyk език sprache",
    "job_title": "jobtitle position role function pozice"
    " pracovnipozice pracovnizarazeni funkce stanowisko длъжност"
    " jobposition arbeitstitel berufsbezeichnung funktion organizationtitle",
    "department": "department oddeleni dzial отдел abteilung organizationdepartment",
    "note": "note notes comment comments poznamka poznamky uwagi notatki бележка бележки notizen"
    " bemerkung description",
}
REACHED = {
    "email": "email emailaddress emailvalue mail primaryemail secondaryemail emailadresse"
    " primareemailadresse sekundareemailadresse имейл имейладрес елпоща електроннапоща"
    " adresemail emailadres emailovaadresa businessemail workemail emailsluzbowy",
    "phone": "phone telephone tel businessphone workphone phonevalue primaryphone homephone"
    " companymainphone telefon telefonslouzbowy telefonpracovni telefondozamestnani teldienstlich"
    " telprivat телефон otherphone telefonnummer telefonpraca"
    " phonenumber telephonenumber telefonnicislo telefondoprace numertelefonu"
    " telefongeschaftlich telefonprivat телефоненномер",
    "mobile": "mobile mobilephone cell cellphone mobil mobilnitelefon telefonkomorkowy komorka"
    " мобилен мобилентелефон mobilnummer mobiltelnr handy mobilenumber telkomorkowy"
    " mobiltelefon mobilphone mobilnicislo handynummer cellphonenumber",
    "fax": "fax businessfax faxnumber workfax faks факс faxnummer",
    "web": "website webpage web url www homepage webseite websitevalue stranka strona уебсайт сайт"
    " webovestranky webovaadresa stronawww stronainternetowa internet internetseite",
}
FIRM = {
    "name": "name accountname company companyname organization organisation organizationname"
    " account customer firma spolecnost nazev nazevfirmy nazwa nazwafirmy име фирма име фирма"
    " наименование наименованиенафирмата клиент unternehmen firmenname zakaznik klient kunde"
    " nazevspolecnosti obchodnifirma jmenofirmy nazevzakaznika nazwaklienta имеклиент"
    " именафирмата firmaname",
    "company_id": "companyid registrationnumber registrationno ico ic identifikacnicislo regon"
    " numerregon еик булстат eik bulstat handelsregisternummer regno",
    "vat_id": "vatid vatno vatnumber vat taxid dic icdph nip numernip ддсномер ддс ustid ustidnr"
    " umsatzsteueridentifikationsnummer",
    "street": "street address streetaddress billingstreet businessstreet workaddress"
    " mailingstreet ulice adresa ulica adres улица адрес strasse dienstlichadresse addressstreet"
    " addressline uliceacislo uliceacp uliceacislopopisne ulicainumer ulicainumerdomu"
    " strasseundhausnummer strassehausnummer adresse anschrift улицаиномер"
    " ulicecp ulicecislo",
    "postcode": "postcode postalcode zip zipcode billingpostalcode businesspostalcode workzipcode"
    " mailingpostalcode psc kodpocztowy kod пощенскикод пк plz postleitzahl dienstlichplz"
    " addresspostalcode",
    "town": "town city billingcity businesscity workcity mailingcity mesto obec miasto miejscowosc"
    " град населеномясто ort stadt dienstlichort addresscity",
    "country": "country billingcountry businesscountry businesscountryregion workcountry"
    " mailingcountry zeme stat kraj panstwo държава страна land dienstlichland addresscountry"
    " countryregion",
    "region": "region state billingstate businessstate workstate mailingstate wojewodztwo"
    " област bundesland dienstlichbundesland addressregion",
    "sector": "sector industry obor odvetvi branza отрасъл бранш branche",
    "employee_count": "employees numberofemployees noofemployees pocetzamestnancu zamestnanci"
    " liczbapracownikow pracownicy служители брой служители mitarbeiter mitarbeiterzahl",
    "revenue": "revenue annualrevenue turnover obrat rocniobrat obroty przychod приходи оборот"
    " umsatz jahresumsatz",
    "currency": "currency currencyisocode mena waluta валута wahrung",
    "founded_on": "founded yearestablished established zalozeno rokzalozeni zalozono основана"
    " gegrundet grundungsjahr",
    "website": REACHED["web"],
    "status": "status stav статус",
    "owner_id": "owner accountowner responsible odpovedny obchodnik handlowiec opiekun отговорник"
    " odpovednaosoba zodpovednaosoba osobaodpowiedzialna отговорнолице salesperson"
    " verantwortlich",
    "legal_form": "legalform pravniforma formaprawna правнаформа rechtsform",
    "tier_id": "tier rating",
    "parent_id": "parent parentaccount group materska grupa група konzern",
    "segment_ids": "segment segments segmenty сегмент",
    "note": PERSON["note"],
}
WORDS = {
    "contact": PERSON | REACHED,
    "account": FIRM | {name: REACHED[name] for name in ("email", "phone", "mobile", "fax")},
    # What a list of people says of their firms.
    "of contact": {f"account.{name}": " ".join(
        word for word in FIRM[name].split() if word not in PERSON["full_name"].split()
    ) for name in (
        "name", "company_id", "vat_id", "street", "postcode", "town", "country", "region",
        "sector", "employee_count", "revenue",
    )},
}  # fmt: skip

# Numbers that one country alone gives: the heading says of which country the firm is.
COUNTRIES = {
    "regon": "PL", "nip": "PL", "numerregon": "PL", "numernip": "PL",
    "еик": "BG", "булстат": "BG", "eik": "BG", "bulstat": "BG", "ддсномер": "BG",
}  # fmt: skip


def country_of(heading: str) -> str | None:
    """Return the country (ISO 3166) whose numbers a heading names, None for others."""
    return COUNTRIES.get(_plain(heading))


@cache
def _fields(kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, words in WORDS.get(kind, {}).items():
        for word in words.split():
            found.setdefault(word, name)
    return found


def usual_field(kind: str, heading: str) -> str | None:
    """Return the field that a heading usually means: of an account, a contact, or its account."""
    return _fields(kind).get(_plain(heading))


def _plain(heading: str) -> str:
    return re.sub(r"[^\w]|\d|_", "", norm(heading))
