alter table inspection
    add column institution_closed_on date
