#!/usr/bin/env bash
# Measures whole processes from outside, in pairs: A, B, A, B, ...; see CONTRIBUTING.md, "Speed".
#
#   whole-process.sh rules   what R alerts cost to define, check, render and write, beside promtool
#   whole-process.sh dashboards   what D dashboards cost to define, render and write, beside writing
#                            the same bytes with Jackson's streaming generator and no model
#   whole-process.sh maven   what cortex-mon:render costs for the catalogue, and for 1 and 1,000
#                            dashboards, beside the same goal skipped
#
# Prints medians over the pairs: CPU seconds (user and system, all threads), wall-clock seconds, and the
# ratio and the difference of CPU pair by pair. A run that fails ends the script: failing is not fast.
#
#   PAIRS      counted pairs of runs, after one pair that is not counted (default 7)
#   JAVA_OPTS  options of the measured JVM (default none)
#   WORK       a folder for the files (default in /dev/shm, so that no disk is measured)
set -euo pipefail
export LC_ALL=C
TIMEFORMAT='%U %S %R'

dsl=$(cd "$(dirname "$0")/../.." && pwd)
pairs=${PAIRS:-7}
work=$(mktemp -d "${WORK:-/dev/shm}/cortex-mon-bench.XXXXXX")
trap 'rm -r "$work"' EXIT

# Runs a command without its output, then prints its CPU and wall-clock seconds.
run() {
  { time "$@" > "$work/out" 2>&1 || { cat "$work/out" >&2; echo "failed: $*" >&2; kill $$; }; } 2>&1 |
    awk '{ print $1 + $2, $3 }'
}

