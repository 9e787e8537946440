"""Reads the sandbox behaviour of a spec in which `sandbox_checks` has found no problem."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..source import Node, Scalar, children
from ..spec.sandbox import (
    ACCOUNT,
    Account,
    AddMonths,
    Coalesce,
    CountParts,
    DateFilter,
    EntityType,
    FieldFilter,
    InboundEvent,
    InProgress,
    Multiply,
    Operation,
    RejectRule,
    Sandbox,
    StripPrefix,
    Switch,
    Template,
    Transition,
    ValueExpression,
    Values,
    WebhookRule,
)
from ..spec.service import RESOURCE_FILE, SERVICE_FILE
from ..spec.types import Parts
from .sandbox_checks import operation_nodes, target


def read_sandbox(nodes: Mapping[str, Node], parts: Mapping[str, Parts]) -> Sandbox:
    """Returns the sandbox behaviour.

    Args:
        nodes: The files of the spec, without problems.
        parts: The lengths of the parts of a message, by the names of the types that have them.
    """
    api = nodes[SERVICE_FILE].to_python()
    reader = _SandboxReader(parts)
    data = api.get("sandbox", {})
    resources = [node for file, node in nodes.items() if file.endswith(f"/{RESOURCE_FILE}")]
    return Sandbox(
        zone=api["types"][data["timezone"]]["zone"] if "timezone" in data else "+00:00",
        account=reader.account(data[ACCOUNT]) if ACCOUNT in data else None,
        in_progress=_in_progress(data["inProgress"]) if "inProgress" in data else None,
        entities=tuple(
            reader.entity(name, node.to_python()) for about in resources for name, node in children(about, "entities")
        ),
        operations={
            file.removesuffix(".yaml"): reader.operation(node) for file, node in operation_nodes(nodes).items()
        },
    )


class _SandboxReader:
    def __init__(self, parts: Mapping[str, Parts]) -> None:
        self._parts = parts

    def account(self, data: dict[str, Any]) -> Account:
        return Account(
            fields=self._values(data["fields"]), balance=data["balance"], wallets=tuple(data.get("wallets", ()))
        )

    def entity(self, name: str, data: dict[str, Any]) -> EntityType:
        return EntityType(
            name=name,
            id=data["id"],
            extends=data.get("extends", ""),
            reference=data.get("reference", ""),
            copy_params=tuple(data.get("copyParams", ())),
            fields=self._values(data.get("fields")),
            url_field=data.get("urlField", ""),
            requires_balance=data.get("requiresBalance", ""),
            charge=data.get("charge", ""),
            lifecycle=self._transitions(data.get("lifecycle")),
            states={state: self._transition(each or {}) for state, each in data.get("states", {}).items()},
            inbound={event: self._inbound(each) for event, each in data.get("inbound", {}).items()},
        )

    def operation(self, node: Node) -> Operation:
        data = node.to_python()
        verb, entity = target(node)
        dates, chosen = data.get("dateFilter"), data.get("filter")
        return Operation(
            verb=verb,
            entity="" if (verb, entity) == ("get", ACCOUNT) else entity,
            condition=data.get("if", {}),
            for_each=tuple(_listed(data.get("forEach"))),
            parent=data.get("parent", ""),
            map=data.get("map", {}),
            fields=self._values(data.get("fields")),
            outcome=self._values(data.get("outcome")),
            notifies=self._webhooks(data.get("notifies")),
            from_states=tuple(_listed(data.get("from"))),
            force=data.get("force", {}),
            to=data.get("to", ""),
            after=self._transitions(data.get("after")),
            reject=tuple(RejectRule(condition=rule["if"], status=rule["with"]) for rule in data.get("reject", ())),
            entries=data.get("in", ""),
            count_field=data.get("count", ""),
            size=data.get("size", 100),
            date_filter=_date_filter(dates) if dates else None,
            field_filter=FieldFilter(**chosen) if chosen else None,
        )

    def _transitions(self, data: Any) -> tuple[Transition, ...]:
        return tuple(map(self._transition, _listed(data)))

    def _transition(self, data: dict[str, Any]) -> Transition:
        return Transition(
            condition=data.get("if", {}),
            fields=self._values(data.get("fields")),
            charge=data.get("charge", ""),
            notifies=self._webhooks(data.get("notifies")),
            to=data.get("to", ""),
        )

    def _inbound(self, data: dict[str, Any]) -> InboundEvent:
        return InboundEvent(
            entity=data["entity"],
            id_field=data["idField"],
            url_field=data["urlField"],
            fields=self._values(data.get("fields")),
            payload=self._values(data.get("payload")),
            to=data.get("to", ""),
        )

    def _webhooks(self, data: Any) -> tuple[WebhookRule, ...]:
        rules: list[dict[str, Any]] = [{"event": each} if isinstance(each, str) else each for each in _listed(data)]
        return tuple(
            WebhookRule(
                event=rule["event"],
                url_field=rule.get("urlField", ""),
                payload=self._values(rule.get("payload")),
                condition=rule.get("if", {}),
            )
            for rule in rules
        )

    def _values(self, data: dict[str, Any] | None) -> Values:
        return {name: self._expression(value) for name, value in (data or {}).items()}

    def _expression(self, data: Any) -> ValueExpression:
        match data:
            case list():
                return list(map(self._expression, data))
            case {"coalesce": options}:
                return Coalesce(list(map(self._expression, options)))
            case {"multiply": factors}:
                return Multiply(factors)
            case {"switch": name, "cases": cases}:
                return Switch(name, self._values(cases), self._expression(data.get("else")))
            case {"addMonths": months}:
                return AddMonths(months)
            case {"template": name}:
                return Template(name)
            case {"stripPrefix": prefix, "in": name}:
                return StripPrefix(prefix, name, self._expression(data.get("else")))
            case {"parts": name, "as": type_name}:
                return CountParts(name, self._parts[type_name])
            case _:
                scalar: Scalar = data
                return scalar


def _date_filter(data: dict[str, str]) -> DateFilter:
    return DateFilter(
        field=data["by"], since=data.get("from", ""), until=data.get("to", ""), reversed=data.get("reversed", "")
    )


def _in_progress(data: dict[str, Any]) -> InProgress:
    return InProgress(limit=data["limit"], entities=tuple(data["entities"]))


def _listed(data: Any) -> list[Any]:
    """Returns one or several as a list."""
    if data is None:
        return []
    return data if isinstance(data, list) else [data]
