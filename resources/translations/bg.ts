<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bg" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Only accounts whose details I see</source>
        <translation>Само клиенти, чиито подробности виждам</translation>
    </message>
    <message>
        <source>Other records begin the report anew: it has other fields.</source>
        <translation>С други записи справката започва отначало: те имат други полета.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Какво показва</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Log contact</source>
        <translation>Запис на контакт</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Писмо</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Още</translation>
    </message>
    <message>
        <source>You may read this account but not change it.</source>
        <translation>Можете да четете данните за този клиент, но не и да ги променяте.</translation>
    </message>
    <message>
        <source>This account is gone</source>
        <translation>Този клиент вече не съществува</translation>
    </message>
    <message>
        <source>No longer keep at hand</source>
        <translation>Без задържане под ръка</translation>
    </message>
    <message>
        <source>Keep at hand</source>
        <translation>Задържане под ръка</translation>
    </message>
    <message>
        <source>The link has been copied.</source>
        <translation>Връзката е копирана.</translation>
    </message>
    <message>
        <source>The timeline is being prepared for printing.</source>
        <translation>Историята се подготвя за печат.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Directory entry</source>
        <translation>Запис от указателя</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>Запис %1 от %2</translation>
    </message>
    <message>
        <source>An account is deleted from the menu … at its top right.</source>
        <translation>Клиент се изтрива от менюто … горе вдясно.</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Ниво %1</translation>
    </message>
    <message>
        <source>Open in part</source>
        <translation>Отворен отчасти</translation>
    </message>
    <message>
        <source>Directory only</source>
        <translation>Само в указателя</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Печат на историята</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Експортиране на всичко…</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Нов запис</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Предаване…</translation>
    </message>
    <message>
        <source>Share with a partner…</source>
        <translation>Споделяне с партньор…</translation>
    </message>
    <message>
        <source>Add to the team…</source>
        <translation>Добавяне в екипа…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копиране на връзката</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Отваряне в отделен прозорец</translation>
    </message>
    <message>
        <source>Who sees this account</source>
        <translation>Кой вижда този клиент</translation>
    </message>
    <message>
        <source>The account as it was on…</source>
        <translation>Клиентът, какъвто беше на…</translation>
    </message>
    <message>
        <source>Order of the tabs</source>
        <translation>Ред на разделите</translation>
    </message>
    <message>
        <source>Previous account</source>
        <translation>Предишен клиент</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Следващ клиент</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Изтриване на клиента…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Преглед</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреси</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Под ръка</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Указател</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История на промените</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>ActsPage</name>
    <message>
        <source>Rights to act</source>
        <translation>Права за действие</translation>
    </message>
    <message>
        <source>A person may do what one of their roles may do</source>
        <translation>Всеки може това, което може някоя от ролите му</translation>
    </message>
    <message>
        <source>Rights to act of roles</source>
        <translation>Права на ролите за действие</translation>
    </message>
    <message>
        <source>Exceptions for single people</source>
        <translation>Изключения за отделни хора</translation>
    </message>
    <message>
        <source>An exception goes before the roles, whether it allows or forbids.</source>
        <translation>Изключението е с предимство пред ролите – и когато разрешава, и когато забранява.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Записано. Важи от този момент.</translation>
    </message>
</context>
<context>
    <name>AddressTab</name>
    <message>
        <source>No further address or contact detail yet</source>
        <translation>Още няма други адреси и данни за контакт</translation>
    </message>
    <message>
        <source>The seat stands in the head of the card. Enter here where else they are.</source>
        <translation>Седалището е в заглавието на картона. Тук се въвежда къде още е фирмата.</translation>
    </message>
    <message>
        <source>Enter addresses</source>
        <translation>Въвеждане на адреси</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>What the roles may see in general</source>
        <translation>Какво могат да виждат ролите като цяло</translation>
    </message>
</context>
<context>
    <name>ArrangingSection</name>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>First by</source>
        <translation>Първо по</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>После по</translation>
    </message>
    <message>
        <source>Span of dates</source>
        <translation>Период на датите</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Низходящо</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Нова страница</translation>
    </message>
    <message>
        <source>Order of the records</source>
        <translation>Ред на записите</translation>
    </message>
    <message>
        <source>Chart of the first groups</source>
        <translation>Диаграма на първите групи</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Няма</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Какво показва диаграмата</translation>
    </message>
    <message>
        <source>How it is added up</source>
        <translation>Как се събира</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграма</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Показва</translation>
    </message>
    <message>
        <source>What stands beside it in the chart</source>
        <translation>Какво стои до него в диаграмата</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>До него</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>Брой записи</translation>
    </message>
</context>
<context>
    <name>AsItWas</name>
    <message>
        <source>Back to the history</source>
        <translation>Обратно към промените</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Сегашното състояние</translation>
    </message>
    <message>
        <source>As it was on %1</source>
        <translation>Състояние към %1</translation>
    </message>
    <message>
        <source>There was no such record.</source>
        <translation>Такъв запис нямаше.</translation>
    </message>
    <message>
        <source>There was no such record</source>
        <translation>Такъв запис нямаше</translation>
    </message>
    <message>
        <source>It was entered later, or was deleted at that moment.</source>
        <translation>Въведен е по-късно или тогава е бил изтрит.</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Този запис не може да се покаже</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>The request and its answer are kept.</source>
        <translation>Молбата и отговорът се пазят.</translation>
    </message>
    <message>
        <source>Ask for access</source>
        <translation>Поискай достъп</translation>
    </message>
    <message>
        <source>Open in an emergency…</source>
        <translation>Спешен достъп…</translation>
    </message>
    <message>
        <source>Asked on %1</source>
        <translation>Поискано на %1</translation>
    </message>
    <message>
        <source>%1 has not answered yet. You get a notice with the answer.</source>
        <translation>Все още няма отговор от %1. Ще получите известие с отговора.</translation>
    </message>
    <message>
        <source>Refused on %1</source>
        <translation>Отказано на %1</translation>
    </message>
    <message>
        <source>%1 refused the request. Talk to them, or ask again with a reason.</source>
        <translation>Молбата беше отказана от %1. Поговорете или поискайте отново с причина.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>До кого</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Emergency access lasts four hours, needs a reason, and is reported to %1 at once.</source>
        <translation>Спешният достъп трае четири часа, изисква причина и веднага се съобщава на %1.</translation>
    </message>
    <message>
        <source>Urgent, and nobody can be reached?</source>
        <translation>Спешно е, а няма никого?</translation>
    </message>
    <message>
        <source>Say what you need it for, so that it can be granted.</source>
        <translation>Напишете за какво Ви е нужен, за да може да бъде даден.</translation>
    </message>
    <message>
        <source>%1 has been asked.</source>
        <translation>Молбата е изпратена: %1.</translation>
    </message>
