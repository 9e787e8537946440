"""Reads the statuses: from Node to Status."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..source import Location, Node, Problem, children
from ..spec.endpoints import TEMPLATE, Status
from ..spec.service import Service
from .patterns import HINTS, why_slow
from .schema import did_you_mean


class StatusReader:
    """Reads the statuses of all files, and collects the problems."""

    def __init__(self, api: Node, service: Service, credentials: list[str], problems: list[Problem]) -> None:
        self._service = service
        self._problems = problems
        self._errors = [name for name, _ in children(api, "errors")]
        self._runs_away = why_slow(service.status_pattern)
        if self._runs_away:
            message = f"a pattern that can run away: {self._runs_away}"
            self._problem(api.get_path("reply", "pattern"), message, HINTS[self._runs_away])
        self.common = {code: self._status(code, node, own=False) for code, node in children(api, "statuses")}
        """The statuses of every endpoint."""
        self.more = {code: self._status(code, node, own=False) for code, node in children(api, "endpointStatuses")}
        """The statuses that only some endpoints answer."""
        for code, node in children(api, "endpointStatuses"):
            if code in self.common:
                problems.append(Problem(node.key, f"'{code}' is among the statuses already", "say it once"))
        self._check_params(api.get("statuses"), credentials)
        if service.success not in self.common:
            hint = did_you_mean(service.success, self.common)
            self._problem(api.get_path("reply", "success"), f"unknown status '{service.success}'", hint)

    def of_endpoint(self, node: Node, params: list[str]) -> tuple[Status, ...]:
        """Returns the statuses of an endpoint: those of every endpoint, and those that its own file lists.

        A status without a description is no more certain than the endpoint: that another page documents it is no
        evidence for this endpoint.
        """
        seen = node.get_path("confidence").value == "documented"
        statuses = dict(self.common)
        self._check_templates(node, [code for code in self.common if TEMPLATE in code])
        own = node.get("statuses")
        if own is None:
            return tuple(statuses.values())
        known = self.common | self.more
        for element in own.elements():
            code = str(element.value)
            if code not in known:
                self._problem(element, f"unknown status '{code}'", did_you_mean(code, self.more))
                continue
            surer = not seen and known[code].confidence == "documented"
            statuses[code] = replace(known[code], confidence="inferred") if surer else known[code]
            if known[code].param not in ("", *params):
                self._problems.append(_not_here(element.location, known[code]))
        for code, child in own.items():
            statuses[code] = self._status(code, child, own=True, known=known.get(code))
            if "param" not in child.to_python() and statuses[code].param not in ("", *params):
                self._problems.append(_not_here(child.key, statuses[code]))
        self._check_params(own, params)
        return tuple(statuses.values())

    def _problem(self, node: Node, message: str, hint: str) -> None:
        self._problems.append(Problem(node.location, message, hint))

    def _status(self, code: str, node: Node, *, own: bool, known: Status | None = None) -> Status:
        data = node.to_python()
        under = node.get("parent")
        if under is not None and str(under.value) not in self._errors:
            hint = did_you_mean(str(under.value), self._errors, show_all=True)
            self._problem(under, f"unknown error '{under.value}'", hint)
        if known is None and "summary" not in data:
            hint = "say what it means, for api.yaml does not know it" if own else "say what it means"
            self._problems.append(Problem(node.key, f"status '{code}' is not explained", hint))
        if code.count(TEMPLATE) and "raises" not in data and known is None:
            self._problems.append(Problem(node.key, f"the template '{code}' raises no error", "add raises:"))
        if under is not None and "raises" not in data and not (known and known.raises):
            self._problem(under, f"'{code}' raises no error that could be under one", "add raises:")
        sample = re.sub(re.escape(TEMPLATE), "x", code)
        if not self._runs_away and not re.fullmatch(self._service.status_pattern, sample):
            hint = "mend the code, or reply.pattern in api.yaml"
            self._problems.append(Problem(node.key, f"'{code}' does not look like a status of this service", hint))

        def merged(key: str, default: str = "") -> str:
            return str(data.get(key, getattr(known, key) if known else default))

        return Status(
            code=code,
            summary=merged("summary"),
            raises=merged("raises"),
            parent=merged("parent"),
            param=merged("param"),
            when=merged("when"),
            retry=merged("retry", "never"),
            may_have_acted=bool(data.get("mayHaveActed", known.may_have_acted if known else False)),
            confidence=merged("confidence", "documented"),
            source=merged("source"),
            discrepancy=merged("discrepancy"),
            location=node.key,
            own=own,
        )

    def _check_templates(self, node: Node, codes: list[str]) -> None:
        """Reports each param whose name makes another status of a code that holds it."""
        for code in codes:
            for name, child in children(node, "params"):
                status = code.replace(TEMPLATE, name)
                if not self._runs_away and not re.fullmatch(self._service.status_pattern, status):
                    message = f"'{status}', for this param, does not look like a status of this service"
                    self._problems.append(Problem(child.key, message, "mend the name, or reply.pattern in api.yaml"))

    def _check_params(self, statuses: Node | None, known: list[str]) -> None:
        for _, entry in statuses.items() if statuses else ():
            param = entry.get("param")
            if param is not None and str(param.value) not in known:
                self._problem(param, f"unknown param '{param.value}'", did_you_mean(str(param.value), known))


def collect(statuses: Mapping[str, Status], endpoints: list[tuple[Node, tuple[Status, ...]]]) -> list[Problem]:
    """Returns the contradictions between endpoints about a status. `statuses`: those of api.yaml."""
    problems: list[Problem] = []
    first = dict(statuses)
    for node, statuses_of_endpoint in endpoints:
        for status in statuses_of_endpoint:
            known = first.setdefault(status.code, status)
            if known is status or not status.own:
                continue
            location = node.get_path("statuses", status.code).key
            if known.retry != status.retry:
                message = f"'{status.code}' says retry: {status.retry} here and {known.retry} elsewhere"
                problems.append(Problem(location, message, "say it once, in api.yaml"))
            if known.may_have_acted != status.may_have_acted:
                here, elsewhere = (str(each.may_have_acted).lower() for each in (status, known))
                message = f"'{status.code}' says mayHaveActed: {here} here and {elsewhere} elsewhere"
                problems.append(Problem(location, message, "say it once, in api.yaml"))
            if known.param != status.param:
                message = f"'{status.code}' is about {_about(status)} here and {_about(known)} elsewhere"
                problems.append(Problem(location, message, "an error knows its param by its code: say the same"))
            if (known.raises, known.parent) != (status.raises, status.parent):
                here, elsewhere = status.raises or "APIError", known.raises or "APIError"
                message = f"'{status.code}' raises {here} here and {elsewhere} elsewhere"
                problems.append(Problem(location, message, "let a code raise one error"))
    return problems


def _not_here(location: Location, status: Status) -> Problem:
    message = f"'{status.code}' is about the param '{status.param}', which is not here"
    return Problem(location, message, "drop the param of the status, or rename the endpoint's")


def _about(status: Status) -> str:
    return f"the param '{status.param}'" if status.param else "no param"
