package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;

/** Where a route sends its alerts. */
public sealed interface Destination {

  /** The receiver of the parent route. */
  Destination INHERITED = new Inherited();

  /** Returns the receiver's name; empty where it is the parent's. */
  String name();

  /** The receiver of the parent route; see {@link Destination#INHERITED}. */
  record Inherited() implements Destination {
    @Override
    public String name() {
      return "";
    }
  }

  /**
   * A receiver as a value: using it defines it.
   *
   * @param receiver the receiver
   */
  record To(Receiver receiver) implements Destination {
    @Override
    public String name() {
      return receiver.name();
    }
  }

  /**
   * A receiver that another part of the same {@link Routing} defines; it is an error if none does.
   *
   * @param name the receiver's name
   */
  record Named(String name) implements Destination {
    public Named {
      Arguments.name("receiver", name);
    }
  }
}
