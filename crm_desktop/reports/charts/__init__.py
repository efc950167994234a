"""Charts: figures in, shapes out. Paper and screen draw the same shapes."""

from crm_desktop.reports.charts.figures import Figures, Series
from crm_desktop.reports.charts.marks import Shape, Stroke, Words
from crm_desktop.reports.charts.picture import Picture, picture

__all__ = ["Figures", "Picture", "Series", "Shape", "Stroke", "Words", "picture"]
