/** How two trees differ: as unified text, and as sentences about alerts, dashboards and routes. */
@NullMarked
package io.cortexmon.publish.diff;

import org.jspecify.annotations.NullMarked;
