#!/usr/bin/env python3
"""Scores a fact reader against the golden texts.

Runs a command on every text, reads the JSON it prints and compares meetings, counts, figures and
the pair with the gold beside the text. Prints precision, recall and F1 per class and per set, and
with --show every miss and every false item with its sentence. What counts as right is said in
articles/README.md and, in code, in `meeting_right`, `count_right` and `figure_right` below.
"""

import argparse
import difflib
import json
import pathlib
import shlex
import subprocess
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
CLASSES = ("meetings", "counts", "figures")


# ---------------------------------------------------------------- comparing values

def folded(text):
    """Letters and digits only, lower case, without accents: 'Saint-Malo' -> 'saint malo'."""
    plain = unicodedata.normalize("NFKD", text or "")
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = plain.replace("ł", "l").replace("ı", "i")
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


def same_name(a, b):
    """Equal names, or one a shortened form of the other; single initials must not contradict."""
    x, y = folded(a).split(), folded(b).split()
    if "".join(x) == "".join(y):
        return True
    initials = [{t for t in s if len(t) == 1} for s in (x, y)]
    if all(initials) and initials[0] != initials[1]:
        return False
    x, y = ({t for t in s if len(t) > 1} for s in (x, y))
    few, many = sorted((x, y), key=len)
    return bool(few) and all(any(same_word(a, b) for b in many) for a in few)


def same_word(a, b):
    """Equal, or one long word in two transcriptions: Zelensky and Zelenskyy."""
    likeness = difflib.SequenceMatcher(None, a, b).ratio()
    return a == b or (min(len(a), len(b)) >= 5 and likeness >= 0.8)


def same_pair(found, gold):
    if not found or not gold:
        return not found and not gold
    if len(found) != 2:
        return False
    return any(same_name(found[0], g[0]) and same_name(found[1], g[1])
               for g in (gold, gold[::-1]))


def same_place(found, gold):
    """Equal once folded; 'Saint' and 'St' are one word, and a trailing 'City' says nothing."""
    def key(text):
        words = ["st" if w == "saint" else w for w in folded(text).split()]
        return words[:-1] if len(words) > 1 and words[-1] == "city" else words
    return key(found) == key(gold)


def close(a, b):
    if any(isinstance(v, bool) or not isinstance(v, (int, float)) for v in (a, b)):
        return False
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


UNIT_WORDS = {
    "%": "percent", "pct": "percent", "us$": "usd", "$": "usd", "€": "eur", "£": "gbp",
    "tonne": "tonnes", "ton": "tonnes", "tons": "tonnes", "metric tons": "tonnes", "t": "tonnes",
    "barrel": "barrels", "bpd": "barrels/day", "barrels per day": "barrels/day",
    "barrels a day": "barrels/day", "billion cubic metres": "bcm", "rmb": "cny",
}


def unit_key(unit):
    text = (unit or "").strip().lower().replace("meters", "metres")
    return UNIT_WORDS.get(text, text)


def date_right(found, gold):
    """A day wants that day; a month or a year accepts itself and anything finer inside it."""
    if gold is None:
        return found is None
    if found is None:
        return False
    return found == gold or (len(gold) < 10 and found.startswith(gold + "-"))


# ---------------------------------------------------------------- comparing facts

def meeting_right(found, gold):
    status = [gold["status"]] + gold.get("status_alt", [])
    mode = [gold["mode"]] + gold.get("mode_alt", [])
    if found.get("status") not in status or found.get("mode") not in mode:
        return False
    dates = [gold["date"]] + gold.get("date_alt", [])
    spans = [gold["date_range"]] if gold.get("date_range") else []
    if gold.get("date") and gold.get("date_end"):
        spans.append([gold["date"], gold["date_end"]])
    inside = found.get("date") and any(a <= found["date"] <= b for a, b in spans)
    if not inside and not any(date_right(found.get("date"), d) for d in dates):
        return False
    if gold.get("place") is None:
        return True
    places = [gold["place"]] + gold.get("city_alt", [])
    return any(same_place(found.get("place"), p) for p in places)


def count_right(found, gold):
    kinds = [gold["ordinal_or_total"]] + gold.get("ordinal_or_total_alt", [])
    values = [gold["value"]] + gold.get("value_alt", [])
    value_right = any(close(found.get("value"), v) for v in values)
    return value_right and found.get("ordinal_or_total") in kinds


