"""Measures how much the tests notice: `make mutants`, or `make mutants ARGS="params fields"` for some modules.

Each change of one place of the package is made, and the tests that run this place are run until one fails. Changes
that no test notices are listed in survivors.toml with the reason. Any other is reported, and so is a score below 90 %.
"""

from __future__ import annotations

import ast
import os
import sys
import tempfile
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from types import CodeType
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GENERATED = ROOT / "generated"
sys.path[:0] = [str(HERE), str(ROOT)]

from mutate import Mutation, mutations  # noqa: E402
from suite import CLIENT_ROOMS, Seen, Suite, likely_first, module_name  # noqa: E402

# A resource and its tables, in place of all that come from the same template.
RENDERED = ["client", "errors", "types", "_core.service", "_wire.statuses", "notifications", "resources.voice"]
# Parts of the names of the tests that are about a module, where they do not have its name. Of other tests, some cases
# are enough.
ABOUT = {
    "_core.base_error": ["/test_error_classes.py::", "/test_errors.py::"],
    "_core.concurrency": ["/test_fork.py::"],
    "_core.deprecation": ["/test_warnings.py::"],
    "_core.monotonic": ["/test_clock.py::"],
    "_core.idle": ["/test_connection_age.py::", "/test_network.py::"],
    "_http.addresses": ["/test_connection_age.py::", "/test_connect.py::"],
    "_http.connection": ["/test_network.py::", "/test_connect.py::"],
    "_http.headers": ["/test_retries.py::", "/test_connection_age.py::"],
    "_http.patched": ["/test_recorders.py::"],
    "_http.pool": ["/test_network.py::", "/test_connection_age.py::", "/test_connect.py::"],
    "_http.tls": ["/test_authorities.py::"],
    "_http.url": ["/test_config.py::"],
    "_limits.clock": ["/test_close.py::", "/test_limiter.py::", "/test_clock.py::"],
    "_limits.file": ["/test_file_limiter.py::"],
    "_limits.file_history": ["/test_file_limiter.py::"],
    "_limits.file_lock": ["/test_file_limiter.py::"],
    "_limits.file_store": ["/test_file_limiter.py::"],
    "_limits.machine_clock": ["/test_file_limiter.py::"],
    "_limits.process": ["/test_limiter.py::", "/test_clock.py::"],
    "_limits.redis": ["/test_redis_limiter.py::"],
    "_limits.redis_client": ["/test_redis_client.py::"],
    "_limits.redis_script": ["/test_redis_limiter.py::"],
    "_limits.shared": ["/test_shared_limiter.py::"],
    "_flows.pagination": ["/test_paging.py::"],
    "_wire.retries": ["/test_retries.py::", "/test_transport.py::"],
    "_wire.constraints": ["/test_kinds.py::", "/test_foreign_code.py::"],
    "_wire.fields": ["/test_kinds.py::", "::test_damaged_entry["],
    "_wire.json_object": ["/test_kinds.py::", "::test_invalid_json[", "/test_errors.py::"],
    "_wire.form": ["/test_params.py::"],
    "_wire.params": ["/test_kinds.py::"],
    "_wire.parts": ["/test_message_parts.py::"],
    "_wire.request": ["/test_params.py::"],
    "_wire.response": ["/test_transport.py::", "/test_replies.py::"],
    "_wire.webhooks": ["/test_notifications.py::", "/test_signed_notifications.py::"],
    "notifications": ["/test_notifications.py::", "/test_signed_notifications.py::"],
    "resources.voice": ["/test_voice.py::", "voice/"],
}
# Modules that are never reached over a socket.
OFFLINE = ["_core.base_error", "_core.deprecation", "_core.models", "_core.records", "_core.service", "_core.text"]
OFFLINE += ["_exports", "_flows.pagination"]
OFFLINE += ["_wire.constraints", "_wire.fields", "_wire.form", "_wire.params", "_wire.parts"]
OFFLINE += ["_wire.json_object"]
OFFLINE += ["_wire.request", "_wire.statuses", "_wire.webhooks", "errors", "notifications", "resources.voice", "types"]
# The tests that use no socket, and those that take minutes, with the modules that they alone are about.
UNIT_TESTS = [
    f"tests/unit/test_{name}.py"
    for name in ("config", "error_classes", "foreign_code", "kinds", "message_parts", "paging", "params", "warnings")
]
LONG_TESTS = {
    "test_faults.py": [],
    "test_old_sdks.py": [],
    "test_redis_limiter.py": ["_limits.redis", "_limits.redis_client", "_limits.redis_script"],
    "test_servers.py": [],
}
WANTED = 0.9
LOOKS = (1.0, 10.0)
"""Seconds of tests for each change, measured without changes: the first tests notice most changes."""
LONG_LOOK = 30.0
"""The same for a change that survives without a reason."""


