package io.cortexmon.rule.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints one value with a verb and its flags. */
final class Printing {

  private static final String NIL = "<nil>";

  /** Where all pointers point: addresses say nothing. */
  private static final long ADDRESS = 0xc000012000L;

  private final StringBuilder out;
  private final Flags flags;
  private boolean erroring;

  Printing(StringBuilder out, Flags flags) {
    this.out = out;
    this.flags = flags;
  }

  /** Returns what of a value is printed: what pointers point at, and a text for no value. */
  static Value printable(Value value) {
    Value followed = value instanceof Value.Pointer ? Pointers.followed(value) : value;
    if (followed instanceof Value.Nothing) {
      return Value.of("<no value>");
    }
    return followed instanceof Value.Struct struct && struct.type().equals(GoType.HISTOGRAM)
        ? value
        : followed;
  }

  /** Prints an argument of a format. */
  void argument(Value given, int verb) {
    Value value = given.inner();
    if (value instanceof Value.Nothing) {
      if (verb == 'T' || verb == 'v') {
        out.append(flags.padded(NIL));
      } else {
        bad(value, verb);
      }
    } else if (verb == 'T') {
      out.append(flags.padded(flags.truncated(value.type().name())));
    } else if (verb == 'p') {
      pointer(value, verb);
    } else if (!described(value, verb)) {
      print(value, verb, 0);
    }
  }

  private void bad(Value value, int verb) {
    out.append("%!").appendCodePoint(verb).append('(');
    if (value instanceof Value.Nothing) {
      out.append(NIL);
    } else {
      erroring = true;
      out.append(value.type()).append('=');
      print(value, 'v', 0);
      erroring = false;
    }
    out.append(')');
  }

  /** Prints a value that says itself what it looks like; returns whether it does. */
  private boolean described(Value value, int verb) {
    if (erroring || value instanceof Value.Nothing) {
      return false;
    }
    if (flags.asSource) {
      Optional<String> source = Methods.source(value);
      source.ifPresent(text -> out.append(flags.padded(flags.truncated(text))));
      return source.isPresent();
    }
    Optional<String> text = "vsxXq".indexOf(verb) >= 0 ? Methods.text(value) : Optional.empty();
    text.ifPresent(shown -> text(Value.of(shown), shown, verb));
    return text.isPresent();
  }

  private void print(Value value, int verb, int depth) {
    if (depth > 0 && described(value, verb)) {
      return;
    }
    if (value instanceof Value.Nothing) {
      if (verb == 'v') {
        out.append(NIL);
      } else {
        bad(value, verb);
      }
    } else if (value instanceof Value.Bool bool) {
      bool(bool, verb);
    } else if (value instanceof Value.Whole whole) {
      shown(value, verb, FormattedWhole.of(whole, verb, flags));
    } else if (value instanceof Value.Real real) {
      shown(value, verb, FormattedReal.of(real.value(), verb, flags));
    } else if (value instanceof Value.Complex complex) {
      shown(value, verb, FormattedReal.of(complex, verb, flags));
    } else if (value instanceof Value.Text text) {
      text(value, text.text(), verb);
    } else if (value instanceof Value.Mapping map) {
      map(map, verb, depth);
    } else if (value instanceof Value.Items items) {
      items(items, verb, depth);
    } else if (value instanceof Value.Struct struct) {
      struct(struct, verb, depth);
    } else if (value instanceof Value.Any any) {
      any(any, verb, depth);
    } else {
      target((Value.Pointer) value, verb, depth);
    }
  }

  private void shown(Value value, int verb, Optional<String> text) {
    if (text.isPresent()) {
      out.append(text.get());
    } else {
      bad(value, verb);
    }
  }

  private void bool(Value.Bool bool, int verb) {
    boolean good = verb == 't' || verb == 'v';
    shown(
        bool,
        verb,
        good ? Optional.of(flags.padded(Boolean.toString(bool.value()))) : Optional.empty());
  }

  private void text(Value value, String text, int verb) {
    shown(value, verb, FormattedText.of(text, verb, flags));
  }

  private void any(Value.Any any, int verb, int depth) {
    if (!any.isNil()) {
      print(any.value(), verb, depth + 1);
    } else {
      out.append(flags.asSource ? any.type() + "(nil)" : NIL);
    }
  }

  private void map(Value.Mapping map, int verb, int depth) {
    if (flags.asSource) {
      out.append(map.type());
      if (map.isNil()) {
        out.append("(nil)");
        return;
      }
    }
    out.append(flags.asSource ? "{" : "map[");
    String between = "";
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      out.append(between);
      print(Value.of(entry.getKey()), verb, depth + 1);
      out.append(':');
      print(entry.getValue(), verb, depth + 1);
      between = separator();
    }
    out.append(flags.asSource ? '}' : ']');
  }

  private String separator() {
    return flags.asSource ? ", " : " ";
  }

  private void items(Value.Items items, int verb, int depth) {
    if (flags.asSource) {
      out.append(items.type());
      if (items.isNil()) {
        out.append("(nil)");
        return;
      }
    }
    out.append(flags.asSource ? '{' : '[');
    List<Value> list = items.items();
    for (int i = 0; i < list.size(); i++) {
      out.append(i > 0 ? separator() : "");
      print(list.get(i), verb, depth + 1);
    }
    out.append(flags.asSource ? '}' : ']');
  }

  private void struct(Value.Struct struct, int verb, int depth) {
    out.append(flags.asSource ? struct.type().name() : "").append('{');
    String between = "";
    for (Map.Entry<String, Value> field : struct.fields().entrySet()) {
      out.append(between);
      if (flags.withNames || flags.asSource) {
        out.append(field.getKey()).append(':');
      }
      print(field.getValue(), verb, depth + 1);
      between = separator();
    }
    out.append('}');
  }

  private void target(Value.Pointer pointer, int verb, int depth) {
    boolean shown =
        depth == 0
            && (pointer.target() instanceof Value.Struct
                || pointer.target() instanceof Value.Items
                || pointer.target() instanceof Value.Mapping);
    if (shown) {
      out.append('&');
      print(pointer.target(), verb, depth + 1);
    } else {
      pointer(pointer, verb);
    }
  }

  private void pointer(Value value, int verb) {
    boolean points =
        value instanceof Value.Pointer
            || value instanceof Value.Mapping
            || value instanceof Value.Items;
    if (!points || "vpbodxX".indexOf(verb) < 0) {
      bad(value, verb);
      return;
    }
    boolean nil = value instanceof Value.Pointer pointer && pointer.isNil();
    if (verb == 'v' && nil && !flags.asSource) {
      out.append(flags.padded(NIL));
      return;
    }
    String address = FormattedWhole.address(nil ? 0 : ADDRESS, verb, flags);
    boolean source = verb == 'v' && flags.asSource;
    out.append(source ? "(" + value.type() + ")(" + (nil ? "nil" : address) + ")" : address);
  }
}
