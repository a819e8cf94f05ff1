package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices. */
public record Dice(Random random) {

  public boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  public int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  public long between(long first, long last) {
    return first + (long) (random.nextDouble() * (last - first));
  }

  @SafeVarargs
  public final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  public <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  public final <T> T from(Supplier<? extends T>... suppliers) {
    return suppliers[random.nextInt(suppliers.length)].get();
  }

  public <T> List<T> list(int fewest, int most, Supplier<? extends T> element) {
    List<T> list = new ArrayList<>();
    for (int i = between(fewest, most); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }
}
