package com.example.gallery;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.ElasticBucket;
import io.cortexmon.dashboard.query.ElasticMetric;
import io.cortexmon.dashboard.query.ElasticMovingModel;
import io.cortexmon.dashboard.query.ElasticStat;
import io.cortexmon.dashboard.query.ElasticsearchTarget;
import java.util.List;
import java.util.Map;

/** Queries of Elasticsearch: metrics of documents, in buckets. */
final class ElasticGallery {

  private static final DataSourceRef ELASTIC = new DataSourceRef("elasticsearch", "shop-events");

  private ElasticGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: Elasticsearch")
        .uid("gallery-elasticsearch")
        .row("Metrics", row -> row.panels(metrics()))
        .row("Metrics of metrics", row -> row.panels(pipelines()))
        .row("Buckets", row -> row.panels(buckets()))
        .row("Documents", row -> row.panels(documents()));
  }

  private static ElasticBucket time() {
    return ElasticBucket.dateHistogram("@timestamp");
  }

  private static List<TimeSeries> metrics() {
    return List.of(
        TimeSeries.titled("Orders and what they weigh")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order AND shop:$shop")
                    .metric(ElasticMetric.count().id("1"))
                    .metric(ElasticMetric.average("weight").missing("0"))
                    .metric(ElasticMetric.sum("weight").script("_value / 1000"))
                    .metric(ElasticMetric.min("weight"))
                    .metric(ElasticMetric.max("weight"))
                    .metric(ElasticMetric.rate("weight").unit(hours(1)).ofValueCount())
                    .metric(ElasticMetric.uniqueCount("customer").precisionThreshold(10_000))
                    .metric(ElasticMetric.percentiles("weight", 50, 95))
                    .metric(
                        ElasticMetric.extendedStats(
                                "weight",
                                ElasticStat.AVG,
                                ElasticStat.MIN,
                                ElasticStat.MAX,
                                ElasticStat.SUM,
                                ElasticStat.COUNT,
                                ElasticStat.STD_DEVIATION,
                                ElasticStat.STD_DEVIATION_UPPER,
                                ElasticStat.STD_DEVIATION_LOWER)
                            .sigma(3))
                    .metric(ElasticMetric.topMetrics("price", "customer").ascending())
                    .by(time())
                    .timeField("@timestamp")
                    .alias("{{metric}} of {{field}}")));
  }

  private static List<TimeSeries> pipelines() {
    return List.of(
        TimeSeries.titled("Orders, made smooth")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order")
                    .metric(ElasticMetric.count().id("1").hide())
                    .metric(ElasticMetric.derivative("1").unit(minutes(1)))
                    .metric(ElasticMetric.serialDifference("1", 24))
                    .metric(ElasticMetric.cumulativeSum("1").format("0.0"))
                    .metric(
                        ElasticMetric.movingFunction(
                                "1", 5, "MovingFunctions.unweightedAvg(values)")
                            .shift(1))
                    .metric(ElasticMetric.bucketScript("params.n * 60", Map.of("n", "1")))
                    .by(time().interval(minutes(10)))),
        TimeSeries.titled("Moving averages, up to Elasticsearch 7")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order")
                    .metric(ElasticMetric.count().id("1"))
                    .metric(moving(ElasticMovingModel.simple()).predict(3))
                    .metric(moving(ElasticMovingModel.linear()))
                    .metric(moving(ElasticMovingModel.exponential(0.3)))
                    .metric(moving(ElasticMovingModel.holt(0.3, 0.1).minimize()))
                    .metric(moving(ElasticMovingModel.holtWinters(0.3, 0.1, 0.3, 24).pad()))
                    .by(time())));
  }

  private static ElasticMetric moving(ElasticMovingModel model) {
    return ElasticMetric.movingAverage("1", 5).model(model);
  }

  private static List<TimeSeries> buckets() {
    return List.of(
        TimeSeries.titled("Orders by shop and size")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order")
                    .metric(ElasticMetric.sum("weight").id("w"))
                    .by(
                        ElasticBucket.terms("shop")
                            .id("shops")
                            .size(5)
                            .orderBy("w")
                            .ascending()
                            .minDocCount(2)
                            .missing("none"))
                    .by(ElasticBucket.terms("bean").orderByTerm())
                    .by(
                        ElasticBucket.filters("large", "weight:>1000")
                            .filter("small", "weight:<=1000"))
                    .by(
                        time()
                            .interval(hours(1))
                            .trimEdges(1)
                            .offset(minutes(30))
                            .timeZone("Europe/Zurich"))),
        TimeSeries.titled("How heavy orders are, and where they go")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order")
                    .metric(ElasticMetric.count())
                    .by(ElasticBucket.nested("items"))
                    .by(ElasticBucket.histogram("items.weight", 250))
                    .by(ElasticBucket.geohashGrid("address", 5))));
  }

  private static List<Table> documents() {
    return List.of(
        Table.titled("Newest orders")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order")
                    .metric(ElasticMetric.rawData(100))),
        Table.titled("Newest orders, as JSON")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:order")
                    .metric(ElasticMetric.rawDocument(20))
                    .queryType("lucene")),
        Table.titled("Log of the till")
            .target(
                ElasticsearchTarget.lucene(ELASTIC, "type:log")
                    .metric(ElasticMetric.logs(500))
                    .editorType("code")));
  }
}
