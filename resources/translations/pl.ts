<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Only accounts whose details I see</source>
        <translation>Tylko konta, których szczegóły widzę</translation>
    </message>
    <message>
        <source>Other records begin the report anew: it has other fields.</source>
        <translation>Z innymi rekordami raport zaczyna się od nowa: mają inne pola.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Co pokazuje</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Rekordy</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Log contact</source>
        <translation>Odnotuj kontakt</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Pismo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>You may read this account but not change it.</source>
        <translation>Dane tego klienta można tylko przeglądać – brak uprawnień do zmian.</translation>
    </message>
    <message>
        <source>This account is gone</source>
        <translation>Tego klienta już nie ma</translation>
    </message>
    <message>
        <source>No longer keep at hand</source>
        <translation>Nie trzymaj już pod ręką</translation>
    </message>
    <message>
        <source>Keep at hand</source>
        <translation>Miej pod ręką</translation>
    </message>
    <message>
        <source>The link has been copied.</source>
        <translation>Skopiowano łącze.</translation>
    </message>
    <message>
        <source>The timeline is being prepared for printing.</source>
        <translation>Trwa przygotowywanie osi czasu do wydruku.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Directory entry</source>
        <translation>Wpis w spisie</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>Rekord %1 z %2</translation>
    </message>
    <message>
        <source>An account is deleted from the menu … at its top right.</source>
        <translation>Klienta można usunąć z menu … w prawym górnym rogu karty.</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Poziom %1</translation>
    </message>
    <message>
        <source>Open in part</source>
        <translation>Otwarte częściowo</translation>
    </message>
    <message>
        <source>Directory only</source>
        <translation>Tylko spis</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Zestawienie danych</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Drukuj oś czasu</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Eksportuj wszystko…</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nowy rekord</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Przekaż…</translation>
    </message>
    <message>
        <source>Share with a partner…</source>
        <translation>Udostępnij partnerowi…</translation>
    </message>
    <message>
        <source>Add to the team…</source>
        <translation>Dodaj do zespołu…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj łącze</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Otwórz w osobnym oknie</translation>
    </message>
    <message>
        <source>Who sees this account</source>
        <translation>Kto widzi tego klienta</translation>
    </message>
    <message>
        <source>The account as it was on…</source>
        <translation>Klient według stanu z dnia…</translation>
    </message>
    <message>
        <source>Order of the tabs</source>
        <translation>Kolejność zakładek</translation>
    </message>
    <message>
        <source>Previous account</source>
        <translation>Poprzedni klient</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Następny klient</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Usuń klienta…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Pod ręką</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia zmian</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>ActsPage</name>
    <message>
        <source>Rights to act</source>
        <translation>Uprawnienia do czynności</translation>
    </message>
    <message>
        <source>A person may do what one of their roles may do</source>
        <translation>Osoba może to, co może któraś z jej ról</translation>
    </message>
    <message>
        <source>Rights to act of roles</source>
        <translation>Uprawnienia ról do czynności</translation>
    </message>
    <message>
        <source>Exceptions for single people</source>
        <translation>Wyjątki dla poszczególnych osób</translation>
    </message>
    <message>
        <source>An exception goes before the roles, whether it allows or forbids.</source>
        <translation>Wyjątek ma pierwszeństwo przed rolami, czy zezwala, czy zabrania.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Zapisano. Obowiązuje od teraz.</translation>
    </message>
</context>
<context>
    <name>AddressTab</name>
    <message>
        <source>No further address or contact detail yet</source>
        <translation>Nie ma jeszcze innych adresów ani danych kontaktowych</translation>
    </message>
    <message>
        <source>The seat stands in the head of the card. Enter here where else they are.</source>
        <translation>Siedziba jest w nagłówku karty. Tutaj wpisuje się, gdzie jeszcze firma działa.</translation>
    </message>
    <message>
        <source>Enter addresses</source>
        <translation>Wpisz adresy</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>What the roles may see in general</source>
        <translation>Co role mogą widzieć ogólnie</translation>
    </message>
</context>
<context>
    <name>ArrangingSection</name>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>First by</source>
        <translation>Najpierw według</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Potem według</translation>
    </message>
    <message>
        <source>Span of dates</source>
        <translation>Okres dat</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Malejąco</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nowa strona</translation>
    </message>
    <message>
        <source>Order of the records</source>
        <translation>Kolejność rekordów</translation>
    </message>
    <message>
        <source>Chart of the first groups</source>
        <translation>Wykres pierwszych grup</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Co pokazuje wykres</translation>
    </message>
    <message>
        <source>How it is added up</source>
        <translation>Jak się sumuje</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Wykres</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Pokazuje</translation>
    </message>
    <message>
        <source>What stands beside it in the chart</source>
        <translation>Co stoi obok na wykresie</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Obok</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>Liczba rekordów</translation>
    </message>
</context>
<context>
    <name>AsItWas</name>
    <message>
        <source>Back to the history</source>
        <translation>Powrót do historii zmian</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Stan obecny</translation>
    </message>
    <message>
        <source>As it was on %1</source>
        <translation>Stan na %1</translation>
    </message>
    <message>
        <source>There was no such record.</source>
        <translation>Nie było takiego rekordu.</translation>
    </message>
    <message>
        <source>There was no such record</source>
        <translation>Nie było takiego rekordu</translation>
    </message>
    <message>
        <source>It was entered later, or was deleted at that moment.</source>
        <translation>Wprowadzono go później albo był wtedy usunięty.</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Nie można wyświetlić tego rekordu</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>The request and its answer are kept.</source>
        <translation>Prośba i odpowiedź są zachowywane.</translation>
    </message>
    <message>
        <source>Ask for access</source>
        <translation>Poproś o dostęp</translation>
    </message>
    <message>
        <source>Open in an emergency…</source>
        <translation>Dostęp awaryjny…</translation>
    </message>
    <message>
        <source>Asked on %1</source>
        <translation>Wysłano prośbę %1</translation>
    </message>
    <message>
        <source>%1 has not answered yet. You get a notice with the answer.</source>
        <translation>Jeszcze bez odpowiedzi (%1). Odpowiedź przyjdzie jako powiadomienie.</translation>
    </message>
    <message>
        <source>Refused on %1</source>
        <translation>Odmówiono %1</translation>
    </message>
    <message>
        <source>%1 refused the request. Talk to them, or ask again with a reason.</source>
        <translation>Prośbę odrzucono (%1). Proszę porozmawiać albo poprosić ponownie z uzasadnieniem.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Do kogo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Emergency access lasts four hours, needs a reason, and is reported to %1 at once.</source>
        <translation>Dostęp awaryjny trwa cztery godziny, wymaga powodu i jest od razu zgłaszany: %1.</translation>
    </message>
    <message>
        <source>Urgent, and nobody can be reached?</source>
        <translation>Pilne, a nikogo nie można zastać?</translation>
    </message>
    <message>
        <source>Say what you need it for, so that it can be granted.</source>
        <translation>Proszę napisać, do czego dostęp jest potrzebny, aby można go było nadać.</translation>
    </message>
    <message>
        <source>%1 has been asked.</source>
        <translation>Prośba wysłana: %1.</translation>
    </message>
