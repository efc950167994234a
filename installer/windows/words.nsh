; What the setup says itself; NSIS brings the rest in each language.

LangString RUNNING ${LANG_ENGLISH} "CRM is running. Close it, then start the setup again. Nothing was changed."
LangString RUNNING ${LANG_CZECH} "CRM běží. Ukončete jej a spusťte instalaci znovu. Nic se nezměnilo."
LangString RUNNING ${LANG_POLISH} "CRM jest uruchomiony. Zamknij go i uruchom instalator ponownie. Nic nie zmieniono."
LangString RUNNING ${LANG_BULGARIAN} "CRM работи. Затворете го и стартирайте инсталирането отново. Нищо не е променено."

LangString PROCESSOR ${LANG_ENGLISH} "This package is for 64-bit Windows on Intel or AMD processors. Nothing was changed."
LangString PROCESSOR ${LANG_CZECH} "Tento balíček je pro 64bitový Windows s procesorem Intel nebo AMD. Nic se nezměnilo."
LangString PROCESSOR ${LANG_POLISH} "Ten pakiet jest dla 64-bitowego systemu Windows z procesorem Intel lub AMD. Nic nie zmieniono."
LangString PROCESSOR ${LANG_BULGARIAN} "Този пакет е за 64-битов Windows с процесор Intel или AMD. Нищо не е променено."

LangString ROOM ${LANG_ENGLISH} "There is not enough room on the disk: ${KILOBYTES} KB are needed. Free some, then start the setup again. Nothing was changed."
LangString ROOM ${LANG_CZECH} "Na disku není dost místa: je potřeba ${KILOBYTES} kB. Uvolněte místo a spusťte instalaci znovu. Nic se nezměnilo."
LangString ROOM ${LANG_POLISH} "Na dysku brakuje miejsca: potrzeba ${KILOBYTES} KB. Zwolnij miejsce i uruchom instalator ponownie. Nic nie zmieniono."
LangString ROOM ${LANG_BULGARIAN} "На диска няма достатъчно място: нужни са ${KILOBYTES} KB. Освободете място и стартирайте инсталирането отново. Нищо не е променено."

LangString WRITING ${LANG_ENGLISH} "The folder could not be written. Choose another one, or ask your administrator."
LangString WRITING ${LANG_CZECH} "Do složky nelze zapisovat. Zvolte jinou, nebo požádejte správce."
LangString WRITING ${LANG_POLISH} "Nie można zapisać do folderu. Wybierz inny lub poproś administratora."
LangString WRITING ${LANG_BULGARIAN} "В папката не може да се пише. Изберете друга или се обърнете към администратора."

LangString FOREIGN ${LANG_ENGLISH} "The folder holds other files. Choose an empty one. Nothing was changed."
LangString FOREIGN ${LANG_CZECH} "Ve složce jsou jiné soubory. Zvolte prázdnou. Nic se nezměnilo."
LangString FOREIGN ${LANG_POLISH} "W folderze są inne pliki. Wybierz pusty. Nic nie zmieniono."
LangString FOREIGN ${LANG_BULGARIAN} "В папката има други файлове. Изберете празна. Нищо не е променено."
