package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.scrape.Scraped;
import java.util.List;

/** Two scrape jobs, or two monitors of a kind, of one name. */
final class CollidingJobs implements Check {

  private static final Collisions COLLISIONS =
      new Collisions("scrape/colliding-jobs", "jobs", "rename one, or give one all the targets");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return monitoring.scraped().stream()
        .map(Scraped::kind)
        .distinct()
        .flatMap(kind -> ofKind(kind, monitoring).stream())
        .toList();
  }

  private static List<Finding> ofKind(String kind, Monitoring monitoring) {
    List<Scraped> scraped =
        monitoring.scraped().stream().filter(one -> one.kind().equals(kind)).toList();
    return COLLISIONS.among(scraped, Scraped::name, one -> kind + " " + one.name(), Scraped::place);
  }
}
