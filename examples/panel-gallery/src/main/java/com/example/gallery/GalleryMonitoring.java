package com.example.gallery;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.RuleGroup;

/**
 * Dashboards that show every panel type of Grafana's, and every option of each.
 *
 * <p>Each class of this package is one dashboard, about one family of panels or options; its rows
 * and panels stand in the order of the page.
 */
public final class GalleryMonitoring implements MonitoringSource {

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named("panel-gallery")
        .scrape(Roastery.JOB)
        .rules(RuleGroup.named("roastery").rules(Roastery.FAILING))
        .dataSources(DataSourceGallery.all())
        .dashboardProvider(DataSourceGallery.provider())
        .dashboard(
            ValueGallery.dashboard(),
            TableGallery.dashboard(),
            FieldGallery.dashboard(),
            StyleGallery.dashboard(),
            TransformationGallery.dashboard(),
            CalculationGallery.dashboard(),
            VariableGallery.dashboard(),
            LineGallery.dashboard(),
            GraphGallery.dashboard(),
            HeatmapGallery.dashboard(),
            StateGallery.dashboard(),
            ListGallery.dashboard(),
            MapGallery.dashboard(),
            QueryGallery.dashboard(),
            ElasticGallery.dashboard(),
            PageGallery.dashboard(),
            PageGallery.kiosk(),
            PageGallery.exported(),
            PageGallery.ofAnotherLibrary());
  }
}
