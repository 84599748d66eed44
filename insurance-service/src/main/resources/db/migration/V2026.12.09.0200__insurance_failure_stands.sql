alter table designation
    add column failed_before_on date,
    add column round_begun_on date