Key = tuple[str, str, str, str]
"""The key of a change in survivors.toml: module, function, and the line before and after."""


class Mutant:
    def __init__(self, module: str, mutation: Mutation) -> None:
        self.module = module
        self.mutation = mutation
        self.result = ""

    @property
    def key(self) -> Key:
        return self.module, self.mutation.function, self.mutation.before, self.mutation.after


class Chooser:
    """Selects the tests of a change, and sorts them: first those that are about the module, then one of each kind.

    Only tests that run the changed line are selected.
    """

    def __init__(self, suite: Suite, seen: Seen) -> None:
        self._suite = suite
        self._seen = seen
        self._reach = {
            module: Counter(test for tests in lines.values() for test in tests) for module, lines in seen.lines.items()
        }
        self._names: dict[str, set[str]] | None = None

    def is_hot(self, mutant: Mutant) -> bool:
        return mutant.mutation.hot and not self._seen.imported.get(mutant.module, set()).intersection(
            mutant.mutation.lines
        )

    def tests(self, mutant: Mutant, patience: float) -> list[str]:
        mutation = mutant.mutation
        lines = self._seen.lines.get(mutant.module, {})
        passing = {test for line in mutation.lines for test in lines.get(line, ())}
        if not passing and mutation.hot:
            passing = set(lines.get(mutation.statement.lineno, ()))
            passing = passing or {*chain(*lines.values())}  # code that only a forked child runs is not measured
        hot = self.is_hot(mutant)
        if not hot:
            passing |= self._users(mutation)
        names = ABOUT.get(mutant.module, [f"/test_{short_name(mutant.module)}.py::"])
        # The definitions of voice/call are named _CALL, and tested in TestCall.
        names = [*(f"{short_name(mutant.module)}/{name.strip('_').lower()}" for name in mutation.defines), *names]
        classes = ["".join(word.capitalize() for word in name.split("_")) for name in mutation.defines]
        names = [*(f"/test_{short_name(mutant.module)}.py::Test{name}::" for name in classes), *names]
        names = [*names, *(["/test_errors.py::", "/test_service.py::"] if mutant.module in RENDERED else [])]
        possible = passing if hot else set(self._seen.order)
        groups = [*({test for test in possible if name in test} for name in names), passing, possible]
        about = mutant.module if hot else ""
        chosen = dict.fromkeys(test for group in groups for test in self._ordered(about, group))
        return self._limited(list(chosen), patience if hot else 2 * patience)

    def seconds(self, test: str) -> float:
        return self._seen.seconds[test]

    def _users(self, mutation: Mutation) -> set[str]:
        """Returns the tests that use a name which a statement of a module or a class defines."""
        if self._names is None:
            self._names = defaultdict(set)
            for module, lines in self._seen.lines.items():
                for node in ast.walk(ast.parse(self._suite.source(module).read_text("utf-8"))):
                    name = getattr(node, "id", None) or getattr(node, "attr", None)
                    if isinstance(node, (ast.Name, ast.Attribute)) and name:
                        self._names[name] |= lines.get(node.lineno, set())
        return {test for name in mutation.defines for test in self._names.get(name, ())}

    def _ordered(self, module: str, tests: Iterable[str]) -> list[str]:
        """Sorts the tests: those that run much of the module come first, and of these the fast ones."""
        reach = self._reach.get(module, Counter())

        def cost(test: str) -> tuple[float, str]:
            return self._seen.seconds.get(test, 0.0) / (1 + reach[test]) ** 2, test

        kinds: dict[str, list[str]] = defaultdict(list)
        for test in sorted(tests, key=cost):
            if test not in self._seen.failed:
                kinds[test.partition("[")[0]].append(test)
        rounds = max(map(len, kinds.values()), default=0)
        return [one[index] for index in range(rounds) for one in kinds.values() if index < len(one)]

    def _limited(self, tests: list[str], patience: float) -> list[str]:
        spent, chosen = 0.0, []
        for test in tests:
            seconds = self._seen.seconds[test]
            if not chosen or spent + seconds <= patience:  # a long one is left out, and shorter ones follow
                spent += seconds
                chosen.append(test)
        return chosen


