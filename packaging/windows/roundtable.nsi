; Installs Roundtable for one person, without an administrator: the program, its place in the menu,
; and that it opens .roundtable files. packaging/windows.sh calls it with the names below.
;
;   roundtable-VERSION-setup.exe /S               installs without a question
;   roundtable-VERSION-setup.exe /S /D=C:\Folder  somewhere else
;   uninstall.exe /S                              takes it away, and leaves the user's data
;
; Silently, it ends with 0 when all went well and with 2 when the program is running.

Unicode true
!include "MUI2.nsh"

!ifndef VERSION | PROGRAM | LICENCES | SETUP
  !error "VERSION, PROGRAM, LICENCES and SETUP have to be named: packaging/windows.sh does"
!endif

!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Roundtable"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\roundtable.exe"

Name "Roundtable"
OutFile "${SETUP}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Roundtable"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
BrandingText "Roundtable ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Roundtable"
VIAddVersionKey "FileDescription" "Installs Roundtable ${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The founders of Roundtable; MIT or Apache-2.0"

!define MUI_ICON "roundtable.ico"
!define MUI_UNICON "roundtable.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\roundtable.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Explorer looks at icons and kinds of files anew.
!macro AssociationsChanged
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "Roundtable"
  SetOutPath "$INSTDIR"
  ; A program that is running cannot be replaced: say so before anything else is changed.
  ClearErrors
  SetOverwrite try
  File "/oname=roundtable.exe" "${PROGRAM}"
  SetOverwrite on
  IfErrors 0 replaced
    MessageBox MB_OK|MB_ICONSTOP "Roundtable is running. Nothing was changed. Save your session, leave Roundtable, and start this again." /SD IDOK
    SetErrorLevel 2
    Quit
  replaced:
  File "session.ico"
  File "workshop.ico"
  File "/oname=licences.txt" "${LICENCES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Roundtable.lnk" "$INSTDIR\roundtable.exe"

  ; Sessions open with it.
  WriteRegStr HKCU "${CLASSES}\Roundtable.Session" "" "Roundtable session"
  WriteRegStr HKCU "${CLASSES}\Roundtable.Session\DefaultIcon" "" "$INSTDIR\session.ico"
  WriteRegStr HKCU "${CLASSES}\Roundtable.Session\shell\open\command" "" '"$INSTDIR\roundtable.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.roundtable" "" "Roundtable.Session"
  WriteRegStr HKCU "${CLASSES}\.roundtable" "Content Type" "application/x-roundtable-session"
  WriteRegStr HKCU "${CLASSES}\.roundtable\OpenWithProgids" "Roundtable.Session" ""
  ; A workshop is a .ron file, as other programs have them: it is offered, and takes none over.
  WriteRegStr HKCU "${CLASSES}\Roundtable.Workshop" "" "Roundtable workshop"
  WriteRegStr HKCU "${CLASSES}\Roundtable.Workshop\DefaultIcon" "" "$INSTDIR\workshop.ico"
  WriteRegStr HKCU "${CLASSES}\Roundtable.Workshop\shell\open\command" "" '"$INSTDIR\roundtable.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.ron\OpenWithProgids" "Roundtable.Workshop" ""

  ; "roundtable" in the Run box; the search path is left as it is.
  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\roundtable.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Roundtable"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\roundtable.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The founders of Roundtable"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro AssociationsChanged
SectionEnd

Section "Uninstall"
  ClearErrors
  Delete "$INSTDIR\roundtable.exe"
  IfErrors 0 gone
    MessageBox MB_OK|MB_ICONSTOP "Roundtable is running. Nothing was changed. Save your session, leave Roundtable, and start this again." /SD IDOK
    SetErrorLevel 2
    Quit
  gone:
  Delete "$INSTDIR\session.ico"
  Delete "$INSTDIR\workshop.ico"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Roundtable.lnk"
  DeleteRegKey HKCU "${CLASSES}\Roundtable.Session"
  DeleteRegKey HKCU "${CLASSES}\Roundtable.Workshop"
  DeleteRegValue HKCU "${CLASSES}\.ron\OpenWithProgids" "Roundtable.Workshop"
  DeleteRegValue HKCU "${CLASSES}\.roundtable\OpenWithProgids" "Roundtable.Session"
  ; If another program has taken sessions over since, that stays.
  ReadRegStr $0 HKCU "${CLASSES}\.roundtable" ""
  StrCmp $0 "Roundtable.Session" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.roundtable"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro AssociationsChanged
SectionEnd
