package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.ParseOptions;

/**
 * How rule files are read.
 *
 * @param parse what expressions may hold
 * @param naming which names there may be
 * @param strictness whether unknown keys are faults
 * @param templates reads the templates of alerts
 */
record RuleFileOptions(
    ParseOptions parse,
    Labels.Naming naming,
    YamlFields.Strictness strictness,
    AlertTemplates templates) {

  RuleFileOptions naming(Labels.Naming changed) {
    return new RuleFileOptions(parse, changed, strictness, templates);
  }
}
