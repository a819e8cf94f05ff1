package io.cortexmon.check;

import io.cortexmon.definition.Place;
import io.cortexmon.metric.Query;

/**
 * A typed query of a rule or of a dashboard.
 *
 * @param query the query
 * @param subject the definition that asks it, for messages
 * @param place where that was declared
 */
record QueryUse(Query query, String subject, Place place) {}
