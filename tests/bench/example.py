"""The documentation's own example, with which every server of these measurements answers."""

from hoiio.sandbox._model.endpoints_voice import ENDPOINTS

REPLY: bytes = next(
    endpoint.examples["answered"].reply.encode() for endpoint in ENDPOINTS if endpoint.path == "voice/query_status"
)