</context>
<context>
    <name>AskingSection</name>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Asked each time</source>
        <translation>Pytanie za każdym razem</translation>
    </message>
    <message>
        <source>Ask for a field: type its name</source>
        <translation>Pytaj o pole: wpisz jego nazwę</translation>
    </message>
    <message>
        <source>Ask for a field</source>
        <translation>Pytaj o pole</translation>
    </message>
    <message>
        <source>Ask for it no more (Del)</source>
        <translation>Nie pytaj więcej (Del)</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>O co się pyta</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Odpowiedź jest konieczna</translation>
    </message>
    <message>
        <source>Records without a value, too</source>
        <translation>Także rekordy bez wartości</translation>
    </message>
    <message>
        <source>Only records that have none such</source>
        <translation>Tylko rekordy, które nic takiego nie mają</translation>
    </message>
    <message>
        <source>Begin with a value</source>
        <translation>Zaczynaj od wartości</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pytanie</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>none of: %1</source>
        <translation>żadne z: %1</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Record of changes</source>
        <translation>Rejestr zmian</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>wszystko</translation>
    </message>
    <message>
        <source>people, rights, prints and exports</source>
        <translation>osoby, uprawnienia, wydruki i eksporty</translation>
    </message>
    <message>
        <source>Copy the last seal</source>
        <translation>Kopiuj ostatnią pieczęć</translation>
    </message>
    <message>
        <source>Whoever runs the server verifies all seals at its console with “%1”.</source>
        <translation>Administrator serwera sprawdza wszystkie pieczęcie w konsoli poleceniem „%1”.</translation>
    </message>
    <message>
        <source>Nothing is sealed yet.</source>
        <translation>Nic jeszcze nie jest opieczętowane.</translation>
    </message>
    <message>
        <source>Sealed up to block %1, on %2.</source>
        <translation>Opieczętowano do bloku %1, dnia %2.</translation>
    </message>
    <message numerus="yes">
        <source>Not sealed yet: %n entry(ies), the oldest of %1.</source>
        <translation>
            <numerusform>Jeszcze nieopieczętowane: %n pozycja, najstarsza z %1.</numerusform>
            <numerusform>Jeszcze nieopieczętowane: %n pozycje, najstarsza z %1.</numerusform>
            <numerusform>Jeszcze nieopieczętowane: %n pozycji, najstarsza z %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Keep it outside of the server and give it to “%1 --anchor”.</source>
        <translation>Skopiowano. Przechowuj ją poza serwerem i podaj poleceniu „%1 --anchor”.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The server does not answer. Try again when it is back.</source>
        <translation>Serwer nie odpowiada. Spróbuj ponownie, gdy będzie dostępny.</translation>
    </message>
    <message>
        <source>The server has not answered in time. The program tries to reach it again.</source>
        <translation>Serwer nie odpowiedział na czas. Program próbuje połączyć się ponownie.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Kopie zapasowe</translation>
    </message>
    <message>
        <source>No backup has been taken yet</source>
        <translation>Nie wykonano jeszcze żadnej kopii</translation>
    </message>
    <message>
        <source>On the server, or where PostgreSQL&apos;s programs are: crm-admin backup FOLDER --rehearse. Let the scheduler do it every night.</source>
        <translation>Na serwerze lub tam, gdzie są programy PostgreSQL: crm-admin backup FOLDER --rehearse. Niech co noc robi to harmonogram.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Wykonano</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Sprawdzono</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>jeszcze nie</translation>
    </message>
    <message>
        <source>It can be restored</source>
        <translation>Można ją odtworzyć</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation>
            <numerusform>%n błąd:</numerusform>
            <numerusform>%n błędy:</numerusform>
            <numerusform>%n błędów:</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one is of %1</source>
        <translation>Ostatnia jest z %1</translation>
    </message>
    <message>
        <source>Backups: %1</source>
        <translation>Kopie: %1</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Part of the letter</source>
        <translation>Część listu</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Styl</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>Text, close</source>
        <translation>Tekst, ciasno</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Nagłówek</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Małe</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Drobne</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Pogrubienie (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursywa (Ctrl+I)</translation>
    </message>
    <message>
        <source>Underlined (Ctrl+U)</source>
        <translation>Podkreślenie (Ctrl+U)</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>Lista punktowana</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>Lista numerowana</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Wstaw</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Cofnij (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Ponów (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Wstaw pole</translation>
    </message>
</context>
<context>
    <name>BeingEdited</name>
    <message numerus="yes">
        <source>Being edited by %1 since %2, and by %n more</source>
        <translation>
            <numerusform>Edytuje %1 od %2 i jeszcze %n osoba</numerusform>
            <numerusform>Edytuje %1 od %2 i jeszcze %n osoby</numerusform>
            <numerusform>Edytuje %1 od %2 i jeszcze %n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Being edited by %1 since %2</source>
        <translation>Edytuje %1 od %2</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Powiadomienia, %n nowe</numerusform>
            <numerusform>Powiadomienia, %n nowe</numerusform>
            <numerusform>Powiadomienia, %n nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Powiadomienia</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Expected close has passed</source>
        <translation>Oczekiwane zamknięcie minęło</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Bez następnego kroku</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>Sprzedaję ja</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Wszystko, co widzę</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. These amounts are missing from the sums until somebody enters one.</source>
        <translation>Brak dzisiejszego kursu: %1. Tych kwot nie ma w sumach, dopóki ktoś nie wpisze kursu.</translation>
    </message>
    <message>
        <source>Moved to “%2”: %1</source>
        <comment>%1 an opportunity, %2 a stage</comment>
        <translation>Przeniesiono do „%2”: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <comment>%1 is a stage</comment>
        <translation>Przenieś do: %1</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablica</translation>
    </message>
    <message numerus="yes">
        <source>%n opportunities</source>
        <translation>
            <numerusform>%n szansa sprzedaży</numerusform>
            <numerusform>%n szanse sprzedaży</numerusform>
            <numerusform>%n szans sprzedaży</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Now on %2: %1</source>
        <translation>Teraz %2: %1</translation>
    </message>
    <message>
        <source>Only this one is now on %2: %1</source>
        <translation>Tylko to jest teraz %2: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Usunięto: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Otwórz firmę</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>Delete this one</source>
        <translation>Usuń tylko to</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nowe spotkanie</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Powtarzaj…</translation>
    </message>
    <message>
        <source>All later ones like this one</source>
        <translation>Wszystkie późniejsze jak to</translation>
    </message>
    <message>
        <source>All planned ones like this one</source>
        <translation>Wszystkie planowane jak to</translation>
    </message>
    <message>
        <source>Delete this and all later ones</source>
        <translation>Usuń to i wszystkie późniejsze</translation>
    </message>
    <message>
        <source>Delete all planned ones</source>
        <translation>Usuń wszystkie planowane</translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>Na początku</translation>
    </message>
    <message>
        <source>5 minutes before</source>
        <translation>5 minut wcześniej</translation>
    </message>
    <message>
        <source>15 minutes before</source>
        <translation>15 minut wcześniej</translation>
    </message>
    <message>
        <source>An hour before</source>
        <translation>Godzinę wcześniej</translation>
    </message>
    <message>
        <source>A day before</source>
        <translation>Dzień wcześniej</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Przypomnij mi</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Wcale</translation>
    </message>
    <message>
        <source>Take in an iCalendar file…</source>
        <translation>Wczytaj plik iCalendar…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Eksportuj to, co widać…</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tydzień</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Miesiąc</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Wcześniej (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Później (Page Down)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>Czyj kalendarz</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nowe spotkanie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>My meetings and calls</source>
        <translation>Moje spotkania i rozmowy</translation>
    </message>
    <message>
        <source>My people and I</source>
        <translation>Moi ludzie i ja</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Wszyscy, których widzę</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) and call(s)</source>
        <translation>
            <numerusform>%n spotkanie lub rozmowa</numerusform>
            <numerusform>%n spotkania i rozmowy</numerusform>
            <numerusform>%n spotkań i rozmów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them do not fit: choose a day or a person</source>
        <translation>%1 z nich się nie mieści: wybierz dzień lub osobę</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Month before</source>
        <translation>Poprzedni miesiąc</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Następny miesiąc</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map of people</source>
        <translation>Mapa osób</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Still true</source>
        <translation>Nadal aktualne</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>Następne pole</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Nowa szansa</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Zadanie</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Edytuj pole</translation>
    </message>
    <message>
        <source>Next best cells</source>
        <translation>Najlepsze następne pola</translation>
    </message>
    <message>
        <source>Explain the order</source>
        <translation>Wyjaśnij</translation>
    </message>
    <message>
        <source>Fit %1 of 5</source>
        <translation>Dopasowanie %1 z 5</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Konkurencja</translation>
    </message>
    <message>
        <source>Its contract ends</source>
        <translation>Koniec jego umowy</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Dlaczego zamknięte</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Potencjał</translation>
    </message>
    <message>
        <source>%1, share %2</source>
        <comment>%1 our revenue, %2 its part of the potential</comment>
        <translation>%1, udział %2</translation>
    </message>
    <message>
        <source>Our revenue</source>
        <translation>Nasz przychód</translation>
    </message>
    <message>
        <source>of it contracts</source>
        <translation>w tym umowy</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Wygrane</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no open opportunity</comment>
        <translation>brak</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Otwarte szanse</translation>
    </message>
    <message>
        <source>Without a rate</source>
        <translation>Bez kursu</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Następny krok</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Sprawdzono</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a cell was never checked</comment>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <comment>an amount</comment>
        <translation>%1 rocznie</translation>
    </message>
    <message>
        <source>None now: say how well lines fit, and whose contracts end.</source>
        <translation>Na razie brak: uzupełnij dopasowanie linii i terminy końca umów.</translation>
    </message>
    <message>
        <source>Only cells where we have neither business nor an opportunity, and that are not closed. First those that fit (4 or 5 of 5) where the contract of a competitor ends within nine months; then those that fit and that nobody supplies; then contracts that end where the fit is not known or 3. Among equals: the better fit, then the larger part of the potential that is not ours.</source>
        <translation>Tylko pola, w których nie mamy ani sprzedaży, ani szansy i które nie są zamknięte. Najpierw dopasowane (4 lub 5 z 5), gdzie w ciągu dziewięciu miesięcy kończy się umowa konkurencji; potem dopasowane, których nikt nie dostarcza; potem kończące się umowy tam, gdzie dopasowanie jest nieznane lub wynosi 3. Przy równych decyduje lepsze dopasowanie, a potem większa część potencjału, która nie jest nasza.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>%1: %2</source>
        <comment>a name and its numbers</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>All</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Dostaną</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Do sprawdzenia</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Pominięci</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmienione</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Próbka</translation>
    </message>
    <message>
        <source>Change this letter…</source>
        <translation>Zmień ten list…</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Odbiorca</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Dokąd</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Zwrot do adresata</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż wszystkich</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Nikogo</translation>
    </message>
    <message>
        <source>This holds for nobody chosen.</source>
        <translation>Nie dotyczy to nikogo z wybranych.</translation>
    </message>
    <message>
        <source>Nobody whom you may write to fits what was chosen. Go back, and choose others.</source>
        <translation>Do wyboru nie pasuje nikt, do kogo wolno Ci pisać. Wróć i wybierz innych.</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Nikogo nie wybrano</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>Add entry</source>
        <translation>Dodaj pozycję</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Of each recipient</source>
        <translation>Według odbiorcy</translation>
    </message>
    <message>
        <source>No consent is needed</source>
        <translation>Zgoda nie jest potrzebna</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Żadne</translation>
    </message>
    <message>
        <source>Attach the letter as a PDF</source>
        <translation>Dołącz list jako PDF</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Recipients are</source>
        <translation>Odbiorcami są</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Do kogo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Okienko adresowe</translation>
    </message>
    <message>
        <source>In one file</source>
        <translation>W jednym pliku</translation>
    </message>
    <message>
        <source>Labels or envelopes</source>
        <translation>Etykiety lub koperty</translation>
    </message>
    <message numerus="yes">
        <source>%n selected in the list</source>
        <translation>
            <numerusform>%n zaznaczony na liście</numerusform>
            <numerusform>%n zaznaczone na liście</numerusform>
            <numerusform>%n zaznaczonych na liście</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the list</source>
        <translation>Cała lista</translation>
    </message>
    <message>
        <source>A consent is a person’s: only contacts can have given it.</source>
        <translation>Zgody udziela człowiek: mogą ją mieć tylko kontakty.</translation>
    </message>
    <message>
        <source>There is no letter template yet. Somebody with the right makes one.</source>
        <translation>Nie ma jeszcze szablonu listu. Tworzy go osoba z uprawnieniem.</translation>
    </message>
    <message>
        <source>Type a subject: the letters are filed under it.</source>
        <translation>Wpisz temat: pod nim listy zostaną zapisane.</translation>
    </message>
</context>
<context>
    <name>ChooseSuperior</name>
    <message>
        <source>Change superior</source>
        <translation>Zmień przełożonego</translation>
    </message>
    <message>
        <source>To whom does %1 report?</source>
        <translation>Kto jest przełożonym: %1?</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Przełożony</translation>
    </message>
    <message>
        <source>Left empty: reports to nobody.</source>
        <translation>Puste: nie ma przełożonego.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>This person reports to %1, directly or through others.</source>
        <translation>Ta osoba podlega, bezpośrednio lub przez innych: %1.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Przesuń w górę (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Przesuń w dół (Alt+↓)</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Domyślne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Ticked columns are shown, in this order.</source>
        <translation>Widoczne są zaznaczone kolumny, w tej kolejności.</translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <source>Add a column: type a field</source>
        <translation>Dodaj kolumnę: wpisz pole</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Dodaj kolumnę</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Wzór</translation>
    </message>
    <message>
        <source>Columns of the report</source>
        <translation>Kolumny raportu</translation>
    </message>
    <message>
        <source>Remove this column (Del)</source>
        <translation>Usuń tę kolumnę (Del)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Nagłówek</translation>
    </message>
    <message>
        <source>Its result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Pokaż jako</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Sumy</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Kolumny: %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Szukaj lub wykonaj</translation>
    </message>
    <message>
        <source>Find an account, person or command</source>
        <translation>Znajdź klienta, osobę lub polecenie</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wybierz</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwórz</translation>
    </message>
    <message>
        <source>narrow to a kind</source>
        <translation>zawęź do rodzaju</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>zamknij</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of the name, the town or a number.</source>
        <translation>Nic nie znaleziono. Spróbuj wpisać część nazwy, miejscowość lub numer.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Ostatnio otwarte</translation>
    </message>
    <message>
        <source>Open the link: {kind} {number}</source>
        <translation>Otwórz łącze: {kind} {number}</translation>
    </message>
    <message>
        <source>directory only</source>
        <translation>tylko spis</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Polecenia</translation>
    </message>
    <message>
        <source>Log contact: {name}</source>
        <translation>Odnotuj kontakt: {name}</translation>
    </message>
    <message>
        <source>New task: {name}</source>
        <translation>Nowe zadanie: {name}</translation>
    </message>
    <message>
        <source>Write letter: {name}</source>
        <translation>Napisz pismo: {name}</translation>
    </message>
    <message>
        <source>Who sees {name}</source>
        <translation>Kto widzi klienta {name}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to: {list}</source>
        <translation>Przejdź do: {list}</translation>
    </message>
    <message>
        <source>Report: {name}</source>
        <translation>Raport: {name}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare from</source>
        <translation>Porównaj od</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Porównaj z</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Co się różni</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Co się zmieniło</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <comment>%1 a number, %2 a day</comment>
        <translation>Wersja %1, %2</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Nie ma jeszcze wersji</translation>
    </message>
    <message>
        <source>The first approval or review freezes one; from then on the program says what has changed.</source>
        <translation>Pierwsze zatwierdzenie lub przegląd zapisuje wersję; odtąd program mówi, co się zmieniło.</translation>
    </message>
    <message>
        <source>This could not be compared</source>
        <translation>Nie udało się porównać</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nic się nie zmieniło</translation>
    </message>
</context>
<context>
    <name>ComputedDialog</name>
    <message>
        <source>Computed values</source>
        <translation>Wartości obliczane</translation>
    </message>
    <message>
        <source>One in each line: its name, =, and how it is worked out.</source>
        <translation>W każdym wierszu jedna: nazwa, = i sposób obliczenia.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>For example: yearly = sum(services.price) * 12</source>
        <translation>Na przykład: rocznie = sum(services.price) * 12</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Wartości</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>Wiersz %1: </translation>
    </message>
    <message>
        <source>give each value a name of its own, without blanks</source>
        <translation>nadaj każdej wartości własną nazwę bez spacji</translation>
    </message>
    <message>
        <source>The values ask for each other in a ring: %1</source>
        <translation>Wartości odwołują się do siebie w kółko: %1</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Condition</source>
        <translation>Warunek</translation>
    </message>
    <message>
        <source>What stands between the two marks is printed only where this holds.</source>
        <translation>To, co stoi między dwoma znakami, drukuje się tylko, gdy to zachodzi.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>wyrażenie</translation>
    </message>
    <message>
        <source>Only if filled</source>
        <translation>Tylko jeśli wypełnione</translation>
    </message>
    <message>
        <source>For example: count(services) &gt; 0</source>
        <translation>Na przykład: count(services) &gt; 0</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Wyrażenie</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Choose a field</source>
        <translation>Wybierz pole</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Remove this condition (Alt+Del)</source>
        <translation>Usuń ten warunek (Alt+Del)</translation>
    </message>
    <message>
        <source>Choose a field, or remove this condition.</source>
        <translation>Wybierz pole albo usuń ten warunek.</translation>
    </message>
    <message>
        <source>Give a value to compare with.</source>
        <translation>Podaj wartość, z którą ma się porównywać.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Ta wartość nie pasuje do pola.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed at the same time – %1</source>
        <translation>Równoczesna zmiana – %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Inna osoba</translation>
    </message>
    <message>
        <source>Choose what is to stand for “%1”.</source>
        <translation>Wybierz, co ma obowiązywać w polu „%1”.</translation>
    </message>
    <message>
        <source>%1 changed this record in the meantime</source>
        <translation>W międzyczasie rekord zmieniono: %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved at %1; you opened it at %2. Choose what is to stand for %n field(s); nothing else is lost.</source>
        <translation>
            <numerusform>Zapisano: %1, otwarto: %2. Wybierz, co ma obowiązywać w %n polu; żadne inne dane nie przepadną.</numerusform>
            <numerusform>Zapisano: %1, otwarto: %2. Wybierz, co ma obowiązywać w %n polach; żadne inne dane nie przepadną.</numerusform>
            <numerusform>Zapisano: %1, otwarto: %2. Wybierz, co ma obowiązywać w %n polach; żadne inne dane nie przepadną.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Originally (%1)</source>
        <translation>Pierwotnie (%1)</translation>
    </message>
    <message>
        <source>%1 all</source>
        <comment>a key, as in: Alt+M all</comment>
        <translation>%1 wszystkie</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and a time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n further change(s) do not overlap and merge by themselves</source>
        <translation>
            <numerusform>%n dalsza zmiana nie koliduje i zostanie scalona automatycznie</numerusform>
            <numerusform>%n dalsze zmiany nie kolidują i zostaną scalone automatycznie</numerusform>
            <numerusform>%n dalszych zmian nie koliduje i zostanie scalonych automatycznie</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Wróć do edycji</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>Zapisz wynik</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>Wybrano %1 z %2</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>moje</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Open connections</source>
        <translation>Otwarte połączenia</translation>
    </message>
    <message>
        <source>End connection</source>
        <translation>Zakończ połączenie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Skąd</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Ostatnia aktywność</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>ten serwer</translation>
    </message>
    <message>
        <source>working</source>
        <translation>pracuje</translation>
    </message>
    <message>
        <source>in the middle of a save</source>
        <translation>w trakcie zapisu</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>czeka</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min temu</numerusform>
            <numerusform>%n min temu</numerusform>
            <numerusform>%n min temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) signed in</source>
        <translation>
            <numerusform>zalogowana %n osoba</numerusform>
            <numerusform>zalogowane %n osoby</numerusform>
            <numerusform>zalogowanych %n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection of %1 was ended.</source>
        <translation>Połączenie zostało zakończone: %1.</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Połączenia: %1</translation>
    </message>
</context>
<context>
    <name>ConsentStates</name>
    <message>
        <source>Given</source>
        <translation>Udzielona</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Wycofana</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Wygasła</translation>
    </message>
    <message>
        <source>decided on %1, until %2</source>
        <translation>decyzja z %1, ważna do %2</translation>
    </message>
    <message>
        <source>decided on %1, until %2, noted elsewhere</source>
        <translation>decyzja z %1, ważna do %2, odnotowana gdzie indziej</translation>
    </message>
    <message>
        <source>decided on %1</source>
        <translation>decyzja z %1</translation>
    </message>
    <message>
        <source>decided on %1, noted elsewhere</source>
        <translation>decyzja z %1, odnotowana gdzie indziej</translation>
    </message>
</context>
<context>
    <name>CoverBar</name>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>whom one stands in for, until which day</comment>
        <translation>%1 do %2</translation>
    </message>
    <message>
        <source>You stand in for:</source>
        <translation>Zastępowane osoby:</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Fault in the program</source>
        <translation>Błąd programu</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>W programie wystąpił błąd.</translation>
    </message>
    <message>
        <source>What you saved is safe, and what you typed is kept. What you were doing just now may not have happened; look before you repeat it. Give the report below to whoever looks after the program: this is all that stands in it.</source>
        <translation>To, co zapisano, jest bezpieczne, a to, co wpisano, zostało zachowane. Ostatnia czynność mogła się nie wykonać; sprawdź, zanim ją powtórzysz. Przekaż poniższy raport osobie, która zajmuje się programem: nic więcej w nim nie ma.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Add what the error says (it may name customers)</source>
        <translation>Dodaj treść błędu (może wymieniać klientów)</translation>
    </message>
    <message>
        <source>The log file: {path}</source>
        <translation>Plik dziennika: {path}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Kontynuuj</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiuj raport</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Zapisz raport…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Zapisz raport</translation>
    </message>
    <message>
        <source>The report could not be saved: %1</source>
        <translation>Raportu nie udało się zapisać: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Zapisano jako %1.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Open the report</source>
        <translation>Otwórz raport</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Na razie nie ma czego pokazać.</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Pulpit</translation>
    </message>
</context>
<context>
    <name>DataRulesPage</name>
    <message>
        <source>Rules on data</source>
        <translation>Reguły danych</translation>
    </message>
    <message>
        <source>What must be known of customers, and verified how often</source>
        <translation>Co trzeba wiedzieć o klientach i jak często sprawdzać</translation>
    </message>
    <message>
        <source>Rules and segments</source>
        <translation>Reguły i segmenty</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Reguła</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nowa reguła</translation>
    </message>
    <message>
        <source>Saved. It holds for everybody from now on.</source>
        <translation>Zapisano. Od tej chwili obowiązuje wszystkich.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Wybierz z kalendarza</translation>
    </message>
    <message>
        <source>Choose from the calendar (F4)</source>
        <translation>Wybierz z kalendarza (F4)</translation>
    </message>
    <message>
        <source>dwmy</source>
        <extracomment>Four small letters: day, week, month, year; typed in a date field to step forward.</extracomment>
        <translation>dtmr</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>This is not a date. Type it like 1.3. or 1.3.2026, or = for today.</source>
        <translation>To nie jest data. Wpisz np. 1.3. lub 1.3.2026 albo = (dzisiaj).</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>a date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>a date and a time</source>
        <translation>data i godzina</translation>
    </message>
    <message>
        <source>the last …</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>ostatnie …</translation>
    </message>
    <message>
        <source>the next …</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>następne …</translation>
    </message>
    <message>
        <source>so long ago</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>… temu</translation>
    </message>
    <message>
        <source>so far ahead</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>za …</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dni</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>tygodni</translation>
    </message>
    <message>
        <source>months</source>
        <translation>miesięcy</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>kwartałów</translation>
    </message>
    <message>
        <source>years</source>
        <translation>lat</translation>
    </message>
    <message>
        <source>Type a number from 1 to 9999.</source>
        <translation>Wpisz liczbę od 1 do 9999.</translation>
    </message>
    <message>
        <source>%1, how many</source>
        <translation>%1, ile</translation>
    </message>
    <message>
        <source>%1, days, weeks …</source>
        <translation>%1, dni, tygodnie …</translation>
    </message>
</context>
<context>
    <name>DayTasks</name>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>W tym tygodniu</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
</context>
<context>
    <name>DeletedPage</name>
    <message>
        <source>Deleted records</source>
        <translation>Usunięte rekordy</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Rodzaj rekordu</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>Nothing is deleted here</source>
        <translation>Nic tu nie usunięto</translation>
    </message>
    <message>
        <source>What you or a colleague deletes is found here and can be taken back.</source>
        <translation>To, co usuniesz Ty lub ktoś inny, znajdziesz tutaj i możesz przywrócić.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Usunął/usunęła</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Usunięto</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Przywrócono: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted record(s)</source>
        <translation>
            <numerusform>%n usunięty rekord</numerusform>
            <numerusform>%n usunięte rekordy</numerusform>
            <numerusform>%n usuniętych rekordów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>New report</source>
        <translation>Nowy raport</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Cofnij (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Ponów (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Uruchom</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Zapisz jako…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raport</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Części raportu</translation>
    </message>
    <message>
        <source>kept as “%1”</source>
        <translation>zapisano jako „%1”</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Najpierw go zapisz.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right; the page is as it was before.</source>
        <translation>
            <numerusform>%n rzecz do poprawy; strona pozostaje, jaka była.</numerusform>
            <numerusform>%n rzeczy do poprawy; strona pozostaje, jaka była.</numerusform>
            <numerusform>%n rzeczy do poprawy; strona pozostaje, jaka była.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1” zapisano.</translation>
    </message>
    <message>
        <source>Design: %1</source>
        <comment>of a report</comment>
        <translation>Projekt: %1</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Version {version}
Server: PostgreSQL {server}
Python {python}, Qt {qt}

Free software under the LGPL 3 or later. Contains PySide6 and psycopg (LGPL), Inter (OFL) and Lucide icons (ISC).</source>
        <translation>Wersja {version}
Serwer: PostgreSQL {server}
Python {python}, Qt {qt}

Wolne oprogramowanie na licencji LGPL w wersji 3 lub nowszej. Zawiera PySide6 i psycopg (LGPL), krój Inter (OFL) i ikony Lucide (ISC).</translation>
    </message>
    <message>
        <source>About CRM</source>
        <translation>O programie CRM</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Hasło zostało zmienione.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>removed</source>
        <translation>usunięto</translation>
    </message>
    <message>
        <source>added</source>
        <translation>dodano</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>From the register</source>
        <translation>Z rejestru</translation>
    </message>
    <message numerus="yes">
        <source>“%1” says otherwise in %n field(s)</source>
        <translation>
            <numerusform>„%1” podaje inaczej %n pole</numerusform>
            <numerusform>„%1” podaje inaczej %n pola</numerusform>
            <numerusform>„%1” podaje inaczej %n pól</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what is to be taken over. It is saved with the form, not before.</source>
        <translation>Zaznacz, co ma zostać przejęte. Zapisze się dopiero z formularzem.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>W formularzu</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>W rejestrze</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Zaznacz wszystko</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Przejmij</translation>
    </message>
</context>
<context>
    <name>DivisionsDialog</name>
    <message>
        <source>Divisions of the customer</source>
        <translation>Jednostki klienta</translation>
    </message>
    <message>
        <source>Enter units, sites and subsidiaries: the rows of the matrix, and what opportunities, contracts and sales can belong to.</source>
        <translation>Wprowadź jednostki, zakłady i spółki zależne: to wiersze macierzy i to, do czego mogą należeć szanse, umowy i sprzedaże.</translation>
    </message>
    <message>
        <source>New division</source>
        <translation>Nowa jednostka</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Nowa poniżej</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Przesuń w górę (Alt+Góra)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Przesuń w dół (Alt+Dół)</translation>
    </message>
    <message>
        <source>One step out (Alt+Left)</source>
        <translation>O poziom wyżej (Alt+Lewo)</translation>
    </message>
    <message>
        <source>Below the one above (Alt+Right)</source>
        <translation>Pod poprzedni (Alt+Prawo)</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>już nieużywane</translation>
    </message>
</context>
<context>
    <name>DocumentArea</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Otwarte zakładki</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>%1 becomes an administrator as soon as a second one agrees.</source>
        <translation>Administratorem zostanie, gdy zgodzi się drugi administrator: %1.</translation>
    </message>
    <message>
        <source>The roles of %1 were changed; open windows of theirs were ended.</source>
        <translation>Role zmieniono, a otwarte okna zamknięto: %1.</translation>
    </message>
    <message>
        <source>The roles of %1 were changed.</source>
        <translation>Role zmieniono: %1.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Zablokuj dostęp: %1</translation>
    </message>
    <message>
        <source>Lock %1 out?</source>
        <translation>Zablokować dostęp: %1?</translation>
    </message>
    <message>
        <source>Their windows end at once and they cannot sign in until somebody unlocks them. Roles, accounts and password stay.</source>
        <translation>Okna zamkną się od razu, a zalogować się będzie można dopiero po odblokowaniu. Role, klienci i hasło pozostaną.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zablokuj</translation>
    </message>
    <message>
        <source>%1 was locked.</source>
        <translation>Dostęp zablokowany: %1.</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>Może się znów zalogować: %1.</translation>
    </message>
    <message>
        <source>Their windows end at once; roles and password are taken. What they did stays under their name.</source>
        <translation>Okna zamkną się od razu, role i hasło zostaną odebrane. To, co zrobiono, pozostaje pod tym nazwiskiem.</translation>
    </message>
    <message numerus="yes">
        <source>They are responsible for %n account(s), which you can hand over next.</source>
        <translation>
            <numerusform>Odpowiada za %n klienta, którego można potem przekazać.</numerusform>
            <numerusform>Odpowiada za %n klientów, których można potem przekazać.</numerusform>
            <numerusform>Odpowiada za %n klientów, których można potem przekazać.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has left the firm.</source>
        <translation>Odejście z firmy zapisano: %1.</translation>
    </message>
    <message>
        <source>%1 leaves the firm</source>
        <translation>Odejście z firmy: %1</translation>
    </message>
    <message>
        <source>Take every right from %1?</source>
        <translation>Odebrać wszystkie uprawnienia: %1?</translation>
    </message>
    <message>
        <source>Take every right</source>
        <translation>Odbierz wszystkie uprawnienia</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nowe hasło: %1</translation>
    </message>
    <message>
        <source>Give %1 a one-time password?</source>
        <translation>Nadać hasło jednorazowe: %1?</translation>
    </message>
    <message>
        <source>The old password stops working. The new one is good for 7 days.</source>
        <translation>Stare hasło przestanie działać. Nowe jest ważne 7 dni.</translation>
    </message>
    <message>
        <source>Give password</source>
        <translation>Nadaj hasło</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>Zgoda zapisana.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Odmówiono.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Odrzuć…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and were put aside.</source>
        <translation>
            <numerusform>%n szkicu nie da się odczytać; został odłożony na bok.</numerusform>
            <numerusform>%n szkiców nie da się odczytać; zostały odłożone na bok.</numerusform>
            <numerusform>%n szkiców nie da się odczytać; zostały odłożone na bok.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was typed, and when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Typed and not saved:</source>
        <translation>Wpisane, a niezapisane:</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message numerus="yes">
        <source>Discard what was typed in %n form(s)?</source>
        <translation>
            <numerusform>Odrzucić to, co wpisano w %n formularzu?</numerusform>
            <numerusform>Odrzucić to, co wpisano w %n formularzach?</numerusform>
            <numerusform>Odrzucić to, co wpisano w %n formularzach?</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never saved, so it cannot be brought back.</source>
        <translation>Nigdy tego nie zapisano, więc nie da się tego przywrócić.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Put back as typed (%1). It was being saved when the connection or the program ended. Save it again: it is never written twice.</source>
        <translation>Przywrócono tak, jak wpisano (%1). Trwał zapis, gdy urwało się połączenie lub program. Zapisz ponownie: nigdy nie zostanie zapisane dwa razy.</translation>
    </message>
    <message>
        <source>Put back as typed (%1). It is not saved yet.</source>
        <translation>Przywrócono tak, jak wpisano (%1). Jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer (%1). Until it is saved, it is only in this window.</source>
        <translation>Tego, co piszesz, nie można przechować na tym komputerze (%1). Dopóki nie zapiszesz, jest to tylko w tym oknie.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened with your rights. It is kept on this computer.</source>
        <translation>„%1” nie można otworzyć z Twoimi uprawnieniami. Pozostaje zapisane na tym komputerze.</translation>
    </message>
</context>
<context>
    <name>DueBand</name>
    <message>
        <source>Tasks due</source>
        <translation>Zadania z terminem</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>That I may merge</source>
        <translation>Które mogę scalić</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Szukaj duplikatów</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pary</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n para</numerusform>
            <numerusform>%n pary</numerusform>
            <numerusform>%n par</numerusform>
        </translation>
    </message>
    <message>
        <source>No pairs to look at</source>
        <translation>Brak par do przejrzenia</translation>
    </message>
    <message>
        <source>Search for duplicates to compare all records that you see. It takes some minutes for 100,000 of them and can be stopped.</source>
        <translation>Szukanie duplikatów porównuje wszystkie rekordy, które widzisz. Przy 100 000 rekordów trwa kilka minut i można je zatrzymać.</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nie wczytano</translation>
    </message>
    <message>
        <source>Noted: “%1” and “%2” are not the same.</source>
        <translation>Zapisano: „%1” i „%2” to nie to samo.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one person now.</source>
        <translation>„%1” i „%2” są teraz jedną osobą.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are merged.</source>
        <translation>„%1” i „%2” scalono.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back; %n change(s) made since stay.</source>
        <translation>
            <numerusform>Cofnięto; %n późniejsza zmiana zostaje.</numerusform>
            <numerusform>Cofnięto; %n późniejsze zmiany zostają.</numerusform>
            <numerusform>Cofnięto; %n późniejszych zmian zostaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Cofnięto.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
</context>
<context>
    <name>EmergencyBar</name>
    <message>
        <source>Emergency access until %1</source>
        <translation>Dostęp awaryjny do %1</translation>
    </message>
    <message>
        <source>You read it, and change nothing.</source>
        <translation>Tylko do odczytu, bez zmian.</translation>
    </message>
</context>
<context>
    <name>EmergencyDialog</name>
    <message>
        <source>You may read this account for four hours, and change nothing. %1 and their superior are told at once, with your name and your reason. It is recorded.</source>
        <translation>Przez cztery godziny można przeglądać dane tego klienta, bez zmian. %1 i przełożony dowiedzą się o tym od razu, z Państwa nazwiskiem i powodem. Zostanie to zapisane.</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Dostęp awaryjny</translation>
    </message>
    <message>
        <source>Open “%1” in an emergency?</source>
        <translation>Otworzyć „%1” awaryjnie?</translation>
    </message>
    <message>
        <source>Open for four hours</source>
        <translation>Otwórz na cztery godziny</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Ten letters at least; the responsible person reads it.</source>
        <translation>Co najmniej dziesięć znaków; przeczyta go opiekun klienta.</translation>
    </message>
    <message>
        <source>Say why, in ten letters at least.</source>
        <translation>Proszę podać powód, co najmniej dziesięć znaków.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The calendar takes iCalendar files, which end with .ics.</source>
        <translation>Kalendarz przyjmuje pliki iCalendar, które kończą się na .ics.</translation>
    </message>
    <message>
        <source>iCalendar files (*.ics)</source>
        <translation>Pliki iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Take in meetings</source>
        <translation>Wczytaj spotkania</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) entered</source>
        <translation>
            <numerusform>zapisano %n spotkanie</numerusform>
            <numerusform>zapisano %n spotkania</numerusform>
            <numerusform>zapisano %n spotkań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n zaktualizowane</numerusform>
            <numerusform>%n zaktualizowane</numerusform>
            <numerusform>%n zaktualizowanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n już było</numerusform>
            <numerusform>%n już były</numerusform>
            <numerusform>%n już było</numerusform>
        </translation>
    </message>
    <message>
        <source>Export meetings</source>
        <translation>Eksportuj spotkania</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Wyeksportowano: %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export: %1</source>
        <comment>%1 is the name of a list</comment>
        <translation>Eksport: %1</translation>
    </message>
    <message>
        <source>Export everything about %1</source>
        <translation>Eksport wszystkiego o kliencie %1</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>Tekst CSV</translation>
    </message>
    <message>
        <source>CSV texts in a ZIP file</source>
        <translation>Teksty CSV w pliku ZIP</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Skoroszyt Excela</translation>
    </message>
    <message>
        <source>Address book cards (vCard)</source>
        <translation>Wizytówki do książki adresowej (vCard)</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Średnik</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Przecinek</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>UTF-8, which Excel recognises</source>
        <translation>UTF-8, które Excel rozpozna</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodowanie</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Otwórz plik</translation>
    </message>
    <message>
        <source>The export is recorded: who, when, which rows and how many.</source>
        <translation>Eksport zostanie odnotowany: kto, kiedy, które wiersze i ile.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>progress of an export</comment>
        <translation>%1 z %2 wierszy</translation>
    </message>
    <message>
        <source>Looking which rows they are…</source>
        <translation>Sprawdzanie, które to wiersze…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Zatrzymano. Plik nie powstał.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zatrzymywanie…</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Length of cooperation</source>
        <translation>Okres współpracy</translation>
    </message>
    <message numerus="yes">
        <source>%n running service(s)</source>
        <translation>
            <numerusform>%n trwająca usługa</numerusform>
            <numerusform>%n trwające usługi</numerusform>
            <numerusform>%n trwających usług</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning not entered</source>
        <translation>Nie podano początku</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>od %1</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n miesiąc</numerusform>
            <numerusform>%n miesiące</numerusform>
            <numerusform>%n miesięcy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo.</source>
        <translation>
            <numerusform>%n mies.</numerusform>
            <numerusform>%n mies.</numerusform>
            <numerusform>%n mies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing in the year before</source>
        <translation>rok wcześniej brak</translation>
    </message>
    <message>
        <source>+%1 on the year before</source>
        <translation>+%1 rok do roku</translation>
    </message>
    <message>
        <source>−%1 on the year before</source>
        <translation>−%1 rok do roku</translation>
    </message>
    <message>
        <source>as in the year before</source>
        <translation>tyle samo co rok wcześniej</translation>
    </message>
    <message>
        <source>nor in the year before</source>
        <translation>rok wcześniej także brak</translation>
    </message>
    <message>
        <source>Revenue 12 months</source>
        <translation>Obrót 12 miesięcy</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Otwarte szanse</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>brak otwartych</translation>
    </message>
    <message numerus="yes">
        <source>%n open, weighted %1</source>
        <translation>
            <numerusform>%n otwarta, ważona %1</numerusform>
            <numerusform>%n otwarte, ważone %1</numerusform>
            <numerusform>%n otwartych, ważone %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Ostatni kontakt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>jeszcze brak</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dzisiaj</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dzień temu</numerusform>
            <numerusform>%n dni temu</numerusform>
            <numerusform>%n dni temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>%n pole do uzupełnienia</numerusform>
            <numerusform>%n pola do uzupełnienia</numerusform>
            <numerusform>%n pól do uzupełnienia</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>wszystko uzupełnione</translation>
    </message>
    <message>
        <source>to be verified since %1</source>
        <translation>do sprawdzenia od %1</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Kompletność</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zadowolenie</translation>
    </message>
    <message>
        <source>no score yet</source>
        <translation>jeszcze bez oceny</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>z 10</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>dnia %1</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Wstaw pole</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Znajdź pole</translation>
    </message>
    <message>
        <source>Sample value</source>
        <translation>Przykładowa wartość</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>Date, short</source>
        <translation>Data krótka</translation>
    </message>
    <message>
        <source>Date with the month in words</source>
        <translation>Data z miesiącem słownie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Liczba</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Procenty</translation>
    </message>
    <message>
        <source>Amount with currency</source>
        <translation>Kwota z walutą</translation>
    </message>
    <message>
        <source>Amount in whole units, with currency</source>
        <translation>Kwota w całych jednostkach, z walutą</translation>
    </message>
    <message>
        <source>Amount alone</source>
        <translation>Sama kwota</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Bez zmian</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>WIELKIE LITERY</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>małe litery</translation>
    </message>
    <message>
        <source>First letter large</source>
        <translation>Pierwsza litera wielka</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>Leave out the line</source>
        <translation>Pomiń wiersz</translation>
    </message>
    <message>
        <source>Print this text</source>
        <translation>Wydrukuj ten tekst</translation>
    </message>
    <message>
        <source>Do not print the letter</source>
        <translation>Nie drukuj listu</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Litery</translation>
    </message>
    <message>
        <source>If empty</source>
        <translation>Gdy puste</translation>
    </message>
    <message>
        <source>Text instead</source>
        <translation>Tekst zastępczy</translation>
    </message>
    <message>
        <source>Computed values</source>
        <translation>Wartości obliczane</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Wybierz pole.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Own fields</source>
        <translation>Własne pola</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Rodzaje rekordów</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>No own fields yet</source>
        <translation>Jeszcze brak własnych pól</translation>
    </message>
    <message>
        <source>Add what your firm wants to know of every record of this kind.</source>
        <translation>Dodaj to, co firma chce wiedzieć o każdym rekordzie tego rodzaju.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nowe pole</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>Usuń pole</translation>
    </message>
    <message>
        <source>Take the deletion back</source>
        <translation>Cofnij usunięcie</translation>
    </message>
    <message>
        <source>They are on forms, lists and paper as soon as saved</source>
        <translation>Są w formularzach, na listach i na papierze zaraz po zapisaniu</translation>
    </message>
    <message>
        <source>Drag, or Alt+Up and Alt+Down: the order on the form.</source>
        <translation>Przeciąganie albo Alt+góra i Alt+dół: kolejność w formularzu.</translation>
    </message>
    <message>
        <source>Saved. Every program shows it with its next list or card.</source>
        <translation>Zapisano. Każdy program pokaże to przy następnej liście lub kartotece.</translation>
    </message>
    <message>
        <source>The order is kept.</source>
        <translation>Kolejność zapisana.</translation>
    </message>
    <message>
        <source>“%1” is deleted. Its values stay until the deletion is taken back.</source>
        <translation>Pole „%1” usunięto. Jego wartości pozostają i wrócą razem z nim.</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Choose file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Usuń plik</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Save file as…</source>
        <translation>Zapisz plik jako…</translation>
    </message>
    <message>
        <source>Choose the document&apos;s file</source>
        <translation>Wybór pliku dokumentu</translation>
    </message>
    <message>
        <source>“%1” is a program. Save it first if you trust it.</source>
        <translation>„%1” to program. Jeśli pochodzi z zaufanego źródła, najpierw go zapisz.</translation>
    </message>
    <message>
        <source>Save the document&apos;s file</source>
        <translation>Zapisywanie pliku dokumentu</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Zapisano jako %1.</translation>
    </message>
    <message>
        <source>This document has no file.</source>
        <translation>Ten dokument nie ma pliku.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one.</source>
        <translation>Upuść plik tutaj lub go wybierz.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>First rows of the file</source>
        <translation>Pierwsze wiersze pliku</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Nagłówki</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dane</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Importuj jako</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodowanie</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Pierwszy wiersz</translation>
    </message>
    <message>
        <source>Days like 03/04/2017</source>
        <translation>Daty takie jak 03/04/2017</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Nie wybrano jeszcze pliku</translation>
    </message>
    <message>
        <source>A table (CSV, XLSX) or cards (vCard). Nothing is saved before the last step.</source>
        <translation>Tabela (CSV, XLSX) albo wizytówki (vCard). Przed ostatnim krokiem nic się nie zapisuje.</translation>
    </message>
</context>
<context>
    <name>FilterBuilder</name>
    <message>
        <source>No condition yet: everything fits.</source>
        <translation>Nie ma jeszcze warunku: pasuje wszystko.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Liczenie …</translation>
    </message>
    <message>
        <source>%1 records fit</source>
        <translation>Pasuje %1 rekordów</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) fit</source>
        <translation>
            <numerusform>Pasuje %n rekord</numerusform>
            <numerusform>Pasują %n rekordy</numerusform>
            <numerusform>Pasuje %n rekordów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove this filter</source>
        <translation>Usuń ten filtr</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>Which records</source>
        <translation>Które rekordy</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>This filter was deleted, or is no longer shared. Choose another one.</source>
        <translation>Ten filtr został usunięty albo nie jest już udostępniony. Wybierz inny.</translation>
    </message>
    <message>
        <source>Choose a filter, or build one.</source>
        <translation>Wybierz filtr albo go zbuduj.</translation>
    </message>
    <message>
        <source>Everything that you may see.</source>
        <translation>Wszystko, co wolno ci widzieć.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Liczenie …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of records and how many fit</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Wszystko: %1</translation>
    </message>
    <message>
        <source>A filter of its own</source>
        <translation>Własny filtr</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Wybierz filtr</translation>
    </message>
    <message>
        <source>Use this filter</source>
        <translation>Użyj tego filtra</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtr: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Wyczyść wszystko</translation>
    </message>
    <message>
        <source>Apply filter</source>
        <translation>Zastosuj filtr</translation>
    </message>
    <message>
        <source>Finish what is marked, or remove it.</source>
        <translation>Dokończ to, co zaznaczone, albo usuń.</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>My customers</source>
        <translation>Moi klienci</translation>
    </message>
    <message>
        <source>Whole directory</source>
        <translation>Cały spis</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Dodaj filtr</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Wybierz kolumny</translation>
    </message>
    <message>
        <source>Group rows</source>
        <translation>Grupuj wiersze</translation>
    </message>
    <message>
        <source>Build a filter…	Ctrl+Shift+F</source>
        <translation>Zbuduj filtr…	Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter: field and values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change in the builder…</source>
        <translation>Zmień w kreatorze…</translation>
    </message>
    <message>
        <source>Type it instead</source>
        <translation>Wpisz zamiast tego</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Usuń ten filtr</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Saved filters</source>
        <translation>Zapisane filtry</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Zapisz ten filtr…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Jeszcze żadnych</translation>
    </message>
    <message>
        <source>Manage saved filters…</source>
        <translation>Zarządzaj zapisanymi filtrami…</translation>
    </message>
    <message>
        <source>The words “%1” are searched, and are no part of the filter.</source>
        <translation>Słowa „%1” są wyszukiwane i nie należą do filtra.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1” zapisano.</translation>
    </message>
    <message>
        <source>Saved filter: %1</source>
        <translation>Zapisany filtr: %1</translation>
    </message>
    <message>
        <source>Saved filter, changed: %1</source>
        <translation>Zapisany filtr, zmieniony: %1</translation>
    </message>
    <message>
        <source>Change in the builder…</source>
        <translation>Zmień w kreatorze…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Zapisz zmiany</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Tak jak zapisano</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Zapisz pod inną nazwą…</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Nazwa i udostępnianie…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Usuń…</translation>
    </message>
</context>
<context>
    <name>FirmListsPage</name>
    <message>
        <source>Lists of the firm</source>
        <translation>Słowniki firmy</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Słowniki</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Przesuń w górę (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Przesuń w dół (Alt+↓)</translation>
    </message>
    <message>
        <source>F2 or a double click changes a cell. What is not active is no longer offered.</source>
        <translation>Komórkę zmienia F2 lub podwójne kliknięcie. Nieaktywne pozycje nie są już proponowane.</translation>
    </message>
    <message>
        <source>Saved. Everybody&apos;s program offers it from now on.</source>
        <translation>Zapisano. Od tej chwili oferują to programy wszystkich.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Go to it</source>
        <translation>Przejdź</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Odrzuć zmiany</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Zapisz i zamknij</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to put right</source>
        <translation>
            <numerusform>%n pole do poprawienia</numerusform>
            <numerusform>%n pola do poprawienia</numerusform>
            <numerusform>%n pól do poprawienia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n niezapisana zmiana</numerusform>
            <numerusform>%n niezapisane zmiany</numerusform>
            <numerusform>%n niezapisanych zmian</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>Sections of the form</source>
        <translation>Sekcje formularza</translation>
    </message>
    <message>
        <source>A record stays with its account.</source>
        <translation>Rekordu nie można przenieść do innego klienta.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Somebody else</source>
        <translation>Inna osoba</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Usunąć „%1”?</translation>
    </message>
    <message>
        <source>It disappears from lists and cards for everybody.</source>
        <translation>Rekord zniknie wszystkim z list i kart.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Nie usuwaj</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <comment>what is being done, per cent</comment>
        <translation>%1, %2%</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Usunięto: %1</translation>
    </message>
    <message>
        <source>What you had typed first is already stored as a record. Open it from its list and add there what you typed since.</source>
        <translation>Dane wpisane na początku są już zapisane jako rekord. Otwórz go z listy i dodaj w nim to, co wpisano później.</translation>
    </message>
    <message>
        <source>The withdrawal of “%1” is noted. Without a valid consent for marketing the contact is no longer among yours.</source>
        <translation>Wycofanie zgody zapisano (%1). Bez ważnej zgody marketingowej kontakt nie należy już do Twoich.</translation>
    </message>
    <message>
        <source>Saved %1. Kept what others changed meanwhile: %2</source>
        <translation>Zapisano %1. Zachowano zmiany wprowadzone w międzyczasie przez innych: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Zapisano %1</translation>
    </message>
    <message>
        <source>Saved before the connection was lost. Look at the lines, then save again.</source>
        <translation>Zapisano przed utratą połączenia. Sprawdź pozycje i zapisz ponownie.</translation>
    </message>
    <message>
        <source>%1 changed this record meanwhile, so it was not deleted. Look at it, then delete it again if it is still to go.</source>
        <translation>Rekordu nie usunięto, bo w międzyczasie go zmieniono (%1). Sprawdź zmiany i w razie potrzeby usuń go ponownie.</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Edycja klienta</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Edycja kontaktu</translation>
    </message>
    <message>
        <source>Edit meeting or call</source>
        <translation>Edycja spotkania lub rozmowy</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Edycja zadania</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Edycja wiadomości</translation>
    </message>
    <message>
        <source>Edit document</source>
        <translation>Edycja dokumentu</translation>
    </message>
    <message>
        <source>Edit project</source>
        <translation>Edycja projektu</translation>
    </message>
    <message>
        <source>Edit opportunity</source>
        <translation>Edycja szansy sprzedaży</translation>
    </message>
    <message>
        <source>Edit offered product</source>
        <translation>Edytuj oferowany produkt</translation>
    </message>
    <message>
        <source>Edit service</source>
        <translation>Edycja usługi</translation>
    </message>
    <message>
        <source>Edit sale</source>
        <translation>Edycja sprzedaży</translation>
    </message>
    <message>
        <source>Edit sold product</source>
        <translation>Edytuj sprzedany produkt</translation>
    </message>
    <message>
        <source>Edit price</source>
        <translation>Edytuj cenę</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>Edytuj kurs waluty</translation>
    </message>
    <message>
        <source>Edit competitor&apos;s contract</source>
        <translation>Edytuj umowę z konkurencją</translation>
    </message>
    <message>
        <source>Edit satisfaction score</source>
        <translation>Edytuj ocenę zadowolenia</translation>
    </message>
    <message>
        <source>Edit product feedback</source>
        <translation>Edytuj opinię o produkcie</translation>
    </message>
    <message>
        <source>Edit account plan</source>
        <translation>Edycja planu klienta</translation>
    </message>
    <message>
        <source>Edit division</source>
        <translation>Edycja jednostki</translation>
    </message>
    <message>
        <source>Edit stakeholder</source>
        <translation>Edycja interesariusza</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Edycja celu</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Edytuj cel</translation>
    </message>
    <message>
        <source>Edit commission rule</source>
        <translation>Edytuj regułę prowizji</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Edycja produktu</translation>
    </message>
    <message>
        <source>Edit stand-in</source>
        <translation>Edycja zastępstwa</translation>
    </message>
    <message>
        <source>Edit share</source>
        <translation>Edycja udostępnienia</translation>
    </message>
    <message>
        <source>Edit team member</source>
        <translation>Edycja członka zespołu</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Edycja: %1</translation>
    </message>
    <message>
        <source>Last change: %1, %2</source>
        <translation>Ostatnia zmiana: %1, %2</translation>
    </message>
    <message>
        <source>Last change: %2</source>
        <translation>Ostatnia zmiana: %2</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Forms of roles</source>
        <translation>Formularze ról</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Rodzaje rekordów</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>Sections and fields</source>
        <translation>Sekcje i pola</translation>
    </message>
    <message>
        <source>State of the field</source>
        <translation>Stan pola</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Nowa sekcja</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Zmień nazwę sekcji</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Domyślne</translation>
    </message>
    <message>
        <source>Of several roles the first one with a form decides</source>
        <translation>Z kilku ról decyduje pierwsza z formularzem</translation>
    </message>
    <message>
        <source>Tabs of the card…</source>
        <translation>Karty kartoteki…</translation>
    </message>
    <message>
        <source>“%1” must stay open: no record can be entered without it.</source>
        <translation>„%1” musi pozostać dostępne: bez niego nie można wprowadzić rekordu.</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>Nazwa sekcji</translation>
    </message>
    <message>
        <source>Tabs of the card: %1</source>
        <translation>Karty kartoteki: %1</translation>
    </message>
    <message>
        <source>Saved. Cards opened from now on look so.</source>
        <translation>Zapisano. Kartoteki otwarte od teraz tak wyglądają.</translation>
    </message>
    <message>
        <source>Saved. Forms opened from now on look so.</source>
        <translation>Zapisano. Formularze otwarte od teraz tak wyglądają.</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>Gaps in the map</source>
        <translation>Luki na mapie</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>How the conditions below belong together</source>
        <translation>Jak łączą się warunki poniżej</translation>
    </message>
    <message>
        <source>Remove this group (Alt+Del)</source>
        <translation>Usuń tę grupę (Alt+Del)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Warunek</translation>
    </message>
    <message>
        <source>Adds a condition (Alt+Ins)</source>
        <translation>Dodaje warunek (Alt+Ins)</translation>
    </message>
    <message>
        <source>Related records</source>
        <translation>Powiązane rekordy</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>for which all of these hold</source>
        <translation>dla których zachodzi to wszystko</translation>
    </message>
    <message>
        <source>for which one of these holds</source>
        <translation>dla których zachodzi coś z tego</translation>
    </message>
    <message>
        <source>for which none of these holds</source>
        <translation>dla których nic z tego nie zachodzi</translation>
    </message>
    <message>
        <source>for which not all of these hold</source>
        <translation>dla których nie wszystko zachodzi</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Zachodzi to wszystko</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>Zachodzi coś z tego</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Nic z tego nie zachodzi</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Nie wszystko zachodzi</translation>
    </message>
</context>
<context>
    <name>GroupedModel</name>
    <message>
        <source>Group %1, %2, unfolded</source>
        <translation>Grupa %1, %2, rozwinięta</translation>
    </message>
    <message>
        <source>Group %1, %2, folded</source>
        <translation>Grupa %1, %2, zwinięta</translation>
    </message>
</context>
<context>
    <name>HandOverAllDialog</name>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Hand over all accounts</source>
        <translation>Przekazanie wszystkich klientów</translation>
    </message>
    <message>
        <source>Open tasks, planned meetings and open opportunities go along. It can be stopped at any time and gone on with later.</source>
        <translation>Otwarte zadania, zaplanowane spotkania i otwarte szanse przechodzą razem z klientami. Przekazywanie można w każdej chwili zatrzymać i później kontynuować.</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n account(s)</source>
        <translation>
            <numerusform>Przekaż %n klienta</numerusform>
            <numerusform>Przekaż %n klientów</numerusform>
            <numerusform>Przekaż %n klientów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n account(s)</source>
        <translation>
            <numerusform>Kontynuuj: %n klient</numerusform>
            <numerusform>Kontynuuj: %n klientów</numerusform>
            <numerusform>Kontynuuj: %n klientów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 were handed over to %3 before it was stopped.</source>
        <translation>Przed zatrzymaniem przekazano %1 z %2. Nowy opiekun: %3.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Nie ma czego przekazywać.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n account(s)</source>
        <translation>
            <numerusform>%1 – opieka nad %n klientem</numerusform>
            <numerusform>%1 – opieka nad %n klientami</numerusform>
            <numerusform>%1 – opieka nad %n klientami</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who is to be responsible.</source>
        <translation>Proszę wybrać opiekuna.</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <comment>progress of handing over</comment>
        <translation>%1 z %2 klientów</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) handed over</source>
        <translation>
            <numerusform>Przekazano %n klienta</numerusform>
            <numerusform>Przekazano %n klientów</numerusform>
            <numerusform>Przekazano %n klientów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are being changed by somebody just now. Go on later.</source>
        <translation>
            <numerusform>%n klienta właśnie ktoś zmienia. Proszę kontynuować później.</numerusform>
            <numerusform>%n klientów właśnie ktoś zmienia. Proszę kontynuować później.</numerusform>
            <numerusform>%n klientów właśnie ktoś zmienia. Proszę kontynuować później.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zatrzymywanie…</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>The new person is responsible at once and gets a notice. Open tasks, planned meetings and open opportunities of %1 go along.</source>
        <translation>Nowa osoba przejmuje klienta od razu i dostaje powiadomienie. Otwarte zadania, zaplanowane spotkania i otwarte szanse (%1) przechodzą razem.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Hand “%1” over</source>
        <translation>Przekaż „%1”</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dni</translation>
    </message>
    <message>
        <source>How long %1 goes on reading it; 0: not at all</source>
        <translation>Jak długo %1 zachowa podgląd; 0: wcale</translation>
    </message>
    <message>
        <source>Keeps reading</source>
        <translation>Zachowa podgląd</translation>
    </message>
    <message>
        <source>Choose who is to be responsible.</source>
        <translation>Proszę wybrać opiekuna.</translation>
    </message>
    <message>
        <source>%1 is responsible for “%2” now.</source>
        <translation>Nowy opiekun klienta „%2”: %1.</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>no longer used</source>
        <translation>już nieużywane</translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n jednostka</numerusform>
            <numerusform>%n jednostki</numerusform>
            <numerusform>%n jednostek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>nothing changed since</source>
        <translation>od tego czasu nic się nie zmieniło</translation>
    </message>
    <message>
        <source>changed since: %1</source>
        <translation>od tego czasu zmieniono: %1</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Wprowadzono</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Usunięto</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Przywrócono</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Przekazano</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Dostęp awaryjny</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Wydrukowano</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Zapisano jako PDF</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Wyeksportowano</translation>
    </message>
    <message>
        <source>Printed in bulk</source>
        <translation>Wydrukowano zbiorczo</translation>
    </message>
    <message>
        <source>Mail sent to many</source>
        <translation>Wysłano masowo</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Scalono</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Pismo</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Zestawienie danych</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Kto co widzi</translation>
    </message>
    <message>
        <source>Heat map of the whitespace</source>
        <translation>Mapa białych plam</translation>
    </message>
    <message>
        <source>Targets and forecast</source>
        <translation>Cele i prognoza</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>Plan klienta</translation>
    </message>
    <message>
        <source>Extract of an account plan</source>
        <translation>Wyciąg z planu klienta</translation>
    </message>
    <message>
        <source>%1 (%2 records)</source>
        <translation>%1 (rekordów: %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a record and its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>serwer</translation>
    </message>
    <message>
        <source>%1, standing in for %2</source>
        <translation>%1 w zastępstwie za: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, its old and new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Wszystkie rodzaje</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Co zrobiono</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Dowolny klient</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Od początku</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>and %n more field(s)</source>
        <translation>
            <numerusform>i jeszcze %n pole</numerusform>
            <numerusform>i jeszcze %n pola</numerusform>
            <numerusform>i jeszcze %n pól</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historia zmian</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>Stan na dzień</translation>
    </message>
    <message>
        <source>Show as it was</source>
        <translation>Pokaż ówczesny stan</translation>
    </message>
    <message>
        <source>Choose a day first.</source>
        <translation>Najpierw wybierz dzień.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a record and its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>Historia zmian: %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historia zmian</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>Nothing was recorded that fits these filters.</source>
        <translation>Nie zapisano niczego, co pasowałoby do tych filtrów.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Pokaż wszystko</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Jeszcze nic nie zapisano</translation>
    </message>
    <message>
        <source>What was loaded before the record of changes began, like sample data, has no history. From now on every change appears here.</source>
        <translation>To, co wczytano przed początkiem rejestru zmian, na przykład dane przykładowe, nie ma historii. Od teraz pojawi się tu każda zmiana.</translation>
    </message>
    <message>
        <source>This entry has no page of its own.</source>
        <translation>Ta pozycja nie ma własnej strony.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Skopiowano.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Ówczesny stan</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Historia zmian tego rekordu</translation>
    </message>
    <message>
        <source>All fields, or fewer</source>
        <translation>Wszystkie pola lub mniej</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Further sheet or file…</source>
        <translation>Kolejny arkusz lub plik…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>1 of 4: the file</source>
        <translation>1 z 4: plik</translation>
    </message>
    <message>
        <source>2 of 4: where the columns go</source>
        <translation>2 z 4: dokąd trafiają kolumny</translation>
    </message>
    <message>
        <source>2 of 4: what words of the file mean</source>
        <translation>2 z 4: co znaczą słowa z pliku</translation>
    </message>
    <message>
        <source>3 of 4: what the rows would do</source>
        <translation>3 z 4: co zrobią wiersze</translation>
    </message>
    <message>
        <source>4 of 4: the result</source>
        <translation>4 z 4: wynik</translation>
    </message>
    <message>
        <source>together with %1</source>
        <translation>razem z: %1</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>This file was imported before in just this way</source>
        <translation>Ten plik zaimportowano już dokładnie w ten sposób</translation>
    </message>
    <message>
        <source>Nothing was entered. Take that import back first.</source>
        <translation>Niczego nie wprowadzono. Najpierw cofnij tamten import.</translation>
    </message>
    <message>
        <source>All of it can be taken back, today or later.</source>
        <translation>Całość można cofnąć, dziś lub później.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>%1 – refused</source>
        <comment>name of a file</comment>
        <translation>%1 – odrzucone</translation>
    </message>
    <message>
        <source>The refused rows are in %1.</source>
        <translation>Odrzucone wiersze są w %1.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Tables and contacts</source>
        <translation>Tabele i kontakty</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Wszystkie pliki</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>– is left out –</source>
        <translation>– pomijana –</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Jak rozpoznano</translation>
    </message>
    <message>
        <source>The mapping “%1” was kept.</source>
        <translation>Mapowanie „%1” zapisano.</translation>
    </message>
    <message>
        <source>Nothing: every row is new</source>
        <translation>Niczego: każdy wiersz jest nowy</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Prawdopodobne duplikaty</translation>
    </message>
    <message>
        <source>Of the first %1 rows: %2</source>
        <translation>Z pierwszych %1 wierszy: %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zatrzymywanie…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Zatrzymano. Niczego nie zaimportowano.</translation>
    </message>
    <message>
        <source>Import not done</source>
        <translation>Import niewykonany</translation>
    </message>
    <message>
        <source>Keep what you chose for this import?</source>
        <translation>Zachować to, co wybrano dla tego importu?</translation>
    </message>
    <message>
        <source>Nothing was imported yet. What is kept on this computer is offered again when you sign in the next time; the file stays where it is.</source>
        <translation>Nic jeszcze nie zaimportowano. To, co zostanie zachowane na tym komputerze, będzie zaproponowane ponownie przy następnym zalogowaniu; plik pozostaje na swoim miejscu.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Leave the record, enter only new ones</source>
        <translation>Zostaw rekord, wprowadź tylko nowe</translation>
    </message>
    <message>
        <source>Fill in its blanks</source>
        <translation>Uzupełnij puste pola</translation>
    </message>
    <message>
        <source>Overwrite its values; blanks never wipe</source>
        <translation>Nadpisz wartości; puste nic nie usuwają</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Pomiń wiersz</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowy</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Uzupełni</translation>
    </message>
    <message>
        <source>Overwrites</source>
        <translation>Nadpisze</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięty</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Nic nie zmienia</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmówiono</translation>
    </message>
    <message>
        <source>Only unmistakable ones</source>
        <translation>Tylko jednoznaczne</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Dzień, miesiąc, rok</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Miesiąc, dzień, rok</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Rok, miesiąc, dzień</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Przecinek</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Średnik</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Kreska pionowa</translation>
    </message>
    <message numerus="yes">
        <source>%n entered</source>
        <translation>
            <numerusform>%n wprowadzony</numerusform>
            <numerusform>%n wprowadzone</numerusform>
            <numerusform>%n wprowadzonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n zmieniony</numerusform>
            <numerusform>%n zmienione</numerusform>
            <numerusform>%n zmienionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n bez zmian</numerusform>
            <numerusform>%n bez zmian</numerusform>
            <numerusform>%n bez zmian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n odrzucony</numerusform>
            <numerusform>%n odrzucone</numerusform>
            <numerusform>%n odrzuconych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) entered with them</source>
        <translation>
            <numerusform>wraz z nimi %n klient</numerusform>
            <numerusform>wraz z nimi %n klienci</numerusform>
            <numerusform>wraz z nimi %n klientów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back</source>
        <translation>
            <numerusform>Cofnięto %n rekord</numerusform>
            <numerusform>Cofnięto %n rekordy</numerusform>
            <numerusform>Cofnięto %n rekordów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept since somebody works with it</source>
        <translation>
            <numerusform>%n pozostaje, bo ktoś z nim pracuje</numerusform>
            <numerusform>%n pozostają, bo ktoś z nimi pracuje</numerusform>
            <numerusform>%n pozostaje, bo ktoś z nimi pracuje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Take back…</source>
        <translation>Cofnij…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importuj plik…</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Nie ma jeszcze importów</translation>
    </message>
    <message>
        <source>What you import from files stands here, and can be taken back.</source>
        <translation>Tu widać, co importujesz z plików; można to cofnąć.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Wprowadzono</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Bez zmian</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmówiono</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Cofnięto %1</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Cofnij import</translation>
    </message>
    <message>
        <source>Take the import of %1 back?</source>
        <translation>Cofnąć import pliku %1?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importy</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Condition…</source>
        <translation>Warunek…</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>W przeciwnym razie</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Obraz…</translation>
    </message>
    <message>
        <source>Payment code…</source>
        <translation>Kod płatniczy…</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nowa strona</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linia</translation>
    </message>
    <message>
        <source>Empty room</source>
        <translation>Puste miejsce</translation>
    </message>
    <message>
        <source>Text typed for each letter</source>
        <translation>Tekst pisany do każdego listu</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Zakończenie i podpis</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Do lewej</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Do środka</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Do prawej</translation>
    </message>
    <message>
        <source>Computed values…</source>
        <translation>Wartości obliczane…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Obrazy (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Repeated table…</source>
        <translation>Tabela powtarzana…</translation>
    </message>
    <message>
        <source>Simple table</source>
        <translation>Zwykła tabela</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Wiersz poniżej</translation>
    </message>
    <message>
        <source>Column at the right</source>
        <translation>Kolumna po prawej</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Usuń wiersz</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Usuń kolumnę</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>Usuń tabelę</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Move this tab left</source>
        <translation>Przesuń zakładkę w lewo</translation>
    </message>
    <message>
        <source>Move this tab right</source>
        <translation>Przesuń zakładkę w prawo</translation>
    </message>
    <message>
        <source>Make this tab the first</source>
        <translation>Ustaw zakładkę jako pierwszą</translation>
    </message>
    <message>
        <source>Choose tabs…</source>
        <translation>Wybierz karty…</translation>
    </message>
    <message>
        <source>Tabs as my role has them</source>
        <translation>Karty takie jak dla mojej roli</translation>
    </message>
    <message>
        <source>My tabs of the card</source>
        <translation>Moje karty kartoteki</translation>
    </message>
    <message>
        <source>As my role has them</source>
        <translation>Jak dla mojej roli</translation>
    </message>
</context>
<context>
    <name>InsightTabs</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>Więcej: %n</numerusform>
            <numerusform>Więcej: %n</numerusform>
            <numerusform>Więcej: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Changed in the meantime</source>
        <translation>Zmienione w międzyczasie</translation>
    </message>
    <message>
        <source>“%1” was changed in the meantime</source>
        <translation>„%1” zmieniono w międzyczasie</translation>
    </message>
    <message>
        <source>Overwrite it with what you have here, or leave it as it stands now?</source>
        <translation>Nadpisać tym, co masz tutaj, czy zostawić tak, jak jest teraz?</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Nadpisz</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zostaw</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message numerus="yes">
        <source>%1: %2 × %3 mm, %n label(s)</source>
        <translation>
            <numerusform>%1: %2 × %3 mm, %n etykieta</numerusform>
            <numerusform>%1: %2 × %3 mm, %n etykiety</numerusform>
            <numerusform>%1: %2 × %3 mm, %n etykiet</numerusform>
        </translation>
    </message>
    <message>
        <source>Envelope %1: %2 × %3 mm</source>
        <translation>Koperta %1: %2 × %3 mm</translation>
    </message>
    <message>
        <source>%1 (row %2, column %3)</source>
        <comment>number of a label on its sheet</comment>
        <translation>%1 (rząd %2, kolumna %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adres</numerusform>
            <numerusform>%n adresy</numerusform>
            <numerusform>%n adresów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 addresses</source>
        <translation>%1 z %2 adresów</translation>
    </message>
    <message>
        <source>%1, the first %2 sheets are shown</source>
        <translation>%1, pokazano pierwszych %2 arkuszy</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) left out:</source>
        <translation>
            <numerusform>Pominięto %n adres:</numerusform>
            <numerusform>Pominięto %n adresy:</numerusform>
            <numerusform>Pominięto %n adresów:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete address(es), printed as well:</source>
        <translation>
            <numerusform>%n niepełny adres, też będzie drukowany:</numerusform>
            <numerusform>%n niepełne adresy, też będą drukowane:</numerusform>
            <numerusform>%n niepełnych adresów, też będą drukowane:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) you may not read are not among them.</source>
        <translation>
            <numerusform>Nie ma wśród nich %n rekordu, którego nie możesz czytać.</numerusform>
            <numerusform>Nie ma wśród nich %n rekordów, których nie możesz czytać.</numerusform>
            <numerusform>Nie ma wśród nich %n rekordów, których nie możesz czytać.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Any printer</source>
        <translation>Dowolna drukarka</translation>
    </message>
    <message>
        <source>wants no mass mail</source>
        <translation>nie chce poczty masowej</translation>
    </message>
    <message>
        <source>no consent: %1</source>
        <translation>brak zgody: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>brakuje: %1</translation>
    </message>
    <message>
        <source>you do not see this address</source>
        <translation>nie widzisz tego adresu</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etykiety</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels and envelopes</source>
        <translation>Etykiety i koperty</translation>
    </message>
    <message>
        <source>Incomplete addresses</source>
        <translation>Niepełne adresy</translation>
    </message>
    <message>
        <source>Sheet to try…</source>
        <translation>Arkusz próbny…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Plain paper with every label’s edge: lay it over.</source>
        <translation>Zwykły papier z brzegami wszystkich etykiet: przyłóż go do arkusza.</translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message>
        <source>As in the list</source>
        <translation>Jak na liście</translation>
    </message>
    <message>
        <source>By country and postcode</source>
        <translation>Według kraju i kodu pocztowego</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nie jest wymagana</translation>
    </message>
    <message>
        <source>Our address at the top left</source>
        <translation>Nasz adres w lewym górnym rogu</translation>
    </message>
    <message>
        <source>Print incomplete addresses as well</source>
        <translation>Drukuj też niepełne adresy</translation>
    </message>
    <message>
        <source>right</source>
        <translation>w prawo</translation>
    </message>
    <message>
        <source>down</source>
        <translation>w dół</translation>
    </message>
    <message>
        <source>Offset in mm: %1</source>
        <translation>Przesunięcie w mm: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Drukuj na</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>Pierwsza wolna etykieta</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drukarka</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Offset, mm</source>
        <translation>Przesunięcie, mm</translation>
    </message>
    <message>
        <source>Millimetres up to 20, to the left and up with a minus.</source>
        <translation>Milimetry do 20, w lewo i w górę z minusem.</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>weighted %1</source>
        <comment>the sum of amounts times probability</comment>
        <translation>ważone %1</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>Usual for our country</source>
        <translation>Typowe dla naszego kraju</translation>
    </message>
    <message>
        <source>Czech, on the right</source>
        <translation>Czeskie, po prawej</translation>
    </message>
    <message>
        <source>Czech, on the left</source>
        <translation>Czeskie, po lewej</translation>
    </message>
    <message>
        <source>Polish, on the right</source>
        <translation>Polskie, po prawej</translation>
    </message>
    <message>
        <source>Polish, on the left</source>
        <translation>Polskie, z lewej</translation>
    </message>
    <message>
        <source>Bulgarian, on the right</source>
        <translation>Bułgarskie, po prawej</translation>
    </message>
    <message>
        <source>Bulgarian, on the left</source>
        <translation>Bułgarskie, z lewej</translation>
    </message>
    <message>
        <source>C5, on the right</source>
        <translation>C5, z prawej</translation>
    </message>
    <message>
        <source>C5, on the left</source>
        <translation>C5, z lewej</translation>
    </message>
    <message>
        <source>DIN 5008 form A</source>
        <translation>DIN 5008, forma A</translation>
    </message>
    <message>
        <source>DIN 5008 form B</source>
        <translation>DIN 5008, forma B</translation>
    </message>
    <message>
        <source>English DL envelope</source>
        <translation>Angielska koperta DL</translation>
    </message>
    <message>
        <source>American #10 envelope</source>
        <translation>Amerykańska koperta nr 10</translation>
    </message>
    <message>
        <source>Own window, in mm</source>
        <translation>Własne okienko, w mm</translation>
    </message>
    <message>
        <source>The usual letter</source>
        <translation>Zwykły list</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Adresat</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Okienko adresowe</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Nasz znak</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Zwrot do adresata</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Zakończenie</translation>
    </message>
    <message>
        <source>The firm, nobody by name</source>
        <translation>Firma, bez wskazania osoby</translation>
    </message>
    <message>
        <source>This template has no place for text of your own: it is not printed.</source>
        <translation>Ten szablon nie ma miejsca na własny tekst: nie zostanie wydrukowany.</translation>
    </message>
    <message>
        <source>The gender is not known or the name is unusual. Look at the salutation before you print.</source>
        <translation>Płeć jest nieznana lub nazwisko nietypowe. Przed wydrukiem sprawdź zwrot grzecznościowy.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Reguła: %1</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Letter</source>
        <translation>Pismo</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>File on the card</source>
        <translation>Zapisz na karcie</translation>
    </message>
    <message>
        <source>Print and file…</source>
        <translation>Drukuj i zapisz…</translation>
    </message>
    <message>
        <source>Letter not filed</source>
        <translation>Pismo niezapisane na karcie</translation>
    </message>
    <message>
        <source>File this letter on the card?</source>
        <translation>Zapisać to pismo na karcie klienta?</translation>
    </message>
    <message>
        <source>What you wrote is lost when this closes without filing it.</source>
        <translation>Po zamknięciu bez zapisania treść pisma przepadnie.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nie zamykaj</translation>
    </message>
    <message>
        <source>There is no address. Add one to the contact or the account.</source>
        <translation>Brak adresu. Dodaj go do kontaktu lub klienta.</translation>
    </message>
    <message>
        <source>The address is incomplete: {missing}.</source>
        <translation>Adres jest niepełny, brakuje: {missing}.</translation>
    </message>
    <message>
        <source>This letter is on the card already.</source>
        <translation>To pismo jest już na karcie klienta.</translation>
    </message>
    <message>
        <source>The letter has been filed on the card.</source>
        <translation>Pismo zapisano na karcie klienta.</translation>
    </message>
</context>
<context>
    <name>LetterStep</name>
    <message>
        <source>Text of this letter</source>
        <translation>Tekst tego listu</translation>
    </message>
    <message>
        <source>Back to the template…</source>
        <translation>Wróć do szablonu…</translation>
    </message>
    <message>
        <source>Changed for this one alone</source>
        <translation>Zmieniony tylko dla tego odbiorcy</translation>
    </message>
    <message>
        <source>As the template</source>
        <translation>Według szablonu</translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation>Wróć do szablonu</translation>
    </message>
    <message>
        <source>Give up what you changed in this letter?</source>
        <translation>Porzucić zmiany w tym liście?</translation>
    </message>
    <message>
        <source>The recipient gets the letter of the template, as the others do.</source>
        <translation>Odbiorca dostanie list według szablonu, tak jak pozostali.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>LikelyPanel</name>
    <message>
        <source>This account may be there already</source>
        <translation>Ten klient może już istnieć</translation>
    </message>
    <message>
        <source>This person may be there already</source>
        <translation>Ta osoba może już istnieć</translation>
    </message>
    <message>
        <source>A person like this exists, handled by %1. You do not see more.</source>
        <translation>Taka osoba istnieje, zajmuje się nią %1. Więcej nie widać.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>zajmuje się %1</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>wykonane</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>“{link}” leads to no record. A link looks like crm:account/5; copy it once more from the record.</source>
        <translation>„{link}” nie prowadzi do żadnego rekordu. Łącze wygląda tak: crm:account/5; skopiuj je jeszcze raz z rekordu.</translation>
    </message>
</context>
<context>
    <name>LinksEditor</name>
    <message>
        <source>%1, add one</source>
        <translation>%1, dodaj</translation>
    </message>
    <message>
        <source>%1: %2, Delete removes it</source>
        <translation>%1: %2, usuwanie klawiszem Delete</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>(deleted)</source>
        <translation>(usunięto)</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>usunięto</translation>
    </message>
    <message>
        <source>is being loaded</source>
        <translation>trwa wczytywanie</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Board</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>Print portfolio</source>
        <translation>Drukuj portfel</translation>
    </message>
    <message>
        <source>What was shared with me</source>
        <translation>Co mi udostępniono</translation>
    </message>
    <message>
        <source>Of my customers and those of my team</source>
        <translation>Moi i mojego zespołu</translation>
    </message>
    <message>
        <source>What my role sees</source>
        <translation>Co widzi moja rola</translation>
    </message>
    <message>
        <source>My customers and those of my team</source>
        <translation>Moi klienci i klienci mojego zespołu</translation>
    </message>
    <message>
        <source>The whole directory</source>
        <translation>Cały spis</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Sorted by: %1</source>
        <translation>Sortowanie: %1</translation>
    </message>
    <message>
        <source>At most %1 records can be deleted at once. Select fewer.</source>
        <translation>Jednocześnie można usunąć najwyżej %1 rekordów. Zaznacz ich mniej.</translation>
    </message>
    <message>
        <source>At most %1 rows can be copied. Select fewer.</source>
        <translation>Można skopiować najwyżej %1 wierszy. Zaznacz ich mniej.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Show what counts</source>
        <translation>Pokaż, co się liczy</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>Labels and envelopes…</source>
        <translation>Etykiety i koperty…</translation>
    </message>
    <message>
        <source>Letters to many…</source>
        <translation>Listy do wielu…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Zaznaczono: %1</translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>Po filtrze: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Wiersze: %1</translation>
    </message>
</context>
<context>
    <name>MailServerDialog</name>
    <message>
        <source>Mail server</source>
        <translation>Serwer poczty</translation>
    </message>
    <message>
        <source>as it is in the keyring</source>
        <translation>jak w pęku kluczy</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>najszybciej, jak się da</translation>
    </message>
    <message>
        <source>STARTTLS, certificate checked</source>
        <translation>STARTTLS z weryfikacją certyfikatu</translation>
    </message>
    <message>
        <source>TLS, certificate checked</source>
        <translation>TLS z weryfikacją certyfikatu</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>Brak (tylko ten komputer)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>H&amp;ost</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Szyfrowanie</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>E-mails come &amp;from</source>
        <translation>&amp;Nadawca e-maili</translation>
    </message>
    <message>
        <source>E-mails a &amp;minute</source>
        <translation>E-maili na &amp;minutę</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>This computer has no keyring for the password.</source>
        <translation>Ten komputer nie ma pęku kluczy na hasło.</translation>
    </message>
</context>
<context>
    <name>MailingPage</name>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>1 of 2: what, and to whom</source>
        <translation>1 z 2: co i do kogo</translation>
    </message>
    <message>
        <source>2 of 2: look at all of it</source>
        <translation>2 z 2: sprawdź wszystko</translation>
    </message>
    <message>
        <source>The letter to %1 alone</source>
        <translation>List tylko dla odbiorcy: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Wyślij %1</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Utwórz %1</translation>
    </message>
    <message>
        <source>New mailing</source>
        <translation>Nowa wysyłka</translation>
    </message>
</context>
<context>
    <name>MailingWords</name>
    <message>
        <source>On paper</source>
        <translation>Na papierze</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>E-mailem</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Niezakończona</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Zakończona</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zatrzymana</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>W drodze</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Pominięty</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n listy</numerusform>
            <numerusform>%n listów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-maile</numerusform>
            <numerusform>%n e-maili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n pominięty</numerusform>
            <numerusform>%n pominięte</numerusform>
            <numerusform>%n pominiętych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n do sprawdzenia</numerusform>
            <numerusform>%n do sprawdzenia</numerusform>
            <numerusform>%n do sprawdzenia</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter changed by hand</source>
        <translation>List zmieniony ręcznie</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n zmieniony</numerusform>
            <numerusform>%n zmienione</numerusform>
            <numerusform>%n zmienionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen record(s) you may not write to are not among them.</source>
        <translation>
            <numerusform>Nie ma wśród nich %n wybranego rekordu, w którym nie wolno Ci zapisywać.</numerusform>
            <numerusform>Nie ma wśród nich %n wybranych rekordów, w których nie wolno Ci zapisywać.</numerusform>
            <numerusform>Nie ma wśród nich %n wybranych rekordów, w których nie wolno Ci zapisywać.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>Zapisano %n plik.</numerusform>
            <numerusform>Zapisano %n pliki.</numerusform>
            <numerusform>Zapisano %n plików.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a label:</source>
        <translation>
            <numerusform>%n bez etykiety:</numerusform>
            <numerusform>%n bez etykiety:</numerusform>
            <numerusform>%n bez etykiety:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailing not begun</source>
        <translation>Wysyłka nierozpoczęta</translation>
    </message>
    <message>
        <source>Keep what you chose for this mailing?</source>
        <translation>Zachować to, co wybrano dla tej wysyłki?</translation>
    </message>
    <message>
        <source>Nothing was made or sent yet. What is kept on this computer is offered again when you sign in the next time.</source>
        <translation>Niczego jeszcze nie utworzono ani nie wysłano. To, co pozostanie na tym komputerze, zostanie zaproponowane ponownie przy następnym logowaniu.</translation>
    </message>
</context>
<context>
    <name>MailingsPage</name>
    <message>
        <source>Mailings</source>
        <translation>Wysyłki</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>New mailing</source>
        <translation>Nowa wysyłka</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Do kogo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message numerus="yes">
        <source>%n mailing(s)</source>
        <translation>
            <numerusform>%n wysyłka</numerusform>
            <numerusform>%n wysyłki</numerusform>
            <numerusform>%n wysyłek</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Jeszcze żadnych</translation>
    </message>
    <message>
        <source>No mailings yet</source>
        <translation>Nie ma jeszcze wysyłek</translation>
    </message>
    <message>
        <source>One letter to many, on paper or by e-mail: choose by a filter to whom, look at each letter, then print or send. Each is filed on its card.</source>
        <translation>Jeden list do wielu osób, na papierze lub e-mailem: filtrem wybierz adresatów, obejrzyj każdy list, potem wydrukuj lub wyślij. Każdy trafia na swoją kartę.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{person} · {database}@{host}</source>
        <translation>{person} · {database}@{host}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>Dane do uzupełnienia</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mój dzień</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Pulpit</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raporty</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Superiors</source>
        <translation>Przełożeni</translation>
    </message>
    <message>
        <source>Rights to act</source>
        <translation>Uprawnienia do czynności</translation>
    </message>
    <message>
        <source>Lists of the firm</source>
        <translation>Słowniki firmy</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Własne pola</translation>
    </message>
    <message>
        <source>Forms of roles</source>
        <translation>Formularze ról</translation>
    </message>
    <message>
        <source>Rules on data</source>
        <translation>Reguły danych</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Otwarte połączenia</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Kopie zapasowe</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Rejestr zmian</translation>
    </message>
    <message>
        <source>Find an account, person or command</source>
        <translation>Znajdź klienta, osobę lub polecenie</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nowy rekord</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>The settings could not be written. They hold until the program ends.</source>
        <translation>Nie udało się zapisać ustawień. Obowiązują do zamknięcia programu.</translation>
    </message>
</context>
<context>
    <name>MakingReady</name>
    <message>
        <source>Make a server ready</source>
        <translation>Przygotowanie serwera</translation>
    </message>
    <message>
        <source>Make “{name}” ready</source>
        <translation>Przygotuj „{name}”</translation>
    </message>
    <message>
        <source>Whoever owns the PostgreSQL server signs in once. You see what will be done before anything is changed; this login is not kept.</source>
        <translation>Właściciel serwera PostgreSQL loguje się jeden raz. Zanim cokolwiek się zmieni, widać, co zostanie zrobione; ten login nie jest zapisywany.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Show what will be done</source>
        <translation>Pokaż, co zostanie zrobione</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Owner&apos;s login</source>
        <translation>&amp;Login właściciela</translation>
    </message>
    <message>
        <source>Owner&apos;s &amp;password</source>
        <translation>&amp;Hasło właściciela</translation>
    </message>
    <message>
        <source>&amp;Firm</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;Language, for the order by name</source>
        <translation>&amp;Język, według którego są sortowane nazwy</translation>
    </message>
    <message>
        <source>&amp;Country (two letters)</source>
        <translation>&amp;Kraj (dwie litery)</translation>
    </message>
    <message>
        <source>C&amp;urrency (three letters)</source>
        <translation>&amp;Waluta (trzy litery)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Strefa czasowa</translation>
    </message>
    <message>
        <source>&amp;Administrator&apos;s login</source>
        <translation>Login administrat&amp;ora</translation>
    </message>
    <message>
        <source>Administrator&apos;s &amp;name</source>
        <translation>Im&amp;ię i nazwisko administratora</translation>
    </message>
    <message>
        <source>One-ti&amp;me password</source>
        <translation>Hasło je&amp;dnorazowe</translation>
    </message>
    <message>
        <source>Enter the owner&apos;s login.</source>
        <translation>Podaj login właściciela.</translation>
    </message>
    <message>
        <source>Upgrade “{name}”</source>
        <translation>Zaktualizuj „{name}”</translation>
    </message>
    <message>
        <source>Make ready</source>
        <translation>Przygotuj</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Zaktualizuj</translation>
    </message>
    <message>
        <source>Enter the name of your firm.</source>
        <translation>Podaj nazwę firmy.</translation>
    </message>
    <message>
        <source>A country has two letters, such as CZ.</source>
        <translation>Kraj ma dwie litery, na przykład PL.</translation>
    </message>
    <message>
        <source>A currency has three letters, such as CZK.</source>
        <translation>Waluta ma trzy litery, na przykład PLN.</translation>
    </message>
    <message>
        <source>There is no such time zone. Enter one like Europe/Prague.</source>
        <translation>Nie ma takiej strefy czasowej. Podaj na przykład Europe/Warsaw.</translation>
    </message>
    <message>
        <source>Enter the administrator&apos;s login.</source>
        <translation>Podaj login administratora.</translation>
    </message>
    <message>
        <source>Enter the administrator&apos;s name.</source>
        <translation>Podaj imię i nazwisko administratora.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Nothing is kept here yet.</source>
        <translation>Nic tu jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Nazwa i udostępnianie…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>udostępnia %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>udostępnione</translation>
    </message>
    <message>
        <source>private</source>
        <translation>prywatne</translation>
    </message>
    <message>
        <source>%1, the list opens with it</source>
        <translation>%1, lista otwiera się z nim</translation>
    </message>
    <message>
        <source>Only who made it changes it.</source>
        <translation>Zmienia to tylko autor.</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Map of people</source>
        <translation>Mapa osób</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Luki</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Dodaj osobę</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Uporządkuj</translation>
    </message>
    <message>
        <source>The program places everybody; places chosen by hand are given up.</source>
        <translation>Wszystkich rozmieści program; miejsca wybrane ręcznie zostaną porzucone.</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Pomniejsz (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Powiększ (+)</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>Cała mapa (0)</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Drukuj mapę</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Pełny ekran (F11)</translation>
    </message>
</context>
<context>
    <name>MapScene</name>
    <message>
        <source>%1: %2 → %3</source>
        <comment>kind of a link, from whom, to whom</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Columns of the file</source>
        <translation>Kolumny pliku</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>Zapisz to mapowanie</translation>
    </message>
    <message>
        <source>Kept mapping</source>
        <translation>Zapisane mapowanie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumna</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Na przykład</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Trafia do</translation>
    </message>
</context>
<context>
    <name>MatchStep</name>
    <message>
        <source>What the rows would do</source>
        <translation>Co zrobią wiersze</translation>
    </message>
    <message>
        <source>A record is found by</source>
        <translation>Rekord znajduje się według</translation>
    </message>
    <message>
        <source>If it is there</source>
        <translation>Jeśli już istnieje</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Co zrobi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Right to act</source>
        <translation>Uprawnienie do czynności</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>dozwolone</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>niedozwolone</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Whitespace: divisions and product lines</source>
        <translation>Białe plamy: jednostki i linie produktów</translation>
    </message>
</context>
<context>
    <name>MeaningStep</name>
    <message>
        <source>Words that are not understood</source>
        <translation>Słowa, których program nie rozumie</translation>
    </message>
    <message>
        <source>The file has words that these fields do not know. Choose what they mean; rows with a word that means nothing are refused. A kept mapping keeps the meanings, too.</source>
        <translation>W pliku są słowa, których te pola nie znają. Wybierz, co znaczą; wiersze ze słowem, które nic nie znaczy, zostaną odrzucone. Zapisane przyporządkowanie pamięta też znaczenia.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Word of the file</source>
        <translation>Słowo z pliku</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Znaczy</translation>
    </message>
    <message>
        <source>– is refused –</source>
        <translation>– zostanie odrzucony –</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Rekord</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Narzędzia</translation>
    </message>
    <message>
        <source>Mass &amp;mailings</source>
        <translation>Wysyłki &amp;masowe</translation>
    </message>
    <message>
        <source>&amp;Letter templates</source>
        <translation>Szablony &amp;listów</translation>
    </message>
    <message>
        <source>&amp;Who sees what, and why</source>
        <translation>&amp;Kto co widzi i dlaczego</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ustawienia…</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Zmień &amp;hasło…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Skróty klawiszowe</translation>
    </message>
    <message>
        <source>&amp;About CRM</source>
        <translation>&amp;O programie CRM</translation>
    </message>
    <message>
        <source>&amp;Notices</source>
        <translation>&amp;Powiadomienia</translation>
    </message>
    <message>
        <source>I am &amp;away…</source>
        <translation>Moja &amp;nieobecność…</translation>
    </message>
    <message>
        <source>Duplicat&amp;es</source>
        <translation>&amp;Duplikaty</translation>
    </message>
    <message>
        <source>Deleted reco&amp;rds</source>
        <translation>Usunięte &amp;rekordy</translation>
    </message>
    <message>
        <source>A&amp;dministration</source>
        <translation>&amp;Administracja</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nowy</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
    <message>
        <source>Save and &amp;close</source>
        <translation>Zapisz i za&amp;mknij</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drukuj…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Eksportuj…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importuj…</translation>
    </message>
    <message>
        <source>I&amp;mports</source>
        <translation>Lista im&amp;portów</translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation>Zamknij z&amp;akładkę</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Wyloguj</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>Find an &amp;account, person or command…</source>
        <translation>Znajdź &amp;klienta, osobę lub polecenie…</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>&amp;Szukaj na liście</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Wstecz</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Dalej</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Odśwież</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Następna zakładka</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Poprzednia zakładka</translation>
    </message>
    <message>
        <source>&amp;Go to list</source>
        <translation>Prze&amp;jdź do listy</translation>
    </message>
    <message>
        <source>Fold the na&amp;vigation pane</source>
        <translation>Zwiń panel nawi&amp;gacji</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Motyw</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Jak w &amp;systemie</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Jasny</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemny</translation>
    </message>
    <message>
        <source>More lists</source>
        <translation>Więcej list</translation>
    </message>
    <message>
        <source>New &amp;meeting or call</source>
        <translation>Nowe &amp;spotkanie lub rozmowa</translation>
    </message>
    <message>
        <source>New &amp;task</source>
        <translation>Nowe &amp;zadanie</translation>
    </message>
    <message>
        <source>&amp;Edit record</source>
        <translation>&amp;Edytuj</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Usuń…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historia zmian</translation>
    </message>
</context>
<context>
    <name>MomentEditor</name>
    <message>
        <source>14:30</source>
        <extracomment>How a time of day is typed; shown in an empty field.</extracomment>
        <translation>14:30</translation>
    </message>
    <message>
        <source>This is not a date. Type it like 1.3. or 1.3.2026, or = for today.</source>
        <translation>To nie jest data. Wpisz np. 1.3. lub 1.3.2026 albo = (dzisiaj).</translation>
    </message>
    <message>
        <source>Give both the day and the time, for example 14:30.</source>
        <translation>Podaj dzień i godzinę, np. 14:30.</translation>
    </message>
    <message>
        <source>This is not a time of day. Type it like 14:30.</source>
        <translation>To nie jest godzina. Wpisz np. 14:30.</translation>
    </message>
    <message>
        <source>%1, time of day</source>
        <translation>%1, godzina</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>This is not an amount in a currency without decimals, as 1200 is.</source>
        <translation>To nie jest kwota w walucie bez miejsc dziesiętnych. Wpisz np. 1200.</translation>
    </message>
    <message>
        <source>This is not an amount. Type it like 1200.50, for example.</source>
        <translation>To nie jest kwota. Wpisz np. 1200,50.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Weeks of the month</source>
        <translation>Tygodnie miesiąca</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n wydarzenie</numerusform>
            <numerusform>%n wydarzenia</numerusform>
            <numerusform>%n wydarzeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n zadanie z terminem</numerusform>
            <numerusform>%n zadania z terminem</numerusform>
            <numerusform>%n zadań z terminem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDay</name>
    <message>
        <source>Done: %1</source>
        <translation>Ukończono: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Otwarte ponownie: %1</translation>
    </message>
    <message>
        <source>Put off to %2: %1</source>
        <translation>Odłożone na %2: %1</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Otwórz ponownie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Edycja zadania</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Otwórz firmę</translation>
    </message>
    <message>
        <source>Put off to tomorrow</source>
        <translation>Odłóż na jutro</translation>
    </message>
    <message>
        <source>Put off to next Monday</source>
        <translation>Odłóż na przyszły poniedziałek</translation>
    </message>
    <message>
        <source>Put off for a week</source>
        <translation>Odłóż o tydzień</translation>
    </message>
</context>
<context>
    <name>MyDayPage</name>
    <message>
        <source>Meetings of today</source>
        <translation>Dzisiejsze spotkania</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Spotkania</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nowe spotkanie</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nowe zadanie</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n spotkanie</numerusform>
            <numerusform>%n spotkania</numerusform>
            <numerusform>%n spotkań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) today</source>
        <translation>
            <numerusform>%n zadanie na dziś</numerusform>
            <numerusform>%n zadania na dziś</numerusform>
            <numerusform>%n zadań na dziś</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Wszystkie powiadomienia</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nic nowego</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Czeka na Ciebie</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cele</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Not contacted in time for their tier</source>
        <translation>Bez kontaktu dłużej, niż pozwala poziom</translation>
    </message>
    <message>
        <source>Meetings and calls to be written down</source>
        <translation>Spotkania i rozmowy do zapisania</translation>
    </message>
    <message>
        <source>Data missing or outdated</source>
        <translation>Brakujące lub nieaktualne dane</translation>
    </message>
    <message>
        <source>Open opportunities without a next step</source>
        <translation>Otwarte szanse bez następnego kroku</translation>
    </message>
    <message>
        <source>Tasks without a day</source>
        <translation>Zadania bez terminu</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sprzedaż</translation>
    </message>
    <message>
        <source>Won opportunities</source>
        <translation>Wygrane szanse</translation>
    </message>
    <message>
        <source>Sales of my team</source>
        <translation>Sprzedaż mojego zespołu</translation>
    </message>
    <message>
        <source>Won opportunities of my team</source>
        <translation>Wygrane szanse mojego zespołu</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%1. kwartał %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>od %1</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mój dzień</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) until the end of the week</source>
        <translation>
            <numerusform>%n zadanie do końca tygodnia</numerusform>
            <numerusform>%n zadania do końca tygodnia</numerusform>
            <numerusform>%n zadań do końca tygodnia</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>All colleagues may use it</source>
        <translation>Mogą używać wszyscy koledzy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>They see the records that their own rights show them.</source>
        <translation>Zobaczą rekordy, które pokazują im ich własne uprawnienia.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Udostępnianie</translation>
    </message>
    <message>
        <source>The list opens with it</source>
        <translation>Lista otwiera się z nim</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Przy otwarciu</translation>
    </message>
    <message>
        <source>Name and sharing</source>
        <translation>Nazwa i udostępnianie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>Zapisz ten raport</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Zapisz raport</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Zapisz ten widok</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Zapisz widok</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Zapisz ten filtr</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Zapisz filtr</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Nadaj nazwę.</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>Nawigacja</translation>
    </message>
    <message>
        <source>Lists and recent records</source>
        <translation>Listy i ostatnie rekordy</translation>
    </message>
    <message>
        <source>Settings and layout</source>
        <translation>Ustawienia i układ</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Pokaż nazwy</translation>
    </message>
    <message>
        <source>Fold pane</source>
        <translation>Zwiń panel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Ulubione</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Ostatnio otwarte</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Create person</source>
        <translation>Utwórz osobę</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Przełożony</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Biuro</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Enter the full name.</source>
        <translation>Podaj imię i nazwisko.</translation>
    </message>
    <message>
        <source>Enter a login, for example jana.nova.</source>
        <translation>Podaj login, na przykład jana.nova.</translation>
    </message>
    <message>
        <source>This login is taken. Choose another.</source>
        <translation>Ten login jest zajęty. Wybierz inny.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Wybierz co najmniej jedną rolę.</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message numerus="yes">
        <source>%n request(s) to answer</source>
        <translation>
            <numerusform>%n prośba do rozpatrzenia</numerusform>
            <numerusform>%n prośby do rozpatrzenia</numerusform>
            <numerusform>%n próśb do rozpatrzenia</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Brak powiadomień</translation>
    </message>
    <message>
        <source>Requests for your accounts, services to renew, competitors&apos; contracts that end, emergency accesses and accounts handed to you appear here.</source>
        <translation>Pojawiają się tu prośby o dostęp do twoich klientów, usługi do przedłużenia, kończące się umowy z konkurencją, dostępy awaryjne i klienci, których ci przekazano.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>Do rozpatrzenia</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Niedokończone</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Wkrótce się kończy</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się wydarzyło</translation>
    </message>
    <message>
        <source>%1 may see %2 now.</source>
        <translation>%1 ma teraz dostęp: %2.</translation>
    </message>
    <message>
        <source>%1 was refused %2.</source>
        <translation>Odmówiono: %1, %2.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Powiadomienia</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>This is not a whole number. Type digits only, for example 250.</source>
        <translation>To nie jest liczba całkowita. Wpisz same cyfry, np. 250.</translation>
    </message>
    <message>
        <source>This is not a number. Type it like 12.5, for example.</source>
        <translation>To nie jest liczba. Wpisz np. 12,5.</translation>
    </message>
</context>
<context>
    <name>ObjectiveWords</name>
    <message numerus="yes">
        <source>%n dated action(s)</source>
        <translation>
            <numerusform>%n działanie z terminem</numerusform>
            <numerusform>%n działania z terminem</numerusform>
            <numerusform>%n działań z terminem</numerusform>
        </translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>porzucone</translation>
    </message>
    <message>
        <source>brings %1</source>
        <comment>%1 is an amount</comment>
        <translation>przyniesie %1</translation>
    </message>
    <message>
        <source>loses %1</source>
        <comment>%1 is an amount</comment>
        <translation>strata %1</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>wkładamy</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>wstrzymane</translation>
    </message>
</context>
<context>
    <name>ObjectivesTab</name>
    <message>
        <source>Objectives and actions</source>
        <translation>Zamierzenia i działania</translation>
    </message>
    <message>
        <source>Investments</source>
        <translation>Inwestycje</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Add an investment</source>
        <translation>Dodaj inwestycję</translation>
    </message>
    <message>
        <source>No objectives yet</source>
        <translation>Nie ma jeszcze zamierzeń</translation>
    </message>
    <message>
        <source>What is to be reached with this customer, why it matters to them, and by which actions.</source>
        <translation>Co chcemy osiągnąć u tego klienta, dlaczego mu na tym zależy i jakimi działaniami.</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Nowe zamierzenie</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nowe działanie</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Edytuj zamierzenie</translation>
    </message>
    <message>
        <source>It is reached</source>
        <translation>Zostało osiągnięte</translation>
    </message>
    <message>
        <source>It is missed</source>
        <translation>Nie zostało osiągnięte</translation>
    </message>
    <message>
        <source>It is dropped</source>
        <translation>Zostało porzucone</translation>
    </message>
    <message>
        <source>It is open again</source>
        <translation>Jest znów otwarte</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Go on reading what is open. Saving works again when the connection is back.</source>
        <translation>Otwarte dane można nadal przeglądać. Zapis będzie możliwy po przywróceniu połączenia.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
    <message>
        <source>Signed out since {time}.</source>
        <translation>Wylogowano o {time}.</translation>
    </message>
    <message>
        <source>What you typed stays here until you close the window.</source>
        <translation>To, co wpisano, pozostanie tutaj, dopóki nie zamkniesz okna.</translation>
    </message>
    <message>
        <source>The server has not answered since {time}.</source>
        <translation>Serwer nie odpowiada od {time}.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Łączenie…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s</source>
        <translation>
            <numerusform>Następna próba za %n s</numerusform>
            <numerusform>Następna próba za %n s</numerusform>
            <numerusform>Następna próba za %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OneTimePassword</name>
    <message>
        <source>One-time password</source>
        <translation>Hasło jednorazowe</translation>
    </message>
    <message>
        <source>%1 can sign in</source>
        <translation>Dostęp jest gotowy: %1</translation>
    </message>
    <message>
        <source>Pass this on in person or by phone. It is shown only now, is good for 7 days, and the program asks for a new password at the first sign-in.</source>
        <translation>Przekaż osobiście lub przez telefon. Jest pokazywane tylko teraz, ważne 7 dni, a przy pierwszym logowaniu program poprosi o nowe hasło.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Kopiuj hasło</translation>
    </message>
    <message>
        <source>Print letter…</source>
        <translation>Drukuj list…</translation>
    </message>
    <message>
        <source>I have passed it on</source>
        <translation>Przekazano</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after a minute.</source>
        <translation>Skopiowano. Schowek zostanie opróżniony po minucie.</translation>
    </message>
    <message>
        <source>Letter with the first password</source>
        <translation>List z pierwszym hasłem</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Completeness by parts</source>
        <translation>Kompletność według części</translation>
    </message>
    <message>
        <source>The plan in short</source>
        <translation>Plan w skrócie</translation>
    </message>
    <message>
        <source>What we want to be to them</source>
        <translation>Kim chcemy dla nich być</translation>
    </message>
    <message>
        <source>Gaps in the map</source>
        <translation>Luki w mapie</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>Utwórz zadania</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>Your password</source>
        <translation>Twoje hasło</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Wybierz własne hasło</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Zmiana hasła</translation>
    </message>
    <message>
        <source>You signed in with a one-time password. From now on only you know yours.</source>
        <translation>Zalogowano hasłem jednorazowym. Nowe od teraz znasz tylko ty.</translation>
    </message>
    <message>
        <source>Nobody else learns it, administrators and the server included.</source>
        <translation>Nie pozna go nikt inny, ani administratorzy, ani serwer.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Obecne hasło</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>New, once more</source>
        <translation>Nowe ponownie</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Pokaż wpisany tekst</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation>Dobre: trudne do odgadnięcia.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Oba są takie same.</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ukryj wpisany tekst</translation>
    </message>
    <message>
        <source>Type the password with which you sign in now.</source>
        <translation>Wpisz hasło, którym się teraz logujesz.</translation>
    </message>
    <message>
        <source>This is the present password. Choose another.</source>
        <translation>To jest obecne hasło. Wybierz inne.</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again.</source>
        <translation>Nie zgadza się z powyższym. Wpisz ponownie.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Bez okienka</translation>
    </message>
    <message>
        <source>Print marks where the sheet is folded</source>
        <translation>Drukuj znaki zgięcia arkusza</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Okienko adresowe</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Zgięcia</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Czcionka</translation>
    </message>
</context>
<context>
    <name>PageSection</name>
    <message>
        <source>Upright</source>
        <translation>Pionowo</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Poziomo</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zwykłe</translation>
    </message>
    <message>
        <source>the firm</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>the firm and the title</source>
        <translation>firma i tytuł</translation>
    </message>
    <message>
        <source>Print every record, not only the totals</source>
        <translation>Drukuj każdy rekord, nie tylko sumy</translation>
    </message>
    <message>
        <source>Totals at the end of each page</source>
        <translation>Sumy na końcu każdej strony</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Marginesy</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Nagłówek</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Stopka</translation>
    </message>
</context>
<context>
    <name>PairEditor</name>
    <message>
        <source>%1, from</source>
        <translation>%1, od</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, do</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Ta wartość nie pasuje do pola.</translation>
    </message>
</context>
<context>
    <name>ParameterLine</name>
    <message>
        <source>Give a value, or take the tick away for all.</source>
        <translation>Podaj wartość albo usuń zaznaczenie, jeśli mają być wszystkie.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Ta wartość nie pasuje do pola.</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>Remove this line</source>
        <translation>Usuń tę pozycję</translation>
    </message>
</context>
<context>
    <name>PartsGrid</name>
    <message>
        <source>None yet.</source>
        <translation>Jeszcze brak.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n removed line(s) back</source>
        <translation>
            <numerusform>Przywróć %n usuniętą pozycję</numerusform>
            <numerusform>Przywróć %n usunięte pozycje</numerusform>
            <numerusform>Przywróć %n usuniętych pozycji</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Razem %1</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment code</source>
        <translation>Kod płatniczy</translation>
    </message>
    <message>
        <source>A square that a phone reads to pay, left out where nothing is to be paid.</source>
        <translation>Kwadrat, który telefon odczyta, aby zapłacić; pomijany, gdy nie ma nic do zapłaty.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>Our account (IBAN)</source>
        <translation>Nasze konto (IBAN)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kwota</translation>
    </message>
    <message>
        <source>For example: sum(services.price)</source>
        <translation>Na przykład: sum(services.price)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>For example: &quot;Services &quot; &amp; account.name</source>
        <translation>Na przykład: &quot;Usługi &quot; &amp; account.name</translation>
    </message>
    <message>
        <source>Variable symbol</source>
        <translation>Numer referencyjny</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Termin płatności</translation>
    </message>
    <message>
        <source>At the right, the closing beside it</source>
        <translation>Po prawej, zakończenie listu obok</translation>
    </message>
</context>
<context>
    <name>PdfWindow</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Active</source>
        <translation>Aktywny</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Przełożony</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>%1 (to be confirmed)</source>
        <translation>%1 (do potwierdzenia)</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Własne</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Wygasło %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Do %1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>Nobody fits the search and the filters.</source>
        <translation>Nikt nie pasuje do wyszukiwania i filtrów.</translation>
    </message>
    <message>
        <source>Nobody below you</source>
        <translation>Brak podwładnych</translation>
    </message>
    <message>
        <source>Here stand the people who report to you. Nobody does yet.</source>
        <translation>Tu są osoby, które ci podlegają. Na razie nie ma nikogo.</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Osoby: %1</translation>
    </message>
    <message>
        <source>Filtered: %1 of %2</source>
        <translation>Przefiltrowano: %1 z %2</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People as a table</source>
        <translation>Osoby w tabeli</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Dział</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Pozycja</translation>
    </message>
    <message>
        <source>Contact with us</source>
        <translation>Kontakt z nami</translation>
    </message>
    <message>
        <source>What we are to them</source>
        <translation>Czym dla nich jesteśmy</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Kto od nas</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Ostatni kontakt</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Edit details</source>
        <translation>Edytuj dane</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Dostęp</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nowe hasło…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odblokuj</translation>
    </message>
    <message>
        <source>Hand over accounts…</source>
        <translation>Przekaż klientów…</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>Zablokuj…</translation>
    </message>
    <message>
        <source>Leaves the firm…</source>
        <translation>Odchodzi z firmy…</translation>
    </message>
    <message>
        <source>History of this person</source>
        <translation>Historia zmian tej osoby</translation>
    </message>
    <message>
        <source>Save roles</source>
        <translation>Zapisz role</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>You cannot do this to yourself. Ask another administrator.</source>
        <translation>Nie można tego zrobić samemu sobie. Poproś innego administratora.</translation>
    </message>
    <message>
        <source>Give login</source>
        <translation>Nadaj dostęp</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktywny</translation>
    </message>
    <message>
        <source>Waits for a second administrator</source>
        <translation>Czeka na drugiego administratora</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Przełożony</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Biuro</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>One-time: %1</source>
        <translation>Jednorazowe: %1</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Wybierz co najmniej jedną rolę.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Confidential</source>
        <translation>Poufny</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Właściciel</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patron</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Jeszcze niezatwierdzony</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <comment>%1 a number, %2 a day</comment>
        <translation>Wersja %1 z %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontekst</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
    </message>
    <message>
        <source>Map of people</source>
        <translation>Mapa osób</translation>
    </message>
    <message>
        <source>Whitespace</source>
        <translation>Białe plamy</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cele</translation>
    </message>
    <message>
        <source>Objectives and actions</source>
        <translation>Zamierzenia i działania</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Przeglądy planu</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Rozpocznij przegląd</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>You may read this plan but not change it.</source>
        <translation>Możesz czytać ten plan, ale nie możesz go zmieniać.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj odnośnik</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Show all parts</source>
        <translation>Pokaż wszystkie części</translation>
    </message>
    <message>
        <source>Show on one page</source>
        <translation>Pokaż na jednej stronie</translation>
    </message>
    <message>
        <source>The link has been copied.</source>
        <translation>Odnośnik został skopiowany.</translation>
    </message>
    <message>
        <source>%2: %1</source>
        <comment>%1 an objective, %2 its status</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Przedłóż do zatwierdzenia</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zatwierdź</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Zwróć…</translation>
    </message>
    <message>
        <source>Begin to work by it</source>
        <translation>Zacznij według niego pracować</translation>
    </message>
    <message>
        <source>Close the plan…</source>
        <translation>Zamknij plan…</translation>
    </message>
    <message>
        <source>Copy forward…</source>
        <translation>Skopiuj na dalszy okres…</translation>
    </message>
    <message>
        <source>Handed to the superior for approval.</source>
        <translation>Przedłożono przełożonemu do zatwierdzenia.</translation>
    </message>
    <message>
        <source>Approved; a version was frozen.</source>
        <translation>Zatwierdzono; wersja została zapisana.</translation>
    </message>
    <message>
        <source>The plan is active.</source>
        <translation>Plan jest aktywny.</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>Target revenue</source>
        <translation>Cel obrotu</translation>
    </message>
    <message>
        <source>Enter targets</source>
        <translation>Wpisz cele</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the amount a plan starts from</comment>
        <translation>od %1</translation>
    </message>
    <message>
        <source>Reached until today</source>
        <translation>Osiągnięto do dziś</translation>
    </message>
    <message>
        <source>no sales in the period</source>
        <translation>brak sprzedaży w okresie</translation>
    </message>
    <message>
        <source>%1 of the target</source>
        <translation>%1 celu</translation>
    </message>
    <message>
        <source>Expected at the end</source>
        <translation>Prognoza na koniec</translation>
    </message>
    <message>
        <source>nothing in the pipeline</source>
        <translation>brak szans sprzedaży</translation>
    </message>
    <message>
        <source>%1 below</source>
        <comment>an amount below the target</comment>
        <translation>%1 poniżej celu</translation>
    </message>
    <message>
        <source>%1 above</source>
        <comment>an amount above the target</comment>
        <translation>%1 powyżej celu</translation>
    </message>
    <message>
        <source>Key people held</source>
        <translation>Opieka nad kluczowymi osobami</translation>
    </message>
    <message>
        <source>Enter people</source>
        <translation>Wpisz osoby</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>so many of so many</comment>
        <translation>z %1</translation>
    </message>
    <message numerus="yes">
        <source>%n without one of us</source>
        <translation>
            <numerusform>%n bez naszego opiekuna</numerusform>
            <numerusform>%n bez naszego opiekuna</numerusform>
            <numerusform>%n bez naszego opiekuna</numerusform>
        </translation>
    </message>
    <message>
        <source>each has one</source>
        <translation>każda ma opiekuna</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Następny przegląd</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>brak terminu</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>po terminie %n dzień</numerusform>
            <numerusform>po terminie %n dni</numerusform>
            <numerusform>po terminie %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>dziś</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>za %n dzień</numerusform>
            <numerusform>za %n dni</numerusform>
            <numerusform>za %n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) below %1</source>
        <translation>
            <numerusform>%n część poniżej %1</numerusform>
            <numerusform>%n części poniżej %1</numerusform>
            <numerusform>%n części poniżej %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Kompletność planu</translation>
    </message>
    <message>
        <source>every part in order</source>
        <translation>wszystkie części w porządku</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Account plan</source>
        <translation>Plan klienta</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <comment>a plan for an account</comment>
        <translation>Plan: %1</translation>
    </message>
</context>
<context>
    <name>PlanPaper</name>
    <message>
        <source>On one page</source>
        <translation>Na jednej stronie</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Broszura</translation>
    </message>
    <message>
        <source>Actions of the next 90 days</source>
        <translation>Działania na najbliższe 90 dni</translation>
    </message>
    <message>
        <source>Extract for the customer</source>
        <translation>Wyciąg dla klienta</translation>
    </message>
    <message>
        <source>%1: being prepared…</source>
        <comment>%1 is a paper</comment>
        <translation>%1: przygotowywanie…</translation>
    </message>
</context>
<context>
    <name>PlanPeople</name>
    <message>
        <source>Moved: %1</source>
        <comment>%1 a person</comment>
        <translation>Przesunięto: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>%1 a person</comment>
        <translation>Zmieniono: %1</translation>
    </message>
    <message>
        <source>Taken off the map: %1</source>
        <comment>%1 a person</comment>
        <translation>Usunięto z mapy: %1</translation>
    </message>
    <message>
        <source>The link was taken away.</source>
        <translation>Powiązanie zostało usunięte.</translation>
    </message>
    <message>
        <source>The program places everybody already.</source>
        <translation>Wszystkich rozmieszcza już program.</translation>
    </message>
    <message>
        <source>Tasks for these gaps stand open already.</source>
        <translation>Zadania dla tych luk są już otwarte.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Otwórz kontakt</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Dodaj osobę</translation>
    </message>
    <message>
        <source>Add somebody below</source>
        <translation>Dodaj podwładnego</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Dodaj powiązanie</translation>
    </message>
    <message>
        <source>Add role in a decision</source>
        <translation>Dodaj rolę w decyzji</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Powiązania</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Let the program place the card</source>
        <translation>Niech program umieści kartę</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Usuń z mapy</translation>
    </message>
    <message>
        <source>As it can be read: A4, A3 or several A3</source>
        <translation>Czytelnie: A4, A3 lub kilka A3</translation>
    </message>
    <message>
        <source>On A4 sheets</source>
        <translation>Na arkuszach A4</translation>
    </message>
    <message>
        <source>On A3 sheets</source>
        <translation>Na arkuszach A3</translation>
    </message>
    <message>
        <source>%1 – map of people</source>
        <comment>%1 an account</comment>
        <translation>%1 – mapa osób</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Open in a tab of its own</source>
        <translation>Otwórz w osobnej karcie</translation>
    </message>
    <message>
        <source>No account plan yet</source>
        <translation>Nie ma jeszcze planu</translation>
    </message>
    <message>
        <source>A plan gathers what this customer wants, who decides, what they could still buy, and what we do about it.</source>
        <translation>Plan zbiera to, czego chce klient, kto decyduje, co mógłby jeszcze kupić i co w tej sprawie robimy.</translation>
    </message>
</context>
<context>
    <name>PlanTargets</name>
    <message>
        <source>Revenue</source>
        <translation>Przychód</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marża</translation>
    </message>
    <message>
        <source>Share of the potential</source>
        <translation>Udział w potencjale</translation>
    </message>
    <message>
        <source>Divisions we supply</source>
        <translation>Jednostki, którym dostarczamy</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zadowolenie</translation>
    </message>
    <message>
        <source>Meetings with the inner circle</source>
        <translation>Spotkania z wewnętrznym kręgiem</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>%1 kw. %2</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>a target</comment>
        <translation>osiągnięte</translation>
    </message>
    <message>
        <source>a year: %1</source>
        <comment>%1 why a cell is worth going for</comment>
        <translation>rocznie: %1</translation>
    </message>
    <message>
        <source>%1, expected %2: if it is won</source>
        <comment>%1 a stage, %2 a day</comment>
        <translation>%1, oczekiwane %2: jeśli wygramy</translation>
    </message>
    <message>
        <source>%1, %2: if it closes in time</source>
        <comment>%1 a stage, %2 a day</comment>
        <translation>%1, %2: jeśli zamknie się na czas</translation>
    </message>
    <message>
        <source>Reached and expected</source>
        <translation>Osiągnięte i oczekiwane</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cel</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mniejszy</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Większy</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Dopasuj całą stronę</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a page of so many</comment>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>the size of a picture in per cent</comment>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: this is how a new record begins.</source>
        <translation>Podgląd: tak zaczyna się nowy rekord.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing “%1”…</source>
        <translation>Drukowanie „%1”…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Zapisywanie jako PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dokumenty PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Wysłano do drukarki.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Zapisano jako %1.</translation>
    </message>
    <message>
        <source>The printer cannot be used. Check it, or choose another.</source>
        <translation>Nie można użyć drukarki. Sprawdź ją albo wybierz inną.</translation>
    </message>
    <message>
        <source>The printer refused: {reason}. Check it, or choose another.</source>
        <translation>Drukarka odmówiła: {reason}. Sprawdź ją albo wybierz inną.</translation>
    </message>
    <message>
        <source>The printer does not go on ({reason}). What is not printed yet waits in its queue: look at the printer, or take the job out of the queue.</source>
        <translation>Drukarka nie drukuje dalej ({reason}). To, co nie zostało jeszcze wydrukowane, czeka w jej kolejce: sprawdź drukarkę albo usuń zadanie z kolejki.</translation>
    </message>
    <message>
        <source>The printer queue does not answer. Check the printer and try again.</source>
        <translation>Kolejka drukarki nie odpowiada. Sprawdź drukarkę i spróbuj ponownie.</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Nowy serwer</translation>
    </message>
    <message>
        <source>the server itself</source>
        <translation>ten sam serwer</translation>
    </message>
    <message>
        <source>A standby that answers reports and searches. They may be some seconds old; where it is away or has fallen behind, the server itself is asked.</source>
        <translation>Serwer zapasowy, który odpowiada na raporty i wyszukiwanie. Dane mogą być o kilka sekund starsze; gdy nie odpowiada lub ma opóźnienie, program pyta sam serwer.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Baza danych</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Further hosts</source>
        <translation>&amp;Dodatkowe hosty</translation>
    </message>
    <message>
        <source>Host for repor&amp;ts</source>
        <translation>Host dla &amp;raportów</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Szyfrowanie</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Certyfikat główny</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>&amp;Certyfikat główny</translation>
    </message>
    <message>
        <source>Keep server</source>
        <translation>Zapisz serwer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Encrypted, certificate and name checked</source>
        <translation>Szyfrowane, sprawdzany certyfikat i nazwa</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Szyfrowane, sprawdzany certyfikat</translation>
    </message>
    <message>
        <source>Encrypted, not checked</source>
        <translation>Szyfrowane, bez sprawdzania</translation>
    </message>
    <message>
        <source>Encrypted if the server can</source>
        <translation>Szyfrowane, jeśli serwer to umożliwia</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nieszyfrowane</translation>
    </message>
    <message>
        <source>Without a file of its own the certificates of this computer are used. Passwords are sent as proof only, bound to the encrypted channel.</source>
        <translation>Jeśli nie wskazano pliku, używane są certyfikaty tego komputera. Samo hasło nie jest wysyłane, tylko jego potwierdzenie powiązane z szyfrowanym kanałem.</translation>
    </message>
    <message>
        <source>Nobody can listen, but somebody could pretend to be the server. Ask for its root certificate.</source>
        <translation>Nikt nie podsłucha połączenia, ale ktoś mógłby podszyć się pod serwer. Poproś administratora o certyfikat główny.</translation>
    </message>
    <message>
        <source>Suitable only for a server on this computer.</source>
        <translation>Tylko dla serwera na tym komputerze.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Certyfikaty (*.pem *.crt *.cer *.der);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Taken over: {name}, good until {day}. Compare with your administrator: {fingerprint}</source>
        <translation>Przejęto: {name}, ważny do {day}. Porównaj z administratorem: {fingerprint}</translation>
    </message>
    <message>
        <source>Give the server a name by which you know it.</source>
        <translation>Podaj własną nazwę serwera.</translation>
    </message>
    <message>
        <source>Another server has this name already. Choose another.</source>
        <translation>Inny serwer ma już tę nazwę. Wybierz inną.</translation>
    </message>
    <message>
        <source>Enter the host name or the address of the server.</source>
        <translation>Podaj nazwę hosta lub adres serwera.</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>Podaj nazwę bazy danych.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Starting the trial server… The first start makes the sample data.</source>
        <translation>Uruchamianie serwera próbnego… Przy pierwszym uruchomieniu powstają dane przykładowe.</translation>
    </message>
    <message>
        <source>There is no server named “{name}”. Choose one.</source>
        <translation>Nie ma serwera o nazwie „{name}”. Wybierz serwer.</translation>
    </message>
    <message>
        <source>{doing} ({percent} %)</source>
        <translation>{doing} ({percent}%)</translation>
    </message>
</context>
<context>
    <name>Quadrant</name>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <comment>%1 is for example: Strengths</comment>
        <translation>Dodaj: %1</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>Niczego jeszcze nie wpisano.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>You asked that %1 become an administrator. A second one must agree.</source>
        <translation>Zaproponowano nowego administratora: %1. Musi się zgodzić drugi administrator.</translation>
    </message>
    <message>
        <source>%1 asks that you become an administrator. Another one must agree.</source>
        <translation>%1 proponuje cię na administratora. Musi się zgodzić inny administrator.</translation>
    </message>
    <message>
        <source>%1 asks that %2 become an administrator.</source>
        <translation>%1 proponuje nowego administratora: %2.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Odmowa</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reasons</source>
        <translation>Powody</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Co jest widoczne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Until, at the latest</source>
        <translation>Najdłużej do</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>bezterminowo</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>* required</source>
        <translation>* wymagane</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia zmian</translation>
    </message>
    <message>
        <source>History (Ctrl+Shift+H)</source>
        <translation>Historia zmian (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nie wczytano</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Nie można wyświetlić tego rekordu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>You may read this contact, and note when a consent is withdrawn.</source>
        <translation>Możesz czytać ten kontakt i odnotować wycofanie zgody.</translation>
    </message>
    <message>
        <source>You may read this record but not change it.</source>
        <translation>Ten rekord można tylko przeglądać – brak uprawnień do zmian.</translation>
    </message>
    <message>
        <source>%1 changed this record at %2. What you typed stays; saving keeps both where they do not overlap, and asks where they do.</source>
        <translation>Ten rekord zmieniono: %1, %2. Wpisane dane pozostają; przy zapisie zachowane zostaną obie zmiany, a gdy dotyczą tego samego pola, program zapyta, którą wybrać.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Inna osoba</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Zapisywanie…</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Type to search</source>
        <translation>Wpisz, aby wyszukać</translation>
    </message>
    <message>
        <source>Choose an entry from the list, or leave this empty.</source>
        <translation>Wybierz pozycję z listy lub pozostaw pole puste.</translation>
    </message>
</context>
<context>
    <name>RegisterLookup</name>
    <message>
        <source>From the register…</source>
        <translation>Z rejestru…</translation>
    </message>
    <message>
        <source>Look the registration or VAT number up in a register</source>
        <translation>Wyszukaj numer rejestrowy lub VAT w rejestrze</translation>
    </message>
    <message>
        <source>Fill in the registration number or the VAT number, then look it up.</source>
        <translation>Wpisz numer rejestrowy lub VAT, a potem go wyszukaj.</translation>
    </message>
    <message>
        <source>“%1” says the same as the form.</source>
        <translation>„%1” podaje to samo co formularz.</translation>
    </message>
</context>
<context>
    <name>RelatedBox</name>
    <message>
        <source>There are, or are none</source>
        <translation>Są albo ich nie ma</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ile</translation>
    </message>
    <message>
        <source>Related records</source>
        <translation>Powiązane rekordy</translation>
    </message>
    <message>
        <source>Remove this condition (Alt+Del)</source>
        <translation>Usuń ten warunek (Alt+Del)</translation>
    </message>
    <message>
        <source>has</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>has no</source>
        <translation>nie ma</translation>
    </message>
    <message>
        <source>has at least</source>
        <translation>ma co najmniej</translation>
    </message>
    <message>
        <source>has fewer than</source>
        <translation>ma mniej niż</translation>
    </message>
</context>
<context>
    <name>RelatedTab</name>
    <message>
        <source>Belongs to</source>
        <translation>Należy do</translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Przeczytane</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Due:</source>
        <translation>Termin:</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s):</source>
        <translation>
            <numerusform>Za %n minutę:</numerusform>
            <numerusform>Za %n minuty:</numerusform>
            <numerusform>Za %n minut:</numerusform>
        </translation>
    </message>
    <message>
        <source>Began at %1:</source>
        <translation>Zaczęło się o %1:</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>Za %n minutę</numerusform>
            <numerusform>Za %n minuty</numerusform>
            <numerusform>Za %n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>Na początku</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Jutro rano</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>Repeats</source>
        <translation>Powtarza się</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Empty: without an end.</source>
        <translation>Puste: bez końca.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Powtarzaj</translation>
    </message>
    <message>
        <source>The first one is on %1. Each of the others can be changed or deleted by itself.</source>
        <translation>Pierwsze jest %1. Każde następne można zmienić lub usunąć osobno.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Codziennie</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>W każdy dzień roboczy</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Co tydzień</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Co dwa tygodnie</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Co miesiąc</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Co kwartał</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Co rok</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>To nie jest data.</translation>
    </message>
    <message>
        <source>The series would end before it repeats.</source>
        <translation>Seria skończyłaby się, zanim się powtórzy.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Skoroszyty (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabele (*.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Eksport raportu</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>Zapisane wiersze: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Zapisano jako %1.</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Zatrzymano. Plik nie powstał.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Rows of the report</source>
        <translation>Wiersze raportu</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raport</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Uruchom</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>As paper</source>
        <translation>Jak na papierze</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>This report asks first</source>
        <translation>Ten raport najpierw pyta</translation>
    </message>
    <message>
        <source>Fill in what is asked above, then run it (F5).</source>
        <translation>Uzupełnij to, o co pyta powyżej, a potem go uruchom (F5).</translation>
    </message>
    <message>
        <source>%1 records read</source>
        <translation>Odczytane rekordy: %1</translation>
    </message>
    <message>
        <source>All records that you may see.</source>
        <translation>Wszystkie rekordy, które wolno Ci zobaczyć.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nie ma czego pokazać</translation>
    </message>
    <message>
        <source>No record that you may see meets the filter of this report.</source>
        <translation>Filtra tego raportu nie spełnia żaden rekord, który wolno Ci zobaczyć.</translation>
    </message>
    <message>
        <source>Not shown, since you may not read them: %1.</source>
        <translation>Nie pokazano, bo nie wolno tego czytać: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A formula has no result for %n record(s).</source>
        <translation>
            <numerusform>Wzór nie ma wyniku dla %n rekordu.</numerusform>
            <numerusform>Wzór nie ma wyniku dla %n rekordów.</numerusform>
            <numerusform>Wzór nie ma wyniku dla %n rekordów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the beginning of %n long text(s) stands here.</source>
        <translation>
            <numerusform>Jest tu tylko początek %n długiego tekstu.</numerusform>
            <numerusform>Są tu tylko początki %n długich tekstów.</numerusform>
            <numerusform>Są tu tylko początki %n długich tekstów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n rekord</numerusform>
            <numerusform>%n rekordy</numerusform>
            <numerusform>%n rekordów</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What is shown is what was read before.</source>
        <translation>Zatrzymano. Widać to, co odczytano wcześniej.</translation>
    </message>
    <message>
        <source>This report cannot be shown</source>
        <translation>Tego raportu nie można pokazać</translation>
    </message>
    <message>
        <source>These are its records. They stand in several lists.</source>
        <translation>To są jej rekordy. Stoją na kilku listach.</translation>
    </message>
    <message>
        <source>These are its records. A formula makes this group, so no list can be narrowed to it.</source>
        <translation>To są jej rekordy. Grupę tworzy formuła, więc żadnej listy nie da się do niej zawęzić.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Otwórz rekord</translation>
    </message>
    <message>
        <source>Show the records behind it</source>
        <translation>Pokaż rekordy, które za tym stoją</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Rozwiń wszystkie grupy</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>Zwiń wszystkie grupy</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>The first %1 rows are copied. Export the report for all of them.</source>
        <translation>Skopiowano pierwsze %1 wierszy. Aby mieć wszystkie, wyeksportuj raport.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Dokument PDF</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Skoroszyt (XLSX)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabela (CSV)</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Na razie nie ma czego pokazać.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Raporty</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>Szukaj raportów</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Nazwa i udostępnianie…</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Uruchom</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nowy raport</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O czym</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Skąd</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Co pokazuje</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>udostępnia %1</translation>
    </message>
    <message>
        <source>mine, shared</source>
        <translation>mój, udostępniony</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mój</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n raport</numerusform>
            <numerusform>%n raporty</numerusform>
            <numerusform>%n raportów</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready reports stay as they are. Design one to keep a copy of your own.</source>
        <translation>Gotowe raporty pozostają bez zmian. Zaprojektuj taki, aby mieć własną kopię.</translation>
    </message>
    <message>
        <source>Only who made it changes it. Design it to keep a copy of your own.</source>
        <translation>Zmienia go tylko autor. Zaprojektuj go, aby mieć własną kopię.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>Usunięto „%1”.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1” wrócił.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Anuluj import</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Zapisz odrzucone wiersze…</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Cofnij import</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Odrzucone wiersze</translation>
    </message>
    <message>
        <source>The rows are being imported</source>
        <translation>Wiersze są importowane</translation>
    </message>
    <message>
        <source>Until the last one is in, nothing is there; you can stop.</source>
        <translation>Dopóki nie wejdzie ostatni, nic tam nie ma; można przerwać.</translation>
    </message>
</context>
<context>
    <name>ReviewsTab</name>
    <message>
        <source>Reviews</source>
        <translation>Przeglądy planu</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Rozpocznij przegląd</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>No decisions noted.</source>
        <translation>Nie zapisano decyzji.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Zatwierdzono</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięty</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Po przeglądzie</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Wersja %1</translation>
    </message>
</context>
<context>
    <name>RoleBoxes</name>
    <message>
        <source>A second administrator must agree.</source>
        <translation>Musi się zgodzić drugi administrator.</translation>
    </message>
    <message>
        <source>A partner firm&apos;s person has no other role.</source>
        <translation>Osoba z firmy partnerskiej nie ma innej roli.</translation>
    </message>
</context>
<context>
    <name>RoleRights</name>
    <message>
        <source>Reads</source>
        <translation>Odczyt</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1: odczyt</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1: zapis</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>%1 asks for access to %2</source>
        <translation>%1 prosi o dostęp: %2</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Zezwól</translation>
    </message>
    <message>
        <source>Reading, without an end; other choices stand in the menu beside</source>
        <translation>Odczyt bez terminu; inne możliwości są w menu obok</translation>
    </message>
    <message>
        <source>Grant for writing, or until a day</source>
        <translation>Zezwól na zapis albo do wybranego dnia</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Odmów</translation>
    </message>
    <message>
        <source>Reading, today only</source>
        <translation>Odczyt, tylko dziś</translation>
    </message>
    <message>
        <source>Reading, for two weeks</source>
        <translation>Odczyt przez dwa tygodnie</translation>
    </message>
    <message>
        <source>Reading, without an end</source>
        <translation>Odczyt bez terminu</translation>
    </message>
    <message>
        <source>Reading and writing, for two weeks</source>
        <translation>Odczyt i zapis przez dwa tygodnie</translation>
    </message>
    <message>
        <source>Reading and writing, without an end</source>
        <translation>Odczyt i zapis bez terminu</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Zezwolono</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmówiono</translation>
    </message>
    <message numerus="yes">
        <source>%1 handed %n account(s) over to you</source>
        <translation>
            <numerusform>Przekazano Państwu %n klienta (%1)</numerusform>
            <numerusform>Przekazano Państwu %n klientów (%1)</numerusform>
            <numerusform>Przekazano Państwu %n klientów (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for access to %2</source>
        <translation>Prośba o dostęp: %1, %2</translation>
    </message>
    <message>
        <source>%1 gave you access to %2</source>
        <translation>Nadano Państwu dostęp: %2 (%1)</translation>
    </message>
    <message>
        <source>%1 refused you access to %2</source>
        <translation>Odmówiono Państwu dostępu: %2 (%1)</translation>
    </message>
    <message>
        <source>%1 opened %2 in an emergency, until %3</source>
        <translation>Dostęp awaryjny do %3: %1, %2</translation>
    </message>
    <message>
        <source>%1 handed %2 over to you</source>
        <translation>Przekazano Państwu: %2 (%1)</translation>
    </message>
    <message>
        <source>%1 made you a stand-in</source>
        <translation>Wyznaczono Państwu zastępstwo (%1)</translation>
    </message>
    <message>
        <source>%1 asks you to approve an account plan for %2</source>
        <translation>%1 prosi o zatwierdzenie planu klienta %2</translation>
    </message>
    <message>
        <source>%1 approved your account plan for %2</source>
        <translation>%1: zatwierdzono Twój plan klienta %2</translation>
    </message>
    <message>
        <source>%1 gave your account plan for %2 back</source>
        <translation>%1: zwrócono Twój plan klienta %2</translation>
    </message>
    <message>
        <source>%1: the service “%2” has ended</source>
        <translation>%1: usługa „%2” się zakończyła</translation>
    </message>
    <message>
        <source>%1: the competitor&apos;s contract “%2” has ended</source>
        <translation>%1: umowa z konkurencją „%2” się zakończyła</translation>
    </message>
    <message numerus="yes">
        <source>%1: the service “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: usługa „%2” kończy się za %n dzień</numerusform>
            <numerusform>%1: usługa „%2” kończy się za %n dni</numerusform>
            <numerusform>%1: usługa „%2” kończy się za %n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the competitor&apos;s contract “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: umowa z konkurencją „%2” kończy się za %n dzień</numerusform>
            <numerusform>%1: umowa z konkurencją „%2” kończy się za %n dni</numerusform>
            <numerusform>%1: umowa z konkurencją „%2” kończy się za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %3 has not reviewed the plan “%2”</source>
        <translation>%1: %3 nie ma przeglądu planu „%2”</translation>
    </message>
    <message>
        <source>%1: the review of the plan “%2” is overdue</source>
        <translation>%1: przegląd planu „%2” jest po terminie</translation>
    </message>
    <message numerus="yes">
        <source>%1: the review of the plan “%2” is due in %n day(s)</source>
        <translation>
            <numerusform>%1: przegląd planu „%2” za %n dzień</numerusform>
            <numerusform>%1: przegląd planu „%2” za %n dni</numerusform>
            <numerusform>%1: przegląd planu „%2” za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounts of %1 are being handed over to %2</source>
        <translation>Przekazywanie klientów: %1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>gotowe %1 z %2</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Kontynuuj…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>any</source>
        <translation>dowolny</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Zapisz regułę</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Usuń regułę</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dla</translation>
    </message>
    <message>
        <source>Of accounts</source>
        <translation>U klientów</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Co jest wymagane</translation>
    </message>
    <message>
        <source>Fields that must be filled in</source>
        <translation>Pola, które muszą być wypełnione</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Wypełnione</translation>
    </message>
    <message>
        <source>Verify every (days)</source>
        <translation>Sprawdzać co (dni)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Mailing</source>
        <translation>Wysyłka</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <source>Stop for good…</source>
        <translation>Zakończ na stałe…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Mail server…</source>
        <translation>Serwer poczty…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Kontynuuj</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>Przywróć do oczekujących</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Drukuj etykiety…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Write files…</source>
        <translation>Zapisz pliki…</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>Pierwszy list</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>Ostatni list</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>to</source>
        <translation>do</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Odbiorca</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>begun %1 by %2</source>
        <translation>rozpoczęto %1, %2</translation>
    </message>
    <message>
        <source>consent: %1</source>
        <translation>zgoda: %1</translation>
    </message>
    <message>
        <source>%1 of %2 letters made</source>
        <translation>utworzono %1 z %2 listów</translation>
    </message>
    <message>
        <source>%1 of %2 e-mails sent</source>
        <translation>wysłano %1 z %2 e-maili</translation>
    </message>
    <message>
        <source>Paused. What is done is done; the rest waits.</source>
        <translation>Wstrzymano. Co gotowe, to gotowe; reszta czeka.</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>Zakończ na stałe</translation>
    </message>
    <message>
        <source>Leave all those who wait without a letter?</source>
        <translation>Zostawić wszystkich oczekujących bez listu?</translation>
    </message>
    <message>
        <source>What was made or sent stays on the cards. The rest is not made any more.</source>
        <translation>To, co utworzono lub wysłano, zostaje na kartach. Reszta już nie powstanie.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>None of these addresses fits its label.</source>
        <translation>Żaden z tych adresów nie mieści się na etykiecie.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Folder na pliki</translation>
    </message>
    <message>
        <source>%1 of %2 letters written</source>
        <translation>zapisano %1 z %2 listów</translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>Sample</source>
        <translation>Próbka</translation>
    </message>
</context>
<context>
    <name>SavePath</name>
    <message>
        <source>Sending %1</source>
        <translation>Wysyłanie: %1</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Progress of the search</source>
        <translation>Postęp szukania</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Odczyt rekordów</translation>
    </message>
    <message>
        <source>Comparing the records</source>
        <translation>Porównywanie rekordów</translation>
    </message>
    <message>
        <source>Noting the pairs</source>
        <translation>Zapisywanie par</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <comment>what is being done, per cent</comment>
        <translation>%1, %2%</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) compared</source>
        <translation>
            <numerusform>Porównano %n rekord</numerusform>
            <numerusform>Porównano %n rekordy</numerusform>
            <numerusform>Porównano %n rekordów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) found</source>
        <translation>
            <numerusform>znaleziono %n parę</numerusform>
            <numerusform>znaleziono %n pary</numerusform>
            <numerusform>znaleziono %n par</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>records compared, pairs found</comment>
        <translation>%1, %2.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search in the list</source>
        <translation>Szukaj na liście</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
        <source>Words, or fields with values, for example  town: Brno; tier: A, B</source>
        <translation>Słowa albo pola z wartościami, na przykład  miejscowość: Brno; poziom: A, B</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Nothing found. Type another part of the name.</source>
        <translation>Nic nie znaleziono. Wpisz inną część nazwy.</translation>
    </message>
</context>
<context>
    <name>SegmentForm</name>
    <message>
        <source>Given by</source>
        <translation>Wyznaczony przez</translation>
    </message>
    <message>
        <source>The conditions are taken over from the saved filter. Where it changes later, choose it again. A colleague who may not read what the filter asks for sees the segment empty.</source>
        <translation>Warunki są przejmowane z zapisanego filtra. Jeśli później się zmieni, wybierz go ponownie. Osoba, która nie może czytać tego, o co pyta filtr, widzi segment pusty.</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>Zapisz segment</translation>
    </message>
    <message>
        <source>Put in by hand, on each account</source>
        <translation>Przypisywany ręcznie u każdego klienta</translation>
    </message>
    <message>
        <source>The filter as it was taken over</source>
        <translation>Filtr w przejętej postaci</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtr: %1</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message numerus="yes">
        <source>%n more entered</source>
        <translation>
            <numerusform>zapisano jeszcze %n</numerusform>
            <numerusform>zapisano jeszcze %n</numerusform>
            <numerusform>zapisano jeszcze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>usunięto %n</numerusform>
            <numerusform>usunięto %n</numerusform>
            <numerusform>usunięto %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) of the series follow</source>
        <translation>
            <numerusform>%n spotkanie serii jest teraz jak to</numerusform>
            <numerusform>%n spotkania serii są teraz jak to</numerusform>
            <numerusform>%n spotkań serii jest teraz jak to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed on it alone</source>
        <translation>
            <numerusform>%n zachowuje to, co zmieniono tylko w nim</numerusform>
            <numerusform>%n zachowują to, co zmieniono tylko w nich</numerusform>
            <numerusform>%n zachowuje to, co zmieniono tylko w nich</numerusform>
        </translation>
    </message>
    <message>
        <source>All later ones too</source>
        <translation>Wszystkie późniejsze też</translation>
    </message>
    <message>
        <source>The reminder is noted.</source>
        <translation>Przypomnienie zapisane.</translation>
    </message>
</context>
<context>
    <name>ServerChooser</name>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Edytuj serwer</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Dodaj serwer</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Brak serwerów</translation>
    </message>
    <message>
        <source>Your administrator put this server in place for everybody.</source>
        <translation>Ten serwer ustawił administrator dla wszystkich.</translation>
    </message>
    <message>
        <source>Edit server…</source>
        <translation>Edytuj serwer…</translation>
    </message>
    <message>
        <source>Make ready or upgrade…</source>
        <translation>Przygotuj lub zaktualizuj…</translation>
    </message>
    <message>
        <source>Remove server…</source>
        <translation>Usuń serwer…</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>Usuń serwer</translation>
    </message>
    <message>
        <source>Remove “{name}” from the list?</source>
        <translation>Usunąć „{name}” z listy?</translation>
    </message>
    <message>
        <source>Nothing on the server changes.</source>
        <translation>Na serwerze nic się nie zmienia.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Nie usuwaj</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Gęste</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luźne</translation>
    </message>
    <message>
        <source>The language changes when the program starts the next time.</source>
        <translation>Język zmieni się po ponownym uruchomieniu programu.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Motyw</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Język</translation>
    </message>
    <message>
        <source>&amp;Rows of lists</source>
        <translation>&amp;Wiersze list</translation>
    </message>
    <message>
        <source>&amp;On the desktop, too</source>
        <translation>Także na &amp;pulpicie</translation>
    </message>
    <message>
        <source>While the window is not in front. A click on it opens the record.</source>
        <translation>Gdy okno nie jest na wierzchu. Kliknięcie otwiera rekord.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Przypomnienia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share with a partner</source>
        <translation>Udostępnienie partnerowi</translation>
    </message>
    <message>
        <source>Share “%1” with a partner</source>
        <translation>Udostępnij partnerowi: „%1”</translation>
    </message>
    <message>
        <source>The partner&apos;s person reads what is chosen here and who is responsible, changes nothing, and sees no other account. It ends by itself.</source>
        <translation>Osoba partnera widzi to, co tu wybrano, i kto jest opiekunem; niczego nie zmienia i nie widzi innych klientów. Udostępnienie kończy się samo.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Udostępnij</translation>
    </message>
    <message>
        <source>Partner&apos;s person</source>
        <translation>Osoba partnera</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>A year ahead at most</source>
        <translation>Najwyżej rok naprzód</translation>
    </message>
    <message>
        <source>No partner firm&apos;s person has a login. An administrator adds people.</source>
        <translation>Żadna osoba z firmy partnerskiej nie ma loginu. Osoby dodaje administrator.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Choose who is to see it.</source>
        <translation>Proszę wybrać, kto ma to widzieć.</translation>
    </message>
    <message>
        <source>Choose what is to be seen.</source>
        <translation>Proszę wybrać, co ma być widoczne.</translation>
    </message>
    <message>
        <source>Choose a day from today to a year ahead.</source>
        <translation>Proszę wybrać dzień od dziś do roku naprzód.</translation>
    </message>
    <message>
        <source>Shared.</source>
        <translation>Udostępniono.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Language of the sheet</source>
        <translation>Język zestawienia</translation>
    </message>
    <message>
        <source>Customer data sheet</source>
        <translation>Zestawienie danych klienta</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>The sheet is not ready yet.</source>
        <translation>Zestawienie nie jest jeszcze gotowe.</translation>
    </message>
    <message>
        <source>%1 – data sheet</source>
        <translation>%1 – zestawienie danych</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Open the selected row</source>
        <translation>Otwórz zaznaczony wiersz</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the account in a window of its own</source>
        <translation>Otwórz klienta w osobnym oknie</translation>
    </message>
    <message>
        <source>Card: previous account of the list</source>
        <translation>Karta: poprzedni klient z listy</translation>
    </message>
    <message>
        <source>Card: next account of the list</source>
        <translation>Karta: następny klient z listy</translation>
    </message>
    <message>
        <source>Card: log contact</source>
        <translation>Karta: odnotuj kontakt</translation>
    </message>
    <message>
        <source>Card: keep at hand, or no longer</source>
        <translation>Karta: miej pod ręką lub już nie</translation>
    </message>
    <message>
        <source>List: build a filter</source>
        <translation>Lista: zbudować filtr</translation>
    </message>
    <message>
        <source>Building a filter: one more condition</source>
        <translation>Budowa filtra: kolejny warunek</translation>
    </message>
    <message>
        <source>Building a filter: remove the condition</source>
        <translation>Budowa filtra: usunąć warunek</translation>
    </message>
    <message>
        <source>Choosing columns: move up</source>
        <translation>Wybór kolumn: przesuń w górę</translation>
    </message>
    <message>
        <source>Choosing columns: move down</source>
        <translation>Wybór kolumn: przesuń w dół</translation>
    </message>
    <message>
        <source>Report: the records behind a group</source>
        <translation>Raport: rekordy, które stoją za grupą</translation>
    </message>
    <message>
        <source>Close a dialog or the palette</source>
        <translation>Zamknij okno dialogowe lub paletę</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Date field: today</source>
        <translation>Pole daty: dzisiaj</translation>
    </message>
    <message>
        <source>Date field: a day, week, month, year later</source>
        <translation>Pole daty: dzień, tydzień, miesiąc, rok później</translation>
    </message>
    <message>
        <source>Date field: a day, week, month, year earlier</source>
        <translation>Pole daty: dzień, tydzień, miesiąc, rok wcześniej</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Gaps in the map</source>
        <translation>Luki na mapie</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>Utwórz zadania</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Niczego nie brakuje.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Wszystkie kontakty</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Otwarte szanse sprzedaży</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>Wszystkie szanse</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Zadania</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nowe zadanie</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>Brak kontaktów.</translation>
    </message>
    <message>
        <source>None open.</source>
        <translation>Brak otwartych.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Brak zadań.</translation>
    </message>
    <message>
        <source>Revenue by year</source>
        <translation>Przychody według lat</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>Wszystkie sprzedaże</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Własne pola</translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n zgoda</numerusform>
            <numerusform>%n zgody</numerusform>
            <numerusform>%n zgód</numerusform>
        </translation>
    </message>
    <message>
        <source>no valid consent</source>
        <translation>brak ważnej zgody</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>zamknięcie %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>tick before a task, read aloud</comment>
        <translation>Ukończono: %1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Oznacz jako ukończone</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Ukończono: %1</translation>
    </message>
</context>
<context>
    <name>SidesView</name>
    <message>
        <source>Not the same</source>
        <translation>To nie to samo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation>Czy to ta sama osoba?</translation>
    </message>
    <message>
        <source>Are these the same account?</source>
        <translation>Czy to ten sam klient?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Nie usuwaj</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Zachowaj %1</translation>
    </message>
    <message>
        <source>Same person: tie together</source>
        <translation>Ta sama osoba: powiąż</translation>
    </message>
    <message>
        <source>Same: merge</source>
        <translation>To samo: scal</translation>
    </message>
    <message>
        <source>You may merge what you may change on both sides.</source>
        <translation>Scalić możesz to, co możesz zmieniać po obu stronach.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record: number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Moves to “%1”: %2</source>
        <translation>Przejdzie do „%1”: %2</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Sign in – CRM</source>
        <translation>Logowanie – CRM</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keyring of this computer</source>
        <translation>&amp;Zapamiętaj hasło w pęku kluczy tego komputera</translation>
    </message>
    <message>
        <source>Make the server ready…</source>
        <translation>Przygotuj serwer…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Wypróbuj z przykładem</translation>
    </message>
    <message>
        <source>Starts a server of your own on this computer, with customers made up.</source>
        <translation>Uruchamia własny serwer na tym komputerze ze zmyślonymi klientami.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the program starts without them. The old file is kept as {file}.</source>
        <translation>Nie udało się odczytać ustawień, więc program uruchamia się bez nich. Poprzedni plik zachowano jako {file}.</translation>
    </message>
    <message>
        <source>The servers that your administrator put in place could not be read. Tell your administrator that {file} is faulty.</source>
        <translation>Nie można odczytać serwerów ustawionych przez administratora. Powiadom administratora, że plik {file} jest błędny.</translation>
    </message>
    <message>
        <source>CRM {version}</source>
        <translation>CRM {version}</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>&amp;Serwer</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Pokaż hasło</translation>
    </message>
    <message>
        <source>The server is ready. Sign in.</source>
        <translation>Serwer jest gotowy. Zaloguj się.</translation>
    </message>
    <message>
        <source>Add the server of your firm first: whoever looks after it knows its name. Or look at the program with sample data.</source>
        <translation>Najpierw dodaj serwer swojej firmy: jego nazwę zna osoba, która się nim opiekuje. Albo obejrzyj program z danymi przykładowymi.</translation>
    </message>
    <message>
        <source>The settings could not be written. They hold until the program ends.</source>
        <translation>Nie udało się zapisać ustawień. Obowiązują do zamknięcia programu.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the password is asked each time.</source>
        <translation>Ten komputer nie ma pęku kluczy, więc hasło trzeba podawać za każdym razem.</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ukryj hasło</translation>
    </message>
    <message>
        <source>Enter your login.</source>
        <translation>Podaj login.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Podaj hasło.</translation>
    </message>
    <message>
        <source>Connecting to {name}…</source>
        <translation>Łączenie z serwerem {name}…</translation>
    </message>
</context>
<context>
    <name>StakeholderMap</name>
    <message>
        <source>Nobody is on the map yet</source>
        <translation>Na mapie nie ma jeszcze nikogo</translation>
    </message>
    <message>
        <source>Add the people who decide and those who are heard. Whom you do not know by name yet stands here as well.</source>
        <translation>Dodaj osoby, które decydują, i te, których się słucha. Miejsce jest tu też dla tych, których nazwiska jeszcze nie znasz.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Dodaj osobę</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Przełożony</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Pozycja</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Wpływ</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Poparcie</translation>
    </message>
    <message>
        <source>Contact with us</source>
        <translation>Kontakt z nami</translation>
    </message>
    <message>
        <source>We are</source>
        <translation>Jesteśmy</translation>
    </message>
    <message>
        <source>We want to be</source>
        <translation>Chcemy być</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Kto od nas</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Dział</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Ostatni kontakt</translation>
    </message>
    <message numerus="yes">
        <source>Arranged: %n people</source>
        <translation>
            <numerusform>Rozmieszczono: %n osoba</numerusform>
            <numerusform>Rozmieszczono: %n osoby</numerusform>
            <numerusform>Rozmieszczono: %n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks made</source>
        <translation>
            <numerusform>Utworzono %n zadanie</numerusform>
            <numerusform>Utworzono %n zadania</numerusform>
            <numerusform>Utworzono %n zadań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n luka</numerusform>
            <numerusform>%n luki</numerusform>
            <numerusform>%n luk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Saved {time}</source>
        <translation>Zapisano {time}</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Połączono</translation>
    </message>
    <message>
        <source>Disconnected since {time}</source>
        <translation>Brak połączenia od {time}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Give “%1” back</source>
        <translation>Zwróć „%1”</translation>
    </message>
    <message>
        <source>Its owner works on it again, and is told the reason.</source>
        <translation>Właściciel pracuje nad nim dalej i pozna powód.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zwróć</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>Zamknij „%1”</translation>
    </message>
    <message>
        <source>A closed plan stays as it is. Its open actions go on in the plan that was copied from it.</source>
        <translation>Zamknięty plan zostaje taki, jaki jest. Jego otwarte działania trwają w planie, który z niego skopiowano.</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Zamknij plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Koniec</translation>
    </message>
    <message>
        <source>Copy “%1” forward</source>
        <translation>Skopiuj „%1” na dalszy okres</translation>
    </message>
    <message>
        <source>The copy is a draft with the same people, cells, context and open objectives.</source>
        <translation>Kopia jest szkicem z tymi samymi osobami, polami, kontekstem i otwartymi zamierzeniami.</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Utwórz kopię</translation>
    </message>
    <message>
        <source>Say why, so that it can be mended.</source>
        <translation>Napisz dlaczego, żeby dało się to poprawić.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Nadaj mu nazwę.</translation>
    </message>
    <message>
        <source>The end comes after the start.</source>
        <translation>Koniec jest po początku.</translation>
    </message>
    <message>
        <source>The copy was made before the connection broke.</source>
        <translation>Kopia powstała, zanim połączenie zostało przerwane.</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
</context>
<context>
    <name>StubPanel</name>
    <message>
        <source>Facts from the directory</source>
        <translation>Dane ze spisu</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Siedziba</translation>
    </message>
    <message>
        <source>Why you see no more</source>
        <translation>Dlaczego nie widać więcej</translation>
    </message>
    <message>
        <source>Contacts, meetings, business and documents of this account are open only to the person responsible for it, to its team and to their superiors. That holds for all customers.</source>
        <translation>Kontakty, spotkania, sprzedaż i dokumenty tego klienta są dostępne tylko dla jego opiekuna, zespołu klienta i ich przełożonych. Ta zasada dotyczy wszystkich klientów.</translation>
    </message>
    <message>
        <source>Who can give you access</source>
        <translation>Kto może nadać dostęp</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Opiekun</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Przełożony</translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s)</source>
        <translation>
            <numerusform>%n pracownik</numerusform>
            <numerusform>%n pracowników</numerusform>
            <numerusform>%n pracowników</numerusform>
        </translation>
    </message>
    <message>
        <source>Team of the account</source>
        <translation>Zespół klienta</translation>
    </message>
    <message>
        <source>Of this account you see what your role needs, or what was shared with you. The rest is open only to the person responsible for it, to its team and to their superiors.</source>
        <translation>Z danych tego klienta widać to, czego wymaga Państwa rola, albo co zostało udostępnione. Reszta jest dostępna tylko dla jego opiekuna, zespołu klienta i ich przełożonych.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, do %2</translation>
    </message>
    <message>
        <source>Stands in today</source>
        <translation>Dziś zastępuje</translation>
    </message>
    <message>
        <source>This computer has no program for that: %1</source>
        <translation>Na tym komputerze nie ma odpowiedniego programu: %1</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>The name is a man’s ({rule}).</source>
        <translation>To imię i nazwisko mężczyzny ({rule}).</translation>
    </message>
    <message>
        <source>The name is a woman’s ({rule}).</source>
        <translation>To imię i nazwisko kobiety ({rule}).</translation>
    </message>
    <message>
        <source>As suggested.</source>
        <translation>Zgodnie z propozycją.</translation>
    </message>
    <message>
        <source>Own words. Suggested: “{text}”.</source>
        <translation>Własne słowa. Propozycja: „{text}”.</translation>
    </message>
    <message>
        <source>Letters say “{text}”. Rule: {rule}.</source>
        <translation>W liście będzie „{text}”. Reguła: {rule}.</translation>
    </message>
    <message>
        <source>Letters say “{text}”.</source>
        <translation>W liście będzie „{text}”.</translation>
    </message>
    <message>
        <source>The gender is open, so letters say “{text}”.</source>
        <translation>Płeć nie jest znana, więc w liście będzie „{text}”.</translation>
    </message>
    <message>
        <source>The name is unusual. Letters say “{text}”. Is that right?</source>
        <translation>Imię lub nazwisko jest nietypowe. W liście będzie „{text}”. Czy to dobrze?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Przyjmij</translation>
    </message>
