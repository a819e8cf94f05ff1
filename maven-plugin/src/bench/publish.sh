#!/bin/sh
# Publishing 1,000 changed files into a repository of 10,000, to a bare repository on disk, beside git add, commit and push
# of the same files; and an unchanged publish beside git status. Both sides keep their clone from run to run.
# Needs compiled classes: PLUGIN (maven-plugin/target/classes), DSL (dsl/target/classes), LIBRARIES (a class path with
# JGit, Jackson and SLF4J; mvn dependency:build-classpath -pl maven-plugin gives it). PAIRS (5), JAVA_OPTS.
set -e
cd "$(dirname "$0")/../.."
PLUGIN=${PLUGIN:-target/classes}
DSL=${DSL:-../dsl/target/classes}
PAIRS=${PAIRS:-5}
JAVA_OPTS=${JAVA_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto}
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT

mkdir "$here/classes"
javac -nowarn -d "$here/classes" -cp "$PLUGIN:$DSL:$LIBRARIES" src/bench/java/io/cortexmon/publish/PublishBench.java
bench() { java $JAVA_OPTS -cp "$here/classes:$PLUGIN:$DSL:$LIBRARIES" io.cortexmon.publish.PublishBench "$@" >> "$here/said" 2> "$here/errors"; }

# Seconds of CPU (user and system, with children) of a command, added to a file.
cpu() {
  file=$1; shift
  start=$(awk '{print $16 + $17}' /proc/$$/stat)
  began=$(date +%s.%N)
  "$@"
  end=$(awk '{print $16 + $17}' /proc/$$/stat)
  echo "$end $start $(date +%s.%N) $began $(getconf CLK_TCK)" | awk '{printf "%.2f %.2f\n", ($1 - $2) / $5, $3 - $4}' >> "$here/cpu-$file"
}

g() { git -c user.name=Bench -c user.email=bench@localhost -c commit.gpgsign=false -c gc.auto=0 "$@"; }

# 9,000 files of others.
git init -q --bare -b main "$here/ours.git"
git clone -q "$here/ours.git" "$here/seed" 2> /dev/null
cd "$here/seed"
git checkout -q -b main 2> /dev/null || true
i=0
while [ $i -lt 90 ]; do
  mkdir -p "others/$i"
  j=0
  while [ $j -lt 100 ]; do
    echo "file $i $j of somebody else" > "others/$i/$j.yaml"
    j=$((j + 1))
  done
  i=$((i + 1))
done
g add -A && g commit -q -m seed && g push -q origin main
cd - > /dev/null
bench "$here/ours.git" "$here/build" first
git clone -q --bare "$here/ours.git" "$here/theirs.git"
git clone -q -b main "$here/theirs.git" "$here/theirs"

command_line() {
  cd "$here/theirs"
  git -C "$here/ours.git" archive main live | tar -x -C "$here/theirs"
  cd - > /dev/null
}

run=0
while [ $run -lt "$PAIRS" ]; do
  cpu ours bench "$here/ours.git" "$here/build" "$run"
  command_line
  cpu theirs sh -c "cd '$here/theirs' && git add -A && git -c user.name=B -c user.email=b@localhost -c gc.auto=0 commit -q -m publish && git push -q origin main"
  cpu ours-unchanged bench "$here/ours.git" "$here/build" "$run"
  cpu theirs-unchanged sh -c "cd '$here/theirs' && git status --porcelain"
  run=$((run + 1))
done

[ "$(git -C "$here/ours.git" rev-parse main^{tree})" = "$(git -C "$here/theirs.git" rev-parse main^{tree})" ] ||
  { echo "the two repositories differ" >&2; exit 1; }
sort "$here/said" | uniq -c
for file in ours theirs ours-unchanged theirs-unchanged; do
  sort -n "$here/cpu-$file" | awk -v name="$file" '{cpu[NR] = $1; wall[NR] = $2} END {
    m = int((NR + 1) / 2); n = asort_wall(wall, NR); printf "%-18s median CPU %.2f s, wall clock %.2f s\n", name, cpu[m], n }
    function asort_wall(w, k,   i, j, t) { for (i = 1; i <= k; i++) for (j = i + 1; j <= k; j++) if (w[j] < w[i]) { t = w[i]; w[i] = w[j]; w[j] = t } return w[int((k + 1) / 2)] }'
done