</context>
<context>
    <name>AskingSection</name>
    <message>
        <source>Filter</source>
        <translation>Филтър</translation>
    </message>
    <message>
        <source>Asked each time</source>
        <translation>Пита се всеки път</translation>
    </message>
    <message>
        <source>Ask for a field: type its name</source>
        <translation>Питане за поле: напишете името му</translation>
    </message>
    <message>
        <source>Ask for a field</source>
        <translation>Питане за поле</translation>
    </message>
    <message>
        <source>Ask for it no more (Del)</source>
        <translation>Без повече питане (Del)</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Какво се пита</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Отговорът е задължителен</translation>
    </message>
    <message>
        <source>Records without a value, too</source>
        <translation>И записи без стойност</translation>
    </message>
    <message>
        <source>Only records that have none such</source>
        <translation>Само записи, които нямат нищо такова</translation>
    </message>
    <message>
        <source>Begin with a value</source>
        <translation>Да започва със стойност</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Въпрос</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стойност</translation>
    </message>
    <message>
        <source>none of: %1</source>
        <translation>нито едно от: %1</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Record of changes</source>
        <translation>Дневник на промените</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всичко</translation>
    </message>
    <message>
        <source>people, rights, prints and exports</source>
        <translation>хора, права, разпечатки и експорти</translation>
    </message>
    <message>
        <source>Copy the last seal</source>
        <translation>Копиране на последния печат</translation>
    </message>
    <message>
        <source>Whoever runs the server verifies all seals at its console with “%1”.</source>
        <translation>Който поддържа сървъра, проверява всички печати в конзолата с „%1“.</translation>
    </message>
    <message>
        <source>Nothing is sealed yet.</source>
        <translation>Още нищо не е запечатано.</translation>
    </message>
    <message>
        <source>Sealed up to block %1, on %2.</source>
        <translation>Запечатано до блок %1, на %2.</translation>
    </message>
    <message numerus="yes">
        <source>Not sealed yet: %n entry(ies), the oldest of %1.</source>
        <translation>
            <numerusform>Още незапечатани: %n позиция, най-старата от %1.</numerusform>
            <numerusform>Още незапечатани: %n позиции, най-старата от %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Keep it outside of the server and give it to “%1 --anchor”.</source>
        <translation>Копирано. Пазете го извън сървъра и го дайте на „%1 --anchor“.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The server does not answer. Try again when it is back.</source>
        <translation>Сървърът не отговаря. Опитайте отново, когато е достъпен.</translation>
    </message>
    <message>
        <source>The server has not answered in time. The program tries to reach it again.</source>
        <translation>Сървърът не отговори навреме. Програмата опитва да се свърже отново.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Архиви</translation>
    </message>
    <message>
        <source>No backup has been taken yet</source>
        <translation>Още не е правен архив</translation>
    </message>
    <message>
        <source>On the server, or where PostgreSQL&apos;s programs are: crm-admin backup FOLDER --rehearse. Let the scheduler do it every night.</source>
        <translation>На сървъра или където са програмите на PostgreSQL: crm-admin backup ПАПКА --rehearse. Нека планировчикът го прави всяка нощ.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Направен</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Редове</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Изпробван</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Резултат</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>още не</translation>
    </message>
    <message>
        <source>It can be restored</source>
        <translation>Може да се възстанови</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation>
            <numerusform>%n грешка:</numerusform>
            <numerusform>%n грешки:</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one is of %1</source>
        <translation>Последният е от %1</translation>
    </message>
    <message>
        <source>Backups: %1</source>
        <translation>Архиви: %1</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Part of the letter</source>
        <translation>Част на писмото</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Стил</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Text, close</source>
        <translation>Текст, сбито</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Относно</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заглавие</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Голямо заглавие</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Малко</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Надпис</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Дребно</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Получер (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Курсив (Ctrl+I)</translation>
    </message>
    <message>
        <source>Underlined (Ctrl+U)</source>
        <translation>Подчертан (Ctrl+U)</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>Списък с точки</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>Номериран списък</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вмъкване</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отмяна (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Повтаряне (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Вмъкване на поле</translation>
    </message>
</context>
<context>
    <name>BeingEdited</name>
    <message numerus="yes">
        <source>Being edited by %1 since %2, and by %n more</source>
        <translation>
            <numerusform>Редактира се от %1 от %2 и от още %n</numerusform>
            <numerusform>Редактира се от %1 от %2 и от още %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Being edited by %1 since %2</source>
        <translation>Редактира се от %1 от %2</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Известия, %n ново</numerusform>
            <numerusform>Известия, %n нови</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Известия</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Expected close has passed</source>
        <translation>Очакваното приключване мина</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без следваща стъпка</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>List</source>
        <translation>Списък</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>Продавам аз</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Всичко, което виждам</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. These amounts are missing from the sums until somebody enters one.</source>
        <translation>Няма днешен курс: %1. Тези суми липсват в сборовете, докато някой не въведе курс.</translation>
    </message>
    <message>
        <source>Moved to “%2”: %1</source>
        <comment>%1 an opportunity, %2 a stage</comment>
        <translation>Преместено в „%2“: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <comment>%1 is a stage</comment>
        <translation>Преместване в: %1</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Дъска</translation>
    </message>
    <message numerus="yes">
        <source>%n opportunities</source>
        <translation>
            <numerusform>%n възможност</numerusform>
            <numerusform>%n възможности</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Now on %2: %1</source>
        <translation>Вече на %2: %1</translation>
    </message>
    <message>
        <source>Only this one is now on %2: %1</source>
        <translation>Само това вече е на %2: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Изтрито: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Отваряне на фирмата</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>Delete this one</source>
        <translation>Изтриване само на това</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Изтриване</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Нова среща</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Повтаряне…</translation>
    </message>
    <message>
        <source>All later ones like this one</source>
        <translation>Всички следващи като това</translation>
    </message>
    <message>
        <source>All planned ones like this one</source>
        <translation>Всички планирани като това</translation>
    </message>
    <message>
        <source>Delete this and all later ones</source>
        <translation>Изтриване на това и всички следващи</translation>
    </message>
    <message>
        <source>Delete all planned ones</source>
        <translation>Изтриване на всички планирани</translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>В началото</translation>
    </message>
    <message>
        <source>5 minutes before</source>
        <translation>5 минути преди това</translation>
    </message>
    <message>
        <source>15 minutes before</source>
        <translation>15 минути преди това</translation>
    </message>
    <message>
        <source>An hour before</source>
        <translation>Един час преди това</translation>
    </message>
    <message>
        <source>A day before</source>
        <translation>Един ден преди това</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Напомняне</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Изобщо не</translation>
    </message>
    <message>
        <source>Take in an iCalendar file…</source>
        <translation>Приемане на файл iCalendar…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Експорт на показаното…</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Day</source>
        <translation>Ден</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Седмица</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месец</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Списък</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>По-рано (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>По-късно (Page Down)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Днес</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>Чий календар</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Нова среща</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Още</translation>
    </message>
    <message>
        <source>My meetings and calls</source>
        <translation>Моите срещи и разговори</translation>
    </message>
    <message>
        <source>My people and I</source>
        <translation>Моите хора и аз</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Всички, които виждам</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) and call(s)</source>
        <translation>
            <numerusform>%n среща или разговор</numerusform>
            <numerusform>%n срещи и разговори</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them do not fit: choose a day or a person</source>
        <translation>%1 от тях не се побират: изберете ден или човек</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календар</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Month before</source>
        <translation>Предишен месец</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Следващ месец</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map of people</source>
        <translation>Карта на хората</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Still true</source>
        <translation>Все още е вярно</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>Следващо поле</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Нова възможност</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>Next best cells</source>
        <translation>Най-добри следващи полета</translation>
    </message>
    <message>
        <source>Explain the order</source>
        <translation>Обяснение</translation>
    </message>
    <message>
        <source>Fit %1 of 5</source>
        <translation>Пригодност %1 от 5</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Its contract ends</source>
        <translation>Край на договора му</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Защо е затворено</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Потенциал</translation>
    </message>
    <message>
        <source>%1, share %2</source>
        <comment>%1 our revenue, %2 its part of the potential</comment>
        <translation>%1, дял %2</translation>
    </message>
    <message>
        <source>Our revenue</source>
        <translation>Нашите приходи</translation>
    </message>
    <message>
        <source>of it contracts</source>
        <translation>от тях договори</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Спечелени</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no open opportunity</comment>
        <translation>няма</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Отворени възможности</translation>
    </message>
    <message>
        <source>Without a rate</source>
        <translation>Без курс</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следваща стъпка</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a cell was never checked</comment>
        <translation>никога</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <comment>an amount</comment>
        <translation>%1 годишно</translation>
    </message>
    <message>
        <source>None now: say how well lines fit, and whose contracts end.</source>
        <translation>Засега няма: въведете пригодността на линиите и чии договори изтичат.</translation>
    </message>
    <message>
        <source>Only cells where we have neither business nor an opportunity, and that are not closed. First those that fit (4 or 5 of 5) where the contract of a competitor ends within nine months; then those that fit and that nobody supplies; then contracts that end where the fit is not known or 3. Among equals: the better fit, then the larger part of the potential that is not ours.</source>
        <translation>Само полета, в които нямаме нито продажби, нито възможност и които не са затворени. Първо подходящите (4 или 5 от 5), при които договорът на конкурент изтича до девет месеца; после подходящите, които никой не доставя; после изтичащите договори, където пригодността не е известна или е 3. При равни решава по-добрата пригодност, после по-голямата част от потенциала, която не е наша.</translation>
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
        <translation>Всички</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Получават</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>За преглед</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропуснати</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Променени</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Провери отново</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Образец</translation>
    </message>
    <message>
        <source>Change this letter…</source>
        <translation>Промяна на това писмо…</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получател</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>За къде</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Обръщение</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Покажи всички</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Никой</translation>
    </message>
    <message>
        <source>This holds for nobody chosen.</source>
        <translation>Не важи за никого от избраните.</translation>
    </message>
    <message>
        <source>Nobody whom you may write to fits what was chosen. Go back, and choose others.</source>
        <translation>На избора не отговаря никой, на когото може да пишете. Върнете се и изберете други.</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Никой не е избран</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Избор…</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>Add entry</source>
        <translation>Добавяне на запис</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Of each recipient</source>
        <translation>Според получателя</translation>
    </message>
    <message>
        <source>No consent is needed</source>
        <translation>Не е нужно съгласие</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Без</translation>
    </message>
    <message>
        <source>Attach the letter as a PDF</source>
        <translation>Прикачи писмото като PDF</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Изпращане</translation>
    </message>
    <message>
        <source>Recipients are</source>
        <translation>Получателите са</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>До кого</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Език</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Съгласие</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Прозорче за адреса</translation>
    </message>
    <message>
        <source>In one file</source>
        <translation>В един файл</translation>
    </message>
    <message>
        <source>Labels or envelopes</source>
        <translation>Етикети или пликове</translation>
    </message>
    <message numerus="yes">
        <source>%n selected in the list</source>
        <translation>
            <numerusform>%n избран в списъка</numerusform>
            <numerusform>%n избрани в списъка</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the list</source>
        <translation>Целият списък</translation>
    </message>
    <message>
        <source>A consent is a person’s: only contacts can have given it.</source>
        <translation>Съгласие дава човек: могат да го имат само контакти.</translation>
    </message>
    <message>
        <source>There is no letter template yet. Somebody with the right makes one.</source>
        <translation>Още няма шаблон за писмо. Създава го който има право.</translation>
    </message>
    <message>
        <source>Type a subject: the letters are filed under it.</source>
        <translation>Въведете тема: под нея се завеждат писмата.</translation>
    </message>
</context>
<context>
    <name>ChooseSuperior</name>
    <message>
        <source>Change superior</source>
        <translation>Смяна на ръководителя</translation>
    </message>
    <message>
        <source>To whom does %1 report?</source>
        <translation>Кой е ръководител на %1?</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Ръководител</translation>
    </message>
    <message>
        <source>Left empty: reports to nobody.</source>
        <translation>Празно: няма ръководител.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>This person reports to %1, directly or through others.</source>
        <translation>Този човек е подчинен, пряко или чрез други, на %1.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Колони</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Преместване нагоре (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Преместване надолу (Alt+Down)</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>По подразбиране</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>Ticked columns are shown, in this order.</source>
        <translation>Показват се отметнатите колони в този ред.</translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <source>Add a column: type a field</source>
        <translation>Нова колона: напишете поле</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Нова колона</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Формула</translation>
    </message>
    <message>
        <source>Columns of the report</source>
        <translation>Колони на справката</translation>
    </message>
    <message>
        <source>Remove this column (Del)</source>
        <translation>Махане на тази колона (Del)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заглавие</translation>
    </message>
    <message>
        <source>Its result</source>
        <translation>Резултат</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Показва се като</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Суми</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стойност</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Колони: %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Търсене или действие</translation>
    </message>
    <message>
        <source>Find an account, person or command</source>
        <translation>Търси клиент, лице, команда</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Намерено</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>избор</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>отваряне</translation>
    </message>
    <message>
        <source>narrow to a kind</source>
        <translation>само един вид</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>затваряне</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of the name, the town or a number.</source>
        <translation>Няма резултати. Опитайте с част от името, с града или с номер.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всичко</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Последно отваряни</translation>
    </message>
    <message>
        <source>Open the link: {kind} {number}</source>
        <translation>Отваряне на връзката: {kind} {number}</translation>
    </message>
    <message>
        <source>directory only</source>
        <translation>само в указателя</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Log contact: {name}</source>
        <translation>Запис на контакт: {name}</translation>
    </message>
    <message>
        <source>New task: {name}</source>
        <translation>Нова задача: {name}</translation>
    </message>
    <message>
        <source>Write letter: {name}</source>
        <translation>Ново писмо: {name}</translation>
    </message>
    <message>
        <source>Who sees {name}</source>
        <translation>Кой вижда {name}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to: {list}</source>
        <translation>Отиване към: {list}</translation>
    </message>
    <message>
        <source>Report: {name}</source>
        <translation>Справка: {name}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare from</source>
        <translation>Сравняване от</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравняване с</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Какво се различава</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Какво се е променило</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сега</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <comment>%1 a number, %2 a day</comment>
        <translation>Версия %1, %2</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Още няма версия</translation>
    </message>
    <message>
        <source>The first approval or review freezes one; from then on the program says what has changed.</source>
        <translation>Първото одобрение или преглед записва версия; оттогава програмата казва какво се е променило.</translation>
    </message>
    <message>
        <source>This could not be compared</source>
        <translation>Сравнението не успя</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Нищо не се е променило</translation>
    </message>
</context>
<context>
    <name>ComputedDialog</name>
    <message>
        <source>Computed values</source>
        <translation>Изчислени стойности</translation>
    </message>
    <message>
        <source>One in each line: its name, =, and how it is worked out.</source>
        <translation>На всеки ред по една: име, = и как се изчислява.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Използване</translation>
    </message>
    <message>
        <source>For example: yearly = sum(services.price) * 12</source>
        <translation>Например: godishno = sum(services.price) * 12</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Стойности</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>Ред %1: </translation>
    </message>
    <message>
        <source>give each value a name of its own, without blanks</source>
        <translation>дайте на всяка стойност собствено име без интервали</translation>
    </message>
    <message>
        <source>The values ask for each other in a ring: %1</source>
        <translation>Стойностите се питат една друга в кръг: %1</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>What stands between the two marks is printed only where this holds.</source>
        <translation>Каквото е между двата знака, се печата само когато това е вярно.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Използване</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>израз</translation>
    </message>
    <message>
        <source>Only if filled</source>
        <translation>Ако е попълнено</translation>
    </message>
    <message>
        <source>For example: count(services) &gt; 0</source>
        <translation>Например: count(services) &gt; 0</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Израз</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Choose a field</source>
        <translation>Изберете поле</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Remove this condition (Alt+Del)</source>
        <translation>Махане на това условие (Alt+Del)</translation>
    </message>
    <message>
        <source>Choose a field, or remove this condition.</source>
        <translation>Изберете поле или махнете това условие.</translation>
    </message>
    <message>
        <source>Give a value to compare with.</source>
        <translation>Въведете стойност за сравнение.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Тази стойност не подхожда на полето.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed at the same time – %1</source>
        <translation>Едновременна промяна – %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Друг потребител</translation>
    </message>
    <message>
        <source>Choose what is to stand for “%1”.</source>
        <translation>Изберете коя стойност на „%1“ да остане.</translation>
    </message>
    <message>
        <source>%1 changed this record in the meantime</source>
        <translation>%1 промени този запис междувременно</translation>
    </message>
    <message numerus="yes">
        <source>Saved at %1; you opened it at %2. Choose what is to stand for %n field(s); nothing else is lost.</source>
        <translation>
            <numerusform>Запазено: %1; отворено при Вас: %2. Изберете какво да остане за %n поле; нищо друго не се губи.</numerusform>
            <numerusform>Запазено: %1; отворено при Вас: %2. Изберете какво да остане за %n полета; нищо друго не се губи.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Originally (%1)</source>
        <translation>Първоначално (%1)</translation>
    </message>
    <message>
        <source>%1 all</source>
        <comment>a key, as in: Alt+M all</comment>
        <translation>%1 – всички</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моите</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and a time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n further change(s) do not overlap and merge by themselves</source>
        <translation>
            <numerusform>Още %n промяна не се припокрива и се обединява автоматично</numerusform>
            <numerusform>Още %n промени не се припокриват и се обединяват автоматично</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Към редактирането</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>Запазване на резултата</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>Избрани: %1 от %2</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>от мен</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Open connections</source>
        <translation>Отворени връзки</translation>
    </message>
    <message>
        <source>End connection</source>
        <translation>Прекъсване на връзката</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Човек</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Потребителско име</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>От</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откъде</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Програма</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Състояние</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Последна дейност</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>този сървър</translation>
    </message>
    <message>
        <source>working</source>
        <translation>работи</translation>
    </message>
    <message>
        <source>in the middle of a save</source>
        <translation>по време на запис</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>чака</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>току-що</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>преди %n мин</numerusform>
            <numerusform>преди %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) signed in</source>
        <translation>
            <numerusform>влязъл е %n човек</numerusform>
            <numerusform>влезли са %n души</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection of %1 was ended.</source>
        <translation>Връзката на %1 е прекъсната.</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Връзки: %1</translation>
    </message>
</context>
<context>
    <name>ConsentStates</name>
    <message>
        <source>Given</source>
        <translation>Дадено</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Оттеглено</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Изтекло</translation>
    </message>
    <message>
        <source>decided on %1, until %2</source>
        <translation>решено на %1, до %2</translation>
    </message>
    <message>
        <source>decided on %1, until %2, noted elsewhere</source>
        <translation>решено на %1, до %2, записано другаде</translation>
    </message>
    <message>
        <source>decided on %1</source>
        <translation>решено на %1</translation>
    </message>
    <message>
        <source>decided on %1, noted elsewhere</source>
        <translation>решено на %1, записано другаде</translation>
    </message>
</context>
<context>
    <name>CoverBar</name>
    <message>
        <source>Hide</source>
        <translation>Скриване</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>whom one stands in for, until which day</comment>
        <translation>%1 до %2</translation>
    </message>
    <message>
        <source>You stand in for:</source>
        <translation>Замествате:</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Fault in the program</source>
        <translation>Грешка в програмата</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Възникна вътрешна грешка в програмата.</translation>
    </message>
    <message>
        <source>What you saved is safe, and what you typed is kept. What you were doing just now may not have happened; look before you repeat it. Give the report below to whoever looks after the program: this is all that stands in it.</source>
        <translation>Записаното е в безопасност, а написаното се пази. Последното ви действие може да не е извършено; проверете, преди да го повторите. Дайте отчета по-долу на този, който се грижи за програмата: в него няма нищо друго.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Add what the error says (it may name customers)</source>
        <translation>Добави какво казва грешката (може да назовава клиенти)</translation>
    </message>
    <message>
        <source>The log file: {path}</source>
        <translation>Файл на журнала: {path}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продължаване</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Копирай отчета</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Запиши отчета…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Запиши отчета</translation>
    </message>
    <message>
        <source>The report could not be saved: %1</source>
        <translation>Отчетът не можа да се запише: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Записано като %1.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Open the report</source>
        <translation>Отвори отчета</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Все още няма какво да се покаже.</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Табло</translation>
    </message>
</context>
<context>
    <name>DataRulesPage</name>
    <message>
        <source>Rules on data</source>
        <translation>Правила за данните</translation>
    </message>
    <message>
        <source>What must be known of customers, and verified how often</source>
        <translation>Какво трябва да се знае за клиентите и колко често да се проверява</translation>
    </message>
    <message>
        <source>Rules and segments</source>
        <translation>Правила и сегменти</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Ново правило</translation>
    </message>
    <message>
        <source>Saved. It holds for everybody from now on.</source>
        <translation>Записано. Отсега нататък важи за всички.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Избор от календара</translation>
    </message>
    <message>
        <source>Choose from the calendar (F4)</source>
        <translation>Избор от календара (F4)</translation>
    </message>
    <message>
        <source>dwmy</source>
        <extracomment>Four small letters: day, week, month, year; typed in a date field to step forward.</extracomment>
        <translation>дсмг</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>This is not a date. Type it like 1.3. or 1.3.2026, or = for today.</source>
        <translation>Това не е дата. Въведете я като 1.3. или 1.3.2026; знакът = означава днес.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>a date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>a date and a time</source>
        <translation>дата и час</translation>
    </message>
    <message>
        <source>the last …</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>последните …</translation>
    </message>
    <message>
        <source>the next …</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>следващите …</translation>
    </message>
    <message>
        <source>so long ago</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>преди …</translation>
    </message>
    <message>
        <source>so far ahead</source>
        <comment>a number of days, weeks … follows</comment>
        <translation>след …</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дни</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>седмици</translation>
    </message>
    <message>
        <source>months</source>
        <translation>месеца</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>тримесечия</translation>
    </message>
    <message>
        <source>years</source>
        <translation>години</translation>
    </message>
    <message>
        <source>Type a number from 1 to 9999.</source>
        <translation>Напишете число от 1 до 9999.</translation>
    </message>
    <message>
        <source>%1, how many</source>
        <translation>%1, колко</translation>
    </message>
    <message>
        <source>%1, days, weeks …</source>
        <translation>%1, дни, седмици …</translation>
    </message>
</context>
<context>
    <name>DayTasks</name>
    <message>
        <source>Overdue</source>
        <translation>Просрочени</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Днес</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Тази седмица</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>По-късно</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
</context>
<context>
    <name>DeletedPage</name>
    <message>
        <source>Deleted records</source>
        <translation>Изтрити записи</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Вид запис</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Върни</translation>
    </message>
    <message>
        <source>Nothing is deleted here</source>
        <translation>Тук няма изтрито</translation>
    </message>
    <message>
        <source>What you or a colleague deletes is found here and can be taken back.</source>
        <translation>Изтритото от вас или колега се намира тук и може да се върне.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Изтрил</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Изтрито</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Върнато: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted record(s)</source>
        <translation>
            <numerusform>%n изтрит запис</numerusform>
            <numerusform>%n изтрити записа</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>New report</source>
        <translation>Нова справка</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отмяна (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Повтаряне (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Пускане</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Запис като…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колони</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Филтър</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Части на справката</translation>
    </message>
    <message>
        <source>kept as “%1”</source>
        <translation>записана като „%1“</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Първо я запишете.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right; the page is as it was before.</source>
        <translation>
            <numerusform>%n нещо за поправяне; страницата е каквато беше.</numerusform>
            <numerusform>%n неща за поправяне; страницата е каквато беше.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ е запазено.</translation>
    </message>
    <message>
        <source>Design: %1</source>
        <comment>of a report</comment>
        <translation>Оформление: %1</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и още %n</numerusform>
            <numerusform>и още %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавишни комбинации</translation>
    </message>
    <message>
        <source>Version {version}
Server: PostgreSQL {server}
Python {python}, Qt {qt}

Free software under the LGPL 3 or later. Contains PySide6 and psycopg (LGPL), Inter (OFL) and Lucide icons (ISC).</source>
        <translation>Версия {version}
Сървър: PostgreSQL {server}
Python {python}, Qt {qt}

Свободен софтуер с лиценз LGPL 3 или по-нов. Съдържа PySide6 и psycopg (LGPL), Inter (OFL) и иконите Lucide (ISC).</translation>
    </message>
    <message>
        <source>About CRM</source>
        <translation>Относно CRM</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Паролата ви е сменена.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>removed</source>
        <translation>премахнато</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавено</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Какво</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>From the register</source>
        <translation>От регистъра</translation>
    </message>
    <message numerus="yes">
        <source>“%1” says otherwise in %n field(s)</source>
        <translation>
            <numerusform>„%1“ посочва друго в %n поле</numerusform>
            <numerusform>„%1“ посочва друго в %n полета</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what is to be taken over. It is saved with the form, not before.</source>
        <translation>Отметнете какво да се поеме. Записва се едва с формуляра.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>Във формуляра</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>В регистъра</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Отметни всички</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Поеми</translation>
    </message>
</context>
<context>
    <name>DivisionsDialog</name>
    <message>
        <source>Divisions of the customer</source>
        <translation>Подразделения на клиента</translation>
    </message>
    <message>
        <source>Enter units, sites and subsidiaries: the rows of the matrix, and what opportunities, contracts and sales can belong to.</source>
        <translation>Въведете звена, обекти и дъщерни фирми: те са редовете на матрицата и това, към което могат да принадлежат възможности, договори и продажби.</translation>
    </message>
    <message>
        <source>New division</source>
        <translation>Ново подразделение</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Ново под него</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Преместване нагоре (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Преместване надолу (Alt+Down)</translation>
    </message>
    <message>
        <source>One step out (Alt+Left)</source>
        <translation>Едно ниво нагоре (Alt+Left)</translation>
    </message>
    <message>
        <source>Below the one above (Alt+Right)</source>
        <translation>Под горното (Alt+Right)</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>вече не се използва</translation>
    </message>
</context>
<context>
    <name>DocumentArea</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Напред</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Отворени раздели</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>%1 becomes an administrator as soon as a second one agrees.</source>
        <translation>%1 става администратор, щом се съгласи втори.</translation>
    </message>
    <message>
        <source>The roles of %1 were changed; open windows of theirs were ended.</source>
        <translation>Ролите на %1 са променени; отворените прозорци са прекъснати.</translation>
    </message>
    <message>
        <source>The roles of %1 were changed.</source>
        <translation>Ролите на %1 са променени.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Заключване: %1</translation>
    </message>
    <message>
        <source>Lock %1 out?</source>
        <translation>Да се заключи ли достъпът на %1?</translation>
    </message>
    <message>
        <source>Their windows end at once and they cannot sign in until somebody unlocks them. Roles, accounts and password stay.</source>
        <translation>Прозорците се прекъсват веднага и влизането е невъзможно до отключване. Ролите, клиентите и паролата остават.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заключване</translation>
    </message>
    <message>
        <source>%1 was locked.</source>
        <translation>Достъпът на %1 е заключен.</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>%1 може да влиза отново.</translation>
    </message>
    <message>
        <source>Their windows end at once; roles and password are taken. What they did stays under their name.</source>
        <translation>Прозорците се прекъсват веднага; ролите и паролата се отнемат. Направеното остава под това име.</translation>
    </message>
    <message numerus="yes">
        <source>They are responsible for %n account(s), which you can hand over next.</source>
        <translation>
            <numerusform>Отговаря за %n клиент, когото след това можете да предадете.</numerusform>
            <numerusform>Отговаря за %n клиенти, които след това можете да предадете.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has left the firm.</source>
        <translation>%1 напусна фирмата.</translation>
    </message>
    <message>
        <source>%1 leaves the firm</source>
        <translation>%1 напуска фирмата</translation>
    </message>
    <message>
        <source>Take every right from %1?</source>
        <translation>Да се отнемат ли всички права на %1?</translation>
    </message>
    <message>
        <source>Take every right</source>
        <translation>Отнемане на всички права</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Нова парола за %1</translation>
    </message>
    <message>
        <source>Give %1 a one-time password?</source>
        <translation>Да се даде ли еднократна парола на %1?</translation>
    </message>
    <message>
        <source>The old password stops working. The new one is good for 7 days.</source>
        <translation>Старата парола спира да важи. Новата важи 7 дни.</translation>
    </message>
    <message>
        <source>Give password</source>
        <translation>Даване на парола</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>Съгласието е записано.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Отказано.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Open</source>
        <translation>Отвори</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Отхвърли…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and were put aside.</source>
        <translation>
            <numerusform>%n чернова не може да се прочете и е отделена настрана.</numerusform>
            <numerusform>%n чернови не могат да се прочетат и са отделени настрана.</numerusform>
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
            <numerusform>и още %n</numerusform>
            <numerusform>и още %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Typed and not saved:</source>
        <translation>Написано и незаписано:</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отхвърли</translation>
    </message>
    <message numerus="yes">
        <source>Discard what was typed in %n form(s)?</source>
        <translation>
            <numerusform>Да се отхвърли ли написаното в %n формуляр?</numerusform>
            <numerusform>Да се отхвърли ли написаното в %n формуляра?</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never saved, so it cannot be brought back.</source>
        <translation>Никога не е записвано, затова не може да се върне.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Запази</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Put back as typed (%1). It was being saved when the connection or the program ended. Save it again: it is never written twice.</source>
        <translation>Върнато, както беше написано (%1). Записваше се, когато връзката или програмата прекъсна. Запишете отново: никога не се записва два пъти.</translation>
    </message>
    <message>
        <source>Put back as typed (%1). It is not saved yet.</source>
        <translation>Върнато, както беше написано (%1). Още не е записано.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer (%1). Until it is saved, it is only in this window.</source>
        <translation>Написаното не може да се пази на този компютър (%1). Докато не го запишете, то е само в този прозорец.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened with your rights. It is kept on this computer.</source>
        <translation>„%1“ не може да се отвори с вашите права. Остава запазено на този компютър.</translation>
    </message>
</context>
<context>
    <name>DueBand</name>
    <message>
        <source>Tasks due</source>
        <translation>Задачи със срок</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>още %n</numerusform>
            <numerusform>още %n</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>That I may merge</source>
        <translation>Които мога да слея</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Търсене на дубликати</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отмяна</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Двойки</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n двойка</numerusform>
            <numerusform>%n двойки</numerusform>
        </translation>
    </message>
    <message>
        <source>No pairs to look at</source>
        <translation>Няма двойки за преглед</translation>
    </message>
    <message>
        <source>Search for duplicates to compare all records that you see. It takes some minutes for 100,000 of them and can be stopped.</source>
        <translation>Търсенето на дубликати сравнява всички записи, които виждате. При 100 000 записа трае няколко минути и може да се спре.</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Не е заредено</translation>
    </message>
    <message>
        <source>Noted: “%1” and “%2” are not the same.</source>
        <translation>Записано: „%1“ и „%2“ не са едно и също.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one person now.</source>
        <translation>„%1“ и „%2“ вече са един човек.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are merged.</source>
        <translation>„%1“ и „%2“ са слети.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back; %n change(s) made since stay.</source>
        <translation>
            <numerusform>Върнато; %n по-късна промяна остава.</numerusform>
            <numerusform>Върнато; %n по-късни промени остават.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Върнато.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубликати</translation>
    </message>
</context>
<context>
    <name>EmergencyBar</name>
    <message>
        <source>Emergency access until %1</source>
        <translation>Спешен достъп до %1</translation>
    </message>
    <message>
        <source>You read it, and change nothing.</source>
        <translation>Само четене, без промени.</translation>
    </message>
</context>
<context>
    <name>EmergencyDialog</name>
    <message>
        <source>You may read this account for four hours, and change nothing. %1 and their superior are told at once, with your name and your reason. It is recorded.</source>
        <translation>Четири часа можете да четете данните за този клиент, без да ги променяте. %1 и ръководителят научават веднага, с Вашето име и причина. Записва се.</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Спешен достъп</translation>
    </message>
    <message>
        <source>Open “%1” in an emergency?</source>
        <translation>Спешно отваряне на „%1“?</translation>
    </message>
    <message>
        <source>Open for four hours</source>
        <translation>Отваряне за четири часа</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Ten letters at least; the responsible person reads it.</source>
        <translation>Поне десет знака; отговорникът я чете.</translation>
    </message>
    <message>
        <source>Say why, in ten letters at least.</source>
        <translation>Напишете причината с поне десет знака.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The calendar takes iCalendar files, which end with .ics.</source>
        <translation>Календарът приема файлове iCalendar, които завършват на .ics.</translation>
    </message>
    <message>
        <source>iCalendar files (*.ics)</source>
        <translation>Файлове iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Take in meetings</source>
        <translation>Приемане на срещи</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) entered</source>
        <translation>
            <numerusform>записана %n среща</numerusform>
            <numerusform>записани %n срещи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n обновена</numerusform>
            <numerusform>%n обновени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n вече е тук</numerusform>
            <numerusform>%n вече са тук</numerusform>
        </translation>
    </message>
    <message>
        <source>Export meetings</source>
        <translation>Експорт на срещи</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Експортирано: %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export: %1</source>
        <comment>%1 is the name of a list</comment>
        <translation>Експорт: %1</translation>
    </message>
    <message>
        <source>Export everything about %1</source>
        <translation>Експортиране на всичко за %1</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>Текст CSV</translation>
    </message>
    <message>
        <source>CSV texts in a ZIP file</source>
        <translation>Текстове CSV в ZIP файл</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Работна книга на Excel</translation>
    </message>
    <message>
        <source>Address book cards (vCard)</source>
        <translation>Визитки за адресен указател (vCard)</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Точка и запетая</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запетая</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табулатор</translation>
    </message>
    <message>
        <source>UTF-8, which Excel recognises</source>
        <translation>UTF-8, което Excel разпознава</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Rows</source>
        <translation>Редове</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колони</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделител</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодиране</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Напредък</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Отваряне на файла</translation>
    </message>
    <message>
        <source>The export is recorded: who, when, which rows and how many.</source>
        <translation>Експортът се записва: кой, кога, кои редове и колко.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експортиране…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>progress of an export</comment>
        <translation>%1 от %2 реда</translation>
    </message>
    <message>
        <source>Looking which rows they are…</source>
        <translation>Определят се редовете…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Спряно. Файл не е създаден.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Спиране…</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Length of cooperation</source>
        <translation>Съвместна работа</translation>
    </message>
    <message numerus="yes">
        <source>%n running service(s)</source>
        <translation>
            <numerusform>%n текуща услуга</numerusform>
            <numerusform>%n текущи услуги</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning not entered</source>
        <translation>Началото не е въведено</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>от %1</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n месец</numerusform>
            <numerusform>%n месеца</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo.</source>
        <translation>
            <numerusform>%n мес.</numerusform>
            <numerusform>%n мес.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n година</numerusform>
            <numerusform>%n години</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing in the year before</source>
        <translation>нищо през предходната година</translation>
    </message>
    <message>
        <source>+%1 on the year before</source>
        <translation>+%1 на годишна база</translation>
    </message>
    <message>
        <source>−%1 on the year before</source>
        <translation>−%1 на годишна база</translation>
    </message>
    <message>
        <source>as in the year before</source>
        <translation>без промяна на годишна база</translation>
    </message>
    <message>
        <source>nor in the year before</source>
        <translation>нито през предходната година</translation>
    </message>
    <message>
        <source>Revenue 12 months</source>
        <translation>Оборот 12 месеца</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Отворени възможности</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>няма отворени</translation>
    </message>
    <message numerus="yes">
        <source>%n open, weighted %1</source>
        <translation>
            <numerusform>%n отворена, претеглено %1</numerusform>
            <numerusform>%n отворени, претеглено %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последен контакт</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>още няма</translation>
    </message>
    <message>
        <source>today</source>
        <translation>днес</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>преди %n ден</numerusform>
            <numerusform>преди %n дни</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>%n непопълнено поле</numerusform>
            <numerusform>%n непопълнени полета</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>всичко е попълнено</translation>
    </message>
    <message>
        <source>to be verified since %1</source>
        <translation>за проверка от %1</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Попълнени данни</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Удовлетвореност</translation>
    </message>
    <message>
        <source>no score yet</source>
        <translation>все още без оценка</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>от 10</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>на %1</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Вмъкване на поле</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Използване</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Търсене на поле</translation>
    </message>
    <message>
        <source>Sample value</source>
        <translation>Примерна стойност</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Полета</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обичаен</translation>
    </message>
    <message>
        <source>Date, short</source>
        <translation>Кратка дата</translation>
    </message>
    <message>
        <source>Date with the month in words</source>
        <translation>Дата с месец с думи</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Проценти</translation>
    </message>
    <message>
        <source>Amount with currency</source>
        <translation>Сума с валута</translation>
    </message>
    <message>
        <source>Amount in whole units, with currency</source>
        <translation>Сума в цели единици, с валута</translation>
    </message>
    <message>
        <source>Amount alone</source>
        <translation>Само сумата</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Както е</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>ГЛАВНИ БУКВИ</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>малки букви</translation>
    </message>
    <message>
        <source>First letter large</source>
        <translation>Първа буква главна</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Пропускане</translation>
    </message>
    <message>
        <source>Leave out the line</source>
        <translation>Пропускане на реда</translation>
    </message>
    <message>
        <source>Print this text</source>
        <translation>Печат на този текст</translation>
    </message>
    <message>
        <source>Do not print the letter</source>
        <translation>Писмото да не се печата</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Букви</translation>
    </message>
    <message>
        <source>If empty</source>
        <translation>Ако е празно</translation>
    </message>
    <message>
        <source>Text instead</source>
        <translation>Текст вместо него</translation>
    </message>
    <message>
        <source>Computed values</source>
        <translation>Изчислени стойности</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Изберете поле.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Own fields</source>
        <translation>Собствени полета</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Видове записи</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Полета</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Изглед преди печат</translation>
    </message>
    <message>
        <source>No own fields yet</source>
        <translation>Все още няма собствени полета</translation>
    </message>
    <message>
        <source>Add what your firm wants to know of every record of this kind.</source>
        <translation>Добавете това, което фирмата иска да знае за всеки запис от този вид.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Ново поле</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отхвърляне</translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>Изтриване на полето</translation>
    </message>
    <message>
        <source>Take the deletion back</source>
        <translation>Отмяна на изтриването</translation>
    </message>
    <message>
        <source>They are on forms, lists and paper as soon as saved</source>
        <translation>Във формулярите, списъците и на хартия са веднага след запазване</translation>
    </message>
    <message>
        <source>Drag, or Alt+Up and Alt+Down: the order on the form.</source>
        <translation>С влачене или Alt+нагоре и Alt+надолу: редът във формуляра.</translation>
    </message>
    <message>
        <source>Saved. Every program shows it with its next list or card.</source>
        <translation>Запазено. Всяка програма ще го покаже със следващия списък или картон.</translation>
    </message>
    <message>
        <source>The order is kept.</source>
        <translation>Редът е запазен.</translation>
    </message>
    <message>
        <source>“%1” is deleted. Its values stay until the deletion is taken back.</source>
        <translation>Полето „%1“ е изтрито. Стойностите му остават и ще се върнат с него.</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Choose file…</source>
        <translation>Избор на файл…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Премахване</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>Save file as…</source>
        <translation>Запазване на файла като…</translation>
    </message>
    <message>
        <source>Choose the document&apos;s file</source>
        <translation>Избор на файл за документа</translation>
    </message>
    <message>
        <source>“%1” is a program. Save it first if you trust it.</source>
        <translation>„%1“ е програма. Ако ѝ имате доверие, първо я запазете.</translation>
    </message>
    <message>
        <source>Save the document&apos;s file</source>
        <translation>Запазване на файла на документа</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Запазено като %1.</translation>
    </message>
    <message>
        <source>This document has no file.</source>
        <translation>Този документ няма файл.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one.</source>
        <translation>Пуснете файл тук или изберете такъв.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>First rows of the file</source>
        <translation>Първите редове на файла</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Избор на файл…</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Заглавия</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данни</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Внасяне като</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодиране</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделител</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Първи ред</translation>
    </message>
    <message>
        <source>Days like 03/04/2017</source>
        <translation>Дати като 03/04/2017</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Още не е избран файл</translation>
    </message>
    <message>
        <source>A table (CSV, XLSX) or cards (vCard). Nothing is saved before the last step.</source>
        <translation>Таблица (CSV, XLSX) или визитки (vCard). Преди последната стъпка нищо не се записва.</translation>
    </message>
</context>
<context>
    <name>FilterBuilder</name>
    <message>
        <source>No condition yet: everything fits.</source>
        <translation>Още няма условие: всичко отговаря.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Брои се …</translation>
    </message>
    <message>
        <source>%1 records fit</source>
        <translation>Отговарят %1 записа</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) fit</source>
        <translation>
            <numerusform>Отговаря %n запис</numerusform>
            <numerusform>Отговарят %n записа</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove this filter</source>
        <translation>Премахване на този филтър</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>Which records</source>
        <translation>Кои записи</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Промяна…</translation>
    </message>
    <message>
        <source>This filter was deleted, or is no longer shared. Choose another one.</source>
        <translation>Този филтър е изтрит или вече не е споделен. Изберете друг.</translation>
    </message>
    <message>
        <source>Choose a filter, or build one.</source>
        <translation>Изберете филтър или съставете нов.</translation>
    </message>
    <message>
        <source>Everything that you may see.</source>
        <translation>Всичко, което имате право да виждате.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Брои се …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of records and how many fit</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Всички: %1</translation>
    </message>
    <message>
        <source>A filter of its own</source>
        <translation>Собствен филтър</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Изберете филтър</translation>
    </message>
    <message>
        <source>Use this filter</source>
        <translation>Използване на този филтър</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter: %1</source>
        <translation>Филтър: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отмяна</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Изчистване на всичко</translation>
    </message>
    <message>
        <source>Apply filter</source>
        <translation>Прилагане на филтъра</translation>
    </message>
    <message>
        <source>Finish what is marked, or remove it.</source>
        <translation>Довършете отбелязаното или го махнете.</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>My customers</source>
        <translation>Моите клиенти</translation>
    </message>
    <message>
        <source>Whole directory</source>
        <translation>Целият указател</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Нов филтър</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Избор на колони</translation>
    </message>
    <message>
        <source>Group rows</source>
        <translation>Групиране на редовете</translation>
    </message>
    <message>
        <source>Build a filter…	Ctrl+Shift+F</source>
        <translation>Съставяне на филтър…	Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter: field and values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change in the builder…</source>
        <translation>Промяна в конструктора…</translation>
    </message>
    <message>
        <source>Type it instead</source>
        <translation>Изписване вместо това</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Премахване на този филтър</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Saved filters</source>
        <translation>Запазени филтри</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Запазване на този филтър…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Още няма</translation>
    </message>
    <message>
        <source>Manage saved filters…</source>
        <translation>Управление на запазените филтри…</translation>
    </message>
    <message>
        <source>The words “%1” are searched, and are no part of the filter.</source>
        <translation>Думите „%1“ се търсят и не са част от филтъра.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ е запазено.</translation>
    </message>
    <message>
        <source>Saved filter: %1</source>
        <translation>Запазен филтър: %1</translation>
    </message>
    <message>
        <source>Saved filter, changed: %1</source>
        <translation>Запазен филтър, променен: %1</translation>
    </message>
    <message>
        <source>Change in the builder…</source>
        <translation>Промяна в конструктора…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Запазване на промените</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Както е запазен</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Запазване под друго име…</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Име и споделяне…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Изтриване…</translation>
    </message>
</context>
<context>
    <name>FirmListsPage</name>
    <message>
        <source>Lists of the firm</source>
        <translation>Списъци на фирмата</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списъци</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Преместване нагоре (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Преместване надолу (Alt+↓)</translation>
    </message>
    <message>
        <source>F2 or a double click changes a cell. What is not active is no longer offered.</source>
        <translation>Клетка се променя с F2 или двойно щракване. Неактивното вече не се предлага.</translation>
    </message>
    <message>
        <source>Saved. Everybody&apos;s program offers it from now on.</source>
        <translation>Записано. Отсега програмите на всички го предлагат.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Go to it</source>
        <translation>Към полето</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отхвърляне на промените</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Запазване и затваряне</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to put right</source>
        <translation>
            <numerusform>%n поле за коригиране</numerusform>
            <numerusform>%n полета за коригиране</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n незапазена промяна</numerusform>
            <numerusform>%n незапазени промени</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>Sections of the form</source>
        <translation>Части на формуляра</translation>
    </message>
    <message>
        <source>A record stays with its account.</source>
        <translation>Записът остава при своя клиент.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Somebody else</source>
        <translation>Друг потребител</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Няма промени.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Изтриване</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Изтриване на „%1“?</translation>
    </message>
    <message>
        <source>It disappears from lists and cards for everybody.</source>
        <translation>Ще изчезне от списъците и картоните за всички.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <comment>what is being done, per cent</comment>
        <translation>%1, %2&#xa0;%</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Изтрито: %1</translation>
    </message>
    <message>
        <source>What you had typed first is already stored as a record. Open it from its list and add there what you typed since.</source>
        <translation>Въведеното първоначално вече е съхранено като запис. Отворете го от списъка и добавете там въведеното след това.</translation>
    </message>
    <message>
        <source>The withdrawal of “%1” is noted. Without a valid consent for marketing the contact is no longer among yours.</source>
        <translation>Оттеглянето е записано (%1). Без валидно съгласие за маркетинг контактът вече не е сред Вашите.</translation>
    </message>
    <message>
        <source>Saved %1. Kept what others changed meanwhile: %2</source>
        <translation>Запазено в %1. Оставени са междувременните промени на други потребители: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Запазено в %1</translation>
    </message>
    <message>
        <source>Saved before the connection was lost. Look at the lines, then save again.</source>
        <translation>Запазено преди прекъсването на връзката. Прегледайте редовете и запазете отново.</translation>
    </message>
    <message>
        <source>%1 changed this record meanwhile, so it was not deleted. Look at it, then delete it again if it is still to go.</source>
        <translation>%1 промени този запис междувременно, затова той не е изтрит. Прегледайте го и ако все пак трябва да отпадне, изтрийте го отново.</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Редактиране на клиент</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Редактиране на контакт</translation>
    </message>
    <message>
        <source>Edit meeting or call</source>
        <translation>Редактиране на среща или разговор</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Редактиране на задача</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Редактиране на съобщение</translation>
    </message>
    <message>
        <source>Edit document</source>
        <translation>Редактиране на документ</translation>
    </message>
    <message>
        <source>Edit project</source>
        <translation>Редактиране на проект</translation>
    </message>
    <message>
        <source>Edit opportunity</source>
        <translation>Редактиране на възможност</translation>
    </message>
    <message>
        <source>Edit offered product</source>
        <translation>Промяна на предлаган продукт</translation>
    </message>
    <message>
        <source>Edit service</source>
        <translation>Редактиране на услуга</translation>
    </message>
    <message>
        <source>Edit sale</source>
        <translation>Редактиране на продажба</translation>
    </message>
    <message>
        <source>Edit sold product</source>
        <translation>Промяна на продаден продукт</translation>
    </message>
    <message>
        <source>Edit price</source>
        <translation>Промяна на цена</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>Промяна на валутен курс</translation>
    </message>
    <message>
        <source>Edit competitor&apos;s contract</source>
        <translation>Редактиране на договор с конкурент</translation>
    </message>
    <message>
        <source>Edit satisfaction score</source>
        <translation>Редактиране на оценка на удовлетвореността</translation>
    </message>
    <message>
        <source>Edit product feedback</source>
        <translation>Редактиране на отзив за продукт</translation>
    </message>
    <message>
        <source>Edit account plan</source>
        <translation>Промяна на план за клиента</translation>
    </message>
    <message>
        <source>Edit division</source>
        <translation>Промяна на подразделение</translation>
    </message>
    <message>
        <source>Edit stakeholder</source>
        <translation>Промяна на заинтересована страна</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Промяна на цел</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Редактиране на цел</translation>
    </message>
    <message>
        <source>Edit commission rule</source>
        <translation>Редактиране на правило за комисиони</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Редактиране на продукт</translation>
    </message>
    <message>
        <source>Edit stand-in</source>
        <translation>Редактиране на заместване</translation>
    </message>
    <message>
        <source>Edit share</source>
        <translation>Редактиране на споделяне</translation>
    </message>
    <message>
        <source>Edit team member</source>
        <translation>Редактиране на член на екипа</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Редактиране: %1</translation>
    </message>
    <message>
        <source>Last change: %1, %2</source>
        <translation>Последна промяна: %1, %2</translation>
    </message>
    <message>
        <source>Last change: %2</source>
        <translation>Последна промяна: %2</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Forms of roles</source>
        <translation>Формуляри на ролите</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>Видове записи</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роля</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Всички</translation>
    </message>
    <message>
        <source>Sections and fields</source>
        <translation>Раздели и полета</translation>
    </message>
    <message>
        <source>State of the field</source>
        <translation>Състояние на полето</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Нов раздел</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Преименуване на раздела</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отхвърляне</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>По подразбиране</translation>
    </message>
    <message>
        <source>Of several roles the first one with a form decides</source>
        <translation>От няколко роли решава първата с формуляр</translation>
    </message>
    <message>
        <source>Tabs of the card…</source>
        <translation>Раздели на картона…</translation>
    </message>
    <message>
        <source>“%1” must stay open: no record can be entered without it.</source>
        <translation>„%1“ трябва да остане достъпно: без него не може да се въведе запис.</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>Име на раздела</translation>
    </message>
    <message>
        <source>Tabs of the card: %1</source>
        <translation>Раздели на картона: %1</translation>
    </message>
    <message>
        <source>Saved. Cards opened from now on look so.</source>
        <translation>Запазено. Картоните, отворени отсега нататък, изглеждат така.</translation>
    </message>
    <message>
        <source>Saved. Forms opened from now on look so.</source>
        <translation>Запазено. Формулярите, отворени отсега нататък, изглеждат така.</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>Gaps in the map</source>
        <translation>Пропуски в картата</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>How the conditions below belong together</source>
        <translation>Как се свързват условията по-долу</translation>
    </message>
    <message>
        <source>Remove this group (Alt+Del)</source>
        <translation>Махане на тази група (Alt+Del)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Adds a condition (Alt+Ins)</source>
        <translation>Добавя условие (Alt+Ins)</translation>
    </message>
    <message>
        <source>Related records</source>
        <translation>Свързани записи</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>for which all of these hold</source>
        <translation>за които важи всичко това</translation>
    </message>
    <message>
        <source>for which one of these holds</source>
        <translation>за които важи поне едно</translation>
    </message>
    <message>
        <source>for which none of these holds</source>
        <translation>за които нищо не важи</translation>
    </message>
    <message>
        <source>for which not all of these hold</source>
        <translation>за които не всичко важи</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Важи всичко това</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>Важи поне едно</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Нищо не важи</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Не всичко важи</translation>
    </message>
</context>
<context>
    <name>GroupedModel</name>
    <message>
        <source>Group %1, %2, unfolded</source>
        <translation>Група %1, %2, разгъната</translation>
    </message>
    <message>
        <source>Group %1, %2, folded</source>
        <translation>Група %1, %2, свита</translation>
    </message>
</context>
<context>
    <name>HandOverAllDialog</name>
    <message>
        <source>To whom</source>
        <translation>На кого</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Напредък</translation>
    </message>
    <message>
        <source>Hand over all accounts</source>
        <translation>Предаване на всички клиенти</translation>
    </message>
    <message>
        <source>Open tasks, planned meetings and open opportunities go along. It can be stopped at any time and gone on with later.</source>
        <translation>Отворените задачи, планираните срещи и отворените възможности се предават заедно. Може да се спре по всяко време и да се продължи по-късно.</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n account(s)</source>
        <translation>
            <numerusform>Предаване на %n клиент</numerusform>
            <numerusform>Предаване на %n клиенти</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n account(s)</source>
        <translation>
            <numerusform>Продължаване с %n клиент</numerusform>
            <numerusform>Продължаване с %n клиенти</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 were handed over to %3 before it was stopped.</source>
        <translation>Преди спирането бяха предадени %1 от %2. Нов отговорник: %3.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Няма какво да се предаде.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n account(s)</source>
        <translation>
            <numerusform>%1 отговаря за %n клиент</numerusform>
            <numerusform>%1 отговаря за %n клиенти</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who is to be responsible.</source>
        <translation>Изберете кой да отговаря.</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <comment>progress of handing over</comment>
        <translation>%1 от %2 клиенти</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) handed over</source>
        <translation>
            <numerusform>Предаден %n клиент</numerusform>
            <numerusform>Предадени %n клиенти</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are being changed by somebody just now. Go on later.</source>
        <translation>
            <numerusform>%n клиент в момента се променя от някого. Продължете по-късно.</numerusform>
            <numerusform>%n клиенти в момента се променят от някого. Продължете по-късно.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Спиране…</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>The new person is responsible at once and gets a notice. Open tasks, planned meetings and open opportunities of %1 go along.</source>
        <translation>Новият отговорник отговаря веднага и получава известие. Отворените задачи, планираните срещи и отворените възможности (%1) се предават заедно.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Предаване</translation>
    </message>
    <message>
        <source>Hand “%1” over</source>
        <translation>Предаване на „%1“</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>На кого</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дни</translation>
    </message>
    <message>
        <source>How long %1 goes on reading it; 0: not at all</source>
        <translation>Колко време %1 продължава да чете; 0: изобщо не</translation>
    </message>
    <message>
        <source>Keeps reading</source>
        <translation>Още чете</translation>
    </message>
    <message>
        <source>Choose who is to be responsible.</source>
        <translation>Изберете кой да отговаря.</translation>
    </message>
    <message>
        <source>%1 is responsible for “%2” now.</source>
        <translation>За „%2“ сега отговаря %1.</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>no longer used</source>
        <translation>вече не се използва</translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n подразделение</numerusform>
            <numerusform>%n подразделения</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>nothing changed since</source>
        <translation>оттогава нищо не е променено</translation>
    </message>
    <message>
        <source>changed since: %1</source>
        <translation>променено оттогава: %1</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Въведено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Променено</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Изтрито</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Възстановено</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Предадено</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Спешен достъп</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Отпечатано</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Запазено като PDF</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Експортирано</translation>
    </message>
    <message>
        <source>Printed in bulk</source>
        <translation>Отпечатано масово</translation>
    </message>
    <message>
        <source>Mail sent to many</source>
        <translation>Изпратено масово</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Обединено</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Писмо</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Кой какво вижда</translation>
    </message>
    <message>
        <source>Heat map of the whitespace</source>
        <translation>Карта на белите полета</translation>
    </message>
    <message>
        <source>Targets and forecast</source>
        <translation>Цели и прогноза</translation>
    </message>
    <message>
        <source>Account plan</source>
        <translation>План за клиента</translation>
    </message>
    <message>
        <source>Extract of an account plan</source>
        <translation>Извлечение от план за клиента</translation>
    </message>
    <message>
        <source>%1 (%2 records)</source>
        <translation>%1 (записи: %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a record and its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>сървърът</translation>
    </message>
    <message>
        <source>%1, standing in for %2</source>
        <translation>%1, замествайки %2</translation>
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
        <translation>Вид</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Всички видове</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Какво е направено</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всичко</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Човек</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Всички</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Който и да е клиент</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>От началото</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>and %n more field(s)</source>
        <translation>
            <numerusform>и още %n поле</numerusform>
            <numerusform>и още %n полета</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>История на промените</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>Състояние към</translation>
    </message>
    <message>
        <source>Show as it was</source>
        <translation>Показване</translation>
    </message>
    <message>
        <source>Choose a day first.</source>
        <translation>Първо изберете ден.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a record and its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>Промени: %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>История на промените</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Няма съвпадение</translation>
    </message>
    <message>
        <source>Nothing was recorded that fits these filters.</source>
        <translation>Не е записано нищо, което отговаря на тези филтри.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показване на всичко</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Още нищо не е записано</translation>
    </message>
    <message>
        <source>What was loaded before the record of changes began, like sample data, has no history. From now on every change appears here.</source>
        <translation>Заредено преди началото на дневника, например примерните данни, няма история. Отсега нататък тук се появява всяка промяна.</translation>
    </message>
    <message>
        <source>This entry has no page of its own.</source>
        <translation>Тази позиция няма собствена страница.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Копирано.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>As it was then</source>
        <translation>Тогавашното състояние</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Промените в този запис</translation>
    </message>
    <message>
        <source>All fields, or fewer</source>
        <translation>Всички полета или по-малко</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копиране</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Further sheet or file…</source>
        <translation>Още лист или файл…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Напред</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Внасяне</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>1 of 4: the file</source>
        <translation>1 от 4: файлът</translation>
    </message>
    <message>
        <source>2 of 4: where the columns go</source>
        <translation>2 от 4: къде отиват колоните</translation>
    </message>
    <message>
        <source>2 of 4: what words of the file mean</source>
        <translation>2 от 4: какво значат думите от файла</translation>
    </message>
    <message>
        <source>3 of 4: what the rows would do</source>
        <translation>3 от 4: какво ще направят редовете</translation>
    </message>
    <message>
        <source>4 of 4: the result</source>
        <translation>4 от 4: резултатът</translation>
    </message>
    <message>
        <source>together with %1</source>
        <translation>заедно с: %1</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>This file was imported before in just this way</source>
        <translation>Този файл вече е внесен точно така</translation>
    </message>
    <message>
        <source>Nothing was entered. Take that import back first.</source>
        <translation>Нищо не беше въведено. Първо върнете онова внасяне.</translation>
    </message>
    <message>
        <source>All of it can be taken back, today or later.</source>
        <translation>Всичко може да се върне, днес или по-късно.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ред</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стойност</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Защо</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>%1 – refused</source>
        <comment>name of a file</comment>
        <translation>%1 – отказани</translation>
    </message>
    <message>
        <source>The refused rows are in %1.</source>
        <translation>Отказаните редове са в %1.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Tables and contacts</source>
        <translation>Таблици и контакти</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Всички файлове</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Внасяне</translation>
    </message>
    <message>
        <source>– is left out –</source>
        <translation>– пропуска се –</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Както е разпознато</translation>
    </message>
    <message>
        <source>The mapping “%1” was kept.</source>
        <translation>Съответствието „%1“ е запазено.</translation>
    </message>
    <message>
        <source>Nothing: every row is new</source>
        <translation>По нищо: всеки ред е нов</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Вероятни дубликати</translation>
    </message>
    <message>
        <source>Of the first %1 rows: %2</source>
        <translation>От първите %1 реда: %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Спиране…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Спряно. Нищо не беше внесено.</translation>
    </message>
    <message>
        <source>Import not done</source>
        <translation>Импортът не е извършен</translation>
    </message>
    <message>
        <source>Keep what you chose for this import?</source>
        <translation>Да се запази ли избраното за този импорт?</translation>
    </message>
    <message>
        <source>Nothing was imported yet. What is kept on this computer is offered again when you sign in the next time; the file stays where it is.</source>
        <translation>Още нищо не е импортирано. Запазеното на този компютър ще бъде предложено отново при следващото влизане; файлът остава на мястото си.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Leave the record, enter only new ones</source>
        <translation>Записът остава, въвеждат се само нови</translation>
    </message>
    <message>
        <source>Fill in its blanks</source>
        <translation>Попълване на празните полета</translation>
    </message>
    <message>
        <source>Overwrite its values; blanks never wipe</source>
        <translation>Презапис; празното не трие</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Пропускане на реда</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нов</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Попълва</translation>
    </message>
    <message>
        <source>Overwrites</source>
        <translation>Презаписва</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропуснат</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Нищо не променя</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказано</translation>
    </message>
    <message>
        <source>Only unmistakable ones</source>
        <translation>Само еднозначните</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Ден, месец, година</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Месец, ден, година</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Година, месец, ден</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запетая</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Точка и запетая</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Вертикална черта</translation>
    </message>
    <message numerus="yes">
        <source>%n entered</source>
        <translation>
            <numerusform>%n въведен</numerusform>
            <numerusform>%n въведени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n променен</numerusform>
            <numerusform>%n променени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n без промяна</numerusform>
            <numerusform>%n без промяна</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n отказан</numerusform>
            <numerusform>%n отказани</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) entered with them</source>
        <translation>
            <numerusform>с тях %n клиент</numerusform>
            <numerusform>с тях %n клиенти</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back</source>
        <translation>
            <numerusform>Върнат %n запис</numerusform>
            <numerusform>Върнати %n записа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept since somebody works with it</source>
        <translation>
            <numerusform>%n остава, защото някой работи с него</numerusform>
            <numerusform>%n остават, защото някой работи с тях</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Take back…</source>
        <translation>Връщане…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Внасяне на файл…</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Още няма внасяния</translation>
    </message>
    <message>
        <source>What you import from files stands here, and can be taken back.</source>
        <translation>Тук стои внесеното от файлове и може да се върне.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Кога</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кой</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Редове</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Въведено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Променено</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Без промяна</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Състояние</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Taken back %1</source>
        <translation>Върнато %1</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Връщане на внасяне</translation>
    </message>
    <message>
        <source>Take the import of %1 back?</source>
        <translation>Да се върне ли внасянето на %1?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Връщане</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Внасяния</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Condition…</source>
        <translation>Условие…</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Иначе</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Картина…</translation>
    </message>
    <message>
        <source>Payment code…</source>
        <translation>Код за плащане…</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Нова страница</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Empty room</source>
        <translation>Празно място</translation>
    </message>
    <message>
        <source>Text typed for each letter</source>
        <translation>Текст, писан за всяко писмо</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Заключение и подпис</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Вляво</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>В средата</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Вдясно</translation>
    </message>
    <message>
        <source>Computed values…</source>
        <translation>Изчислени стойности…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картина</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Картини (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Repeated table…</source>
        <translation>Повтаряща се таблица…</translation>
    </message>
    <message>
        <source>Simple table</source>
        <translation>Обикновена таблица</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Ред отдолу</translation>
    </message>
    <message>
        <source>Column at the right</source>
        <translation>Колона вдясно</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Премахване на реда</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Премахване на колоната</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>Премахване на таблицата</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Move this tab left</source>
        <translation>Преместване на раздела наляво</translation>
    </message>
    <message>
        <source>Move this tab right</source>
        <translation>Преместване на раздела надясно</translation>
    </message>
    <message>
        <source>Make this tab the first</source>
        <translation>Преместване на раздела най-отпред</translation>
    </message>
    <message>
        <source>Choose tabs…</source>
        <translation>Избор на раздели…</translation>
    </message>
    <message>
        <source>Tabs as my role has them</source>
        <translation>Разделите като за моята роля</translation>
    </message>
    <message>
        <source>My tabs of the card</source>
        <translation>Моите раздели на картона</translation>
    </message>
    <message>
        <source>As my role has them</source>
        <translation>Като за моята роля</translation>
    </message>
</context>
<context>
    <name>InsightTabs</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>Още %n</numerusform>
            <numerusform>Още %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Changed in the meantime</source>
        <translation>Променено междувременно</translation>
    </message>
    <message>
        <source>“%1” was changed in the meantime</source>
        <translation>„%1“ междувременно е променено</translation>
    </message>
    <message>
        <source>Overwrite it with what you have here, or leave it as it stands now?</source>
        <translation>Да се презапише с това, което е тук, или да остане, както е сега?</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Презаписване</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставяне</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message numerus="yes">
        <source>%1: %2 × %3 mm, %n label(s)</source>
        <translation>
            <numerusform>%1: %2 × %3 мм, %n етикет</numerusform>
            <numerusform>%1: %2 × %3 мм, %n етикета</numerusform>
        </translation>
    </message>
    <message>
        <source>Envelope %1: %2 × %3 mm</source>
        <translation>Плик %1: %2 × %3 мм</translation>
    </message>
    <message>
        <source>%1 (row %2, column %3)</source>
        <comment>number of a label on its sheet</comment>
        <translation>%1 (ред %2, колона %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n адрес</numerusform>
            <numerusform>%n адреса</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 addresses</source>
        <translation>%1 от %2 адреса</translation>
    </message>
    <message>
        <source>%1, the first %2 sheets are shown</source>
        <translation>%1, показани са първите %2 листа</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) left out:</source>
        <translation>
            <numerusform>Пропуснат %n адрес:</numerusform>
            <numerusform>Пропуснати %n адреса:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete address(es), printed as well:</source>
        <translation>
            <numerusform>%n непълен адрес, също се печата:</numerusform>
            <numerusform>%n непълни адреса, също се печатат:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) you may not read are not among them.</source>
        <translation>
            <numerusform>Сред тях не е %n запис, който нямате право да четете.</numerusform>
            <numerusform>Сред тях не са %n записа, които нямате право да четете.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Any printer</source>
        <translation>Който и да е принтер</translation>
    </message>
    <message>
        <source>wants no mass mail</source>
        <translation>не иска масова поща</translation>
    </message>
    <message>
        <source>no consent: %1</source>
        <translation>без съгласие: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>липсва: %1</translation>
    </message>
    <message>
        <source>you do not see this address</source>
        <translation>не виждате този адрес</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Етикети</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels and envelopes</source>
        <translation>Етикети и пликове</translation>
    </message>
    <message>
        <source>Incomplete addresses</source>
        <translation>Непълни адреси</translation>
    </message>
    <message>
        <source>Sheet to try…</source>
        <translation>Пробен лист…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Запис като PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печат…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>Plain paper with every label’s edge: lay it over.</source>
        <translation>Обикновен лист с ръбовете на всички етикети: сравнете го с листа с етикети.</translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message>
        <source>As in the list</source>
        <translation>Както в списъка</translation>
    </message>
    <message>
        <source>By country and postcode</source>
        <translation>По държава и пощенски код</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Не се изисква</translation>
    </message>
    <message>
        <source>Our address at the top left</source>
        <translation>Нашият адрес горе вляво</translation>
    </message>
    <message>
        <source>Print incomplete addresses as well</source>
        <translation>Печат и на непълните адреси</translation>
    </message>
    <message>
        <source>right</source>
        <translation>надясно</translation>
    </message>
    <message>
        <source>down</source>
        <translation>надолу</translation>
    </message>
    <message>
        <source>Offset in mm: %1</source>
        <translation>Отместване в мм: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Редове</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Печат върху</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>Първи етикет</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ред</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Съгласие</translation>
    </message>
    <message>
        <source>Offset, mm</source>
        <translation>Отместване, мм</translation>
    </message>
    <message>
        <source>Millimetres up to 20, to the left and up with a minus.</source>
        <translation>Милиметри до 20, наляво и нагоре с минус.</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>weighted %1</source>
        <comment>the sum of amounts times probability</comment>
        <translation>претеглено %1</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>Usual for our country</source>
        <translation>Обичайно за нашата държава</translation>
    </message>
    <message>
        <source>Czech, on the right</source>
        <translation>Чешко, отдясно</translation>
    </message>
    <message>
        <source>Czech, on the left</source>
        <translation>Чешко, отляво</translation>
    </message>
    <message>
        <source>Polish, on the right</source>
        <translation>Полско, отдясно</translation>
    </message>
    <message>
        <source>Polish, on the left</source>
        <translation>Полско, отляво</translation>
    </message>
    <message>
        <source>Bulgarian, on the right</source>
        <translation>Българско, отдясно</translation>
    </message>
    <message>
        <source>Bulgarian, on the left</source>
        <translation>Българско, отляво</translation>
    </message>
    <message>
        <source>C5, on the right</source>
        <translation>C5, отдясно</translation>
    </message>
    <message>
        <source>C5, on the left</source>
        <translation>C5, отляво</translation>
    </message>
    <message>
        <source>DIN 5008 form A</source>
        <translation>DIN 5008, форма A</translation>
    </message>
    <message>
        <source>DIN 5008 form B</source>
        <translation>DIN 5008, форма B</translation>
    </message>
    <message>
        <source>English DL envelope</source>
        <translation>Английски плик DL</translation>
    </message>
    <message>
        <source>American #10 envelope</source>
        <translation>Американски плик № 10</translation>
    </message>
    <message>
        <source>Own window, in mm</source>
        <translation>Собствено прозорче, в мм</translation>
    </message>
    <message>
        <source>The usual letter</source>
        <translation>Обичайното писмо</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получател</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Език</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Прозорче за адреса</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Наш изх. №</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Относно</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Обръщение</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Поздрав</translation>
    </message>
    <message>
        <source>The firm, nobody by name</source>
        <translation>Фирмата, без посочено лице</translation>
    </message>
    <message>
        <source>This template has no place for text of your own: it is not printed.</source>
        <translation>Този шаблон няма място за собствен текст: той не се отпечатва.</translation>
    </message>
    <message>
        <source>The gender is not known or the name is unusual. Look at the salutation before you print.</source>
        <translation>Полът не е известен или името е необичайно. Проверете обръщението преди печат.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Правило: %1</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Letter</source>
        <translation>Писмо</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Запазване като PDF…</translation>
    </message>
    <message>
        <source>File on the card</source>
        <translation>Завеждане в картона</translation>
    </message>
    <message>
        <source>Print and file…</source>
        <translation>Печат и завеждане…</translation>
    </message>
    <message>
        <source>Letter not filed</source>
        <translation>Писмото не е заведено</translation>
    </message>
    <message>
        <source>File this letter on the card?</source>
        <translation>Завеждане на писмото в картона?</translation>
    </message>
    <message>
        <source>What you wrote is lost when this closes without filing it.</source>
        <translation>Ако затворите, без да заведете писмото, написаното се губи.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отхвърляне</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>There is no address. Add one to the contact or the account.</source>
        <translation>Няма адрес. Добавете адрес към контакта или към клиента.</translation>
    </message>
    <message>
        <source>The address is incomplete: {missing}.</source>
        <translation>Адресът е непълен, липсва: {missing}.</translation>
    </message>
    <message>
        <source>This letter is on the card already.</source>
        <translation>Това писмо вече е в картона.</translation>
    </message>
    <message>
        <source>The letter has been filed on the card.</source>
        <translation>Писмото е заведено в картона.</translation>
    </message>
</context>
<context>
    <name>LetterStep</name>
    <message>
        <source>Text of this letter</source>
        <translation>Текст на това писмо</translation>
    </message>
    <message>
        <source>Back to the template…</source>
        <translation>Обратно към шаблона…</translation>
    </message>
    <message>
        <source>Changed for this one alone</source>
        <translation>Променено само за този получател</translation>
    </message>
    <message>
        <source>As the template</source>
        <translation>Според шаблона</translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation>Обратно към шаблона</translation>
    </message>
    <message>
        <source>Give up what you changed in this letter?</source>
        <translation>Да се откажат ли промените в това писмо?</translation>
    </message>
    <message>
        <source>The recipient gets the letter of the template, as the others do.</source>
        <translation>Получателят ще получи писмото според шаблона като останалите.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>LikelyPanel</name>
    <message>
        <source>This account may be there already</source>
        <translation>Този клиент може вече да го има</translation>
    </message>
    <message>
        <source>This person may be there already</source>
        <translation>Този човек може вече да го има</translation>
    </message>
    <message>
        <source>A person like this exists, handled by %1. You do not see more.</source>
        <translation>Такъв човек има, отговаря %1. Повече не виждате.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>отговаря %1</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>завършено</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>“{link}” leads to no record. A link looks like crm:account/5; copy it once more from the record.</source>
        <translation>„{link}“ не води до никакъв запис. Връзката изглежда така: crm:account/5; копирайте я отново от записа.</translation>
    </message>
</context>
<context>
    <name>LinksEditor</name>
    <message>
        <source>%1, add one</source>
        <translation>%1, добавяне</translation>
    </message>
    <message>
        <source>%1: %2, Delete removes it</source>
        <translation>%1: %2, премахване с Delete</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>(deleted)</source>
        <translation>(изтрито)</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>изтрито</translation>
    </message>
    <message>
        <source>is being loaded</source>
        <translation>зарежда се</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Board</source>
        <translation>Дъска</translation>
    </message>
    <message>
        <source>Print portfolio</source>
        <translation>Печат на портфолиото</translation>
    </message>
    <message>
        <source>What was shared with me</source>
        <translation>Споделеното с мен</translation>
    </message>
    <message>
        <source>Of my customers and those of my team</source>
        <translation>Мои и на екипа ми</translation>
    </message>
    <message>
        <source>What my role sees</source>
        <translation>Каквото вижда моята роля</translation>
    </message>
    <message>
        <source>My customers and those of my team</source>
        <translation>Моите клиенти и клиентите на екипа ми</translation>
    </message>
    <message>
        <source>The whole directory</source>
        <translation>Целият указател</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Sorted by: %1</source>
        <translation>Сортиране: %1</translation>
    </message>
    <message>
        <source>At most %1 records can be deleted at once. Select fewer.</source>
        <translation>Наведнъж могат да се изтрият най-много %1 записа. Изберете по-малко.</translation>
    </message>
    <message>
        <source>At most %1 rows can be copied. Select fewer.</source>
        <translation>Могат да се копират най-много %1 реда. Изберете по-малко.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копиране</translation>
    </message>
    <message>
        <source>Show what counts</source>
        <translation>Покажи какво се брои</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Изтриване…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експортиране…</translation>
    </message>
    <message>
        <source>Labels and envelopes…</source>
        <translation>Етикети и пликове…</translation>
    </message>
    <message>
        <source>Letters to many…</source>
        <translation>Писма до мнозина…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Обновяване</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Избрани: %1</translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>Филтрирани: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Редове: %1</translation>
    </message>
</context>
<context>
    <name>MailServerDialog</name>
    <message>
        <source>Mail server</source>
        <translation>Пощенски сървър</translation>
    </message>
    <message>
        <source>as it is in the keyring</source>
        <translation>както е в ключодържателя</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>колкото може по-бързо</translation>
    </message>
    <message>
        <source>STARTTLS, certificate checked</source>
        <translation>STARTTLS с проверка на сертификата</translation>
    </message>
    <message>
        <source>TLS, certificate checked</source>
        <translation>TLS с проверка на сертификата</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>Без (само този компютър)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Адрес на сървъра</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Шифроване</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>По&amp;требителско име</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Пар&amp;ола</translation>
    </message>
    <message>
        <source>E-mails come &amp;from</source>
        <translation>Подател на &amp;имейлите</translation>
    </message>
    <message>
        <source>E-mails a &amp;minute</source>
        <translation>Имейли в &amp;минута</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Запази</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>This computer has no keyring for the password.</source>
        <translation>Този компютър няма ключодържател за паролата.</translation>
    </message>
</context>
<context>
    <name>MailingPage</name>
    <message>
        <source>Next</source>
        <translation>Напред</translation>
    </message>
    <message>
        <source>1 of 2: what, and to whom</source>
        <translation>1 от 2: какво и на кого</translation>
    </message>
    <message>
        <source>2 of 2: look at all of it</source>
        <translation>2 от 2: прегледайте всичко</translation>
    </message>
    <message>
        <source>The letter to %1 alone</source>
        <translation>Писмо само за получателя: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Изпрати %1</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Създай %1</translation>
    </message>
    <message>
        <source>New mailing</source>
        <translation>Нова кореспонденция</translation>
    </message>
</context>
<context>
    <name>MailingWords</name>
    <message>
        <source>On paper</source>
        <translation>На хартия</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>По имейл</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Незавършена</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завършена</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Спряна</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чака</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>На път</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропуснат</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n писмо</numerusform>
            <numerusform>%n писма</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n имейл</numerusform>
            <numerusform>%n имейла</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n пропуснат</numerusform>
            <numerusform>%n пропуснати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n за преглед</numerusform>
            <numerusform>%n за преглед</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter changed by hand</source>
        <translation>Писмото е променено на ръка</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n променено</numerusform>
            <numerusform>%n променени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen record(s) you may not write to are not among them.</source>
        <translation>
            <numerusform>%n избран запис, в който нямате право да пишете, не е сред тях.</numerusform>
            <numerusform>%n избрани записа, в които нямате право да пишете, не са сред тях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>Записан е %n файл.</numerusform>
            <numerusform>Записани са %n файла.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a label:</source>
        <translation>
            <numerusform>%n без етикет:</numerusform>
            <numerusform>%n без етикет:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailing not begun</source>
        <translation>Кореспонденцията не е започната</translation>
    </message>
    <message>
        <source>Keep what you chose for this mailing?</source>
        <translation>Да се запази ли избраното за тази кореспонденция?</translation>
    </message>
    <message>
        <source>Nothing was made or sent yet. What is kept on this computer is offered again when you sign in the next time.</source>
        <translation>Все още нищо не е създадено или изпратено. Запазеното на този компютър ще бъде предложено отново при следващото влизане.</translation>
    </message>
</context>
<context>
    <name>MailingsPage</name>
    <message>
        <source>Mailings</source>
        <translation>Кореспонденция</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>New mailing</source>
        <translation>Нова кореспонденция</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Кога</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кой</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>До кого</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропуснати</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чакат</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Състояние</translation>
    </message>
    <message numerus="yes">
        <source>%n mailing(s)</source>
        <translation>
            <numerusform>%n кореспонденция</numerusform>
            <numerusform>%n кореспонденции</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Още няма</translation>
    </message>
    <message>
        <source>No mailings yet</source>
        <translation>Още няма кореспонденция</translation>
    </message>
    <message>
        <source>One letter to many, on paper or by e-mail: choose by a filter to whom, look at each letter, then print or send. Each is filed on its card.</source>
        <translation>Едно писмо до мнозина, на хартия или по имейл: изберете с филтър до кого, прегледайте всяко писмо, после го отпечатайте или изпратете. Всяко се завежда в своята карта.</translation>
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
        <translation>Скриване</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>Данни за допълване</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Моят ден</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календар</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Справки</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Хора</translation>
    </message>
    <message>
        <source>Superiors</source>
        <translation>Ръководители</translation>
    </message>
    <message>
        <source>Rights to act</source>
        <translation>Права за действие</translation>
    </message>
    <message>
        <source>Lists of the firm</source>
        <translation>Списъци на фирмата</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Собствени полета</translation>
    </message>
    <message>
        <source>Forms of roles</source>
        <translation>Формуляри на ролите</translation>
    </message>
    <message>
        <source>Rules on data</source>
        <translation>Правила за данните</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Отворени връзки</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Архиви</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Дневник на промените</translation>
    </message>
    <message>
        <source>Find an account, person or command</source>
        <translation>Търси клиент, лице, команда</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Нов запис</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавишни комбинации</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Връзка</translation>
    </message>
    <message>
        <source>The settings could not be written. They hold until the program ends.</source>
        <translation>Настройките не можаха да се запишат. Ще важат само до затварянето на програмата.</translation>
    </message>
</context>
<context>
    <name>MakingReady</name>
    <message>
        <source>Make a server ready</source>
        <translation>Подготовка на сървър</translation>
    </message>
    <message>
        <source>Make “{name}” ready</source>
        <translation>Подготовка на „{name}“</translation>
    </message>
    <message>
        <source>Whoever owns the PostgreSQL server signs in once. You see what will be done before anything is changed; this login is not kept.</source>
        <translation>Собственикът на сървъра PostgreSQL влиза веднъж. Преди да се промени нещо, виждате какво ще бъде направено; този вход не се запазва.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Напредък</translation>
    </message>
    <message>
        <source>Show what will be done</source>
        <translation>Покажи какво ще бъде направено</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>&amp;Owner&apos;s login</source>
        <translation>&amp;Вход на собственика</translation>
    </message>
    <message>
        <source>Owner&apos;s &amp;password</source>
        <translation>&amp;Парола на собственика</translation>
    </message>
    <message>
        <source>&amp;Firm</source>
        <translation>&amp;Фирма</translation>
    </message>
    <message>
        <source>&amp;Language, for the order by name</source>
        <translation>&amp;Език, по който се подреждат имената</translation>
    </message>
    <message>
        <source>&amp;Country (two letters)</source>
        <translation>&amp;Държава (две букви)</translation>
    </message>
    <message>
        <source>C&amp;urrency (three letters)</source>
        <translation>Вал&amp;ута (три букви)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Часова зона</translation>
    </message>
    <message>
        <source>&amp;Administrator&apos;s login</source>
        <translation>Вход на &amp;администратора</translation>
    </message>
    <message>
        <source>Administrator&apos;s &amp;name</source>
        <translation>И&amp;ме на администратора</translation>
    </message>
    <message>
        <source>One-ti&amp;me password</source>
        <translation>Еднократна паро&amp;ла</translation>
    </message>
    <message>
        <source>Enter the owner&apos;s login.</source>
        <translation>Въведете входа на собственика.</translation>
    </message>
    <message>
        <source>Upgrade “{name}”</source>
        <translation>Обновяване на „{name}“</translation>
    </message>
    <message>
        <source>Make ready</source>
        <translation>Подготви</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Обнови</translation>
    </message>
    <message>
        <source>Enter the name of your firm.</source>
        <translation>Въведете името на фирмата.</translation>
    </message>
    <message>
        <source>A country has two letters, such as CZ.</source>
        <translation>Държавата има две букви, например BG.</translation>
    </message>
    <message>
        <source>A currency has three letters, such as CZK.</source>
        <translation>Валутата има три букви, например EUR.</translation>
    </message>
    <message>
        <source>There is no such time zone. Enter one like Europe/Prague.</source>
        <translation>Няма такава часова зона. Въведете например Europe/Sofia.</translation>
    </message>
    <message>
        <source>Enter the administrator&apos;s login.</source>
        <translation>Въведете входа на администратора.</translation>
    </message>
    <message>
        <source>Enter the administrator&apos;s name.</source>
        <translation>Въведете името на администратора.</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Nothing is kept here yet.</source>
        <translation>Тук още няма нищо запазено.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Използване</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Име и споделяне…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Изтриване…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>споделя %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>споделено</translation>
    </message>
    <message>
        <source>private</source>
        <translation>лично</translation>
    </message>
    <message>
        <source>%1, the list opens with it</source>
        <translation>%1, списъкът се отваря с него</translation>
    </message>
    <message>
        <source>Only who made it changes it.</source>
        <translation>Променя го само който го е създал.</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Map of people</source>
        <translation>Карта на хората</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Добавяне на лице</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Подреждане</translation>
    </message>
    <message>
        <source>The program places everybody; places chosen by hand are given up.</source>
        <translation>Програмата разполага всички; ръчно избраните места отпадат.</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>По-малко (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>По-голямо (+)</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>Цялата карта (0)</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Печат на картата</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Цял екран (F11)</translation>
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
        <translation>Колони на файла</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>Запазване на съответствието</translation>
    </message>
    <message>
        <source>Kept mapping</source>
        <translation>Запазено съответствие</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Колона</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Отива в</translation>
    </message>
</context>
<context>
    <name>MatchStep</name>
    <message>
        <source>What the rows would do</source>
        <translation>Какво ще направят редовете</translation>
    </message>
    <message>
        <source>A record is found by</source>
        <translation>Записът се намира по</translation>
    </message>
    <message>
        <source>If it is there</source>
        <translation>Ако вече съществува</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ред</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Какво прави</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Промени</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Right to act</source>
        <translation>Право за действие</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>разрешено</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>не е разрешено</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Общо</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сбор</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Whitespace: divisions and product lines</source>
        <translation>Бели полета: подразделения и продуктови линии</translation>
    </message>
</context>
<context>
    <name>MeaningStep</name>
    <message>
        <source>Words that are not understood</source>
        <translation>Думи, които програмата не разбира</translation>
    </message>
    <message>
        <source>The file has words that these fields do not know. Choose what they mean; rows with a word that means nothing are refused. A kept mapping keeps the meanings, too.</source>
        <translation>Във файла има думи, които тези полета не познават. Изберете какво значат; редовете с дума без значение се отказват. Запазеното съответствие помни и значенията.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Word of the file</source>
        <translation>Дума от файла</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Редове</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Значи</translation>
    </message>
    <message>
        <source>– is refused –</source>
        <translation>– отказва се –</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Не</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редактиране</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Изглед</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Запис</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>И&amp;нструменти</translation>
    </message>
    <message>
        <source>Mass &amp;mailings</source>
        <translation>&amp;Масова кореспонденция</translation>
    </message>
    <message>
        <source>&amp;Letter templates</source>
        <translation>&amp;Шаблони на писма</translation>
    </message>
    <message>
        <source>&amp;Who sees what, and why</source>
        <translation>&amp;Кой какво вижда и защо</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Смяна на &amp;паролата…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Помощ</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Клавишни комбинации</translation>
    </message>
    <message>
        <source>&amp;About CRM</source>
        <translation>&amp;Относно CRM</translation>
    </message>
    <message>
        <source>&amp;Notices</source>
        <translation>&amp;Известия</translation>
    </message>
    <message>
        <source>I am &amp;away…</source>
        <translation>&amp;Отсъствам…</translation>
    </message>
    <message>
        <source>Duplicat&amp;es</source>
        <translation>&amp;Дубликати</translation>
    </message>
    <message>
        <source>Deleted reco&amp;rds</source>
        <translation>Изтрити &amp;записи</translation>
    </message>
    <message>
        <source>A&amp;dministration</source>
        <translation>&amp;Администрация</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Нов запис</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Запазване</translation>
    </message>
    <message>
        <source>Save and &amp;close</source>
        <translation>Запазване и за&amp;тваряне</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печат…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Експортиране…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Внасяне…</translation>
    </message>
    <message>
        <source>I&amp;mports</source>
        <translation>&amp;Досегашни внасяния</translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation>Затваряне на &amp;раздела</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Смяна на потребителя</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Изход</translation>
    </message>
    <message>
        <source>Find an &amp;account, person or command…</source>
        <translation>Търсене на &amp;клиент, лице или команда…</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>&amp;Търсене в списъка</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Нап&amp;ред</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Обновяване</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Следващ раздел</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Предишен раздел</translation>
    </message>
    <message>
        <source>&amp;Go to list</source>
        <translation>&amp;Към списък</translation>
    </message>
    <message>
        <source>Fold the na&amp;vigation pane</source>
        <translation>Св&amp;иване на навигационния панел</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Цветова тема</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Според &amp;системата</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;ветла</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тъмна</translation>
    </message>
    <message>
        <source>More lists</source>
        <translation>Още списъци</translation>
    </message>
    <message>
        <source>New &amp;meeting or call</source>
        <translation>Нова сре&amp;ща или разговор</translation>
    </message>
    <message>
        <source>New &amp;task</source>
        <translation>Нова &amp;задача</translation>
    </message>
    <message>
        <source>&amp;Edit record</source>
        <translation>&amp;Редактиране на записа</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Изтриване…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ис&amp;тория на промените</translation>
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
        <translation>Това не е дата. Въведете я като 1.3. или 1.3.2026; знакът = означава днес.</translation>
    </message>
    <message>
        <source>Give both the day and the time, for example 14:30.</source>
        <translation>Въведете и деня, и часа, например 14:30.</translation>
    </message>
    <message>
        <source>This is not a time of day. Type it like 14:30.</source>
        <translation>Това не е час. Въведете го като 14:30.</translation>
    </message>
    <message>
        <source>%1, time of day</source>
        <translation>%1, час</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>This is not an amount in a currency without decimals, as 1200 is.</source>
        <translation>Това не е сума. Валутата няма десетични знаци; въведете например 1200.</translation>
    </message>
    <message>
        <source>This is not an amount. Type it like 1200.50, for example.</source>
        <translation>Това не е сума. Въведете я например като 1200,50.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Weeks of the month</source>
        <translation>Седмици на месеца</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>още %n</numerusform>
            <numerusform>още %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n събитие</numerusform>
            <numerusform>%n събития</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n задача със срок</numerusform>
            <numerusform>%n задачи със срок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDay</name>
    <message>
        <source>Done: %1</source>
        <translation>Готово: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Отворено отново: %1</translation>
    </message>
    <message>
        <source>Put off to %2: %1</source>
        <translation>Отложено за %2: %1</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Отваряне отново</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Редактиране на задача</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Отваряне на фирмата</translation>
    </message>
    <message>
        <source>Put off to tomorrow</source>
        <translation>Отлагане за утре</translation>
    </message>
    <message>
        <source>Put off to next Monday</source>
        <translation>Отлагане за следващия понеделник</translation>
    </message>
    <message>
        <source>Put off for a week</source>
        <translation>Отлагане с една седмица</translation>
    </message>
</context>
<context>
    <name>MyDayPage</name>
    <message>
        <source>Meetings of today</source>
        <translation>Срещите днес</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Срещи</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календар</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Нова среща</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нова задача</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n среща</numerusform>
            <numerusform>%n срещи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) today</source>
        <translation>
            <numerusform>%n задача за днес</numerusform>
            <numerusform>%n задачи за днес</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочени</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Известия</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Всички известия</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Нищо ново</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Чака ви</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Цели</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 от %2</translation>
    </message>
    <message>
        <source>Not contacted in time for their tier</source>
        <translation>Без контакт по-дълго от допустимото</translation>
    </message>
    <message>
        <source>Meetings and calls to be written down</source>
        <translation>Срещи и разговори за записване</translation>
    </message>
    <message>
        <source>Data missing or outdated</source>
        <translation>Липсващи или остарели данни</translation>
    </message>
    <message>
        <source>Open opportunities without a next step</source>
        <translation>Отворени възможности без следваща стъпка</translation>
    </message>
    <message>
        <source>Tasks without a day</source>
        <translation>Задачи без срок</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажби</translation>
    </message>
    <message>
        <source>Won opportunities</source>
        <translation>Спечелени възможности</translation>
    </message>
    <message>
        <source>Sales of my team</source>
        <translation>Продажби на моя екип</translation>
    </message>
    <message>
        <source>Won opportunities of my team</source>
        <translation>Спечелени възможности на моя екип</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%1. тримесечие %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Моят ден</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) until the end of the week</source>
        <translation>
            <numerusform>%n задача до края на седмицата</numerusform>
            <numerusform>%n задачи до края на седмицата</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>All colleagues may use it</source>
        <translation>Могат да го използват всички колеги</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>They see the records that their own rights show them.</source>
        <translation>Виждат записите, които собствените им права им показват.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Споделяне</translation>
    </message>
    <message>
        <source>The list opens with it</source>
        <translation>Списъкът се отваря с него</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>При отваряне</translation>
    </message>
    <message>
        <source>Name and sharing</source>
        <translation>Име и споделяне</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>Запис на справката</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Запазване на този изглед</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Запазване на изгледа</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Запазване на този филтър</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Запазване на филтъра</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Дайте име.</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>Навигация</translation>
    </message>
    <message>
        <source>Lists and recent records</source>
        <translation>Списъци и последно отваряни</translation>
    </message>
    <message>
        <source>Settings and layout</source>
        <translation>Настройки и оформление</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Показване на имената</translation>
    </message>
    <message>
        <source>Fold pane</source>
        <translation>Свиване на панела</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Любими</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Последно отваряни</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Create person</source>
        <translation>Създаване на човек</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Пълно име</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Потр. име</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Ръководител</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Длъжност</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Офис</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Имейл</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Нов човек</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Enter the full name.</source>
        <translation>Въведете пълното име.</translation>
    </message>
    <message>
        <source>Enter a login, for example jana.nova.</source>
        <translation>Въведете потребителско име, например jana.nova.</translation>
    </message>
    <message>
        <source>This login is taken. Choose another.</source>
        <translation>Това потребителско име е заето. Изберете друго.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Изберете поне една роля.</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message numerus="yes">
        <source>%n request(s) to answer</source>
        <translation>
            <numerusform>%n молба за отговор</numerusform>
            <numerusform>%n молби за отговор</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Няма известия</translation>
    </message>
    <message>
        <source>Requests for your accounts, services to renew, competitors&apos; contracts that end, emergency accesses and accounts handed to you appear here.</source>
        <translation>Тук се появяват искания за вашите клиенти, услуги за подновяване, изтичащи договори с конкуренти, спешни достъпи и предадени ви клиенти.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>За отговор</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Незавършено</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Скоро изтича</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Какво се случи</translation>
    </message>
    <message>
        <source>%1 may see %2 now.</source>
        <translation>%1 вече вижда %2.</translation>
    </message>
    <message>
        <source>%1 was refused %2.</source>
        <translation>Отказано: %1, %2.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Известия</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>This is not a whole number. Type digits only, for example 250.</source>
        <translation>Това не е цяло число. Въведете само цифри, например 250.</translation>
    </message>
    <message>
        <source>This is not a number. Type it like 12.5, for example.</source>
        <translation>Това не е число. Въведете го например като 12,5.</translation>
    </message>
</context>
<context>
    <name>ObjectiveWords</name>
    <message numerus="yes">
        <source>%n dated action(s)</source>
        <translation>
            <numerusform>%n действие със срок</numerusform>
            <numerusform>%n действия със срок</numerusform>
        </translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>отпаднало</translation>
    </message>
    <message>
        <source>brings %1</source>
        <comment>%1 is an amount</comment>
        <translation>ще донесе %1</translation>
    </message>
    <message>
        <source>loses %1</source>
        <comment>%1 is an amount</comment>
        <translation>загуба %1</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>влагаме</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>спряно</translation>
    </message>
</context>
<context>
    <name>ObjectivesTab</name>
    <message>
        <source>Objectives and actions</source>
        <translation>Намерения и действия</translation>
    </message>
    <message>
        <source>Investments</source>
        <translation>Инвестиции</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавяне</translation>
    </message>
    <message>
        <source>Add an investment</source>
        <translation>Добавяне на инвестиция</translation>
    </message>
    <message>
        <source>No objectives yet</source>
        <translation>Още няма намерения</translation>
    </message>
    <message>
        <source>What is to be reached with this customer, why it matters to them, and by which actions.</source>
        <translation>Какво искаме да постигнем при този клиент, защо то е важно за него и с какви действия.</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Ново намерение</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Ново действие</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Редактиране на намерението</translation>
    </message>
    <message>
        <source>It is reached</source>
        <translation>Постигнато е</translation>
    </message>
    <message>
        <source>It is missed</source>
        <translation>Не е постигнато</translation>
    </message>
    <message>
        <source>It is dropped</source>
        <translation>Отпада</translation>
    </message>
    <message>
        <source>It is open again</source>
        <translation>Отново е отворено</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Go on reading what is open. Saving works again when the connection is back.</source>
        <translation>Можете да четете отвореното. Запазването ще работи отново, когато връзката се възстанови.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Опит сега</translation>
    </message>
    <message>
        <source>Signed out since {time}.</source>
        <translation>Излязохте от системата в {time}.</translation>
    </message>
    <message>
        <source>What you typed stays here until you close the window.</source>
        <translation>Въведеното остава тук, докато не затворите прозореца.</translation>
    </message>
    <message>
        <source>The server has not answered since {time}.</source>
        <translation>Сървърът не отговаря от {time}.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Свързване…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s</source>
        <translation>
            <numerusform>Следващ опит след %n&#xa0;с</numerusform>
            <numerusform>Следващ опит след %n&#xa0;с</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OneTimePassword</name>
    <message>
        <source>One-time password</source>
        <translation>Еднократна парола</translation>
    </message>
    <message>
        <source>%1 can sign in</source>
        <translation>%1 може да влезе</translation>
    </message>
    <message>
        <source>Pass this on in person or by phone. It is shown only now, is good for 7 days, and the program asks for a new password at the first sign-in.</source>
        <translation>Предайте я лично или по телефона. Показва се само сега, важи 7 дни и при първото влизане програмата иска нова парола.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Потребителско име</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Парола</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Копиране на паролата</translation>
    </message>
    <message>
        <source>Print letter…</source>
        <translation>Печат на писмото…</translation>
    </message>
    <message>
        <source>I have passed it on</source>
        <translation>Предадох я</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after a minute.</source>
        <translation>Копирано. Клипбордът се изчиства след минута.</translation>
    </message>
    <message>
        <source>Letter with the first password</source>
        <translation>Писмо с първата парола</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Completeness by parts</source>
        <translation>Пълнота по части</translation>
    </message>
    <message>
        <source>The plan in short</source>
        <translation>Планът накратко</translation>
    </message>
    <message>
        <source>What we want to be to them</source>
        <translation>Какви искаме да бъдем за тях</translation>
    </message>
    <message>
        <source>Gaps in the map</source>
        <translation>Пропуски в картата</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>Създаване на задачи</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>Your password</source>
        <translation>Вашата парола</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Изберете своя парола</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Смяна на паролата</translation>
    </message>
    <message>
        <source>You signed in with a one-time password. From now on only you know yours.</source>
        <translation>Влязохте с еднократна парола. Отсега нататък своята знаете само вие.</translation>
    </message>
    <message>
        <source>Nobody else learns it, administrators and the server included.</source>
        <translation>Не я научава никой друг, нито администраторите, нито сървърът.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Сегашна парола</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Нова парола</translation>
    </message>
    <message>
        <source>New, once more</source>
        <translation>Новата отново</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показване на въведеното</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Смяна на паролата</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation>Добра: трудно се отгатва.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Двете съвпадат.</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Скриване на въведеното</translation>
    </message>
    <message>
        <source>Type the password with which you sign in now.</source>
        <translation>Въведете паролата, с която влизате сега.</translation>
    </message>
    <message>
        <source>This is the present password. Choose another.</source>
        <translation>Това е сегашната парола. Изберете друга.</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again.</source>
        <translation>Не съвпада с горната. Въведете я отново.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Използване</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Без прозорец</translation>
    </message>
    <message>
        <source>Print marks where the sheet is folded</source>
        <translation>Печат на знаци за сгъване</translation>
    </message>
    <message>
        <source>Address window</source>
        <translation>Прозорче за адреса</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Сгъване</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
</context>
<context>
    <name>PageSection</name>
    <message>
        <source>Upright</source>
        <translation>Изправено</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Легнало</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Обичайни</translation>
    </message>
    <message>
        <source>the firm</source>
        <translation>фирмата</translation>
    </message>
    <message>
        <source>the firm and the title</source>
        <translation>фирмата и заглавието</translation>
    </message>
    <message>
        <source>Print every record, not only the totals</source>
        <translation>Печат на всеки запис, не само на сумите</translation>
    </message>
    <message>
        <source>Totals at the end of each page</source>
        <translation>Суми в края на всяка страница</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Хартия</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Полета</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Горен край</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Долен край</translation>
    </message>
</context>
<context>
    <name>PairEditor</name>
    <message>
        <source>%1, from</source>
        <translation>%1, от</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, до</translation>
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
        <translation>Тази стойност не подхожда на полето.</translation>
    </message>
</context>
<context>
    <name>ParameterLine</name>
    <message>
        <source>Give a value, or take the tick away for all.</source>
        <translation>Въведете стойност или махнете отметката за всички.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Тази стойност не подхожда на полето.</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>Remove this line</source>
        <translation>Премахване на реда</translation>
    </message>
</context>
<context>
    <name>PartsGrid</name>
    <message>
        <source>None yet.</source>
        <translation>Още няма нищо.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n removed line(s) back</source>
        <translation>
            <numerusform>Връщане на %n премахнат ред</numerusform>
            <numerusform>Връщане на %n премахнати реда</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Общо %1</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment code</source>
        <translation>Код за плащане</translation>
    </message>
    <message>
        <source>A square that a phone reads to pay, left out where nothing is to be paid.</source>
        <translation>Квадрат, който телефонът разчита, за да плати; пропуска се, когато няма нищо за плащане.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Използване</translation>
    </message>
    <message>
        <source>Our account (IBAN)</source>
        <translation>Нашата сметка (IBAN)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>For example: sum(services.price)</source>
        <translation>Например: sum(services.price)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Съобщение</translation>
    </message>
    <message>
        <source>For example: &quot;Services &quot; &amp; account.name</source>
        <translation>Например: &quot;Услуги &quot; &amp; account.name</translation>
    </message>
    <message>
        <source>Variable symbol</source>
        <translation>Референтен номер</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Срок за плащане</translation>
    </message>
    <message>
        <source>At the right, the closing beside it</source>
        <translation>Вдясно, заключението до него</translation>
    </message>
</context>
<context>
    <name>PdfWindow</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Запазване като PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печат…</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Потр. име</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Ръководител</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Състояние</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Парола</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Клиенти</translation>
    </message>
    <message>
        <source>%1 (to be confirmed)</source>
        <translation>%1 (за потвърждение)</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Собствена</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Изтекла %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Хора</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Нов човек</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Изчистване на филтъра</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Няма съвпадение</translation>
    </message>
    <message>
        <source>Nobody fits the search and the filters.</source>
        <translation>Никой не отговаря на търсенето и филтрите.</translation>
    </message>
    <message>
        <source>Nobody below you</source>
        <translation>Няма подчинени</translation>
    </message>
    <message>
        <source>Here stand the people who report to you. Nobody does yet.</source>
        <translation>Тук са хората, които са ви подчинени. Засега няма никого.</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Хора: %1</translation>
    </message>
    <message>
        <source>Filtered: %1 of %2</source>
        <translation>Филтрирани: %1 от %2</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People as a table</source>
        <translation>Хората в таблица</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Длъжност</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роля</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Contact with us</source>
        <translation>Контакт с нас</translation>
    </message>
    <message>
        <source>What we are to them</source>
        <translation>Какво сме за тях</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Кой от нас</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последен контакт</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Edit details</source>
        <translation>Промяна на данните</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Потребителско име</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Достъп</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Нова парола…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Отключване</translation>
    </message>
    <message>
        <source>Hand over accounts…</source>
        <translation>Предаване на клиенти…</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>Заключване…</translation>
    </message>
    <message>
        <source>Leaves the firm…</source>
        <translation>Напуска…</translation>
    </message>
    <message>
        <source>History of this person</source>
        <translation>Промените при това лице</translation>
    </message>
    <message>
        <source>Save roles</source>
        <translation>Запис на ролите</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отхвърляне</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Човек</translation>
    </message>
    <message>
        <source>You cannot do this to yourself. Ask another administrator.</source>
        <translation>Не можете да го направите на себе си. Помолете друг администратор.</translation>
    </message>
    <message>
        <source>Give login</source>
        <translation>Даване на достъп</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Waits for a second administrator</source>
        <translation>Чака втори администратор</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Парола</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Ръководител</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Клиенти</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Офис</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Имейл</translation>
    </message>
    <message>
        <source>One-time: %1</source>
        <translation>Еднократна: %1</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Изберете поне една роля.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Confidential</source>
        <translation>Поверително</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Отговорник</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Покровител</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Още не е одобрен</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <comment>%1 a number, %2 a day</comment>
        <translation>Версия %1 от %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Преглед</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
    </message>
    <message>
        <source>Map of people</source>
        <translation>Карта на хората</translation>
    </message>
    <message>
        <source>Whitespace</source>
        <translation>Бели полета</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Цели</translation>
    </message>
    <message>
        <source>Objectives and actions</source>
        <translation>Намерения и действия</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Прегледи на плана</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Започване на преглед</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печат</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Още</translation>
    </message>
    <message>
        <source>You may read this plan but not change it.</source>
        <translation>Можете да четете този план, но не и да го променяте.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копиране на връзката</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Show all parts</source>
        <translation>Показване на всички части</translation>
    </message>
    <message>
        <source>Show on one page</source>
        <translation>Показване на една страница</translation>
    </message>
    <message>
        <source>The link has been copied.</source>
        <translation>Връзката е копирана.</translation>
    </message>
    <message>
        <source>%2: %1</source>
        <comment>%1 an objective, %2 its status</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Подаване за одобрение</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Одобряване</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Връщане…</translation>
    </message>
    <message>
        <source>Begin to work by it</source>
        <translation>Започване на работа по него</translation>
    </message>
    <message>
        <source>Close the plan…</source>
        <translation>Приключване на плана…</translation>
    </message>
    <message>
        <source>Copy forward…</source>
        <translation>Копиране за следващ период…</translation>
    </message>
    <message>
        <source>Handed to the superior for approval.</source>
        <translation>Подадено на ръководителя за одобрение.</translation>
    </message>
    <message>
        <source>Approved; a version was frozen.</source>
        <translation>Одобрено; версията е записана.</translation>
    </message>
    <message>
        <source>The plan is active.</source>
        <translation>Планът е активен.</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>Target revenue</source>
        <translation>Цел за оборота</translation>
    </message>
    <message>
        <source>Enter targets</source>
        <translation>Въведете цели</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the amount a plan starts from</comment>
        <translation>от %1</translation>
    </message>
    <message>
        <source>Reached until today</source>
        <translation>Постигнато до днес</translation>
    </message>
    <message>
        <source>no sales in the period</source>
        <translation>няма продажби в периода</translation>
    </message>
    <message>
        <source>%1 of the target</source>
        <translation>%1 от целта</translation>
    </message>
    <message>
        <source>Expected at the end</source>
        <translation>Очаквано до края</translation>
    </message>
    <message>
        <source>nothing in the pipeline</source>
        <translation>няма възможности</translation>
    </message>
    <message>
        <source>%1 below</source>
        <comment>an amount below the target</comment>
        <translation>%1 под целта</translation>
    </message>
    <message>
        <source>%1 above</source>
        <comment>an amount above the target</comment>
        <translation>%1 над целта</translation>
    </message>
    <message>
        <source>Key people held</source>
        <translation>Поети ключови хора</translation>
    </message>
    <message>
        <source>Enter people</source>
        <translation>Въведете хора</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>so many of so many</comment>
        <translation>от %1</translation>
    </message>
    <message numerus="yes">
        <source>%n without one of us</source>
        <translation>
            <numerusform>%n без наш човек</numerusform>
            <numerusform>%n без наш човек</numerusform>
        </translation>
    </message>
    <message>
        <source>each has one</source>
        <translation>всеки има наш човек</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Следващ преглед</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>няма определен ден</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>просрочен с %n ден</numerusform>
            <numerusform>просрочен с %n дни</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>днес</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>след %n ден</numerusform>
            <numerusform>след %n дни</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) below %1</source>
        <translation>
            <numerusform>%n част под %1</numerusform>
            <numerusform>%n части под %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Пълнота на плана</translation>
    </message>
    <message>
        <source>every part in order</source>
        <translation>всички части са наред</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Account plan</source>
        <translation>План за клиента</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <comment>a plan for an account</comment>
        <translation>План: %1</translation>
    </message>
</context>
<context>
    <name>PlanPaper</name>
    <message>
        <source>On one page</source>
        <translation>На една страница</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Брошура</translation>
    </message>
    <message>
        <source>Actions of the next 90 days</source>
        <translation>Действия за следващите 90 дни</translation>
    </message>
    <message>
        <source>Extract for the customer</source>
        <translation>Извлечение за клиента</translation>
    </message>
    <message>
        <source>%1: being prepared…</source>
        <comment>%1 is a paper</comment>
        <translation>%1: подготвя се…</translation>
    </message>
</context>
<context>
    <name>PlanPeople</name>
    <message>
        <source>Moved: %1</source>
        <comment>%1 a person</comment>
        <translation>Преместено: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>%1 a person</comment>
        <translation>Променено: %1</translation>
    </message>
    <message>
        <source>Taken off the map: %1</source>
        <comment>%1 a person</comment>
        <translation>Махнато от картата: %1</translation>
    </message>
    <message>
        <source>The link was taken away.</source>
        <translation>Връзката беше премахната.</translation>
    </message>
    <message>
        <source>The program places everybody already.</source>
        <translation>Програмата вече разполага всички.</translation>
    </message>
    <message>
        <source>Tasks for these gaps stand open already.</source>
        <translation>За тези пропуски вече има отворени задачи.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редактиране</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Отваряне на контакта</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Добавяне на лице</translation>
    </message>
    <message>
        <source>Add somebody below</source>
        <translation>Добавяне на подчинен</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Добавяне на връзка</translation>
    </message>
    <message>
        <source>Add role in a decision</source>
        <translation>Добавяне на роля в решение</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Връзки</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Премахване</translation>
    </message>
    <message>
        <source>Let the program place the card</source>
        <translation>Програмата да разположи картата</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Махане от картата</translation>
    </message>
    <message>
        <source>As it can be read: A4, A3 or several A3</source>
        <translation>Четливо: A4, A3 или няколко A3</translation>
    </message>
    <message>
        <source>On A4 sheets</source>
        <translation>На листове A4</translation>
    </message>
    <message>
        <source>On A3 sheets</source>
        <translation>На листове A3</translation>
    </message>
    <message>
        <source>%1 – map of people</source>
        <comment>%1 an account</comment>
        <translation>%1 – карта на хората</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Open in a tab of its own</source>
        <translation>Отваряне в отделен раздел</translation>
    </message>
    <message>
        <source>No account plan yet</source>
        <translation>Още няма план</translation>
    </message>
    <message>
        <source>A plan gathers what this customer wants, who decides, what they could still buy, and what we do about it.</source>
        <translation>Планът събира какво иска клиентът, кой решава, какво още би могъл да купи и какво правим за това.</translation>
    </message>
</context>
<context>
    <name>PlanTargets</name>
    <message>
        <source>Revenue</source>
        <translation>Приходи</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Марж</translation>
    </message>
    <message>
        <source>Share of the potential</source>
        <translation>Дял от потенциала</translation>
    </message>
    <message>
        <source>Divisions we supply</source>
        <translation>Подразделения, на които доставяме</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Удовлетвореност</translation>
    </message>
    <message>
        <source>Meetings with the inner circle</source>
        <translation>Срещи с вътрешния кръг</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>a target</comment>
        <translation>постигнато</translation>
    </message>
    <message>
        <source>a year: %1</source>
        <comment>%1 why a cell is worth going for</comment>
        <translation>годишно: %1</translation>
    </message>
    <message>
        <source>%1, expected %2: if it is won</source>
        <comment>%1 a stage, %2 a day</comment>
        <translation>%1, очаква се %2: ако се спечели</translation>
    </message>
    <message>
        <source>%1, %2: if it closes in time</source>
        <comment>%1 a stage, %2 a day</comment>
        <translation>%1, %2: ако приключи навреме</translation>
    </message>
    <message>
        <source>Reached and expected</source>
        <translation>Постигнато и очаквано</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цел</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Изглед преди печат</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предишна страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следваща страница</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Намаляване</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Увеличаване</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Показване на цялата страница</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a page of so many</comment>
        <translation>%1 от %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>the size of a picture in per cent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страници</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: this is how a new record begins.</source>
        <translation>Преглед: така започва нов запис.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing “%1”…</source>
        <translation>Отпечатване на „%1“…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Запазване като PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF документи (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Изпратено към принтера.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Запазено като %1.</translation>
    </message>
    <message>
        <source>The printer cannot be used. Check it, or choose another.</source>
        <translation>Принтерът не може да се използва. Проверете го или изберете друг.</translation>
    </message>
    <message>
        <source>The printer refused: {reason}. Check it, or choose another.</source>
        <translation>Принтерът отказа: {reason}. Проверете го или изберете друг.</translation>
    </message>
    <message>
        <source>The printer does not go on ({reason}). What is not printed yet waits in its queue: look at the printer, or take the job out of the queue.</source>
        <translation>Принтерът не продължава ({reason}). Неотпечатаното чака в опашката му: проверете принтера или премахнете заданието от опашката.</translation>
    </message>
    <message>
        <source>The printer queue does not answer. Check the printer and try again.</source>
        <translation>Опашката на принтера не отговаря. Проверете принтера и опитайте отново.</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Server</source>
        <translation>Сървър</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Нов сървър</translation>
    </message>
    <message>
        <source>the server itself</source>
        <translation>самият сървър</translation>
    </message>
    <message>
        <source>A standby that answers reports and searches. They may be some seconds old; where it is away or has fallen behind, the server itself is asked.</source>
        <translation>Резервен сървър, който отговаря на справки и търсене. Данните може да са с няколко секунди по-стари; ако не отговаря или изостава, програмата пита самия сървър.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Избор…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Име</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Адрес на сървъра</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;База данни</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>По&amp;требителско име</translation>
    </message>
    <message>
        <source>&amp;Further hosts</source>
        <translation>&amp;Други адреси</translation>
    </message>
    <message>
        <source>Host for repor&amp;ts</source>
        <translation>Адрес за &amp;справки</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Шифроване</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Коренов сертификат</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>&amp;Коренов сертификат</translation>
    </message>
    <message>
        <source>Keep server</source>
        <translation>Запазване на сървъра</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Encrypted, certificate and name checked</source>
        <translation>Шифроване, проверка на сертификат и име</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Шифроване, проверка на сертификат</translation>
    </message>
    <message>
        <source>Encrypted, not checked</source>
        <translation>Шифроване без проверка</translation>
    </message>
    <message>
        <source>Encrypted if the server can</source>
        <translation>Шифроване, ако сървърът го поддържа</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Без шифроване</translation>
    </message>
    <message>
        <source>Without a file of its own the certificates of this computer are used. Passwords are sent as proof only, bound to the encrypted channel.</source>
        <translation>Ако не е избран файл, се използват сертификатите на този компютър. Самата парола не се изпраща, а само доказателство за нея, обвързано с шифрования канал.</translation>
    </message>
    <message>
        <source>Nobody can listen, but somebody could pretend to be the server. Ask for its root certificate.</source>
        <translation>Никой не може да подслушва, но някой може да се представи за сървъра. Поискайте кореновия му сертификат.</translation>
    </message>
    <message>
        <source>Suitable only for a server on this computer.</source>
        <translation>Подходящо само за сървър на този компютър.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Сертификати (*.pem *.crt *.cer *.der);;Всички файлове (*)</translation>
    </message>
    <message>
        <source>Taken over: {name}, good until {day}. Compare with your administrator: {fingerprint}</source>
        <translation>Прието: {name}, важи до {day}. Сравнете с администратора: {fingerprint}</translation>
    </message>
    <message>
        <source>Give the server a name by which you know it.</source>
        <translation>Дайте на сървъра име, по което ще го разпознавате.</translation>
    </message>
    <message>
        <source>Another server has this name already. Choose another.</source>
        <translation>Друг сървър вече има това име. Изберете друго.</translation>
    </message>
    <message>
        <source>Enter the host name or the address of the server.</source>
        <translation>Въведете името или адреса на сървъра.</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>Въведете името на базата данни.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Starting the trial server… The first start makes the sample data.</source>
        <translation>Стартиране на пробния сървър… При първото стартиране се създават примерните данни.</translation>
    </message>
    <message>
        <source>There is no server named “{name}”. Choose one.</source>
        <translation>Няма сървър с име „{name}“. Изберете друг.</translation>
    </message>
    <message>
        <source>{doing} ({percent} %)</source>
        <translation>{doing} ({percent} %)</translation>
    </message>
</context>
<context>
    <name>Quadrant</name>
    <message>
        <source>Add</source>
        <translation>Добавяне</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <comment>%1 is for example: Strengths</comment>
        <translation>Добавяне: %1</translation>
    </message>
    <message>
        <source>Nothing entered yet.</source>
        <translation>Още нищо не е въведено.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>You asked that %1 become an administrator. A second one must agree.</source>
        <translation>Предложихте %1 за администратор. Трябва да се съгласи втори.</translation>
    </message>
    <message>
        <source>%1 asks that you become an administrator. Another one must agree.</source>
        <translation>%1 ви предлага за администратор. Трябва да се съгласи друг.</translation>
    </message>
    <message>
        <source>%1 asks that %2 become an administrator.</source>
        <translation>%1 предлага за администратор: %2.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Съгласие</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reasons</source>
        <translation>Причини</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Какво се вижда</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Лице</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Клиенти</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Until, at the latest</source>
        <translation>Най-късно до</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>без край</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>* required</source>
        <translation>* задължително</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Изтриване…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История на промените</translation>
    </message>
    <message>
        <source>History (Ctrl+Shift+H)</source>
        <translation>История на промените (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Не е заредено</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Този запис не може да се покаже</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Нов опит</translation>
    </message>
    <message>
        <source>You may read this contact, and note when a consent is withdrawn.</source>
        <translation>Можете да четете този контакт и да отбележите, когато съгласието е оттеглено.</translation>
    </message>
    <message>
        <source>You may read this record but not change it.</source>
        <translation>Можете да четете този запис, но не и да го променяте.</translation>
    </message>
    <message>
        <source>%1 changed this record at %2. What you typed stays; saving keeps both where they do not overlap, and asks where they do.</source>
        <translation>%1 промени този запис (%2). Въведеното от Вас остава. При запазване двете промени се обединяват, а където се припокриват, ще бъдете попитани.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Друг потребител</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Запазва се…</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Type to search</source>
        <translation>Въведете за търсене</translation>
    </message>
    <message>
        <source>Choose an entry from the list, or leave this empty.</source>
        <translation>Изберете запис от списъка или оставете полето празно.</translation>
    </message>
</context>
<context>
    <name>RegisterLookup</name>
    <message>
        <source>From the register…</source>
        <translation>От регистъра…</translation>
    </message>
    <message>
        <source>Look the registration or VAT number up in a register</source>
        <translation>Потърсете регистрационния или ДДС номера в регистър</translation>
    </message>
    <message>
        <source>Fill in the registration number or the VAT number, then look it up.</source>
        <translation>Попълнете регистрационния или ДДС номера и го потърсете.</translation>
    </message>
    <message>
        <source>“%1” says the same as the form.</source>
        <translation>„%1“ посочва същото като формуляра.</translation>
    </message>
</context>
<context>
    <name>RelatedBox</name>
    <message>
        <source>There are, or are none</source>
        <translation>Има или няма</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Колко</translation>
    </message>
    <message>
        <source>Related records</source>
        <translation>Свързани записи</translation>
    </message>
    <message>
        <source>Remove this condition (Alt+Del)</source>
        <translation>Махане на това условие (Alt+Del)</translation>
    </message>
    <message>
        <source>has</source>
        <translation>има</translation>
    </message>
    <message>
        <source>has no</source>
        <translation>няма</translation>
    </message>
    <message>
        <source>has at least</source>
        <translation>има поне</translation>
    </message>
    <message>
        <source>has fewer than</source>
        <translation>има по-малко от</translation>
    </message>
</context>
<context>
    <name>RelatedTab</name>
    <message>
        <source>Belongs to</source>
        <translation>Част от</translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>По-късно</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Видяно</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и още %n</numerusform>
            <numerusform>и още %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Due:</source>
        <translation>Срок:</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s):</source>
        <translation>
            <numerusform>След %n минута:</numerusform>
            <numerusform>След %n минути:</numerusform>
        </translation>
    </message>
    <message>
        <source>Began at %1:</source>
        <translation>Започна в %1:</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>След %n минута</numerusform>
            <numerusform>След %n минути</numerusform>
        </translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>В началото</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Утре сутрин</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>Repeats</source>
        <translation>Повтаря се</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Empty: without an end.</source>
        <translation>Празно: без край.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повтаряне</translation>
    </message>
    <message>
        <source>The first one is on %1. Each of the others can be changed or deleted by itself.</source>
        <translation>Първото е на %1. Всяко от останалите може да се промени или изтрие поотделно.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Всеки ден</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>Всеки работен ден</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Всяка седмица</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>На всеки две седмици</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Всеки месец</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Всяко тримесечие</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Всяка година</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Това не е дата.</translation>
    </message>
    <message>
        <source>The series would end before it repeats.</source>
        <translation>Поредицата би свършила, преди да се повтори.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Работни книги (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблици (*.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Експорт на справката</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>Записани редове: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Запазено като %1.</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Спряно. Файл не е създаден.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Rows of the report</source>
        <translation>Редове на справката</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Пускане</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Спиране</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>As paper</source>
        <translation>Като на хартия</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експортиране…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печат…</translation>
    </message>
    <message>
        <source>This report asks first</source>
        <translation>Тази справка първо пита</translation>
    </message>
    <message>
        <source>Fill in what is asked above, then run it (F5).</source>
        <translation>Попълнете питаното горе и после я пуснете (F5).</translation>
    </message>
    <message>
        <source>%1 records read</source>
        <translation>Прочетени записи: %1</translation>
    </message>
    <message>
        <source>All records that you may see.</source>
        <translation>Всички записи, които имате право да виждате.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Няма какво да се покаже</translation>
    </message>
    <message>
        <source>No record that you may see meets the filter of this report.</source>
        <translation>Никой запис, който имате право да виждате, не отговаря на филтъра на справката.</translation>
    </message>
    <message>
        <source>Not shown, since you may not read them: %1.</source>
        <translation>Не се показва, защото нямате право да го четете: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A formula has no result for %n record(s).</source>
        <translation>
            <numerusform>Формулата няма резултат за %n запис.</numerusform>
            <numerusform>Формулата няма резултат за %n записа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the beginning of %n long text(s) stands here.</source>
        <translation>
            <numerusform>Тук е само началото на %n дълъг текст.</numerusform>
            <numerusform>Тук са само началата на %n дълги текста.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запис</numerusform>
            <numerusform>%n записа</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What is shown is what was read before.</source>
        <translation>Спряно. Показва се прочетеното преди това.</translation>
    </message>
    <message>
        <source>This report cannot be shown</source>
        <translation>Тази справка не може да се покаже</translation>
    </message>
    <message>
        <source>These are its records. They stand in several lists.</source>
        <translation>Това са нейните записи. Те стоят в няколко списъка.</translation>
    </message>
    <message>
        <source>These are its records. A formula makes this group, so no list can be narrowed to it.</source>
        <translation>Това са нейните записи. Групата се прави от формула, затова никой списък не може да се стесни до нея.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Отваряне на записа</translation>
    </message>
    <message>
        <source>Show the records behind it</source>
        <translation>Показване на записите зад него</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Разгъване на всички групи</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>Свиване на всички групи</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копиране</translation>
    </message>
    <message>
        <source>The first %1 rows are copied. Export the report for all of them.</source>
        <translation>Копирани са първите %1 реда. За всички експортирайте справката.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Документ PDF</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Работна книга (XLSX)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Таблица (CSV)</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Засега няма какво да се покаже.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Справки</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>Търсене в справките</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отмяна</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Изтриване</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Име и споделяне…</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Пускане</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Нова справка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>About</source>
        <translation>За какво</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откъде</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Какво показва</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>споделя %1</translation>
    </message>
    <message>
        <source>mine, shared</source>
        <translation>моя, споделена</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>моя</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n справка</numerusform>
            <numerusform>%n справки</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready reports stay as they are. Design one to keep a copy of your own.</source>
        <translation>Готовите справки остават каквито са. С оформление си запазвате собствено копие.</translation>
    </message>
    <message>
        <source>Only who made it changes it. Design it to keep a copy of your own.</source>
        <translation>Променя я само авторът ѝ. С оформление си запазвате собствено копие.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ е изтрито.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ е върнато.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Progress</source>
        <translation>Напредък</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Отказ от внасянето</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Запазване на отказаните редове…</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Връщане на внасянето</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Отказани редове</translation>
    </message>
    <message>
        <source>The rows are being imported</source>
        <translation>Редовете се внасят</translation>
    </message>
    <message>
        <source>Until the last one is in, nothing is there; you can stop.</source>
        <translation>Докато не влезе последният, няма нищо; можете да спрете.</translation>
    </message>
</context>
<context>
    <name>ReviewsTab</name>
    <message>
        <source>Reviews</source>
        <translation>Прегледи на плана</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Започване на преглед</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>No decisions noted.</source>
        <translation>Няма записани решения.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрена</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Приключен</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>След преглед</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версия %1</translation>
    </message>
</context>
<context>
    <name>RoleBoxes</name>
    <message>
        <source>A second administrator must agree.</source>
        <translation>Трябва да се съгласи втори администратор.</translation>
    </message>
    <message>
        <source>A partner firm&apos;s person has no other role.</source>
        <translation>Човек от партньорска фирма няма друга роля.</translation>
    </message>
</context>
<context>
    <name>RoleRights</name>
    <message>
        <source>Reads</source>
        <translation>Чете</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Записва</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1: чете</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1: записва</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>%1 asks for access to %2</source>
        <translation>%1 иска достъп: %2</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Даване</translation>
    </message>
    <message>
        <source>Reading, without an end; other choices stand in the menu beside</source>
        <translation>Четене без срок; други възможности има в менюто до него</translation>
    </message>
    <message>
        <source>Grant for writing, or until a day</source>
        <translation>Даване за писане или до определен ден</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Reading, today only</source>
        <translation>Четене, само днес</translation>
    </message>
    <message>
        <source>Reading, for two weeks</source>
        <translation>Четене за две седмици</translation>
    </message>
    <message>
        <source>Reading, without an end</source>
        <translation>Четене без срок</translation>
    </message>
    <message>
        <source>Reading and writing, for two weeks</source>
        <translation>Четене и писане за две седмици</translation>
    </message>
    <message>
        <source>Reading and writing, without an end</source>
        <translation>Четене и писане без срок</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Дадено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказано</translation>
    </message>
    <message numerus="yes">
        <source>%1 handed %n account(s) over to you</source>
        <translation>
            <numerusform>%1 Ви предаде %n клиент</numerusform>
            <numerusform>%1 Ви предаде %n клиенти</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for access to %2</source>
        <translation>Молба за достъп: %1, %2</translation>
    </message>
    <message>
        <source>%1 gave you access to %2</source>
        <translation>%1 Ви даде достъп до %2</translation>
    </message>
    <message>
        <source>%1 refused you access to %2</source>
        <translation>%1 Ви отказа достъп до %2</translation>
    </message>
    <message>
        <source>%1 opened %2 in an emergency, until %3</source>
        <translation>Спешен достъп до %3: %1, %2</translation>
    </message>
    <message>
        <source>%1 handed %2 over to you</source>
        <translation>%1 Ви предаде %2</translation>
    </message>
    <message>
        <source>%1 made you a stand-in</source>
        <translation>%1 Ви определи за заместник</translation>
    </message>
    <message>
        <source>%1 asks you to approve an account plan for %2</source>
        <translation>%1 ви моли да одобрите план за клиента %2</translation>
    </message>
    <message>
        <source>%1 approved your account plan for %2</source>
        <translation>%1 одобри вашия план за клиента %2</translation>
    </message>
    <message>
        <source>%1 gave your account plan for %2 back</source>
        <translation>%1 върна вашия план за клиента %2</translation>
    </message>
    <message>
        <source>%1: the service “%2” has ended</source>
        <translation>%1: услугата „%2“ изтече</translation>
    </message>
    <message>
        <source>%1: the competitor&apos;s contract “%2” has ended</source>
        <translation>%1: договорът с конкурент „%2“ изтече</translation>
    </message>
    <message numerus="yes">
        <source>%1: the service “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: услугата „%2“ изтича след %n ден</numerusform>
            <numerusform>%1: услугата „%2“ изтича след %n дни</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the competitor&apos;s contract “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: договорът с конкурент „%2“ изтича след %n ден</numerusform>
            <numerusform>%1: договорът с конкурент „%2“ изтича след %n дни</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %3 has not reviewed the plan “%2”</source>
        <translation>%1: %3 не е направил(а) преглед на плана „%2“</translation>
    </message>
    <message>
        <source>%1: the review of the plan “%2” is overdue</source>
        <translation>%1: прегледът на плана „%2“ е просрочен</translation>
    </message>
    <message numerus="yes">
        <source>%1: the review of the plan “%2” is due in %n day(s)</source>
        <translation>
            <numerusform>%1: прегледът на плана „%2“ е след %n ден</numerusform>
            <numerusform>%1: прегледът на плана „%2“ е след %n дни</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounts of %1 are being handed over to %2</source>
        <translation>Предаване на клиенти: %1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>готови %1 от %2</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Продължаване…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>any</source>
        <translation>който и да е</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никога</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>В сила</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Запазване на правилото</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Изтриване на правилото</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Of accounts</source>
        <translation>При клиенти</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Ниво</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Какво се изисква</translation>
    </message>
    <message>
        <source>Fields that must be filled in</source>
        <translation>Полета, които трябва да са попълнени</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Попълнено</translation>
    </message>
    <message>
        <source>Verify every (days)</source>
        <translation>Проверка на (дни)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Състояние</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Mailing</source>
        <translation>Кореспонденция</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Напредък</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Stop for good…</source>
        <translation>Спри окончателно…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Mail server…</source>
        <translation>Пощенски сървър…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продължаване</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>Върни в чакащи</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропусни</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Печат на етикети…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печат…</translation>
    </message>
    <message>
        <source>Write files…</source>
        <translation>Запиши файлове…</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>Първо писмо</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>Последно писмо</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Писма</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получател</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Състояние</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Бележки</translation>
    </message>
    <message>
        <source>begun %1 by %2</source>
        <translation>започната %1 от %2</translation>
    </message>
    <message>
        <source>consent: %1</source>
        <translation>съгласие: %1</translation>
    </message>
    <message>
        <source>%1 of %2 letters made</source>
        <translation>създадени %1 от %2 писма</translation>
    </message>
    <message>
        <source>%1 of %2 e-mails sent</source>
        <translation>изпратени %1 от %2 имейла</translation>
    </message>
    <message>
        <source>Paused. What is done is done; the rest waits.</source>
        <translation>На пауза. Готовото е готово; останалото чака.</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>Спри окончателно</translation>
    </message>
    <message>
        <source>Leave all those who wait without a letter?</source>
        <translation>Да останат ли всички чакащи без писмо?</translation>
    </message>
    <message>
        <source>What was made or sent stays on the cards. The rest is not made any more.</source>
        <translation>Създаденото и изпратеното остава в картоните. Останалото вече не се създава.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>None of these addresses fits its label.</source>
        <translation>Никой от тези адреси не се побира на етикета си.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Папка за файловете</translation>
    </message>
    <message>
        <source>%1 of %2 letters written</source>
        <translation>записани %1 от %2 писма</translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>Sample</source>
        <translation>Образец</translation>
    </message>
</context>
<context>
    <name>SavePath</name>
    <message>
        <source>Sending %1</source>
        <translation>Изпраща се %1</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Progress of the search</source>
        <translation>Напредък на търсенето</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Спиране</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Четене на записите</translation>
    </message>
    <message>
        <source>Comparing the records</source>
        <translation>Сравняване на записите</translation>
    </message>
    <message>
        <source>Noting the pairs</source>
        <translation>Записване на двойките</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <comment>what is being done, per cent</comment>
        <translation>%1, %2&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) compared</source>
        <translation>
            <numerusform>%n сравнен запис</numerusform>
            <numerusform>%n сравнени записа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) found</source>
        <translation>
            <numerusform>открита %n двойка</numerusform>
            <numerusform>открити %n двойки</numerusform>
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
        <translation>Търсене в списъка</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Изчистване на търсенето</translation>
    </message>
    <message>
        <source>Words, or fields with values, for example  town: Brno; tier: A, B</source>
        <translation>Думи или полета със стойности, например  град: Бърно; ниво: A, B</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search</source>
        <translation>Търсене</translation>
    </message>
    <message>
        <source>Nothing found. Type another part of the name.</source>
        <translation>Няма резултати. Въведете друга част от името.</translation>
    </message>
</context>
<context>
    <name>SegmentForm</name>
    <message>
        <source>Given by</source>
        <translation>Зададен чрез</translation>
    </message>
    <message>
        <source>The conditions are taken over from the saved filter. Where it changes later, choose it again. A colleague who may not read what the filter asks for sees the segment empty.</source>
        <translation>Условията се поемат от запазения филтър. Ако по-късно се промени, изберете го отново. Колега, който няма право да чете това, за което пита филтърът, вижда сегмента празен.</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>Запазване на сегмента</translation>
    </message>
    <message>
        <source>Put in by hand, on each account</source>
        <translation>Задава се ръчно при всеки клиент</translation>
    </message>
    <message>
        <source>The filter as it was taken over</source>
        <translation>Филтърът, както е поет</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Филтър: %1</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message numerus="yes">
        <source>%n more entered</source>
        <translation>
            <numerusform>записано още %n</numerusform>
            <numerusform>записани още %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>изтрито %n</numerusform>
            <numerusform>изтрити %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) of the series follow</source>
        <translation>
            <numerusform>%n среща от серията вече е като него</numerusform>
            <numerusform>%n срещи от серията вече са като него</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed on it alone</source>
        <translation>
            <numerusform>%n запазва промененото само при нея</numerusform>
            <numerusform>%n запазват промененото само при тях</numerusform>
        </translation>
    </message>
    <message>
        <source>All later ones too</source>
        <translation>Всички следващи също</translation>
    </message>
    <message>
        <source>The reminder is noted.</source>
        <translation>Напомнянето е записано.</translation>
    </message>
</context>
<context>
    <name>ServerChooser</name>
    <message>
        <source>Server</source>
        <translation>Сървър</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Редактиране на сървър</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Добавяне на сървър</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Още няма сървър</translation>
    </message>
    <message>
        <source>Your administrator put this server in place for everybody.</source>
        <translation>Този сървър е зададен от администратора за всички.</translation>
    </message>
    <message>
        <source>Edit server…</source>
        <translation>Редактиране на сървъра…</translation>
    </message>
    <message>
        <source>Make ready or upgrade…</source>
        <translation>Подготовка или обновяване…</translation>
    </message>
    <message>
        <source>Remove server…</source>
        <translation>Премахване на сървъра…</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>Премахване на сървър</translation>
    </message>
    <message>
        <source>Remove “{name}” from the list?</source>
        <translation>Да се махне ли „{name}“ от списъка?</translation>
    </message>
    <message>
        <source>Nothing on the server changes.</source>
        <translation>На сървъра нищо не се променя.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Според системата</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тъмна</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Сбити</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторни</translation>
    </message>
    <message>
        <source>The language changes when the program starts the next time.</source>
        <translation>Езикът се сменя при следващото стартиране на програмата.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Цветова тема</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Език</translation>
    </message>
    <message>
        <source>&amp;Rows of lists</source>
        <translation>&amp;Редове в списъците</translation>
    </message>
    <message>
        <source>&amp;On the desktop, too</source>
        <translation>&amp;И на работния плот</translation>
    </message>
    <message>
        <source>While the window is not in front. A click on it opens the record.</source>
        <translation>Докато прозорецът не е отпред. Щракване отваря записа.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напомняния</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затваряне</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share with a partner</source>
        <translation>Споделяне с партньор</translation>
    </message>
    <message>
        <source>Share “%1” with a partner</source>
        <translation>Споделяне на „%1“ с партньор</translation>
    </message>
    <message>
        <source>The partner&apos;s person reads what is chosen here and who is responsible, changes nothing, and sees no other account. It ends by itself.</source>
        <translation>Човекът на партньора чете избраното тук и вижда кой отговаря; нищо не променя и не вижда други клиенти. Свършва от само себе си.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Споделяне</translation>
    </message>
    <message>
        <source>Partner&apos;s person</source>
        <translation>Партньор</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Какво</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>A year ahead at most</source>
        <translation>Най-много една година напред</translation>
    </message>
    <message>
        <source>No partner firm&apos;s person has a login. An administrator adds people.</source>
        <translation>Никой от партньорска фирма няма вход. Хората се добавят от администратор.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Нищо не е променено.</translation>
    </message>
    <message>
        <source>Choose who is to see it.</source>
        <translation>Изберете кой да го вижда.</translation>
    </message>
    <message>
        <source>Choose what is to be seen.</source>
        <translation>Изберете какво да се вижда.</translation>
    </message>
    <message>
        <source>Choose a day from today to a year ahead.</source>
        <translation>Изберете ден от днес до една година напред.</translation>
    </message>
    <message>
        <source>Shared.</source>
        <translation>Споделено.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Language of the sheet</source>
        <translation>Език на справката</translation>
    </message>
    <message>
        <source>Customer data sheet</source>
        <translation>Справка за клиента</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Запазване като PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печат…</translation>
    </message>
    <message>
        <source>The sheet is not ready yet.</source>
        <translation>Справката още не е готова.</translation>
    </message>
    <message>
        <source>%1 – data sheet</source>
        <translation>%1 – справка</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Open the selected row</source>
        <translation>Отваряне на избрания ред</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the account in a window of its own</source>
        <translation>Отваряне на клиента в отделен прозорец</translation>
    </message>
    <message>
        <source>Card: previous account of the list</source>
        <translation>Картон: предишен клиент от списъка</translation>
    </message>
    <message>
        <source>Card: next account of the list</source>
        <translation>Картон: следващ клиент от списъка</translation>
    </message>
    <message>
        <source>Card: log contact</source>
        <translation>Картон: запис на контакт</translation>
    </message>
    <message>
        <source>Card: keep at hand, or no longer</source>
        <translation>Картон: задържане под ръка или отказ</translation>
    </message>
    <message>
        <source>List: build a filter</source>
        <translation>Списък: съставяне на филтър</translation>
    </message>
    <message>
        <source>Building a filter: one more condition</source>
        <translation>Съставяне на филтър: още едно условие</translation>
    </message>
    <message>
        <source>Building a filter: remove the condition</source>
        <translation>Съставяне на филтър: махане на условието</translation>
    </message>
    <message>
        <source>Choosing columns: move up</source>
        <translation>Избор на колони: преместване нагоре</translation>
    </message>
    <message>
        <source>Choosing columns: move down</source>
        <translation>Избор на колони: преместване надолу</translation>
    </message>
    <message>
        <source>Report: the records behind a group</source>
        <translation>Справка: записите зад група</translation>
    </message>
    <message>
        <source>Close a dialog or the palette</source>
        <translation>Затваряне на прозорец или на палитрата с команди</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Date field: today</source>
        <translation>Поле за дата: днес</translation>
    </message>
    <message>
        <source>Date field: a day, week, month, year later</source>
        <translation>Поле за дата: ден, седмица, месец, година напред</translation>
    </message>
    <message>
        <source>Date field: a day, week, month, year earlier</source>
        <translation>Поле за дата: ден, седмица, месец, година назад</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Gaps in the map</source>
        <translation>Пропуски в картата</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>Създаване на задачи</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Нищо не липсва.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Contacts</source>
        <translation>Контакти</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Всички контакти</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Отворени възможности</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>Всички</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Нова задача</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>Още няма контакти.</translation>
    </message>
    <message>
        <source>None open.</source>
        <translation>Няма отворени.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Няма задачи.</translation>
    </message>
    <message>
        <source>Revenue by year</source>
        <translation>Приходи по години</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>Всички продажби</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Собствени полета</translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n съгласие</numerusform>
            <numerusform>%n съгласия</numerusform>
        </translation>
    </message>
    <message>
        <source>no valid consent</source>
        <translation>без валидно съгласие</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>край %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>tick before a task, read aloud</comment>
        <translation>Готово: %1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Отбелязване като готово</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Готово: %1</translation>
    </message>
</context>
<context>
    <name>SidesView</name>
    <message>
        <source>Not the same</source>
        <translation>Не са едно и също</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>По-късно</translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation>Същият човек ли е?</translation>
    </message>
    <message>
        <source>Are these the same account?</source>
        <translation>Същият клиент ли е?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Запазване на %1</translation>
    </message>
    <message>
        <source>Same person: tie together</source>
        <translation>Същият човек: свързване</translation>
    </message>
    <message>
        <source>Same: merge</source>
        <translation>Същото: сливане</translation>
    </message>
    <message>
        <source>You may merge what you may change on both sides.</source>
        <translation>Може да слеете това, което можете да променяте и от двете страни.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record: number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Moves to “%1”: %2</source>
        <translation>Премества се към „%1“: %2</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Sign in – CRM</source>
        <translation>Вход – CRM</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keyring of this computer</source>
        <translation>&amp;Запазване на паролата в ключодържателя</translation>
    </message>
    <message>
        <source>Make the server ready…</source>
        <translation>Подготви сървъра…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Опитай с пример</translation>
    </message>
    <message>
        <source>Starts a server of your own on this computer, with customers made up.</source>
        <translation>Стартира собствен сървър на този компютър с измислени клиенти.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the program starts without them. The old file is kept as {file}.</source>
        <translation>Настройките не можаха да се прочетат, затова програмата се стартира без тях. Старият файл е запазен като {file}.</translation>
    </message>
    <message>
        <source>The servers that your administrator put in place could not be read. Tell your administrator that {file} is faulty.</source>
        <translation>Сървърите, зададени от администратора, не могат да се прочетат. Кажете му, че файлът {file} е повреден.</translation>
    </message>
    <message>
        <source>CRM {version}</source>
        <translation>CRM {version}</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>&amp;Сървър</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Потребителско име</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>П&amp;арола</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Потребителско име</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Парола</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показване на паролата</translation>
    </message>
    <message>
        <source>The server is ready. Sign in.</source>
        <translation>Сървърът е готов. Влезте.</translation>
    </message>
    <message>
        <source>Add the server of your firm first: whoever looks after it knows its name. Or look at the program with sample data.</source>
        <translation>Първо добавете сървъра на фирмата: името му знае този, който се грижи за него. Или разгледайте програмата с примерни данни.</translation>
    </message>
    <message>
        <source>The settings could not be written. They hold until the program ends.</source>
        <translation>Настройките не можаха да се запишат. Ще важат само до затварянето на програмата.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the password is asked each time.</source>
        <translation>Този компютър няма ключодържател, затова паролата се въвежда всеки път.</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Скриване на паролата</translation>
    </message>
    <message>
        <source>Enter your login.</source>
        <translation>Въведете потребителското си име.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Въведете паролата си.</translation>
    </message>
    <message>
        <source>Connecting to {name}…</source>
        <translation>Свързване с {name}…</translation>
    </message>
</context>
<context>
    <name>StakeholderMap</name>
    <message>
        <source>Nobody is on the map yet</source>
        <translation>На картата още няма никого</translation>
    </message>
    <message>
        <source>Add the people who decide and those who are heard. Whom you do not know by name yet stands here as well.</source>
        <translation>Добавете хората, които решават, и тези, чието мнение се чува. Тук са и онези, които още не познавате по име.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Добавяне на лице</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n човек</numerusform>
            <numerusform>%n души</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Длъжност</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Ръководител</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роля</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Подкрепа</translation>
    </message>
    <message>
        <source>Contact with us</source>
        <translation>Контакт с нас</translation>
    </message>
    <message>
        <source>We are</source>
        <translation>Ние сме</translation>
    </message>
    <message>
        <source>We want to be</source>
        <translation>Искаме да бъдем</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Кой от нас</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последен контакт</translation>
    </message>
    <message numerus="yes">
        <source>Arranged: %n people</source>
        <translation>
            <numerusform>Подредено: %n човек</numerusform>
            <numerusform>Подредено: %n души</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks made</source>
        <translation>
            <numerusform>Създадена е %n задача</numerusform>
            <numerusform>Създадени са %n задачи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n пропуск</numerusform>
            <numerusform>%n пропуска</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Saved {time}</source>
        <translation>Запазено в {time}</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Свързано</translation>
    </message>
    <message>
        <source>Disconnected since {time}</source>
        <translation>Без връзка от {time}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Give “%1” back</source>
        <translation>Връщане на „%1“</translation>
    </message>
    <message>
        <source>Its owner works on it again, and is told the reason.</source>
        <translation>Собственикът продължава да работи по него и научава причината.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Връщане</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>Приключване на „%1“</translation>
    </message>
    <message>
        <source>A closed plan stays as it is. Its open actions go on in the plan that was copied from it.</source>
        <translation>Приключеният план остава, какъвто е. Отворените му действия продължават в плана, копиран от него.</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Приключване на плана</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Край</translation>
    </message>
    <message>
        <source>Copy “%1” forward</source>
        <translation>Копиране на „%1“ за следващ период</translation>
    </message>
    <message>
        <source>The copy is a draft with the same people, cells, context and open objectives.</source>
        <translation>Копието е чернова със същите хора, полета, контекст и отворени намерения.</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Създаване на копието</translation>
    </message>
    <message>
        <source>Say why, so that it can be mended.</source>
        <translation>Напишете защо, за да може да се поправи.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Дайте му име.</translation>
    </message>
    <message>
        <source>The end comes after the start.</source>
        <translation>Краят е след началото.</translation>
    </message>
    <message>
        <source>The copy was made before the connection broke.</source>
        <translation>Копието е направено, преди връзката да прекъсне.</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Напред</translation>
    </message>
</context>
<context>
    <name>StubPanel</name>
    <message>
        <source>Facts from the directory</source>
        <translation>Данни от указателя</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Седалище</translation>
    </message>
    <message>
        <source>Why you see no more</source>
        <translation>Защо не виждате повече</translation>
    </message>
    <message>
        <source>Contacts, meetings, business and documents of this account are open only to the person responsible for it, to its team and to their superiors. That holds for all customers.</source>
        <translation>Контактите, срещите, търговските данни и документите на този клиент са достъпни само за отговорника, за екипа на клиента и за техните ръководители. Това важи за всички клиенти.</translation>
    </message>
    <message>
        <source>Who can give you access</source>
        <translation>Кой може да Ви даде достъп</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Отговорник</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Имейл</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Ръководител</translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s)</source>
        <translation>
            <numerusform>%n колега</numerusform>
            <numerusform>%n колеги</numerusform>
        </translation>
    </message>
    <message>
        <source>Team of the account</source>
        <translation>Екип на клиента</translation>
    </message>
    <message>
        <source>Of this account you see what your role needs, or what was shared with you. The rest is open only to the person responsible for it, to its team and to their superiors.</source>
        <translation>За този клиент виждате каквото е нужно за ролята Ви или е споделено с Вас. Останалото е достъпно само за отговорника, за екипа на клиента и за техните ръководители.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, до %2</translation>
    </message>
    <message>
        <source>Stands in today</source>
        <translation>Днес замества</translation>
    </message>
    <message>
        <source>This computer has no program for that: %1</source>
        <translation>На този компютър няма програма за това: %1</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>The name is a man’s ({rule}).</source>
        <translation>Името е мъжко ({rule}).</translation>
    </message>
    <message>
        <source>The name is a woman’s ({rule}).</source>
        <translation>Името е женско ({rule}).</translation>
    </message>
    <message>
        <source>As suggested.</source>
        <translation>Както е предложено.</translation>
    </message>
    <message>
        <source>Own words. Suggested: “{text}”.</source>
        <translation>Собствен текст. Предложение: „{text}“.</translation>
    </message>
    <message>
        <source>Letters say “{text}”. Rule: {rule}.</source>
        <translation>В писмото ще пише „{text}“. Правило: {rule}.</translation>
    </message>
    <message>
        <source>Letters say “{text}”.</source>
        <translation>В писмото ще пише „{text}“.</translation>
    </message>
    <message>
        <source>The gender is open, so letters say “{text}”.</source>
        <translation>Полът не е известен, затова в писмото ще пише „{text}“.</translation>
    </message>
    <message>
        <source>The name is unusual. Letters say “{text}”. Is that right?</source>
        <translation>Името е необичайно. В писмото ще пише „{text}“. Правилно ли е?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Приемане</translation>
    </message>
</context>
<context>
    <name>SumEditor</name>
    <message>
        <source>any currency</source>
        <translation>във всяка валута</translation>
    </message>
    <message>
        <source>%1, currency</source>
        <translation>%1, валута</translation>
    </message>
</context>
<context>
    <name>SuperiorTree</name>
    <message numerus="yes">
        <source>%n person(s) below</source>
        <translation>
            <numerusform>%n подчинен</numerusform>
            <numerusform>%n подчинени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n подчинен</numerusform>
            <numerusform>%n подчинени</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuperiorsPage</name>
    <message>
        <source>Superiors</source>
        <translation>Ръководители</translation>
    </message>
    <message>
        <source>Tree of superiors</source>
        <translation>Дърво на ръководителите</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Намиране на човек</translation>
    </message>
    <message>
        <source>Take the move back</source>
        <translation>Връщане на преместването</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Изрязване</translation>
    </message>
    <message>
        <source>Paste below</source>
        <translation>Поставяне като подчинен</translation>
    </message>
    <message>
        <source>Change superior…</source>
        <translation>Смяна на ръководителя…</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Промяна на данните</translation>
    </message>
    <message>
        <source>Drag somebody onto their superior, or cut and paste; F2 chooses by name.</source>
        <translation>Плъзнете човек върху ръководителя му или изрежете и поставете; F2 избира по име.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a superior</source>
        <translation>
            <numerusform>%n без ръководител</numerusform>
            <numerusform>%n без ръководител</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n човек</numerusform>
            <numerusform>%n души</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stand the people who report to you. Nobody does yet.</source>
        <translation>Тук са хората, които са ви подчинени. Засега няма никого.</translation>
    </message>
    <message>
        <source>Nobody fits “%1”.</source>
        <translation>Никой не отговаря на „%1“.</translation>
    </message>
    <message>
        <source>%1 stands above that person. Nobody can be their own superior, not even through others. Choose another superior.</source>
        <translation>%1 стои над този човек. Никой не може да е свой ръководител, дори чрез други. Изберете друг ръководител.</translation>
    </message>
    <message>
        <source>%1 has no superior now.</source>
        <translation>%1 вече няма ръководител.</translation>
    </message>
    <message>
        <source>%1 reports to %2 now.</source>
        <translation>%1 вече е подчинен на %2.</translation>
    </message>
    <message>
        <source>%1 was cut. Choose the new superior and paste.</source>
        <translation>Изрязано: %1. Изберете новия ръководител и поставете.</translation>
    </message>
</context>
<context>
    <name>Swot</name>
    <message>
        <source>Strengths</source>
        <translation>Силни страни</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Слаби страни</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Възможности</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Заплахи</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>Доказателство: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Действие: %1</translation>
    </message>
    <message>
        <source>Action done: %1</source>
        <translation>Завършено действие: %1</translation>
    </message>
    <message>
        <source>weight %1 of 5</source>
        <translation>тежест %1 от 5</translation>
    </message>
    <message>
        <source>Critical vulnerability</source>
        <translation>Критична уязвимост</translation>
    </message>
</context>
<context>
    <name>SwotTab</name>
    <message>
        <source>Edit entry</source>
        <translation>Редактиране на записа</translation>
    </message>
    <message>
        <source>Open what shows it</source>
        <translation>Отваряне на доказателството</translation>
    </message>
    <message>
        <source>Open the action</source>
        <translation>Отваряне на действието</translation>
    </message>
    <message>
        <source>No longer the critical vulnerability</source>
        <translation>Вече не е критичната уязвимост</translation>
    </message>
    <message>
        <source>This is the critical vulnerability</source>
        <translation>Това е критичната уязвимост</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Отбелязано: %1</translation>
    </message>
    <message>
        <source>No longer marked: %1</source>
        <translation>Вече не е отбелязано: %1</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Repeated table</source>
        <translation>Повтаряща се таблица</translation>
    </message>
    <message>
        <source>The table gets a line for each record of the list.</source>
        <translation>Таблицата получава ред за всеки запис от списъка.</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>Вмъкване на таблица</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Списък</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колони</translation>
    </message>
    <message>
        <source>Choose 1 to 12 columns.</source>
        <translation>Изберете от 1 до 12 колони.</translation>
    </message>
</context>
<context>
    <name>TabsDialog</name>
    <message>
        <source>Tabs of the card</source>
        <translation>Раздели на картона</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Преместване нагоре (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Преместване надолу (Alt+Down)</translation>
    </message>
    <message>
        <source>Save tabs</source>
        <translation>Запазване на разделите</translation>
    </message>
    <message>
        <source>Ticked tabs are shown, in this order.</source>
        <translation>Отметнатите раздели се показват в този ред.</translation>
    </message>
    <message>
        <source>A card has at least one tab.</source>
        <translation>Картонът има поне един раздел.</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Account</source>
        <translation>Фирма</translation>
    </message>
    <message>
        <source>Of the meetings whose people are not known. Empty: those are left out.</source>
        <translation>За срещите, чиито хора не са известни. Празно: те се пропускат.</translation>
    </message>
    <message numerus="yes">
        <source>The accounts of %n are known by the people.</source>
        <translation>
            <numerusform>Фирмата на %n е известна по хората.</numerusform>
            <numerusform>Фирмите на %n са известни по хората.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in meetings</source>
        <translation>Приемане на срещи</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) in %1</source>
        <translation>
            <numerusform>%n среща във файла %1</numerusform>
            <numerusform>%n срещи във файла %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Приемане</translation>
    </message>
</context>
<context>
    <name>TargetPanel</name>
    <message>
        <source>What would close the gap</source>
        <translation>Какво би запълнило разликата</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цел</translation>
    </message>
    <message>
        <source>Where we stood</source>
        <translation>Изходно състояние</translation>
    </message>
    <message>
        <source>More than that</source>
        <translation>Повече от това</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Постигнато</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Очаквано</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Липсва</translation>
    </message>
    <message>
        <source>Not known: it is not for you to see, or its quarter lies ahead.</source>
        <translation>Не е известно: нямате право да го виждате или тримесечието предстои.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Нищо не липсва.</translation>
    </message>
    <message>
        <source>No open opportunity and no cell that fits. Look at the whitespace.</source>
        <translation>Няма отворена възможност, нито подходящо поле. Погледнете белите полета.</translation>
    </message>
    <message>
        <source>The program cannot say what moves this measure.</source>
        <translation>Програмата не може да каже какво движи този показател.</translation>
    </message>
</context>
<context>
    <name>TargetRows</name>
    <message>
        <source>Measured by</source>
        <translation>Измерва се с</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Тримесечие</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цел</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Постигнато</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Очаквано</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Липсва</translation>
    </message>
</context>
<context>
    <name>TargetsTab</name>
    <message>
        <source>Targets of the plan</source>
        <translation>Цели на плана</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>Още няма цели</translation>
    </message>
    <message>
        <source>Say what each quarter is to bring: revenue, share, meetings. What was reached is worked out.</source>
        <translation>Определете какво трябва да донесе всяко тримесечие: приходи, дял, срещи. Постигнатото се изчислява.</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Нова цел</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Редактиране на целта</translation>
    </message>
    <message>
        <source>Print targets and forecast</source>
        <translation>Печат на цели и прогноза</translation>
    </message>
    <message>
        <source>Revenue is what was sold; expected adds what is won and the weighted pipeline</source>
        <translation>Приходите са продаденото; очакваното добавя спечелените и претеглените възможности</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. The sums leave these amounts out.</source>
        <translation>Няма курс за днес: %1. Сборовете пропускат тези суми.</translation>
    </message>
    <message numerus="yes">
        <source>The margin leaves out %n lines of sales without a purchase price.</source>
        <translation>
            <numerusform>Маржът пропуска %n ред от продажби без покупна цена.</numerusform>
            <numerusform>Маржът пропуска %n реда от продажби без покупна цена.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – targets</source>
        <comment>%1 is an account</comment>
        <translation>%1 – цели</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n цел</numerusform>
            <numerusform>%n цели</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
</context>
<context>
    <name>TemplateEdit</name>
    <message>
        <source>New page</source>
        <translation>Нова страница</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картина</translation>
    </message>
    <message>
        <source>Text typed for each letter</source>
        <translation>Текст, писан за всяко писмо</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Empty room</source>
        <translation>Празно място</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Заключение и подпис</translation>
    </message>
    <message>
        <source>Address of the recipient</source>
        <translation>Адрес на получателя</translation>
    </message>
    <message>
        <source>Lines with labels</source>
        <translation>Редове с надписи</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Код за плащане</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колони</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Блок</translation>
    </message>
    <message>
        <source>Only if filled: {what}</source>
        <translation>Само ако е попълнено: {what}</translation>
    </message>
    <message>
        <source>Only if: {what}</source>
        <translation>Само ако: {what}</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Иначе</translation>
    </message>
    <message>
        <source>End of the condition</source>
        <translation>Край на условието</translation>
    </message>
    <message>
        <source>%1: heading, a line for each record, total</source>
        <translation>%1: заглавен ред, ред за всеки запис, общо</translation>
    </message>
    <message>
        <source>A sentence in every language</source>
        <translation>Изречение на всеки език</translation>
    </message>
    <message>
        <source>This sentence came with the program: each letter has it in the language of its recipient. As text of your own it can be changed, and is the same for all.</source>
        <translation>Това изречение идва с програмата: всяко писмо го има на езика на получателя си. Като собствен текст може да се променя и е еднакво за всички.</translation>
    </message>
    <message>
        <source>Make it my text</source>
        <translation>Да стане мой текст</translation>
    </message>
    <message>
        <source>All sentences here</source>
        <translation>Всички изречения тук</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставяне така</translation>
    </message>
</context>
<context>
    <name>TemplateNameDialog</name>
    <message>
        <source>Name of the template</source>
        <translation>Име на шаблона</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>All colleagues may use it</source>
        <translation>Могат да го използват всички колеги</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Споделяне</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Дайте име.</translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>Letter template</source>
        <translation>Шаблон на писмо</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>Страница…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Още</translation>
    </message>
    <message>
        <source>&amp;Name…</source>
        <translation>&amp;Име…</translation>
    </message>
    <message>
        <source>Save &amp;as new…</source>
        <translation>Записване като &amp;нов…</translation>
    </message>
    <message>
        <source>Save as &amp;file…</source>
        <translation>Записване като &amp;файл…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Показано за</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Език</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Текст на шаблона</translation>
    </message>
    <message>
        <source>A made-up record</source>
        <translation>Измислен запис</translation>
    </message>
    <message>
        <source>The longest address</source>
        <translation>Най-дългият адрес</translation>
    </message>
    <message>
        <source>A record with missing fields</source>
        <translation>Запис с липсващи полета</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Текст на писмото</translation>
    </message>
    <message>
        <source>Letterhead, first page</source>
        <translation>Бланка, първа страница</translation>
    </message>
    <message>
        <source>Sender, first page</source>
        <translation>Подател, първа страница</translation>
    </message>
    <message>
        <source>Line above the address</source>
        <translation>Ред над адреса</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Reference lines</source>
        <translation>Редове с препратки</translation>
    </message>
    <message>
        <source>Head of further pages</source>
        <translation>Горен ред на следващите страници</translation>
    </message>
    <message>
        <source>Foot of all pages</source>
        <translation>Долен ред на всички страници</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Нов шаблон</translation>
    </message>
    <message>
        <source>Letter template, not saved yet</source>
        <translation>Шаблон на писмо, още незаписан</translation>
    </message>
    <message>
        <source>Letter template, revision %1</source>
        <translation>Шаблон на писмо, редакция %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>споделен</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>само мой</translation>
    </message>
    <message>
        <source>The template was saved as revision %1.</source>
        <translation>Шаблонът е записан като редакция %1.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Записване като файл</translation>
    </message>
    <message>
        <source>Templates (*.zip)</source>
        <translation>Шаблони (*.zip)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Запазено като %1.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Letter templates</source>
        <translation>Шаблони на писма</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Изтриване</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Споделяне</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>От файл…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Отваряне</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Нов шаблон</translation>
    </message>
    <message>
        <source>No letter templates yet</source>
        <translation>Още няма шаблони за писма</translation>
    </message>
    <message>
        <source>Five letters come with the program: an invitation, thanks, services that end, a new contact person, greetings. Each speaks the language of its recipient.</source>
        <translation>С програмата идват пет писма: покана, благодарност, изтичащи услуги, ново лице за контакт и поздравление. Всяко е на езика на получателя си.</translation>
    </message>
    <message>
        <source>Colleagues with the right to design templates make them and share them; an admin gives that right.</source>
        <translation>Правят ги и ги споделят колеги с право да създават шаблони; това право дава администратор.</translation>
    </message>
    <message>
        <source>Take them in for all colleagues</source>
        <translation>Въвеждане за всички колеги</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Ползват</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Създал</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>all colleagues</source>
        <translation>всички колеги</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>само аз</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n шаблон</numerusform>
            <numerusform>%n шаблона</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep to myself</source>
        <translation>Само за мен</translation>
    </message>
    <message>
        <source>The usual letter</source>
        <translation>Обичайното писмо</translation>
    </message>
    <message>
        <source>Template from a file</source>
        <translation>Шаблон от файл</translation>
    </message>
    <message>
        <source>Templates (*.zip)</source>
        <translation>Шаблони (*.zip)</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Изтриване на шаблона</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Да се изтрие ли шаблонът „%1“?</translation>
    </message>
    <message>
        <source>Letters that were made from it stay as they are.</source>
        <translation>Писмата, направени от него, остават каквито са.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>TimeGrid</name>
    <message>
        <source>Hours of the days</source>
        <translation>Часове на дните</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запис</numerusform>
            <numerusform>%n записа</numerusform>
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
        <translation>История</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всичко</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Още</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Лице</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>От началото</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Печат на историята</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Всички</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Няма съвпадения</translation>
    </message>
    <message>
        <source>Nothing happened that fits the kinds, the person and the period.</source>
        <translation>Няма записи за избраните видове, лице и период.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показване на всичко</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Тук още няма нищо</translation>
    </message>
    <message>
        <source>Meetings, messages, documents and sales appear here as they are entered.</source>
        <translation>Срещите, съобщенията, документите и продажбите се показват тук, щом бъдат въведени.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Try again</source>
        <translation>Опитай отново</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отмяна</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скриване</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Върнато.</translation>
    </message>
    <message>
        <source>It was not taken back: somebody has changed it since.</source>
        <translation>Не беше върнато: някой го е променил оттогава.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Standard</source>
        <translation>Основен</translation>
    </message>
    <message>
        <source>View: %1</source>
        <comment>the named view of a list</comment>
        <translation>Изглед: %1</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, променен</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Запазване на промените</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Както е запазен</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Както е доставен</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Запазване като изглед…</translation>
    </message>
    <message>
        <source>Manage views…</source>
        <translation>Управление на изгледите…</translation>
    </message>
    <message>
        <source>Columns, filter, sort and groups as they are shown now.</source>
        <translation>Колони, филтър, подредба и групи, както се виждат сега.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Изгледи</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation>Изгледът „%1“ е запазен.</translation>
    </message>
</context>
<context>
    <name>Waking</name>
    <message numerus="yes">
        <source>The clock of this computer is off by %n hour(s).</source>
        <translation>
            <numerusform>Часовникът на този компютър се различава с %n час.</numerusform>
            <numerusform>Часовникът на този компютър се различава с %n часа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is off by %n minute(s).</source>
        <translation>
            <numerusform>Часовникът на този компютър се различава с %n минута.</numerusform>
            <numerusform>Часовникът на този компютър се различава с %n минути.</numerusform>
        </translation>
    </message>
    <message>
        <source>Days that the program proposes as today may be wrong. Set the clock.</source>
        <translation>Дните, които програмата предлага като днешни, може да са грешни. Сверете часовника.</translation>
    </message>
</context>
<context>
    <name>WhitespaceDoing</name>
    <message>
        <source>You may not enter opportunities.</source>
        <translation>Нямате право да въвеждате възможности.</translation>
    </message>
    <message>
        <source>This cell is closed. Edit it to open it again.</source>
        <translation>Това поле е затворено. Отворете го отново чрез редактиране.</translation>
    </message>
    <message>
        <source>“%1” is no longer offered.</source>
        <comment>a product line</comment>
        <translation>„%1“ вече не се предлага.</translation>
    </message>
    <message>
        <source>“%1” is no longer used.</source>
        <comment>a division</comment>
        <translation>„%1“ вече не се използва.</translation>
    </message>
    <message>
        <source>Checked today: %1</source>
        <comment>%1 is a cell</comment>
        <translation>Проверено днес: %1</translation>
    </message>
    <message>
        <source>%1 – whitespace</source>
        <comment>%1 is an account</comment>
        <translation>%1 – бели полета</translation>
    </message>
</context>
<context>
    <name>WhitespaceTab</name>
    <message>
        <source>Divisions of the customer</source>
        <translation>Подразделения на клиента</translation>
    </message>
    <message>
        <source>Print the heat map</source>
        <translation>Печат на картата</translation>
    </message>
    <message>
        <source>Check cells</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показване</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Посл. 12 месеца</translation>
    </message>
    <message>
        <source>No exchange rate for today: %1. The sums leave these amounts out.</source>
        <translation>Няма курс за днес: %1. Сборовете пропускат тези суми.</translation>
    </message>
    <message>
        <source>Check cells (%1)</source>
        <comment>how many</comment>
        <translation>Проверка (%1)</translation>
    </message>
    <message>
        <source>All cells were checked lately.</source>
        <translation>Всички полета са проверени наскоро.</translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n проверено</numerusform>
            <numerusform>%n проверени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n полета</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhitespaceWords</name>
    <message>
        <source>We supply</source>
        <translation>Доставяме</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Възможност</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Оспорвано</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Затворено</translation>
    </message>
    <message>
        <source>Status and potential (%1)</source>
        <translation>Състояние и потенциал (%1)</translation>
    </message>
    <message>
        <source>Our revenue (%1)</source>
        <translation>Нашите приходи (%1)</translation>
    </message>
    <message>
        <source>Open opportunities (%1)</source>
        <translation>Отворени възможности (%1)</translation>
    </message>
    <message>
        <source>Our share (%)</source>
        <translation>Нашият дял (%)</translation>
    </message>
    <message>
        <source>Potential not ours yet (%1)</source>
        <translation>Потенциал, който не е наш (%1)</translation>
    </message>
    <message>
        <source>Without a product line</source>
        <translation>Без продуктова линия</translation>
    </message>
    <message>
        <source>Whole account</source>
        <translation>Цялата фирма</translation>
    </message>
    <message>
        <source>Without a division</source>
        <translation>Без подразделение</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>of a potential</comment>
        <translation>от %1</translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation>пригодност %1</translation>
    </message>
    <message>
        <source>decision %1</source>
        <comment>month/year</comment>
        <translation>решение %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <comment>month/year; the contract of a competitor</comment>
        <translation>край %1</translation>
    </message>
    <message>
        <source>the contract of %1 ends %2</source>
        <comment>%1 a competitor, %2 a day</comment>
        <translation>%1: договорът изтича %2</translation>
    </message>
    <message>
        <source>nobody supplies it</source>
        <translation>без конкуренция</translation>
    </message>
    <message>
        <source>The contract of %1 has ended. Is that so still?</source>
        <translation>%1: договорът е изтекъл. Така ли е още?</translation>
    </message>
    <message>
        <source>Last checked on %1.</source>
        <translation>Последно проверено на %1.</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Още никой не го е погледнал.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Person</source>
        <translation>Лице</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Who sees what, and why</source>
        <translation>Кой какво вижда и защо</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печат…</translation>
    </message>
    <message>
        <source>Choose a person, an account, or both</source>
        <translation>Изберете човек, клиент или и двете</translation>
    </message>
    <message>
        <source>A person alone: how many accounts they see, and why. An account alone: who sees it. Both: every reason.</source>
        <translation>Само човек: колко клиенти вижда и защо. Само клиент: кой го вижда. И двете: всички причини.</translation>
    </message>
    <message>
        <source>This could not be answered</source>
        <translation>Отговорът не можа да се получи</translation>
    </message>
    <message>
        <source>Who sees an account is told to those who see it themselves, to admins and to auditors.</source>
        <translation>Кой вижда клиента, научават тези, които сами го виждат, администраторите и одиторите.</translation>
    </message>
    <message>
        <source>You may ask about yourself, about people below you, and about everybody on accounts that you see yourself. Admins and auditors may ask about everybody.</source>
        <translation>Можете да питате за себе си, за хората под Вас, а при клиенти, които сами виждате – за всеки. Администраторите и одиторите могат да питат за всички.</translation>
    </message>
    <message>
        <source>This is not for you to ask</source>
        <translation>За това не можете да питате</translation>
    </message>
    <message>
        <source>%1 – who sees what</source>
        <translation>%1 – кой какво вижда</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Още няма отговор.</translation>
    </message>
</context>
<context>
    <name>WindowChoice</name>
    <message>
        <source>Own window: left / top / width / height in mm</source>
        <translation>Собствено прозорче: отляво / отгоре / ширина / височина в мм</translation>
    </message>
    <message>
        <source>Left / top / width / height in mm, from the sheet’s corner.</source>
        <translation>Отляво / отгоре / ширина / височина в мм, от ъгъла на листа.</translation>
    </message>
    <message>
        <source>This is no place for an address. Left / top / width / height in mm: at least 40 × 20, in the upper half of the sheet, with room beside it.</source>
        <translation>Тук няма място за адрес. Отляво / отгоре / ширина / височина в мм: поне 40 × 20, в горната половина на листа и с място встрани.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The whole result (%1)</source>
        <translation>Целият резултат (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s)</source>
        <translation>
            <numerusform>%n избран ред</numerusform>
            <numerusform>%n избрани реда</numerusform>
        </translation>
    </message>
    <message>
        <source>As the list shows them (%1)</source>
        <translation>Както са в списъка (%1)</translation>
    </message>
    <message>
        <source>All fields that I may read (%1)</source>
        <translation>Всички полета, които мога да чета (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>Експортиран е %n ред</numerusform>
            <numerusform>Експортирани са %n реда</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>The data were verified today</source>
        <translation>Данните са проверени днес</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Missing data</source>
        <translation>Липсващи данни</translation>
    </message>
    <message>
        <source>Due for verification</source>
        <translation>За проверка</translation>
    </message>
    <message>
        <source>Missing or due</source>
        <translation>Липсва или за проверка</translation>
    </message>
    <message>
        <source>I am responsible</source>
        <translation>Отговарям аз</translation>
    </message>
    <message>
        <source>All that I see</source>
        <translation>Всички, които виждам</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Проверено днес</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Попълване</translation>
    </message>
    <message>
        <source>Select accounts first.</source>
        <translation>Първо изберете клиенти.</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>Данни за допълване</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и още %n</numerusform>
            <numerusform>и още %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Part</name>
    <message>
        <source>None entered.</source>
        <translation>Няма въведени.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Изтриване на %n клиент</numerusform>
            <numerusform>Изтриване на %n клиенти</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)</source>
        <translation>
            <numerusform>Изтриване на %n контакт</numerusform>
            <numerusform>Изтриване на %n контакта</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n meeting(s) or call(s)</source>
        <translation>
            <numerusform>Изтриване на %n среща или разговор</numerusform>
            <numerusform>Изтриване на %n срещи или разговори</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n task(s)</source>
        <translation>
            <numerusform>Изтриване на %n задача</numerusform>
            <numerusform>Изтриване на %n задачи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)</source>
        <translation>
            <numerusform>Изтриване на %n съобщение</numerusform>
            <numerusform>Изтриване на %n съобщения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)</source>
        <translation>
            <numerusform>Изтриване на %n документ</numerusform>
            <numerusform>Изтриване на %n документа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n project(s)</source>
        <translation>
            <numerusform>Изтриване на %n проект</numerusform>
            <numerusform>Изтриване на %n проекта</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n opportunity(ies)</source>
        <translation>
            <numerusform>Изтриване на %n възможност</numerusform>
            <numerusform>Изтриване на %n възможности</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n service(s)</source>
        <translation>
            <numerusform>Изтриване на %n услуга</numerusform>
            <numerusform>Изтриване на %n услуги</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sale(s)</source>
        <translation>
            <numerusform>Изтриване на %n продажба</numerusform>
            <numerusform>Изтриване на %n продажби</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n competitor&apos;s contract(s)</source>
        <translation>
            <numerusform>Изтриване на %n договор с конкурент</numerusform>
            <numerusform>Изтриване на %n договора с конкуренти</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n satisfaction score(s)</source>
        <translation>
            <numerusform>Изтриване на %n оценка</numerusform>
            <numerusform>Изтриване на %n оценки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n piece(s) of feedback</source>
        <translation>
            <numerusform>Изтриване на %n отзив</numerusform>
            <numerusform>Изтриване на %n отзива</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account plan(s)</source>
        <translation>
            <numerusform>Изтриване на %n план за клиент</numerusform>
            <numerusform>Изтриване на %n плана за клиенти</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n division(s)</source>
        <translation>
            <numerusform>Изтриване на %n подразделение</numerusform>
            <numerusform>Изтриване на %n подразделения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n target(s)</source>
        <translation>
            <numerusform>Изтриване на %n цел</numerusform>
            <numerusform>Изтриване на %n цели</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n commission rule(s)</source>
        <translation>
            <numerusform>Изтриване на %n правило за комисиони</numerusform>
            <numerusform>Изтриване на %n правила за комисиони</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n product(s)</source>
        <translation>
            <numerusform>Изтриване на %n продукт</numerusform>
            <numerusform>Изтриване на %n продукта</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n colleague(s) from the team</source>
        <translation>
            <numerusform>Премахване на %n колега от екипа</numerusform>
            <numerusform>Премахване на %n колеги от екипа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Изтриване на %n запис</numerusform>
            <numerusform>Изтриване на %n записа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>%n запис е изтрит.</numerusform>
            <numerusform>%n записа са изтрити.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n ред е копиран.</numerusform>
            <numerusform>%n реда са копирани.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ред</numerusform>
            <numerusform>%n реда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) noted as verified today</source>
        <translation>
            <numerusform>%n клиент е отбелязан като проверен днес</numerusform>
            <numerusform>%n клиента са отбелязани като проверени днес</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>%1 (thous. %2)</source>
        <comment>a column&apos;s title and its currency</comment>
        <translation>%1 (хил. %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без следваща стъпка</translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message>
        <source>Keep for later</source>
        <translation>Остави за по-късно</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Незапазени промени</translation>
    </message>
    <message>
        <source>Save what you typed in “%1”?</source>
        <translation>Запазване на промените в „%1“?</translation>
    </message>
    <message>
        <source>The server does not answer. What is kept on this computer is offered again when you sign in the next time.</source>
        <translation>Сървърът не отговаря. Оставеното на този компютър ще се предложи отново при следващото влизане.</translation>
    </message>
    <message>
        <source>What is not saved is lost when this closes.</source>
        <translation>Незапазеното се губи при затваряне.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запазване</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отхвърляне</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отхвърляне на промените</translation>
    </message>
    <message>
        <source>Discard all unsaved changes?</source>
        <translation>Отхвърляне на всички незапазени промени?</translation>
    </message>
    <message>
        <source>The form shows again what is stored. This cannot be undone.</source>
        <translation>Формулярът ще покаже отново запазените данни. Действието е необратимо.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Към редактирането</translation>
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
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>empty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Тук още няма нищо</translation>
    </message>
    <message>
        <source>What is entered for this list appears here.</source>
        <translation>Въведеното в този списък се показва тук.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Още няма клиенти</translation>
    </message>
    <message>
        <source>You and your team are not responsible for any account.</source>
        <translation>Вие и екипът Ви не отговаряте за нито един клиент.</translation>
    </message>
    <message>
        <source>Show the whole directory</source>
        <translation>Показване на целия указател</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Няма съвпадения</translation>
    </message>
    <message>
        <source>Nothing in this list fits the search and the filters.</source>
        <translation>Нищо в този списък не съвпада с търсенето и филтрите.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Изчистване на филтъра</translation>
    </message>
    <message>
        <source>You have no right to see this</source>
        <translation>Нямате право да виждате това</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Данните не можаха да се прочетат</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Нов опит</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>to</source>
        <comment>between two ends: 1 to 5</comment>
        <translation>до</translation>
    </message>
    <message>
        <source>there are such records, or none</source>
        <translation>има такива записи или няма</translation>
    </message>
    <message>
        <source>Type one, then Enter</source>
        <translation>Напишете една и Enter</translation>
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
        <translation>Което нямате право да виждате</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <comment>a field that is empty</comment>
        <translation>Без: %1</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Без групи</translation>
    </message>
    <message>
        <source>%1, by month</source>
        <translation>%1 по месеци</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Свиване на всичко</translation>
    </message>
</context>
<context>
    <name>kept</name>
    <message>
        <source>Delete</source>
        <translation>Изтриване</translation>
    </message>
    <message>
        <source>Records stay as they are.</source>
        <translation>Записите остават, каквито са.</translation>
    </message>
    <message>
        <source>Colleagues lose it, too. Records stay as they are.</source>
        <translation>Губят го и колегите. Записите остават, каквито са.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Изтриване на „%1“?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Last 30 days</source>
        <translation>Последните 30 дни</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Последните 90 дни</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Последните 12 месеца</translation>
    </message>
    <message>
        <source>Last 12 months and to come</source>
        <translation>Последните 12 месеца и предстоящите</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Тази година</translation>
    </message>
    <message>
        <source>Last 3 years</source>
        <translation>Последните 3 години</translation>
    </message>
</context>
<context>
    <name>team_offer</name>
    <message>
        <source>%1 does not see this account</source>
        <translation>%1 не вижда този клиент</translation>
    </message>
    <message>
        <source>These colleagues do not see this account: %1</source>
        <translation>Тези колеги не виждат този клиент: %1</translation>
    </message>
    <message>
        <source>Add to the team</source>
        <translation>Добавяне в екипа</translation>
    </message>
    <message>
        <source>Work is given only to somebody who sees the account. In its team they read everything on it, until they are taken out again.</source>
        <translation>Работа се дава само на човек, който вижда клиента. В екипа той чете всичко за него, докато не бъде изваден.</translation>
    </message>
    <message>
        <source>Add to the team and save</source>
        <translation>Добавяне в екипа и запазване</translation>
    </message>
    <message>
        <source>Choose somebody else</source>
        <translation>Избор на друг</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>bn %1</source>
        <comment>billions (10^9) of a currency</comment>
        <translation>млрд. %1</translation>
    </message>
    <message>
        <source>m %1</source>
        <comment>millions of a currency</comment>
        <translation>млн. %1</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <comment>thousands of a currency</comment>
        <translation>хил. %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a share in per cent; cs and bg: %1 %</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>today</source>
        <translation>днес</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>утре</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Не</translation>
    </message>
</context>
</TS>
