# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names of the resources. Imported when one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .resources.conference import ConferenceCall as ConferenceCall
    from .resources.conference import ConferenceResource as ConferenceResource
    from .resources.fax import FaxEntry as FaxEntry
    from .resources.fax import FaxHistory as FaxHistory
    from .resources.fax import FaxMessage as FaxMessage
    from .resources.fax import FaxRate as FaxRate
    from .resources.fax import FaxResource as FaxResource
    from .resources.fax import SentFax as SentFax
    from .resources.ivr import IvrResource as IvrResource
    from .resources.ivr import IvrSession as IvrSession
    from .resources.ivr import Transfer as Transfer
    from .resources.number import ActiveNumber as ActiveNumber
    from .resources.number import ActiveNumbers as ActiveNumbers
    from .resources.number import Countries as Countries
    from .resources.number import Country as Country
    from .resources.number import NumberChoice as NumberChoice
    from .resources.number import NumberChoices as NumberChoices
    from .resources.number import NumberRate as NumberRate
    from .resources.number import NumberRates as NumberRates
    from .resources.number import NumberResource as NumberResource
    from .resources.number import State as State
    from .resources.number import Subscription as Subscription
    from .resources.sms import SentSms as SentSms
    from .resources.sms import SmsBatch as SmsBatch
    from .resources.sms import SmsEntry as SmsEntry
    from .resources.sms import SmsHistory as SmsHistory
    from .resources.sms import SmsMessage as SmsMessage
    from .resources.sms import SmsRate as SmsRate
    from .resources.sms import SmsResource as SmsResource
    from .resources.user import AccountInfo as AccountInfo
    from .resources.user import Balance as Balance
    from .resources.user import UserResource as UserResource
    from .resources.voice import Call as Call
    from .resources.voice import CallEntry as CallEntry
    from .resources.voice import CallHistory as CallHistory
    from .resources.voice import CallRate as CallRate
    from .resources.voice import CallStarted as CallStarted
    from .resources.voice import ConferenceStarted as ConferenceStarted
    from .resources.voice import VoiceResource as VoiceResource

# The module of each name.
_NAMES: dict[str, str] = {
    "AccountInfo": "resources.user",
    "ActiveNumber": "resources.number",
    "ActiveNumbers": "resources.number",
    "Balance": "resources.user",
    "Call": "resources.voice",
    "CallEntry": "resources.voice",
    "CallHistory": "resources.voice",
    "CallRate": "resources.voice",
    "CallStarted": "resources.voice",
    "ConferenceCall": "resources.conference",
    "ConferenceResource": "resources.conference",
    "ConferenceStarted": "resources.voice",
    "Countries": "resources.number",
    "Country": "resources.number",
    "FaxEntry": "resources.fax",
    "FaxHistory": "resources.fax",
    "FaxMessage": "resources.fax",
    "FaxRate": "resources.fax",
    "FaxResource": "resources.fax",
    "IvrResource": "resources.ivr",
    "IvrSession": "resources.ivr",
    "NumberChoice": "resources.number",
    "NumberChoices": "resources.number",
    "NumberRate": "resources.number",
    "NumberRates": "resources.number",
    "NumberResource": "resources.number",
    "SentFax": "resources.fax",
    "SentSms": "resources.sms",
    "SmsBatch": "resources.sms",
    "SmsEntry": "resources.sms",
    "SmsHistory": "resources.sms",
    "SmsMessage": "resources.sms",
    "SmsRate": "resources.sms",
    "SmsResource": "resources.sms",
    "State": "resources.number",
    "Subscription": "resources.number",
    "Transfer": "resources.ivr",
    "UserResource": "resources.user",
    "VoiceResource": "resources.voice",
}
