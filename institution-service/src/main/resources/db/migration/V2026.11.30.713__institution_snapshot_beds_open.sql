alter table monitoring_snapshot
    add column beds_open int
