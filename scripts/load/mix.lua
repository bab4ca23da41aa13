-- Asks for the addresses of a list, one after the other, each thread from a place of its own; `done` writes what came of it.
local paths = {}
local threads = 0

function setup(thread)
  thread:set("turn", threads)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do
    paths[#paths + 1] = line
  end
  at = math.floor(turn * #paths / 2)
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Host"] = "localhost", ["Accept-Encoding"] = "gzip, br" })
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.3f,"bytes":%d,"median":%.3f,"p99":%.3f,"most":%.3f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
