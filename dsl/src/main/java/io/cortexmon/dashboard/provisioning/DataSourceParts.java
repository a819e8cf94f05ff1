package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.definition.PublicUrl;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a data source is made of, whatever its plugin.
 *
 * @param name the name that viewers choose it by
 * @param uid what dashboards and other data sources know it by
 * @param type the plugin
 * @param fields its own fields in the provisioning file, such as {@code url}
 * @param filledIn fields that Grafana fills in when it reads the file
 * @param settings what the plugin knows, {@code jsonData}: none of it is secret
 * @param secrets where the plugin's secrets are kept, {@code secureJsonData}
 * @param place where it was declared
 */
public record DataSourceParts(
    String name,
    String uid,
    String type,
    JsonObject fields,
    SortedMap<String, Expansion> filledIn,
    JsonObject settings,
    SortedMap<String, Expansion> secrets,
    Place place) {

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(password|passwd|secret|token|credentials?|(api|access|private)_?key)");

  public DataSourceParts {
    Arguments.name("data source", name);
    Uid.checked("data source", uid);
    Arguments.name("data source type", type);
    filledIn = Collections.unmodifiableSortedMap(new TreeMap<>(filledIn));
    secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    checkNotSecret(settings);
  }

  /** Returns a data source of a plugin; its uid is made of its name unless given. */
  public static DataSourceParts of(String type, String name, Place place) {
    return new DataSourceParts(
        Arguments.name("data source", name),
        Uid.of(name),
        type,
        JsonObject.of("access", "proxy").with("editable", false),
        Collections.emptySortedMap(),
        JsonObject.EMPTY,
        Collections.emptySortedMap(),
        place);
  }

  /** A text in {@code jsonData} is shown to everyone who may see the data source. */
  private static void checkNotSecret(JsonObject settings) {
    settings.forEach(
        (name, value) -> {
          if (value instanceof Json.Text && SECRET_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "setting "
                    + Arguments.quoted(name)
                    + ": holds a secret; say where it is kept with"
                    + " secret(..)");
          }
          if (value instanceof JsonObject object) {
            checkNotSecret(object);
          } else if (value instanceof JsonArray array) {
            array.objects().forEach(DataSourceParts::checkNotSecret);
          }
        });
  }

  DataSourceParts uid(String changed) {
    return new DataSourceParts(name, changed, type, fields, filledIn, settings, secrets, place);
  }

  DataSourceParts url(String changed) {
    SortedMap<String, Expansion> others = new TreeMap<>(filledIn);
    others.remove("url");
    JsonObject literal = fields.with("url", PublicUrl.checked("URL of data source", changed));
    return new DataSourceParts(name, uid, type, literal, others, settings, secrets, place);
  }

  DataSourceParts field(String field, Json value) {
    return new DataSourceParts(
        name, uid, type, fields.with(field, value), filledIn, settings, secrets, place);
  }

  DataSourceParts field(String field, Expansion value) {
    return new DataSourceParts(
        name,
        uid,
        type,
        fields.without(field),
        with(filledIn, field, value),
        settings,
        secrets,
        place);
  }

  /** Returns this with other settings of the plugin. */
  public DataSourceParts settings(JsonObject changed) {
    return new DataSourceParts(name, uid, type, fields, filledIn, changed, secrets, place);
  }

  /** Returns this with one setting of the plugin. */
  public DataSourceParts setting(String setting, Json value) {
    return settings(settings.with(setting, value));
  }

  /** Returns this with one secret of the plugin. */
  public DataSourceParts secret(String key, Expansion value) {
    return new DataSourceParts(
        name, uid, type, fields, filledIn, settings, with(secrets, key, value), place);
  }

  private static SortedMap<String, Expansion> with(
      Map<String, Expansion> map, String key, Expansion value) {
    SortedMap<String, Expansion> changed = new TreeMap<>(map);
    changed.put(Arguments.name("field", key), value);
    return changed;
  }

  /** Whether panels without a data source are asked of this one. */
  public boolean isDefault() {
    return fields.isTrue("isDefault");
  }

  /** The organization of Grafana that it belongs to, from 1. */
  public int organization() {
    return fields.number("orgId").map(Double::intValue).orElse(1);
  }
}
