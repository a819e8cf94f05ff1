package io.cortexmon.dashboard.provisioning;

import io.cortexmon.definition.PublicUrl;

/** Addresses that Grafana fills variables into, such as {@code https://traces/${__value.raw}}. */
final class LinkUrl {

  private LinkUrl() {}

  /** Checks an address without credentials: a whole URL, or a path of Grafana itself. */
  static String checked(String what, String url) {
    String filled = url.replaceAll("\\$\\{[^}]*}", "x");
    PublicUrl.checked(what, filled.startsWith("/") ? "http://grafana" + filled : filled);
    return url;
  }
}
