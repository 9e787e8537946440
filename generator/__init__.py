"""The generator: one YAML file per endpoint in, a client with its tests, sandbox and documentation out.

                read        understand        build           render             write
    spec/*.yaml ----> Node -----------> Spec -----> Package -------> {path: text} -----> generated/

Read the modules in that order; each stage is a verb, and what passes between two of them a noun.

- `read`        YAML to Node. Every value knows its file, line and column.
- `understand`  Node to Spec. Everything that is wrong with a spec is found here, all at once; `grammar`, `logical`,
                `statuses`, `endpoints`, `relations`, `examples`, `events` and `names` help.
- `spec`        Spec: the wire, in the service's own words.
- `build`       Spec to Package. Python names, types and sentences are decided here and nowhere else; `methods`,
                `records`, `notifications`, `errors`, `names` and `sentences` help.
- `model`       Package: what is printed, as finished strings.
- `render`      Package to text. Templates lay out; they decide nothing.
- `write`       Text to disk, the whole tree or nothing; or the difference.

What the sandbox plays goes the same way: `stories` finds what is wrong with it, and `scenes` puts it into source text.

One direction, no stage calls back, and only the last touches the disk. `generate` is everything before it.

Beside them, `changes` compares two Specs, with `changes_of_types`, `changes_of_endpoints` and
`changes_of_notifications`; and `history` gets one of them from git: `python -m generator diff`.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from .build import build
from .read import read
from .render import render
from .understand import understand


def generate(spec_dir: Path) -> dict[PurePosixPath, str]:
    """All that a spec says, as files that only lack their final layout. Raises Problems."""
    return render(build(understand(read(spec_dir))))
