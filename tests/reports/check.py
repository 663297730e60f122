"""Looks at finished reports with programs that are not ours.

    python check.py FOLDER

For every NAME.pdf in FOLDER: PDF/A-3a and PDF/UA-1 by `page-validation`, the file's structure by
`qpdf --check`, and the embedded file by `pdfdetach`, byte for byte that of NAME.json. A report of a
gathering has no NAME.json: then nothing may be embedded. The text of
private.pdf must not hold the secret of its private fields. The pile in FOLDER/many is looked at by
`page-validation` alone: whether a compressed part ends in a harmless byte is chance, so it takes many
files to find one that does not. Last, a PDF is broken in three ways, and
each must be noticed: a check that cannot fail shows nothing.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import page

PROFILES = ("3a", "ua1")
SOURCE = "drempelmeter-report.json"
SECRET = "Zwijgwoord"


def broken_rules(pdf: bytes) -> list[str]:
    """The rules of both standards that a PDF breaks."""
    found = []
    for profile in PROFILES:
        report = page.validate_pdf_bytes(pdf, profile=profile)
        found += [f"{profile} {rule.rule_id}: {rule.message}" for rule in report.failures]
        if not report.is_compliant and not report.failures:
            found.append(f"{profile}: not compliant")
        if report.rules.total < 50:
            found.append(f"{profile}: only {report.rules.total} rules were looked at")
    return found


def faults(pdf: Path) -> list[str]:
    """Everything that is wrong with one report."""
    found = broken_rules(pdf.read_bytes()) + words_beside_the_paper(pdf)
    checked = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True, check=False)
    if checked.returncode != 0:
        found.append(f"qpdf: {checked.stdout} {checked.stderr}")
    return found + wrong_source(pdf)


def wrong_source(pdf: Path) -> list[str]:
    """Whether anything else is embedded than the report file."""
    source = pdf.with_suffix(".json")
    if not source.exists():
        listed = subprocess.run(["pdfdetach", "-list", pdf], capture_output=True, text=True, check=True).stdout
        return [] if listed.startswith("0 embedded files") else [f"without a report file, but: {listed}"]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "source"
        subprocess.run(["pdfdetach", "-savefile", SOURCE, "-o", out, pdf], capture_output=True, check=False)
        if not out.exists() or out.read_bytes() != source.read_bytes():
            return ["pdfdetach gives other bytes than the report file"]
    return []


def words_beside_the_paper(pdf: Path) -> list[str]:
    """The words that stand on no paper: a cell ran off the page, and the officer can't read it."""
    command = ["pdftotext", "-bbox", pdf, "-"]
    boxes = subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")
    number = r'"([0-9.-]+)"'
    beside, width, height, words = [], 0.0, 0.0, 0
    for line in boxes.splitlines():
        if page_size := re.search(rf"<page width={number} height={number}", line):
            width, height = map(float, page_size.groups())
        pattern = rf"<word xMin={number} yMin={number} xMax={number} yMax={number}>(.*)</word>"
        if word := re.search(pattern, line):
            left, top, right, bottom = map(float, word.groups()[:4])
            words += 1
            if left < 0 or top < 0 or right > width or bottom > height:
                beside.append(f"beside the paper: {word.group(5)}")
    return beside if words > 50 else [f"only {words} words"]


def must_be_noticed(pdf: Path) -> list[str]:
    """Breaks a PDF and tells which breaks nobody noticed."""
    whole = pdf.read_bytes()
    breaks = {
        "the tags renamed": whole.replace(b"/StructTreeRoot", b"/StructTreeRoox"),
        "marked as untagged": whole.replace(b"/Marked true", b"/Marked fals"),
        "cut off": whole[: len(whole) // 2],
    }
    unnoticed = []
    for name, broken in breaks.items():
        if broken == whole:
            unnoticed.append(f"{name}: nothing was broken")
            continue
        try:
            if not broken_rules(broken):
                unnoticed.append(name)
        except page.PageError:
            pass
    return unnoticed


def main() -> int:
    reports = sorted(Path(sys.argv[1]).glob("*.pdf"))
    with_source = sum(pdf.with_suffix(".json").exists() for pdf in reports)
    gatherings = len(reports) - with_source
    if with_source < 40 or gatherings < 15:
        print(f"only {with_source} reports and {gatherings} of gatherings to look at")
        return 1
    wrong = 0
    for pdf in reports:
        for fault in faults(pdf):
            print(f"{pdf.name}: {fault}")
            wrong += 1
    pile = sorted((Path(sys.argv[1]) / "many").glob("*.pdf"))
    if len(pile) < 250:
        print(f"only {len(pile)} reports in the pile")
        return 1
    for pdf in pile:
        for rule in broken_rules(pdf.read_bytes()):
            print(f"many/{pdf.name}: {rule}")
            wrong += 1
    lines = Path(sys.argv[1]) / "hostile-many-lines.pdf"
    text = subprocess.run(["pdftotext", lines, "-"], capture_output=True, text=True, check=True).stdout
    if len(re.findall(r"^x$", text, re.MULTILINE)) < 490 or "slot" not in text:
        print("hostile-many-lines.pdf has lost lines")
        wrong += 1
    private = Path(sys.argv[1]) / "private.pdf"
    text = subprocess.run(["pdftotext", private, "-"], capture_output=True, text=True, check=True).stdout
    if SECRET in text or "Controleteken" not in text:
        print("private.pdf shows what was not ticked, or could not be read")
        wrong += 1
    for name in must_be_noticed(reports[0]):
        print(f"nobody noticed: {name}")
        wrong += 1
    print(f"{len(reports) + len(pile)} reports looked at, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
