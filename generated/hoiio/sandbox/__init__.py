"""The service, played on loopback from its spec, so that a client can be tried and tested without it.

It checks credentials and parameters as a strict service does, answers every status of the spec, and keeps the limit on
arrival. What the endpoints begin goes on by itself: it costs, is found again, and is told of by signed notifications,
which are posted to loopback alone. What an endpoint does not play is answered from the worked examples of the spec, and
so is what was never begun but stands in one. It misbehaves when it is told to.

    with Sandbox() as sandbox:
        client = Client(**sandbox.credentials, base_url=sandbox.base_url)

In a test, let time stand still, and pass at once where you want it to:

    with Sandbox(step_seconds=3600) as sandbox:
        ...
        sandbox.run_until_idle()

`python -m` with this package's name and `.sandbox` starts one by hand.
"""

from ._http.faults import Fault as Fault
from ._http.server import ReceivedRequest as ReceivedRequest
from ._http.webhooks import SentWebhook as SentWebhook
from ._sandbox import Sandbox as Sandbox

__all__ = ["Fault", "ReceivedRequest", "Sandbox", "SentWebhook"]
