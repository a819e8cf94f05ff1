package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.OptionalDouble;

/** What functions take as a number: numbers, durations, and texts that are numbers. */
final class GoFloat {

  private GoFloat() {}

  static double of(Value given) throws CallFailure {
    Value value = given.inner();
    if (value instanceof Value.Real real) {
      return real.value();
    }
    if (value instanceof Value.Text text && text.type().equals(GoType.STRING)) {
      return parsed(text.text());
    }
    if (value instanceof Value.Whole whole) {
      return of(whole);
    }
    throw new CallFailure(
        "can't convert " + (value instanceof Value.Nothing ? "<nil>" : value.type()) + " to float");
  }

  private static double of(Value.Whole whole) throws CallFailure {
    if (whole.type().equals(GoType.DURATION)) {
      return GoDuration.seconds(whole.bits());
    }
    if (whole.type().equals(GoType.INT) || whole.type().equals(GoType.INT64)) {
      return (double) whole.bits();
    }
    if (whole.type().equals(GoType.UINT64)) {
      return GoParse.unsignedToDouble(whole.bits());
    }
    throw new CallFailure("can't convert " + whole.type() + " to float");
  }

  private static double parsed(String text) throws CallFailure {
    OptionalDouble syntax = GoParse.syntax(text);
    if (syntax.isEmpty()) {
      throw new CallFailure(fault(text, "invalid syntax"));
    }
    if (GoParse.number(text).isEmpty()) {
      throw new CallFailure(fault(text, "value out of range"));
    }
    return syntax.getAsDouble();
  }

  private static String fault(String text, String fault) {
    return "strconv.ParseFloat: parsing " + GoText.quoted(text) + ": " + fault;
  }
}
