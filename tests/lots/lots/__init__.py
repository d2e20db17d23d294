"""Lots: invented action plans whose content and looks are drawn by lot, each with its true golden beside it."""
