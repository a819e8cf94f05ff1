// What one expression costs with Prometheus's own parser: the same groups of the same file as
// PromQlBench, printed in the same form. See promql.sh beside this folder.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/prometheus/prometheus/promql/parser"
)

var options = parser.Options{
	EnableExperimentalFunctions:  true,
	ExperimentalDurationExpr:     true,
	EnableExtendedRangeSelectors: true,
	EnableBinopFillModifiers:     true,
}

// sink keeps results in use, so that no work is left out.
var sink any

// groups reads the file: the names in order, and the expressions of each.
func groups(file string) ([]string, map[string][]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var names []string
	texts := map[string][]string{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "["):
			names = append(names, strings.Trim(line, "[]"))
		case len(names) > 0:
			name := names[len(names)-1]
			texts[name] = append(texts[name], line)
		}
	}
	return names, texts, lines.Err()
}

func report(step, group string, run func(i int)) {
	result := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			run(i)
		}
	})
	ns := float64(result.T.Nanoseconds()) / float64(result.N)
	fmt.Printf("%-8s %-7s %-7s %10.0f ns/op %10d B/op\n", "go", step, group, ns, result.AllocedBytesPerOp())
}

func tokens(text string) int {
	lexer := parser.Lex(text)
	var item parser.Item
	count := 0
	for lexer.NextItem(&item); item.Typ != parser.EOF; lexer.NextItem(&item) {
		count++
	}
	return count
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: bench <file of expressions>")
	}
	names, texts, err := groups(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	p := parser.NewParser(options)
	for _, name := range names {
		group := texts[name]
		trees := make([]parser.Expr, len(group))
		for i, text := range group {
			if trees[i], err = p.ParseExpr(text); err != nil {
				log.Fatal(text, ": ", err)
			}
		}
		report("tokens", name, func(i int) { sink = tokens(group[i%len(group)]) })
		report("parse", name, func(i int) { sink, _ = p.ParseExpr(group[i%len(group)]) })
		report("print", name, func(i int) { sink = trees[i%len(trees)].String() })
		report("pretty", name, func(i int) { sink = parser.Prettify(trees[i%len(trees)]) })
	}
}
