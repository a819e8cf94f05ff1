package io.cortexmon.publish.diff;

import io.cortexmon.definition.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a file holds: alerts, jobs, dashboards, objects. What a Kubernetes object carries (the
 * rules of a PrometheusRule, the files in a ConfigMap) is read as if it stood in a file of its own.
 */
final class Things {

  private final String path;
  private final List<Thing> things = new ArrayList<>();

  private Things(String path) {
    this.path = path;
  }

  /** Returns the things in a file; empty where it can not be read as what its name says. */
  static Optional<List<Thing>> in(String path, byte[] bytes) {
    return NodeReader.read(path, new String(bytes, StandardCharsets.UTF_8))
        .map(documents -> new Things(path).all(documents));
  }

  private List<Thing> all(List<Node> documents) {
    for (Node document : documents) {
      document(document);
    }
    return things;
  }

  private void document(Node document) {
    if (isObject(document)) {
      object(document);
    } else if (!content(document)) {
      add(Kind.FILE, SystemFolders.inside(path), document);
    }
  }

  /** Adds what is in a file of Prometheus, Alertmanager or Grafana; returns whether it is one. */
  private boolean content(Node document) {
    if (document.get("groups").isPresent()) {
      groups(document);
    } else if (document.get("scrape_configs").isPresent()
        || document.get("rule_files").isPresent()) {
      prometheus(document);
    } else if (document.get("route").isPresent() && document.get("receivers").isPresent()) {
      alertmanager(document);
    } else if (document.get("panels").isPresent() && document.get("title").isPresent()) {
      dashboard(document);
    } else if (document.get("datasources").isPresent()) {
      named(Kind.DATASOURCE, document, "datasources");
    } else if (document.get("providers").isPresent()) {
      named(Kind.DASHBOARD_PROVIDER, document, "providers");
    } else {
      return false;
    }
    return true;
  }

  private void groups(Node document) {
    for (Node group : document.list("groups")) {
      String name = group.text("name");
      List<Node> order = new ArrayList<>();
      for (Node rule : group.list("rules")) {
        boolean alert = rule.get("alert").isPresent();
        String own = rule.text(alert ? "alert" : "record");
        order.add(Node.Leaf.of(own));
        Kind kind = alert ? Kind.ALERT : Kind.RECORDING_RULE;
        things.add(new Thing(kind, own, own, name, rule, path));
      }
      add(Kind.GROUP, name, group.asFields().with("rules", new Node.Items(order)));
    }
  }

  private void prometheus(Node document) {
    for (Node job : document.list("scrape_configs")) {
      add(Kind.SCRAPE_JOB, job.text("job_name"), job);
    }
    add(Kind.PROMETHEUS, "", document.asFields().without("scrape_configs"));
  }

  private void alertmanager(Node document) {
    document.get("route").ifPresent(root -> route("", root));
    for (Node receiver : document.list("receivers")) {
      add(Kind.RECEIVER, receiver.text("name"), receiver);
    }
    for (Node rule : document.list("inhibit_rules")) {
      add(Kind.INHIBITION, RouteNames.inhibition(rule), rule);
    }
    for (String field : List.of("time_intervals", "mute_time_intervals")) {
      for (Node interval : document.list(field)) {
        add(Kind.TIME_INTERVAL, interval.text("name"), interval);
      }
    }
    add(
        Kind.ALERTMANAGER,
        "",
        document
            .asFields()
            .without(
                "route", "receivers", "inhibit_rules", "time_intervals", "mute_time_intervals"));
  }

  /** Adds a route, and those under it by their matchers; the order of these is the route's own. */
  private void route(String parent, Node route) {
    List<Node> order = new ArrayList<>();
    for (Node child : route.list("routes")) {
      String name = parent + (parent.isEmpty() ? "" : " > ") + RouteNames.matchers(child);
      order.add(Node.Leaf.of(RouteNames.matchers(child)));
      route(name, child);
    }
    Node own = route.asFields().with("routes", new Node.Items(order));
    add(Kind.ROUTE, parent.isEmpty() ? "(root)" : parent, own);
  }

  private void dashboard(Node document) {
    String uid = document.text("uid");
    String title = document.text("title");
    Node own = document.asFields().without("version", "iteration");
    things.add(
        new Thing(Kind.DASHBOARD, uid.isEmpty() ? title : uid, quoted(title), "", own, path));
  }

  private static String quoted(String title) {
    return Arguments.quoted(title);
  }

  private void named(Kind kind, Node document, String field) {
    for (Node one : document.list(field)) {
      add(kind, one.text("name"), one);
    }
  }

  private static boolean isObject(Node document) {
    return !document.text("kind").isEmpty() && !document.text("apiVersion").isEmpty();
  }

  private void object(Node document) {
    String kind = document.text("kind");
    Node.Fields object = document.asFields();
    switch (kind) {
      case "List" -> document.list("items").forEach(this::document);
      case "PrometheusRule" -> {
        document.get("spec").ifPresent(this::groups);
        object(kind, object.without("spec"));
      }
      case "ConfigMap" -> object(kind, configMap(object));
      default -> object(kind, object);
    }
  }

  private void object(String kind, Node object) {
    String name = object.at("metadata", "name").map(Node::asText).orElse("");
    things.add(new Thing(Kind.OBJECT, kind + " " + name, name, kind, object, path));
  }

  /** Adds the files in it, and returns it with the names alone of those that could be read. */
  private Node configMap(Node.Fields object) {
    Node.Fields data = object.get("data").map(Node::asFields).orElse(Node.nothing());
    Node.Fields left = data;
    for (Map.Entry<String, Node> file : data.fields().entrySet()) {
      Optional<List<Node>> documents = NodeReader.read(file.getKey(), file.getValue().asText());
      boolean known = documents.isPresent() && !documents.get().isEmpty();
      for (Node document : documents.orElse(List.of())) {
        known &= content(document);
      }
      if (known) {
        left = left.with(file.getKey(), Node.Leaf.of(""));
      }
    }
    return data.fields().isEmpty() ? object : object.with("data", left);
  }

  private void add(Kind kind, String name, Node value) {
    things.add(new Thing(kind, name, name, "", value, path));
  }
}