</context>
<context>
    <name>SumEditor</name>
    <message>
        <source>any currency</source>
        <translation>w dowolnej walucie</translation>
    </message>
    <message>
        <source>%1, currency</source>
        <translation>%1, waluta</translation>
    </message>
</context>
<context>
    <name>SuperiorTree</name>
    <message numerus="yes">
        <source>%n person(s) below</source>
        <translation>
            <numerusform>%n podwładny</numerusform>
            <numerusform>%n podwładnych</numerusform>
            <numerusform>%n podwładnych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n podwładny</numerusform>
            <numerusform>%n podwładnych</numerusform>
            <numerusform>%n podwładnych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuperiorsPage</name>
    <message>
        <source>Superiors</source>
        <translation>Przełożeni</translation>
    </message>
    <message>
        <source>Tree of superiors</source>
        <translation>Drzewo przełożonych</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Znajdź osobę</translation>
    </message>
    <message>
        <source>Take the move back</source>
        <translation>Cofnij przeniesienie</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Wytnij</translation>
    </message>
    <message>
        <source>Paste below</source>
        <translation>Wklej jako podwładnego</translation>
    </message>
    <message>
        <source>Change superior…</source>
        <translation>Zmień przełożonego…</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Edytuj dane</translation>
    </message>
    <message>
        <source>Drag somebody onto their superior, or cut and paste; F2 chooses by name.</source>
        <translation>Przeciągnij kogoś na przełożonego albo wytnij i wklej; F2 wybiera po nazwisku.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a superior</source>
        <translation>
            <numerusform>%n bez przełożonego</numerusform>
            <numerusform>%n bez przełożonego</numerusform>
            <numerusform>%n bez przełożonego</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stand the people who report to you. Nobody does yet.</source>
        <translation>Tu są osoby, które ci podlegają. Na razie nie ma nikogo.</translation>
    </message>
    <message>
        <source>Nobody fits “%1”.</source>
        <translation>Nikt nie pasuje do „%1”.</translation>
    </message>
    <message>
        <source>%1 stands above that person. Nobody can be their own superior, not even through others. Choose another superior.</source>
        <translation>%1 stoi wyżej niż ta osoba. Nikt nie może być własnym przełożonym, nawet przez innych. Wybierz innego przełożonego.</translation>
    </message>
    <message>
        <source>%1 has no superior now.</source>
        <translation>Teraz bez przełożonego: %1.</translation>
    </message>
    <message>
        <source>%1 reports to %2 now.</source>
        <translation>%1: przełożonym jest teraz %2.</translation>
    </message>
    <message>
        <source>%1 was cut. Choose the new superior and paste.</source>
        <translation>Wycięto: %1. Wybierz nowego przełożonego i wklej.</translation>
    </message>
