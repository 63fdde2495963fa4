#!/usr/bin/env bash
# Opens the native program in a window of a virtual screen and judges it from outside: it draws, it
# answers keys, it rests when nothing happens, it shows the articles it is given, it ends when asked.
# The last line is `N passed, N failed`.
#
#   run.sh communique-desktop SCREENSHOT_FOLDER
set -uo pipefail

if [ -z "${COMMUNIQUE_VIRTUAL_SCREEN:-}" ]; then
    export COMMUNIQUE_VIRTUAL_SCREEN=yes LIBGL_ALWAYS_SOFTWARE=1
    exec xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24' "$0" "$@"
fi

program=$1
screenshots=$2
articles=$(dirname "$0")/../golden/articles/tuning
messages=$(mktemp)
trap 'rm -f "$messages"' EXIT
mkdir -p "$screenshots"
passed=0
failed=0

check() { # name command...
    local name=$1
    shift
    if "$@"; then
        echo "ok     $name"
        passed=$((passed + 1))
    else
        echo "FAILED $name"
        failed=$((failed + 1))
    fi
}

open_program() {
    "$program" "$@" 2>"$messages" &
    process=$!
}

window_of() { xdotool search --onlyvisible --pid "$process" 2>/dev/null | tail -n 1; }

has_window() {
    local tries
    for ((tries = 0; tries < 100; ++tries)); do
        window=$(window_of)
        if [ -n "$window" ]; then return 0; fi
        if ! kill -0 "$process" 2>/dev/null; then break; fi
        sleep 0.1
    done
    cat "$messages"
    return 1
}

# Processor time so far, in clock ticks.
ticks() { awk '{ print $14 + $15 }' "/proc/$process/stat"; }

# Waits until the program has stopped working: two seconds with next to no processor time.
rests() {
    local before after tries
    for ((tries = 0; tries < 10; ++tries)); do
        before=$(ticks) || return 1
        sleep 2
        after=$(ticks) || return 1
        if ((after - before <= 2)); then return 0; fi
    done
    echo "       still $((after - before)) ticks in two seconds"
    return 1
}

picture() { import -silent -window root "$screenshots/$1.png"; }
colours() { identify -format %k "$screenshots/$1.png"; }
signature() { identify -format '%#' "$screenshots/$1.png"; }
differ() { [ "$(signature "$1")" != "$(signature "$2")" ]; }
has_many_colours() { (($(colours "$1") > 50)); }

press() { # the window has no manager to give it the focus
    xdotool windowfocus "$window" key --delay 60 "$@"
    sleep 1
}

ends_well() {
    local status
    kill -TERM "$process"
    wait "$process"
    status=$?
    if ((status != 0)); then echo "       exit code $status"; fi
    ((status == 0))
}

refuses_missing_file() {
    timeout 20 "$program" /no/such/article.txt >/dev/null 2>"$messages"
    local status=$?
    ((status != 0 && status != 124)) && grep -q 'no/such/article.txt' "$messages"
}

open_program
check 'a window opens' has_window
check 'it rests after its first frames' rests
picture desktop-overview
check 'it has drawn something' has_many_colours desktop-overview
press Tab Tab Return
picture desktop-after-keys
check 'keys change what it shows' differ desktop-overview desktop-after-keys
check 'it rests after input' rests
check 'it ends when asked' ends_well

open_program "$articles"
check 'a window opens on a folder of articles' has_window
check 'it rests when they are read' rests
picture desktop-own-articles
check 'it shows these articles and not the bundled ones' differ desktop-overview desktop-own-articles
check 'it ends when asked, with own articles' ends_well
check 'a missing file is told and refused' refuses_missing_file

# What is saved lands in the home folder where there is no dialog to ask; only ours exists here.
HOME=$(mktemp -d)
export HOME COMMUNIQUE_NO_DIALOGS=1
trap 'rm -rf "$messages" "$HOME"' EXIT
saved_project() { ls "$HOME"/communique-project-*.json 2>/dev/null | tail -n 1; }
project_has() { [ -n "$(saved_project)" ] && grep -q "$1" "$(saved_project)"; }
save_project() { # from no focus: Share, then over theme, language, keys and five tabs to its third button
    press Escape Escape Tab Tab Return
    press Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Return
}

article=$HOME/oslo.txt
printf 'OSLO, May 4, 2023 - Prime Minister Ada Berg met President Otto Lind in Oslo on Thursday.\n' >"$article"
open_program --state 'tab=trade'
check 'a window opens for sharing' has_window
check 'it rests before sharing' rests
press Tab Return
press Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
xdotool type --delay 40 "$article"
press Return
check 'it rests after a path was typed' rests
picture desktop-path-opened
save_project
check 'a project is saved' project_has 'communique.project/1'
check 'it holds the view' project_has '"state":"tab=trade"'
check 'and the article whose path was typed' project_has 'Ada Berg'
picture desktop-saved
check 'it ends when asked, after saving' ends_well

picture_is_whole() { identify "$HOME"/communique-trade-*.png | grep -q 'PNG 1920x' && grep -q Communiqué "$HOME"/communique-trade-*.png; }
open_program --state 'tab=trade'
check 'a window opens for exports' has_window
check 'it rests before exports' rests
# Over the header, five tabs, the figure, its two legend entries and its zoom to the line under it;
# then its third file.
press Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Return
press Tab Tab Return
check 'it rests after a picture was saved' rests
check 'the picture is whole and says where it is from' picture_is_whole
picture desktop-exported
check 'it ends when asked, after exports' ends_well

opens_project() {
    "$program" --probe "$(saved_project)" 2>"$messages" | grep -q '"state":"tab=trade".*"articles":6'
}
check 'the project opens again' opens_project

# A dialog program of the desktop is asked where there is one.
mkdir "$HOME/bin"
printf '#!/bin/sh\necho "$@" >>"%s/asked"\necho "%s"\n' "$HOME" "$article" >"$HOME/bin/zenity"
chmod +x "$HOME/bin/zenity"
rm -f "$(saved_project)"
unset COMMUNIQUE_NO_DIALOGS
PATH=$HOME/bin:$PATH open_program --state 'tab=meetings'
check 'a window opens beside a dialog' has_window
check 'it rests before the dialog' rests
press Tab Return
check 'the dialog was asked' grep -q -- --file-selection "$HOME/asked"
check 'it rests after the dialog' rests
picture desktop-dialog-opened
check 'what the dialog named is shown' differ desktop-path-opened desktop-dialog-opened
check 'it ends when asked, after the dialog' ends_well

echo "$passed passed, $failed failed"
((failed == 0))