def figure_right(found, gold):
    values = [gold["value"]] + gold.get("value_alt", [])
    if not any(close(found.get("value"), v) for v in values):
        return False
    units = [unit_key(u) for u in [gold["unit"]] + gold.get("unit_alt", [])]
    if not gold.get("unit_any") and unit_key(found.get("unit")) not in units:
        return False
    required = gold.get("bilateral") is not False and not gold.get("optional")
    if required and found.get("bilateral") is False:
        return False
    periods = [[gold["period_start"], gold["period_end"]]] + gold.get("period_alt", [])
    if gold.get("period_any"):
        return True
    return [found.get("period_start"), found.get("period_end")] in [list(p) for p in periods]


RIGHT = {"meetings": meeting_right, "counts": count_right, "figures": figure_right}


def assign(found, gold, right):
    """One to one: as many required gold items as possible, then optional ones (Kuhn's paths)."""
    owner = {}

    def place(g, seen):
        for f, item in enumerate(found):
            if f in seen or not right(item, gold[g]):
                continue
            seen.add(f)
            if f not in owner or place(owner[f], seen):
                owner[f] = g
                return True
        return False

    for g in sorted(range(len(gold)), key=lambda i: bool(gold[i].get("optional"))):
        place(g, set())
    return owner


# ---------------------------------------------------------------- one text

def side_notes(name, found, gold, notes):
    """Agreement that is reported but not part of being right."""
    if name == "meetings":
        same = found.get("country") == gold["country"]
        notes.append(("meeting country", same, gold["country"] is not None))
        same = bool(found.get("implied")) == bool(gold.get("implied"))
        notes.append(("meeting implied flag", same, True))
    elif name == "counts":
        def year(value):
            return (value or "")[:4] or None
        same = year(found.get("scope_start")) == year(gold["scope_start"])
        notes.append(("count scope (start year)", same, True))
    else:
        kinds = [gold["kind"]] + gold.get("kind_alt", [])
        notes.append(("figure kind", found.get("kind") in kinds, True))
        notes.append(("figure modality", found.get("modality") == gold["modality"], True))


def compare(gold_text, result):
    """-> {class: (right, missed, false)}, pair verdict, side notes"""
    outcome, notes = {}, []
    for name in CLASSES:
        gold = gold_text["gold"][name]
        found = result.get(name) or []
        owner = assign(found, gold, RIGHT[name])
        matched = set(owner.values())
        missed = [g for i, g in enumerate(gold) if i not in matched and not g.get("optional")]
        false = [f for i, f in enumerate(found) if i not in owner and not is_aside(name, f)]
        right = [(found[i], gold[g]) for i, g in owner.items() if not gold[g].get("optional")]
        for f, g in right:
            side_notes(name, f, g, notes)
        outcome[name] = (right, missed, false)
    pairs = [gold_text.get("pair")] + gold_text.get("pair_alt", [])
    pair = any(same_pair(result.get("pair"), p) for p in pairs)
    return outcome, pair, notes


def is_aside(name, found):
    """Figures that the reader itself marks as not between the two countries are not judged."""
    return name == "figures" and found.get("bilateral") is False


def gold_faults(gold_text, path):
    """Quotes that are not in the text: the gold itself is wrong, whatever the program says."""
    text = path.read_bytes().decode("utf-8", errors="replace")
    return [f"{path.name}: gold quote not in the text: {item['evidence'][:80]}"
            for name in CLASSES for item in gold_text["gold"][name] if item["evidence"] not in text]


def run(command, path, published):
    words = shlex.split(command)
    if published:
        words = [w.replace("{date}", published) for w in words]
    else:
        following = words[1:] + [""]
        words = [w for w, after in zip(words, following) if "{date}" not in w and after != "{date}"]
    done = subprocess.run(words, input=path.read_bytes(), capture_output=True, timeout=60)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace")[:300]
        raise RuntimeError(f"{path.name}: exit {done.returncode}: {said}")
    return json.loads(done.stdout)


# ---------------------------------------------------------------- the report

def short(name, item):
    evidence = item.get("evidence")
    if isinstance(evidence, list):
        evidence = " | ".join(str(e.get("text")) for e in evidence[:2])
    keys = {"meetings": ("date", "place", "mode", "status"),
            "counts": ("value", "ordinal_or_total"),
            "figures": ("kind", "value", "unit", "period_start", "period_end")}[name]
    values = " ".join(str(item.get(k)) for k in keys)
    flags = " (implied)" if item.get("implied") else ""
    quote = " ".join((evidence or "").split())
    return f"{values}{flags}  “{quote[:160]}”"


