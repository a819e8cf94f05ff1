package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldMatcherTest {

  @ParameterizedTest
  @MethodSource
  void is_written_as_grafana_reads_it(FieldMatcher matcher, String json) {
    assertThat(matcher.json()).hasToString(json);
  }

  static Stream<Arguments> is_written_as_grafana_reads_it() {
    return Stream.of(
        row(FieldMatcher.byName("total"), "{'id':'byName','options':'total'}"),
        row(
            FieldMatcher.byNames("a", "b"),
            "{'id':'byNames','options':{'mode':'include','names':['a','b']}}"),
        row(
            FieldMatcher.exceptNames("a").readOnly(),
            "{'id':'byNames','options':{'mode':'exclude','names':['a'],'prefix':'All except:',"
                + "'readOnly':true}}"),
        row(FieldMatcher.byRegexp("/failed/i"), "{'id':'byRegexp','options':'/failed/i'}"),
        row(FieldMatcher.byRegexp("p50|p95"), "{'id':'byRegexp','options':'(?:p50|p95)'}"),
        row(
            FieldMatcher.byRegexpOrNames("p.*", "max"),
            "{'id':'byRegexpOrNames','options':{'names':['max'],'pattern':'p.*'}}"),
        row(FieldMatcher.byType(FieldType.STRING), "{'id':'byType','options':'string'}"),
        row(FieldMatcher.byFrameRefId("A"), "{'id':'byFrameRefID','options':'A'}"),
        row(
            FieldMatcher.byValue(Reducer.MAX, ComparisonOperation.LESS_OR_EQUAL, 0.5),
            "{'id':'byValue','options':{'op':'lte','reducer':'max','value':0.5}}"),
        row(
            FieldMatcher.byValue(Reducer.ALL_NULLS),
            "{'id':'byValue','options':{'reducer':'allIsNull'}}"),
        row(FieldMatcher.numeric(), "{'id':'numeric'}"),
        row(FieldMatcher.time(), "{'id':'time'}"),
        row(FieldMatcher.first(), "{'id':'first'}"),
        row(
            FieldMatcher.firstTimeField().scope(MatcherScope.NESTED),
            "{'id':'firstTimeField','scope':'nested'}"));
  }

  private static Arguments row(FieldMatcher matcher, String json) {
    return Arguments.of(matcher, json.replace('\'', '"'));
  }

  @Test
  void refuses_what_matches_nothing() {
    assertThatThrownBy(() -> FieldMatcher.byName(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("field name must not be empty");
    assertThatThrownBy(FieldMatcher::byNames).hasMessage("a matcher by names needs a name");
    assertThatThrownBy(() -> FieldMatcher.byNames("a", "a"))
        .hasMessage("field name a is given twice");
    assertThatThrownBy(() -> FieldMatcher.byRegexp("/failed"))
        .hasMessage(
            "field name expression \"/failed\": must end with / and the flags g, i, m, y, s in this"
                + " order, as in /up.*/i; or begin without /");
    assertThatThrownBy(() -> FieldMatcher.byRegexp(""))
        .hasMessage("field name expression must not be empty");
  }

  @Test
  void refuses_reducers_that_can_not_be_compared_or_asked() {
    assertThatThrownBy(() -> FieldMatcher.byValue(Reducer.ALL_ZEROS, ComparisonOperation.EQUAL, 1))
        .hasMessage(
            "reducer allIsZero: is true or false, so it can not be compared; use byValue(Reducer)");
    assertThatThrownBy(() -> FieldMatcher.byValue(Reducer.MAX))
        .hasMessage(
            "reducer max: is not true or false; compare it, as in byValue(Reducer.MAX,"
                + " ComparisonOperation.GREATER, 0)");
    assertThatThrownBy(() -> FieldMatcher.numeric().readOnly())
        .hasMessage("matcher numeric: only byNames(..) and exceptNames(..) can be read-only");
  }
}
