"""The names in code font in README, CONTRIBUTING and CHANGELOG: each that looks like one of this project exists."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path

import pytest
import yaml

import hoiio
from hoiio import errors
from hoiio.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")}
BLOCKS = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Without blocks of code: each piece of text in code font, with its file.
PIECES = sorted(
    {(name, code) for name, text in TEXTS.items() for code in re.findall(r"`([^`\n]+)`", BLOCKS.sub("", text))}
)
SCHEMA = (ROOT / "spec" / "schema.json").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
OTHERS = {"make", "diff", "description", "redis", "http.server", "except", "sent", "when", "get", "list"}
"""Words in code font that are not keywords of the spec."""


def resolve(path: str) -> object:
    """Returns the object of a dotted name that begins with hoiio, client or sandbox."""
    first, *rest = path.split(".")
    value: object = {"hoiio": hoiio, "client": hoiio.Client, "sandbox": Sandbox}[first]
    for name in rest:
        value = getattr(value, name)
    return value


def options_of(call: str) -> list[str]:
    return re.findall(r"(\w+)=", call)


def of(pattern: str) -> list[tuple[str, re.Match[str]]]:
    return [(code, match) for _, code in PIECES if (match := re.match(pattern, code))]


@pytest.mark.parametrize("code", [code for code, _ in of(r"(?:hoiio|client|sandbox)\.(?!py$)\w")])
def test_a_dotted_name_exists(code: str) -> None:
    name = re.match(r"[\w.]+", code)
    assert name
    found = resolve(name[0])
    if callable(found):
        assert set(options_of(code)) <= {*inspect.signature(found).parameters}


@pytest.mark.parametrize("code", [code for code, _ in of(r"Client\(|\w+=$|fallback=True$")])
def test_an_option_exists(code: str) -> None:
    parameters = {*inspect.signature(hoiio.Client).parameters, *inspect.signature(hoiio.FileLimiter).parameters}
    assert options_of(code)
    assert set(options_of(code)) <= parameters


@pytest.mark.parametrize("code", [code for code, _ in of(r"\w+Error$")])
def test_an_error_exists(code: str) -> None:
    assert hasattr(errors, code)


@pytest.mark.parametrize("code", [code for code, _ in of(r"make \w+")])
def test_a_target_of_make_exists(code: str) -> None:
    assert f"\n{code.split()[1]}:" in MAKEFILE


@pytest.mark.parametrize(
    "code",
    [code for code, _ in of(r"(?!\.venv|\.\w+$)[\w{}<>][\w.{}<>/-]*(?:/|\.(?:py|yaml|md|toml|json|j2))[\w.{}<>/-]*$")],
)
def test_a_path_exists(code: str) -> None:
    """Relative to the top; a file name alone may be in any folder of hand-written files."""
    pattern = re.sub(r"<\w+>", "*", code).rstrip("/")
    folders = ("spec", "generator", "generated", "templates", "tests")
    assert [*ROOT.glob(pattern)] or any([*(ROOT / folder).rglob(pattern)] for folder in folders)


@pytest.mark.parametrize("code", [code for code, _ in of(r"(?:pytest|python -m) ")])
def test_a_path_or_module_in_a_command_exists(code: str) -> None:
    for word in code.split():
        if "/" in word:
            assert (ROOT / word).exists()
    if code.startswith("python -m"):
        name = code.split()[2].replace(".", "/")
        assert (ROOT / name).exists() or (ROOT / "generated" / name).exists()


@pytest.mark.parametrize(
    "code", [code for name, code in PIECES if name == "CONTRIBUTING.md" and re.fullmatch("[a-z][a-zA-Z-]*:?", code)]
)
def test_a_word_of_the_spec_is_one_of_its_schema(code: str) -> None:
    """Unless it is a stage of the generator or a marker of the tests."""
    stage = ROOT / "generator" / code
    if stage.exists() or stage.with_suffix(".py").exists() or code == "slow":
        return
    assert f'"{code.rstrip(":")}"' in SCHEMA or code in OTHERS


@pytest.mark.parametrize(
    "code",
    [
        code
        for name, code in PIECES
        if name == "CONTRIBUTING.md" and code.startswith(tuple("abcdefghijklmnopqrstuvwxyz")) and ": {" in code
    ],
)
def test_a_keyword_of_an_example_is_one_of_the_schema(code: str) -> None:
    for word in re.findall(r"(\w+):", code):
        assert f'"{word}"' in SCHEMA


def keys_of(value: object) -> set[str]:
    """Returns the keys of an example, at every depth but those of the fields of entities."""
    if isinstance(value, list):
        return {key for each in value for key in keys_of(each)}
    if not isinstance(value, dict):
        return set()
    inner = {
        key for name, each in value.items() if name not in ("fields", "outcome", "payload") for key in keys_of(each)
    }
    return {*value} | inner


def test_the_examples_of_the_sandbox_have_the_keywords_of_the_real_files() -> None:
    entity, operation = [
        yaml.safe_load(code) for language, code in BLOCKS.findall(TEXTS["CONTRIBUTING.md"]) if language == "yaml"
    ]
    voice = yaml.safe_load((ROOT / "spec" / "voice" / "_about.yaml").read_text("utf-8"))
    gather = yaml.safe_load((ROOT / "spec" / "ivr" / "middle" / "gather.yaml").read_text("utf-8"))
    assert keys_of(entity) <= keys_of({"entities": voice["entities"]})
    assert keys_of(operation) <= keys_of({"operation": gather["operation"]})
    assert {**entity["entities"]["call"], **voice["entities"]["call"], "fields": {}, "lifecycle": []} == {
        **voice["entities"]["call"],
        "fields": {},
        "lifecycle": [],
    }


def test_the_glossary_fits_in_40_lines_and_is_sorted() -> None:
    glossary = TEXTS["CONTRIBUTING.md"].partition("## Glossary\n")[2].partition("\n## ")[0].strip().splitlines()
    assert len(glossary) <= 40
    terms = [line.split("|")[1].strip() for line in glossary[2:]]
    assert terms == sorted(terms)


def test_every_keyword_of_the_table_is_one_of_the_schema() -> None:
    table = TEXTS["CONTRIBUTING.md"].partition("| keyword | meaning |")[2].partition("\n\n")[0]
    words = [word for line in table.splitlines()[2:] for word in re.findall(r"`([\w-]+)`", line)]
    assert words
    assert all(f'"{word}"' in SCHEMA for word in words)
    json.loads(SCHEMA)
