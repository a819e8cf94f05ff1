package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElasticsearchTargetTest {

  private static final DataSourceRef ELASTIC = new DataSourceRef("elasticsearch", "logs");

  @Test
  void counts_documents_over_time_unless_told_otherwise() {
    assertThat(ElasticsearchTarget.lucene(ELASTIC, "level:error").timeField("time").json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"datasource": {"type": "elasticsearch", "uid": "logs"}, "query": "level:error",
                 "timeField": "time", "metrics": [{"id": "1", "type": "count"}],
                 "bucketAggs": [{"id": "2", "type": "date_histogram", "field": "time",
                                 "settings": {"interval": "auto"}}]}"""));
  }

  @Test
  void documents_take_no_buckets() {
    JsonObject logs =
        ElasticsearchTarget.lucene(ELASTIC, "").metric(ElasticMetric.logs(500)).json();

    assertThat(logs.array("bucketAggs").isEmpty()).isTrue();
    assertThat(logs.array("metrics").objects())
        .containsExactly(
            JsonObject.parse(
                "{\"id\": \"1\", \"type\": \"logs\", \"settings\": {\"limit\": \"500\"}}"));
    assertThat(settings(ElasticMetric.rawData(10))).isEqualTo("{\"size\":\"10\"}");
    assertThat(settings(ElasticMetric.rawDocument(10))).isEqualTo("{\"size\":\"10\"}");
  }

  @Test
  void ids_are_given_around_those_that_are_named() {
    JsonObject json =
        ElasticsearchTarget.lucene(ELASTIC, "*")
            .metric(ElasticMetric.average("took").id("1").hide())
            .metric(ElasticMetric.derivative("1").unit(Duration.ofMinutes(1)))
            .by(ElasticBucket.terms("app").orderBy("1").size(5).ascending())
            .by(ElasticBucket.dateHistogram("@timestamp"))
            .alias("{{app}}")
            .queryType("lucene")
            .editorType("builder")
            .json();

    assertThat(json.without("datasource"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"alias": "{{app}}", "editorType": "builder", "query": "*", "queryType": "lucene",
                 "timeField": "@timestamp",
                 "metrics": [
                   {"id": "1", "type": "avg", "field": "took", "hide": true},
                   {"id": "2", "type": "derivative", "field": "1", "pipelineAgg": "1",
                    "settings": {"unit": "1m"}}],
                 "bucketAggs": [
                   {"id": "3", "type": "terms", "field": "app", "settings": {
                     "min_doc_count": "1", "order": "asc", "orderBy": "1", "size": "5"}},
                   {"id": "4", "type": "date_histogram", "field": "@timestamp",
                    "settings": {"interval": "auto"}}]}"""));
  }

  @Test
  void an_id_is_given_once() {
    ElasticsearchTarget target =
        ElasticsearchTarget.lucene(ELASTIC, "*")
            .metric(ElasticMetric.sum("bytes").id("a"))
            .by(ElasticBucket.terms("app").id("a"));

    assertThatIllegalArgumentException()
        .isThrownBy(target::json)
        .withMessage("id \"a\": two metrics or buckets of one Elasticsearch query have it");
  }

  @Test
  void metrics_have_the_settings_of_their_kind() {
    assertThat(settings(ElasticMetric.min("x").missing("0"))).isEqualTo("{\"missing\":\"0\"}");
    assertThat(settings(ElasticMetric.max("x").script("_value * 2")))
        .isEqualTo("{\"script\":\"_value * 2\"}");
    assertThat(settings(ElasticMetric.uniqueCount("x").precisionThreshold(100)))
        .isEqualTo("{\"precision_threshold\":\"100\"}");
    assertThat(settings(ElasticMetric.percentiles("x", 95, 99.9)))
        .isEqualTo("{\"percents\":[\"95\",\"99.9\"]}");
    assertThat(settings(ElasticMetric.rate("x").unit(Duration.ofSeconds(1)).ofValueCount()))
        .isEqualTo("{\"mode\":\"value_count\",\"unit\":\"second\"}");
    assertThat(settings(ElasticMetric.topMetrics("time", "a", "b").ascending()))
        .isEqualTo("{\"metrics\":[\"a\",\"b\"],\"order\":\"asc\",\"orderBy\":\"time\"}");
    assertThat(settings(ElasticMetric.serialDifference("1", 7))).isEqualTo("{\"lag\":\"7\"}");
    assertThat(settings(ElasticMetric.cumulativeSum("1").format("0.0")))
        .isEqualTo("{\"format\":\"0.0\"}");
    assertThat(
            settings(ElasticMetric.movingFunction("1", 5, "MovingFunctions.max(values)").shift(1)))
        .isEqualTo("{\"script\":\"MovingFunctions.max(values)\",\"shift\":\"1\",\"window\":\"5\"}");
    assertThat(
            settings(
                ElasticMetric.movingAverage("1", 5)
                    .predict(2)
                    .model(ElasticMovingModel.holtWinters(0.5, 0.1, 0.2, 24).minimize().pad())))
        .isEqualTo(
            "{\"minimize\":true,\"model\":\"holt_winters\",\"predict\":\"2\",\"settings\":"
                + "{\"alpha\":\"0.5\",\"beta\":\"0.1\",\"gamma\":\"0.2\",\"pad\":true,"
                + "\"period\":\"24\"},\"window\":\"5\"}");
    assertThat(
            List.of(
                ElasticMovingModel.simple().fields(),
                ElasticMovingModel.linear().fields(),
                ElasticMovingModel.exponential(0.5).fields(),
                ElasticMovingModel.holt(0.5, 0.1).fields()))
        .hasToString(
            "[{\"model\":\"simple\"}, {\"model\":\"linear\"},"
                + " {\"model\":\"ewma\",\"settings\":{\"alpha\":\"0.5\"}},"
                + " {\"model\":\"holt\",\"settings\":{\"alpha\":\"0.5\",\"beta\":\"0.1\"}}]");
    assertThat(ElasticMetric.extendedStats("x", ElasticStat.STD_DEVIATION_UPPER).sigma(3).fields())
        .isEqualTo(
            JsonObject.parse(
                """
                {"field": "x", "meta": {"std_deviation_bounds_upper": true},
                 "settings": {"sigma": "3"}, "type": "extended_stats"}"""));
    assertThat(
            ElasticMetric.bucketScript("params.e / params.a", Map.of("e", "1", "a", "2")).fields())
        .isEqualTo(
            JsonObject.parse(
                """
                {"pipelineVariables": [{"name": "a", "pipelineAgg": "2"},
                                       {"name": "e", "pipelineAgg": "1"}],
                 "settings": {"script": "params.e / params.a"}, "type": "bucket_script"}"""));
  }

  @Test
  void buckets_have_the_settings_of_their_kind() {
    assertThat(
            settings(
                ElasticBucket.dateHistogram("t")
                    .interval(Duration.ofMinutes(90))
                    .minDocCount(0)
                    .trimEdges(1)
                    .offset(Duration.ofHours(6))
                    .timeZone("Europe/Zurich")))
        .isEqualTo(
            "{\"interval\":\"90m\",\"min_doc_count\":\"0\",\"offset\":\"6h\","
                + "\"timeZone\":\"Europe/Zurich\",\"trimEdges\":\"1\"}");
    assertThat(settings(ElasticBucket.histogram("x", 0.5))).isEqualTo("{\"interval\":\"0.5\"}");
    assertThat(settings(ElasticBucket.terms("x").orderByTerm().missing("none")))
        .isEqualTo(
            "{\"min_doc_count\":\"1\",\"missing\":\"none\",\"order\":\"desc\","
                + "\"orderBy\":\"_key\",\"size\":\"10\"}");
    assertThat(settings(ElasticBucket.filters("errors", "level:error").filter("rest", "*")))
        .isEqualTo(
            "{\"filters\":[{\"label\":\"errors\",\"query\":\"level:error\"},"
                + "{\"label\":\"rest\",\"query\":\"*\"}]}");
    assertThat(settings(ElasticBucket.geohashGrid("place", 3))).isEqualTo("{\"precision\":\"3\"}");
    assertThat(ElasticBucket.nested("items").fields())
        .hasToString("{\"field\":\"items\",\"type\":\"nested\"}");
  }

  @Test
  void numbers_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElasticMetric.percentiles("x", 101))
        .withMessage("percentile 101.0: must be between 0 and 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElasticBucket.geohashGrid("x", 13))
        .withMessage("geohash precision 13: must be between 1 and 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElasticMetric.rate("x").unit(Duration.ofSeconds(5)))
        .withMessage("unit 5s: a rate is for 1s, 1m, 1h, 1d or 7d");
  }

  private static String settings(ElasticMetric metric) {
    return metric.fields().object("settings").toString();
  }

  private static String settings(ElasticBucket bucket) {
    return bucket.fields().object("settings").toString();
  }
}
