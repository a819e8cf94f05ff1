package io.cortexmon.dashboard.panel;

/** A part of the world that a {@link Geomap} can open with. */
public enum MapRegion {
  /** From Panama to Alaska. */
  NORTH_AMERICA("north-america", 40, -100, 4),
  /** From Panama to Cape Horn. */
  SOUTH_AMERICA("south-america", -20, -60, 3),
  /** Europe. */
  EUROPE("europe", 46, 14, 4),
  /** Africa. */
  AFRICA("africa", 0, 30, 3),
  /** From the Mediterranean to Iran. */
  WEST_ASIA("west-asia", 26, 53, 4),
  /** Around India. */
  SOUTH_ASIA("s-asia", 19.5, 80, 4.5),
  /** From Myanmar to the Philippines. */
  SOUTH_EAST_ASIA("se-asia", 10, 106, 4),
  /** China, Japan, Korea. */
  EAST_ASIA("e-asia", 33, 120, 4.5),
  /** Australia. */
  AUSTRALIA("australia", -25, 135, 4.5),
  /** The Pacific and its islands. */
  OCEANIA("oceania", -10, -140, 3);

  // As in Grafana, geomap/view.ts: the editor writes all four.
  final String id;
  final double latitude;
  final double longitude;
  final double zoom;

  MapRegion(String id, double latitude, double longitude, double zoom) {
    this.id = id;
    this.latitude = latitude;
    this.longitude = longitude;
    this.zoom = zoom;
  }
}
