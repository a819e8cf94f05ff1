package io.cortexmon.render;

import java.nio.file.Path;

/**
 * What an update did to one system's folder. The index is not counted.
 *
 * @param id the system
 * @param folder where its files are
 * @param written files that are new or changed
 * @param unchanged files that were right already and were not touched
 * @param removed files that are no longer defined
 */
public record SystemSummary(SystemId id, Path folder, int written, int unchanged, int removed) {}
