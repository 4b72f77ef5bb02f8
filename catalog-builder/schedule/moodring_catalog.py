"""A DAG for Apache Airflow 2.7 or newer: full build on Sundays, update on the other nights.

Copy it into the dags folder. MOODRING names the checkout, MOODRING_HOME where catalogs lie, MOODRING_TRACKS the file.
Exit code 75 means "try again later": the task is skipped, and the next run tries again. 65 means that the input was
refused and that the old catalog stays: trying again would not help, so the task fails without retries.
"""

from __future__ import annotations

import json
import os
import subprocess
from datetime import datetime, timedelta, timezone

from airflow.decorators import dag, task
from airflow.exceptions import AirflowException, AirflowFailException, AirflowSkipException

BAD_DATA, TRY_LATER = 65, 75


def build(*options: str) -> dict:
    """Runs one build and returns the JSON object of its closing line."""
    launcher = os.path.join(os.environ["MOODRING"], "moodring")
    command = [launcher, "catalog", "build", "--quiet", "--input", os.environ["MOODRING_TRACKS"], *options]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode == TRY_LATER:
        raise AirflowSkipException(run.stderr.strip())
    if run.returncode == BAD_DATA:
        raise AirflowFailException(run.stderr.strip())
    if run.returncode != 0:
        raise AirflowException(f"exit code {run.returncode}: {run.stderr.strip()}")
    return json.loads(run.stdout.strip().splitlines()[-1])


@dag(
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
)
def moodring_catalog():
    @task
    def build_catalog(data_interval_end=None) -> dict:
        # Not the logical date: in Airflow 2 that is the night before, in Airflow 3 there may be none.
        night = data_interval_end or datetime.now(timezone.utc)
        return build() if night.isoweekday() == 7 else build("--update")

    build_catalog()


moodring_catalog()
