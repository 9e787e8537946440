"""`make demo`: the documentation's own request, a phone call in progress, and an error, against the sandbox."""

import inspect
import time
from pathlib import Path

import hoiio
from hoiio.sandbox import Sandbox


def main() -> None:
    with Sandbox() as sandbox, hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
        print(f"\nThe sandbox is at {sandbox.base_url}\n")
        print('call = client.voice.query_status("AA-S-141147")  # the documentation\'s own example')
        call = client.voice.query_status("AA-S-141147")
        for name, value in vars(call).items():
            if name not in ("extra", "meta"):
                print(f"  {name:18} {value!s:26} {type(value).__name__}")

        print("\nA call in progress, and the same call after its end:")
        sandbox.replay("voice/query_status", txn_ref="AA-C-1", seconds=0.5)
        call = client.voice.query_status("AA-C-1")
        print(f"  {call.call_status_dest1}, billed {call.debit}")
        while call.call_status_dest1 is hoiio.CallStatus.ONGOING:
            time.sleep(0.1)
            call = client.voice.query_status("AA-C-1")
        print(f"  {call.call_status_dest1}, billed {call.debit} {call.currency} for {call.duration}")

        try:
            client.voice.query_status("AA-C-2")
        except hoiio.HoiioError as error:
            print(f"\n{type(error).__name__}: {error}")

        method = inspect.unwrap(type(client.voice).query_status)
        file = Path(inspect.getsourcefile(method) or "").relative_to(Path.cwd())
        print(f"\nThe code: {file}:{inspect.getsourcelines(method)[1]}")


if __name__ == "__main__":
    main()
