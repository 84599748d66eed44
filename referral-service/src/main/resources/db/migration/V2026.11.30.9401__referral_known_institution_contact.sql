alter table known_institution
    add column name varchar(100),
    add column phone varchar(40)
