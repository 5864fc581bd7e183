package io.handoff.reporting.review;

import io.handoff.notification.InlineImage;
import io.handoff.reporting.review.WeekFigures.Point;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.None;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws the charts of the weekly review as PNG, at twice their display size for high-resolution screens. */
@Component
class Charts {

    private static final Logger LOG = LoggerFactory.getLogger(Charts.class);

    static final int WIDTH = 552;
    static final int HEIGHT = 220;

    private static final int SCALE = 2;
    private static final Color BLUE = new Color(0x1f, 0x6f, 0xb2);
    private static final Color GREEN = new Color(0x2a, 0x7d, 0x4f);
    private static final Color TARGET = new Color(0xb0, 0x3a, 0x2e);
    private static final Color INK = new Color(0x33, 0x3d, 0x47);
    private static final Color GRID = new Color(0xe3, 0xe7, 0xeb);

    /**
     * Empty where charts cannot be drawn: a Java runtime without fonts throws many kinds of errors, and the review is sent without charts
     * then.
     */
    List<InlineImage> of(WeekFigures figures) {
        if (figures.trend().isEmpty()) {
            return List.of();
        }
        try {
            return List.of(volume(figures), sla(figures), conversion(figures));
        } catch (Exception | LinkageError | InternalError cannotDraw) {
            LOG.warn("The weekly review goes without charts: {}", cannotDraw.toString());
            return List.of();
        }
    }

    private static InlineImage volume(WeekFigures figures) {
        var chart = chart(figures, "MQLs");
        bars(chart, "MQLs", figures, point -> (double) point.mqls(), BLUE);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        return image("volume", chart);
    }

    private static InlineImage sla(WeekFigures figures) {
        var chart = percentages(figures);
        bars(chart, "Answered in time", figures, point -> percent(point.sla()), GREEN);
        figures.measure("SLA_COMPLIANCE")
                .filter(measure -> measure.target() != null && measure.target().low() != null)
                .ifPresent(measure ->
                        line(chart, "Target", figures, measure.target().low()));
        return image("sla", chart);
    }

    /** Immature cohorts have no bar. */
    private static InlineImage conversion(WeekFigures figures) {
        var chart = percentages(figures);
        bars(chart, "MQL→SQL", figures, point -> point.mature() ? percent(point.mqlToSql()) : null, BLUE);
        figures.measure("MQL_TO_SQL").map(WeekFigures.Measure::target).ifPresent(target -> {
            if (target.low() != null) {
                line(chart, "At least", figures, target.low());
            }
            if (target.high() != null) {
                line(chart, "At most", figures, target.high());
            }
        });
        return image("conversion", chart);
    }

    private static CategoryChart percentages(WeekFigures figures) {
        var chart = chart(figures, "%");
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0).setYAxisDecimalPattern("0");
        return chart;
    }

    private static CategoryChart chart(WeekFigures figures, String unit) {
        var chart = new CategoryChartBuilder()
                .width(WIDTH * SCALE)
                .height(HEIGHT * SCALE)
                .yAxisTitle(unit)
                .build();
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 11 * SCALE);
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal)
                .setLegendFont(font)
                .setLegendBorderColor(Color.WHITE)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartFontColor(INK)
                .setChartPadding(6 * SCALE);
        chart.getStyler()
                .setAxisTickLabelsFont(font)
                .setAxisTitleFont(font)
                .setPlotGridLinesColor(GRID)
                .setPlotGridVerticalLinesVisible(false)
                .setAxisTickMarksColor(GRID);
        chart.getStyler().setAvailableSpaceFill(0.6).setOverlapped(true);
        return chart;
    }

    private static void bars(
            CategoryChart chart, String name, WeekFigures figures, Function<Point, Double> value, Color color) {
        var values = figures.trend().stream().map(value).toList();
        // The library refuses a series without any value
        var drawn = values.stream().allMatch(v -> v == null)
                ? values.stream().map(v -> 0.0).toList()
                : values;
        chart.addSeries(name, weeks(figures), drawn).setFillColor(color);
    }

    private static void line(CategoryChart chart, String name, WeekFigures figures, double share) {
        var series = chart.addSeries(
                name,
                weeks(figures),
                figures.trend().stream().map(point -> percent(share)).toList());
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        series.setMarker(new None());
        series.setLineColor(TARGET);
    }

    private static List<String> weeks(WeekFigures figures) {
        return figures.trend().stream().map(point -> point.week().substring(5)).toList();
    }

    private static Double percent(Double share) {
        return share == null ? null : share * 100;
    }

    private static InlineImage image(String name, CategoryChart chart) {
        var png = new ByteArrayOutputStream();
        try {
            BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InlineImage(name, png.toByteArray());
    }
}
