#!/usr/bin/env bash
# What a range query costs here and in a Prometheus server, over the same series; see CONTRIBUTING.md,
# "Speed". Needs prometheus, promtool and curl on the PATH.
#
#   promql-range.sh long   11,000 steps over 20 series of each metric: a main class that reads an
#                          OpenMetrics file, beside promtool query range, which asks a server
#   promql-range.sh wide   120 steps of a sum by over 100,000 series
#
# Answers are compared first, and those that differ are not measured. Prints seconds: of whole
# processes, CPU (promtool's without the server's) and wall-clock, as medians over the pairs; then of
# the query alone, the first in its process and the median of RUNS: here in the process, there over
# HTTP with curl, the server warm.
#
#   PAIRS      pairs of whole processes (default 5)
#   RUNS       evaluations in one process (default 11)
#   JAVA_OPTS  options of the measured JVM (default none)
#   WORK       a folder for the files (default in /dev/shm, so that no disk is measured)
set -euo pipefail
export LC_ALL=C
TIMEFORMAT='%U %S %R'

dsl=$(cd "$(dirname "$0")/../.." && pwd)
pairs=${PAIRS:-5}
runs=${RUNS:-11}
class_path="$dsl/target/bench-classes:$dsl/target/classes:$(cat "$dsl/target/bench.classpath")"
work=$(mktemp -d "${WORK:-/dev/shm}/cortex-mon-bench.XXXXXX")
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" && wait "$server" || true
  fi
  rm -r "$work"
}
trap stop EXIT

for program in prometheus promtool curl; do
  command -v "$program" > /dev/null || { echo "$program is not on the PATH" >&2; exit 2; }
done

engine() {
  # shellcheck disable=SC2086 # options are several words
  java ${JAVA_OPTS:-} -cp "$class_path" io.cortexmon.promql.engine.EngineProcess "$@"
}

# load QUERY SERIES SAMPLES INTERVAL: writes series that a query asks for, and starts a server that has them.
load() {
  read -r first last < <(engine write "$work/series" "$@")
  promtool tsdb create-blocks-from openmetrics -q "$work/series" "$work/data" > "$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
  echo 'global: {}' > "$work/prometheus.yaml"
  local tries
  for ((tries = 0; tries < 5; tries++)); do
    url="127.0.0.1:$((20000 + RANDOM % 20000))"
    prometheus --config.file="$work/prometheus.yaml" --storage.tsdb.path="$work/data" \
      --storage.tsdb.retention.time=100y --web.listen-address="$url" > "$work/log" 2>&1 &
    server=$!
    url="http://$url"
    while kill -0 "$server" 2> /dev/null; do
      curl -sf "$url/-/ready" > /dev/null && return
      sleep 0.1
    done
    server=
  done
  cat "$work/log" >&2
  exit 1
}

here() { engine query "$work/series" "$query" "$start" "$last" "$step" "${1:-1}" "$work/here"; }
there() { promtool query range --start="$start" --end="$last" --step="${step}s" "$url" "$query" > "$work/there"; }
over_http() {
  curl -sf -o "$work/json" -w '%{time_total}\n' --data-urlencode "query=$query" \
    -d "start=$start" -d "end=$last" -d "step=$step" "$url/api/v1/query_range"
}

compare() {
  here > "$work/seconds"
  there
  sed -i '/^$/d' "$work/there"
  cmp "$work/here" "$work/there" || { echo "the answers to $query differ" >&2; exit 1; }
}

# Runs a command, then prints its CPU and wall-clock seconds.
run() { { time "$@" > "$work/out" 2>&1; } 2>&1 | awk '{ print $1 + $2, $3 }'; }

median() {
  awk -v a="$2" '{ print $a }' "$1" | sort -g |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# Compares and measures a query; prints a line.
measure() {
  local i name=$1
  compare
  : > "$work/processes"
  for ((i = 0; i < pairs; i++)); do
    echo "$(run here) $(run there)" >> "$work/processes"
  done
  here "$runs" > "$work/alone"
  for ((i = 0; i < runs; i++)); do over_http; done > "$work/http"
  printf '%-10s %7.3f %7.3f %7.3f %7.3f | %7.3f %8.4f %8.4f | %8.4f %8.4f | %6.1f\n' "$name" \
    "$(median "$work/processes" 1)" "$(median "$work/processes" 2)" \
    "$(median "$work/processes" 3)" "$(median "$work/processes" 4)" \
    "$(cut -d ' ' -f 1 "$work/alone")" "$(cut -d ' ' -f 2 "$work/alone")" "$(cut -d ' ' -f 3 "$work/alone")" \
    "$(head -n 1 "$work/http")" "$(median "$work/http" 1)" \
    "$(echo "$(median "$work/http" 1) $(cut -d ' ' -f 3 "$work/alone")" | awk '{ print $1 / $2 }')"
}

header() {
  echo "$1"
  printf '%-10s %7s %7s %7s %7s | %7s %8s %8s | %8s %8s | %6s\n' '' \
    'A cpu' 'A wall' 'B cpu' 'B wall' 'A reads' 'A first' 'A median' 'B first' 'B median' 'B / A'
}

echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)"
case "${1:-}" in
  long)
    step=15
    engine shapes > "$work/shapes"
    load "$(cat "$work/shapes")" 20 11021 "$step"
    start=$((last - 10999 * step))
    header "11,000 steps: A EngineProcess, B promtool and a server"
    while read -r shape query; do
      measure "$shape"
    done < "$work/shapes"
    ;;
  wide)
    step=15
    query='sum by (l) (rate(requests_total[5m]))'
    load "$query" 100000 36 60
    start=$((last - 119 * step))
    header "120 steps, 100,000 series: A EngineProcess, B promtool and a server"
    measure SUM
    ;;
  *)
    echo "usage: $0 long|wide" >&2
    exit 2
    ;;
esac
