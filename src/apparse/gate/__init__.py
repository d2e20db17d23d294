"""The gate: which findings count. Waivers and a baseline set the state of findings in verdicts and remove nothing."""
