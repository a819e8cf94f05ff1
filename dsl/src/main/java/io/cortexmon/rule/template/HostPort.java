package io.cortexmon.rule.template;

import java.util.Optional;

/** Addresses of instances: a host, and mostly a port. */
record HostPort(String host, String port) {

  private static final int GROUPS = 8;
  private static final int OCTETS = 4;
  private static final int LARGEST_OCTET = 255;

  /** Returns the address in its parts; nothing where it has no port or is no address. */
  static Optional<HostPort> of(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    boolean bracketed = address.startsWith("[");
    int end = bracketed ? address.indexOf(']') : -1;
    if (bracketed && (end < 0 || end + 1 != colon)) {
      return Optional.empty();
    }
    String host = bracketed ? address.substring(1, end) : address.substring(0, colon);
    boolean stray =
        (!bracketed && host.indexOf(':') >= 0)
            || address.indexOf('[', bracketed ? 1 : 0) >= 0
            || address.indexOf(']', bracketed ? end + 1 : 0) >= 0;
    return stray ? Optional.empty() : Optional.of(new HostPort(host, address.substring(colon + 1)));
  }

  static String withoutPort(String address) {
    return of(address).map(HostPort::host).orElse(address);
  }

  /** Returns a host name without its domain; an IP address stays. */
  static String withoutDomain(String address) {
    Optional<HostPort> parts = of(address);
    String host = parts.map(HostPort::host).orElse(address);
    if (isIp(host)) {
      return address;
    }
    int dot = host.indexOf('.');
    String name = dot < 0 ? host : host.substring(0, dot);
    String port = parts.map(HostPort::port).orElse("");
    if (port.isEmpty()) {
      return name;
    }
    return name.indexOf(':') >= 0 ? "[" + name + "]:" + port : name + ":" + port;
  }

  static boolean isIp(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.' -> {
          return isIp4(text);
        }
        case ':' -> {
          return isIp6(text);
        }
        case '%' -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isIp4(String text) {
    int octets = 0;
    int at = 0;
    while (at <= text.length()) {
      int dot = text.indexOf('.', at);
      int end = dot < 0 ? text.length() : dot;
      if (!isOctet(text.substring(at, end))) {
        return false;
      }
      octets++;
      at = end + 1;
    }
    return octets == OCTETS;
  }

  private static boolean isOctet(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 3
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean zeroFirst = digits.length() > 1 && digits.charAt(0) == '0';
    return number && !zeroFirst && Integer.parseInt(digits) <= LARGEST_OCTET;
  }

  private static boolean isIp6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    boolean mixed = text.substring(0, gap).indexOf('.') >= 0;
    return before >= 0 && after >= 0 && !mixed && before + after < GROUPS;
  }

  /** How many groups there are between single colons; -1 where there is something else. */
  private static int groups(String text) {
    int groups = 0;
    int at = 0;
    while (at <= text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? text.length() : colon;
      String group = text.substring(at, end);
      boolean last = colon < 0;
      if (last && group.indexOf('.') >= 0 && isIp4(group)) {
        groups += 2;
      } else if (!group.isEmpty() && group.length() <= 4 && isHex(group)) {
        groups++;
      } else {
        return -1;
      }
      at = end + 1;
    }
    return groups;
  }

  private static boolean isHex(String group) {
    return group.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }
}
