package io.cortexmon.dashboard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The nested classes have the shape of a builder and a panel of Grafana's foundation SDK. */
class ForeignJsonTest {

  /** A panel as the SDK has it. */
  public static final class SdkPanel {

    private final String title;

    SdkPanel(String title) {
      this.title = title;
    }

    public String toJSON() {
      return "{\"type\":\"stat\",\"title\":\"" + title + "\"}";
    }
  }

  /** The SDK's builders have an interface with a type parameter, so a bridge method too. */
  public interface Builder<T> {
    T build();
  }

  /** Not public, and so not callable by reflection without further ado. */
  private static final class SdkPanelBuilder implements Builder<SdkPanel> {
    @Override
    public SdkPanel build() {
      return new SdkPanel("Load");
    }
  }

  public static final class Failing {
    private final int titles;

    Failing(int titles) {
      this.titles = titles;
    }

    public String toJSON() throws IOException {
      if (titles == 0) {
        throw new IOException("no title");
      }
      return "{}";
    }
  }

  public static final class Strange {
    public int toJSON() {
      return 7;
    }
  }

  public static final class Empty {
    @SuppressWarnings("NullAway") // what a foreign object gives is not ours to say
    public String toJSON() {
      return null;
    }
  }

  public static final class BuildsStrange {
    public Integer build() {
      return 7;
    }
  }

  @Test
  void a_text_and_a_json_value_are_json_already() {
    assertThat(ForeignJson.text("{\"a\": 1}")).isEqualTo("{\"a\": 1}");
    assertThat(ForeignJson.text(JsonObject.of("a", Json.of(1)))).isEqualTo("{\"a\":1}");
  }

  @Test
  void an_object_gives_its_json() {
    assertThat(ForeignJson.object(new SdkPanel("Load")))
        .isEqualTo(JsonObject.of("title", "Load").with("type", "stat"));
  }

  @Test
  void a_builder_that_is_not_public_is_built_first() {
    assertThat(ForeignJson.object(new SdkPanelBuilder()))
        .isEqualTo(JsonObject.of("title", "Load").with("type", "stat"));
  }

  @Test
  void an_object_that_has_neither_method_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignJson.text(7))
        .withMessage(
            "an object of java.lang.Integer has no public toJSON() and no public build(): give a"
                + " JSON text, or an object of Grafana's foundation SDK");
  }

  @Test
  void a_class_that_its_module_keeps_to_itself_is_asked_by_its_interface() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignJson.text(Stream.builder()))
        .withMessage(
            "build() of java.util.stream.Streams$StreamBuilderImpl gives an object of"
                + " java.util.stream.ReferencePipeline$Head, which has no public toJSON()");
  }

  @Test
  void a_lambda_will_do() {
    Builder<SdkPanel> lambda = () -> new SdkPanel("By lambda");

    assertThat(ForeignJson.object(lambda).text("title")).contains("By lambda");
  }

  @Test
  void what_goes_wrong_is_told_with_the_class() {
    String here = ForeignJsonTest.class.getName();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignJson.text(new Failing(0)))
        .withMessage("toJSON() of " + here + "$Failing fails: java.io.IOException: no title")
        .withCauseExactlyInstanceOf(IOException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignJson.text(new Strange()))
        .withMessage(
            "toJSON() of "
                + here
                + "$Strange gives an object of java.lang.Integer: must be a String");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignJson.text(new Empty()))
        .withMessage("toJSON() of " + here + "$Empty gives null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignJson.text(new BuildsStrange()))
        .withMessage(
            "build() of "
                + here
                + "$BuildsStrange gives an object of java.lang.Integer, which has no public"
                + " toJSON()");
  }
}
