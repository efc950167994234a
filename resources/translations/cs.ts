<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Only accounts whose details I see</source>
        <translation>Jen účty, jejichž podrobnosti vidím</translation>
    </message>
    <message>
        <source>Other records begin the report anew: it has other fields.</source>
        <translation>S jinými záznamy začíná sestava znovu: mají jiná pole.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Co ukazuje</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Záznamy</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Log contact</source>
        <translation>Zapsat kontakt</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Dopis</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další možnosti</translation>
    </message>
    <message>
        <source>You may read this account but not change it.</source>
        <translation>Tuto firmu můžete číst, ale ne měnit.</translation>
    </message>
    <message>
        <source>This account is gone</source>
        <translation>Firma už neexistuje</translation>
    </message>
    <message>
        <source>No longer keep at hand</source>
        <translation>Už nemít po ruce</translation>
    </message>
    <message>
        <source>Keep at hand</source>
        <translation>Mít po ruce</translation>
    </message>
    <message>
        <source>The link has been copied.</source>
        <translation>Odkaz je zkopírován.</translation>
    </message>
    <message>
        <source>The timeline is being prepared for printing.</source>
        <translation>Historie se připravuje k tisku.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Directory entry</source>
        <translation>Záznam z adresáře</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>Záznam %1 z %2</translation>
    </message>
    <message>
        <source>An account is deleted from the menu … at its top right.</source>
        <translation>Firma se maže z nabídky … vpravo nahoře.</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Úroveň %1</translation>
    </message>
    <message>
        <source>Open in part</source>
        <translation>Otevřená zčásti</translation>
    </message>
    <message>
        <source>Directory only</source>
        <translation>Jen adresář</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Informační list</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Vytisknout historii</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exportovat vše…</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nový záznam</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Předat…</translation>
    </message>
    <message>
        <source>Share with a partner…</source>
        <translation>Sdílet s partnerem…</translation>
    </message>
    <message>
        <source>Add to the team…</source>
        <translation>Přidat do týmu…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopírovat odkaz</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Otevřít ve vlastním okně</translation>
    </message>
    <message>
        <source>Who sees this account</source>
        <translation>Kdo tuto firmu vidí</translation>
    </message>
    <message>
        <source>The account as it was on…</source>
        <translation>Firma, jak vypadala dne…</translation>
    </message>
    <message>
        <source>Order of the tabs</source>
        <translation>Pořadí záložek</translation>
    </message>
    <message>
        <source>Previous account</source>
        <translation>Předchozí firma</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Další firma</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Smazat firmu…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Po ruce</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Adresář</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie změn</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>ActsPage</name>
    <message>
        <source>Rights to act</source>
        <translation>Oprávnění k úkonům</translation>
    </message>
    <message>
        <source>A person may do what one of their roles may do</source>
        <translation>Člověk smí to, co smí některá z jeho rolí</translation>
    </message>
    <message>
        <source>Rights to act of roles</source>
        <translation>Oprávnění rolí k úkonům</translation>
    </message>
    <message>
        <source>Exceptions for single people</source>
        <translation>Výjimky pro jednotlivce</translation>
    </message>
    <message>
        <source>An exception goes before the roles, whether it allows or forbids.</source>
        <translation>Výjimka má přednost před rolemi, ať povoluje, nebo zakazuje.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Uloženo. Platí od této chvíle.</translation>
    </message>
</context>
<context>
    <name>AddressTab</name>
    <message>
        <source>No further address or contact detail yet</source>
        <translation>Zatím žádná další adresa ani kontaktní údaj</translation>
    </message>
    <message>
        <source>The seat stands in the head of the card. Enter here where else they are.</source>
        <translation>Sídlo je v záhlaví karty. Tady zapíšete, kde všude firma ještě je.</translation>
    </message>
    <message>
        <source>Enter addresses</source>
        <translation>Zadat adresy</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>What the roles may see in general</source>
        <translation>Co smějí role vidět obecně</translation>
    </message>
</context>
<context>
    <name>ArrangingSection</name>
    <message>
        <source>Groups</source>
        <translation>Skupiny</translation>
    </message>
    <message>
        <source>First by</source>
        <translation>Nejprve podle</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Pak podle</translation>
    </message>
    <message>
        <source>Span of dates</source>
        <translation>Období dat</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Sestupně</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nová stránka</translation>
    </message>
    <message>
        <source>Order of the records</source>
        <translation>Pořadí záznamů</translation>
    </message>
    <message>
        <source>Chart of the first groups</source>
        <translation>Graf prvních skupin</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Žádný</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Co graf ukazuje</translation>
    </message>
    <message>
        <source>How it is added up</source>
        <translation>Jak se sčítá</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graf</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Ukazuje</translation>
    </message>
    <message>
        <source>What stands beside it in the chart</source>
        <translation>Co stojí v grafu vedle toho</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Vedle toho</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>Počet záznamů</translation>
    </message>
