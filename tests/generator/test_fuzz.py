"""Mutants of the real spec: each is rejected with locations, or becomes code that compiles and type-checks.

The mutants are the same in every run, because the seeds are fixed.
"""

from __future__ import annotations

import random
import shutil
import warnings
from functools import cache
from pathlib import Path

import pytest
from cases import TypeCheck

from generator.codegen.package import build_package
from generator.parse.spec import parse
from generator.read import read
from generator.render import render
from generator.source import InvalidSpecError, Node
from generator.write import Files, format_python, write

ROOT = Path(__file__).parents[2]
SPECS = {"own": ROOT / "spec", "library": Path(__file__).parent / "golden" / "library" / "spec"}
SEEDS = range(20)
MUTANTS = {"own": 15, "library": 60}
"""The mutants of each seed. There are fewer if there are more files, because each file takes time."""
FILES = 5
"""The number of files that are mutated, others for each seed, so that each file has more than one mutant."""

WORDS = [
    *[
        "",
        "null",
        "true",
        "1",
        "-1",
        "1.5",
        "[]",
        "{}",
        "[x]",
        "{x: y}",
        "text",
        "x" * 300,
        "'",
        '"',
        "|",
        ">-",
        "&a x",
    ],
    *["*a", "!!str x", "<<", "{param}", "{{ x }}", "class", "None", "self", "timeout", "extra", "meta", "error_x"],
    *["APIError", "Client", "2010-01-01", "0o7", ".inf", "\u202e", "\t", "\\", "# x", "---", "...", "é", "\U0001f4de"],
    *["decimal", "enum", "duration", "date-time", "money", "none", "inferred", "refused", "if-safe", "str", "import"],
    *[
        "list",
        "objects",
        "file",
        "boolean",
        "date",
        "text",
        "integer",
        "base64",
        "multipart",
        "comma",
        "array",
        "either",
    ],
    *[
        "exactlyOneOf",
        "allDifferent",
        "mutuallyExclusive",
        "requiredIf",
        "pagination",
        "shorthand",
        "aliases",
        "items",
        "ifOmitted",
        "rules",
        "schemas",
        "keys",
    ],
    *[
        "params",
        "warn",
        "property",
        "deprecated",
        "read_reply",
        "MINUTES",
        "Entry",
        "Pages",
        "(a+)+",
        "[^,]*",
        "0",
        "999",
    ],
]


def mutate(text: str, other: str, choose: random.Random) -> str:
    lines = text.splitlines()
    at = choose.randrange(len(lines))
    match choose.randrange(9):
        case 0:
            del lines[at : at + choose.choice([1, 1, 2, 5])]
        case 1:
            lines.insert(choose.randrange(len(lines)), lines[at])
        case 2:
            lines[at : at + 1] = choose.choices(other.splitlines(), k=choose.randrange(1, 4))
        case 3:
            lines[at] = lines[at].partition(":")[0] + ": " + choose.choice(WORDS)
        case 4:
            indent = len(lines[at]) - len(lines[at].lstrip())
            lines[at] = lines[at][:indent] + choose.choice(WORDS) + ":" + lines[at].partition(":")[2]
        case 5:
            lines[at] = choose.choice(["  ", " ", "\t", "- ", ""]) + lines[at].removeprefix("  ")
        case 6:
            words = lines[at].split(" ")
            words[choose.randrange(len(words))] = choose.choice(WORDS + other.split())
            lines[at] = " ".join(words)
        case 7:
            where = choose.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:where] + choose.choice(WORDS) + lines[at][where:]
        case _:
            return text[: choose.randrange(len(text))]
    return "\n".join(lines) + "\n"


def compile_strictly(source: str, file: str) -> None:
    """Compiles a module, and treats a warning as an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        compile(source, file, "exec")


@cache
def unchanged_nodes(name: str) -> dict[str, Node]:
    """Returns the unchanged spec. It is read once: of a mutant, only the changed file is read."""
    return read(SPECS[name])


def mutants_of(name: str, seed: int, folder: Path) -> tuple[list[Files], int]:
    """Returns the code of the spec and of the accepted mutants, and the number of rejected ones."""
    choose = random.Random(f"{name} {seed}")
    spec = folder / "spec"
    nodes = unchanged_nodes(name)
    texts = {path: path.read_text("utf-8") for path in sorted(SPECS[name].rglob("*.yaml"))}
    everything = "\n".join(texts.values())
    files = choose.sample(list(texts), FILES)
    accepted: list[Files] = [render(build_package(parse(nodes)))]
    compiled: set[str] = set()
    refused = 0
    for _ in range(MUTANTS[name]):
        path = choose.choice(files)
        mutant = texts[path]
        for _ in range(choose.choice([1, 1, 1, 2, 3])):
            mutant = mutate(mutant, everything, choose) if mutant.strip() else mutant
        file = path.relative_to(SPECS[name])
        shutil.rmtree(spec, ignore_errors=True)
        (spec / file).parent.mkdir(parents=True)
        (spec / file).write_text(mutant, "utf-8")
        try:
            mutated = {**dict.fromkeys([file.as_posix()]), **read(spec)}
            generated = render(build_package(parse({k: v for k, v in {**nodes, **mutated}.items() if v is not None})))
        except InvalidSpecError as problems:
            refused += 1
            assert problems.problems
            for problem in problems.problems:
                assert problem.location.file.startswith("spec/")
                assert problem.location.line >= 1
                assert problem.location.column >= 1
                assert problem.message
            assert str(problems).endswith("Nothing was written.")
        except Exception as error:
            error.add_note(f"{file}:\n{mutant}")
            raise
        else:
            for module, source in generated.items():
                if module.suffix == ".py" and source not in compiled:
                    compile_strictly(source, str(module))
                    compiled.add(source)
            accepted.append(generated)
    return accepted, refused


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutant_is_refused_with_places_or_becomes_code(seed: int, tmp_path: Path) -> None:
    name = list(SPECS)[seed % len(SPECS)]
    (_, *accepted), refused = mutants_of(name, seed, tmp_path)
    assert refused > MUTANTS[name] // 4
    assert accepted or name == "own"  # if there are so few, all may be rejected


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1_000, 1_006))
def test_the_code_of_accepted_mutants_type_checks(seed: int, tmp_path: Path, type_check: TypeCheck) -> None:
    name = list(SPECS)[seed % len(SPECS)]
    (plain, *accepted), _ = mutants_of(name, seed, tmp_path)
    package = next(path.parts[0] for path in plain if path.name == "py.typed")
    # The mutant whose code differs most from that of the spec.
    files = max(
        accepted, key=lambda files: sum(files[path] != plain.get(path) for path in files if path.suffix == ".py")
    )
    write(format_python(files), tmp_path / "out")
    done = type_check(tmp_path / "out", package, "tests")
    assert done.returncode == 0, done.stdout
