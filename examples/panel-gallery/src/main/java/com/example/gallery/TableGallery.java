package com.example.gallery;

import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.FILLED;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Action;
import io.cortexmon.dashboard.field.DataLink;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.panel.BarGaugeMode;
import io.cortexmon.dashboard.panel.BarGaugeValue;
import io.cortexmon.dashboard.panel.CellHeight;
import io.cortexmon.dashboard.panel.CellTooltipPlacement;
import io.cortexmon.dashboard.panel.ColumnAlign;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.panel.TableCell;
import java.util.List;

/** Tables, and all that their columns and cells can be. */
final class TableGallery {

  private TableGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: tables")
        .uid("gallery-tables")
        .row("Tables", row -> row.panels(tables()))
        .row("Columns", row -> row.panels(columns()))
        .row("Cells", row -> row.panels(cells()));
  }

  private static List<Table> tables() {
    return List.of(
        Table.titled("Stock, least first")
            .query(STOCK)
            .sortBy("Value")
            .sortByDescending("bean")
            .cellHeight(CellHeight.SMALL)
            .pagination()
            .showTypeIcons(),
        Table.titled("Orders, ten a page")
            .query(ORDERS.rate(rateInterval()))
            .cellHeight(CellHeight.MEDIUM)
            .pagination(10)
            .frozenColumns(1),
        Table.titled("The second of two results")
            .query(STOCK)
            .query(WAITING)
            .frameIndex(1)
            .cellHeight(CellHeight.LARGE)
            .maxRowHeight(120),
        Table.titled("Only what there is")
            .query(WAITING)
            .withoutHeader()
            .cellHeight(CellHeight.AUTO)
            .disableKeyboardEvents(),
        Table.titled("Fixed order, columns without names")
            .query(WAITING)
            .withoutSorting()
            .hideColumnNames());
  }

  private static List<Table> columns() {
    return List.of(
        Table.titled("Drums")
            .query(DRUM)
            .align(ColumnAlign.AUTO)
            .minColumnWidth(80)
            .columnFilter()
            .wrapHeaderText()
            .override(
                FieldMatcher.byName("roaster"),
                column -> column.align(ColumnAlign.LEFT).columnWidth(160).inspect())
            .override(
                FieldMatcher.byName("Value"),
                column -> column.align(ColumnAlign.RIGHT).footer(Reducer.MEAN))
            .override(FieldMatcher.time(), column -> column.align(ColumnAlign.CENTER).hideColumn()),
        Table.titled("Stock, with its sum and what each bean is")
            .query(STOCK)
            .footer(List.of(Reducer.SUM, Reducer.COUNT))
            .override(
                FieldMatcher.byName("bean"),
                column -> column.wrapText().tooltip("origin").styleField("style"))
            .override(
                FieldMatcher.byName("a"), column -> column.tooltip("b", CellTooltipPlacement.AUTO))
            .override(
                FieldMatcher.byName("c"), column -> column.tooltip("d", CellTooltipPlacement.TOP))
            .override(
                FieldMatcher.byName("e"),
                column -> column.tooltip("f", CellTooltipPlacement.BOTTOM))
            .override(
                FieldMatcher.byName("g"), column -> column.tooltip("h", CellTooltipPlacement.LEFT))
            .override(
                FieldMatcher.byName("i"),
                column -> column.tooltip("j", CellTooltipPlacement.RIGHT)));
  }

  private static List<Table> cells() {
    return List.of(
        with("As Grafana thinks best", TableCell.auto()),
        with("Coloured texts", TableCell.coloredText()),
        with("Coloured cells", TableCell.coloredBackground().flat()),
        with("Coloured rows", TableCell.coloredBackground().gradient().applyToRow()),
        with(
            "Bars",
            TableCell.gauge().mode(BarGaugeMode.GRADIENT).valueDisplayMode(BarGaugeValue.TEXT)),
        with("JSON", TableCell.jsonView()),
        with("Pictures", TableCell.image().alt("A bag of beans").title("${__value.text}")),
        with("Pills", TableCell.pills()),
        with("Markdown", TableCell.markdown().dynamicHeight()),
        with("Places", TableCell.geo()),
        with("Links", TableCell.dataLinks())
            .dataLink(DataLink.to("Shop", "https://roastery.example.com/${__data.fields.shop}")),
        with("Buttons", TableCell.actions())
            .action(Action.post("Close", "https://roastery.example.com/${__data.fields.shop}")),
        Table.titled("Small graphs")
            .query(FILLED, target -> target.range().asTimeSeries())
            .cell(
                TableCell.sparkline()
                    .withoutValue()
                    .graph(graph -> graph.lineWidth(2).showValues())));
  }

  private static Table with(String title, TableCell cell) {
    return Table.titled(title).query(WAITING.sumBy(SHOP)).cell(cell).size(8, 6);
  }
}
