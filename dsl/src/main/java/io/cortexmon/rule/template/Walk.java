package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.Map;
import java.util.function.BiFunction;

/** Goes through the statements of a template and writes what they give. */
final class Walk {

  /** How a statement ended. */
  private enum Flow {
    ON,
    BREAK,
    CONTINUE
  }

  private static final int DEEPEST = 1000;
  private static final int DEEPEST_IN_GO = 100_000;

  private final Frame frame;
  private final StringBuilder out;
  private final Evaluation evaluation;

  /** How deep blocks and called templates are in each other. */
  private int depth;

  Walk(Frame frame, StringBuilder out) {
    this(frame, out, 0);
  }

  private Walk(Frame frame, StringBuilder out, int depth) {
    this.frame = frame;
    this.out = out;
    this.depth = depth;
    this.evaluation = new Evaluation(frame);
  }

  void body(Value dot, Node.Body body) {
    statements(dot, body);
  }

  private Flow statements(Value dot, Node.Body body) {
    frame.at(body);
    frame.step();
    depth++;
    Flow flow = Flow.ON;
    for (int i = 0; i < body.statements().size() && flow == Flow.ON; i++) {
      flow = statement(dot, body.statements().get(i));
    }
    depth--;
    return flow;
  }

  private Flow statement(Value dot, Node.Statement statement) {
    frame.at(statement);
    frame.step();
    if (statement instanceof Node.Literal literal) {
      write(literal.text());
      return Flow.ON;
    }
    if (statement instanceof Node.Action action) {
      action(dot, action);
      return Flow.ON;
    }
    if (statement instanceof Node.Branch branch) {
      return branch.kind() == Node.Branching.RANGE ? range(dot, branch) : choice(dot, branch);
    }
    if (statement instanceof Node.Call call) {
      call(dot, call);
      return Flow.ON;
    }
    if (statement instanceof Node.Body body) {
      return statements(dot, body);
    }
    return statement instanceof Node.Break ? Flow.BREAK : Flow.CONTINUE;
  }

  private void action(Value dot, Node.Action action) {
    Value value = evaluation.pipeline(dot, action.pipeline());
    if (action.pipeline().variables().isEmpty()) {
      frame.at(action);
      write(GoFormat.print(Printing.printable(value)));
    }
  }

  private void write(String text) {
    out.append(frame.fitting(text, out.length()));
  }

  private Flow choice(Value dot, Node.Branch branch) {
    int mark = frame.mark();
    Value value = evaluation.pipeline(dot, branch.pipeline());
    Flow flow = Flow.ON;
    boolean holds = Truth.of(value);
    frame.follower().took(branch, !holds);
    if (holds) {
      flow = statements(branch.kind() == Node.Branching.WITH ? value : dot, branch.body());
    } else if (branch.alternative().isPresent()) {
      flow = statements(dot, branch.alternative().get());
    }
    frame.forget(mark);
    return flow;
  }

  private void call(Value dot, Node.Call call) {
    Node.Body body =
        frame
            .program()
            .template(call.name())
            .orElseThrow(
                () -> frame.error("template " + GoText.quoted(call.name()) + " not defined"));
    if (depth > DEEPEST) {
      throw frame.error("exceeded maximum template depth (" + DEEPEST_IN_GO + ")");
    }
    Value argument =
        call.pipeline().isPresent()
            ? evaluation.pipeline(dot, call.pipeline().get())
            : Value.Nothing.INSTANCE;
    new Walk(frame.called(call.name(), argument), out, depth).statements(argument, body);
  }

  private Flow range(Value dot, Node.Branch branch) {
    int mark = frame.mark();
    Value value = Pointers.followed(evaluation.pipeline(dot, branch.pipeline()));
    int inside = frame.mark();
    BiFunction<Value, Value, Flow> iteration =
        (index, item) -> {
          declare(branch.pipeline(), index, item);
          Flow flow = statements(item, branch.body());
          frame.forget(inside);
          return flow;
        };
    boolean any = each(branch.pipeline(), value, iteration);
    frame.follower().took(branch, !any);
    Flow flow = Flow.ON;
    if (!any && branch.alternative().isPresent()) {
      flow = statements(dot, branch.alternative().get());
    }
    frame.forget(mark);
    // What a break leaves is this range, also where it stands in the alternative.
    return flow == Flow.BREAK ? Flow.ON : flow;
  }

  private void declare(Node.Pipeline pipeline, Value index, Value item) {
    int count = pipeline.variables().size();
    if (count == 0) {
      return;
    }
    if (!pipeline.assigns()) {
      frame.setTop(1, item);
      if (count > 1) {
        frame.setTop(2, index);
      }
      return;
    }
    frame.assign(pipeline.variables().get(0).name(), count > 1 ? index : item);
    if (count > 1) {
      frame.assign(pipeline.variables().get(1).name(), item);
    }
  }

  /** Calls the iteration for each item; returns whether there was one. */
  private boolean each(
      Node.Pipeline pipeline, Value value, BiFunction<Value, Value, Flow> iteration) {
    if (value instanceof Value.Whole whole) {
      return count(pipeline, whole, iteration);
    }
    if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        if (iteration.apply(Value.of(i), items.items().get(i)) == Flow.BREAK) {
          break;
        }
      }
      return !items.items().isEmpty();
    }
    if (value instanceof Value.Mapping map) {
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        if (iteration.apply(Value.of(entry.getKey()), entry.getValue()) == Flow.BREAK) {
          break;
        }
      }
      return !map.entries().isEmpty();
    }
    if (value instanceof Value.Nothing) {
      return false;
    }
    throw frame.error("range can't iterate over " + GoFormat.print(value));
  }

  private boolean count(
      Node.Pipeline pipeline, Value.Whole whole, BiFunction<Value, Value, Flow> iteration) {
    if (pipeline.variables().size() > 1) {
      throw frame.error(
          "can't use " + GoFormat.print(whole) + " to iterate over more than one variable");
    }
    boolean any = whole.bits() > 0 || (!whole.signed() && whole.bits() != 0);
    for (long i = 0; i != whole.bits() && any; i++) {
      if (iteration.apply(Value.Nothing.INSTANCE, new Value.Whole(whole.type(), i)) == Flow.BREAK) {
        break;
      }
    }
    return any;
  }
}
