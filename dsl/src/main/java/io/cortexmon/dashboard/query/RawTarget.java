package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.ForeignJson;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * A query of any data source, in that data source's own JSON: for languages that have no type here.
 *
 * <pre>{@code
 * RawTarget.of(new DataSourceRef("influxdb", "influx"), """
 *     {"query": "from(bucket: \\"b\\") |> range(start: v.timeRangeStart)"}""")
 * }</pre>
 *
 * @param fields the fields that are set
 */
public record RawTarget(JsonObject fields) implements Targeting<RawTarget> {

  /**
   * Returns a target of a JSON text, all of which is kept.
   *
   * @param dataSource what answers it, in place of one that the text names
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public static RawTarget of(DataSourceRef dataSource, String json) {
    return new RawTarget(JsonObject.parse(json).with("datasource", dataSource.json()));
  }

  /**
   * Returns a target of another library's object, such as a query of Grafana's foundation SDK or
   * its builder: see {@link ForeignJson#text}.
   *
   * @param dataSource what answers it, in place of one that the object names
   * @throws IllegalArgumentException if the object does not give a JSON object
   */
  public static RawTarget from(DataSourceRef dataSource, Object source) {
    return new RawTarget(ForeignJson.object(source).with("datasource", dataSource.json()));
  }

  @Override
  public RawTarget fields(JsonObject changed) {
    return new RawTarget(changed);
  }
}
