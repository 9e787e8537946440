"""A limit that processes of several machines share, in Redis."""

from __future__ import annotations

import math

from ._core.models import Limit
from ._core.service import LOGGER
from ._redis_server import RedisServer
from ._shared_limiter import News, SharedLimiter
from ._slots import FIRST_PAUSE, GROWTH, LATEST, NoSlot
from .errors import ConfigError

SCRIPT = f"""\
-- The bookkeeping of _slots.py, on the clock of Redis. Times are whole milliseconds, for cjson keeps 14 digits.
local op, call, requests, period = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local latest = math.ceil({LATEST} * period)
local growth = math.max(1, math.floor({GROWTH} * requests))

local time = redis.call('TIME')
local server = redis.call('INFO', 'server')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local run = server:match('run_id:(%w+)')

local slots
local written = redis.call('GET', KEYS[1])
if written then
  slots = cjson.decode(written)
  local step = now - slots.now
  if step < 0 then  -- the clock was set back
    for name, at in pairs(slots.out) do slots.out[name] = at + step end
    for i, at in ipairs(slots.back) do slots.back[i] = at + step end
    for _, waiting in ipairs(slots.line) do waiting[2] = waiting[2] + step end
    slots.opens, slots.grows = slots.opens + step, slots.grows + step
  end
  if slots.run ~= run then  -- another Redis wrote this, and may have written more that was lost
    slots.opens = math.max(slots.opens, now + latest + period)
  end
else  -- what there was may have been lost when Redis started, which was up to a second later than it says
  local began = (time[1] - server:match('uptime_in_seconds:(%d+)') + 1) * 1000
  slots = {{out = {{}}, back = {{}}, line = {{}}, taken = 0, opens = began + latest + period, grows = 0, refusals = 0}}
end
slots.now, slots.run = now, run

local function filter(list, wanted)
  local kept = {{}}
  for _, item in ipairs(list) do if wanted(item) then kept[#kept + 1] = item end end
  return kept
end

local function count_out()
  local count = 0
  for _ in pairs(slots.out) do count = count + 1 end
  return count
end

local function leave()
  slots.line = filter(slots.line, function(waiting) return waiting[1] ~= call end)
end

local function pass_time()
  slots.back = filter(slots.back, function(at) return at > now end)
  for name, at in pairs(slots.out) do if at <= now then slots.out[name] = nil end end
  slots.line = filter(slots.line, function(waiting) return waiting[2] >= now end)
  if (slots.taken > 0 or slots.refusals > 0) and slots.grows <= now then
    local periods = math.floor((now - slots.grows) / period) + 1
    slots.taken = math.max(0, slots.taken - periods * growth)
    slots.grows = slots.grows + periods * period
    slots.refusals = 0
  end
end

local function soonest(place, free)
  local least = math.max(slots.opens, now + math.floor(place / requests) * period)
  if place < free then return least end
  local returning = filter(slots.back, function() return true end)
  for _, at in pairs(slots.out) do returning[#returning + 1] = math.min(at, now + period) end
  table.sort(returning)
  local at = returning[place - free + 1] or now + period
  if slots.taken > 0 then at = math.min(at, slots.grows) end
  return math.max(least, at)
end

local function take(ends, lease)
  if slots.out[call] then return 0 end  -- it asks again, for it did not hear the answer
  pass_time()
  local place = #slots.line
  for i, waiting in ipairs(slots.line) do if waiting[1] == call then place = i - 1 end end
  local free = requests - slots.taken - count_out() - #slots.back
  if place < free and slots.opens <= now then
    leave()
    slots.out[call] = math.max(ends, now + latest) + period
    return 0
  end
  local at = soonest(place, free)
  if at > ends then
    leave()
    return now - at  -- less than 0: none in time
  end
  slots.line[place + 1] = {{call, lease}}
  return at - now
end

local wait = 0
if op == 'take' then
  wait = take(now + ARGV[5], now + ARGV[6])
elseif op == 'answered' then
  slots.out[call] = nil
  table.insert(slots.back, now + period)
  table.sort(slots.back)
elseif op == 'lost' then
  if slots.out[call] then slots.out[call] = math.min(slots.out[call], now + latest + period) end
elseif op == 'unused' then
  slots.out[call] = nil
  leave()
elseif op == 'refused' and now >= slots.opens then
  slots.opens = now + math.ceil(math.min(1, {FIRST_PAUSE} * 2 ^ slots.refusals) * period)
  slots.refusals = slots.refusals + 1
  slots.taken = slots.taken + math.floor((requests - slots.taken) / 2)
  slots.grows = slots.opens + period
end

-- The key goes when nothing in it says more than its absence would.
local matters = slots.opens
for _, at in pairs(slots.out) do matters = math.max(matters, at) end
for _, at in ipairs(slots.back) do matters = math.max(matters, at) end
for _, waiting in ipairs(slots.line) do matters = math.max(matters, waiting[2] + 1) end
if slots.taken > 0 or slots.refusals > 0 then
  matters = math.max(matters, slots.grows + math.max(0, math.ceil(slots.taken / growth) - 1) * period)
end
if matters > now then
  redis.call('SET', KEYS[1], cjson.encode(slots), 'PX', matters - now)
else
  redis.call('DEL', KEYS[1])
end
return wait
"""


