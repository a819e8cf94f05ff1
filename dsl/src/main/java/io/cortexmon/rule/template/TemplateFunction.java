package io.cortexmon.rule.template;

import java.util.List;

/**
 * A function or method.
 *
 * @param parameters their types; of a variadic one the last is repeated
 */
record TemplateFunction(List<GoType> parameters, boolean variadic, Code code) {

  /** What a function does. */
  @FunctionalInterface
  interface Code {
    Value call(List<Value> arguments, Surroundings surroundings) throws CallFailure;
  }

  /** What a function does that needs nothing but its arguments. */
  @FunctionalInterface
  interface Plain {
    Value call(List<Value> arguments) throws CallFailure;
  }

  /** What a function of one text does. */
  @FunctionalInterface
  interface OfText {
    String call(String text);
  }

  static TemplateFunction of(Plain code, GoType... parameters) {
    return new TemplateFunction(List.of(parameters), false, (args, around) -> code.call(args));
  }

  /** A function whose last parameter takes any number of arguments. */
  static TemplateFunction variadic(Plain code, GoType... parameters) {
    return new TemplateFunction(List.of(parameters), true, (args, around) -> code.call(args));
  }

  static TemplateFunction around(Code code, GoType... parameters) {
    return new TemplateFunction(List.of(parameters), false, code);
  }

  static TemplateFunction ofText(OfText code) {
    return of(args -> Value.of(code.call(text(args, 0))), GoType.STRING);
  }

  /** Returns the type of the i-th argument. */
  GoType parameter(int i) {
    return parameters.get(Math.min(i, parameters.size() - 1));
  }

  /** How many arguments there must be at least. */
  int fixed() {
    return variadic ? parameters.size() - 1 : parameters.size();
  }

  static String text(List<Value> arguments, int i) {
    return ((Value.Text) arguments.get(i)).text();
  }
}
