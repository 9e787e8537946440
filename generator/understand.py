"""Node to Spec: everything that can be wrong with a spec is found here, all in one go.

First the grammar, then what a grammar cannot say: references, an example that does not fit its own fields. Nothing
after this stage fails because of the spec, but for names that clash in Python, which is `names`' to say.
"""

from __future__ import annotations

import re
from typing import Any

from .examples import check_examples
from .grammar import can_run_away, check_grammar, did_you_mean
from .read import Node, Place, Problem, Problems
from .spec import (
    RESOURCE_FILE,
    SERVICE_FILE,
    TEMPLATE,
    Credential,
    Deprecated,
    Endpoint,
    Example,
    Field,
    Limit,
    Param,
    Renamed,
    Resource,
    Service,
    Spec,
    Status,
    Type,
    Value,
    Variant,
)


def understand(nodes: dict[str, Node]) -> Spec:
    """Raises Problems."""
    problems: list[Problem] = []
    if SERVICE_FILE not in nodes:
        problems.append(Problem(Place(f"spec/{SERVICE_FILE}"), "there is no such file", "it tells of the service"))
    for name, node in nodes.items():
        kind = kind_of(name, node, problems)
        if kind:
            check_grammar(node, kind, problems)
    if problems:
        raise Problems(problems)
    reading = _Reading(nodes)
    spec = reading.spec()
    if reading.problems:
        raise Problems(reading.problems)
    return spec


def kind_of(name: str, node: Node, problems: list[Problem]) -> str | None:
    """Which part of the grammar a file follows: its path says it."""
    if name == SERVICE_FILE:
        return "service"
    *folders, file = name.split("/")
    place = Place(node.place.file)
    words = [*folders, file.removesuffix(".yaml")]
    if not folders:
        problems.append(Problem(place, "an endpoint outside of a folder", "put it into the folder of its resource"))
    elif len(folders) == 1 and file == RESOURCE_FILE:
        return "resource"
    elif not all(re.fullmatch(r"[a-z][a-z0-9_]*", word) for word in words):
        problems.append(
            Problem(place, "a path that is not words", "small letters, digits and _: it is the endpoint's path")
        )
    else:
        return "endpoint"
    return None


