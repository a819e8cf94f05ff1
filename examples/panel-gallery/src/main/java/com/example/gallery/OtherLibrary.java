package com.example.gallery;

/**
 * Stands for an object of another library that gives JSON, as those of Grafana's foundation SDK do.
 *
 * @param toJSON the JSON
 */
public record OtherLibrary(String toJSON) {}
