"""Node to Spec: finds every mistake of a spec, and reports all of them together.

The schema is checked first, then all that a schema cannot express: references, an example that does not fit its own
fields, names that clash in Python. Nothing after this stage fails because of the spec.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..source import InvalidSpecError, Location, Node, Problem, children
from ..spec.endpoints import Resource, Status
from ..spec.events import Event
from ..spec.sandbox import Sandbox
from ..spec.service import EVENTS_FOLDER, RESOURCE_FILE, SERVICE_FILE, Credential, Service, Spec
from ..spec.types import TextType
from .clashes import name_problems
from .endpoints import Context, EndpointReader, read_limit
from .events import check_events, check_signature, read_signature
from .sandbox import read_sandbox
from .sandbox_checks import check_sandbox
from .sandbox_values import check_values
from .schema import check_grammar, did_you_mean
from .spec_checks import check_use, check_variants, check_versions
from .statuses import StatusReader, collect
from .types import read_types, unused

MAX_OBJECTS = 10_000
"""The maximum number of JSON objects in a reply, unless the spec says another."""


def parse(nodes: dict[str, Node], *, final: bool = False) -> Spec:
    """Returns the spec.

    Args:
        nodes: The files of the spec.
        final: True if a package is made of it, so that nothing is left to do. `diff` also reads a spec whose version
            is still the one before, for it tells which one follows.

    Raises:
        InvalidSpecError: The spec has mistakes.
    """
    problems: list[Problem] = []
    if SERVICE_FILE not in nodes:
        problems.append(
            Problem(Location(f"spec/{SERVICE_FILE}", 0), "there is no such file", "it tells of the service")
        )
    for name, node in nodes.items():
        kind = kind_of(name, node, problems)
        if kind:
            check_grammar(node, kind, problems)
    if problems:
        raise InvalidSpecError(problems)
    reading = _Reading(nodes)
    spec = reading.spec()
    found = [*reading.problems, *name_problems(spec), *check_sandbox(nodes)]
    found += check_values(nodes, {type_.name: type_ for type_ in spec.types})
    if final:
        found += [*check_versions(nodes), *check_variants(nodes)]
    if found or (found := [*unused(spec), *(check_use(spec, nodes[SERVICE_FILE]) if final else ())]):
        raise InvalidSpecError(found)
    parts = {type_.name: type_.parts for type_ in spec.types if isinstance(type_, TextType) and type_.parts}
    return replace(spec, sandbox=read_sandbox(nodes, parts))


def kind_of(name: str, node: Node, problems: list[Problem]) -> str | None:
    """Returns the part of the schema that a file follows. The path of the file determines it."""
    if name == SERVICE_FILE:
        return "service"
    *folders, file = name.split("/")
    location = Location(node.location.file)
    words = [*folders, file.removesuffix(".yaml")]
    if not folders:
        problems.append(Problem(location, "an endpoint outside of a folder", "put it into the folder of its resource"))
    elif folders[0] == EVENTS_FOLDER:
        if len(words) == 2 and re.fullmatch(r"[a-z][a-z0-9_]*", words[1]):
            return "event"
        hint = f"write {EVENTS_FOLDER}/<event>.yaml, in small letters, digits and _"
        problems.append(Problem(location, "a path that is not the name of an event", hint))
    elif len(folders) == 1 and file == RESOURCE_FILE:
        return "resource"
    elif not all(re.fullmatch(r"[a-z][a-z0-9_]*", word) for word in words):
        problems.append(
            Problem(location, "a path that is not words", "small letters, digits and _: it is the endpoint's path")
        )
    else:
        return "endpoint"
    return None


class _Reading:
    """Reads nodes that follow the schema, and collects the problems between them."""

    def __init__(self, nodes: dict[str, Node]) -> None:
        self._nodes = nodes
        self.problems: list[Problem] = []

    def spec(self) -> Spec:
        api = self._nodes[SERVICE_FILE]
        service = self._service(api)
        credentials = [credential.name for credential in service.credentials]
        if not any(credential.secret for credential in service.credentials):
            self._problem(
                api.get_path("credentials").key, "no credential is secret", "add secret: true to the one that is"
            )
        types = read_types(api, self.problems)
        statuses = StatusReader(api, service, credentials, self.problems)
        limit = read_limit(api.get_path("limit").to_python(), "inferred") if api.get("limit") else None
        names = [name for name, _ in api.get_path("types").items()]
        context = Context(service=service, types=types, type_names=names, statuses=statuses, limit=limit)
        resources = self._resources(context)
        if not resources:
            self._problem(Location(api.location.file), "there is no endpoint", "add spec/<resource>/<endpoint>.yaml")
        known = statuses.common | statuses.more
        endpoints = [endpoint for resource in resources for endpoint in resource.endpoints]
        self.problems += collect(known, [(self._nodes[f"{end.path}.yaml"], end.statuses) for end in endpoints])
        signature, events = read_signature(api), self._events(context)
        self.problems += check_signature(api, signature, service.credentials, [node for node, _ in events])
        self.problems += check_events(events)
        self._check_notifications([self._nodes[f"{end.path}.yaml"] for end in endpoints], [e.name for _, e in events])
        errors = dict(api.get_path("errors").items()) if api.get("errors") else {}
        every: dict[str, Status] = {}
        for status in (status for endpoint in endpoints for status in endpoint.statuses):
            every.setdefault(status.code, status)
        return Spec(
            service=service,
            types=tuple(types.values()),
            errors={name: str(node.value) for name, node in errors.items()},
            error_locations={name: node.key for name, node in errors.items()},
            statuses=tuple((every | known).values()),
            common=frozenset(statuses.common),
            resources=resources,
            signature=signature,
            events=tuple(event for _, event in events),
            sandbox=Sandbox(),
        )

    def _problem(self, location: Location, message: str, hint: str = "") -> None:
        self.problems.append(Problem(location, message, hint))

    def _service(self, api: Node) -> Service:
        data = api.to_python()
        reply, retry, methods = data["reply"], data["retry"], data["methods"]
        credentials = tuple(
            Credential(
                name=name,
                summary=data["credentials"][name]["summary"],
                secret=data["credentials"][name].get("secret", False),
                location=node.key,
            )
            for name, node in children(api, "credentials")
        )
        return Service(
            name=data["name"],
            name_location=api.get_path("name").location,
            package=data["package"],
            package_location=api.get_path("package").location,
            distribution=data["distribution"],
            version=data["version"],
            summary=data["summary"],
            source=data.get("source", ""),
            license=data.get("license", ""),
            base_url=data["base_url"],
            methods=tuple(methods["allowed"]),
            why_method=methods["why"],
            credentials=credentials,
            status_field=reply["status"],
            status_summary=reply["summary"],
            success=reply["success"],
            status_pattern=reply["pattern"],
            max_bytes=reply["maxBytes"],
            max_objects=reply.get("maxObjects", MAX_OBJECTS),
            retry_attempts=retry["attempts"],
            retry_http=tuple(retry["http"]),
            retry_pause=float(retry["pause"]),
            retry_max_pause=float(retry["maxPause"]),
        )

    def _resources(self, context: Context) -> tuple[Resource, ...]:
        files: dict[str, list[str]] = {}
        for name in self._nodes:
            resource, _, rest = name.partition("/")
            if rest and resource != EVENTS_FOLDER:
                files.setdefault(resource, []).append(name)
        resources: list[Resource] = []
        for name, members in files.items():
            about = self._nodes.get(f"{name}/{RESOURCE_FILE}")
            reader = EndpointReader(context, about, self.problems)
            paths = [member.removesuffix(".yaml") for member in members if member != f"{name}/{RESOURCE_FILE}"]
            endpoints = tuple(reader.endpoint(path, self._nodes[f"{path}.yaml"]) for path in paths)
            if about is not None and not endpoints:
                self._problem(about.location, f"the resource '{name}' has no endpoint", "add one beside this file")
            location = (about or self._nodes[members[0]]).location
            text = about.to_python()["summary"] if about else f"The endpoints below {name}/."
            if endpoints:
                resources.append(
                    Resource(name=name, location=location, summary=text, schemas=reader.schemas, endpoints=endpoints)
                )
        return tuple(resources)

    def _events(self, context: Context) -> list[tuple[Node, Event]]:
        reader = EndpointReader(context, None, self.problems)
        files = [(path, node) for path, node in self._nodes.items() if path.startswith(f"{EVENTS_FOLDER}/")]
        return [(node, reader.event(path.partition("/")[2].removesuffix(".yaml"), node)) for path, node in files]

    def _check_notifications(self, endpoints: list[Node], events: list[str]) -> None:
        """Reports the events that endpoints name and that do not exist."""
        for node in endpoints:
            listed = node.get("notifications")
            for element in listed.elements() if listed else ():
                name = str(element.value)
                if name not in events:
                    hint = did_you_mean(name, events) or f"add {EVENTS_FOLDER}/{name}.yaml"
                    self._problem(element.location, f"unknown event '{name}'", hint)
