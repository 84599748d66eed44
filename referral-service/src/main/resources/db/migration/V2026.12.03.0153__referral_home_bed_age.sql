alter table home_bed add key home_bed_age (changed_at, id)
