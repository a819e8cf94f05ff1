package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of a line, a value or a background.
 *
 * <p>The named ones are Grafana's palette: six hues in five shades, which a light and a dark theme
 * draw so that they stand out from the background. Colours of {@link #hex} and {@link #rgb} are the
 * same on both themes.
 *
 * @param value as Grafana writes it, for example {@code dark-red} or {@code #73BF69}
 */
public record Color(String value) {

  // The names are those of grafana-data, themes/createVisualizationColors.ts, 11 to 13.
  private static final List<String> NAMES =
      List.of(
          "super-light-red",
          "light-red",
          "red",
          "semi-dark-red",
          "dark-red",
          "super-light-orange",
          "light-orange",
          "orange",
          "semi-dark-orange",
          "dark-orange",
          "super-light-yellow",
          "light-yellow",
          "yellow",
          "semi-dark-yellow",
          "dark-yellow",
          "super-light-green",
          "light-green",
          "green",
          "semi-dark-green",
          "dark-green",
          "super-light-blue",
          "light-blue",
          "blue",
          "semi-dark-blue",
          "dark-blue",
          "super-light-purple",
          "light-purple",
          "purple",
          "semi-dark-purple",
          "dark-purple",
          "text",
          "panel-bg",
          "transparent",
          "white",
          "black");

  private static final Pattern HEX =
      Pattern.compile("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
  private static final Pattern RGB =
      Pattern.compile("rgba?\\((\\d{1,3}), ?(\\d{1,3}), ?(\\d{1,3})(?:, ?(\\d(?:\\.\\d+)?))?\\)");

  /** Red, for what is broken. */
  public static final Color RED = new Color("red");

  /** The lightest red. */
  public static final Color SUPER_LIGHT_RED = new Color("super-light-red");

  /** A lighter red. */
  public static final Color LIGHT_RED = new Color("light-red");

  /** A darker red. */
  public static final Color SEMI_DARK_RED = new Color("semi-dark-red");

  /** The darkest red. */
  public static final Color DARK_RED = new Color("dark-red");

  /** Orange, between yellow and red. */
  public static final Color ORANGE = new Color("orange");

  /** The lightest orange. */
  public static final Color SUPER_LIGHT_ORANGE = new Color("super-light-orange");

  /** A lighter orange. */
  public static final Color LIGHT_ORANGE = new Color("light-orange");

  /** A darker orange. */
  public static final Color SEMI_DARK_ORANGE = new Color("semi-dark-orange");

  /** The darkest orange. */
  public static final Color DARK_ORANGE = new Color("dark-orange");

  /** Yellow, for what is worth a look. */
  public static final Color YELLOW = new Color("yellow");

  /** The lightest yellow. */
  public static final Color SUPER_LIGHT_YELLOW = new Color("super-light-yellow");

  /** A lighter yellow. */
  public static final Color LIGHT_YELLOW = new Color("light-yellow");

  /** A darker yellow. */
  public static final Color SEMI_DARK_YELLOW = new Color("semi-dark-yellow");

  /** The darkest yellow. */
  public static final Color DARK_YELLOW = new Color("dark-yellow");

  /** Green, for what is well. */
  public static final Color GREEN = new Color("green");

  /** The lightest green. */
  public static final Color SUPER_LIGHT_GREEN = new Color("super-light-green");

  /** A lighter green. */
  public static final Color LIGHT_GREEN = new Color("light-green");

  /** A darker green. */
  public static final Color SEMI_DARK_GREEN = new Color("semi-dark-green");

  /** The darkest green. */
  public static final Color DARK_GREEN = new Color("dark-green");

  /** Blue, without judgement. */
  public static final Color BLUE = new Color("blue");

  /** The lightest blue. */
  public static final Color SUPER_LIGHT_BLUE = new Color("super-light-blue");

  /** A lighter blue. */
  public static final Color LIGHT_BLUE = new Color("light-blue");

  /** A darker blue. */
  public static final Color SEMI_DARK_BLUE = new Color("semi-dark-blue");

  /** The darkest blue. */
  public static final Color DARK_BLUE = new Color("dark-blue");

  /** Purple, without judgement. */
  public static final Color PURPLE = new Color("purple");

  /** The lightest purple. */
  public static final Color SUPER_LIGHT_PURPLE = new Color("super-light-purple");

  /** A lighter purple. */
  public static final Color LIGHT_PURPLE = new Color("light-purple");

  /** A darker purple. */
  public static final Color SEMI_DARK_PURPLE = new Color("semi-dark-purple");

  /** The darkest purple. */
  public static final Color DARK_PURPLE = new Color("dark-purple");

  /** The colour of texts: dark on a light theme, light on a dark one. */
  public static final Color TEXT = new Color("text");

  /** The colour that panels have behind their content. */
  public static final Color PANEL_BACKGROUND = new Color("panel-bg");

  /** No colour: what lies behind shows. */
  public static final Color TRANSPARENT = new Color("transparent");

  /** White on every theme. */
  public static final Color WHITE = new Color("white");

  /** Black on every theme. */
  public static final Color BLACK = new Color("black");

  public Color {
    if (!NAMES.contains(value) && !HEX.matcher(value).matches() && !isRgb(value)) {
      throw new IllegalArgumentException(
          "color "
              + Arguments.quoted(value)
              + ": must be a name of Grafana's palette, #rgb, #rrggbb, #rrggbbaa or"
              + " rgba(0..255, 0..255, 0..255, 0..1)"
              + Nearest.question(value, NAMES));
    }
  }

  /**
   * Returns a colour that does not follow the theme.
   *
   * @param hex {@code #rgb}, {@code #rgba}, {@code #rrggbb} or {@code #rrggbbaa}
   */
  public static Color hex(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "color "
              + Arguments.quoted(hex)
              + ": must be # and 3, 4, 6 or 8 hexadecimal digits, for example #73BF69"
              + (HEX.matcher("#" + hex).matches() ? "; did you mean \"#" + hex + "\"?" : ""));
    }
    return new Color(hex);
  }

  /** Returns a colour of red, green and blue, 0 to 255 each, that does not follow the theme. */
  public static Color rgb(int red, int green, int blue) {
    return new Color("rgb(" + red + ", " + green + ", " + blue + ")");
  }

  /**
   * Returns a colour through which the background shows.
   *
   * @param red 0 to 255
   * @param green 0 to 255
   * @param blue 0 to 255
   * @param opacity from 0, nothing is seen of it, to 1, nothing is seen through it
   */
  public static Color rgba(int red, int green, int blue, double opacity) {
    String plain = new BigDecimal(Double.toString(opacity)).stripTrailingZeros().toPlainString();
    return new Color("rgba(" + red + ", " + green + ", " + blue + ", " + plain + ")");
  }

  /** Returns all names of the palette, as Grafana writes them. */
  public static List<String> names() {
    return NAMES;
  }

  private static boolean isRgb(String value) {
    Matcher rgb = RGB.matcher(value);
    return rgb.matches()
        && Integer.parseInt(rgb.group(1)) <= 255
        && Integer.parseInt(rgb.group(2)) <= 255
        && Integer.parseInt(rgb.group(3)) <= 255
        && (rgb.group(4) == null || Double.parseDouble(rgb.group(4)) <= 1);
  }

  /** Returns Grafana's form, the text. */
  public Json json() {
    return Json.of(value);
  }

  /** Returns the colour as Grafana writes it. */
  @Override
  public String toString() {
    return value;
  }
}
