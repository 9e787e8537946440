"""The generator: one YAML file per endpoint in, a client with its tests, sandbox and documentation out.

                read          parse          codegen          render             write
    spec/*.yaml ----> {path: Node} ----> Spec ----> Package -------> {path: text} -----> generated/

The stages in their order. Each is a verb, and its result is a noun.

- `read`      YAML text to Nodes. `source` defines Node: a value with its file, line and column. It also defines
              Problem, an error message that shows the location.
- `parse`     Nodes to Spec. Every mistake in a spec is found here, and all are reported together. `schema` checks the
              keywords; `types`, `statuses`, `endpoints` (with `constraints`, `examples`) and `events` read the parts;
              `sandbox` reads the sandbox behaviour that `sandbox_checks` and `sandbox_values` have checked; `clashes`
              finds two names with one Python name, `patterns` regular expressions that can run away, and `spec_checks`
              what nothing uses.
- `spec`      The classes of Spec: the wire format, with the service's own names.
- `codegen`   Spec to Package. Only this stage decides Python types and sentences: `methods` (with `arguments`),
              `records`, `notifications`, `errors` and `sandbox`; `imports` and `docstrings` serve all of them.
- `model`     The classes of Package, in the order in which templates print them: finished strings, and expressions
              that know the imports that they need (`expressions`).
- `render`    Package to text. Templates lay out; they decide nothing.
- `write`     Text to disk: all files or none. With --check, it returns the difference instead.

Shared by several stages: `names` (wire names to Python names), `wording` (phrases of error messages
and docstrings), `error_tree` and `options` (the errors and options that every client has), `runtime` (what generated
code imports from the parts that are the same for all) and `reserved` (the names that the templates have already).

An import only goes to an earlier stage, and only `write` touches the disk. A fact of the service
belongs in `spec`, a Python name or a sentence in `codegen`, and its layout in a template.

`generate` runs the stages up to `render`.

`diff` compares two Specs, the released one and that of spec/, for `python -m generator diff`; `python -m generator
release` keeps a Spec as data for it.
`sbom` is not a stage either: hatchling calls it when it builds the wheel.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath


def generate(spec_dir: Path) -> dict[PurePosixPath, str]:
    """Returns the files that a spec becomes, before their final layout.

    Raises:
        InvalidSpecError: The spec has mistakes.
    """
    # Imported here, so that `__main__` stops the garbage collector first: it slows down imports too.
    from .codegen.package import build_package
    from .parse.spec import parse
    from .read import read
    from .render import render

    return render(build_package(parse(read(spec_dir), final=True)))
