alter table known_institution
    add column category varchar(40),
    add column latitude double,
    add column longitude double,
    add key known_institution_region (region_code)
