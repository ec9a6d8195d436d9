"""The workbench's server: the case as JSON and pictures, for one person's browser on this machine.

One noun of the API per file, and no logic: a route asks the case and answers with its record.
"""
