#!/usr/bin/env bash
# What one PromQL expression costs to read and print, here and, where Go is installed, with Prometheus's
# own parser on the same texts (resources/expressions.txt); see CONTRIBUTING.md, "Speed".
#
# Prints nanoseconds and allocated bytes for each step and each group of expressions.
#
#   JMH_OPTS   more options for JMH, for example "-f 1 -wi 3 -i 3"
set -euo pipefail
export LC_ALL=C

bench=$(cd "$(dirname "$0")" && pwd)
dsl=$(cd "$bench/../.." && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)"

# shellcheck disable=SC2086 # options are several words
java -cp "$dsl/target/bench-classes:$dsl/target/classes:$(cat "$dsl/target/bench.classpath")" \
  org.openjdk.jmh.Main 'PromQlBench' -prof gc -rf csv -rff "$work/java.csv" ${JMH_OPTS:-} > "$work/log" 2>&1 ||
  { cat "$work/log" >&2; exit 1; }
# Columns: benchmark, mode, threads, samples, score, error, unit, group.
awk -F , '
  { gsub(/"/, ""); name = $1; sub(/^.*\.PromQlBench\./, "", name) }
  name ~ /:/ && name !~ /gc\.alloc\.rate\.norm$/ { next }
  name ~ /:/ { sub(/:.*/, "", name); bytes[name " " $NF] = $5; next }
  NR > 1 { order[++n] = name " " $NF; ns[name " " $NF] = $5 }
  END {
    for (i = 1; i <= n; i++) {
      split(order[i], key, " ")
      printf "%-8s %-7s %-7s %10.0f ns/op %10.0f B/op\n", "java", key[1], key[2], ns[order[i]], bytes[order[i]]
    }
  }' "$work/java.csv"

if command -v go > /dev/null; then
  (cd "$bench/go" && GOWORK=off GOFLAGS=-mod=readonly go build -o "$work/bench" .)
  "$work/bench" "$bench/resources/expressions.txt"
else
  echo "Go is not installed: Prometheus's own parser was not measured"
fi