class RedisLimiter(SharedLimiter):
    """Keeps the limits among all processes, on any machine, that name the same Redis.

    url: Where it is, such as redis://user:password@host:6379/0, or rediss:// for TLS. It must be one server that holds
        every key, and no cluster. What is written there holds no credential.
    fall_back: Whether each process keeps the limit by itself while Redis cannot be used; if not, calls raise
        LimiterFailed then. The log says once that it is so.

    It needs redis-py, the extra "redis" of this package. Time is that of Redis; the machines' own clocks may be wrong.
    To take a slot is one round trip, to give it back another. It can be shared by all clients and threads, and needs
    no closing; a forked child has connections of its own.

    Nothing is lost when a process is killed: what it held comes back by itself, a period after its deadline or one and
    a half periods after it began, whichever is later.

    Redis may forget. When it starts with no data, or with another's, no request goes out for one and a half periods;
    so an application that starts together with its Redis waits. But what is evicted, deleted or flushed while it runs
    is gone, and so is the first of what a replica had not heard of when it takes over: set maxmemory-policy to
    noeviction. If its clock is set back, slots come back later; if it is set forward, too many go out.
    """

    def __init__(self, url: str, *, fall_back: bool = False) -> None:
        super().__init__(fall_back)
        try:
            self._server = RedisServer(url, SCRIPT)
            return
        except ConfigError as error:
            problem = error.with_traceback(None)  # without the frames that hold the password
        del url
        raise problem

    def __repr__(self) -> str:
        server = vars(self).get("_server")  # not there yet, if a traceback shows what could not be made
        return f"{type(self).__name__}({server.where if server else None!r}, fall_back={self._fall_back})"

    def close(self) -> None:
        self._server.close()

    def _take(self, name: str, call: str, limit: Limit, ends_in: float, lease: float, patience: float) -> float:
        wait = self._run("take", name, call, limit, patience, ends_in, lease)
        if wait < 0:
            raise NoSlot(-wait / 1000)
        return wait / 1000

    def _tell(self, news: News, name: str, call: str, limit: Limit, patience: float) -> None:
        self._run(news, name, call, limit, patience)

    def _run(self, op: str, name: str, call: str, limit: Limit, patience: float, *times: float) -> int:
        period = _milliseconds(limit.seconds) + 1  # one more, since the script cuts the time to whole ones
        args: list[str | int] = [op, call, limit.requests, period, *map(_milliseconds, times)]
        return self._server.run(f"{LOGGER}:limit:{name}", args, patience)


def _milliseconds(seconds: float) -> int:
    return math.ceil(seconds * 1000)
