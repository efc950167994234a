; The setup for Windows: for oneself or for all users, with windows or silent.
;
;   crm-desktop-0.1.0-setup.exe /S /AllUsers            silent, for everybody (needs an administrator)
;   crm-desktop-0.1.0-setup.exe /S /CurrentUser /D=C:\Apps\CRM
;   uninstall.exe /S
;
; Exit codes: 0 done, 1 stopped by the user, 2 refused with nothing changed, 3 could not be written.
; Made by installer/build.py windows, which gives VERSION, FOLDER, OUT, ICON, LICENCE, MEGABYTES, SIGN.

Unicode true
Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
Name "CRM"
OutFile "${OUT}"
BrandingText "CRM ${VERSION}"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\crm-desktop"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "CRM"
!define MULTIUSER_INSTALLMODE_INSTALL_REGISTRY_KEY "crm-desktop"
!define MULTIUSER_INSTALLMODE_UNINSTALL_REGISTRY_KEY "crm-desktop"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_USE_PROGRAMFILES64
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\crm-desktop.exe"
!include MultiUser.nsh
!include MUI2.nsh
!include WinVer.nsh
!include LogicLib.nsh
!include FileFunc.nsh

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Czech"
!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "Bulgarian"
!include "${__FILEDIR__}\words.nsh"

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

; Says a sentence, also on the console of a silent call, and ends with a code; nothing was changed.
!macro Refuse SENTENCE
  ${If} ${Silent}
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -12) p.r9'
    FileWrite $9 "${SENTENCE}$\r$\n"
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}"
  ${EndIf}
  SetErrorLevel 2
  Quit
!macroend

; A program that runs cannot be opened for writing; nobody's work is taken away.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\crm-desktop.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\crm-desktop.exe" a
    ${If} ${Errors}
      !insertmacro Refuse "$(RUNNING)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Var Named

Function .onInit
  ; On another processor Windows itself says that it cannot start this file.
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse "$(WINDOWS)"
  ${EndIf}
  SetRegView 64
  ; Until now there is only what /D= named; MultiUser would put its own folder over it.
  StrCpy $Named $INSTDIR
  !insertmacro MULTIUSER_INIT
  ${If} $Named != ""
    StrCpy $INSTDIR $Named
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section
  !insertmacro RefuseWhileRunning
  ; The whole folder is taken away when the program goes: it must hold nothing else.
  ${DirState} "$INSTDIR" $0
  ${If} $0 = 1
  ${AndIfNot} ${FileExists} "$INSTDIR\crm-desktop.exe"
    !insertmacro Refuse "$(FOREIGN)"
  ${EndIf}
  ${GetRoot} "$INSTDIR" $1
  ${DriveSpace} "$1\" "/D=F /S=M" $0
  ${If} $0 < ${MEGABYTES}
    !insertmacro Refuse "$(ROOM)"
  ${EndIf}
  ; The new version is unpacked beside the old one, which is taken away only when all is there.
  RMDir /r "$INSTDIR.new"
  ClearErrors
  SetOutPath "$INSTDIR.new"
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR.new\uninstall.exe"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR.new"
    SetErrorLevel 3
    Abort "$(WRITING)"
  ${EndIf}
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR"
  Rename "$INSTDIR.new" "$INSTDIR"
  ${If} ${Errors}
    SetErrorLevel 3
    Abort "$(WRITING)"
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\CRM.lnk" "$INSTDIR\crm-desktop.exe"
  WriteRegStr SHCTX "Software\Classes\crm" "" "URL:CRM"
  WriteRegStr SHCTX "Software\Classes\crm" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\crm\DefaultIcon" "" "$INSTDIR\crm-desktop.exe,0"
  WriteRegStr SHCTX "Software\Classes\crm\shell\open\command" "" '"$INSTDIR\crm-desktop.exe" "%1"'
  WriteRegStr SHCTX "${KEY}" "DisplayName" "CRM"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\crm-desktop.exe,0"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" \
    '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
  IntOp $0 ${MEGABYTES} * 1024
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" $0
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
SectionEnd

; Profiles, drafts and the trial stand in the user's own folders and stay there.
Section Uninstall
  !insertmacro RefuseWhileRunning
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\CRM.lnk"
  DeleteRegKey SHCTX "Software\Classes\crm"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
