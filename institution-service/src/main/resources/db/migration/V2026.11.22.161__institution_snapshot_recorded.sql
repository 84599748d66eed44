update monitoring_snapshot set recorded_at = changed_at where recorded_at is null
