"""Checks that need the whole spec: versions, what nothing uses, and the endpoints that variants name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..source import Node, Problem, children
from ..spec.service import SERVICE_FILE, Spec, version_of
from .schema import did_you_mean

_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)+").fullmatch


def check_versions(nodes: Mapping[str, Node]) -> Iterator[Problem]:
    """Yields a problem for each deprecation in the future, and for each former name that should be gone."""
    version = str(nodes[SERVICE_FILE].get_path("version").value)
    for node in nodes.values():
        for inner in _every_node(node):
            deprecated, renamed = inner.get("deprecated"), inner.get("renamed")
            since = deprecated.get("since") if deprecated else None
            until = renamed.get("until") if renamed else None
            if since is not None and version_of(str(since.value)) > version_of(version):
                hint = f"the version is {version}: raise it in api.yaml first"
                yield Problem(since.location, f"deprecated since {since.value}, which is not there yet", hint)
            if until is not None and version_of(str(until.value)) < version_of(version):
                hint = f"the version is {version}: drop renamed"
                yield Problem(until.location, f"a name that was kept until {until.value}", hint)


def check_variants(nodes: Mapping[str, Node]) -> Iterator[Problem]:
    """Yields a problem for each variant with the path of an endpoint that does not exist.

    Other words are allowed, and so is a path that the source has by mistake: the discrepancy of the file names it.
    """
    paths = [file.removesuffix(".yaml") for file, node in nodes.items() if node.get("safe")]
    for node in nodes.values():
        discrepancy = node.get("discrepancy")
        explained = str(discrepancy.value) if discrepancy else ""
        for name, variant in children(node, "variants"):
            if _is_path(name) and name not in paths and name not in explained:
                hint = did_you_mean(name, paths) or "name one, or say in discrepancy what it is"
                yield Problem(variant.key, f"unknown endpoint '{name}'", hint)


def check_use(spec: Spec, api: Node) -> Iterator[Problem]:
    """Yields a problem for each error and each status that nothing uses."""
    raised = {name for status in spec.statuses for name in (status.raises, status.parent)}
    for name, location in spec.error_locations.items():
        if name not in raised:
            yield Problem(location, f"no status raises the error '{name}', or one below it", "use it, or drop it")
    answered = {status.code for resource in spec.resources for end in resource.endpoints for status in end.statuses}
    for code, node in children(api, "endpointStatuses"):
        if code not in answered and node.to_python().get("confidence") != "inferred":
            hint = "list it there, drop it, or say confidence: inferred, if no page says where it is returned"
            yield Problem(node.key, f"no endpoint lists the status '{code}'", hint)


def _every_node(node: Node) -> Iterator[Node]:
    yield node
    for inner in (*(child for _, child in node.items()), *node.elements()):
        yield from _every_node(inner)
