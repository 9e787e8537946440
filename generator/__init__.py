"""The generator: one YAML file per endpoint in, a client with its tests, sandbox and documentation out.

                read        understand        build           render             write
    spec/*.yaml ----> Node -----------> Spec -----> Package -------> {path: text} -----> generated/

Read them in that order; each stage is a verb, and what passes between two of them a noun.

- `read`        YAML to Node. Every value knows its file, line and column.
- `understand`  Node to Spec. Everything that is wrong with a spec is found here, all at once: `grammar` says which
                words there are; `logical`, `statuses`, `endpoints` (with `relations` and `examples`) and `events` read
                the parts; `stories` reads what the sandbox plays.
- `spec`        Spec: the wire, in the service's own words.
- `build`       Spec to Package. Python types and sentences are decided here and nowhere else: `methods` (with
                `arguments`), `records`, `notifications`, and `scenes` for the sandbox; `imports` for all of them.
- `model`       Package: what is printed, as finished strings.
- `render`      Package to text. Templates lay out; they decide nothing.
- `write`       Text to disk, the whole tree or nothing; or the difference.

`names`, `errors` and `sentences` are the words that more than one stage has: what a thing is called in Python, the
errors that every client has, and what is said of things.

One direction, no stage calls back, and only the last touches the disk. `generate` is everything before it.

Beside them stands `compare`: two Specs, one of them from git, for `python -m generator diff`.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from .codegen.package import build_package
from .parse.spec import parse
from .read import read
from .render import render


def generate(spec_dir: Path) -> dict[PurePosixPath, str]:
    """All that a spec says, as files that only lack their final layout. Raises Problems."""
    return render(build_package(parse(read(spec_dir))))
