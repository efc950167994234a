"""The layout engine: filled blocks become strips, strips become pages, pages become a PDF."""
