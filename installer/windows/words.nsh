; What the setup says itself; NSIS brings the rest in each language.

LangString RUNNING ${LANG_ENGLISH} "CRM is running. Close it, then start the setup again. Nothing was changed."
LangString RUNNING ${LANG_CZECH} "CRM běží. Ukončete jej a spusťte instalaci znovu. Nic se nezměnilo."
LangString RUNNING ${LANG_POLISH} "CRM jest uruchomiony. Zamknij go i uruchom instalator ponownie. Nic nie zmieniono."
LangString RUNNING ${LANG_BULGARIAN} "CRM работи. Затворете го и стартирайте инсталирането отново. Нищо не е променено."

LangString WINDOWS ${LANG_ENGLISH} "This program needs Windows 10 or 11. Nothing was changed."
LangString WINDOWS ${LANG_CZECH} "Tento program vyžaduje Windows 10 nebo 11. Nic se nezměnilo."
LangString WINDOWS ${LANG_POLISH} "Ten program wymaga systemu Windows 10 lub 11. Nic nie zmieniono."
LangString WINDOWS ${LANG_BULGARIAN} "Тази програма изисква Windows 10 или 11. Нищо не е променено."

LangString ROOM ${LANG_ENGLISH} "There is not enough room on the disk: ${MEGABYTES} MB are needed. Free some, then start the setup again. Nothing was changed."
LangString ROOM ${LANG_CZECH} "Na disku není dost místa: je potřeba ${MEGABYTES} MB. Uvolněte místo a spusťte instalaci znovu. Nic se nezměnilo."
LangString ROOM ${LANG_POLISH} "Na dysku brakuje miejsca: potrzeba ${MEGABYTES} MB. Zwolnij miejsce i uruchom instalator ponownie. Nic nie zmieniono."
LangString ROOM ${LANG_BULGARIAN} "На диска няма достатъчно място: нужни са ${MEGABYTES} MB. Освободете място и стартирайте инсталирането отново. Нищо не е променено."

LangString WRITING ${LANG_ENGLISH} "The folder could not be written. Choose another one, or ask your administrator."
LangString WRITING ${LANG_CZECH} "Do složky nelze zapisovat. Zvolte jinou, nebo požádejte správce."
LangString WRITING ${LANG_POLISH} "Nie można zapisać do folderu. Wybierz inny lub poproś administratora."
LangString WRITING ${LANG_BULGARIAN} "В папката не може да се пише. Изберете друга или се обърнете към администратора."

LangString FOREIGN ${LANG_ENGLISH} "The folder holds other files. Choose an empty one. Nothing was changed."
LangString FOREIGN ${LANG_CZECH} "Ve složce jsou jiné soubory. Zvolte prázdnou. Nic se nezměnilo."
LangString FOREIGN ${LANG_POLISH} "W folderze są inne pliki. Wybierz pusty. Nic nie zmieniono."
LangString FOREIGN ${LANG_BULGARIAN} "В папката има други файлове. Изберете празна. Нищо не е променено."
