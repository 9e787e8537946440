"""The script that Redis runs for each step of a limit."""

from .slots import FIRST_PAUSE, GROWTH, SETTLE_PERIODS

SCRIPT = f"""\
-- The bookkeeping of slots.py, on the clock of Redis. Times are whole milliseconds, for cjson keeps 14 digits.
local op, call, requests, period = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local latest = math.ceil({SETTLE_PERIODS} * period)
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
    for name, at in pairs(slots.in_flight) do slots.in_flight[name] = at + step end
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
  for _ in pairs(slots.in_flight) do count = count + 1 end
  return count
end

local function leave()
  slots.line = filter(slots.line, function(waiting) return waiting[1] ~= call end)
end

local function pass_time()
  slots.back = filter(slots.back, function(at) return at > now end)
  for name, at in pairs(slots.in_flight) do if at <= now then slots.in_flight[name] = nil end end
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
  for _, at in pairs(slots.in_flight) do returning[#returning + 1] = math.min(at, now + period) end
  table.sort(returning)
  local at = returning[place - free + 1] or now + period
  if slots.taken > 0 then at = math.min(at, slots.grows) end
  return math.max(least, at)
end

local function take(ends, lease)
  if slots.in_flight[call] then return 0 end  -- it asks again, for it did not hear the answer
  pass_time()
  local place = #slots.line
  for i, waiting in ipairs(slots.line) do if waiting[1] == call then place = i - 1 end end
  local free = requests - slots.taken - count_out() - #slots.back
  if place < free and slots.opens <= now then
    leave()
    slots.in_flight[call] = math.max(ends, now + latest) + period
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
  slots.in_flight[call] = nil
  table.insert(slots.back, now + period)
  table.sort(slots.back)
elseif op == 'lost' then
  if slots.in_flight[call] then slots.in_flight[call] = math.min(slots.in_flight[call], now + latest + period) end
elseif op == 'unused' then
  slots.in_flight[call] = nil
  leave()
elseif op == 'refused' and now >= slots.opens then
  slots.opens = now + math.ceil(math.min(1, {FIRST_PAUSE} * 2 ^ slots.refusals) * period)
  slots.refusals = slots.refusals + 1
  slots.taken = slots.taken + math.floor((requests - slots.taken) / 2)
  slots.grows = slots.opens + period
end

-- The key goes when nothing in it says more than its absence would.
local matters = slots.opens
for _, at in pairs(slots.in_flight) do matters = math.max(matters, at) end
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
