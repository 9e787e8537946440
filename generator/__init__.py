"""The generator: one YAML file per endpoint in, a client with its tests, sandbox and documentation out.

    spec/*.yaml --read--> Node --spec--> Spec --model--> Package --render--> {path: text} --write--> generated/

Read the modules in that order.

- `read`    YAML to Node. Every value knows its file, line and column.
- `spec`    Node to Spec, the wire. Everything that can be wrong with a spec is found here, all at once.
- `model`   Spec to Package. Python names, types and sentences are decided here and nowhere else.
- `render`  Package to text. Templates lay out; they decide nothing.
- `write`   Text to disk, the whole tree or nothing; or the difference.

One direction, no stage calls back, and only the last touches the disk. `generate` is everything before it.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from .model import build
from .read import read
from .render import render
from .spec import understand


def generate(spec_dir: Path) -> dict[PurePosixPath, str]:
    """All that a spec says, as files that only lack their final layout. Raises Problems."""
    return render(build(understand(read(spec_dir))))