# median FILE COLUMN [COLUMN OPERATOR]: of a column, or of two columns' ratio or difference.
median() {
  awk -v a="$2" -v b="${3:-0}" -v op="${4:-}" '{ print op == "/" ? $a / $b : op == "-" ? $a - $b : $a }' "$1" |
    sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# pair NAME PREPARE A B: runs two commands in turn, each a function; PREPARE comes before each A.
pair() {
  local name=$1 prepare=$2 a=$3 b=$4 figures="$work/figures" i
  : > "$figures"
  for ((i = 0; i <= pairs; i++)); do
    $prepare
    echo "$($a) $($b)" >> "$figures"
  done
  sed -i 1d "$figures"
  printf '%-34s %7.3f %7.3f %7.3f %7.3f %7.2f %7.3f\n' "$name" \
    "$(median "$figures" 1)" "$(median "$figures" 2)" "$(median "$figures" 3)" "$(median "$figures" 4)" \
    "$(median "$figures" 1 3 /)" "$(median "$figures" 1 3 -)"
  cpu_of_a=$(median "$figures" 1)
}

header() {
  printf '%-34s %7s %7s %7s %7s %7s %7s\n' "$1" 'A cpu s' 'A wall' 'B cpu s' 'B wall' 'A / B' 'A - B'
}

nothing() { :; }

rules() {
  local class_path alerts folder
  class_path="$dsl/target/bench-classes:$dsl/target/classes:$(cat "$dsl/target/bench.classpath")"
  workload() {
    # shellcheck disable=SC2086 # options are several words
    run java ${JAVA_OPTS:-} -cp "$class_path" io.cortexmon.bench.RuleWorkload "$alerts" "$folder"
  }
  unchanged() {
    workload
    grep -q 'up to date' "$work/out" || { echo "wrote files that did not change" >&2; kill $$; }
  }
  promtool_check() { run promtool check rules "$folder/bench/services/prometheus/alerting-rules.yaml"; }
  forget() { rm -rf "$folder"; }

  header "alerts: A RuleWorkload, B promtool"
  local -A cpu
  for alerts in 100 1000 10000; do
    folder="$work/$alerts"
    pair "$alerts, first render" forget workload promtool_check
    cpu[$alerts]=$cpu_of_a
    pair "$alerts, nothing changed" nothing unchanged promtool_check
  done
  awk -v a="${cpu[1000]}" -v b="${cpu[10000]}" \
    'BEGIN { printf "cost exponent of the first render, 1,000 to 10,000: %.2f\n", log(b / a) / log(10) }'
}

dashboards() {
  local class_path count folder
  class_path="$dsl/target/bench-classes:$dsl/target/classes:$(cat "$dsl/target/bench.classpath")"
  workload() {
    # shellcheck disable=SC2086 # options are several words
    run java ${JAVA_OPTS:--Xmx64m} -cp "$class_path" io.cortexmon.bench.DashboardWorkload "$1" "$count" "$folder-$1"
  }
  typed() { workload typed; }
  jackson() { workload jackson; }
  forget() { rm -rf "$folder-typed" "$folder-jackson"; }
  same() {
    diff -r "$folder-typed" "$folder-jackson" > "$work/diff" || { echo "not the same bytes" >&2; exit 1; }
  }

  header "dashboards: A typed, B Jackson stream"
  local -A cpu
  for count in ${COUNTS:-1 10 100 1000 10000}; do
    folder="$work/$count"
    pair "$count" forget typed jackson
    cpu[$count]=$cpu_of_a
    same
    forget
  done
  awk -v a="${cpu[100]:-1}" -v b="${cpu[1000]:-1}" -v c="${cpu[10000]:-1}" \
    'BEGIN { printf "cost exponent: 100 to 1,000 %.2f; 1,000 to 10,000 %.2f\n", log(b / a) / log(10), log(c / b) / log(10) }'
  if [ -x /usr/bin/time ]; then
    count=10000
    /usr/bin/time -f "peak of $count typed dashboards with -Xmx64m: %M KiB" \
      java -Xmx64m -cp "$class_path" io.cortexmon.bench.DashboardWorkload typed "$count" "$work/peak"
    rm -r "$work/peak"
  fi
}

# A project that renders so many dashboards of the workload, with the installed plugin.
dashboard_project() {
  mkdir -p "$work/project/target/classes"
  cp -r "$dsl/target/bench-classes/." "$work/project/target/classes/"
  cat > "$work/project/pom.xml" << 'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId>
  <artifactId>bench</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.cortexmon</groupId>
      <artifactId>cortex-mon-dsl</artifactId>
      <version>1.0.0-SNAPSHOT</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>io.cortexmon</groupId>
        <artifactId>cortex-mon-maven-plugin</artifactId>
        <version>1.0.0-SNAPSHOT</version>
      </plugin>
    </plugins>
  </build>
</project>
POM
}

maven() {
  local root goal="cortex-mon:render"
  root=$(dirname "$dsl")
  render() { run mvn -o -q -f "$root/pom.xml" -pl catalog "$goal"; }
  skip() { run mvn -o -q -f "$root/pom.xml" -pl catalog "$goal" -Dcortex-mon.skip; }
  forget() { rm -rf "$root/catalog/target/cortex-mon"; }

  header "mvn -o -q: A render, B skipped"
  pair "Cortex, first render" forget render skip
  pair "Cortex, nothing changed" nothing render skip

  local count goal_of_workload
  dashboard_project
  goal_of_workload() {
    run mvn -o -q -f "$work/project/pom.xml" "$goal" -Dcortex-mon.values="dashboards=$count" \
      -Dcortex-mon.sources=io.cortexmon.bench.DashboardWorkload "$@"
  }
  render() { goal_of_workload; }
  skip() { goal_of_workload -Dcortex-mon.skip; }
  forget() { rm -rf "$work/project/target/cortex-mon"; }
  for count in 1 1000; do
    pair "$count dashboards, first render" forget render skip
  done
}

echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)"
case "${1:-}" in
  rules) rules ;;
  dashboards) dashboards ;;
  maven) maven ;;
  *)
    echo "usage: $0 rules|dashboards|maven" >&2
    exit 2
    ;;
esac
