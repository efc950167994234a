<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>Not sealed yet: %n entry(ies), the oldest of %1.</source>
        <translation>
            <numerusform>Not sealed yet: %n entry, of %1.</numerusform>
            <numerusform>Not sealed yet: %n entries, the oldest of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation>
            <numerusform>%n fault:</numerusform>
            <numerusform>%n faults:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeingEdited</name>
    <message numerus="yes">
        <source>Being edited by %1 since %2, and by %n more</source>
        <translation>
            <numerusform>Being edited by %1 since %2, and by %n more</numerusform>
            <numerusform>Being edited by %1 since %2, and by %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message numerus="yes">
        <source>%n opportunities</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n meeting(s) and call(s)</source>
        <translation>
            <numerusform>%n meeting or call</numerusform>
            <numerusform>%n meetings and calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message numerus="yes">
        <source>%n selected in the list</source>
        <translation>
            <numerusform>%n selected in the list</numerusform>
            <numerusform>%n selected in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>Saved at %1; you opened it at %2. Choose what is to stand for %n field(s); nothing else is lost.</source>
        <translation>
            <numerusform>Saved at %1; you opened it at %2. Choose what is to stand for %n field; nothing else is lost.</numerusform>
            <numerusform>Saved at %1; you opened it at %2. Choose what is to stand for %n fields; nothing else is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further change(s) do not overlap and merge by themselves</source>
        <translation>
            <numerusform>%n further change does not overlap and merges by itself</numerusform>
            <numerusform>%n further changes do not overlap and merge by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) signed in</source>
        <translation>
            <numerusform>%n person signed in</numerusform>
            <numerusform>%n people signed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedPage</name>
    <message numerus="yes">
        <source>%n deleted record(s)</source>
        <translation>
            <numerusform>%n deleted record</numerusform>
            <numerusform>%n deleted records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message numerus="yes">
        <source>%n thing(s) to put right; the page is as it was before.</source>
        <translation>
            <numerusform>%n thing to put right; the page is as it was before.</numerusform>
            <numerusform>%n things to put right; the page is as it was before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message numerus="yes">
        <source>“%1” says otherwise in %n field(s)</source>
        <translation>
            <numerusform>“%1” says otherwise in %n field</numerusform>
            <numerusform>“%1” says otherwise in %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>They are responsible for %n account(s), which you can hand over next.</source>
        <translation>
            <numerusform>They are responsible for %n account, which you can hand over next.</numerusform>
            <numerusform>They are responsible for %n accounts, which you can hand over next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and were put aside.</source>
        <translation>
            <numerusform>%n draft cannot be read and was put aside.</numerusform>
            <numerusform>%n drafts cannot be read and were put aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard what was typed in %n form(s)?</source>
        <translation>
            <numerusform>Discard what was typed in %n form?</numerusform>
            <numerusform>Discard what was typed in %n forms?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueBand</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back; %n change(s) made since stay.</source>
        <translation>
            <numerusform>Taken back; %n change made since stays.</numerusform>
            <numerusform>Taken back; %n changes made since stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n meeting(s) entered</source>
        <translation>
            <numerusform>%n meeting entered</numerusform>
            <numerusform>%n meetings entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message numerus="yes">
        <source>%n running service(s)</source>
        <translation>
            <numerusform>%n running service</numerusform>
            <numerusform>%n running services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo.</source>
        <translation>
            <numerusform>%n mo.</numerusform>
            <numerusform>%n mo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, weighted %1</source>
        <translation>
            <numerusform>%n open, weighted %1</numerusform>
            <numerusform>%n open, weighted %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>%n field missing</numerusform>
            <numerusform>%n fields missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBuilder</name>
    <message numerus="yes">
        <source>%n record(s) fit</source>
        <translation>
            <numerusform>%n record fits</numerusform>
            <numerusform>%n records fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message numerus="yes">
        <source>%n field(s) to put right</source>
        <translation>
            <numerusform>%n field to put right</numerusform>
            <numerusform>%n fields to put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverAllDialog</name>
    <message numerus="yes">
        <source>Hand over %n account(s)</source>
        <translation>
            <numerusform>Hand over %n account</numerusform>
            <numerusform>Hand over %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n account(s)</source>
        <translation>
            <numerusform>Go on with %n account</numerusform>
            <numerusform>Go on with %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is responsible for %n account(s)</source>
        <translation>
            <numerusform>%1 is responsible for %n account</numerusform>
            <numerusform>%1 is responsible for %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) handed over</source>
        <translation>
            <numerusform>%n account handed over</numerusform>
            <numerusform>%n accounts handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are being changed by somebody just now. Go on later.</source>
        <translation>
            <numerusform>%n account is being changed by somebody just now. Go on later.</numerusform>
            <numerusform>%n accounts are being changed by somebody just now. Go on later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>and %n more field(s)</source>
        <translation>
            <numerusform>and %n more field</numerusform>
            <numerusform>and %n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n entered</source>
        <translation>
            <numerusform>%n entered</numerusform>
            <numerusform>%n entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n left as it was</numerusform>
            <numerusform>%n left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) entered with them</source>
        <translation>
            <numerusform>%n account entered with them</numerusform>
            <numerusform>%n accounts entered with them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back</source>
        <translation>
            <numerusform>%n record taken back</numerusform>
            <numerusform>%n records taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept since somebody works with it</source>
        <translation>
            <numerusform>%n kept since somebody works with it</numerusform>
            <numerusform>%n kept since somebody works with them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightTabs</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>More %n</numerusform>
            <numerusform>More %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message numerus="yes">
        <source>%1: %2 × %3 mm, %n label(s)</source>
        <translation>
            <numerusform>%1: %2 × %3 mm, %n label</numerusform>
            <numerusform>%1: %2 × %3 mm, %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) left out:</source>
        <translation>
            <numerusform>%n address left out:</numerusform>
            <numerusform>%n addresses left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete address(es), printed as well:</source>
        <translation>
            <numerusform>%n incomplete address, printed as well:</numerusform>
            <numerusform>%n incomplete addresses, printed as well:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) you may not read are not among them.</source>
        <translation>
            <numerusform>%n record you may not read is not among them.</numerusform>
            <numerusform>%n records you may not read are not among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailingWords</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen record(s) you may not write to are not among them.</source>
        <translation>
            <numerusform>%n chosen record you may not write to is not among them.</numerusform>
            <numerusform>%n chosen records you may not write to are not among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a label:</source>
        <translation>
            <numerusform>%n without a label:</numerusform>
            <numerusform>%n without a label:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailingsPage</name>
    <message numerus="yes">
        <source>%n mailing(s)</source>
        <translation>
            <numerusform>%n mailing</numerusform>
            <numerusform>%n mailings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n task due</numerusform>
            <numerusform>%n tasks due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDayPage</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) today</source>
        <translation>
            <numerusform>%n task today</numerusform>
            <numerusform>%n tasks today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) until the end of the week</source>
        <translation>
            <numerusform>%n task until the end of the week</numerusform>
            <numerusform>%n tasks until the end of the week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message numerus="yes">
        <source>%n request(s) to answer</source>
        <translation>
            <numerusform>%n request to answer</numerusform>
            <numerusform>%n requests to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectiveWords</name>
    <message numerus="yes">
        <source>%n dated action(s)</source>
        <translation>
            <numerusform>%n dated action</numerusform>
            <numerusform>%n dated actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message numerus="yes">
        <source>Next attempt in %n s</source>
        <translation>
            <numerusform>Next attempt in %n s</numerusform>
            <numerusform>Next attempt in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsGrid</name>
    <message numerus="yes">
        <source>Put %n removed line(s) back</source>
        <translation>
            <numerusform>Put %n removed line back</numerusform>
            <numerusform>Put %n removed lines back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message numerus="yes">
        <source>%n without one of us</source>
        <translation>
            <numerusform>%n without one of us</numerusform>
            <numerusform>%n without one of us</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) below %1</source>
        <translation>
            <numerusform>%n part below %1</numerusform>
            <numerusform>%n parts below %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s):</source>
        <translation>
            <numerusform>In %n minute:</numerusform>
            <numerusform>In %n minutes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>In %n minute</numerusform>
            <numerusform>In %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>A formula has no result for %n record(s).</source>
        <translation>
            <numerusform>A formula has no result for %n record.</numerusform>
            <numerusform>A formula has no result for %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the beginning of %n long text(s) stands here.</source>
        <translation>
            <numerusform>Only the beginning of %n long text stands here.</numerusform>
            <numerusform>Only the beginning of %n long texts stands here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%1 handed %n account(s) over to you</source>
        <translation>
            <numerusform>%1 handed %n account over to you</numerusform>
            <numerusform>%1 handed %n accounts over to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the service “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: the service “%2” ends in %n day</numerusform>
            <numerusform>%1: the service “%2” ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the competitor&apos;s contract “%2” ends in %n day(s)</source>
        <translation>
            <numerusform>%1: the competitor&apos;s contract “%2” ends in %n day</numerusform>
            <numerusform>%1: the competitor&apos;s contract “%2” ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the review of the plan “%2” is due in %n day(s)</source>
        <translation>
            <numerusform>%1: the review of the plan “%2” is due in %n day</numerusform>
            <numerusform>%1: the review of the plan “%2” is due in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message numerus="yes">
        <source>%n record(s) compared</source>
        <translation>
            <numerusform>%n record compared</numerusform>
            <numerusform>%n records compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) found</source>
        <translation>
            <numerusform>%n pair found</numerusform>
            <numerusform>%n pairs found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message numerus="yes">
        <source>%n more entered</source>
        <translation>
            <numerusform>%n more entered</numerusform>
            <numerusform>%n more entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) of the series follow</source>
        <translation>
            <numerusform>%n meeting of the series follows</numerusform>
            <numerusform>%n meetings of the series follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed on it alone</source>
        <translation>
            <numerusform>%n keeps what was changed on it alone</numerusform>
            <numerusform>%n keep what was changed on them alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StakeholderMap</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arranged: %n people</source>
        <translation>
            <numerusform>Arranged: %n person</numerusform>
            <numerusform>Arranged: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks made</source>
        <translation>
            <numerusform>%n task made</numerusform>
            <numerusform>%n tasks made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StubPanel</name>
    <message numerus="yes">
        <source>%n colleague(s)</source>
        <translation>
            <numerusform>%n colleague</numerusform>
            <numerusform>%n colleagues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuperiorTree</name>
    <message numerus="yes">
        <source>%n person(s) below</source>
        <translation>
            <numerusform>%n person below</numerusform>
            <numerusform>%n people below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n below</numerusform>
            <numerusform>%n below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuperiorsPage</name>
    <message numerus="yes">
        <source>%n without a superior</source>
        <translation>
            <numerusform>%n without a superior</numerusform>
            <numerusform>%n without a superior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message numerus="yes">
        <source>The accounts of %n are known by the people.</source>
        <translation>
            <numerusform>The account of %n is known by the people.</numerusform>
            <numerusform>The accounts of %n are known by the people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) in %1</source>
        <translation>
            <numerusform>%n meeting in %1</numerusform>
            <numerusform>%n meetings in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsTab</name>
    <message numerus="yes">
        <source>The margin leaves out %n lines of sales without a purchase price.</source>
        <translation>
            <numerusform>The margin leaves out %n line of sales without a purchase price.</numerusform>
            <numerusform>The margin leaves out %n lines of sales without a purchase price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waking</name>
    <message numerus="yes">
        <source>The clock of this computer is off by %n hour(s).</source>
        <translation>
            <numerusform>The clock of this computer is off by %n hour.</numerusform>
            <numerusform>The clock of this computer is off by %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is off by %n minute(s).</source>
        <translation>
            <numerusform>The clock of this computer is off by %n minute.</numerusform>
            <numerusform>The clock of this computer is off by %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhitespaceTab</name>
    <message numerus="yes">
        <source>%n checked</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n selected row(s)</source>
        <translation>
            <numerusform>%n selected row</numerusform>
            <numerusform>%n selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>%n row exported</numerusform>
            <numerusform>%n rows exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Delete %n account</numerusform>
            <numerusform>Delete %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)</source>
        <translation>
            <numerusform>Delete %n contact</numerusform>
            <numerusform>Delete %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n meeting(s) or call(s)</source>
        <translation>
            <numerusform>Delete %n meeting or call</numerusform>
            <numerusform>Delete %n meetings or calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n task(s)</source>
        <translation>
            <numerusform>Delete %n task</numerusform>
            <numerusform>Delete %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)</source>
        <translation>
            <numerusform>Delete %n message</numerusform>
            <numerusform>Delete %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)</source>
        <translation>
            <numerusform>Delete %n document</numerusform>
            <numerusform>Delete %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n project(s)</source>
        <translation>
            <numerusform>Delete %n project</numerusform>
            <numerusform>Delete %n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n opportunity(ies)</source>
        <translation>
            <numerusform>Delete %n opportunity</numerusform>
            <numerusform>Delete %n opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n service(s)</source>
        <translation>
            <numerusform>Delete %n service</numerusform>
            <numerusform>Delete %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sale(s)</source>
        <translation>
            <numerusform>Delete %n sale</numerusform>
            <numerusform>Delete %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n competitor&apos;s contract(s)</source>
        <translation>
            <numerusform>Delete %n competitor&apos;s contract</numerusform>
            <numerusform>Delete %n competitors&apos; contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n satisfaction score(s)</source>
        <translation>
            <numerusform>Delete %n satisfaction score</numerusform>
            <numerusform>Delete %n satisfaction scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n piece(s) of feedback</source>
        <translation>
            <numerusform>Delete %n piece of feedback</numerusform>
            <numerusform>Delete %n pieces of feedback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account plan(s)</source>
        <translation>
            <numerusform>Delete %n account plan</numerusform>
            <numerusform>Delete %n account plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n division(s)</source>
        <translation>
            <numerusform>Delete %n division</numerusform>
            <numerusform>Delete %n divisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n target(s)</source>
        <translation>
            <numerusform>Delete %n target</numerusform>
            <numerusform>Delete %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n commission rule(s)</source>
        <translation>
            <numerusform>Delete %n commission rule</numerusform>
            <numerusform>Delete %n commission rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n product(s)</source>
        <translation>
            <numerusform>Delete %n product</numerusform>
            <numerusform>Delete %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n colleague(s) from the team</source>
        <translation>
            <numerusform>Remove %n colleague from the team</numerusform>
            <numerusform>Remove %n colleagues from the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Delete %n record</numerusform>
            <numerusform>Delete %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>%n record deleted.</numerusform>
            <numerusform>%n records deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) noted as verified today</source>
        <translation>
            <numerusform>%n account noted as verified today</numerusform>
            <numerusform>%n accounts noted as verified today</numerusform>
        </translation>
    </message>
</context>
</TS>