</context>
<context>
    <name>Swot</name>
    <message>
        <source>Strengths</source>
        <translation>Mocne strony</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Słabe strony</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Szanse</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Zagrożenia</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>Dowód: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Działanie: %1</translation>
    </message>
    <message>
        <source>Action done: %1</source>
        <translation>Działanie wykonane: %1</translation>
    </message>
    <message>
        <source>weight %1 of 5</source>
        <translation>waga %1 z 5</translation>
    </message>
    <message>
        <source>Critical vulnerability</source>
        <translation>Krytyczna słabość</translation>
    </message>
</context>
<context>
    <name>SwotTab</name>
    <message>
        <source>Edit entry</source>
        <translation>Edytuj wpis</translation>
    </message>
    <message>
        <source>Open what shows it</source>
        <translation>Otwórz dowód</translation>
    </message>
    <message>
        <source>Open the action</source>
        <translation>Otwórz działanie</translation>
    </message>
    <message>
        <source>No longer the critical vulnerability</source>
        <translation>To już nie jest krytyczna słabość</translation>
    </message>
    <message>
        <source>This is the critical vulnerability</source>
        <translation>To jest krytyczna słabość</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Oznaczono: %1</translation>
    </message>
    <message>
        <source>No longer marked: %1</source>
        <translation>Już nie oznaczono: %1</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Repeated table</source>
        <translation>Tabela powtarzana</translation>
    </message>
    <message>
        <source>The table gets a line for each record of the list.</source>
        <translation>Tabela dostaje wiersz dla każdego rekordu listy.</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>Wstaw tabelę</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Choose 1 to 12 columns.</source>
        <translation>Wybierz od 1 do 12 kolumn.</translation>
    </message>
