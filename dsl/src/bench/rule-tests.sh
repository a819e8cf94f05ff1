#!/usr/bin/env bash
# What cortex-mon:test costs as a whole process, Maven's start included, beside promtool test rules on
# the same files; see CONTRIBUTING.md, "Speed". Needs promtool on the PATH, GNU time, and the plugin
# installed (mvn install -DskipTests).
#
# For each size, files x alerts (a test for each alert, 31 evaluations), it prints medians over the runs:
# CPU seconds (user and system, all threads) and wall-clock seconds, the ratio of CPU (B / A), and the
# most memory that a process held. The first run of each is not counted. Both must pass all tests.
#
#   SIZES        what to run (default "10x10 50x20 250x20 1x100")
#   RUNS         counted runs (default 3)
#   PROMTOOL     the largest number of alerts to give to promtool (default 1000)
#   MAVEN_OPTS   options of Maven's JVM (default none)
#   MVN          the command and its options (default "mvn -o")
#   WORK         a folder for the files (default in /dev/shm, so that no disk is measured)
set -euo pipefail
export LC_ALL=C

dsl=$(cd "$(dirname "$0")/../.." && pwd)
goal=io.cortexmon:cortex-mon-maven-plugin:1.0.0-SNAPSHOT:test
runs=${RUNS:-3}
class_path="$dsl/target/bench-classes"
work=$(mktemp -d "${WORK:-/dev/shm}/cortex-mon-bench.XXXXXX")
trap 'rm -r "$work"' EXIT

for program in promtool /usr/bin/time; do
  command -v "$program" > /dev/null || { echo "$program is not there" >&2; exit 2; }
done

# run FOLDER COMMAND...: runs a command there, and prints its CPU and wall-clock seconds, and its memory in MiB.
run() {
  local folder=$1
  shift
  (cd "$folder" && /usr/bin/time -o "$work/time" -f '%U %S %e %M' "$@" > "$work/out" 2>&1) ||
    { cat "$work/out" >&2; echo "failed: $*" >&2; exit 1; }
  awk '{ print $1 + $2, $3, $4 / 1024 }' "$work/time"
}

median() {
  awk -v a="$2" '{ print $a }' "$1" | sort -g |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# measure NAME FOLDER COUNT COMMAND...: runs a command COUNT times, and keeps its medians.
measure() {
  local name=$1 folder=$2 count=$3 i
  shift 3
  : > "$work/$name"
  for ((i = 0; i < count; i++)); do
    run "$folder" "$@" >> "$work/$name"
  done
  if [ "$count" -gt 1 ]; then
    sed -i 1d "$work/$name"
  fi
}

echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p), MAVEN_OPTS=${MAVEN_OPTS:-}"
printf '%-8s %8s %8s %8s | %8s %8s %8s | %6s\n' '' 'A cpu s' 'A wall' 'A MiB' 'B cpu s' 'B wall' 'B MiB' 'B / A'
for size in ${SIZES:-10x10 50x20 250x20 1x100}; do
  folder="$work/$size"
  files=${size%x*}
  alerts=${size#*x}
  java -cp "$class_path" io.cortexmon.testing.RuleTestWorkload "$folder" "$files" "$alerts"
  # shellcheck disable=SC2086 # options are several words
  measure a "$folder" $((runs + 1)) ${MVN:-mvn -o} -q "$goal" '-Dcortex-mon.tests=test*.yml'
  line=$(printf '%8.2f %8.2f %8.0f' "$(median "$work/a" 1)" "$(median "$work/a" 2)" "$(median "$work/a" 3)")
  if [ $((files * alerts)) -le "${PROMTOOL:-1000}" ]; then
    # One run is enough of what takes a minute.
    measure b "$folder" $((files * alerts > 500 ? 1 : runs + 1)) sh -c 'exec promtool test rules test*.yml'
    printf '%-8s %s | %8.2f %8.2f %8.0f | %6.1f\n' "$size" "$line" \
      "$(median "$work/b" 1)" "$(median "$work/b" 2)" "$(median "$work/b" 3)" \
      "$(echo "$(median "$work/b" 1) $(median "$work/a" 1)" | awk '{ print $1 / $2 }')"
  else
    printf '%-8s %s |\n' "$size" "$line"
  fi
done
