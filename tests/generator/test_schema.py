"""The schemas of the spec, as an editor uses them: one for each kind of file, and a description of every keyword."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import HERE, LIBRARY, prepare
from jsonschema import Draft202012Validator

from generator import generate
from generator.parse import schema as parse_schema
from generator.parse.schema import SCHEMA, check_grammar, make_validator
from generator.parse.spec import kind_of
from generator.read import read
from generator.source import InvalidSpecError, Node, Problem

ROOT = Path(__file__).parents[2]
GRAMMAR: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
KINDS = ("service", "resource", "endpoint", "event")
FILES = {kind: SCHEMA.with_name(f"{kind}.schema.json") for kind in KINDS}
EDITOR = {
    kind: make_validator({**json.loads(path.read_text("utf-8")), "$ref": f"#/$defs/{kind}", "$defs": GRAMMAR["$defs"]})
    for kind, path in FILES.items()
}
OF_LIBRARY = {path.relative_to(LIBRARY).as_posix(): path.read_bytes() for path in LIBRARY.rglob("*.yaml")}
SPECS = {"own": ROOT / "spec", "library": LIBRARY}


def keywords(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields every keyword of the schema, with its description."""
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            if inner.keys() - {"const"}:  # a condition on a keyword that is described elsewhere has no description
                yield f"{path}/{name}", inner
        for name, inner in schema.items():
            if name not in ("examples", "if", "const", "enum"):
                yield from keywords(inner, f"{path}/{name}")
    elif isinstance(schema, list):
        for index, inner in enumerate(schema):
            yield from keywords(inner, f"{path}/{index}")


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_refers_to_the_grammar(kind: str) -> None:
    assert json.loads(FILES[kind].read_text("utf-8"))["$ref"] == f"{SCHEMA.name}#/$defs/{kind}"


def test_the_grammar_is_a_schema() -> None:
    Draft202012Validator.check_schema(GRAMMAR)


@pytest.mark.parametrize(("path", "schema"), list(keywords(GRAMMAR)), ids=lambda value: str(value)[:60])
def test_every_keyword_has_a_description_and_an_example(path: str, schema: dict[str, Any]) -> None:
    referred = GRAMMAR["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else {}
    assert "description" in schema or "description" in referred, path
    assert "examples" in schema or "examples" in referred or schema.get("type") == "boolean", path


def test_every_number_has_a_maximum() -> None:
    """A number without a maximum becomes a test that needs more memory or time than there is."""
    numbers = [(path, schema) for path, schema in keywords(GRAMMAR) if schema.get("type") in ("integer", "number")]
    assert numbers
    for path, schema in numbers:
        assert "maximum" in schema, path


def test_every_example_of_the_grammar_follows_it() -> None:
    for path, schema in keywords(GRAMMAR):
        alone = Draft202012Validator({**schema, "$defs": GRAMMAR["$defs"]})
        for example in schema.get("examples", []):
            assert not list(alone.iter_errors(example)), path


@pytest.mark.parametrize("name", SPECS)
def test_the_first_line_of_each_spec_file_names_the_grammar(name: str) -> None:
    files = [path for path in SPECS[name].rglob("*.yaml") if name == "own" or path.name == "api.yaml"]
    for path in files:
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), path
        named = (path.parent / first.partition("$schema=")[2]).resolve()
        kind = kind_of(path.relative_to(SPECS[name]).as_posix(), read(SPECS[name])["api.yaml"], [])
        assert named == FILES[str(kind)].resolve(), path


@pytest.mark.parametrize("name", SPECS)
def test_a_file_follows_the_schema_of_its_kind_and_no_other(name: str) -> None:
    for file, node in read(SPECS[name]).items():
        valid = [kind for kind, editor in EDITOR.items() if editor.is_valid(node.to_python())]
        assert valid == [kind_of(file, node, [])], file


def test_a_file_with_a_summary_alone_is_a_resource_and_nothing_else() -> None:
    assert [kind for kind, editor in EDITOR.items() if editor.is_valid({"summary": "Calls."})] == ["resource"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"$defs": {},\n  "x" 1}', "spec/schema.json:2:7: not JSON: Expecting ':' delimiter"),
        ("{}", "spec/schema.json:1:1: not the schema of a spec: '$defs'"),
        ("[]", "spec/schema.json:1:1: not the schema of a spec: "),
    ],
)
def test_a_broken_schema_is_a_problem_with_its_place(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "schema.json"
    broken.write_text(text, "utf-8")
    monkeypatch.setattr(parse_schema, "SCHEMA", broken)
    parse_schema._validator.cache_clear()
    try:
        with pytest.raises(InvalidSpecError) as caught:
            generate(LIBRARY)
    finally:
        parse_schema._validator.cache_clear()
    assert str(caught.value).startswith(said)


def well_formed(nodes: dict[str, Node]) -> tuple[bool, bool]:
    """Returns True if every file is valid, by the schema that editors use, and by the generator."""
    problems: list[Problem] = []
    editor = True
    for name, node in nodes.items():
        kind = kind_of(name, node, problems)
        if kind is None:
            return False, False
        check_grammar(node, kind, problems)
        editor = editor and EDITOR[kind].is_valid(node.to_python())
    return editor, not problems


@pytest.mark.parametrize("case", sorted((HERE / "invalid").glob("*.txt")), ids=lambda path: path.stem)
def test_the_editor_and_the_generator_agree_on_what_is_well_formed(case: Path, tmp_path: Path) -> None:
    spec = tmp_path / "spec"
    prepare(case.read_text("utf-8"), spec)
    try:
        # The files of the library are valid, as the next test shows.
        nodes = {name: node for name, node in read(spec).items() if (spec / name).read_bytes() != OF_LIBRARY.get(name)}
    except InvalidSpecError:
        return  # it is not YAML, so a schema cannot describe it
    editor, generator = well_formed(nodes)
    assert editor == generator


@pytest.mark.parametrize("name", SPECS)
def test_both_find_the_good_specs_well_formed(name: str) -> None:
    assert well_formed(read(SPECS[name])) == (True, True)
