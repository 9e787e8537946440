"""Reads the endpoints and the schemas of their replies: from Node to Endpoint."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from ..source import Location, Node, Problem, children
from ..spec.endpoints import Endpoint, Example, Limit, Param, Variant
from ..spec.events import Event
from ..spec.service import RESOURCE_FILE, Service
from ..spec.types import REQUESTS_ONLY, Deprecated, EnumType, Field, Renamed, Schema, TextType, Type
from .constraints import RelationReader
from .events import read_event
from .examples import check_examples
from .final import read_final
from .schema import did_you_mean
from .statuses import StatusReader
from .types import nested_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The parts of api.yaml that are read before the endpoints."""

    service: Service
    types: dict[str, Type]
    type_names: Collection[str]
    statuses: StatusReader
    limit: Limit | None


class EndpointReader:
    """Reads the files of one resource, and collects the problems."""

    def __init__(self, context: Context, about: Node | None, problems: list[Problem]) -> None:
        self._context = context
        self._credentials = [credential.name for credential in context.service.credentials]
        self._problems = problems
        self._schema_nodes = dict(children(about, "schemas")) if about else {}
        self._schemas: dict[str, Schema] = {}
        for name, node in self._schema_nodes.items():
            self._schema(name, node, ())

    @property
    def schemas(self) -> tuple[Schema, ...]:
        """Returns every schema. A schema comes before those that contain it."""
        return tuple(self._schemas.values())

    def endpoint(self, path: str, node: Node) -> Endpoint:
        data = node.to_python()
        params = self._params(node, data["confidence"])
        fields = self._fields(node, data["confidence"], ())
        names = [name for name, _ in children(node, "fields")]
        for name, child in children(node, "fields"):
            if name == self._context.service.status_field:
                self._problem(child.key, f"'{name}' is in every reply", "leave it out: api.yaml has it")
        param_names = [name for name, _ in children(node, "params")]
        statuses = self._context.statuses.of_endpoint(node, [*self._credentials, *param_names])
        codes = [*(status.code for status in statuses), *(str(each) for each in data.get("statuses", ()))]
        relations = RelationReader(params, param_names, codes, self._problems)
        endpoint = Endpoint(
            path=path,
            method=data.get("method", ""),
            location=Location(node.location.file),
            returns_location=node.get_path("returns").location if "returns" in data else Location(node.location.file),
            summary=data["summary"],
            description=data.get("description", ""),
            warning=data.get("warning", ""),
            discrepancy=data.get("discrepancy", ""),
            source=data["source"],
            confidence=data["confidence"],
            deprecated=_deprecated(data),
            safe=data["safe"],
            params=params,
            rules=relations.rules(node.get("rules")),
            returns=data.get("returns", ""),
            fields=fields,
            pagination=relations.pagination(node.get("pagination"), fields, names),
            final=read_final(node, fields, self._problems),
            variants_by=data.get("variants", {}).get("by", ""),
            variants=self._variants(node, names),
            statuses=statuses,
            notifications=_join_names(data.get("notifications", "")),
            limit=self._limit(node, data),
            charges=data.get("charges", ""),
            examples=_examples(node),
            lifecycle=tuple(data.get("lifecycle", ())),
        )
        self._problems += check_examples(node, endpoint, self._context.service)
        return endpoint

    def event(self, name: str, node: Node) -> Event:
        """Reads an event, whose fields are described as those of a reply."""
        fields = self._fields(node, node.to_python()["confidence"], ())
        return read_event(name, node, fields, self._variants(node, [field for field, _ in children(node, "fields")]))

    def _problem(self, location: Location, message: str, hint: str = "") -> None:
        self._problems.append(Problem(location, message, hint))

    def _params(self, node: Node, confidence: str) -> tuple[Param, ...]:
        params: list[Param] = []
        for name, child in children(node, "params"):
            if name in self._credentials:
                self._problem(child.key, f"'{name}' is a credential", "leave it out: the client adds it")
            type_ = self._type_of(child)
            if type_ is None:
                continue
            data = child.to_python()
            param = Param(
                name=name,
                type=type_,
                required=data.get("required", False),
                positional=data.get("positional", False),
                summary=data.get("summary", type_.summary),
                if_omitted=data.get("ifOmitted", ""),
                confidence=data.get("confidence", confidence),
                source=data.get("source", ""),
                discrepancy=data.get("discrepancy", ""),
                deprecated=_deprecated(data),
                location=child.key,
            )
            params.append(param)
            if param.required and param.positional:
                self._problem(param.location, f"'{name}' is required, and so positional anyway", "drop positional")
            if param.required and any(before.positional for before in params[:-1]):
                first = next(before for before in params if before.positional)
                message = f"'{first.name}' is optional and positional, and '{name}' behind it is required"
                self._problem(first.location, message, "drop positional, or write it behind all that are required")
            if param.required and param.deprecated:
                message = f"'{name}' is required, and cannot be deprecated"
                self._problem(param.location, message, "deprecate the endpoint, or drop one of the two")
            if param.required and param.if_omitted:
                self._problem(param.location, f"'{name}' is required, and yet left out at times", "drop one of the two")
        return tuple(params)

    def _fields(self, node: Node, confidence: str, path: tuple[str, ...]) -> tuple[Field, ...]:
        """Returns the fields of a reply, or of a schema."""
        fields: list[Field] = []
        taken = {name: f"'{name}' is a field of its own" for name, _ in children(node, "fields")}
        if not path:
            taken[self._context.service.status_field] = f"'{self._context.service.status_field}' is in every reply"
        for name, child in children(node, "fields"):
            data = child.to_python()
            if data.get("required") and "absentWhen" in data:
                self._problem(child.key, f"'{name}' is required, and yet absent at times", "drop one of the two")
            type_ = self._field_type(child, path)
            if type_ is None:
                continue
            if isinstance(type_, REQUESTS_ONLY):
                message = f"a field cannot be of the type '{type_.name}'"
                self._problem(
                    child.get_path("type").location, message, f"what is {type_.kind} stands in requests alone"
                )
            self._check_spellings(child, taken)
            fields.append(
                Field(
                    name=name,
                    type=type_,
                    aliases=tuple(data.get("aliases", ())),
                    required=data.get("required", False),
                    summary=data.get("summary", type_.summary),
                    absent_when=data.get("absentWhen", ""),
                    confidence=data.get("confidence", confidence),
                    source=data.get("source", ""),
                    discrepancy=data.get("discrepancy", ""),
                    deprecated=_deprecated(data),
                    renamed=_renamed(data),
                    location=child.key,
                )
            )
        return tuple(fields)

    def _check_spellings(self, node: Node, taken: dict[str, str]) -> None:
        """`taken`: the names of the other fields of the object, each with its description in messages."""
        for other in (node.get("aliases") or Node([], node.location, node.key)).elements():
            name = str(other.value)
            if name in taken:
                self._problem(other.location, taken[name], "drop one of the two")
            taken[name] = f"'{name}' is another name of two fields"

    def _field_type(self, node: Node, path: tuple[str, ...]) -> Type | None:
        """Returns the type of a field: a type of api.yaml, an object, or a list of objects."""
        given = [key for key in ("type", "schema", "items") if node.get(key) is not None]
        if not given:
            hint = "add it, or schema if it is an object, or items if it is a list of objects"
            self._problem(node.key, "missing 'type'", hint)
            return None
        if len(given) > 1:
            message = f"a {given[0]}, and {' and '.join(given[1:])} too"
            self._problem(node.get_path(given[-1]).key, message, "drop all but one")
        if given[-1] == "type":
            return self._type_of(node)
        items = node.get_path(given[-1])
        name = str(items.value)
        if name not in self._schema_nodes:
            hint = did_you_mean(name, self._schema_nodes, show_all=True) or f"add it to schemas in {_about_file(node)}"
            self._problem(items.location, f"unknown schema '{name}'", hint)
            return None
        if name in path:
            self._problem(items.location, f"'{name}' is contained in itself", "a schema cannot contain itself")
            return None
        schema = self._schema(name, self._schema_nodes[name], path)
        return nested_type(items, schema, is_list=given[-1] == "items")

    def _schema(self, name: str, node: Node, path: tuple[str, ...]) -> Schema:
        if name in self._schemas:
            return self._schemas[name]
        data = node.to_python()
        confidence = data.get("confidence", "documented")
        schema = Schema(
            name=name,
            summary=data["summary"],
            fields=self._fields(node, confidence, (*path, name)),
            shorthand=data.get("shorthand", ""),
            declared=tuple(field for field, _ in children(node, "fields")),
            confidence=confidence,
            source=data.get("source", ""),
            discrepancy=data.get("discrepancy", ""),
            location=node.key,
        )
        self._schemas[name] = schema
        if schema.shorthand:
            bare = next((field for field in schema.fields if field.name == schema.shorthand), None)
            others = [field.name for field in schema.fields if field.required and field.name != schema.shorthand]
            location = node.get_path("shorthand").location
            if bare is None:
                if schema.shorthand not in schema.declared:
                    self._problem(
                        location, f"unknown field '{schema.shorthand}'", did_you_mean(schema.shorthand, schema.declared)
                    )
            elif not isinstance(bare.type, (TextType, EnumType)) or others:
                self._problem(
                    location, f"'{name}' cannot be '{schema.shorthand}' alone", "it must be text, and all else optional"
                )
        return schema

    def _type_of(self, node: Node) -> Type | None:
        type_node = node.get_path("type")
        name = str(type_node.value)
        if name not in self._context.type_names:
            hint = did_you_mean(name, self._context.type_names, show_all=True)
            self._problem(type_node.location, f"unknown type '{name}'", hint)
        return self._context.types.get(name)

    def _variants(self, node: Node, fields: list[str]) -> tuple[Variant, ...]:
        variants: list[Variant] = []
        for name, child in children(node, "variants"):
            if name == "by":
                continue
            for field, meaning in child.items():
                if field not in fields:
                    self._problem(meaning.key, f"unknown field '{field}'", did_you_mean(field, fields))
                elif meaning.value is None and node.get_path("fields", field).to_python().get("required"):
                    self._problem(meaning.key, f"'{field}' is required, and yet not given here", "drop one of the two")
            variants.append(Variant(name=name, fields=child.to_python()))
        return tuple(variants)

    def _limit(self, node: Node, data: dict[str, Any]) -> Limit | None:
        if "limit" not in data:
            if self._context.limit is None:
                self._problem(Location(node.location.file), "missing 'limit'", "add it, or a limit for all to api.yaml")
            return self._context.limit
        return None if data["limit"] == "none" else read_limit(data["limit"], data["confidence"])


def _about_file(node: Node) -> str:
    return f"{'/'.join(node.location.file.split('/')[:2])}/{RESOURCE_FILE}"


def read_limit(data: dict[str, Any], confidence: str) -> Limit:
    return Limit(requests=data["requests"], seconds=float(data["seconds"]), confidence=confidence)


def _join_names(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _examples(node: Node) -> tuple[Example, ...]:
    plain = [(name, child.to_python()) for name, child in children(node, "examples")]
    return tuple(
        Example(
            name=name,
            summary=data.get("summary", ""),
            confidence=data.get("confidence", "documented"),
            request=data["request"],
            reply=data["reply"],
        )
        for name, data in plain
    )


def _deprecated(data: dict[str, Any]) -> Deprecated | None:
    return Deprecated(**data["deprecated"]) if "deprecated" in data else None


def _renamed(data: dict[str, Any]) -> Renamed | None:
    return Renamed(old=data["renamed"]["from"], until=data["renamed"]["until"]) if "renamed" in data else None
