"""Runs isnad's `extract` over the records of a Spark cluster."""