</context>
<context>
    <name>TabsDialog</name>
    <message>
        <source>Tabs of the card</source>
        <translation>Karty kartoteki</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Przesuń w górę (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Przesuń w dół (Alt+↓)</translation>
    </message>
    <message>
        <source>Save tabs</source>
        <translation>Zapisz karty</translation>
    </message>
    <message>
        <source>Ticked tabs are shown, in this order.</source>
        <translation>Zaznaczone karty są pokazywane w tej kolejności.</translation>
    </message>
    <message>
        <source>A card has at least one tab.</source>
        <translation>Kartoteka ma co najmniej jedną kartę.</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Account</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Of the meetings whose people are not known. Empty: those are left out.</source>
        <translation>Przy spotkaniach, których uczestnicy nie są znani. Puste: zostaną pominięte.</translation>
    </message>
    <message numerus="yes">
        <source>The accounts of %n are known by the people.</source>
        <translation>
            <numerusform>Firma %n z nich jest znana po uczestnikach.</numerusform>
            <numerusform>Firmy %n z nich są znane po uczestnikach.</numerusform>
            <numerusform>Firmy %n z nich są znane po uczestnikach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in meetings</source>
        <translation>Wczytaj spotkania</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) in %1</source>
        <translation>
            <numerusform>%n spotkanie w pliku %1</numerusform>
            <numerusform>%n spotkania w pliku %1</numerusform>
            <numerusform>%n spotkań w pliku %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Wczytaj</translation>
    </message>
