package io.cortexmon.rule.template;

import java.util.List;

/** Parts of texts, lists and maps. */
final class Indexing {

  private Indexing() {}

  static Value length(Value value) throws CallFailure {
    Value item = Pointers.followed(value);
    if (Pointers.endsInNil(item)) {
      throw new CallFailure("len of nil pointer");
    }
    if (item instanceof Value.Text text) {
      return Value.of((long) Utf8.length(text.text()));
    }
    if (item instanceof Value.Items items) {
      return Value.of((long) items.items().size());
    }
    if (item instanceof Value.Mapping map) {
      return Value.of((long) map.entries().size());
    }
    if (item instanceof Value.Nothing) {
      throw new CallFailure("reflect: call of reflect.Value.Type on zero Value");
    }
    throw new CallFailure("len of type " + item.type());
  }

  static Value index(Value value, List<Value> indexes) throws CallFailure {
    Value item = value.inner();
    if (item instanceof Value.Nothing) {
      throw new CallFailure("index of untyped nil");
    }
    for (Value index : indexes) {
      item = index(item, index.inner());
    }
    return item;
  }

  private static Value index(Value value, Value index) throws CallFailure {
    Value item = Pointers.followed(value);
    if (Pointers.endsInNil(item)) {
      throw new CallFailure("index of nil pointer");
    }
    if (item instanceof Value.Text text) {
      byte[] bytes = Utf8.bytes(text.text());
      int at = inRange(index, bytes.length, "string");
      return new Value.Whole(GoType.UINT8, Byte.toUnsignedInt(bytes[at]));
    }
    if (item instanceof Value.Items items) {
      return items.items().get(inRange(index, items.items().size(), "slice"));
    }
    if (item instanceof Value.Mapping map) {
      return map.entries().getOrDefault(key(index), map.missing());
    }
    throw new CallFailure("can't index item of type " + item.type());
  }

  private static String key(Value index) throws CallFailure {
    if (index instanceof Value.Nothing) {
      throw new CallFailure("value is nil; should be of type string");
    }
    if (index instanceof Value.Text text && text.type().equals(GoType.STRING)) {
      return text.text();
    }
    throw new CallFailure("value has type " + index.type() + "; should be string");
  }

  private static int inRange(Value index, int length, String kind) throws CallFailure {
    int at = position(index, length);
    if (at == length) {
      throw new CallFailure("reflect: " + kind + " index out of range");
    }
    return at;
  }

  /** Returns an index that is at most the length. */
  private static int position(Value index, int length) throws CallFailure {
    if (index instanceof Value.Nothing) {
      throw new CallFailure("cannot index slice/array with nil");
    }
    if (!(index instanceof Value.Whole whole)) {
      throw new CallFailure("cannot index slice/array with type " + index.type());
    }
    if (whole.bits() < 0 || whole.bits() > length) {
      throw new CallFailure("index out of range: " + whole.bits());
    }
    return (int) whole.bits();
  }

  static Value slice(Value value, List<Value> indexes) throws CallFailure {
    if (value.inner() instanceof Value.Nothing) {
      throw new CallFailure("slice of untyped nil");
    }
    Value item = Pointers.followed(value.inner());
    if (Pointers.endsInNil(item)) {
      throw new CallFailure("slice of nil pointer");
    }
    if (indexes.size() > 3) {
      throw new CallFailure("too many slice indexes: " + indexes.size());
    }
    if (item instanceof Value.Text text) {
      if (indexes.size() == 3) {
        throw new CallFailure("cannot 3-index slice a string");
      }
      int[] bounds = bounds(indexes, Utf8.length(text.text()));
      return new Value.Text(text.type(), Utf8.part(text.text(), bounds[0], bounds[1]));
    }
    if (item instanceof Value.Items items) {
      int[] bounds = bounds(indexes, items.items().size());
      return new Value.Items(items.type(), items.items().subList(bounds[0], bounds[1]), false);
    }
    throw new CallFailure("can't slice item of type " + item.type());
  }

  private static int[] bounds(List<Value> indexes, int length) throws CallFailure {
    int[] bounds = {0, length, length};
    for (int i = 0; i < indexes.size(); i++) {
      bounds[i] = position(indexes.get(i), length);
    }
    if (bounds[0] > bounds[1]) {
      throw invalid(bounds[0], bounds[1]);
    }
    if (bounds[1] > bounds[2]) {
      throw invalid(bounds[1], bounds[2]);
    }
    return bounds;
  }

  private static CallFailure invalid(int from, int to) {
    return new CallFailure("invalid slice index: " + from + " > " + to);
  }
}
