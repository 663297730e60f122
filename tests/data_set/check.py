"""Asks DuckDB the README's questions of a city, and compares with what the domain counted.

Invariant: the questions are taken out of the README, so that what stands there works.
"""

import json
import re
import sys
from pathlib import Path

import duckdb


OPENING = "read_csv('data.csv', sample_size = -1)"


def questions(readme: Path) -> list[str]:
    """The SQL blocks of the README, in order; the first one opens the file."""
    return re.findall(r"```sql\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)


def percent(part: float, of: float) -> float:
    return round(100 * part / of, 1)


def expected(folder: Path) -> list[dict]:
    """The answers, each by its first column."""
    counted = json.loads((folder / "expected.json").read_text())
    return [
        {name: (closed,) for name, closed in counted["closed"].items() if closed},
        {name: (round(total / of, 1),) for name, (total, of) in counted["scores"].items()},
        {name: (count,) for name, count in counted["unknown"].items()},
        {name: (round(total / of, 1),) for name, (total, of) in counted["months"].items()},
        {
            name: (percent(yes, of), percent(low, every), percent(high, every))
            for name, (yes, of, low, high, every) in counted["yes"].items()
        },
    ]


def differences(asked: list[str], folder: Path, file: str, right: list[dict]) -> list[str]:
    """Where DuckDB says something else."""
    found = []
    engine = duckdb.connect()
    reader = "read_csv" if file.endswith("csv") else "read_json"
    opening, *questions_ = asked
    if OPENING not in opening:
        return ["the README opens the file in another way"]
    engine.execute(opening.replace(OPENING, f"{reader}('{folder / file}', sample_size = -1)"))
    for number, (question, answers) in enumerate(zip(questions_, right, strict=True), 1):
        rows = engine.execute(question).fetchall()
        told = {row[0]: tuple(row[1:]) for row in rows}
        if told.keys() != answers.keys():
            found.append(f"{file}, question {number}: about {sorted(told.keys() ^ answers.keys())}")
            continue
        for name, numbers in answers.items():
            # Half a tenth: the engine rounds what lies exactly between two tenths the other way.
            if any(abs(one - other) > 0.1001 for one, other in zip(told[name], numbers, strict=True)):
                found.append(f"{file}, question {number}: {name} is {told[name]}, not {numbers}")
    return found


def main() -> int:
    readme, folder = Path(sys.argv[1]), Path(sys.argv[2])
    asked, right = questions(readme), expected(folder)
    if len(asked) != 6:
        print(f"the README has {len(asked)} blocks, not one to open and five questions")
        return 1
    found = []
    for file in ("data.csv", "data.ndjson"):
        found += differences(asked, folder, file, right)
    # The check can fail: an answer that is one off must be noticed.
    wrong = [dict(answers) for answers in right]
    name, (count,) = next(iter(wrong[2].items()))
    wrong[2][name] = (count + 1,)
    if not differences(asked, folder, "data.csv", wrong):
        found.append("a wrong answer was not noticed")
    for line in found:
        print(line)
    rows = sum(1 for _ in (folder / "data.ndjson").open())
    print(f"{len(right)} questions asked of {rows} rows twice, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