def short_name(module: str) -> str:
    """Returns the name of a module without its folders and its underscore."""
    return module.rpartition(".")[2].removeprefix("_")


def code_of(suite: Suite, mutant: Mutant, is_changed: bool) -> tuple[str, CodeType]:
    file = suite.source(mutant.module)
    code = mutant.mutation.apply() if is_changed else ast.parse(file.read_text("utf-8"))
    return mutant.module, compile(code, str(file), "exec", dont_inherit=True)


def run(suite: Suite, mutants: list[Mutant], is_explained: Callable[[Mutant], bool]) -> None:
    """Makes each change, and records the result. A change that no test notices gets another, longer run."""
    began = time.monotonic()
    seen = suite.watched()
    print(f"{suite.package}: {len(seen.order)} tests, in {time.monotonic() - began:.0f} s", flush=True)
    if seen.failed:
        print(f"  {len(seen.failed)} of them fail while they are watched, and are left out: {seen.failed[:5]}")
    chooser = Chooser(suite, seen)
    done = 0

    def report(mutant: Mutant, result: str) -> None:
        nonlocal done
        done += 1
        mutant.result = result
        if result == "0" and patience >= LOOKS[-1] and not is_explained(mutant):
            print(f"  survives {patience:.0f} s: {mutant.module}.{mutant.mutation}", flush=True)
        if done % 100 == 0:
            print(f"  {done} of {len(mutants)}, {time.monotonic() - began:.0f} s", flush=True)

    waiting = mutants
    for patience in (*LOOKS, LONG_LOOK):
        if patience == LONG_LOOK:
            waiting = [mutant for mutant in waiting if not is_explained(mutant)]
        done = len(mutants) - len(waiting)
        for is_hot, way in ((True, suite.hot), (False, suite.cold)):
            jobs = [mutant for mutant in waiting if chooser.is_hot(mutant) is is_hot]
            if jobs:
                try_all(way, suite, chooser, jobs, patience, report)
        waiting = [mutant for mutant in waiting if mutant.result == "0"]


def try_all(
    way: Any,
    suite: Suite,
    chooser: Chooser,
    mutants: list[Mutant],
    patience: float,
    report: Callable[[Mutant, str], None],
) -> None:
    """Makes each change, after a control that changes nothing, for which every test must pass that is run for any
    change."""
    tests = [chooser.tests(mutant, patience) for mutant in mutants]
    every = [*dict.fromkeys(test for chosen in tests for test in chosen)]

    def report_result(index: int, result: str) -> None:
        if index:
            report(mutants[index - 1], result)
        elif result != "0":
            raise SystemExit(f"Nothing was changed, and the tests failed all the same ({result}).")

    way(
        range(len(mutants) + 1),
        lambda index: code_of(suite, mutants[max(index, 1) - 1], index > 0),
        lambda index: likely_first(tests[index - 1]) if index else every,
        chooser.seconds,
        report_result,
    )


