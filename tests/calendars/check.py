"""Reads finished calendars with a parser that is not ours.

    python check.py FOLDER

For every NAME.ics in FOLDER the package `icalendar` must find exactly the events of NAME.json: the day,
the words and what stands beside them; each with an id of its own and no fault told. Last, calendars are
broken, and each must be noticed: a check that cannot fail shows nothing.
"""

import json
import sys
from pathlib import Path

from icalendar import Calendar


def found(content: bytes) -> list[dict]:
    """The events of a calendar, as the parser reads them."""
    calendars = Calendar.from_ical(content, multiple=True)
    if len(calendars) != 1:
        raise ValueError(f"{len(calendars)} calendars")
    calendar = calendars[0]
    if str(calendar["VERSION"]) != "2.0" or not calendar["PRODID"]:
        raise ValueError("no version or no maker")
    if calendar.errors:
        raise ValueError(calendar.errors)
    events = []
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise ValueError(event.errors)
        start = event["DTSTART"].dt
        # A whole day is a date, without an hour.
        if type(start).__name__ != "date" or event["DTSTAMP"].dt.tzinfo is None:
            raise ValueError("not a whole day")
        events.append(
            {
                "day": start.isoformat(),
                "summary": str(event["SUMMARY"]),
                "about": str(event.get("DESCRIPTION", "")),
                "id": str(event["UID"]),
            }
        )
    ids = [event.pop("id") for event in events]
    if len(set(ids)) != len(ids) or not all(ids):
        raise ValueError("two events with one id")
    return events


def fault(content: bytes, expected: list[dict]) -> str | None:
    """What is wrong with a calendar; nothing when it is as planned."""
    try:
        events = found(content)
    except Exception as error:  # Whatever the parser tells is a fault.
        return f"not read: {error!r}"
    if events != expected:
        return f"found {events}, planned {expected}"
    return None


def unnoticed(content: bytes, expected: list[dict]) -> list[str]:
    """Breaks a calendar and tells which breaks nobody noticed."""
    breaks = {
        "cut off": content[: len(content) // 2],
        "another day": content.replace(b":20270228", b":20270301"),
        "folds lost": content.replace(b"\r\n ", b"\r\n"),
        "commas not escaped": content.replace(b"\\n", b"n"),
        "one id for all": b"\r\n".join(b"UID:x" if line.startswith(b"UID:") else line for line in content.split(b"\r\n")),
    }
    return [name for name, broken in breaks.items() if broken == content or fault(broken, expected) is None]


def main() -> int:
    calendars = sorted(Path(sys.argv[1]).glob("*.ics"))
    if len(calendars) < 14:
        print(f"only {len(calendars)} calendars to look at")
        return 1
    wrong = 0
    for path in calendars:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if told := fault(path.read_bytes(), expected):
            print(f"{path.name}: {told}")
            wrong += 1
    many = Path(sys.argv[1]) / "many.ics"
    for name in unnoticed(many.read_bytes(), json.loads(many.with_suffix(".json").read_text(encoding="utf-8"))):
        print(f"nobody noticed: {name}")
        wrong += 1
    print(f"{len(calendars)} calendars looked at, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