class Tally:
    """Sums over the texts of one set."""

    def __init__(self, title):
        self.title, self.texts, self.failed = title, 0, []
        self.n = {c: [0, 0, 0] for c in CLASSES}
        self.pair, self.empty_texts, self.empty_false = 0, 0, 0
        self.notes = {}

    def add(self, gold_text, outcome, pair, notes):
        self.texts += 1
        self.pair += pair
        for name in CLASSES:
            for i in range(3):
                self.n[name][i] += len(outcome[name][i])
        if not any(gold_text["gold"][c] for c in CLASSES) or gold_text.get("about_other_things"):
            self.empty_texts += 1
            self.empty_false += sum(len(outcome[c][2]) for c in CLASSES)
        for label, good, counts in notes:
            if counts:
                old = self.notes.setdefault(label, [0, 0])
                old[0] += good
                old[1] += 1

    def lines(self):
        yield f"{self.title}: {self.texts} texts"
        for name in CLASSES:
            right, missed, false = self.n[name]
            p = right / (right + false) if right + false else 1.0
            r = right / (right + missed) if right + missed else 1.0
            f1 = 2 * p * r / (p + r) if p + r else 0.0
            yield (f"  {name:9} right {right:4}  missed {missed:4}  false {false:4}   "
                   f"P {p:.3f}  R {r:.3f}  F1 {f1:.3f}")
        yield f"  pair right in {self.pair} of {self.texts}"
        yield (f"  texts about other things: {self.empty_texts}, "
               f"false items in them: {self.empty_false}")
        for label, (good, total) in sorted(self.notes.items()):
            yield f"  of the right ones, {label}: {good} of {total}"
        for message in self.failed:
            yield "  FAILED " + message


def golden_texts(folders):
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield folder.name, path.with_suffix(".txt"), gold


def expected_texts(expected, articles):
    for name, gold in json.loads(expected.read_text(encoding="utf-8")).items():
        yield articles.name, articles / (name + ".txt"), gold


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cmd", default="communique facts --published {date}",
                        help="reads a text on standard input; {date} is its publication day")
    parser.add_argument("--set", choices=("tuning", "heldback", "both"), default="tuning")
    parser.add_argument("--expected", type=pathlib.Path, help="another file of gold …")
    parser.add_argument("--articles", type=pathlib.Path, help="… and the folder with its texts")
    parser.add_argument("--only", default="", help="only texts whose name contains this")
    parser.add_argument("--show", action="store_true", help="list every miss and false item")
    parser.add_argument("--minimum", type=float, help="exit with 1 if an F1 is below this")
    options = parser.parse_args()
    if bool(options.expected) != bool(options.articles):
        parser.error("--expected and --articles go together")

    if options.expected:
        texts = expected_texts(options.expected, options.articles)
    else:
        sets = ("tuning", "heldback") if options.set == "both" else (options.set,)
        texts = golden_texts([HERE / "articles" / s for s in sets])

    tallies = {}
    for title, path, gold in texts:
        if options.only not in path.name:
            continue
        tally = tallies.setdefault(title, Tally(title))
        tally.failed += gold_faults(gold, path)
        try:
            result = run(options.cmd, path, gold.get("published"))
        except (RuntimeError, ValueError, OSError, subprocess.TimeoutExpired) as error:
            tally.failed.append(str(error))
            result = {}
        outcome, pair, notes = compare(gold, result)
        tally.add(gold, outcome, pair, notes)
        if options.show:
            show(path.stem, gold, result, outcome, pair)

    for tally in tallies.values():
        print("\n".join(tally.lines()))
    return verdict(tallies.values(), options.minimum)


def show(name, gold, result, outcome, pair):
    lines = [] if pair else [f"  pair    {result.get('pair')}  (gold {gold.get('pair')})"]
    for c in CLASSES:
        lines += [f"  missed  {c[:-1]:8}{short(c, g)}" for g in outcome[c][1]]
        lines += [f"  false   {c[:-1]:8}{short(c, f)}  rule {f.get('rule')}" for f in outcome[c][2]]
    if lines:
        print(f"{name}  (published {gold.get('published')})")
        print("\n".join(lines))


def verdict(tallies, minimum):
    tallies = list(tallies)
    if not tallies or any(t.failed for t in tallies):
        return 1
    for t in tallies:
        for right, missed, false in t.n.values():
            total = 2 * right + missed + false
            if minimum is not None and total and 2 * right / total < minimum:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
