package io.cortexmon.rule.template;

import java.util.List;
import java.util.Map;

/** The functions that every Go template has. */
final class Builtins {

  private static final GoType ANY = GoType.ANY;
  private static final GoType REFLECTED = GoType.REFLECTED;

  private Builtins() {}

  static void addTo(Map<String, TemplateFunction> all) {
    // What these two do is in Invocation: they leave arguments out.
    all.put("and", TemplateFunction.variadic(args -> args.get(0), REFLECTED, REFLECTED));
    all.put("or", TemplateFunction.variadic(args -> args.get(0), REFLECTED, REFLECTED));
    all.put("not", TemplateFunction.of(args -> Value.of(!Truth.of(args.get(0))), REFLECTED));
    all.put("call", TemplateFunction.variadic(Builtins::call, REFLECTED, REFLECTED));
    all.put("len", TemplateFunction.of(args -> Indexing.length(args.get(0)), REFLECTED));
    all.put(
        "index",
        TemplateFunction.variadic(
            args -> Indexing.index(args.get(0), args.subList(1, args.size())),
            REFLECTED,
            REFLECTED));
    all.put(
        "slice",
        TemplateFunction.variadic(
            args -> Indexing.slice(args.get(0), args.subList(1, args.size())),
            REFLECTED,
            REFLECTED));
    texts(all);
    comparisons(all);
  }

  private static void texts(Map<String, TemplateFunction> all) {
    all.put("print", TemplateFunction.variadic(args -> Value.of(GoFormat.print(args)), ANY));
    all.put("println", TemplateFunction.variadic(args -> Value.of(GoFormat.printLine(args)), ANY));
    all.put(
        "printf",
        TemplateFunction.variadic(
            args ->
                Value.of(
                    GoFormat.format(TemplateFunction.text(args, 0), args.subList(1, args.size()))),
            GoType.STRING,
            ANY));
    all.put("html", TemplateFunction.variadic(args -> Value.of(Escapes.html(plain(args))), ANY));
    all.put("js", TemplateFunction.variadic(args -> Value.of(Escapes.js(plain(args))), ANY));
    all.put(
        "urlquery", TemplateFunction.variadic(args -> Value.of(Escapes.query(plain(args))), ANY));
  }

  /** The arguments as they would be printed. */
  private static String plain(List<Value> arguments) {
    return GoFormat.print(
        arguments.stream().map(value -> Printing.printable(value.inner())).toList());
  }

  private static void comparisons(Map<String, TemplateFunction> all) {
    all.put(
        "eq",
        TemplateFunction.variadic(
            args -> Value.of(Comparison.equal(args.get(0), args.subList(1, args.size()))),
            REFLECTED,
            REFLECTED));
    compare(all, "ne", (a, b) -> !Comparison.equal(a, List.of(b)));
    compare(all, "lt", Comparison::less);
    compare(all, "le", Comparison::lessOrEqual);
    compare(all, "gt", (a, b) -> !Comparison.lessOrEqual(a, b));
    compare(all, "ge", (a, b) -> !Comparison.less(a, b));
  }

  @FunctionalInterface
  private interface Test {
    boolean of(Value a, Value b) throws CallFailure;
  }

  private static void compare(Map<String, TemplateFunction> all, String name, Test test) {
    all.put(
        name,
        TemplateFunction.of(
            args -> Value.of(test.of(args.get(0), args.get(1))), REFLECTED, REFLECTED));
  }

  /** No value of a template is a function. */
  private static Value call(List<Value> arguments) throws CallFailure {
    Value callee = arguments.get(1).inner();
    if (callee instanceof Value.Nothing) {
      throw new CallFailure("call of nil");
    }
    throw new CallFailure(
        "non-function " + TemplateFunction.text(arguments, 0) + " of type " + callee.type());
  }
}
