"""Runs the tests of a package in children of this process, each with one change.

Python and its tools are started once. For a change in the body of a function, the child has all tests collected, and
replaces the code of the function. For a change that takes effect when its module is imported, the child imports the
package and collects the tests itself.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.abc
import importlib.machinery
import importlib.util
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple, TypeVar

import pytest
from coverage import Coverage

J = TypeVar("J")
SLOTS = 2 * (os.cpu_count() or 1)
"""The number of children at once. Tests over sockets sometimes wait."""
HANGS = 8.0
"""Seconds that a test may take beyond a multiple of its usual time: a change may make it wait forever."""
TERMINAL = os.dup(2)
NOTICED = tempfile.NamedTemporaryFile()  # noqa: SIM115  it is there as long as the process
"""The names of the tests that failed, one in each line, written by all children."""
TESTS = Path(__file__).resolve().parents[1]
CLIENT_ROOMS = ("unit", "network", "limits")
"""The folders of the hand-written tests of a client, most of them over sockets."""
MEMORY = 6 << 30
"""The maximum bytes of a child: a change may make a loop that never ends."""


class Seen(NamedTuple):
    """The results of a run without changes."""

    lines: dict[str, dict[int, set[str]]]
    """For each module and line, the tests that run it."""
    imported: dict[str, set[int]]
    """For each module, the lines that run before any test begins."""
    seconds: dict[str, float]
    """The time of each test."""
    order: list[str]
    """The tests, in the order of their files."""
    failed: list[str]


class Suite:
    """A package and its tests."""

    def __init__(
        self, package: str, folder: Path, root: Path, anchor: str, arguments: Sequence[str], about: Sequence[str] = ()
    ) -> None:
        """about: parts of the names of the tests of which every case is run. Of other tests, some cases are run."""
        self.package = package
        self.folder = folder
        self.root = root
        self._arguments = ["-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", f"--rootdir={root}"]
        self._tests = list(arguments)
        self._anchor = anchor
        self._about = about

    def source(self, module: str) -> Path:
        return self.folder.joinpath(*module.split(".")).with_suffix(".py")

    def main(self, tests: Iterable[str], plugin: object) -> int:
        """Runs pytest in this process."""
        os.chdir(self.root)
        sys.path[:0] = [str(self.folder.parent), str(self.root)]
        return int(pytest.main([*self._arguments, *tests], plugins=[plugin]))

    def watched(self) -> Seen:
        """Runs every test, and records the lines that it runs."""
        with tempfile.NamedTemporaryFile() as file:

            def run(_: None) -> int:
                watch = _Watch(self.folder, self._about)
                status = self.main(self._tests, watch)
                Path(file.name).write_bytes(pickle.dumps(watch.seen()))
                return 0 if status in (0, 1) else status

            ((_, result),) = in_children([None], run, lambda _: 3600.0)
            if result != "0":
                raise RuntimeError(f"the tests of {self.package} cannot be run: {result}")
            seen: Seen = pickle.loads(Path(file.name).read_bytes())
            return seen

    def hot(
        self,
        jobs: Sequence[J],
        code: Callable[[J], tuple[str, CodeType]],
        tests: Callable[[J], list[str]],
        seconds: Callable[[str], float],
        report: Callable[[J, str], None],
    ) -> None:
        """Runs the tests of each job in a child, after the code of the job has replaced the existing code.

        The first job is the control: it changes nothing, and its failures are shown.
        """
        read, write = os.pipe()

        def run(_: None) -> int:
            with os.fdopen(write, "wb") as results:
                return self.main(self._tests, _Hot(jobs, code, tests, seconds, self, results))

        with os.fdopen(read, "rb") as results:
            child = os.fork()
            if not child:
                signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that its own children end with it
                _begin(run, None)
            os.close(write)
            try:
                while True:
                    try:
                        index, result = pickle.load(results)
                    except EOFError:
                        break
                    report(jobs[index], result)
            except BaseException:
                os.kill(child, signal.SIGTERM)
                raise
            finally:
                os.waitpid(child, 0)

    def cold(
        self,
        jobs: Sequence[J],
        code: Callable[[J], tuple[str, CodeType]],
        tests: Callable[[J], list[str]],
        seconds: Callable[[str], float],
        report: Callable[[J, str], None],
    ) -> None:
        """Runs the tests with the code in place before the package is imported."""

        def run(job: J) -> int:
            module, changed = code(job)
            chosen = tests(job)
            sys.meta_path.insert(0, _Changed(f"{self.package}.{module}", self.source(module), changed))
            files = list(dict.fromkeys(name.partition("::")[0] for name in chosen))
            status = self.main(["-x", *dict.fromkeys([self._anchor, *files])], _Chosen(chosen, seconds, job is jobs[0]))
            return 0 if status == 5 else status

        for job, result in in_children(jobs, run, lambda job: 60.0 + 6 * sum(map(seconds, tests(job)))):
            report(job, result)


def in_children(jobs: Iterable[J], run: Callable[[J], int], seconds: Callable[[J], float]) -> Iterator[tuple[J, str]]:
    """Runs each job in a child of this process, several at once, and yields its exit status, a signal, or "timeout"."""
    running: dict[int, tuple[J, float]] = {}
    waiting = iter(jobs)
    more = True
    try:
        while running or more:
            while more and len(running) < SLOTS:
                try:
                    job = next(waiting)
                except StopIteration:
                    more = False
                    break
                child = os.fork()
                if not child:
                    _begin(run, job)
                running[child] = job, time.monotonic() + seconds(job)
            for child, (job, deadline_at) in list(running.items()):
                done, status = os.waitpid(child, os.WNOHANG)
                late = not done and time.monotonic() > deadline_at
                if late:
                    _end_all(child)
                    os.waitpid(child, 0)
                if done or late:
                    _end_all(child)  # its own children, too
                    del running[child]
                    ended = os.waitstatus_to_exitcode(status) if done else -signal.SIGALRM
                    yield job, "timeout" if ended == -signal.SIGALRM else str(ended)
            time.sleep(0.002)
    finally:
        for child in running:
            _end_all(child)


def likely_first(tests: list[str]) -> list[str]:
    """Returns the same tests. Those that found most of the recent changes come first."""
    recent = Counter(Path(NOTICED.name).read_text("utf-8").splitlines()[-200:])
    return sorted(tests, key=lambda test: -recent[ascii(test)[1:-1]])


def _end_all(group: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


def _begin(run: Callable[[J], int], job: J) -> None:
    """Runs a job in the child, and ends the child."""
    status = 70
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        status = run(job)
    except BaseException:
        os.write(TERMINAL, traceback.format_exc().encode())
    finally:
        os._exit(status)


def module_name(file: Path, folder: Path) -> str:
    """Returns the name of a module within its package, with dots for folders."""
    return ".".join(file.relative_to(folder).with_suffix("").parts)


class _Watch:
    """A plugin that records which lines of the package each test runs."""

    def __init__(self, folder: Path, about: Sequence[str]) -> None:
        self._folder = folder
        self._about = about
        self._coverage = Coverage(
            data_file=None, config_file=False, include=[str(folder / "*.py"), str(folder / "_*" / "**")], messages=False
        )
        self._coverage.start()
        # A signal that raises, which some tests send, may arrive while coverage holds its lock, and leave it locked.
        self._coverage._collector.data_lock = None  # type: ignore[union-attr]
        self._order: list[str] = []
        self._seconds: dict[str, float] = {}
        self._failed: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        kinds: dict[str, list[pytest.Item]] = {}
        for item in items:
            kinds.setdefault(item.nodeid.partition("[")[0], []).append(item)
        items[:] = [item for kind in kinds.values() for item in self._sample(kind)]
        items.sort(key=_is_over_sockets)
        self._order = [item.nodeid for item in items]

    def _sample(self, kind: list[pytest.Item]) -> list[pytest.Item]:
        """Returns some cases of a test, from the first to the last. Thousands of cases need not all be run for each
        change."""
        file = kind[0].path
        most = 2 if file.name == "test_socket.py" else 64 if _is_of_the_client(file) else 16
        most = 4 if isinstance(kind[0].parent, pytest.Class) else most  # of one endpoint, because there are many
        some = kind[:: -(-len(kind) // most)]
        return [item for item in kind if item in some or any(name in item.nodeid for name in self._about)]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        self._coverage.switch_context(item.nodeid)
        began = time.monotonic()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid] = time.monotonic() - began

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed.append(report.nodeid)

    def seen(self) -> Seen:
        data = self._coverage.get_data()
        lines: dict[str, dict[int, set[str]]] = {}
        imported: dict[str, set[int]] = {}
        for file in map(Path, data.measured_files()):
            module = module_name(file, self._folder)
            passed = data.contexts_by_lineno(str(file))
            lines[module] = {line: set(tests) - {""} for line, tests in passed.items()}
            imported[module] = {line for line, tests in passed.items() if "" in tests}
        return Seen(lines, imported, self._seconds, self._order, self._failed)


def _is_over_sockets(item: pytest.Item) -> bool:
    return _is_of_the_client(item.path) or item.path.name == "test_socket.py"


def _is_of_the_client(file: Path) -> bool:
    return any(file.is_relative_to(TESTS / room) for room in CLIENT_ROOMS)


class _Stops:
    """A plugin that ends the process at the first failure, and at the first test that takes far longer than usual."""

    is_control = False
    """True if nothing is changed. A failure is shown then."""

    def __init__(self, seconds: Callable[[str], float]) -> None:
        self.seconds = seconds

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # which ends the process, whatever its threads do
        signal.setitimer(signal.ITIMER_REAL, HANGS + 6 * self.seconds(item.nodeid))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            if self.is_control:
                os.write(TERMINAL, f"\n{report.nodeid} fails with nothing changed:\n{report.longreprtext}\n".encode())
            with Path(NOTICED.name).open("a", encoding="utf-8") as noticed:
                noticed.write(ascii(report.nodeid)[1:-1] + "\n")
            os._exit(1)


class _Hot(_Stops):
    """A plugin that runs no test itself, but runs some in each of many children."""

    def __init__(self, jobs: Sequence[Any], code: Any, tests: Any, seconds: Any, suite: Suite, results: Any) -> None:
        super().__init__(seconds)
        self._jobs = jobs
        self._code = code
        self._tests = tests
        self._suite = suite
        self._results = results

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}

        def run(index: int) -> int:
            job = self._jobs[index]
            self.is_control = index == 0
            module, changed = self._code(job)
            replace(importlib.import_module(f"{self._suite.package}.{module}"), changed)
            chosen = [items[name] for name in self._tests(job)]
            for item, following in zip_longest(chosen, chosen[1:]):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            return 0

        def limit(index: int) -> float:
            return 60.0 + 6 * sum(map(self.seconds, self._tests(self._jobs[index])))

        for index, result in in_children(range(len(self._jobs)), run, limit):
            pickle.dump((index, result), self._results)
            self._results.flush()
        return True


class _Chosen(_Stops):
    """A plugin that selects some tests, and puts them in an order."""

    def __init__(self, names: list[str], seconds: Callable[[str], float], is_control: bool) -> None:
        super().__init__(seconds)
        self.is_control = is_control
        self._names = names
        self._functions = {name.partition("[")[0].rpartition("::")[2] for name in names}

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makeitem(self, name: str, obj: object) -> list[pytest.Item] | None:
        """Skips the other files: to collect their thousands of cases would take longer than to run these."""
        is_other = isinstance(obj, FunctionType) and name.startswith("test") and name not in self._functions
        return [] if is_other else None

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        found = {item.nodeid: item for item in items}
        items[:] = [found[name] for name in self._names if name in found]


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds one module, and gives it other code."""

    def __init__(self, name: str, file: Path, code: CodeType) -> None:
        self._name = name
        self._file = file
        self._code = code

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, vars(module))  # noqa: S102  that is what an import does


def replace(module: ModuleType, changed: CodeType) -> None:
    """Replaces the code of every function of a module, wherever it is held by now, by the code of that name in
    `changed`."""
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(changed)}
    for found in gc.get_objects():
        if isinstance(found, FunctionType) and found.__code__.co_filename == module.__file__:
            code = codes.get((found.__code__.co_qualname, found.__code__.co_firstlineno))
            if code is not None and code != found.__code__:
                found.__code__ = code


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
