/**
 * What Prometheus scrapes and how: jobs, target discovery, relabelling, the Prometheus Operator's
 * monitors, and the server's own settings.
 *
 * <p>Start at {@link io.cortexmon.scrape.ScrapeJob}. Knows metrics, but nothing of rules, files or
 * YAML.
 */
@NullMarked
package io.cortexmon.scrape;

import org.jspecify.annotations.NullMarked;