def library(folder: Path) -> Suite:
    """Returns the invented API of the generator's tests, which uses every keyword of the spec language."""
    from generator import generate
    from generator.write import format_python, write

    write(format_python(generate(ROOT / "tests" / "generator" / "golden" / "library" / "spec")), folder / "out")
    (folder / "out" / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    tests = [f"tests/{name}" for name in in_memory(folder / "out" / "tests") if "notifications" not in name]
    return Suite(
        "library",
        folder / "out" / "library",
        folder / "out",
        "tests/test_socket.py",
        ["-c", str(folder / "out" / "pytest.ini"), *tests],
    )


def in_memory(folder: Path) -> list[str]:
    """Returns the modules of generated tests that use no socket. Those of a resource sometimes use the sandbox."""
    return sorted(path.name for path in folder.glob("test_*.py") if path.name != "test_socket.py")


def main(arguments: list[str]) -> int:
    templates = ROOT / "templates" / "{package}"
    copied = sorted(
        module_name(path, templates)
        for pattern in ("_*.py", "_*/*.py")
        for path in templates.glob(pattern)
        if path.name != "__init__.py"
    )
    known = [*copied, *RENDERED]
    modules = [module for module in known if not arguments or module in arguments or short_name(module) in arguments]
    if unknown := set(arguments) - {*modules, *map(short_name, modules)}:
        raise SystemExit(f"There is no module {', '.join(sorted(unknown))}. There are: {', '.join(known)}")
    tests = [f"generated/tests/{name}" for name in in_memory(GENERATED / "tests")]
    tests += ["tests/documentation/test_documentation.py", "tests/documentation/test_notification_documentation.py"]
    tests += UNIT_TESTS
    if set(modules) - set(OFFLINE):
        found = sorted(path for room in CLIENT_ROOMS for path in (HERE.parent / room).rglob("test_*.py"))
        left_out = [name for name, about in LONG_TESTS.items() if not set(about).intersection(modules)]
        over_sockets = [str(path.relative_to(ROOT)) for path in found if path.name not in left_out]
        tests += [
            "generated/tests/test_socket.py",
            "tests/sandbox/test_sandbox.py",
            *(name for name in over_sockets if name not in tests),
        ]
    about = [name for module in modules for name in ABOUT.get(module, [])]
    package = Suite("hoiio", GENERATED / "hoiio", ROOT, tests[0], tests, about)
    mutants = [
        Mutant(module, mutation)
        for module in modules
        for mutation in mutations(package.source(module).read_text("utf-8"))
    ]
    reasons = {
        (entry["module"], entry["function"], entry["before"], entry["after"]): entry["reason"]
        for entry in tomllib.loads((HERE / "survivors.toml").read_text("utf-8")).get("survivor", [])
    }

    def is_explained(mutant: Mutant) -> bool:
        return mutant.key in reasons

    began = time.monotonic()
    try:
        run(package, mutants, is_explained)
        again = [mutant for mutant in mutants if mutant.result == "0" and mutant.module in copied]
        if again:
            with tempfile.TemporaryDirectory() as folder:
                run(library(Path(folder)), again, is_explained)
    except KeyboardInterrupt:
        print("Interrupted.")
    return report(modules, mutants, reasons, time.monotonic() - began)


def report(modules: list[str], planned: list[Mutant], reasons: dict[Key, str], seconds: float) -> int:
    mutants = [mutant for mutant in planned if mutant.result]
    survivors = [mutant for mutant in mutants if mutant.result == "0"]
    print(f"\n{'module':<22}{'mutants':>8}{'killed':>8}{'survived':>9}{'score':>8}")
    for name, group in [
        *((module, [mutant for mutant in mutants if mutant.module == module]) for module in modules),
        ("all", mutants),
    ]:
        alive = sum(mutant in survivors for mutant in group)
        share = f"{1 - alive / len(group):8.1%}" if group else ""
        print(f"{name:<22}{len(group):>8}{len(group) - alive:>8}{alive:>9}{share}")
    if len(mutants) < len(planned):
        print(f"{len(planned) - len(mutants)} changes were not tried.")
    timeouts = sum(mutant.result == "timeout" for mutant in mutants)
    print(f"{timeouts} of them ran out of time. {seconds / 60:.0f} minutes.")
    unexplained = [mutant for mutant in survivors if mutant.key not in reasons]
    for mutant in unexplained:
        module, function, before, after = mutant.key
        print(f"\n# {module}.py:{mutant.mutation.lines[0]}\n[[survivor]]\nmodule = {module!r}\nfunction = {function!r}")
        print(f"before = '''{before}'''\nafter = '''{after}'''\nreason = \"\"")
    keys = {mutant.key for mutant in planned}
    gone = [key for key in reasons if key[0] in modules and key not in keys]
    for key in gone:
        print(f"\nThere is no such change any more: {key}")
    noticed = {key for key in reasons if key[0] in modules} & {mutant.key for mutant in mutants} - {
        mutant.key for mutant in survivors
    }
    for key in noticed:
        print(f"\nA test notices it by now: {key}")
    killed = len(mutants) - len(survivors)
    bad = bool(unexplained or gone or len(mutants) < len(planned)) or killed < WANTED * len(mutants)
    print("\nNot good enough." if bad else "\nEvery change is noticed, but for those that are listed with a reason.")
    return int(bad)


if __name__ == "__main__":
    os.environ.pop("PYTEST_ADDOPTS", None)
    sys.exit(main(sys.argv[1:]))
