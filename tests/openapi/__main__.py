"""`make openapi`: the OpenAPI document, as the tools of others read it.

It is not part of `make test`, because its tools are large and need node and java.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import fuzz
import generators
import lint
from documents import Document, MissingToolError, read

DOCUMENTS = [read("own"), read("library"), read("bakery"), read("clock")]
CHECKS: list[tuple[str, Callable[[Document], list[str]], list[Document]]] = [
    ("openapi-spec-validator", lint.validate, DOCUMENTS),
    ("redocly", lint.redocly, DOCUMENTS[:2]),
    ("spectral", lint.spectral, DOCUMENTS[:2]),
    ("openapi-python-client", generators.openapi_python_client, DOCUMENTS),
    ("openapi-generator", generators.openapi_generator, DOCUMENTS),
    ("schemathesis", fuzz.fuzz, DOCUMENTS[:1]),
]


def main() -> int:
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for name, check, documents in CHECKS:
        for document in documents:
            began = time.monotonic()
            try:
                problems = check(document)
            except MissingToolError as reason:
                print(f"{name}, {document.name}: skipped: {reason}", flush=True)
                counts["skipped"] += 1
                continue
            except Exception as error:  # a generated client that cannot be imported: the next check is made
                problems = [f"{type(error).__name__}: {error}"]
            print(f"{name}, {document.name}: {len(problems)} problems ({time.monotonic() - began:.0f} s)", flush=True)
            print("".join(f"  {problem}\n" for problem in problems), end="")
            counts["failed" if problems else "passed"] += 1
    print(", ".join(f"{count} {word}" for word, count in counts.items()))
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
