package io.cortexmon.samples;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;

/** Sources of systems, good and bad, as users write them. */
public final class Systems {

  static final Gauge QUEUE = Gauge.named("queue_length");

  private Systems() {}

  /** A system with one alert whose limit is a value of the environment. */
  public static final class Orders implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      AlertingRule alert =
          AlertingRule.named("Deep", QUEUE.isAbove(environment.number("orders.limit", 50)))
              .forDuration(minutes(5))
              .severity(Severity.WARNING)
              .summary("Deep")
              .runbook("deep");
      return Monitoring.named("orders")
          .runbooks("https://runbooks.example/")
          .rules(RuleGroup.named("orders").every(seconds(30)).rules(alert));
    }
  }

  /** A second system. */
  public static final class Stock implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("stock")
          .rules(RuleGroup.named("stock").rules(AlertingRule.named("Empty", QUEUE.isEqualTo(0))));
    }
  }

  /** A system whose name another source has. */
  public static final class MoreOrders implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("orders");
    }
  }

  /** A system with a fault between its definitions. */
  public static final class Colliding implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      RuleGroup group = RuleGroup.named("g").rules(AlertingRule.named("A", QUEUE));
      RuleGroup other = RuleGroup.named("g").rules(AlertingRule.named("B", QUEUE));
      return Monitoring.named("colliding").rules(group, other);
    }
  }

  /** A source whose definition has a bad argument. */
  public static final class BadArgument implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("bad").rules(RuleGroup.named("g").every(seconds(-5)));
    }
  }

  static final class BadConstants {
    static final Counter COUNTER = Counter.named("orders-total");
    static final Label LABEL = Label.named("x");

    private BadConstants() {}
  }

  /** A source that uses a class with a bad constant. */
  public static final class BadConstant implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named(BadConstants.LABEL.name());
    }
  }

  /** Another source that uses the class with the bad constant. */
  public static final class SameBadConstant implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named(BadConstants.COUNTER.name());
    }
  }

  /** A source that fails in a way of its own. */
  public static final class Throwing implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      throw new IllegalStateException("no luck in " + environment.name());
    }
  }

  /** A source that returns nothing. */
  public static final class Nothing implements MonitoringSource {
    @Override
    @SuppressWarnings("NullAway") // the fault that is tested
    public Monitoring define(Environment environment) {
      return null;
    }
  }

  /** A source that the build can not make. */
  public static final class NoConstructor implements MonitoringSource {
    private final String name;

    /** Takes a name, which the build does not know. */
    public NoConstructor(String name) {
      this.name = name;
    }

    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named(name);
    }
  }

  /** A source whose constructor fails. */
  public static final class FailingConstructor implements MonitoringSource {
    /** Fails. */
    public FailingConstructor() {
      throw new IllegalArgumentException("constructor is unhappy");
    }

    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("x");
    }
  }
}
