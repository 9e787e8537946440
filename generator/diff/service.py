"""The changes of the service: the client, its credentials and options, and the part that every reply has."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..codegen.package import optional_names
from ..spec.service import Credential, Service, Spec
from .change import ADDITION, BREAKING, WORDING, Change, Found, pairs, severity
from .patterns import accepts_all
from .signatures import order


def service(old: Spec, new: Spec) -> Iterator[Change]:
    was, now = old.service, new.service
    parts = (_credentials, _names, _base_url, _reply, _retry, _texts)
    yield from (Change(kind, "client", sentence) for part in parts for kind, sentence in part(was, now))
    yield from (Change(kind, "client", sentence) for kind, sentence in _throttle(old, new))
    for name, before, after in pairs(dict.fromkeys(optional_names(old), 1), dict.fromkeys(optional_names(new), 1)):
        if before != after:
            words = "is new" if after else "is removed, because nothing uses it"
            yield Change(ADDITION if after else BREAKING, "client", f"{name} {words}")


def _credentials(old: Service, new: Service) -> Found:
    before = {credential.name: credential for credential in old.credentials}
    after = {credential.name: credential for credential in new.credentials}
    for name, was, now in pairs(before, after):
        what = f"the credential {name}"
        if now is None:
            yield BREAKING, f"{what} is removed"
        elif was is None:
            yield BREAKING, f"{what} is new, and must be given"
        else:
            yield from _credential(what, was, now)
    yield from order("the credentials", before, after)


def _credential(what: str, was: Credential, now: Credential) -> Found:
    if was.secret and not now.secret:
        yield BREAKING, f"{what} is not secret: it is shown, and no longer taken from a callable"
    elif now.secret and not was.secret:
        yield ADDITION, f"{what} is secret: it is shown nowhere, and may be a callable"
    if was.summary != now.summary:
        yield WORDING, f"what is said of {what}"


def _names(was: Service, now: Service) -> Found:
    if was.package != now.package:
        yield BREAKING, f"the package is called {now.package}, and was called {was.package}"
    if was.distribution != now.distribution:
        yield BREAKING, f"it is installed as {now.distribution}, and was installed as {was.distribution}"
    if was.name != now.name:
        names = [
            f"the root of the errors is {name}Error, and variables begin with {name.upper()}_"
            for name in (now.name, was.name)
        ]
        yield BREAKING, f"{names[0]}; before, {names[1]}"


def _base_url(was: Service, now: Service) -> Found:
    if was.base_url == now.base_url:
        return
    hosts = [urlsplit(each.base_url).netloc for each in (was, now)]
    secrets = ", ".join(credential.name for credential in now.credentials if credential.secret)
    moved = f": requests, and {secrets} in them, are sent to another host" if hosts[0] != hosts[1] else ""
    yield BREAKING, f"the default of base_url is {now.base_url}, and was {was.base_url}{moved}"


def _reply(was: Service, now: Service) -> Found:
    if (was.status_field, was.success) != (now.status_field, now.success):
        words = [f"{each.status_field} {each.success}" for each in (now, was)]
        yield BREAKING, f"a reply is a success if it has {words[0]}, and was one if it had {words[1]}"
    if was.status_pattern != now.status_pattern:
        narrower = not accepts_all(now.status_pattern, was.status_pattern)
        yield severity(narrower, f"a status must match {now.status_pattern}, and had to match {was.status_pattern}")
    for unit, least, most in (
        ("bytes", was.max_bytes, now.max_bytes),
        ("objects", was.max_objects, now.max_objects),
    ):
        if least != most:
            yield severity(most < least, f"a reply may have {most} {unit}, and might have {least}")


def _retry(was: Service, now: Service) -> Found:
    if was.retry_attempts != now.retry_attempts:
        words = ["1 request" if each.retry_attempts == 1 else f"{each.retry_attempts} requests" for each in (now, was)]
        fewer = now.retry_attempts < was.retry_attempts
        yield severity(fewer, f"a method sends at most {words[0]}, and sent at most {words[1]}")
    if was.retry_http != now.retry_http:
        codes = [", ".join(map(str, each.retry_http)) or "no HTTP status" for each in (now, was)]
        fewer = not {*was.retry_http} <= {*now.retry_http}
        yield severity(fewer, f"a request is sent again after {codes[0]}, and was after {codes[1]}")
    pauses = [f"{each.retry_pause:g} s to {each.retry_max_pause:g} s" for each in (now, was)]
    if pauses[0] != pauses[1]:
        yield ADDITION, f"the pause before a request is sent again is {pauses[0]}, and was {pauses[1]}"


def _texts(was: Service, now: Service) -> Found:
    if was.methods != now.methods:
        methods = [", ".join(each.methods) for each in (now, was)]
        yield WORDING, f"the service takes requests by {methods[0]}, and took them by {methods[1]}"
    if was.license != now.license:
        yield WORDING, f"the licence is {now.license or 'not given'}, and was {was.license or 'not given'}"
    texts = [(each.summary, each.why_method, each.source, each.status_summary) for each in (was, now)]
    if texts[0] != texts[1]:
        yield WORDING, "what is said of the service"


def _throttle(old: Spec, new: Spec) -> Found:
    was, now = (next((s.code for s in spec.statuses if s.when == "over-limit"), "") for spec in (old, new))
    if was != now:
        told = f"{now or 'no status'} says that the limit is exceeded, and {was or 'none'} did"
        yield severity(bool(was), told)