</context>
<context>
    <name>TargetPanel</name>
    <message>
        <source>What would close the gap</source>
        <translation>Co zamknęłoby lukę</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Where we stood</source>
        <translation>Stan wyjściowy</translation>
    </message>
    <message>
        <source>More than that</source>
        <translation>Jeszcze więcej</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Osiągnięto</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Oczekiwane</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brakuje</translation>
    </message>
    <message>
        <source>Not known: it is not for you to see, or its quarter lies ahead.</source>
        <translation>Nieznane: nie masz do tego wglądu albo kwartał dopiero nadejdzie.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Niczego nie brakuje.</translation>
    </message>
    <message>
        <source>No open opportunity and no cell that fits. Look at the whitespace.</source>
        <translation>Brak otwartej szansy i pasującego pola. Zajrzyj do białych plam.</translation>
    </message>
    <message>
        <source>The program cannot say what moves this measure.</source>
        <translation>Program nie umie powiedzieć, co wpływa na tę miarę.</translation>
    </message>
</context>
<context>
    <name>TargetRows</name>
    <message>
        <source>Measured by</source>
        <translation>Miara</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartał</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Osiągnięto</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Oczekiwane</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brakuje</translation>
    </message>
</context>
<context>
    <name>TargetsTab</name>
    <message>
        <source>Targets of the plan</source>
        <translation>Cele planu</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>Nie ma jeszcze celów</translation>
    </message>
    <message>
        <source>Say what each quarter is to bring: revenue, share, meetings. What was reached is worked out.</source>
        <translation>Określ, co ma przynieść każdy kwartał: przychód, udział, spotkania. To, co osiągnięto, jest wyliczane.</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nowy cel</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Edytuj cel</translation>
    </message>
    <message>
        <source>Print targets and forecast</source>
        <translation>Drukuj cele i prognozę</translation>
    </message>
    <message>
        <source>Revenue is what was sold; expected adds what is won and the weighted pipeline</source>
        <translation>Przychód to to, co sprzedano; oczekiwane dodaje wygrane i ważone szanse</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. The sums leave these amounts out.</source>
        <translation>Brak kursu na dziś: %1. Sumy pomijają te kwoty.</translation>
    </message>
    <message numerus="yes">
        <source>The margin leaves out %n lines of sales without a purchase price.</source>
        <translation>
            <numerusform>Marża pomija %n pozycję sprzedaży bez ceny zakupu.</numerusform>
            <numerusform>Marża pomija %n pozycje sprzedaży bez ceny zakupu.</numerusform>
            <numerusform>Marża pomija %n pozycji sprzedaży bez ceny zakupu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – targets</source>
        <comment>%1 is an account</comment>
        <translation>%1 – cele</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n cel</numerusform>
            <numerusform>%n cele</numerusform>
            <numerusform>%n celów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>Zadania</translation>
    </message>