class _Reading:
    """Reads nodes that follow the grammar, and notes what is wrong between them."""

    def __init__(self, nodes: dict[str, Node]) -> None:
        self._nodes = nodes
        self.problems: list[Problem] = []

    def spec(self) -> Spec:
        api = self._nodes[SERVICE_FILE]
        service = self._service(api)
        self._types = {name: self._type(name, node) for name, node in _children(api, "types")}
        self._errors = {name: _text(node) for name, node in _children(api, "errors")}
        self._service_read = service
        self._runs_away = can_run_away(service.status_pattern)
        common = {code: self._status(code, node, own=False) for code, node in _children(api, "statuses")}
        self._common = common
        self._credentials = [credential.name for credential in service.credentials]
        if self._runs_away:
            hint = "a repetition within a repetition can take for ever; write it without one"
            self._problem(api.at("reply", "pattern").place, "a pattern that can run away", hint)
        for status in common.values():
            self._check_param(status, api, self._credentials)
        if service.success not in common:
            place = api.at("reply", "success").place
            self._problem(place, f"unknown status '{service.success}'", did_you_mean(service.success, common))
        if not any(credential.secret for credential in service.credentials):
            self._problem(api.at("credentials").key, "no credential is secret", "add secret: true to the one that is")
        resources = self._resources()
        if not resources:
            self._problem(Place(api.place.file), "there is no endpoint", "add spec/<resource>/<endpoint>.yaml")
        statuses: dict[str, Status] = {}
        for resource in resources:
            for endpoint in resource.endpoints:
                for status in endpoint.statuses:
                    self._collect(status, statuses, endpoint.path)
        return Spec(
            service=service,
            types=tuple(self._types.values()),
            errors=self._errors,
            error_places={name: node.key for name, node in _children(api, "errors")},
            statuses=tuple((statuses | common).values()),
            resources=resources,
        )

    def _problem(self, place: Place, message: str, hint: str = "") -> None:
        self.problems.append(Problem(place, message, hint))

    def _service(self, api: Node) -> Service:
        data = api.plain()
        reply, retry, methods = data["reply"], data["retry"], data["methods"]
        credentials = tuple(
            Credential(name, credential["about"], credential.get("secret", False))
            for name, credential in data["credentials"].items()
        )
        return Service(
            name=data["name"],
            name_place=api.at("name").place,
            credentials_place=api.at("credentials").key,
            package=data["package"],
            package_place=api.at("package").place,
            distribution=data["distribution"],
            version=data["version"],
            about=data["about"],
            source=data.get("source", ""),
            base_url=data["base_url"],
            methods=tuple(methods["allowed"]),
            why_method=methods["why"],
            credentials=credentials,
            status_field=reply["status"],
            status_about=reply["about"],
            success=reply["success"],
            status_pattern=reply["pattern"],
            max_bytes=reply["maxBytes"],
            retry_attempts=retry["attempts"],
            retry_http=tuple(retry["http"]),
            retry_pause=float(retry["pause"]),
            retry_max_pause=float(retry["maxPause"]),
        )

    def _type(self, name: str, node: Node) -> Type:
        data = node.plain()
        if data.get("minLength", 0) > data.get("maxLength", data.get("minLength", 0)):
            self._problem(node.at("minLength").place, "minLength is more than maxLength", "swap them")
        values = tuple(self._value(value, child) for value, child in _children(node, "values"))
        return Type(
            name=name,
            is_=data["is"],
            about=data["about"],
            discrepancy=data.get("discrepancy", ""),
            min_length=data.get("minLength", 0),
            max_length=data.get("maxLength"),
            personal=data.get("personal", False),
            known=tuple(data.get("known", ())),
            sample=data.get("sample", ""),
            unit=data.get("unit", ""),
            zone=data.get("zone", ""),
            values=values,
            place=node.key,
        )

    def _value(self, name: str, node: Node) -> Value:
        data = {"about": node.value} if isinstance(node.value, str) else node.plain()
        confidence, discrepancy = data.get("confidence", "documented"), data.get("discrepancy", "")
        return Value(name, data["about"], confidence, discrepancy, _deprecated(data), node.key)

    def _status(self, code: str, node: Node, *, own: bool, common: Status | None = None) -> Status:
        data = node.plain()
        under = node.get("under")
        if under is not None and _text(under) not in self._errors:
            self._problem(
                under.place, f"unknown error '{_text(under)}'", did_you_mean(_text(under), self._errors, show_all=True)
            )
        if common is None and "about" not in data:
            hint = "say what it means, for api.yaml does not know it" if own else "say what it means"
            self._problem(node.key, f"status '{code}' is not explained", hint)
        if code.count(TEMPLATE) and "raises" not in data and common is None:
            self._problem(node.key, f"the template '{code}' raises no error", "add raises:")

        if under is not None and "raises" not in data and not (common and common.raises):
            self._problem(under.place, f"'{code}' raises no error that could be under one", "add raises:")
        shape = re.sub(re.escape(TEMPLATE), "x", code)
        if not self._runs_away and not re.fullmatch(self._service_read.status_pattern, shape):
            hint = "mend the code, or reply.pattern in api.yaml"
            self._problem(node.key, f"'{code}' does not look like a status of this service", hint)

        def merged(key: str, default: str = "") -> str:
            return str(data.get(key, getattr(common, key) if common else default))

        return Status(
            code=code,
            about=merged("about"),
            raises=merged("raises"),
            under=merged("under"),
            param=merged("param"),
            when=merged("when"),
            repeat=merged("repeat", "never"),
            confidence=merged("confidence", "documented"),
            discrepancy=merged("discrepancy"),
            place=node.key,
            own=own,
        )

    def _check_param(self, status: Status, root: Node, known: list[str]) -> None:
        node = root.get("statuses")
        entry = node.get(status.code) if node else None
        param = entry.get("param") if entry else None
        if param is not None and _text(param) not in known:
            self._problem(param.place, f"unknown param '{_text(param)}'", did_you_mean(_text(param), known))

    def _collect(self, status: Status, statuses: dict[str, Status], path: str) -> None:
        known = statuses.setdefault(status.code, status)
        if known.repeat != status.repeat:
            place = self._nodes[f"{path}.yaml"].at("statuses", status.code).key
            message = f"'{status.code}' says repeat: {status.repeat} here and {known.repeat} elsewhere"
            self._problem(place, message, "say it once, in api.yaml")
        if (known.raises, known.under) != (status.raises, status.under):
            self._problem(
                self._nodes[f"{path}.yaml"].at("statuses", status.code).key,
                f"'{status.code}' raises {status.raises or 'APIError'} here and {known.raises or 'APIError'} elsewhere",
                "let a code raise one error",
            )

    def _resources(self) -> tuple[Resource, ...]:
        endpoints: dict[str, list[Endpoint]] = {}
        abouts: dict[str, str] = {}
        for name, node in self._nodes.items():
            resource, _, rest = name.partition("/")
            if rest == RESOURCE_FILE:
                abouts[resource] = node.plain()["about"]
            elif rest:
                endpoints.setdefault(resource, []).append(self._endpoint(name.removesuffix(".yaml"), node))
        for resource in abouts.keys() - endpoints.keys():
            place = self._nodes[f"{resource}/{RESOURCE_FILE}"].place
            self._problem(place, f"the resource '{resource}' has no endpoint", "add one beside this file")
        return tuple(
            Resource(
                name,
                self._nodes.get(f"{name}/{RESOURCE_FILE}", self._nodes[f"{members[0].path}.yaml"]).place,
                abouts.get(name, f"The endpoints below {name}/."),
                tuple(members),
            )
            for name, members in endpoints.items()
        )

    def _endpoint(self, path: str, node: Node) -> Endpoint:
        data = node.plain()
        params = tuple(
            Param(
                name,
                type_,
                child.plain().get("required", False),
                child.plain()["about"],
                child.plain().get("confidence", data["confidence"]),
                child.plain().get("discrepancy", ""),
                _deprecated(child.plain()),
                child.key,
            )
            for name, child in _children(node, "params")
            if (type_ := self._type_of(child)) is not None
        )
        for name, child in _children(node, "params"):
            if name in self._credentials:
                self._problem(child.key, f"'{name}' is a credential", "leave it out: the client adds it")
        for param in params:
            if param.required and param.deprecated:
                message = f"'{param.name}' is required, and cannot be deprecated"
                self._problem(param.place, message, "deprecate the endpoint, or drop one of the two")
            if param.type.is_ != "text":
                place = node.at("params", param.name, "type").place
                self._problem(place, f"a param cannot be of the type '{param.type.name}'", "use a type of text")
        fields = tuple(
            Field(
                name,
                type_,
                child.plain().get("required", False),
                child.plain()["about"],
                child.plain().get("absent", ""),
                child.plain().get("confidence", data["confidence"]),
                child.plain().get("discrepancy", ""),
                _deprecated(child.plain()),
                _renamed(child.plain()),
                child.key,
            )
            for name, child in _children(node, "fields")
            if (type_ := self._type_of(child)) is not None
        )
        for name, child in _children(node, "fields"):
            if name == self._service_read.status_field:
                self._problem(child.key, f"'{name}' is in every reply", "leave it out: api.yaml has it")
            if child.plain().get("required") and "absent" in child.plain():
                self._problem(child.key, f"'{name}' is required, and yet absent at times", "drop one of the two")
        endpoint = Endpoint(
            path=path,
            place=Place(node.place.file),
            returns_place=node.at("returns").place,
            about=data["about"],
            details=data.get("details", ""),
            source=data["source"],
            confidence=data["confidence"],
            deprecated=_deprecated(data),
            safe=data["safe"],
            params=params,
            returns=data["returns"],
            fields=fields,
            variants_by=data.get("variants", {}).get("by", ""),
            variants=self._variants(node, [name for name, _ in _children(node, "fields")]),
            statuses=self._statuses(node, [*self._credentials, *(name for name, _ in _children(node, "params"))]),
            notifications=data["notifications"],
            limit=None
            if data["limit"] == "none"
            else Limit(data["limit"]["requests"], float(data["limit"]["seconds"])),
            charges=data["charges"],
            examples=self._examples(node),
            life=tuple(data.get("life", ())),
        )
        self.problems += check_examples(node, endpoint, self._service_read, self._common)
        return endpoint

    def _type_of(self, node: Node) -> Type | None:
        type_node = node.at("type")
        name = _text(type_node)
        if name not in self._types:
            self._problem(type_node.place, f"unknown type '{name}'", did_you_mean(name, self._types, show_all=True))
        return self._types.get(name)

    def _variants(self, node: Node, fields: list[str]) -> tuple[Variant, ...]:
        variants: list[Variant] = []
        for name, child in _children(node, "variants"):
            if name == "by":
                continue
            for field, meaning in child.items():
                if field not in fields:
                    self._problem(meaning.key, f"unknown field '{field}'", did_you_mean(field, fields))
                elif meaning.value is None and node.at("fields", field).plain().get("required"):
                    self._problem(meaning.key, f"'{field}' is required, and yet not given here", "drop one of the two")
            variants.append(Variant(name, child.plain()))
        return tuple(variants)

    def _statuses(self, node: Node, params: list[str]) -> tuple[Status, ...]:
        statuses = dict(self._common)
        for code, child in _children(node, "statuses"):
            statuses[code] = self._status(code, child, own=True, common=self._common.get(code))
            self._check_param(statuses[code], node, params)
        return tuple(statuses.values())

    def _examples(self, node: Node) -> tuple[Example, ...]:
        plain = [(name, child.plain()) for name, child in _children(node, "examples")]
        return tuple(
            Example(name, data.get("about", ""), data.get("confidence", "documented"), data["request"], data["reply"])
            for name, data in plain
        )


def _deprecated(data: dict[str, Any]) -> Deprecated | None:
    return Deprecated(**data["deprecated"]) if "deprecated" in data else None


def _renamed(data: dict[str, Any]) -> Renamed | None:
    return Renamed(data["renamed"]["from"], data["renamed"]["until"]) if "renamed" in data else None


def _children(node: Node, key: str) -> list[tuple[str, Node]]:
    child = node.get(key)
    return child.items() if child else []


def _text(node: Node) -> str:
    return str(node.value)
