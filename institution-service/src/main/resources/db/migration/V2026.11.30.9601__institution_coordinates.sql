alter table institution
    add column latitude double,
    add column longitude double
