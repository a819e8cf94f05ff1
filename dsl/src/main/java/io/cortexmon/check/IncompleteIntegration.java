package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.routing.Email;
import io.cortexmon.routing.GlobalSettings;
import io.cortexmon.routing.Integration;
import io.cortexmon.routing.Opsgenie;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import java.util.List;
import java.util.stream.Stream;

/**
 * An integration that lacks what neither it nor the routing's global settings say: Alertmanager
 * refuses such a file.
 */
final class IncompleteIntegration {

  private IncompleteIntegration() {}

  static List<Finding> find(Routing routing) {
    return routing.receivers().stream()
        .flatMap(
            receiver ->
                receiver.integrations().stream()
                    .flatMap(integration -> missing(integration, routing.global()))
                    .distinct()
                    .map(missing -> finding(receiver, missing)))
        .toList();
  }

  private record Missing(String message, String hint) {}

  private static Stream<Missing> missing(Integration integration, GlobalSettings global) {
    if (integration instanceof Slack slack) {
      return check(
          isSet(slack.apiUrl()) || isSet(global.slackApiUrl()),
          "Slack has no webhook URL",
          "give this message .apiUrl(SecretRef.file(..)), or the routing .slackApiUrl(..)");
    }
    if (integration instanceof Opsgenie opsgenie) {
      return check(
          isSet(opsgenie.apiKey()) || isSet(global.opsgenieApiKey()),
          "Opsgenie has no API key",
          "use Opsgenie.apiKey(SecretRef.file(..)), or give the routing .opsgenieApiKey(..)");
    }
    if (integration instanceof Email email) {
      return Stream.concat(
          check(
              !email.smtp().smarthost().isEmpty() || !global.smtp().smarthost().isEmpty(),
              "the e-mail has no mail server",
              "give it .via(Smtp.server(..)), or the routing .smtp(..)"),
          check(
              !email.smtp().from().isEmpty() || !global.smtp().from().isEmpty(),
              "the e-mail has no sender",
              "give the mail server .from(..)"));
    }
    return Stream.of();
  }

  private static boolean isSet(SecretRef secret) {
    return !secret.equals(SecretRef.NONE);
  }

  private static Stream<Missing> check(boolean good, String message, String hint) {
    return good ? Stream.of() : Stream.of(new Missing(message, hint));
  }

  private static Finding finding(Receiver receiver, Missing missing) {
    return Finding.error(
        "routing/incomplete-integration",
        receiver.subject(),
        receiver.place(),
        missing.message(),
        missing.hint());
  }
}
