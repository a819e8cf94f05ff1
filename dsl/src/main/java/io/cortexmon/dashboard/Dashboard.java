package io.cortexmon.dashboard;

import io.cortexmon.dashboard.annotation.Annotation;
import io.cortexmon.dashboard.json.ForeignJson;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.json.JsonWriter;
import io.cortexmon.dashboard.link.DashboardLink;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.variable.DashboardVariable;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A dashboard of Grafana's, as Grafana 11 to 13 read it.
 *
 * <pre>{@code
 * Dashboard.titled("Orders").uid("orders").last(hours(1)).refreshEvery(seconds(30))
 *     .row("Traffic", row -> row
 *         .panel(TimeSeries.titled("Error ratio").query(ERROR_RATIO).threshold(ERROR_LIMIT))
 *         .panel(TimeSeries.titled("Latency").query(LATENCY.quantile(0.95, rateInterval()))))
 * }</pre>
 *
 * <p>Panels stand in reading order on the grid, ids and ref ids are given by themselves, and each
 * query is asked of the data source that the variable {@code $datasource} names, which is defined
 * unless it is among {@link #variables}.
 *
 * @param uid what Grafana knows it by
 * @param file the name of its file, without {@code .json}
 * @param dataSource what answers queries that name no data source
 * @param fields its own fields, by Grafana's names, or all of a dashboard read from JSON
 * @param items rows and panels, from top to bottom
 * @param variables what viewers choose, in the order they are shown
 * @param annotations events that are marked on graphs
 * @param raw what is set over all of that, whatever it is
 * @param place where it was declared
 */
public record Dashboard(
    String uid,
    String file,
    DataSourceRef dataSource,
    JsonObject fields,
    List<Item> items,
    List<DashboardVariable> variables,
    List<Annotation> annotations,
    JsonObject raw,
    Place place)
    implements Timed<Dashboard> {

  public Dashboard {
    items = List.copyOf(items);
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    DashboardNames.uid(uid);
    DashboardNames.file(file);
  }

  /** Returns a dashboard without a panel as yet; its uid is made of its title unless given. */
  public static Dashboard titled(String title) {
    String uid = DashboardNames.uidOf(Arguments.name("dashboard", title));
    return new Dashboard(
        uid,
        uid,
        DataSourceRef.DEFAULT,
        DashboardJson.NEW.with("title", title),
        List.of(),
        List.of(),
        List.of(),
        JsonObject.EMPTY,
        Place.ofCaller());
  }

  /**
   * Returns the dashboard that a JSON text holds, such as one exported from Grafana or made by its
   * foundation SDK. All that it says is kept, known here or not; panels that are added go below.
   *
   * @throws IllegalArgumentException if the text is not a dashboard; the message says why
   */
  public static Dashboard fromJson(String json) {
    return DashboardJson.read(json, Place.ofCaller());
  }

  /**
   * Returns the dashboard that another library's object holds, such as one of Grafana's foundation
   * SDK or its builder: an object with {@code toJSON()}, or whose {@code build()} gives one. All
   * that it says is kept, as by {@link #fromJson}.
   *
   * @throws IllegalArgumentException if the object does not give JSON, or that is not a dashboard
   */
  public static Dashboard from(Object source) {
    return DashboardJson.read(ForeignJson.text(source), Place.ofCaller());
  }

  /**
   * Returns this dashboard with another uid.
   *
   * @throws IllegalArgumentException unless it has 1 to 40 letters, digits, dashes and underscores
   */
  public Dashboard uid(String changed) {
    String sameFile = file.equals(uid) ? changed : file;
    return new Dashboard(
        changed, sameFile, dataSource, fields, items, variables, annotations, raw, place);
  }

  /** Returns this dashboard with another file name, without folder and {@code .json}. */
  public Dashboard file(String changed) {
    return new Dashboard(
        uid, changed, dataSource, fields, items, variables, annotations, raw, place);
  }

  /** Returns this dashboard with the text that its settings show. */
  public Dashboard description(String text) {
    return with("description", Json.of(text));
  }

  /** Returns this dashboard with tags, by which lists and links find it. */
  public Dashboard tags(String... tags) {
    return with("tags", JsonArray.texts(Arguments.distinct("tag", List.of(tags))));
  }

  /** Returns this dashboard with queries asked of another data source unless they name one. */
  public Dashboard dataSource(DataSourceRef changed) {
    return new Dashboard(uid, file, changed, fields, items, variables, annotations, raw, place);
  }

  /** Returns this dashboard with a line at the mouse on all graphs. */
  public Dashboard sharedCrosshair() {
    return with("graphTooltip", Json.of(1));
  }

  /** Returns this dashboard with the tooltip of the mouse's time on all graphs. */
  public Dashboard sharedTooltip() {
    return with("graphTooltip", Json.of(2));
  }

  /** Returns this dashboard with its editor hidden. It protects nothing: provisioning does. */
  public Dashboard notEditable() {
    return with("editable", Json.FALSE);
  }

  /** Returns this dashboard loading its data again for as long as now moves on, not in steps. */
  public Dashboard liveNow() {
    return with("liveNow", Json.TRUE);
  }

  /** Returns this dashboard loading all panels at once, not each when it is scrolled to. */
  public Dashboard preload() {
    return with("preload", Json.TRUE);
  }

  /**
   * Returns this dashboard without what only the Grafana that it was exported from knows: its
   * number, version and iteration.
   */
  public Dashboard withoutInstance() {
    return fields(fields.without("id").without("version").without("iteration"));
  }

  /** Returns this dashboard with a further link below its title. */
  public Dashboard link(DashboardLink link) {
    return with("links", fields.array("links").plus(link.json()));
  }

  /** Returns this dashboard with further variables, shown in this order. */
  public Dashboard variables(DashboardVariable... more) {
    List<DashboardVariable> all = new ArrayList<>(variables);
    all.addAll(List.of(more));
    return new Dashboard(uid, file, dataSource, fields, items, all, annotations, raw, place);
  }

  /** Returns this dashboard with further events marked on its graphs. */
  public Dashboard annotations(Annotation... more) {
    List<Annotation> all = new ArrayList<>(annotations);
    all.addAll(List.of(more));
    return new Dashboard(uid, file, dataSource, fields, items, variables, all, raw, place);
  }

  /** Returns this dashboard with a further panel; below a row, it belongs to that row. */
  public Dashboard panel(Panel panel) {
    return item(new Item.Single(panel));
  }

  /** Returns this dashboard with further panels. */
  public Dashboard panels(List<? extends Panel> panels) {
    List<Item> all = new ArrayList<>(items);
    panels.forEach(panel -> all.add(new Item.Single(panel)));
    return items(all);
  }

  /** Returns this dashboard with a further row. */
  public Dashboard row(Row row) {
    return item(row);
  }

  /** Returns this dashboard with a further row, filled in the second argument. */
  public Dashboard row(String title, UnaryOperator<Row> content) {
    return item(content.apply(Row.of(title, Place.ofCaller())));
  }

  /**
   * Returns this dashboard with fields of Grafana's JSON set over everything else: what the typed
   * methods do not know. Objects are merged, all else is replaced.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public Dashboard raw(String json) {
    return rawMerged(JsonObject.parse(json));
  }

  /**
   * Returns this dashboard with fields of another library's object set over everything else, for
   * example of a dashboard of Grafana's foundation SDK: see {@link ForeignJson#text}.
   *
   * @throws IllegalArgumentException if the object does not give a JSON object
   */
  public Dashboard raw(Object source) {
    return rawMerged(ForeignJson.object(source));
  }

  private Dashboard rawMerged(JsonObject over) {
    return new Dashboard(
        uid, file, dataSource, fields, items, variables, annotations, raw.merged(over), place);
  }

  private Dashboard item(Item item) {
    List<Item> all = new ArrayList<>(items);
    all.add(item);
    return items(all);
  }

  private Dashboard items(List<Item> changed) {
    return new Dashboard(
        uid, file, dataSource, fields, changed, variables, annotations, raw, place);
  }

  private Dashboard with(String name, Json value) {
    return fields(fields.with(name, value));
  }

  /** Returns this dashboard with other fields of its own. */
  @Override
  public Dashboard fields(JsonObject changed) {
    return new Dashboard(uid, file, dataSource, changed, items, variables, annotations, raw, place);
  }

  /** Its panels and rows with their ids and places; those of a collapsed row stand in it. */
  public List<PlacedPanel> layout() {
    return Layout.of(this);
  }

  /** All of it in Grafana's JSON. */
  public JsonObject json() {
    return DashboardJson.of(this);
  }

  /**
   * All of it in Grafana's JSON.
   *
   * @param layout its {@link #layout()}, for those who have it already: it is most of the work
   */
  public JsonObject json(List<PlacedPanel> layout) {
    return DashboardJson.of(this, layout);
  }

  /** Returns the text of its JSON, as it is rendered. */
  public String toJson() {
    return new String(new JsonWriter().document(json()), StandardCharsets.UTF_8);
  }

  /** The title. */
  public String title() {
    return fields.text("title").orElse("");
  }

  /** Returns {@code dashboard "Orders"}, for messages. */
  public String subject() {
    return "dashboard " + Arguments.quoted(title());
  }
}
