"""Charts on the screen: the shapes of `reports.charts`, drawn by QPainter in the theme's colours.

view = ChartView()
view.set_figures(Figures("Pipeline", ("Lead", "Offer"), (Series("Amount", (1.0, 2.0)),)))
view.chosen.connect(...)  # the place that was clicked, or chosen by arrows and Enter
"""

from crm_desktop.views.charts.chart import ChartView

__all__ = ["ChartView"]
