alter table institution
    add column phone varchar(40);
alter table registration_period
    add column phone varchar(40)