</context>
<context>
    <name>TemplateEdit</name>
    <message>
        <source>New page</source>
        <translation>Nowa strona</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Text typed for each letter</source>
        <translation>Tekst pisany do każdego listu</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linia</translation>
    </message>
    <message>
        <source>Empty room</source>
        <translation>Puste miejsce</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Zakończenie i podpis</translation>
    </message>
    <message>
        <source>Address of the recipient</source>
        <translation>Adres odbiorcy</translation>
    </message>
    <message>
        <source>Lines with labels</source>
        <translation>Wiersze z etykietami</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Kod płatniczy</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blok</translation>
    </message>
    <message>
        <source>Only if filled: {what}</source>
        <translation>Tylko jeśli wypełnione: {what}</translation>
    </message>
    <message>
        <source>Only if: {what}</source>
        <translation>Tylko jeśli: {what}</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>W przeciwnym razie</translation>
    </message>
    <message>
        <source>End of the condition</source>
        <translation>Koniec warunku</translation>
    </message>
    <message>
        <source>%1: heading, a line for each record, total</source>
        <translation>%1: nagłówek, wiersz dla każdego rekordu, suma</translation>
    </message>
    <message>
        <source>A sentence in every language</source>
        <translation>Zdanie w każdym języku</translation>
    </message>
    <message>
        <source>This sentence came with the program: each letter has it in the language of its recipient. As text of your own it can be changed, and is the same for all.</source>
        <translation>To zdanie pochodzi z programu: każdy list ma je w języku swojego odbiorcy. Jako własny tekst można je zmienić i będzie takie samo dla wszystkich.</translation>
    </message>
    <message>
        <source>Make it my text</source>
        <translation>Zamień na mój tekst</translation>
    </message>
    <message>
        <source>All sentences here</source>
        <translation>Wszystkie zdania tutaj</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zostaw</translation>
    </message>
