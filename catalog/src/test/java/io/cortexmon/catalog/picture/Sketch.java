package io.cortexmon.catalog.picture;

/** Draws what a type of panel typically looks like; not data. */
interface Sketch {

  void draw(Svg svg, Box box, PanelFacts facts);
}
