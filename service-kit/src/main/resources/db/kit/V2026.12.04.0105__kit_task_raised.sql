alter table task add key task_raised (raised_at)
