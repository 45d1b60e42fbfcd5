#!/bin/sh
# Packs "Procurement Field Guide.app" into a disk image. On macOS, after PyInstaller.
# NOT RUN: written from the documentation, on a computer without macOS.
#
#   python -m PyInstaller build_app.spec
#   shipping/macos/make-image.sh VERSION
#
#   IDENTITY="Developer ID Application: …"   signs; without it people must allow the program once
set -eu
cd "$(dirname -- "$0")/../.."

version=$1
app='dist/Procurement Field Guide.app'
[ -d "$app" ] || {
    echo "image: $app is not there: run PyInstaller first" >&2
    exit 1
}
if [ -n "${IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$IDENTITY" "$app"
fi

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -quiet -ov -format UDZO -volname 'Procurement Field Guide' \
    -srcfolder "$folder" "dist/fieldguide-$version-macos-$(uname -m).dmg"
