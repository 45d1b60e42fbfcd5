; Installer for one person on Windows, without administrator rights. For Inno Setup 6.
; NOT RUN: written from the documentation, on a computer without Windows.
;
;   python -m PyInstaller build_app.spec
;   iscc /DVersion=0.1.0 shipping\windows\fieldguide.iss
;
; Notes and settings are in %LOCALAPPDATA%\procurement-field-guide and are never touched here:
; not by a new version, and not when the program is removed.

#ifndef Version
  #error Name the version: iscc /DVersion=...
#endif
#define Name "Procurement Field Guide"

[Setup]
; Never changes: by it Windows knows that a new version replaces the old one.
AppId={{6E3B8C52-5E0C-4B43-9C1E-0C2F4A7D51B8}
AppName={#Name}
AppVersion={#Version}
AppPublisher=Procurement Field Guide contributors
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
; For oneself: {autopf} is then %LOCALAPPDATA%\Programs.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=fieldguide-{#Version}-windows-x64-setup
SetupIconFile=..\..\build\build_app\fieldguide.ico
UninstallDisplayIcon={app}\fieldguide.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; The program holds files open while it runs: ask to close it.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[InstallDelete]
; Files of an older version that this one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\fieldguide\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\fieldguide.exe"; AppUserModelID: "org.procurementfieldguide.FieldGuide"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\fieldguide.exe"; Tasks: desktopicon; AppUserModelID: "org.procurementfieldguide.FieldGuide"

[Run]
Filename: "{app}\fieldguide.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