</context>
<context>
    <name>AsItWas</name>
    <message>
        <source>Back to the history</source>
        <translation>Zpět k historii změn</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Současný stav</translation>
    </message>
    <message>
        <source>As it was on %1</source>
        <translation>Stav ke dni %1</translation>
    </message>
    <message>
        <source>There was no such record.</source>
        <translation>Takový záznam nebyl.</translation>
    </message>
    <message>
        <source>There was no such record</source>
        <translation>Takový záznam nebyl</translation>
    </message>
    <message>
        <source>It was entered later, or was deleted at that moment.</source>
        <translation>Byl vložen později, nebo byl v tu chvíli smazaný.</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Tento záznam nelze zobrazit</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>The request and its answer are kept.</source>
        <translation>Žádost i odpověď se uchovají.</translation>
    </message>
    <message>
        <source>Ask for access</source>
        <translation>Požádat o přístup</translation>
    </message>
    <message>
        <source>Open in an emergency…</source>
        <translation>Nouzový přístup…</translation>
    </message>
    <message>
        <source>Asked on %1</source>
        <translation>Požádáno %1</translation>
    </message>
    <message>
        <source>%1 has not answered yet. You get a notice with the answer.</source>
        <translation>Zatím bez odpovědi (%1). Odpověď dostanete jako oznámení.</translation>
    </message>
    <message>
        <source>Refused on %1</source>
        <translation>Zamítnuto %1</translation>
    </message>
    <message>
        <source>%1 refused the request. Talk to them, or ask again with a reason.</source>
        <translation>Žádost byla zamítnuta (%1). Promluvte si, nebo požádejte znovu a napište důvod.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Emergency access lasts four hours, needs a reason, and is reported to %1 at once.</source>
        <translation>Nouzový přístup platí čtyři hodiny, vyžaduje důvod a hned se ohlásí: %1.</translation>
    </message>
    <message>
        <source>Urgent, and nobody can be reached?</source>
        <translation>Spěchá to a nikdo není k zastižení?</translation>
    </message>
    <message>
        <source>Say what you need it for, so that it can be granted.</source>
        <translation>Napište, k čemu přístup potřebujete, aby ho šlo povolit.</translation>
    </message>
    <message>
        <source>%1 has been asked.</source>
        <translation>Žádost odeslána: %1.</translation>
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
        <translation>Ptá se pokaždé</translation>
    </message>
    <message>
        <source>Ask for a field: type its name</source>
        <translation>Ptát se na pole: napište jeho název</translation>
    </message>
    <message>
        <source>Ask for a field</source>
        <translation>Ptát se na pole</translation>
    </message>
    <message>
        <source>Ask for it no more (Del)</source>
        <translation>Už se neptat (Del)</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Na co se ptá</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Odpověď je nutná</translation>
    </message>
    <message>
        <source>Records without a value, too</source>
        <translation>I záznamy bez hodnoty</translation>
    </message>
    <message>
        <source>Only records that have none such</source>
        <translation>Jen záznamy, které nic takového nemají</translation>
    </message>
    <message>
        <source>Begin with a value</source>
        <translation>Začít s hodnotou</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Otázka</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Porovnání</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>none of: %1</source>
        <translation>žádné z: %1</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Record of changes</source>
        <translation>Záznam změn</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>vše</translation>
    </message>
    <message>
        <source>people, rights, prints and exports</source>
        <translation>lidé, práva, tisky a exporty</translation>
    </message>
    <message>
        <source>Copy the last seal</source>
        <translation>Kopírovat poslední pečeť</translation>
    </message>
    <message>
        <source>Whoever runs the server verifies all seals at its console with “%1”.</source>
        <translation>Správce serveru ověří všechny pečeti v konzoli příkazem „%1“.</translation>
    </message>
    <message>
        <source>Nothing is sealed yet.</source>
        <translation>Zatím není nic zapečetěno.</translation>
    </message>
    <message>
        <source>Sealed up to block %1, on %2.</source>
        <translation>Zapečetěno po blok %1, dne %2.</translation>
    </message>
    <message numerus="yes">
        <source>Not sealed yet: %n entry(ies), the oldest of %1.</source>
        <translation>
            <numerusform>Zatím nezapečetěno: %n položka, nejstarší z %1.</numerusform>
            <numerusform>Zatím nezapečetěno: %n položky, nejstarší z %1.</numerusform>
            <numerusform>Zatím nezapečetěno: %n položek, nejstarší z %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Keep it outside of the server and give it to “%1 --anchor”.</source>
        <translation>Zkopírováno. Uložte ji mimo server a zadejte ji příkazu „%1 --anchor“.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The server does not answer. Try again when it is back.</source>
        <translation>Server neodpovídá. Zkuste to znovu, až bude dostupný.</translation>
    </message>
    <message>
        <source>The server has not answered in time. The program tries to reach it again.</source>
        <translation>Server neodpověděl včas. Program se s ním zkouší znovu spojit.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>No backup has been taken yet</source>
        <translation>Zatím se nezálohovalo</translation>
    </message>
    <message>
        <source>On the server, or where PostgreSQL&apos;s programs are: crm-admin backup FOLDER --rehearse. Let the scheduler do it every night.</source>
        <translation>Na serveru, nebo tam, kde jsou programy PostgreSQL: crm-admin backup SLOŽKA --rehearse. Ať to každou noc dělá plánovač.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pořízena</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řádky</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Vyzkoušena</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>zatím ne</translation>
    </message>
    <message>
        <source>It can be restored</source>
        <translation>Lze ji obnovit</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation>
            <numerusform>%n chyba:</numerusform>
            <numerusform>%n chyby:</numerusform>
            <numerusform>%n chyb:</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one is of %1</source>
        <translation>Poslední je z %1</translation>
    </message>
    <message>
        <source>Backups: %1</source>
        <translation>Zálohy: %1</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Part of the letter</source>
        <translation>Část dopisu</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Styl</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text, close</source>
        <translation>Text, těsně</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Nadpis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titulek</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Malé</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Popisek</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Drobné</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Tučně (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kurzíva (Ctrl+I)</translation>
    </message>
    <message>
        <source>Underlined (Ctrl+U)</source>
        <translation>Podtržení (Ctrl+U)</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>Seznam s odrážkami</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>Číslovaný seznam</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabulka</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Vložit</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Zpět (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Znovu (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Vložit pole</translation>
    </message>
</context>
<context>
    <name>BeingEdited</name>
    <message numerus="yes">
        <source>Being edited by %1 since %2, and by %n more</source>
        <translation>
            <numerusform>Upravuje %1 od %2 a %n další</numerusform>
            <numerusform>Upravuje %1 od %2 a %n další</numerusform>
            <numerusform>Upravuje %1 od %2 a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Being edited by %1 since %2</source>
        <translation>Upravuje %1 od %2</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Oznámení, %n nové</numerusform>
            <numerusform>Oznámení, %n nová</numerusform>
            <numerusform>Oznámení, %n nových</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Oznámení</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Expected close has passed</source>
        <translation>Očekávané uzavření uplynulo</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Bez dalšího kroku</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>List</source>
        <translation>Seznam</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>Prodávám já</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Vše, co vidím</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. These amounts are missing from the sums until somebody enters one.</source>
        <translation>Chybí dnešní kurz: %1. Tyto částky v součtech chybějí, dokud kurz někdo nezadá.</translation>
    </message>
    <message>
        <source>Moved to “%2”: %1</source>
        <comment>%1 an opportunity, %2 a stage</comment>
        <translation>Přesunuto do „%2“: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <comment>%1 is a stage</comment>
        <translation>Přesunout do: %1</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Nástěnka</translation>
    </message>
    <message numerus="yes">
        <source>%n opportunities</source>
        <translation>
            <numerusform>%n příležitost</numerusform>
            <numerusform>%n příležitosti</numerusform>
            <numerusform>%n příležitostí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Now on %2: %1</source>
        <translation>Nově %2: %1</translation>
    </message>
    <message>
        <source>Only this one is now on %2: %1</source>
        <translation>Jen tato je teď %2: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Smazáno: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Otevřít firmu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportovat…</translation>
    </message>
    <message>
        <source>Delete this one</source>
        <translation>Smazat jen tuto</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nová schůzka</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Opakovat…</translation>
    </message>
    <message>
        <source>All later ones like this one</source>
        <translation>Všechny pozdější jako tato</translation>
    </message>
    <message>
        <source>All planned ones like this one</source>
        <translation>Všechny plánované jako tato</translation>
    </message>
    <message>
        <source>Delete this and all later ones</source>
        <translation>Smazat toto a všechna pozdější</translation>
    </message>
    <message>
        <source>Delete all planned ones</source>
        <translation>Smazat všechny plánované</translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>Na začátku</translation>
    </message>
    <message>
        <source>5 minutes before</source>
        <translation>5 minut předem</translation>
    </message>
    <message>
        <source>15 minutes before</source>
        <translation>15 minut předem</translation>
    </message>
    <message>
        <source>An hour before</source>
        <translation>Hodinu předem</translation>
    </message>
    <message>
        <source>A day before</source>
        <translation>Den předem</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Připomenout</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Vůbec ne</translation>
    </message>
    <message>
        <source>Take in an iCalendar file…</source>
        <translation>Převzít soubor iCalendar…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exportovat zobrazené…</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Týden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Seznam</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Dříve (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Později (Page Down)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dnes</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>Čí kalendář</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nová schůzka</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>My meetings and calls</source>
        <translation>Moje schůzky a hovory</translation>
    </message>
    <message>
        <source>My people and I</source>
        <translation>Moji lidé a já</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Vše, co vidím</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) and call(s)</source>
        <translation>
            <numerusform>%n schůzka nebo hovor</numerusform>
            <numerusform>%n schůzky a hovory</numerusform>
            <numerusform>%n schůzek a hovorů</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them do not fit: choose a day or a person</source>
        <translation>%1 z nich se nevejde: vyberte den nebo osobu</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendář</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Month before</source>
        <translation>Předchozí měsíc</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Další měsíc</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map of people</source>
        <translation>Mapa lidí</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Still true</source>
        <translation>Pořád platí</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>Další pole</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Založit příležitost</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Úkol</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Upravit pole</translation>
    </message>
    <message>
        <source>Next best cells</source>
        <translation>Nejlepší další pole</translation>
    </message>
    <message>
        <source>Explain the order</source>
        <translation>Vysvětlit pořadí</translation>
    </message>
    <message>
        <source>Fit %1 of 5</source>
        <translation>Vhodnost %1 z 5</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Konkurence</translation>
    </message>
    <message>
        <source>Its contract ends</source>
        <translation>Konec jeho smlouvy</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Proč je uzavřeno</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Potenciál</translation>
    </message>
    <message>
        <source>%1, share %2</source>
        <comment>%1 our revenue, %2 its part of the potential</comment>
        <translation>%1, podíl %2</translation>
    </message>
    <message>
        <source>Our revenue</source>
        <translation>Naše tržby</translation>
    </message>
    <message>
        <source>of it contracts</source>
        <translation>z toho smlouvy</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Vyhráno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no open opportunity</comment>
        <translation>žádné</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Otevřené příležitosti</translation>
    </message>
    <message>
        <source>Without a rate</source>
        <translation>Bez kurzu</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Další krok</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Ověřeno</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a cell was never checked</comment>
        <translation>nikdy</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <comment>an amount</comment>
        <translation>%1 za rok</translation>
    </message>
    <message>
        <source>None now: say how well lines fit, and whose contracts end.</source>
        <translation>Teď žádné: doplňte, jak se řady hodí a komu končí smlouvy.</translation>
    </message>
    <message>
        <source>Only cells where we have neither business nor an opportunity, and that are not closed. First those that fit (4 or 5 of 5) where the contract of a competitor ends within nine months; then those that fit and that nobody supplies; then contracts that end where the fit is not known or 3. Among equals: the better fit, then the larger part of the potential that is not ours.</source>
        <translation>Jen pole, kde nemáme obchod ani příležitost a která nejsou uzavřená. Nejdřív ta vhodná (4 nebo 5 z 5), kde konkurenci do devíti měsíců končí smlouva; pak vhodná, která nikdo nedodává; pak končící smlouvy tam, kde vhodnost není známa nebo je 3. Mezi rovnými rozhoduje lepší vhodnost a pak větší část potenciálu, která není naše.</translation>
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
        <translation>Všichni</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Dostanou</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>K prohlédnutí</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Vynecháno</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Upravené</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Zkontrolovat znovu</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Příjemci</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Ukázka</translation>
    </message>
    <message>
        <source>Change this letter…</source>
        <translation>Upravit tento dopis…</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Příjemce</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Oslovení</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Nikdo</translation>
    </message>
    <message>
        <source>This holds for nobody chosen.</source>
        <translation>Z vybraných to neplatí o nikom.</translation>
    </message>
    <message>
        <source>Nobody whom you may write to fits what was chosen. Go back, and choose others.</source>
        <translation>Výběru neodpovídá nikdo, komu smíte psát. Vraťte se a vyberte jiné.</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Nikdo není vybrán</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Vybrat…</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>Add entry</source>
        <translation>Přidat položku</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Of each recipient</source>
        <translation>Podle příjemce</translation>
    </message>
    <message>
        <source>No consent is needed</source>
        <translation>Souhlas není potřeba</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Žádné</translation>
    </message>
    <message>
        <source>Attach the letter as a PDF</source>
        <translation>Přiložit dopis jako PDF</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Poslat</translation>
    </message>
    <message>
        <source>Recipients are</source>
        <translation>Příjemci jsou</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Šablona</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Souhlas</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Okénko obálky</translation>
    </message>
    <message>
        <source>In one file</source>
        <translation>V jednom souboru</translation>
    </message>
    <message>
        <source>Labels or envelopes</source>
        <translation>Štítky nebo obálky</translation>
    </message>
    <message numerus="yes">
        <source>%n selected in the list</source>
        <translation>
            <numerusform>%n vybraný v seznamu</numerusform>
            <numerusform>%n vybraní v seznamu</numerusform>
            <numerusform>%n vybraných v seznamu</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the list</source>
        <translation>Celý seznam</translation>
    </message>
    <message>
        <source>A consent is a person’s: only contacts can have given it.</source>
        <translation>Souhlas dává člověk: mohou jej mít jen kontakty.</translation>
    </message>
    <message>
        <source>There is no letter template yet. Somebody with the right makes one.</source>
        <translation>Zatím tu není žádná šablona dopisu. Vytvoří ji ten, kdo na to má právo.</translation>
    </message>
    <message>
        <source>Type a subject: the letters are filed under it.</source>
        <translation>Napište předmět: pod ním se dopisy založí.</translation>
    </message>
</context>
<context>
    <name>ChooseSuperior</name>
    <message>
        <source>Change superior</source>
        <translation>Změnit nadřízeného</translation>
    </message>
    <message>
        <source>To whom does %1 report?</source>
        <translation>Kdo je nadřízený: %1?</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Nadřízený</translation>
    </message>
    <message>
        <source>Left empty: reports to nobody.</source>
        <translation>Prázdné: nemá nadřízeného.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>This person reports to %1, directly or through others.</source>
        <translation>Tento člověk je přímo či přes jiné podřízený: %1.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Posunout nahoru (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Posunout dolů (Alt+Down)</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Výchozí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Ticked columns are shown, in this order.</source>
        <translation>Zobrazí se zaškrtnuté sloupce v tomto pořadí.</translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <source>Add a column: type a field</source>
        <translation>Přidat sloupec: napište pole</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Přidat sloupec</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Vzorec</translation>
    </message>
    <message>
        <source>Columns of the report</source>
        <translation>Sloupce sestavy</translation>
    </message>
    <message>
        <source>Remove this column (Del)</source>
        <translation>Odebrat tento sloupec (Del)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Nadpis</translation>
    </message>
    <message>
        <source>Its result</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Zobrazit jako</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Součty</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Sloupce: %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Najít nebo provést</translation>
    </message>
    <message>
        <source>Find an account, person or command</source>
        <translation>Najít firmu, osobu nebo příkaz</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Nalezeno</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vybrat</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otevřít</translation>
    </message>
    <message>
        <source>narrow to a kind</source>
        <translation>zúžit na druh</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>zavřít</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of the name, the town or a number.</source>
        <translation>Nic nenalezeno. Zkuste část názvu, obec nebo číslo.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Naposledy otevřené</translation>
    </message>
    <message>
        <source>Open the link: {kind} {number}</source>
        <translation>Otevřít odkaz: {kind} {number}</translation>
    </message>
    <message>
        <source>directory only</source>
        <translation>jen adresář</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Příkazy</translation>
    </message>
    <message>
        <source>Log contact: {name}</source>
        <translation>Zapsat kontakt: {name}</translation>
    </message>
    <message>
        <source>New task: {name}</source>
        <translation>Nový úkol: {name}</translation>
    </message>
    <message>
        <source>Write letter: {name}</source>
        <translation>Napsat dopis: {name}</translation>
    </message>
    <message>
        <source>Who sees {name}</source>
        <translation>Kdo vidí firmu {name}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to: {list}</source>
        <translation>Přejít na: {list}</translation>
    </message>
    <message>
        <source>Report: {name}</source>
        <translation>Sestava: {name}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare from</source>
        <translation>Porovnat od</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Porovnat s</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Co se liší</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Co se změnilo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nyní</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <comment>%1 a number, %2 a day</comment>
        <translation>Verze %1, %2</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Zatím žádná verze</translation>
    </message>
    <message>
        <source>The first approval or review freezes one; from then on the program says what has changed.</source>
        <translation>První schválení nebo revize verzi zmrazí; od té doby program říká, co se změnilo.</translation>
    </message>
    <message>
        <source>This could not be compared</source>
        <translation>Porovnání se nepodařilo</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nic se nezměnilo</translation>
    </message>
</context>
<context>
    <name>ComputedDialog</name>
    <message>
        <source>Computed values</source>
        <translation>Vypočítané hodnoty</translation>
    </message>
    <message>
        <source>One in each line: its name, =, and how it is worked out.</source>
        <translation>Na každém řádku jedna: jméno, = a výpočet.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>For example: yearly = sum(services.price) * 12</source>
        <translation>Například: rocne = sum(services.price) * 12</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Hodnoty</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>Řádek %1: </translation>
    </message>
    <message>
        <source>give each value a name of its own, without blanks</source>
        <translation>dejte každé hodnotě vlastní jméno bez mezer</translation>
    </message>
    <message>
        <source>The values ask for each other in a ring: %1</source>
        <translation>Hodnoty se na sebe odkazují v kruhu: %1</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Condition</source>
        <translation>Podmínka</translation>
    </message>
    <message>
        <source>What stands between the two marks is printed only where this holds.</source>
        <translation>Co stojí mezi oběma značkami, se vytiskne, jen když to platí.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>výraz</translation>
    </message>
    <message>
        <source>Only if filled</source>
        <translation>Jen když je vyplněno</translation>
    </message>
    <message>
        <source>For example: count(services) &gt; 0</source>
        <translation>Například: count(services) &gt; 0</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Výraz</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Choose a field</source>
        <translation>Vyberte pole</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porovnání</translation>
    </message>
    <message>
        <source>Remove this condition (Alt+Del)</source>
        <translation>Odebrat tuto podmínku (Alt+Del)</translation>
    </message>
    <message>
        <source>Choose a field, or remove this condition.</source>
        <translation>Vyberte pole, nebo tuto podmínku odeberte.</translation>
    </message>
    <message>
        <source>Give a value to compare with.</source>
        <translation>Zadejte hodnotu, se kterou se má porovnávat.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Tato hodnota se k poli nehodí.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed at the same time – %1</source>
        <translation>Souběžná změna – %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Někdo jiný</translation>
    </message>
    <message>
        <source>Choose what is to stand for “%1”.</source>
        <translation>Vyberte, co má platit u údaje „%1“.</translation>
    </message>
    <message>
        <source>%1 changed this record in the meantime</source>
        <translation>Tento záznam byl mezitím změněn: %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved at %1; you opened it at %2. Choose what is to stand for %n field(s); nothing else is lost.</source>
        <translation>
            <numerusform>Uloženo %1, u vás otevřeno od %2. U %n údaje vyberte, co má platit; nic dalšího se neztratí.</numerusform>
            <numerusform>Uloženo %1, u vás otevřeno od %2. U %n údajů vyberte, co má platit; nic dalšího se neztratí.</numerusform>
            <numerusform>Uloženo %1, u vás otevřeno od %2. U %n údajů vyberte, co má platit; nic dalšího se neztratí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>Originally (%1)</source>
        <translation>Původně (%1)</translation>
    </message>
    <message>
        <source>%1 all</source>
        <comment>a key, as in: Alt+M all</comment>
        <translation>%1 vše</translation>
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
            <numerusform>%n další změna se nepřekrývá a spojí se sama</numerusform>
            <numerusform>%n další změny se nepřekrývají a spojí se samy</numerusform>
            <numerusform>%n dalších změn se nepřekrývá a spojí se samo</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Zpět k úpravám</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>Uložit výsledek</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>Vybráno %1 z %2</translation>
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
        <translation>Otevřená připojení</translation>
    </message>
    <message>
        <source>End connection</source>
        <translation>Ukončit připojení</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Přihlašovací jméno</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Odkud</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Poslední činnost</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>tento server</translation>
    </message>
    <message>
        <source>working</source>
        <translation>pracuje</translation>
    </message>
    <message>
        <source>in the middle of a save</source>
        <translation>uprostřed ukládání</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>čeká</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>právě teď</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>před %n min</numerusform>
            <numerusform>před %n min</numerusform>
            <numerusform>před %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) signed in</source>
        <translation>
            <numerusform>přihlášena %n osoba</numerusform>
            <numerusform>přihlášeny %n osoby</numerusform>
            <numerusform>přihlášeno %n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection of %1 was ended.</source>
        <translation>Připojení bylo ukončeno: %1.</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Připojení: %1</translation>
    </message>
</context>
<context>
    <name>ConsentStates</name>
    <message>
        <source>Given</source>
        <translation>Udělen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Odvolán</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vypršel</translation>
    </message>
    <message>
        <source>decided on %1, until %2</source>
        <translation>rozhodnuto %1, platí do %2</translation>
    </message>
    <message>
        <source>decided on %1, until %2, noted elsewhere</source>
        <translation>rozhodnuto %1, platí do %2, zapsáno jinde</translation>
    </message>
    <message>
        <source>decided on %1</source>
        <translation>rozhodnuto %1</translation>
    </message>
    <message>
        <source>decided on %1, noted elsewhere</source>
        <translation>rozhodnuto %1, zapsáno jinde</translation>
    </message>
</context>
<context>
    <name>CoverBar</name>
    <message>
        <source>Hide</source>
        <translation>Skrýt</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>whom one stands in for, until which day</comment>
        <translation>%1 do %2</translation>
    </message>
    <message>
        <source>You stand in for:</source>
        <translation>Zastupujete:</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Fault in the program</source>
        <translation>Chyba programu</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>V programu došlo k chybě.</translation>
    </message>
    <message>
        <source>What you saved is safe, and what you typed is kept. What you were doing just now may not have happened; look before you repeat it. Give the report below to whoever looks after the program: this is all that stands in it.</source>
        <translation>Co jste uložili, je v bezpečí, a co jste napsali, je odloženo. To, co jste právě dělali, se možná nestalo; než to zopakujete, podívejte se. Zprávu níže předejte tomu, kdo se o program stará: nic jiného v ní není.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Podrobnosti</translation>
    </message>
    <message>
        <source>Add what the error says (it may name customers)</source>
        <translation>Přidat, co říká chyba (může jmenovat zákazníky)</translation>
    </message>
    <message>
        <source>The log file: {path}</source>
        <translation>Soubor protokolu: {path}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopírovat zprávu</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Uložit zprávu…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Uložit zprávu</translation>
    </message>
    <message>
        <source>The report could not be saved: %1</source>
        <translation>Zprávu se nepodařilo uložit: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Uloženo jako %1.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Open the report</source>
        <translation>Otevřít sestavu</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Zatím není co ukázat.</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Přehled</translation>
    </message>
</context>
<context>
    <name>DataRulesPage</name>
    <message>
        <source>Rules on data</source>
        <translation>Pravidla pro údaje</translation>
    </message>
    <message>
        <source>What must be known of customers, and verified how often</source>
        <translation>Co se musí o zákaznících vědět a jak často ověřovat</translation>
    </message>
    <message>
        <source>Rules and segments</source>
        <translation>Pravidla a segmenty</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nové pravidlo</translation>
    </message>
    <message>
        <source>Saved. It holds for everybody from now on.</source>
        <translation>Uloženo. Od této chvíle platí pro všechny.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Vybrat z kalendáře</translation>
    </message>
    <message>
        <source>Choose from the calendar (F4)</source>
        <translation>Vybrat z kalendáře (F4)</translation>
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
        <translation>Toto není datum. Zadejte ho jako 1.3. nebo 1.3.2026; = znamená dnešek.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>a date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>a date and a time</source>
        <translation>datum a čas</translation>
    </message>
    <message>
        <source>the last …</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>posledních …</translation>
    </message>
    <message>
        <source>the next …</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>příštích …</translation>
    </message>
    <message>
        <source>so long ago</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>před …</translation>
    </message>
    <message>
        <source>so far ahead</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>za …</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dní</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>týdnů</translation>
    </message>
    <message>
        <source>months</source>
        <translation>měsíců</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>čtvrtletí</translation>
    </message>
    <message>
        <source>years</source>
        <translation>let</translation>
    </message>
    <message>
        <source>Type a number from 1 to 9999.</source>
        <translation>Napište číslo od 1 do 9999.</translation>
    </message>
    <message>
        <source>%1, how many</source>
        <translation>%1, kolik</translation>
    </message>
    <message>
        <source>%1, days, weeks …</source>
        <translation>%1, dny, týdny …</translation>
    </message>
</context>
<context>
    <name>DayTasks</name>
    <message>
        <source>Overdue</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dnes</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tento týden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
</context>
<context>
    <name>DeletedPage</name>
    <message>
        <source>Deleted records</source>
        <translation>Smazané záznamy</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Druh záznamu</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>Nothing is deleted here</source>
        <translation>Nic tu není smazáno</translation>
    </message>
    <message>
        <source>What you or a colleague deletes is found here and can be taken back.</source>
        <translation>Co smažete vy nebo kolega, najdete zde a můžete to vzít zpět.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Smazal(a)</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Smazáno</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Vzato zpět: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted record(s)</source>
        <translation>
            <numerusform>%n smazaný záznam</numerusform>
            <numerusform>%n smazané záznamy</numerusform>
            <numerusform>%n smazaných záznamů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>New report</source>
        <translation>Nová sestava</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Zpět (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Znovu (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Uložit jako…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Sestava</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Skupiny</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Stránka</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Části sestavy</translation>
    </message>
    <message>
        <source>kept as “%1”</source>
        <translation>uloženo jako „%1“</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Nejprve ji uložte.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right; the page is as it was before.</source>
        <translation>
            <numerusform>%n věc k nápravě; stránka zůstává, jaká byla.</numerusform>
            <numerusform>%n věci k nápravě; stránka zůstává, jaká byla.</numerusform>
            <numerusform>%n věcí k nápravě; stránka zůstává, jaká byla.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ je uloženo.</translation>
    </message>
    <message>
        <source>Design: %1</source>
        <comment>of a report</comment>
        <translation>Návrh: %1</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Version {version}
Server: PostgreSQL {server}
Python {python}, Qt {qt}

Free software under the LGPL 3 or later. Contains PySide6 and psycopg (LGPL), Inter (OFL) and Lucide icons (ISC).</source>
        <translation>Verze {version}
Server: PostgreSQL {server}
Python {python}, Qt {qt}

Svobodný software pod licencí LGPL 3 nebo novější. Obsahuje PySide6 a psycopg (LGPL), Inter (OFL) a ikony Lucide (ISC).</translation>
    </message>
    <message>
        <source>About CRM</source>
        <translation>O aplikaci CRM</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Vaše heslo bylo změněno.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>removed</source>
        <translation>odebráno</translation>
    </message>
    <message>
        <source>added</source>
        <translation>přidáno</translation>
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
        <translation>Z rejstříku</translation>
    </message>
    <message numerus="yes">
        <source>“%1” says otherwise in %n field(s)</source>
        <translation>
            <numerusform>„%1“ uvádí jinak %n pole</numerusform>
            <numerusform>„%1“ uvádí jinak %n pole</numerusform>
            <numerusform>„%1“ uvádí jinak %n polí</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what is to be taken over. It is saved with the form, not before.</source>
        <translation>Zaškrtněte, co se má převzít. Uloží se až s formulářem.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>Ve formuláři</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>V rejstříku</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Zaškrtnout vše</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Převzít</translation>
    </message>
</context>
<context>
    <name>DivisionsDialog</name>
    <message>
        <source>Divisions of the customer</source>
        <translation>Divize zákazníka</translation>
    </message>
    <message>
        <source>Enter units, sites and subsidiaries: the rows of the matrix, and what opportunities, contracts and sales can belong to.</source>
        <translation>Zadejte provozy, pobočky a dceřiné firmy: jsou to řádky matice a to, čemu mohou patřit příležitosti, smlouvy a prodeje.</translation>
    </message>
    <message>
        <source>New division</source>
        <translation>Nová divize</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Nová pod ní</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Posunout nahoru (Alt+Nahoru)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Posunout dolů (Alt+Dolů)</translation>
    </message>
    <message>
        <source>One step out (Alt+Left)</source>
        <translation>O úroveň výš (Alt+Vlevo)</translation>
    </message>
    <message>
        <source>Below the one above (Alt+Right)</source>
        <translation>Pod předchozí (Alt+Vpravo)</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>už se nepoužívá</translation>
    </message>
</context>
<context>
    <name>DocumentArea</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vpřed</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Otevřené záložky</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>%1 becomes an administrator as soon as a second one agrees.</source>
        <translation>Správcem se stane, jakmile souhlasí druhý správce: %1.</translation>
    </message>
    <message>
        <source>The roles of %1 were changed; open windows of theirs were ended.</source>
        <translation>Role byly změněny a otevřená okna ukončena: %1.</translation>
    </message>
    <message>
        <source>The roles of %1 were changed.</source>
        <translation>Role byly změněny: %1.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Zamknout přístup: %1</translation>
    </message>
    <message>
        <source>Lock %1 out?</source>
        <translation>Zamknout přístup: %1?</translation>
    </message>
    <message>
        <source>Their windows end at once and they cannot sign in until somebody unlocks them. Roles, accounts and password stay.</source>
        <translation>Okna se ihned ukončí a přihlásit se půjde až po odemčení. Role, zákazníci i heslo zůstanou.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zamknout</translation>
    </message>
    <message>
        <source>%1 was locked.</source>
        <translation>Přístup je zamčen: %1.</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>Může se znovu přihlásit: %1.</translation>
    </message>
    <message>
        <source>Their windows end at once; roles and password are taken. What they did stays under their name.</source>
        <translation>Okna se ihned ukončí, role i heslo se odeberou. Co bylo uděláno, zůstává pod tímto jménem.</translation>
    </message>
    <message numerus="yes">
        <source>They are responsible for %n account(s), which you can hand over next.</source>
        <translation>
            <numerusform>Odpovídá za %n zákazníka, kterého pak můžete předat.</numerusform>
            <numerusform>Odpovídá za %n zákazníky, které pak můžete předat.</numerusform>
            <numerusform>Odpovídá za %n zákazníků, které pak můžete předat.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has left the firm.</source>
        <translation>Odchod z firmy je zapsán: %1.</translation>
    </message>
    <message>
        <source>%1 leaves the firm</source>
        <translation>Odchod z firmy: %1</translation>
    </message>
    <message>
        <source>Take every right from %1?</source>
        <translation>Odebrat všechna práva: %1?</translation>
    </message>
    <message>
        <source>Take every right</source>
        <translation>Odebrat všechna práva</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nové heslo: %1</translation>
    </message>
    <message>
        <source>Give %1 a one-time password?</source>
        <translation>Dát jednorázové heslo: %1?</translation>
    </message>
    <message>
        <source>The old password stops working. The new one is good for 7 days.</source>
        <translation>Staré heslo přestane platit. Nové platí 7 dní.</translation>
    </message>
    <message>
        <source>Give password</source>
        <translation>Dát heslo</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>Souhlas zapsán.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Odmítnuto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Zahodit…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and were put aside.</source>
        <translation>
            <numerusform>%n koncept nelze přečíst a byl odložen stranou.</numerusform>
            <numerusform>%n koncepty nelze přečíst a byly odloženy stranou.</numerusform>
            <numerusform>%n konceptů nelze přečíst a bylo odloženo stranou.</numerusform>
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
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Typed and not saved:</source>
        <translation>Napsáno a neuloženo:</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message numerus="yes">
        <source>Discard what was typed in %n form(s)?</source>
        <translation>
            <numerusform>Zahodit, co bylo napsáno v %n formuláři?</numerusform>
            <numerusform>Zahodit, co bylo napsáno ve %n formulářích?</numerusform>
            <numerusform>Zahodit, co bylo napsáno v %n formulářích?</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never saved, so it cannot be brought back.</source>
        <translation>Nikdy to nebylo uloženo, takže to nepůjde vrátit.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ponechat</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Put back as typed (%1). It was being saved when the connection or the program ended. Save it again: it is never written twice.</source>
        <translation>Vráceno, jak bylo napsáno (%1). Právě se to ukládalo, když skončilo spojení nebo program. Uložte to znovu: nikdy se to nezapíše dvakrát.</translation>
    </message>
    <message>
        <source>Put back as typed (%1). It is not saved yet.</source>
        <translation>Vráceno, jak bylo napsáno (%1). Zatím to není uloženo.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer (%1). Until it is saved, it is only in this window.</source>
        <translation>Co píšete, nelze na tomto počítači odložit (%1). Dokud to neuložíte, je to jen v tomto okně.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened with your rights. It is kept on this computer.</source>
        <translation>„%1“ nelze s vašimi právy otevřít. Zůstává uloženo v tomto počítači.</translation>
    </message>
</context>
<context>
    <name>DueBand</name>
    <message>
        <source>Tasks due</source>
        <translation>Úkoly s termínem</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>That I may merge</source>
        <translation>Které smím sloučit</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Hledat duplicity</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět o krok</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Dvojice</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n dvojice</numerusform>
            <numerusform>%n dvojice</numerusform>
            <numerusform>%n dvojic</numerusform>
        </translation>
    </message>
    <message>
        <source>No pairs to look at</source>
        <translation>Žádné dvojice k posouzení</translation>
    </message>
    <message>
        <source>Search for duplicates to compare all records that you see. It takes some minutes for 100,000 of them and can be stopped.</source>
        <translation>Hledání duplicit porovná všechny záznamy, které vidíte. U 100 000 záznamů trvá několik minut a dá se zastavit.</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nenačteno</translation>
    </message>
    <message>
        <source>Noted: “%1” and “%2” are not the same.</source>
        <translation>Zapsáno: „%1“ a „%2“ není totéž.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one person now.</source>
        <translation>„%1“ a „%2“ jsou teď jedna osoba.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are merged.</source>
        <translation>„%1“ a „%2“ jsou sloučeny.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back; %n change(s) made since stay.</source>
        <translation>
            <numerusform>Vráceno; %n pozdější změna zůstává.</numerusform>
            <numerusform>Vráceno; %n pozdější změny zůstávají.</numerusform>
            <numerusform>Vráceno; %n pozdějších změn zůstává.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Vráceno.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicity</translation>
    </message>
</context>
<context>
    <name>EmergencyBar</name>
    <message>
        <source>Emergency access until %1</source>
        <translation>Nouzový přístup do %1</translation>
    </message>
    <message>
        <source>You read it, and change nothing.</source>
        <translation>Smíte číst, ne měnit.</translation>
    </message>
</context>
<context>
    <name>EmergencyDialog</name>
    <message>
        <source>You may read this account for four hours, and change nothing. %1 and their superior are told at once, with your name and your reason. It is recorded.</source>
        <translation>Čtyři hodiny smíte tuto firmu číst, nic neměnit. Hned se to dozví %1 a nadřízený, s vaším jménem a důvodem. Zapíše se to.</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Nouzový přístup</translation>
    </message>
    <message>
        <source>Open “%1” in an emergency?</source>
        <translation>Otevřít „%1“ v nouzi?</translation>
    </message>
    <message>
        <source>Open for four hours</source>
        <translation>Otevřít na čtyři hodiny</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Ten letters at least; the responsible person reads it.</source>
        <translation>Aspoň deset znaků; čte ho ten, kdo za firmu odpovídá.</translation>
    </message>
    <message>
        <source>Say why, in ten letters at least.</source>
        <translation>Napište důvod, aspoň deset znaků.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The calendar takes iCalendar files, which end with .ics.</source>
        <translation>Kalendář přijímá soubory iCalendar, které končí na .ics.</translation>
    </message>
    <message>
        <source>iCalendar files (*.ics)</source>
        <translation>Soubory iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Take in meetings</source>
        <translation>Převzít schůzky</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) entered</source>
        <translation>
            <numerusform>zapsána %n schůzka</numerusform>
            <numerusform>zapsány %n schůzky</numerusform>
            <numerusform>zapsáno %n schůzek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualizována</numerusform>
            <numerusform>%n aktualizovány</numerusform>
            <numerusform>%n aktualizováno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n už tu byla</numerusform>
            <numerusform>%n už tu byly</numerusform>
            <numerusform>%n už tu bylo</numerusform>
        </translation>
    </message>
    <message>
        <source>Export meetings</source>
        <translation>Exportovat schůzky</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportováno: %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export: %1</source>
        <comment>%1 is the name of a list</comment>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>Export everything about %1</source>
        <translation>Exportovat vše o zákazníkovi %1</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>Text CSV</translation>
    </message>
    <message>
        <source>CSV texts in a ZIP file</source>
        <translation>Texty CSV v souboru ZIP</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Sešit Excelu</translation>
    </message>
    <message>
        <source>Address book cards (vCard)</source>
        <translation>Vizitky do adresáře (vCard)</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Středník</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Čárka</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulátor</translation>
    </message>
    <message>
        <source>UTF-8, which Excel recognises</source>
        <translation>UTF-8, které Excel pozná</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Rows</source>
        <translation>Řádky</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Oddělovač</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kódování</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Otevřít soubor</translation>
    </message>
    <message>
        <source>The export is recorded: who, when, which rows and how many.</source>
        <translation>Export se zaznamená: kdo, kdy, které řádky a kolik jich bylo.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportovat…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>progress of an export</comment>
        <translation>%1 z %2 řádků</translation>
    </message>
    <message>
        <source>Looking which rows they are…</source>
        <translation>Zjišťuje se, které řádky to jsou…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Zastaveno. Soubor nevznikl.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zastavuje se…</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Length of cooperation</source>
        <translation>Délka spolupráce</translation>
    </message>
    <message numerus="yes">
        <source>%n running service(s)</source>
        <translation>
            <numerusform>%n běžící služba</numerusform>
            <numerusform>%n běžící služby</numerusform>
            <numerusform>%n běžících služeb</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning not entered</source>
        <translation>Začátek není zadán</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>od %1</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n měsíc</numerusform>
            <numerusform>%n měsíce</numerusform>
            <numerusform>%n měsíců</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo.</source>
        <translation>
            <numerusform>%n měs.</numerusform>
            <numerusform>%n měs.</numerusform>
            <numerusform>%n měs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n roky</numerusform>
            <numerusform>%n let</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing in the year before</source>
        <translation>v předchozím roce nic</translation>
    </message>
    <message>
        <source>+%1 on the year before</source>
        <translation>+%1 meziročně</translation>
    </message>
    <message>
        <source>−%1 on the year before</source>
        <translation>−%1 meziročně</translation>
    </message>
    <message>
        <source>as in the year before</source>
        <translation>meziročně beze změny</translation>
    </message>
    <message>
        <source>nor in the year before</source>
        <translation>ani v předchozím roce</translation>
    </message>
    <message>
        <source>Revenue 12 months</source>
        <translation>Obrat 12 měsíců</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Otevřené příležitosti</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>žádné otevřené</translation>
    </message>
    <message numerus="yes">
        <source>%n open, weighted %1</source>
        <translation>
            <numerusform>%n otevřená, váženo %1</numerusform>
            <numerusform>%n otevřené, váženo %1</numerusform>
            <numerusform>%n otevřených, váženo %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Poslední kontakt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>zatím žádný</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>před %n dnem</numerusform>
            <numerusform>před %n dny</numerusform>
            <numerusform>před %n dny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>Chybí %n údaj</numerusform>
            <numerusform>Chybí %n údaje</numerusform>
            <numerusform>Chybí %n údajů</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>nic nechybí</translation>
    </message>
    <message>
        <source>to be verified since %1</source>
        <translation>k ověření od %1</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Úplnost údajů</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Spokojenost</translation>
    </message>
    <message>
        <source>no score yet</source>
        <translation>zatím bez hodnocení</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>z 10</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>dne %1</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Vložit pole</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Najít pole</translation>
    </message>
    <message>
        <source>Sample value</source>
        <translation>Ukázková hodnota</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Obvyklý</translation>
    </message>
    <message>
        <source>Date, short</source>
        <translation>Datum krátce</translation>
    </message>
    <message>
        <source>Date with the month in words</source>
        <translation>Datum se slovním měsícem</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Procenta</translation>
    </message>
    <message>
        <source>Amount with currency</source>
        <translation>Částka s měnou</translation>
    </message>
    <message>
        <source>Amount in whole units, with currency</source>
        <translation>Částka v celých jednotkách, s měnou</translation>
    </message>
    <message>
        <source>Amount alone</source>
        <translation>Jen částka</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Jak je</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>VELKÁ PÍSMENA</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>malá písmena</translation>
    </message>
    <message>
        <source>First letter large</source>
        <translation>První písmeno velké</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Vynechat</translation>
    </message>
    <message>
        <source>Leave out the line</source>
        <translation>Vynechat řádek</translation>
    </message>
    <message>
        <source>Print this text</source>
        <translation>Vytisknout tento text</translation>
    </message>
    <message>
        <source>Do not print the letter</source>
        <translation>Dopis netisknout</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formát</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Písmena</translation>
    </message>
    <message>
        <source>If empty</source>
        <translation>Když je prázdné</translation>
    </message>
    <message>
        <source>Text instead</source>
        <translation>Text místo něj</translation>
    </message>
    <message>
        <source>Computed values</source>
        <translation>Vypočítané hodnoty</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Vyberte pole.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Own fields</source>
        <translation>Vlastní pole</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Druhy záznamů</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
    </message>
    <message>
        <source>No own fields yet</source>
        <translation>Zatím žádná vlastní pole</translation>
    </message>
    <message>
        <source>Add what your firm wants to know of every record of this kind.</source>
        <translation>Přidejte, co chce vaše firma vědět o každém záznamu tohoto druhu.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nové pole</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>Smazat pole</translation>
    </message>
    <message>
        <source>Take the deletion back</source>
        <translation>Vzít smazání zpět</translation>
    </message>
    <message>
        <source>They are on forms, lists and paper as soon as saved</source>
        <translation>Ve formulářích, seznamech i na papíře jsou hned po uložení</translation>
    </message>
    <message>
        <source>Drag, or Alt+Up and Alt+Down: the order on the form.</source>
        <translation>Přetažením nebo Alt+nahoru a Alt+dolů: pořadí ve formuláři.</translation>
    </message>
    <message>
        <source>Saved. Every program shows it with its next list or card.</source>
        <translation>Uloženo. Každý program to ukáže s příštím seznamem nebo kartou.</translation>
    </message>
    <message>
        <source>The order is kept.</source>
        <translation>Pořadí je uloženo.</translation>
    </message>
    <message>
        <source>“%1” is deleted. Its values stay until the deletion is taken back.</source>
        <translation>Pole „%1“ je smazáno. Jeho hodnoty zůstávají a vrátí se s ním.</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Choose file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Save file as…</source>
        <translation>Uložit soubor jako…</translation>
    </message>
    <message>
        <source>Choose the document&apos;s file</source>
        <translation>Vybrat soubor dokumentu</translation>
    </message>
    <message>
        <source>“%1” is a program. Save it first if you trust it.</source>
        <translation>„%1“ je program. Pokud mu důvěřujete, nejdřív ho uložte.</translation>
    </message>
    <message>
        <source>Save the document&apos;s file</source>
        <translation>Uložit soubor dokumentu</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Uloženo jako %1.</translation>
    </message>
    <message>
        <source>This document has no file.</source>
        <translation>Tento dokument nemá soubor.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one.</source>
        <translation>Přetáhněte sem soubor, nebo ho vyberte.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>First rows of the file</source>
        <translation>První řádky souboru</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Nadpisy</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Importovat jako</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kódování</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Oddělovač</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>List</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>První řádek</translation>
    </message>
    <message>
        <source>Days like 03/04/2017</source>
        <translation>Dny jako 03/04/2017</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Zatím není vybrán žádný soubor</translation>
    </message>
    <message>
        <source>A table (CSV, XLSX) or cards (vCard). Nothing is saved before the last step.</source>
        <translation>Tabulka (CSV, XLSX) nebo vizitky (vCard). Před posledním krokem se nic neuloží.</translation>
    </message>
</context>
<context>
    <name>FilterBuilder</name>
    <message>
        <source>No condition yet: everything fits.</source>
        <translation>Zatím žádná podmínka: vyhovuje všechno.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Počítá se …</translation>
    </message>
    <message>
        <source>%1 records fit</source>
        <translation>Vyhovuje %1 záznamů</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) fit</source>
        <translation>
            <numerusform>Vyhovuje %n záznam</numerusform>
            <numerusform>Vyhovují %n záznamy</numerusform>
            <numerusform>Vyhovuje %n záznamů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove this filter</source>
        <translation>Odebrat tento filtr</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>Which records</source>
        <translation>Které záznamy</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Změnit…</translation>
    </message>
    <message>
        <source>This filter was deleted, or is no longer shared. Choose another one.</source>
        <translation>Tento filtr byl smazán nebo už není sdílený. Vyberte jiný.</translation>
    </message>
    <message>
        <source>Choose a filter, or build one.</source>
        <translation>Vyberte filtr, nebo ho sestavte.</translation>
    </message>
    <message>
        <source>Everything that you may see.</source>
        <translation>Všechno, co smíte vidět.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Počítá se …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of records and how many fit</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Vše: %1</translation>
    </message>
    <message>
        <source>A filter of its own</source>
        <translation>Vlastní filtr</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Vyberte filtr</translation>
    </message>
    <message>
        <source>Use this filter</source>
        <translation>Použít tento filtr</translation>
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
        <translation>Zpět o krok</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Vymazat vše</translation>
    </message>
    <message>
        <source>Apply filter</source>
        <translation>Použít filtr</translation>
    </message>
    <message>
        <source>Finish what is marked, or remove it.</source>
        <translation>Dokončete, co je označeno, nebo to odeberte.</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>My customers</source>
        <translation>Moji zákazníci</translation>
    </message>
    <message>
        <source>Whole directory</source>
        <translation>Celý adresář</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Přidat filtr</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Vybrat sloupce</translation>
    </message>
    <message>
        <source>Group rows</source>
        <translation>Seskupit řádky</translation>
    </message>
    <message>
        <source>Build a filter…	Ctrl+Shift+F</source>
        <translation>Sestavit filtr…	Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter: field and values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change in the builder…</source>
        <translation>Upravit v sestavení filtru…</translation>
    </message>
    <message>
        <source>Type it instead</source>
        <translation>Napsat místo toho</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Odebrat tento filtr</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Saved filters</source>
        <translation>Uložené filtry</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Uložit tento filtr…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Zatím žádné</translation>
    </message>
    <message>
        <source>Manage saved filters…</source>
        <translation>Spravovat uložené filtry…</translation>
    </message>
    <message>
        <source>The words “%1” are searched, and are no part of the filter.</source>
        <translation>Slova „%1“ se hledají a součástí filtru nejsou.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ je uloženo.</translation>
    </message>
    <message>
        <source>Saved filter: %1</source>
        <translation>Uložený filtr: %1</translation>
    </message>
    <message>
        <source>Saved filter, changed: %1</source>
        <translation>Uložený filtr, změněný: %1</translation>
    </message>
    <message>
        <source>Change in the builder…</source>
        <translation>Upravit v sestavení filtru…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Uložit změny</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Jak byl uložen</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Uložit pod jiným názvem…</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Název a sdílení…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
</context>
<context>
    <name>FirmListsPage</name>
    <message>
        <source>Lists of the firm</source>
        <translation>Číselníky firmy</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Číselníky</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Posunout nahoru (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Posunout dolů (Alt+↓)</translation>
    </message>
    <message>
        <source>F2 or a double click changes a cell. What is not active is no longer offered.</source>
        <translation>Buňku mění F2 nebo dvojklik. Co není aktivní, se už nenabízí.</translation>
    </message>
    <message>
        <source>Saved. Everybody&apos;s program offers it from now on.</source>
        <translation>Uloženo. Programy všech to odteď nabízejí.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Go to it</source>
        <translation>Přejít na chybu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Zahodit změny</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Uložit a zavřít</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to put right</source>
        <translation>
            <numerusform>%n údaj je třeba opravit</numerusform>
            <numerusform>%n údaje je třeba opravit</numerusform>
            <numerusform>%n údajů je třeba opravit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n neuložená změna</numerusform>
            <numerusform>%n neuložené změny</numerusform>
            <numerusform>%n neuložených změn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>Sections of the form</source>
        <translation>Části formuláře</translation>
    </message>
    <message>
        <source>A record stays with its account.</source>
        <translation>Záznam zůstává u své firmy.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Somebody else</source>
        <translation>někdo jiný</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Smazat „%1“?</translation>
    </message>
    <message>
        <source>It disappears from lists and cards for everybody.</source>
        <translation>Zmizí ze seznamů a karet všem.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ponechat</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <comment>what is being done, per cent</comment>
        <translation>%1, %2&#xa0;%</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Smazáno: %1</translation>
    </message>
    <message>
        <source>What you had typed first is already stored as a record. Open it from its list and add there what you typed since.</source>
        <translation>Co jste zadali nejdřív, je už uloženo jako záznam. Otevřete ho ze seznamu a doplňte, co jste zadali potom.</translation>
    </message>
    <message>
        <source>The withdrawal of “%1” is noted. Without a valid consent for marketing the contact is no longer among yours.</source>
        <translation>Odvolání souhlasu je zapsáno (%1). Bez platného marketingového souhlasu už kontakt mezi vašimi není.</translation>
    </message>
    <message>
        <source>Saved %1. Kept what others changed meanwhile: %2</source>
        <translation>Uloženo %1. Ponechány změny, které mezitím provedli jiní: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Uloženo %1</translation>
    </message>
    <message>
        <source>Saved before the connection was lost. Look at the lines, then save again.</source>
        <translation>Uloženo ještě před ztrátou spojení. Zkontrolujte řádky a uložte znovu.</translation>
    </message>
    <message>
        <source>%1 changed this record meanwhile, so it was not deleted. Look at it, then delete it again if it is still to go.</source>
        <translation>Záznam byl mezitím změněn (%1), proto nebyl smazán. Prohlédněte si ho, a má-li přesto zmizet, smažte ho znovu.</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Upravit firmu</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Upravit kontakt</translation>
    </message>
    <message>
        <source>Edit meeting or call</source>
        <translation>Upravit schůzku nebo hovor</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Upravit úkol</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Upravit komunikaci</translation>
    </message>
    <message>
        <source>Edit document</source>
        <translation>Upravit dokument</translation>
    </message>
    <message>
        <source>Edit project</source>
        <translation>Upravit projekt</translation>
    </message>
    <message>
        <source>Edit opportunity</source>
        <translation>Upravit příležitost</translation>
    </message>
    <message>
        <source>Edit offered product</source>
        <translation>Upravit nabízený produkt</translation>
    </message>
    <message>
        <source>Edit service</source>
        <translation>Upravit službu</translation>
    </message>
    <message>
        <source>Edit sale</source>
        <translation>Upravit prodej</translation>
    </message>
    <message>
        <source>Edit sold product</source>
        <translation>Upravit prodaný produkt</translation>
    </message>
    <message>
        <source>Edit price</source>
        <translation>Upravit cenu</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>Upravit kurz měny</translation>
    </message>
    <message>
        <source>Edit competitor&apos;s contract</source>
        <translation>Upravit smlouvu s konkurencí</translation>
    </message>
    <message>
        <source>Edit satisfaction score</source>
        <translation>Upravit hodnocení spokojenosti</translation>
    </message>
    <message>
        <source>Edit product feedback</source>
        <translation>Upravit ohlas na výrobek</translation>
    </message>
    <message>
        <source>Edit account plan</source>
        <translation>Úprava plánu zákazníka</translation>
    </message>
    <message>
        <source>Edit division</source>
        <translation>Úprava divize</translation>
    </message>
    <message>
        <source>Edit stakeholder</source>
        <translation>Úprava klíčové osoby</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Úprava cíle</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Upravit cíl</translation>
    </message>
    <message>
        <source>Edit commission rule</source>
        <translation>Upravit pravidlo provizí</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Upravit produkt</translation>
    </message>
    <message>
        <source>Edit stand-in</source>
        <translation>Upravit zástup</translation>
    </message>
    <message>
        <source>Edit share</source>
        <translation>Upravit sdílení</translation>
    </message>
    <message>
        <source>Edit team member</source>
        <translation>Upravit člena týmu</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Upravit: %1</translation>
    </message>
    <message>
        <source>Last change: %1, %2</source>
        <translation>Poslední změna: %1, %2</translation>
    </message>
    <message>
        <source>Last change: %2</source>
        <translation>Poslední změna: %2</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Forms of roles</source>
        <translation>Formuláře rolí</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Druhy záznamů</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>Sections and fields</source>
        <translation>Oddíly a pole</translation>
    </message>
    <message>
        <source>State of the field</source>
        <translation>Stav pole</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Nový oddíl</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Přejmenovat oddíl</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Výchozí</translation>
    </message>
    <message>
        <source>Of several roles the first one with a form decides</source>
        <translation>Z více rolí rozhoduje první, která má formulář</translation>
    </message>
    <message>
        <source>Tabs of the card…</source>
        <translation>Záložky karty…</translation>
    </message>
    <message>
        <source>“%1” must stay open: no record can be entered without it.</source>
        <translation>„%1“ musí zůstat otevřené: bez něj nelze zadat žádný záznam.</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>Název oddílu</translation>
    </message>
    <message>
        <source>Tabs of the card: %1</source>
        <translation>Záložky karty: %1</translation>
    </message>
    <message>
        <source>Saved. Cards opened from now on look so.</source>
        <translation>Uloženo. Karty otevřené od této chvíle tak vypadají.</translation>
    </message>
    <message>
        <source>Saved. Forms opened from now on look so.</source>
        <translation>Uloženo. Formuláře otevřené od této chvíle tak vypadají.</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>Gaps in the map</source>
        <translation>Mezery v mapě</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>How the conditions below belong together</source>
        <translation>Jak podmínky níže patří k sobě</translation>
    </message>
    <message>
        <source>Remove this group (Alt+Del)</source>
        <translation>Odebrat tuto skupinu (Alt+Del)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Podmínka</translation>
    </message>
    <message>
        <source>Adds a condition (Alt+Ins)</source>
        <translation>Přidá podmínku (Alt+Ins)</translation>
    </message>
    <message>
        <source>Related records</source>
        <translation>Související záznamy</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>for which all of these hold</source>
        <translation>pro které platí vše z tohoto</translation>
    </message>
    <message>
        <source>for which one of these holds</source>
        <translation>pro které platí aspoň jedno</translation>
    </message>
    <message>
        <source>for which none of these holds</source>
        <translation>pro které nic z tohoto neplatí</translation>
    </message>
    <message>
        <source>for which not all of these hold</source>
        <translation>pro které neplatí všechno</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Platí vše z tohoto</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>Platí aspoň jedno</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Nic z tohoto neplatí</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Neplatí všechno</translation>
    </message>
</context>
<context>
    <name>GroupedModel</name>
    <message>
        <source>Group %1, %2, unfolded</source>
        <translation>Skupina %1, %2, rozbalená</translation>
    </message>
    <message>
        <source>Group %1, %2, folded</source>
        <translation>Skupina %1, %2, sbalená</translation>
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
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Hand over all accounts</source>
        <translation>Předat všechny firmy</translation>
    </message>
    <message>
        <source>Open tasks, planned meetings and open opportunities go along. It can be stopped at any time and gone on with later.</source>
        <translation>Otevřené úkoly, plánované schůzky a otevřené příležitosti přejdou také. Předání lze kdykoli zastavit a později v něm pokračovat.</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n account(s)</source>
        <translation>
            <numerusform>Předat %n firmu</numerusform>
            <numerusform>Předat %n firmy</numerusform>
            <numerusform>Předat %n firem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n account(s)</source>
        <translation>
            <numerusform>Pokračovat: %n firma</numerusform>
            <numerusform>Pokračovat: %n firmy</numerusform>
            <numerusform>Pokračovat: %n firem</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 were handed over to %3 before it was stopped.</source>
        <translation>Než se předání zastavilo, přešlo %1 z %2. Nově odpovídá: %3.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Není co předat.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n account(s)</source>
        <translation>
            <numerusform>%1 odpovídá za %n firmu</numerusform>
            <numerusform>%1 odpovídá za %n firmy</numerusform>
            <numerusform>%1 odpovídá za %n firem</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who is to be responsible.</source>
        <translation>Vyberte, kdo má odpovídat.</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <comment>progress of handing over</comment>
        <translation>%1 z %2 firem</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) handed over</source>
        <translation>
            <numerusform>Předána %n firma</numerusform>
            <numerusform>Předány %n firmy</numerusform>
            <numerusform>Předáno %n firem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are being changed by somebody just now. Go on later.</source>
        <translation>
            <numerusform>%n firmu právě někdo mění. Pokračujte později.</numerusform>
            <numerusform>%n firmy právě někdo mění. Pokračujte později.</numerusform>
            <numerusform>%n firem právě někdo mění. Pokračujte později.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zastavuje se…</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>The new person is responsible at once and gets a notice. Open tasks, planned meetings and open opportunities of %1 go along.</source>
        <translation>Nová osoba odpovídá hned a dostane oznámení. Otevřené úkoly, plánované schůzky a otevřené příležitosti (%1) přejdou také.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Předat</translation>
    </message>
    <message>
        <source>Hand “%1” over</source>
        <translation>Předat „%1“</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dní</translation>
    </message>
    <message>
        <source>How long %1 goes on reading it; 0: not at all</source>
        <translation>Jak dlouho bude %1 firmu ještě číst; 0: vůbec</translation>
    </message>
    <message>
        <source>Keeps reading</source>
        <translation>Ještě čte</translation>
    </message>
    <message>
        <source>Choose who is to be responsible.</source>
        <translation>Vyberte, kdo má odpovídat.</translation>
    </message>
    <message>
        <source>%1 is responsible for “%2” now.</source>
        <translation>Za „%2“ teď odpovídá %1.</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>no longer used</source>
        <translation>už se nepoužívá</translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n divize</numerusform>
            <numerusform>%n divize</numerusform>
            <numerusform>%n divizí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>nothing changed since</source>
        <translation>od té doby se nic nezměnilo</translation>
    </message>
    <message>
        <source>changed since: %1</source>
        <translation>od té doby změněno: %1</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Vloženo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Smazáno</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Obnoveno</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Předáno</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Nouzový přístup</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Vytištěno</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Uloženo jako PDF</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportováno</translation>
    </message>
    <message>
        <source>Printed in bulk</source>
        <translation>Vytištěno hromadně</translation>
    </message>
    <message>
        <source>Mail sent to many</source>
        <translation>Hromadně rozesláno</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Sloučeno</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Dopis</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Informační list</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Kdo co vidí</translation>
    </message>
    <message>
        <source>Heat map of the whitespace</source>
        <translation>Mapa bílých míst</translation>
    </message>
    <message>
        <source>Targets and forecast</source>
        <translation>Cíle a výhled</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>Plán zákazníka</translation>
    </message>
    <message>
        <source>Extract of an account plan</source>
        <translation>Výtah z plánu zákazníka</translation>
    </message>
    <message>
        <source>%1 (%2 records)</source>
        <translation>%1 (záznamů: %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a record and its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>%1, standing in for %2</source>
        <translation>%1 v zástupu za: %2</translation>
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
        <translation>Druh</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Všechny druhy</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Co se stalo</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Všechno</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Kterákoli firma</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Období</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Od začátku</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>and %n more field(s)</source>
        <translation>
            <numerusform>a ještě %n pole</numerusform>
            <numerusform>a ještě %n pole</numerusform>
            <numerusform>a ještě %n polí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historie změn</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>Stav ke dni</translation>
    </message>
    <message>
        <source>Show as it was</source>
        <translation>Zobrazit tehdejší stav</translation>
    </message>
    <message>
        <source>Choose a day first.</source>
        <translation>Nejprve zvolte den.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a record and its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>Historie změn: %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historie změn</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Nic neodpovídá</translation>
    </message>
    <message>
        <source>Nothing was recorded that fits these filters.</source>
        <translation>Nezaznamenalo se nic, co by těmto filtrům vyhovovalo.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Zatím nic zaznamenáno</translation>
    </message>
    <message>
        <source>What was loaded before the record of changes began, like sample data, has no history. From now on every change appears here.</source>
        <translation>Co se načetlo dříve, než záznam změn začal, například ukázková data, historii nemá. Od této chvíle se zde objeví každá změna.</translation>
    </message>
    <message>
        <source>This entry has no page of its own.</source>
        <translation>Tato položka nemá vlastní stránku.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Zkopírováno.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Tehdejší stav</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Historie změn tohoto záznamu</translation>
    </message>
    <message>
        <source>All fields, or fewer</source>
        <translation>Všechna pole, nebo méně</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Further sheet or file…</source>
        <translation>Další list nebo soubor…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>1 of 4: the file</source>
        <translation>1 ze 4: soubor</translation>
    </message>
    <message>
        <source>2 of 4: where the columns go</source>
        <translation>2 ze 4: kam patří sloupce</translation>
    </message>
    <message>
        <source>2 of 4: what words of the file mean</source>
        <translation>2 ze 4: co znamenají slova souboru</translation>
    </message>
    <message>
        <source>3 of 4: what the rows would do</source>
        <translation>3 ze 4: co by řádky udělaly</translation>
    </message>
    <message>
        <source>4 of 4: the result</source>
        <translation>4 ze 4: výsledek</translation>
    </message>
    <message>
        <source>together with %1</source>
        <translation>spolu s: %1</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>This file was imported before in just this way</source>
        <translation>Tento soubor už byl právě takto importován</translation>
    </message>
    <message>
        <source>Nothing was entered. Take that import back first.</source>
        <translation>Nic se nezaložilo. Nejdřív vezměte onen import zpět.</translation>
    </message>
    <message>
        <source>All of it can be taken back, today or later.</source>
        <translation>Celý ho lze vzít zpět, dnes i později.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Proč</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>List</translation>
    </message>
    <message>
        <source>%1 – refused</source>
        <comment>name of a file</comment>
        <translation>%1 – odmítnuté</translation>
    </message>
    <message>
        <source>The refused rows are in %1.</source>
        <translation>Odmítnuté řádky jsou v %1.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Tables and contacts</source>
        <translation>Tabulky a kontakty</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Všechny soubory</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>– is left out –</source>
        <translation>– vynechá se –</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Jak bylo rozpoznáno</translation>
    </message>
    <message>
        <source>The mapping “%1” was kept.</source>
        <translation>Přiřazení „%1“ je uloženo.</translation>
    </message>
    <message>
        <source>Nothing: every row is new</source>
        <translation>Podle ničeho: každý řádek je nový</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Pravděpodobné duplicity</translation>
    </message>
    <message>
        <source>Of the first %1 rows: %2</source>
        <translation>Z prvních %1 řádků: %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zastavuje se…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Zastaveno. Nic se neimportovalo.</translation>
    </message>
    <message>
        <source>Import not done</source>
        <translation>Import nebyl proveden</translation>
    </message>
    <message>
        <source>Keep what you chose for this import?</source>
        <translation>Ponechat, co jste pro tento import zvolili?</translation>
    </message>
    <message>
        <source>Nothing was imported yet. What is kept on this computer is offered again when you sign in the next time; the file stays where it is.</source>
        <translation>Zatím se nic neimportovalo. Co se ponechá v tomto počítači, bude znovu nabídnuto při příštím přihlášení; soubor zůstává na svém místě.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Leave the record, enter only new ones</source>
        <translation>Záznam nechat, založit jen nové</translation>
    </message>
    <message>
        <source>Fill in its blanks</source>
        <translation>Doplnit prázdná pole</translation>
    </message>
    <message>
        <source>Overwrite its values; blanks never wipe</source>
        <translation>Přepsat hodnoty; prázdné nic nesmaže</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Přeskočit řádek</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nový</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Doplní</translation>
    </message>
    <message>
        <source>Overwrites</source>
        <translation>Přepíše</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Přeskočeno</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Nic nemění</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zamítnuto</translation>
    </message>
    <message>
        <source>Only unmistakable ones</source>
        <translation>Jen jednoznačné</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Den, měsíc, rok</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Měsíc, den, rok</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Rok, měsíc, den</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Čárka</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Středník</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Svislítko</translation>
    </message>
    <message numerus="yes">
        <source>%n entered</source>
        <translation>
            <numerusform>%n založen</numerusform>
            <numerusform>%n založeny</numerusform>
            <numerusform>%n založeno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n změněn</numerusform>
            <numerusform>%n změněny</numerusform>
            <numerusform>%n změněno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n beze změny</numerusform>
            <numerusform>%n beze změny</numerusform>
            <numerusform>%n beze změny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n odmítnut</numerusform>
            <numerusform>%n odmítnuty</numerusform>
            <numerusform>%n odmítnuto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) entered with them</source>
        <translation>
            <numerusform>s nimi založen %n zákazník</numerusform>
            <numerusform>s nimi založeni %n zákazníci</numerusform>
            <numerusform>s nimi založeno %n zákazníků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back</source>
        <translation>
            <numerusform>Zpět vzat %n záznam</numerusform>
            <numerusform>Zpět vzaty %n záznamy</numerusform>
            <numerusform>Zpět vzato %n záznamů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept since somebody works with it</source>
        <translation>
            <numerusform>%n zůstává, protože s ním někdo pracuje</numerusform>
            <numerusform>%n zůstávají, protože s nimi někdo pracuje</numerusform>
            <numerusform>%n zůstává, protože s nimi někdo pracuje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Take back…</source>
        <translation>Vzít zpět…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importovat soubor…</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Zatím žádné importy</translation>
    </message>
    <message>
        <source>What you import from files stands here, and can be taken back.</source>
        <translation>Zde je, co importujete ze souborů, a lze to vzít zpět.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řádky</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Vloženo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Beze změny</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zamítnuto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Vzato zpět %1</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Vzít import zpět</translation>
    </message>
    <message>
        <source>Take the import of %1 back?</source>
        <translation>Vzít zpět import souboru %1?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Vzít zpět</translation>
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
        <translation>Podmínka…</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Jinak</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Obrázek…</translation>
    </message>
    <message>
        <source>Payment code…</source>
        <translation>Platební kód…</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nová stránka</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Čára</translation>
    </message>
    <message>
        <source>Empty room</source>
        <translation>Volné místo</translation>
    </message>
    <message>
        <source>Text typed for each letter</source>
        <translation>Text psaný ke každému dopisu</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Závěr a podpis</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vlevo</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Na střed</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Vpravo</translation>
    </message>
    <message>
        <source>Computed values…</source>
        <translation>Vypočítané hodnoty…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obrázek</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Obrázky (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Repeated table…</source>
        <translation>Opakovaná tabulka…</translation>
    </message>
    <message>
        <source>Simple table</source>
        <translation>Prostá tabulka</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Řádek pod</translation>
    </message>
    <message>
        <source>Column at the right</source>
        <translation>Sloupec vpravo</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Odebrat řádek</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Odebrat sloupec</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>Odebrat tabulku</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Move this tab left</source>
        <translation>Posunout záložku doleva</translation>
    </message>
    <message>
        <source>Move this tab right</source>
        <translation>Posunout záložku doprava</translation>
    </message>
    <message>
        <source>Make this tab the first</source>
        <translation>Dát záložku na začátek</translation>
    </message>
    <message>
        <source>Choose tabs…</source>
        <translation>Vybrat záložky…</translation>
    </message>
    <message>
        <source>Tabs as my role has them</source>
        <translation>Záložky jako má moje role</translation>
    </message>
    <message>
        <source>My tabs of the card</source>
        <translation>Moje záložky karty</translation>
    </message>
    <message>
        <source>As my role has them</source>
        <translation>Jako má moje role</translation>
    </message>
</context>
<context>
    <name>InsightTabs</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>Další %n</numerusform>
            <numerusform>Další %n</numerusform>
            <numerusform>Další %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Changed in the meantime</source>
        <translation>Mezitím změněno</translation>
    </message>
    <message>
        <source>“%1” was changed in the meantime</source>
        <translation>„%1“ mezitím někdo změnil</translation>
    </message>
    <message>
        <source>Overwrite it with what you have here, or leave it as it stands now?</source>
        <translation>Přepsat tím, co máte zde, nebo nechat tak, jak je teď?</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Přepsat</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nechat</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message numerus="yes">
        <source>%1: %2 × %3 mm, %n label(s)</source>
        <translation>
            <numerusform>%1: %2 × %3 mm, %n štítek</numerusform>
            <numerusform>%1: %2 × %3 mm, %n štítky</numerusform>
            <numerusform>%1: %2 × %3 mm, %n štítků</numerusform>
        </translation>
    </message>
    <message>
        <source>Envelope %1: %2 × %3 mm</source>
        <translation>Obálka %1: %2 × %3 mm</translation>
    </message>
    <message>
        <source>%1 (row %2, column %3)</source>
        <comment>number of a label on its sheet</comment>
        <translation>%1 (řada %2, sloupec %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adresa</numerusform>
            <numerusform>%n adresy</numerusform>
            <numerusform>%n adres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 addresses</source>
        <translation>%1 z %2 adres</translation>
    </message>
    <message>
        <source>%1, the first %2 sheets are shown</source>
        <translation>%1, zobrazeno prvních %2 archů</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) left out:</source>
        <translation>
            <numerusform>Vynechána %n adresa:</numerusform>
            <numerusform>Vynechány %n adresy:</numerusform>
            <numerusform>Vynecháno %n adres:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete address(es), printed as well:</source>
        <translation>
            <numerusform>%n neúplná adresa, tiskne se také:</numerusform>
            <numerusform>%n neúplné adresy, tisknou se také:</numerusform>
            <numerusform>%n neúplných adres, tisknou se také:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) you may not read are not among them.</source>
        <translation>
            <numerusform>Chybí mezi nimi %n záznam, který nesmíte číst.</numerusform>
            <numerusform>Chybí mezi nimi %n záznamy, které nesmíte číst.</numerusform>
            <numerusform>Chybí mezi nimi %n záznamů, které nesmíte číst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Any printer</source>
        <translation>Libovolná tiskárna</translation>
    </message>
    <message>
        <source>wants no mass mail</source>
        <translation>nechce hromadnou poštu</translation>
    </message>
    <message>
        <source>no consent: %1</source>
        <translation>bez souhlasu: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>chybí: %1</translation>
    </message>
    <message>
        <source>you do not see this address</source>
        <translation>tuto adresu nevidíte</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels and envelopes</source>
        <translation>Štítky a obálky</translation>
    </message>
    <message>
        <source>Incomplete addresses</source>
        <translation>Neúplné adresy</translation>
    </message>
    <message>
        <source>Sheet to try…</source>
        <translation>Zkušební arch…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Plain paper with every label’s edge: lay it over.</source>
        <translation>Obyčejný papír s okraji všech štítků: přiložte jej na arch.</translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message>
        <source>As in the list</source>
        <translation>Jako v seznamu</translation>
    </message>
    <message>
        <source>By country and postcode</source>
        <translation>Podle země a PSČ</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nevyžaduje se</translation>
    </message>
    <message>
        <source>Our address at the top left</source>
        <translation>Naše adresa vlevo nahoře</translation>
    </message>
    <message>
        <source>Print incomplete addresses as well</source>
        <translation>Tisknout i neúplné adresy</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doprava</translation>
    </message>
    <message>
        <source>down</source>
        <translation>dolů</translation>
    </message>
    <message>
        <source>Offset in mm: %1</source>
        <translation>Posun v mm: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řádky</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Tisknout na</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>První volný štítek</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pořadí</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Tiskárna</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Souhlas</translation>
    </message>
    <message>
        <source>Offset, mm</source>
        <translation>Posun, mm</translation>
    </message>
    <message>
        <source>Millimetres up to 20, to the left and up with a minus.</source>
        <translation>Milimetry do 20, doleva a nahoru s minusem.</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>weighted %1</source>
        <comment>the sum of amounts times probability</comment>
        <translation>váženo %1</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>Usual for our country</source>
        <translation>Obvyklé v naší zemi</translation>
    </message>
    <message>
        <source>Czech, on the right</source>
        <translation>České, vpravo</translation>
    </message>
    <message>
        <source>Czech, on the left</source>
        <translation>České, vlevo</translation>
    </message>
    <message>
        <source>Polish, on the right</source>
        <translation>Polské, vpravo</translation>
    </message>
    <message>
        <source>Polish, on the left</source>
        <translation>Polské, vlevo</translation>
    </message>
    <message>
        <source>Bulgarian, on the right</source>
        <translation>Bulharské, vpravo</translation>
    </message>
    <message>
        <source>Bulgarian, on the left</source>
        <translation>Bulharské, vlevo</translation>
    </message>
    <message>
        <source>C5, on the right</source>
        <translation>C5, vpravo</translation>
    </message>
    <message>
        <source>C5, on the left</source>
        <translation>C5, vlevo</translation>
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
        <translation>Anglická obálka DL</translation>
    </message>
    <message>
        <source>American #10 envelope</source>
        <translation>Americká obálka č. 10</translation>
    </message>
    <message>
        <source>Own window, in mm</source>
        <translation>Vlastní okénko, v mm</translation>
    </message>
    <message>
        <source>The usual letter</source>
        <translation>Obvyklý dopis</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Příjemce</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Šablona</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Okénko obálky</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Naše značka</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Oslovení</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Pozdrav</translation>
    </message>
    <message>
        <source>The firm, nobody by name</source>
        <translation>Firma, bez jména osoby</translation>
    </message>
    <message>
        <source>This template has no place for text of your own: it is not printed.</source>
        <translation>Tato šablona nemá místo pro vlastní text: netiskne se.</translation>
    </message>
    <message>
        <source>The gender is not known or the name is unusual. Look at the salutation before you print.</source>
        <translation>Pohlaví není známo, nebo je jméno neobvyklé. Před tiskem zkontrolujte oslovení.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Pravidlo: %1</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Letter</source>
        <translation>Dopis</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>File on the card</source>
        <translation>Založit do karty</translation>
    </message>
    <message>
        <source>Print and file…</source>
        <translation>Vytisknout a založit…</translation>
    </message>
    <message>
        <source>Letter not filed</source>
        <translation>Dopis není založen</translation>
    </message>
    <message>
        <source>File this letter on the card?</source>
        <translation>Založit tento dopis do karty?</translation>
    </message>
    <message>
        <source>What you wrote is lost when this closes without filing it.</source>
        <translation>Pokud dopis před zavřením nezaložíte, jeho text se ztratí.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Zůstat</translation>
    </message>
    <message>
        <source>There is no address. Add one to the contact or the account.</source>
        <translation>Chybí adresa. Doplňte ji ke kontaktu nebo k firmě.</translation>
    </message>
    <message>
        <source>The address is incomplete: {missing}.</source>
        <translation>Adresa není úplná, chybí: {missing}.</translation>
    </message>
    <message>
        <source>This letter is on the card already.</source>
        <translation>Tento dopis už v kartě je.</translation>
    </message>
    <message>
        <source>The letter has been filed on the card.</source>
        <translation>Dopis je založen v kartě.</translation>
    </message>
</context>
<context>
    <name>LetterStep</name>
    <message>
        <source>Text of this letter</source>
        <translation>Text tohoto dopisu</translation>
    </message>
    <message>
        <source>Back to the template…</source>
        <translation>Zpět k šabloně…</translation>
    </message>
    <message>
        <source>Changed for this one alone</source>
        <translation>Upraveno jen pro tohoto příjemce</translation>
    </message>
    <message>
        <source>As the template</source>
        <translation>Podle šablony</translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation>Zpět k šabloně</translation>
    </message>
    <message>
        <source>Give up what you changed in this letter?</source>
        <translation>Zahodit, co jste v tomto dopise upravili?</translation>
    </message>
    <message>
        <source>The recipient gets the letter of the template, as the others do.</source>
        <translation>Příjemce dostane dopis podle šablony jako ostatní.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>LikelyPanel</name>
    <message>
        <source>This account may be there already</source>
        <translation>Tato firma tu možná už je</translation>
    </message>
    <message>
        <source>This person may be there already</source>
        <translation>Tato osoba tu možná už je</translation>
    </message>
    <message>
        <source>A person like this exists, handled by %1. You do not see more.</source>
        <translation>Taková osoba existuje, stará se o ni %1. Více nevidíte.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>stará se %1</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>“{link}” leads to no record. A link looks like crm:account/5; copy it once more from the record.</source>
        <translation>„{link}“ nevede k žádnému záznamu. Odkaz vypadá jako crm:account/5; zkopírujte ho ze záznamu znovu.</translation>
    </message>
</context>
<context>
    <name>LinksEditor</name>
    <message>
        <source>%1, add one</source>
        <translation>%1, přidat</translation>
    </message>
    <message>
        <source>%1: %2, Delete removes it</source>
        <translation>%1: %2, klávesou Delete odebrat</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>(deleted)</source>
        <translation>(smazáno)</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>smazáno</translation>
    </message>
    <message>
        <source>is being loaded</source>
        <translation>načítá se</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Board</source>
        <translation>Nástěnka</translation>
    </message>
    <message>
        <source>Print portfolio</source>
        <translation>Tisk portfolia</translation>
    </message>
    <message>
        <source>What was shared with me</source>
        <translation>Co se mnou sdíleli</translation>
    </message>
    <message>
        <source>Of my customers and those of my team</source>
        <translation>U mých zákazníků a zákazníků týmu</translation>
    </message>
    <message>
        <source>What my role sees</source>
        <translation>Co vidí moje role</translation>
    </message>
    <message>
        <source>My customers and those of my team</source>
        <translation>Moji zákazníci a zákazníci týmu</translation>
    </message>
    <message>
        <source>The whole directory</source>
        <translation>Celý adresář</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Sorted by: %1</source>
        <translation>Řazení: %1</translation>
    </message>
    <message>
        <source>At most %1 records can be deleted at once. Select fewer.</source>
        <translation>Najednou lze smazat nejvýše %1 záznamů. Vyberte jich méně.</translation>
    </message>
    <message>
        <source>At most %1 rows can be copied. Select fewer.</source>
        <translation>Kopírovat lze nejvýše %1 řádků. Vyberte jich méně.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Show what counts</source>
        <translation>Ukázat, co se počítá</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportovat…</translation>
    </message>
    <message>
        <source>Labels and envelopes…</source>
        <translation>Štítky a obálky…</translation>
    </message>
    <message>
        <source>Letters to many…</source>
        <translation>Dopisy více příjemcům…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Načíst znovu</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Vybráno: %1</translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>Filtr: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Řádků: %1</translation>
    </message>
</context>
<context>
    <name>MailServerDialog</name>
    <message>
        <source>Mail server</source>
        <translation>Poštovní server</translation>
    </message>
    <message>
        <source>as it is in the keyring</source>
        <translation>jak je v klíčence</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>co nejrychleji</translation>
    </message>
    <message>
        <source>STARTTLS, certificate checked</source>
        <translation>STARTTLS s ověřením certifikátu</translation>
    </message>
    <message>
        <source>TLS, certificate checked</source>
        <translation>TLS s ověřením certifikátu</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>Žádné (jen tento počítač)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Adresa serveru</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ši&amp;frování</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Při&amp;hlašovací jméno</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>He&amp;slo</translation>
    </message>
    <message>
        <source>E-mails come &amp;from</source>
        <translation>&amp;Odesílatel e-mailů</translation>
    </message>
    <message>
        <source>E-mails a &amp;minute</source>
        <translation>E-mailů za &amp;minutu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>This computer has no keyring for the password.</source>
        <translation>Tento počítač nemá klíčenku pro heslo.</translation>
    </message>
</context>
<context>
    <name>MailingPage</name>
    <message>
        <source>Next</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>1 of 2: what, and to whom</source>
        <translation>1 ze 2: co a komu</translation>
    </message>
    <message>
        <source>2 of 2: look at all of it</source>
        <translation>2 ze 2: prohlédněte si vše</translation>
    </message>
    <message>
        <source>The letter to %1 alone</source>
        <translation>Dopis jen pro příjemce: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Poslat %1</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Vytvořit %1</translation>
    </message>
    <message>
        <source>New mailing</source>
        <translation>Nová rozesílka</translation>
    </message>
</context>
<context>
    <name>MailingWords</name>
    <message>
        <source>On paper</source>
        <translation>Na papíře</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>E-mailem</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nedokončeno</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Dokončeno</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zastaveno</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Čeká</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Na cestě</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Vynechán</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n dopis</numerusform>
            <numerusform>%n dopisy</numerusform>
            <numerusform>%n dopisů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-maily</numerusform>
            <numerusform>%n e-mailů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n vynechán</numerusform>
            <numerusform>%n vynecháni</numerusform>
            <numerusform>%n vynecháno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n k prohlédnutí</numerusform>
            <numerusform>%n k prohlédnutí</numerusform>
            <numerusform>%n k prohlédnutí</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter changed by hand</source>
        <translation>Dopis upraven ručně</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n upravený</numerusform>
            <numerusform>%n upravené</numerusform>
            <numerusform>%n upravených</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen record(s) you may not write to are not among them.</source>
        <translation>
            <numerusform>%n vybraný záznam, do něhož nesmíte zapisovat, mezi nimi není.</numerusform>
            <numerusform>%n vybrané záznamy, do nichž nesmíte zapisovat, mezi nimi nejsou.</numerusform>
            <numerusform>%n vybraných záznamů, do nichž nesmíte zapisovat, mezi nimi není.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>Zapsán %n soubor.</numerusform>
            <numerusform>Zapsány %n soubory.</numerusform>
            <numerusform>Zapsáno %n souborů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a label:</source>
        <translation>
            <numerusform>%n bez štítku:</numerusform>
            <numerusform>%n bez štítku:</numerusform>
            <numerusform>%n bez štítku:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailing not begun</source>
        <translation>Rozesílka nezačala</translation>
    </message>
    <message>
        <source>Keep what you chose for this mailing?</source>
        <translation>Ponechat, co jste pro tuto rozesílku vybrali?</translation>
    </message>
    <message>
        <source>Nothing was made or sent yet. What is kept on this computer is offered again when you sign in the next time.</source>
        <translation>Zatím nebylo nic vytvořeno ani odesláno. Co zůstane v tomto počítači, bude znovu nabídnuto při příštím přihlášení.</translation>
    </message>
</context>
<context>
    <name>MailingsPage</name>
    <message>
        <source>Mailings</source>
        <translation>Rozesílky</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>New mailing</source>
        <translation>Nová rozesílka</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Šablona</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Vynecháno</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Čeká</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message numerus="yes">
        <source>%n mailing(s)</source>
        <translation>
            <numerusform>%n rozesílka</numerusform>
            <numerusform>%n rozesílky</numerusform>
            <numerusform>%n rozesílek</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Zatím žádné</translation>
    </message>
    <message>
        <source>No mailings yet</source>
        <translation>Zatím žádné rozesílky</translation>
    </message>
    <message>
        <source>One letter to many, on paper or by e-mail: choose by a filter to whom, look at each letter, then print or send. Each is filed on its card.</source>
        <translation>Jeden dopis mnoha lidem, na papíře nebo e-mailem: filtrem vyberete komu, každý dopis si prohlédnete a pak vytisknete nebo odešlete. Každý se založí na svou kartu.</translation>
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
        <translation>Skrýt</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>Údaje k doplnění</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Můj den</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendář</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Sestavy</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Superiors</source>
        <translation>Nadřízení</translation>
    </message>
    <message>
        <source>Rights to act</source>
        <translation>Oprávnění k úkonům</translation>
    </message>
    <message>
        <source>Lists of the firm</source>
        <translation>Číselníky firmy</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Vlastní pole</translation>
    </message>
    <message>
        <source>Forms of roles</source>
        <translation>Formuláře rolí</translation>
    </message>
    <message>
        <source>Rules on data</source>
        <translation>Pravidla pro údaje</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Otevřená připojení</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Záznam změn</translation>
    </message>
    <message>
        <source>Find an account, person or command</source>
        <translation>Najít firmu, osobu nebo příkaz</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nový záznam</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Spojení</translation>
    </message>
    <message>
        <source>The settings could not be written. They hold until the program ends.</source>
        <translation>Nastavení se nepodařilo zapsat. Platí jen do ukončení programu.</translation>
    </message>
</context>
<context>
    <name>MakingReady</name>
    <message>
        <source>Make a server ready</source>
        <translation>Příprava serveru</translation>
    </message>
    <message>
        <source>Make “{name}” ready</source>
        <translation>Připravit „{name}“</translation>
    </message>
    <message>
        <source>Whoever owns the PostgreSQL server signs in once. You see what will be done before anything is changed; this login is not kept.</source>
        <translation>Správce serveru PostgreSQL se jednou přihlásí. Než se cokoli změní, uvidíte, co se stane; toto přihlášení se neukládá.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Show what will be done</source>
        <translation>Ukázat, co se stane</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>&amp;Owner&apos;s login</source>
        <translation>Přih&amp;lášení správce serveru</translation>
    </message>
    <message>
        <source>Owner&apos;s &amp;password</source>
        <translation>&amp;Heslo správce serveru</translation>
    </message>
    <message>
        <source>&amp;Firm</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;Language, for the order by name</source>
        <translation>&amp;Jazyk, podle něhož se řadí jména</translation>
    </message>
    <message>
        <source>&amp;Country (two letters)</source>
        <translation>&amp;Země (dvě písmena)</translation>
    </message>
    <message>
        <source>C&amp;urrency (three letters)</source>
        <translation>&amp;Měna (tři písmena)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>Časové &amp;pásmo</translation>
    </message>
    <message>
        <source>&amp;Administrator&apos;s login</source>
        <translation>Přihlášení sp&amp;rávce CRM</translation>
    </message>
    <message>
        <source>Administrator&apos;s &amp;name</source>
        <translation>Jmé&amp;no správce CRM</translation>
    </message>
    <message>
        <source>One-ti&amp;me password</source>
        <translation>Je&amp;dnorázové heslo</translation>
    </message>
    <message>
        <source>Enter the owner&apos;s login.</source>
        <translation>Zadejte přihlášení správce serveru.</translation>
    </message>
    <message>
        <source>Upgrade “{name}”</source>
        <translation>Aktualizovat „{name}“</translation>
    </message>
    <message>
        <source>Make ready</source>
        <translation>Připravit</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Aktualizovat</translation>
    </message>
    <message>
        <source>Enter the name of your firm.</source>
        <translation>Zadejte název firmy.</translation>
    </message>
    <message>
        <source>A country has two letters, such as CZ.</source>
        <translation>Země má dvě písmena, například CZ.</translation>
    </message>
    <message>
        <source>A currency has three letters, such as CZK.</source>
        <translation>Měna má tři písmena, například CZK.</translation>
    </message>
    <message>
        <source>There is no such time zone. Enter one like Europe/Prague.</source>
        <translation>Takové časové pásmo není. Zadejte například Europe/Prague.</translation>
    </message>
    <message>
        <source>Enter the administrator&apos;s login.</source>
        <translation>Zadejte přihlášení správce CRM.</translation>
    </message>
    <message>
        <source>Enter the administrator&apos;s name.</source>
        <translation>Zadejte jméno správce CRM.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Nothing is kept here yet.</source>
        <translation>Zatím tu není nic uloženo.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Název a sdílení…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>sdílí %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>sdílené</translation>
    </message>
    <message>
        <source>private</source>
        <translation>soukromé</translation>
    </message>
    <message>
        <source>%1, the list opens with it</source>
        <translation>%1, seznam se s ním otevírá</translation>
    </message>
    <message>
        <source>Only who made it changes it.</source>
        <translation>Změnit to může jen ten, kdo to vytvořil.</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Map of people</source>
        <translation>Mapa lidí</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabulka</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Mezery</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Přidat osobu</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Uspořádat</translation>
    </message>
    <message>
        <source>The program places everybody; places chosen by hand are given up.</source>
        <translation>Všechny umístí program; místa zvolená ručně se zruší.</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Zmenšit (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Zvětšit (+)</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>Celá mapa (0)</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Tisknout mapu</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Celá obrazovka (F11)</translation>
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
        <translation>Sloupce souboru</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>Uložit toto přiřazení</translation>
    </message>
    <message>
        <source>Kept mapping</source>
        <translation>Uložené přiřazení</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sloupec</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Například</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Patří do</translation>
    </message>
</context>
<context>
    <name>MatchStep</name>
    <message>
        <source>What the rows would do</source>
        <translation>Co by řádky udělaly</translation>
    </message>
    <message>
        <source>A record is found by</source>
        <translation>Záznam se najde podle</translation>
    </message>
    <message>
        <source>If it is there</source>
        <translation>Pokud už existuje</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Co udělá</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Změny</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Right to act</source>
        <translation>Oprávnění k úkonu</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>povoleno</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nepovoleno</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Součet</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Whitespace: divisions and product lines</source>
        <translation>Bílá místa: divize a produktové řady</translation>
    </message>
</context>
<context>
    <name>MeaningStep</name>
    <message>
        <source>Words that are not understood</source>
        <translation>Slova, kterým program nerozumí</translation>
    </message>
    <message>
        <source>The file has words that these fields do not know. Choose what they mean; rows with a word that means nothing are refused. A kept mapping keeps the meanings, too.</source>
        <translation>V souboru jsou slova, která tato pole neznají. Vyberte, co znamenají; řádky se slovem, které nic neznamená, budou odmítnuty. Uložené přiřazení si pamatuje i významy.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>Word of the file</source>
        <translation>Slovo v souboru</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řádky</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Znamená</translation>
    </message>
    <message>
        <source>– is refused –</source>
        <translation>– odmítne se –</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Soubor</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Ú&amp;pravy</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazit</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Zázna&amp;m</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Nástroje</translation>
    </message>
    <message>
        <source>Mass &amp;mailings</source>
        <translation>Hromadné ro&amp;zesílky</translation>
    </message>
    <message>
        <source>&amp;Letter templates</source>
        <translation>Ša&amp;blony dopisů</translation>
    </message>
    <message>
        <source>&amp;Who sees what, and why</source>
        <translation>&amp;Kdo co vidí a proč</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Nastavení…</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Změnit &amp;heslo…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Nápo&amp;věda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Klávesové zkratky</translation>
    </message>
    <message>
        <source>&amp;About CRM</source>
        <translation>&amp;O aplikaci CRM</translation>
    </message>
    <message>
        <source>&amp;Notices</source>
        <translation>&amp;Oznámení</translation>
    </message>
    <message>
        <source>I am &amp;away…</source>
        <translation>Budu &amp;pryč…</translation>
    </message>
    <message>
        <source>Duplicat&amp;es</source>
        <translation>&amp;Duplicity</translation>
    </message>
    <message>
        <source>Deleted reco&amp;rds</source>
        <translation>S&amp;mazané záznamy</translation>
    </message>
    <message>
        <source>A&amp;dministration</source>
        <translation>Sp&amp;ráva</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nový záznam</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Uložit</translation>
    </message>
    <message>
        <source>Save and &amp;close</source>
        <translation>Uložit a &amp;zavřít</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Tisk…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportovat…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importovat…</translation>
    </message>
    <message>
        <source>I&amp;mports</source>
        <translation>Přehled i&amp;mportů</translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation>Zavřít zá&amp;ložku</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>O&amp;dhlásit se</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>U&amp;končit</translation>
    </message>
    <message>
        <source>Find an &amp;account, person or command…</source>
        <translation>Najít &amp;firmu, osobu nebo příkaz…</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>&amp;Hledat v seznamu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zpět</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vpřed</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Načíst znovu</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Další záložka</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Předchozí záložka</translation>
    </message>
    <message>
        <source>&amp;Go to list</source>
        <translation>Přejít na &amp;seznam</translation>
    </message>
    <message>
        <source>Fold the na&amp;vigation pane</source>
        <translation>Sbalit navi&amp;gační panel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Vz&amp;hled</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Podle &amp;systému</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>S&amp;větlý</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tmavý</translation>
    </message>
    <message>
        <source>More lists</source>
        <translation>Další seznamy</translation>
    </message>
    <message>
        <source>New &amp;meeting or call</source>
        <translation>Nová s&amp;chůzka nebo hovor</translation>
    </message>
    <message>
        <source>New &amp;task</source>
        <translation>Nový ú&amp;kol</translation>
    </message>
    <message>
        <source>&amp;Edit record</source>
        <translation>&amp;Upravit záznam</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Smazat…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historie změn</translation>
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
        <translation>Toto není datum. Zadejte ho jako 1.3. nebo 1.3.2026; = znamená dnešek.</translation>
    </message>
    <message>
        <source>Give both the day and the time, for example 14:30.</source>
        <translation>Zadejte den i čas, například 14:30.</translation>
    </message>
    <message>
        <source>This is not a time of day. Type it like 14:30.</source>
        <translation>Toto není čas. Zadejte ho jako 14:30.</translation>
    </message>
    <message>
        <source>%1, time of day</source>
        <translation>%1, čas</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>This is not an amount in a currency without decimals, as 1200 is.</source>
        <translation>Toto není částka. Měna nemá desetinná místa; zadejte ji například jako 1200.</translation>
    </message>
    <message>
        <source>This is not an amount. Type it like 1200.50, for example.</source>
        <translation>Toto není částka. Zadejte ji například jako 1200,50.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Weeks of the month</source>
        <translation>Týdny měsíce</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n událost</numerusform>
            <numerusform>%n události</numerusform>
            <numerusform>%n událostí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n úkol s termínem</numerusform>
            <numerusform>%n úkoly s termínem</numerusform>
            <numerusform>%n úkolů s termínem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDay</name>
    <message>
        <source>Done: %1</source>
        <translation>Hotovo: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Znovu otevřeno: %1</translation>
    </message>
    <message>
        <source>Put off to %2: %1</source>
        <translation>Odloženo na %2: %1</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Upravit úkol</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Otevřít firmu</translation>
    </message>
    <message>
        <source>Put off to tomorrow</source>
        <translation>Odložit na zítřek</translation>
    </message>
    <message>
        <source>Put off to next Monday</source>
        <translation>Odložit na příští pondělí</translation>
    </message>
    <message>
        <source>Put off for a week</source>
        <translation>Odložit o týden</translation>
    </message>
</context>
<context>
    <name>MyDayPage</name>
    <message>
        <source>Meetings of today</source>
        <translation>Dnešní schůzky</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Schůzky</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendář</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nová schůzka</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nový úkol</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n schůzka</numerusform>
            <numerusform>%n schůzky</numerusform>
            <numerusform>%n schůzek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) today</source>
        <translation>
            <numerusform>%n úkol na dnes</numerusform>
            <numerusform>%n úkoly na dnes</numerusform>
            <numerusform>%n úkolů na dnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Oznámení</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Všechna oznámení</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nic nového</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cíle</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Podrobně</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Not contacted in time for their tier</source>
        <translation>Bez kontaktu déle, než dovoluje úroveň</translation>
    </message>
    <message>
        <source>Meetings and calls to be written down</source>
        <translation>Schůzky a hovory k zapsání</translation>
    </message>
    <message>
        <source>Data missing or outdated</source>
        <translation>Chybí nebo zastaraly povinné údaje</translation>
    </message>
    <message>
        <source>Open opportunities without a next step</source>
        <translation>Otevřené příležitosti bez dalšího kroku</translation>
    </message>
    <message>
        <source>Tasks without a day</source>
        <translation>Úkoly bez termínu</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Prodeje</translation>
    </message>
    <message>
        <source>Won opportunities</source>
        <translation>Získané příležitosti</translation>
    </message>
    <message>
        <source>Sales of my team</source>
        <translation>Prodeje mého týmu</translation>
    </message>
    <message>
        <source>Won opportunities of my team</source>
        <translation>Získané příležitosti mého týmu</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%1. čtvrtletí %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>od %1</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Můj den</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) until the end of the week</source>
        <translation>
            <numerusform>%n úkol do konce týdne</numerusform>
            <numerusform>%n úkoly do konce týdne</numerusform>
            <numerusform>%n úkolů do konce týdne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>All colleagues may use it</source>
        <translation>Smějí používat všichni kolegové</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>They see the records that their own rights show them.</source>
        <translation>Uvidí záznamy, které jim ukazují jejich vlastní práva.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Sdílení</translation>
    </message>
    <message>
        <source>The list opens with it</source>
        <translation>Seznam se s ním otevírá</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Při otevření</translation>
    </message>
    <message>
        <source>Name and sharing</source>
        <translation>Název a sdílení</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>Uložit tuto sestavu</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Uložit sestavu</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Uložit tento pohled</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Uložit pohled</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Uložit tento filtr</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Uložit filtr</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Pojmenujte to.</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>Navigace</translation>
    </message>
    <message>
        <source>Lists and recent records</source>
        <translation>Seznamy a naposledy otevřené</translation>
    </message>
    <message>
        <source>Settings and layout</source>
        <translation>Nastavení a rozložení</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Zobrazit názvy</translation>
    </message>
    <message>
        <source>Fold pane</source>
        <translation>Sbalit panel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Oblíbené</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Naposledy otevřené</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Create person</source>
        <translation>Založit osobu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Celé jméno</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Přihlašovací jméno</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Nadřízený</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Pracovní pozice</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Pobočka</translation>
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
        <translation>Nová osoba</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Enter the full name.</source>
        <translation>Zadejte celé jméno.</translation>
    </message>
    <message>
        <source>Enter a login, for example jana.nova.</source>
        <translation>Zadejte přihlašovací jméno, například jana.nova.</translation>
    </message>
    <message>
        <source>This login is taken. Choose another.</source>
        <translation>Toto přihlašovací jméno už někdo má. Zvolte jiné.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Zvolte aspoň jednu roli.</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message numerus="yes">
        <source>%n request(s) to answer</source>
        <translation>
            <numerusform>%n žádost k vyřízení</numerusform>
            <numerusform>%n žádosti k vyřízení</numerusform>
            <numerusform>%n žádostí k vyřízení</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Žádná oznámení</translation>
    </message>
    <message>
        <source>Requests for your accounts, services to renew, competitors&apos; contracts that end, emergency accesses and accounts handed to you appear here.</source>
        <translation>Objevují se zde žádosti o vaše zákazníky, služby k prodloužení, končící smlouvy s konkurencí, nouzové přístupy a zákazníci, kteří vám byli předáni.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>K vyřízení</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nedokončené</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Brzy končí</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co se stalo</translation>
    </message>
    <message>
        <source>%1 may see %2 now.</source>
        <translation>%1 teď vidí %2.</translation>
    </message>
    <message>
        <source>%1 was refused %2.</source>
        <translation>Zamítnuto: %1, %2.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Oznámení</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>This is not a whole number. Type digits only, for example 250.</source>
        <translation>Toto není celé číslo. Zadejte jen číslice, například 250.</translation>
    </message>
    <message>
        <source>This is not a number. Type it like 12.5, for example.</source>
        <translation>Toto není číslo. Zadejte ho například jako 12,5.</translation>
    </message>
</context>
<context>
    <name>ObjectiveWords</name>
    <message numerus="yes">
        <source>%n dated action(s)</source>
        <translation>
            <numerusform>%n akce s termínem</numerusform>
            <numerusform>%n akce s termínem</numerusform>
            <numerusform>%n akcí s termínem</numerusform>
        </translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>zrušeno</translation>
    </message>
    <message>
        <source>brings %1</source>
        <comment>%1 is an amount</comment>
        <translation>přínos %1</translation>
    </message>
    <message>
        <source>loses %1</source>
        <comment>%1 is an amount</comment>
        <translation>ztráta %1</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>vloženo</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>zastaveno</translation>
    </message>
</context>
<context>
    <name>ObjectivesTab</name>
    <message>
        <source>Objectives and actions</source>
        <translation>Záměry a akce</translation>
    </message>
    <message>
        <source>Investments</source>
        <translation>Investice</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Add an investment</source>
        <translation>Přidat investici</translation>
    </message>
    <message>
        <source>No objectives yet</source>
        <translation>Zatím žádné záměry</translation>
    </message>
    <message>
        <source>What is to be reached with this customer, why it matters to them, and by which actions.</source>
        <translation>Čeho chceme u zákazníka dosáhnout, proč mu na tom záleží a jakými akcemi.</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Nový záměr</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nová akce</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Upravit záměr</translation>
    </message>
    <message>
        <source>It is reached</source>
        <translation>Je dosažen</translation>
    </message>
    <message>
        <source>It is missed</source>
        <translation>Nebyl dosažen</translation>
    </message>
    <message>
        <source>It is dropped</source>
        <translation>Je zrušen</translation>
    </message>
    <message>
        <source>It is open again</source>
        <translation>Je znovu otevřený</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Go on reading what is open. Saving works again when the connection is back.</source>
        <translation>Co je otevřené, můžete číst dál. Ukládat půjde, až se spojení obnoví.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Podrobnosti</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Zkusit hned</translation>
    </message>
    <message>
        <source>Signed out since {time}.</source>
        <translation>Odhlášeno od {time}.</translation>
    </message>
    <message>
        <source>What you typed stays here until you close the window.</source>
        <translation>Co jste napsali, zůstane tady, dokud okno nezavřete.</translation>
    </message>
    <message>
        <source>The server has not answered since {time}.</source>
        <translation>Server neodpovídá od {time}.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Zkouší se…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s</source>
        <translation>
            <numerusform>Další pokus za %n&#xa0;s</numerusform>
            <numerusform>Další pokus za %n&#xa0;s</numerusform>
            <numerusform>Další pokus za %n&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OneTimePassword</name>
    <message>
        <source>One-time password</source>
        <translation>Jednorázové heslo</translation>
    </message>
    <message>
        <source>%1 can sign in</source>
        <translation>Přístup je připraven: %1</translation>
    </message>
    <message>
        <source>Pass this on in person or by phone. It is shown only now, is good for 7 days, and the program asks for a new password at the first sign-in.</source>
        <translation>Předejte osobně nebo telefonicky. Ukazuje se jen teď, platí 7 dní a program si při prvním přihlášení vyžádá nové heslo.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Přihlašovací jméno</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Kopírovat heslo</translation>
    </message>
    <message>
        <source>Print letter…</source>
        <translation>Vytisknout list…</translation>
    </message>
    <message>
        <source>I have passed it on</source>
        <translation>Heslo jsem předal(a)</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after a minute.</source>
        <translation>Zkopírováno. Schránka se za minutu vyprázdní.</translation>
    </message>
    <message>
        <source>Letter with the first password</source>
        <translation>List s prvním heslem</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Completeness by parts</source>
        <translation>Úplnost podle částí</translation>
    </message>
    <message>
        <source>The plan in short</source>
        <translation>Plán ve zkratce</translation>
    </message>
    <message>
        <source>What we want to be to them</source>
        <translation>Čím jim chceme být</translation>
    </message>
    <message>
        <source>Gaps in the map</source>
        <translation>Mezery v mapě</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>Založit úkoly</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>Your password</source>
        <translation>Vaše heslo</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Zvolte si vlastní heslo</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Změna hesla</translation>
    </message>
    <message>
        <source>You signed in with a one-time password. From now on only you know yours.</source>
        <translation>Přihlásili jste se jednorázovým heslem. Nové od této chvíle znáte jen vy.</translation>
    </message>
    <message>
        <source>Nobody else learns it, administrators and the server included.</source>
        <translation>Nedozví se ho nikdo jiný, ani správci, ani server.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Nynější heslo</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nové heslo</translation>
    </message>
    <message>
        <source>New, once more</source>
        <translation>Nové znovu</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Ukázat napsané</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Změnit heslo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation>Dobré: těžko se uhodne.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Obě jsou stejná.</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Skrýt napsané</translation>
    </message>
    <message>
        <source>Type the password with which you sign in now.</source>
        <translation>Napište heslo, kterým se přihlašujete teď.</translation>
    </message>
    <message>
        <source>This is the present password. Choose another.</source>
        <translation>To je nynější heslo. Zvolte jiné.</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again.</source>
        <translation>Neshoduje se s předchozím. Napište ho znovu.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Page</source>
        <translation>Stránka</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Bez okénka</translation>
    </message>
    <message>
        <source>Print marks where the sheet is folded</source>
        <translation>Tisknout značky pro přeložení listu</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Okénko obálky</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Přeložení</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Písmo</translation>
    </message>
</context>
<context>
    <name>PageSection</name>
    <message>
        <source>Upright</source>
        <translation>Na výšku</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Na šířku</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Obvyklé</translation>
    </message>
    <message>
        <source>the firm</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>the firm and the title</source>
        <translation>firma a název</translation>
    </message>
    <message>
        <source>Print every record, not only the totals</source>
        <translation>Tisknout každý záznam, nejen součty</translation>
    </message>
    <message>
        <source>Totals at the end of each page</source>
        <translation>Součty na konci každé stránky</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papír</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Okraje</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Záhlaví</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Zápatí</translation>
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
        <translation>Tato hodnota se k poli nehodí.</translation>
    </message>
</context>
<context>
    <name>ParameterLine</name>
    <message>
        <source>Give a value, or take the tick away for all.</source>
        <translation>Zadejte hodnotu, nebo zrušte zatržení pro všechny.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Tato hodnota se k poli nehodí.</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>Remove this line</source>
        <translation>Odebrat řádek</translation>
    </message>
</context>
<context>
    <name>PartsGrid</name>
    <message>
        <source>None yet.</source>
        <translation>Zatím nic.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n removed line(s) back</source>
        <translation>
            <numerusform>Vrátit %n odebraný řádek</numerusform>
            <numerusform>Vrátit %n odebrané řádky</numerusform>
            <numerusform>Vrátit %n odebraných řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Celkem %1</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment code</source>
        <translation>Platební kód</translation>
    </message>
    <message>
        <source>A square that a phone reads to pay, left out where nothing is to be paid.</source>
        <translation>Čtverec, který přečte telefon a zaplatí; vynechá se, když není co platit.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>Our account (IBAN)</source>
        <translation>Náš účet (IBAN)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Částka</translation>
    </message>
    <message>
        <source>For example: sum(services.price)</source>
        <translation>Například: sum(services.price)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>For example: &quot;Services &quot; &amp; account.name</source>
        <translation>Například: &quot;Služby &quot; &amp; account.name</translation>
    </message>
    <message>
        <source>Variable symbol</source>
        <translation>Variabilní symbol</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Splatnost</translation>
    </message>
    <message>
        <source>At the right, the closing beside it</source>
        <translation>Vpravo, závěr dopisu vedle něj</translation>
    </message>
</context>
<context>
    <name>PdfWindow</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Active</source>
        <translation>Aktivní</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
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
        <translation>Nadřízený</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Zákazníci</translation>
    </message>
    <message>
        <source>%1 (to be confirmed)</source>
        <translation>%1 (čeká na potvrzení)</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Vlastní</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Vypršelo %1</translation>
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
        <translation>Lidé</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nová osoba</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Zrušit filtr</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Nic neodpovídá</translation>
    </message>
    <message>
        <source>Nobody fits the search and the filters.</source>
        <translation>Hledání a filtrům nikdo neodpovídá.</translation>
    </message>
    <message>
        <source>Nobody below you</source>
        <translation>Nikdo podřízený</translation>
    </message>
    <message>
        <source>Here stand the people who report to you. Nobody does yet.</source>
        <translation>Zde stojí vaši podřízení. Zatím žádné nemáte.</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Lidé: %1</translation>
    </message>
    <message>
        <source>Filtered: %1 of %2</source>
        <translation>Vyfiltrováno: %1 z %2</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People as a table</source>
        <translation>Lidé v tabulce</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Divize</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Postavení</translation>
    </message>
    <message>
        <source>Contact with us</source>
        <translation>Styk s námi</translation>
    </message>
    <message>
        <source>What we are to them</source>
        <translation>Čím jim jsme</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Kdo z nás</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Poslední kontakt</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Edit details</source>
        <translation>Upravit údaje</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Přihlašovací jméno</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Přístup</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nové heslo…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odemknout</translation>
    </message>
    <message>
        <source>Hand over accounts…</source>
        <translation>Předat zákazníky…</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>Zamknout…</translation>
    </message>
    <message>
        <source>Leaves the firm…</source>
        <translation>Odchází z firmy…</translation>
    </message>
    <message>
        <source>History of this person</source>
        <translation>Historie změn této osoby</translation>
    </message>
    <message>
        <source>Save roles</source>
        <translation>Uložit role</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>You cannot do this to yourself. Ask another administrator.</source>
        <translation>Sami sobě to udělat nemůžete. Požádejte jiného správce.</translation>
    </message>
    <message>
        <source>Give login</source>
        <translation>Dát přístup</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivní</translation>
    </message>
    <message>
        <source>Waits for a second administrator</source>
        <translation>Čeká na druhého správce</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Nadřízený</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Zákazníci</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Pobočka</translation>
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
        <translation>Jednorázové: %1</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Zvolte aspoň jednu roli.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Confidential</source>
        <translation>Důvěrné</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vlastní</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Záštita</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Zatím neschváleno</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <comment>%1 a number, %2 a day</comment>
        <translation>Verze %1 z %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Souvislosti</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
    </message>
    <message>
        <source>Map of people</source>
        <translation>Mapa lidí</translation>
    </message>
    <message>
        <source>Whitespace</source>
        <translation>Bílá místa</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cíle</translation>
    </message>
    <message>
        <source>Objectives and actions</source>
        <translation>Záměry a akce</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Zahájit revizi</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>You may read this plan but not change it.</source>
        <translation>Tento plán můžete číst, ale ne měnit.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopírovat odkaz</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Show all parts</source>
        <translation>Zobrazit všechny části</translation>
    </message>
    <message>
        <source>Show on one page</source>
        <translation>Zobrazit na jedné stránce</translation>
    </message>
    <message>
        <source>The link has been copied.</source>
        <translation>Odkaz byl zkopírován.</translation>
    </message>
    <message>
        <source>%2: %1</source>
        <comment>%1 an objective, %2 its status</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Předložit ke schválení</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Schválit</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Vrátit…</translation>
    </message>
    <message>
        <source>Begin to work by it</source>
        <translation>Začít podle něj pracovat</translation>
    </message>
    <message>
        <source>Close the plan…</source>
        <translation>Uzavřít plán…</translation>
    </message>
    <message>
        <source>Copy forward…</source>
        <translation>Zkopírovat dál…</translation>
    </message>
    <message>
        <source>Handed to the superior for approval.</source>
        <translation>Předloženo nadřízenému ke schválení.</translation>
    </message>
    <message>
        <source>Approved; a version was frozen.</source>
        <translation>Schváleno; verze byla zmrazena.</translation>
    </message>
    <message>
        <source>The plan is active.</source>
        <translation>Plán je aktivní.</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>Target revenue</source>
        <translation>Cíl obratu</translation>
    </message>
    <message>
        <source>Enter targets</source>
        <translation>Zadat cíle</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the amount a plan starts from</comment>
        <translation>základ %1</translation>
    </message>
    <message>
        <source>Reached until today</source>
        <translation>Skutečnost k dnešku</translation>
    </message>
    <message>
        <source>no sales in the period</source>
        <translation>v období žádné prodeje</translation>
    </message>
    <message>
        <source>%1 of the target</source>
        <translation>%1 cíle</translation>
    </message>
    <message>
        <source>Expected at the end</source>
        <translation>Výhled do konce</translation>
    </message>
    <message>
        <source>nothing in the pipeline</source>
        <translation>žádné příležitosti</translation>
    </message>
    <message>
        <source>%1 below</source>
        <comment>an amount below the target</comment>
        <translation>%1 pod cíl</translation>
    </message>
    <message>
        <source>%1 above</source>
        <comment>an amount above the target</comment>
        <translation>%1 nad cíl</translation>
    </message>
    <message>
        <source>Key people held</source>
        <translation>Pokrytí klíčových lidí</translation>
    </message>
    <message>
        <source>Enter people</source>
        <translation>Zadat osoby</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>so many of so many</comment>
        <translation>ze %1</translation>
    </message>
    <message numerus="yes">
        <source>%n without one of us</source>
        <translation>
            <numerusform>%n bez našeho člověka</numerusform>
            <numerusform>%n bez našeho člověka</numerusform>
            <numerusform>%n bez našeho člověka</numerusform>
        </translation>
    </message>
    <message>
        <source>each has one</source>
        <translation>každý má našeho člověka</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Další revize</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>den není určen</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>po termínu %n den</numerusform>
            <numerusform>po termínu %n dny</numerusform>
            <numerusform>po termínu %n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>za %n den</numerusform>
            <numerusform>za %n dny</numerusform>
            <numerusform>za %n dní</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) below %1</source>
        <translation>
            <numerusform>%n část pod %1</numerusform>
            <numerusform>%n části pod %1</numerusform>
            <numerusform>%n částí pod %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Úplnost plánu</translation>
    </message>
    <message>
        <source>every part in order</source>
        <translation>všechny části v pořádku</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Account plan</source>
        <translation>Plán zákazníka</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <comment>a plan for an account</comment>
        <translation>Plán: %1</translation>
    </message>
</context>
<context>
    <name>PlanPaper</name>
    <message>
        <source>On one page</source>
        <translation>Na jedné stránce</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Brožura</translation>
    </message>
    <message>
        <source>Actions of the next 90 days</source>
        <translation>Akce na příštích 90 dní</translation>
    </message>
    <message>
        <source>Extract for the customer</source>
        <translation>Výtah pro zákazníka</translation>
    </message>
    <message>
        <source>%1: being prepared…</source>
        <comment>%1 is a paper</comment>
        <translation>%1: připravuje se…</translation>
    </message>
</context>
<context>
    <name>PlanPeople</name>
    <message>
        <source>Moved: %1</source>
        <comment>%1 a person</comment>
        <translation>Přesunuto: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>%1 a person</comment>
        <translation>Změněno: %1</translation>
    </message>
    <message>
        <source>Taken off the map: %1</source>
        <comment>%1 a person</comment>
        <translation>Odebráno z mapy: %1</translation>
    </message>
    <message>
        <source>The link was taken away.</source>
        <translation>Vazba byla odebrána.</translation>
    </message>
    <message>
        <source>The program places everybody already.</source>
        <translation>Všechny už umisťuje program.</translation>
    </message>
    <message>
        <source>Tasks for these gaps stand open already.</source>
        <translation>Úkoly pro tyto mezery jsou už založené.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Otevřít kontakt</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Přidat osobu</translation>
    </message>
    <message>
        <source>Add somebody below</source>
        <translation>Přidat podřízeného</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Přidat vazbu</translation>
    </message>
    <message>
        <source>Add role in a decision</source>
        <translation>Přidat roli v rozhodování</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vazby</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Let the program place the card</source>
        <translation>Umístit kartu programem</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Odebrat z mapy</translation>
    </message>
    <message>
        <source>As it can be read: A4, A3 or several A3</source>
        <translation>Aby byla čitelná: A4, A3 nebo více A3</translation>
    </message>
    <message>
        <source>On A4 sheets</source>
        <translation>Na listy A4</translation>
    </message>
    <message>
        <source>On A3 sheets</source>
        <translation>Na listy A3</translation>
    </message>
    <message>
        <source>%1 – map of people</source>
        <comment>%1 an account</comment>
        <translation>%1 – mapa lidí</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Open in a tab of its own</source>
        <translation>Otevřít na vlastní kartě</translation>
    </message>
    <message>
        <source>No account plan yet</source>
        <translation>Zatím žádný plán</translation>
    </message>
    <message>
        <source>A plan gathers what this customer wants, who decides, what they could still buy, and what we do about it.</source>
        <translation>Plán shrnuje, co zákazník chce, kdo rozhoduje, co by ještě mohl koupit a co pro to děláme.</translation>
    </message>
</context>
<context>
    <name>PlanTargets</name>
    <message>
        <source>Revenue</source>
        <translation>Tržby</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marže</translation>
    </message>
    <message>
        <source>Share of the potential</source>
        <translation>Podíl na potenciálu</translation>
    </message>
    <message>
        <source>Divisions we supply</source>
        <translation>Divize, kterým dodáváme</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Spokojenost</translation>
    </message>
    <message>
        <source>Meetings with the inner circle</source>
        <translation>Schůzky s vnitřním kruhem</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>a target</comment>
        <translation>splněno</translation>
    </message>
    <message>
        <source>a year: %1</source>
        <comment>%1 why a cell is worth going for</comment>
        <translation>za rok: %1</translation>
    </message>
    <message>
        <source>%1, expected %2: if it is won</source>
        <comment>%1 a stage, %2 a day</comment>
        <translation>%1, čeká se %2: když se vyhraje</translation>
    </message>
    <message>
        <source>%1, %2: if it closes in time</source>
        <comment>%1 a stage, %2 a day</comment>
        <translation>%1, %2: když se uzavře včas</translation>
    </message>
    <message>
        <source>Reached and expected</source>
        <translation>Skutečnost a výhled</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cíl</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Předchozí strana</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Další strana</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Zmenšit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Zvětšit</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Zobrazit celou stranu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a page of so many</comment>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>the size of a picture in per cent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n strana</numerusform>
            <numerusform>%n strany</numerusform>
            <numerusform>%n stran</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: this is how a new record begins.</source>
        <translation>Náhled: takto začíná nový záznam.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing “%1”…</source>
        <translation>Tiskne se „%1“…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Uložit jako PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dokumenty PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Odesláno na tiskárnu.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Uloženo jako %1.</translation>
    </message>
    <message>
        <source>The printer cannot be used. Check it, or choose another.</source>
        <translation>Tiskárnu nelze použít. Zkontrolujte ji, nebo vyberte jinou.</translation>
    </message>
    <message>
        <source>The printer refused: {reason}. Check it, or choose another.</source>
        <translation>Tiskárna odmítla tisk: {reason}. Zkontrolujte ji, nebo vyberte jinou.</translation>
    </message>
    <message>
        <source>The printer does not go on ({reason}). What is not printed yet waits in its queue: look at the printer, or take the job out of the queue.</source>
        <translation>Tiskárna nepokračuje ({reason}). Co ještě není vytištěno, čeká v její frontě: podívejte se na tiskárnu, nebo úlohu z fronty odstraňte.</translation>
    </message>
    <message>
        <source>The printer queue does not answer. Check the printer and try again.</source>
        <translation>Tisková fronta neodpovídá. Zkontrolujte tiskárnu a zkuste to znovu.</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Nový server</translation>
    </message>
    <message>
        <source>the server itself</source>
        <translation>sám server</translation>
    </message>
    <message>
        <source>A standby that answers reports and searches. They may be some seconds old; where it is away or has fallen behind, the server itself is asked.</source>
        <translation>Záložní server, který odpovídá na sestavy a hledání. Mohou být o několik sekund starší; pokud neodpovídá nebo se opozdil, ptá se program samotného serveru.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vybrat…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Název</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Adresa serveru</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Databáze</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Při&amp;hlašovací jméno</translation>
    </message>
    <message>
        <source>&amp;Further hosts</source>
        <translation>Da&amp;lší adresy</translation>
    </message>
    <message>
        <source>Host for repor&amp;ts</source>
        <translation>Adresa pro se&amp;stavy</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ši&amp;frování</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Kořenový certifikát</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>&amp;Kořenový certifikát</translation>
    </message>
    <message>
        <source>Keep server</source>
        <translation>Uložit server</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Encrypted, certificate and name checked</source>
        <translation>Šifrováno, ověřen certifikát i název</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Šifrováno, ověřen certifikát</translation>
    </message>
    <message>
        <source>Encrypted, not checked</source>
        <translation>Šifrováno, bez ověření</translation>
    </message>
    <message>
        <source>Encrypted if the server can</source>
        <translation>Šifrováno, pokud to server umí</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Bez šifrování</translation>
    </message>
    <message>
        <source>Without a file of its own the certificates of this computer are used. Passwords are sent as proof only, bound to the encrypted channel.</source>
        <translation>Není-li soubor vybrán, použijí se certifikáty tohoto počítače. Heslo se neposílá, jen jeho důkaz vázaný na šifrované spojení.</translation>
    </message>
    <message>
        <source>Nobody can listen, but somebody could pretend to be the server. Ask for its root certificate.</source>
        <translation>Nikdo nemůže odposlouchávat, ale někdo by se mohl za server vydávat. Vyžádejte si jeho kořenový certifikát.</translation>
    </message>
    <message>
        <source>Suitable only for a server on this computer.</source>
        <translation>Vhodné jen pro server na tomto počítači.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Certifikáty (*.pem *.crt *.cer *.der);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Taken over: {name}, good until {day}. Compare with your administrator: {fingerprint}</source>
        <translation>Převzato: {name}, platí do {day}. Porovnejte se správcem: {fingerprint}</translation>
    </message>
    <message>
        <source>Give the server a name by which you know it.</source>
        <translation>Pojmenujte server tak, jak ho znáte.</translation>
    </message>
    <message>
        <source>Another server has this name already. Choose another.</source>
        <translation>Tento název už má jiný server. Zvolte jiný.</translation>
    </message>
    <message>
        <source>Enter the host name or the address of the server.</source>
        <translation>Zadejte název nebo adresu počítače, na kterém server běží.</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>Zadejte název databáze.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Starting the trial server… The first start makes the sample data.</source>
        <translation>Spouští se zkušební server… Při prvním spuštění se vytvářejí ukázková data.</translation>
    </message>
    <message>
        <source>There is no server named “{name}”. Choose one.</source>
        <translation>Server „{name}“ neexistuje. Vyberte jiný.</translation>
    </message>
    <message>
        <source>{doing} ({percent} %)</source>
        <translation>{doing} ({percent}&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>Quadrant</name>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <comment>%1 is for example: Strengths</comment>
        <translation>Přidat: %1</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>Zatím nic nezadáno.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>You asked that %1 become an administrator. A second one must agree.</source>
        <translation>Navrhli jste nového správce: %1. Musí souhlasit druhý správce.</translation>
    </message>
    <message>
        <source>%1 asks that you become an administrator. Another one must agree.</source>
        <translation>Za správce vás navrhuje %1. Musí souhlasit jiný správce.</translation>
    </message>
    <message>
        <source>%1 asks that %2 become an administrator.</source>
        <translation>%1 navrhuje nového správce: %2.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Souhlasit</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Odmítnout</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reasons</source>
        <translation>Důvody</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Co je vidět</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Firmy</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Until, at the latest</source>
        <translation>Nejdéle do</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>bez konce</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>* required</source>
        <translation>* povinné</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie změn</translation>
    </message>
    <message>
        <source>History (Ctrl+Shift+H)</source>
        <translation>Historie změn (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nenačteno</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Tento záznam nelze zobrazit</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>You may read this contact, and note when a consent is withdrawn.</source>
        <translation>Tento kontakt smíte číst a zapsat, když souhlas odvolá.</translation>
    </message>
    <message>
        <source>You may read this record but not change it.</source>
        <translation>Tento záznam můžete číst, ale ne měnit.</translation>
    </message>
    <message>
        <source>%1 changed this record at %2. What you typed stays; saving keeps both where they do not overlap, and asks where they do.</source>
        <translation>Záznam byl mezitím změněn (%1, %2). Co jste zadali, zůstává. Při uložení se obě změny spojí, a kde se překrývají, program se zeptá.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>někdo jiný</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Ukládá se…</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Type to search</source>
        <translation>Začněte psát</translation>
    </message>
    <message>
        <source>Choose an entry from the list, or leave this empty.</source>
        <translation>Vyberte položku ze seznamu, nebo nechte pole prázdné.</translation>
    </message>
</context>
<context>
    <name>RegisterLookup</name>
    <message>
        <source>From the register…</source>
        <translation>Z rejstříku…</translation>
    </message>
    <message>
        <source>Look the registration or VAT number up in a register</source>
        <translation>Vyhledat IČO nebo DIČ v rejstříku</translation>
    </message>
    <message>
        <source>Fill in the registration number or the VAT number, then look it up.</source>
        <translation>Vyplňte IČO nebo DIČ a pak ho nechte vyhledat.</translation>
    </message>
    <message>
        <source>“%1” says the same as the form.</source>
        <translation>„%1“ uvádí totéž co formulář.</translation>
    </message>
</context>
<context>
    <name>RelatedBox</name>
    <message>
        <source>There are, or are none</source>
        <translation>Jsou, nebo nejsou</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Kolik</translation>
    </message>
    <message>
        <source>Related records</source>
        <translation>Související záznamy</translation>
    </message>
    <message>
        <source>Remove this condition (Alt+Del)</source>
        <translation>Odebrat tuto podmínku (Alt+Del)</translation>
    </message>
    <message>
        <source>has</source>
        <translation>má</translation>
    </message>
    <message>
        <source>has no</source>
        <translation>nemá</translation>
    </message>
    <message>
        <source>has at least</source>
        <translation>má aspoň</translation>
    </message>
    <message>
        <source>has fewer than</source>
        <translation>má méně než</translation>
    </message>
</context>
<context>
    <name>RelatedTab</name>
    <message>
        <source>Belongs to</source>
        <translation>Skupina</translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Přečteno</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Due:</source>
        <translation>Termín:</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s):</source>
        <translation>
            <numerusform>Za %n minutu:</numerusform>
            <numerusform>Za %n minuty:</numerusform>
            <numerusform>Za %n minut:</numerusform>
        </translation>
    </message>
    <message>
        <source>Began at %1:</source>
        <translation>Začalo v %1:</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>Za %n minutu</numerusform>
            <numerusform>Za %n minuty</numerusform>
            <numerusform>Za %n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>Na začátku</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Zítra ráno</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>Repeats</source>
        <translation>Opakuje se</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Empty: without an end.</source>
        <translation>Prázdné: bez konce.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Opakovat</translation>
    </message>
    <message>
        <source>The first one is on %1. Each of the others can be changed or deleted by itself.</source>
        <translation>První je %1. Každou další lze změnit nebo smazat zvlášť.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Každý den</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>Každý pracovní den</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Každý týden</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Každé dva týdny</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Každý měsíc</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Každé čtvrtletí</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Každý rok</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Toto není datum.</translation>
    </message>
    <message>
        <source>The series would end before it repeats.</source>
        <translation>Řada by skončila dřív, než se zopakuje.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Sešity (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabulky (*.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Export sestavy</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>Zapsané řádky: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Uloženo jako %1.</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Zastaveno. Soubor nevznikl.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Rows of the report</source>
        <translation>Řádky sestavy</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Sestava</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Návrh</translation>
    </message>
    <message>
        <source>As paper</source>
        <translation>Jako papír</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportovat…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>This report asks first</source>
        <translation>Tato sestava se nejprve ptá</translation>
    </message>
    <message>
        <source>Fill in what is asked above, then run it (F5).</source>
        <translation>Vyplňte, na co se nahoře ptá, a pak ji spusťte (F5).</translation>
    </message>
    <message>
        <source>%1 records read</source>
        <translation>Přečtené záznamy: %1</translation>
    </message>
    <message>
        <source>All records that you may see.</source>
        <translation>Všechny záznamy, které smíte vidět.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Není co ukázat</translation>
    </message>
    <message>
        <source>No record that you may see meets the filter of this report.</source>
        <translation>Filtru této sestavy neodpovídá žádný záznam, který smíte vidět.</translation>
    </message>
    <message>
        <source>Not shown, since you may not read them: %1.</source>
        <translation>Nezobrazeno, protože to nesmíte číst: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A formula has no result for %n record(s).</source>
        <translation>
            <numerusform>Vzorec nemá výsledek pro %n záznam.</numerusform>
            <numerusform>Vzorec nemá výsledek pro %n záznamy.</numerusform>
            <numerusform>Vzorec nemá výsledek pro %n záznamů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the beginning of %n long text(s) stands here.</source>
        <translation>
            <numerusform>Zde je jen začátek %n dlouhého textu.</numerusform>
            <numerusform>Zde je jen začátek %n dlouhých textů.</numerusform>
            <numerusform>Zde je jen začátek %n dlouhých textů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n záznam</numerusform>
            <numerusform>%n záznamy</numerusform>
            <numerusform>%n záznamů</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What is shown is what was read before.</source>
        <translation>Zastaveno. Vidíte to, co bylo přečteno předtím.</translation>
    </message>
    <message>
        <source>This report cannot be shown</source>
        <translation>Tuto sestavu nelze zobrazit</translation>
    </message>
    <message>
        <source>These are its records. They stand in several lists.</source>
        <translation>To jsou její záznamy. Stojí v několika seznamech.</translation>
    </message>
    <message>
        <source>These are its records. A formula makes this group, so no list can be narrowed to it.</source>
        <translation>Toto jsou její záznamy. Skupinu tvoří vzorec, takže na ni nejde zúžit žádný seznam.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Otevřít záznam</translation>
    </message>
    <message>
        <source>Show the records behind it</source>
        <translation>Ukázat záznamy za tím</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Rozbalit všechny skupiny</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>Sbalit všechny skupiny</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>The first %1 rows are copied. Export the report for all of them.</source>
        <translation>Zkopírováno je prvních %1 řádků. Pro všechny sestavu exportujte.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Dokument PDF</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Sešit (XLSX)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabulka (CSV)</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Zatím není co ukázat.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Sestavy</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>Hledat v sestavách</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět o krok</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Název a sdílení…</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Návrh</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nová sestava</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O čem</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Odkud</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Co ukazuje</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>sdílí %1</translation>
    </message>
    <message>
        <source>mine, shared</source>
        <translation>moje, sdílená</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>moje</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n sestava</numerusform>
            <numerusform>%n sestavy</numerusform>
            <numerusform>%n sestav</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready reports stay as they are. Design one to keep a copy of your own.</source>
        <translation>Hotové sestavy zůstávají, jak jsou. Návrhem si uložíte vlastní kopii.</translation>
    </message>
    <message>
        <source>Only who made it changes it. Design it to keep a copy of your own.</source>
        <translation>Mění ji jen ten, kdo ji vytvořil. Návrhem si uložíte vlastní kopii.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ je smazáno.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ je zpět.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Progress</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Zrušit import</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Uložit odmítnuté řádky…</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Vzít import zpět</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Odmítnuté řádky</translation>
    </message>
    <message>
        <source>The rows are being imported</source>
        <translation>Řádky se importují</translation>
    </message>
    <message>
        <source>Until the last one is in, nothing is there; you can stop.</source>
        <translation>Dokud není hotový poslední, není tam nic; můžete to zastavit.</translation>
    </message>
</context>
<context>
    <name>ReviewsTab</name>
    <message>
        <source>Reviews</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Zahájit revizi</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>No decisions noted.</source>
        <translation>Žádná rozhodnutí nezapsána.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Schváleno</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uzavřen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Po revizi</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Verze %1</translation>
    </message>
</context>
<context>
    <name>RoleBoxes</name>
    <message>
        <source>A second administrator must agree.</source>
        <translation>Musí souhlasit druhý správce.</translation>
    </message>
    <message>
        <source>A partner firm&apos;s person has no other role.</source>
        <translation>Člověk partnerské firmy jinou roli nemá.</translation>
    </message>
</context>
<context>
    <name>RoleRights</name>
    <message>
        <source>Reads</source>
        <translation>Čte</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Píše</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1: čte</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1: píše</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>%1 asks for access to %2</source>
        <translation>%1 žádá o přístup: %2</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Povolit</translation>
    </message>
    <message>
        <source>Reading, without an end; other choices stand in the menu beside</source>
        <translation>Čtení bez konce; jiné možnosti jsou v nabídce vedle</translation>
    </message>
    <message>
        <source>Grant for writing, or until a day</source>
        <translation>Povolit i zápis nebo jen do určitého dne</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Zamítnout</translation>
    </message>
    <message>
        <source>Reading, today only</source>
        <translation>Čtení, jen dnes</translation>
    </message>
    <message>
        <source>Reading, for two weeks</source>
        <translation>Čtení na dva týdny</translation>
    </message>
    <message>
        <source>Reading, without an end</source>
        <translation>Čtení bez konce</translation>
    </message>
    <message>
        <source>Reading and writing, for two weeks</source>
        <translation>Čtení i zápis na dva týdny</translation>
    </message>
    <message>
        <source>Reading and writing, without an end</source>
        <translation>Čtení i zápis bez konce</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Povoleno</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zamítnuto</translation>
    </message>
    <message numerus="yes">
        <source>%1 handed %n account(s) over to you</source>
        <translation>
            <numerusform>Předána vám %n firma (předává %1)</numerusform>
            <numerusform>Předány vám %n firmy (předává %1)</numerusform>
            <numerusform>Předáno vám %n firem (předává %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for access to %2</source>
        <translation>Žádost o přístup: %1, %2</translation>
    </message>
    <message>
        <source>%1 gave you access to %2</source>
        <translation>Máte přístup k %2 (povoluje %1)</translation>
    </message>
    <message>
        <source>%1 refused you access to %2</source>
        <translation>Přístup k %2 zamítnut (rozhoduje %1)</translation>
    </message>
    <message>
        <source>%1 opened %2 in an emergency, until %3</source>
        <translation>Nouzový přístup do %3: %1, %2</translation>
    </message>
    <message>
        <source>%1 handed %2 over to you</source>
        <translation>Předáno vám: %2 (předává %1)</translation>
    </message>
    <message>
        <source>%1 made you a stand-in</source>
        <translation>Nově zastupujete (určuje %1)</translation>
    </message>
    <message>
        <source>%1 asks you to approve an account plan for %2</source>
        <translation>%1 vás žádá o schválení plánu zákazníka %2</translation>
    </message>
    <message>
        <source>%1 approved your account plan for %2</source>
        <translation>%1 schválil(a) váš plán zákazníka %2</translation>
    </message>
    <message>
        <source>%1 gave your account plan for %2 back</source>
        <translation>%1 vrátil(a) váš plán zákazníka %2</translation>
    </message>
    <message>
        <source>%1: the service “%2” has ended</source>
        <translation>%1: služba „%2“ skončila</translation>
    </message>
    <message>
        <source>%1: the competitor&apos;s contract “%2” has ended</source>
        <translation>%1: smlouva s konkurencí „%2“ skončila</translation>
    </message>
    <message numerus="yes">
        <source>%1: the service “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: služba „%2“ končí za %n den</numerusform>
            <numerusform>%1: služba „%2“ končí za %n dny</numerusform>
            <numerusform>%1: služba „%2“ končí za %n dní</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the competitor&apos;s contract “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: smlouva s konkurencí „%2“ končí za %n den</numerusform>
            <numerusform>%1: smlouva s konkurencí „%2“ končí za %n dny</numerusform>
            <numerusform>%1: smlouva s konkurencí „%2“ končí za %n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %3 has not reviewed the plan “%2”</source>
        <translation>%1: %3 nemá revizi plánu „%2“</translation>
    </message>
    <message>
        <source>%1: the review of the plan “%2” is overdue</source>
        <translation>%1: revize plánu „%2“ je po termínu</translation>
    </message>
    <message numerus="yes">
        <source>%1: the review of the plan “%2” is due in %n day(s)</source>
        <translation>
            <numerusform>%1: revize plánu „%2“ je za %n den</numerusform>
            <numerusform>%1: revize plánu „%2“ je za %n dny</numerusform>
            <numerusform>%1: revize plánu „%2“ je za %n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounts of %1 are being handed over to %2</source>
        <translation>Předání firem: %1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>hotovo %1 z %2</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Pokračovat…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>any</source>
        <translation>jakýkoli</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nikdy</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Platí</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Uložit pravidlo</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Smazat pravidlo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Of accounts</source>
        <translation>U firem</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Úroveň</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Co se požaduje</translation>
    </message>
    <message>
        <source>Fields that must be filled in</source>
        <translation>Pole, která musí být vyplněna</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Vyplněno</translation>
    </message>
    <message>
        <source>Verify every (days)</source>
        <translation>Ověřit po (dnech)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Platnost</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Mailing</source>
        <translation>Rozesílka</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Příjemci</translation>
    </message>
    <message>
        <source>Stop for good…</source>
        <translation>Ukončit natrvalo…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pozastavit</translation>
    </message>
    <message>
        <source>Mail server…</source>
        <translation>Poštovní server…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>Vrátit mezi čekající</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Vynechat</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Tisknout štítky…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Write files…</source>
        <translation>Zapsat soubory…</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>První dopis</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>Poslední dopis</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Dopisy</translation>
    </message>
    <message>
        <source>to</source>
        <translation>až</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Č.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Příjemce</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Poznámky</translation>
    </message>
    <message>
        <source>begun %1 by %2</source>
        <translation>zahájeno %1, %2</translation>
    </message>
    <message>
        <source>consent: %1</source>
        <translation>souhlas: %1</translation>
    </message>
    <message>
        <source>%1 of %2 letters made</source>
        <translation>vytvořeno %1 z %2 dopisů</translation>
    </message>
    <message>
        <source>%1 of %2 e-mails sent</source>
        <translation>odesláno %1 z %2 e-mailů</translation>
    </message>
    <message>
        <source>Paused. What is done is done; the rest waits.</source>
        <translation>Pozastaveno. Hotové je hotové, zbytek čeká.</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>Ukončit natrvalo</translation>
    </message>
    <message>
        <source>Leave all those who wait without a letter?</source>
        <translation>Nechat všechny čekající bez dopisu?</translation>
    </message>
    <message>
        <source>What was made or sent stays on the cards. The rest is not made any more.</source>
        <translation>Vytvořené a odeslané zůstane na kartách. Zbytek se už nevytvoří.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>None of these addresses fits its label.</source>
        <translation>Žádná z těchto adres se nevejde na štítek.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Složka pro soubory</translation>
    </message>
    <message>
        <source>%1 of %2 letters written</source>
        <translation>zapsáno %1 z %2 dopisů</translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>Sample</source>
        <translation>Ukázka</translation>
    </message>
</context>
<context>
    <name>SavePath</name>
    <message>
        <source>Sending %1</source>
        <translation>Odesílá se %1</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Progress of the search</source>
        <translation>Průběh hledání</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Čtou se záznamy</translation>
    </message>
    <message>
        <source>Comparing the records</source>
        <translation>Porovnávají se záznamy</translation>
    </message>
    <message>
        <source>Noting the pairs</source>
        <translation>Zapisují se dvojice</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <comment>what is being done, per cent</comment>
        <translation>%1, %2&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) compared</source>
        <translation>
            <numerusform>%n záznam porovnán</numerusform>
            <numerusform>%n záznamy porovnány</numerusform>
            <numerusform>%n záznamů porovnáno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) found</source>
        <translation>
            <numerusform>nalezena %n dvojice</numerusform>
            <numerusform>nalezeny %n dvojice</numerusform>
            <numerusform>nalezeno %n dvojic</numerusform>
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
        <translation>Hledat v seznamu</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Vymazat hledání</translation>
    </message>
    <message>
        <source>Words, or fields with values, for example  town: Brno; tier: A, B</source>
        <translation>Slova, nebo pole s hodnotami, například  obec: Brno; úroveň: A, B</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>Nothing found. Type another part of the name.</source>
        <translation>Nic nenalezeno. Zadejte jinou část názvu.</translation>
    </message>
</context>
<context>
    <name>SegmentForm</name>
    <message>
        <source>Given by</source>
        <translation>Čím je dán</translation>
    </message>
    <message>
        <source>The conditions are taken over from the saved filter. Where it changes later, choose it again. A colleague who may not read what the filter asks for sees the segment empty.</source>
        <translation>Podmínky se převezmou z uloženého filtru. Pokud se později změní, vyberte ho znovu. Kolega, který nesmí číst to, na co se filtr ptá, vidí segment prázdný.</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>Uložit segment</translation>
    </message>
    <message>
        <source>Put in by hand, on each account</source>
        <translation>Zařazuje se ručně u každé firmy</translation>
    </message>
    <message>
        <source>The filter as it was taken over</source>
        <translation>Filtr, jak byl převzat</translation>
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
            <numerusform>zapsána ještě %n další</numerusform>
            <numerusform>zapsány ještě %n další</numerusform>
            <numerusform>zapsáno ještě %n dalších</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>smazána %n</numerusform>
            <numerusform>smazány %n</numerusform>
            <numerusform>smazáno %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) of the series follow</source>
        <translation>
            <numerusform>%n schůzka série je teď jako tato</numerusform>
            <numerusform>%n schůzky série jsou teď jako tato</numerusform>
            <numerusform>%n schůzek série je teď jako tato</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed on it alone</source>
        <translation>
            <numerusform>u %n zůstalo, co bylo změněno jen na ní</numerusform>
            <numerusform>u %n zůstalo, co bylo změněno jen na nich</numerusform>
            <numerusform>u %n zůstalo, co bylo změněno jen na nich</numerusform>
        </translation>
    </message>
    <message>
        <source>All later ones too</source>
        <translation>Všechny pozdější také</translation>
    </message>
    <message>
        <source>The reminder is noted.</source>
        <translation>Připomínka je zapsána.</translation>
    </message>
</context>
<context>
    <name>ServerChooser</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Upravit server</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Přidat server</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Zatím žádný server</translation>
    </message>
    <message>
        <source>Your administrator put this server in place for everybody.</source>
        <translation>Tento server nastavil správce pro všechny.</translation>
    </message>
    <message>
        <source>Edit server…</source>
        <translation>Upravit server…</translation>
    </message>
    <message>
        <source>Make ready or upgrade…</source>
        <translation>Připravit nebo aktualizovat…</translation>
    </message>
    <message>
        <source>Remove server…</source>
        <translation>Odebrat server…</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>Odebrat server</translation>
    </message>
    <message>
        <source>Remove “{name}” from the list?</source>
        <translation>Odebrat „{name}“ ze seznamu?</translation>
    </message>
    <message>
        <source>Nothing on the server changes.</source>
        <translation>Na serveru se nic nezmění.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ponechat</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Kompaktní</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Pohodlné</translation>
    </message>
    <message>
        <source>The language changes when the program starts the next time.</source>
        <translation>Jazyk se změní při příštím spuštění programu.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Vzhled</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Jazyk</translation>
    </message>
    <message>
        <source>&amp;Rows of lists</source>
        <translation>Řá&amp;dky seznamů</translation>
    </message>
    <message>
        <source>&amp;On the desktop, too</source>
        <translation>I na &amp;ploše</translation>
    </message>
    <message>
        <source>While the window is not in front. A click on it opens the record.</source>
        <translation>Když okno není v popředí. Kliknutí otevře záznam.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Připomínky</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share with a partner</source>
        <translation>Sdílet s partnerem</translation>
    </message>
    <message>
        <source>Share “%1” with a partner</source>
        <translation>Sdílet „%1“ s partnerem</translation>
    </message>
    <message>
        <source>The partner&apos;s person reads what is chosen here and who is responsible, changes nothing, and sees no other account. It ends by itself.</source>
        <translation>Osoba partnera čte, co tu zvolíte, a vidí, kdo za firmu odpovídá; nic nemění a jinou firmu nevidí. Sdílení skončí samo.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Sdílet</translation>
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
        <translation>Nejvýše na rok</translation>
    </message>
    <message>
        <source>No partner firm&apos;s person has a login. An administrator adds people.</source>
        <translation>Žádná osoba partnerské firmy nemá přihlášení. Lidi přidává správce.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Choose who is to see it.</source>
        <translation>Vyberte, kdo to má vidět.</translation>
    </message>
    <message>
        <source>Choose what is to be seen.</source>
        <translation>Zvolte, co má být vidět.</translation>
    </message>
    <message>
        <source>Choose a day from today to a year ahead.</source>
        <translation>Zvolte den od dneška do jednoho roku.</translation>
    </message>
    <message>
        <source>Shared.</source>
        <translation>Sdíleno.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Language of the sheet</source>
        <translation>Jazyk listu</translation>
    </message>
    <message>
        <source>Customer data sheet</source>
        <translation>Informační list zákazníka</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>The sheet is not ready yet.</source>
        <translation>List ještě není připraven.</translation>
    </message>
    <message>
        <source>%1 – data sheet</source>
        <translation>%1 – informační list</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Open the selected row</source>
        <translation>Otevřít vybraný řádek</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the account in a window of its own</source>
        <translation>Otevřít firmu ve vlastním okně</translation>
    </message>
    <message>
        <source>Card: previous account of the list</source>
        <translation>Karta: předchozí firma ze seznamu</translation>
    </message>
    <message>
        <source>Card: next account of the list</source>
        <translation>Karta: další firma ze seznamu</translation>
    </message>
    <message>
        <source>Card: log contact</source>
        <translation>Karta: zapsat kontakt</translation>
    </message>
    <message>
        <source>Card: keep at hand, or no longer</source>
        <translation>Karta: mít po ruce, nebo už ne</translation>
    </message>
    <message>
        <source>List: build a filter</source>
        <translation>Seznam: sestavit filtr</translation>
    </message>
    <message>
        <source>Building a filter: one more condition</source>
        <translation>Sestavení filtru: další podmínka</translation>
    </message>
    <message>
        <source>Building a filter: remove the condition</source>
        <translation>Sestavení filtru: odebrat podmínku</translation>
    </message>
    <message>
        <source>Choosing columns: move up</source>
        <translation>Výběr sloupců: posunout nahoru</translation>
    </message>
    <message>
        <source>Choosing columns: move down</source>
        <translation>Výběr sloupců: posunout dolů</translation>
    </message>
    <message>
        <source>Report: the records behind a group</source>
        <translation>Sestava: záznamy za skupinou</translation>
    </message>
    <message>
        <source>Close a dialog or the palette</source>
        <translation>Zavřít dialog nebo paletu příkazů</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Date field: today</source>
        <translation>Datum: dnešek</translation>
    </message>
    <message>
        <source>Date field: a day, week, month, year later</source>
        <translation>Datum: o den, týden, měsíc, rok později</translation>
    </message>
    <message>
        <source>Date field: a day, week, month, year earlier</source>
        <translation>Datum: o den, týden, měsíc, rok dříve</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Gaps in the map</source>
        <translation>Mezery v mapě</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>Založit úkoly</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nic nechybí.</translation>
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
        <translation>Všechny kontakty</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Otevřené příležitosti</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>Všechny příležitosti</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Úkoly</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nový úkol</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>Zatím žádný kontakt.</translation>
    </message>
    <message>
        <source>None open.</source>
        <translation>Žádné otevřené.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Žádné úkoly.</translation>
    </message>
    <message>
        <source>Revenue by year</source>
        <translation>Tržby podle let</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>Všechny prodeje</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Vlastní pole</translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n souhlas</numerusform>
            <numerusform>%n souhlasy</numerusform>
            <numerusform>%n souhlasů</numerusform>
        </translation>
    </message>
    <message>
        <source>no valid consent</source>
        <translation>bez platného souhlasu</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>uzavření %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>tick before a task, read aloud</comment>
        <translation>Hotovo: %1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Označit jako hotové</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hotovo: %1</translation>
    </message>
</context>
<context>
    <name>SidesView</name>
    <message>
        <source>Not the same</source>
        <translation>Není totéž</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation>Je to táž osoba?</translation>
    </message>
    <message>
        <source>Are these the same account?</source>
        <translation>Je to táž firma?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ponechat</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Ponechat %1</translation>
    </message>
    <message>
        <source>Same person: tie together</source>
        <translation>Táž osoba: spojit</translation>
    </message>
    <message>
        <source>Same: merge</source>
        <translation>Totéž: sloučit</translation>
    </message>
    <message>
        <source>You may merge what you may change on both sides.</source>
        <translation>Sloučit můžete to, co smíte na obou stranách měnit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record: number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Moves to “%1”: %2</source>
        <translation>Přesune se k „%1“: %2</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Sign in – CRM</source>
        <translation>Přihlášení – CRM</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keyring of this computer</source>
        <translation>&amp;Uložit heslo do klíčenky tohoto počítače</translation>
    </message>
    <message>
        <source>Make the server ready…</source>
        <translation>Připravit server…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Vyzkoušet s ukázkou</translation>
    </message>
    <message>
        <source>Starts a server of your own on this computer, with customers made up.</source>
        <translation>Spustí vlastní server na tomto počítači s vymyšlenými zákazníky.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the program starts without them. The old file is kept as {file}.</source>
        <translation>Nastavení se nepodařilo načíst, program se spouští bez něj. Původní soubor zůstal uložen jako {file}.</translation>
    </message>
    <message>
        <source>The servers that your administrator put in place could not be read. Tell your administrator that {file} is faulty.</source>
        <translation>Servery, které nastavil správce, nelze přečíst. Sdělte správci, že soubor {file} je chybný.</translation>
    </message>
    <message>
        <source>CRM {version}</source>
        <translation>CRM {version}</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Přihlašovací jméno</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Heslo</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Přihlašovací jméno</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>The server is ready. Sign in.</source>
        <translation>Server je připraven. Přihlaste se.</translation>
    </message>
    <message>
        <source>Add the server of your firm first: whoever looks after it knows its name. Or look at the program with sample data.</source>
        <translation>Nejprve přidejte server své firmy: jeho název zná ten, kdo se o něj stará. Nebo si program prohlédněte s ukázkovými daty.</translation>
    </message>
    <message>
        <source>The settings could not be written. They hold until the program ends.</source>
        <translation>Nastavení se nepodařilo zapsat. Platí jen do ukončení programu.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the password is asked each time.</source>
        <translation>Tento počítač nemá klíčenku, heslo se proto zadává pokaždé.</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Skrýt heslo</translation>
    </message>
    <message>
        <source>Enter your login.</source>
        <translation>Zadejte přihlašovací jméno.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Zadejte heslo.</translation>
    </message>
    <message>
        <source>Connecting to {name}…</source>
        <translation>Připojuje se {name}…</translation>
    </message>
</context>
<context>
    <name>StakeholderMap</name>
    <message>
        <source>Nobody is on the map yet</source>
        <translation>Na mapě zatím nikdo není</translation>
    </message>
    <message>
        <source>Add the people who decide and those who are heard. Whom you do not know by name yet stands here as well.</source>
        <translation>Přidejte lidi, kteří rozhodují, a ty, na které se dá. Patří sem i ti, které jménem ještě neznáte.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Přidat osobu</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Nadřízený</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Postavení</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Vliv</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Podpora</translation>
    </message>
    <message>
        <source>Contact with us</source>
        <translation>Styk s námi</translation>
    </message>
    <message>
        <source>We are</source>
        <translation>Jsme</translation>
    </message>
    <message>
        <source>We want to be</source>
        <translation>Chceme být</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Kdo z nás</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Divize</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Poslední kontakt</translation>
    </message>
    <message numerus="yes">
        <source>Arranged: %n people</source>
        <translation>
            <numerusform>Uspořádáno: %n osoba</numerusform>
            <numerusform>Uspořádáno: %n osoby</numerusform>
            <numerusform>Uspořádáno: %n osob</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks made</source>
        <translation>
            <numerusform>Založen %n úkol</numerusform>
            <numerusform>Založeny %n úkoly</numerusform>
            <numerusform>Založeno %n úkolů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n mezera</numerusform>
            <numerusform>%n mezery</numerusform>
            <numerusform>%n mezer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Saved {time}</source>
        <translation>Uloženo {time}</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Připojeno</translation>
    </message>
    <message>
        <source>Disconnected since {time}</source>
        <translation>Bez spojení od {time}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Give “%1” back</source>
        <translation>Vrátit „%1“</translation>
    </message>
    <message>
        <source>Its owner works on it again, and is told the reason.</source>
        <translation>Vlastník na něm pracuje dál a dozví se důvod.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>Uzavřít „%1“</translation>
    </message>
    <message>
        <source>A closed plan stays as it is. Its open actions go on in the plan that was copied from it.</source>
        <translation>Uzavřený plán zůstane, jak je. Jeho otevřené akce pokračují v plánu, který z něj byl zkopírován.</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Uzavřít plán</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Začíná</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Končí</translation>
    </message>
    <message>
        <source>Copy “%1” forward</source>
        <translation>Zkopírovat „%1“ dál</translation>
    </message>
    <message>
        <source>The copy is a draft with the same people, cells, context and open objectives.</source>
        <translation>Kopie je koncept se stejnými lidmi, poli, souvislostmi a otevřenými záměry.</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Vytvořit kopii</translation>
    </message>
    <message>
        <source>Say why, so that it can be mended.</source>
        <translation>Napište proč, aby se to dalo opravit.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Pojmenujte ho.</translation>
    </message>
    <message>
        <source>The end comes after the start.</source>
        <translation>Konec je až po začátku.</translation>
    </message>
    <message>
        <source>The copy was made before the connection broke.</source>
        <translation>Kopie vznikla dřív, než se spojení přerušilo.</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Další</translation>
    </message>
</context>
<context>
    <name>StubPanel</name>
    <message>
        <source>Facts from the directory</source>
        <translation>Údaje z adresáře</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sídlo</translation>
    </message>
    <message>
        <source>Why you see no more</source>
        <translation>Proč nevidíte víc</translation>
    </message>
    <message>
        <source>Contacts, meetings, business and documents of this account are open only to the person responsible for it, to its team and to their superiors. That holds for all customers.</source>
        <translation>Kontakty, schůzky, obchod a dokumenty této firmy jsou otevřené jen tomu, kdo za ni odpovídá, jejímu týmu a jejich nadřízeným. Tak je to nastaveno u všech zákazníků.</translation>
    </message>
    <message>
        <source>Who can give you access</source>
        <translation>Kdo vám může dát přístup</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Odpovídá</translation>
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
        <translation>Nadřízený</translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s)</source>
        <translation>
            <numerusform>%n kolega</numerusform>
            <numerusform>%n kolegové</numerusform>
            <numerusform>%n kolegů</numerusform>
        </translation>
    </message>
    <message>
        <source>Team of the account</source>
        <translation>Tým firmy</translation>
    </message>
    <message>
        <source>Of this account you see what your role needs, or what was shared with you. The rest is open only to the person responsible for it, to its team and to their superiors.</source>
        <translation>Z této firmy vidíte to, co potřebuje vaše role, nebo co s vámi někdo sdílí. Ostatní je otevřené jen tomu, kdo za ni odpovídá, jejímu týmu a jejich nadřízeným.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, do %2</translation>
    </message>
    <message>
        <source>Stands in today</source>
        <translation>Dnes zastupuje</translation>
    </message>
    <message>
        <source>This computer has no program for that: %1</source>
        <translation>Tento počítač na to nemá program: %1</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>The name is a man’s ({rule}).</source>
        <translation>Jméno je mužské ({rule}).</translation>
    </message>
    <message>
        <source>The name is a woman’s ({rule}).</source>
        <translation>Jméno je ženské ({rule}).</translation>
    </message>
    <message>
        <source>As suggested.</source>
        <translation>Jak je navrženo.</translation>
    </message>
    <message>
        <source>Own words. Suggested: “{text}”.</source>
        <translation>Vlastní znění. Návrh: „{text}“.</translation>
    </message>
    <message>
        <source>Letters say “{text}”. Rule: {rule}.</source>
        <translation>V dopise bude „{text}“. Pravidlo: {rule}.</translation>
    </message>
    <message>
        <source>Letters say “{text}”.</source>
        <translation>V dopise bude „{text}“.</translation>
    </message>
    <message>
        <source>The gender is open, so letters say “{text}”.</source>
        <translation>Pohlaví není známo, v dopise proto bude „{text}“.</translation>
    </message>
    <message>
        <source>The name is unusual. Letters say “{text}”. Is that right?</source>
        <translation>Jméno je neobvyklé. V dopise bude „{text}“. Je to správně?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Převzít</translation>
    </message>
</context>
<context>
    <name>SumEditor</name>
    <message>
        <source>any currency</source>
        <translation>v jakékoli měně</translation>
    </message>
    <message>
        <source>%1, currency</source>
        <translation>%1, měna</translation>
    </message>
</context>
<context>
    <name>SuperiorTree</name>
    <message numerus="yes">
        <source>%n person(s) below</source>
        <translation>
            <numerusform>%n podřízený</numerusform>
            <numerusform>%n podřízení</numerusform>
            <numerusform>%n podřízených</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n podřízený</numerusform>
            <numerusform>%n podřízení</numerusform>
            <numerusform>%n podřízených</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuperiorsPage</name>
    <message>
        <source>Superiors</source>
        <translation>Nadřízení</translation>
    </message>
    <message>
        <source>Tree of superiors</source>
        <translation>Strom nadřízených</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Najít osobu</translation>
    </message>
    <message>
        <source>Take the move back</source>
        <translation>Vzít přesun zpět</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Vyjmout</translation>
    </message>
    <message>
        <source>Paste below</source>
        <translation>Vložit jako podřízeného</translation>
    </message>
    <message>
        <source>Change superior…</source>
        <translation>Změnit nadřízeného…</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Upravit údaje</translation>
    </message>
    <message>
        <source>Drag somebody onto their superior, or cut and paste; F2 chooses by name.</source>
        <translation>Přetáhněte někoho na nadřízeného, nebo vyjměte a vložte; F2 vybírá podle jména.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a superior</source>
        <translation>
            <numerusform>%n bez nadřízeného</numerusform>
            <numerusform>%n bez nadřízeného</numerusform>
            <numerusform>%n bez nadřízeného</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stand the people who report to you. Nobody does yet.</source>
        <translation>Zde stojí vaši podřízení. Zatím žádné nemáte.</translation>
    </message>
    <message>
        <source>Nobody fits “%1”.</source>
        <translation>Nikdo neodpovídá „%1“.</translation>
    </message>
    <message>
        <source>%1 stands above that person. Nobody can be their own superior, not even through others. Choose another superior.</source>
        <translation>%1 stojí výš než tento člověk. Nikdo nemůže být nadřízený sám sobě, ani přes jiné. Zvolte jiného nadřízeného.</translation>
    </message>
    <message>
        <source>%1 has no superior now.</source>
        <translation>Nyní bez nadřízeného: %1.</translation>
    </message>
    <message>
        <source>%1 reports to %2 now.</source>
        <translation>%1: nadřízený je nyní %2.</translation>
    </message>
    <message>
        <source>%1 was cut. Choose the new superior and paste.</source>
        <translation>Vyjmuto: %1. Vyberte nového nadřízeného a vložte.</translation>
    </message>
</context>
<context>
    <name>Swot</name>
    <message>
        <source>Strengths</source>
        <translation>Silné stránky</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Slabé stránky</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Příležitosti</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Hrozby</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>Dokládá: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Akce: %1</translation>
    </message>
    <message>
        <source>Action done: %1</source>
        <translation>Akce hotova: %1</translation>
    </message>
    <message>
        <source>weight %1 of 5</source>
        <translation>váha %1 z 5</translation>
    </message>
    <message>
        <source>Critical vulnerability</source>
        <translation>Kritická slabina</translation>
    </message>
</context>
<context>
    <name>SwotTab</name>
    <message>
        <source>Edit entry</source>
        <translation>Upravit záznam</translation>
    </message>
    <message>
        <source>Open what shows it</source>
        <translation>Otevřít doklad</translation>
    </message>
    <message>
        <source>Open the action</source>
        <translation>Otevřít akci</translation>
    </message>
    <message>
        <source>No longer the critical vulnerability</source>
        <translation>Už není kritickou slabinou</translation>
    </message>
    <message>
        <source>This is the critical vulnerability</source>
        <translation>Toto je kritická slabina</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Označeno: %1</translation>
    </message>
    <message>
        <source>No longer marked: %1</source>
        <translation>Již neoznačeno: %1</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Repeated table</source>
        <translation>Opakovaná tabulka</translation>
    </message>
    <message>
        <source>The table gets a line for each record of the list.</source>
        <translation>Tabulka dostane řádek pro každý záznam seznamu.</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>Vložit tabulku</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Seznam</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Choose 1 to 12 columns.</source>
        <translation>Vyberte 1 až 12 sloupců.</translation>
    </message>
</context>
<context>
    <name>TabsDialog</name>
    <message>
        <source>Tabs of the card</source>
        <translation>Záložky karty</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Posunout nahoru (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Posunout dolů (Alt+Down)</translation>
    </message>
    <message>
        <source>Save tabs</source>
        <translation>Uložit záložky</translation>
    </message>
    <message>
        <source>Ticked tabs are shown, in this order.</source>
        <translation>Zaškrtnuté záložky se zobrazují v tomto pořadí.</translation>
    </message>
    <message>
        <source>A card has at least one tab.</source>
        <translation>Karta má aspoň jednu záložku.</translation>
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
        <translation>U schůzek, jejichž lidé nejsou známi. Prázdné: ty se vynechají.</translation>
    </message>
    <message numerus="yes">
        <source>The accounts of %n are known by the people.</source>
        <translation>
            <numerusform>Firma %n z nich je známa podle lidí.</numerusform>
            <numerusform>Firmy %n z nich jsou známy podle lidí.</numerusform>
            <numerusform>Firmy %n z nich jsou známy podle lidí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in meetings</source>
        <translation>Převzít schůzky</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) in %1</source>
        <translation>
            <numerusform>%n schůzka v souboru %1</numerusform>
            <numerusform>%n schůzky v souboru %1</numerusform>
            <numerusform>%n schůzek v souboru %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Převzít</translation>
    </message>
</context>
<context>
    <name>TargetPanel</name>
    <message>
        <source>What would close the gap</source>
        <translation>Co by mezeru zavřelo</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cíl</translation>
    </message>
    <message>
        <source>Where we stood</source>
        <translation>Výchozí stav</translation>
    </message>
    <message>
        <source>More than that</source>
        <translation>Ještě víc</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Skutečnost</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Výhled</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Not known: it is not for you to see, or its quarter lies ahead.</source>
        <translation>Není známo: nepřísluší vám to vidět, nebo čtvrtletí teprve přijde.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nic nechybí.</translation>
    </message>
    <message>
        <source>No open opportunity and no cell that fits. Look at the whitespace.</source>
        <translation>Žádná otevřená příležitost ani vhodné pole. Podívejte se na bílá místa.</translation>
    </message>
    <message>
        <source>The program cannot say what moves this measure.</source>
        <translation>Co tímto ukazatelem pohne, program říci neumí.</translation>
    </message>
</context>
<context>
    <name>TargetRows</name>
    <message>
        <source>Measured by</source>
        <translation>Měří se</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Čtvrtletí</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cíl</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Skutečnost</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Výhled</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Chybí</translation>
    </message>
</context>
<context>
    <name>TargetsTab</name>
    <message>
        <source>Targets of the plan</source>
        <translation>Cíle plánu</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>Zatím žádné cíle</translation>
    </message>
    <message>
        <source>Say what each quarter is to bring: revenue, share, meetings. What was reached is worked out.</source>
        <translation>Určete, co má každé čtvrtletí přinést: tržby, podíl, schůzky. Skutečnost se dopočítá.</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nový cíl</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Upravit cíl</translation>
    </message>
    <message>
        <source>Print targets and forecast</source>
        <translation>Tisk cílů a výhledu</translation>
    </message>
    <message>
        <source>Revenue is what was sold; expected adds what is won and the weighted pipeline</source>
        <translation>Tržby jsou, co se prodalo; výhled přidává vyhrané a vážené příležitosti</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. The sums leave these amounts out.</source>
        <translation>Pro dnešek chybí kurz: %1. Součty tyto částky vynechávají.</translation>
    </message>
    <message numerus="yes">
        <source>The margin leaves out %n lines of sales without a purchase price.</source>
        <translation>
            <numerusform>Marže vynechává %n řádek prodejů bez nákupní ceny.</numerusform>
            <numerusform>Marže vynechává %n řádky prodejů bez nákupní ceny.</numerusform>
            <numerusform>Marže vynechává %n řádků prodejů bez nákupní ceny.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – targets</source>
        <comment>%1 is an account</comment>
        <translation>%1 – cíle</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n cíl</numerusform>
            <numerusform>%n cíle</numerusform>
            <numerusform>%n cílů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>Úkoly</translation>
    </message>
</context>
<context>
    <name>TemplateEdit</name>
    <message>
        <source>New page</source>
        <translation>Nová stránka</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obrázek</translation>
    </message>
    <message>
        <source>Text typed for each letter</source>
        <translation>Text psaný ke každému dopisu</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Čára</translation>
    </message>
    <message>
        <source>Empty room</source>
        <translation>Volné místo</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Závěr a podpis</translation>
    </message>
    <message>
        <source>Address of the recipient</source>
        <translation>Adresa příjemce</translation>
    </message>
    <message>
        <source>Lines with labels</source>
        <translation>Řádky s popisky</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Platební kód</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blok</translation>
    </message>
    <message>
        <source>Only if filled: {what}</source>
        <translation>Jen když je vyplněno: {what}</translation>
    </message>
    <message>
        <source>Only if: {what}</source>
        <translation>Jen když: {what}</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Jinak</translation>
    </message>
    <message>
        <source>End of the condition</source>
        <translation>Konec podmínky</translation>
    </message>
    <message>
        <source>%1: heading, a line for each record, total</source>
        <translation>%1: záhlaví, řádek pro každý záznam, součet</translation>
    </message>
    <message>
        <source>A sentence in every language</source>
        <translation>Věta v každém jazyce</translation>
    </message>
    <message>
        <source>This sentence came with the program: each letter has it in the language of its recipient. As text of your own it can be changed, and is the same for all.</source>
        <translation>Tato věta přišla s programem: každý dopis ji má v jazyce svého příjemce. Jako vlastní text ji můžete měnit a bude pro všechny stejná.</translation>
    </message>
    <message>
        <source>Make it my text</source>
        <translation>Udělat z ní můj text</translation>
    </message>
    <message>
        <source>All sentences here</source>
        <translation>Všechny věty zde</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nechat tak</translation>
    </message>
</context>
<context>
    <name>TemplateNameDialog</name>
    <message>
        <source>Name of the template</source>
        <translation>Jméno šablony</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>All colleagues may use it</source>
        <translation>Smějí používat všichni kolegové</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Sdílení</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Pojmenujte to.</translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>Letter template</source>
        <translation>Šablona dopisu</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>Stránka…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Více</translation>
    </message>
    <message>
        <source>&amp;Name…</source>
        <translation>&amp;Název…</translation>
    </message>
    <message>
        <source>Save &amp;as new…</source>
        <translation>Uložit jako no&amp;vou…</translation>
    </message>
    <message>
        <source>Save as &amp;file…</source>
        <translation>Uložit jako &amp;soubor…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Náhled pro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text šablony</translation>
    </message>
    <message>
        <source>A made-up record</source>
        <translation>Vymyšlený záznam</translation>
    </message>
    <message>
        <source>The longest address</source>
        <translation>Nejdelší adresa</translation>
    </message>
    <message>
        <source>A record with missing fields</source>
        <translation>Záznam s chybějícími poli</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Text dopisu</translation>
    </message>
    <message>
        <source>Letterhead, first page</source>
        <translation>Hlavička, první stránka</translation>
    </message>
    <message>
        <source>Sender, first page</source>
        <translation>Odesílatel, první stránka</translation>
    </message>
    <message>
        <source>Line above the address</source>
        <translation>Řádek nad adresou</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>Reference lines</source>
        <translation>Odkazové řádky</translation>
    </message>
    <message>
        <source>Head of further pages</source>
        <translation>Hlavička dalších stránek</translation>
    </message>
    <message>
        <source>Foot of all pages</source>
        <translation>Pata všech stránek</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nová šablona</translation>
    </message>
    <message>
        <source>Letter template, not saved yet</source>
        <translation>Šablona dopisu, zatím neuložená</translation>
    </message>
    <message>
        <source>Letter template, revision %1</source>
        <translation>Šablona dopisu, revize %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>sdílená</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>jen moje</translation>
    </message>
    <message>
        <source>The template was saved as revision %1.</source>
        <translation>Šablona byla uložena jako revize %1.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Šablona</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Uložit jako soubor</translation>
    </message>
    <message>
        <source>Templates (*.zip)</source>
        <translation>Šablony (*.zip)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Uloženo jako %1.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Letter templates</source>
        <translation>Šablony dopisů</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Sdílet</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Ze souboru…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nová šablona</translation>
    </message>
    <message>
        <source>No letter templates yet</source>
        <translation>Zatím žádné šablony dopisů</translation>
    </message>
    <message>
        <source>Five letters come with the program: an invitation, thanks, services that end, a new contact person, greetings. Each speaks the language of its recipient.</source>
        <translation>S programem přichází pět dopisů: pozvánka, poděkování, končící služby, nová kontaktní osoba a přání. Každý mluví jazykem svého příjemce.</translation>
    </message>
    <message>
        <source>Colleagues with the right to design templates make them and share them; an admin gives that right.</source>
        <translation>Dělají je a sdílejí kolegové s právem navrhovat šablony; to právo dává správce.</translation>
    </message>
    <message>
        <source>Take them in for all colleagues</source>
        <translation>Převzít pro všechny kolegy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Používá</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Vytvořil(a)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>all colleagues</source>
        <translation>všichni kolegové</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>jen já</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n šablona</numerusform>
            <numerusform>%n šablony</numerusform>
            <numerusform>%n šablon</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep to myself</source>
        <translation>Nechat si pro sebe</translation>
    </message>
    <message>
        <source>The usual letter</source>
        <translation>Obvyklý dopis</translation>
    </message>
    <message>
        <source>Template from a file</source>
        <translation>Šablona ze souboru</translation>
    </message>
    <message>
        <source>Templates (*.zip)</source>
        <translation>Šablony (*.zip)</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Smazat šablonu</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Smazat šablonu „%1“?</translation>
    </message>
    <message>
        <source>Letters that were made from it stay as they are.</source>
        <translation>Dopisy, které z ní vznikly, zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Zůstat</translation>
    </message>
</context>
<context>
    <name>TimeGrid</name>
    <message>
        <source>Hours of the days</source>
        <translation>Hodiny dní</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n záznam</numerusform>
            <numerusform>%n záznamy</numerusform>
            <numerusform>%n záznamů</numerusform>
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
        <translation>Historie</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Období</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Od začátku</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Vytisknout historii</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Nic neodpovídá</translation>
    </message>
    <message>
        <source>Nothing happened that fits the kinds, the person and the period.</source>
        <translation>Zvoleným druhům, osobě a období neodpovídá žádný záznam.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Zatím tu nic není</translation>
    </message>
    <message>
        <source>Meetings, messages, documents and sales appear here as they are entered.</source>
        <translation>Schůzky, zprávy, dokumenty a prodeje se tu objeví, jakmile je někdo zapíše.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět o krok</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skrýt</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Vráceno.</translation>
    </message>
    <message>
        <source>It was not taken back: somebody has changed it since.</source>
        <translation>Nebylo to vráceno: někdo to mezitím změnil.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Standard</source>
        <translation>Základní</translation>
    </message>
    <message>
        <source>View: %1</source>
        <comment>the named view of a list</comment>
        <translation>Pohled: %1</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, změněný</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Uložit změny</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Jak byl uložen</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Jak je dodán</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Uložit jako pohled…</translation>
    </message>
    <message>
        <source>Manage views…</source>
        <translation>Spravovat pohledy…</translation>
    </message>
    <message>
        <source>Columns, filter, sort and groups as they are shown now.</source>
        <translation>Sloupce, filtr, řazení a skupiny, jak jsou teď zobrazeny.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Pohledy</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation>Pohled „%1“ je uložen.</translation>
    </message>
</context>
<context>
    <name>Waking</name>
    <message numerus="yes">
        <source>The clock of this computer is off by %n hour(s).</source>
        <translation>
            <numerusform>Hodiny tohoto počítače se liší o %n hodinu.</numerusform>
            <numerusform>Hodiny tohoto počítače se liší o %n hodiny.</numerusform>
            <numerusform>Hodiny tohoto počítače se liší o %n hodin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is off by %n minute(s).</source>
        <translation>
            <numerusform>Hodiny tohoto počítače se liší o %n minutu.</numerusform>
            <numerusform>Hodiny tohoto počítače se liší o %n minuty.</numerusform>
            <numerusform>Hodiny tohoto počítače se liší o %n minut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Days that the program proposes as today may be wrong. Set the clock.</source>
        <translation>Dny, které program nabízí jako dnešek, mohou být špatně. Nastavte hodiny.</translation>
    </message>
</context>
<context>
    <name>WhitespaceDoing</name>
    <message>
        <source>You may not enter opportunities.</source>
        <translation>Příležitosti zadávat nesmíte.</translation>
    </message>
    <message>
        <source>This cell is closed. Edit it to open it again.</source>
        <translation>Toto pole je uzavřené. Znovu ho otevřete úpravou.</translation>
    </message>
    <message>
        <source>“%1” is no longer offered.</source>
        <comment>a product line</comment>
        <translation>„%1“ už se nenabízí.</translation>
    </message>
    <message>
        <source>“%1” is no longer used.</source>
        <comment>a division</comment>
        <translation>„%1“ už se nepoužívá.</translation>
    </message>
    <message>
        <source>Checked today: %1</source>
        <comment>%1 is a cell</comment>
        <translation>Dnes ověřeno: %1</translation>
    </message>
    <message>
        <source>%1 – whitespace</source>
        <comment>%1 is an account</comment>
        <translation>%1 – bílá místa</translation>
    </message>
</context>
<context>
    <name>WhitespaceTab</name>
    <message>
        <source>Divisions of the customer</source>
        <translation>Divize zákazníka</translation>
    </message>
    <message>
        <source>Print the heat map</source>
        <translation>Tisk mapy bílých míst</translation>
    </message>
    <message>
        <source>Check cells</source>
        <translation>Ověřit pole</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Období</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Posl. 12 měsíců</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. The sums leave these amounts out.</source>
        <translation>Pro dnešek chybí kurz: %1. Součty tyto částky vynechávají.</translation>
    </message>
    <message>
        <source>Check cells (%1)</source>
        <comment>how many</comment>
        <translation>Ověřit pole (%1)</translation>
    </message>
    <message>
        <source>All cells were checked lately.</source>
        <translation>Všechna pole byla nedávno ověřena.</translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n ověřeno</numerusform>
            <numerusform>%n ověřena</numerusform>
            <numerusform>%n ověřeno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pole</numerusform>
            <numerusform>%n polí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhitespaceWords</name>
    <message>
        <source>We supply</source>
        <translation>Dodáváme</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Příležitost</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Soutěž</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Konkurence</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Volné</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uzavřeno</translation>
    </message>
    <message>
        <source>Status and potential (%1)</source>
        <translation>Stav a potenciál (%1)</translation>
    </message>
    <message>
        <source>Our revenue (%1)</source>
        <translation>Naše tržby (%1)</translation>
    </message>
    <message>
        <source>Open opportunities (%1)</source>
        <translation>Otevřené příležitosti (%1)</translation>
    </message>
    <message>
        <source>Our share (%)</source>
        <translation>Náš podíl (%)</translation>
    </message>
    <message>
        <source>Potential not ours yet (%1)</source>
        <translation>Potenciál, který není náš (%1)</translation>
    </message>
    <message>
        <source>Without a product line</source>
        <translation>Bez produktové řady</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>Celá firma</translation>
    </message>
    <message>
        <source>Without a division</source>
        <translation>Bez divize</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>of a potential</comment>
        <translation>z %1</translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation>vhodnost %1</translation>
    </message>
    <message>
        <source>decision %1</source>
        <comment>month/year</comment>
        <translation>rozhodnutí %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <comment>month/year; the contract of a competitor</comment>
        <translation>konec %1</translation>
    </message>
    <message>
        <source>the contract of %1 ends %2</source>
        <comment>%1 a competitor, %2 a day</comment>
        <translation>%1: smlouva končí %2</translation>
    </message>
    <message>
        <source>nobody supplies it</source>
        <translation>bez konkurence</translation>
    </message>
    <message>
        <source>The contract of %1 has ended. Is that so still?</source>
        <translation>%1: smlouva skončila. Platí to pořád?</translation>
    </message>
    <message>
        <source>Last checked on %1.</source>
        <translation>Naposledy ověřeno %1.</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Ještě se na ně nikdo nepodíval.</translation>
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
        <translation>Firma</translation>
    </message>
    <message>
        <source>Who sees what, and why</source>
        <translation>Kdo co vidí a proč</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Choose a person, an account, or both</source>
        <translation>Vyberte osobu, firmu, nebo obojí</translation>
    </message>
    <message>
        <source>A person alone: how many accounts they see, and why. An account alone: who sees it. Both: every reason.</source>
        <translation>Jen osoba: kolik firem vidí a proč. Jen firma: kdo ji vidí. Obojí: všechny důvody.</translation>
    </message>
    <message>
        <source>This could not be answered</source>
        <translation>Na to se nepodařilo odpovědět</translation>
    </message>
    <message>
        <source>Who sees an account is told to those who see it themselves, to admins and to auditors.</source>
        <translation>Kdo firmu vidí, se dozví ti, kdo ji sami vidí, správci a auditoři.</translation>
    </message>
    <message>
        <source>You may ask about yourself, about people below you, and about everybody on accounts that you see yourself. Admins and auditors may ask about everybody.</source>
        <translation>Ptát se smíte na sebe, na své podřízené a u firem, které sami vidíte, na kohokoli. Správci a auditoři se smějí ptát na všechny.</translation>
    </message>
    <message>
        <source>This is not for you to ask</source>
        <translation>Na toto se ptát nesmíte</translation>
    </message>
    <message>
        <source>%1 – who sees what</source>
        <translation>%1 – kdo co vidí</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Zatím tu není odpověď.</translation>
    </message>
</context>
<context>
    <name>WindowChoice</name>
    <message>
        <source>Own window: left / top / width / height in mm</source>
        <translation>Vlastní okénko: zleva / shora / šířka / výška v mm</translation>
    </message>
    <message>
        <source>Left / top / width / height in mm, from the sheet’s corner.</source>
        <translation>Zleva / shora / šířka / výška v mm, od rohu listu.</translation>
    </message>
    <message>
        <source>This is no place for an address. Left / top / width / height in mm: at least 40 × 20, in the upper half of the sheet, with room beside it.</source>
        <translation>Sem se adresa nevejde. Zleva / shora / šířka / výška v mm: nejméně 40 × 20, v horní polovině listu a s místem vedle.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The whole result (%1)</source>
        <translation>Celý výsledek (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s)</source>
        <translation>
            <numerusform>%n vybraný řádek</numerusform>
            <numerusform>%n vybrané řádky</numerusform>
            <numerusform>%n vybraných řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>As the list shows them (%1)</source>
        <translation>Jak je ukazuje seznam (%1)</translation>
    </message>
    <message>
        <source>All fields that I may read (%1)</source>
        <translation>Všechna pole, která smím číst (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>Exportován %n řádek</numerusform>
            <numerusform>Exportovány %n řádky</numerusform>
            <numerusform>Exportováno %n řádků</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>The data were verified today</source>
        <translation>Údaje byly dnes ověřeny</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Missing data</source>
        <translation>Chybějící údaje</translation>
    </message>
    <message>
        <source>Due for verification</source>
        <translation>K ověření</translation>
    </message>
    <message>
        <source>Missing or due</source>
        <translation>Chybí, nebo k ověření</translation>
    </message>
    <message>
        <source>I am responsible</source>
        <translation>Odpovídám já</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Vše, co vidím</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Dnes ověřeno</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Doplnit</translation>
    </message>
    <message>
        <source>Select accounts first.</source>
        <translation>Nejprve vyberte firmy.</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>Údaje k doplnění</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Part</name>
    <message>
        <source>None entered.</source>
        <translation>Nic nezadáno.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Smazat %n firmu</numerusform>
            <numerusform>Smazat %n firmy</numerusform>
            <numerusform>Smazat %n firem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)</source>
        <translation>
            <numerusform>Smazat %n kontakt</numerusform>
            <numerusform>Smazat %n kontakty</numerusform>
            <numerusform>Smazat %n kontaktů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n meeting(s) or call(s)</source>
        <translation>
            <numerusform>Smazat %n schůzku nebo hovor</numerusform>
            <numerusform>Smazat %n schůzky nebo hovory</numerusform>
            <numerusform>Smazat %n schůzek nebo hovorů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n task(s)</source>
        <translation>
            <numerusform>Smazat %n úkol</numerusform>
            <numerusform>Smazat %n úkoly</numerusform>
            <numerusform>Smazat %n úkolů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)</source>
        <translation>
            <numerusform>Smazat %n záznam komunikace</numerusform>
            <numerusform>Smazat %n záznamy komunikace</numerusform>
            <numerusform>Smazat %n záznamů komunikace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)</source>
        <translation>
            <numerusform>Smazat %n dokument</numerusform>
            <numerusform>Smazat %n dokumenty</numerusform>
            <numerusform>Smazat %n dokumentů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n project(s)</source>
        <translation>
            <numerusform>Smazat %n projekt</numerusform>
            <numerusform>Smazat %n projekty</numerusform>
            <numerusform>Smazat %n projektů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n opportunity(ies)</source>
        <translation>
            <numerusform>Smazat %n příležitost</numerusform>
            <numerusform>Smazat %n příležitosti</numerusform>
            <numerusform>Smazat %n příležitostí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n service(s)</source>
        <translation>
            <numerusform>Smazat %n službu</numerusform>
            <numerusform>Smazat %n služby</numerusform>
            <numerusform>Smazat %n služeb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sale(s)</source>
        <translation>
            <numerusform>Smazat %n prodej</numerusform>
            <numerusform>Smazat %n prodeje</numerusform>
            <numerusform>Smazat %n prodejů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n competitor&apos;s contract(s)</source>
        <translation>
            <numerusform>Smazat %n smlouvu s konkurencí</numerusform>
            <numerusform>Smazat %n smlouvy s konkurencí</numerusform>
            <numerusform>Smazat %n smluv s konkurencí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n satisfaction score(s)</source>
        <translation>
            <numerusform>Smazat %n hodnocení spokojenosti</numerusform>
            <numerusform>Smazat %n hodnocení spokojenosti</numerusform>
            <numerusform>Smazat %n hodnocení spokojenosti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n piece(s) of feedback</source>
        <translation>
            <numerusform>Smazat %n ohlas</numerusform>
            <numerusform>Smazat %n ohlasy</numerusform>
            <numerusform>Smazat %n ohlasů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account plan(s)</source>
        <translation>
            <numerusform>Smazat %n plán zákazníka</numerusform>
            <numerusform>Smazat %n plány zákazníků</numerusform>
            <numerusform>Smazat %n plánů zákazníků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n division(s)</source>
        <translation>
            <numerusform>Smazat %n divizi</numerusform>
            <numerusform>Smazat %n divize</numerusform>
            <numerusform>Smazat %n divizí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n target(s)</source>
        <translation>
            <numerusform>Smazat %n cíl</numerusform>
            <numerusform>Smazat %n cíle</numerusform>
            <numerusform>Smazat %n cílů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n commission rule(s)</source>
        <translation>
            <numerusform>Smazat %n pravidlo provizí</numerusform>
            <numerusform>Smazat %n pravidla provizí</numerusform>
            <numerusform>Smazat %n pravidel provizí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n product(s)</source>
        <translation>
            <numerusform>Smazat %n produkt</numerusform>
            <numerusform>Smazat %n produkty</numerusform>
            <numerusform>Smazat %n produktů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n colleague(s) from the team</source>
        <translation>
            <numerusform>Odebrat z týmu %n kolegu</numerusform>
            <numerusform>Odebrat z týmu %n kolegy</numerusform>
            <numerusform>Odebrat z týmu %n kolegů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Smazat %n záznam</numerusform>
            <numerusform>Smazat %n záznamy</numerusform>
            <numerusform>Smazat %n záznamů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>Smazán %n záznam.</numerusform>
            <numerusform>Smazány %n záznamy.</numerusform>
            <numerusform>Smazáno %n záznamů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>Zkopírován %n řádek.</numerusform>
            <numerusform>Zkopírovány %n řádky.</numerusform>
            <numerusform>Zkopírováno %n řádků.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n řádek</numerusform>
            <numerusform>%n řádky</numerusform>
            <numerusform>%n řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) noted as verified today</source>
        <translation>
            <numerusform>%n firma označena jako dnes ověřená</numerusform>
            <numerusform>%n firmy označeny jako dnes ověřené</numerusform>
            <numerusform>%n firem označeno jako dnes ověřených</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>%1 (thous. %2)</source>
        <comment>a column&apos;s title and its currency</comment>
        <translation>%1 (tis. %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Bez dalšího kroku</translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message>
        <source>Keep for later</source>
        <translation>Odložit na později</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Neuložené změny</translation>
    </message>
    <message>
        <source>Save what you typed in “%1”?</source>
        <translation>Uložit změny v záznamu „%1“?</translation>
    </message>
    <message>
        <source>The server does not answer. What is kept on this computer is offered again when you sign in the next time.</source>
        <translation>Server neodpovídá. Co se odloží na tomto počítači, bude nabídnuto při příštím přihlášení.</translation>
    </message>
    <message>
        <source>What is not saved is lost when this closes.</source>
        <translation>Co neuložíte, se zavřením ztratí.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Zůstat</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Zahodit změny</translation>
    </message>
    <message>
        <source>Discard all unsaved changes?</source>
        <translation>Zahodit všechny neuložené změny?</translation>
    </message>
    <message>
        <source>The form shows again what is stored. This cannot be undone.</source>
        <translation>Formulář znovu ukáže uložený stav. Tento krok nelze vrátit.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Dál upravovat</translation>
    </message>
</context>
<context>
    <name>deleting</name>
    <message>
        <source>%1?</source>
        <comment>a question; %1 is for example: Delete 3 contacts</comment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ponechat</translation>
    </message>
</context>
<context>
    <name>empty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Zatím tu nic není</translation>
    </message>
    <message>
        <source>What is entered for this list appears here.</source>
        <translation>Co se do tohoto seznamu zapíše, objeví se tady.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Zatím žádní zákazníci</translation>
    </message>
    <message>
        <source>You and your team are not responsible for any account.</source>
        <translation>Vy ani váš tým zatím za žádnou firmu neodpovídáte.</translation>
    </message>
    <message>
        <source>Show the whole directory</source>
        <translation>Zobrazit celý adresář</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Nic neodpovídá</translation>
    </message>
    <message>
        <source>Nothing in this list fits the search and the filters.</source>
        <translation>Hledání a filtrům neodpovídá v tomto seznamu nic.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Zrušit filtr</translation>
    </message>
    <message>
        <source>You have no right to see this</source>
        <translation>K zobrazení nemáte oprávnění</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Nepodařilo se načíst</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>to</source>
        <comment>between two ends: 1 to 5</comment>
        <translation>až</translation>
    </message>
    <message>
        <source>there are such records, or none</source>
        <translation>takové záznamy jsou, nebo nejsou</translation>
    </message>
    <message>
        <source>Type one, then Enter</source>
        <translation>Napište jednu a Enter</translation>
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
        <translation>Co nesmíte vidět</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <comment>a field that is empty</comment>
        <translation>Bez: %1</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Bez skupin</translation>
    </message>
    <message>
        <source>%1, by month</source>
        <translation>%1 po měsících</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Sbalit vše</translation>
    </message>
</context>
<context>
    <name>kept</name>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Records stay as they are.</source>
        <translation>Záznamy zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>Colleagues lose it, too. Records stay as they are.</source>
        <translation>Přijdou o to i kolegové. Záznamy zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Smazat „%1“?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ponechat</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Last 30 days</source>
        <translation>Posledních 30 dnů</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Posledních 90 dnů</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Posledních 12 měsíců</translation>
    </message>
    <message>
        <source>Last 12 months and to come</source>
        <translation>Posledních 12 měsíců a budoucí</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Letos</translation>
    </message>
    <message>
        <source>Last 3 years</source>
        <translation>Poslední 3 roky</translation>
    </message>
</context>
<context>
    <name>team_offer</name>
    <message>
        <source>%1 does not see this account</source>
        <translation>%1 tuto firmu nevidí</translation>
    </message>
    <message>
        <source>These colleagues do not see this account: %1</source>
        <translation>Tito kolegové tuto firmu nevidí: %1</translation>
    </message>
    <message>
        <source>Add to the team</source>
        <translation>Přidat do týmu</translation>
    </message>
    <message>
        <source>Work is given only to somebody who sees the account. In its team they read everything on it, until they are taken out again.</source>
        <translation>Práci lze dát jen tomu, kdo firmu vidí. V jejím týmu čte vše, co k ní patří, dokud ho z týmu zase nevyřadíte.</translation>
    </message>
    <message>
        <source>Add to the team and save</source>
        <translation>Přidat do týmu a uložit</translation>
    </message>
    <message>
        <source>Choose somebody else</source>
        <translation>Vybrat někoho jiného</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>bn %1</source>
        <comment>billions (10^9) of a currency</comment>
        <translation>mld. %1</translation>
    </message>
    <message>
        <source>m %1</source>
        <comment>millions of a currency</comment>
        <translation>mil. %1</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <comment>thousands of a currency</comment>
        <translation>tis. %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a share in per cent; cs and bg: %1 %</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>zítra</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
</context>
</TS>
