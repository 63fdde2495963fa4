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

echo "$passed passed, $failed failed"
((failed == 0))