</context>
<context>
    <name>TemplateNameDialog</name>
    <message>
        <source>Name of the template</source>
        <translation>Nazwa szablonu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>All colleagues may use it</source>
        <translation>Mogą używać wszyscy koledzy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Udostępnianie</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Nadaj nazwę.</translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>Letter template</source>
        <translation>Szablon listu</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>Strona…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>&amp;Name…</source>
        <translation>&amp;Nazwa…</translation>
    </message>
    <message>
        <source>Save &amp;as new…</source>
        <translation>Zapisz jako no&amp;wy…</translation>
    </message>
    <message>
        <source>Save as &amp;file…</source>
        <translation>Zapisz jako &amp;plik…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Podgląd dla</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Tekst szablonu</translation>
    </message>
    <message>
        <source>A made-up record</source>
        <translation>Zmyślony rekord</translation>
    </message>
    <message>
        <source>The longest address</source>
        <translation>Najdłuższy adres</translation>
    </message>
    <message>
        <source>A record with missing fields</source>
        <translation>Rekord z brakującymi polami</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Treść listu</translation>
    </message>
    <message>
        <source>Letterhead, first page</source>
        <translation>Nagłówek, pierwsza strona</translation>
    </message>
    <message>
        <source>Sender, first page</source>
        <translation>Nadawca, pierwsza strona</translation>
    </message>
    <message>
        <source>Line above the address</source>
        <translation>Wiersz nad adresem</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Reference lines</source>
        <translation>Wiersze odniesień</translation>
    </message>
    <message>
        <source>Head of further pages</source>
        <translation>Nagłówek dalszych stron</translation>
    </message>
    <message>
        <source>Foot of all pages</source>
        <translation>Stopka wszystkich stron</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nowy szablon</translation>
    </message>
    <message>
        <source>Letter template, not saved yet</source>
        <translation>Szablon listu, jeszcze niezapisany</translation>
    </message>
    <message>
        <source>Letter template, revision %1</source>
        <translation>Szablon listu, wersja %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>udostępniony</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>tylko mój</translation>
    </message>
    <message>
        <source>The template was saved as revision %1.</source>
        <translation>Szablon zapisano jako wersję %1.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Zapisz jako plik</translation>
    </message>
    <message>
        <source>Templates (*.zip)</source>
        <translation>Szablony (*.zip)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Zapisano jako %1.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Letter templates</source>
        <translation>Szablony listów</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Udostępnij</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Z pliku…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nowy szablon</translation>
    </message>
    <message>
        <source>No letter templates yet</source>
        <translation>Nie ma jeszcze szablonów listów</translation>
    </message>
    <message>
        <source>Five letters come with the program: an invitation, thanks, services that end, a new contact person, greetings. Each speaks the language of its recipient.</source>
        <translation>Z programem przychodzi pięć listów: zaproszenie, podziękowanie, kończące się usługi, nowa osoba kontaktowa i życzenia. Każdy jest w języku odbiorcy.</translation>
    </message>
    <message>
        <source>Colleagues with the right to design templates make them and share them; an admin gives that right.</source>
        <translation>Tworzą je i udostępniają osoby z prawem projektowania szablonów; prawo to nadaje administrator.</translation>
    </message>
    <message>
        <source>Take them in for all colleagues</source>
        <translation>Wprowadź dla wszystkich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Używają</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Zapisano</translation>
    </message>
    <message>
        <source>all colleagues</source>
        <translation>wszyscy koledzy</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>tylko ja</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n szablon</numerusform>
            <numerusform>%n szablony</numerusform>
            <numerusform>%n szablonów</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep to myself</source>
        <translation>Zachowaj dla siebie</translation>
    </message>
    <message>
        <source>The usual letter</source>
        <translation>Zwykły list</translation>
    </message>
    <message>
        <source>Template from a file</source>
        <translation>Szablon z pliku</translation>
    </message>
    <message>
        <source>Templates (*.zip)</source>
        <translation>Szablony (*.zip)</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Usuń szablon</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Usunąć szablon „%1”?</translation>
    </message>
    <message>
        <source>Letters that were made from it stay as they are.</source>
        <translation>Listy, które z niego powstały, zostają bez zmian.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nie zamykaj</translation>
    </message>
</context>
<context>
    <name>TimeGrid</name>
    <message>
        <source>Hours of the days</source>
        <translation>Godziny dni</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n rekord</numerusform>
            <numerusform>%n rekordy</numerusform>
            <numerusform>%n rekordów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of an entry and its subject</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Od początku</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Drukuj oś czasu</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>Nothing happened that fits the kinds, the person and the period.</source>
        <translation>Brak rekordów, które pasują do wybranych rodzajów, osoby i okresu.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Pokaż wszystko</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Na razie nic tu nie ma</translation>
    </message>
    <message>
        <source>Meetings, messages, documents and sales appear here as they are entered.</source>
        <translation>Tu pojawią się dodawane spotkania, wiadomości, dokumenty i sprzedaż.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Cofnięto.</translation>
    </message>
    <message>
        <source>It was not taken back: somebody has changed it since.</source>
        <translation>Nie cofnięto: ktoś to od tego czasu zmienił.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Standard</source>
        <translation>Podstawowy</translation>
    </message>
    <message>
        <source>View: %1</source>
        <comment>the named view of a list</comment>
        <translation>Widok: %1</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, zmieniony</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Zapisz zmiany</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Tak jak zapisano</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Jak dostarczono</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Zapisz jako widok…</translation>
    </message>
    <message>
        <source>Manage views…</source>
        <translation>Zarządzaj widokami…</translation>
    </message>
    <message>
        <source>Columns, filter, sort and groups as they are shown now.</source>
        <translation>Kolumny, filtr, sortowanie i grupy tak, jak są teraz pokazane.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation>Widok „%1” zapisano.</translation>
    </message>
</context>
<context>
    <name>Waking</name>
    <message numerus="yes">
        <source>The clock of this computer is off by %n hour(s).</source>
        <translation>
            <numerusform>Zegar tego komputera różni się o %n godzinę.</numerusform>
            <numerusform>Zegar tego komputera różni się o %n godziny.</numerusform>
            <numerusform>Zegar tego komputera różni się o %n godzin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is off by %n minute(s).</source>
        <translation>
            <numerusform>Zegar tego komputera różni się o %n minutę.</numerusform>
            <numerusform>Zegar tego komputera różni się o %n minuty.</numerusform>
            <numerusform>Zegar tego komputera różni się o %n minut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Days that the program proposes as today may be wrong. Set the clock.</source>
        <translation>Dni, które program podpowiada jako dzisiejsze, mogą być błędne. Ustaw zegar.</translation>
    </message>
</context>
<context>
    <name>WhitespaceDoing</name>
    <message>
        <source>You may not enter opportunities.</source>
        <translation>Nie możesz wprowadzać szans.</translation>
    </message>
    <message>
        <source>This cell is closed. Edit it to open it again.</source>
        <translation>To pole jest zamknięte. Otworzysz je ponownie przez edycję.</translation>
    </message>
    <message>
        <source>“%1” is no longer offered.</source>
        <comment>a product line</comment>
        <translation>„%1” nie jest już w ofercie.</translation>
    </message>
    <message>
        <source>“%1” is no longer used.</source>
        <comment>a division</comment>
        <translation>„%1” nie jest już używane.</translation>
    </message>
    <message>
        <source>Checked today: %1</source>
        <comment>%1 is a cell</comment>
        <translation>Sprawdzono dziś: %1</translation>
    </message>
    <message>
        <source>%1 – whitespace</source>
        <comment>%1 is an account</comment>
        <translation>%1 – białe plamy</translation>
    </message>
</context>
<context>
    <name>WhitespaceTab</name>
    <message>
        <source>Divisions of the customer</source>
        <translation>Jednostki klienta</translation>
    </message>
    <message>
        <source>Print the heat map</source>
        <translation>Drukuj mapę białych plam</translation>
    </message>
    <message>
        <source>Check cells</source>
        <translation>Sprawdź pola</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Ost. 12 miesięcy</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. The sums leave these amounts out.</source>
        <translation>Brak kursu na dziś: %1. Sumy pomijają te kwoty.</translation>
    </message>
    <message>
        <source>Check cells (%1)</source>
        <comment>how many</comment>
        <translation>Sprawdź pola (%1)</translation>
    </message>
    <message>
        <source>All cells were checked lately.</source>
        <translation>Wszystkie pola sprawdzono niedawno.</translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n sprawdzone</numerusform>
            <numerusform>%n sprawdzone</numerusform>
            <numerusform>%n sprawdzonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhitespaceWords</name>
    <message>
        <source>We supply</source>
        <translation>Dostarczamy</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Szansa</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Rywalizacja</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Konkurencja</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>Status and potential (%1)</source>
        <translation>Stan i potencjał (%1)</translation>
    </message>
    <message>
        <source>Our revenue (%1)</source>
        <translation>Nasz przychód (%1)</translation>
    </message>
    <message>
        <source>Open opportunities (%1)</source>
        <translation>Otwarte szanse (%1)</translation>
    </message>
    <message>
        <source>Our share (%)</source>
        <translation>Nasz udział (%)</translation>
    </message>
    <message>
        <source>Potential not ours yet (%1)</source>
        <translation>Potencjał jeszcze nie nasz (%1)</translation>
    </message>
    <message>
        <source>Without a product line</source>
        <translation>Bez linii produktów</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>Cała firma</translation>
    </message>
    <message>
        <source>Without a division</source>
        <translation>Bez jednostki</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>of a potential</comment>
        <translation>z %1</translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation>dopasowanie %1</translation>
    </message>
    <message>
        <source>decision %1</source>
        <comment>month/year</comment>
        <translation>decyzja %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <comment>month/year; the contract of a competitor</comment>
        <translation>koniec %1</translation>
    </message>
    <message>
        <source>the contract of %1 ends %2</source>
        <comment>%1 a competitor, %2 a day</comment>
        <translation>%1: umowa kończy się %2</translation>
    </message>
    <message>
        <source>nobody supplies it</source>
        <translation>bez konkurencji</translation>
    </message>
    <message>
        <source>The contract of %1 has ended. Is that so still?</source>
        <translation>%1: umowa się skończyła. Czy to nadal aktualne?</translation>
    </message>
    <message>
        <source>Last checked on %1.</source>
        <translation>Ostatnio sprawdzono %1.</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Nikt jeszcze tego nie sprawdził.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Who sees what, and why</source>
        <translation>Kto co widzi i dlaczego</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Choose a person, an account, or both</source>
        <translation>Wybierz osobę, klienta lub oboje</translation>
    </message>
    <message>
        <source>A person alone: how many accounts they see, and why. An account alone: who sees it. Both: every reason.</source>
        <translation>Sama osoba: ilu klientów widzi i dlaczego. Sam klient: kto go widzi. Oboje: wszystkie powody.</translation>
    </message>
    <message>
        <source>This could not be answered</source>
        <translation>Nie udało się uzyskać odpowiedzi</translation>
    </message>
    <message>
        <source>Who sees an account is told to those who see it themselves, to admins and to auditors.</source>
        <translation>Kto widzi klienta, dowiedzą się ci, którzy sami go widzą, administratorzy i audytorzy.</translation>
    </message>
    <message>
        <source>You may ask about yourself, about people below you, and about everybody on accounts that you see yourself. Admins and auditors may ask about everybody.</source>
        <translation>Możesz pytać o siebie, o swoich podwładnych, a przy klientach, których sam widzisz, o każdego. Administratorzy i audytorzy mogą pytać o wszystkich.</translation>
    </message>
    <message>
        <source>This is not for you to ask</source>
        <translation>O to nie możesz pytać</translation>
    </message>
    <message>
        <source>%1 – who sees what</source>
        <translation>%1 – kto co widzi</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Nie ma jeszcze odpowiedzi.</translation>
    </message>
</context>
<context>
    <name>WindowChoice</name>
    <message>
        <source>Own window: left / top / width / height in mm</source>
        <translation>Własne okienko: od lewej / od góry / szerokość / wysokość w mm</translation>
    </message>
    <message>
        <source>Left / top / width / height in mm, from the sheet’s corner.</source>
        <translation>Od lewej / od góry / szerokość / wysokość w mm, od rogu arkusza.</translation>
    </message>
    <message>
        <source>This is no place for an address. Left / top / width / height in mm: at least 40 × 20, in the upper half of the sheet, with room beside it.</source>
        <translation>Adres się tu nie zmieści. Od lewej / od góry / szerokość / wysokość w mm: co najmniej 40 × 20, w górnej połowie arkusza i z miejscem obok.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The whole result (%1)</source>
        <translation>Cały wynik (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s)</source>
        <translation>
            <numerusform>%n zaznaczony wiersz</numerusform>
            <numerusform>%n zaznaczone wiersze</numerusform>
            <numerusform>%n zaznaczonych wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>As the list shows them (%1)</source>
        <translation>Tak jak na liście (%1)</translation>
    </message>
    <message>
        <source>All fields that I may read (%1)</source>
        <translation>Wszystkie pola, które mogę czytać (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>Wyeksportowano %n wiersz</numerusform>
            <numerusform>Wyeksportowano %n wiersze</numerusform>
            <numerusform>Wyeksportowano %n wierszy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>The data were verified today</source>
        <translation>Dane sprawdzono dzisiaj</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Missing data</source>
        <translation>Brakujące dane</translation>
    </message>
    <message>
        <source>Due for verification</source>
        <translation>Do sprawdzenia</translation>
    </message>
    <message>
        <source>Missing or due</source>
        <translation>Brakuje lub do sprawdzenia</translation>
    </message>
    <message>
        <source>I am responsible</source>
        <translation>Odpowiadam ja</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Wszyscy, których widzę</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Sprawdzono dzisiaj</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Uzupełnij</translation>
    </message>
    <message>
        <source>Select accounts first.</source>
        <translation>Najpierw zaznacz klientów.</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>Dane do uzupełnienia</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Part</name>
    <message>
        <source>None entered.</source>
        <translation>Brak danych.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Usuń %n klienta</numerusform>
            <numerusform>Usuń %n klientów</numerusform>
            <numerusform>Usuń %n klientów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)</source>
        <translation>
            <numerusform>Usuń %n kontakt</numerusform>
            <numerusform>Usuń %n kontakty</numerusform>
            <numerusform>Usuń %n kontaktów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n meeting(s) or call(s)</source>
        <translation>
            <numerusform>Usuń %n spotkanie lub rozmowę</numerusform>
            <numerusform>Usuń %n spotkania lub rozmowy</numerusform>
            <numerusform>Usuń %n spotkań lub rozmów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n task(s)</source>
        <translation>
            <numerusform>Usuń %n zadanie</numerusform>
            <numerusform>Usuń %n zadania</numerusform>
            <numerusform>Usuń %n zadań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)</source>
        <translation>
            <numerusform>Usuń %n wiadomość</numerusform>
            <numerusform>Usuń %n wiadomości</numerusform>
            <numerusform>Usuń %n wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)</source>
        <translation>
            <numerusform>Usuń %n dokument</numerusform>
            <numerusform>Usuń %n dokumenty</numerusform>
            <numerusform>Usuń %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n project(s)</source>
        <translation>
            <numerusform>Usuń %n projekt</numerusform>
            <numerusform>Usuń %n projekty</numerusform>
            <numerusform>Usuń %n projektów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n opportunity(ies)</source>
        <translation>
            <numerusform>Usuń %n szansę sprzedaży</numerusform>
            <numerusform>Usuń %n szanse sprzedaży</numerusform>
            <numerusform>Usuń %n szans sprzedaży</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n service(s)</source>
        <translation>
            <numerusform>Usuń %n usługę</numerusform>
            <numerusform>Usuń %n usługi</numerusform>
            <numerusform>Usuń %n usług</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sale(s)</source>
        <translation>
            <numerusform>Usuń %n sprzedaż</numerusform>
            <numerusform>Usuń %n sprzedaże</numerusform>
            <numerusform>Usuń %n sprzedaży</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n competitor&apos;s contract(s)</source>
        <translation>
            <numerusform>Usuń %n umowę z konkurencją</numerusform>
            <numerusform>Usuń %n umowy z konkurencją</numerusform>
            <numerusform>Usuń %n umów z konkurencją</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n satisfaction score(s)</source>
        <translation>
            <numerusform>Usuń %n ocenę zadowolenia</numerusform>
            <numerusform>Usuń %n oceny zadowolenia</numerusform>
            <numerusform>Usuń %n ocen zadowolenia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n piece(s) of feedback</source>
        <translation>
            <numerusform>Usuń %n opinię</numerusform>
            <numerusform>Usuń %n opinie</numerusform>
            <numerusform>Usuń %n opinii</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account plan(s)</source>
        <translation>
            <numerusform>Usuń %n plan klienta</numerusform>
            <numerusform>Usuń %n plany klientów</numerusform>
            <numerusform>Usuń %n planów klientów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n division(s)</source>
        <translation>
            <numerusform>Usuń %n jednostkę</numerusform>
            <numerusform>Usuń %n jednostki</numerusform>
            <numerusform>Usuń %n jednostek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n target(s)</source>
        <translation>
            <numerusform>Usuń %n cel</numerusform>
            <numerusform>Usuń %n cele</numerusform>
            <numerusform>Usuń %n celów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n commission rule(s)</source>
        <translation>
            <numerusform>Usuń %n regułę prowizji</numerusform>
            <numerusform>Usuń %n reguły prowizji</numerusform>
            <numerusform>Usuń %n reguł prowizji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n product(s)</source>
        <translation>
            <numerusform>Usuń %n produkt</numerusform>
            <numerusform>Usuń %n produkty</numerusform>
            <numerusform>Usuń %n produktów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n colleague(s) from the team</source>
        <translation>
            <numerusform>Usuń %n pracownika z zespołu</numerusform>
            <numerusform>Usuń %n pracowników z zespołu</numerusform>
            <numerusform>Usuń %n pracowników z zespołu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Usuń %n rekord</numerusform>
            <numerusform>Usuń %n rekordy</numerusform>
            <numerusform>Usuń %n rekordów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>Usunięto %n rekord.</numerusform>
            <numerusform>Usunięto %n rekordy.</numerusform>
            <numerusform>Usunięto %n rekordów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>Skopiowano %n wiersz.</numerusform>
            <numerusform>Skopiowano %n wiersze.</numerusform>
            <numerusform>Skopiowano %n wierszy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n wiersz</numerusform>
            <numerusform>%n wiersze</numerusform>
            <numerusform>%n wierszy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) noted as verified today</source>
        <translation>
            <numerusform>%n klient oznaczony jako sprawdzony dzisiaj</numerusform>
            <numerusform>%n klientów oznaczono jako sprawdzonych dzisiaj</numerusform>
            <numerusform>%n klientów oznaczono jako sprawdzonych dzisiaj</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>%1 (thous. %2)</source>
        <comment>a column&apos;s title and its currency</comment>
        <translation>%1 (tys. %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Brak następnego kroku</translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message>
        <source>Keep for later</source>
        <translation>Zachowaj na później</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Niezapisane zmiany</translation>
    </message>
    <message>
        <source>Save what you typed in “%1”?</source>
        <translation>Zapisać zmiany w „%1”?</translation>
    </message>
    <message>
        <source>The server does not answer. What is kept on this computer is offered again when you sign in the next time.</source>
        <translation>Serwer nie odpowiada. To, co zostanie na tym komputerze, pojawi się przy następnym logowaniu.</translation>
    </message>
    <message>
        <source>What is not saved is lost when this closes.</source>
        <translation>Po zamknięciu niezapisane zmiany przepadną.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nie zamykaj</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Odrzuć zmiany</translation>
    </message>
    <message>
        <source>Discard all unsaved changes?</source>
        <translation>Odrzucić wszystkie niezapisane zmiany?</translation>
    </message>
    <message>
        <source>The form shows again what is stored. This cannot be undone.</source>
        <translation>Formularz pokaże ponownie zapisane dane. Tej operacji nie można cofnąć.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Kontynuuj edycję</translation>
    </message>
</context>
<context>
    <name>deleting</name>
    <message>
        <source>%1?</source>
        <comment>a question; %1 is for example: Delete 3 contacts</comment>
        <translation>%1 – na pewno?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Nie usuwaj</translation>
    </message>
</context>
<context>
    <name>empty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Na razie nic tu nie ma</translation>
    </message>
    <message>
        <source>What is entered for this list appears here.</source>
        <translation>Tu pojawią się rekordy dodane do tej listy.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Brak klientów</translation>
    </message>
    <message>
        <source>You and your team are not responsible for any account.</source>
        <translation>Do zalogowanej osoby i jej zespołu nie przypisano żadnego klienta.</translation>
    </message>
    <message>
        <source>Show the whole directory</source>
        <translation>Pokaż cały spis</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>Nothing in this list fits the search and the filters.</source>
        <translation>Nic na tej liście nie pasuje do wyszukiwania i filtrów.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>You have no right to see this</source>
        <translation>Brak uprawnień do wyświetlenia</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Nie udało się odczytać danych</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>to</source>
        <comment>between two ends: 1 to 5</comment>
        <translation>do</translation>
    </message>
    <message>
        <source>there are such records, or none</source>
        <translation>są takie rekordy albo ich nie ma</translation>
    </message>
    <message>
        <source>Type one, then Enter</source>
        <translation>Wpisz jedną, potem Enter</translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>%1: %2</source>
        <comment>field and its sum in a group</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not to be seen by you</source>
        <translation>Czego nie wolno ci widzieć</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <comment>a field that is empty</comment>
        <translation>Bez: %1</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Bez grup</translation>
    </message>
    <message>
        <source>%1, by month</source>
        <translation>%1 po miesiącach</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Zwiń wszystko</translation>
    </message>
</context>
<context>
    <name>kept</name>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Records stay as they are.</source>
        <translation>Rekordy zostają bez zmian.</translation>
    </message>
    <message>
        <source>Colleagues lose it, too. Records stay as they are.</source>
        <translation>Stracą to też koledzy. Rekordy zostają bez zmian.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Usunąć „%1”?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Nie usuwaj</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Last 30 days</source>
        <translation>Ostatnie 30 dni</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Ostatnie 90 dni</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Ostatnie 12 miesięcy</translation>
    </message>
    <message>
        <source>Last 12 months and to come</source>
        <translation>Ostatnie 12 miesięcy i przyszłe</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Ten rok</translation>
    </message>
    <message>
        <source>Last 3 years</source>
        <translation>Ostatnie 3 lata</translation>
    </message>
</context>
<context>
    <name>team_offer</name>
    <message>
        <source>%1 does not see this account</source>
        <translation>%1 nie widzi tego klienta</translation>
    </message>
    <message>
        <source>These colleagues do not see this account: %1</source>
        <translation>Te osoby nie widzą tego klienta: %1</translation>
    </message>
    <message>
        <source>Add to the team</source>
        <translation>Dodanie do zespołu</translation>
    </message>
    <message>
        <source>Work is given only to somebody who sees the account. In its team they read everything on it, until they are taken out again.</source>
        <translation>Pracę można zlecić tylko osobie, która widzi klienta. W zespole ma wgląd we wszystko, co go dotyczy, aż zostanie z niego usunięta.</translation>
    </message>
    <message>
        <source>Add to the team and save</source>
        <translation>Dodaj do zespołu i zapisz</translation>
    </message>
    <message>
        <source>Choose somebody else</source>
        <translation>Wybierz inną osobę</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>bn %1</source>
        <comment>billions (10^9) of a currency</comment>
        <translation>mld %1</translation>
    </message>
    <message>
        <source>m %1</source>
        <comment>millions of a currency</comment>
        <translation>mln %1</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <comment>thousands of a currency</comment>
        <translation>tys. %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a share in per cent; cs and bg: %1 %</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dzisiaj</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>jutro</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
</context>
</TS>
