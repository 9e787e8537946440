"""The script that Redis runs for each change of a limit."""

from .slots import FIRST_PAUSE, GROWTH, HANG_PERIODS, LOST_IN_A_ROW, SETTLE_PERIODS

SCRIPT = f"""\
-- The algorithm of slots.py, on the clock of Redis. Times are whole milliseconds: cjson keeps 14 digits.
local op, request_id, requests, period = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local settle = math.ceil({SETTLE_PERIODS} * period)
local growth = math.max(1, math.floor({GROWTH} * requests))

local time = redis.call('TIME')
local server = redis.call('INFO', 'server')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local run = server:match('run_id:(%w+)')

local slots
local stored = redis.call('GET', KEYS[1])
if stored then
  slots = cjson.decode(stored)
  local step = now - slots.now
  if step < 0 then  -- the clock was set back
    for name, at in pairs(slots.in_flight) do slots.in_flight[name] = at + step end
    for i, at in ipairs(slots.cooling) do slots.cooling[i] = at + step end
    for _, waiter in ipairs(slots.queue) do waiter[2] = waiter[2] + step end
    slots.blocked_until, slots.grow_at = slots.blocked_until + step, slots.grow_at + step
  end
  if slots.run ~= run then  -- another Redis stored this, and later changes may be lost
    slots.blocked_until = math.max(slots.blocked_until, now + settle + period)
  end
else  -- the state may have been lost when Redis started, up to a second later than it says
  local started = (time[1] - server:match('uptime_in_seconds:(%d+)') + 1) * 1000
  slots = {{
    in_flight = {{}}, cooling = {{}}, queue = {{}},
    withheld = 0, blocked_until = started + settle + period, grow_at = 0, lost = 0, throttles = 0,
  }}
end
slots.now, slots.run = now, run

local function filter(list, is_wanted)
  local found = {{}}
  for _, item in ipairs(list) do if is_wanted(item) then found[#found + 1] = item end end
  return found
end

local function count_in_flight()
  local count = 0
  for _ in pairs(slots.in_flight) do count = count + 1 end
  return count
end

local function leave()
  slots.queue = filter(slots.queue, function(waiter) return waiter[1] ~= request_id end)
end

local function expire()
  slots.cooling = filter(slots.cooling, function(at) return at > now end)
  for name, at in pairs(slots.in_flight) do if at <= now then slots.in_flight[name] = nil end end
  if count_in_flight() == 0 then slots.lost = 0 end
  slots.queue = filter(slots.queue, function(waiter) return waiter[2] >= now end)
  if (slots.withheld > 0 or slots.throttles > 0) and slots.grow_at <= now then
    local periods = math.floor((now - slots.grow_at) / period) + 1
    slots.withheld = math.max(0, slots.withheld - periods * growth)
    slots.grow_at = slots.grow_at + periods * period
    slots.throttles = 0
  end
end

local function earliest(place, free)
  local least = math.max(slots.blocked_until, now + math.floor(place / requests) * period)
  if place < free then return least end
  local returning = filter(slots.cooling, function() return true end)
  for _, at in pairs(slots.in_flight) do returning[#returning + 1] = math.min(at, now + period) end
  table.sort(returning)
  local at = returning[place - free + 1] or now + period
  if slots.withheld > 0 then at = math.min(at, slots.grow_at) end
  return math.max(least, at)
end

local function acquire(deadline, lease)
  if slots.in_flight[request_id] then return 0 end  -- it asks again, because the answer did not arrive
  expire()
  local place = #slots.queue
  for i, waiter in ipairs(slots.queue) do if waiter[1] == request_id then place = i - 1 end end
  local free = requests - slots.withheld - count_in_flight() - #slots.cooling
  if place < free and slots.blocked_until <= now then
    leave()
    slots.in_flight[request_id] = math.max(deadline, now + settle) + period
    return 0
  end
  local at = earliest(place, free)
  if at > deadline then
    leave()
    return now - at  -- less than 0: no slot in time
  end
  slots.queue[place + 1] = {{request_id, lease}}
  return at - now
end

local wait = 0
if op == 'acquire' then
  wait = acquire(now + ARGV[5], now + ARGV[6])
elseif op == 'complete' then
  slots.lost = 0
  slots.in_flight[request_id] = nil
  table.insert(slots.cooling, now + period)
  table.sort(slots.cooling)
elseif op == 'abandon' then
  local at = slots.in_flight[request_id]
  if at then
    slots.lost = slots.lost + 1
    if slots.lost < {LOST_IN_A_ROW} then
      slots.in_flight[request_id] = math.min(at, now + settle + period)
    else
      local free_at = now + math.ceil({HANG_PERIODS} * period) + period
      for name, other in pairs(slots.in_flight) do slots.in_flight[name] = math.max(other, free_at) end
    end
  end
elseif op == 'cancel' then
  slots.in_flight[request_id] = nil
  leave()
elseif op == 'throttled' then
  local asked = tonumber(ARGV[5])
  if now >= slots.blocked_until then
    local pause = math.ceil(math.min(1, {FIRST_PAUSE} * 2 ^ slots.throttles) * period)
    slots.blocked_until = now + math.max(pause, asked)
    slots.throttles = slots.throttles + 1
    slots.withheld = slots.withheld + math.floor((requests - slots.withheld) / 2)
    slots.grow_at = slots.blocked_until + period
  else
    slots.blocked_until = math.max(slots.blocked_until, now + asked)
  end
  wait = slots.blocked_until - now
end

-- The key expires when a missing key means the same.
local expires_at = slots.blocked_until
for _, at in pairs(slots.in_flight) do expires_at = math.max(expires_at, at) end
for _, at in ipairs(slots.cooling) do expires_at = math.max(expires_at, at) end
for _, waiter in ipairs(slots.queue) do expires_at = math.max(expires_at, waiter[2] + 1) end
if slots.withheld > 0 or slots.throttles > 0 then
  expires_at = math.max(expires_at, slots.grow_at + math.max(0, math.ceil(slots.withheld / growth) - 1) * period)
end
if expires_at > now then
  redis.call('SET', KEYS[1], cjson.encode(slots), 'PX', expires_at - now)
else
  redis.call('DEL', KEYS[1])
end
return wait
"""
