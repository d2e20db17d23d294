"""What a worker does with one order, one module a task. Loaded in the child only: here readers, records and rules come in."""
