alter table institution
    add column hospital_grade varchar(20),
    add column operating_mode varchar(30),
    add column beds_care int not null default 0,
    add column beds_nursing int not null default 0,
    add column beds_medical int not null default 0,
    add column beds_integrated int not null default 0,
    add column beds_family int not null default 0
